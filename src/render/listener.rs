//! Listeners as a table: one row per filter chain, or one per listener.
//!
//! Addresses, match and destination texts are istioctl's, whose users read them at
//! a glance. What it leaves out is told where it matters: an internal listener by
//! its name, a TCP proxy's weighted clusters, the tree that chooses the chain.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use super::matcher_tree;
use super::route;
use super::rows::Rows;
use super::table::Table;
use super::view::{Detail, dash, last_cells, last_columns, tone};
use crate::envoy::address::Address;
use crate::envoy::dump::Entry;
use crate::envoy::listener::{Filter, FilterChain, FilterChainMatch, Listener};
use crate::envoy::matcher::{CidrRange, Leaf};
use crate::query::listener::{kind, leads_nowhere};

/// An empty table of listeners.
#[must_use]
pub fn table(detail: Detail) -> Table {
    let mut columns = if detail.verbose {
        vec!["ADDRESSES", "PORT", "MATCH", "DESTINATION"]
    } else {
        vec!["ADDRESSES", "PORT", "TYPE"]
    };
    if detail.wide {
        columns.extend(["LISTENER", "DIRECTION"]);
        if detail.verbose {
            columns.extend(["FILTER CHAIN", "WAY", "SOURCE"]);
        }
    }
    last_columns(detail, &mut columns);
    Table::new(columns, 1)
}

/// By what listeners are sorted: as in istioctl's table by port, address and type.
/// The name settles the rest, for the order of a dump is that of a hash map in
/// Envoy and another one in every answer.
#[must_use]
pub fn key(listener: &Listener) -> String {
    let addresses: Vec<&str> = listener.addresses().map(address).collect();
    format!(
        "{:010}\0{}\0{}\0{}",
        listener.address.port(),
        addresses.join("\0"),
        kind(listener),
        listener.name
    )
}

/// Adds a listener's rows: one per filter chain, or one in all. A tree that chooses
/// the chains is drawn where the rows stay below each other.
pub fn add(entry: &Entry<Listener>, detail: Detail, drawn: bool, rows: &mut Rows) {
    let listener = &entry.resource;
    let place = [addresses(listener), listener.address.port().to_string()];
    let lines: Vec<Line> = if detail.verbose {
        chain_lines(listener, drawn)
    } else {
        vec![Line::default()]
    };
    for (index, line) in lines.into_iter().enumerate() {
        let mut cells = place.to_vec();
        if detail.verbose {
            cells.extend([line.conditions, line.destination]);
        } else {
            cells.push(kind(listener).to_owned());
        }
        if detail.wide {
            cells.extend([
                dash(Some(&listener.name)),
                dash(listener.traffic_direction.as_deref()),
            ]);
            if detail.verbose {
                cells.extend([&line.chain, &line.way, &line.source].map(|text| dash(Some(text))));
            }
        }
        last_cells(detail, entry, index == 0, &mut cells);
        rows.push(tone(entry.state), &cells);
    }
}

/// One filter chain, or one way to it.
#[derive(Default)]
struct Line {
    conditions: String,
    destination: String,
    chain: String,
    /// The whole way through the tree, if one chooses the chain.
    way: String,
    source: String,
}

