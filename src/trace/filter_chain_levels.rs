//! The nine criteria of filter chains, one after the other
//! (`S:common/listener_manager/filter_chain_manager_impl.cc`).
//!
//! Envoy builds nested maps out of the criteria and goes down them without ever going
//! back: at each level the most specific branch is taken, and if it leads nowhere,
//! nothing does. To keep of all chains at each level those that have the best value is
//! the same thing, and it says in passing which level killed each of the others.
//!
//! For the first three there are maps after all ([`ChainIndex`]), since a gateway may have
//! thousands of chains that differ in them.

use std::cmp::Reverse;
use std::net::{IpAddr, Ipv4Addr};

use super::inputs::network::NetworkInputs;
use super::request::Arrival;
use super::walk::Walk;
use crate::envoy::config::chain_index::ChainIndex;
use crate::envoy::config::cidr::Cidr;
use crate::envoy::config::filter_chain::{FilterChainMatch, SourceType};

/// Stands for addresses that are none: only ranges of everything hold it.
const NO_ADDRESS: IpAddr = IpAddr::V4(Ipv4Addr::BROADCAST);

/// A criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The local port.
    DestinationPort,
    /// The local address.
    PrefixRanges,
    /// SNI.
    ServerNames,
    /// TLS or plain text.
    TransportProtocol,
    /// ALPN, or what the HTTP inspector found.
    ApplicationProtocols,
    /// Who really connected.
    DirectSourcePrefixRanges,
    /// Whether it is local.
    SourceType,
    /// Who connected, after a PROXY header.
    SourcePrefixRanges,
    /// From which port.
    SourcePorts,
}

impl Level {
    /// All, in Envoy's order.
    pub const ALL: [Level; 9] = [
        Level::DestinationPort,
        Level::PrefixRanges,
        Level::ServerNames,
        Level::TransportProtocol,
        Level::ApplicationProtocols,
        Level::DirectSourcePrefixRanges,
        Level::SourceType,
        Level::SourcePrefixRanges,
        Level::SourcePorts,
    ];

