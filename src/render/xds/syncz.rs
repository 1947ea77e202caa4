//! What an istiod sent to each proxy and what that one acknowledged, in short.
//!
//! This is one istiod's list as it stands; `mesh proxy-status` puts those of all
//! istiods together with the cluster's pods and says what they come to.

use serde::de::Error as _;

use crate::istio::sync::{self, State};
use crate::istio::xds_type::letters;
use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::view::dash;

/// The kinds that have a column.
const KINDS: [&str; 5] = ["CDS", "LDS", "EDS", "RDS", "ECDS"];

pub(super) fn columns() -> Vec<&'static str> {
    [&["PROXY", "TYPE", "VERSION"][..], &KINDS].concat()
}

pub(super) fn add(body: &[u8], rows: &mut Rows) -> serde_json::Result<()> {
    let reading = sync::read(body);
    let odd = reading.faults.map(|(_, first)| first);
    if let Some(why) = reading.broken.or(odd) {
        return Err(serde_json::Error::custom(why));
    }
    for proxy in &reading.proxies {
        let states = KINDS.map(|kind| {
            let mut own = proxy.subscriptions.iter();
            let own = own.find(|one| letters(&one.type_url) == Some(kind));
            own.map_or(State::NotSent, |one| one.state)
        });
        let tone = if states.contains(&State::Error) {
            Tone::Bad
        } else if states.contains(&State::Stale) {
            Tone::Waiting
        } else {
            Tone::Plain
        };
        let mut cells = vec![
            dash(Some(&*proxy.id)),
            dash(proxy.kind.as_deref()),
            dash(Some(&*proxy.version)),
        ];
        cells.extend(states.map(|state| state.word().to_owned()));
        rows.resource(&proxy.id);
        rows.push(tone, &cells);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Tone, add, columns};
    use crate::render::rows::Rows;

    #[test]
    fn each_kind_says_how_it_stands_and_a_refusal_stands_out() {
        let list = br#"[
            {"proxy": "a.b", "cluster_sent": "1/a", "cluster_acked": "1/a", "route_sent": "2/b", "route_acked": "1/a"},
            {"proxy": "c.b", "resources": {
                "type.googleapis.com/envoy.config.listener.v3.Listener": {"sent": "1", "acked": "1", "lastError": "no"}}}]"#;
        let mut rows = Rows::new(columns().len());
        add(list, &mut rows).unwrap();
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let rows: Vec<_> = rows
            .iter()
            .map(|(tone, text)| (tone, words(text)))
            .collect();
        let old = "a.b - - SYNCED NOT SENT NOT SENT STALE NOT SENT";
        let refused = "c.b - - NOT SENT ERROR NOT SENT NOT SENT NOT SENT";
        assert_eq!(
            rows,
            [
                (Tone::Waiting, old.to_owned()),
                (Tone::Bad, refused.to_owned())
            ]
        );
        let mut rows = Rows::new(columns().len());
        for no_list in [&b"{}"[..], b"[7]", b"<html>"] {
            assert!(add(no_list, &mut rows).is_err());
        }
    }
}
