//! Choices that the walk cannot take by itself, taken every way in turn.
//!
//! Envoy rolls dice (weights, fractions, localities) and knows what a dump does not
//! hold (metadata that a filter wrote, a runtime value). A stage that comes to such a
//! point asks here; [`every`] then runs the walk again from its start until all
//! answers were given, so that stages stay straight code without callbacks. The
//! number of runs is the number of different ways, bounded by [`WAYS`].
//!
//! One stream has *one* random value, which Envoy uses for a route's
//! `runtime_fraction` and again for its weighted clusters
//! (`S:common/router/config_impl.cc`, `stream_info.getStreamIdProvider` /
//! `random_value`), so those choices are not independent:
//! [`Fork::stream_random`] remembers which residues are left.

/// More ways than this are not followed; the answer then says so.
pub const WAYS: usize = 512;

/// Beyond this many residues shares are computed as if the choices were independent.
const RESIDUES: u64 = 1 << 22;

/// One choice that was taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// By chance: what was chosen among what, and the share of those who get there.
    Chance {
        /// What it was.
        what: String,
        /// The share, from 0 to 1, given the choices before it.
        share: f64,
    },
    /// By something that is not known.
    Unknown {
        /// What is missing, as a noun.
        missing: String,
        /// Which way it was taken to be.
        taken: bool,
    },
}

/// One way through all choices.
#[derive(Clone, Debug, Default)]
pub struct Way {
    /// The choices, in their order.
    pub choices: Vec<Choice>,
}

impl Way {
    /// The share of the requests that go this way, from 0 to 1, as far as chance alone decides.
    #[must_use]
    pub fn share(&self) -> f64 {
        let shares = self.choices.iter().map(|choice| match choice {
            Choice::Chance { share, .. } => *share,
            Choice::Unknown { .. } => 1.0,
        });
        shares.product()
    }

    /// What was missing on this way.
    pub fn missing(&self) -> impl Iterator<Item = &str> {
        self.choices.iter().filter_map(|choice| match choice {
            Choice::Unknown { missing, .. } => Some(missing.as_str()),
            Choice::Chance { .. } => None,
        })
    }
}

/// Where the walk asks.
#[derive(Debug, Default)]
pub struct Fork {
    /// The side to take at each point, as far as it was decided by the runs before.
    script: Vec<Point>,
    /// How many points this run has passed.
    passed: usize,
    way: Way,
    /// What is known of the stream's random value: it is in `begin..end` of `modulus`.
    residues: Vec<(u64, u64, u64)>,
}

/// A point where the walk asked.
#[derive(Clone, Debug)]
struct Point {
    /// The side that is taken.
    side: usize,
    /// How many sides there are.
    sides: usize,
}

impl Fork {
    /// Which way something goes that is not known: both are tried. `missing` is a noun
    /// phrase, such as `the value of runtime key x`; the same asked again on one way is
    /// answered the same.
    pub fn unknown(&mut self, missing: impl Into<String>) -> bool {
        let missing = missing.into();
        let before = self.way.choices.iter().find_map(|choice| match choice {
            Choice::Unknown {
                missing: same,
                taken,
            } if *same == missing => Some(*taken),
            _ => None,
        });
        if let Some(taken) = before {
            return taken;
        }
        let taken = self.side(2) == 0;
        self.way.choices.push(Choice::Unknown { missing, taken });
        taken
    }

    /// Which of several is taken by a roll of its own dice, by their weights (not all
    /// zero); none if no weight is above zero. `name` tells what was chosen.
    pub fn pick(&mut self, weights: &[u64], name: impl Fn(usize) -> String) -> Option<usize> {
        let total: u64 = weights.iter().sum();
        let sides: Vec<usize> = (0..weights.len())
            .filter(|index| weights.get(*index).is_some_and(|weight| *weight > 0))
            .collect();
        let chosen = match sides.as_slice() {
            [] => return None,
            [only] => return Some(*only),
            several => *several.get(self.side(several.len()))?,
        };
        let share = *weights.get(chosen)? as f64 / total as f64;
        let what = name(chosen);
        self.way.choices.push(Choice::Chance { what, share });
        Some(chosen)
    }

    /// Which interval the stream's one random value falls in, modulo the last of `ends`:
    /// `ends` are the intervals' upper ends in ascending order, the first begins at zero.
    /// Intervals that the choices before exclude are not taken. None if `ends` hold no
    /// number above zero.
    pub fn stream_random(&mut self, ends: &[u64], name: impl Fn(usize) -> String) -> Option<usize> {
        let modulus = *ends.last()?;
        let mut begin = 0;
        let mut sides = Vec::new();
        let before = share(&self.residues);
        for (index, end) in ends.iter().enumerate() {
            let mut with = self.residues.clone();
            with.push((modulus, begin, *end));
            let share = share(&with) / before;
            if *end > begin && share > 0.0 {
                sides.push((index, share, with));
            }
            begin = begin.max(*end);
        }
        let side = match sides.len() {
            0 => return None,
            1 => 0,
            several => self.side(several),
        };
        let certain = sides.len() == 1;
        let (index, share, residues) = sides.into_iter().nth(side)?;
        self.residues = residues;
        if !certain {
            let what = name(index);
            self.way.choices.push(Choice::Chance { what, share });
        }
        Some(index)
    }

