//! Secrets never leave the tool.
//!
//! Envoy redacts what its API marks as sensitive, in its own dump, since some
//! version. It does not know that a route adds `authorization: Bearer …`, that a
//! static secret came through an older build, that a key stands in an error
//! text. So whatever is shown as it came (`--raw`), kept (`--record`) or printed
//! as JSON goes through here once more.
//!
//! Two passes: JSON is walked token by token and the values of secret fields and
//! of added credential headers are cut out; then private keys are cut out of the
//! whole, wherever they stand. Values that a proxy *matches* on stay, for without
//! them answers would change. Nearly every text holds nothing of the kind, and a
//! search for the names tells: such text is not copied. All else stays byte for
//! byte, and what is cut stays valid: `[redacted]`, in base64 where bytes stand.

pub mod fields;
mod pem;
mod words;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use crate::json_text::fields::Owner;
use crate::json_text::{self, Container, Lexer, Token};
use fields::Secret;

pub use words::words;

/// What stands for a secret string, as Envoy has it.
pub const REDACTED: &str = "[redacted]";
/// What stands for secret bytes: the same in base64.
pub const REDACTED_BYTES: &str = "W3JlZGFjdGVkXQ==";

/// kubectl keeps an object's source here, as JSON in a string.
pub const LAST_APPLIED: &str = "kubectl.kubernetes.io/last-applied-configuration";

/// JSON text without secrets; text that only began as JSON, too.
pub fn json(text: &str) -> Cow<'_, str> {
    if !suspicious(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    match walk(text) {
        Cow::Borrowed(text) => plain(text),
        Cow::Owned(text) => Cow::Owned(plain(&text).into_owned()),
    }
}

/// An answer's body without secrets, whatever it is: JSON as [`json`] has it,
/// anything else without private keys.
pub fn bytes(body: &[u8]) -> Cow<'_, [u8]> {
    let first = body.iter().find(|byte| !byte.is_ascii_whitespace());
    match std::str::from_utf8(body) {
        Ok(text) if matches!(first, Some(b'{' | b'[')) => match json(text) {
            Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
            Cow::Owned(text) => Cow::Owned(text.into_bytes()),
        },
        // Bytes that are no text would hide all fields; that they are kept as they came counts less.
        Err(_) if matches!(first, Some(b'{' | b'[')) && suspicious(body) => Cow::Owned(
            json(&String::from_utf8_lossy(body))
                .into_owned()
                .into_bytes(),
        ),
        _ => pem::scrub(body),
    }
}

/// Text without private keys.
fn plain(text: &str) -> Cow<'_, str> {
    match pem::scrub(text.as_bytes()) {
        Cow::Borrowed(_) => Cow::Borrowed(text),
        // Cuts are made at ASCII characters, so this is UTF-8 still.
        Cow::Owned(clean) => Cow::Owned(String::from_utf8_lossy(&clean).into_owned()),
    }
}

/// Whether anything in a text can be secret.
fn suspicious(text: &[u8]) -> bool {
    static STEMS: LazyLock<Option<regex::bytes::Regex>> = LazyLock::new(|| {
        let labels = pem::markers().map(|label| String::from_utf8_lossy(label).into_owned());
        let stems: Vec<_> = labels
            .chain(fields::STEMS.iter().map(|stem| (*stem).to_owned()))
            .collect();
        regex::bytes::Regex::new(&stems.join("|")).ok()
    });
    STEMS.as_ref().is_none_or(|stems| stems.is_match(text))
}

/// An object or array whose end has not come yet.
struct Frame<'a> {
    container: Container,
    owner: Owner<'a>,
    /// What of the values in it is secret, and whether it is itself the secret
    /// field (then its bare values are).
    secret: Option<Secret>,
    direct: bool,
    /// Whether it is a header that is added, its name as far as that came, and its values.
    header: bool,
    name: Option<bool>,
    values: Vec<(Range<usize>, &'static str)>,
}

/// Cuts secrets out of JSON by the fields that hold them.
fn walk(text: &str) -> Cow<'_, str> {
    let mut cuts: Vec<(Range<usize>, Cow<'_, str>)> = Vec::new();
    let mut open: Vec<Frame<'_>> = Vec::new();
    let mut key = None;
    let mut lexer = Lexer::new(text);
    while let Some(token) = lexer.next() {
        match token {
            Token::Key(name) => {
                key = Some(name);
                continue;
            }
            Token::Open(container) => open.push(enter(open.last(), key, container)),
            Token::Close(_) => {
                cuts.extend(open.pop().into_iter().flat_map(|frame| leave(frame, true)))
            }
            Token::Text(raw) => {
                if let Some(cut) = string(open.last_mut(), key, raw, lexer.span()) {
                    cuts.push(cut);
                }
            }
            Token::Bare(raw) => {
                let number = raw.starts_with(|first: char| first == '-' || first.is_ascii_digit());
                if number && is_secret(open.last(), key, raw) {
                    cuts.push((lexer.span(), Cow::Owned(format!("\"{REDACTED}\""))));
                }
            }
        }
        key = None;
    }
    cuts.extend(open.into_iter().flat_map(|frame| leave(frame, false)));
    json_text::replaced(text, cuts)
}

