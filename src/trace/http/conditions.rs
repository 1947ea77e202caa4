//! Whether one route is for a request, and if not, which condition says so
//! (`S:common/router/config_impl.cc`, `matchRoute`).
//!
//! All conditions of a route must hold, so their order changes no answer. Envoy asks
//! the dice first and the path last; here the path is first, which reads better, and
//! the dice are last, which keeps a walk from being split for a route that it could not
//! take anyway.

use std::borrow::Cow;
use std::fmt;

use super::{Walk, path};
use crate::envoy::config::matcher::RuntimeFraction;
use crate::envoy::config::path_template::PathTemplate;
use crate::envoy::config::route::{CookieMatcher, FilterStateMatcher, QueryMatcher, RouteMatch};
use crate::trace::fork::Fork;
use crate::trace::header;
use crate::trace::rbac::leaf;
use crate::trace::request::{Http, Peer};
use crate::trace::text;

/// A request as routes look at it.
pub struct Subject<'h> {
    /// The request.
    pub http: &'h Http,
    /// The path that is compared: without the query, and without parameters where the
    /// table ignores them; none for CONNECT.
    pub path: Option<Cow<'h, str>>,
    /// Whether several values of a header are looked at one by one.
    pub individually: bool,
    /// Whether a header came several times.
    pub repeated: bool,
    /// The path that Envoy of another patch level would compare, where that is told.
    pub other_path: Option<String>,
}

/// The condition that a route misses by; none if it is for the request. `path` is what
/// [`path_fits`] says, `what` names the route, for choices.
pub fn missed(
    walk: &mut Walk<'_, '_, '_>,
    conditions: &RouteMatch<'_>,
    subject: &Subject<'_>,
    path: Option<bool>,
    what: fmt::Arguments<'_>,
) -> Option<String> {
    let fits = path.unwrap_or_else(|| walk.fork.unknown(path_undecided(conditions, subject)));
    if !fits {
        return Some(path_missed(conditions, subject));
    }
    others_missed(walk, conditions, subject)
        .or_else(|| by_chance(walk, conditions.runtime_fraction.as_ref()?, what))
}

/// Whether a route of which the path fits misses by one other condition only.
pub fn by_one(conditions: &RouteMatch<'_>, subject: &Subject<'_>) -> bool {
    // A fork of its own: what is not known counts as fitting, and nothing is split.
    let fork = &mut Fork::default();
    let http = subject.http;
    let headers = conditions
        .headers
        .iter()
        .filter(|it| !header::matches(it, http, subject.individually, fork));
    let headers = headers.count();
    let queries = conditions.query_parameters.iter();
    let queries = queries.filter(|it| query(it, http, fork).is_some()).count();
    let cookies = conditions.cookies.iter();
    let cookies = cookies
        .filter(|it| cookie(it, http, fork).is_some())
        .count();
    let grpc = usize::from(conditions.grpc.is_some() && !super::is_grpc(http));
    headers + queries + cookies + grpc <= 1
}

/// Whether the path fits; none where nobody knows. Of thousands of routes nearly all are
/// passed over by this alone, so nothing is written down yet.
pub fn path_fits(conditions: &RouteMatch<'_>, subject: &Subject<'_>) -> Option<bool> {
    if conditions.connect_matcher.is_some() {
        return Some(subject.http.method == "CONNECT");
    }
    let Some(path) = subject.path.as_deref() else {
        return Some(false);
    };
    let cased = conditions.case_sensitive.unwrap_or(true);
    let same = |one: &str, other: &str| match cased {
        true => one == other,
        false => one.eq_ignore_ascii_case(other),
    };
    let begins = |wanted: &str| {
        let begin = path.get(..wanted.len());
        begin.is_some_and(|begin| same(begin, wanted))
    };
    if let Some(prefix) = conditions.prefix.as_deref() {
        Some(begins(prefix))
    } else if let Some(exact) = conditions.path.as_deref() {
        Some(same(path, exact))
    } else if let Some(prefix) = conditions.path_separated_prefix.as_deref() {
        let rest = path.get(prefix.len()..).filter(|_| begins(prefix));
        Some(rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
    } else if let Some(regex) = &conditions.safe_regex {
        text::decided(regex, path)
    } else if conditions.regex.is_some() {
        None
    } else {
        let expression = template(conditions)?.expression()?;
        Some(expression.is_match(as_it_is(subject).as_bytes()))
    }
}

/// What is not known of a path.
fn path_undecided(conditions: &RouteMatch<'_>, subject: &Subject<'_>) -> String {
    let path = subject.path.as_deref().unwrap_or_default();
    if let Some(regex) = &conditions.safe_regex {
        text::undecided(regex, path)
    } else if let Some(regex) = &conditions.regex {
        format!("whether '{path}' fits the ECMAScript expression {regex}")
    } else {
        let path = as_it_is(subject);
        format!(
            "whether '{path}' fits the path matcher {}",
            matcher(conditions)
        )
    }
}

/// Why a path does not fit.
fn path_missed(conditions: &RouteMatch<'_>, subject: &Subject<'_>) -> String {
    if conditions.connect_matcher.is_some() {
        return format!("method {} is not CONNECT", subject.http.method);
    }
    let Some(path) = subject.path.as_deref() else {
        return "a CONNECT has no path to compare".to_owned();
    };
    if let Some(prefix) = conditions.prefix.as_deref() {
        format!("path {path} does not begin with {prefix}")
    } else if let Some(exact) = conditions.path.as_deref() {
        format!("path {path} is not {exact}")
    } else if let Some(prefix) = conditions.path_separated_prefix.as_deref() {
        format!("path {path} is neither {prefix} nor below it")
    } else if let Some(regex) = &conditions.safe_regex {
        format!("path {path} does not match regex {}", regex.regex)
    } else if let Some(regex) = &conditions.regex {
        format!("path {path} does not match regex {regex}")
    } else {
        let path = as_it_is(subject);
        let expression = template(conditions).filter(|it| it.expression().is_some());
        match expression {
            Some(template) => format!("path {path} does not match {}", template.path_template),
            None => format!(
                "path {path} does not fit the path matcher {}",
                matcher(conditions)
            ),
        }
    }
}

/// A template looks at the path as it is, with its parameters.
fn as_it_is<'h>(subject: &Subject<'h>) -> &'h str {
    path::without_query(subject.http.path.as_deref().unwrap_or_default())
}

