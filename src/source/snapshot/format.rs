//! What `snapshot.json` says, and what of it is believed.
//!
//! It may come from anyone, so everything in it is checked against something
//! else: names against the rules below, sizes and checksums against the bytes.
//! One entry that cannot be read costs that entry. An unknown field is ignored;
//! whoever changes the meaning of a known one raises [`FORMAT`].

use std::fmt::Write;
use std::path::{Component, Path};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::super::question::{Method, Question};
use crate::error::{Error, Result};
use crate::origin::Whom;

/// The format that this program writes, and the newest that it reads.
pub(crate) const FORMAT: u32 = 1;

/// The name of the file that tells what the others are.
pub(crate) const CONTENTS: &str = "snapshot.json";

/// How much of a recording is taken in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// Bytes of all answers together, inflated.
    pub inflated: u64,
    /// Bytes of `snapshot.json`.
    pub contents: u64,
    /// Number of answers.
    pub answers: usize,
}

impl Default for Bounds {
    fn default() -> Bounds {
        Bounds {
            inflated: 4 << 30,
            contents: 256 << 20,
            answers: 1_000_000,
        }
    }
}

/// `snapshot.json`; `E` is an [`Entry`] when written, its text when read.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Contents<E> {
    pub format: u32,
    /// When the last answer came: "now" for whoever reads the recording.
    pub taken: Timestamp,
    /// The program that wrote it.
    pub by: String,
    pub default_namespace: String,
    pub answers: Vec<E>,
}

/// One answer: the question, and where its bytes are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry {
    pub whom: Whom,
    pub method: Verb,
    pub path: String,
    /// Of the question's body, where it had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body_sha256: Option<String>,
    pub when: Timestamp,
    pub status: u16,
    pub size: u64,
    pub sha256: String,
    pub file: String,
    /// Where the gzip member with the file lies, counted from the end of the
    /// first one; only an archive that this program packed can use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packed: Option<Packed>,
}

/// A span of the archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Packed {
    pub at: u64,
    pub size: u64,
}

/// A method as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Verb {
    Get,
    Post,
}

impl From<Method> for Verb {
    fn from(method: Method) -> Verb {
        match method {
            Method::Get => Verb::Get,
            Method::Post => Verb::Post,
        }
    }
}

/// Reads `snapshot.json`: the contents, and why which entries were left out.
pub(crate) fn read(text: &[u8], bounds: &Bounds) -> Result<(Contents<Entry>, Vec<String>)> {
    /// The one field that every format has.
    #[derive(Deserialize)]
    struct Version {
        format: u32,
    }
    let wrong =
        |error: serde_json::Error| Error::input(format!("its {CONTENTS} cannot be read: {error}"));
    let version = serde_json::from_slice::<Version>(text).map_err(wrong)?;
    if version.format > FORMAT {
        return Err(Error::input(format!(
            "it has format {}, and this mesh reads no newer one than {FORMAT}",
            version.format
        ))
        .hint("read it with the mesh that recorded it, or a newer one"));
    }
    let raw = serde_json::from_slice::<Contents<&RawValue>>(text).map_err(wrong)?;
    if raw.answers.len() > bounds.answers {
        return Err(Error::input(format!(
            "it lists {} answers, more than the limit of {}",
            raw.answers.len(),
            bounds.answers
        )));
    }
    let mut left_out = Vec::new();
    let mut answers = Vec::with_capacity(raw.answers.len());
    let mut total = 0_u64;
    for (index, text) in raw.answers.iter().enumerate() {
        match serde_json::from_str::<Entry>(text.get()) {
            Err(error) => left_out.push(format!("entry {index} of {CONTENTS}: {error}")),
            Ok(entry) if !is_safe(&entry.file) => left_out.push(format!(
                "entry {index} of {CONTENTS}: its file `{}` lies outside of the recording",
                entry.file
            )),
            Ok(entry) => {
                total = total.saturating_add(entry.size);
                answers.push(entry);
            }
        }
    }
    if total > bounds.inflated {
        return Err(Error::input(format!(
            "its answers are {total} bytes together, more than the limit of {}",
            bounds.inflated
        )));
    }
    let contents = Contents {
        format: raw.format,
        taken: raw.taken,
        by: raw.by,
        default_namespace: raw.default_namespace,
        answers,
    };
    Ok((contents, left_out))
}

