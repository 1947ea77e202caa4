//! The forms in which levels are told.
//!
//! Text is istioctl's: the pod, then the proxy's own list as it came. After a
//! change only what changed is told. JSON is a document of its own kind, with
//! the whole list as it is now and the changes beside it.

use std::collections::BTreeMap;
use std::io::Write;

use clap::ValueEnum;
use serde::Serialize;

use super::changes::{self, Change};
use super::{Row, Run};
use crate::cmd::{print_document, written};
use crate::error::Result;
use crate::query::jq::Program;
use crate::render::safe;
use crate::render::style::Tone;
use crate::render::table::Table;
use crate::ui::Ui;

/// The forms of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cmd) enum Kind {
    /// Each proxy's list as it says it; after a change, what changed.
    Text,
    /// A table.
    #[value(alias = "short")]
    Table,
    /// JSON.
    Json,
    /// YAML.
    #[value(alias = "yml")]
    Yaml,
}

/// The form that is asked for.
pub(in crate::cmd) struct Form {
    pub(in crate::cmd) kind: Kind,
    pub(in crate::cmd) program: Option<Program>,
}

/// The document.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogLevels<'a> {
    api_version: &'static str,
    kind: &'static str,
    proxies: Vec<Told<'a>>,
}

/// One proxy in it.
#[derive(Serialize)]
struct Told<'a> {
    proxy: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    loggers: Option<BTreeMap<&'a str, &'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changed: Option<&'a [Change]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'a str>,
}

impl Row {
    /// What is to be said of its failure.
    fn remark(&self) -> Option<String> {
        let error = self.failed.as_ref()?;
        let verb = match &self.after {
            Some(_) => "not all was set",
            None => "failed",
        };
        Some(format!("{verb}: {}", error.message))
    }

    /// Whether its list is known.
    fn is_known(&self) -> bool {
        self.failed.is_none() || self.after.is_some()
    }
}

/// Prints what came of the proxies.
pub(super) fn print(run: &Run<'_>, rows: &[Row], changing: bool, ui: &mut Ui) -> Result<()> {
    match (run.form.kind, &run.form.program) {
        (Kind::Table, None) => {
            let style = ui.out_style;
            let mut table = table(run.many, rows, changing);
            written(table.print(ui.out(), style, run.headers))
        }
        (Kind::Text, None) => written(text(rows, changing, ui.out())),
        (kind, program) => {
            let document = crate::cmd::document(&levels(rows))?;
            print_document(&document, kind == Kind::Yaml, program.as_ref(), ui)
        }
    }
}

fn text(rows: &[Row], changing: bool, out: &mut dyn Write) -> std::io::Result<()> {
    for row in rows {
        writeln!(out, "{}:", safe::cell(&row.proxy))?;
        let mut lines: Vec<String> = Vec::new();
        if let Some((after, changed)) = &row.after {
            lines = changes::lines(changed, after.0.len());
            if lines.is_empty() && row.failed.is_none() {
                lines.push("nothing changed: it was so already".to_owned());
            }
        } else if row.failed.is_none() {
            // Envoy's list, line by line: nothing in it may break out of its line.
            for line in row.before.to_string().lines() {
                writeln!(out, "{}", safe::cell(line))?;
            }
        }
        for line in lines.into_iter().chain(row.remark()) {
            writeln!(out, "  {}", safe::cell(&line))?;
        }
        if !changing {
            writeln!(out)?;
        }
    }
    Ok(())
}

fn table(many: bool, rows: &[Row], changing: bool) -> Table {
    let mut columns = if changing {
        vec!["LOGGER", "FROM", "TO"]
    } else {
        vec!["LOGGER", "LEVEL"]
    };
    if many {
        columns.insert(0, "PROXY");
    }
    let mut table = Table::new(columns, 3);
    for (place, row) in rows.iter().enumerate() {
        table.rows.proxy(place, many.then_some(row.proxy.as_str()));
        let changed = row.after.iter().flat_map(|(_, changed)| changed);
        for Change { logger, from, to } in changed {
            table.rows.push(Tone::Plain, &[logger, from, to]);
        }
        if !changing {
            for (name, level) in &row.before.0 {
                table.rows.push(Tone::Plain, &[name, level]);
            }
        }
        if let Some(remark) = row.remark() {
            table.rows.push(Tone::Bad, &[remark]);
        }
    }
    table
}

fn levels(rows: &[Row]) -> LogLevels<'_> {
    let told = |row: &'_ Row| -> bool { row.is_known() };
    let proxies = rows.iter().map(|row| {
        let list = row.after.as_ref().map_or(&row.before, |(after, _)| after);
        let pairs = list
            .0
            .iter()
            .map(|(name, level)| (name.as_str(), level.as_str()));
        Told {
            proxy: &row.proxy,
            loggers: told(row).then(|| pairs.collect()),
            changed: row.after.as_ref().map(|(_, changed)| changed.as_slice()),
            error: row.failed.as_ref().map(|error| error.message.as_str()),
        }
    });
    LogLevels {
        api_version: "mesh/v1",
        kind: "LogLevels",
        proxies: proxies.collect(),
    }
}

/// Says what puts the levels back: one command if it does so for all, else one each.
pub(super) fn hints(rows: &[Row], command: &dyn Fn(Option<&str>) -> String, ui: &mut Ui) {
    /// So many are worth reading.
    const SHOWN: usize = 8;
    let changed: Vec<(&str, String)> = rows
        .iter()
        .filter_map(|row| {
            let (_, changed) = row.after.as_ref()?;
            let back = changes::back(&row.before, changed)?;
            Some((row.proxy.as_str(), back.to_string()))
        })
        .collect();
    let Some((_, first)) = changed.first() else {
        return;
    };
    let alike = changed.iter().all(|(_, back)| back == first);
    if alike && changed.len() == rows.len() {
        ui.note(&format!(
            "hint: {} --level {first} puts it back",
            command(None)
        ));
        return;
    }
    for (proxy, back) in changed.iter().take(SHOWN) {
        ui.note(&format!(
            "hint: {} --level {back} puts it back",
            command(Some(proxy))
        ));
    }
    if changed.len() > SHOWN {
        let more = changed.len() - SHOWN;
        ui.note(&format!(
            "hint: {more} more were changed: -o json has what they were"
        ));
    }
}
