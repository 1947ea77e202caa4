//! The set of a cluster's endpoints that a request may go to: by labels, by health,
//! by priority.

use super::health::State;
use super::hosts::{self, Host, Hosts, Source};
use super::priority::{self, Level, Loads};
use super::spread::{self, Spread};
use super::subset::{self, Division};
use super::{Pool, discovery, health, no_host, policy, told};
use crate::envoy::config::cluster::Cluster;
use crate::trace::verdict::{Step, Stop};
use crate::trace::walk::{Forward, Walk};

/// A priority that an aggregate has chosen: which, and whether its degraded endpoints.
pub(super) type Forced = (usize, bool);

/// What the choice was made from, for telling it.
pub(super) struct Choice<'p> {
    /// The endpoints in question, those of the subset if there is one.
    pub(super) hosts: Vec<Host<'p>>,
    /// Who tells of them.
    pub(super) source: Source,
    /// What each priority is made of.
    pub(super) levels: Vec<Level>,
    /// What each priority takes.
    pub(super) loads: Loads,
    /// The panic threshold in percent.
    pub(super) threshold: u64,
    /// Why these endpoints and no others, where labels decide.
    pub(super) subset: Option<String>,
    /// How one of them is picked.
    pub(super) policy: policy::Policy<'p>,
}

/// The endpoints that a request may go to.
pub(super) fn choose<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    cluster: &'p Cluster<'d>,
    forward: &Forward,
    forced: Option<Forced>,
) -> Step<Pool<'p, 'd>> {
    let name = &cluster.name;
    let by_name = matches!(discovery::of(cluster)?, discovery::Discovery::Named);
    let mut hosts = gather(walk, cluster, by_name, forced.is_some())?;
    let mut policy = policy::of(cluster)?;
    let mut divided = None;
    let mut single = false;
    let mut all = None;
    if let Some(config) = policy.subset.take() {
        // Localities' weights are of the whole and count in a part only where it says so.
        let scaled = config.locality_weight_aware && config.scale_locality_weight;
        if policy.by_locality && scaled {
            return Err(Stop::cannot_tell(format!(
                "how localities of cluster {name} are weighed within a subset"
            )));
        }
        let whole = policy.by_locality;
        policy.by_locality &= config.locality_weight_aware;
        match subset::choose(&config, &hosts.list, &forward.metadata_match) {
            Division::Some {
                hosts: places,
                reason,
                any_else,
                single: one,
            } => {
                let part = places
                    .iter()
                    .filter_map(|place| hosts.list.get(*place).cloned());
                let part = part.collect();
                let before = std::mem::replace(&mut hosts.list, part);
                all = any_else.then_some((before, whole));
                divided = Some(reason);
                single = one;
            }
            Division::None(reason) => {
                return Err(no_host::by_subset(walk, cluster, forward, &reason));
            }
            Division::CannotTell(missing) => {
                return Err(Stop::cannot_tell(format!("{missing} of cluster {name}")));
            }
        }
    }
    let again = all.map(|(list, whole)| {
        (
            Hosts {
                list,
                ..hosts.clone()
            },
            whole,
        )
    });
    let (mut choice, mut spread) = weigh(walk, cluster, hosts, policy, divided, forced)?;
    if let (true, Some((hosts, whole))) = (spread.fails > 0, again) {
        if spread.fails < 100 {
            return Err(Stop::cannot_tell(format!(
                "when the subsets of cluster {name} give way to all of its endpoints"
            )));
        }
        let mut policy = choice.policy;
        policy.by_locality = whole;
        let reason = "the subset has no endpoint to take it, so that any is tried".to_owned();
        (choice, spread) = weigh(walk, cluster, hosts, policy, Some(reason), forced)?;
    }
    if single {
        for chosen in &mut spread.chosen {
            chosen.share = None;
        }
    }
    let failing = match spread.fails {
        0 => false,
        100.. => true,
        some => {
            let what = |index| match index {
                0 => format!("a priority of cluster {name} that sends"),
                _ => format!("a priority of cluster {name} in panic, which sends nothing"),
            };
            walk.fork.pick(&[100 - some, some], what) == Some(1)
        }
    };
    walk.stages.push(told::balancing(cluster, &choice));
    if failing || spread.chosen.is_empty() {
        walk.stages.push(told::nobody(cluster, &choice));
        return Err(no_host::verdict(walk, cluster, forward, &choice));
    }
    let sending = 1.0 - spread.fails.min(99) as f64 / 100.0;
    for chosen in &mut spread.chosen {
        chosen.share = chosen.share.map(|share| (share / sending).min(1.0));
    }
    if zone_aware(walk, &choice) {
        spread
            .chosen
            .iter_mut()
            .for_each(|chosen| chosen.share = None);
    }
    if by_name && choice.source == Source::Configuration && spread.chosen.len() > 1 {
        // One name may stand for many endpoints.
        spread
            .chosen
            .iter_mut()
            .for_each(|chosen| chosen.share = None);
    }
    let endpoints = told::endpoints(cluster, &choice, &spread.chosen, by_name);
    walk.stages.push(endpoints);
    Ok(Pool {
        cluster,
        chosen: spread.chosen,
    })
}

