//! What an istiod sent to each proxy and what that one acknowledged.
//!
//! This is one istiod's list as it stands, with the states and words that
//! `mesh proxy-status` has for it; that one puts those of all istiods together with
//! the cluster's pods and says what they come to.
//!
//! The columns follow from what is told, so the answers are read twice: a second
//! pass over some megabytes is cheaper than keeping all of them read.

use serde::de::Error;

use crate::istio::sync::{self, State};
use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::subscription::{self, Column};
use crate::render::view::{Detail, dash};

/// The columns of types that these answers need.
pub(super) fn types<'b>(bodies: impl Iterator<Item = &'b [u8]>) -> Vec<Column> {
    let proxies: Vec<_> = bodies.flat_map(|body| sync::read(body).proxies).collect();
    subscription::columns(proxies.iter())
}

pub(super) fn columns(types: &[Column]) -> Vec<&'static str> {
    let fixed = ["PROXY", "TYPE", "VERSION"].into_iter();
    fixed.chain(types.iter().map(Column::header)).collect()
}

pub(super) fn add(
    body: &[u8],
    types: &[Column],
    detail: Detail,
    rows: &mut Rows,
) -> serde_json::Result<()> {
    let reading = sync::read(body);
    for proxy in &reading.proxies {
        let has = |state| proxy.subscriptions.iter().any(|one| one.state == state);
        let tone = match (has(State::Error), has(State::Stale)) {
            (true, _) => Tone::Bad,
            (false, true) => Tone::Waiting,
            (false, false) => Tone::Plain,
        };
        let mut cells = vec![
            dash(Some(&proxy.id)),
            dash(proxy.kind.as_deref()),
            dash(Some(&proxy.version)),
        ];
        cells.extend(types.iter().map(|column| column.cell(proxy, detail.now)));
        rows.resource(&proxy.id);
        rows.push(tone, &cells);
    }
    match (reading.broken, reading.faults) {
        (Some(broken), _) => Err(serde_json::Error::custom(broken)),
        (None, Some((1, first))) => Err(serde_json::Error::custom(format!("1 entry: {first}"))),
        (None, Some((count, first))) => Err(serde_json::Error::custom(format!(
            "{count} entries: {first}"
        ))),
        (None, None) => Ok(()),
    }
}
