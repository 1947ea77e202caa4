//! Why a cluster has no endpoint for a request, and what to look at then.
//!
//! `no_healthy_upstream` is what Envoy says of all of these: a service without pods,
//! pods without the subset's labels, endpoints that failed their checks, were ejected
//! or said they are going. What tells them apart is known here. Bare TCP is closed
//! with the same flag and without details (measured on Envoy 1.40).

use super::health::State;
use super::hosts::Source;
use super::set::Choice;
use crate::envoy::config::cluster::Cluster;
use crate::istio::cluster_name::ClusterName;
use crate::trace::request::Arrival;
use crate::trace::stage::{Kind, Stage};
use crate::trace::verdict::{Stop, Verdict};
use crate::trace::walk::{Forward, Walk};

/// `503 UH no_healthy_upstream`, or a connection that is closed for that.
pub(super) fn unhealthy(forward: &Forward, reason: String) -> Verdict {
    match forward.request() {
        Some(_) => Verdict::answer(503, Some("UH"), "no_healthy_upstream", reason),
        None => Verdict::closed(Some("UH"), None, reason),
    }
}

/// No subset of the endpoints has what the route asks for.
pub(super) fn by_subset(
    walk: &mut Walk<'_, '_, '_>,
    cluster: &Cluster<'_>,
    forward: &Forward,
    reason: &str,
) -> Stop {
    let name = &cluster.name;
    let place = format!("cluster {name}: lb_subset_config");
    walk.stages
        .push(Stage::new(Kind::LoadBalancing, "", reason).at(place));
    unhealthy(
        forward,
        format!("cluster {name} sends it nowhere: {reason}"),
    )
    .hint("compare the route's metadata_match with the labels (envoy.lb) of the endpoints")
    .into()
}

/// No endpoint can take it.
pub(super) fn verdict(
    walk: &Walk<'_, '_, '_>,
    cluster: &Cluster<'_>,
    forward: &Forward,
    choice: &Choice<'_>,
) -> Stop {
    let name = &cluster.name;
    let all = choice.hosts.len();
    if all == 0 {
        return empty(walk, cluster, forward, choice).into();
    }
    let mut reasons: Vec<(&str, usize)> = Vec::new();
    for host in &choice.hosts {
        if host.health.state != State::Unhealthy {
            continue;
        }
        match reasons.iter_mut().find(|it| it.0 == host.health.reason) {
            Some(known) => known.1 += 1,
            None => reasons.push((host.health.reason, 1)),
        }
    }
    let told: Vec<String> = reasons
        .iter()
        .map(|(reason, count)| format!("{count} {reason}"))
        .collect();
    let told = told.join(", ");
    let panic = match (
        choice.policy.fails_in_panic,
        choice.loads.panic.contains(&true),
    ) {
        (true, true) => "its panic sends nothing (fail_traffic_on_panic)",
        _ => "its panic threshold allows no other",
    };
    let verdict = unhealthy(
        forward,
        format!("no endpoint of cluster {name} can take it: of {all}, {told}; {panic}"),
    );
    let has = |part: &str| reasons.iter().any(|(reason, _)| reason.contains(part));
    let mut verdict = verdict;
    if has("outlier") {
        verdict = verdict.hint(
            "outlier detection ejected them for errors of their own: look at their logs, and at \
             the DestinationRule's outlierDetection",
        );
    }
    if has("control plane") || has("draining") || has("unhealthy") {
        verdict = verdict.hint(
            "istiod calls endpoints unhealthy whose pods are not ready, and draining those that \
             are being deleted: look at the pods' readiness",
        );
    }
    if has("health check") {
        verdict = verdict.hint("the cluster's active health checks decide: look at what they ask");
    }
    verdict
        .hint(format!(
            "`mesh proxy-config endpoints --cluster '{name}' -o wide` shows each endpoint's health"
        ))
        .into()
}

/// A cluster without endpoints.
fn empty(
    walk: &Walk<'_, '_, '_>,
    cluster: &Cluster<'_>,
    forward: &Forward,
    choice: &Choice<'_>,
) -> Verdict {
    let name = cluster.name.as_ref();
    if name == "BlackHoleCluster" {
        let reason = "BlackHoleCluster has no endpoints: what comes to it is not let out";
        let own = walk.connection.destination.port();
        let hint = match walk.connection.arrival {
            Arrival::Outbound if forward.by_header.is_none() => {
                "nothing in the mesh knows this destination and outboundTrafficPolicy is \
                 REGISTRY_ONLY: add a ServiceEntry for it"
                    .to_owned()
            }
            Arrival::Inbound => format!(
                "port {own} is the proxy's own: the chain keeps what comes in from going in circles"
            ),
            _ => "whatever names this cluster wants the request to go nowhere".to_owned(),
        };
        return unhealthy(forward, reason.to_owned()).hint(hint);
    }
    let reason = match &choice.subset {
        Some(subset) => format!("cluster {name} has no endpoint for it: {subset}"),
        None => format!("cluster {name} has no endpoints"),
    };
    let verdict = unhealthy(forward, reason);
    let Some(parts) = ClusterName::parse_any(name).filter(|parts| !parts.host.is_empty()) else {
        return verdict.hint(match choice.source {
            Source::Configuration => "its load assignment is empty".to_owned(),
            _ => format!("`mesh proxy-config endpoints --cluster '{name}'` shows what it holds"),
        });
    };
    let (host, subset) = (parts.host, parts.subset);
    let mut labels = host.split('.');
    let slices = match (labels.next(), labels.next(), labels.next()) {
        (Some(service), Some(namespace), Some("svc")) => format!(
            "no pod serves {host}: scaled to zero, none ready, or a selector that fits none \
             (`kubectl -n {namespace} get endpointslices -l kubernetes.io/service-name={service}`)"
        ),
        _ => format!("nothing serves {host}: look at the ServiceEntry's endpoints"),
    };
    let other_has_some = !subset.is_empty() && {
        let whole = format!("{}|{}||{host}", parts.direction, parts.port);
        match (walk.proxy.status(&whole), walk.proxy.assignment(&whole)) {
            (crate::trace::proxy::Found::Found(status), _) => !status.host_statuses.is_empty(),
            (_, crate::trace::proxy::Found::Found(all)) => !all.endpoints.is_empty(),
            _ => false,
        }
    };
    match other_has_some {
        true => verdict.hint(format!(
            "{host} has endpoints, and none in subset {subset}: compare the subset's labels in the \
             DestinationRule with those of the pods"
        )),
        false => verdict.hint(slices),
    }
}
