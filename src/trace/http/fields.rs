//! What the codecs want of header fields: their names, their values, their lengths, how
//! many there are and how large they are together.
//!
//! An oversized cookie and a length that comes twice are refused before there is any
//! route, so no log of a route tells of them. Each rule and each limit was asked of Envoy
//! 1.40, to the byte. HTTP/1 is answered; a stream of HTTP/2 is reset. Which of two faults
//! is named follows Envoy's order: the size is counted while bytes come, then characters
//! are looked at, then the first line, names and lengths, and how many there are
//! (`S:common/http/http1/balsa_parser.cc`, `codec_impl.cc`, `completeCurrentHeader`).

use std::collections::BTreeMap;

use super::codec::refused;
use crate::envoy::config::http::HttpConnectionManager;
use crate::trace::request::Http;
use crate::trace::verdict::{Step, Stop, Verdict};

/// What a connection manager lets through.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How large a request's headers may be, in units of 1,024 bytes.
    kilobytes: u64,
    /// How many there may be.
    count: u64,
    /// Whether a length beside chunks is passed over.
    chunked_length: bool,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            kilobytes: 60,
            count: 100,
            chunked_length: false,
        }
    }
}

impl Limits {
    /// Those of a connection manager; what it does not say the runtime may.
    #[must_use]
    pub fn of(runtime: &BTreeMap<String, String>, manager: &HttpConnectionManager<'_>) -> Limits {
        let set = |key: &str| {
            let key = format!("envoy.reloadable_features.{key}");
            runtime.get(&key)?.parse().ok()
        };
        let usual = Limits::default();
        let size = manager.max_request_headers_kb;
        let count = manager.common_http_protocol_options.max_headers_count;
        Limits {
            kilobytes: size
                .or_else(|| set("max_request_headers_size_kb"))
                .unwrap_or(usual.kilobytes),
            count: count
                .or_else(|| set("max_request_headers_count"))
                .unwrap_or(usual.count),
            chunked_length: manager.http_protocol_options.allow_chunked_length,
        }
    }

    fn bytes(self) -> u64 {
        self.kilobytes.saturating_mul(1024)
    }
}

/// How many bytes the texts have together.
fn size<'t>(texts: impl Iterator<Item = &'t str>) -> u64 {
    texts.map(|text| text.len() as u64).sum()
}

/// HTTP/1: whether all fits, and has no character that no header may.
pub(super) fn readable(http: &Http, limits: Limits) -> Step<()> {
    let host = http.authority.as_deref();
    let target = http.path.as_deref().or(host).unwrap_or_default();
    // `GET / HTTP/1.1`, `name: value`, and an empty line; each with its two last bytes.
    let first = size([http.method.as_str(), target].into_iter()) + 12;
    let fields = http.headers.iter();
    let fields: u64 = fields
        .map(|(name, value)| size([name.as_str(), value].into_iter()) + 4)
        .sum();
    let host = host.map_or(0, |host| host.len() as u64 + 8);
    let whole = first + host + fields + 2;
    if whole > limits.bytes() {
        let reason = large(whole, limits);
        return Err(too_large("http1.headers_too_large", reason));
    }
    let control = |byte: u8| (byte < b' ' && !b"\t\r\n".contains(&byte)) || byte == 0x7f;
    let mut texts = http.headers.iter().flat_map(|(name, value)| [name, value]);
    match texts.find(|text| text.bytes().any(control)) {
        Some(_) => {
            let reason = "a header holds a control character".to_owned();
            Err(refused("http1.invalid_characters", reason))
        }
        None => Ok(()),
    }
}

fn large(whole: u64, limits: Limits) -> String {
    format!(
        "its headers are {whole} bytes large, and {} are taken (max_request_headers_kb {})",
        limits.bytes(),
        limits.kilobytes
    )
}

fn too_large(details: &str, reason: String) -> Stop {
    Verdict::answer(431, Some("DPE"), details, reason)
        .hint("a cookie that grew is the usual cause; cookies and the path count as well")
        .into()
}

/// HTTP/1: whether names are names, and a length is one and there once.
pub(super) fn named(http: &Http) -> Step<()> {
    let wrong = |reason: String| Err(refused("http1.codec_error", reason));
    if let Some((name, _)) = http.headers.iter().find(|(name, _)| !is_name(name)) {
        return wrong(format!("'{name}' is no name of a header"));
    }
    let lengths = http.values("content-length");
    if lengths.len() > 1 {
        return wrong("there is more than one content-length".to_owned());
    }
    match lengths.first().filter(|length| !is_length(length)) {
        Some(length) => wrong(format!("content-length '{length}' is no length")),
        None => Ok(()),
    }
}