    fn side(&mut self, sides: usize) -> usize {
        let point = self.passed;
        self.passed += 1;
        match self.script.get(point) {
            Some(point) => point.side,
            None => {
                self.script.push(Point { side: 0, sides });
                0
            }
        }
    }

    /// Sets out for the next way; false when all were gone.
    fn next(&mut self) -> bool {
        self.passed = 0;
        self.residues.clear();
        while let Some(mut point) = self.script.pop() {
            point.side += 1;
            if point.side < point.sides {
                self.script.push(point);
                return true;
            }
        }
        false
    }
}

/// Runs a walk every way that it can go; and whether that was all of them.
pub fn every<T>(mut run: impl FnMut(&mut Fork) -> T) -> (Vec<(Way, T)>, bool) {
    let mut fork = Fork::default();
    let mut ends = Vec::new();
    loop {
        let end = run(&mut fork);
        ends.push((std::mem::take(&mut fork.way), end));
        if !fork.next() {
            return (ends, true);
        }
        if ends.len() >= WAYS {
            return (ends, false);
        }
    }
}

/// The share of all numbers that lie in each of the ranges, modulo its modulus.
fn share(residues: &[(u64, u64, u64)]) -> f64 {
    // Ranges of one modulus meet in a range.
    let mut ranges: Vec<(u64, u64, u64)> = Vec::new();
    for (modulus, begin, end) in residues {
        match ranges.iter_mut().find(|range| range.0 == *modulus) {
            Some(range) => (range.1, range.2) = (range.1.max(*begin), range.2.min(*end)),
            None => ranges.push((*modulus, *begin, *end)),
        }
    }
    if ranges.iter().any(|range| range.1 >= range.2) {
        return 0.0;
    }
    let alone = |(modulus, begin, end): &(u64, u64, u64)| (end - begin) as f64 / *modulus as f64;
    if ranges.len() < 2 {
        return ranges.iter().map(alone).product();
    }
    let period = ranges.iter().try_fold(1_u64, |period, range| {
        let period = (period / common_divisor(period, range.0)).checked_mul(range.0)?;
        (period <= RESIDUES).then_some(period)
    });
    match period {
        Some(period) => {
            let within = |number: &u64| {
                ranges
                    .iter()
                    .all(|(modulus, begin, end)| (begin..end).contains(&&(number % modulus)))
            };
            (0..period).filter(within).count() as f64 / period as f64
        }
        None => ranges.iter().map(alone).product(),
    }
}

fn common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(ends: &[(Way, impl Copy)]) -> Vec<f64> {
        ends.iter().map(|(way, _)| way.share()).collect()
    }

    #[test]
    fn every_way_is_gone_once_with_its_share() {
        let (ends, all) = every(|fork| {
            let first = fork.pick(&[1, 0, 3], |index| index.to_string());
            let second = (first == Some(2)).then(|| fork.unknown("it"));
            let again = second.map(|_| fork.unknown("it"));
            assert_eq!(second, again);
            (first, second)
        });
        let told: Vec<_> = ends.iter().map(|(_, end)| *end).collect();
        assert_eq!(
            told,
            [
                (Some(0), None),
                (Some(2), Some(true)),
                (Some(2), Some(false))
            ]
        );
        assert_eq!(shares(&ends), [0.25, 0.75, 0.75]);
        assert!(all);
    }

    #[test]
    fn a_choice_among_one_is_none() {
        let (ends, _) = every(|fork| {
            let picked = fork.pick(&[0, 7], |_| String::new());
            (picked, fork.stream_random(&[0, 100], |_| String::new()))
        });
        assert_eq!(ends.len(), 1);
        assert_eq!(ends[0].1, (Some(1), Some(1)));
        assert_eq!(ends[0].0.choices, []);
    }

    #[test]
    fn the_streams_random_value_is_one_for_all_who_ask() {
        // Half of the requests fit the route, and all of those take the first of two halves.
        let (ends, _) = every(|fork| {
            let fits = fork.stream_random(&[50, 100], |_| String::new()) == Some(0);
            (fits, fork.stream_random(&[50, 100], |_| String::new()))
        });
        let told: Vec<_> = ends.iter().map(|(_, end)| *end).collect();
        assert_eq!(told, [(true, Some(0)), (false, Some(1))]);
        assert_eq!(shares(&ends), [0.5, 0.5]);

        let (ends, _) = every(|fork| {
            fork.stream_random(&[1, 2], |_| String::new());
            fork.stream_random(&[1, 3], |_| String::new())
        });
        let total: f64 = shares(&ends).iter().sum();
        assert!(ends.len() == 4 && (total - 1.0).abs() < 1e-9, "{ends:?}");
    }

    #[test]
    fn too_many_ways_are_told() {
        let (ends, all) = every(|fork| {
            (0..12)
                .filter(|it| fork.unknown(format!("number {it}")))
                .count()
        });
        assert_eq!((ends.len(), all), (WAYS, false));
    }
}
