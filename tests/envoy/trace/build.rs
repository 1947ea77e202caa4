//! Families written out as Envoy's resources.
//!
//! One function for each kind of thing; each takes the few words of a table, fills in the
//! least that Envoy wants beside them, and gives what the log tells a name.

use serde_json::{Map, Value, json};

use super::client::certificate;
use super::family::Family;
use super::ground::{label, log};
use super::lab::Place;
use crate::config::{file, update};

const MANAGER: &str = "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager";
const LISTENER: &str = "type.googleapis.com/envoy.config.listener.v3.Listener";
const CLUSTER: &str = "type.googleapis.com/envoy.config.cluster.v3.Cluster";

const ASSIGNMENT: &str = "type.googleapis.com/envoy.config.endpoint.v3.ClusterLoadAssignment";

/// What a family is made of.
pub fn resources(family: &Family, place: &Place) -> (Vec<Value>, Vec<Value>) {
    let config = family.placed(place);
    let listeners = match config.get("listeners") {
        Some(listeners) => listeners.as_array().unwrap().clone(),
        None => vec![config.clone()],
    };
    let listeners = listeners
        .iter()
        .enumerate()
        .map(|(index, one)| listener(one, &format!("{}-{index}", family.name), place))
        .collect();
    let clusters = items(&config, "clusters");
    (
        listeners,
        clusters.iter().map(|one| cluster(one, place)).collect(),
    )
}

/// The files of a family: `files`, each a list of resources.
pub fn files(family: &Family) -> Vec<(String, Value)> {
    let files = family.config.get("files").and_then(Value::as_object);
    let files = files.into_iter().flatten();
    files
        .map(|(name, all)| (name.clone(), update("1", all.as_array().unwrap())))
        .collect()
}

/// Takes the endpoints out of clusters that have them from a source: Envoy wants a file for each.
pub fn endpoints_by_file(clusters: &mut [Value]) -> Vec<(String, Value)> {
    let mut files = Vec::new();
    for (index, cluster) in clusters.iter_mut().enumerate() {
        let fields = cluster.as_object_mut().unwrap();
        if fields.get("type").is_none_or(|kind| kind != "EDS") {
            continue;
        }
        let Some(mut assignment) = fields.remove("load_assignment") else {
            continue;
        };
        assignment["@type"] = ASSIGNMENT.into();
        if let Some(service) = cluster["eds_cluster_config"].get("service_name") {
            assignment["cluster_name"] = service.clone();
        }
        let name = format!("endpoints-{index}.json");
        cluster["eds_cluster_config"]["eds_config"] = file(&name);
        files.push((name, update("1", &[assignment])));
    }
    files
}

fn items(of: &Value, key: &str) -> Vec<Value> {
    of.get(key)
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default()
}

/// The fields that are Envoy's own: all but the short words of tables.
fn rest(of: &Value, short: &[&str]) -> Value {
    let fields = of.as_object().unwrap().iter();
    let own = fields.filter(|(key, _)| !short.contains(&key.as_str()));
    Value::Object(
        own.map(|(key, value)| (key.clone(), value.clone()))
            .collect(),
    )
}

fn merge(into: &mut Value, from: &Value) {
    for (key, value) in from.as_object().into_iter().flatten() {
        into[key] = value.clone();
    }
}

const OF_CHAIN: [&str; 9] = [
    "match",
    "tls",
    "network",
    "tcp",
    "manager",
    "table",
    "virtual_hosts",
    "routes",
    "http_filters",
];
const OF_FAMILY: [&str; 9] = [
    "at",
    "bound",
    "inspectors",
    "chains",
    "default_chain",
    "listeners",
    "clusters",
    "files",
    "runtime",
];

/// `at`, `bound`, `inspectors`, `chains` or what one chain is made of, `default_chain`.
pub fn listener(of: &Value, name: &str, place: &Place) -> Value {
    let mut listener = json!({"@type": LISTENER, "name": name, "access_log": log("listener")});
    if of.get("internal_listener").is_none() {
        let own = place.fill("SELF.1:80");
        listener["address"] = address(of["at"].as_str().unwrap_or(&own));
        listener["bind_to_port"] = of["bound"].as_bool().unwrap_or(false).into();
    }
    let own = match of.get("chains") {
        Some(_) => items(of, "chains"),
        None => vec![of.clone()],
    };
    let chains = own.iter().enumerate();
    let chains = chains.map(|(index, one)| chain(one, &format!("chain-{index}")));
    listener["filter_chains"] = chains.collect();
    if let Some(default) = of.get("default_chain") {
        listener["default_filter_chain"] = chain(default, "default");
    }
    listener["listener_filters"] = items(of, "inspectors").iter().map(inspector).collect();
    merge(
        &mut listener,
        &rest(of, &[&OF_CHAIN[..], &OF_FAMILY].concat()),
    );
    let name = listener["name"].as_str().unwrap().to_owned();
    label(&mut listener, &name);
    listener
}

