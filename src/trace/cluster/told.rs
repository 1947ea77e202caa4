//! The stages of a cluster, told: which it is, what its priorities take, which of its
//! endpoints are in question and which are not.

use std::collections::BTreeMap;

use super::health::State;
use super::hosts::{Host, Source};
use super::policy::Within;
use super::priority::Level;
use super::protocol::Protocol;
use super::set::Choice;
use super::spread::Chosen;
use crate::envoy::address::Address;
use crate::envoy::config::cluster::Cluster;
use crate::istio::origin;
use crate::trace::stage::{Considered, Kind, Stage};
use crate::trace::walk::Forward;

/// More losers than this are not told.
const MANY: usize = 10;

/// An address as Envoy's access log prints it (`S:common/network/address_impl.cc`).
pub(super) fn address(address: &Address) -> String {
    if let Some(socket) = &address.socket_address {
        let port = socket.port_value.unwrap_or(0);
        return match socket.address.contains(':') {
            true => format!("[{}]:{port}", socket.address),
            false => format!("{}:{port}", socket.address),
        };
    }
    match (&address.pipe, &address.envoy_internal_address) {
        (Some(pipe), _) => pipe.path.clone(),
        (_, Some(internal)) => {
            let (listener, id) = (&internal.server_listener_name, &internal.endpoint_id);
            format!("envoy://{listener}/{id}")
        }
        _ => String::new(),
    }
}

/// The panic threshold in whole percents; 50 where nothing sets it.
pub(super) fn threshold(runtime: &BTreeMap<String, String>, cluster: &Cluster<'_>) -> u64 {
    let set = cluster.common_lb_config.healthy_panic_threshold;
    let own = set.map_or(50.0, |percent| percent.value).round();
    // A cast of a float saturates, and takes what is no number for zero.
    let own = own.clamp(0.0, 100.0) as u64;
    let over = runtime.get("upstream.healthy_panic_threshold");
    over.and_then(|over| over.parse().ok()).unwrap_or(own)
}

/// The cluster that was named.
pub(super) fn cluster(
    cluster: &Cluster<'_>,
    forward: &Forward,
    protocol: Option<&Protocol>,
) -> Stage {
    let path = cluster.metadata.istio_config();
    let reason = match forward.named_by.as_str() {
        "" => "it is the one that was named".to_owned(),
        by => format!("{by} names it"),
    };
    let mut stage = Stage::new(Kind::Cluster, cluster.name.as_ref(), reason)
        .at(format!("cluster {}", cluster.name))
        .by(path.and_then(origin::signed));
    let kind = match &cluster.cluster_type {
        Some(custom) => Some(custom.name.as_str()),
        None => cluster.discovery.as_deref(),
    };
    let service = cluster.eds_cluster_config.service_name.as_str();
    let facts = [
        ("type", kind),
        (
            "endpoints under",
            Some(service).filter(|it| !it.is_empty() && *it != cluster.name),
        ),
        ("connect timeout", cluster.connect_timeout.as_deref()),
        ("outlier detection", cluster.outlier_detection.map(|_| "on")),
        (
            "connects from",
            cluster
                .upstream_bind_config
                .source_address
                .as_ref()
                .map(|source| source.address.as_str()),
        ),
    ];
    for (name, value) in facts {
        if let Some(value) = value {
            stage = stage.fact(name, value);
        }
    }
    if let Some(protocol) = protocol {
        stage = stage.fact("protocol", protocol.told());
    }
    // Istio writes the largest number for "no limit".
    let limits = cluster.circuit_breakers.ordinary().map(|limits| {
        [
            ("max connections", limits.max_connections),
            ("max pending requests", limits.max_pending_requests),
            ("max requests", limits.max_requests),
        ]
    });
    for (name, limit) in limits.into_iter().flatten() {
        if let Some(limit) = limit.filter(|limit| *limit < u64::from(u32::MAX)) {
            stage = stage.fact(name, limit.to_string());
        }
    }
    stage
}