fn template<'c, 'd>(conditions: &'c RouteMatch<'d>) -> Option<&'c PathTemplate<'d>> {
    conditions.path_match_policy.as_ref()?.template()
}

/// The name of what a route matches paths with.
fn matcher<'d>(conditions: &RouteMatch<'d>) -> &'d str {
    let policy = conditions.path_match_policy.as_ref();
    policy.map_or("", |policy| policy.typed_config.message())
}

fn others_missed(
    walk: &mut Walk<'_, '_, '_>,
    conditions: &RouteMatch<'_>,
    subject: &Subject<'_>,
) -> Option<String> {
    let http = subject.http;
    if conditions.grpc.is_some() && !super::is_grpc(http) {
        let found = header::found("content-type", http);
        return Some(format!("header content-type {found}, so it is not gRPC"));
    }
    for matcher in &conditions.headers {
        if walk.noted.is_unknown(&matcher.name.to_ascii_lowercase()) {
            let told = header::told(matcher);
            let what = format!("what a filter made of it: whether {told}");
            if !walk.fork.unknown(what) {
                return Some(format!(
                    "a filter may have made another of {}",
                    matcher.name
                ));
            }
            continue;
        }
        if !header::matches(matcher, http, subject.individually, walk.fork) {
            return Some(header::missed(matcher, http));
        }
    }
    let fork = &mut *walk.fork;
    let queries = conditions.query_parameters.iter();
    queries
        .into_iter()
        .find_map(|it| query(it, http, fork))
        .or_else(|| {
            conditions
                .cookies
                .iter()
                .find_map(|it| cookie(it, http, fork))
        })
        .or_else(|| certificate_missed(walk, conditions))
        .or_else(|| {
            // No filter ran yet, unless one has the route chosen again: what none of
            // those wrote is absent (`matchRoute`).
            let mut metadata = conditions.dynamic_metadata.iter();
            let missed = metadata.find(|it| !leaf::noted(it, &walk.noted, walk.fork));
            missed.map(|it| {
                let told = leaf::metadata_told(it, &walk.noted);
                format!("{} is {}, not {}", told.what, told.value, told.wanted)
            })
        })
        .or_else(|| {
            let mut states = conditions.filter_state.iter();
            states.find_map(|it| state_missed(walk, it))
        })
}

fn query(matcher: &QueryMatcher<'_>, http: &Http, fork: &mut Fork) -> Option<String> {
    let path = http.path.as_deref().unwrap_or_default();
    let name = &matcher.name;
    let value = path.split_once('?').and_then(|(_, query)| {
        let mut parameters = query
            .split('&')
            .map(|it| it.split_once('=').unwrap_or((it, "")));
        parameters
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    });
    let is = match value {
        None => "is absent".to_owned(),
        Some(value) => format!("is '{value}'"),
    };
    if let Some(present) = matcher.present_match {
        return (value.is_some() != present).then(|| format!("query parameter {name} {is}"));
    }
    let fits = match (value, &matcher.string_match) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(value), Some(condition)) => text::matches(condition, value, fork),
    };
    let needed = || match (&matcher.string_match, value) {
        (Some(condition), Some(_)) => format!(" (needed: {})", text::told(condition)),
        _ => String::new(),
    };
    (!fits).then(|| format!("query parameter {name} {is}{}", needed()))
}

