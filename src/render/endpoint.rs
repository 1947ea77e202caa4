//! Endpoints as tables: as they fare (`endpoints`), and as they were assigned (`eds`).

use std::cmp::Ordering;

use super::cluster::sort_key;
use super::style::Tone;
use super::table::{Row, Table};
use super::view::{Detail, dash, last_cells, last_columns, tone};
use crate::envoy::address::Address;
use crate::envoy::dump::Entry;
use crate::envoy::endpoint::{LbEndpoint, LoadAssignment, Locality};
use crate::envoy::host::{ClusterStatus, Health, HostStatus};
use crate::query::endpoint::{EndpointQuery, UNKNOWN};

/// The hosts of `/clusters` that are asked for, sorted by address, port and cluster.
#[must_use]
pub fn hosts(clusters: &[Entry<ClusterStatus>], query: &EndpointQuery, detail: Detail) -> Table {
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
    let pairs = clusters.iter().flat_map(|entry| {
        entry
            .resource
            .host_statuses
            .iter()
            .map(move |host| (entry, host))
    });
    let mut pairs: Vec<_> = pairs.filter(|(_, host)| query.matches_host(host)).collect();
    pairs.sort_by(|(a_entry, a), (b_entry, b)| {
        let by_place = host_key(&a.address).cmp(&host_key(&b.address));
        by_place.then_with(|| a_entry.resource.name.cmp(&b_entry.resource.name))
    });
    let rows = pairs
        .into_iter()
        .map(|(entry, host)| host_row(&entry.resource, host, detail))
        .collect();
    Table {
        columns,
        rows,
        padding: 5,
    }
}

/// The endpoints of load assignments that are asked for, clusters in the order given.
#[must_use]
pub fn assigned(
    assignments: &[Entry<LoadAssignment>],
    query: &EndpointQuery,
    detail: Detail,
) -> Table {
    let mut columns = vec!["NAME", "STATUS", "LOCALITY", "CLUSTER"];
    if detail.wide {
        columns.extend(["PRIORITY", "WEIGHT", "HOSTNAME"]);
    }
    last_columns(detail, &mut columns);
    let mut rows = Vec::new();
    for entry in assignments {
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
            last_cells(detail, entry, rows.is_empty(), &mut cells);
            rows.push(Row {
                cells,
                tone: tone(entry.state),
            });
        }
    }
    Table {
        columns,
        rows,
        padding: 5,
    }
}

/// The order of load assignments: that of their clusters.
#[must_use]
pub fn order(a: &LoadAssignment, b: &LoadAssignment) -> Ordering {
    sort_key(&a.cluster_name).cmp(&sort_key(&b.cluster_name))
}

/// The order of clusters with their hosts: that of clusters, too. Envoy answers in
/// the order of a hash map, which is another one after every restart.
#[must_use]
pub fn status_order(a: &ClusterStatus, b: &ClusterStatus) -> Ordering {
    sort_key(&a.name).cmp(&sort_key(&b.name))
}

fn host_row(cluster: &ClusterStatus, host: &HostStatus, detail: Detail) -> Row {
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
    Row {
        cells,
        tone: if well { Tone::Plain } else { Tone::Bad },
    }
}

/// What a host is sorted by: its address as text, then its port as a number.
fn host_key(address: &Address) -> (String, u64) {
    match address.host() {
        Some(host) => (host.to_owned(), address.port()),
        None => (host_name(address), 0),
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
