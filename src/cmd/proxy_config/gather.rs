//! What comes of the proxies: each answer is read, judged and let go before the next.
//!
//! A proxy that fails costs its row; what could not be decoded is named. Entries
//! go where they are shown as soon as they are read ([`super::pick`]), so that a
//! table of a proxy of any size needs no more memory than its own text.

use super::judge::{begin, judge, repaired};
use super::pick::{LaidOut, Named, Picking, Tally, pick};
use super::print::written_into;
use super::remarks::{self, label};
use super::sorting::Sorting;
use super::told::Told;
use super::view::View;
use crate::envoy::dump::{self, Entry, Reading, Sink as _};
use crate::envoy::kept::Kept;
use crate::envoy::kind::Resource;
use crate::envoy::stats;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::istio::node_id;
use crate::origin::{Origin, Whom};
use crate::query::Query;
use crate::query::states::States;
use crate::render::document::Document;
use crate::render::origin;
use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::table::Table;
use crate::render::view::Detail;
use crate::source::admin::AdminQuestion;
use crate::source::session::{Answers, Proxy, Turn};
use crate::source::{Answer, Session};
use crate::ui::progress::Progress;

/// Where chosen entries go.
pub(super) enum Sink<'w> {
    Table(Table),
    Names(Rows),
    Document(Document<'w>),
}

/// What came of all proxies.
#[derive(Default)]
pub(super) struct Findings {
    pub(super) table: Option<Table>,
    pub(super) names: Rows,
    pub(super) told: Told,
    pub(super) exit: Exit,
    /// The failure of one proxy, the last in their order, and its place.
    failed: Option<(usize, Error)>,
    /// Proxies that were read.
    read: usize,
    /// Entries that were read, whether the filter means them or not.
    seen: usize,
    /// Entries that the filter means, in any state.
    matched: usize,
    /// Entries that it would have meant had it been a substring.
    near: usize,
}

/// The proxies of one run being read.
pub(super) struct Gathering<'v, 'w, V: View> {
    pub(super) view: &'v V,
    pub(super) detail: Detail,
    pub(super) states: States,
    /// Whether there may be more than one proxy.
    pub(super) many: bool,
    /// Whether several kinds of resources are shown.
    pub(super) several: bool,
    pub(super) sink: Sink<'w>,
    pub(super) sorting: Option<Sorting<'v, V>>,
    pub(super) progress: Progress,
    pub(super) found: Findings,
}

/// One proxy's answer on its way.
struct Heard<'a> {
    /// The proxy's place among all.
    at: usize,
    /// What it is called.
    label: String,
    answer: &'a Answer,
    /// Where the answer begins in its text.
    body: &'a [u8],
    /// What is to be said of it.
    remarks: Vec<String>,
}

impl Findings {
    /// The error that the only proxy ended with.
    pub(super) fn failure(&mut self) -> Option<Error> {
        self.failed.take().map(|(_, error)| error)
    }
}

impl<V: View> Gathering<'_, '_, V> {
    /// Reads the proxies.
    pub(super) fn read(&mut self, session: &Session, proxies: &[Proxy]) {
        let filter = self.view.filter();
        let rejections = self.view.rejections().map(AdminQuestion::rejections);
        let questions: Vec<_> = std::iter::once(self.view.question(filter))
            .chain(rejections)
            .collect();
        // A document is written as it comes, so it must come in order.
        let turn = match self.sink {
            Sink::Document(_) => Turn::Listed,
            Sink::Table(_) | Sink::Names(_) => Turn::First,
        };
        let whole = session.read(proxies, &questions, turn, &mut |place, answers| {
            let Some(proxy) = proxies.get(place) else {
                return;
            };
            let taken = answers.and_then(|answers| self.take(place, proxy, answers));
            self.progress.step(taken.is_ok());
            if let Err(error) = taken {
                self.fail(place, proxy, error);
            }
        });
        self.progress = Progress::hidden();
        match whole {
            Ok(()) => self.tell_near_misses(session, proxies),
            Err(interrupted) => self.stop(interrupted, proxies.len()),
        }
    }

    /// Ends with what came so far.
    fn stop(&mut self, interrupted: Error, asked: usize) {
        if self.many {
            let (read, why) = (self.found.read, &interrupted.message);
            let warning = format!("{why}: {read} of {asked} proxies were read");
            self.found.told.warn(usize::MAX, warning);
        }
        self.found.exit = interrupted.exit;
        self.found.failed = Some((usize::MAX, interrupted));
    }

