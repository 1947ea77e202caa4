//! Rows that are the same and stand in another order.

use std::collections::BTreeSet;

use super::cells::{Row, Table};

/// The class of such a difference.
pub fn class(command: &str, theirs: &Table, ours: &Table) -> String {
    let known = match command {
        // Go's sort keeps the order of equals up to twelve of them only.
        "listeners" => same_but(theirs, ours, |row, at| {
            format!(
                "{} {} {}",
                row[at("ADDRESSES")],
                row[at("PORT")],
                row[at("DESTINATION")]
            )
        })
        .then_some("order of filter chains with one destination"),
        "routes" => same_tables(theirs, ours).then_some("order of route tables"),
        _ => None,
    };
    known.unwrap_or("order").to_owned()
}

/// Whether both are the same once rows of one key are sorted among themselves.
fn same_but(
    theirs: &Table,
    ours: &Table,
    key: impl Fn(&Row, &dyn Fn(&str) -> usize) -> String,
) -> bool {
    let sorted = |table: &Table| {
        let at = |name: &str| table.columns.iter().position(|one| one == name).unwrap();
        let mut rows = table.rows.clone();
        let mut start = 0;
        for index in 0..=rows.len() {
            let ends = index == rows.len() || key(&rows[index], &at) != key(&rows[start], &at);
            if ends {
                rows[start..index].sort();
                start = index;
            }
        }
        rows
    };
    sorted(theirs) == sorted(ours)
}

/// Whether the rows of each route table stand in the same order in both. Tables
/// without a name cannot be told apart.
fn same_tables(theirs: &Table, ours: &Table) -> bool {
    let of = |table: &Table, name: &str| -> Vec<Row> {
        let rows = table.rows.iter();
        rows.filter(|row| row[0] == name).cloned().collect()
    };
    let names: BTreeSet<&String> = theirs.rows.iter().map(|row| &row[0]).collect();
    let mut names = names.into_iter();
    names.all(|name| name.is_empty() || of(theirs, name) == of(ours, name))
}