fn inspector(of: &Value) -> Value {
    let Some(short) = of.as_str() else {
        return of.clone();
    };
    let kind = match short {
        "tls" => "tls_inspector.v3.TlsInspector",
        "http" => "http_inspector.v3.HttpInspector",
        "proxy" => "proxy_protocol.v3.ProxyProtocol",
        "original_dst" => "original_dst.v3.OriginalDst",
        _ => panic!("no inspector {short}"),
    };
    let name = kind.split('.').next().unwrap();
    json!({
        "name": format!("envoy.filters.listener.{name}"),
        "typed_config": {"@type": format!("type.googleapis.com/envoy.extensions.filters.listener.{kind}")},
    })
}

/// `match`, `tls`, `network` filters, and `tcp` or what a connection manager is made of.
fn chain(of: &Value, name: &str) -> Value {
    let mut chain = json!({"name": name});
    if let Some(criteria) = of.get("match") {
        chain["filter_chain_match"] = criteria.clone();
    }
    if let Some(tls) = of.get("tls") {
        chain["transport_socket"] = transport(tls == "required");
    }
    let mut filters: Vec<Value> = items(of, "network")
        .iter()
        .map(|one| filter("network", one))
        .collect();
    filters.push(match of.get("tcp") {
        Some(tcp) => tcp_proxy(tcp),
        None => manager(of),
    });
    chain["filters"] = filters.into();
    if of.get("match").is_some() || of.get("name").is_some() {
        let own = rest(of, &[&OF_CHAIN[..], &OF_FAMILY].concat());
        for key in [
            "name",
            "use_proxy_proto",
            "transport_socket_connect_timeout",
        ] {
            if let Some(value) = own.get(key) {
                chain[key] = value.clone();
            }
        }
    }
    chain
}

/// TLS with the one server certificate; client certificates are taken where they come.
pub fn transport(required: bool) -> Value {
    json!({
        "name": "envoy.transport_sockets.tls",
        "typed_config": {
            "@type": "type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext",
            "require_client_certificate": required,
            "common_tls_context": {
                "tls_certificates": [{
                    "certificate_chain": {"filename": certificate("server")},
                    "private_key": {"filename": certificate("server")},
                }],
                "validation_context": {"trusted_ca": {"filename": certificate("root")}},
            },
        },
    })
}

fn tcp_proxy(of: &Value) -> Value {
    let mut config = json!({
        "@type": "type.googleapis.com/envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy",
        "stat_prefix": "tcp", "access_log": log("tcp"),
    });
    match of.as_str() {
        Some(cluster) => config["cluster"] = cluster.into(),
        None => merge(&mut config, of),
    }
    json!({"name": "envoy.filters.network.tcp_proxy", "typed_config": config})
}

/// Short: `{rbac: {…}}`, with the fields of its configuration.
fn filter(room: &str, of: &Value) -> Value {
    if of.get("name").is_some() {
        return of.clone();
    }
    let (short, fields) = of.as_object().unwrap().iter().next().unwrap();
    let kind = match (room, short.as_str()) {
        ("network", "rbac") => "network.rbac.v3.RBAC",
        ("network", "sni_cluster") => "network.sni_cluster.v3.SniCluster",
        ("http", "rbac") => "http.rbac.v3.RBAC",
        ("http", "fault") => "http.fault.v3.HTTPFault",
        ("http", "cors") => "http.cors.v3.Cors",
        ("http", "jwt") => "http.jwt_authn.v3.JwtAuthentication",
        ("http", "set_metadata") => "http.set_metadata.v3.Config",
        ("http", "header_mutation") => "http.header_mutation.v3.HeaderMutation",
        _ => panic!("no {room} filter {short}"),
    };
    let mut config =
        json!({"@type": format!("type.googleapis.com/envoy.extensions.filters.{kind}")});
    merge(&mut config, fields);
    if room == "network" && short == "rbac" {
        config["stat_prefix"] = "rbac".into();
    }
    let name = kind.rsplit_once(".v3").unwrap().0;
    json!({"name": format!("envoy.filters.{name}"), "typed_config": config})
}

