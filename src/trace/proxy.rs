//! A proxy's configuration, ready to be walked through.
//!
//! Loading reads each section once and keeps what a resource is found by; the
//! resources themselves are decoded when a request first meets them, and stay so.
//! What serves is what is active or static; warming and rejected resources are known
//! by name only, so that a verdict can say "it is there, but not yet".

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use super::reader::{Reader, Tables};
use crate::envoy::bootstrap::Bootstrap;
use crate::envoy::config::cluster::Cluster;
use crate::envoy::config::endpoint::LoadAssignment;
use crate::envoy::config::lazy::Lazy;
use crate::envoy::config::listener::{self, Listener};
use crate::envoy::config::matcher::Extension;
use crate::envoy::config::route::RouteConfiguration;
use crate::envoy::host::ClusterStatus;
use crate::envoy::kind::{self, Resource};
use crate::envoy::state::State;

/// The answers that a proxy gave: one for all, or each with the part that it is named
/// for, which may be more than that. Empty is what nobody asked or nobody answered.
#[derive(Clone, Debug, Default)]
pub struct Answers<'a> {
    /// With all that there is.
    pub whole: Option<&'a [u8]>,
    /// With the bootstrap.
    pub bootstrap: Vec<&'a [u8]>,
    /// With the listeners.
    pub listeners: Vec<&'a [u8]>,
    /// With the route tables.
    pub routes: Vec<&'a [u8]>,
    /// With the clusters.
    pub clusters: Vec<&'a [u8]>,
    /// With the load assignments (`?include_eds`).
    pub endpoints: Vec<&'a [u8]>,
    /// With the extension configurations.
    pub extensions: Vec<&'a [u8]>,
    /// `/clusters?format=json`.
    pub statuses: Vec<&'a [u8]>,
    /// What clusters (and their endpoints) and route tables were asked for by name,
    /// where not all of them were.
    pub named: Option<Named>,
}

/// Resources that were asked for by name, or are to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Clusters; and services of EDS, which mostly have their names.
    pub clusters: BTreeSet<String>,
    /// Route tables.
    pub tables: BTreeSet<String>,
}

impl Named {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clusters.is_empty() && self.tables.is_empty()
    }
}

impl<'a> Answers<'a> {
    /// One text that has it all, and the answer of `/clusters?format=json` if there is one.
    #[must_use]
    pub fn whole(dump: &'a [u8], statuses: Option<&'a [u8]>) -> Answers<'a> {
        Answers {
            whole: Some(dump),
            statuses: statuses.into_iter().collect(),
            ..Answers::default()
        }
    }
}

/// A proxy's configuration.
pub struct Proxy<'a> {
    /// The version that it says it is: 1, 40, 0.
    pub version: Option<[u64; 3]>,
    /// Its node id; empty without a bootstrap.
    pub node_id: String,
    /// The labels of its workload, as its bootstrap knows them.
    pub labels: BTreeMap<String, String>,
    /// Its runtime, as its bootstrap sets it.
    pub runtime: BTreeMap<String, String>,
    /// Whether its bootstrap says which cluster it is of itself, as zone-aware routing needs.
    pub has_local_cluster: bool,
    /// The listeners that serve.
    pub listeners: Vec<Listening<'a>>,
    /// Names of listeners that do not serve, with their state and, of the rejected, Envoy's words.
    pub idle_listeners: Vec<(String, State, Option<String>)>,
    /// Of those with an address the first, by it.
    idle_by_address: HashMap<SocketAddr, usize>,
    /// Of those that were refused the first, by name.
    refused: HashMap<String, usize>,
    by_address: HashMap<SocketAddr, usize>,
    tables: Tables<'a, RouteConfiguration<'a>>,
    clusters: Tables<'a, Cluster<'a>>,
    warming_clusters: Vec<String>,
    assignments: Tables<'a, LoadAssignment<'a>>,
    statuses: Tables<'a, ClusterStatus>,
    extensions: Tables<'a, Extension<'a>>,
    named: Option<Named>,
    /// What was looked for and not asked for yet.
    wanted: RefCell<Named>,
    /// What the answers lacked, in words: sections, undecodable entries.
    pub gaps: Vec<String>,
    cut: bool,
}

