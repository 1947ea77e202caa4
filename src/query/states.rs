//! Which states are shown, and what is said of those that are not.

use std::str::FromStr;

use crate::envoy::state::State;

/// What can be typed for `--state`.
pub const WORDS: &[&str] = &["all", "active", "static", "warming", "draining", "rejected"];

/// The choice of `--state`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum States {
    /// What serves: active and static. The default.
    #[default]
    Serving,
    /// What came over xDS, also what is waited for. istioctl shows these secrets.
    Dynamic,
    /// Everything.
    All,
    /// One state alone.
    Only(State),
}

impl States {
    /// Whether this state is shown.
    #[must_use]
    pub fn shows(self, state: State) -> bool {
        match self {
            States::Serving => state.serves(),
            States::Dynamic => matches!(state, State::Active | State::Warming),
            States::All => true,
            States::Only(only) => state == only,
        }
    }

    /// Whether the states were asked for, and so must be told entry by entry.
    #[must_use]
    pub fn named(self) -> bool {
        !matches!(self, States::Serving | States::Dynamic)
    }
}

impl FromStr for States {
    type Err = String;

    fn from_str(text: &str) -> Result<States, String> {
        if text.eq_ignore_ascii_case("all") {
            return Ok(States::All);
        }
        let known = State::ALL
            .into_iter()
            .find(|state| state.word().eq_ignore_ascii_case(text));
        known
            .map(States::Only)
            .ok_or_else(|| format!("there is no state '{text}': {}", WORDS.join(", ")))
    }
}

/// How many entries there are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held([usize; State::ALL.len()]);

impl Held {
    /// Counts one more in this state.
    pub fn count(&mut self, state: State) {
        if let Some(number) = self.place(state).and_then(|place| self.0.get_mut(place)) {
            *number += 1;
        }
    }

    /// How many there are of each state that is not shown: `21 rejected, 1 warming`.
    /// None where nothing is hidden.
    #[must_use]
    pub fn hidden(&self, states: States) -> Option<String> {
        let mut parts: Vec<String> = Vec::new();
        for state in [
            State::Rejected,
            State::Warming,
            State::Draining,
            State::Active,
            State::Static,
        ] {
            let number = self.place(state).map_or(0, |place| self.0[place]);
            if number > 0 && !states.shows(state) {
                parts.push(format!("{number} {state}"));
            }
        }
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    fn place(&self, state: State) -> Option<usize> {
        State::ALL.iter().position(|other| *other == state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_default_what_serves_is_shown_and_the_rest_is_counted() {
        let mut held = Held::default();
        for state in [
            State::Rejected,
            State::Rejected,
            State::Warming,
            State::Active,
        ] {
            held.count(state);
        }
        assert_eq!(
            held.hidden(States::Serving).as_deref(),
            Some("2 rejected, 1 warming")
        );
        assert_eq!(held.hidden(States::All), None);
        assert_eq!("Warming".parse(), Ok(States::Only(State::Warming)));
        assert!("ready".parse::<States>().is_err());
    }
}
