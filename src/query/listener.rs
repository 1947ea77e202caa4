//! Which listeners are asked for: by address, port, type, or name.

use std::net::IpAddr;

use super::Query;
use super::pattern::Pattern;
use crate::envoy::listener::Listener;

/// What [`kind`] tells.
pub const TYPES: &[&str] = &["HTTP", "TCP", "HTTP+TCP", "UNKNOWN"];

/// The filters of `proxy-config listeners`; all of them must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListenerQuery {
    /// Any of its addresses.
    pub address: Option<Pattern>,
    /// The port of its main address or of an additional one.
    pub port: Option<u32>,
    /// `HTTP`, `TCP`, `HTTP+TCP` or `UNKNOWN`, in any case.
    pub kind: Option<Pattern>,
    /// Its name.
    pub name: Option<Pattern>,
}

/// What a listener's chains do, as istioctl has it: a TCP proxy into
/// `BlackHoleCluster` does not count.
#[must_use]
pub fn kind(listener: &Listener) -> &'static str {
    let filters = || listener.chains().flat_map(|chain| &chain.filters);
    let http = filters().any(|filter| filter.is_http());
    let tcp = filters().any(|filter| filter.is_tcp() && !leads_nowhere(filter));
    match (http, tcp) {
        (true, true) => "HTTP+TCP",
        (true, false) => "HTTP",
        (false, true) => "TCP",
        (false, false) => "UNKNOWN",
    }
}

/// Whether a TCP proxy leads into Istio's cluster for what must not get out.
#[must_use]
pub fn leads_nowhere(filter: &crate::envoy::listener::Filter) -> bool {
    filter
        .typed_config
        .cluster
        .as_deref()
        .is_some_and(|cluster| cluster.contains("BlackHoleCluster"))
}

impl Query<Listener> for ListenerQuery {
    fn matches(&self, listener: &Listener) -> bool {
        self.address.as_ref().is_none_or(|address| {
            listener
                .addresses()
                .filter_map(|one| {
                    one.host()
                        .or(one.pipe.as_ref().map(|pipe| pipe.path.as_str()))
                })
                .any(|text| same_address(address, text))
        }) && self.port.is_none_or(|port| {
            listener.addresses().any(|address| {
                address.socket_address.is_some() && address.port() == u64::from(port)
            })
        }) && self
            .kind
            .as_ref()
            .is_none_or(|wanted| wanted.matches(kind(listener)))
            && self
                .name
                .as_ref()
                .is_none_or(|name| name.matches(&listener.name))
    }

    fn loosened(&self) -> Option<(Self, String)> {
        let mut loose = self.clone();
        let mut flags = Vec::new();
        super::pattern::loosen("--name", &mut loose.name, &mut flags);
        super::pattern::loosen("--address", &mut loose.address, &mut flags);
        (!flags.is_empty()).then(|| (loose, flags.join(" ")))
    }
}

/// Whether an address is the one meant. Two spellings of one IP address are the same.
#[must_use]
pub fn same_address(wanted: &Pattern, text: &str) -> bool {
    if wanted.matches(text) {
        return true;
    }
    let parse = |text: &str| text.trim_matches(['[', ']']).parse::<IpAddr>().ok();
    wanted
        .exact()
        .and_then(parse)
        .is_some_and(|address| parse(text) == Some(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_compared_as_addresses() {
        assert!(same_address(&Pattern::new("::1"), "0:0:0:0:0:0:0:1"));
        assert!(same_address(&Pattern::new("10.0.0.*"), "10.0.0.7"));
        assert!(!same_address(&Pattern::new("10.0.0.1"), "10.0.0.10"));
    }
}
