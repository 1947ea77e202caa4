//! Fetch, read, choose, show: what all kinds of resources have in common.
//!
//! Each proxy's answer is read and let go before the next is taken up. One that
//! fails costs its row; what could not be decoded is named; only a run in which
//! nothing could be read fails as a whole.

use std::io::{BufWriter, Write};

use serde::Deserialize;

use super::judge::{REPAIRED, begin, judge, remark, repaired};
use super::output::{Format, OutputArgs};
use super::print::{print_yaml, run_program, written_into};
use super::remarks;
use super::remarks::label;
use super::target::TargetArgs;
use super::view::View;
use crate::cli::Global;
use crate::cmd::written;
use crate::envoy::dump::{self, Entry, Reading};
use crate::envoy::kept::Kept;
use crate::envoy::kind::Resource;
use crate::envoy::stats;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::istio::node_id;
use crate::origin::{Origin, Whom};
use crate::query::Query;
use crate::query::jq::Program;
use crate::query::states::{States, hidden};
use crate::render::document::{Document, Shape};
use crate::render::style::Tone;
use crate::render::table::{Row, Table};
use crate::render::view::Detail;
use crate::render::{origin, safe};
use crate::source::Answer;
use crate::source::Session;
use crate::source::admin::AdminQuestion;
use crate::source::session::{Answers, Proxy};
use crate::ui::Ui;

/// Shows one kind of resource of the chosen proxies.
pub(super) fn show<V: View>(
    view: &V,
    target: &TargetArgs,
    output: &OutputArgs,
    verbose: bool,
    global: &Global,
    ui: &mut Ui,
) -> Result<Exit> {
    // Whatever was typed wrongly is said before anyone is asked anything.
    let program = output.jq.as_deref().map(Program::compile).transpose()?;
    let (session, selection, many) = target.open(global)?;
    let proxies = session.proxies(&selection)?;
    for note in session.notes() {
        ui.warn(note);
    }
    for chosen in proxies.iter().filter_map(|proxy| proxy.chosen.as_deref()) {
        ui.note(chosen);
    }
    let format = output.format();
    let wide = format == Format::Wide;
    let detail = Detail {
        wide,
        verbose,
        states: output.state.named(),
        now: global.at.unwrap_or_else(|| session.now()),
    };
    let shape = Shape {
        many,
        states: detail.states,
        raw: output.raw,
        terminal: ui.out_terminal && program.is_none(),
    };
    // YAML and jq need the whole document first; JSON goes straight to the stream.
    let direct = format == Format::Json && program.is_none();
    let mut whole = Vec::new();
    let findings = {
        let out: &mut dyn Write = if direct { ui.out() } else { &mut whole };
        let mut out = BufWriter::with_capacity(64 * 1024, out);
        let sink = match format {
            Format::Table | Format::Wide => Sink::Table(Table::default()),
            Format::Name => Sink::Names(Vec::new()),
            Format::Json | Format::Yaml => Sink::Document(Document::begin(&mut out, shape)),
        };
        let mut gathering = Gathering {
            view,
            detail,
            states: output.state,
            many,
            sink,
            found: Findings::default(),
        };
        gathering.read(&session, &proxies);
        let findings = gathering.end()?;
        written(out.flush())?;
        findings
    };
    let Findings {
        table,
        names,
        told,
        exit,
        failed,
        ..
    } = findings;
    let none = names.is_empty();
    if let Some(error) = failed.filter(|_| !many) {
        return Err(error);
    }
    if ui.out_terminal
        && let Some(line) = &told.whose
    {
        ui.note(line);
    }
    match (format, &program) {
        (Format::Table | Format::Wide, _) => {
            let style = ui.out_style;
            let mut out = BufWriter::new(ui.out());
            written(
                table
                    .print(&mut out, style, !global.no_headers)
                    .and_then(|()| out.flush()),
            )?;
        }
        (Format::Name, _) => {
            for name in names {
                written(writeln!(ui.out(), "{}", safe::cell(&name)))?;
            }
        }
        (Format::Yaml, None) => print_yaml(&whole, ui)?,
        (_, Some(program)) => run_program(program, &whole, ui)?,
        (Format::Json, None) => {}
    }
    // Names have no header that would tell silence from a mistake.
    if format == Format::Name && none && told.warnings.is_empty() && told.notes.is_empty() {
        ui.note(&format!("no {}", view.kind().plural));
    }
    for warning in &told.warnings {
        ui.warn(warning);
    }
    for note in &told.notes {
        ui.note(note);
    }
    session.finish()?;
    Ok(exit)
}

