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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn row(service: &str, dump: &str) -> String {
        let service: Service = serde_json::from_str(service).unwrap();
        let mut rows = Rows::new(5);
        let neighbours = Neighbours::services_and_health(dump);
        add(&service, &neighbours, false, &mut rows);
        let row = rows.iter().next().unwrap().1.to_owned();
        row.replace('\t', "|")
    }

    #[test]
    fn an_endpoint_is_as_healthy_as_its_workload_and_no_healthier_than_it_is_told_to_be() {
        let workloads = r#"{"services": [], "workloads": [
            {"uid": "well", "status": "Healthy"}, {"uid": "ill", "status": "Unhealthy"}, {"uid": "untold"}]}"#;
        let counted = |endpoints: &str| {
            row(
                &format!(r#"{{"name": "a", "namespace": "n", "endpoints": {endpoints}}}"#),
                workloads,
            )
        };
        for (endpoint, healthy) in [
            (r#"{"workloadUid": "well"}"#, "1/1"),
            (r#"{"workloadUid": "well", "status": "Unhealthy"}"#, "0/1"),
            (r#"{"workloadUid": "ill", "status": "Healthy"}"#, "0/1"),
            (r#"{"workloadUid": "absent", "status": "Healthy"}"#, "0/1"),
            (r#"{"workloadUid": "untold", "status": "Healthy"}"#, "1/1"),
            (r#"{"workloadUid": "untold"}"#, "0/1"),
        ] {
            let row = counted(&format!(r#"{{"x": {endpoint}}}"#));
            assert_eq!(row, format!("n|a||None|{healthy}"), "{endpoint}");
        }
    }

    #[test]
    fn addresses_lose_their_network_and_ports_are_in_order() {
        let service =
            r#"{"vips": ["n/10.96.0.1", "/2001:2::/64"], "ports": {"443": 8443, "80": 8080}}"#;
        assert_eq!(
            row(service, r#"{"services": []}"#),
            "||10.96.0.1,2001:2::/64|None|0/0"
        );
        let service: Service = serde_json::from_str(service).unwrap();
        assert_eq!(ports(&service), "80:8080,443:8443");
    }
}
