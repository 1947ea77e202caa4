//! Which share of the requests each priority takes
//! (`S:extensions/load_balancing_policies/common/load_balancer_impl.cc`:
//! `recalculatePerPriorityState`, `recalculatePerPriorityPanic`,
//! `recalculateLoadInTotalPanic`).
//!
//! Whole percents, rounded down at every step, as in Envoy: 70 and 30 and not 71.4
//! and 28.6. What rounding leaves over goes to the first priority that takes
//! anything.

/// What a priority is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Level {
    /// All of its endpoints.
    pub(super) all: Count,
    /// Those in health.
    pub(super) healthy: Count,
    /// Those that serve for want of better.
    pub(super) degraded: Count,
    /// Those that do not count.
    pub(super) excluded: Count,
    /// How much may be missing, in percent.
    pub(super) overprovisioning: u64,
    /// Whether weights are counted instead of endpoints.
    pub(super) by_weight: bool,
}

/// How many endpoints there are, and their weights' sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    /// How many.
    pub(super) hosts: u64,
    /// Their weights' sum.
    pub(super) weight: u64,
}

impl Count {
    /// One more.
    pub(super) fn add(&mut self, weight: u64) {
        self.hosts = self.hosts.saturating_add(1);
        self.weight = self.weight.saturating_add(weight);
    }
}

/// What each priority takes, in percent; all of it together is 100.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Loads {
    /// For its healthy endpoints, or all of them in panic.
    pub(super) healthy: Vec<u64>,
    /// For its degraded endpoints.
    pub(super) degraded: Vec<u64>,
    /// Whether it uses all of its endpoints, in health or not.
    pub(super) panic: Vec<bool>,
}

/// What each priority takes; `threshold` is the panic threshold in percent.
pub(super) fn loads(levels: &[Level], threshold: u64) -> Loads {
    let threshold = threshold.min(100);
    let healthy: Vec<u64> = levels
        .iter()
        .map(|level| level.availability(level.healthy))
        .collect();
    let degraded: Vec<u64> = levels
        .iter()
        .map(|level| level.availability(level.degraded))
        .collect();
    let total = healthy.iter().chain(&degraded).sum::<u64>().min(100);
    let mut loads = Loads {
        healthy: vec![0; levels.len()],
        degraded: vec![0; levels.len()],
        panic: vec![false; levels.len()],
    };
    if total > 0 {
        let left = distribute(&mut loads.healthy, &healthy, 100, total);
        let left = distribute(&mut loads.degraded, &degraded, left, total);
        let first = |of: &[u64]| of.iter().position(|availability| *availability > 0);
        let (to, index) = match (first(&healthy), first(&degraded)) {
            (Some(index), _) => (&mut loads.healthy, index),
            (None, Some(index)) => (&mut loads.degraded, index),
            (None, None) => (&mut loads.healthy, 0),
        };
        if let Some(load) = to.get_mut(index) {
            *load += left;
        }
    } else if threshold == 0 {
        if let Some(first) = loads.healthy.first_mut() {
            *first = 100;
        }
        return loads;
    }
    if total < 100 {
        loads.panic = levels.iter().map(|level| level.panics(threshold)).collect();
    }
    if loads.panic.iter().all(|panic| *panic) {
        everywhere(&mut loads, levels);
    }
    loads
}

/// Hands out what is left of the load; and what is left then.
fn distribute(loads: &mut [u64], availability: &[u64], left: u64, total: u64) -> u64 {
    let mut left = left;
    for (load, availability) in loads.iter_mut().zip(availability) {
        *load = left.min(availability * 100 / total);
        left -= *load;
    }
    left
}

/// Every priority panics: each takes by the number of its endpoints.
fn everywhere(loads: &mut Loads, levels: &[Level]) {
    loads.degraded.fill(0);
    loads.healthy.fill(0);
    let total = levels
        .iter()
        .fold(0_u64, |sum, level| sum.saturating_add(level.all.hosts));
    let mut left = 100_u64;
    let mut first = 0;
    if total > 0 {
        for (load, level) in loads.healthy.iter_mut().zip(levels) {
            *load = percent(100, level.all.hosts, total);
            left = left.saturating_sub(*load);
        }
        let somebody = |level: &Level| level.all.hosts > 0;
        first = levels.iter().position(somebody).unwrap_or(0);
    }
    if let Some(load) = loads.healthy.get_mut(first) {
        *load += left;
    }
}

/// `factor` times a part of a whole, rounded down, 100 at most.
fn percent(factor: u64, part: u64, whole: u64) -> u64 {
    if whole == 0 {
        return 0;
    }
    let percent = u128::from(factor) * u128::from(part) / u128::from(whole);
    u64::try_from(percent).map_or(100, |percent| percent.min(100))
}

impl Level {
    /// How much of all requests such endpoints of it could take, in percent.
    fn availability(&self, of: Count) -> u64 {
        if self.counted() == 0 {
            return 0;
        }
        let (part, whole) = if self.by_weight {
            let whole = self.all.weight.saturating_sub(self.excluded.weight);
            (of.weight, whole)
        } else {
            (of.hosts, self.counted())
        };
        percent(self.overprovisioning, part, whole)
    }

