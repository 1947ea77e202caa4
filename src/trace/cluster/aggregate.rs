//! Clusters that are a list of others (`S:extensions/clusters/aggregate/cluster.cc`).
//!
//! The priorities of all of them are put one after the other, those without
//! endpoints left out, and shared out as if they were one cluster's. Within the
//! cluster that is met its own rules hold, its own panic too: measured on Envoy
//! 1.40, a cluster that gets its load in the aggregate's panic and allows itself
//! none answers `no_healthy_upstream`. A cluster that is not there is passed over,
//! and so is an aggregate in an aggregate (measured: it has no endpoints of its own).

use super::discovery::{self, Discovery};
use super::priority::{self, Level};
use super::{Pool, no_host, set, told};
use crate::envoy::config::cluster::Cluster;
use crate::trace::proxy::Found;
use crate::trace::stage::{Considered, Kind, Stage};
use crate::trace::verdict::{Step, Stop};
use crate::trace::walk::{Forward, Walk};

/// The endpoints of the cluster that chance takes, by its priorities' loads.
pub(super) fn choose<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    cluster: &'p Cluster<'d>,
    clusters: &[String],
    forward: &Forward,
) -> Step<Pool<'p, 'd>> {
    let name = &cluster.name;
    let mut levels: Vec<Level> = Vec::new();
    let mut sources: Vec<(&'p Cluster<'d>, usize)> = Vec::new();
    let mut considered = Vec::new();
    for other in clusters {
        let pass = |reason: &str| Considered::new(other.as_str(), reason);
        let member = match walk.proxy.cluster(other) {
            Found::Found(member) => member,
            Found::Absent => {
                considered.push(pass("there is no such cluster"));
                continue;
            }
            Found::Undecodable(why) => {
                return Err(Stop::cannot_tell(format!(
                    "cluster {other}, which cannot be decoded: {why}"
                )));
            }
            Found::NotAsked => return Err(Stop::cannot_tell("the clusters")),
        };
        match discovery::of(member)? {
            Discovery::Listed | Discovery::Named => {}
            Discovery::Aggregate(_) => {
                considered.push(pass("an aggregate has no endpoints of its own"));
                continue;
            }
            Discovery::Original | Discovery::Dynamic => {
                return Err(Stop::cannot_tell(format!(
                    "what aggregate {name} does with {other}, whose endpoints are not listed"
                )));
            }
        }
        let hosts = set::gather(walk, member, true, true)?;
        let factor = set::overprovisioning(member, &hosts)?;
        let before = levels.len();
        for (index, level) in set::levels(&hosts, factor).into_iter().enumerate() {
            if level.all.hosts > 0 {
                // Whether weights count is not handed on.
                levels.push(Level {
                    by_weight: false,
                    ..level
                });
                sources.push((member, index));
            }
        }
        if levels.len() == before {
            considered.push(pass("it has no endpoints"));
        }
    }
    let loads = priority::loads(&levels, told::threshold(walk.runtime, cluster));
    // One side for the healthy and one for the degraded endpoints of each priority.
    let weights: Vec<u64> = loads
        .healthy
        .iter()
        .chain(&loads.degraded)
        .copied()
        .collect();
    let at = |side: usize| {
        let count = sources.len().max(1);
        (sources.get(side % count), side % count, side >= count)
    };
    let title = |side: usize| match at(side) {
        (Some((member, priority)), _, false) => format!("{}, priority {priority}", member.name),
        (Some((member, priority)), ..) => {
            format!("{}, priority {priority}, degraded endpoints", member.name)
        }
        _ => String::new(),
    };
    let side = walk.fork.pick(&weights, title);
    let place = format!("cluster {name}: cluster_type");
    let Some((Some((member, priority)), index, degraded)) = side.map(at) else {
        let reason = format!("none of the clusters of aggregate {name} has endpoints");
        let stage = Stage::new(Kind::LoadBalancing, "", reason.clone()).at(place);
        walk.stages.push(stage.not(considered));
        return Err(no_host::unhealthy(forward, reason).into());
    };
    let load = weights.get(side.unwrap_or(0)).copied().unwrap_or(0);
    let reason = match load {
        100 => format!("{} is the first cluster in health", member.name),
        part => format!("{part} % of the requests go to this priority ({index} of the aggregate)"),
    };
    for (other, (source, priority)) in sources.iter().enumerate() {
        if other != index && considered.len() < 10 {
            let of = |loads: &[u64]| loads.get(other).copied().unwrap_or(0);
            let part = of(&loads.healthy) + of(&loads.degraded);
            let title = format!("{}, priority {priority}", source.name);
            considered.push(Considered::new(title, format!("it takes {part} %")));
        }
    }
    let taken = title(side.unwrap_or(0));
    let stage = Stage::new(Kind::LoadBalancing, taken, reason).at(place);
    walk.stages.push(stage.not(considered));
    set::choose(walk, member, forward, Some((*priority, degraded)))
}
