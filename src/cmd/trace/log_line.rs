//! A line of Istio's access log as a question: what would become of it now?
//!
//! Istio's default formats are `EnvoyTextLogFormat` and `EnvoyJSONLogFormat`
//! (`pilot/pkg/model/telemetry_logging.go`). The line names the address that the
//! client connected to, the host, the path and the method; headers other than those
//! are not in it, so a route that asks for one is taken to miss it.

use serde::Deserialize;

use super::asked::Asked;

/// The fields of a line that make a question.
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
    upstream_cluster: Option<String>,
    user_agent: Option<String>,
}

/// A line of JSON.
pub(super) fn of_json(text: &str) -> Option<Asked> {
    let line: Line = serde_json::from_str(text).ok()?;
    line.question()
}

/// A line of text:
/// `[START] "METHOD PATH PROTOCOL" CODE FLAGS DETAILS TERMINATION "FAILURE" RECEIVED SENT
/// DURATION SERVICE_TIME "FORWARDED_FOR" "USER_AGENT" "REQUEST_ID" "AUTHORITY" "UPSTREAM"
/// CLUSTER UPSTREAM_LOCAL LOCAL REMOTE SNI ROUTE`.
pub(super) fn of_text(text: &str) -> Option<Asked> {
    let (_, rest) = text.strip_prefix('[')?.split_once("] ")?;
    let words = words(rest);
    let word = |place: usize| {
        let word = words.get(place)?;
        (word != "-").then(|| word.clone())
    };
    let request = words.first()?;
    let mut request = request
        .split(' ')
        .map(|part| (part != "-").then(|| part.to_owned()));
    let (method, path, protocol) = (request.next()?, request.next()?, request.next()?);
    let line = Line {
        method,
        path,
        protocol,
        user_agent: word(11),
        authority: word(13),
        upstream_cluster: word(15),
        downstream_local_address: word(17),
        downstream_remote_address: word(18),
        requested_server_name: word(19),
    };
    line.question()
}

/// The words of a line; quotes hold one together.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (word, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => rest.split_once(' ').unwrap_or((rest, "")),
        };
        words.push(word.to_owned());
        rest = after.trim_start();
    }
    words
}

impl Line {
    fn question(self) -> Option<Asked> {
        let local: std::net::SocketAddr = self.downstream_local_address?.parse().ok()?;
        let inbound = self
            .upstream_cluster
            .as_deref()
            .is_some_and(|it| it.starts_with("inbound|"));
        let http = self.protocol.is_some() || self.method.is_some();
        let scheme = if http { "http" } else { "tcp" };
        let path = self.path.unwrap_or_default();
        let mut asked = Asked {
            url: format!("{scheme}://{local}{path}"),
            request: self.method,
            dst_ip: Some(local.ip()),
            inbound,
            logged: true,
            http10: self.protocol.as_deref() == Some("HTTP/1.0"),
            http2: self.protocol.as_deref() == Some("HTTP/2"),
            sni: self.requested_server_name,
            src_ip: self
                .downstream_remote_address
                .and_then(|it| it.parse().ok()),
            ..Asked::default()
        };
        asked
            .headers
            .extend(self.authority.map(|host| format!("host: {host}")));
        asked
            .headers
            .extend(self.user_agent.map(|agent| format!("user-agent: {agent}")));
        Some(asked)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const TEXT: &str = r#"[2020-11-25T21:26:18.409Z] "GET /status/418 HTTP/1.1" 418 - via_upstream - "-" 0 135 3 1 "-" "curl/7.73.0-DEV" "84961386-6d84-929d-98bd-c5aee93b5c88" "httpbin:8000" "127.0.0.1:80" inbound|8000|| 127.0.0.1:41854 10.44.1.27:80 10.44.1.23:37652 outbound_.8000_._.httpbin.foo.svc.cluster.local default"#;

    #[test]
    fn a_line_of_text_asks_for_the_request_that_it_tells_of() {
        let asked = of_text(TEXT).unwrap();
        assert_eq!(asked.url, "http://10.44.1.27:80/status/418");
        assert_eq!(
            asked.headers,
            ["host: httpbin:8000", "user-agent: curl/7.73.0-DEV"]
        );
        assert!(asked.inbound && asked.request.as_deref() == Some("GET"));
        assert_eq!(
            asked.src_ip.map(String::from).as_deref(),
            Some("10.44.1.23:37652")
        );
        assert_eq!(
            asked.sni.as_deref(),
            Some("outbound_.8000_._.httpbin.foo.svc.cluster.local")
        );
    }

    #[test]
    fn a_line_of_json_asks_the_same() {
        let text = r#"{"authority": "httpbin:8000", "downstream_local_address": "10.44.1.27:80",
            "downstream_remote_address": "10.44.1.23:37652", "method": "GET", "path": "/status/418",
            "protocol": "HTTP/1.1", "requested_server_name": null, "response_code": 418,
            "upstream_cluster": "outbound|8000||httpbin.foo.svc.cluster.local"}"#;
        let asked = of_json(text).unwrap();
        assert_eq!(asked.url, "http://10.44.1.27:80/status/418");
        assert!(!asked.inbound);
    }

    #[test]
    fn what_is_no_line_of_that_log_asks_nothing() {
        for text in ["", "GET /", "[x] \"GET / HTTP/1.1\" 200", "{\"a\": 1}"] {
            assert!(of_text(text).is_none() && of_json(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_connection_without_http_is_asked_about_as_bytes() {
        let text = TEXT.replace("GET /status/418 HTTP/1.1", "- - -");
        assert_eq!(of_text(&text).unwrap().url, "tcp://10.44.1.27:80");
    }
}
