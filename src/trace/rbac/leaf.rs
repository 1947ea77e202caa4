//! The single conditions that permissions and principals share.

use std::borrow::Cow;
use std::net::IpAddr;

use serde_json::Value;

use super::Asked;
use super::tree::Told;
use crate::envoy::config::cidr::Cidr;
use crate::envoy::config::matcher::{HeaderMatcher, StringMatcher};
use crate::envoy::config::path_template::PathTemplate;
use crate::envoy::config::rbac::{
    CidrRange, DoubleMatcher, ListMatcher, MetadataMatcher, SourcedMetadata, ValueMatcher,
};
use crate::trace::fork::Fork;
use crate::trace::noted::{Metadata, Noted};
use crate::trace::{header, text};

/// The name of a header that no request has.
const NO_HEADER: &str = "";

/// A header. On a connection without HTTP there are none
/// (`S:extensions/filters/network/rbac/rbac_filter.cc` passes an empty map).
pub fn header(matcher: &HeaderMatcher<'_>, asked: &Asked<'_>, fork: &mut Fork) -> bool {
    let name = matcher.name.to_ascii_lowercase();
    if asked.noted.is_unknown(&name) {
        let told = header::told(matcher);
        return fork.unknown(format!("what an earlier filter made of it: whether {told}"));
    }
    match asked.http {
        Some(http) => header::matches(matcher, http, asked.individually, fork),
        None => {
            let absent = HeaderMatcher {
                name: NO_HEADER.to_owned(),
                ..matcher.clone()
            };
            header::matches(&absent, &nothing(), asked.individually, fork)
        }
    }
}

/// A request without anything, which stands for none.
pub(super) fn nothing() -> crate::trace::request::Http {
    crate::trace::request::Http {
        version: crate::trace::request::Version::default(),
        method: String::new(),
        authority: None,
        path: None,
        headers: Vec::new(),
    }
}

/// A header, in words.
pub fn header_told(matcher: &HeaderMatcher<'_>, asked: &Asked<'_>) -> Told {
    let values = asked.http.map(|http| http.values(&matcher.name));
    let values = values.unwrap_or_default();
    let told = header::told(matcher);
    let start = format!("header {} ", matcher.name);
    let wanted = told.strip_prefix(&start).unwrap_or(&told);
    let not = wanted.strip_prefix("is not ");
    let wanted = match (not, wanted.strip_prefix("is ")) {
        (Some(other), _) => format!("anything but {other}"),
        (_, Some(wanted)) => wanted.to_owned(),
        _ => wanted.to_owned(),
    };
    Told {
        what: format!("header {}", matcher.name),
        value: match values.is_empty() {
            true => "(absent)".to_owned(),
            false => values.join(","),
        },
        wanted,
    }
}

/// The path that rules are asked about: without query and fragment, and, where the route
/// table says so, without parameters.
fn path<'h>(asked: &Asked<'h>) -> Option<Cow<'h, str>> {
    let path = asked.http?.path.as_deref()?;
    let end = path.find(['?', '#']).unwrap_or(path.len());
    let path = path.get(..end)?;
    if !asked.ignore_path_parameters || !path.contains(';') {
        return Some(Cow::Borrowed(path));
    }
    let segments = path.split('/');
    let bare: Vec<&str> = segments
        .map(|segment| segment.split(';').next().unwrap_or(segment))
        .collect();
    Some(Cow::Owned(bare.join("/")))
}

/// The path; a connection without HTTP and a CONNECT request have none, which fits nothing.
pub fn url_path(matcher: &StringMatcher<'_>, asked: &Asked<'_>, fork: &mut Fork) -> bool {
    path(asked).is_some_and(|path| text::matches(matcher, &path, fork))
}

/// A template for the path.
pub fn template(template: &PathTemplate<'_>, asked: &Asked<'_>, fork: &mut Fork) -> bool {
    let Some(path) = path(asked) else {
        return false;
    };
    match template.expression() {
        Some(expression) => expression.is_match(path.as_bytes()),
        None => fork.unknown(format!(
            "whether '{path}' fits the template {}",
            template.path_template
        )),
    }
}

/// The path, in words.
pub fn path_told(wanted: String, asked: &Asked<'_>) -> Told {
    Told {
        what: "path".to_owned(),
        value: path(asked).map_or_else(|| "(absent)".to_owned(), Cow::into_owned),
        wanted,
    }
}

/// A text of the connection, in words.
pub fn text_told(what: &str, value: &str, matcher: &StringMatcher<'_>) -> Told {
    Told {
        what: what.to_owned(),
        value: match value.is_empty() {
            true => "(none)".to_owned(),
            false => value.to_owned(),
        },
        wanted: text::told(matcher),
    }
}

/// An address; `missing` names it where it is not known.
pub fn address(range: &CidrRange, ip: Option<IpAddr>, missing: &str, fork: &mut Fork) -> bool {
    let told = range_told(range);
    match ip {
        Some(ip) => contains(range, ip).unwrap_or_else(|| {
            fork.unknown(format!(
                "the range {told}, which is not one: whether {ip} is in it"
            ))
        }),
        None => fork.unknown(format!("{missing}: whether it is in {told}")),
    }
}

/// An address, in words.
pub fn address_told(what: &str, range: &CidrRange, ip: Option<IpAddr>) -> Told {
    Told {
        what: what.to_owned(),
        value: ip.map_or_else(|| "(which is not known)".to_owned(), |ip| ip.to_string()),
        wanted: format!("in {}", range_told(range)),
    }
}

