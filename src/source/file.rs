//! A saved answer as a source: a file, or standard input.
//!
//! A file holds one answer, whoever is asked. Of a config dump in Envoy's own
//! layout only the sections that a question names are read (`super::layout`);
//! all else is read whole, unpacked first if it is gzipped. Which way it came, as
//! a file, packed or piped, makes no difference to what is handed on.

use std::cell::OnceCell;
use std::fs::File as OpenFile;
use std::io::{self, Cursor, Read, Seek, SeekFrom};

use jiff::Timestamp;

use super::admin;
use super::layout::{self, Section};
use super::limits::Limits;
use super::question::{Answer, Question};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::{Origin, Via, Whom};

/// A saved answer.
#[derive(Debug)]
pub struct SavedAnswer {
    path: String,
    limits: Limits,
    /// What standard input held, if that is to be asked again.
    kept: Option<OnceCell<Vec<u8>>>,
    /// Where the sections of the file are, as long as it is this long and this old.
    sections: OnceCell<(u64, Timestamp, Vec<Section>)>,
}

/// Whether an answer holds no more than the sections that were asked for: other layouts
/// than Envoy's own are handed on whole.
#[must_use]
pub fn is_part(body: &[u8]) -> bool {
    let rest = body.strip_prefix(b"{\n \"configs\": [\n".as_slice());
    rest.is_some_and(|rest| rest.starts_with(b"  {\n\"") || rest.starts_with(b" ]"))
}

/// How a gzip stream begins.
const GZIP: [u8; 2] = [0x1f, 0x8b];

impl SavedAnswer {
    /// A file by its path; `-` is standard input, which can be asked once.
    #[must_use]
    pub fn new(path: &str, limits: Limits) -> SavedAnswer {
        SavedAnswer {
            path: path.to_owned(),
            limits,
            kept: None,
            sections: OnceCell::new(),
        }
    }

    /// Keeps what standard input holds, so that it can be asked again.
    pub fn keep(&mut self) {
        self.kept.get_or_insert_default();
    }

    /// What the file holds for a question: the whole, or the sections of a dump that it names.
    ///
    /// # Errors
    /// A file that cannot be opened, read or unpacked, or that is over the limits.
    /// A second answer, such as statistics beside a dump, cannot be had from a file.
    pub fn ask(&self, question: &Question) -> Result<Answer> {
        if !admin::is_resource_question(&question.path) {
            return Err(Error::cannot_tell(format!(
                "{} holds one answer, and not that of {}",
                self.path, question.path
            )));
        }
        let (body, when) = self.read(question)?;
        let origin = Origin {
            who: Whom::Unnamed,
            via: Via::File(self.path.clone()),
            when,
        };
        Ok(Answer {
            status: 200,
            body,
            cut: None,
            origin,
        })
    }

    fn read(&self, question: &Question) -> Result<(Vec<u8>, Timestamp)> {
        if self.path == "-" {
            return Ok((self.standard_input(question)?, Timestamp::now()));
        }
        let mut file = OpenFile::open(&self.path).map_err(|error| self.fault(&error))?;
        let meta = file.metadata().map_err(|error| self.fault(&error))?;
        let when = meta
            .modified()
            .ok()
            .and_then(|time| Timestamp::try_from(time).ok())
            .unwrap_or_else(Timestamp::now);
        let quick = match admin::sections(&question.path) {
            Some(wanted) if meta.is_file() => {
                let sections = self.sections(&mut file, meta.len(), when);
                let sections = sections.map_err(|error| self.fault(&error))?;
                let quick = sections.map(|sections| self.quick(&mut file, &sections, wanted));
                let quick = quick.transpose().map_err(|error| self.fault(&error))?;
                quick.flatten()
            }
            _ => None,
        };
        let body = match quick {
            Some(body) => body,
            None => {
                if meta.is_file() {
                    file.seek(SeekFrom::Start(0))
                        .map_err(|error| self.fault(&error))?;
                }
                self.whole(&mut file, question)?
            }
        };
        Ok((body, when))
    }

    fn standard_input(&self, question: &Question) -> Result<Vec<u8>> {
        let Some(kept) = &self.kept else {
            return self.whole(&mut io::stdin().lock(), question);
        };
        let body = match kept.get() {
            Some(body) => body,
            None => {
                let body = self.bounded(&mut io::stdin().lock(), self.limits.answer)?;
                kept.get_or_init(|| body)
            }
        };
        self.whole(&mut body.as_slice(), question)
    }

    /// Where the sections of the file are, looked for once; none if it is not laid out as
    /// Envoy does.
    fn sections<F: Read + Seek>(
        &self,
        file: &mut F,
        length: u64,
        when: Timestamp,
    ) -> io::Result<Option<Vec<Section>>> {
        if let Some((known, then, sections)) = self.sections.get()
            && (*known, *then) == (length, when)
        {
            return Ok(Some(sections.clone()));
        }
        let sections = layout::sections(file)?;
        if let Some(sections) = &sections {
            self.sections
                .get_or_init(|| (length, when, sections.clone()));
        }
        Ok(sections)
    }

