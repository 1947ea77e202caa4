//! How a request comes to a waypoint: through a tunnel, to no address of its own.
//!
//! A ztunnel or a gateway opens HBONE (CONNECT over mutual TLS, port 15008) to the
//! listener `connect_terminate`; what is in the tunnel goes on to the internal listener
//! `main_internal`, with the address that the client wanted
//! (`pilot/pkg/networking/core/waypoint.go`). The tunnel itself is taken for granted, the
//! rest is walked; the waypoint's own sockets (15021, 15090) are asked as those of anyone.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use super::offer;
use crate::envoy::kind::Resource as _;
use crate::error::{Error, Result};
use crate::trace::capture;
use crate::trace::proxy::Proxy;
use crate::trace::request::Arrival;
use crate::trace::stage::{Kind, Stage};

/// The listener that tunnels end in.
const OUTER: &str = "connect_terminate";
/// The listener of what is in them.
const INNER: &str = "main_internal";
/// The port of tunnels.
const HBONE: u16 = 15008;
/// Where the identity at the other end of a tunnel is kept.
const PEER: &str = "io.istio.peer_principal";

/// Whether a proxy without an id is one, by what it listens to.
pub(super) fn is_one(proxy: &Proxy<'_>) -> bool {
    proxy.internal_listener(INNER).is_some()
}

/// How a connection for this destination comes.
///
/// # Errors
/// What is missing to say how it goes on.
pub(super) fn arrival(
    proxy: &Proxy<'_>,
    destination: SocketAddr,
    own: Option<IpAddr>,
    stages: &mut Vec<Stage>,
) -> Result<Arrival> {
    if Some(destination.ip()) == own && capture::direct(proxy, destination).is_some() {
        return Ok(Arrival::Direct);
    }
    let mut idle = proxy.idle_listeners.iter();
    let idle = idle.find(|(name, ..)| name == OUTER);
    let serves = proxy.listeners.iter().any(|it| it.name() == OUTER);
    if let Some((name, state, error)) = idle.filter(|_| !serves) {
        let why = error.as_deref().unwrap_or("no reason is told");
        return Err(Error::cannot_tell(format!(
            "what reaches a waypoint comes by HBONE to its listener {name} (port {HBONE}), which does not serve: it is {state}: {why}"
        ))
        .hint("clients are refused there until the listener is accepted")
        .hint("mesh proxy-config listeners --state all shows what does not serve, and why"));
    }
    if !is_one(proxy) {
        return Err(Error::cannot_tell(format!(
            "what reaches a waypoint comes by HBONE, and this one has no listener {INNER} for what is in the tunnel"
        )));
    }
    let why = format!(
        "what reaches a waypoint comes through a tunnel to {OUTER} at port {HBONE}, which hands it to {INNER}; the tunnel is taken for granted"
    );
    stages.push(Stage::new(Kind::Capture, "by HBONE", why));
    Ok(Arrival::Internal(INNER.to_owned()))
}

/// What the outer listener keeps of the identity at the other end.
pub(super) fn peer(identity: &str) -> BTreeMap<String, String> {
    BTreeMap::from([(PEER.to_owned(), offer::identity(identity))])
}
