//! Endpoints as tables: as they fare (`endpoints`), and as they were assigned (`eds`).

use super::rows::Rows;
use super::style::Tone;
use super::table::Table;
use super::view::{Detail, dash, last_cells, last_columns, tone};
use crate::envoy::address::Address;
use crate::envoy::dump::Entry;
use crate::envoy::endpoint::{LbEndpoint, LoadAssignment, Locality};
use crate::envoy::host::{ClusterStatus, Health, HostStatus};
use crate::query::endpoint::{EndpointQuery, UNKNOWN};

/// An empty table of endpoints as they fare.
#[must_use]
pub fn hosts_table(detail: Detail) -> Table {
    let mut columns = vec!["ENDPOINT", "STATUS", "OUTLIER CHECK", "CLUSTER"];
    if detail.wide {
        columns.extend([
            "PRIORITY",
            "WEIGHT",
            "LOCALITY",
            "HEALTH FLAGS",
            "CONNECT FAILURES",
            "ERRORS",
            "TIMEOUTS",
            "HOSTNAME",
        ]);
    }
    Table::new(columns, 5)
}

/// Adds the hosts of a cluster that are asked for, to be sorted by address, port and cluster.
pub fn add_hosts(cluster: &ClusterStatus, query: &EndpointQuery, detail: Detail, rows: &mut Rows) {
    for host in cluster
        .host_statuses
        .iter()
        .filter(|host| query.matches_host(host))
    {
        rows.resource(&host_key(&host.address, &cluster.name));
        add_host(cluster, host, detail, rows);
    }
}

/// An empty table of endpoints as they were assigned.
#[must_use]
pub fn assigned_table(detail: Detail) -> Table {
    let mut columns = vec!["NAME", "STATUS", "LOCALITY", "CLUSTER"];
    if detail.wide {
        columns.extend(["PRIORITY", "WEIGHT", "HOSTNAME"]);
    }
    last_columns(detail, &mut columns);
    Table::new(columns, 5)
}

/// Adds the endpoints of a load assignment that are asked for, in the order of the dump.
pub fn add_assigned(
    entry: &Entry<LoadAssignment>,
    query: &EndpointQuery,
    detail: Detail,
    rows: &mut Rows,
) {
    let mut first = true;
    for (group, endpoint) in entry
        .resource
        .each()
        .filter(|(_, endpoint)| query.matches_endpoint(endpoint))
    {
        let mut cells = vec![
            assigned_name(endpoint),
            endpoint
                .health_status
                .clone()
                .unwrap_or_else(|| UNKNOWN.to_owned()),
            locality(&group.locality),
            entry.resource.cluster_name.clone(),
        ];
        if detail.wide {
            cells.push(group.priority.unwrap_or(0).to_string());
            cells.push(
                endpoint
                    .load_balancing_weight
                    .map_or_else(|| dash(None), |weight| weight.to_string()),
            );
            cells.push(dash(Some(&endpoint.endpoint.hostname)));
        }
        last_cells(detail, entry, first, &mut cells);
        first = false;
        rows.push(tone(entry.state), &cells);
    }
}

fn add_host(cluster: &ClusterStatus, host: &HostStatus, detail: Detail, rows: &mut Rows) {
    let health = &host.health_status;
    let status = health
        .eds_health_status
        .clone()
        .unwrap_or_else(|| UNKNOWN.to_owned());
    let outlier = if health.failed_outlier_check {
        "FAILED"
    } else {
        "OK"
    };
    let well =
        matches!(status.as_str(), "HEALTHY" | UNKNOWN | "DEGRADED") && flags(health).is_empty();
    let mut cells = vec![
        host_name(&host.address),
        status,
        outlier.to_owned(),
        cluster.name.clone(),
    ];
    if detail.wide {
        cells.push(host.priority.unwrap_or(0).to_string());
        cells.push(host.weight.unwrap_or(1).to_string());
        cells.push(dash(Some(&locality(&host.locality))));
        cells.push(dash(Some(&flags(health).join(","))));
        cells.extend(
            ["cx_connect_fail", "rq_error", "rq_timeout"].map(|name| host.metric(name).to_string()),
        );
        cells.push(dash(Some(&host.hostname)));
    }
    rows.push(if well { Tone::Plain } else { Tone::Bad }, &cells);
}

/// By what a host is sorted: its address as text, its port as a number, its cluster.
fn host_key(address: &Address, cluster: &str) -> String {
    match address.host() {
        Some(host) => format!("{host}\0{:010}\0{cluster}", address.port()),
        None => format!("{}\0\0{cluster}", host_name(address)),
    }
}

/// Envoy's own names for what keeps a host from being picked, as its text form prints them.
fn flags(health: &Health) -> Vec<&'static str> {
    let all = [
        ("failed_active_hc", health.failed_active_health_check),
        ("active_hc_timeout", health.active_hc_timeout),
        ("failed_outlier_check", health.failed_outlier_check),
        ("degraded_active_hc", health.failed_active_degraded_check),
        ("pending_dynamic_removal", health.pending_dynamic_removal),
        ("pending_active_hc", health.pending_active_hc),
        (
            "excluded_via_immediate_hc_fail",
            health.excluded_via_immediate_hc_fail,
        ),
    ];
    all.into_iter()
        .filter_map(|(flag, set)| set.then_some(flag))
        .collect()
}

/// `10.0.0.1:80`, `unix://path`, `envoy://listener/endpoint`; the port is left out where it is zero.
fn host_name(address: &Address) -> String {
    if let Some(pipe) = &address.pipe {
        return format!("unix://{}", pipe.path);
    }
    match (address.host(), address.port()) {
        (Some(host), 0) => host.to_owned(),
        (Some(host), port) => format!("{host}:{port}"),
        (None, _) => internal_name(address),
    }
}

/// The same for load assignments, where istioctl prints a port of zero and a bare path.
fn assigned_address(address: &Address) -> String {
    match (&address.pipe, address.host()) {
        (Some(pipe), _) => pipe.path.clone(),
        (None, Some(host)) => format!("{host}:{}", address.port()),
        (None, None) => internal_name(address),
    }
}

fn internal_name(address: &Address) -> String {
    match &address.envoy_internal_address {
        Some(internal) => format!(
            "envoy://{}/{}",
            internal.server_listener_name, internal.endpoint_id
        ),
        None => "unknown".to_owned(),
    }
}

fn assigned_name(endpoint: &LbEndpoint) -> String {
    let endpoint = &endpoint.endpoint;
    let more = endpoint
        .additional_addresses
        .iter()
        .map(|more| &more.address);
    let names: Vec<String> = std::iter::once(&endpoint.address)
        .chain(more)
        .map(assigned_address)
        .collect();
    names.join(",")
}

fn locality(locality: &Locality) -> String {
    let mut text = locality.region.clone();
    if !locality.zone.is_empty() {
        text = format!("{text}/{}", locality.zone);
    }
    if !locality.sub_zone.is_empty() {
        text = format!("{text}/{}", locality.sub_zone);
    }
    text
}