    /// The field's name.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Level::DestinationPort => "destination_port",
            Level::PrefixRanges => "prefix_ranges",
            Level::ServerNames => "server_names",
            Level::TransportProtocol => "transport_protocol",
            Level::ApplicationProtocols => "application_protocols",
            Level::DirectSourcePrefixRanges => "direct_source_prefix_ranges",
            Level::SourceType => "source_type",
            Level::SourcePrefixRanges => "source_prefix_ranges",
            Level::SourcePorts => "source_ports",
        }
    }

    /// What a chain wants at this level; none where it wants nothing.
    #[must_use]
    pub fn wanted(self, criteria: &FilterChainMatch) -> Option<String> {
        let list = |ranges: &[Cidr]| joined(ranges.iter().map(ToString::to_string));
        match self {
            Level::DestinationPort => criteria.port().map(|port| port.to_string()),
            Level::PrefixRanges => list(&criteria.prefix_ranges),
            Level::ServerNames => joined(criteria.server_names.iter().cloned()),
            Level::TransportProtocol => joined(
                Some(criteria.transport_protocol.clone())
                    .into_iter()
                    .filter(|it| !it.is_empty()),
            ),
            Level::ApplicationProtocols => joined(criteria.application_protocols.iter().cloned()),
            Level::DirectSourcePrefixRanges => list(&criteria.direct_source_prefix_ranges),
            Level::SourceType => (criteria.source_type != SourceType::Any)
                .then(|| criteria.source_type.word().to_owned()),
            Level::SourcePrefixRanges => list(&criteria.source_prefix_ranges),
            Level::SourcePorts => joined(criteria.source_ports.iter().map(ToString::to_string)),
        }
    }

    /// What the connection has at this level.
    #[must_use]
    pub fn has(self, walk: &Walk<'_, '_, '_>) -> String {
        let (connection, inspected) = (&walk.connection, &walk.inspected);
        let or = |text: &str, empty: &str| {
            if text.is_empty() {
                empty.to_owned()
            } else {
                text.to_owned()
            }
        };
        let address = |ip: Option<IpAddr>| ip.map_or("not known".to_owned(), |ip| ip.to_string());
        match self {
            Level::DestinationPort => inspected
                .local
                .map_or("none".to_owned(), |it| it.port().to_string()),
            Level::PrefixRanges => inspected
                .local
                .map_or("none".to_owned(), |it| it.ip().to_string()),
            Level::ServerNames => or(&inspected.server_name, "no server name"),
            Level::TransportProtocol => inspected.transport_protocol.to_owned(),
            Level::ApplicationProtocols => or(&inspected.application_protocols.join(", "), "none"),
            Level::DirectSourcePrefixRanges => address(connection.source.map(|it| it.ip())),
            Level::SourceType => match local(walk) {
                Some(true) => "local".to_owned(),
                Some(false) => "external".to_owned(),
                None => "not known".to_owned(),
            },
            Level::SourcePrefixRanges => address(connection.remote_ip()),
            Level::SourcePorts => {
                remote_port(walk).map_or("not known".to_owned(), |it| it.to_string())
            }
        }
    }

    /// Which of some chains have the best value for the connection; none if no chain wants
    /// anything here, for there is one branch then, for all.
    pub fn narrow(
        self,
        chains: &[&FilterChainMatch],
        walk: &mut Walk<'_, '_, '_>,
    ) -> Option<Vec<bool>> {
        let wanted = chains.iter().any(|it| self.is_set(it));
        wanted.then(|| self.kept(chains, walk))
    }

    /// Whether a chain would be kept if it were the only one, as far as it is known.
    pub fn fits_alone(self, criteria: &FilterChainMatch, walk: &mut Walk<'_, '_, '_>) -> bool {
        let known = match self {
            Level::DirectSourcePrefixRanges => walk.connection.source.is_some(),
            Level::SourceType => local(walk).is_some(),
            Level::SourcePrefixRanges => walk.connection.remote_ip().is_some(),
            Level::SourcePorts => remote_port(walk).is_some(),
            _ => true,
        };
        let kept = known.then(|| self.narrow(&[criteria], walk)).flatten();
        kept.is_none_or(|kept| kept.contains(&true))
    }

    fn is_set(self, criteria: &FilterChainMatch) -> bool {
        match self {
            Level::DestinationPort => criteria.port().is_some(),
            Level::PrefixRanges => !criteria.prefix_ranges.is_empty(),
            Level::ServerNames => !criteria.server_names.is_empty(),
            Level::TransportProtocol => !criteria.transport_protocol.is_empty(),
            Level::ApplicationProtocols => !criteria.application_protocols.is_empty(),
            Level::DirectSourcePrefixRanges => !criteria.direct_source_prefix_ranges.is_empty(),
            Level::SourceType => criteria.source_type != SourceType::Any,
            Level::SourcePrefixRanges => !criteria.source_prefix_ranges.is_empty(),
            Level::SourcePorts => criteria.source_ports.iter().any(|port| *port != 0),
        }
    }

    /// Which of some chains are on the branch that is taken; at least one of them wants
    /// something at this level.
    fn kept(self, chains: &[&FilterChainMatch], walk: &mut Walk<'_, '_, '_>) -> Vec<bool> {
        let internal = matches!(walk.connection.arrival, Arrival::Internal(_));
        let no_address = internal.then_some(NO_ADDRESS);
        match self {
            Level::DestinationPort => {
                let own = walk.inspected.local.map(|it| u64::from(it.port()));
                let taken = own.filter(|own| chains.iter().any(|it| it.port() == Some(*own)));
                keep(chains, |it| it.port() == taken)
            }
            Level::PrefixRanges => {
                let ip = walk.inspected.local.map_or(NO_ADDRESS, |it| it.ip());
                self.longest(
                    chains,
                    |it| &it.prefix_ranges,
                    Some(ip),
                    "the destination",
                    walk,
                )
            }
            Level::ServerNames => {
                let name = &walk.inspected.server_name;
                let ranks: Vec<Option<usize>> = chains
                    .iter()
                    .map(|it| rank(&it.server_names, name))
                    .collect();
                let best = ranks.iter().max().copied().flatten();
                ranks.iter().map(|it| it.is_some() && *it == best).collect()
            }
            Level::TransportProtocol => {
                let own = walk.inspected.transport_protocol;
                let exact = chains.iter().any(|it| it.transport_protocol == own);
                let taken = if exact { own } else { "" };
                keep(chains, |it| it.transport_protocol == taken)
            }
            Level::ApplicationProtocols => {
                let mut offered = walk.inspected.application_protocols.iter();
                let listed =
                    |it: &FilterChainMatch, own: &String| it.application_protocols.contains(own);
                match offered.find(|own| chains.iter().any(|it| listed(it, own))) {
                    Some(taken) => keep(chains, |it| listed(it, taken)),
                    None => keep(chains, |it| it.application_protocols.is_empty()),
                }
            }
            Level::DirectSourcePrefixRanges => {
                let ip = walk.connection.source.map(|it| it.ip());
                let ip = no_address.or(ip);
                self.longest(
                    chains,
                    |it| &it.direct_source_prefix_ranges,
                    ip,
                    "the address that connects",
                    walk,
                )
            }
            Level::SourceType => {
                let local = match local(walk) {
                    Some(local) => local,
                    None => walk.fork.unknown(
                        "whether the client is at this side's address or at the loopback address",
                    ),
                };
                let own = if local {
                    SourceType::Local
                } else {
                    SourceType::External
                };
                let any = chains.iter().any(|it| it.source_type == own);
                let taken = if any { own } else { SourceType::Any };
                keep(chains, |it| it.source_type == taken)
            }
            Level::SourcePrefixRanges => {
                let ip = walk.connection.remote_ip();
                let ip = if walk.connection.remote.is_some() {
                    ip
                } else {
                    no_address.or(ip)
                };
                self.longest(
                    chains,
                    |it| &it.source_prefix_ranges,
                    ip,
                    "the client's address",
                    walk,
                )
            }
            Level::SourcePorts => {
                let taken = match remote_port(walk) {
                    Some(own) => chains
                        .iter()
                        .any(|it| it.source_ports.contains(&own))
                        .then_some(own),
                    None if internal => None,
                    None => {
                        let mut ports: Vec<u64> = chains
                            .iter()
                            .flat_map(|it| it.source_ports.iter().copied())
                            .collect();
                        ports.sort_unstable();
                        ports.dedup();
                        ports.into_iter().filter(|port| *port != 0).find(|port| {
                            walk.fork
                                .unknown(format!("whether the client's port is {port}"))
                        })
                    }
                };
                keep(chains, |it| match taken {
                    Some(taken) => it.source_ports.contains(&taken),
                    None => it.source_ports.is_empty() || it.source_ports.contains(&0),
                })
            }
        }
    }

    /// Whether those without ranges are asked rather than those whose ranges are everything:
    /// as their addresses in Envoy's memory have it (`data.back()` of a hash set; measured:
    /// it differs from start to start).
    fn asks_those_without(self, walk: &mut Walk<'_, '_, '_>) -> bool {
        let listener = walk.taken.listener.as_deref().unwrap_or_default();
        !walk.fork.unknown(format!(
            "which chains of listener {listener} Envoy asks, those whose {} hold every address \
             or those without, which its memory decides",
            self.field()
        ))
    }

    /// The chains whose ranges hold an address with the longest prefix; a chain without
    /// ranges holds all.
    ///
    /// A range of everything and no range at all are two branches on one node of the
    /// trie, of which Envoy asks one alone.
    fn longest(
        self,
        chains: &[&FilterChainMatch],
        ranges: fn(&FilterChainMatch) -> &[Cidr],
        ip: Option<IpAddr>,
        what: &str,
        walk: &mut Walk<'_, '_, '_>,
    ) -> Vec<bool> {
        let mut all: Vec<Cidr> = chains.iter().flat_map(|it| ranges(it)).copied().collect();
        all.sort_by_key(|range| Reverse(range.length()));
        all.dedup();
        let taken = all.into_iter().find(|range| match ip {
            Some(ip) => range.contains(ip),
            None => {
                range.length() == 0 || walk.fork.unknown(format!("whether {what} is in {range}"))
            }
        });
        let Some(taken) = taken else {
            return keep(chains, |it| ranges(it).is_empty());
        };
        let twice = taken.length() == 0 && chains.iter().any(|it| ranges(it).is_empty());
        let without = twice && self.asks_those_without(walk);
        keep(chains, |it| match without {
            true => ranges(it).is_empty(),
            false => ranges(it).contains(&taken),
        })
    }
}

