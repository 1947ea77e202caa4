//! `proxy-config all -o json`: the whole dump of each proxy, in one document.
//!
//! It is asked for in one question, as istioctl does: what is kept in a file ought
//! to be of one moment. Names stay as the proxy wrote them, so that the file is a
//! config dump like any other; secrets do not, and neither do entries that a
//! filter leaves out. Sections are written one by one, and what is not filtered
//! is not taken apart.

use std::borrow::Cow;
use std::io::{BufWriter, Write};

use super::all::Views;
use super::judge::begin;
use super::output::Format;
use super::print::{print_yaml, run_program, written_into};
use super::remarks::label;
use super::show::How;
use super::told::Told;
use super::view::View;
use crate::cmd::written;
use crate::envoy::dump::Entry;
use crate::envoy::identify::identify;
use crate::envoy::item;
use crate::envoy::kind::List;
use crate::envoy::state::State;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::query::Query;
use crate::query::states::States;
use crate::query::whole;
use crate::render::document::{Document, Layout, Shape};
use crate::render::origin;
use crate::source::admin::AdminQuestion;
use crate::source::session::{Proxy, Turn};
use crate::source::{Answer, Session};
use crate::ui::Ui;

/// Prints the dumps of these proxies.
pub(super) fn show(
    views: &Views,
    session: &Session,
    proxies: &[Proxy],
    how: How<'_>,
    ui: &mut Ui,
) -> Result<Exit> {
    let shape = Shape {
        many: how.many,
        states: false,
        raw: true,
        terminal: ui.out_terminal && how.program.is_none(),
    };
    let direct = how.program.is_none() && how.output.format() != Format::Yaml;
    let mut progress = ui.progress(proxies.len(), direct);
    let mut text = Vec::new();
    let (mut told, mut exit, mut failed, mut read) = (Told::default(), Exit::Fine, None, 0);
    {
        let out: &mut dyn Write = if direct { ui.out() } else { &mut text };
        let mut out = BufWriter::with_capacity(64 * 1024, out);
        let mut document = Document::begin(&mut out, shape, Layout::Dump);
        let questions = [AdminQuestion::whole()];
        let whole = session.read(proxies, &questions, Turn::Listed, &mut |place, answers| {
            let Some(proxy) = proxies.get(place) else {
                return;
            };
            let name = label(proxy);
            let answer =
                answers.and_then(|answers| answers.into_iter().next().unwrap_or_else(none));
            let sections = answer.as_ref().map_err(Error::clone);
            let sections = sections.and_then(|answer| sections_of(answer, views, how.output.state));
            progress.step(sections.is_ok());
            let ended = match &sections {
                Ok(sections) => {
                    read += 1;
                    write(&mut document, &name, sections)
                }
                Err(error) if how.many => {
                    told.hint(place, &error.hints);
                    let begun = written_into(document.proxy(&name));
                    begun.and_then(|()| written_into(document.end_proxy(Some(&error.message))))
                }
                Err(_) => Ok(()),
            };
            if let Err(error) = sections.map(|_| ()).and(ended) {
                exit = exit.worse(error.exit);
                failed = Some(error);
            }
        });
        drop(progress);
        if let Err(interrupted) = whole {
            told.warn(
                usize::MAX,
                format!("interrupted: {read} of {} proxies were read", proxies.len()),
            );
            exit = interrupted.exit;
            failed = Some(interrupted);
        }
        if let Some(error) = failed.take_if(|_| !how.many) {
            return Err(error);
        }
        written_into(document.end())?;
        written(out.flush())?;
    }
    if how.many && read > 0 && failed.is_some() && exit != Exit::Interrupted {
        exit = Exit::Partial;
    }
    match how.program {
        Some(program) => run_program(program, &text, ui)?,
        None if how.output.format() == Format::Yaml => print_yaml(&text, ui)?,
        None => {}
    }
    told.say(ui);
    Ok(exit)
}

fn none() -> Result<Answer> {
    Err(Error::new(Exit::Failed, "no answer"))
}

/// The sections of an answer, those that are filtered with what is asked for alone.
fn sections_of<'a>(answer: &'a Answer, views: &Views, states: States) -> Result<Vec<Cow<'a, str>>> {
    if let Some(cut) = &answer.cut {
        return Err(cut.clone());
    }
    let (body, _) = begin(&answer.body);
    let what = origin::answer(&answer.origin);
    let text = std::str::from_utf8(body)
        .map_err(|error| Error::input(format!("{what} is no text: {error}")))?;
    let sections = whole::sections(text).map_err(|error| {
        let looks = identify(body);
        Error::input(format!("{what} is no whole config dump: {error}")).hint(looks.hint())
    })?;
    if !views.narrow && !states.named() {
        return Ok(sections.into_iter().map(Cow::Borrowed).collect());
    }
    Ok(sections
        .into_iter()
        .map(|section| {
            let cut = None
                .or_else(|| narrowed(section, &views.clusters, states))
                .or_else(|| narrowed(section, &views.listeners, states))
                .or_else(|| narrowed(section, &views.routes, states))
                .or_else(|| narrowed(section, &views.endpoints, states));
            cut.map_or(Cow::Borrowed(section), Cow::Owned)
        })
        .collect())
}

/// A section of a kind with what is asked for alone; none when it is another's, or
/// all of it is asked for.
fn narrowed<V: View>(section: &str, view: &V, states: States) -> Option<String> {
    whole::cut(section, view.kind(), &|list, text| {
        keeps(view, states, list, text)
    })
}

/// Whether an item of a list holds anything that is asked for, or cannot be read.
fn keeps<V: View>(view: &V, states: States, list: &'static List, text: &str) -> bool {
    let Ok(entries) = item::entries::<V::Resource>(list, text) else {
        return true;
    };
    entries.iter().any(|entry| {
        let shown = !states.named() || states.shows(entry.state);
        shown && view.filter().matches(&entry.resource)
    })
}

fn write(document: &mut Document<'_>, name: &str, sections: &[Cow<'_, str>]) -> Result<()> {
    let entry = Entry {
        state: State::Static,
        version: None,
        last_updated: None,
        error: None,
        resource: (),
    };
    written_into(document.proxy(name))?;
    for section in sections {
        written_into(document.resource("", &entry, section))?;
    }
    written_into(document.end_proxy(None))
}
