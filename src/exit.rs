//! How a run ends, as a number that a script can rely on.
//!
//! A diagnostic that only knows "0 or 1" makes its callers parse text. Here each
//! way to end has its own code, the same in every output format, taken from
//! BSD's `sysexits.h` where that has a word for it, and from `istioctl analyze`
//! (79) where its users already know one. The price is that two things can hold
//! at once; [`Exit::worse`] says which of them wins.

/// How a run ended. The number is the process's exit status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// The question was answered, and nothing is wrong.
    #[default]
    Fine = 0,
    /// Something failed that has no code of its own.
    Failed = 1,
    /// Wrong usage: an unknown flag, a filter or jq program that does not compile.
    Usage = 64,
    /// The input cannot be read: not JSON, not an Envoy's, cut off before anything came.
    Input = 65,
    /// The cluster or the proxy was not reached, or the pod does not exist.
    Unreachable = 69,
    /// A partial answer: what came is printed, what failed is named.
    Partial = 75,
    /// Not allowed: 401 or 403.
    Denied = 77,
    /// Bad news: findings at the threshold, a difference, a request that would fail.
    BadNews = 79,
    /// Cannot tell: what it takes to answer was not there.
    CannotTell = 80,
    /// Interrupted by the user.
    Interrupted = 130,
}

impl Exit {
    /// The one of two that a run must report: nothing could be read beats bad
    /// news, which beats a partial answer, which beats "cannot tell".
    #[must_use]
    pub fn worse(self, other: Exit) -> Exit {
        if other.rank() > self.rank() {
            other
        } else {
            self
        }
    }

    /// The exit status as the operating system takes it.
    #[must_use]
    pub fn code(self) -> u8 {
        self as u8
    }

    fn rank(self) -> u8 {
        match self {
            Exit::Fine => 0,
            Exit::CannotTell => 1,
            Exit::Partial => 2,
            Exit::BadNews => 3,
            Exit::Failed => 4,
            Exit::Input | Exit::Unreachable | Exit::Denied => 5,
            Exit::Usage => 6,
            Exit::Interrupted => 7,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Exit;

    #[test]
    fn nothing_read_beats_bad_news_beats_partial_beats_cannot_tell() {
        let order = [
            Exit::Fine,
            Exit::CannotTell,
            Exit::Partial,
            Exit::BadNews,
            Exit::Denied,
        ];
        for pair in order.windows(2) {
            assert_eq!(pair[0].worse(pair[1]), pair[1]);
            assert_eq!(pair[1].worse(pair[0]), pair[1]);
        }
    }
}
