//! Configurations for a real Envoy, as small as Envoy takes them.
//!
//! Names look like Istio's, for it is their `|` and `.` that a narrowed question must escape.
//! Sources are files in Envoy's own folder, or `never()`: a REST source behind a port where nobody
//! listens, with no limit to the wait, which is how a resource stays undelivered for ever.

use serde_json::{Value, json};

/// The cluster of number `n` in a configuration of many.
pub fn service(n: usize) -> String {
    format!("outbound|9080|v1|svc-{n}.ns.svc.cluster.local")
}

/// The first file: an admin port, listeners and clusters by file, one of each that is static.
pub fn bootstrap() -> Value {
    json!({
        "node": {"id": "sidecar~10.0.0.1~a.ns~ns.svc.cluster.local", "cluster": "a.ns"},
        "admin": {"address": address("127.0.0.1", 0)},
        "dynamic_resources": {"lds_config": file("lds.json"), "cds_config": file("cds.json")},
        "static_resources": {
            "clusters": [untyped(cluster("dead", &[("127.0.0.1", 1)]))],
            "listeners": [untyped(listener("static-listener", inline("static-routes")))],
        },
    })
}

/// Enough files for an Envoy that serves: these listeners and clusters.
pub fn files(listeners: &[Value], clusters: &[Value]) -> Vec<(&'static str, Value)> {
    vec![
        ("bootstrap.json", bootstrap()),
        ("lds.json", update("lds-1", listeners)),
        ("cds.json", update("cds-1", clusters)),
    ]
}

/// One update, as a file holds it.
pub fn update(version: &str, resources: &[Value]) -> Value {
    json!({"version_info": version, "resources": resources})
}

/// A source in Envoy's folder.
pub fn file(name: &str) -> Value {
    // Envoy wants a folder in the path to watch.
    json!({"path_config_source": {"path": format!("./{name}")}, "resource_api_version": "V3"})
}

/// A source that never answers and is waited for without end.
pub fn never() -> Value {
    json!({
        "api_config_source": {
            "api_type": "REST", "transport_api_version": "V3", "cluster_names": ["dead"],
            "refresh_delay": "3600s", "request_timeout": "1s",
        },
        "resource_api_version": "V3",
        "initial_fetch_timeout": "0s",
    })
}

/// A cluster with its endpoints in itself.
pub fn cluster(name: &str, hosts: &[(&str, u16)]) -> Value {
    json!({
        "@type": "type.googleapis.com/envoy.config.cluster.v3.Cluster",
        "name": name, "type": "STATIC", "connect_timeout": "1s",
        "load_assignment": assignment(name, hosts),
    })
}

/// A cluster whose endpoints come from a source, under a service name of their own.
pub fn eds_cluster(name: &str, service_name: &str, source: Value) -> Value {
    json!({
        "@type": "type.googleapis.com/envoy.config.cluster.v3.Cluster",
        "name": name, "type": "EDS", "connect_timeout": "1s",
        "eds_cluster_config": {"eds_config": source, "service_name": service_name},
    })
}

/// Endpoints as a source delivers them.
pub fn endpoints(service_name: &str, hosts: &[(&str, u16)]) -> Value {
    let mut endpoints = assignment(service_name, hosts);
    endpoints["@type"] =
        "type.googleapis.com/envoy.config.endpoint.v3.ClusterLoadAssignment".into();
    endpoints
}

/// A cluster that Envoy refuses at once: EDS without a source.
pub fn wrong_cluster(name: &str) -> Value {
    json!({
        "@type": "type.googleapis.com/envoy.config.cluster.v3.Cluster",
        "name": name, "type": "EDS", "connect_timeout": "1s",
    })
}

/// A listener on a free port of loopback with one HTTP filter chain.
pub fn listener(name: &str, routes: Value) -> Value {
    let mut manager = json!({
        "@type": "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
        "stat_prefix": "outbound",
        "http_filters": [{
            "name": "envoy.filters.http.router",
            "typed_config": {"@type": "type.googleapis.com/envoy.extensions.filters.http.router.v3.Router"},
        }],
    });
    for (key, value) in routes.as_object().unwrap() {
        manager[key] = value.clone();
    }
    json!({
        "@type": "type.googleapis.com/envoy.config.listener.v3.Listener",
        "name": name,
        "address": address("127.0.0.1", 0),
        "filter_chains": [{"filters": [{"name": "manager", "typed_config": manager}]}],
    })
}

/// The same listener with an HTTP filter that no Envoy knows.
pub fn wrong_listener(name: &str) -> Value {
    let mut listener = listener(name, inline("never-used"));
    listener["filter_chains"][0]["filters"][0]["typed_config"]["http_filters"][0] = json!({
        "name": "unknown-filter",
        "typed_config": {"@type": "type.googleapis.com/google.protobuf.StringValue", "value": "x"},
    });
    listener
}

/// Routes of a listener that it carries itself.
pub fn inline(name: &str) -> Value {
    let mut table = routes(name, &["*"]);
    table.as_object_mut().unwrap().remove("@type");
    json!({"route_config": table})
}

/// Routes of a listener that come from a source.
pub fn rds(name: &str, source: Value) -> Value {
    json!({"rds": {"route_config_name": name, "config_source": source}})
}

/// A route table with one virtual host for each domain; a domain named twice is refused.
pub fn routes(name: &str, domains: &[&str]) -> Value {
    let hosts = domains.iter().enumerate().map(|(n, domain)| {
        json!({
            "name": format!("host-{n}"), "domains": [domain],
            "routes": [{"match": {"prefix": "/"}, "direct_response": {"status": 200}}],
        })
    });
    json!({
        "@type": "type.googleapis.com/envoy.config.route.v3.RouteConfiguration",
        "name": name, "virtual_hosts": hosts.collect::<Vec<_>>(),
    })
}

fn assignment(name: &str, hosts: &[(&str, u16)]) -> Value {
    let hosts = hosts
        .iter()
        .map(|(ip, port)| json!({"endpoint": {"address": address(ip, *port)}}));
    json!({
        "cluster_name": name,
        "endpoints": [{
            "locality": {"region": "r", "zone": "z"},
            "lb_endpoints": hosts.collect::<Vec<_>>(),
        }],
    })
}

fn address(ip: &str, port: u16) -> Value {
    json!({"socket_address": {"address": ip, "port_value": port}})
}

/// What stands in the bootstrap is of a known type already.
fn untyped(mut resource: Value) -> Value {
    resource.as_object_mut().unwrap().remove("@type");
    resource
}
