//! The whole of a ztunnel's dump as one document.
//!
//! istioctl hands the ztunnel's bytes through. This is the same text laid out
//! anew, without secrets, and of a dump that breaks off what of its sections came,
//! so that what is printed is a document in any case.

use std::io::{BufWriter, Write};

use super::judge::{self, judge};
use super::report::{Outcome, Report};
use super::show::{How, read};
use crate::cmd::proxy_config::output::Format;
use crate::cmd::proxy_config::print::{print_yaml, run_program, written_into};
use crate::cmd::proxy_config::remarks::label;
use crate::cmd::written;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::render::ztunnel::document::Document;
use crate::source::session::Proxy;
use crate::source::ztunnel_target::Ztunnels;
use crate::source::{Answer, Session};
use crate::ui::Ui;
use crate::ztunnel::dump::{self, Section};

/// All in one document: what the ztunnel said, or of a damaged answer what of its
/// sections could be read.
pub(super) fn document(
    session: &Session,
    found: &Ztunnels,
    how: &How<'_>,
    ui: &mut Ui,
) -> Result<Exit> {
    let mut whole = Vec::new();
    let direct = how.format == Format::Json && how.program.is_none();
    let terminal = ui.out_terminal && how.program.is_none();
    let mut report = Report::default();
    let many = how.many;
    {
        let out: &mut dyn Write = if direct { ui.out() } else { &mut whole };
        let mut out = BufWriter::with_capacity(64 * 1024, out);
        let mut document = Document::begin(&mut out, many, terminal);
        read(
            session,
            &found.proxies,
            many,
            &mut report,
            &mut |report, which, answer| {
                let name = label(which.proxy);
                let taken =
                    answer.and_then(|answer| put(&mut document, which.proxy, &answer, how, report));
                if let (Err(error), true) = (&taken, many) {
                    let _ = document.entries(&name, [], Some(&error.message));
                }
                taken
            },
        );
        if many || report.failed.is_none() {
            written_into(document.end())?;
        }
        written(out.flush())?;
    }
    report.settle(many);
    if let Some(error) = report.failed.take_if(|_| !many) {
        return Err(error);
    }
    report.tell_whose(ui);
    match (how.format, how.program) {
        (Format::Yaml, None) => print_yaml(&whole, ui)?,
        (_, Some(program)) => run_program(program, &whole, ui)?,
        _ => {}
    }
    report.tell(ui);
    Ok(report.exit)
}

fn put(
    document: &mut Document<'_>,
    proxy: &Proxy,
    answer: &Answer,
    how: &How<'_>,
    report: &mut Report,
) -> Result<()> {
    let (text, remarks) = judge::text(&answer.body);
    let name = label(proxy);
    let mut sections = Vec::new();
    let mut last = dump::Reading::default();
    for section in Section::ALL {
        let mut entries = Vec::new();
        last = dump::texts(&text, section, &mut |entry| entries.push(entry));
        if last.section {
            sections.push((section.key(), entries));
        }
    }
    if let (Some(cut), true) = (&answer.cut, sections.is_empty()) {
        return Err(Error::clone(cut));
    }
    if !last.dump || sections.is_empty() {
        judge(&last, &text, &answer.origin, Section::Workloads)?;
    }
    match dump::members(&text) {
        Some(members) => {
            let members = members.iter().map(|(key, text)| (key.as_str(), text.get()));
            written_into(document.whole(&name, members))?;
        }
        None => {
            let lists: Vec<(&str, String)> = sections
                .into_iter()
                .map(|(key, entries)| (key, format!("[{}]", entries.join(","))))
                .collect();
            let members = lists.iter().map(|(key, text)| (*key, text.as_str()));
            written_into(document.whole(&name, members))?;
        }
    }
    report.read += 1;
    let owner = last.owner.clone();
    report.say_whose("all", &answer.origin, owner.as_deref(), how.many, how.now);
    let place = if how.many {
        format!("{name}: ")
    } else {
        String::new()
    };
    let outcome = Outcome {
        reading: dump::Reading {
            cut: last.cut,
            ..dump::Reading::default()
        },
        ..Outcome::default()
    };
    report.take(outcome, answer, &remarks, &place);
    Ok(())
}
