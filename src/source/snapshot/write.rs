//! Making a recording while a command runs.
//!
//! A run over a thousand proxies sees gigabytes, so each answer is compressed and
//! put into a file beside the target at once, and only its entry stays in memory.
//! The target itself appears at the end, whole, by a rename: whoever finds a
//! recording finds a complete one, and a run that is broken off leaves what was
//! there before. Nothing reaches the disk that has not passed the redaction.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use jiff::Timestamp;

use super::super::question::{Answer, Question};
use super::format::{self, CONTENTS, Contents, Entry, FORMAT, Packed};
use super::{pack, secrets};
use crate::error::{Error, Result};
use crate::redact;

/// A recording that is being made.
#[derive(Debug)]
pub struct Recorder {
    path: PathBuf,
    parts: File,
    beside: Beside,
    written: u64,
    entries: Vec<Entry>,
    default_namespace: String,
    level: Compression,
}

/// The files beside the target that go away whatever happens.
#[derive(Debug)]
struct Beside {
    parts: PathBuf,
    whole: PathBuf,
}

impl Drop for Beside {
    fn drop(&mut self) {
        for file in [&self.parts, &self.whole] {
            // Most often it is not there any more, and nobody could do more about it.
            let _ = fs::remove_file(file);
        }
    }
}

impl Recorder {
    /// Begins a recording that [`Recorder::finish`] puts at `path`.
    pub fn new(path: &Path, default_namespace: &str) -> Result<Recorder> {
        let failed = |error: io::Error| cannot_record(path, &error);
        if path.is_dir() {
            return Err(failed(io::ErrorKind::IsADirectory.into()));
        }
        let name = path
            .file_name()
            .ok_or(io::ErrorKind::InvalidInput)
            .map_err(|kind| failed(kind.into()))?;
        let beside = |suffix: &str| {
            let mut hidden = std::ffi::OsString::from(".");
            hidden.push(name);
            hidden.push(format!(".{}.{suffix}", std::process::id()));
            path.with_file_name(hidden)
        };
        let beside = Beside {
            parts: beside("parts"),
            whole: beside("whole"),
        };
        let parts = OpenOptions::new()
            .read(true)
            .write(true)
            .create_new(true)
            .open(&beside.parts)
            .map_err(failed)?;
        // Without a name it goes away with the process, however that ends.
        if cfg!(unix) {
            let _ = fs::remove_file(&beside.parts);
        }
        Ok(Recorder {
            path: path.to_owned(),
            parts,
            beside,
            written: 0,
            entries: Vec::new(),
            default_namespace: default_namespace.to_owned(),
            level: Compression::default(),
        })
    }

    /// The same recording, as small as it can be made, for more work.
    #[must_use]
    pub fn smallest(mut self) -> Recorder {
        self.level = Compression::best();
        self
    }

    /// Whether nothing was kept yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Keeps an answer, without its secrets; tokens are not kept at all.
    pub fn keep(&mut self, question: &Question, answer: &Answer) -> Result<()> {
        let Some(kept) = secrets::keepable(question, &answer.body) else {
            return Ok(());
        };
        let bytes = redact::bytes(&kept);
        let file = format::file_name(self.entries.len() + 1, question);
        let member = pack::member(&file, &bytes, self.level)
            .and_then(|member| self.parts.write_all(&member).map(|()| member.len() as u64))
            .map_err(|error| cannot_record(&self.path, &error))?;
        self.entries.push(Entry {
            whom: question.whom.clone(),
            method: question.method.into(),
            path: question.path.clone(),
            body_sha256: (!question.body.is_empty()).then(|| format::sha256(&question.body)),
            when: answer.origin.when,
            status: answer.status,
            size: bytes.len() as u64,
            sha256: format::sha256(&bytes),
            file,
            packed: Some(Packed {
                at: self.written,
                size: member,
            }),
        });
        self.written += member;
        Ok(())
    }

    /// Puts the recording where it belongs, in place of what was there.
    pub fn finish(mut self) -> Result<()> {
        let last = self.entries.iter().map(|entry| entry.when).max();
        let contents = Contents {
            format: FORMAT,
            taken: last.unwrap_or_else(Timestamp::now),
            by: concat!("mesh ", env!("CARGO_PKG_VERSION")).to_owned(),
            default_namespace: std::mem::take(&mut self.default_namespace),
            answers: std::mem::take(&mut self.entries),
        };
        self.put(&contents)
            .map_err(|error| cannot_record(&self.path, &error))
    }

    fn put(&mut self, contents: &Contents<Entry>) -> io::Result<()> {
        let contents = serde_json::to_vec_pretty(contents)?;
        let mut whole = File::create_new(&self.beside.whole)?;
        whole.write_all(&pack::member(CONTENTS, &contents, self.level)?)?;
        self.parts.rewind()?;
        io::copy(&mut self.parts, &mut whole)?;
        whole.write_all(&pack::end()?)?;
        whole.sync_all()?;
        fs::rename(&self.beside.whole, &self.path)
    }
}

fn cannot_record(path: &Path, error: &io::Error) -> Error {
    Error::new(
        crate::exit::Exit::Failed,
        format!("cannot write the recording {}: {error}", path.display()),
    )
    .hint("--record takes the name of a file in a directory that you may write to")
}
