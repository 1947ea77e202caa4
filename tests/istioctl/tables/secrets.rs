//! What differs in tables of secrets: one column, and whatever istioctl cannot read.

use super::cells::{Row, Table};
use crate::Difference;
use crate::runs::Pair;

/// Finds what differs for a known reason, and makes it alike.
pub fn found(pair: &Pair, theirs: &mut Table, ours: &mut Table) -> Vec<Difference> {
    let mut found = Vec::new();
    if pair.command() != "secrets" {
        return found;
    }
    if pair.theirs.stdout.trim() == NOTHING_FOUND && ours.rows.is_empty() {
        let shown = format!("- {NOTHING_FOUND}\n+ {:?}", ours.columns);
        ours.columns.clone_from(&theirs.columns);
        return vec![difference("no secrets at all", shown)];
    }
    if ours.columns.last().map(String::as_str) == Some("TRUST DOMAIN")
        && ours.columns.len() == theirs.columns.len() + 1
    {
        let shown = format!("- {:?}\n+ {:?}", theirs.columns, ours.columns);
        found.push(difference("TRUST DOMAIN", shown));
        ours.columns.pop();
        ours.rows.iter_mut().for_each(|row| drop(row.pop()));
    }
    if theirs.columns != ours.columns {
        return found;
    }
    // Of two with one name the first is matched with the first.
    let mut left: Vec<&Row> = ours.rows.iter().collect();
    for row in &mut theirs.rows {
        let unread = |other: &&Row| other[3] == "-" && is_same(row, other);
        let at = left.iter().position(unread);
        let Some(at) = at.or_else(|| left.iter().position(|other| is_same(row, other))) else {
            continue;
        };
        let other = left.remove(at);
        let class = if other[3] == "-" {
            "secrets without a certificate that can be read"
        } else {
            "certificates that are written out as text"
        };
        let shown = format!("- {}\n+ {}", row.join(" · "), other.join(" · "));
        found.push(difference(class, shown));
        row.clone_from(other);
    }
    found
}

const NOTHING_FOUND: &str = "No active or warming secrets found.";

/// Whether a row of theirs that tells nothing is of the secret that ours is of.
fn is_same(theirs: &Row, ours: &Row) -> bool {
    let tells_nothing = theirs[3] == "false" && theirs[4].is_empty();
    tells_nothing && theirs[0] == ours[0] && theirs[2] == ours[2]
}

fn difference(class: &str, shown: String) -> Difference {
    Difference {
        class: class.to_owned(),
        shown,
    }
}
