//! One text against one condition (`S:common/common/matchers.cc`).
//!
//! Case counts unless `ignore_case` says otherwise, and then for ASCII alone, as in
//! Envoy; an expression has its own flags for that. Bytes are compared, not
//! characters.

use super::fork::Fork;
use crate::envoy::config::matcher::{Regex, StringMatcher};

/// Whether a text fits.
pub fn matches(matcher: &StringMatcher<'_>, text: &str, fork: &mut Fork) -> bool {
    let cased = |wanted: &str| -> (Vec<u8>, Vec<u8>) {
        let (mut wanted, mut text) = (wanted.as_bytes().to_vec(), text.as_bytes().to_vec());
        if matcher.ignore_case {
            wanted.make_ascii_lowercase();
            text.make_ascii_lowercase();
        }
        (wanted, text)
    };
    if let Some(exact) = &matcher.exact {
        let (wanted, text) = cased(exact);
        wanted == text
    } else if let Some(prefix) = &matcher.prefix {
        let (wanted, text) = cased(prefix);
        text.starts_with(&wanted)
    } else if let Some(suffix) = &matcher.suffix {
        let (wanted, text) = cased(suffix);
        text.ends_with(&wanted)
    } else if let Some(part) = &matcher.contains {
        let (wanted, text) = cased(part);
        memchr::memmem::find(&text, &wanted).is_some()
    } else if let Some(regex) = &matcher.safe_regex {
        whole(regex, text, fork)
    } else if let Some(extension) = &matcher.custom {
        let name = extension.typed_config.message();
        fork.unknown(format!("whether '{text}' fits the string matcher {name}"))
    } else if let Some(regex) = &matcher.regex {
        fork.unknown(format!(
            "whether '{text}' fits the ECMAScript expression {regex}"
        ))
    } else {
        fork.unknown(format!(
            "whether '{text}' fits a string matcher without a condition"
        ))
    }
}

/// Whether an expression matches the whole text.
pub fn whole(regex: &Regex, text: &str, fork: &mut Fork) -> bool {
    match regex.whole() {
        Some(regex) => regex.is_match(text.as_bytes()),
        None => fork.unknown(format!(
            "whether '{text}' fits the expression {}",
            regex.regex
        )),
    }
}

/// A condition as a reader would say it: `prefix /reviews`.
#[must_use]
pub fn told(matcher: &StringMatcher<'_>) -> String {
    let parts = [
        ("", &matcher.exact),
        ("prefix ", &matcher.prefix),
        ("suffix ", &matcher.suffix),
        ("containing ", &matcher.contains),
        ("regex ", &matcher.regex),
    ];
    let part = parts
        .iter()
        .find_map(|(how, what)| Some((how, what.as_deref()?)));
    match (part, &matcher.safe_regex, &matcher.custom) {
        (Some((how, what)), ..) => format!("{how}{what}"),
        (_, Some(regex), _) => format!("regex {}", regex.regex),
        (.., Some(extension)) => extension.typed_config.message().to_owned(),
        _ => "nothing".to_owned(),
    }
}
