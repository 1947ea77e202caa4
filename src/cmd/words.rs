//! A flag's value that can only be one of a few words.
//!
//! istioctl takes any text for such a flag and finds nothing, which reads like an
//! answer. Here a word that there is not is refused before anyone is asked, with
//! the words that there are and the nearest one, as clap words it for `-o`; and
//! shells complete them. Case does not matter, an empty text is no filter (scripts
//! have `--direction "$d"`), and a pattern with `*` stands for the words it fits.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue};
use clap::{Arg, Command};

use crate::query::near::near;
use crate::query::pattern::Pattern;

/// Takes one of these words, however it is spelt, and yields it as it stands here.
#[derive(Clone, Copy, Debug)]
pub(in crate::cmd) struct OneOf(pub(in crate::cmd) &'static [&'static str]);

impl TypedValueParser for OneOf {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        let text = value.to_str().unwrap_or_default();
        let same = |word: &&&str| word.eq_ignore_ascii_case(text);
        if let Some(word) = self.0.iter().find(same) {
            return Ok((*word).to_owned());
        }
        let pattern = Pattern::new(text).folded();
        let fits = text.contains('*') && self.0.iter().any(|word| pattern.matches(word));
        if fits || value.is_empty() {
            return Ok(text.to_owned());
        }
        // Its error names the words, and the nearest if that is in the same case.
        let mut parsed = PossibleValuesParser::new(self.0).parse_ref(command, arg, value);
        if let (Err(error), [meant]) = (
            &mut parsed,
            near(text, self.0.iter().copied(), 1).as_slice(),
        ) {
            let meant = ContextValue::String((*meant).to_owned());
            error.insert(ContextKind::SuggestedValue, meant);
        }
        parsed
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.0.iter().map(PossibleValue::new)))
    }
}

/// The port of a filter; 0 is none, as in istioctl.
pub(in crate::cmd) fn port(text: &str) -> Result<u16, String> {
    let port = text.parse();
    port.map_err(|_| "a port is a number up to 65535".to_owned())
}

/// A port to connect to.
pub(in crate::cmd) fn some_port(text: &str) -> Result<u16, String> {
    match port(text)? {
        0 => Err("a port to connect to is a number from 1 to 65535".to_owned()),
        port => Ok(port),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_port_is_told_what_one_is() {
        assert_eq!((port("0"), port("65535")), (Ok(0), Ok(65535)));
        assert_eq!(some_port("15000"), Ok(15000));
        for wrong in ["abc", "65536", "-1", "80,81", " 80"] {
            assert!(port(wrong).is_err_and(|said| said.contains("a number up to 65535")));
        }
        assert!(some_port("0").is_err());
    }

    fn parsed(text: &str) -> Result<String, String> {
        let words = OneOf(&["inbound", "outbound"]);
        words
            .parse_ref(&Command::new("mesh"), None, OsStr::new(text))
            .map_err(|error| error.to_string())
    }

    #[test]
    fn a_word_is_taken_in_any_case_and_no_other() {
        assert_eq!(parsed("INBOUND").as_deref(), Ok("inbound"));
        for kept in ["", "in*", "*"] {
            assert_eq!(parsed(kept).as_deref(), Ok(kept));
        }
        for wrong in ["in", "x*", "inbound "] {
            assert!(
                parsed(wrong).is_err_and(|said| said.contains("inbound, outbound")),
                "{wrong}"
            );
        }
        assert!(
            parsed("INBOND").is_err_and(|said| said.contains("similar value exists: 'inbound'"))
        );
    }
}
