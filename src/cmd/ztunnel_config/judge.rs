//! Whether an answer is a ztunnel's, and what to say when it is not, or not whole.
//!
//! The same care as for an Envoy's answer (`proxy_config::judge`): what can be read
//! past an oddity is read and the oddity told, and a text of another kind is named
//! as what it is, with the command that reads it.

use std::borrow::Cow;

use serde::de::IgnoredAny;

use crate::cmd::proxy_config::remarks::{REPAIRED, begins_after};
use crate::envoy::identify::{Looks, identify};
use crate::error::{Error, Result};
use crate::fault::Cut;
use crate::origin::Origin;
use crate::render::origin;
use crate::ztunnel::dump::{Reading, Section};

/// An answer's text, and what is said of what had to be done to it.
pub(super) fn text(body: &[u8]) -> (Cow<'_, str>, Vec<String>) {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let mut remarks = Vec::new();
    let text = match std::str::from_utf8(body) {
        Ok(text) => Cow::Borrowed(text),
        Err(error) => match (error.error_len(), body.get(..error.valid_up_to())) {
            // The text ends inside a character: that is a cut, which the reader tells.
            (None, Some(whole)) => String::from_utf8_lossy(whole),
            _ => {
                remarks.push(REPAIRED.to_owned());
                String::from_utf8_lossy(body)
            }
        },
    };
    match begin(&text) {
        Some((at, remark)) => {
            remarks.push(remark);
            let rest = text.get(at..).unwrap_or_default().to_owned();
            (Cow::Owned(rest), remarks)
        }
        None => (text, remarks),
    }
}

/// Where a dump begins behind lines that are none of it, such as kubectl's.
fn begin(text: &str) -> Option<(usize, String)> {
    if matches!(
        text.trim_start().chars().next(),
        None | Some('{' | '[' | '<')
    ) {
        return None;
    }
    let at = text.find("\n{")? + 1;
    let (before, rest) = text.split_at_checked(at)?;
    if !rest.contains("\"workloads\"") && !rest.contains("\"services\"") {
        return None;
    }
    Some((at, begins_after(before.trim())))
}

/// Whether an answer is what it must be, or the error that names what it is instead.
pub(super) fn judge(reading: &Reading, text: &str, from: &Origin, section: Section) -> Result<()> {
    let what = origin::answer(from);
    if !reading.dump {
        return Err(something_else(&what, identify(text.as_bytes()), text));
    }
    if reading.count > 0 || (reading.section && !reading.faults.is_empty()) {
        return Ok(());
    }
    let plural = section.plural();
    match &reading.cut {
        Some(Cut::Ends(cause)) => {
            let cause = format!("{what} breaks off before any {plural}: {cause}");
            Err(Error::input(cause).hint("was it saved to the end? ask the ztunnel again"))
        }
        Some(Cut::Malformed(cause)) => {
            let cause = format!("{what} is malformed before any {plural}: {cause}");
            Err(Error::input(cause).hint("was it edited, or damaged? ask the ztunnel again"))
        }
        _ if reading.section => Ok(()),
        _ => {
            let missing = format!("{what} has no section of {plural} ({})", section.key());
            let error = Error::cannot_tell(missing);
            Err(match section {
                Section::Connections => {
                    error.hint("older ztunnels do not tell of connections, nor does one that serves a single workload")
                }
                _ => error.hint("was it saved whole? `curl localhost:15000/config_dump` in the pod saves it"),
            })
        }
    }
}

/// The error for an answer of another kind, or none at all.
fn something_else(what: &str, looks: Looks, text: &str) -> Error {
    const WANTED: &str = "the config dump of a ztunnel";
    let malformed = serde_json::from_str::<IgnoredAny>(text).err();
    let cause = match (looks, malformed) {
        (Looks::NotJson, Some(error)) => format!("{what} is not JSON: {error}"),
        (Looks::NotJson | Looks::OtherJson, _) => {
            format!("{what} is JSON, but not {WANTED}")
        }
        (Looks::Ztunnel, _) => format!("{what} is damaged"),
        _ => format!("{what} is {}, not {WANTED}", looks.words()),
    };
    let hint = match looks {
        Looks::Html | Looks::Gzip | Looks::Archive | Looks::Utf16 | Looks::Yaml => looks.hint(),
        Looks::ConfigDump => {
            "it is an Envoy's: `mesh proxy-config listeners|routes|clusters|eds -f FILE` reads it"
        }
        Looks::Clusters => "it is an Envoy's: `mesh proxy-config endpoints -f FILE` reads it",
        _ => "`curl localhost:15000/config_dump` in the ztunnel's pod saves one",
    };
    Error::input(cause).hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_before_a_dump_are_passed_over_and_told() {
        let (text, remarks) = text(b"Defaulted container\n{\"workloads\": []}");
        assert_eq!(text, "{\"workloads\": []}");
        assert!(remarks[0].ends_with("none of it: Defaulted container"));
        for whole in ["{\"workloads\": []}", "plain\n{text}", "", "\n{}"] {
            assert_eq!(super::text(whole.as_bytes()).0, whole);
        }
    }

    #[test]
    fn what_is_no_utf8_is_replaced_unless_it_is_where_the_text_ends() {
        let (text, remarks) = text(b"{\"workloads\": \"\xff\"}");
        assert!(text.contains('\u{fffd}') && remarks.len() == 1);
        let (text, remarks) = super::text(b"{\"workloads\": \"\xc3");
        assert!(text.ends_with('"') && remarks.is_empty());
    }
}
