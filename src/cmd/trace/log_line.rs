//! A line of Istio's access log as a question: what would become of it now?
//!
//! Istio's default formats are `EnvoyTextLogFormat` and `EnvoyJSONLogFormat`
//! (`pilot/pkg/model/telemetry_logging.go`); the text of Istio before 1.9 had Mixer's word
//! in place of the details, and before 1.3 neither. Envoy escapes nothing in text, so it is
//! read from both ends: what may hold a quote, the user agent, is what is left between.
//! A line whose columns do not come out right is refused rather than guessed at.
//!
//! The line names the address that the client connected to, the host, the path and the
//! method; headers other than those are not in it, so a route that asks for one is taken
//! to miss it. What the line says of the end is kept beside the question.

use std::net::SocketAddr;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::trace::logged::Logged;

/// A question, by the keys of a batch's lines.
pub(super) type Keys = Map<String, Value>;

/// The fields of a line that make a question, and its end.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Line {
    authority: Option<String>,
    downstream_local_address: Option<String>,
    downstream_remote_address: Option<String>,
    method: Option<String>,
    path: Option<String>,
    protocol: Option<String>,
    requested_server_name: Option<String>,
    response_code: Value,
    response_code_details: Option<String>,
    connection_termination_details: Option<String>,
    response_flags: Option<String>,
    upstream_cluster: Option<String>,
    upstream_host: Option<String>,
    user_agent: Option<String>,
}

/// A line of JSON; none if it is of no such log.
pub(super) fn of_json(keys: Keys) -> Option<(Keys, Logged)> {
    let tells_details = keys.contains_key("response_code_details");
    let line: Line = serde_json::from_value(Value::Object(keys)).ok()?;
    line.question(tells_details)
}

/// Whether it begins as a line of text does: with a time in brackets, and a quote.
pub(super) fn is_text(text: &str) -> bool {
    let time = text.strip_prefix('[').and_then(|it| it.split_once("] \""));
    time.is_some_and(|(time, _)| time.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// A line of text; none if its columns do not come out right.
///
/// `[START] "METHOD PATH PROTOCOL" CODE FLAGS DETAILS TERMINATION "FAILURE" RECEIVED SENT
/// DURATION SERVICE_TIME "FORWARDED_FOR" "USER_AGENT" "REQUEST_ID" "AUTHORITY" "UPSTREAM"
/// CLUSTER UPSTREAM_LOCAL LOCAL REMOTE SNI ROUTE`
pub(super) fn of_text(text: &str) -> Option<(Keys, Logged)> {
    let (_, rest) = text.split_once("] \"")?;
    let ((method, path, protocol), rest) = request(rest)?;
    let (quoted, tail) = rest.rsplit_once("\" ")?;
    let tail: Vec<&str> = tail.split_ascii_whitespace().collect();
    let [cluster, _, local, remote, sni, route @ ..] = tail.as_slice() else {
        return None;
    };
    let mut quoted = quoted.rsplitn(4, "\" \"");
    let (upstream, authority, _id) = (quoted.next()?, quoted.next()?, quoted.next()?);
    let mut rest = Words(quoted.next()?);
    let (code, flags) = (rest.bare()?, rest.bare()?);
    let (mut details, mut termination) = (None, None);
    let tells_details = match rest.0.chars().next()? {
        '"' => {
            rest.quoted()?;
            false
        }
        letter if letter.is_ascii_digit() => false,
        _ => {
            details = rest.bare();
            termination = rest.bare().filter(|word| !word.starts_with('"'));
            termination?;
            true
        }
    };
    if rest.0.starts_with('"') {
        rest.quoted()?;
    }
    for _ in ["RECEIVED", "SENT", "DURATION", "SERVICE_TIME"] {
        rest.bare().filter(|word| is_number(word))?;
    }
    let _forwarded_for = rest.quoted()?;
    let user_agent = rest.0.strip_prefix('"')?;
    let is_whole = route.len() <= 1 && (!tells_details || route.len() == 1);
    let are_addresses = [local, remote]
        .iter()
        .all(|word| word.parse::<SocketAddr>().is_ok());
    if !is_whole || !is_number(code) || !are_addresses {
        return None;
    }
    let given = |word: &str| (word != "-").then(|| word.to_owned());
    let line = Line {
        method: given(method),
        path: given(path),
        protocol: given(protocol),
        response_code: code.into(),
        response_flags: given(flags),
        response_code_details: details.and_then(given),
        connection_termination_details: termination.and_then(given),
        user_agent: given(user_agent),
        authority: given(authority),
        upstream_host: given(upstream),
        upstream_cluster: given(cluster),
        downstream_local_address: given(local),
        downstream_remote_address: given(remote),
        requested_server_name: given(sni),
    };
    line.question(tells_details)
}

/// Method, path and protocol, and what comes behind them.
fn request(text: &str) -> Option<((&str, &str, &str), &str)> {
    // A path may hold quotes and spaces; the code behind it is a number.
    let ends = text.match_indices("\" ").find_map(|(at, _)| {
        let rest = text.get(at + 2..)?;
        let is_code = rest.starts_with(|letter: char| letter.is_ascii_digit());
        is_code.then_some((text.get(..at)?, rest))
    });
    let (request, rest) = ends?;
    let (method, request) = request.split_once(' ')?;
    let (path, protocol) = request.rsplit_once(' ')?;
    Some(((method, path, protocol), rest))
}

/// What is left of a line.
struct Words<'a>(&'a str);

impl<'a> Words<'a> {
    /// The next word.
    fn bare(&mut self) -> Option<&'a str> {
        let (word, rest) = self.0.split_once(' ')?;
        self.0 = rest;
        Some(word)
    }

    /// What the next quotes hold.
    fn quoted(&mut self) -> Option<&'a str> {
        let (word, rest) = self.0.strip_prefix('"')?.split_once("\" ")?;
        self.0 = rest;
        Some(word)
    }
}

