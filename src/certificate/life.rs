//! Where a certificate's life stands at a moment.
//!
//! "Soon" is a tenth of the whole life: Istio renews a workload's certificate at
//! half of it, so one that is so old tells of a renewal that does not happen,
//! while a root's tenth is a year in which to act.

use jiff::Timestamp;

/// Where a certificate's life stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// It has not begun.
    Ahead,
    /// It is valid.
    Valid,
    /// It is valid, and less than a tenth of its life is left.
    Soon,
    /// It is over.
    Expired,
}

impl Life {
    /// The life between two moments, seen at a third. The ends do not belong to
    /// it, as istioctl has it.
    #[must_use]
    pub fn of(not_before: Timestamp, not_after: Timestamp, now: Timestamp) -> Life {
        if now >= not_after {
            return Life::Expired;
        }
        if now <= not_before {
            return Life::Ahead;
        }
        let whole = not_after.as_second() - not_before.as_second();
        let left = not_after.as_second() - now.as_second();
        if left < whole / 10 {
            Life::Soon
        } else {
            Life::Valid
        }
    }

    /// Whether a peer accepts it at that moment.
    #[must_use]
    pub fn is_valid(self) -> bool {
        matches!(self, Life::Valid | Life::Soon)
    }
}

#[cfg(test)]
mod tests {
    use super::Life;
    use jiff::Timestamp;

    #[test]
    fn a_life_has_a_beginning_a_last_tenth_and_an_end() {
        let at = Timestamp::constant;
        let life = |now| Life::of(at(1000, 0), at(2000, 0), at(now, 0));
        assert_eq!(life(1000), Life::Ahead);
        assert_eq!(life(1001), Life::Valid);
        assert_eq!(life(1900), Life::Valid);
        assert_eq!(life(1901), Life::Soon);
        assert_eq!(life(1999), Life::Soon);
        assert_eq!(life(2000), Life::Expired);
        assert_eq!(
            Life::of(at(2000, 0), at(1000, 0), at(1500, 0)),
            Life::Expired
        );
    }
}
