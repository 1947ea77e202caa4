//! Conditions on headers, of routes and of access rules
//! (`S:common/http/header_utility.h`, `HeaderUtility::HeaderData`).
//!
//! Two traps: a header that is missing fits nothing, not even an inverted condition
//! (but for "is present"); and a header that came several times is compared as one
//! text with commas until Envoy 1.39, and value by value since. The second holds for
//! names that Envoy has no slot for: those that it has one for ([`joined`]) are one
//! text from the moment that they are read, in every version.

use super::fork::Fork;
use super::request::Http;
use super::text;
use crate::envoy::config::matcher::HeaderMatcher;

/// The value of a header that is there, and nobody can say with what: a request's id
/// that Envoy makes up, a certificate's digest, a format that is filled in later.
pub const NOT_KNOWN: &str = "(not known)";

/// Whether a request's headers fit one condition; `individually` says whether values
/// of one name are looked at one by one.
pub fn matches(
    matcher: &HeaderMatcher<'_>,
    http: &Http,
    individually: bool,
    fork: &mut Fork,
) -> bool {
    let values = http.values(&matcher.name);
    if let Some(present) = condition_is_presence(matcher) {
        if values.is_empty() && !matcher.treat_missing_header_as_empty {
            return matcher.invert_match == present;
        }
        return present != matcher.invert_match;
    }
    let values = match (values.is_empty(), matcher.treat_missing_header_as_empty) {
        (true, false) => return false,
        (true, true) => vec![""],
        (false, _) => values,
    };
    if values.iter().any(|value| value.contains(NOT_KNOWN)) {
        return match holds(matcher, &values.join(",")) {
            true => !matcher.invert_match,
            false => fork.unknown(format!("whether {}", told(matcher))),
        };
    }
    let fits = match values.as_slice() {
        [only] => value_fits(matcher, only, fork),
        several if individually && !joined(&matcher.name) => {
            several.iter().any(|value| value_fits(matcher, value, fork))
        }
        several => value_fits(matcher, &several.join(","), fork),
    };
    fits != matcher.invert_match
}

/// Headers of which Envoy keeps one value, with commas between what came
/// (`I:envoy/http/header_map.h`, the inline headers; each was asked of Envoy 1.40).
const JOINED: [&str; 36] = [
    "accept",
    "accept-encoding",
    "access-control-request-headers",
    "access-control-request-method",
    "authorization",
    "cache-control",
    "content-encoding",
    "content-type",
    "expect",
    "grpc-accept-encoding",
    "grpc-timeout",
    "if-match",
    "if-modified-since",
    "if-none-match",
    "if-range",
    "if-unmodified-since",
    "origin",
    "pragma",
    "proxy-status",
    "referer",
    "user-agent",
    "via",
    "x-client-trace-id",
    "x-envoy-attempt-count",
    "x-envoy-decorator-operation",
    "x-envoy-downstream-service-cluster",
    "x-envoy-downstream-service-node",
    "x-envoy-external-address",
    "x-envoy-is-timeout-retry",
    "x-envoy-original-host",
    "x-envoy-original-path",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-port",
    "x-forwarded-proto",
    "x-request-id",
];

/// Whether several values of a header are one text to Envoy.
#[must_use]
pub fn joined(name: &str) -> bool {
    JOINED
        .iter()
        .any(|joined| name.eq_ignore_ascii_case(joined))
}

/// Whether Envoy before 1.39 (or since) could decide otherwise over a condition: the
/// header came several times and is not one that is joined anyway.
#[must_use]
pub fn depends_on_version(matcher: &HeaderMatcher<'_>, http: &Http) -> bool {
    let presence = condition_is_presence(matcher).is_some();
    !presence && !joined(&matcher.name) && http.values(&matcher.name).len() > 1
}

