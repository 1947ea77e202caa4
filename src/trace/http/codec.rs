//! What the codecs make of a request, before the connection manager sees any of it
//! (`S:common/http/http1/balsa_parser.cc`, `S:common/http/http1/codec_impl.cc`,
//! `S:common/http/http2/codec_impl.cc`).
//!
//! HTTP/1 is answered with 400, and how much of a target is wrong decides the details.
//! HTTP/2 has no answer to a request that breaks its rules: the stream is reset, and
//! the log has neither a status nor a route. Headers that Envoy has a slot for become
//! one text here, so that whoever asks for one's value later gets all of it. Each was
//! asked of Envoy 1.40.

use super::fields::{self, Limits};
use crate::trace::header;
use crate::trace::request::{Http, Version};
use crate::trace::verdict::{Step, Stop, Verdict};

/// The methods that HTTP/1's parser knows (`S:common/http/http1/balsa_parser.cc`,
/// `isMethodValid`).
const METHODS: [&str; 34] = [
    "ACL",
    "BIND",
    "CHECKOUT",
    "CONNECT",
    "COPY",
    "DELETE",
    "GET",
    "HEAD",
    "LINK",
    "LOCK",
    "MERGE",
    "MKACTIVITY",
    "MKCALENDAR",
    "MKCOL",
    "MOVE",
    "MSEARCH",
    "NOTIFY",
    "OPTIONS",
    "PATCH",
    "POST",
    "PROPFIND",
    "PROPPATCH",
    "PURGE",
    "PUT",
    "REBIND",
    "REPORT",
    "SEARCH",
    "SOURCE",
    "SUBSCRIBE",
    "TRACE",
    "UNBIND",
    "UNLINK",
    "UNLOCK",
    "UNSUBSCRIBE",
];

/// Refuses what a codec refuses, takes an absolute URL apart and joins headers; the
/// changes that are worth telling. `any_method` is `allow_custom_methods`.
///
/// # Errors
/// The end of the request, or what is missing to say it.
pub fn decode(http: &mut Http, any_method: bool, limits: Limits) -> Step<Option<String>> {
    if http.version == Version::Http2 {
        fields::second(http, limits)?;
        join(http);
        return frames(http).map(|()| None);
    }
    fields::readable(http, limits)?;
    let method = http.method.as_str();
    if !(any_method || METHODS.contains(&method)) {
        let reason = format!("HTTP/1's parser knows no method {method}");
        return Err(refused("http1.codec_error", reason));
    }
    fields::named(http)?;
    join(http);
    fields::few(http, limits)?;
    fields::framed(http, limits)?;
    let Some(path) = http.path.clone() else {
        let host = http.authority.as_deref().unwrap_or_default();
        let whole = split(host).is_some_and(|(_, port)| !port.is_empty());
        if http.method == "CONNECT" && !whole {
            let reason = format!("'{host}' is no host and port, which a CONNECT needs");
            return Err(refused("http1.invalid_url", reason));
        }
        return Ok(None);
    };
    let odd = |byte: &u8| !byte.is_ascii_graphic();
    if let Some(byte) = path.bytes().find(odd) {
        let details = match byte {
            b'\t' | b' ' | 0x80.. => "http1.codec_error",
            _ => "http1.invalid_characters",
        };
        let reason = format!("the path '{path}' holds a character that must be escaped");
        return Err(refused(details, reason));
    }
    target(http, &path)
}

pub(super) fn refused(details: &str, reason: String) -> Stop {
    Verdict::answer(400, Some("DPE"), details, reason).into()
}

/// Makes one text of what came several times, for the names that Envoy has a slot for.
pub fn join(http: &mut Http) {
    let mut joined: Vec<(String, String)> = Vec::with_capacity(http.headers.len());
    for (name, value) in std::mem::take(&mut http.headers) {
        let before = joined.iter_mut().find(|(other, _)| *other == name);
        match before.filter(|_| header::joined(&name)) {
            // What is empty is not appended, nor is anything to it but itself.
            Some((_, text)) if text.is_empty() => *text = value,
            Some(_) if value.is_empty() => {}
            Some((_, text)) => {
                text.push(',');
                text.push_str(&value);
            }
            None => joined.push((name, value)),
        }
    }
    http.headers = joined;
}

