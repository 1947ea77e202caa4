//! Clusters as a table: one row each.

use std::cmp::Ordering;

use super::table::{Row, Table};
use super::view::{Detail, dash, last_cells, last_columns, tone};
use crate::envoy::cluster::Cluster;
use crate::envoy::dump::Entry;
use crate::istio::cluster_name::ClusterName;
use crate::istio::origin;

/// The clusters in the order given.
#[must_use]
pub fn table(clusters: &[Entry<Cluster>], detail: Detail) -> Table {
    let mut columns = vec![
        "SERVICE FQDN",
        "PORT",
        "SUBSET",
        "DIRECTION",
        "TYPE",
        "DESTINATION RULE",
    ];
    if detail.wide {
        columns.extend(["LB POLICY", "CONNECT TIMEOUT"]);
    }
    last_columns(detail, &mut columns);
    Table {
        columns,
        rows: clusters.iter().map(|entry| row(entry, detail)).collect(),
        padding: 5,
    }
}

/// The order of clusters in istioctl's table: host, subset, port, direction.
#[must_use]
pub fn order(a: &Cluster, b: &Cluster) -> Ordering {
    sort_key(&a.name).cmp(&sort_key(&b.name))
}

/// What a cluster's name is sorted by.
#[must_use]
pub fn sort_key(name: &str) -> (&str, &str, u32, &str) {
    match ClusterName::parse(name) {
        Some(parts) => (
            parts.host,
            parts.subset,
            parts.port_number(),
            parts.direction,
        ),
        None => (name, "", 0, ""),
    }
}

fn row(entry: &Entry<Cluster>, detail: Detail) -> Row {
    let cluster = &entry.resource;
    let mut cells = match ClusterName::parse(&cluster.name) {
        Some(parts) => {
            vec![
                parts.host.to_owned(),
                parts.port_number().to_string(),
                dash(Some(parts.subset)),
                parts.direction.to_owned(),
            ]
        }
        None => vec![cluster.name.clone(), dash(None), dash(None), dash(None)],
    };
    cells.push(discovery(cluster).to_owned());
    cells.push(
        cluster
            .metadata
            .istio_config()
            .and_then(origin::object)
            .unwrap_or_default(),
    );
    if detail.wide {
        cells.push(
            cluster
                .lb_policy
                .clone()
                .unwrap_or_else(|| "ROUND_ROBIN".to_owned()),
        );
        cells.push(
            cluster
                .connect_timeout
                .clone()
                .unwrap_or_else(|| "5s".to_owned()),
        );
    }
    last_cells(detail, entry, true, &mut cells);
    Row {
        cells,
        tone: tone(entry.state),
    }
}

/// How the cluster finds its endpoints: the extension where one does it, else the
/// type, whose default is `STATIC`.
fn discovery(cluster: &Cluster) -> &str {
    match (&cluster.cluster_type, &cluster.discovery) {
        (Some(custom), _) => &custom.name,
        (None, Some(discovery)) => discovery,
        (None, None) => "STATIC",
    }
}
