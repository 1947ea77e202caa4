//! Whether an answer is what it must be, and what to say when it is not.
//!
//! People hand over what they saved: with a line of kubectl's before it, in an
//! editor's encoding, cut, twice, or something else altogether. What can be read
//! past such an oddity is read, and the oddity is told; only an answer that holds
//! nothing of what was asked for is an error, named as what it is.

use serde::de::IgnoredAny;

use super::remarks;
use crate::envoy::dump::Reading;
use crate::envoy::identify::{Looks, identify};
use crate::envoy::kind::Kind;
use crate::error::{Error, Result};
use crate::fault::{Cut, Fault};
use crate::origin::{Origin, Via};
use crate::render::origin;

/// Where the answer begins in a text, and what is said of what stands before it.
pub(in crate::cmd) fn begin(body: &[u8]) -> (&[u8], Option<String>) {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let text = body.trim_ascii_start();
    if matches!(text.first(), None | Some(b'{' | b'[' | b'<')) {
        return (body, None);
    }
    let Some(at) = memchr::memmem::find(text, b"\n{") else {
        return (body, None);
    };
    let rest = &text[at + 1..];
    let is_answer = |key: &[u8]| memchr::memmem::find(rest, key).is_some();
    if !is_answer(b"\"configs\"") && !is_answer(b"\"cluster_statuses\"") {
        return (body, None);
    }
    let remark = remarks::begins_after(&String::from_utf8_lossy(&text[..at]));
    (rest, Some(remark))
}

/// The text with what is no UTF-8 replaced, where that is what broke the reading.
pub(super) fn repaired(reading: &Reading, body: &[u8]) -> Option<String> {
    let valid = match std::str::from_utf8(body) {
        Ok(_) => true,
        // The text ends inside a character: that is a cut, which the reader tells.
        Err(error) => error.error_len().is_none(),
    };
    let broken = !valid && (reading.cut.is_some() || !reading.faults.is_empty());
    broken.then(|| String::from_utf8_lossy(body).into_owned())
}

/// Whether an answer is what it must be, or the error that names what it is instead.
pub(in crate::cmd) fn judge(
    reading: &Reading,
    body: &[u8],
    from: &Origin,
    kind: &'static Kind,
    missing_hint: &str,
) -> Result<()> {
    let what = origin::answer(from);
    let holds_kind = reading.section || (reading.dump && kind.in_dump());
    if !holds_kind {
        // With nothing to tell, Envoy answers an empty object.
        if body.trim_ascii() == b"{}" && !matches!(from.via, Via::File(_)) {
            return Ok(());
        }
        let looks = if reading.dump {
            Looks::ConfigDump
        } else {
            identify(body)
        };
        return Err(something_else(&what, looks, body, kind));
    }
    if reading.count > 0 {
        return Ok(());
    }
    let section = reading.section && !reading.faults.is_empty();
    match &reading.cut {
        Some(Cut::Ends(cause)) if !section => {
            let cause = format!("{what} breaks off before any {}: {cause}", kind.singular);
            return Err(Error::input(cause).hint("was it saved to the end? ask the proxy again"));
        }
        Some(Cut::Malformed(cause)) if !section => {
            let cause = format!("{what} is malformed before any {}: {cause}", kind.singular);
            return Err(Error::input(cause).hint("was it edited, or damaged? ask the proxy again"));
        }
        _ => {}
    }
    // Where there is but one, its fault is the failure.
    if kind.is_single() && reading.section {
        return Err(match reading.faults.first() {
            Some(Fault { place, cause }) => Error::input(format!("{what}: {place}: {cause}"))
                .hint("was it edited, or damaged? ask the proxy again"),
            None => Error::cannot_tell(format!("{what} holds no {}", kind.singular))
                .hint("a dump that istiod makes has none: ask the proxy itself"),
        });
    }
    // A dump with a bootstrap was not narrowed: what it has no section of, the proxy holds none of.
    let whole = kind.may_lack_section() && reading.node.is_some() && reading.cut.is_none();
    if reading.section || whole {
        return Ok(());
    }
    let missing = format!(
        "{what} has no section of {} ({})",
        kind.plural, kind.section
    );
    match reading.faults.first() {
        Some(fault) => Err(Error::input(format!(
            "{missing}, and at {} {}",
            fault.place, fault.cause
        ))
        .hint("was it edited, or damaged? ask the proxy again")),
        None => Err(Error::cannot_tell(missing).hint(missing_hint)),
    }
}

/// The error for an answer of another kind, or none at all.
fn something_else(what: &str, looks: Looks, body: &[u8], kind: &'static Kind) -> Error {
    let malformed = serde_json::from_slice::<IgnoredAny>(body).err();
    let cause = match (looks, malformed) {
        (Looks::NotJson, Some(error)) => format!("{what} is not JSON: {error}"),
        (Looks::NotJson, None) => {
            format!(
                "{what} is {}, not {}",
                Looks::OtherJson.words(),
                kind.wanted
            )
        }
        _ => format!("{what} is {}, not {}", looks.words(), kind.wanted),
    };
    let hint = match looks.hint() {
        hint if hint == Looks::OtherJson.hint() && !kind.in_dump() => {
            "`curl 'localhost:15000/clusters?format=json'` in the pod saves it"
        }
        hint => hint,
    };
    Error::input(cause).hint(hint)
}

#[cfg(test)]
mod tests {
    use super::begin;

    #[test]
    fn lines_before_an_answer_are_passed_over_and_told() {
        let (body, remark) = begin(b"Defaulted container \"app\"\n{\"configs\": []}");
        assert_eq!(body, b"{\"configs\": []}");
        assert!(remark.is_some_and(|remark| remark.ends_with("Defaulted container \"app\"")));
        for whole in [
            "{\"configs\": []}",
            "plain\n{text}",
            "",
            "[\n{\"configs\": []}]",
        ] {
            assert_eq!(begin(whole.as_bytes()), (whole.as_bytes(), None));
        }
        assert_eq!(begin(b"\xef\xbb\xbf{}"), (&b"{}"[..], None));
    }
}
