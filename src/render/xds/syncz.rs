//! What an istiod sent to each proxy and what that one acknowledged, in short.
//!
//! This is one istiod's list as it stands; `mesh proxy-status` puts those of all
//! istiods together with the cluster's pods and says what they come to.

use serde::Deserialize;

use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::view::dash;

/// A row of `/debug/syncz`, as far as all istiods have it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Row {
    proxy: String,
    proxy_type: String,
    istio_version: String,
    cluster_sent: String,
    cluster_acked: String,
    listener_sent: String,
    listener_acked: String,
    endpoint_sent: String,
    endpoint_acked: String,
    route_sent: String,
    route_acked: String,
    extensionconfig_sent: String,
    extensionconfig_acked: String,
}

pub(super) fn columns() -> Vec<&'static str> {
    vec![
        "PROXY", "TYPE", "VERSION", "CDS", "LDS", "EDS", "RDS", "ECDS",
    ]
}

pub(super) fn add(body: &[u8], rows: &mut Rows) -> serde_json::Result<()> {
    let list: Option<Vec<Row>> = serde_json::from_slice(body)?;
    for row in list.unwrap_or_default() {
        let states = [
            state(&row.cluster_sent, &row.cluster_acked),
            state(&row.listener_sent, &row.listener_acked),
            state(&row.endpoint_sent, &row.endpoint_acked),
            state(&row.route_sent, &row.route_acked),
            state(&row.extensionconfig_sent, &row.extensionconfig_acked),
        ];
        let tone = if states.contains(&STALE) {
            Tone::Waiting
        } else {
            Tone::Plain
        };
        let mut cells = vec![
            dash(Some(&row.proxy)),
            dash(Some(&row.proxy_type)),
            dash(Some(&row.istio_version)),
        ];
        cells.extend(states.map(str::to_owned));
        rows.resource(&row.proxy);
        rows.push(tone, &cells);
    }
    Ok(())
}

const STALE: &str = "STALE";

/// Both are nonces: what was sent last, and what was acknowledged last.
fn state(sent: &str, acked: &str) -> &'static str {
    match (sent, acked) {
        ("", _) => "NOT SENT",
        (sent, acked) if sent == acked => "SYNCED",
        _ => STALE,
    }
}

#[cfg(test)]
mod tests {
    use super::state;

    #[test]
    fn what_was_sent_and_not_acknowledged_is_stale() {
        assert_eq!(state("", ""), "NOT SENT");
        assert_eq!(state("1/a", "1/a"), "SYNCED");
        assert_eq!(state("2/b", "1/a"), "STALE");
        assert_eq!(state("1/a", ""), "STALE");
    }
}
