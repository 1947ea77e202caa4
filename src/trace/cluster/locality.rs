//! Which share each locality of a priority takes, where their weights decide
//! (`S:common/upstream/upstream_impl.cc`, `HostSetImpl::effectiveLocalityWeight`).
//!
//! A locality's weight counts in full while `1.4` times its share of healthy
//! endpoints is all of them, and in proportion below that. A locality without a
//! weight takes nothing, unless none has one: then localities do not decide.

use super::hosts::Host;
use crate::envoy::endpoint::Locality;

/// The endpoints in question, by locality, each with its share of the priority; none
/// where localities do not decide. `eligible` tells the endpoints in question.
pub(super) fn shares<'h, 'p>(
    priority: &[&'h Host<'p>],
    eligible: impl Fn(&Host<'p>) -> bool,
    overprovisioning: u64,
) -> Option<Vec<(f64, Vec<&'h Host<'p>>)>> {
    struct Group<'h, 'p> {
        locality: Option<&'p Locality>,
        weight: u64,
        counted: u64,
        eligible: Vec<&'h Host<'p>>,
    }
    let mut groups: Vec<Group<'h, 'p>> = Vec::new();
    for host in priority {
        let same = groups
            .iter()
            .position(|group| group.locality == host.locality);
        let index = same.unwrap_or_else(|| {
            groups.push(Group {
                locality: host.locality,
                weight: 0,
                counted: 0,
                eligible: Vec::new(),
            });
            groups.len() - 1
        });
        let Some(group) = groups.get_mut(index) else {
            continue;
        };
        group.weight = group.weight.max(host.locality_weight.unwrap_or(0));
        group.counted += u64::from(!host.health.excluded);
        if eligible(host) {
            group.eligible.push(host);
        }
    }
    let effective = |group: &Group<'_, '_>| {
        if group.counted == 0 {
            return 0.0;
        }
        let ratio = group.eligible.len() as f64 / group.counted as f64;
        group.weight as f64 * (overprovisioning as f64 / 100.0 * ratio).min(1.0)
    };
    let total: f64 = groups.iter().map(effective).sum();
    if total <= 0.0 {
        return None;
    }
    let taking = groups
        .into_iter()
        .map(|group| (effective(&group) / total, group.eligible));
    Some(taking.filter(|(share, _)| *share > 0.0).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::health::{Health, State};
    use super::*;
    use crate::envoy::address::Address;

    fn host<'p>(
        locality: &'p Locality,
        weight: u64,
        state: State,
        address: &'p Address,
    ) -> Host<'p> {
        Host {
            address,
            hostname: "",
            weight: 1,
            priority: 0,
            locality: Some(locality),
            locality_weight: Some(weight),
            health: Health {
                state,
                ..Health::default()
            },
            labels: None,
            locality_labels: None,
        }
    }

    fn shares_of(hosts: &[Host<'_>]) -> Option<Vec<f64>> {
        let all: Vec<&Host<'_>> = hosts.iter().collect();
        let healthy = |host: &Host<'_>| host.health.state == State::Healthy;
        let shares = shares(&all, healthy, 140)?;
        Some(shares.iter().map(|(share, _)| *share).collect())
    }

    fn region(name: &str) -> Locality {
        Locality {
            region: name.to_owned(),
            ..Locality::default()
        }
    }

    #[test]
    fn weights_shrink_with_health_and_no_weight_takes_nothing() {
        // Measured on Envoy 1.40: 129 and 271 of 400, the third nothing.
        let (a, b, c) = (region("a"), region("b"), region("c"));
        let address = Address::default();
        let hosts = [
            host(&a, 1, State::Healthy, &address),
            host(&b, 3, State::Healthy, &address),
            host(&b, 3, State::Unhealthy, &address),
            host(&c, 0, State::Healthy, &address),
        ];
        let shares = shares_of(&hosts).unwrap();
        assert_eq!(shares.len(), 2);
        assert!((shares[0] - 1.0 / 3.1).abs() < 1e-9, "{shares:?}");
        assert!((shares[1] - 2.1 / 3.1).abs() < 1e-9, "{shares:?}");
    }

    #[test]
    fn without_any_weight_localities_do_not_decide() {
        let (a, b) = (region("a"), region("b"));
        let address = Address::default();
        let hosts = [
            host(&a, 0, State::Healthy, &address),
            host(&b, 0, State::Healthy, &address),
        ];
        assert_eq!(shares_of(&hosts), None);
    }
}
