//! Finding a cluster by its name, and saying why it is not there.
//!
//! The classic 503 of Istio is a route to a subset that nobody defines: istiod sends
//! the route as it is written and no cluster for it. The names of the clusters that
//! are there tell this apart from a host that the proxy does not know at all.

use std::collections::BTreeSet;

use crate::envoy::config::cluster::Cluster;
use crate::istio::cluster_name::ClusterName;
use crate::trace::proxy::{Found, Proxy};
use crate::trace::stage::{Considered, Kind, Stage};
use crate::trace::verdict::{Step, Stop, Verdict};
use crate::trace::walk::{Forward, Walk};

/// The cluster that a request is for.
pub(super) fn find<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    forward: &Forward,
) -> Step<&'p Cluster<'d>> {
    let name = forward.cluster.as_str();
    match walk.proxy.cluster(name) {
        Found::Found(cluster) => Ok(cluster),
        Found::Undecodable(why) => Err(Stop::cannot_tell(format!(
            "cluster {name}, which cannot be decoded: {why}"
        ))),
        Found::NotAsked => Err(Stop::cannot_tell(
            "the clusters, which the evidence does not hold",
        )),
        Found::Absent => Err(absent(walk, forward)),
    }
}

/// No such cluster. Bare TCP is closed without details (measured on Envoy 1.40: `NC`).
fn absent(walk: &mut Walk<'_, '_, '_>, forward: &Forward) -> Stop {
    let (reason, hints, near) = explained(walk.proxy, forward);
    let mut stage = Stage::new(Kind::Cluster, "", reason.clone());
    stage.object.clone_from(&forward.object);
    walk.stages.push(stage.not(near));
    let verdict = match forward.request() {
        Some(_) => {
            let code = match forward.cluster_not_found {
                0 => 503,
                code => code,
            };
            // Whatever the code, it is no answer that anybody asked for.
            Verdict {
                outcome: crate::trace::verdict::Outcome::Fails,
                ..Verdict::answer(code, Some("NC"), "cluster_not_found", reason)
            }
        }
        None => Verdict::closed(Some("NC"), None, reason),
    };
    hints.into_iter().fold(verdict, Verdict::hint).into()
}

/// Why it is not there, what to look at, and what is there instead.
fn explained(proxy: &Proxy<'_>, forward: &Forward) -> (String, Vec<String>, Vec<Considered>) {
    let name = forward.cluster.as_str();
    let by = match (forward.object.as_deref(), forward.named_by.as_str()) {
        (Some(object), _) => object,
        (None, "") => "the configuration",
        (None, by) => by,
    };
    let plain = |reason: String, hint: String| (reason, vec![hint], Vec::new());
    if name.is_empty() {
        let how = match &forward.by_header {
            Some(header) => format!("takes its cluster from header {header}, which is absent"),
            None => "names no cluster".to_owned(),
        };
        return plain(
            format!("{} {how}", forward.named_by),
            "see the route's cluster, cluster_header or weighted_clusters in `mesh proxy-config \
             routes -o json`"
                .to_owned(),
        );
    }
    if proxy.is_warming(name) {
        return plain(
            format!("cluster {name} is there and does not serve yet: it is warming"),
            "a cluster warms until its endpoints and secrets have come: see `mesh proxy-config \
             clusters --state all`, and istiod's log for what it could not send"
                .to_owned(),
        );
    }
    let not = format!("{by} names cluster {name}, and this proxy has none of that name");
    let Some(wanted) = ClusterName::parse_any(name) else {
        return plain(
            not,
            "see `mesh proxy-config clusters` for those that it has".to_owned(),
        );
    };
    let (host, port, subset) = (wanted.host, wanted.port, wanted.subset);
    let known = |part: fn(&ClusterName<'_>) -> String, port: Option<&str>| -> BTreeSet<String> {
        let names = proxy.cluster_names().filter_map(ClusterName::parse_any);
        names
            .filter(|it| it.direction == wanted.direction && it.host == host)
            .filter(|it| port.is_none_or(|port| it.port == port))
            .map(|it| part(&it))
            .collect()
    };
    let listed = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join(", ");
    let mut subsets = known(|it| it.subset.to_owned(), Some(port));
    if !subsets.is_empty() && !subset.is_empty() {
        subsets.remove("");
        let there = match subsets.len() {
            0 => "no DestinationRule that it sees defines any".to_owned(),
            _ => format!("the subsets that it knows are {}", listed(&subsets)),
        };
        let near = subsets.iter().take(10).map(|known| {
            let reason = format!("it is subset {known}, not {subset}");
            Considered::new(name_with(&wanted, known), reason).near()
        });
        return (
            format!(
                "{by} names subset {subset} of {host}, and no DestinationRule defines it: {there}"
            ),
            vec![format!(
                "define subset {subset} in a DestinationRule for {host} that this proxy may see \
                 (its namespace, exportTo), or name one that is there"
            )],
            near.collect(),
        );
    }
    let ports = known(|it| it.port.to_owned(), None);
    if !ports.is_empty() {
        return plain(
            format!(
                "{not}: of {host} it knows the ports {}, not {port}",
                listed(&ports)
            ),
            format!("add port {port} to the service {host}, or name a port that is there"),
        );
    }
    plain(
        format!("{not}: it knows nothing of {host}"),
        format!(
            "see whether a service or ServiceEntry {host} exists, and whether a Sidecar's egress \
             or its exportTo hides it from this proxy"
        ),
    )
}

/// The same name with another subset.
fn name_with(wanted: &ClusterName<'_>, subset: &str) -> String {
    let (direction, port, host) = (wanted.direction, wanted.port, wanted.host);
    match direction.ends_with('_') {
        true => format!("{direction}.{port}_.{subset}_.{host}"),
        false => format!("{direction}|{port}|{subset}|{host}"),
    }
}
