//! Services, one row each.

use super::{dash, key as parts, list};
use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::table::Table;
use crate::ztunnel::neighbours::Neighbours;
use crate::ztunnel::service::{Endpoint, LoadBalancer, Service, address};

/// The table without rows.
#[must_use]
pub fn table(wide: bool) -> Table {
    let mut columns = vec![
        "NAMESPACE",
        "SERVICE NAME",
        "SERVICE VIP",
        "WAYPOINT",
        "ENDPOINTS",
    ];
    if wide {
        columns.extend([
            "HOSTNAME",
            "PORTS",
            "IP FAMILIES",
            "LOAD BALANCER",
            "SUBJECT ALT NAMES",
        ]);
    }
    Table::new(columns, 1)
}

/// By what services are sorted.
#[must_use]
pub fn key(service: &Service) -> String {
    parts(&[&service.namespace, &service.name, &service.hostname])
}

/// What a ztunnel calls it.
#[must_use]
pub fn name(service: &Service) -> String {
    format!("{}/{}", service.namespace, service.hostname)
}

/// Adds the row of one.
pub fn add(service: &Service, neighbours: &Neighbours, wide: bool, rows: &mut Rows) {
    let vips: Vec<&str> = service.vips.iter().map(|vip| address(vip)).collect();
    let total = service.endpoints.len();
    let healthy = service
        .endpoints
        .values()
        .filter(|endpoint| is_healthy(endpoint, neighbours))
        .count();
    let mut cells = vec![
        service.namespace.clone(),
        service.name.clone(),
        vips.join(","),
        neighbours.waypoint(service.waypoint.as_ref()).to_owned(),
        format!("{healthy}/{total}"),
    ];
    if wide {
        cells.extend([
            service.hostname.clone(),
            ports(service),
            dash(&service.ip_families),
            service
                .load_balancer
                .as_ref()
                .map_or_else(|| "-".to_owned(), balancing),
            list(&service.subject_alt_names),
        ]);
    }
    let tone = if healthy < total {
        Tone::Waiting
    } else {
        Tone::Plain
    };
    rows.push(tone, &cells);
}

/// An endpoint is as healthy as its workload: one that ztunnel does not know
/// cannot be reached, whatever is told of the endpoint.
fn is_healthy(endpoint: &Endpoint, neighbours: &Neighbours) -> bool {
    let told = endpoint.status.text().map(|status| status == "Healthy");
    match neighbours.is_healthy(endpoint.workload_uid.or_empty()) {
        Some(healthy) => healthy && told != Some(false),
        None => told == Some(true),
    }
}

/// `80:8080`, by number.
fn ports(service: &Service) -> String {
    let mut ports: Vec<(u32, String)> = service
        .ports
        .iter()
        .map(|(port, target)| {
            let number = port.parse().unwrap_or(u32::MAX);
            (number, format!("{port}:{}", dash(target)))
        })
        .collect();
    ports.sort();
    let ports: Vec<String> = ports.into_iter().map(|(_, text)| text).collect();
    if ports.is_empty() {
        "-".to_owned()
    } else {
        ports.join(",")
    }
}

/// `Failover: Network,Region; OnlyHealthy`.
fn balancing(balancer: &LoadBalancer) -> String {
    let mut text = dash(&balancer.mode);
    if !balancer.routing_preferences.is_empty() {
        text = format!("{text}: {}", list(&balancer.routing_preferences));
    }
    match balancer.health_policy.text() {
        Some(policy) => format!("{text}; {policy}"),
        None => text,
    }
}