/// What the priorities take.
pub(super) fn balancing(cluster: &Cluster<'_>, choice: &Choice<'_>) -> Stage {
    let takes = |index: usize| {
        let of = |loads: &[u64]| loads.get(index).copied().unwrap_or(0);
        of(&choice.loads.healthy) + of(&choice.loads.degraded)
    };
    let panics = |index: usize| choice.loads.panic.get(index).copied().unwrap_or(false);
    let healthy = |level: &Level| {
        let (serving, all) = (level.healthy.hosts, level.all.hosts);
        let degraded = match level.degraded.hosts {
            0 => String::new(),
            some => format!(", {some} degraded"),
        };
        format!("{serving} of {all} endpoints healthy{degraded}")
    };
    let mut taken = Vec::new();
    let mut reasons = Vec::new();
    let mut losers = Vec::new();
    for (index, level) in choice.levels.iter().enumerate() {
        let load = takes(index);
        let name = format!("priority {index}");
        if load == 0 {
            if level.all.hosts > 0 && losers.len() < MANY {
                let reason = format!("{}; those before it take all", healthy(level));
                losers.push(Considered::new(name, reason));
            }
            continue;
        }
        let panic = match panics(index) {
            true if choice.policy.fails_in_panic => {
                format!(", under {} % is panic and sends nothing", choice.threshold)
            }
            true => format!(", under {} % is panic and uses all", choice.threshold),
            false => String::new(),
        };
        reasons.push(match load {
            100 => format!("{}{panic}", healthy(level)),
            part => format!("{name} takes {part} %: {}{panic}", healthy(level)),
        });
        taken.push(name);
    }
    let reason = match (choice.hosts.is_empty(), choice.subset.as_deref()) {
        (true, None) => "there is no endpoint".to_owned(),
        (true, Some(subset)) => format!("{subset}, and no endpoint has that"),
        (false, None) => reasons.join("; "),
        (false, Some(subset)) => format!("{subset}; {}", reasons.join("; ")),
    };
    let mut stage = Stage::new(Kind::LoadBalancing, taken.join(", "), reason)
        .at(match cluster.common_lb_config.healthy_panic_threshold {
            Some(_) => format!("cluster {}: common_lb_config", cluster.name),
            None => format!("cluster {}", cluster.name),
        })
        .not(losers);
    if let Some(policy) = &choice.policy.name {
        stage = stage.fact("load balancing", policy.as_ref());
    }
    if cluster.common_lb_config.healthy_panic_threshold.is_some() {
        stage = stage.fact("panic threshold", format!("{} %", choice.threshold));
    }
    stage
}

/// The endpoints in question.
pub(super) fn endpoints(
    cluster: &Cluster<'_>,
    choice: &Choice<'_>,
    chosen: &[Chosen<'_>],
    by_name: bool,
) -> Stage {
    let taken = match chosen {
        [only] => only.address.clone(),
        several => format!("one of {} endpoints", several.len()),
    };
    let weighted = || {
        let first = choice.hosts.first().map(|host| host.weight);
        choice.hosts.iter().any(|host| Some(host.weight) != first)
    };
    let mut reason = match (chosen.len(), choice.policy.within) {
        (1, _) => "it is the only one in question".to_owned(),
        (_, Within::Weights) if weighted() => "each in turn, by its weight".to_owned(),
        (_, Within::Weights) => "each in turn".to_owned(),
        (_, Within::Chance) => "at random".to_owned(),
        (_, Within::Load) => "the less busy of some that are taken at random".to_owned(),
        (_, Within::Hash) => "by a hash of the request".to_owned(),
    };
    if by_name && choice.source == Source::Configuration {
        reason.push_str("; its address is looked up by name when it is used");
    }
    let stage = Stage::new(Kind::Endpoints, taken, reason);
    placed(stage, cluster, choice)
}

/// That there is no endpoint in question.
pub(super) fn nobody(cluster: &Cluster<'_>, choice: &Choice<'_>) -> Stage {
    let stage = Stage::new(Kind::Endpoints, "", "no endpoint can take it");
    placed(stage, cluster, choice)
}

fn placed(stage: Stage, cluster: &Cluster<'_>, choice: &Choice<'_>) -> Stage {
    let (told_by, place) = match choice.source {
        Source::Live => (
            "/clusters",
            format!("/clusters: {}: host_statuses", cluster.name),
        ),
        Source::Dump => (
            "the dump",
            format!("load assignment {}: endpoints", cluster.service()),
        ),
        Source::Configuration => (
            "the configuration",
            format!("cluster {}: load_assignment", cluster.name),
        ),
    };
    let unhealthy = |host: &&Host<'_>| {
        let panic = choice.loads.panic.get(host.priority).copied();
        host.health.state == State::Unhealthy && panic != Some(true)
    };
    let losers = choice.hosts.iter().filter(unhealthy).take(MANY);
    let losers =
        losers.map(|host| Considered::new(address(host.address), host.health.reason).near());
    stage
        .at(place)
        .fact("told by", told_by)
        .not(losers.collect())
}
