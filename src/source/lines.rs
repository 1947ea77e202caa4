//! A file or standard input, line by line: questions that many lines ask.
//!
//! Read as it comes, so that a log of any length needs no memory and the end of a pipe
//! need not be waited for. A line without an end is cut: it is none that anybody wrote.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};

use crate::error::{Error, Result};
use crate::exit::Exit;

/// How many bytes of a line are kept.
const LONGEST: u64 = 1 << 20;

/// The lines of a file.
pub struct Lines {
    path: String,
    reader: BufReader<Box<dyn Read>>,
    number: usize,
}

impl Lines {
    /// Opens a file; `-` is standard input.
    ///
    /// # Errors
    /// One that cannot be opened.
    pub fn open(path: &str) -> Result<Lines> {
        let reader: Box<dyn Read> = match path {
            "-" => Box::new(std::io::stdin()),
            path => Box::new(File::open(path).map_err(|error| fault(path, &error))?),
        };
        Ok(Lines {
            path: path.to_owned(),
            reader: BufReader::new(reader),
            number: 0,
        })
    }

    /// The next line with its number, from one, without what ends it; none at the end.
    /// Bytes that are no UTF-8 are replaced.
    ///
    /// # Errors
    /// Those of the file.
    pub fn next_line(&mut self) -> Result<Option<(usize, String)>> {
        let mut line = Vec::new();
        let read = self
            .reader
            .by_ref()
            .take(LONGEST)
            .read_until(b'\n', &mut line);
        if read.map_err(|error| fault(&self.path, &error))? == 0 {
            return Ok(None);
        }
        self.number += 1;
        let line = String::from_utf8_lossy(&line);
        Ok(Some((
            self.number,
            line.trim_end_matches(['\r', '\n']).to_owned(),
        )))
    }
}

fn fault(path: &str, error: &std::io::Error) -> Error {
    Error::new(Exit::Input, format!("cannot read {path}: {error}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn lines_have_numbers_and_no_ends() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), b"a\r\n\n\xff").unwrap();
        let mut lines = Lines::open(file.path().to_str().unwrap()).unwrap();
        let mut next = || lines.next_line().unwrap();
        assert_eq!(next(), Some((1, "a".to_owned())));
        assert_eq!(next(), Some((2, String::new())));
        assert_eq!(next(), Some((3, "\u{fffd}".to_owned())));
        assert_eq!(next(), None);
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let error = Lines::open("/no/such").map(|_| ()).unwrap_err();
        assert!(
            error.message.starts_with("cannot read /no/such: "),
            "{error:?}"
        );
        assert_eq!(error.exit, Exit::Input);
    }
}
