//! Which listener takes a connection (`S:common/listener_manager/connection_handler_impl.cc`,
//! `active_tcp_socket.cc`).
//!
//! There are up to two: the one whose socket the kernel gives the connection to, and,
//! if that one hands off and the address was restored, the one at the restored
//! address: exactly there, else at all addresses of the port, else the first keeps it.
//! The second's own listener filters then run as well. There is no third, and no way
//! back: a listener without a chain for the connection closes it.

use std::net::SocketAddr;

use super::capture;
use super::inspected::Inspected;
use super::listener_filters;
use super::proxy::Listening;
use super::request::{Arrival, Http};
use super::stage::{Kind, Stage};
use super::verdict::{Step, Stop, Verdict};
use super::walk::Walk;
use crate::envoy::cluster::Metadata;
use crate::envoy::config::listener::Listener;

/// Finds the listener and lets its filters look at the connection.
///
/// # Errors
/// The end of the connection, or what is missing to say it.
pub fn accept<'p, 'd>(walk: &mut Walk<'p, 'd, '_>, http: Option<&Http>) -> Step<&'p Listener<'d>> {
    walk.inspected = Inspected::default();
    if matches!(walk.connection.arrival, Arrival::Internal(_)) {
        let noted = &mut walk.inspected.noted;
        noted.may_write(None, "the listener that it comes from");
    }
    let listening = socket(walk)?;
    let listener = decoded(listening)?;
    let destination = walk.connection.destination;
    let how = arrive(walk, listening, listener);
    let name = named(listening);
    walk.taken.listener = Some(name.clone());
    let ran = listener_filters::run(walk, listening, listener, http);
    let stage = Stage::new(Kind::Listener, &name, &how)
        .at(format!("listener {name}"))
        .by(made_by(listener.metadata.as_ref()));
    let ran = match ran {
        Ok(ran) => ran,
        Err(stop) => {
            walk.stages.push(stage);
            return Err(stop);
        }
    };
    if !(listening.head.hands_off() && ran.restored) {
        walk.stages.push(with_refusal(walk, listening, stage));
        finish(walk, (&name, listener), &ran.told);
        return Ok(listener);
    }
    let Some((target, exact)) = hand_off(walk, destination) else {
        let any = SocketAddr::new(capture::any(destination.ip()), destination.port());
        let mut stage = stage;
        stage.reason = format!("{how}; no listener is at {destination} or {any}, so it keeps it");
        if let Some(idle) = capture::idle(walk.proxy, destination) {
            stage.reason.push_str(&format!(" ({idle})"));
        }
        walk.stages.push(stage);
        finish(walk, (&name, listener), &ran.told);
        return Ok(listener);
    };
    let target_name = named(target);
    let listener = decoded(target)?;
    let reason = if exact {
        format!("{how}, which hands it on: this one is at {destination}")
    } else {
        let any = SocketAddr::new(capture::any(destination.ip()), destination.port());
        format!("{how}, which hands it on: none is at {destination}, this one is at {any}")
    };
    let stage = Stage::new(Kind::Listener, &target_name, reason)
        .at(format!("listener {target_name}"))
        .by(made_by(listener.metadata.as_ref()))
        .fact("captured by", &name);
    walk.stages.push(with_refusal(walk, target, stage));
    walk.taken.listener = Some(target_name.clone());
    let mut told = ran.told;
    told.extend(listener_filters::run(walk, target, listener, http)?.told);
    finish(walk, (&target_name, listener), &told);
    Ok(listener)
}

/// The listener whose socket takes the connection.
fn socket<'p, 'd>(walk: &Walk<'p, 'd, '_>) -> Step<&'p Listening<'d>> {
    let proxy = walk.proxy;
    let destination = walk.connection.destination;
    let (found, wanted) = match &walk.connection.arrival {
        Arrival::Outbound => (
            capture::outbound(proxy, destination.ip()),
            "no listener takes what leaves the workload (none has use_original_dst)".to_owned(),
        ),
        Arrival::Inbound => (
            capture::inbound(proxy, destination.ip()),
            "no listener takes what comes to the workload".to_owned(),
        ),
        Arrival::Direct => (
            capture::direct(proxy, destination),
            format!("no listener has a socket at {destination}"),
        ),
        Arrival::Internal(name) => (
            proxy.internal_listener(name),
            format!("there is no internal listener {name}"),
        ),
    };
    if let Some(found) = found {
        return Ok(found);
    }
    if proxy.listeners.is_empty() && proxy.idle_listeners.is_empty() {
        return Err(Stop::cannot_tell("the proxy's listeners"));
    }
    if let Arrival::Internal(name) = &walk.connection.arrival {
        return Err(Verdict::closed(Some("UF"), None, wanted)
            .hint(format!(
                "endpoints name the internal listener {name}, which this proxy does not hold"
            ))
            .into());
    }
    let mut verdict = Verdict::closed(None, None, format!("{wanted}: the connection is refused"));
    let own = match walk.connection.arrival {
        Arrival::Direct => capture::idle(proxy, destination),
        Arrival::Outbound => capture::idle_capture(proxy, destination.ip(), "virtualOutbound"),
        _ => capture::idle_capture(proxy, destination.ip(), "virtualInbound"),
    };
    if let Some(idle) = own {
        verdict.reason.push_str(&format!(" ({idle})"));
        verdict = verdict
            .hint("mesh proxy-config listeners --state all shows what does not serve, and why");
    } else if walk.connection.arrival == Arrival::Direct
        && proxy
            .listener_at(destination.ip(), destination.port())
            .or_else(|| proxy.listener_at(capture::any(destination.ip()), destination.port()))
            .is_some()
    {
        verdict = verdict.hint(
            "a listener of that address has bind_to_port false: only captured connections reach it",
        );
    } else if walk.connection.arrival == Arrival::Direct {
        let ports: Vec<String> = proxy.ports().iter().map(u16::to_string).collect();
        verdict = verdict.hint(format!("it has sockets for the ports {}", ports.join(", ")));
    }
    Err(verdict.into())
}