/// A listener that serves.
pub type Listening<'a> = Lazy<'a, listener::Head, Listener<'a>>;

/// What became of looking a resource up.
pub enum Found<'p, R> {
    /// Here it is.
    Found(&'p R),
    /// It is there and cannot be decoded.
    Undecodable(&'p str),
    /// There is none.
    Absent,
    /// Nobody asked for this kind, or nobody answered.
    NotAsked,
}

impl<R> Found<'_, R> {
    /// Whether there is none to be had.
    fn is_lacking(&self) -> bool {
        matches!(self, Found::Absent | Found::NotAsked)
    }
}

impl<'a> Proxy<'a> {
    /// Reads a proxy's answers.
    #[must_use]
    pub fn load(answers: Answers<'a>) -> Proxy<'a> {
        let mut reader = Reader::of(answers.whole);
        let mut idle_listeners = Vec::new();
        let mut idle_by_address = HashMap::new();
        let mut refused = HashMap::new();
        let mut listeners = Vec::new();
        for entry in reader
            .read::<Listening<'a>>(&answers.listeners, &kind::LISTENERS)
            .0
        {
            match entry.state {
                State::Active | State::Static => listeners.push(entry.resource),
                state => {
                    let head: &listener::Head = &entry.resource.head;
                    let index = idle_listeners.len();
                    for address in head.socket_addresses() {
                        idle_by_address.entry(address).or_insert(index);
                    }
                    if entry.error.is_some() {
                        refused.entry(head.name.clone()).or_insert(index);
                    }
                    idle_listeners.push((head.name.clone(), state, entry.error));
                }
            }
        }
        let mut by_address = HashMap::new();
        for (index, listening) in listeners.iter().enumerate() {
            for address in listening.head.socket_addresses() {
                // Of two with one address Envoy refuses the second.
                by_address.entry(address).or_insert(index);
            }
        }
        for (index, listening) in listeners.iter().enumerate() {
            for address in listening.head.compatible_addresses() {
                by_address.entry(address).or_insert(index);
            }
        }
        let mut warming_clusters = Vec::new();
        let bootstrap = reader
            .read::<Bootstrap>(&answers.bootstrap, &kind::BOOTSTRAP)
            .0;
        let bootstrap = bootstrap.into_iter().next().map(|entry| entry.resource);
        let version = bootstrap.as_ref().and_then(|it| it.node.version());
        let mut warms = |name| warming_clusters.push(name);
        let clusters = reader.tables(&answers.clusters, &kind::CLUSTERS, &mut warms);
        let mut pass = |_| ();
        Proxy {
            version,
            labels: bootstrap.as_ref().map_or_else(BTreeMap::new, labels),
            node_id: bootstrap
                .as_ref()
                .map_or(String::new(), |it| it.node.id.clone()),
            has_local_cluster: bootstrap
                .as_ref()
                .is_some_and(|it| !it.cluster_manager.local_cluster_name.is_empty()),
            runtime: bootstrap.map_or_else(BTreeMap::new, |it| it.layered_runtime.flat()),
            by_address,
            listeners,
            idle_listeners,
            idle_by_address,
            refused,
            tables: reader.tables(&answers.routes, &kind::ROUTES, &mut pass),
            clusters,
            warming_clusters,
            assignments: reader.tables(&answers.endpoints, &kind::ENDPOINTS, &mut pass),
            statuses: reader.tables(&answers.statuses, &kind::CLUSTER_STATUSES, &mut pass),
            extensions: reader.tables(&answers.extensions, &kind::EXTENSIONS, &mut pass),
            named: answers.named,
            wanted: RefCell::default(),
            cut: reader.cut,
            gaps: reader.gaps,
        }
    }

    /// The listener that serves at an address; `0.0.0.0` and `::` only for themselves.
    #[must_use]
    pub fn listener_at(&self, ip: IpAddr, port: u16) -> Option<&Listening<'a>> {
        let index = self.by_address.get(&SocketAddr::new(ip, port))?;
        self.listeners.get(*index)
    }