/// Whether a name stays inside the recording: no root, no drive, no `..`.
pub(crate) fn is_safe(file: &str) -> bool {
    !file.is_empty()
        && !file.contains(['\\', '\0', ':'])
        && Path::new(file)
            .components()
            .all(|component| matches!(component, Component::Normal(_)))
}

/// A name for the answer's file: one that a human finds in the unpacked
/// recording, and that no hostile pod name leads astray.
pub(crate) fn file_name(number: usize, question: &Question) -> String {
    let folder = match &question.whom {
        Whom::Proxy(pod) => format!("proxies/{}/{}", slug(&pod.namespace), slug(&pod.name)),
        Whom::Ztunnel(pod) => format!("ztunnels/{}/{}", slug(&pod.namespace), slug(&pod.name)),
        Whom::Istiod(pod) => format!("istiod/{}/{}", slug(&pod.namespace), slug(&pod.name)),
        Whom::Unnamed => "proxy".into(),
        Whom::Kubernetes => "kubernetes".into(),
    };
    format!(
        "{folder}/{number:04}-{}",
        slug(question.path.trim_matches('/'))
    )
}

/// Letters, digits, `-`, `_` and inner dots; short enough for a tar header.
fn slug(text: &str) -> String {
    let mut slug: String = text
        .chars()
        .take(64)
        .map(|c| match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '.' => c,
            _ => '_',
        })
        .collect();
    if slug.is_empty() || slug.starts_with('.') {
        slug.insert(0, '_');
    }
    slug
}

/// A SHA-256 as it is written: 64 hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            // Writing into a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Bounds, file_name, is_safe, read, sha256, slug};
    use crate::origin::{PodName, Whom};
    use crate::source::Question;

    #[test]
    fn a_name_that_leaves_the_recording_is_refused() {
        for good in ["a", "kubernetes/0001-api_v1_pods", "a/b.c"] {
            assert!(is_safe(good), "{good}");
        }
        for bad in [
            "",
            "/etc/passwd",
            "../a",
            "a/../../b",
            "..",
            "a/..",
            "C:\\a",
            "C:a",
            "\\a",
            "a\0b",
        ] {
            assert!(!is_safe(bad), "{bad:?}");
        }
    }

    #[test]
    fn every_name_made_from_a_question_is_safe_and_fits_a_tar_header() {
        for (pod, path) in [
            ("..", "/../.."),
            ("", ""),
            ("a/b", "/config_dump?mask=a|b"),
            ("\u{202e}", "/\0"),
        ] {
            for pod in [pod.to_owned(), pod.repeat(300)] {
                let whom = Whom::Proxy(PodName::new(pod.clone(), pod));
                let name = file_name(1, &Question::get(whom, path.repeat(100)));
                assert!(is_safe(&name), "{name}");
                assert!(tar::Header::new_ustar().set_path(&name).is_ok(), "{name}");
            }
        }
        assert_eq!(slug("..x"), "_..x");
    }

    #[test]
    fn more_answers_or_bytes_than_allowed_are_refused_before_they_are_read() {
        let entry = r#"{"whom":"kubernetes","method":"GET","path":"/a","when":"2026-05-04T08:20:00Z","status":200,"size":600,"sha256":"","file":"a"}"#;
        let text = format!(
            r#"{{"format":1,"taken":"2026-05-04T08:20:00Z","by":"mesh","defaultNamespace":"a","answers":[{entry},{entry}]}}"#
        );
        let bounds = Bounds::default();
        let (contents, left_out) = read(text.as_bytes(), &bounds).unwrap();
        assert_eq!((contents.answers.len(), left_out.len()), (2, 0));
        for bounds in [
            Bounds {
                inflated: 1199,
                ..bounds
            },
            Bounds {
                answers: 1,
                ..bounds
            },
        ] {
            let error = read(text.as_bytes(), &bounds).unwrap_err();
            assert!(error.message.contains("limit"), "{error}");
        }
    }

    #[test]
    fn a_checksum_is_written_in_hexadecimal() {
        assert_eq!(&sha256(b"")[..16], "e3b0c44298fc1c14");
        assert_eq!(sha256(b"").len(), 64);
    }
}