/// Sets the address on this side as the socket has it; and how the connection came.
fn arrive(
    walk: &mut Walk<'_, '_, '_>,
    listening: &Listening<'_>,
    listener: &Listener<'_>,
) -> String {
    let destination = walk.connection.destination;
    let own = listening.head.socket_addresses().next();
    let port = own.map_or(destination.port(), |own| own.port());
    let (local, how) = match &walk.connection.arrival {
        Arrival::Internal(name) => (
            None,
            format!("its own internal address {name} was connected to"),
        ),
        Arrival::Direct => (
            Some(destination),
            format!("its socket is at {}", told(own, destination)),
        ),
        arrival => {
            let (ip, way) = if *arrival == Arrival::Outbound {
                let loopback = match destination {
                    SocketAddr::V4(_) => std::net::Ipv4Addr::LOCALHOST.into(),
                    SocketAddr::V6(_) => std::net::Ipv6Addr::LOCALHOST.into(),
                };
                (loopback, "leaves")
            } else {
                (destination.ip(), "comes to")
            };
            let local = if listener.transparent.unwrap_or(false) {
                destination
            } else {
                SocketAddr::new(ip, port)
            };
            (
                Some(local),
                format!("{} captures what {way} the workload", named(listening)),
            )
        }
    };
    walk.inspected.local = local;
    how
}

fn told(own: Option<SocketAddr>, destination: SocketAddr) -> SocketAddr {
    own.filter(|own| own.port() == destination.port())
        .unwrap_or(destination)
}

/// The listener of the address that a connection was meant for, and whether it is of
/// that very address. It need not have a socket.
fn hand_off<'p, 'd>(walk: &Walk<'p, 'd, '_>, to: SocketAddr) -> Option<(&'p Listening<'d>, bool)> {
    let proxy = walk.proxy;
    let tcp = |it: &&Listening<'d>| it.head.internal_listener.is_none();
    let exact = proxy.listener_at(to.ip(), to.port()).filter(tcp);
    let wildcard = || {
        proxy
            .listener_at(capture::any(to.ip()), to.port())
            .filter(tcp)
    };
    exact
        .map(|it| (it, true))
        .or_else(|| wildcard().map(|it| (it, false)))
}

/// A stage that also says that an update of the listener was refused.
fn with_refusal(walk: &Walk<'_, '_, '_>, listening: &Listening<'_>, stage: Stage) -> Stage {
    match walk.proxy.refused_update(&listening.head.name) {
        Some((state, error)) => stage.fact("update", format!("{state}: {error}")),
        None => stage,
    }
}

/// Ends the listener filters: what none of them named is plain text.
fn finish(walk: &mut Walk<'_, '_, '_>, (name, listener): (&str, &Listener<'_>), told: &[String]) {
    let inspected = &mut walk.inspected;
    if inspected.transport_protocol.is_empty() {
        inspected.transport_protocol = "raw_buffer";
    }
    let mut taken = inspected.transport_protocol.to_owned();
    for protocol in &inspected.application_protocols {
        taken.push(' ');
        taken.push_str(protocol);
    }
    let reason = if told.is_empty() {
        "it has no listener filters, so neither TLS nor HTTP is looked for".to_owned()
    } else {
        told.join("; ")
    };
    let mut stage =
        Stage::new(Kind::ListenerFilters, taken, reason).usual(inspected.server_name.is_empty());
    // Without any the listener has no such list.
    stage = stage.at(match listener.listener_filters.is_empty() {
        true => format!("listener {name}"),
        false => format!("listener {name}: listener_filters"),
    });
    if !inspected.server_name.is_empty() {
        stage = stage.fact("server name", &inspected.server_name);
    }
    walk.stages.push(stage);
}

fn decoded<'p, 'd>(listening: &'p Listening<'d>) -> Step<&'p Listener<'d>> {
    listening.get().map_err(|cause| {
        Stop::cannot_tell(format!(
            "what listener {} does, since it cannot be decoded: {cause}",
            named(listening)
        ))
    })
}

/// A listener's name, or its address where it has none.
fn named(listening: &Listening<'_>) -> String {
    let head = &listening.head;
    match (head.name.is_empty(), head.socket_addresses().next()) {
        (true, Some(address)) => address.to_string(),
        _ => head.name.clone(),
    }
}

/// The Istio object that made something, if its metadata says so.
pub(super) fn made_by(metadata: Option<&Metadata>) -> Option<String> {
    let path = metadata?.istio_config()?;
    let name = crate::istio::origin::object(path)?;
    let kind = path.split('/').nth(6)?;
    let words = kind.split('-').map(|word| {
        let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        format!("{}{rest}", first.to_ascii_uppercase())
    });
    Some(format!("{} {name}", words.collect::<String>()))
}

#[cfg(test)]
#[path = "listener_tests.rs"]
mod tests;
