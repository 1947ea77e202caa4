//! Fetch, read, choose, show: what all sections have in common.

use std::io::{BufWriter, Write};

use jiff::Timestamp;

use super::gather;
use super::judge;
use super::output::OutputArgs;
use super::report::{Outcome, Report};
use super::target::TargetArgs;
use super::view::{Detail, View};
use crate::cli::Global;
use crate::cmd::proxy_config::output::Format;
use crate::cmd::proxy_config::print::{print_yaml, run_program, written_into};
use crate::cmd::proxy_config::remarks::label;
use crate::cmd::written;
use crate::error::Result;
use crate::exit::Exit;
use crate::query::Query;
use crate::query::jq::Program;
use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::table::Table;
use crate::render::ztunnel::document::Document;
use crate::source::admin::AdminQuestion;
use crate::source::session::{Answers, Proxy, Turn};
use crate::source::ztunnel_target::Ztunnels;
use crate::source::{Answer, Session};
use crate::ui::Ui;

/// Shows one section of the chosen ztunnels.
pub(super) fn show<V: View>(
    mut view: V,
    target: &TargetArgs,
    output: &OutputArgs,
    global: &Global,
    ui: &mut Ui,
) -> Result<Exit> {
    // Whatever was typed wrongly is said before anyone is asked anything.
    let program = output.jq.as_deref().map(Program::compile).transpose()?;
    let (session, which, many) = target.open(global)?;
    let shown = session
        .ztunnels(&which, &global.istio_namespace)
        .and_then(|found| {
            introduce(&session, &found, ui);
            if let Some(pod) = &found.pod
                && !view.only(pod)
            {
                let plural = view.section().plural();
                ui.note(&format!(
                    "these are all {plural} of that ztunnel, not those of {pod} alone"
                ));
            }
            let how = How {
                many,
                format: output.format(),
                program: program.as_ref(),
                now: global.at.unwrap_or_else(|| session.now()),
                headers: !global.no_headers,
            };
            present(&view, &session, &found, &how, ui)
        });
    // What was seen is kept whatever came of it: a refusal is evidence too.
    let kept = session.finish();
    shown.and_then(|exit| kept.map(|()| exit))
}

/// What was typed, as far as it is about the answer.
pub(super) struct How<'a> {
    pub(super) many: bool,
    pub(super) format: Format,
    pub(super) program: Option<&'a Program>,
    pub(super) now: Timestamp,
    pub(super) headers: bool,
}

/// Says which ztunnels were chosen, and what else is to be known of the place.
pub(super) fn introduce(session: &Session, found: &Ztunnels, ui: &mut Ui) {
    for note in session.notes() {
        ui.warn(note);
    }
    for note in &found.notes {
        ui.note(note);
    }
    for chosen in found.proxies.iter().filter_map(|one| one.chosen.as_deref()) {
        ui.note(chosen);
    }
}

/// Where entries go.
enum Sink<'w> {
    Table(Table),
    Names(Rows),
    Document(Document<'w>),
}