fn enter<'a>(around: Option<&Frame<'a>>, key: Option<&'a str>, container: Container) -> Frame<'a> {
    let owner = around.map(|frame| frame.owner).unwrap_or_default();
    let inherited = around.and_then(|frame| frame.secret);
    let named = key.and_then(|field| fields::secret(field, owner));
    let listed = around.is_some_and(|frame| frame.container == Container::Array);
    let field = key.unwrap_or(owner.field);
    Frame {
        container,
        owner: Owner {
            field,
            listed,
            ty: "",
        },
        secret: inherited.or(named),
        direct: named.is_some() || (key.is_none() && around.is_some_and(|frame| frame.direct)),
        header: container == Container::Object && fields::adds_headers(field),
        name: None,
        values: Vec::new(),
    }
}

/// The cuts that only the end of a header decides: the values of a credential, and
/// those whose name never came because the text was cut off.
fn leave(frame: Frame<'_>, whole: bool) -> impl Iterator<Item = (Range<usize>, Cow<'_, str>)> {
    let cut = frame.name.unwrap_or(!whole);
    let values = frame.values.into_iter().filter(move |_| cut);
    values.map(|(range, instead)| (range, Cow::Borrowed(instead)))
}

/// The cut that a string value is, or a note of it in its header.
fn string<'a>(
    mut frame: Option<&mut Frame<'a>>,
    key: Option<&'a str>,
    raw: &'a str,
    span: Range<usize>,
) -> Option<(Range<usize>, Cow<'a, str>)> {
    if let (Some(frame), Some("@type")) = (&mut frame, key) {
        frame.owner.typed(raw);
        return None;
    }
    let bytes = key.is_some_and(|key| key.ends_with("_bytes") || key.ends_with("Bytes"));
    let filler = if bytes { REDACTED_BYTES } else { REDACTED };
    if raw.is_empty() || raw == REDACTED || raw == REDACTED_BYTES {
        return None;
    }
    if is_secret(frame.as_deref(), key, raw) {
        return Some((span, Cow::Borrowed(filler)));
    }
    let frame = frame?;
    match key? {
        "key" if frame.header => {
            frame.name = Some(frame.name == Some(true) || fields::is_credential(raw));
        }
        "value" if frame.header => frame.values.push((span, REDACTED)),
        "raw_value" | "rawValue" if frame.header => frame.values.push((span, REDACTED_BYTES)),
        LAST_APPLIED => return applied(raw).map(|clean| (span, Cow::Owned(clean))),
        name if fields::is_environment(frame.owner.field) && fields::is_secret_variable(name) => {
            return Some((span, Cow::Borrowed(REDACTED)));
        }
        // A VirtualService's `headers.request.set`: names and values.
        name if matches!(frame.owner.field, "set" | "add") && fields::is_credential(name) => {
            return Some((span, Cow::Borrowed(REDACTED)));
        }
        _ => {}
    }
    None
}

/// Whether a value under `key`, or in a list, is secret.
fn is_secret(frame: Option<&Frame<'_>>, key: Option<&str>, raw: &str) -> bool {
    let Some(frame) = frame else {
        return false;
    };
    let named = key.and_then(|field| fields::secret(field, frame.owner));
    match (key, named.or(frame.secret)) {
        (_, None) => false,
        (_, Some(Secret::Whole)) => true,
        (None, Some(Secret::Source)) => frame.direct,
        (Some(key), Some(Secret::Source)) => named.is_some() || key.starts_with("inline"),
        (Some("inline_bytes" | "inlineBytes"), Some(Secret::Jwks)) => true,
        (_, Some(Secret::Jwks)) => [r#"\"oct\""#, r#"\"d\""#, r#"\"k\""#]
            .iter()
            .any(|part| raw.contains(part)),
    }
}

/// JSON within a JSON string, cleaned, when there was something to clean.
fn applied(raw: &str) -> Option<String> {
    let inner: String = serde_json::from_str(&format!("\"{raw}\"")).ok()?;
    let Cow::Owned(clean) = walk(&inner) else {
        return None;
    };
    let quoted = serde_json::to_string(&clean).ok()?;
    Some(quoted.get(1..quoted.len() - 1)?.to_owned())
}

#[cfg(test)]
mod tests;
