//! A cluster's endpoints, from all that tells of them.
//!
//! `/clusters` knows how each endpoint fares and not its labels; the dump with
//! endpoints knows labels and localities' weights, and prints health in three words;
//! the cluster itself lists what it was configured with. The best of what is there
//! is taken for each, and where an endpoint's labels are needed and nobody printed
//! them, they are missing and not empty.

use std::collections::HashMap;

use super::health::{self, Health};
use crate::envoy::address::Address;
use crate::envoy::config::cluster::Cluster;
use crate::envoy::config::endpoint::{Labels, LbEndpoint, LoadAssignment, LocalityEndpoints};
use crate::envoy::endpoint::Locality;
use crate::envoy::host::{ClusterStatus, HostStatus};
use crate::trace::proxy::Found;
use crate::trace::verdict::{Step, Stop};
use crate::trace::walk::Walk;

/// Envoy allows no priority above this.
const PRIORITIES: usize = 128;

/// One endpoint.
#[derive(Clone, Debug)]
pub(super) struct Host<'p> {
    /// Where it is.
    pub(super) address: &'p Address,
    /// The name by which it was found; empty without.
    pub(super) hostname: &'p str,
    /// Its share.
    pub(super) weight: u64,
    /// Zero is tried first.
    pub(super) priority: usize,
    /// Where it stands.
    pub(super) locality: Option<&'p Locality>,
    /// Its locality's share; none where nobody tells it.
    pub(super) locality_weight: Option<u64>,
    /// How it fares.
    pub(super) health: Health,
    /// Its labels; none where nobody tells them.
    pub(super) labels: Option<&'p Labels>,
    /// Its locality's labels.
    pub(super) locality_labels: Option<&'p Labels>,
}

/// Who tells of the endpoints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// `/clusters`.
    Live,
    /// The dump with endpoints.
    Dump,
    /// The cluster's own configuration.
    Configuration,
}

/// A cluster's endpoints.
#[derive(Clone, Debug)]
pub(super) struct Hosts<'p> {
    /// The endpoints.
    pub(super) list: Vec<Host<'p>>,
    /// How many priorities there are.
    pub(super) levels: usize,
    /// How much of a priority may be missing, in percent; none where nobody tells it.
    pub(super) overprovisioning: Option<u64>,
    /// Whether a priority's health counts weights.
    pub(super) by_weight: bool,
    /// Who tells of them.
    pub(super) source: Source,
}

/// What a cluster's endpoints are.
pub(super) fn of<'p, 'd>(
    walk: &Walk<'p, 'd, '_>,
    cluster: &'p Cluster<'d>,
    by_name: bool,
) -> Step<Hosts<'p>> {
    let draining = walk.proxy.has(health::DRAINING.0, health::DRAINING.1);
    let assignment = printed(walk, cluster)?;
    let cannot = |why: &str| {
        let name = &cluster.name;
        Stop::cannot_tell(format!("how the endpoints of cluster {name} fare: {why}"))
    };
    match walk.proxy.status(&cluster.name) {
        Found::Found(status) => return Ok(live(status, assignment, cluster, draining)),
        Found::Undecodable(why) => return Err(cannot(why)),
        Found::Absent | Found::NotAsked => {}
    }
    if let Some(assignment) = assignment {
        let hosts = assignment.endpoints.iter().flat_map(|group| {
            let each = group.lb_endpoints.iter();
            each.map(|endpoint| Host {
                health: health::printed(endpoint.health_status.as_deref()),
                ..listed(group, endpoint)
            })
        });
        return Ok(gathered(hosts.collect(), Some(assignment), Source::Dump));
    }
    configured(cluster, by_name, draining)
}

/// The load assignment that the dump prints.
fn printed<'p, 'd>(
    walk: &Walk<'p, 'd, '_>,
    cluster: &Cluster<'_>,
) -> Step<Option<&'p LoadAssignment<'d>>> {
    match walk.proxy.assignment(cluster.service()) {
        Found::Found(assignment) => Ok(Some(assignment)),
        Found::Undecodable(why) => Err(Stop::cannot_tell(format!(
            "the endpoints of cluster {}, which cannot be decoded: {why}",
            cluster.name
        ))),
        // A dump without endpoints looks the same as one that lacks these.
        Found::Absent | Found::NotAsked => Ok(None),
    }
}

fn listed<'p>(group: &'p LocalityEndpoints, endpoint: &'p LbEndpoint) -> Host<'p> {
    Host {
        address: &endpoint.endpoint.address,
        hostname: &endpoint.endpoint.hostname,
        weight: endpoint.load_balancing_weight.unwrap_or(1).max(1),
        priority: level(group.priority),
        locality: Some(&group.locality),
        locality_weight: Some(group.load_balancing_weight.unwrap_or(0)),
        health: Health::default(),
        labels: Some(&endpoint.metadata),
        locality_labels: Some(&group.metadata),
    }
}

