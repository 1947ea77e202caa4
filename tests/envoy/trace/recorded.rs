//! Real proxies' dumps on the real binary.
//!
//! A dump of a production proxy is turned into what an Envoy on loopback can run: routes
//! inline, certificates of our own, every endpoint an address of loopback that tells it,
//! the two capturing listeners on the lab's sockets. What decides where a request goes is
//! left as istiod wrote it: listeners, chains, routes, filters, priorities, health. Then
//! requests are put together at random from the hosts, paths, headers and addresses that
//! the dump itself names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read as _;

use serde_json::{Value, json};

use super::build::{address, transport};
use super::generate::Dice;
use super::ground::{label, log};
use super::lab::{Lab, Place};
use super::random::Tally;

/// Filters that decide nothing but need what an Envoy without a mesh lacks.
const LEFT_OUT: [&str; 4] = ["istio", "wasm", "udpa.type", "lua"];

/// What is left of a dump.
pub struct Recorded {
    pub listeners: Vec<Value>,
    pub clusters: Vec<Value>,
    pub runtime: Value,
    words: Words,
}

/// What the requests are made of.
#[derive(Default)]
struct Words {
    hosts: BTreeSet<String>,
    paths: BTreeSet<String>,
    headers: BTreeSet<(String, String)>,
    names: BTreeSet<String>,
    protocols: BTreeSet<String>,
    destinations: BTreeSet<String>,
    inward: BTreeSet<String>,
    bound: BTreeSet<String>,
}

fn array<'v>(of: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> + use<'v> {
    of[key].as_array().into_iter().flatten()
}

impl Recorded {
    /// Turns a dump into what can be run at a place.
    pub fn new(dump: &Value, place: &Place) -> Recorded {
        let section = |name: &str| {
            let mut all = array(dump, "configs");
            all.find(|one| one["@type"].as_str().is_some_and(|it| it.ends_with(name)))
                .cloned()
                .unwrap_or_default()
        };
        let routes = section(".RoutesConfigDump");
        let tables: BTreeMap<&str, &Value> = array(&routes, "dynamic_route_configs")
            .map(|one| {
                (
                    one["route_config"]["name"].as_str().unwrap(),
                    &one["route_config"],
                )
            })
            .collect();
        let mut recorded = Recorded {
            listeners: Vec::new(),
            clusters: Vec::new(),
            runtime: json!({}),
            words: Words::default(),
        };
        let listeners = section(".ListenersConfigDump");
        for one in array(&listeners, "dynamic_listeners") {
            if let Some(listener) = one["active_state"].get("listener") {
                let listener = recorded.listener(listener.clone(), &tables, place);
                recorded.listeners.push(listener);
            }
        }
        let endpoints = section(".EndpointsConfigDump");
        let assigned: BTreeMap<&str, &Value> = array(&endpoints, "dynamic_endpoint_configs")
            .map(|one| &one["endpoint_config"])
            .filter_map(|one| Some((one["cluster_name"].as_str()?, one)))
            .collect();
        let clusters = section(".ClustersConfigDump");
        let (active, fixed) = (
            array(&clusters, "dynamic_active_clusters"),
            array(&clusters, "static_clusters"),
        );
        let mut host = 0;
        for one in active.chain(fixed) {
            recorded
                .clusters
                .push(cluster(&one["cluster"], &assigned, &mut host, place.port));
        }
        for layer in array(
            &section(".BootstrapConfigDump")["bootstrap"]["layered_runtime"],
            "layers",
        ) {
            for (key, value) in layer["static_layer"].as_object().into_iter().flatten() {
                recorded.runtime[key] = value.clone();
            }
        }
        recorded
    }

