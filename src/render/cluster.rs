//! Clusters as a table: one row each.

use super::rows::Rows;
use super::table::Table;
use super::view::{Detail, dash, last_cells, last_columns, tone};
use crate::envoy::cluster::Cluster;
use crate::envoy::dump::Entry;
use crate::istio::cluster_name::ClusterName;
use crate::istio::origin;

/// An empty table of clusters.
#[must_use]
pub fn table(detail: Detail) -> Table {
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
    Table::new(columns, 5)
}

/// By what clusters are sorted: as in istioctl's table by host, subset, port and direction.
#[must_use]
pub fn key(name: &str) -> String {
    match ClusterName::parse(name) {
        Some(parts) => {
            format!(
                "{}\0{}\0{:010}\0{}",
                parts.host,
                parts.subset,
                parts.port_number(),
                parts.direction
            )
        }
        None => name.to_owned(),
    }
}

/// Adds a cluster's row.
pub fn add(entry: &Entry<Cluster>, detail: Detail, rows: &mut Rows) {
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
    rows.push(tone(entry.state), &cells);
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
