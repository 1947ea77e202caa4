//! Which listener's socket the kernel gives a connection to.
//!
//! A dump does not hold the pod's iptables rules, so which listener captures is told
//! by what it is: the one that hands connections to where they were meant to go takes
//! what leaves the workload, the one that restores addresses and serves inbound
//! traffic takes what comes in. Istio's ports 15001 and 15006 are only looked at first,
//! since they save a search through thousands.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use super::proxy::{Listening, Proxy};

/// Istio's port for what leaves a workload.
const OUTBOUND: u16 = 15001;

/// Istio's port for what comes to a workload; until 1.3 there was the other alone.
const INBOUND: u16 = 15006;

/// The listener that takes what leaves the workload.
#[must_use]
pub fn outbound<'p, 'd>(proxy: &'p Proxy<'d>, destination: IpAddr) -> Option<&'p Listening<'d>> {
    let captures = |it: &&Listening<'d>| it.head.binds() && it.head.hands_off();
    wildcard(proxy, destination, OUTBOUND)
        .filter(captures)
        .or_else(|| {
            let mut outbound = proxy.listeners.iter().filter(captures);
            outbound.find(|it| !it.head.is("INBOUND"))
        })
}

/// The listener that takes what comes to the workload.
#[must_use]
pub fn inbound<'p, 'd>(proxy: &'p Proxy<'d>, destination: IpAddr) -> Option<&'p Listening<'d>> {
    wildcard(proxy, destination, INBOUND)
        .filter(|it| it.head.binds())
        .or_else(|| {
            let captures = |it: &&Listening<'d>| {
                it.head.binds() && it.head.is("INBOUND") && restores(it).unwrap_or(false)
            };
            proxy.listeners.iter().find(captures)
        })
        .or_else(|| {
            wildcard(proxy, destination, OUTBOUND)
                .filter(|it| it.head.binds() && it.head.hands_off())
        })
}

/// Whether a listener learns where its connections were meant to go.
fn restores(listening: &Listening<'_>) -> Option<bool> {
    let listener = listening.get().ok()?;
    let mut kinds = listener.listener_filters.iter().map(|it| it.kind());
    Some(
        listening.head.hands_off()
            || kinds.any(|it| it == "original_dst" || it == "proxy_protocol"),
    )
}

/// The listener whose socket a connection straight to an address reaches: the kernel
/// prefers the socket of the very address to the one of all.
#[must_use]
pub fn direct<'p, 'd>(proxy: &'p Proxy<'d>, destination: SocketAddr) -> Option<&'p Listening<'d>> {
    let (ip, port) = (destination.ip(), destination.port());
    proxy
        .listener_at(ip, port)
        .filter(|it| it.head.binds())
        .or_else(|| {
            proxy
                .listener_at(any(ip), port)
                .filter(|it| it.head.binds())
        })
}

/// The address that stands for all of a family.
#[must_use]
pub fn any(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
        IpAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
    }
}

/// The listener at all addresses of a port, of the destination's family if there is one.
fn wildcard<'p, 'd>(proxy: &'p Proxy<'d>, ip: IpAddr, port: u16) -> Option<&'p Listening<'d>> {
    let other = if ip.is_ipv4() {
        Ipv6Addr::UNSPECIFIED.into()
    } else {
        Ipv4Addr::UNSPECIFIED.into()
    };
    proxy
        .listener_at(any(ip), port)
        .or_else(|| proxy.listener_at(other, port))
}

/// Why nothing captures: the listener that should, by its port or its name, else the first
/// that does not serve; and how many do not.
#[must_use]
pub fn idle_capture(proxy: &Proxy<'_>, ip: IpAddr, name: &str) -> Option<String> {
    let port = match name {
        "virtualInbound" => INBOUND,
        _ => OUTBOUND,
    };
    let named = || proxy.idle_listeners.iter().find(|(own, ..)| own == name);
    let at = SocketAddr::new(any(ip), port);
    let mut told = idle(proxy, at).or_else(|| {
        let (name, state, error) = named().or_else(|| proxy.idle_listeners.first())?;
        let error = error.as_deref().unwrap_or("no reason is told");
        Some(format!("listener {name} is {state}: {error}"))
    })?;
    let others = proxy.idle_listeners.len().saturating_sub(1);
    if others > 0 {
        told.push_str(&format!("; {others} others do not serve either"));
    }
    Some(told)
}

/// Why nothing listens where something might be meant to: a listener that waits or was
/// refused, in Envoy's words.
#[must_use]
pub fn idle(proxy: &Proxy<'_>, at: SocketAddr) -> Option<String> {
    let (name, state, error) = proxy
        .idle_listener_at(at.ip(), at.port())
        .or_else(|| proxy.idle_listener_at(any(at.ip()), at.port()))?;
    Some(match error {
        Some(error) => format!("listener {name} is {state}: {error}"),
        None => format!("listener {name} is {state}, so it serves nothing yet"),
    })
}