/// The first value of a cookie: blanks before a name do not count, those behind a value
/// do, quotes around it do not (measured, Envoy 1.40).
fn cookie(matcher: &CookieMatcher<'_>, http: &Http, fork: &mut Fork) -> Option<String> {
    let name = &matcher.name;
    let cookies = http.values("cookie");
    let value = cookies.iter().flat_map(|it| it.split(';')).find_map(|it| {
        let (key, value) = it.trim_start_matches(' ').split_once('=')?;
        (key == name).then_some(value)
    });
    let unquoted = value.map(|value| {
        let inner = value.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        inner.unwrap_or(value)
    });
    let fits = unquoted.is_some_and(|value| text::matches(&matcher.string_match, value, fork));
    let is = match unquoted {
        None => "is absent".to_owned(),
        Some(value) => format!("is '{value}'"),
    };
    (fits == matcher.invert_match).then(|| format!("cookie {name} {is}"))
}

/// Without TLS there is no certificate (`evaluateTlsContextMatch`).
fn certificate_missed(walk: &mut Walk<'_, '_, '_>, conditions: &RouteMatch<'_>) -> Option<String> {
    let wanted = conditions.tls_context?;
    let known = match super::tls(walk).map(|tls| &tls.peer) {
        None | Some(Peer::None) => Some(false),
        Some(Peer::Certificate { .. } | Peer::Unnamed) => Some(true),
        Some(Peer::Unknown) => None,
    };
    let mut fits = |wanted: Option<bool>, what: &str| match (wanted, known) {
        (None, _) => true,
        (Some(wanted), Some(known)) => wanted == known,
        (Some(wanted), None) => {
            walk.fork
                .unknown(format!("whether the client's certificate is {what}"))
                == wanted
        }
    };
    if !fits(wanted.presented, "shown") {
        return Some("the client's certificate is not as the route asks (presented)".to_owned());
    }
    (!fits(wanted.validated, "trusted"))
        .then(|| "the client's certificate is not as the route asks (validated)".to_owned())
}

fn state_missed(walk: &mut Walk<'_, '_, '_>, matcher: &FilterStateMatcher<'_>) -> Option<String> {
    let key = &matcher.key;
    let value = walk.connection.filter_state.get(key.as_ref()).cloned();
    let fits = match (&value, &matcher.string_match) {
        (Some(value), Some(condition)) => text::matches(condition, value, walk.fork),
        _ => walk
            .fork
            .unknown(format!("whether filter state {key} is as a route asks")),
    };
    (!fits).then(|| match value {
        Some(value) => format!("filter state {key} is '{value}'"),
        None => format!("filter state {key} is absent or another"),
    })
}

/// Whether the stream's random value is not in the route's share. The runtime may replace
/// the share by a whole number of a hundred or by a fraction
/// (`S:common/runtime/runtime_impl.cc`, `featureEnabled`).
fn by_chance(
    walk: &mut Walk<'_, '_, '_>,
    fraction: &RuntimeFraction,
    what: fmt::Arguments<'_>,
) -> Option<String> {
    let default = &fraction.default_value;
    let key = fraction.runtime_key.as_str();
    let set = walk.runtime.get(key).filter(|_| !key.is_empty());
    let (some, of) = match set {
        None => (default.numerator.unwrap_or(0), default.denominator()),
        Some(value) => match super::share(value) {
            Some(share) => share,
            None => {
                let fits = walk
                    .fork
                    .unknown(format!("the share that runtime key {key} = {value} means"));
                return (!fits).then(|| format!("it is for a share of the requests ({key})"));
            }
        },
    };
    let among = if some >= of {
        true
    } else {
        let name = |side: usize| match side {
            0 => format!("{what} is for this request ({some} of {of})"),
            _ => format!("{what} is not for this request ({} of {of})", of - some),
        };
        walk.fork.stream_random(&[some, of], name) == Some(0)
    };
    (!among).then(|| format!("it is for {some} of {of} requests, and this is not one of them"))
}

/// A route's conditions as a reader would say them, the path first.
#[must_use]
pub fn told(conditions: &RouteMatch<'_>) -> String {
    let path = if conditions.connect_matcher.is_some() {
        "CONNECT".to_owned()
    } else if let Some(prefix) = &conditions.prefix {
        format!("prefix {prefix}")
    } else if let Some(path) = &conditions.path {
        format!("path {path}")
    } else if let Some(prefix) = &conditions.path_separated_prefix {
        format!("path segments {prefix}")
    } else if let Some(regex) = &conditions.safe_regex {
        format!("regex {}", regex.regex)
    } else if let Some(regex) = &conditions.regex {
        format!("regex {regex}")
    } else {
        let template = template(conditions).map_or("", |it| it.path_template.as_ref());
        format!("path template {template}")
    };
    let mut words = vec![path];
    words.extend(conditions.headers.iter().map(header::told));
    let queries = conditions.query_parameters.iter();
    words.extend(
        queries.map(|it| match (&it.string_match, it.present_match) {
            (Some(condition), _) => {
                format!(
                    "query parameter {} {}",
                    it.name,
                    text::does(condition, false)
                )
            }
            (None, Some(false)) => format!("no query parameter {}", it.name),
            (None, _) => format!("query parameter {}", it.name),
        }),
    );
    words.extend(
        conditions
            .cookies
            .iter()
            .map(|it| format!("cookie {}", it.name)),
    );
    if conditions.grpc.is_some() {
        words.push("gRPC".to_owned());
    }
    words.join(" and ")
}
