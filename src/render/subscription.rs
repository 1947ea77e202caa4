//! How proxies stand with each kind of configuration, as the columns of a table.
//!
//! Two commands show it: `proxy-status` of the whole mesh, and `xds syncz` of one
//! istiod's answer. They share their columns and cells, since whoever holds one
//! against the other must not find that they disagree about the same answer. Which
//! columns there are depends on what was told: the five that istioctl always shows,
//! and one for every other type that some proxy asked for.

use jiff::Timestamp;

use super::age::age;
use super::view::dash;
use crate::istio::sync::{Proxy, State, Subscription};
use crate::istio::xds_type;

/// The columns that istioctl's wide table always has, by their type's letters.
const ALWAYS: [&str; 5] = ["CDS", "LDS", "EDS", "RDS", "ECDS"];

/// A column of types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// A type with letters of its own: these, and its URL.
    Type(&'static str, String),
    /// All types without, in one.
    Others,
}

/// A column for each type that there is, sorted by type URL as in istioctl.
pub fn columns<'p>(proxies: impl Iterator<Item = &'p Proxy>) -> Vec<Column> {
    let always = ALWAYS.iter().filter_map(|letters| xds_type::url(letters));
    let mut urls: Vec<String> = always.collect();
    let mut others = false;
    for one in proxies.flat_map(|proxy| &proxy.subscriptions) {
        if xds_type::letters(&one.type_url).is_none() {
            others = true;
        } else if !urls.iter().any(|url| **url == *one.type_url) {
            urls.push(one.type_url.to_string());
        }
    }
    urls.sort();
    let column = |url: String| Some(Column::Type(xds_type::letters(&url)?, url));
    let columns = urls.into_iter().filter_map(column);
    columns.chain(others.then_some(Column::Others)).collect()
}

impl Column {
    /// Its header.
    #[must_use]
    pub fn header(&self) -> &'static str {
        match self {
            Column::Type(letters, _) => letters,
            Column::Others => "OTHER TYPES",
        }
    }

    /// The cell of a proxy; `IGNORED` is istioctl's word for what it did not ask for.
    #[must_use]
    pub fn cell(&self, proxy: &Proxy, now: Timestamp) -> String {
        match self {
            Column::Type(_, url) => {
                let found = proxy.subscription(url);
                found.map_or_else(|| "IGNORED".to_owned(), |one| state(one, now))
            }
            Column::Others => {
                let all = proxy.subscriptions.iter();
                let others = all.filter(|one| xds_type::letters(&one.type_url).is_none());
                let told = others.map(|one| format!("{} {}", one.type_url, state(one, now)));
                dash(Some(&told.collect::<Vec<_>>().join(", ")))
            }
        }
    }
}

/// `SYNCED (94s)`.
#[must_use]
pub fn state(one: &Subscription, now: Timestamp) -> String {
    match one.sent_at {
        Some(time) if one.state != State::NotSent => {
            format!("{} ({})", one.state.word(), age(time, now))
        }
        _ => one.state.word().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::istio::sync::read;

    #[test]
    fn there_is_a_column_for_each_type_that_somebody_asked_for() {
        let body = r#"[{"proxy": "z.a", "resources": {
            "type.googleapis.com/istio.workload.Address": {"sent": "1", "acked": "1"},
            "type.googleapis.com/acme.Thing": {"sent": "1"}}}]"#;
        let proxies = read(body.as_bytes()).proxies;
        let columns = columns(proxies.iter());
        let headers: Vec<_> = columns.iter().map(Column::header).collect();
        assert_eq!(
            headers,
            ["CDS", "ECDS", "EDS", "LDS", "RDS", "WDS", "OTHER TYPES"]
        );
        let now = "2026-11-21T14:00:00Z".parse().unwrap();
        let cells = columns.iter().map(|column| column.cell(&proxies[0], now));
        let cells: Vec<_> = cells.collect();
        assert_eq!(
            cells[4..],
            ["IGNORED", "SYNCED", "type.googleapis.com/acme.Thing STALE"]
        );
    }
}
