//! The archive: a gzipped tar in which every file can be inflated alone.
//!
//! Gzip allows several compressed members one after the other, and every tool
//! reads them as one stream. Giving each tar entry its own member costs a few
//! bytes and makes the archive seekable; `snapshot.json` is the first and says
//! where the others are. What was packed otherwise (unpacked, changed, packed
//! again) is told by its first member, which then holds more than that one
//! file, and is read from front to back into memory.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::bufread::{GzDecoder, MultiGzDecoder};
use flate2::write::GzEncoder;

use super::format::{Bounds, CONTENTS, Entry};
use crate::error::{Error, Result};

const BLOCK: usize = 512;

/// Where the bytes of the answers are.
#[derive(Debug)]
pub(crate) enum Store {
    /// Packed by this program; the members after the first begin at `base`.
    Members {
        bytes: Cow<'static, [u8]>,
        base: usize,
    },
    /// Read from front to back.
    Files(HashMap<String, Vec<u8>>),
    /// An unpacked recording.
    Directory(PathBuf),
}

/// One file as a gzip member of its own, a tar header before it.
pub(crate) fn member(name: &str, bytes: &[u8], level: Compression) -> io::Result<Vec<u8>> {
    let mut header = tar::Header::new_ustar();
    header.set_path(name)?;
    header.set_size(bytes.len() as u64);
    header.set_mode(0o644);
    header.set_mtime(0);
    header.set_entry_type(tar::EntryType::Regular);
    header.set_cksum();
    let mut gzip = GzEncoder::new(Vec::new(), level);
    gzip.write_all(header.as_bytes())?;
    gzip.write_all(bytes)?;
    gzip.write_all(&[0; BLOCK][..bytes.len().next_multiple_of(BLOCK) - bytes.len()])?;
    gzip.finish()
}

/// The two empty blocks that end a tar.
pub(crate) fn end() -> io::Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&[0; 2 * BLOCK])?;
    gzip.finish()
}

/// Opens an archive: `snapshot.json`, the rest, and whether the end is missing.
pub(crate) fn open(bytes: Cow<'static, [u8]>, bounds: &Bounds) -> Result<(Vec<u8>, Store, bool)> {
    let gzipped = bytes.starts_with(&[0x1f, 0x8b]);
    if gzipped && let Some((contents, base)) = first_member(&bytes, bounds) {
        return Ok((contents, Store::Members { bytes, base }, false));
    }
    let (mut files, cut) = if gzipped {
        files(MultiGzDecoder::new(&bytes[..]), bounds)?
    } else if bytes.get(257..262) == Some(b"ustar") {
        files(&bytes[..], bounds)?
    } else {
        return Err(Error::input("it is neither a gzipped tar nor a directory")
            .hint("a recording is what --record FILE wrote; a saved config_dump is read with -f"));
    };
    match files.remove(CONTENTS) {
        Some(contents) => Ok((contents, Store::Files(files), cut)),
        None if cut => Err(Error::input(format!(
            "it is damaged or cut off before its {CONTENTS}"
        ))),
        None => Err(Error::input(format!("it holds no {CONTENTS}"))
            .hint("a recording is what --record FILE wrote")),
    }
}

/// Opens an unpacked recording.
pub(crate) fn open_directory(path: &Path, bounds: &Bounds) -> Result<(Vec<u8>, Store)> {
    let contents = read_file(&path.join(CONTENTS), bounds.contents)
        .map_err(|error| Error::input(format!("its {CONTENTS} cannot be read: {error}")))?;
    Ok((contents, Store::Directory(path.to_owned())))
}

impl Store {
    /// Whether the file is there, as far as can be told without reading it.
    pub fn holds(&self, entry: &Entry) -> bool {
        match self {
            Store::Members { .. } => self.span(entry).is_some(),
            Store::Files(files) => files.contains_key(&entry.file),
            Store::Directory(path) => path.join(&entry.file).is_file(),
        }
    }

    /// The bytes of an answer; they may be anything until their checksum is compared.
    pub fn read(&self, entry: &Entry) -> io::Result<Cow<'_, [u8]>> {
        match self {
            Store::Members { .. } => {
                let span = self.span(entry).ok_or(io::ErrorKind::UnexpectedEof)?;
                let (name, bytes) = first_file(GzDecoder::new(span), entry.size)?;
                if name != Path::new(&entry.file) {
                    return Err(io::Error::other("another file lies where it should be"));
                }
                Ok(Cow::Owned(bytes))
            }
            Store::Files(files) => files
                .get(&entry.file)
                .map(|bytes| Cow::Borrowed(bytes.as_slice()))
                .ok_or_else(|| io::ErrorKind::NotFound.into()),
            Store::Directory(root) => {
                // A link must not lead out of the recording any more than a name.
                let file = root.join(&entry.file).canonicalize()?;
                if !file.starts_with(root.canonicalize()?) {
                    return Err(io::Error::other("it lies outside of the recording"));
                }
                read_file(&file, entry.size).map(Cow::Owned)
            }
        }
    }

    fn span(&self, entry: &Entry) -> Option<&[u8]> {
        let (Store::Members { bytes, base }, Some(packed)) = (self, entry.packed) else {
            return None;
        };
        let start = usize::try_from(packed.at).ok()?;
        let end = start.checked_add(usize::try_from(packed.size).ok()?)?;
        bytes.get(*base..)?.get(start..end)
    }
}

