//! What is asked for, as people write it: `http://reviews:9080/reviews/0`,
//! `tcp://10.0.0.1:5432`, `tls://db.example:443`.
//!
//! No URL library: Envoy gets the path exactly as it was typed, with its dots,
//! double slashes and escapes, and those are what a trace may be about. A library
//! would tidy them away.

use crate::error::{Error, Result};

/// A URL, taken apart and left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Url {
    /// What is spoken.
    pub(super) scheme: Scheme,
    /// The host: a name or an address, without brackets.
    pub(super) host: String,
    /// The port; the scheme's own where none was written.
    pub(super) port: u16,
    /// What stands in a `Host` header: the host with the port that was written.
    pub(super) authority: String,
    /// Path and query; at least a slash. Empty without HTTP.
    pub(super) path: String,
}

/// What is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scheme {
    /// HTTP in plain text.
    Http,
    /// HTTP over TLS, begun by the client.
    Https,
    /// Bytes of no protocol that anyone looks at.
    Tcp,
    /// The same over TLS.
    Tls,
}

impl Scheme {
    /// Whether the client begins with TLS.
    pub(super) fn is_tls(self) -> bool {
        matches!(self, Scheme::Https | Scheme::Tls)
    }

    /// Whether a request of HTTP is sent.
    pub(super) fn is_http(self) -> bool {
        matches!(self, Scheme::Http | Scheme::Https)
    }
}

impl Url {
    /// Reads one. Without a scheme it is `http://`, as curl has it.
    ///
    /// # Errors
    /// What keeps it from being one, with the form that is wanted.
    pub(super) fn parse(text: &str) -> Result<Url> {
        let wrong = |cause: &str| {
            Error::usage(format!("`{text}` is no URL to trace: {cause}")).hint(
                "write http://HOST[:PORT]/PATH, https://…, tcp://HOST:PORT or tls://HOST:PORT",
            )
        };
        let (scheme, rest) = match text.split_once("://") {
            Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
            None => ("http".to_owned(), text),
        };
        let (scheme, default) = match scheme.as_str() {
            "http" => (Scheme::Http, Some(80)),
            "https" => (Scheme::Https, Some(443)),
            "tcp" | "telnet" => (Scheme::Tcp, None),
            "tls" => (Scheme::Tls, None),
            other => return Err(wrong(&format!("nothing is known of the scheme {other}"))),
        };
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (place, path) = rest.split_at(end);
        // A user's name and password have no business in a trace, nor on a screen.
        let place = place.rsplit('@').next().unwrap_or_default();
        let (host, port) = parts(place).map_err(|cause| wrong(&cause))?;
        let port = match (port, default) {
            (Some(port), _) => port
                .parse()
                .ok()
                .filter(|port| *port > 0)
                .ok_or_else(|| wrong(&format!("`{port}` is no port")))?,
            (None, Some(default)) => default,
            (None, None) => return Err(wrong("it needs a port")),
        };
        if !scheme.is_http() && !matches!(path, "" | "/") {
            return Err(wrong("a path is for http and https"));
        }
        let path = match (scheme.is_http(), path) {
            (false, _) => String::new(),
            (true, path) if path.starts_with('/') => path.to_owned(),
            (true, path) => format!("/{path}"),
        };
        Ok(Url {
            scheme,
            host: host.to_owned(),
            port,
            authority: place.to_owned(),
            path,
        })
    }
}

/// Host and port of what stands between the scheme and the path.
fn parts(place: &str) -> std::result::Result<(&str, Option<&str>), String> {
    let (host, port) = match place.strip_prefix('[') {
        Some(rest) => {
            let (host, rest) = rest.split_once(']').ok_or("its bracket is not closed")?;
            if host.parse::<std::net::Ipv6Addr>().is_err() {
                return Err(format!("`{host}` is no IPv6 address"));
            }
            match (rest, rest.strip_prefix(':')) {
                ("", _) => (host, None),
                (_, Some(port)) => (host, Some(port)),
                _ => return Err(format!("`{rest}` is no port")),
            }
        }
        None => match place.rsplit_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (place, None),
        },
    };
    if host.is_empty() {
        return Err("it names no host".to_owned());
    }
    if !host.is_ascii() {
        return Err(format!(
            "clients send `{host}` in ASCII, as a name that begins with xn--, and so does DNS"
        ));
    }
    // What a client would resolve (RFC 1123), and the underscore that many names have.
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-._".contains(letter);
    let bracketed = place.starts_with('[');
    if !bracketed && (host.starts_with('-') || !host.chars().all(is_plain)) {
        return Err(format!("`{host}` is no host; -H 'host: …' sends any"));
    }
    Ok((host, port))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn parts(text: &str) -> (Scheme, String, u16, String, String) {
        let url = Url::parse(text).unwrap();
        (url.scheme, url.host, url.port, url.authority, url.path)
    }

    #[test]
    fn a_path_stays_as_it_was_typed() {
        let url = parts("http://reviews:9080/a//b/../%2e;x?q=/../");
        assert_eq!(
            url,
            (
                Scheme::Http,
                "reviews".into(),
                9080,
                "reviews:9080".into(),
                "/a//b/../%2e;x?q=/../".into()
            )
        );
        assert_eq!(parts("http://a?x").4, "/?x");
    }

    #[test]
    fn a_port_is_the_schemes_own_unless_written() {
        assert_eq!(parts("https://a/").2, 443);
        assert_eq!(parts("reviews/x").2, 80);
        assert_eq!(parts("tls://[fd00::1]:8443").1, "fd00::1");
        assert_eq!(parts("http://user:word@a:81/").3, "a:81");
    }

    #[test]
    fn what_is_no_url_is_told_with_what_is_wanted() {
        for (text, cause) in [
            ("ftp://a", "nothing is known of the scheme ftp"),
            ("tcp://a", "it needs a port"),
            ("http://:80", "it names no host"),
            ("http://a:0/", "`0` is no port"),
            ("http://a:x/", "`x` is no port"),
            ("http://[::1/", "its bracket is not closed"),
            ("http://[::1]x:80/", "`x:80` is no port"),
            ("http://[a]/", "`a` is no IPv6 address"),
            (
                "http://a:90:80/",
                "`a:90` is no host; -H 'host: …' sends any",
            ),
            (
                "http://a%20b/",
                "`a%20b` is no host; -H 'host: …' sends any",
            ),
            ("http://-x/", "`-x` is no host; -H 'host: …' sends any"),
            (
                "http://bücher/",
                "clients send `bücher` in ASCII, as a name that begins with xn--, and so does DNS",
            ),
            ("tcp://a:1/x", "a path is for http and https"),
        ] {
            let error = Url::parse(text).unwrap_err();
            assert!(error.message.ends_with(cause), "{}", error.message);
        }
    }
}