    /// Says what a substring would have found where an exact filter found nothing.
    fn tell_near_misses(&mut self, session: &Session, proxies: &[Proxy]) {
        let filter = self.view.filter();
        if self.found.matched > 0 || self.found.read == 0 {
            return;
        }
        let Some((loose, flags)) = filter.loosened() else {
            return;
        };
        if self.found.near == 0 && self.view.is_narrow(filter) && !session.is_one_file() {
            let questions = [self.view.question(&loose)];
            // Broken off, it only leaves the hint out.
            let _ = session.read(proxies, &questions, Turn::First, &mut |_, answers| {
                let answer = answers
                    .ok()
                    .and_then(|answers| answers.into_iter().next())
                    .and_then(Result::ok);
                if let Some(answer) = answer {
                    let (entries, _) = dump::read::<V::Resource>(&answer.body, self.view.kind());
                    self.found.near += entries
                        .iter()
                        .filter(|entry| loose.matches(&entry.resource))
                        .count();
                }
            });
        }
        let number = self.found.near;
        if number > 0 {
            let near = remarks::near(number, &flags);
            self.found.told.note(usize::MAX, near);
        }
    }

    fn take(&mut self, at: usize, proxy: &Proxy, answers: Answers) -> Result<()> {
        let mut answers = answers.into_iter();
        let Some(Ok(answer)) = answers.next() else {
            return Ok(());
        };
        let (body, before) = begin(&answer.body);
        let mut heard = Heard {
            at,
            label: label(proxy),
            answer: &answer,
            body,
            remarks: before.into_iter().collect(),
        };
        self.view.prepare(body, self.detail.now);
        let lead = self.many.then_some(heard.label.as_str());
        match &mut self.sink {
            Sink::Document(_) => {
                let mut picking = Picking::new(
                    self.view,
                    self.states,
                    Vec::<Entry<Kept<V::Resource>>>::new(),
                );
                let fixed;
                let mut reading = dump::read_into(body, self.view.kind(), &mut picking);
                if let Some(text) = repaired(&reading, body) {
                    heard.remarks.push(remarks::REPAIRED.to_owned());
                    fixed = text;
                    picking.again();
                    reading = dump::read_into(fixed.as_bytes(), self.view.kind(), &mut picking);
                }
                let Picking {
                    tally,
                    into: mut entries,
                    ..
                } = picking;
                self.judge(&mut heard, reading, tally)?;
                entries.sort_by_cached_key(|entry| {
                    self.view.place(entry.state, &entry.resource.summary)
                });
                let entries = entries.into_iter().map(Entry::split).collect();
                self.write(entries, &heard.label)?;
            }
            Sink::Table(table) => {
                table.rows.proxy(at, lead);
                let into = LaidOut {
                    view: self.view,
                    detail: self.detail,
                    several: self.several,
                    rows: &mut table.rows,
                };
                let (reading, tally) = pick(self.view, self.states, into, body, &mut heard.remarks);
                self.judge(&mut heard, reading, tally)
                    .inspect_err(|_| self.take_back())?;
            }
            Sink::Names(rows) => {
                rows.proxy(at, lead);
                let into = Named {
                    view: self.view,
                    sorting: self.sorting.as_ref(),
                    several: self.several,
                    rows,
                };
                let (reading, tally) = pick(self.view, self.states, into, body, &mut heard.remarks);
                self.judge(&mut heard, reading, tally)
                    .inspect_err(|_| self.take_back())?;
            }
        }
        if let Some(Ok(counters)) = answers.next() {
            self.tell_rejections(at, &counters, &heard.label);
        }
        Ok(())
    }

    /// Forgets the rows of a proxy whose answer turned out to be none.
    fn take_back(&mut self) {
        match &mut self.sink {
            Sink::Table(table) => table.rows.take_back(),
            Sink::Names(rows) => rows.take_back(),
            Sink::Document(_) => {}
        }
    }

    /// Judges what was read, and notes what is to be said of it.
    fn judge(&mut self, heard: &mut Heard<'_>, reading: Reading, tally: Tally) -> Result<()> {
        let Heard {
            at, answer, body, ..
        } = *heard;
        let kind = self.view.kind();
        let narrow = self.view.is_narrow(self.view.filter());
        if let (Some(cut), 0, true) = (&answer.cut, reading.count, reading.faults.is_empty()) {
            return Err(cut.clone());
        }
        judge(
            &reading,
            body,
            &answer.origin,
            kind,
            self.view.missing_hint(),
        )?;
        let Reading {
            count,
            faults,
            cut,
            node,
            bare_items,
            ..
        } = reading;
        if count == 0 && faults.is_empty() && !narrow && kind.needs_entries {
            return Err(
                Error::new(Exit::Failed, format!("no {} found", kind.short_plural))
                    .hint("the proxy holds none at all; was it ever sent a configuration?"),
            );
        }
        self.found.read += 1;
        self.say_whose(&answer.origin, node.map(|node| node.id));
        let place = self.place(&heard.label);
        // Why an answer was cut off on its way says more than where its text ends.
        let ends = match &answer.cut {
            Some(error) => Some(format!("{}; what came before is shown", error.message)),
            None => cut.as_ref().map(remarks::cut),
        };
        let told = &mut self.found.told;
        told.hint(
            at,
            answer.cut.as_ref().map_or(&[][..], |error| &error.hints),
        );
        let warnings: Vec<String> = remarks::lost(&faults)
            .into_iter()
            .chain(heard.remarks.drain(..))
            .chain(ends)
            .map(|warning| format!("{place}{warning}"))
            .collect();
        if !warnings.is_empty() {
            warnings
                .into_iter()
                .for_each(|warning| told.warn(at, warning));
            self.found.exit = self.found.exit.worse(Exit::Partial);
        }
        if bare_items {
            let note = format!(
                "{place}an answer to ?resource= does not say whether {} are active or warming",
                kind.plural
            );
            self.found.told.note(at, note);
        }
        self.found.seen += count;
        self.found.near += tally.near;
        self.found.matched += tally.matched;
        let told = &mut self.found.told;
        for warning in &tally.warnings {
            told.warn(at, format!("{place}{warning}"));
        }
        for remark in &tally.unseen {
            told.note(at, format!("{place}{remark}"));
        }
        if let Some(hidden) = tally.held.hidden(self.states) {
            told.note(at, format!("{place}{hidden}: see --state all"));
        }
        Ok(())
    }

