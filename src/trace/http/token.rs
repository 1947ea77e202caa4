//! Where a request carries its token, and what stands in it
//! (`S:extensions/filters/http/jwt_authn/extractor.cc`).

use serde_json::Value;

use crate::envoy::config::jwt::{FromHeader, Provider};
use crate::trace::request::Http;

/// A token as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its text.
    text: String,
    /// The header that it stood in.
    pub header: Option<String>,
}

/// The tokens that a request has for a provider: where the provider says, or else as
/// `Authorization: Bearer` and in the parameter `access_token`.
pub fn find(provider: &Provider, http: &Http) -> Vec<Token> {
    let unsaid = provider.from_headers.is_empty()
        && provider.from_params.is_empty()
        && provider.from_cookies.is_empty();
    let bearer = FromHeader {
        name: "authorization".to_owned(),
        value_prefix: "Bearer ".to_owned(),
    };
    let (headers, params) = match unsaid {
        true => (vec![bearer], vec!["access_token".to_owned()]),
        false => (provider.from_headers.clone(), provider.from_params.clone()),
    };
    let mut tokens = Vec::new();
    for header in &headers {
        let name = header.name.to_ascii_lowercase();
        let value = http.values(&name).join(",");
        let Some(start) = value.find(&header.value_prefix) else {
            continue;
        };
        let text = value
            .get(start + header.value_prefix.len()..)
            .unwrap_or_default();
        // Up to the first character that no token has.
        let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || "-_.=+/".contains(c)));
        let text = text.get(..end.unwrap_or(text.len())).unwrap_or(text);
        if !text.is_empty() {
            let header = Some(name);
            let text = text.to_owned();
            tokens.push(Token { text, header });
        }
    }
    let query = http.path.as_deref().and_then(|path| path.split_once('?'));
    let pairs = query.map_or("", |(_, query)| query).split('&');
    for (name, value) in pairs.filter_map(|pair| pair.split_once('=')) {
        if params.iter().any(|param| param == name) {
            tokens.push(Token {
                text: value.to_owned(),
                header: None,
            });
        }
    }
    let cookies = http.values("cookie").join("; ");
    for (name, value) in cookies.split(';').filter_map(|pair| pair.split_once('=')) {
        if provider
            .from_cookies
            .iter()
            .any(|cookie| cookie == name.trim())
        {
            tokens.push(Token {
                text: value.trim().to_owned(),
                header: None,
            });
        }
    }
    tokens
}

impl Token {
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
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn url_base64_is_decoded() {
        assert_eq!(decode("aGk_").as_deref(), Some(&b"hi?"[..]));
        assert_eq!(decode("aGk").as_deref(), Some(&b"hi"[..]));
        assert_eq!(decode("a Gk"), None);
    }
}