/// A range as it is written.
pub fn range_told(range: &CidrRange) -> String {
    format!(
        "{}/{}",
        range.address_prefix,
        u64::from(range.prefix_len.unwrap_or(0))
    )
}

/// Whether a range holds an address; none where it is no range.
pub fn contains(range: &CidrRange, ip: IpAddr) -> Option<bool> {
    let prefix = range.address_prefix.parse().ok()?;
    Some(Cidr::new(prefix, u64::from(range.prefix_len.unwrap_or(0))).contains(ip))
}

/// What other filters wrote, and for `ROUTE` what stands in the route.
pub fn sourced(matcher: &SourcedMetadata<'_>, asked: &Asked<'_>, fork: &mut Fork) -> bool {
    match matcher.metadata_source.as_deref() {
        None | Some("DYNAMIC" | "0") => metadata(&matcher.metadata_matcher, asked, fork),
        _ => fork.unknown(format!(
            "the route's metadata: whether {} in it is {}",
            key(&matcher.metadata_matcher),
            value_told(matcher.metadata_matcher.value.as_ref())
        )),
    }
}

/// What other filters wrote.
pub fn metadata(matcher: &MetadataMatcher<'_>, asked: &Asked<'_>, fork: &mut Fork) -> bool {
    noted(matcher, asked.noted, fork)
}

/// What filters wrote on the way of one request, as routes ask for it as well.
pub fn noted(matcher: &MetadataMatcher<'_>, noted: &Noted, fork: &mut Fork) -> bool {
    let path = matcher.path.iter().map(|segment| segment.key.as_str());
    match (noted.metadata(&matcher.filter, path), &matcher.value) {
        (Metadata::Known(value), Some(wanted)) => value_fits(wanted, value, fork) != matcher.invert,
        (Metadata::Known(_), None) => matcher.invert,
        (Metadata::Unknown(filter), wanted) => {
            let fits = fork.unknown(format!(
                "the metadata {} that {filter} writes: whether it is {}",
                key(matcher),
                value_told(wanted.as_ref())
            ));
            fits != matcher.invert
        }
    }
}

/// What other filters wrote, in words.
pub fn metadata_told(matcher: &MetadataMatcher<'_>, noted: &Noted) -> Told {
    let path = matcher.path.iter().map(|segment| segment.key.as_str());
    let value = match noted.metadata(&matcher.filter, path) {
        Metadata::Known(Some(Value::String(text))) => text.clone(),
        Metadata::Known(Some(value)) => value.to_string(),
        Metadata::Known(None) => "(absent)".to_owned(),
        Metadata::Unknown(_) => "(unknown)".to_owned(),
    };
    let not = if matcher.invert { "anything but " } else { "" };
    Told {
        what: format!("metadata {}", key(matcher)),
        value,
        wanted: format!("{not}{}", value_told(matcher.value.as_ref())),
    }
}

fn key(matcher: &MetadataMatcher<'_>) -> String {
    let mut key = matcher.filter.clone();
    for segment in &matcher.path {
        key.push('/');
        key.push_str(&segment.key);
    }
    key
}

/// A value against a condition (`S:common/common/matchers.cc`): what is absent fits nothing.
fn value_fits(matcher: &ValueMatcher<'_>, value: Option<&Value>, fork: &mut Fork) -> bool {
    match (matcher, value) {
        (ValueMatcher::OrMatch(any), value) => any
            .value_matchers
            .iter()
            .any(|matcher| value_fits(matcher, value, fork)),
        (_, None) => false,
        (ValueMatcher::NullMatch(_), Some(value)) => value.is_null(),
        (ValueMatcher::DoubleMatch(wanted), Some(value)) => {
            value.as_f64().is_some_and(|value| match wanted {
                DoubleMatcher::Range(range) => (range.start..range.end).contains(&value),
                DoubleMatcher::Exact(exact) => value == *exact,
            })
        }
        (ValueMatcher::StringMatch(wanted), Some(value)) => value
            .as_str()
            .is_some_and(|value| text::matches(wanted, value, fork)),
        (ValueMatcher::BoolMatch(wanted), Some(value)) => value.as_bool() == Some(*wanted),
        (ValueMatcher::PresentMatch(wanted), Some(_)) => *wanted,
        (ValueMatcher::ListMatch(ListMatcher::OneOf(wanted)), Some(value)) => {
            value.as_array().is_some_and(|list| {
                list.iter()
                    .any(|value| value_fits(wanted, Some(value), fork))
            })
        }
    }
}

fn value_told(matcher: Option<&ValueMatcher<'_>>) -> String {
    match matcher {
        Some(ValueMatcher::StringMatch(wanted)) => text::told(wanted),
        Some(ValueMatcher::BoolMatch(wanted)) => wanted.to_string(),
        Some(ValueMatcher::PresentMatch(true)) => "present".to_owned(),
        Some(ValueMatcher::DoubleMatch(DoubleMatcher::Exact(wanted))) => wanted.to_string(),
        Some(ValueMatcher::DoubleMatch(DoubleMatcher::Range(range))) => {
            format!("in {}..{}", range.start, range.end)
        }
        Some(ValueMatcher::ListMatch(ListMatcher::OneOf(wanted))) => {
            format!("a list with {}", value_told(Some(wanted)))
        }
        Some(ValueMatcher::NullMatch(_)) => "null".to_owned(),
        Some(ValueMatcher::OrMatch(any)) => {
            let parts: Vec<String> = any
                .value_matchers
                .iter()
                .map(|matcher| value_told(Some(matcher)))
                .collect();
            parts.join(" or ")
        }
        Some(ValueMatcher::PresentMatch(false)) | None => "nothing".to_owned(),
    }
}
