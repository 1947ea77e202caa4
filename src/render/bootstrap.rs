//! A bootstrap as lines to read: istioctl's three, or what an on-call engineer asks next.
//!
//! Of one proxy each fact has a line, and what the bootstrap does not say has
//! none. Of many each proxy has a row, so that versions can be compared down a
//! column; there a gap is a dash.

use super::rows::Rows;
use super::style::Tone;
use super::table::Table;
use super::view::Detail;
use crate::envoy::address::Address;
use crate::envoy::bootstrap::{Bootstrap, StaticResources};
use crate::istio::node_metadata::NodeMetadata;

/// A fact: what it is called on a line and above a column, and whether only the wide form tells it.
struct Fact {
    line: &'static str,
    column: &'static str,
    wide: bool,
    value: fn(&Bootstrap) -> Option<String>,
}

const fn fact(
    line: &'static str,
    column: &'static str,
    value: fn(&Bootstrap) -> Option<String>,
) -> Fact {
    Fact {
        line,
        column,
        wide: true,
        value,
    }
}

fn metadata(bootstrap: &Bootstrap) -> NodeMetadata<'_> {
    NodeMetadata::of(&bootstrap.node.metadata)
}

const FACTS: [Fact; 24] = [
    Fact {
        wide: false,
        ..fact("Istio Version:", "ISTIO", |of| {
            metadata(of).get("ISTIO_VERSION")
        })
    },
    Fact {
        wide: false,
        ..fact("Istio Proxy Version:", "ISTIO PROXY", |of| {
            metadata(of).proxy_version()
        })
    },
    Fact {
        wide: false,
        ..fact("Envoy Version:", "ENVOY", |of| of.node.envoy_version())
    },
    fact("Node:", "NODE", |of| filled(&of.node.id)),
    fact("Service Cluster:", "SERVICE CLUSTER", |of| {
        filled(&of.node.cluster)
    }),
    fact("Locality:", "LOCALITY", |of| {
        filled(&of.node.locality.to_string())
    }),
    fact("Workload:", "WORKLOAD", |of| {
        metadata(of).get("WORKLOAD_NAME")
    }),
    fact("Owner:", "OWNER", |of| metadata(of).owner()),
    fact("Labels:", "LABELS", |of| metadata(of).labels()),
    fact("Service Account:", "SERVICE ACCOUNT", |of| {
        metadata(of).get("SERVICE_ACCOUNT")
    }),
    fact("Kubernetes Node:", "KUBERNETES NODE", |of| {
        metadata(of).get("NODE_NAME")
    }),
    fact("Cluster ID:", "CLUSTER ID", |of| {
        metadata(of).get("CLUSTER_ID")
    }),
    fact("Mesh ID:", "MESH ID", |of| metadata(of).get("MESH_ID")),
    fact("Network:", "NETWORK", |of| metadata(of).get("NETWORK")),
    fact("Interception Mode:", "INTERCEPTION", |of| {
        metadata(of).get("INTERCEPTION_MODE")
    }),
    fact("Discovery Address:", "DISCOVERY ADDRESS", |of| {
        metadata(of).proxy_config("discoveryAddress")
    }),
    fact("ADS:", "ADS", |of| {
        let ads = of.dynamic_resources.ads_config.as_ref();
        ads.and_then(|ads| filled(&ads.to_string()))
    }),
    fact("Admin Address:", "ADMIN ADDRESS", |of| {
        of.admin.address.as_ref().and_then(place)
    }),
    fact("Concurrency:", "CONCURRENCY", |of| {
        metadata(of).proxy_config("concurrency")
    }),
    fact("Drain Duration:", "DRAIN DURATION", |of| {
        metadata(of).proxy_config("drainDuration")
    }),
    fact("Static Listeners:", "STATIC LISTENERS", |of| {
        let held = of.static_resources.as_ref()?;
        Some(StaticResources::told(&held.listeners))
    }),
    fact("Static Clusters:", "STATIC CLUSTERS", |of| {
        let held = of.static_resources.as_ref()?;
        Some(StaticResources::told(&held.clusters))
    }),
    fact("Tracing:", "TRACING", |of| {
        of.tracing.http.as_ref().and_then(|http| filled(&http.name))
    }),
    fact("Statistics:", "STATISTICS", |of| {
        let kept = of.stats_config.stats_matcher.as_ref();
        kept.map(ToString::to_string)
    }),
];

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn place(address: &Address) -> Option<String> {
    match (address.host(), &address.pipe) {
        (Some(host), _) if host.contains(':') => Some(format!("[{host}]:{}", address.port())),
        (Some(host), _) => Some(format!("{host}:{}", address.port())),
        (None, pipe) => pipe.as_ref().map(|pipe| pipe.path.clone()),
    }
}

fn facts(detail: Detail) -> impl Iterator<Item = &'static Fact> {
    FACTS.iter().filter(move |fact| detail.wide || !fact.wide)
}

/// Whether any of the narrow form's facts is told.
#[must_use]
pub fn tells_versions(bootstrap: &Bootstrap) -> bool {
    let mut narrow = FACTS.iter().filter(|fact| !fact.wide);
    narrow.any(|fact| (fact.value)(bootstrap).is_some())
}

/// An empty table of one proxy's facts, which needs no header.
#[must_use]
pub fn lines() -> Table {
    Table::new(vec!["", ""], 1)
}

/// An empty table of many proxies, a row each.
#[must_use]
pub fn table(detail: Detail) -> Table {
    Table::new(facts(detail).map(|fact| fact.column).collect(), 5)
}

/// Adds a proxy's row where the rows tell of many proxies, else its lines.
pub fn add(bootstrap: &Bootstrap, detail: Detail, rows: &mut Rows) {
    let told = facts(detail).map(|fact| (fact.line, (fact.value)(bootstrap)));
    if rows.of_many() {
        let cells: Vec<String> = told
            .map(|(_, value)| value.unwrap_or_else(|| "-".to_owned()))
            .collect();
        rows.push(Tone::Plain, &cells);
        return;
    }
    for (line, value) in told {
        if let Some(value) = value {
            rows.push(Tone::Plain, &[line, &value]);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn detail(wide: bool) -> Detail {
        Detail {
            wide,
            verbose: true,
            states: false,
            now: jiff::Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn what_a_bootstrap_does_not_say_is_shown_as_nothing() {
        let plain: Bootstrap = serde_json::from_str(
            r#"{"node": {"id": "front"}, "admin": {"address": {"pipe": {"path": "@a"}}}}"#,
        )
        .unwrap();
        let mut rows = lines().rows;
        add(&plain, detail(false), &mut rows);
        assert!(rows.is_empty());
        add(&plain, detail(true), &mut rows);
        let told: Vec<&str> = rows.iter().map(|(_, row)| row).collect();
        assert_eq!(told, ["Node:\tfront", "Admin Address:\t@a"]);
        let mut rows = table(detail(false)).rows;
        rows.proxy(0, Some("a.b"));
        add(&plain, detail(false), &mut rows);
        assert_eq!(rows.iter().next().unwrap().1, "a.b\t-\t-\t-");
    }
}
