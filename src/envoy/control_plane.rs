//! Whom an Envoy says that it gets its configuration from.
//!
//! Two statistics tell: a gauge that is 1 while the stream stands, and the text by
//! which the server named itself, which istiod fills with a JSON of its build. Istio
//! may keep either out of a proxy, so that they are absent says nothing.

use serde::Deserialize;

/// An Envoy's word on its control plane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ControlPlane {
    /// Whether its stream stands.
    pub connected: Option<bool>,
    /// The server's name: the pod of an istiod.
    pub name: Option<String>,
}

/// `/stats?format=json`; histograms come in the same list, without a name.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Stats {
    stats: Vec<Stat>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Stat {
    name: String,
    value: serde_json::Value,
}

#[derive(Deserialize)]
struct Identifier {
    #[serde(rename = "ID")]
    id: String,
}

impl ControlPlane {
    /// What the statistics tell; nothing where they are none.
    #[must_use]
    pub fn of(answer: &[u8]) -> ControlPlane {
        let stats: Stats = serde_json::from_slice(answer).unwrap_or_default();
        let mut told = ControlPlane::default();
        for Stat { name, value } in stats.stats {
            match name.as_str() {
                "control_plane.connected_state" => {
                    told.connected = value.as_u64().map(|state| state == 1);
                }
                "control_plane.identifier" => {
                    let text = value.as_str().unwrap_or_default();
                    let named = serde_json::from_str::<Identifier>(text).map(|named| named.id);
                    told.name = named.ok().filter(|name| !name.is_empty());
                }
                _ => {}
            }
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::ControlPlane;

    #[test]
    fn the_gauge_and_the_name_are_read_and_nothing_else() {
        let told = ControlPlane::of(
            br#"{"stats": [{"name": "control_plane.connected_state", "value": 0}, {"histograms": {}},
            {"name": "control_plane.identifier", "value": "{\"Component\":\"istiod\",\"ID\":\"istiod-a\"}"}]}"#,
        );
        assert_eq!(
            (told.connected, told.name.as_deref()),
            (Some(false), Some("istiod-a"))
        );
        for none in [
            &b"{}"[..],
            b"<html>",
            br#"{"stats": [{"name": "control_plane.identifier", "value": "x"}]}"#,
        ] {
            assert_eq!(ControlPlane::of(none), ControlPlane::default());
        }
    }
}
