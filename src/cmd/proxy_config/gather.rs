//! What comes of the proxies: each answer is read, judged and let go before the next.
//!
//! A proxy that fails costs its row; what could not be decoded is named. Entries
//! go where they are shown as soon as they are read ([`super::pick`]), so that a
//! table of a proxy of any size needs no more memory than its own text.

use super::judge::{REPAIRED, begin, judge, remark, repaired};
use super::pick::{LaidOut, Named, Picking, Tally, pick};
use super::print::written_into;
use super::remarks::{self, label};
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
use crate::source::session::{Answers, Proxy};
use crate::source::{Answer, Session};

/// Where chosen entries go.
pub(super) enum Sink<'w> {
    Table(Table),
    Names(Rows),
    Document(Document<'w>),
}

/// What is said beside the answer.
#[derive(Default)]
pub(super) struct Told {
    /// Whose word the answer is, and of when.
    pub(super) whose: Option<String>,
    /// What is not as it should be.
    pub(super) warnings: Vec<String>,
    /// What else there is to know.
    pub(super) notes: Vec<String>,
    /// What to do about failures; many may ask for the same.
    pub(super) hints: Vec<String>,
}

/// What came of all proxies.
#[derive(Default)]
pub(super) struct Findings {
    pub(super) table: Option<Table>,
    pub(super) names: Rows,
    pub(super) told: Told,
    pub(super) exit: Exit,
    /// The last proxy's failure.
    pub(super) failed: Option<Error>,
    /// Proxies that were read.
    read: usize,
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
    pub(super) sink: Sink<'w>,
    pub(super) found: Findings,
}

impl<V: View> Gathering<'_, '_, V> {
    /// Reads the proxies.
    pub(super) fn read(&mut self, session: &Session, proxies: &[Proxy]) {
        let filter = self.view.filter();
        let rejections = self.view.rejections().map(AdminQuestion::rejections);
        let questions: Vec<_> = std::iter::once(self.view.question(filter))
            .chain(rejections)
            .collect();
        let whole = session.read(proxies, &questions, &mut |proxy, answers| {
            if let Err(error) = answers.and_then(|answers| self.take(proxy, answers)) {
                self.fail(proxy, error);
            }
        });
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
            self.found.told.warnings.push(warning);
        }
        self.found.exit = interrupted.exit;
        self.found.failed = Some(interrupted);
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
            let _ = session.read(proxies, &questions, &mut |_, answers| {
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
            self.found.told.notes.push(remarks::near(number, &flags));
        }
    }