fn is_number(word: &str) -> bool {
    word == "-" || (!word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()))
}

impl Line {
    fn question(self, tells_details: bool) -> Option<(Keys, Logged)> {
        let local: SocketAddr = self.downstream_local_address?.parse().ok()?;
        let cluster = self.upstream_cluster.as_deref();
        // Before 1.26 a cluster stood there by the name that its statistics have.
        let cluster = cluster.map(|name| name.trim_end_matches(';'));
        let inbound = cluster.map(|name| name.starts_with("inbound|"));
        let http = self.protocol.is_some() || self.method.is_some();
        // What comes in to a sidecar has the server name of the mesh's own TLS.
        let tls = self.requested_server_name.is_some() && inbound != Some(true);
        let scheme = match (http, tls) {
            (true, true) => "https",
            (true, false) => "http",
            (false, true) => "tls",
            (false, false) => "tcp",
        };
        let path = self.path.unwrap_or_default();
        let mut headers = Vec::new();
        headers.extend(self.authority.map(|host| format!("host: {host}")));
        headers.extend(self.user_agent.map(|agent| format!("user-agent: {agent}")));
        let spoken = match self.protocol.as_deref() {
            Some("HTTP/1.0") => Some("http1.0"),
            Some("HTTP/1.1") => Some("http1.1"),
            Some("HTTP/2") => Some("http2"),
            _ => None,
        };
        let mut keys = Keys::new();
        let mut say = |key: &str, value: Value| _ = keys.insert(key.to_owned(), value);
        say("url", format!("{scheme}://{local}{path}").into());
        say("dst-ip", local.ip().to_string().into());
        say("headers", headers.into());
        let from = self.downstream_remote_address;
        let from = from.filter(|text| text.parse::<SocketAddr>().is_ok());
        for (key, text) in [
            ("request", self.method),
            ("sni", self.requested_server_name),
            ("src-ip", from),
        ] {
            say(key, text.into());
        }
        say("inbound", inbound.into());
        if let Some(spoken) = spoken {
            say(spoken, true.into());
        }
        let code = match &self.response_code {
            Value::Number(code) => code.as_u64(),
            Value::String(code) => code.parse().ok(),
            _ => None,
        };
        let code = code.and_then(|code| u16::try_from(code).ok());
        let logged = Logged {
            code: code.filter(|code| *code > 0),
            flags: self.response_flags.filter(|flags| flags != "-"),
            details: self
                .response_code_details
                .or(self.connection_termination_details),
            cluster: cluster.map(str::to_owned),
            upstream: self.upstream_host,
            tells_details,
        };
        Some((keys, logged))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    const TEXT: &str = r#"[2020-11-25T21:26:18.409Z] "GET /status/418 HTTP/1.1" 418 - via_upstream - "-" 0 135 3 1 "-" "curl/7.73.0-DEV" "84961386-6d84-929d-98bd-c5aee93b5c88" "httpbin:8000" "127.0.0.1:80" inbound|8000|| 127.0.0.1:41854 10.44.1.27:80 10.44.1.23:37652 outbound_.8000_._.httpbin.foo.svc.cluster.local default"#;

    fn url(text: &str) -> Option<String> {
        let (keys, _) = of_text(text)?;
        Some(keys["url"].as_str().unwrap().to_owned())
    }

    #[test]
    fn a_line_of_text_asks_for_the_request_that_it_tells_of() {
        let (keys, logged) = of_text(TEXT).unwrap();
        let wanted = json!({
            "url": "http://10.44.1.27:80/status/418", "dst-ip": "10.44.1.27", "request": "GET",
            "headers": ["host: httpbin:8000", "user-agent: curl/7.73.0-DEV"],
            "src-ip": "10.44.1.23:37652", "inbound": true, "http1.1": true,
            "sni": "outbound_.8000_._.httpbin.foo.svc.cluster.local",
        });
        assert_eq!(Value::Object(keys), wanted);
        assert_eq!(logged.words(), "418 - via_upstream");
        assert_eq!(logged.cluster.as_deref(), Some("inbound|8000||"));
    }

    #[test]
    fn a_line_of_json_asks_the_same() {
        let text = r#"{"authority": "httpbin:8000", "downstream_local_address": "10.44.1.27:80",
            "downstream_remote_address": "10.44.1.23:37652", "method": "GET", "path": "/status/418",
            "protocol": "HTTP/1.1", "requested_server_name": null, "response_code": 418,
            "response_flags": "-", "response_code_details": "via_upstream",
            "upstream_cluster": "outbound|8000||httpbin.foo.svc.cluster.local;"}"#;
        let (keys, logged) = of_json(serde_json::from_str(text).unwrap()).unwrap();
        assert_eq!(keys["url"], "http://10.44.1.27:80/status/418");
        assert_eq!(keys["inbound"], false);
        assert_eq!(logged.words(), "418 - via_upstream");
        assert!(!logged.cluster.unwrap().ends_with(';'));
    }