    /// How many of its endpoints count.
    pub(super) fn counted(&self) -> u64 {
        self.all.hosts.saturating_sub(self.excluded.hosts)
    }

    /// Whether too few of its endpoints are in health.
    fn panics(&self, threshold: u64) -> bool {
        let serving = u128::from(self.healthy.hosts) + u128::from(self.degraded.hosts);
        match self.counted() {
            0 => threshold > 0,
            counted => 100 * serving < u128::from(threshold) * u128::from(counted),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A priority of so many endpoints, so many of them healthy, degraded, left out.
    fn level(all: u64, healthy: u64, degraded: u64, excluded: u64) -> Level {
        let count = |hosts| Count {
            hosts,
            weight: hosts,
        };
        Level {
            all: count(all),
            healthy: count(healthy),
            degraded: count(degraded),
            excluded: count(excluded),
            overprovisioning: 140,
            by_weight: false,
        }
    }

    fn of(levels: &[Level], threshold: u64) -> (Vec<u64>, Vec<u64>, Vec<bool>) {
        let loads = loads(levels, threshold);
        (loads.healthy, loads.degraded, loads.panic)
    }

    // Those that say "measured" were, on Envoy 1.40.

    #[test]
    fn half_of_the_first_priority_takes_seventy_percent() {
        // Measured: 285 and 115 of 400.
        let (healthy, ..) = of(&[level(2, 1, 0, 0), level(1, 1, 0, 0)], 50);
        assert_eq!(healthy, [70, 30]);
    }

    #[test]
    fn three_of_four_take_all() {
        let (healthy, ..) = of(&[level(4, 3, 0, 0), level(1, 1, 0, 0)], 50);
        assert_eq!(healthy, [100, 0]);
    }

    #[test]
    fn degraded_endpoints_take_what_the_healthy_cannot() {
        // Measured: 278 and 122 of 400.
        let (healthy, degraded, panic) = of(&[level(2, 1, 1, 0)], 50);
        assert_eq!(
            (healthy, degraded, panic),
            (vec![70], vec![30], vec![false])
        );
    }

    #[test]
    fn loads_are_scaled_where_all_together_are_too_few() {
        // The example in Envoy's own comment, with its health in percent; the first takes the rest.
        let tenth = |healthy, degraded| Level {
            overprovisioning: 100,
            ..level(10, healthy, degraded, 0)
        };
        let (healthy, degraded, _) = of(&[tenth(1, 2), tenth(2, 1), tenth(1, 0)], 0);
        assert_eq!(healthy, [16, 28, 14]);
        assert_eq!(degraded, [28, 14, 0]);
    }

    #[test]
    fn panic_uses_all_where_too_few_are_healthy() {
        let (healthy, _, panic) = of(&[level(4, 1, 0, 0)], 50);
        assert_eq!((healthy, panic), (vec![100], vec![true]));
        // Exactly half is not less than half.
        assert_eq!(of(&[level(4, 2, 0, 0)], 50).2, [false]);
    }

    #[test]
    fn nobody_panics_while_all_priorities_together_suffice() {
        let (healthy, _, panic) = of(&[level(10, 1, 0, 0), level(1, 1, 0, 0)], 50);
        assert_eq!((healthy, panic), (vec![14, 86], vec![false, false]));
    }

    #[test]
    fn in_total_panic_the_numbers_of_endpoints_decide() {
        // Measured: 144 and 256 of 400; the first takes what rounding leaves.
        let (healthy, _, panic) = of(&[level(1, 0, 0, 0), level(2, 0, 0, 0)], 50);
        assert_eq!((healthy, panic), (vec![34, 66], vec![true, true]));
        assert_eq!(of(&[level(0, 0, 0, 0), level(0, 0, 0, 0)], 50).0, [100, 0]);
    }

    #[test]
    fn all_draining_is_panic_unless_the_threshold_is_zero() {
        // Measured: sent at 50, no_healthy_upstream at 0.
        assert_eq!(of(&[level(2, 0, 0, 2)], 50).2, [true]);
        let (healthy, _, panic) = of(&[level(2, 0, 0, 2)], 0);
        assert_eq!((healthy, panic), (vec![100], vec![false]));
    }

    #[test]
    fn weights_count_where_the_assignment_says_so() {
        let by_weight = Level {
            all: Count {
                hosts: 2,
                weight: 10,
            },
            healthy: Count {
                hosts: 1,
                weight: 1,
            },
            by_weight: true,
            ..level(2, 1, 0, 0)
        };
        assert_eq!(of(&[by_weight, level(1, 1, 0, 0)], 50).0, [14, 86]);
    }

    #[test]
    fn hostile_numbers_end_well() {
        let huge = Level {
            overprovisioning: u64::MAX,
            ..level(u64::MAX, u64::MAX, u64::MAX, u64::MAX)
        };
        assert_eq!(of(&[huge, huge], u64::MAX).0, [100, 100]);
        assert_eq!(loads(&[], 50), Loads::default());
    }
}