/// Where chosen entries go.
enum Sink<'w> {
    Table(Table),
    Names(Vec<String>),
    Document(Document<'w>),
}

/// What is said beside the answer.
#[derive(Default)]
struct Told {
    whose: Option<String>,
    warnings: Vec<String>,
    notes: Vec<String>,
}

/// What came of all proxies.
#[derive(Default)]
struct Findings {
    table: Table,
    names: Vec<String>,
    told: Told,
    exit: Exit,
    /// The last proxy's failure.
    failed: Option<Error>,
    /// Proxies that were read.
    read: usize,
    /// Entries that the filter means, in any state.
    matched: usize,
    /// Entries that it would have meant had it been a substring.
    near: usize,
}

struct Gathering<'v, 'w, V: View> {
    view: &'v V,
    detail: Detail,
    states: States,
    many: bool,
    sink: Sink<'w>,
    found: Findings,
}

impl<V: View> Gathering<'_, '_, V> {
    fn read(&mut self, session: &Session, proxies: &[Proxy]) {
        let filter = self.view.filter();
        let rejections = self.view.rejections().map(AdminQuestion::rejections);
        let questions: Vec<_> = std::iter::once(self.view.question(filter))
            .chain(rejections)
            .collect();
        session.read(proxies, &questions, &mut |proxy, answers| {
            if let Err(error) = answers.and_then(|answers| self.take(proxy, answers)) {
                self.fail(proxy, error);
            }
        });
        self.tell_near_misses(session, proxies);
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
            session.read(proxies, &questions, &mut |_, answers| {
                let answer = answers
                    .ok()
                    .and_then(|answers| answers.into_iter().next())
                    .and_then(Result::ok);
                if let Some(answer) = answer {
                    let reading = dump::read::<V::Resource>(&answer.body, self.view.kind());
                    self.found.near += reading
                        .entries
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
        let label = label(proxy);
        if matches!(self.sink, Sink::Document(_)) {
            let fixed;
            let mut reading = dump::read::<Kept<V::Resource>>(body, self.view.kind());
            if let Some(text) = repaired(&reading, body) {
                remarks.push(REPAIRED.to_owned());
                fixed = text;
                reading = dump::read(fixed.as_bytes(), self.view.kind());
            }
            let entries = self.choose(reading, body, &answer, &label, remarks)?;
            self.write(entries, &label)?;
        } else {
            let mut reading = dump::read::<V::Resource>(body, self.view.kind());
            if let Some(fixed) = repaired(&reading, body) {
                remarks.push(REPAIRED.to_owned());
                reading = dump::read(fixed.as_bytes(), self.view.kind());
            }
            let entries = self.choose(reading, body, &answer, &label, remarks)?;
            self.lay_out(entries, &label);
        }
        if let Some(Ok(counters)) = answers.next() {
            self.tell_rejections(&counters, &label);
        }
        Ok(())
    }

    /// Judges what was read, and picks what is asked for out of it.
    fn choose<'t, T>(
        &mut self,
        reading: Reading<T>,
        body: &[u8],
        answer: &Answer,
        label: &str,
        remarks: Vec<String>,
    ) -> Result<Vec<Entry<T>>>
    where
        T: Deserialize<'t> + Resource + AsRef<V::Resource>,
    {
        let filter = self.view.filter();
        let kind = self.view.kind();
        let narrow = self.view.is_narrow(filter);
        judge(
            &reading,
            body,
            &answer.origin,
            kind,
            self.view.missing_hint(),
        )?;
        let Reading {
            mut entries,
            faults,
            cut,
            node,
            bare_items,
            ..
        } = reading;
        if entries.is_empty() && faults.is_empty() && !narrow && kind.needs_entries {
            return Err(
                Error::new(Exit::Failed, format!("no {} found", kind.short_plural))
                    .hint("the proxy holds none at all; was it ever sent a configuration?"),
            );
        }
        self.found.read += 1;
        self.say_whose(&answer.origin, node.map(|node| node.id));
        let place = if self.many {
            format!("{label}: ")
        } else {
            String::new()
        };
        let warnings: Vec<String> = remarks::lost(&faults)
            .into_iter()
            .chain(remarks)
            .chain(cut.as_ref().map(remark))
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
        if let (0, Some((loose, _))) = (self.found.matched, filter.loosened()) {
            self.found.near += entries
                .iter()
                .filter(|entry| loose.matches(entry.resource.as_ref()))
                .count();
        }
        let unseen = entries
            .iter()
            .filter_map(|entry| self.view.unseen(entry.resource.as_ref()));
        self.found
            .told
            .notes
            .extend(unseen.map(|remark| format!("{place}{remark}")));
        entries.retain(|entry| filter.matches(entry.resource.as_ref()));
        self.found.matched += entries.len();
        if let Some(hidden) = hidden(&entries, self.states) {
            self.found
                .told
                .notes
                .push(format!("{place}{hidden}: see --state all"));
        }
        entries.retain(|entry| self.states.shows(entry.state));
        entries.sort_by(|a, b| {
            self.view
                .document_order(a.resource.as_ref(), b.resource.as_ref())
        });
        Ok(entries)
    }

    /// Adds entries to the table, or to the list of names.
    fn lay_out(&mut self, entries: Vec<Entry<V::Resource>>, label: &str) {
        match &mut self.sink {
            Sink::Table(table) => {
                let mut more = self.view.table(entries, self.detail);
                if self.many {
                    more.columns.insert(0, "PROXY");
                    for row in &mut more.rows {
                        row.cells.insert(0, label.to_owned());
                    }
                }
                table.columns = more.columns;
                table.padding = more.padding;
                table.rows.append(&mut more.rows);
            }
            Sink::Names(names) => {
                let lead = if self.many {
                    format!("{label} ")
                } else {
                    String::new()
                };
                names.extend(
                    entries
                        .iter()
                        .map(|entry| format!("{lead}{}", entry.resource.name())),
                );
            }
            Sink::Document(_) => {}
        }
    }

    fn write(&mut self, entries: Vec<Entry<Kept<V::Resource>>>, label: &str) -> Result<()> {
        let Sink::Document(document) = &mut self.sink else {
            return Ok(());
        };
        written_into(document.proxy(label))?;
        for entry in &entries {
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
                    let cells = vec![label.clone(), format!("cannot be read: {}", error.message)];
                    table.rows.push(Row {
                        cells,
                        tone: Tone::Bad,
                    });
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
            for hint in &error.hints {
                let hint = format!("hint: {hint}");
                if !self.found.told.notes.contains(&hint) {
                    self.found.told.notes.push(hint);
                }
            }
        }
        self.found.exit = self.found.exit.worse(error.exit);
        self.found.failed = Some(error);
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
        let place = if self.many {
            format!("{label}: ")
        } else {
            String::new()
        };
        for rejected in stats::rejections(&counters.body).unwrap_or_default() {
            let remark = remarks::refused(&rejected, self.view.kind().plural);
            self.found.told.notes.push(format!("{place}{remark}"));
        }
    }

    fn end(self) -> Result<Findings> {
        let Gathering {
            view,
            detail,
            many,
            sink,
            mut found,
            ..
        } = self;
        match sink {
            Sink::Table(mut table) => {
                if table.columns.is_empty() {
                    let empty = view.table(Vec::new(), detail);
                    table.columns = empty.columns;
                    table.padding = empty.padding;
                    if many {
                        table.columns.insert(0, "PROXY");
                    }
                }
                found.table = table;
            }
            Sink::Names(names) => found.names = names,
            // The one proxy that failed is the error, not an empty list.
            Sink::Document(_) if !many && found.failed.is_some() => {}
            Sink::Document(document) => written_into(document.end())?,
        }
        // What came of some proxies is a partial answer, whatever kept the others away.
        if many && found.read > 0 && found.failed.is_some() {
            found.exit = Exit::Partial;
        }
        Ok(found)
    }
}