    fn listener(
        &mut self,
        mut listener: Value,
        tables: &BTreeMap<&str, &Value>,
        place: &Place,
    ) -> Value {
        let name = listener["name"].as_str().unwrap().to_owned();
        listener["access_log"] = log("listener");
        label(&mut listener, &name);
        let socket = listener["address"]["socket_address"].clone();
        let (ip, port) = (
            socket["address"].as_str().unwrap_or_default(),
            socket["port_value"].as_u64(),
        );
        let port = port.unwrap_or_default();
        if listener["bind_to_port"] != false {
            listener["address"] = address(&format!("{}:{port}", place.lab));
            if [15001, 15006].contains(&port) {
                let proxy = json!({
                    "name": "envoy.filters.listener.proxy_protocol",
                    "typed_config": {"@type": "type.googleapis.com/envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol"},
                });
                let mut filters = vec![proxy];
                filters.extend(array(&listener, "listener_filters").cloned());
                listener["listener_filters"] = filters.into();
            } else {
                self.words.bound.insert(format!("{}:{port}", place.lab));
            }
        } else if ip != "0.0.0.0" {
            self.words.destinations.insert(format!("{ip}:{port}"));
        } else {
            self.words.destinations.insert(format!("10.96.77.7:{port}"));
        }
        if let Some(filters) = listener["listener_filters"].as_array_mut() {
            filters.retain(known);
        }
        for (index, chain) in listener["filter_chains"]
            .as_array_mut()
            .into_iter()
            .flatten()
            .enumerate()
        {
            self.chain(chain, &format!("chain-{index}"), port == 15006, tables);
        }
        if listener.get("default_filter_chain").is_some() {
            self.chain(
                &mut listener["default_filter_chain"],
                "default",
                false,
                tables,
            );
        }
        listener
    }

    fn chain(
        &mut self,
        chain: &mut Value,
        name: &str,
        inward: bool,
        tables: &BTreeMap<&str, &Value>,
    ) {
        if chain.get("name").is_none() {
            chain["name"] = name.into();
        }
        if let Some(socket) = chain.get_mut("transport_socket") {
            let required = socket["typed_config"]["require_client_certificate"] == true;
            *socket = transport(required);
        }
        let criteria = &chain["filter_chain_match"];
        let texts = |key: &str| {
            array(criteria, key)
                .filter_map(Value::as_str)
                .map(str::to_owned)
        };
        self.words
            .names
            .extend(texts("server_names").map(|name| name.replace('*', "any")));
        self.words.protocols.extend(texts("application_protocols"));
        if let Some(port) = criteria["destination_port"].as_u64().filter(|_| inward) {
            self.words.inward.insert(format!("10.244.0.99:{port}"));
        }
        for range in array(criteria, "prefix_ranges") {
            if let Some(ip) = range["address_prefix"].as_str() {
                self.words.destinations.insert(format!(
                    "{ip}:{}",
                    criteria["destination_port"].as_u64().unwrap_or(80)
                ));
            }
        }
        let filters = chain["filters"].as_array_mut().unwrap();
        filters.retain(known);
        for filter in filters {
            let config = &mut filter["typed_config"];
            let kind = config["@type"].as_str().unwrap_or_default().to_owned();
            if kind.ends_with(".TcpProxy") {
                config["access_log"] = log("tcp");
            } else if kind.ends_with(".HttpConnectionManager") {
                self.manager(config, tables);
            }
        }
    }

