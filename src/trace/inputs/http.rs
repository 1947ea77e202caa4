//! What is known of a request, as inputs of trees of conditions
//! (`S:common/http/matching/inputs.h`); the connection's values are there as well.

use serde::Deserialize;

use super::network::NetworkInputs;
use super::{Input, Inputs};
use crate::envoy::config::any::Any;
use crate::trace::header::NOT_KNOWN;
use crate::trace::request::Http;

/// The values of a request and of the connection that it came on.
#[derive(Clone, Copy)]
pub struct HttpInputs<'w> {
    /// The connection.
    pub network: NetworkInputs<'w>,
    /// The request.
    pub http: &'w Http,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Fields {
    #[serde(alias = "headerName")]
    header_name: String,
    #[serde(alias = "queryParam")]
    query_param: String,
    #[serde(alias = "cookieName")]
    cookie_name: String,
}

impl Inputs for HttpInputs<'_> {
    fn value(&self, input: &Any<'_>) -> Input {
        let fields: Fields = input.read().unwrap_or_default();
        match input.message() {
            "HttpRequestHeaderMatchInput" => {
                // Several of one name are one text with commas, in every version.
                let values = self.http.values(&fields.header_name);
                if values.is_empty() {
                    Input::Absent
                } else if values.iter().any(|value| value.contains(NOT_KNOWN)) {
                    Input::Unknown(format!("header {}", fields.header_name))
                } else {
                    Input::Text(values.join(","))
                }
            }
            "HttpRequestQueryParamMatchInput" => self
                .query(&fields.query_param)
                .map_or(Input::Absent, Input::Text),
            "HttpRequestCookieMatchInput" => self
                .cookie(&fields.cookie_name)
                .map_or(Input::Absent, Input::Text),
            "HttpResponseHeaderMatchInput"
            | "HttpRequestTrailerMatchInput"
            | "HttpResponseTrailerMatchInput"
            | "HttpResponseStatusCodeMatchInput"
            | "HttpResponseStatusCodeClassMatchInput" => Input::Unavailable,
            _ => self.network.value(input),
        }
    }
}

impl HttpInputs<'_> {
    /// The first value of a query parameter, decoded.
    fn query(&self, name: &str) -> Option<String> {
        let (_, query) = self.http.path.as_deref()?.split_once('?')?;
        let query = query.split('#').next().unwrap_or(query);
        let pairs = query.split('&').map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(key), decoded(value))
        });
        let mut found = pairs.filter(|(key, _)| key == name);
        found.next().map(|(_, value)| value)
    }

    /// The first value of a cookie, without the quotes that it may stand in.
    fn cookie(&self, name: &str) -> Option<String> {
        let pairs = self.http.values("cookie").into_iter();
        let mut pairs = pairs.flat_map(|line| line.split(';'));
        let value = pairs.find_map(|pair| {
            let (key, value) = pair.trim_start_matches([' ', '\t']).split_once('=')?;
            (key == name).then_some(value)
        })?;
        let bare = value.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        Some(bare.unwrap_or(value).to_owned())
    }
}

/// A text without its percent escapes; a plus sign stays (`S:common/http/utility.cc`,
/// `PercentEncoding::decode`).
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, more @ ..] = rest {
        let digit = |at: usize| more.get(at).and_then(|it| char::from(*it).to_digit(16));
        let escaped = match (*first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => u8::try_from(high * 16 + low).ok(),
            _ => None,
        };
        match escaped {
            Some(byte) => {
                bytes.push(byte);
                rest = more.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = more;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::trace::inspected::Inspected;
    use crate::trace::samples;

    fn value(http: &Http, input: &str) -> Input {
        let connection = samples::connection("10.0.0.1:80");
        let inspected = Inspected::default();
        let network = NetworkInputs {
            connection: &connection,
            inspected: &inspected,
        };
        HttpInputs { network, http }.value(&serde_json::from_str(input).unwrap())
    }

    #[test]
    fn headers_of_one_name_are_one_text() {
        let mut http = samples::http("GET", "a", "/");
        for value in ["1", "2"] {
            http.headers.push(("x".to_owned(), value.to_owned()));
        }
        let input = |name: &str| {
            value(
                &http,
                &format!(
                    r#"{{"@type": "x/y.HttpRequestHeaderMatchInput", "header_name": "{name}"}}"#
                ),
            )
        };
        assert_eq!(input("X"), Input::Text("1,2".to_owned()));
        assert_eq!(input(":path"), Input::Text("/".to_owned()));
        assert_eq!(input("y"), Input::Absent);
        http.set("x", NOT_KNOWN);
        let x = r#"{"@type": "x/y.HttpRequestHeaderMatchInput", "header_name": "x"}"#;
        assert_eq!(value(&http, x), Input::Unknown("header x".to_owned()));
    }

    #[test]
    fn query_parameters_are_decoded_and_cookies_lose_their_quotes() {
        let mut http = samples::http("GET", "a", "/p?a=%2fx+y&a=2&%zz=3");
        let cookie = ("cookie".to_owned(), "a=1; b=\"2\"".to_owned());
        http.headers.push(cookie);
        let query = |name: &str| {
            value(
                &http,
                &format!(
                    r#"{{"@type": "x/y.HttpRequestQueryParamMatchInput", "query_param": "{name}"}}"#
                ),
            )
        };
        assert_eq!(query("a"), Input::Text("/x+y".to_owned()));
        assert_eq!(query("%zz"), Input::Text("3".to_owned()));
        assert_eq!(query("b"), Input::Absent);
        let cookie = r#"{"@type": "x/y.HttpRequestCookieMatchInput", "cookieName": "b"}"#;
        assert_eq!(value(&http, cookie), Input::Text("2".to_owned()));
    }

    #[test]
    fn what_comes_with_the_response_is_not_there_yet() {
        let http = samples::http("GET", "a", "/");
        let input = r#"{"@type": "x/y.HttpResponseHeaderMatchInput"}"#;
        assert_eq!(value(&http, input), Input::Unavailable);
        let port = r#"{"@type": "x/y.HttpRequestTrailerMatchInput"}"#;
        assert_eq!(value(&http, port), Input::Unavailable);
    }
}
