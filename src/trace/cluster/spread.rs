//! Which endpoints take which share, once every priority's load is known
//! (`S:extensions/load_balancing_policies/common/load_balancer_impl.cc`,
//! `hostSourceToUse`; for hashes `thread_aware_lb_impl.cc`).
//!
//! A priority in panic uses all of its endpoints; else its healthy and its degraded
//! ones take their loads apart, by locality where weights of localities decide. A
//! load that meets no endpoint fails.

use super::health::State;
use super::hosts::Host;
use super::locality;
use super::policy::{Policy, Within};
use super::priority::Loads;
use crate::envoy::address::InternalAddress;
use crate::envoy::config::endpoint::Labels;

/// An endpoint that a request may go to.
#[derive(Clone, Debug)]
pub(super) struct Chosen<'p> {
    /// Its address.
    pub(super) address: String,
    /// The name by which it was found; empty without.
    pub(super) hostname: &'p str,
    /// The internal listener that it is, if it is one.
    pub(super) internal: Option<&'p InternalAddress>,
    /// Its labels; none where nobody tells them.
    pub(super) labels: Option<&'p Labels>,
    /// Its locality's labels.
    pub(super) locality_labels: Option<&'p Labels>,
    /// Its share, from 0 to 1, where it can be known.
    pub(super) share: Option<f64>,
}

/// Where the load goes.
#[derive(Debug, Default)]
pub(super) struct Spread<'p> {
    /// The endpoints.
    pub(super) chosen: Vec<Chosen<'p>>,
    /// How much of it meets no endpoint, in percent.
    pub(super) fails: u64,
}

/// Where the load goes.
pub(super) fn over<'p>(
    hosts: &[Host<'p>],
    loads: &Loads,
    policy: &Policy<'_>,
    overprovisioning: u64,
) -> Spread<'p> {
    let mut spread = Spread::default();
    for (index, load) in loads.healthy.iter().enumerate() {
        let degraded = loads.degraded.get(index).copied().unwrap_or(0);
        let panic = loads.panic.get(index).copied().unwrap_or(false);
        if load + degraded == 0 {
            continue;
        }
        let all: Vec<&Host<'p>> = hosts.iter().filter(|host| host.priority == index).collect();
        // A ring holds the healthy or all, whatever the load is for (measured: a ring of
        // degraded endpoints answers no_healthy_upstream).
        let parts = match (panic, policy.within) {
            (true, _) => [(*load + degraded, None), (0, None)],
            (_, Within::Hash) => [(*load + degraded, Some(State::Healthy)), (0, None)],
            _ => [
                (*load, Some(State::Healthy)),
                (degraded, Some(State::Degraded)),
            ],
        };
        for (load, state) in parts.into_iter().filter(|(load, _)| *load > 0) {
            if panic && policy.fails_in_panic {
                spread.fails += load;
                continue;
            }
            let eligible = |host: &Host<'_>| state.is_none_or(|state| host.health.state == state);
            let sets = match state {
                Some(_) if policy.by_locality => locality::shares(&all, eligible, overprovisioning),
                _ => None,
            };
            let plain = || {
                let these = all.iter().copied().filter(|host| eligible(host));
                vec![(1.0, these.collect())]
            };
            for (part, set) in sets.unwrap_or_else(plain) {
                let load_of_set = load as f64 / 100.0 * part;
                if set.is_empty() {
                    spread.fails += load;
                }
                spread
                    .chosen
                    .extend(within(&set, load_of_set, policy.within));
            }
        }
    }
    // One request has one hash: it goes to one endpoint always, not to each at times.
    if policy.within == Within::Hash && spread.chosen.len() > 1 {
        for chosen in &mut spread.chosen {
            chosen.share = None;
        }
    }
    spread
}

/// The shares within one set of endpoints.
fn within<'p>(set: &[&Host<'p>], load: f64, within: Within) -> Vec<Chosen<'p>> {
    let total: u128 = set.iter().map(|host| u128::from(host.weight)).sum();
    let share = |host: &Host<'_>| match within {
        _ if set.len() == 1 => Some(load),
        Within::Weights => Some(load * host.weight as f64 / total as f64),
        Within::Chance => Some(load / set.len() as f64),
        Within::Load | Within::Hash => None,
    };
    set.iter()
        .map(|host| Chosen {
            address: super::told::address(host.address),
            hostname: host.hostname,
            internal: host.address.envoy_internal_address.as_ref(),
            labels: host.labels,
            locality_labels: host.locality_labels,
            share: share(host),
        })
        .collect()
}
