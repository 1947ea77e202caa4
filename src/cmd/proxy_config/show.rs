//! Fetch, read, choose, show: what all kinds of resources have in common.
//!
//! Only a run in which nothing could be read fails as a whole; what came of some
//! proxies is printed, and what is to be said of it stands on stderr, behind it.

use std::io::{BufWriter, Write};

use super::gather::{Findings, Gathering, Sink};
use super::output::{Format, OutputArgs};
use super::print::{print_yaml, run_program};
use super::target::TargetArgs;
use super::view::View;
use crate::cli::Global;
use crate::cmd::written;
use crate::error::Result;
use crate::exit::Exit;
use crate::query::jq::Program;
use crate::render::document::{Document, Shape};
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::view::Detail;
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
        program: program.as_ref(),
        output,
        verbose,
        global,
    };
    let shown = present(view, &session, &selection, how, ui);
    // What was seen is kept whatever came of it: a refusal is evidence too.
    let kept = session.finish();
    shown.and_then(|exit| kept.map(|()| exit))
}

/// What was typed, as far as it is about the answer.
struct How<'a> {
    many: bool,
    program: Option<&'a Program>,
    output: &'a OutputArgs,
    verbose: bool,
    global: &'a Global,
}

fn present<V: View>(
    view: &V,
    session: &Session,
    selection: &Selection,
    how: How<'_>,
    ui: &mut Ui,
) -> Result<Exit> {
    let How {
        many,
        program,
        output,
        verbose,
        global,
    } = how;
    let proxies = session.proxies(selection)?;
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
        section: view.section().filter(|_| !detail.states),
        terminal: ui.out_terminal && program.is_none(),
    };
    // YAML and jq need the whole document first; JSON goes straight to the stream.
    let direct = format == Format::Json && program.is_none();
    let mut whole = Vec::new();
    let findings = {
        let out: &mut dyn Write = if direct { ui.out() } else { &mut whole };
        let mut out = BufWriter::with_capacity(64 * 1024, out);
        let sink = match format {
            Format::Table | Format::Wide => {
                let mut table = view.table(detail);
                if many {
                    table.columns.insert(0, "PROXY");
                    table = Table::new(table.columns, table.padding);
                }
                Sink::Table(table)
            }
            Format::Name => Sink::Names(Rows::new(1)),
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
        gathering.read(session, &proxies);
        let findings = gathering.end()?;
        written(out.flush())?;
        findings
    };
    let Findings {
        table,
        mut names,
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
            names.sort();
            for (_, name) in names.iter() {
                written(writeln!(ui.out(), "{}", name.replace('\t', " ")))?;
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
    const SHOWN_HINTS: usize = 5;
    for hint in told.hints.iter().take(SHOWN_HINTS) {
        ui.note(&format!("hint: {hint}"));
    }
    if told.hints.len() > SHOWN_HINTS {
        let more = told.hints.len() - SHOWN_HINTS;
        ui.note(&format!(
            "hint: name one proxy as TARGET to see its own hints ({more} more)"
        ));
    }
    Ok(exit)
}