    /// Whether a listener of this port asks for an address, so that two destinations of
    /// one port may be taken by two listeners.
    #[must_use]
    pub fn listeners_tell_addresses(&self, port: u16) -> bool {
        let mut addresses = self.by_address.keys();
        addresses.any(|address| address.port() == port && !address.ip().is_unspecified())
    }

    /// Whether an answer ended too soon, so that anything may be missing.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// Whether a listener has this port.
    #[must_use]
    pub fn serves_port(&self, port: u16) -> bool {
        self.by_address.keys().any(|address| address.port() == port)
    }

    /// The ports that it has sockets for, each once.
    #[must_use]
    pub fn ports(&self) -> BTreeSet<u16> {
        let bound = self.listeners.iter().filter(|it| it.head.binds());
        let addresses = bound.flat_map(|it| it.head.socket_addresses());
        addresses.map(|address| address.port()).collect()
    }

    /// Every route table that came by RDS, in no order; one that cannot be decoded is left out.
    pub fn route_tables(&self) -> impl Iterator<Item = (&str, &RouteConfiguration<'a>)> {
        let tables = self.tables.by_name.iter();
        tables.filter_map(|(name, table)| Some((name.as_str(), table.get().ok()?)))
    }

    /// A listener that would serve at an address and does not: its name, its state and,
    /// of a rejected one, Envoy's words.
    #[must_use]
    pub fn idle_listener_at(&self, ip: IpAddr, port: u16) -> Option<(&str, State, Option<&str>)> {
        let address = SocketAddr::new(ip, port);
        let index = self.idle_by_address.get(&address)?;
        let (name, state, error) = self.idle_listeners.get(*index)?;
        Some((name, *state, error.as_deref()))
    }

    /// The state of an update of this listener that was refused, and Envoy's words.
    #[must_use]
    pub fn refused_update(&self, name: &str) -> Option<(State, &str)> {
        let index = self.refused.get(name)?;
        let (_, state, error) = self.idle_listeners.get(*index)?;
        Some((*state, error.as_deref()?))
    }