    fn manager(&mut self, config: &mut Value, tables: &BTreeMap<&str, &Value>) {
        config["access_log"] = log("manager");
        config.as_object_mut().unwrap().remove("tracing");
        if let Some(rds) = config.as_object_mut().unwrap().remove("rds") {
            let name = rds["route_config_name"].as_str().unwrap();
            let mut table = tables
                .get(name)
                .map_or_else(|| json!({"name": name}), |table| (*table).clone());
            table.as_object_mut().unwrap().remove("@type");
            config["route_config"] = table;
        }
        config["http_filters"].as_array_mut().unwrap().retain(known);
        let table = &mut config["route_config"];
        table["validate_clusters"] = false.into();
        for host in table["virtual_hosts"].as_array_mut().into_iter().flatten() {
            let name = host["name"].as_str().unwrap().to_owned();
            label(host, &name);
            let domains = array(host, "domains").filter_map(Value::as_str);
            self.words
                .hosts
                .extend(domains.map(|domain| domain.replace('*', "any")));
            for (index, route) in host["routes"]
                .as_array_mut()
                .into_iter()
                .flatten()
                .enumerate()
            {
                // Istio's own object must stay to be found; the label stands beside it.
                label(route, &index.to_string());
                if let Some(action) = route.get_mut("route").and_then(Value::as_object_mut) {
                    action.remove("retry_policy");
                }
                self.words.of_route(&route["match"]);
            }
        }
    }

    /// A request at random.
    fn line(&self, dice: &mut Dice, gateway: bool) -> String {
        let words = &self.words;
        let of = |dice: &mut Dice, set: &BTreeSet<String>, other: &str| {
            let all: Vec<&String> = set.iter().collect();
            if all.is_empty() || dice.chance(8) {
                other.to_owned()
            } else {
                (*dice.pick(&all)).clone()
            }
        };
        let mut path = of(dice, &words.paths, "/");
        if dice.chance(30) {
            path += &dice.word(&["/", "x", "/0", "?q=1", "//a", "/../b"]);
        }
        let method = dice.word(&["GET", "GET", "GET", "POST", "HEAD", "DELETE"]);
        let mut line = format!(
            "{method} {path} {}",
            of(dice, &words.hosts, "nobody.example")
        );
        let headers: Vec<&(String, String)> = words.headers.iter().collect();
        if !headers.is_empty() && dice.chance(50) {
            let (name, value) = dice.pick(&headers);
            line += &format!(" {name}={value}{}", dice.word(&["", "", "", "x"]));
        }
        if gateway {
            line += &format!(
                " @direct @to={}",
                of(dice, &words.bound, words.bound.first().unwrap())
            );
        } else if !words.inward.is_empty() && dice.chance(40) {
            line += &format!(" @in @to={}", of(dice, &words.inward, "10.244.0.99:7777"));
        } else {
            line += &format!(" @to={}", of(dice, &words.destinations, "10.1.2.3:4567"));
        }
        if dice.chance(if gateway || line.contains(" @in ") {
            50
        } else {
            10
        }) {
            line += &format!(
                " @sni={}",
                of(dice, &words.names, "outbound_.80_._.any.example")
            );
            let protocol = of(dice, &words.protocols, "istio");
            if protocol != "h2c" && protocol != "h2" && dice.chance(80) {
                line += &format!(" @alpn={protocol}");
            }
            line += &dice.word(&[" @cert=alice", " @cert=bob", " @cert=alice", ""]);
        } else if dice.chance(10) {
            line += &dice.word(&[" @raw", " @http=2", " @http=1.0"]);
        }
        line + &dice.word(&["", " @from=10.244.0.7:5", " @from=10.3.0.1:6"])
    }
}

impl Words {
    fn of_route(&mut self, criteria: &Value) {
        for key in ["prefix", "path", "path_separated_prefix"] {
            self.paths.extend(criteria[key].as_str().map(str::to_owned));
        }
        for header in array(criteria, "headers") {
            let name = header["name"].as_str().unwrap_or_default();
            let matcher = &header["string_match"];
            let value = ["exact", "prefix", "suffix"]
                .iter()
                .find_map(|key| matcher[key].as_str());
            if !name.starts_with(':') {
                self.headers
                    .insert((name.to_owned(), value.unwrap_or("1").replace(' ', "%20")));
            }
        }
    }
}

fn known(filter: &Value) -> bool {
    let kind = filter["typed_config"]["@type"].as_str().unwrap_or_default();
    let name = filter["name"].as_str().unwrap_or_default();
    !LEFT_OUT
        .iter()
        .any(|word| kind.contains(word) || name.starts_with(word))
}

