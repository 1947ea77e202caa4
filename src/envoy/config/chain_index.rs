//! A listener's filter chains by what most of them differ in: port, address, server name.
//!
//! A gateway for thousands of hosts with TLS of their own has a chain for each, and a
//! connection takes one. So the first three criteria are kept in Envoy's shape, maps
//! within maps (`S:common/listener_manager/filter_chain_manager_impl.h`), and going down
//! them costs a look each, however many chains there are. The other six are left to who
//! asks: by then few chains are left. Each map is made when a connection first comes to
//! it, since all of them at once would be the product of what a chain names.
//!
//! Chains are told by their numbers, in ascending order.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};
use std::net::IpAddr;

use super::cidr::Cidr;
use super::filter_chain::FilterChainMatch;

/// The chains of a listener.
#[derive(Debug, Default)]
pub struct ChainIndex {
    all: Vec<usize>,
    by_port: HashMap<u64, OfPort>,
    any_port: OfPort,
}

/// The chains on one branch of the ports.
#[derive(Debug, Default)]
pub struct OfPort {
    /// Which they are.
    pub chains: Vec<usize>,
    ranges: OnceCell<Ranges>,
}

/// The chains of a port by the ranges that hold the local address.
#[derive(Debug, Default)]
pub struct Ranges {
    by_range: HashMap<Cidr, OfRange>,
    /// The lengths that there are.
    lengths: BTreeSet<u8>,
    /// The chains without ranges.
    pub without: OfRange,
}

/// The chains on one branch of the ranges.
#[derive(Debug, Default)]
pub struct OfRange {
    /// Which they are.
    pub chains: Vec<usize>,
    names: OnceCell<Names>,
}

/// The chains of a range by server name: whole names, and `.a` for `*.a`.
#[derive(Debug, Default)]
pub struct Names {
    by_name: HashMap<Box<str>, Vec<usize>>,
    /// The chains for any name.
    any: Vec<usize>,
}

impl ChainIndex {
    /// Sorts chains by their criteria.
    pub fn of<'c>(criteria: impl Iterator<Item = &'c FilterChainMatch>) -> ChainIndex {
        let mut index = ChainIndex::default();
        for (number, criteria) in criteria.enumerate() {
            let branch = match criteria.port() {
                Some(port) => index.by_port.entry(port).or_default(),
                None => &mut index.any_port,
            };
            branch.chains.push(number);
            index.all.push(number);
        }
        index
    }

    /// Every chain.
    #[must_use]
    pub fn all(&self) -> &[usize] {
        &self.all
    }

    /// The chains for a port: its own, else those of any.
    #[must_use]
    pub fn port(&self, port: Option<u64>) -> &OfPort {
        port.and_then(|port| self.by_port.get(&port))
            .unwrap_or(&self.any_port)
    }
}

impl OfPort {
    /// They by their ranges.
    pub fn ranges<'c>(&self, criteria: impl Fn(usize) -> &'c FilterChainMatch) -> &Ranges {
        self.ranges.get_or_init(|| {
            let mut ranges = Ranges::default();
            for number in &self.chains {
                let own = &criteria(*number).prefix_ranges;
                if own.is_empty() {
                    ranges.without.chains.push(*number);
                }
                for range in own {
                    ranges.lengths.insert(range.length());
                    ranges.by_range.entry(*range).or_default().add(*number);
                }
            }
            ranges
        })
    }
}

impl Ranges {
    /// The narrowest range that holds an address, and its chains.
    #[must_use]
    pub fn narrowest(&self, ip: IpAddr) -> Option<(Cidr, &OfRange)> {
        self.lengths.iter().rev().find_map(|length| {
            let range = Cidr::new(ip, u64::from(*length));
            let found = self.by_range.get(&range)?;
            Some((range, found))
        })
    }
}

impl OfRange {
    fn add(&mut self, number: usize) {
        add(&mut self.chains, number);
    }

    /// They by their server names.
    pub fn names<'c>(&self, criteria: impl Fn(usize) -> &'c FilterChainMatch) -> &Names {
        self.names.get_or_init(|| {
            let mut names = Names::default();
            for number in &self.chains {
                let own = &criteria(*number).server_names;
                if own.is_empty() {
                    names.any.push(*number);
                }
                for name in own {
                    // Envoy keeps `*.a` as `.a`, so that both are one; an empty name is any.
                    let chains = match name.strip_prefix('*').unwrap_or(name) {
                        "" => &mut names.any,
                        name => names.by_name.entry(name.into()).or_default(),
                    };
                    add(chains, *number);
                }
            }
            names
        })
    }
}

impl Names {
    /// The chains of a name: its own, else those of the longest end that begins with a
    /// dot, else those for any.
    #[must_use]
    pub fn find(&self, name: &str) -> &[usize] {
        if let Some(own) = self.by_name.get(name).filter(|_| !name.is_empty()) {
            return own;
        }
        // The dot is never the name's first letter, nor its last.
        let ends = name.match_indices('.').map(|(at, _)| at);
        let ends = ends.filter(|at| *at > 0 && *at + 1 < name.len());
        let mut ends = ends.filter_map(|at| self.by_name.get(name.get(at..)?));
        ends.next().unwrap_or(&self.any)
    }
}

/// Numbers come in ascending order, but for one that names the same twice.
fn add(chains: &mut Vec<usize>, number: usize) {
    if chains.last() != Some(&number) {
        chains.push(number);
    }
}