/// What a condition asks of the header being there, if it asks of nothing else.
fn condition_is_presence(matcher: &HeaderMatcher<'_>) -> Option<bool> {
    let other = matcher.string_match.is_some()
        || matcher.exact_match.is_some()
        || matcher.prefix_match.is_some()
        || matcher.suffix_match.is_some()
        || matcher.contains_match.is_some()
        || matcher.safe_regex_match.is_some()
        || matcher.regex_match.is_some()
        || matcher.range_match.is_some();
    (!other).then(|| matcher.present_match.unwrap_or(true))
}

/// Whether what is known of a value that is not known as a whole fits already.
fn holds(matcher: &HeaderMatcher<'_>, value: &str) -> bool {
    let string = matcher.string_match.as_ref();
    let string = string.filter(|it| !it.ignore_case);
    let contains = string.and_then(|it| it.contains.as_ref());
    let prefix = string.and_then(|it| it.prefix.as_ref());
    let contains = contains.or(matcher.contains_match.as_ref());
    let prefix = prefix.or(matcher.prefix_match.as_ref());
    let mut known = value.split(NOT_KNOWN);
    let first = known.clone().next().unwrap_or_default();
    contains.is_some_and(|wanted| known.any(|part| part.contains(wanted.as_str())))
        || prefix.is_some_and(|wanted| first.starts_with(wanted.as_str()))
}

fn value_fits(matcher: &HeaderMatcher<'_>, value: &str, fork: &mut Fork) -> bool {
    if let Some(condition) = &matcher.string_match {
        return text::matches(condition, value, fork);
    }
    let of = |part: &Option<String>, fits: fn(&str, &str) -> bool| {
        part.as_deref().map(|wanted| fits(value, wanted))
    };
    let simple = of(&matcher.exact_match, |value, wanted| {
        wanted.is_empty() || value == wanted
    })
    .or_else(|| {
        of(&matcher.prefix_match, |value, wanted| {
            value.starts_with(wanted)
        })
    })
    .or_else(|| {
        of(&matcher.suffix_match, |value, wanted| {
            value.ends_with(wanted)
        })
    })
    .or_else(|| {
        of(&matcher.contains_match, |value, wanted| {
            value.contains(wanted)
        })
    });
    if let Some(fits) = simple {
        return fits;
    }
    if let Some(regex) = &matcher.safe_regex_match {
        return text::whole(regex, value, fork);
    }
    if let Some(range) = &matcher.range_match {
        // `absl::SimpleAtoi`: blanks around and a sign before it are fine.
        let number: Option<i64> = value.trim_ascii().parse().ok();
        return number.is_some_and(|number| (range.start..range.end).contains(&number));
    }
    let expression = matcher.regex_match.as_deref().unwrap_or_default();
    fork.unknown(format!(
        "whether '{value}' fits the ECMAScript expression {expression}"
    ))
}

/// A condition as a reader would say it: `header end-user is jason`.
#[must_use]
pub fn told(matcher: &HeaderMatcher<'_>) -> String {
    let name = &matcher.name;
    if let Some(present) = condition_is_presence(matcher) {
        let is = if present != matcher.invert_match {
            "is present"
        } else {
            "is absent"
        };
        return format!("header {name} {is}");
    }
    let negated = matcher.invert_match;
    let parts = [
        ("", &matcher.exact_match),
        ("prefix ", &matcher.prefix_match),
        ("suffix ", &matcher.suffix_match),
        ("containing ", &matcher.contains_match),
        ("regex ", &matcher.regex_match),
    ];
    let part = parts
        .into_iter()
        .find_map(|(how, what)| Some(text::phrase(how, what.as_deref()?, negated)));
    let does = match (&matcher.string_match, part) {
        (Some(condition), _) => text::does(condition, negated),
        (_, Some(part)) => part,
        _ => match (&matcher.safe_regex_match, &matcher.range_match) {
            (Some(regex), _) => text::phrase("regex ", &regex.regex, negated),
            (_, Some(range)) => {
                text::phrase("", &format!("in {}..{}", range.start, range.end), negated)
            }
            _ => text::phrase("", "", negated),
        },
    };
    format!("header {name} {does}")
}

