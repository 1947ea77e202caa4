//! From what leaves one proxy to what arrives at the next.
//!
//! The transport that the source chose decides which filter chain takes the connection
//! there: its server name, its protocols, the identity in its certificate. The rest of
//! the request is what the source's filters made of it.

use std::net::SocketAddr;

use super::request::{Arrival, Connection, Http, Peer, Request, Tls, Version};
use super::walk::{Candidate, Taken};

/// The request as it arrives at an endpoint, which is taken to be a workload that
/// captures its connections.
///
/// `identity` is what the source's certificate says; `source` the source's own address.
/// None where the endpoint is no address that a connection goes to.
#[must_use]
pub fn at(
    before: &Request,
    taken: &Taken,
    endpoint: &Candidate,
    identity: Option<&str>,
    source: Option<SocketAddr>,
) -> Option<Request> {
    let destination: SocketAddr = endpoint.address.parse().ok()?;
    let upstream = taken.upstream.as_ref();
    let tls = match &endpoint.transport.tls {
        Some(tls) => {
            let peer = match (&tls.certificate, identity) {
                (None, _) => Peer::None,
                (Some(_), None) => Peer::Unknown,
                (Some(_), Some(identity)) => Peer::Certificate {
                    uris: vec![identity.to_owned()],
                    dns: Vec::new(),
                    subject: None,
                },
            };
            Some(Tls {
                sni: tls.sni.to_ascii_lowercase(),
                alpn: tls.alpn.clone(),
                peer,
            })
        }
        // TLS that the proxy did not end goes on as it is.
        None if !taken.ended_tls => before.connection.tls.clone(),
        None => None,
    };
    let http = before.http.as_ref().map(|http| Http {
        version: version(endpoint, http.version, taken.route.is_some()),
        method: upstream
            .and_then(|it| it.method.clone())
            .unwrap_or_else(|| http.method.clone()),
        authority: upstream
            .and_then(|it| it.authority.clone())
            .or_else(|| http.authority.clone()),
        path: upstream
            .and_then(|it| it.path.clone())
            .or_else(|| http.path.clone()),
        headers: match upstream {
            Some(upstream) if !upstream.headers.is_empty() => upstream.headers.clone(),
            _ => http.headers.clone(),
        },
    });
    Some(Request {
        connection: Connection {
            arrival: Arrival::Inbound,
            destination,
            source,
            remote: None,
            tls,
            filter_state: Default::default(),
        },
        http,
        runtime: Default::default(),
    })
}

/// The version that is spoken to an endpoint. Envoy speaks HTTP/1.1 to a cluster that
/// does not say otherwise; Istio's protocols name the one that its sidecars took.
fn version(endpoint: &Candidate, before: Version, routed: bool) -> Version {
    let offered = endpoint.transport.tls.iter().flat_map(|tls| &tls.alpn);
    let mut named = offered.filter_map(|protocol| match protocol.as_str() {
        "istio-h2" | "h2" => Some(Version::Http2),
        "istio-http/1.0" => Some(Version::Http10),
        "istio-http/1.1" | "http/1.1" => Some(Version::Http11),
        _ => None,
    });
    match (endpoint.transport.http2, routed) {
        (Some(true), _) => Version::Http2,
        (_, false) => before,
        (Some(false), true) => named
            .next()
            .filter(|it| *it != Version::Http2)
            .unwrap_or_default(),
        (None, true) => named.next().unwrap_or_default(),
    }
}