/// The chains that the first three levels leave, one after the other, by the index.
pub fn indexed<'p>(
    index: &'p ChainIndex,
    criteria: &impl Fn(usize) -> &'p FilterChainMatch,
    walk: &mut Walk<'_, '_, '_>,
) -> [&'p [usize]; 3] {
    let local = walk.inspected.local;
    let port = index.port(local.map(|it| u64::from(it.port())));
    let ranges = port.ranges(criteria);
    let ip = local.map_or(NO_ADDRESS, |it| it.ip());
    let range = match ranges.narrowest(ip) {
        None => &ranges.without,
        Some((range, found)) => {
            let twice = range.length() == 0 && !ranges.without.chains.is_empty();
            if twice && Level::PrefixRanges.asks_those_without(walk) {
                &ranges.without
            } else {
                found
            }
        }
    };
    let names = range.names(criteria).find(&walk.inspected.server_name);
    [&port.chains, &range.chains, names]
}

fn keep(chains: &[&FilterChainMatch], fits: impl Fn(&FilterChainMatch) -> bool) -> Vec<bool> {
    chains.iter().map(|it| fits(it)).collect()
}

fn local(walk: &Walk<'_, '_, '_>) -> Option<bool> {
    let inputs = NetworkInputs {
        connection: &walk.connection,
        inspected: &walk.inspected,
    };
    inputs.is_local()
}

/// The client's port; zero stands for one that nobody said.
fn remote_port(walk: &Walk<'_, '_, '_>) -> Option<u64> {
    let address = walk.connection.remote.or(walk.connection.source)?;
    Some(u64::from(address.port())).filter(|port| *port != 0)
}

/// How specific the names of a chain are for a server name; none if none fits. Envoy
/// keeps `*.a` as `.a`, so that both are one; an empty name is any.
fn rank(names: &[String], name: &str) -> Option<usize> {
    if names.is_empty() {
        return Some(0);
    }
    let ranks = names.iter().filter_map(|wanted| {
        let key = wanted.strip_prefix('*').unwrap_or(wanted);
        if key.is_empty() {
            return Some(0);
        }
        if key == name {
            return Some(usize::MAX);
        }
        // The dot is never the name's first letter, nor its last.
        let suffix = key.starts_with('.') && key.len() > 1;
        (suffix && name.len() > key.len() && name.ends_with(key)).then_some(key.len())
    });
    ranks.max()
}

fn joined(parts: impl Iterator<Item = String>) -> Option<String> {
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
#[path = "filter_chain_index_tests.rs"]
mod tests;