    /// The internal listener of a name.
    #[must_use]
    pub fn internal_listener(&self, name: &str) -> Option<&Listening<'a>> {
        let internal = |it: &&Listening<'a>| it.head.internal_listener.is_some();
        self.listeners
            .iter()
            .filter(internal)
            .find(|it| it.name() == name)
    }

    /// A route table that came by RDS, or an inline one with a name.
    #[must_use]
    pub fn route_table(&self, name: &str) -> Found<'_, RouteConfiguration<'a>> {
        let found = self.tables.find(name);
        let asked = |named: &Named| named.tables.contains(name);
        if found.is_lacking() && self.named.as_ref().is_some_and(|named| !asked(named)) {
            self.wanted.borrow_mut().tables.insert(name.to_owned());
            return Found::NotAsked;
        }
        found
    }

    /// Whether this table was looked up and is yet to be asked for.
    #[must_use]
    pub fn wants_table(&self, name: &str) -> bool {
        self.wanted.borrow().tables.contains(name)
    }

    /// What has to be asked for before more can be told: what was looked up here since this
    /// was called last and stands in no answer, because it was not asked for.
    #[must_use]
    pub fn wanted(&self) -> Named {
        self.wanted.take()
    }

    /// The same of a cluster or what belongs to one.
    fn of_cluster<'p, R>(&'p self, found: Found<'p, R>, name: &str) -> Found<'p, R> {
        let asked = |named: &Named| named.clusters.contains(name);
        if found.is_lacking() && self.named.as_ref().is_some_and(|named| !asked(named)) {
            self.wanted.borrow_mut().clusters.insert(name.to_owned());
            return Found::NotAsked;
        }
        found
    }

    /// A cluster that serves.
    #[must_use]
    pub fn cluster(&self, name: &str) -> Found<'_, Cluster<'a>> {
        self.of_cluster(self.clusters.find(name), name)
    }

    /// Whether a cluster is there but waits for something.
    #[must_use]
    pub fn is_warming(&self, cluster: &str) -> bool {
        self.warming_clusters.iter().any(|name| name == cluster)
    }

    /// The endpoints by the name under which EDS delivers them.
    #[must_use]
    pub fn assignment(&self, service: &str) -> Found<'_, LoadAssignment<'a>> {
        self.of_cluster(self.assignments.find(service), service)
    }

    /// How the hosts of a cluster fare.
    #[must_use]
    pub fn status(&self, cluster: &str) -> Found<'_, ClusterStatus> {
        self.of_cluster(self.statuses.find(cluster), cluster)
    }

    /// An extension configuration that came by ECDS.
    #[must_use]
    pub fn extension(&self, name: &str) -> Found<'_, Extension<'a>> {
        self.extensions.find(name)
    }

    /// The names of all clusters that serve, in no order.
    pub fn cluster_names(&self) -> impl Iterator<Item = &str> {
        self.clusters.by_name.keys().map(String::as_str)
    }

    /// Whether a behaviour that came with a version holds here: by the runtime's guard
    /// (`envoy.reloadable_features.NAME`) where it is set, else by the version; an
    /// unknown version counts as the newest.
    #[must_use]
    pub fn has(&self, guard: &str, since: [u64; 3]) -> bool {
        self.holds(&self.runtime, guard, since)
    }

    /// The same by another runtime, such as one that a request sets.
    #[must_use]
    pub fn holds(&self, runtime: &BTreeMap<String, String>, guard: &str, since: [u64; 3]) -> bool {
        let set = || runtime.get(&format!("envoy.reloadable_features.{guard}"));
        let set = if runtime.is_empty() { None } else { set() };
        match set.map(String::as_str) {
            Some("true" | "1") => true,
            Some("false" | "0") => false,
            _ => self.since(since),
        }
    }

    /// Whether the proxy is of this version or a later one; an unknown version is the newest.
    #[must_use]
    pub fn since(&self, version: [u64; 3]) -> bool {
        self.version.is_none_or(|own| own >= version)
    }
}

/// The labels that Istio's agent writes into the node's metadata.
fn labels(bootstrap: &Bootstrap) -> BTreeMap<String, String> {
    let labels = bootstrap.node.metadata.get("LABELS");
    let labels = labels
        .and_then(serde_json::Value::as_object)
        .into_iter()
        .flatten();
    let text = |(key, value): (&String, &serde_json::Value)| {
        Some((key.clone(), value.as_str()?.to_owned()))
    };
    labels.filter_map(text).collect()
}

impl listener::Head {
    /// Its addresses that are an IP address and a TCP port.
    pub fn socket_addresses(&self) -> impl Iterator<Item = SocketAddr> {
        self.sockets().map(|(address, _)| address)
    }

    /// The IPv4 addresses that it serves beside its IPv6 ones
    /// (`S:common/listener_manager/connection_handler_impl.cc`, `addListener`).
    fn compatible_addresses(&self) -> impl Iterator<Item = SocketAddr> {
        self.sockets().filter_map(|(address, compatible)| {
            let IpAddr::V6(ip) = address.ip() else {
                return None;
            };
            let ip = if ip.is_unspecified() {
                Ipv4Addr::UNSPECIFIED
            } else {
                ip.to_ipv4_mapped()?
            };
            compatible.then(|| SocketAddr::new(ip.into(), address.port()))
        })
    }

    fn sockets(&self) -> impl Iterator<Item = (SocketAddr, bool)> {
        let more = self.additional_addresses.iter().map(|more| &more.address);
        std::iter::once(&self.address)
            .chain(more)
            .filter_map(|address| {
                let socket = address.socket_address.as_ref()?;
                let udp = matches!(socket.protocol.as_deref(), Some("UDP" | "1"));
                let ip: IpAddr = socket.address.parse().ok()?;
                let port = u16::try_from(address.port()).ok()?;
                (!udp).then(|| (SocketAddr::new(ip, port), socket.ipv4_compat))
            })
    }
}
