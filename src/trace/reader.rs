//! From a proxy's answers to its resources by name.
//!
//! A saved dump is one text with everything in it, of which all kinds are read in one
//! pass ([`Survey`]); a live proxy is asked for parts, each read for the kind that it
//! was asked for. What is wrong with an answer is noted as a gap and costs no more than
//! it must.

use std::collections::HashMap;

use serde::Deserialize;

use super::proxy::Found;
use crate::envoy::config::lazy::{Lazy, Name};
use crate::envoy::dump::{self, Entry};
use crate::envoy::kind::{self, Kind, Resource};
use crate::envoy::state::State;
use crate::envoy::survey::{OfText, Survey};
use crate::fault::Cut;

/// What a whole dump is looked through for.
static KINDS: [&Kind; 7] = [
    &kind::LISTENERS,
    &kind::BOOTSTRAP,
    &kind::CLUSTERS,
    &kind::ROUTES,
    &kind::ENDPOINTS,
    &kind::CLUSTER_STATUSES,
    &kind::EXTENSIONS,
];

/// Reads answers, and notes what was wrong with them.
pub(super) struct Reader<'a> {
    whole: Option<&'a [u8]>,
    /// The whole one, looked through once for all kinds; none where that went wrong.
    survey: Option<Survey<'a>>,
    /// What the answers lacked, in words.
    pub(super) gaps: Vec<String>,
    /// Whether an answer does not end where it should, so that anything may be missing.
    pub(super) cut: bool,
}

/// What is said of an answer that does not end where it should.
fn broken_off(cut: &Cut) -> String {
    let what = match cut {
        Cut::Ends(_) => "an answer breaks off, what came before is taken",
        Cut::Malformed(_) => "an answer is malformed, what came before is taken",
        Cut::Followed(_) => "more follows an answer and is not read",
    };
    format!("{what}: {}", cut.cause())
}

impl<'a> Reader<'a> {
    pub(super) fn of(whole: Option<&'a [u8]>) -> Reader<'a> {
        Reader {
            whole,
            survey: whole.and_then(|text| Survey::of(text, &KINDS)),
            gaps: Vec::new(),
            cut: false,
        }
    }

    /// Reads one kind, and whether any answer had it at all.
    pub(super) fn read<R: Deserialize<'a> + OfText<'a> + Resource>(
        &mut self,
        answers: &[&'a [u8]],
        kind: &'static Kind,
    ) -> (Vec<Entry<R>>, bool) {
        let mut all = Vec::new();
        let mut asked = false;
        let survey = self.survey.as_mut();
        let mut surveyed = survey.and_then(|survey| survey.take::<R>(kind));
        for text in self.whole.iter().chain(answers) {
            // The whole one comes first, and what was seen of it is had once.
            let read = || dump::read::<R>(text, kind);
            let (entries, reading) = surveyed.take().unwrap_or_else(read);
            // A dump without this section holds none; but endpoints come on request only, and
            // a dump is no answer about statuses.
            let told_of_none =
                reading.dump && kind.in_dump() && kind.section != kind::ENDPOINTS.section;
            asked |= reading.section || told_of_none || text.trim_ascii() == b"{}";
            for fault in reading.faults {
                self.gaps.push(format!("{}: {}", fault.place, fault.cause));
            }
            if let Some(cut) = reading.cut {
                self.cut = true;
                self.gaps.push(broken_off(&cut));
            }
            all.extend(entries);
        }
        (all, asked)
    }

    /// Reads one kind into what serves, by name; of the others `idle` is told the name.
    pub(super) fn tables<R: Deserialize<'a>>(
        &mut self,
        answers: &[&'a [u8]],
        kind: &'static Kind,
        idle: &mut dyn FnMut(String),
    ) -> Tables<'a, R> {
        let (entries, asked) = self.read::<Lazy<'a, Name, R>>(answers, kind);
        let mut by_name = HashMap::with_capacity(entries.len());
        for entry in entries {
            let name = entry.resource.name().to_owned();
            match entry.state {
                State::Active | State::Static => {
                    by_name.entry(name).or_insert(entry.resource);
                }
                _ => idle(name),
            }
        }
        Tables { by_name, asked }
    }
}

/// Resources by name.
pub(super) struct Tables<'a, R> {
    pub(super) by_name: HashMap<String, Lazy<'a, Name, R>>,
    /// Whether the answer had them at all.
    asked: bool,
}

impl<'a, R: Deserialize<'a>> Tables<'a, R> {
    pub(super) fn find(&self, name: &str) -> Found<'_, R> {
        match self.by_name.get(name).map(Lazy::get) {
            Some(Ok(resource)) => Found::Found(resource),
            Some(Err(cause)) => Found::Undecodable(cause),
            None if self.asked => Found::Absent,
            None => Found::NotAsked,
        }
    }
}