/// The cluster with endpoints of loopback, as many and as healthy as they were.
fn cluster(of: &Value, assigned: &BTreeMap<&str, &Value>, host: &mut usize, port: u16) -> Value {
    let name = of["name"].as_str().unwrap();
    let mut cluster = json!({
        "@type": "type.googleapis.com/envoy.config.cluster.v3.Cluster",
        "name": name, "type": "STATIC", "connect_timeout": "1s",
    });
    for key in [
        "lb_policy",
        "common_lb_config",
        "lb_subset_config",
        "metadata",
    ] {
        if let Some(value) = of.get(key).filter(|value| *value != "CLUSTER_PROVIDED") {
            cluster[key] = value.clone();
        }
    }
    let service = of["eds_cluster_config"]["service_name"]
        .as_str()
        .unwrap_or(name);
    let one = json!({"endpoints": [{"lb_endpoints": [{}]}]});
    let mut assignment = match (assigned.get(service), of["type"].as_str()) {
        (Some(assignment), _) => (*assignment).clone(),
        (None, Some("EDS")) => json!({}),
        (None, _) if name == "BlackHoleCluster" => json!({}),
        (None, _) => one,
    };
    assignment.as_object_mut().unwrap().remove("@type");
    assignment["cluster_name"] = name.into();
    for group in assignment["endpoints"].as_array_mut().into_iter().flatten() {
        for endpoint in group["lb_endpoints"].as_array_mut().into_iter().flatten() {
            *host += 1;
            endpoint["endpoint"] = json!({"address": address(&format!("127.51.{}.{}:{port}", *host / 250, *host % 250 + 1))});
        }
    }
    cluster["load_assignment"] = assignment;
    cluster
}

/// The dumps in a recording, by their proxies.
fn dumps(recording: &str) -> Vec<(String, Value)> {
    let path = format!(
        "{}/fixtures/{recording}.mesh.tgz",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut archive =
        tar::Archive::new(flate2::read::MultiGzDecoder::new(File::open(path).unwrap()));
    let mut dumps = Vec::new();
    for entry in archive.entries().unwrap() {
        let mut entry = entry.unwrap();
        let path = entry.path().unwrap().to_string_lossy().into_owned();
        if path.ends_with("config_dump_include_eds") {
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            let proxy = path.split('/').nth(2).unwrap().to_owned();
            dumps.push((proxy, serde_json::from_str(&text).unwrap()));
        }
    }
    dumps
}

#[test]
fn recorded_proxies_send_requests_where_mesh_says() {
    let seed = super::random::seed();
    let requests = super::random::requests() / 25;
    eprintln!("MESH_SEED={seed}, {requests} requests to each");
    let mut dice = Dice::new(seed);
    let mut tally = Tally::default();
    for (proxy, dump) in dumps("bookinfo") {
        let place = Lab::place_of_next();
        let recorded = Recorded::new(&dump, &place);
        if recorded.listeners.is_empty() {
            continue;
        }
        let mut lab = Lab::with(
            &place,
            &recorded.listeners,
            &recorded.clusters,
            &recorded.runtime,
            &[],
        );
        assert_eq!(lab.refusals(), 0, "{proxy}");
        let gateway = !recorded.words.bound.is_empty();
        let lines: Vec<String> = (0..requests)
            .map(|_| recorded.line(&mut dice, gateway))
            .collect();
        let before = tally.disagreements();
        tally.lines(&mut lab, &proxy, &lines);
        eprintln!(
            "{proxy}: {} listeners, {} disagree",
            recorded.listeners.len(),
            tally.disagreements() - before
        );
    }
    eprintln!("{}", tally.told());
    assert_eq!(tally.disagreements(), 0, "seed {seed}");
    assert_eq!(tally.cannot_tell.len(), 0, "Istio made all of it");
}
