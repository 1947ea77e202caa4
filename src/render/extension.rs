//! Extension configurations as a table: a name and the type that it configures.

use super::rows::Rows;
use super::table::Table;
use super::view::{Detail, last_cells, last_columns, tone};
use crate::envoy::dump::Entry;
use crate::envoy::extension::Extension;

/// An empty table of extension configurations.
#[must_use]
pub fn table(detail: Detail) -> Table {
    let mut columns = vec!["ECDS NAME", "TYPE"];
    last_columns(detail, &mut columns);
    Table::new(columns, 5)
}

/// By what they are sorted: by type, then by name, as in istioctl.
#[must_use]
pub fn key(extension: &Extension) -> String {
    format!("{}\0{}", extension.message(), extension.name)
}

/// Adds the row of one.
pub fn add(entry: &Entry<Extension>, detail: Detail, rows: &mut Rows) {
    let extension = &entry.resource;
    let mut cells = vec![extension.name.clone(), extension.message().to_owned()];
    last_cells(detail, entry, true, &mut cells);
    rows.push(tone(entry.state), &cells);
}
