//! Which states are shown, and what is said of those that are not.

use std::str::FromStr;

use crate::envoy::dump::Entry;
use crate::envoy::state::State;

/// The choice of `--state`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum States {
    /// What serves: active and static. The default.
    #[default]
    Serving,
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
            States::All => true,
            States::Only(only) => state == only,
        }
    }

    /// Whether the states were asked for, and so must be told entry by entry.
    #[must_use]
    pub fn named(self) -> bool {
        self != States::Serving
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
        known.map(States::Only).ok_or_else(|| {
            let words: Vec<_> = State::ALL.iter().map(|state| state.word()).collect();
            format!("there is no state '{text}': all, {}", words.join(", "))
        })
    }
}

/// How many entries of each hidden state there are: `21 rejected, 1 warming`.
/// None where nothing is hidden.
#[must_use]
pub fn hidden<R>(entries: &[Entry<R>], states: States) -> Option<String> {
    let count = |state| entries.iter().filter(|entry| entry.state == state).count();
    let mut parts: Vec<String> = Vec::new();
    for state in [
        State::Rejected,
        State::Warming,
        State::Draining,
        State::Active,
        State::Static,
    ] {
        let number = count(state);
        if number > 0 && !states.shows(state) {
            parts.push(format!("{number} {state}"));
        }
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_default_what_serves_is_shown_and_the_rest_is_counted() {
        let entry = |state| Entry {
            state,
            version: None,
            last_updated: None,
            error: None,
            resource: (),
        };
        let entries = [
            entry(State::Rejected),
            entry(State::Rejected),
            entry(State::Warming),
            entry(State::Active),
        ];
        assert_eq!(
            hidden(&entries, States::Serving).as_deref(),
            Some("2 rejected, 1 warming")
        );
        assert_eq!(hidden(&entries, States::All), None);
        assert_eq!("Warming".parse(), Ok(States::Only(State::Warming)));
        assert!("ready".parse::<States>().is_err());
    }
}
