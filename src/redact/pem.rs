//! PEM private keys in any text, plain or in base64.
//!
//! A key is recognised by its frame, not by where it stands: it may be a JSON
//! string with `\n` for line breaks, a log line, or base64 of the PEM, as Envoy
//! prints `inline_bytes` and Kubernetes a Secret's data. The frame without a body,
//! as an error message quotes it, is no secret and stays.

use std::borrow::Cow;

use memchr::memmem;

use super::{REDACTED, REDACTED_BYTES};

/// What every private key's PEM frame holds.
const LABEL: &[u8] = b"PRIVATE KEY";
/// The label's base64 at each of the three places that it can have in a group.
const LABEL_BASE64: [&[u8]; 3] = [b"UFJJVkFURSBLRV", b"BSSVZBVEUgS0VZ", b"QUklWQVRFIEtFW"];
const DASHES: &[u8] = b"-----";
/// A line of text has no word so long; the shortest key's body has.
const BODY: usize = 24;
/// `-----BEGIN ENCRYPTED ` and the like, before the label.
const FRAME: usize = 48;

/// What the prefilter looks for: nothing below is found without one of them.
pub fn markers() -> impl Iterator<Item = &'static [u8]> {
    std::iter::once(LABEL).chain(LABEL_BASE64)
}

/// The same bytes without private keys.
pub fn scrub(text: &[u8]) -> Cow<'_, [u8]> {
    let mut out = Cow::Borrowed(text);
    for label in markers() {
        if memmem::find(&out, label).is_none() {
            continue;
        }
        let bounds = if label == LABEL { framed } else { encoded };
        let filler = if label == LABEL {
            REDACTED
        } else {
            REDACTED_BYTES
        };
        let mut clean = Vec::with_capacity(out.len());
        let mut copied = 0;
        for hit in memmem::find_iter(&out, label) {
            if hit < copied {
                continue;
            }
            if let Some((start, end)) = bounds(&out, copied, hit) {
                clean.extend_from_slice(&out[copied..start]);
                clean.extend_from_slice(filler.as_bytes());
                copied = end;
            }
        }
        if copied > 0 {
            clean.extend_from_slice(&out[copied..]);
            out = Cow::Owned(clean);
        }
    }
    out
}

/// From where to where the key reaches whose label stands at `hit`; nothing
/// before `floor` belongs to it.
fn framed(text: &[u8], floor: usize, hit: usize) -> Option<(usize, usize)> {
    let before = &text[floor.max(hit.saturating_sub(FRAME))..hit];
    let frame = hit - before.len() + memmem::rfind(before, DASHES)?;
    let head = text[frame..hit].strip_prefix(DASHES)?;
    let after = hit + LABEL.len() + memmem::find(near(text, hit + LABEL.len()), DASHES)?;
    let after = after + DASHES.len();
    if head.starts_with(b"BEGIN ") {
        let body = after + body(text[after..].iter());
        has_word(&text[after..body]).then(|| (frame, closing(text, body)))
    } else if head.starts_with(b"END ") {
        // The beginning was cut off.
        let body = frame - body(text[floor..frame].iter().rev());
        has_word(&text[body..frame]).then_some((body, after))
    } else {
        None
    }
}

/// The end of the closing frame at `at`, or `at` when the text was cut off.
fn closing(text: &[u8], at: usize) -> usize {
    let rest = near(text, at);
    let end = rest
        .strip_prefix(b"-----END ")
        .and_then(|label| memmem::find(label, DASHES));
    end.map_or(at, |end| at + b"-----END ".len() + end + DASHES.len())
}

fn near(text: &[u8], at: usize) -> &[u8] {
    &text[at..text.len().min(at + FRAME)]
}

/// How far a key's body reaches: base64, PEM headers, and line breaks however
/// they are escaped, up to the next frame.
fn body<'a>(text: impl Iterator<Item = &'a u8>) -> usize {
    let (mut length, mut dashes) = (0, 0);
    for &byte in text {
        if !(byte.is_ascii_alphanumeric()
            || byte.is_ascii_whitespace()
            || b"+/=\\:,-".contains(&byte))
        {
            break;
        }
        dashes = if byte == b'-' { dashes + 1 } else { 0 };
        length += 1;
        if dashes == DASHES.len() {
            return length - dashes;
        }
    }
    length
}

fn has_word(body: &[u8]) -> bool {
    let words = body.split(|byte| !is_base64(*byte));
    words.map(<[u8]>::len).max() >= Some(BODY)
}

/// The base64 word around `hit`.
fn encoded(text: &[u8], floor: usize, hit: usize) -> Option<(usize, usize)> {
    let inside = |byte: &&u8| is_base64(**byte) || b"-_\\\r\n".contains(byte);
    let start = hit - text[floor..hit].iter().rev().take_while(inside).count();
    let end = hit
        + text[hit..]
            .iter()
            .take_while(|byte| inside(byte) || **byte == b'=')
            .count();
    (end - start >= 2 * BODY).then_some((start, end))
}

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/'
}