/// What a header was, for a reason: `is absent`, `is tony`.
#[must_use]
pub fn found(name: &str, http: &Http) -> String {
    match http.values(name).as_slice() {
        [] => "is absent".to_owned(),
        [""] => "is empty".to_owned(),
        values => format!("is {}", values.join(", ")),
    }
}

/// Why a request does not fit a condition: the header, its value, what was needed.
#[must_use]
pub fn missed(matcher: &HeaderMatcher<'_>, http: &Http) -> String {
    let name = &matcher.name;
    let found = found(name, http);
    let told = told(matcher);
    let needed = told
        .strip_prefix(&format!("header {name} "))
        .unwrap_or(&told);
    if http.values(name).is_empty() || condition_is_presence(matcher).is_some() {
        return format!("header {name} {found}");
    }
    format!("header {name} {found} (needed: {needed})")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::trace::fork;
    use crate::trace::request::Version;

    /// The request's headers are `x-a` with these values; the name may be another.
    fn fits(matcher: &str, values: &[&str]) -> bool {
        of("x-a", matcher, values, true)
    }

    fn of(name: &str, matcher: &str, values: &[&str], individually: bool) -> bool {
        let text = format!(r#"{{"name": "{name}"{matcher}}}"#);
        let matcher: HeaderMatcher<'_> = serde_json::from_str(&text).unwrap();
        let headers = values
            .iter()
            .map(|value| (name.to_owned(), (*value).to_owned()));
        let http = Http {
            version: Version::Http11,
            method: "POST".to_owned(),
            authority: Some("EX.com".to_owned()),
            path: Some("/pp?q=1".to_owned()),
            headers: headers.collect(),
        };
        let (ends, _) = fork::every(|fork| matches(&matcher, &http, individually, fork));
        assert_eq!(ends.len(), 1, "{text}");
        ends.into_iter().all(|(_, end)| end)
    }

    #[test]
    fn what_is_known_of_a_value_may_be_enough() {
        let value = format!("10.1.1.1,{NOT_KNOWN},b");
        for matcher in [
            r#", "contains_match": "1.1.1""#,
            r#", "prefix_match": "10.1.1.1,""#,
            r#", "string_match": {"contains": ",b"}"#,
        ] {
            assert!(fits(matcher, &[&value]), "{matcher}");
            let inverted = format!(r#"{matcher}, "invert_match": true"#);
            assert!(!fits(&inverted, &[&value]), "{matcher}");
        }
    }

    // The answers below are those of Envoy 1.40.

    #[test]
    fn presence_without_a_condition_and_its_opposites() {
        for (matcher, absent, empty, there) in [
            ("", false, true, true),
            (r#", "present_match": true"#, false, true, true),
            (r#", "present_match": false"#, true, false, false),
            (
                r#", "present_match": false, "invert_match": true"#,
                false,
                true,
                true,
            ),
            (r#", "invert_match": true"#, true, false, false),
            (
                r#", "present_match": true, "treat_missing_header_as_empty": true"#,
                true,
                true,
                true,
            ),
        ] {
            let got = (
                fits(matcher, &[]),
                fits(matcher, &[""]),
                fits(matcher, &["b"]),
            );
            assert_eq!(got, (absent, empty, there), "{matcher}");
        }
    }

    #[test]
    fn a_missing_header_fits_nothing_not_even_the_opposite() {
        for matcher in [
            r#", "string_match": {"exact": "b"}"#,
            r#", "string_match": {"exact": "b"}, "invert_match": true"#,
            r#", "exact_match": """#,
        ] {
            assert!(!fits(matcher, &[]), "{matcher}");
        }
        let as_empty = r#", "string_match": {"exact": "b"}, "invert_match": true,
            "treat_missing_header_as_empty": true"#;
        assert!(fits(as_empty, &[]) && fits(as_empty, &[""]) && !fits(as_empty, &["b"]));
    }

    #[test]
    fn an_empty_exact_match_of_old_fits_any_value() {
        assert!(fits(r#", "exact_match": """#, &["b"]));
        assert!(!fits(r#", "string_match": {"exact": ""}"#, &["b"]));
        assert!(fits(r#", "string_match": {"exact": ""}"#, &[""]));
    }

    #[test]
    fn a_range_is_of_whole_numbers_without_its_end() {
        let range = r#", "range_match": {"start": "-10", "end": 10}"#;
        for (value, fit) in [
            ("5", true),
            ("+5", true),
            ("-5", true),
            ("5 ", true),
            ("0009", true),
            ("-10", true),
            ("10", false),
            ("5a", false),
            ("1.0", false),
            ("", false),
            ("0x5", false),
            ("--5", false),
            ("+-5", false),
            ("9223372036854775808", false),
        ] {
            assert_eq!(fits(range, &[value]), fit, "{value}");
        }
    }

    #[test]
    fn several_values_are_tried_one_by_one_since_1_39_and_joined_before() {
        let exact = r#", "string_match": {"exact": "b"}"#;
        let comma = r#", "string_match": {"exact": "a,b"}"#;
        let both = ["a", "b"];
        assert!(of("x-a", exact, &both, true) && !of("x-a", comma, &both, true));
        assert!(!of("x-a", exact, &both, false) && of("x-a", comma, &both, false));
        let not = r#", "string_match": {"exact": "b"}, "invert_match": true"#;
        assert!(!of("x-a", not, &both, true) && of("x-a", not, &both, false));
    }

    #[test]
    fn names_that_envoy_has_a_slot_for_are_always_joined() {
        let comma = r#", "string_match": {"exact": "a,b"}"#;
        for individually in [true, false] {
            assert!(of("user-agent", comma, &["a", "b"], individually));
        }
        assert!(!of("cookie", comma, &["a", "b"], true));
    }

    #[test]
    fn host_and_pseudo_headers_are_headers_too() {
        for (name, matcher) in [
            ("host", r#", "string_match": {"prefix": "EX"}"#),
            (":authority", r#", "suffix_match": ".com""#),
            (":path", r#", "exact_match": "/pp?q=1""#),
            (":method", r#", "contains_match": "OS""#),
            ("X-A", r#", "safe_regex_match": {"regex": "b.?"}"#),
        ] {
            let text = format!(r#"{{"name": "{name}"{matcher}}}"#);
            let matcher: HeaderMatcher<'_> = serde_json::from_str(&text).unwrap();
            let http = Http {
                version: Version::Http11,
                method: "POST".to_owned(),
                authority: Some("EX.com".to_owned()),
                path: Some("/pp?q=1".to_owned()),
                headers: vec![("x-a".to_owned(), "b".to_owned())],
            };
            let (ends, _) = fork::every(|fork| matches(&matcher, &http, true, fork));
            assert!(ends.iter().all(|(_, end)| *end), "{text}");
        }
    }

    #[test]
    fn a_condition_is_told_as_it_would_be_said() {
        for (matcher, words) in [
            ("", "header x-a is present"),
            (r#", "present_match": false"#, "header x-a is absent"),
            (r#", "exact_match": "jason""#, "header x-a is jason"),
            (
                r#", "string_match": {"prefix": "j"}, "invert_match": true"#,
                "header x-a does not begin with j",
            ),
            (
                r#", "range_match": {"start": 1, "end": 5}"#,
                "header x-a is in 1..5",
            ),
        ] {
            let text = format!(r#"{{"name": "x-a"{matcher}}}"#);
            assert_eq!(told(&serde_json::from_str(&text).unwrap()), words);
        }
    }
}