/// Whether endpoints of the proxy's own zone may be preferred: where the bootstrap names
/// the proxy's own cluster and localities differ. How much they are depends on that
/// cluster's endpoints, so shares are left open.
fn zone_aware(walk: &Walk<'_, '_, '_>, choice: &Choice<'_>) -> bool {
    let mut first = choice.hosts.iter().filter(|host| host.priority == 0);
    let one = first.next().and_then(|host| host.locality);
    walk.proxy.has_local_cluster
        && !choice.policy.by_locality
        && first.any(|host| host.locality != one)
}

/// A cluster's endpoints. A dump prints draining ones as unhealthy: whether they are
/// matters where the draining do not count, so both are tried where it changes what each
/// priority takes, or, of a `part` of an aggregate, might.
pub(super) fn gather<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    cluster: &'p Cluster<'d>,
    by_name: bool,
    part: bool,
) -> Step<Hosts<'p>> {
    let hosts = hosts::of(walk, cluster, by_name)?;
    let unhealthy = |host: &Host<'_>| host.health.state == State::Unhealthy;
    let (guard, since) = health::DRAINING;
    let doubtful = hosts.source == Source::Dump && walk.proxy.has(guard, since);
    if !doubtful || !hosts.list.iter().any(unhealthy) {
        return Ok(hosts);
    }
    let mut other = hosts.clone();
    for host in other.list.iter_mut().filter(|host| unhealthy(host)) {
        host.health.excluded = true;
    }
    let factor = overprovisioning(cluster, &hosts)?;
    let threshold = told::threshold(walk.runtime, cluster);
    let loads = |hosts: &Hosts<'_>| priority::loads(&levels(hosts, factor), threshold);
    let asked = part || loads(&hosts) != loads(&other);
    let missing = format!(
        "whether the unhealthy endpoints of cluster {} are draining (/clusters tells)",
        cluster.name
    );
    Ok(match asked && walk.fork.unknown(missing) {
        true => other,
        false => hosts,
    })
}

/// What each priority is made of.
pub(super) fn levels(hosts: &Hosts<'_>, overprovisioning: u64) -> Vec<Level> {
    let empty = Level {
        overprovisioning,
        by_weight: hosts.by_weight,
        ..Level::default()
    };
    let mut levels = vec![empty; hosts.levels];
    for host in &hosts.list {
        let Some(level) = levels.get_mut(host.priority) else {
            continue;
        };
        level.all.add(host.weight);
        match host.health.state {
            State::Healthy => level.healthy.add(host.weight),
            State::Degraded => level.degraded.add(host.weight),
            State::Unhealthy => {}
        }
        if host.health.excluded {
            level.excluded.add(host.weight);
        }
    }
    levels
}

/// The factor by which a priority may lack healthy endpoints. Who asked `/clusters` alone
/// does not know it, and need not while all are healthy.
pub(super) fn overprovisioning(cluster: &Cluster<'_>, hosts: &Hosts<'_>) -> Step<u64> {
    let healthy = |host: &Host<'_>| host.health.state == State::Healthy;
    match hosts.overprovisioning {
        Some(factor) => Ok(factor),
        None if hosts.levels == 1 || hosts.list.iter().all(healthy) => Ok(140),
        None => Err(Stop::cannot_tell(format!(
            "the overprovisioning factor of cluster {} (?include_eds)",
            cluster.name
        ))),
    }
}

fn weigh<'p>(
    walk: &Walk<'p, '_, '_>,
    cluster: &Cluster<'_>,
    hosts: Hosts<'p>,
    policy: policy::Policy<'p>,
    subset: Option<String>,
    forced: Option<Forced>,
) -> Step<(Choice<'p>, Spread<'p>)> {
    let name = &cluster.name;
    let factor = overprovisioning(cluster, &hosts)?;
    let threshold = told::threshold(walk.runtime, cluster);
    let levels = levels(&hosts, factor);
    let mut loads = priority::loads(&levels, threshold);
    if let Some((level, degraded)) = forced {
        loads.healthy.fill(0);
        loads.degraded.fill(0);
        let to = if degraded {
            &mut loads.degraded
        } else {
            &mut loads.healthy
        };
        if let Some(load) = to.get_mut(level) {
            *load = 100;
        }
    }
    let unweighed = |host: &Host<'_>| host.locality_weight.is_none();
    let first = hosts.list.first().and_then(|host| host.locality);
    let several = hosts.list.iter().any(|host| host.locality != first);
    if policy.by_locality && several && hosts.list.iter().any(unweighed) {
        return Err(Stop::cannot_tell(format!(
            "the weights of the localities of cluster {name} (?include_eds)"
        )));
    }
    if !hosts.list.is_empty() && loads.healthy.iter().chain(&loads.degraded).sum::<u64>() == 0 {
        return Err(Stop::cannot_tell(format!(
            "which priority of cluster {name} is taken: none has a whole percent in health"
        )));
    }
    let spread = spread::over(&hosts.list, &loads, &policy, factor);
    let choice = Choice {
        source: hosts.source,
        hosts: hosts.list,
        levels,
        loads,
        threshold,
        subset,
        policy,
    };
    Ok((choice, spread))
}
