//! Proxies, connections and requests for the tests of the stages.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use super::fork::Fork;
use super::inspected::Inspected;
use super::proxy::{Answers, Proxy};
use super::request::{Arrival, Connection, Http, Peer, Tls, Version};
use super::walk::{Taken, Walk};

/// A dump with these listeners (the inside of a JSON array) of a proxy of a version.
pub fn dump(version: &str, listeners: &str) -> String {
    let [major, minor, patch]: [&str; 3] =
        version.split('.').collect::<Vec<_>>().try_into().unwrap();
    format!(
        r#"{{"configs": [
          {{"@type": "t/envoy.admin.v3.BootstrapConfigDump", "bootstrap": {{"node": {{"id": "n",
            "user_agent_build_version": {{"version": {{"major_number": {major},
            "minor_number": {minor}, "patch": {patch}}}}}}}}}}},
          {{"@type": "t/envoy.admin.v3.ListenersConfigDump", "static_listeners": [{listeners}]}}]}}"#
    )
}

/// A listener in a dump.
pub fn listener(fields: &str) -> String {
    format!(r#"{{"listener": {{"@type": "t/envoy.config.listener.v3.Listener", {fields}}}}}"#)
}

/// The proxy of a dump.
pub fn proxy(dump: &str) -> Proxy<'_> {
    let text = Some(dump.as_bytes());
    Proxy::load(Answers {
        bootstrap: text,
        listeners: text,
        ..Answers::default()
    })
}

/// A plain connection straight to an address.
pub fn connection(destination: &str) -> Connection {
    Connection {
        arrival: Arrival::Direct,
        destination: destination.parse().unwrap(),
        source: Some("10.9.9.9:4444".parse().unwrap()),
        remote: None,
        tls: None,
        filter_state: BTreeMap::new(),
    }
}

/// TLS with a name and protocols, of a client without a certificate.
pub fn tls(sni: &str, alpn: &[&str]) -> Option<Tls> {
    Some(Tls {
        sni: sni.to_owned(),
        alpn: alpn.iter().map(|it| (*it).to_owned()).collect(),
        peer: Peer::None,
    })
}

/// A request of HTTP/1.1.
pub fn http(method: &str, authority: &str, path: &str) -> Http {
    Http {
        version: Version::Http11,
        method: method.to_owned(),
        authority: Some(authority.to_owned()),
        path: Some(path.to_owned()),
        headers: Vec::new(),
    }
}

/// Does something with a walk at its start.
pub fn walk<'d, T>(
    proxy: &Proxy<'d>,
    connection: &Connection,
    go: impl FnOnce(&mut Walk<'_, 'd, '_>) -> T,
) -> T {
    let runtime = BTreeMap::new();
    go(&mut Walk {
        proxy,
        fork: &mut Fork::default(),
        connection: connection.clone(),
        inspected: Inspected {
            local: Some(connection.destination),
            ..Inspected::default()
        },
        runtime: &runtime,
        stages: Vec::new(),
        taken: Taken::default(),
    })
}