/// `snapshot.json`, when it fills the first member and so this program packed
/// the archive, and where the second begins.
fn first_member(bytes: &[u8], bounds: &Bounds) -> Option<(Vec<u8>, usize)> {
    let mut gzip = GzDecoder::new(bytes);
    let (name, contents) = first_file(&mut gzip, bounds.contents).ok()?;
    let mut rest = [0; BLOCK + 1];
    let mut padding = 0;
    while padding < rest.len() {
        match gzip.read(&mut rest[padding..]).ok()? {
            0 => break,
            more => padding += more,
        }
    }
    let alone = name == Path::new(CONTENTS) && padding < BLOCK;
    alone.then(|| (contents, bytes.len() - gzip.into_inner().len()))
}

/// The first file of a tar, no longer than `limit`.
fn first_file(tar: impl Read, limit: u64) -> io::Result<(PathBuf, Vec<u8>)> {
    let mut archive = tar::Archive::new(tar);
    let mut entry = archive
        .entries()?
        .next()
        .ok_or(io::ErrorKind::UnexpectedEof)??;
    let name = entry.path()?.into_owned();
    Ok((name, read_whole(&mut entry, limit)?))
}

/// All files of a tar that came whole, and whether it broke off.
fn files(tar: impl Read, bounds: &Bounds) -> Result<(HashMap<String, Vec<u8>>, bool)> {
    let too_large = || {
        Error::input(format!(
            "it inflates to more than the limit of {} bytes",
            bounds.inflated
        ))
    };
    let mut counted = tar.take(bounds.inflated.saturating_add(1));
    let mut found = HashMap::new();
    let mut cut = false;
    {
        let mut archive = tar::Archive::new(&mut counted);
        let Ok(entries) = archive.entries() else {
            return Ok((found, true));
        };
        let mut left = bounds.inflated;
        for entry in entries {
            let Ok(mut entry) = entry else {
                cut = true;
                break;
            };
            let name = entry.path().ok().and_then(|path| {
                let path = path.strip_prefix("./").unwrap_or(&path);
                path.to_str().map(str::to_owned)
            });
            let Some(name) = name else { continue };
            if !entry.header().entry_type().is_file() {
                continue;
            }
            // A sparse entry grows beyond what the stream holds, so it is counted here too.
            let size = entry.size();
            if size > left || found.len() > bounds.answers {
                return Err(too_large());
            }
            let Ok(bytes) = read_whole(&mut entry, size) else {
                cut = true;
                break;
            };
            left -= bytes.len() as u64;
            found.insert(name, bytes);
        }
    }
    if counted.limit() == 0 {
        return Err(too_large());
    }
    Ok((found, cut))
}

/// A tar entry to its end, an error when it is longer than `limit` or cut off.
fn read_whole(entry: &mut tar::Entry<'_, impl Read>, limit: u64) -> io::Result<Vec<u8>> {
    let size = entry.size();
    if size > limit {
        return Err(io::Error::other("it is longer than it should be"));
    }
    let mut bytes = Vec::new();
    entry.take(limit).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == size {
        Ok(bytes)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

/// A file to its end, when it is one and no longer than `limit`.
fn read_file(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let data = fs::metadata(path)?;
    if !data.is_file() {
        return Err(io::Error::other("it is not a file"));
    }
    if data.len() > limit {
        return Err(io::Error::other("it is longer than it should be"));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::borrow::Cow;
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::super::format::Bounds;
    use super::{CONTENTS, end, member, open};

    fn archive() -> Vec<u8> {
        [(CONTENTS, 300), ("a", 700), ("b", 0)]
            .iter()
            .map(|(name, size)| member(name, &vec![b'x'; *size], Compression::best()).unwrap())
            .chain([end().unwrap()])
            .flatten()
            .collect()
    }

    /// The same in one gzip member, as other tools pack it.
    fn foreign() -> Vec<u8> {
        let mut tar = Vec::new();
        std::io::copy(
            &mut flate2::read::MultiGzDecoder::new(&archive()[..]),
            &mut tar,
        )
        .unwrap();
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(&tar).unwrap();
        gzip.finish().unwrap()
    }

    #[test]
    fn every_tar_of_the_world_reads_it_and_the_end_is_where_it_should_be() {
        let mut tar = Vec::new();
        std::io::copy(
            &mut flate2::read::MultiGzDecoder::new(&archive()[..]),
            &mut tar,
        )
        .unwrap();
        assert_eq!(tar.len() % 512, 0);
        let mut archive = tar::Archive::new(&tar[..]);
        let names: Vec<_> = archive
            .entries()
            .unwrap()
            .map(|entry| entry.unwrap().path().unwrap().display().to_string())
            .collect();
        assert_eq!(names, [CONTENTS, "a", "b"]);
    }

    #[test]
    fn limits_end_an_archive_that_inflates_without_end() {
        let bounds = Bounds::default();
        assert!(open(Cow::Owned(archive()), &bounds).is_ok());
        assert!(open(Cow::Owned(foreign()), &bounds).is_ok());
        for (bytes, bounds) in [
            (
                foreign(),
                Bounds {
                    inflated: 900,
                    ..bounds
                },
            ),
            (
                foreign(),
                Bounds {
                    inflated: 2000,
                    ..bounds
                },
            ),
            (
                foreign(),
                Bounds {
                    answers: 1,
                    ..bounds
                },
            ),
            (
                archive(),
                Bounds {
                    contents: 200,
                    inflated: 900,
                    ..bounds
                },
            ),
        ] {
            let error = open(Cow::Owned(bytes), &bounds).unwrap_err();
            assert!(error.message.contains("limit"), "{error}");
        }
    }
}
