//! Where a redirect sends the client (`S:common/http/utility.cc`, `newUri`).
//!
//! The scheme is the redirect's, else the request's; a port that is the old scheme's own
//! goes when the scheme changes; the redirect's path takes the request's query along
//! unless it has one itself. Each was asked of Envoy 1.40.

use super::rewrite;
use crate::envoy::config::route::RouteMatch;
use crate::envoy::config::route_action::Redirect;
use crate::trace::request::Http;
use crate::trace::verdict::{Step, Stop, Verdict};

/// The answer of a redirect; `named` is its route.
///
/// # Errors
/// What is missing to say where it leads.
pub fn answer(
    redirect: &Redirect<'_>,
    conditions: &RouteMatch<'_>,
    http: &Http,
    named: &str,
) -> Step<Verdict> {
    let code = match redirect.response_code.as_deref() {
        None | Some("MOVED_PERMANENTLY" | "0") => 301,
        Some("FOUND" | "1") => 302,
        Some("SEE_OTHER" | "2") => 303,
        Some("TEMPORARY_REDIRECT" | "3") => 307,
        Some("PERMANENT_REDIRECT" | "4") => 308,
        Some(other) => {
            return Err(Stop::cannot_tell(format!(
                "the status that {other} stands for"
            )));
        }
    };
    let location = location(redirect, conditions, http)?;
    let mut verdict = redirected(code, location);
    verdict.reason = format!("{named} redirects: {}", verdict.reason);
    Ok(verdict)
}

/// The answer of a virtual host that wants TLS (`createSslRedirectPath`): the host keeps
/// its port.
#[must_use]
pub fn to_tls(http: &Http, host: &str) -> Verdict {
    let authority = http.authority.as_deref().unwrap_or_default();
    let path = http.path.as_deref().unwrap_or_default();
    let mut verdict = redirected(301, format!("https://{authority}{path}"));
    verdict.reason = format!(
        "virtual host {host} requires TLS and x-forwarded-proto is {}: {}",
        http.value("x-forwarded-proto").unwrap_or("absent"),
        verdict.reason
    );
    verdict
}

/// Where a direct response sends the client, whose status says that it does: the request's
/// own URL, as it was routed (`S:common/router/router.cc`, `decodeHeaders`).
#[must_use]
pub fn of_answer(code: u16, http: &Http) -> Option<String> {
    let sends = code == 201 || (300..400).contains(&code);
    let scheme = http.value(":scheme").unwrap_or("http");
    let host = request_host(http, scheme, false);
    let path = http.path.as_deref().unwrap_or_default();
    sends.then(|| format!("{scheme}://{host}{path}"))
}

fn redirected(code: u16, location: String) -> Verdict {
    let reason = format!("the client is sent to {location}");
    let mut verdict = Verdict::answer(code, None, "direct_response", reason);
    verdict.location = Some(location);
    verdict
}

fn location(redirect: &Redirect<'_>, conditions: &RouteMatch<'_>, http: &Http) -> Step<String> {
    let scheme = match redirect.scheme_redirect.as_ref() {
        "" if redirect.https_redirect => "https",
        "" => http.value(":scheme").unwrap_or("http"),
        scheme => scheme,
    };
    let port = match redirect.port_redirect {
        None | Some(0) => String::new(),
        Some(port) => format!(":{port}"),
    };
    let host = match redirect.host_redirect.as_ref() {
        "" => request_host(http, scheme, !port.is_empty()),
        host => host,
    };
    let old = http.path.as_deref().unwrap_or_default();
    let query = old
        .find('?')
        .and_then(|at| old.get(at..))
        .unwrap_or_default();
    let own = redirect.path_redirect.as_ref();
    let mut new = if own.contains('?') {
        own.to_owned()
    } else if !own.is_empty() {
        format!("{own}{query}")
    } else if let Some(regex) = &redirect.regex_rewrite {
        rewrite::by_regex(regex, old)?.unwrap_or_else(|| old.to_owned())
    } else if redirect.prefix_rewrite.is_empty() {
        old.to_owned()
    } else {
        let new = rewrite::of_prefix(conditions, old, &redirect.prefix_rewrite);
        new.unwrap_or_else(|| old.to_owned())
    };
    if redirect.strip_query && !own.contains('?') {
        new = path_only(&new).to_owned();
    }
    Ok(format!("{scheme}://{host}{port}{new}"))
}

fn path_only(path: &str) -> &str {
    path.split('?').next().unwrap_or(path)
}

/// The request's host, without a port that the new URL must not have.
fn request_host<'h>(http: &'h Http, scheme: &str, another_port: bool) -> &'h str {
    let host = http.authority.as_deref().unwrap_or_default();
    let colon = if host.starts_with('[') {
        host.rfind("]:").map(|at| at + 1)
    } else {
        host.rfind(':')
    };
    let Some((bare, port)) = colon.and_then(|at| Some((host.get(..at)?, host.get(at..)?))) else {
        return host;
    };
    let old = http.value("x-forwarded-proto").unwrap_or_default();
    // Case counts for whether it is another scheme, and not for which it is.
    let old_port = match old.to_ascii_lowercase().as_str() {
        "https" => ":443",
        "http" => ":80",
        _ => "",
    };
    let own = port == old_port;
    if another_port || (scheme != old && own) {
        bare
    } else {
        host
    }
}
