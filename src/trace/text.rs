//! One text against one condition (`S:common/common/matchers.cc`).
//!
//! Case counts unless `ignore_case` says otherwise, and then for ASCII alone, as in
//! Envoy; an expression has its own flags for that. Bytes are compared, not
//! characters.

use super::fork::Fork;
use crate::envoy::config::matcher::{Regex, StringMatcher};
use crate::envoy::config::re2::Expression;

/// Whether a text fits.
pub fn matches(matcher: &StringMatcher<'_>, text: &str, fork: &mut Fork) -> bool {
    let same = |one: &[u8], other: &[u8]| match matcher.ignore_case {
        true => one.eq_ignore_ascii_case(other),
        false => one == other,
    };
    let bytes = text.as_bytes();
    if let Some(exact) = &matcher.exact {
        same(bytes, exact.as_bytes())
    } else if let Some(prefix) = &matcher.prefix {
        let begin = bytes.get(..prefix.len());
        begin.is_some_and(|begin| same(begin, prefix.as_bytes()))
    } else if let Some(suffix) = &matcher.suffix {
        let start = bytes.len().checked_sub(suffix.len());
        let end = start.and_then(|start| bytes.get(start..));
        end.is_some_and(|end| same(end, suffix.as_bytes()))
    } else if let Some(part) = &matcher.contains {
        match matcher.ignore_case {
            true => memchr::memmem::find(
                &bytes.to_ascii_lowercase(),
                &part.as_bytes().to_ascii_lowercase(),
            )
            .is_some(),
            false => memchr::memmem::find(bytes, part.as_bytes()).is_some(),
        }
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

/// Whether an expression matches the whole text. Of a text beyond ASCII RE2 looks at
/// characters or at bytes, depending on the patch level (CVE-2026-73552), so nothing is
/// said of those.
pub fn whole(regex: &Regex, text: &str, fork: &mut Fork) -> bool {
    decided(regex, text).unwrap_or_else(|| fork.unknown(undecided(regex, text)))
}

/// The same without asking; none where nobody knows.
#[must_use]
pub fn decided(regex: &Regex, text: &str) -> Option<bool> {
    let expression = regex.whole().filter(|_| Expression::decides(text))?;
    Some(expression.is_match(text.as_bytes()))
}

/// What is not known then.
#[must_use]
pub fn undecided(regex: &Regex, text: &str) -> String {
    format!("whether '{text}' fits the expression {}", regex.regex)
}

/// A condition as a reader would say it: `prefix /reviews`.
#[must_use]
pub fn told(matcher: &StringMatcher<'_>) -> String {
    let (how, what) = parts(matcher);
    format!("{how}{what}")
}

/// The same as what a value does or does not: `begins with /reviews`.
#[must_use]
pub fn does(matcher: &StringMatcher<'_>, negated: bool) -> String {
    let (how, what) = parts(matcher);
    phrase(how, &what, negated)
}

/// How a value is compared and with what, in a sentence.
#[must_use]
pub fn phrase(how: &str, what: &str, negated: bool) -> String {
    let verb = match (how, negated) {
        ("prefix ", false) => "begins with",
        ("prefix ", true) => "does not begin with",
        ("suffix ", false) => "ends with",
        ("suffix ", true) => "does not end with",
        ("containing ", false) => "contains",
        ("containing ", true) => "does not contain",
        ("regex ", false) => "matches regex",
        ("regex ", true) => "does not match regex",
        (_, false) => "is",
        (_, true) => "is not",
    };
    format!("{verb} {what}")
}

/// How a value is compared, and with what.
fn parts(matcher: &StringMatcher<'_>) -> (&'static str, String) {
    let parts = [
        ("", &matcher.exact),
        ("prefix ", &matcher.prefix),
        ("suffix ", &matcher.suffix),
        ("containing ", &matcher.contains),
        ("regex ", &matcher.regex),
    ];
    let part = parts
        .into_iter()
        .find_map(|(how, what)| Some((how, what.as_deref()?)));
    match (part, &matcher.safe_regex, &matcher.custom) {
        (Some((how, what)), ..) => (how, what.to_owned()),
        (_, Some(regex), _) => ("regex ", regex.regex.to_string()),
        (.., Some(extension)) => ("", extension.typed_config.message().to_owned()),
        _ => ("", "nothing".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::trace::fork;

    /// What a matcher says of a text, each way that is open.
    fn ways(matcher: &str, text: &str) -> Vec<bool> {
        let matcher: StringMatcher<'_> = serde_json::from_str(matcher).unwrap();
        let (ends, _) = fork::every(|fork| matches(&matcher, text, fork));
        ends.into_iter().map(|(_, end)| end).collect()
    }

    #[test]
    fn case_counts_unless_said_and_then_for_ascii_alone() {
        for (matcher, text, fits) in [
            (r#"{"exact": "aB"}"#, "aB", true),
            (r#"{"exact": "aB"}"#, "ab", false),
            (r#"{"exact": "aB", "ignore_case": true}"#, "Ab", true),
            (r#"{"prefix": "AbC", "ignore_case": true}"#, "abcd", true),
            (r#"{"prefix": "ab"}"#, "a", false),
            (r#"{"suffix": "C", "ignoreCase": true}"#, "abc", true),
            (r#"{"suffix": "abc"}"#, "c", false),
            (r#"{"contains": "B", "ignore_case": true}"#, "abc", true),
            (r#"{"contains": "B"}"#, "abc", false),
            (r#"{"exact": "Ä", "ignore_case": true}"#, "ä", false),
            (r#"{"exact": ""}"#, "a", false),
        ] {
            assert_eq!(ways(matcher, text), [fits], "{matcher} {text}");
        }
    }

    #[test]
    fn what_our_engine_cannot_say_is_left_open() {
        let lookahead = r#"{"safe_regex": {"regex": "a(?=b)"}}"#;
        assert_eq!(ways(lookahead, "ab"), [true, false]);
        assert_eq!(
            ways(r#"{"safe_regex": {"regex": "."}}"#, "é"),
            [true, false]
        );
        assert_eq!(
            ways(
                r#"{"safe_regex": {"google_re2": {}, "regex": "a|b.c"}}"#,
                "ab"
            ),
            [false]
        );
        assert_eq!(ways(r#"{"custom": {"name": "x"}}"#, "ab"), [true, false]);
        assert_eq!(ways(r#"{"regex": "a"}"#, "a"), [true, false]);
    }
}
