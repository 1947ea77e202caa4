//! Answers to the stream: as tables, or as one document of what istiods say.
//!
//! istiod's JSON is kept as it wrote it, laid out anew and without secrets. Of many
//! istiods it is one object, as istioctl has it, by the istiods' names; an answer
//! that is no JSON stands in it as a text.

use std::io::BufWriter;

use serde::de::IgnoredAny;
use serde_json::Value;

use super::{Run, listed};
use crate::cmd::proxy_config::output::Format;
use crate::cmd::{print_document, written};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::redact;
use crate::render::json::{self, Names, Style};
use crate::render::table::Table;
use crate::render::view::Detail;
use crate::render::{origin, xds};
use crate::source::Answer;
use crate::ui::Ui;

/// What one istiod says.
pub(super) struct Said {
    /// Its name, without the namespace that all of them share.
    pub(super) istiod: String,
    pub(super) answer: Answer,
}

/// Prints what they say; `all` has each named.
pub(super) fn show(
    run: &Run<'_>,
    format: Format,
    said: &[Said],
    all: bool,
    ui: &mut Ui,
) -> Result<Exit> {
    if ui.out_terminal
        && let Some(first) = said.first()
    {
        let now = run.global.at.unwrap_or_else(|| run.session.now());
        ui.note(&origin::line(
            &run.view.name,
            &first.answer.origin,
            None,
            now,
        ));
    }
    match format {
        Format::Table | Format::Wide | Format::Name => table(run, format, said, all, ui),
        Format::Json | Format::Yaml => document(run, format, said, all, ui),
    }
}

fn table(run: &Run<'_>, format: Format, said: &[Said], all: bool, ui: &mut Ui) -> Result<Exit> {
    const PADDING: u16 = 5;
    let detail = Detail {
        wide: format == Format::Wide,
        verbose: true,
        states: false,
        now: run.global.at.unwrap_or_else(|| run.session.now()),
    };
    let bodies = said.iter().map(|one| one.answer.body.as_slice());
    let answers = run.view.table();
    let answers = answers.map(|kind| xds::Columns::of(kind, detail, bodies));
    let mut columns = match &answers {
        Some(answers) => answers.headers(),
        None => listed::COLUMNS.to_vec(),
    };
    if all {
        columns.insert(0, "ISTIOD");
    }
    let mut table = Table::new(columns, PADDING);
    if let Some(by) = &run.meant.output().sort_by {
        let column = by.of(&table.columns, "; -o wide may have more columns")?;
        table.sort_by(column, by.clone());
    }
    let (mut exit, mut failed) = (Exit::Fine, Vec::new());
    for (place, one) in said.iter().enumerate() {
        table.rows.proxy(place, all.then_some(one.istiod.as_str()));
        let body = one.answer.body.as_slice();
        let added = match &answers {
            Some(answers) => answers.add(body, &mut table.rows),
            None => listed::add(body, &mut table.rows),
        };
        if let Err(error) = added {
            let (who, path) = (&one.answer.origin.who, &run.view.path);
            let error = Error::input(format!(
                "what {who} answers to {path} cannot be read: {error}"
            ))
            .hint("-o json shows it as it is");
            exit = exit.worse(Exit::Partial);
            failed.push(error);
        }
    }
    // Of the only one nothing could be read: that is the whole answer.
    if said.len() == 1
        && table.rows.is_empty()
        && let Some(error) = failed.pop()
    {
        return Err(error);
    }
    for error in &failed {
        ui.warn(&error.message);
    }
    let style = ui.out_style;
    if format == Format::Name {
        return names(&mut table, all, ui).map(|()| exit);
    }
    let mut out = BufWriter::with_capacity(64 * 1024, ui.out());
    written(table.print(&mut out, style, !run.global.no_headers))?;
    written(std::io::Write::flush(&mut out))?;
    Ok(exit)
}

/// The first column alone, each name once.
fn names(table: &mut Table, all: bool, ui: &mut Ui) -> Result<()> {
    table.rows.sort();
    let mut last = None;
    for (_, row) in table.rows.iter() {
        let end = row.match_indices('\t').nth(usize::from(all));
        let name = end.map_or(row, |(end, _)| &row[..end]);
        if last != Some(name) {
            written(writeln!(ui.out(), "{}", name.replace('\t', " ")))?;
        }
        last = Some(name);
    }
    Ok(())
}

fn document(run: &Run<'_>, format: Format, said: &[Said], all: bool, ui: &mut Ui) -> Result<Exit> {
    const AS_IS: Style = Style {
        names: Names::AsIs,
        indent: 4,
        outer_type: true,
    };
    let mut text = String::new();
    if all {
        text.push('{');
        for (place, one) in said.iter().enumerate() {
            let lead = if place == 0 { "" } else { "," };
            let name = Value::from(one.istiod.as_str());
            text.push_str(&format!("{lead}{name}:{}", value(&one.answer)));
        }
        text.push('}');
    } else if let Some(one) = said.first() {
        text = value(&one.answer);
    }
    let text = redact::json(&text);
    let mut laid_out = String::new();
    json::write(&mut laid_out, &text, AS_IS, 0);
    let yaml = format == Format::Yaml;
    print_document(laid_out.as_bytes(), yaml, run.program.as_ref(), ui).map(|()| Exit::Fine)
}

/// An answer as JSON: itself, or a text where it is none.
fn value(answer: &Answer) -> String {
    let text = String::from_utf8_lossy(&answer.body);
    match serde_json::from_str::<IgnoredAny>(&text) {
        Ok(_) => text.into_owned(),
        Err(_) => Value::from(text.into_owned()).to_string(),
    }
}
