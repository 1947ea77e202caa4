//! Conditions on headers, of routes and of access rules
//! (`S:common/http/header_utility.h`, `HeaderUtility::HeaderData`).
//!
//! Two traps: a header that is missing fits nothing, not even an inverted condition
//! (but for "is present"); and a header that came several times is compared as one
//! text with commas until Envoy 1.39, and value by value since.

use super::fork::Fork;
use super::request::Http;
use super::text;
use crate::envoy::config::matcher::HeaderMatcher;

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
    let fits = if individually {
        values.iter().any(|value| value_fits(matcher, value, fork))
    } else {
        value_fits(matcher, &values.join(","), fork)
    };
    fits != matcher.invert_match
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
        let number: Option<i64> = value.trim_start().parse().ok();
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
    let is = if matcher.invert_match { "is not" } else { "is" };
    let parts = [
        ("", &matcher.exact_match),
        ("prefix ", &matcher.prefix_match),
        ("suffix ", &matcher.suffix_match),
        ("containing ", &matcher.contains_match),
        ("regex ", &matcher.regex_match),
    ];
    let part = parts
        .iter()
        .find_map(|(how, what)| Some(format!("{how}{}", what.as_deref()?)));
    let what = match (&matcher.string_match, part) {
        (Some(condition), _) => text::told(condition),
        (_, Some(part)) => part,
        _ => match (&matcher.safe_regex_match, &matcher.range_match) {
            (Some(regex), _) => format!("regex {}", regex.regex),
            (_, Some(range)) => format!("in {}..{}", range.start, range.end),
            _ => String::new(),
        },
    };
    format!("header {name} {is} {what}")
}