/// A line for each filter chain, the destinations in descending order as istioctl
/// has them; where a tree chooses the chains, a line for each way through it.
fn chain_lines(listener: &Listener, drawn: bool) -> Vec<Line> {
    let Some(tree) = &listener.filter_chain_matcher else {
        let mut lines: Vec<Line> = listener
            .chains()
            .map(|chain| line(chain, conditions(&chain.filter_chain_match)))
            .collect();
        // istioctl is silent on a listener without chains, as one of UDP or of an unknown type.
        if lines.is_empty() {
            lines.push(Line {
                conditions: "-".to_owned(),
                destination: "no filter chain".to_owned(),
                ..Line::default()
            });
        }
        lines.sort_by(|a, b| Reverse(&a.destination).cmp(&Reverse(&b.destination)));
        return lines;
    };
    let leaves = tree.leaves();
    let mut lines = Vec::new();
    let tree = if drawn {
        matcher_tree::draw(&leaves)
    } else {
        leaves.iter().map(way).collect()
    };
    // The first of a name is the one that Envoy takes.
    let chains = listener.filter_chains.iter().rev();
    let chains: HashMap<&str, &FilterChain> =
        chains.map(|chain| (chain.name.as_str(), chain)).collect();
    for (leaf, conditions) in leaves.iter().zip(tree) {
        let to = match chains.get(leaf.action.as_str()) {
            Some(chain) => line(chain, conditions),
            None => Line {
                conditions,
                destination: format!("no filter chain '{}'", leaf.action),
                ..Line::default()
            },
        };
        lines.push(Line {
            way: way(leaf),
            ..to
        });
    }
    let reached: HashSet<&str> = leaves.iter().map(|leaf| leaf.action.as_str()).collect();
    let unreached = listener.filter_chains.iter();
    lines.extend(
        unreached
            .filter(|chain| !reached.contains(chain.name.as_str()))
            .map(|chain| line(chain, "NONE: no way leads here".to_owned())),
    );
    lines.extend(
        listener
            .default_filter_chain
            .iter()
            .map(|chain| line(chain, "ALL".to_owned())),
    );
    lines
}

fn line(chain: &FilterChain, conditions: String) -> Line {
    Line {
        conditions,
        destination: destination(chain),
        chain: chain.name.clone(),
        way: String::new(),
        source: source(&chain.filter_chain_match),
    }
}

/// A way through a tree in one text.
fn way(leaf: &Leaf) -> String {
    leaf.path.join(" -> ")
}

/// All addresses, separated by commas; an internal listener by its name.
fn addresses(listener: &Listener) -> String {
    let texts: Vec<&str> = listener
        .addresses()
        .map(address)
        .filter(|text| !text.is_empty())
        .collect();
    if texts.is_empty() && listener.internal_listener.is_some() {
        return format!("envoy://{}", listener.name);
    }
    texts.join(",")
}

fn address(address: &Address) -> &str {
    let pipe = address.pipe.as_ref().map(|pipe| pipe.path.as_str());
    address.host().or(pipe).unwrap_or_default()
}

/// Istio's usual lists of application protocols, by the name that people know.
const KNOWN_PROTOCOLS: [(&str, &[&str]); 4] = [
    (
        "HTTP TLS",
        &[
            "http/1.0",
            "http/1.1",
            "h2c",
            "istio-http/1.0",
            "istio-http/1.1",
            "istio-h2",
        ],
    ),
    (
        "Istio HTTP Plain",
        &["istio", "istio-http/1.0", "istio-http/1.1", "istio-h2"],
    ),
    ("TCP TLS", &["istio-peer-exchange", "istio"]),
    ("HTTP", &["http/1.0", "http/1.1", "h2c"]),
];

/// What a connection must be like; `ALL` where nothing is asked of it.
fn conditions(criteria: &FilterChainMatch) -> String {
    let mut parts = Vec::new();
    if !criteria.server_names.is_empty() {
        parts.push(format!("SNI: {}", criteria.server_names.join(",")));
    }
    if !criteria.transport_protocol.is_empty() {
        parts.push(format!("Trans: {}", criteria.transport_protocol));
    }
    let protocols = &criteria.application_protocols;
    if !protocols.is_empty() {
        let known = KNOWN_PROTOCOLS
            .iter()
            .find(|(_, list)| protocols.iter().eq(list.iter()));
        parts.push(format!(
            "App: {}",
            known.map_or_else(|| protocols.join(","), |(name, _)| (*name).to_owned())
        ));
    }
    let port = criteria.destination_port.filter(|port| *port != 0);
    let port_text = port.map(|port| format!(":{port}")).unwrap_or_default();
    if !criteria.prefix_ranges.is_empty() {
        parts.push(format!(
            "Addr: {}{port_text}",
            ranges(&criteria.prefix_ranges)
        ));
    } else if port.is_some() {
        parts.push(format!("Addr: *{port_text}"));
    }
    if parts.is_empty() {
        "ALL".to_owned()
    } else {
        parts.join("; ")
    }
}

