//! Fetch, read, choose, show: what all kinds of resources have in common.
//!
//! Only a run in which nothing could be read fails as a whole; what came of some
//! proxies is printed, and what is to be said of it stands on stderr, behind it.

use std::io::{BufWriter, Write};

use super::gather::{Findings, Gathering, Sink};
use super::output::{Format, OutputArgs};
use super::print::{print_yaml, run_program};
use super::sorting::Sorting;
use super::target::TargetArgs;
use super::view::{Naming, View};
use crate::cli::Global;
use crate::cmd::written;
use crate::error::Result;
use crate::exit::Exit;
use crate::query::jq::Program;
use crate::render::document::{Document, Layout, Shape};
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::view::Detail;
use crate::source::session::Proxy;
use crate::source::{Selection, Session};
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
    let how = How {
        many,
        several: false,
        program: program.as_ref(),
        output,
        verbose,
        global,
    };
    how.check(view, &session)?;
    let shown = choose(&session, &selection, ui)
        .and_then(|proxies| present(view, &session, &proxies, how, ui));
    // What was seen is kept whatever came of it: a refusal is evidence too.
    let kept = session.finish();
    shown.and_then(|exit| kept.map(|()| exit))
}

/// The proxies that are meant, with what there is to say of the choice.
pub(super) fn choose(session: &Session, selection: &Selection, ui: &mut Ui) -> Result<Vec<Proxy>> {
    let proxies = session.proxies(selection)?;
    for note in session.notes() {
        ui.warn(note);
    }
    for chosen in proxies.iter().filter_map(|proxy| proxy.chosen.as_deref()) {
        ui.note(chosen);
    }
    Ok(proxies)
}

/// What was typed, as far as it is about the answer.
#[derive(Clone, Copy)]
pub(super) struct How<'a> {
    /// Whether there may be more than one proxy.
    pub(super) many: bool,
    /// Whether several kinds of resources are shown, so that each must say what it is.
    pub(super) several: bool,
    pub(super) program: Option<&'a Program>,
    pub(super) output: &'a OutputArgs,
    pub(super) verbose: bool,
    pub(super) global: &'a Global,
}

impl How<'_> {
    /// Whether the columns that were typed are there.
    fn check<V: View>(self, view: &V, session: &Session) -> Result<()> {
        let detail = self.detail(session);
        table(view, self, detail)?;
        sorting(view, self, detail).map(|_| ())
    }

    fn detail(self, session: &Session) -> Detail {
        Detail {
            wide: self.output.format() == Format::Wide,
            verbose: self.verbose,
            states: self.output.state.named(),
            now: self.global.at.unwrap_or_else(|| session.now()),
        }
    }
}

/// Reads one kind of resource of these proxies and prints it.
///
/// # Errors
/// That the only proxy could not be read, or that nothing can be written.
pub(super) fn present<V: View>(
    view: &V,
    session: &Session,
    proxies: &[Proxy],
    how: How<'_>,
    ui: &mut Ui,
) -> Result<Exit> {
    let How {
        many,
        several,
        program,
        output,
        global,
        ..
    } = how;
    let format = output.format();
    let detail = how.detail(session);
    let table = table(view, how, detail)?;
    let sorting = sorting(view, how, detail)?;
    let shape = Shape {
        many,
        states: detail.states,
        raw: output.raw,
        terminal: ui.out_terminal && program.is_none(),
    };
    // YAML and jq need the whole document first; JSON goes straight to the stream.
    let direct = format == Format::Json && program.is_none();
    let progress = ui.progress(proxies.len(), direct);
    let mut whole = Vec::new();
    let mut findings = {
        let out: &mut dyn Write = if direct { ui.out() } else { &mut whole };
        let mut out = BufWriter::with_capacity(64 * 1024, out);
        let sink = match format {
            Format::Table | Format::Wide => Sink::Table(table),
            Format::Name => Sink::Names(Rows::new(2 + usize::from(many))),
            Format::Json | Format::Yaml => {
                let layout = match view.layout() {
                    // States stand in a wrapper around each.
                    Layout::Section(_) if detail.states => Layout::List,
                    layout => layout,
                };
                Sink::Document(Document::begin(&mut out, shape, layout))
            }
        };
        let mut gathering = Gathering {
            view,
            detail,
            states: view.states(output.state),
            many,
            several,
            sink,
            sorting,
            progress,
            found: Findings::default(),
        };
        gathering.read(session, proxies);
        let findings = gathering.end()?;
        written(out.flush())?;
        findings
    };
    if !many && let Some(error) = findings.failure() {
        return Err(error);
    }
    let Findings {
        table,
        mut names,
        told,
        exit,
        ..
    } = findings;
    let none = names.is_empty();
    if ui.out_terminal
        && let Some(line) = &told.whose
    {
        ui.note(line);
    }
    match (format, program) {
        (Format::Table | Format::Wide, _) => {
            let style = ui.out_style;
            let mut out = BufWriter::with_capacity(64 * 1024, ui.out());
            if let Some(mut table) = table {
                written(table.print(&mut out, style, !global.no_headers))?;
            }
            written(out.flush())?;
        }
        (Format::Name, _) => {
            match &output.sort_by {
                None => names.sort(),
                Some(by) => names.sort_by(usize::from(many), by),
            }
            for (_, row) in names.iter() {
                let (cell, name) = row.rsplit_once('\t').unwrap_or(("", row));
                match cell.split_once('\t') {
                    Some((proxy, _)) => written(writeln!(ui.out(), "{proxy} {name}"))?,
                    None => written(writeln!(ui.out(), "{name}"))?,
                }
            }
        }
        (Format::Yaml, None) => print_yaml(&whole, ui)?,
        (_, Some(program)) => run_program(program, &whole, ui)?,
        (Format::Json, None) => {}
    }
    // Names have no header that would tell silence from a mistake.
    if format == Format::Name && none && told.is_silent() {
        ui.note(&format!("no {}", view.kind().plural));
    }
    told.say(ui);
    Ok(exit)
}

/// The empty table, with the proxies' names where there are many.
fn table<V: View>(view: &V, how: How<'_>, detail: Detail) -> Result<Table> {
    let mut table = view.table(detail);
    if how.many {
        table = view.table_of_many(detail);
        table.columns.insert(0, "PROXY");
        table = Table::new(table.columns, table.padding);
    }
    if how.several && matches!(view.naming(), Some(Naming::Column(_))) {
        table.columns.insert(usize::from(how.many), "NAME");
        table = Table::new(table.columns, table.padding);
    }
    if let Some(by) = &how.output.sort_by {
        let more = if detail.wide {
            ""
        } else {
            "; -o wide has more columns"
        };
        let column = by.of(&table.columns, more)?;
        table.sort_by(column, by.clone());
    }
    Ok(table)
}

/// How documents and names are sorted, if not as they are by nature.
fn sorting<'v, V: View>(
    view: &'v V,
    how: How<'_>,
    detail: Detail,
) -> Result<Option<Sorting<'v, V>>> {
    match (&how.output.sort_by, how.output.format()) {
        (None, _) | (_, Format::Table | Format::Wide) => Ok(None),
        (Some(by), _) => Sorting::new(view, detail, by).map(Some),
    }
}
