//! What all views of resources have in common: how much to show, and the columns
//! that are the same everywhere.

use jiff::Timestamp;

use super::age::age_of;
use super::style::Tone;
use crate::envoy::dump::Entry;
use crate::envoy::state::State;

/// How much of each resource a table shows.
#[derive(Clone, Copy, Debug)]
pub struct Detail {
    /// The wide form.
    pub wide: bool,
    /// One row per part (filter chain, route), not one per resource.
    pub verbose: bool,
    /// With the state of each resource, and why it was rejected.
    pub states: bool,
    /// The moment from which ages are counted.
    pub now: Timestamp,
}

/// The names of the columns that every view ends with.
pub fn last_columns(detail: Detail, columns: &mut Vec<&'static str>) {
    if detail.wide {
        columns.extend(["VERSION", "AGE"]);
    }
    if detail.states {
        columns.extend(["STATE", "ERROR"]);
    }
}

/// The cells of those columns. Envoy's reason stands on the resource's first row
/// alone, so that it can be counted.
pub fn last_cells<R>(detail: Detail, entry: &Entry<R>, first: bool, cells: &mut Vec<String>) {
    if detail.wide {
        cells.push(dash(entry.version.as_deref()));
        cells.push(age_of(entry.last_updated.as_deref(), detail.now));
    }
    if detail.states {
        cells.push(entry.state.word().to_uppercase());
        cells.push(if first {
            entry.error.clone().unwrap_or_default()
        } else {
            String::new()
        });
    }
}

/// The tone of a row that shows a resource in this state.
#[must_use]
pub fn tone(state: State) -> Tone {
    match state {
        State::Active | State::Static => Tone::Plain,
        State::Warming | State::Draining => Tone::Waiting,
        State::Rejected => Tone::Bad,
    }
}

/// The text, or `-` where there is none.
#[must_use]
pub fn dash(text: Option<&str>) -> String {
    text.filter(|text| !text.is_empty())
        .unwrap_or("-")
        .to_owned()
}