fn present<V: View>(
    view: &V,
    session: &Session,
    found: &Ztunnels,
    how: &How<'_>,
    ui: &mut Ui,
) -> Result<Exit> {
    let format = how.format;
    let detail = Detail {
        wide: format == Format::Wide,
        now: how.now,
    };
    let mut whole = Vec::new();
    // YAML and jq need the whole document first; JSON goes straight to the stream.
    let direct = format == Format::Json && how.program.is_none();
    let terminal = ui.out_terminal && how.program.is_none();
    let mut report = Report::default();
    let (table, mut names) = {
        let out: &mut dyn Write = if direct { ui.out() } else { &mut whole };
        let mut out = BufWriter::with_capacity(64 * 1024, out);
        let mut sink = match format {
            Format::Table | Format::Wide => Sink::Table(gather::table(view, detail.wide, how.many)),
            Format::Name => Sink::Names(Rows::new(1)),
            Format::Json | Format::Yaml => {
                Sink::Document(Document::begin(&mut out, how.many, terminal))
            }
        };
        read(
            session,
            &found.proxies,
            how.many,
            &mut report,
            &mut |report, which, answer| {
                take(view, detail, how.many, &mut sink, report, which, answer)
            },
        );
        report.tell_near_misses(view.filter().loosened().map(|(_, flags)| flags));
        match (&found.pod, report.matched, report.read) {
            (Some(pod), 0, 1..) => {
                report.note(format!("the ztunnel of its node knows no workload {pod}"));
            }
            _ => report.tell_nothing(view.section().plural()),
        }
        let came = match sink {
            Sink::Table(table) => (Some(table), Rows::new(1)),
            Sink::Names(names) => (None, names),
            Sink::Document(document) => {
                // The one ztunnel that failed is the error, not an empty list.
                if how.many || report.failed.is_none() {
                    written_into(document.end())?;
                }
                (None, Rows::new(1))
            }
        };
        written(out.flush())?;
        came
    };
    report.settle(how.many);
    if let Some(error) = report.failed.take_if(|_| !how.many) {
        return Err(error);
    }
    report.tell_whose(ui);
    match (format, how.program) {
        (Format::Table | Format::Wide, _) => {
            let style = ui.out_style;
            let mut out = BufWriter::with_capacity(64 * 1024, ui.out());
            if let Some(mut table) = table {
                written(table.print(&mut out, style, how.headers))?;
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
    report.tell(ui);
    Ok(report.exit)
}

/// What is done with a ztunnel's answer.
pub(super) type Take<'t> = &'t mut dyn FnMut(&mut Report, Which<'_>, Result<Answer>) -> Result<()>;

/// A ztunnel, and its place among all.
#[derive(Clone, Copy)]
pub(super) struct Which<'p> {
    pub(super) place: usize,
    pub(super) proxy: &'p Proxy,
}

/// Reads the ztunnels, one answer each. `take` is called for failures too, and
/// fails when the answer is none.
pub(super) fn read(
    session: &Session,
    proxies: &[Proxy],
    many: bool,
    report: &mut Report,
    take: Take<'_>,
) {
    let whole = session.read(
        proxies,
        &[AdminQuestion::ztunnel()],
        Turn::Listed,
        &mut |place, answers| {
            let Some(proxy) = proxies.get(place) else {
                return;
            };
            let which = Which { place, proxy };
            if let Err(error) = take(report, which, answers.and_then(only)) {
                report.fail(error, many);
            }
        },
    );
    if let Err(interrupted) = whole {
        report.stop(interrupted, proxies.len(), many);
    }
}

/// The answer to the one question that was asked.
fn only(answers: Answers) -> Result<Answer> {
    let none = || Err(crate::error::Error::unreachable("no answer came"));
    answers.into_iter().next().unwrap_or_else(none)
}

fn take<V: View>(
    view: &V,
    detail: Detail,
    many: bool,
    sink: &mut Sink<'_>,
    report: &mut Report,
    which: Which<'_>,
    answer: Result<Answer>,
) -> Result<()> {
    let (place, label) = (which.place, label(which.proxy));
    let taken = answer.and_then(|answer| {
        let (text, remarks) = judge::text(&answer.body);
        let lead = many.then_some(label.as_str());
        let outcome = match sink {
            Sink::Table(table) => {
                table.rows.proxy(place, lead);
                gather::lay_out(view, &text, &answer, detail, &mut table.rows)?
            }
            Sink::Names(rows) => {
                rows.proxy(place, lead);
                gather::names(view, &text, &answer, rows)?
            }
            Sink::Document(document) => {
                let (texts, outcome) = gather::texts(view, &text, &answer)?;
                let texts = texts.iter().map(AsRef::as_ref);
                written_into(document.entries(&label, texts, None))?;
                outcome
            }
        };
        note(
            view, report, outcome, &answer, &remarks, &label, many, detail.now,
        );
        Ok(())
    });
    if let (Err(error), true) = (&taken, many) {
        let remark = format!("cannot be read: {}", error.message);
        match sink {
            Sink::Table(table) => {
                table.rows.proxy(place, Some(&label));
                table.rows.push(Tone::Bad, &[remark]);
            }
            Sink::Names(_) => report.warn(format!("{label} {remark}"), Exit::Fine),
            // Should the stream fail too, the end of the document will say so.
            Sink::Document(document) => {
                let _ = document.entries(&label, [], Some(&error.message));
            }
        }
    }
    taken
}

#[expect(clippy::too_many_arguments, reason = "all of it is one answer's")]
fn note<V: View>(
    view: &V,
    report: &mut Report,
    outcome: Outcome,
    answer: &Answer,
    remarks: &[String],
    label: &str,
    many: bool,
    now: Timestamp,
) {
    report.read += 1;
    let owner = outcome.reading.owner.clone();
    let plural = view.section().plural();
    report.say_whose(plural, &answer.origin, owner.as_deref(), many, now);
    let place = if many {
        format!("{label}: ")
    } else {
        String::new()
    };
    report.take(outcome, answer, remarks, &place);
}
