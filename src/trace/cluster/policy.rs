//! How a cluster picks one of its endpoints: its `lb_policy`, or the first of its
//! `load_balancing_policy` that Envoy has.
//!
//! Which extensions an Envoy has is its build's secret. One that is not known here
//! may well be known there, so the search ends with it in "cannot tell".

use std::borrow::Cow;

use crate::envoy::config::balancing::{BalancingPolicy, Settings, SubsetConfig};
use crate::envoy::config::cluster::Cluster;
use crate::trace::verdict::{Step, Stop};

/// Extensions may name extensions only so deep.
const DEPTH: usize = 4;

/// What decides among the endpoints of one set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    /// Their weights, in turn.
    Weights,
    /// Chance alone, whatever their weights.
    Chance,
    /// How busy they are.
    Load,
    /// A hash of the request.
    Hash,
}

/// How a cluster picks.
#[derive(Clone, Debug)]
pub(super) struct Policy<'p> {
    /// What decides among the endpoints of one set.
    pub(super) within: Within,
    /// Whether localities' weights decide before that.
    pub(super) by_locality: bool,
    /// Whether nothing is sent in panic.
    pub(super) fails_in_panic: bool,
    /// How the endpoints are divided by labels.
    pub(super) subset: Option<Cow<'p, SubsetConfig>>,
    /// Its name, where the configuration has one.
    pub(super) name: Option<Cow<'p, str>>,
}

/// How a cluster picks.
pub(super) fn of<'p>(cluster: &'p Cluster<'_>) -> Step<Policy<'p>> {
    if let Some(list) = &cluster.load_balancing_policy {
        return extension(cluster, list, DEPTH);
    }
    let common = &cluster.common_lb_config;
    let slow = cluster.round_robin_lb_config.slow_start_config.is_some();
    let name = cluster.lb_policy.as_deref();
    let within = match name {
        // The young take less than their weight; which are young nobody tells.
        None | Some("ROUND_ROBIN" | "0") if slow => Within::Load,
        None | Some("ROUND_ROBIN" | "0") => Within::Weights,
        Some("LEAST_REQUEST" | "1") => Within::Load,
        Some("RING_HASH" | "2" | "MAGLEV" | "5") => Within::Hash,
        Some("RANDOM" | "3") => Within::Chance,
        Some(other) => return Err(unknown(cluster, other)),
    };
    let zone = common.zone_aware_lb_config.as_ref();
    Ok(Policy {
        within,
        by_locality: common.locality_weighted_lb_config.is_some(),
        fails_in_panic: zone.is_some_and(|zone| zone.fail_traffic_on_panic),
        subset: cluster.lb_subset_config.as_ref().map(Cow::Borrowed),
        name: name.map(Cow::Borrowed),
    })
}

fn unknown(cluster: &Cluster<'_>, policy: &str) -> Stop {
    let name = &cluster.name;
    Stop::cannot_tell(format!(
        "how load balancing policy {policy} of cluster {name} picks"
    ))
}

fn extension<'p>(
    cluster: &Cluster<'_>,
    list: &BalancingPolicy<'p>,
    depth: usize,
) -> Step<Policy<'p>> {
    let Some(first) = list.policies.first().filter(|_| depth > 0) else {
        return Err(unknown(cluster, "without an extension"));
    };
    let config = &first.typed_extension_config.typed_config;
    let message = config.message();
    let undecodable = |why: String| {
        unknown(
            cluster,
            &format!("{message}, which cannot be decoded ({why}),"),
        )
    };
    let settings: Settings<'p> = config.read().map_err(undecodable)?;
    let nested = |list: &Option<BalancingPolicy<'p>>| match list {
        Some(list) => extension(cluster, list, depth - 1),
        None => Err(unknown(cluster, message)),
    };
    let slow = settings.slow_start_config.is_some();
    let within = match message {
        "RoundRobin" if slow => Within::Load,
        "RoundRobin" => Within::Weights,
        "LeastRequest" | "ClientSideWeightedRoundRobin" => Within::Load,
        "Random" => Within::Chance,
        "RingHash" | "Maglev" => Within::Hash,
        "WrrLocality" => {
            let inner = nested(&settings.endpoint_picking_policy)?;
            return Ok(Policy {
                by_locality: true,
                ..inner
            });
        }
        "Subset" => {
            let inner = nested(&settings.subset_lb_policy)?;
            let subset: SubsetConfig = config.read().map_err(undecodable)?;
            let divides = !subset.subset_selectors.is_empty();
            return Ok(Policy {
                subset: divides.then_some(Cow::Owned(subset)),
                ..inner
            });
        }
        other => return Err(unknown(cluster, other)),
    };
    let locality = &settings.locality_lb_config;
    let zone = locality.zone_aware_lb_config.as_ref();
    Ok(Policy {
        within,
        by_locality: locality.locality_weighted_lb_config.is_some()
            || settings.locality_weighted_lb_config.is_some(),
        fails_in_panic: zone.is_some_and(|zone| zone.fail_traffic_on_panic),
        subset: None,
        name: Some(Cow::Borrowed(message)),
    })
}