/// `manager`, `table`, `virtual_hosts` or `routes`, `http_filters`.
fn manager(of: &Value) -> Value {
    let mut filters: Vec<Value> = items(of, "http_filters")
        .iter()
        .map(|one| filter("http", one))
        .collect();
    filters.push(json!({
        "name": "envoy.filters.http.router",
        "typed_config": {"@type": "type.googleapis.com/envoy.extensions.filters.http.router.v3.Router"},
    }));
    let mut config = json!({
        "@type": MANAGER, "stat_prefix": "http", "access_log": log("manager"), "http_filters": filters,
    });
    let hosts = match of.get("virtual_hosts") {
        Some(_) => items(of, "virtual_hosts"),
        None => vec![json!({"routes": items(of, "routes")})],
    };
    let hosts = hosts.iter().enumerate();
    let mut table = json!({
        "name": "table", "validate_clusters": false,
        "virtual_hosts": hosts.map(|(index, one)| virtual_host(one, index)).collect::<Vec<_>>(),
    });
    merge(&mut table, &of["table"]);
    config["route_config"] = table;
    merge(&mut config, &of["manager"]);
    if let Some(scopes) = config.get_mut("scoped_routes") {
        let list = &mut scopes["scoped_route_configurations_list"]["scoped_route_configurations"];
        for scope in list.as_array_mut().into_iter().flatten() {
            let hosts = items(&scope["route_configuration"], "virtual_hosts");
            let hosts = hosts.iter().enumerate();
            scope["route_configuration"]["virtual_hosts"] =
                hosts.map(|(index, one)| virtual_host(one, index)).collect();
        }
        if list.is_null() {
            let scopes = scopes.as_object_mut().unwrap();
            scopes.remove("scoped_route_configurations_list");
        }
        config.as_object_mut().unwrap().remove("route_config");
    }
    json!({"name": "envoy.filters.network.http_connection_manager", "typed_config": config})
}

fn virtual_host(of: &Value, index: usize) -> Value {
    let mut host = json!({"name": format!("host-{index}"), "domains": ["*"]});
    merge(&mut host, of);
    let name = host["name"].as_str().unwrap().to_owned();
    label(&mut host, &name);
    if host.get("matcher").is_none() {
        let routes = items(&host, "routes");
        let routes = routes.iter().enumerate();
        host["routes"] = routes.map(|(index, one)| route(one, index)).collect();
    }
    host
}

fn route(of: &Value, index: usize) -> Value {
    const ACTIONS: [&str; 5] = [
        "route",
        "redirect",
        "direct_response",
        "filter_action",
        "non_forwarding_action",
    ];
    let mut route = of.clone();
    if !ACTIONS.iter().any(|action| of.get(action).is_some()) {
        route["route"] = json!({"cluster": "up"});
    }
    if route.get("match").is_none() {
        route["match"] = json!({"prefix": "/"});
    }
    label(&mut route, &index.to_string());
    route
}

/// `hosts`: numbers of endpoints, or endpoints with a number for `host`.
pub fn cluster(of: &Value, place: &Place) -> Value {
    let mut cluster = json!({"@type": CLUSTER, "connect_timeout": "1s"});
    merge(&mut cluster, &rest(of, &["hosts"]));
    if of.get("type").is_none() && of.get("cluster_type").is_none() {
        cluster["type"] = "STATIC".into();
    }
    if of.get("hosts").is_some() {
        cluster["load_assignment"]["endpoints"] = json!([{"lb_endpoints": items(of, "hosts")}]);
    }
    if let Some(assignment) = cluster.get_mut("load_assignment") {
        assignment["cluster_name"] = of["name"].clone();
        for group in assignment["endpoints"].as_array_mut().into_iter().flatten() {
            for endpoint in group["lb_endpoints"].as_array_mut().into_iter().flatten() {
                *endpoint = one_endpoint(endpoint, place);
            }
        }
    }
    cluster
}

/// Endpoint number 7 is 127.50.0.7; beyond 900 nobody listens.
fn one_endpoint(of: &Value, place: &Place) -> Value {
    let number = of.as_u64().or_else(|| of["host"].as_u64());
    let Some(number) = number else {
        return of.clone();
    };
    let mut endpoint = match of {
        Value::Object(_) => rest(of, &["host"]),
        _ => Value::Object(Map::new()),
    };
    let port = if number < 900 { place.port } else { 1 };
    endpoint["endpoint"]["address"] =
        address(&format!("127.50.{}.{}:{port}", number / 250, number % 250));
    endpoint
}

/// `10.0.0.1:80` as Envoy writes it.
pub fn address(text: &str) -> Value {
    let (ip, port) = text.rsplit_once(':').unwrap();
    let ip = ip.trim_start_matches('[').trim_end_matches(']');
    json!({"socket_address": {"address": ip, "port_value": port.parse::<u16>().unwrap()}})
}