fn level(priority: Option<u64>) -> usize {
    let last = PRIORITIES - 1;
    priority.map_or(0, |priority| {
        usize::try_from(priority).map_or(last, |priority| priority.min(last))
    })
}

/// What `/clusters` tells, with what only an assignment does.
fn live<'p>(
    status: &'p ClusterStatus,
    printed: Option<&'p LoadAssignment<'_>>,
    cluster: &'p Cluster<'_>,
    draining: bool,
) -> Hosts<'p> {
    // Endpoints found by DNS are not those that the configuration names.
    let assignment = printed.or(cluster.load_assignment.as_ref());
    let mut listed_hosts = HashMap::new();
    for group in assignment.iter().flat_map(|it| &it.endpoints) {
        for endpoint in &group.lb_endpoints {
            let host = listed(group, endpoint);
            let key = (key(host.address), host.priority);
            listed_hosts.entry(key).or_insert(host);
        }
    }
    let each = status.host_statuses.iter().map(|host: &'p HostStatus| {
        let priority = level(host.priority);
        let known = listed_hosts.get(&(key(&host.address), priority));
        Host {
            address: &host.address,
            hostname: &host.hostname,
            weight: host.weight.unwrap_or(1).max(1),
            priority,
            locality: Some(&host.locality),
            locality_weight: known.and_then(|known| known.locality_weight),
            health: health::live(&host.health_status, draining),
            labels: known.and_then(|known| known.labels),
            locality_labels: known.and_then(|known| known.locality_labels),
        }
    });
    gathered(each.collect(), assignment, Source::Live)
}

/// An address as a key: the host, path or listener, the port, and the endpoint's id.
fn key(address: &Address) -> (&str, u64, &str) {
    match (
        &address.socket_address,
        &address.pipe,
        &address.envoy_internal_address,
    ) {
        (Some(socket), ..) => (&socket.address, socket.port_value.unwrap_or(0), ""),
        (_, Some(pipe), _) => (&pipe.path, u64::MAX, ""),
        (.., Some(internal)) => (
            &internal.server_listener_name,
            u64::MAX - 1,
            &internal.endpoint_id,
        ),
        _ => ("", 0, ""),
    }
}

fn gathered<'p>(
    list: Vec<Host<'p>>,
    assignment: Option<&LoadAssignment<'_>>,
    source: Source,
) -> Hosts<'p> {
    let last = list.iter().map(|host| host.priority).max().unwrap_or(0);
    let policy = assignment.map(|assignment| &assignment.policy);
    Hosts {
        list,
        levels: last + 1,
        overprovisioning: policy.map(|policy| policy.overprovisioning_factor.unwrap_or(140)),
        by_weight: policy.is_some_and(|policy| policy.weighted_priority_health),
        source,
    }
}

/// What the cluster itself lists, where nobody tells how that fares.
fn configured<'p>(cluster: &'p Cluster<'_>, by_name: bool, draining: bool) -> Step<Hosts<'p>> {
    let name = &cluster.name;
    let by_eds = matches!(cluster.discovery.as_deref(), Some("EDS" | "3"));
    if by_eds || (cluster.cluster_type.is_some() && cluster.load_assignment.is_none()) {
        return Err(Stop::cannot_tell(format!(
            "the endpoints of cluster {name}: neither /clusters nor a dump with endpoints \
             (?include_eds) tells them"
        )));
    }
    if !cluster.health_checks.is_empty() {
        return Err(Stop::cannot_tell(format!(
            "how the endpoints of cluster {name} fare: it checks their health, and nobody asked \
             /clusters"
        )));
    }
    let assignment = cluster.load_assignment.as_ref();
    let groups = assignment.iter().flat_map(|it| &it.endpoints);
    let listed = groups.flat_map(|group| {
        let each = group.lb_endpoints.iter();
        each.map(|endpoint| Host {
            health: health::said(endpoint.health_status.as_deref(), draining),
            ..listed(group, endpoint)
        })
    });
    let bare = cluster.hosts.iter().map(|address| Host {
        address,
        hostname: if by_name {
            address.host().unwrap_or("")
        } else {
            ""
        },
        weight: 1,
        priority: 0,
        locality: None,
        locality_weight: Some(0),
        health: Health::default(),
        labels: Some(&NO_LABELS),
        locality_labels: None,
    });
    let mut hosts = gathered(
        listed.chain(bare).collect(),
        assignment,
        Source::Configuration,
    );
    hosts.overprovisioning = hosts.overprovisioning.or(Some(140));
    Ok(hosts)
}

/// The labels of an endpoint of which everything is known, and which has none.
static NO_LABELS: Labels = Labels {
    filter_metadata: std::collections::BTreeMap::new(),
};
