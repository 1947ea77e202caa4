//! The endpoints that an istiod knows, before any proxy's rules.

use crate::istio::shard::Shards;
use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::view::{Detail, dash};

pub(super) fn columns(detail: Detail) -> Vec<&'static str> {
    let mut columns = vec![
        "SERVICE",
        "NAMESPACE",
        "ENDPOINT",
        "PORT NAME",
        "HEALTH",
        "TLS",
        "WORKLOAD",
    ];
    if detail.wide {
        columns.extend([
            "SHARD",
            "SERVICE ACCOUNT",
            "LOCALITY",
            "NETWORK",
            "WEIGHT",
            "NODE",
        ]);
    }
    columns
}

pub(super) fn add(body: &[u8], detail: Detail, rows: &mut Rows) -> serde_json::Result<()> {
    let shards: Shards = serde_json::from_slice(body)?;
    for (host, namespaces) in &shards {
        for (namespace, service) in namespaces {
            rows.resource(&format!("{host} {namespace}"));
            for (shard, endpoints) in service.shards.iter().flatten() {
                for endpoint in endpoints.iter().flatten() {
                    let health = endpoint.health();
                    let tone = match endpoint.health_status {
                        0 | 1 => Tone::Plain,
                        2 => Tone::Bad,
                        _ => Tone::Waiting,
                    };
                    let mut cells = vec![
                        host.clone(),
                        namespace.clone(),
                        endpoint.place(),
                        dash(Some(&endpoint.service_port_name)),
                        health,
                        dash(Some(&endpoint.tls_mode)),
                        dash(Some(&endpoint.workload_name)),
                    ];
                    if detail.wide {
                        let weight = endpoint.lb_weight;
                        let weight = (weight != 0).then(|| weight.to_string());
                        cells.extend([
                            shard.clone(),
                            dash(Some(&endpoint.service_account)),
                            dash(Some(endpoint.locality.label.trim_end_matches('/'))),
                            dash(Some(&endpoint.network)),
                            dash(weight.as_deref()),
                            dash(Some(&endpoint.node_name)),
                        ]);
                    }
                    rows.push(tone, &cells);
                }
            }
        }
    }
    Ok(())
}
