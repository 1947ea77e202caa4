//! Where a request carries its token, and what stands in it
//! (`S:extensions/filters/http/jwt_authn/extractor.cc`).

use serde_json::Value;

use crate::envoy::config::jwt::{FromHeader, Provider};
use crate::trace::request::Http;

/// What Envoy says of a token that is none.
const FORM: &str =
    "Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections";

/// What Envoy says of a token of somebody else.
pub const ISSUER: &str = "Jwt issuer is not configured";

/// What Envoy says of a token that is for others.
pub const AUDIENCES: &str = "Audiences in Jwt are not allowed";

/// A token as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its text.
    text: String,
    /// Where it stood.
    pub place: Place,
}

/// Where a token may stand; in the order in which Envoy looks for them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In a header of this name in lower case, behind this prefix.
    Header(String, String),
    /// In this parameter of the path.
    Parameter(String),
    /// In this cookie.
    Cookie(String),
}

/// Where a provider has its tokens: where it says, or else as `Authorization: Bearer` and
/// in the parameter `access_token`.
pub fn places(provider: &Provider) -> Vec<Place> {
    let header = |it: &FromHeader| {
        let name = it.name.to_ascii_lowercase();
        Place::Header(name, it.value_prefix.clone())
    };
    let mut places: Vec<Place> = provider.from_headers.iter().map(header).collect();
    places.extend(provider.from_params.iter().cloned().map(Place::Parameter));
    places.extend(provider.from_cookies.iter().cloned().map(Place::Cookie));
    if places.is_empty() {
        let (name, prefix) = ("authorization".to_owned(), "Bearer ".to_owned());
        places.push(Place::Header(name, prefix));
        places.push(Place::Parameter("access_token".to_owned()));
    }
    places
}

/// The tokens that a request has in these places. Envoy checks the last first.
pub fn find(mut places: Vec<Place>, http: &Http) -> Vec<Token> {
    places.sort();
    places.dedup();
    let parameters = query(http.path.as_deref().unwrap_or_default());
    let cookies = http.values("cookie").join("; ");
    let mut tokens = Vec::new();
    for place in places {
        let found: Vec<&str> = match &place {
            Place::Header(name, prefix) => {
                let values = http.values(name).into_iter();
                values.filter_map(|value| after(value, prefix)).collect()
            }
            Place::Parameter(name) => {
                let mut known = parameters.iter().filter(|(known, _)| known == name);
                let first = known.next().map(|(_, value)| value.as_str());
                first.into_iter().collect()
            }
            Place::Cookie(name) => {
                let mut pairs = cookies.split(';').filter_map(|pair| pair.split_once('='));
                let first = pairs.find(|(known, _)| known.trim() == name);
                first.into_iter().map(|(_, value)| value.trim()).collect()
            }
        };
        tokens.extend(found.into_iter().map(|text| Token {
            text: text.to_owned(),
            place: place.clone(),
        }));
    }
    tokens
}

/// What stands behind a prefix, from the first character that a token may have; the whole
/// without a prefix, or where there is none such.
fn after<'v>(value: &'v str, prefix: &str) -> Option<&'v str> {
    if prefix.is_empty() {
        return Some(value);
    }
    let rest = value.get(value.find(prefix)? + prefix.len()..)?;
    let start = rest.find(|c: char| c.is_ascii_alphanumeric() || "-_.".contains(c));
    Some(start.map_or(value, |start| rest.get(start..).unwrap_or_default()))
}

/// The parameters of a path, with their escapes undone.
fn query(path: &str) -> Vec<(String, String)> {
    let query = path.split_once('?').map_or("", |(_, query)| query);
    let pairs = query.strip_suffix('&').unwrap_or(query).split('&');
    pairs
        .filter(|_| !query.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (unescaped(name), unescaped(value)))
        .collect()
}