    fn take(&mut self, proxy: &Proxy, answers: Answers) -> Result<()> {
        let mut answers = answers.into_iter();
        let Some(Ok(answer)) = answers.next() else {
            return Ok(());
        };
        let (body, before) = begin(&answer.body);
        let mut remarks: Vec<String> = before.into_iter().collect();
        self.view.prepare(body, self.detail.now);
        let label = label(proxy);
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
                    remarks.push(REPAIRED.to_owned());
                    fixed = text;
                    picking.again();
                    reading = dump::read_into(fixed.as_bytes(), self.view.kind(), &mut picking);
                }
                let Picking {
                    tally,
                    into: mut entries,
                    ..
                } = picking;
                self.judge(reading, tally, body, &answer, &label, remarks)?;
                let place = |entry: &Entry<Kept<V::Resource>>| {
                    self.view.place(entry.state, &entry.resource.summary)
                };
                entries.sort_by_cached_key(place);
                self.write(&entries, &label)?;
            }
            Sink::Table(table) => {
                table.rows.proxy(self.many.then_some(label.as_str()));
                let into = LaidOut {
                    view: self.view,
                    detail: self.detail,
                    rows: &mut table.rows,
                };
                let (reading, tally) = pick(self.view, self.states, into, body, &mut remarks);
                self.judge(reading, tally, body, &answer, &label, remarks)
                    .inspect_err(|_| self.take_back())?;
            }
            Sink::Names(rows) => {
                rows.proxy(self.many.then_some(label.as_str()));
                let into = Named {
                    view: self.view,
                    rows,
                };
                let (reading, tally) = pick(self.view, self.states, into, body, &mut remarks);
                self.judge(reading, tally, body, &answer, &label, remarks)
                    .inspect_err(|_| self.take_back())?;
            }
        }
        if let Some(Ok(counters)) = answers.next() {
            self.tell_rejections(&counters, &label);
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
    fn judge(
        &mut self,
        reading: Reading,
        tally: Tally,
        body: &[u8],
        answer: &Answer,
        label: &str,
        remarks: Vec<String>,
    ) -> Result<()> {
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
        let place = self.place(label);
        // Why an answer was cut off on its way says more than where its text ends.
        let ends = match &answer.cut {
            Some(error) => Some(format!("{}; what came before is shown", error.message)),
            None => cut.as_ref().map(remark),
        };
        self.hint(answer.cut.as_ref().map_or(&[][..], |error| &error.hints));
        let warnings: Vec<String> = remarks::lost(&faults)
            .into_iter()
            .chain(remarks)
            .chain(ends)
            .map(|warning| format!("{place}{warning}"))
            .collect();
        if !warnings.is_empty() {
            self.found.told.warnings.extend(warnings);
            self.found.exit = self.found.exit.worse(Exit::Partial);
        }
        if bare_items {
            let note = format!(
                "{place}an answer to ?resource= does not say whether {} are active or warming",
                kind.plural
            );
            self.found.told.notes.push(note);
        }
        self.found.near += tally.near;
        self.found.matched += tally.matched;
        let warnings = tally.warnings.iter();
        let warnings = warnings.map(|warning| format!("{place}{warning}"));
        self.found.told.warnings.extend(warnings);
        let told = &mut self.found.told.notes;
        told.extend(tally.unseen.iter().map(|remark| format!("{place}{remark}")));
        if let Some(hidden) = tally.held.hidden(self.states) {
            told.push(format!("{place}{hidden}: see --state all"));
        }
        Ok(())
    }

    fn write(&mut self, entries: &[Entry<Kept<V::Resource>>], label: &str) -> Result<()> {
        let Sink::Document(document) = &mut self.sink else {
            return Ok(());
        };
        written_into(document.proxy(label))?;
        for entry in entries {
            let text = self.view.cut(entry.resource.text);
            written_into(document.resource(entry.resource.name(), entry, &text))?;
        }
        written_into(document.end_proxy(None))
    }

    fn fail(&mut self, proxy: &Proxy, error: Error) {
        let label = label(proxy);
        if self.many {
            match &mut self.sink {
                Sink::Table(table) => {
                    table.rows.proxy(Some(&label));
                    table
                        .rows
                        .push(Tone::Bad, &[format!("cannot be read: {}", error.message)]);
                }
                Sink::Names(_) => self
                    .found
                    .told
                    .warnings
                    .push(format!("{label} cannot be read: {}", error.message)),
                Sink::Document(document) => {
                    // Should the stream fail too, the end of the document will say so.
                    let _ = document
                        .proxy(&label)
                        .and_then(|()| document.end_proxy(Some(&error.message)));
                }
            }
            self.hint(&error.hints);
        }
        self.found.exit = self.found.exit.worse(error.exit);
        self.found.failed = Some(error);
    }

    /// What stands before a remark: whose it is, where there are many.
    fn place(&self, label: &str) -> String {
        if self.many {
            format!("{label}: ")
        } else {
            String::new()
        }
    }

    fn hint(&mut self, hints: &[String]) {
        let told = &mut self.found.told.hints;
        for hint in hints {
            if !told.contains(hint) {
                told.push(hint.clone());
            }
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

    fn tell_rejections(&mut self, counters: &Answer, label: &str) {
        let place = self.place(label);
        let names = self.view.rejections().unwrap_or_default();
        for rejected in stats::rejections(&counters.body, names).unwrap_or_default() {
            let remark = self.view.refused(&rejected);
            self.found.told.notes.push(format!("{place}{remark}"));
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
        let all_read = found.read > 0 && found.failed.is_none();
        if let (Some(none), 0, true) = (view.none(), found.matched, all_read) {
            found.told.notes.insert(0, none.to_owned());
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