/// HTTP/1: whether there are few enough.
pub(super) fn few(http: &Http, limits: Limits) -> Step<()> {
    let count = (http.headers.len() + usize::from(http.authority.is_some())) as u64;
    if count <= limits.count {
        return Ok(());
    }
    Err(too_large("http1.too_many_headers", many(count, limits)))
}

fn many(count: u64, limits: Limits) -> String {
    format!(
        "it has {count} headers, and {} are taken (max_headers_count)",
        limits.count
    )
}

/// HTTP/1: whether the length of the body is told in one way, and in one that is known.
pub(super) fn framed(http: &mut Http, limits: Limits) -> Step<()> {
    let codings = http.values("transfer-encoding");
    if codings.is_empty() {
        return Ok(());
    }
    let chunked = matches!(codings.as_slice(), [only] if only.eq_ignore_ascii_case("chunked"));
    if http.value("content-length").is_some() {
        if !(limits.chunked_length && chunked) {
            let reason = "both content-length and transfer-encoding say how long the body is";
            let details = "http1.content_length_and_chunked_not_allowed";
            return Err(refused(details, reason.to_owned()));
        }
        http.remove("content-length");
    }
    if chunked {
        return Ok(());
    }
    let codings = http.values("transfer-encoding").join(", ");
    let reason = format!("transfer-encoding {codings} is not known");
    let details = "http1.invalid_transfer_encoding";
    Err(Verdict::answer(501, Some("DPE"), details, reason).into())
}

/// What a connection's own headers are, which HTTP/2 has not.
const OF_CONNECTION: [&str; 5] = [
    "connection",
    "keep-alive",
    "proxy-connection",
    "transfer-encoding",
    "upgrade",
];

/// HTTP/2: all of this at once; its pseudo headers count.
pub(super) fn second(http: &Http, limits: Limits) -> Step<()> {
    let reset = |flag, details: &str, reason: String| -> Step<()> {
        Err(Verdict::closed(Some(flag), Some(details), reason).into())
    };
    let odd = |byte: u8| (byte < b' ' && byte != b'\t') || byte == 0x7f;
    // What another proxy sends as an extended CONNECT is told here as it came to that one.
    let upgrades = super::upgrade::wanted(http).is_some();
    let wrong = http.headers.iter().find(|(name, value)| {
        let name = name.as_str();
        !is_name(name.strip_prefix(':').unwrap_or(name))
            || name.bytes().any(|byte| byte.is_ascii_uppercase())
            || value.bytes().any(odd)
            || (!upgrades && OF_CONNECTION.contains(&name))
            || (name == "te" && value != "trailers")
            || (name == "content-length" && !is_length(value))
    });
    let lengths = http.values("content-length").len();
    let wrong = wrong.map(|(name, _)| name.as_str());
    if let Some(name) = wrong.or((lengths > 1).then_some("content-length")) {
        let reason = format!("header '{name}' is none that HTTP/2 takes");
        return reset("DPE", "http2.invalid.header.field", reason);
    }
    let pseudo = [
        (":method", Some(http.method.as_str())),
        (":scheme", http.path.as_ref().map(|_| "http")),
        (":path", http.path.as_deref()),
        (":authority", http.authority.as_deref()),
    ];
    let pseudo = pseudo
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)));
    let own = http.headers.iter();
    let own = own.map(|(name, value)| (name.as_str(), value.as_str()));
    let (mut count, mut whole) = (0_u64, 0_u64);
    for (name, value) in pseudo.chain(own) {
        count += 1;
        whole += size([name, value].into_iter());
    }
    if count > limits.count {
        return reset("DR", "http2.too_many_headers", many(count, limits));
    }
    if whole > limits.bytes() {
        let details = "http2.header_list_size_too_large";
        return reset("DR", details, large(whole, limits));
    }
    Ok(())
}

/// Whether a text may name a header (RFC 9110's `token`).
fn is_name(name: &str) -> bool {
    let of_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(of_token)
}

