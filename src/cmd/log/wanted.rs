//! What `--level` asks for: one level for all loggers, or some loggers' own.
//!
//! istioctl's grammar: `level`, or `logger:level` (`=` does as well), several
//! with commas between. Beyond it both may stand together, as
//! `warning,config:debug`. istioctl looks for a logger's name anywhere in Envoy's
//! list, so that it takes a part of one and Envoy refuses it; here a name is
//! checked against every proxy's own list before any proxy is changed.

use std::str::FromStr;

use crate::envoy::loggers::{LEVELS, Loggers, level};
use crate::error::{Error, Result};
use crate::query::near::{near, offer};
use crate::source::session::LevelChange;

/// The levels that are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// That of every logger.
    pub all: Option<String>,
    /// Those of some.
    pub some: Vec<(String, String)>,
    /// That of a proxy which knows itself what it was started with.
    pub reset: bool,
}

impl FromStr for Wanted {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Wanted, String> {
        let mut wanted = Wanted::default();
        for part in text.split(',').map(str::trim) {
            let (name, word) = match part.rsplit_once([':', '=']) {
                Some((name, word)) => (Some(name.trim()), word.trim()),
                None => (None, part),
            };
            let Some(level) = level(word) else {
                return Err(format!(
                    "there is no level '{word}': {}",
                    offer(word, &LEVELS)
                ));
            };
            match name {
                None if wanted.all.is_some() => {
                    return Err("two levels for all loggers: which one?".to_owned());
                }
                None => wanted.all = Some(level.to_owned()),
                Some("") => return Err(format!("'{part}' names no logger: LOGGER:LEVEL")),
                Some(name) if wanted.some.iter().any(|(other, _)| other == name) => {
                    return Err(format!("two levels for {name}: which one?"));
                }
                Some(name) => wanted.some.push((name.to_owned(), level.to_owned())),
            }
        }
        Ok(wanted)
    }
}

impl Wanted {
    /// Whether a proxy has all the loggers that are named.
    ///
    /// # Errors
    /// A logger that it has not, and those that were meant.
    pub fn check(&self, proxy: &str, held: &Loggers) -> Result<()> {
        let absent = self
            .some
            .iter()
            .find(|(name, _)| held.level(name).is_none());
        let Some((name, _)) = absent else {
            return Ok(());
        };
        let error = Error::usage(format!("{proxy} has no logger '{name}'"));
        let meant = near(name, held.names(), 3);
        Err(match meant.as_slice() {
            [] => error.hint("without --level its loggers are listed"),
            meant => error.hint(format!("there is {}", meant.join(", "))),
        })
    }

    /// What is to be set.
    #[must_use]
    pub fn change(&self) -> LevelChange {
        LevelChange {
            all: self.all.clone(),
            some: self.some.clone(),
            reset: self.reset,
        }
    }
}

impl std::fmt::Display for Wanted {
    /// As it is typed.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let some = self
            .some
            .iter()
            .map(|(name, level)| format!("{name}:{level}"));
        let parts: Vec<String> = self.all.iter().cloned().chain(some).collect();
        f.write_str(&parts.join(","))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn levels_are_typed_as_in_istioctl() {
        for (typed, read) in [
            ("debug", "debug"),
            ("WARN", "warning"),
            ("admin:debug", "admin:debug"),
            ("admin:debug, rbac=info", "admin:debug,rbac:info"),
            ("config:trace,warning", "warning,config:trace"),
        ] {
            let wanted: Wanted = typed.parse().unwrap();
            assert_eq!(wanted.to_string(), read);
            assert_eq!(
                read.parse::<Wanted>().unwrap(),
                wanted,
                "it can be typed again"
            );
        }
    }

    #[test]
    fn what_is_no_level_is_told_with_the_one_that_was_meant() {
        for (typed, said) in [
            ("debgu", "did you mean debug?"),
            ("admin:loud", "there is no level 'loud'"),
            ("", "there is no level ''"),
            ("debug,info", "two levels"),
            ("a:debug,a:info", "two levels for a"),
            (":debug", "names no logger"),
        ] {
            let error = typed.parse::<Wanted>().unwrap_err();
            assert!(error.contains(said), "{typed}: {error}");
        }
    }

    #[test]
    fn a_part_of_a_loggers_name_is_not_its_name() {
        let held = Loggers(vec![("upstream".to_owned(), "info".to_owned())]);
        let wanted: Wanted = "stream:debug,upstream:debug".parse().unwrap();
        let error = wanted.check("a.b", &held).unwrap_err();
        assert_eq!(error.message, "a.b has no logger 'stream'");
        let near: Wanted = "upstraem:debug".parse().unwrap();
        assert_eq!(
            near.check("a.b", &held).unwrap_err().hints,
            ["there is upstream"]
        );
    }
}