    #[test]
    fn what_is_no_line_of_that_log_asks_nothing() {
        for text in ["", "GET /", "[x] \"GET / HTTP/1.1\" 200", "{\"a\": 1}"] {
            let keys = serde_json::from_str(text).ok();
            assert!(
                of_text(text).is_none() && keys.and_then(of_json).is_none(),
                "{text}"
            );
        }
    }

    #[test]
    fn a_connection_without_http_is_asked_about_as_bytes_or_as_tls() {
        let text = TEXT.replace("GET /status/418 HTTP/1.1", "- - -");
        assert_eq!(url(&text).unwrap(), "tcp://10.44.1.27:80");
        let text = text.replace("inbound|8000||", "outbound|443||kubernetes.default");
        assert_eq!(url(&text).unwrap(), "tls://10.44.1.27:80");
        let none = text.replace("outbound|443||kubernetes.default", "-");
        assert!(of_text(&none).unwrap().0["inbound"].is_null());
    }

    #[test]
    fn quotes_and_spaces_of_a_client_shift_no_column() {
        let agent = TEXT.replace("curl/7.73.0-DEV", r#"Mozilla "5.0" "x"#);
        let (keys, _) = of_text(&agent).unwrap();
        assert_eq!(keys["headers"][1], r#"user-agent: Mozilla "5.0" "x"#);
        let path = TEXT.replace("/status/418", r#"/x "y z"#);
        assert_eq!(url(&path).unwrap(), r#"http://10.44.1.27:80/x "y z"#);
    }

    #[test]
    fn a_line_that_lacks_a_column_is_refused() {
        for column in [
            " 418",
            " via_upstream",
            " 135",
            " \"httpbin:8000\"",
            " 127.0.0.1:41854",
            " default",
        ] {
            assert!(of_text(&TEXT.replacen(column, "", 1)).is_none(), "{column}");
            assert!(is_text(TEXT));
        }
    }

    #[test]
    fn the_text_of_older_versions_is_read_without_details() {
        let mixer = TEXT.replace("via_upstream - \"-\"", "\"-\" \"-\"");
        let oldest = TEXT
            .replace(" via_upstream - \"-\"", "")
            .replace(" default", "");
        for text in [mixer, oldest] {
            let (keys, logged) = of_text(&text).unwrap();
            assert_eq!(keys["url"], "http://10.44.1.27:80/status/418");
            assert_eq!(
                (logged.words().as_str(), logged.tells_details),
                ("418 - -", false)
            );
        }
    }
}
