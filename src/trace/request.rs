//! What is asked about: a connection as the proxy sees it come, and the request on it.
//!
//! Everything that the real Envoy would read from the wire is given here; what the
//! asker did not say and nothing tells is `None`, never a default.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

/// A connection and, but for bare TCP, the request on it.
#[derive(Clone, Debug)]
pub struct Request {
    /// The connection.
    pub connection: Connection,
    /// The HTTP request; none for bytes of no protocol that is known.
    pub http: Option<Http>,
    /// Values that the proxy's runtime is taken to have, over those of its bootstrap.
    pub runtime: BTreeMap<String, String>,
}

/// How a connection comes.
#[derive(Clone, Debug)]
pub struct Connection {
    /// By which way it reaches the proxy.
    pub arrival: Arrival,
    /// Where its client wanted to go: the address before any redirection by the kernel.
    pub destination: SocketAddr,
    /// Who is on the other end of the socket; none where nobody said.
    pub source: Option<SocketAddr>,
    /// Who it was on behalf of, by a PROXY header or an HBONE tunnel; the same as
    /// `source` without. Envoy's "remote address" unless the connection manager takes
    /// it from a header.
    pub remote: Option<SocketAddr>,
    /// TLS as the client offers it; none for plain text.
    pub tls: Option<Tls>,
    /// What other filters are known to have stored (`filter_state`), by key.
    pub filter_state: BTreeMap<String, String>,
}

/// By which way a connection reaches the proxy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Captured on its way out of the workload (iptables to 15001).
    Outbound,
    /// Captured on its way into the workload (iptables to 15006).
    Inbound,
    /// Straight to a socket that the proxy has open.
    Direct,
    /// From another listener of the same proxy, to the internal listener of this name.
    Internal(String),
}

/// TLS as a client offers it.
#[derive(Clone, Debug, Default)]
pub struct Tls {
    /// The server name; empty without. Envoy stores it in lower case.
    pub sni: String,
    /// The protocols, in the client's order.
    pub alpn: Vec<String>,
    /// The certificate that the client presents.
    pub peer: Peer,
}

/// The certificate that a client presents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Peer {
    /// Nobody said whether there is one.
    #[default]
    Unknown,
    /// None at all.
    None,
    /// One that the proxy trusts, of which nobody said the names.
    Unnamed,
    /// One that the proxy trusts.
    Certificate {
        /// URI names (SPIFFE identities).
        uris: Vec<String>,
        /// DNS names.
        dns: Vec<String>,
        /// The subject, in RFC 2253's form; none where it is not known.
        subject: Option<String>,
    },
}

/// Which version of HTTP is spoken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// HTTP/1.0.
    Http10,
    /// HTTP/1.1.
    #[default]
    Http11,
    /// HTTP/2.
    Http2,
}

/// An HTTP request, as it is on the wire.
#[derive(Clone, Debug)]
pub struct Http {
    /// The version.
    pub version: Version,
    /// The method.
    pub method: String,
    /// `Host` or `:authority`; none where the client sends neither.
    pub authority: Option<String>,
    /// The path with its query, as the client spells it; none for CONNECT.
    pub path: Option<String>,
    /// The headers in their order: names in lower case, without `host` and the pseudo headers.
    pub headers: Vec<(String, String)>,
}

impl Connection {
    /// The address that filters know as the remote one, where it is known.
    #[must_use]
    pub fn remote_ip(&self) -> Option<IpAddr> {
        self.remote.or(self.source).map(|address| address.ip())
    }
}

impl Http {
    /// The values of a header, in their order. Pseudo headers are found by their names,
    /// and `host` as `:authority`, as in Envoy's header maps.
    pub fn values<'h>(&'h self, name: &str) -> Vec<&'h str> {
        match self.single(name) {
            Some(value) => value.into_iter().collect(),
            None => self.listed(name).collect(),
        }
    }

    /// The value of what stands in no list; none if it does.
    fn single(&self, name: &str) -> Option<Option<&str>> {
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        if is(":authority") || is("host") {
            Some(self.authority.as_deref())
        } else if is(":path") {
            Some(self.path.as_deref())
        } else if is(":method") {
            Some(Some(self.method.as_str()).filter(|method| !method.is_empty()))
        } else {
            None
        }
    }

    fn listed(&self, name: &str) -> impl Iterator<Item = &str> {
        let own = self.headers.iter();
        let own = own.filter(move |(key, _)| key.eq_ignore_ascii_case(name));
        own.map(|(_, value)| value.as_str())
    }

    /// The first value of a header.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        match self.single(name) {
            Some(value) => value,
            None => self.listed(name).next(),
        }
    }

    /// Sets a header to one value.
    pub fn set(&mut self, name: &str, value: &str) {
        self.remove(name);
        match name {
            ":authority" | "host" => self.authority = Some(value.to_owned()),
            ":path" => self.path = Some(value.to_owned()),
            ":method" => value.clone_into(&mut self.method),
            _ => self.headers.push((name.to_owned(), value.to_owned())),
        }
    }

    /// Removes a header.
    pub fn remove(&mut self, name: &str) {
        self.headers.retain(|(key, _)| key != name);
    }
}