    fn write(&mut self, mut entries: Vec<(Entry<V::Resource>, &str)>, label: &str) -> Result<()> {
        if let Some(sorting) = &self.sorting {
            sorting.sort(&mut entries);
        }
        let Sink::Document(document) = &mut self.sink else {
            return Ok(());
        };
        written_into(document.proxy(label))?;
        for (entry, text) in &entries {
            let text = self.view.text(entry, text);
            written_into(document.resource(entry.resource.name(), entry, &text))?;
        }
        written_into(document.end_proxy(None))
    }

    fn fail(&mut self, at: usize, proxy: &Proxy, error: Error) {
        let label = label(proxy);
        if self.many {
            let remark = format!("cannot be read: {}", error.message);
            match &mut self.sink {
                Sink::Table(table) => {
                    table.rows.proxy(at, Some(&label));
                    table.rows.push(Tone::Bad, &[remark]);
                }
                Sink::Names(_) => self.found.told.warn(at, format!("{label} {remark}")),
                Sink::Document(document) => {
                    // Should the stream fail too, the end of the document will say so.
                    let _ = document
                        .proxy(&label)
                        .and_then(|()| document.end_proxy(Some(&error.message)));
                }
            }
            self.found.told.hint(at, &error.hints);
        }
        self.found.exit = self.found.exit.worse(error.exit);
        if self
            .found
            .failed
            .as_ref()
            .is_none_or(|(last, _)| *last < at)
        {
            self.found.failed = Some((at, error));
        }
    }

    /// What stands before a remark: whose it is, where there are many.
    fn place(&self, label: &str) -> String {
        if self.many {
            format!("{label}: ")
        } else {
            String::new()
        }
    }

    fn say_whose(&mut self, from: &Origin, node: Option<String>) {
        let plural = self.view.kind().plural;
        let mut from = from.clone();
        let owner = if self.many {
            from.who = Whom::Unnamed;
            Some(match self.found.read {
                1 => "1 proxy".to_owned(),
                number => format!("{number} proxies"),
            })
        } else {
            node.map(|id| node_id::pod(&id).map_or(id, |pod| pod.to_string()))
        };
        self.found.told.whose = Some(origin::line(
            plural,
            &from,
            owner.as_deref(),
            self.detail.now,
        ));
    }

    fn tell_rejections(&mut self, at: usize, counters: &Answer, label: &str) {
        let place = self.place(label);
        let names = self.view.rejections().unwrap_or_default();
        for rejected in stats::rejections(&counters.body, names).unwrap_or_default() {
            let remark = self.view.refused(&rejected);
            self.found.told.note(at, format!("{place}{remark}"));
        }
    }

    /// What came of them.
    pub(super) fn end(self) -> Result<Findings> {
        let Gathering {
            view,
            many,
            sink,
            mut found,
            ..
        } = self;
        // A header without rows would leave open whether there is nothing, or a mistake.
        let nothing = found.matched == 0 && found.near == 0 && found.read > 0;
        // What could not be decoded may have been meant.
        let silent = nothing && found.exit == Exit::Fine;
        if silent && view.none().is_none() {
            let narrowed = found.seen > 0 || view.is_narrow(view.filter());
            let plural = view.kind().plural;
            let remark = if narrowed {
                format!("no {plural} match")
            } else {
                format!("no {plural}")
            };
            found.told.note(usize::MAX, remark);
        }
        let all_read = found.read > 0 && found.failed.is_none();
        if let (Some(none), 0, true) = (view.none(), found.matched, all_read) {
            found.told.note(0, none.to_owned());
        }
        match sink {
            Sink::Table(table) => found.table = Some(table),
            Sink::Names(names) => found.names = names,
            // The one proxy that failed is the error, not an empty list.
            Sink::Document(_) if !many && found.failed.is_some() => {}
            Sink::Document(document) => written_into(document.end())?,
        }
        // What came of some proxies is a partial answer, whatever kept the others away.
        if many && found.read > 0 && found.failed.is_some() && found.exit != Exit::Interrupted {
            found.exit = Exit::Partial;
        }
        Ok(found)
    }
}
