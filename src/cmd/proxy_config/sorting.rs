//! `--sort-by` of what is no table: names and documents in the order of a column.
//!
//! The column's cell is made by the same code that lays out the table, row by row
//! on a scratch page, so that every form of an answer has one order. A resource of
//! several rows has the place of its first.

use super::view::View;
use crate::envoy::dump::Entry;
use crate::error::Result;
use crate::render::order::SortBy;
use crate::render::rows::Rows;
use crate::render::view::Detail;

/// Where the resources of one run stand by one column.
pub(super) struct Sorting<'v, V> {
    view: &'v V,
    detail: Detail,
    columns: usize,
    column: usize,
    pub(super) by: SortBy,
}

impl<'v, V: View> Sorting<'v, V> {
    /// By a column of the wide table, which holds all others.
    ///
    /// # Errors
    /// No such column.
    pub(super) fn new(view: &'v V, detail: Detail, by: &SortBy) -> Result<Sorting<'v, V>> {
        let detail = Detail {
            wide: true,
            ..detail
        };
        let columns = view.table(detail).columns;
        Ok(Sorting {
            view,
            detail,
            column: by.of(&columns, "")?,
            columns: columns.len(),
            by: by.clone(),
        })
    }

    /// The cell that decides where a resource stands.
    pub(super) fn cell(&self, entry: &Entry<V::Resource>) -> String {
        let mut rows = Rows::new(self.columns);
        self.view.add(entry, self.detail, &mut rows);
        let first = rows.iter().next();
        let cell = first.and_then(|(_, row)| row.split('\t').nth(self.column));
        cell.unwrap_or_default().to_owned()
    }

    /// Brings resources into that order; equal ones stay as they are.
    pub(super) fn sort<T>(&self, entries: &mut Vec<(Entry<V::Resource>, T)>) {
        let taken = std::mem::take(entries).into_iter();
        let mut keyed: Vec<_> = taken.map(|pair| (self.cell(&pair.0), pair)).collect();
        keyed.sort_by(|(a, _), (b, _)| self.by.compare(Some(a), Some(b)));
        entries.extend(keyed.into_iter().map(|(_, pair)| pair));
    }
}
