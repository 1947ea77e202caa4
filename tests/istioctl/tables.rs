//! Tables, compared cell by cell and row by row.
//!
//! Cells are found by where the header's columns begin. Rows that are the same on
//! both sides are taken away first; of the rest, two that differ in one cell are
//! the same row; what is left stands on one side alone.

use crate::Difference;
use crate::documents;
use crate::runs::Pair;

pub mod cells;
mod order;
mod secrets;

use cells::{Row, Table};

pub fn compare(pair: &Pair) -> Vec<Difference> {
    of_texts(pair, &pair.theirs.stdout, &pair.stdout)
}

/// Compares one table of each answer.
pub fn of_texts(pair: &Pair, theirs: &str, ours: &str) -> Vec<Difference> {
    let mut theirs = cells::read(theirs);
    let mut ours = cells::read(ours);
    if pair.has("--waypoint") {
        return waypoint(pair, &theirs, &ours);
    }
    let mut found = secrets::found(pair, &mut theirs, &mut ours);
    if theirs.columns != ours.columns {
        let shown = format!("- {:?}\n+ {:?}", theirs.columns, ours.columns);
        return vec![Difference {
            class: "columns".to_owned(),
            shown,
        }];
    }
    found.extend(same_rows(pair, &mut theirs, &mut ours));
    let (theirs_alone, ours_alone) = cells::alone(&theirs.rows, &ours.rows);
    if !theirs_alone.is_empty() || !ours_alone.is_empty() {
        let class = alone(pair, &theirs.columns, &theirs_alone, &ours_alone);
        let shown = show(&theirs_alone, &ours_alone);
        found.push(Difference { class, shown });
    }
    theirs.rows.retain(|row| !theirs_alone.contains(row));
    ours.rows.retain(|row| !ours_alone.contains(row));
    if theirs.rows != ours.rows {
        let class = if found
            .iter()
            .any(|one| one.class == documents::FQDN_WITH_BAR)
        {
            // Such a host is sorted as what it is shown as.
            documents::FQDN_WITH_BAR.to_owned()
        } else {
            order::class(pair.command(), &theirs, &ours)
        };
        let shown = show(&theirs.rows, &ours.rows);
        found.push(Difference { class, shown });
    }
    found
}

/// Finds rows that differ in one cell for a known reason, and makes them alike.
fn same_rows(pair: &Pair, theirs: &mut Table, ours: &mut Table) -> Vec<Difference> {
    let mut found = Vec::new();
    let (theirs_alone, mut ours_alone) = cells::alone(&theirs.rows, &ours.rows);
    for row in theirs_alone {
        let same = ours_alone.iter().enumerate().find_map(|(index, other)| {
            let differing: Vec<usize> = (0..row.len()).filter(|&at| row[at] != other[at]).collect();
            let [at] = differing.as_slice() else {
                return None;
            };
            let column = &theirs.columns[*at];
            cell(pair.command(), column, &row[*at], &other[*at]).map(|class| (index, class))
        });
        if let Some((index, class)) = same {
            let other = ours_alone.remove(index);
            let shown = show(std::slice::from_ref(&row), std::slice::from_ref(&other));
            let place = theirs.rows.iter().position(|one| *one == row).unwrap();
            theirs.rows[place] = other;
            found.push(Difference {
                class: class.to_owned(),
                shown,
            });
        }
    }
    found
}

/// The class of two cells that differ.
fn cell(command: &str, column: &str, theirs: &str, ours: &str) -> Option<&'static str> {
    let known = match (command, column) {
        ("listeners", "ADDRESSES") if theirs.is_empty() && ours.starts_with("envoy://") => {
            "ADDRESSES of an internal listener"
        }
        ("listeners", "DESTINATION") if theirs == "Cluster:" && ours.ends_with("%)") => {
            "DESTINATION of weighted clusters"
        }
        ("listeners", "DESTINATION")
            if theirs == "Inline Route:" && ours == "Inline Route: CONNECT" =>
        {
            "DESTINATION of inline CONNECT routes"
        }
        ("routes", "MATCH")
            if theirs.is_empty()
                && (ours == "CONNECT" || ours == "*" || ours.starts_with("template ")) =>
        {
            "MATCH of CONNECT, templates and the empty prefix"
        }
        ("clusters", "TYPE") if theirs == "STATIC" && ours.contains('.') => {
            "TYPE of custom clusters"
        }
        ("clusters", "SERVICE FQDN") if theirs.strip_prefix("cluster/") == Some(ours) => {
            "SERVICE FQDN of clusters without a service, in all"
        }
        ("clusters", "SERVICE FQDN") if theirs.is_empty() && ours.contains('|') => {
            documents::FQDN_WITH_BAR
        }
        (_, "VALID CERT") if theirs == "false" && ours == "unknown" => {
            "VALID CERT of a time that cannot be read"
        }
        (_, "SERIAL NUMBER") if theirs == "<nil>" => "SERIAL NUMBER that is no number",
        (_, "LOCAL") if theirs.is_empty() => "LOCAL of older connections",
        (_, "REMOTE" | "REMOTE TARGET") if theirs.starts_with('[') && !ours.starts_with('[') => {
            "REMOTE by another than the first address"
        }
        _ => return None,
    };
    Some(known)
}