fn is_length(text: &str) -> bool {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits && text.parse::<u64>().is_ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::panic)]
    use super::super::codec;
    use super::*;
    use crate::trace::request::Version;
    use crate::trace::samples;

    /// The end of a request with these headers, or nothing.
    fn end(version: Version, limits: Limits, headers: &[(&str, &str)]) -> String {
        let mut http = samples::http("GET", "a", "/a");
        http.version = version;
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        http.headers = headers.iter().map(owned).collect();
        match codec::decode(&mut http, false, limits) {
            Ok(_) => String::new(),
            Err(Stop::Verdict(verdict)) => format!(
                "{} {}",
                verdict.code.unwrap_or(0),
                verdict.details.unwrap_or_default()
            ),
            Err(Stop::CannotTell(missing)) => panic!("{missing}"),
        }
    }

    fn first(headers: &[(&str, &str)]) -> String {
        end(Version::Http11, Limits::default(), headers)
    }

    #[test]
    fn names_and_values_of_http_1_are_those_of_its_parser() {
        for name in ["", "bad name", "a(b", "a@b", "a\u{e9}", "foo "] {
            assert_eq!(first(&[(name, "x")]), "400 http1.codec_error", "{name}");
        }
        for (name, value) in [("x", "a\u{1}b"), ("x", "a\u{7f}"), ("x\u{1}", "b")] {
            assert_eq!(first(&[(name, value)]), "400 http1.invalid_characters");
        }
        assert_eq!(first(&[("a!#$%&'*+-.^_`|~b", "a\tb \u{e9}")]), "");
    }

    #[test]
    fn a_length_is_told_once_and_in_one_way() {
        let length = "content-length";
        for lengths in [
            &["5", "6"][..],
            &["5", "5"],
            &["x"],
            &["-1"],
            &[""],
            &["5,5"],
        ] {
            let headers: Vec<_> = lengths.iter().map(|text| (length, *text)).collect();
            assert_eq!(first(&headers), "400 http1.codec_error", "{lengths:?}");
        }
        let coding = "transfer-encoding";
        let both = [(length, "5"), (coding, "chunked")];
        let wanted = "400 http1.content_length_and_chunked_not_allowed";
        assert_eq!(first(&both), wanted);
        let allowed = Limits {
            chunked_length: true,
            ..Limits::default()
        };
        assert_eq!(end(Version::Http11, allowed, &both), "");
        let other = [(length, "5"), (coding, "gzip")];
        assert_eq!(end(Version::Http11, allowed, &other), wanted);
        assert_eq!(first(&[(coding, "Chunked")]), "");
        let wanted = "501 http1.invalid_transfer_encoding";
        assert_eq!(first(&[(coding, "gzip, chunked")]), wanted);
        assert_eq!(first(&[(coding, "chunked"), (coding, "chunked")]), wanted);
    }

    #[test]
    fn headers_are_counted_and_measured_to_the_byte() {
        let value = "y".repeat(61_407);
        assert_eq!(first(&[("x", &value)]), "");
        let value = "y".repeat(61_408);
        assert_eq!(first(&[("x", &value)]), "431 http1.headers_too_large");
        let names: Vec<String> = (0..100).map(|number| format!("h{number}")).collect();
        let all: Vec<_> = names.iter().map(|name| (name.as_str(), "x")).collect();
        assert_eq!(first(&all[..99]), "");
        assert_eq!(first(&all), "431 http1.too_many_headers");
        let second = |headers: &[_]| end(Version::Http2, Limits::default(), headers);
        assert_eq!(second(&all[..96]), "");
        assert_eq!(second(&all[..97]), "0 http2.too_many_headers");
        let value = "y".repeat(61_401);
        let wanted = "0 http2.header_list_size_too_large";
        assert_eq!(second(&[("x", &value)]), wanted);
        assert_eq!(second(&[("x", &value[1..])]), "");
    }

    #[test]
    fn http_2_resets_what_is_no_header_of_its_own() {
        let second = |headers: &[_]| end(Version::Http2, Limits::default(), headers);
        for header in [
            ("bad name", "x"),
            ("x", "a\u{1}"),
            ("connection", "close"),
            ("te", "gzip"),
            ("content-length", "x"),
        ] {
            assert_eq!(second(&[header]), "0 http2.invalid.header.field");
        }
        assert_eq!(second(&[("te", "trailers"), ("x", "a\tb")]), "");
    }
}
