//! Open connections, one row each, and the text of a workload with those of one
//! direction alone.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{dash, key as parts};
use crate::fault::Fault;
use crate::query::ztunnel::ConnectionQuery;
use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::table::Table;
use crate::ztunnel::connection::{Connection, Direction, WorkloadState};
use crate::ztunnel::neighbours::Neighbours;
use crate::ztunnel::workload::identity;

/// The table without rows.
#[must_use]
pub fn table(wide: bool) -> Table {
    let mut columns = vec![
        "WORKLOAD",
        "DIRECTION",
        "LOCAL",
        "REMOTE",
        "REMOTE TARGET",
        "PROTOCOL",
    ];
    if wide {
        columns.extend([
            "STATE",
            "IDENTITY",
            "SOURCE ADDRESS",
            "DESTINATION ADDRESS",
            "SOURCE IDENTITY",
        ]);
    }
    Table::new(columns, 1)
}

/// By what workloads are sorted; their connections stay as the ztunnel has them.
#[must_use]
pub fn key(state: &WorkloadState) -> String {
    parts(&[&state.info.namespace, &state.info.name])
}

/// What the next command takes as TARGET.
#[must_use]
pub fn name(state: &WorkloadState) -> String {
    format!("{}.{}", state.info.name, state.info.namespace)
}

/// Adds the rows of one workload, with the names that `neighbours` know of addresses.
/// What could not be read is handed back.
pub fn add(
    state: &WorkloadState,
    neighbours: &Neighbours,
    query: &ConnectionQuery,
    wide: bool,
    rows: &mut Rows,
) -> Vec<Fault> {
    let mut all_faults = Vec::new();
    let known = |socket: &str| neighbours.name(socket);
    for direction in Direction::BOTH {
        let (connections, faults) = state.open(direction);
        if !query.takes(direction) {
            continue;
        }
        all_faults.extend(faults);
        for connection in &connections {
            let source = connection.src.or_empty();
            let destination = connection.destination();
            let meant = connection.original_dst.or_empty();
            let [local, remote, meant] = match direction {
                // Of what comes in, ztunnel tells the name that was asked for.
                Direction::Inbound => [known(destination), known(source), meant.to_owned()],
                Direction::Outbound => [known(source), known(destination), known(meant)],
            };
            let mut cells = vec![
                name(state),
                direction.word().to_owned(),
                local,
                remote,
                meant,
                connection.protocol.or_empty().to_owned(),
            ];
            if wide {
                cells.extend(more(state, connection));
            }
            rows.push(Tone::Plain, &cells);
        }
    }
    all_faults
}

fn more(state: &WorkloadState, connection: &Connection) -> [String; 5] {
    let info = &state.info;
    let own = identity(&info.trust_domain, &info.namespace, &info.service_account);
    let or_dash = |text: &str| if text.is_empty() { "-" } else { text }.to_owned();
    [
        dash(&state.state),
        own.unwrap_or_else(|| "-".to_owned()),
        or_dash(connection.src.or_empty()),
        or_dash(connection.destination()),
        dash(&connection.src_identity),
    ]
}

/// A workload's text with no connections but those that are asked for.
#[must_use]
pub fn cut<'t>(text: &'t str, query: &ConnectionQuery) -> Cow<'t, str> {
    #[derive(Deserialize)]
    struct State<'a> {
        #[serde(borrow)]
        connections: Lists<'a>,
    }
    #[derive(Deserialize)]
    struct Lists<'a> {
        #[serde(borrow)]
        inbound: Option<&'a RawValue>,
        #[serde(borrow)]
        outbound: Option<&'a RawValue>,
    }
    let Ok(State { connections }) = serde_json::from_str::<State<'_>>(text) else {
        return Cow::Borrowed(text);
    };
    let unwanted = match query.direction {
        None => None,
        Some(Direction::Inbound) => connections.outbound,
        Some(Direction::Outbound) => connections.inbound,
    };
    let Some(list) = unwanted.map(RawValue::get) else {
        return Cow::Borrowed(text);
    };
    // The list is a part of the text, so its place there is known.
    let at = (list.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    match (text.get(..at), text.get(at + list.len()..)) {
        (Some(before), Some(behind)) => Cow::Owned(format!("{before}[]{behind}")),
        _ => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workload_keeps_the_connections_of_the_wanted_direction_and_all_else() {
        let text = r#"{"state":"Up","connections":{"inbound":[1],"outbound":[2]},"later":{"a":1}}"#;
        let query = |direction| ConnectionQuery {
            direction,
            ..ConnectionQuery::default()
        };
        assert_eq!(cut(text, &query(None)), text);
        assert_eq!(
            cut(text, &query(Some(Direction::Inbound))),
            text.replace("[2]", "[]")
        );
        assert_eq!(cut("{}", &query(Some(Direction::Inbound))), "{}");
    }
}
