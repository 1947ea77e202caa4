//! One section of one ztunnel's text, picked and laid out as it is read.
//!
//! Nothing that is not shown is kept: rows are made entry by entry, and what goes
//! into a document is a slice of the answer, held only until it is sorted.

use std::borrow::Cow;

use super::judge::judge;
use super::report::Outcome;
use super::view::{Detail, View};
use crate::error::{Error, Result};
use crate::query::Query;
use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::table::Table;
use crate::source::Answer;
use crate::ztunnel::dump;

/// Reads a section into the rows of a table.
pub(super) fn lay_out<V: View>(
    view: &V,
    text: &str,
    answer: &Answer,
    detail: Detail,
    rows: &mut Rows,
) -> Result<Outcome> {
    let neighbours = view.neighbours(text);
    let mut faults = Vec::new();
    let outcome = read(view, text, answer, &mut |entry, _| {
        rows.resource(&view.key(&entry));
        faults.extend(view.add(&entry, &neighbours, detail, rows));
    });
    match outcome {
        Ok(outcome) => Ok(Outcome { faults, ..outcome }),
        Err(error) => {
            rows.take_back();
            Err(error)
        }
    }
}

/// Reads the names of a section's entries.
pub(super) fn names<V: View>(
    view: &V,
    text: &str,
    answer: &Answer,
    rows: &mut Rows,
) -> Result<Outcome> {
    read(view, text, answer, &mut |entry, _| {
        rows.resource(&view.key(&entry));
        rows.push(Tone::Plain, &[view.name(&entry)]);
    })
    .inspect_err(|_| rows.take_back())
}

/// Reads a section's entries as they were written, in their order.
pub(super) fn texts<'t, V: View>(
    view: &V,
    text: &'t str,
    answer: &Answer,
) -> Result<(Vec<Cow<'t, str>>, Outcome)> {
    let mut entries = Vec::new();
    let outcome = read(view, text, answer, &mut |entry, text| {
        entries.push((view.key(&entry), view.cut(text)));
    })?;
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    Ok((entries.into_iter().map(|(_, text)| text).collect(), outcome))
}

/// A table, with a column for the ztunnel where there may be many.
pub(super) fn table<V: View>(view: &V, wide: bool, many: bool) -> Table {
    let mut table = view.table(wide);
    if many {
        table.columns.insert(0, "PROXY");
        table = Table::new(table.columns, table.padding);
    }
    table
}

fn read<'t, V: View>(
    view: &V,
    text: &'t str,
    answer: &Answer,
    each: &mut dyn FnMut(V::Entry, &'t str),
) -> Result<Outcome> {
    let filter = view.filter();
    let loose = filter.loosened().map(|(loose, _)| loose);
    let (mut matched, mut near) = (0, 0);
    let reading = dump::read::<V::Entry>(text, view.section(), &mut |entry, text| {
        near += usize::from(loose.as_ref().is_some_and(|loose| loose.matches(&entry)));
        if filter.matches(&entry) {
            matched += 1;
            each(entry, text);
        }
    });
    if let (Some(cut), 0, true) = (&answer.cut, reading.count, reading.faults.is_empty()) {
        return Err(Error::clone(cut));
    }
    judge(&reading, text, &answer.origin, view.section())?;
    Ok(Outcome {
        reading,
        faults: Vec::new(),
        matched,
        near,
    })
}