/// The class of rows that stand on one side alone.
fn alone(pair: &Pair, columns: &[String], theirs: &[Row], ours: &[Row]) -> String {
    if theirs.is_empty()
        && let Some(oddity) = pair.oddity()
    {
        return format!("rows: {oddity}");
    }
    let of = |row: &Row, column: &str| {
        let at = columns.iter().position(|one| one == column);
        at.map_or(String::new(), |at| row[at].clone())
    };
    let steps = ["=", "^", "~", "$", "else"];
    let is_way = |row: &&Row| steps.iter().any(|step| of(row, "MATCH").contains(step));
    let reached: Vec<String> = ours.iter().map(|row| of(row, "DESTINATION")).collect();
    let all_reached = theirs
        .iter()
        .all(|row| reached.contains(&of(row, "DESTINATION")));
    if pair.command() == "listeners" && ours.iter().all(|row| is_way(&row)) && all_reached {
        return "MATCH of a filter_chain_matcher".to_owned();
    }
    let on_demand = |row: &Row| of(row, "VHOST NAME") == "(fetched on demand)";
    if theirs.is_empty() && ours.iter().all(on_demand) {
        return "rows of virtual hosts that are fetched on demand".to_owned();
    }
    let chainless = |row: &Row| of(row, "DESTINATION") == "no filter chain";
    if theirs.is_empty() && !ours.is_empty() && ours.iter().all(chainless) {
        return "rows of listeners without a filter chain".to_owned();
    }
    let filter = pair.filter();
    match (filter.is_empty(), theirs.is_empty(), ours.is_empty()) {
        (false, false, true) => format!("{filter} finds less"),
        (false, true, false) => format!("{filter} finds more"),
        _ => "rows".to_owned(),
    }
}

/// istioctl's hidden table of chains: ours is the wide one, which must hold every
/// chain of theirs with its destination.
fn waypoint(pair: &Pair, theirs: &Table, ours: &Table) -> Vec<Difference> {
    let pairs = |table: &Table, chain: &str| {
        let at = |name: &str| table.columns.iter().position(|one| one == name).unwrap();
        let (chain, destination) = (at(chain), at("DESTINATION"));
        let cells = move |row: &Row| {
            let chain = row[chain].trim_start_matches('-').to_owned();
            (chain, row[destination].clone())
        };
        table.rows.iter().map(cells).collect::<Vec<_>>()
    };
    let ours_has = pairs(ours, "FILTER CHAIN");
    let weighted = |(_, destination): &(String, String)| {
        destination == "Cluster:" || destination == "Inline Route:"
    };
    let missing = pairs(theirs, "CHAIN")
        .into_iter()
        .filter(|one| !ours_has.contains(one) && !weighted(one))
        .count();
    let class = match (missing, pair.filter().is_empty()) {
        (0, _) => "--waypoint",
        (_, true) => "--waypoint: chains",
        (_, false) => "--waypoint with a filter",
    };
    let shown = show(&theirs.rows, &ours.rows);
    vec![Difference {
        class: class.to_owned(),
        shown,
    }]
}

fn show(theirs: &[Row], ours: &[Row]) -> String {
    let lines = |mark: &str, rows: &[Row]| {
        let text = rows.iter().map(|row| format!("{mark} {}", row.join(" · ")));
        text.collect::<Vec<_>>().join("\n")
    };
    format!("{}\n{}", lines("-", theirs), lines("+", ours))
}