/// The text with `%41` as `A`; what is no escape stays.
fn unescaped(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let digit = |at: usize| char::from(*tail.get(at)?).to_digit(16);
        let escape = digit(0).zip(digit(1)).filter(|_| *first == b'%');
        match escape.and_then(|(high, low)| u8::try_from(high * 16 + low).ok()) {
            Some(byte) => {
                out.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                out.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// A path without one of its parameters: the others then stand in the order of their names
/// and without escapes (`S:common/http/utility.cc`, `QueryParamsMulti`).
#[must_use]
pub fn without(path: &str, parameter: &str) -> String {
    let mut left = query(path);
    left.retain(|(name, _)| name != parameter);
    left.sort_by(|one, other| one.0.cmp(&other.0));
    let mut out = path.split('?').next().unwrap_or(path).to_owned();
    for (index, (name, value)) in left.iter().enumerate() {
        out.push(if index == 0 { '?' } else { '&' });
        out.push_str(&format!("{name}={value}"));
    }
    out
}

impl Token {
    /// Who issued it, none where that cannot be read; or Envoy's words for its form.
    pub fn issuer(&self) -> Result<Option<String>, &'static str> {
        if self.parts().is_none() {
            return Err(FORM);
        }
        let claims = self.claims();
        Ok(claims.map(|claims| {
            let issuer = claims.get("iss").and_then(Value::as_str);
            issuer.unwrap_or_default().to_owned()
        }))
    }

    /// Whether its time is limited.
    pub fn is_timed(&self) -> bool {
        let claims = self.claims().unwrap_or_default();
        claims.get("exp").is_some() || claims.get("nbf").is_some()
    }

    /// Whether it is certainly for none of these (`jwt_verify_lib`, `check_audience.cc`).
    pub fn is_for_others(&self, audiences: &[String]) -> bool {
        let Some(claims) = self.claims().filter(|_| !audiences.is_empty()) else {
            return false;
        };
        let own: Vec<&str> = match claims.get("aud") {
            None => Vec::new(),
            Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).collect(),
            Some(one) => one.as_str().into_iter().collect(),
        };
        let bare = |text: &str| -> String {
            let text = text.strip_prefix("https://").unwrap_or(text);
            let text = text.strip_prefix("http://").unwrap_or(text);
            text.strip_suffix('/').unwrap_or(text).to_owned()
        };
        !audiences
            .iter()
            .any(|wanted| own.iter().any(|own| bare(own) == bare(wanted)))
    }

    /// Header, payload and signature; none where there are not three.
    pub fn parts(&self) -> Option<[&str; 3]> {
        let mut parts = self.text.split('.');
        let three = [parts.next()?, parts.next()?, parts.next()?];
        parts.next().is_none().then_some(three)
    }

    /// What it claims; none where it cannot be read.
    pub fn claims(&self) -> Option<Value> {
        let [header, payload, signature] = self.parts()?;
        let header: Value = serde_json::from_slice(&decode(header)?).ok()?;
        header.get("alg")?.as_str()?;
        decode(signature)?;
        let claims: Value = serde_json::from_slice(&decode(payload)?).ok()?;
        claims.is_object().then_some(claims)
    }
}

/// Base64 in the alphabet for URLs, without padding (RFC 4648 §5).
fn decode(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(value)) & 0xffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push(u8::try_from(bits >> held & 0xff).ok()?);
        }
    }
    // What is left is padding, and less than a character.
    let left = bits & ((1 << held) - 1);
    (held < 6 && left == 0).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn url_base64_is_decoded() {
        assert_eq!(decode("aGk_").as_deref(), Some(&b"hi?"[..]));
        assert_eq!(decode("aGk").as_deref(), Some(&b"hi"[..]));
        for wrong in ["a Gk", "aGk_a", "aGl"] {
            assert_eq!(decode(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_parameter_is_taken_out_of_the_path() {
        for (path, left) in [
            ("/a?t=1", "/a"),
            ("/a", "/a"),
            ("/a?z=1&t=1&b&t=2&z=%41", "/a?b=&z=1&z=A"),
            ("/a?t", "/a"),
        ] {
            assert_eq!(without(path, "t"), left, "{path}");
        }
    }

    #[test]
    fn a_token_is_what_stands_behind_the_prefix() {
        for (value, prefix, wanted) in [
            ("Bearer a.b", "Bearer ", Some("a.b")),
            ("x Bearer  ~a~", "Bearer ", Some("a~")),
            ("Bearer ~", "Bearer ", Some("Bearer ~")),
            ("Basic a", "Bearer ", None),
            (" T a,b", "", Some(" T a,b")),
        ] {
            assert_eq!(after(value, prefix), wanted, "{value}");
        }
    }
}