    /// The bootstrap and the wanted sections as a dump of their own; none if that is too
    /// large.
    fn quick<F: Read + Seek>(
        &self,
        file: &mut F,
        sections: &[Section],
        wanted: &[&str],
    ) -> io::Result<Option<Vec<u8>>> {
        let is_wanted = |message: &str| {
            let (_version, name) = message.split_once('.').unwrap_or_default();
            let name = name.split('.').next().unwrap_or_default();
            name == "BootstrapConfigDump" || wanted.contains(&name)
        };
        let spans: Vec<_> = sections
            .iter()
            .filter(|section| is_wanted(&section.message))
            .map(|section| section.span.clone())
            .collect();
        let size: u64 = spans.iter().map(|span| span.end - span.start + 1).sum();
        if size > self.limits.answer {
            return Ok(None);
        }
        let mut body = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 64);
        body.extend_from_slice(b"{\n \"configs\": [");
        for (index, span) in spans.into_iter().enumerate() {
            body.extend_from_slice(if index == 0 { b"\n  " } else { b",\n  " });
            file.seek(SeekFrom::Start(span.start))?;
            if !unindented(file, span.end - span.start, &mut body)? {
                return Ok(None);
            }
        }
        body.extend_from_slice(b"\n ]\n}\n");
        Ok(Some(body))
    }

    /// All that comes, unpacked. Of what turns out to be laid out as Envoy does no
    /// more is handed on than from a file, so that all ways in read the same.
    fn whole(&self, reader: &mut dyn Read, question: &Question) -> Result<Vec<u8>> {
        let body = self.unpacked(self.bounded(reader, self.limits.answer)?)?;
        let quick = match admin::sections(&question.path) {
            Some(wanted) => {
                let file = &mut Cursor::new(&body);
                let quick = layout::sections(file).and_then(|sections| match sections {
                    Some(sections) => self.quick(file, &sections, wanted),
                    None => Ok(None),
                });
                quick.map_err(|error| self.fault(&error))?
            }
            None => None,
        };
        Ok(quick.unwrap_or(body))
    }

    fn unpacked(&self, body: Vec<u8>) -> Result<Vec<u8>> {
        if !body.starts_with(&GZIP) {
            return Ok(body);
        }
        let mut unpacked = Vec::new();
        let read = flate2::read::MultiGzDecoder::new(body.as_slice())
            .take(self.limits.inflated + 1)
            .read_to_end(&mut unpacked);
        if unpacked.len() as u64 > self.limits.inflated {
            return Err(self.too_large(self.limits.inflated));
        }
        match read {
            Err(error) if unpacked.is_empty() => Err(self
                .fault(&error)
                .hint("the file begins like gzip; unpack it to see what it is")),
            // What came before the cut is worth reading; the reader will notice that it ends too soon.
            _ => Ok(unpacked),
        }
    }

    fn bounded(&self, reader: &mut dyn Read, limit: u64) -> Result<Vec<u8>> {
        let mut body = Vec::new();
        reader
            .take(limit + 1)
            .read_to_end(&mut body)
            .map_err(|error| self.fault(&error))?;
        if body.len() as u64 > limit {
            Err(self.too_large(limit))
        } else {
            Ok(body)
        }
    }

    fn too_large(&self, limit: u64) -> Error {
        Error::input(format!("{} is larger than {} MiB", self.path, limit >> 20))
            .hint("no answer of a proxy is; is this the right file?")
    }

    fn fault(&self, error: &io::Error) -> Error {
        let fault = Error::new(Exit::Input, format!("cannot read {}: {error}", self.path));
        match error.kind() {
            io::ErrorKind::NotFound => fault.hint("is the path right? `-` reads standard input"),
            io::ErrorKind::IsADirectory => {
                fault.hint("a recording in a directory is read with --from")
            }
            _ => fault,
        }
    }
}

/// Appends so many bytes of JSON without the spaces that lines begin with, which
/// are a third of what Envoy writes; false when the file ends before.
///
/// No raw newline can stand in a JSON string, so what follows one is never data.
/// Reading 30 MB of endpoints takes a third less time and memory for it.
fn unindented<F: Read>(file: &mut F, length: u64, body: &mut Vec<u8>) -> io::Result<bool> {
    const WINDOW: u64 = 128 * 1024;
    let mut window = Vec::new();
    let (mut left, mut line_begins) = (length, false);
    while left > 0 {
        window.clear();
        let read = file
            .by_ref()
            .take(left.min(WINDOW))
            .read_to_end(&mut window)? as u64;
        if read == 0 {
            return Ok(false);
        }
        left -= read;
        let mut rest = &window[..];
        while !rest.is_empty() {
            if line_begins {
                let spaces = rest.iter().take_while(|byte| **byte == b' ').count();
                rest = &rest[spaces..];
                line_begins = rest.is_empty();
                continue;
            }
            let line = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
            body.extend_from_slice(&rest[..line]);
            line_begins = rest[line - 1] == b'\n';
            rest = &rest[line..];
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn spaces_at_the_beginning_of_lines_go_wherever_a_window_ends() {
        let line = "\n        \"key\": \"a  b\",";
        let text = line.repeat(20_000);
        let (mut body, length) = (Vec::new(), text.len() as u64);
        assert!(unindented(&mut text.as_bytes(), length, &mut body).unwrap());
        let wanted = "\n\"key\": \"a  b\",".repeat(20_000);
        assert!(body == wanted.as_bytes());
        assert!(!unindented(&mut text.as_bytes(), length + 1, &mut body).unwrap());
    }
}
