//! PEM: blocks of base64 between lines of dashes, with anything around them.
//!
//! Read by hand, since a library's reader gives up at the first oddity, and a
//! chain with one broken block in it is exactly what someone looks into: here
//! every block stands for itself, and what is in the way is said of it.

use std::borrow::Cow;

use data_encoding::{BASE64, BASE64_NOPAD, BASE64URL, BASE64URL_NOPAD};

use super::Certificate;

/// One block of a PEM text.
pub type Block = Result<Certificate, String>;

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
const DASHES: &str = "-----";

/// The certificates of a PEM text in their order, or why one could not be read.
/// Blocks of another kind, such as keys, are named and not read.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(BEGIN) {
        rest = &rest[at + BEGIN.len()..];
        let Some(ends) = rest.find(DASHES) else {
            found.push(Err("the frame of a PEM block is cut off".to_owned()));
            break;
        };
        let label = &rest[..ends];
        rest = &rest[ends + DASHES.len()..];
        let body = rest.find(DASHES).map_or(rest, |ends| &rest[..ends]);
        let is_whole = rest[body.len()..].starts_with(END);
        rest = &rest[body.len()..];
        found.push(if !label.ends_with("CERTIFICATE") {
            Err(format!("a block that is no certificate: {}", short(label)))
        } else if is_whole {
            block(body)
        } else {
            Err("a PEM block has no end".to_owned())
        });
    }
    found
}

fn block(body: &str) -> Block {
    let der = decode_base64(body).ok_or("a PEM block is no base64")?;
    Certificate::parse(&der)
}

/// Decodes base64 as protobuf JSON lets it be written: the usual or the URL
/// alphabet, padded or not, white space anywhere.
#[must_use]
pub fn decode_base64(text: &str) -> Option<Vec<u8>> {
    let bytes: Cow<[u8]> = if text.bytes().any(|byte| byte.is_ascii_whitespace()) {
        let solid = |byte: &u8| !byte.is_ascii_whitespace();
        text.bytes().filter(solid).collect::<Vec<_>>().into()
    } else {
        text.as_bytes().into()
    };
    [BASE64, BASE64_NOPAD, BASE64URL, BASE64URL_NOPAD]
        .iter()
        .find_map(|alphabet| alphabet.decode(&bytes).ok())
}

/// The beginning of a text that may be of any length.
fn short(label: &str) -> String {
    label.chars().take(32).collect()
}