/// What HTTP/2 wants of a request: a host, and a path but for CONNECT.
fn frames(http: &mut Http) -> Step<()> {
    if http.authority.is_none() {
        let named = http.headers.iter().find(|(name, _)| name == "host");
        http.authority = named.map(|(_, host)| host.clone());
    }
    let wrong = |reason: String| -> Stop {
        let details = Some("http2.violation.of.messaging.rule");
        Verdict::closed(Some("DPE"), details, reason).into()
    };
    if http.authority.is_none() {
        return Err(wrong("an HTTP/2 request names no host".to_owned()));
    }
    match (http.path.as_deref(), http.method.as_str()) {
        (None, "CONNECT") | (Some("*"), "OPTIONS") | (Some(""), _) => Ok(()),
        (Some(path), "CONNECT") => Err(wrong(format!("a CONNECT has the path {path}"))),
        (None, _) => Err(wrong("an HTTP/2 request has no path".to_owned())),
        (Some(path), _) if !path.starts_with('/') => Err(wrong(format!(
            "the path '{path}' does not begin with a slash"
        ))),
        (Some(path), _) if path.bytes().any(|byte| byte <= b' ' || byte == 0x7f) => {
            Err(Stop::cannot_tell(format!(
                "what Envoy's HTTP/2 codec makes of the path '{path}'"
            )))
        }
        _ => Ok(()),
    }
}