/// The criteria about the client, which istioctl does not show.
fn source(criteria: &FilterChainMatch) -> String {
    let mut parts = Vec::new();
    if !criteria.direct_source_prefix_ranges.is_empty() {
        parts.push(format!(
            "direct {}",
            ranges(&criteria.direct_source_prefix_ranges)
        ));
    }
    if !criteria.source_prefix_ranges.is_empty() {
        parts.push(ranges(&criteria.source_prefix_ranges));
    }
    if !criteria.source_ports.is_empty() {
        let ports: Vec<String> = criteria.source_ports.iter().map(u64::to_string).collect();
        parts.push(format!("port {}", ports.join(",")));
    }
    parts.extend(criteria.source_type.clone());
    parts.join("; ")
}

fn ranges(ranges: &[CidrRange]) -> String {
    let texts: Vec<String> = ranges
        .iter()
        .map(|range| format!("{}/{}", range.address_prefix, range.prefix_len.unwrap_or(0)))
        .collect();
    texts.join(",")
}

/// Where a chain leads: told by the first network filter that decides.
fn destination(chain: &FilterChain) -> String {
    for filter in &chain.filters {
        if filter.is_http() {
            return http_destination(filter);
        }
        if filter.is_tcp() && !leads_nowhere(filter) {
            let config = &filter.typed_config;
            return match (&config.cluster, &config.weighted_clusters) {
                (Some(cluster), _) => cluster_text(cluster),
                (None, Some(weighted)) => format!("Cluster: {weighted}"),
                (None, None) => "Cluster: ".to_owned(),
            };
        }
    }
    "Non-HTTP/Non-TCP".to_owned()
}

fn http_destination(filter: &Filter) -> String {
    let config = &filter.typed_config;
    if let Some(table) = &config.route_config {
        return match route::only_cluster(table) {
            Some(cluster) => cluster_text(cluster),
            None => format!("Inline Route: {}", route::inline(table)),
        };
    }
    if let Some(rds) = &config.rds {
        return format!("Route: {}", rds.route_config_name);
    }
    match &config.scoped_routes {
        Some(scoped) => format!("Scoped Routes: {}", scoped.name),
        None => "HTTP".to_owned(),
    }
}

/// Istio's own clusters say what they are; others are introduced.
fn cluster_text(cluster: &str) -> String {
    if cluster.contains("Cluster") {
        cluster.to_owned()
    } else {
        format!("Cluster: {cluster}")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn listeners_stand_by_port_then_address_then_type_then_name() {
        let listener = |name: &str, address: serde_json::Value| -> Listener {
            serde_json::from_value(serde_json::json!({"name": name, "address": address})).unwrap()
        };
        let socket = |address: &str, port: u16| serde_json::json!({"socket_address": {"address": address, "port_value": port}});
        let mut listeners = [
            listener("c", socket("0.0.0.0", 443)),
            listener("b", socket("10.0.0.1", 80)),
            listener("a", socket("0.0.0.0", 80)),
            listener("main_internal", serde_json::json!({})),
            listener("encap", serde_json::json!({})),
            listener("pipe", serde_json::json!({"pipe": {"path": "/run/a.sock"}})),
        ];
        listeners.sort_by_key(key);
        let names: Vec<&str> = listeners.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["encap", "main_internal", "pipe", "a", "b", "c"]);
    }

    #[test]
    fn a_listener_without_chains_has_its_row_all_the_same() {
        let lines = chain_lines(&Listener::default(), true);
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].destination, "no filter chain");
    }
}
