//! Files of manifests: a file, a directory of them, or standard input.
//!
//! As `kubectl apply -f` has it: of a directory the files that end in `.yaml`,
//! `.yml` or `.json` are read, in the order of their names, and directories below it
//! too. What is in them is for others to read. A limit holds,
//! since a manifest is no place for a gigabyte.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::limits::Limits;
use crate::error::{Error, Result};
use crate::exit::Exit;

/// A manifest's name and text.
pub type Text = (String, String);

/// How deep directories are looked into.
const DEPTH: usize = 16;

/// The manifests at a path; `-` is standard input.
///
/// # Errors
/// What cannot be read, and a directory without manifests.
pub fn read(path: &str) -> Result<Vec<Text>> {
    if path == "-" {
        return Ok(vec![(
            "standard input".to_owned(),
            text(path, &mut std::io::stdin().lock())?,
        )]);
    }
    if !Path::new(path).is_dir() {
        return Ok(vec![(path.to_owned(), file(path)?)]);
    }
    let mut files = Vec::new();
    walk(Path::new(path), DEPTH, &mut files)?;
    files.sort();
    if files.is_empty() {
        return Err(Error::input(format!("no manifest in {path}"))
            .hint("files that end in .yaml, .yml or .json are read"));
    }
    let name = |path: PathBuf| path.to_string_lossy().into_owned();
    files
        .into_iter()
        .map(name)
        .map(|path| file(&path).map(|text| (path, text)))
        .collect()
}

fn walk(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) -> Result<()> {
    let fault = |error| fault(&folder.to_string_lossy(), &error);
    for entry in fs::read_dir(folder).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        let end = path.extension().and_then(|end| end.to_str());
        if path.is_dir() {
            if depth > 0 {
                walk(&path, depth - 1, files)?;
            }
        } else if matches!(end, Some("yaml" | "yml" | "json")) {
            files.push(path);
        }
    }
    Ok(())
}

fn file(path: &str) -> Result<String> {
    text(
        path,
        &mut fs::File::open(path).map_err(|error| fault(path, &error))?,
    )
}

fn text(path: &str, reader: &mut dyn Read) -> Result<String> {
    let limit = Limits::default().answer;
    let mut bytes = Vec::new();
    reader
        .take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| fault(path, &error))?;
    if bytes.len() as u64 > limit {
        return Err(Error::input(format!(
            "{path} is larger than {} MiB",
            limit >> 20
        )));
    }
    String::from_utf8(bytes).map_err(|_| {
        Error::input(format!("{path} is no text in UTF-8")).hint("a manifest is YAML or JSON")
    })
}

fn fault(path: &str, error: &std::io::Error) -> Error {
    let fault = Error::new(Exit::Input, format!("cannot read {path}: {error}"));
    match error.kind() {
        std::io::ErrorKind::NotFound => fault.hint("is the path right? `-` reads standard input"),
        _ => fault,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_directory_is_its_manifests_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("inner")).unwrap();
        for (name, text) in [
            ("b.yaml", "2"),
            ("a.json", "1"),
            ("README.md", "0"),
            ("inner/c.yml", "3"),
        ] {
            fs::write(at(name), text).unwrap();
        }
        let texts: Vec<String> = read(folder.path().to_str().unwrap())
            .unwrap()
            .into_iter()
            .map(|(_, text)| text)
            .collect();
        assert_eq!(texts, ["1", "2", "3"]);
        let empty = tempfile::tempdir().unwrap();
        assert_eq!(
            read(empty.path().to_str().unwrap()).unwrap_err().exit,
            Exit::Input
        );
        assert_eq!(read("no/such/file").unwrap_err().exit, Exit::Input);
        fs::write(at("b.yaml"), b"\xff\xfe").unwrap();
        assert_eq!(
            read(at("b.yaml").to_str().unwrap()).unwrap_err().exit,
            Exit::Input
        );
    }
}
