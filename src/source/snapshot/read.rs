//! Opening a recording, and what it tells of itself.
//!
//! Opening costs only the table of contents. What is damaged or missing is found
//! out as early as that allows and becomes a note, never a refusal: a recording
//! that was cut off by a full disk is still the best evidence there is.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::fs::File;
use std::io::Read;
use std::path::Path;

use jiff::Timestamp;

use super::format::{self, Bounds, Contents, Entry};
use super::pack::{self, Store};
use super::query::Query;
use crate::error::{Error, Result};
use crate::origin::{PodName, Whom};

/// An opened recording.
#[derive(Debug)]
pub struct Recording {
    pub(super) name: String,
    contents: Contents<Entry>,
    pub(super) store: Store,
    by_whom: HashMap<Whom, Vec<Recorded>>,
    notes: Vec<String>,
}

/// One entry with its question in comparable form.
#[derive(Debug)]
pub(super) struct Recorded {
    pub entry: usize,
    pub query: Query,
    /// Whether the file broke off before its bytes.
    pub lost: bool,
}

impl Recording {
    /// Opens a recording: an archive, or the directory that one was unpacked to.
    pub fn open(path: &Path) -> Result<Recording> {
        let name = path.display().to_string();
        let bounds = Bounds::default();
        if path.is_dir() {
            return pack::open_directory(path, &bounds)
                .and_then(|(contents, store)| {
                    Recording::new(&name, &contents, store, false, &bounds)
                })
                .map_err(|error| error.during(&format!("cannot read the recording {name}")))
                .map_err(|error| match error.hints.is_empty() {
                    true => {
                        error.hint("a directory is one that a file of --record was unpacked to")
                    }
                    false => error,
                });
        }
        // Not by its size on disk: a pipe has none.
        let mut bytes = Vec::new();
        File::open(path)
            .and_then(|file| file.take(bounds.inflated).read_to_end(&mut bytes))
            .map_err(|error| {
                Error::input(format!("cannot read the recording {name}: {error}")).hint(
                    "--from takes what --record FILE wrote, or the directory it was unpacked to",
                )
            })?;
        Recording::from_archive(Cow::Owned(bytes), &name, &bounds)
    }

    /// Opens an archive that is already in memory, such as the one in the binary.
    pub fn from_bytes(bytes: &'static [u8], name: &str) -> Result<Recording> {
        Recording::from_archive(Cow::Borrowed(bytes), name, &Bounds::default())
    }

    pub(crate) fn from_archive(
        bytes: Cow<'static, [u8]>,
        name: &str,
        bounds: &Bounds,
    ) -> Result<Recording> {
        pack::open(bytes, bounds)
            .and_then(|(contents, store, cut)| Recording::new(name, &contents, store, cut, bounds))
            .map_err(|error| error.during(&format!("cannot read the recording {name}")))
    }

    fn new(
        name: &str,
        contents: &[u8],
        store: Store,
        cut: bool,
        bounds: &Bounds,
    ) -> Result<Recording> {
        let (contents, mut notes) = format::read(contents, bounds)?;
        let mut by_whom: HashMap<Whom, Vec<Recorded>> = HashMap::new();
        let mut lost = 0;
        for (index, entry) in contents.answers.iter().enumerate() {
            let held = store.holds(entry);
            lost += usize::from(!held);
            by_whom
                .entry(entry.whom.clone())
                .or_default()
                .push(Recorded {
                    entry: index,
                    query: Query::parse(&entry.whom, &entry.path),
                    lost: !held,
                });
        }
        if lost > 0 || cut {
            notes.push(format!(
                "the file is cut off or incomplete: {lost} of its {} answers are lost",
                contents.answers.len()
            ));
        }
        Ok(Recording {
            name: name.to_owned(),
            contents,
            store,
            by_whom,
            notes,
        })
    }

    /// Everyone whose answers it holds, sorted.
    pub fn everyone(&self) -> BTreeSet<&Whom> {
        self.by_whom.keys().collect()
    }

    /// The proxies whose answers it holds, by namespace and name.
    pub fn proxies(&self) -> Vec<PodName> {
        self.everyone()
            .into_iter()
            .filter_map(|whom| match whom {
                Whom::Proxy(pod) => Some(pod.clone()),
                _ => None,
            })
            .collect()
    }

    /// The ztunnels whose answers it holds, by namespace and name.
    pub fn ztunnels(&self) -> Vec<PodName> {
        self.everyone()
            .into_iter()
            .filter_map(|whom| match whom {
                Whom::Ztunnel(pod) => Some(pod.clone()),
                _ => None,
            })
            .collect()
    }

    /// The control planes whose answers it holds, by namespace and name.
    pub fn istiods(&self) -> Vec<PodName> {
        self.everyone()
            .into_iter()
            .filter_map(|whom| match whom {
                Whom::Istiod(pod) => Some(pod.clone()),
                _ => None,
            })
            .collect()
    }

    /// Where it came from: the file's name, or `demo`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The namespace that a target without one is in.
    pub fn default_namespace(&self) -> &str {
        &self.contents.default_namespace
    }

    /// When its last answer came: what "now" is to whoever reads it.
    pub fn taken(&self) -> Timestamp {
        self.contents.taken
    }

    /// The program that wrote it.
    pub fn by(&self) -> &str {
        &self.contents.by
    }

    /// What is lost or was left out, a line each: to be told on stderr.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// What someone was asked, in the order of the recording. Recordings once had
    /// no word for a ztunnel and called it a proxy.
    pub(super) fn of(&self, whom: &Whom) -> &[Recorded] {
        let held = self.by_whom.get(whom);
        let held = held.or_else(|| match whom {
            Whom::Ztunnel(pod) => self.by_whom.get(&Whom::Proxy(pod.clone())),
            _ => None,
        });
        held.map_or(&[], Vec::as_slice)
    }

    /// The entry of a recorded question.
    pub(super) fn entry(&self, recorded: &Recorded) -> Option<&Entry> {
        self.contents.answers.get(recorded.entry)
    }
}