/// The target of an HTTP/1 request: a path, or a URL that is taken apart.
fn target(http: &mut Http, target: &str) -> Step<Option<String>> {
    if target.starts_with('/') || (target == "*" && http.method == "OPTIONS") {
        return Ok(None);
    }
    let unknown = || format!("'{target}' is no target that HTTP/1 knows");
    if target.starts_with('*') {
        return Err(refused("http1.invalid_url", unknown()));
    }
    let in_scheme = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    let url = target.split_once("://").filter(|(scheme, _)| {
        scheme.starts_with(|it: char| it.is_ascii_alphabetic()) && scheme.bytes().all(in_scheme)
    });
    let Some((scheme, rest)) = url else {
        return Err(refused("http1.codec_error", unknown()));
    };
    let (authority, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let in_host =
        |byte: u8| byte.is_ascii_alphanumeric() || b"!$%&'()*+,-.:;=@[]_~".contains(&byte);
    if !authority.bytes().all(in_host) {
        return Err(refused("http1.codec_error", unknown()));
    }
    let host = authority.split_once('@').map_or(authority, |(_, it)| it);
    if split(host).is_none() {
        let reason = format!("the URL '{target}' has no host that is one");
        return Err(refused("http1.invalid_url", reason));
    }
    let scheme = scheme.to_ascii_lowercase();
    if !matches!(scheme.as_str(), "http" | "https") {
        let reason = format!("the URL '{target}' is neither http nor https");
        return Err(refused("http1.invalid_scheme", reason));
    }
    let path = if path.is_empty() { "/" } else { path }.to_owned();
    let change = format!("host {host} and path {path} were taken from the URL");
    http.authority = Some(host.to_owned());
    http.path = Some(path);
    http.set(":scheme", &scheme);
    Ok(Some(change))
}

/// A URL's host and its port, which is empty without one; none for what is no host.
fn split(authority: &str) -> Option<(&str, &str)> {
    let (host, port) = match authority.strip_prefix('[') {
        Some(inside) => {
            let (host, rest) = inside.split_once(']')?;
            let address = |it: u8| it.is_ascii_hexdigit() || b":.".contains(&it);
            if !host.bytes().all(address) {
                return None;
            }
            let port = match rest {
                "" => None,
                rest => Some(rest.strip_prefix(':')?),
            };
            (host, port)
        }
        None => {
            let (host, port) = match authority.split_once(':') {
                Some((host, port)) => (host, Some(port)),
                None => (authority, None),
            };
            let named = |it: u8| it.is_ascii_alphanumeric() || b".-_".contains(&it);
            if !host.bytes().all(named) {
                return None;
            }
            (host, port)
        }
    };
    let digits = |port: &str| !port.is_empty() && port.bytes().all(|it| it.is_ascii_digit());
    (!host.is_empty() && port.is_none_or(digits)).then_some((host, port.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic)]
    use super::*;
    use crate::trace::samples;

    /// The host and the path, or the details of the refusal.
    fn decoded(method: &str, host: Option<&str>, path: Option<&str>, version: Version) -> String {
        let mut http = samples::http(method, "", "");
        http.authority = host.map(str::to_owned);
        http.path = path.map(str::to_owned);
        http.version = version;
        match decode(&mut http, false, Limits::default()) {
            Ok(_) => format!(
                "{}{}",
                http.authority.as_deref().unwrap_or("-"),
                http.path.as_deref().unwrap_or(" -")
            ),
            Err(Stop::Verdict(verdict)) => verdict.details.unwrap_or_default(),
            Err(Stop::CannotTell(missing)) => panic!("{missing}"),
        }
    }

    #[test]
    fn targets_of_http_1_are_paths_or_urls() {
        for (target, wanted) in [
            ("/a", "h/a"),
            ("*", "http1.invalid_url"),
            ("*a", "http1.invalid_url"),
            ("a", "http1.codec_error"),
            ("a:80", "http1.codec_error"),
            ("http://", "http1.invalid_url"),
            ("http:///x", "http1.invalid_url"),
            ("http://a:b/", "http1.invalid_url"),
            ("http://[::1/", "http1.invalid_url"),
            ("http://[::1]:80/", "[::1]:80/"),
            ("http://a@b/", "b/"),
            ("http://a@b@c/", "http1.invalid_url"),
            ("http://a#q", "http1.codec_error"),
            ("http://b", "b/"),
            ("http://b?q", "b?q"),
            ("HTTP://b/", "b/"),
            ("https://b/", "b/"),
            ("ftp://b/", "http1.invalid_scheme"),
        ] {
            let got = decoded("GET", Some("h"), Some(target), Version::Http11);
            assert_eq!(got, wanted, "{target}");
        }
        let star = decoded("OPTIONS", Some("h"), Some("*"), Version::Http11);
        assert_eq!(star, "h*");
        for (host, wanted) in [("a:80", "a:80 -"), ("a", "http1.invalid_url")] {
            let got = decoded("CONNECT", Some(host), None, Version::Http11);
            assert_eq!(got, wanted);
        }
    }

    #[test]
    fn http_2_resets_what_breaks_its_rules() {
        let rule = "http2.violation.of.messaging.rule";
        for (method, host, path, wanted) in [
            ("GET", Some("h"), Some("/"), "h/"),
            ("GET", None, Some("/"), rule),
            ("GET", Some("h"), None, rule),
            ("GET", Some("h"), Some("*"), rule),
            ("GET", Some("h"), Some("a"), rule),
            ("GET", Some("h"), Some("/é"), "h/é"),
            ("OPTIONS", Some("h"), Some("*"), "h*"),
            ("CONNECT", Some("h"), None, "h -"),
            ("CONNECT", Some("h"), Some("/"), rule),
            ("CONNECT", None, None, rule),
        ] {
            assert_eq!(decoded(method, host, path, Version::Http2), wanted);
        }
        let mut named = samples::http("GET", "", "/");
        (named.authority, named.version) = (None, Version::Http2);
        named.headers.push(("host".to_owned(), "b".to_owned()));
        assert!(decode(&mut named, false, Limits::default()).is_ok());
        assert_eq!(named.authority.as_deref(), Some("b"));
    }

    #[test]
    fn headers_that_envoy_has_a_slot_for_become_one_text() {
        let mut http = samples::http("GET", "h", "/");
        for (name, value) in [("x-forwarded-proto", "a"), ("x", "1")] {
            for value in [value, "", value] {
                http.headers.push((name.to_owned(), value.to_owned()));
            }
        }
        assert!(decode(&mut http, false, Limits::default()).is_ok());
        assert_eq!(http.values("x-forwarded-proto"), ["a,a"]);
        assert_eq!(http.values("x"), ["1", "", "1"]);
    }
}
