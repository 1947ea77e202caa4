//! The walk itself: one stage after the other, until an endpoint or an end.
//!
//! [`every`] runs it each way that chance and missing knowledge leave open and says
//! what each comes to. A stage gets the [`Walk`], which is all that is known so far,
//! and adds to it; the order of the stages stands here and nowhere else.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::net::SocketAddr;

use serde::Serialize;

use super::fork::{self, Fork, Way};
use super::http::routed::Routed;
use super::inspected::Inspected;
use super::noted::Noted;
use super::proxy::Proxy;
use super::request::{Arrival, Connection, Http, Request};
use super::stage::Stage;
use super::verdict::{Outcome, Step, Stop, Verdict};

/// How often one connection may enter another listener of the same proxy.
const INTERNAL_HOPS: usize = 8;

/// How many stages most walks have at most.
const STAGES: usize = 16;

/// What is known while a request is on its way.
pub struct Walk<'p, 'd, 'f> {
    /// The configuration.
    pub proxy: &'p Proxy<'d>,
    /// Where to ask for what nobody knows.
    pub fork: &'f mut Fork,
    /// The connection; listener filters change it.
    pub connection: Connection,
    /// What the listener's filters learned of it.
    pub inspected: Inspected,
    /// The runtime's values, those of the request over those of the proxy.
    pub runtime: &'f BTreeMap<String, String>,
    /// What was decided so far.
    pub stages: Vec<Stage>,
    /// What the decisions took.
    pub taken: Taken,
    /// What the HTTP filters know of the route.
    pub routed: Routed<'p, 'd>,
    /// What the filters left for those after them.
    pub noted: Noted,
    /// An end that comes with the client's first bytes, for which a TCP proxy does not
    /// wait: it counts if the connection to the cluster does not fail before.
    pub refused: Option<Verdict>,
}

/// The entries that were taken, by name: what an access log would tell.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Taken {
    /// The listener.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listener: Option<String>,
    /// The filter chain; empty where it has no name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter_chain: Option<String>,
    /// The route table; empty where it is inline and has no name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub route_configuration: Option<String>,
    /// The virtual host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub virtual_host: Option<String>,
    /// The route's name; empty where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub route: Option<String>,
    /// Which of the virtual host's routes it is, from zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub route_index: Option<usize>,
    /// The cluster that was named, if it is there; an aggregate by its own name, as access
    /// logs have it (its member stands in the stages).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cluster: Option<String>,
    /// The endpoints that it may go to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub endpoints: Vec<Candidate>,
    /// Whether the proxy ended the client's TLS; without, it goes on as it came.
    #[serde(skip)]
    pub ended_tls: bool,
    /// How it goes on from here; none where it does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upstream: Option<Upstream>,
}

/// An endpoint that a request may go to.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// Its address: `10.0.0.1:9080`, a pipe's path, `envoy://listener/id`.
    pub address: String,
    /// Its share, from 0 to 1; none where that depends on what is not known (a hash, load).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// How the proxy connects to it.
    pub transport: Transport,
}

/// How the proxy connects to an endpoint.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Transport {
    /// The transport socket match that was taken; none for the cluster's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matched: Option<String>,
    /// TLS that it speaks; none for plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls: Option<UpstreamTls>,
    /// Whether HTTP/2 is spoken there; none where the cluster leaves it to the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http2: Option<bool>,
    /// The internal listener that it enters instead of a socket.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_listener: Option<String>,
    /// Where that listener takes it to be on its way to, if the endpoint says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub internal_destination: Option<String>,
}

/// TLS that a proxy speaks to an endpoint.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UpstreamTls {
    /// The server name; empty without.
    pub sni: String,
    /// The protocols that it offers.
    pub alpn: Vec<String>,
    /// The secret whose certificate it presents; none for no certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
}

/// The request as it leaves the proxy.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Upstream {
    /// The method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// The host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// The path.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The headers; `--explain` alone shows them.
    #[serde(skip)]
    pub headers: Vec<(String, String)>,
}

/// What leaves the filters for a cluster.
#[derive(Clone, Debug, Default)]
pub struct Forward {
    /// The cluster's name.
    pub cluster: String,
    /// The request as it will be sent; none where nobody knows of one.
    pub http: Option<Http>,
    /// The header of the request that named the cluster, or should have.
    pub by_header: Option<String>,
    /// Whether a TCP proxy sends it, to which a request is bytes.
    pub bytes: bool,
    /// The criteria by which a subset of the endpoints is chosen (`envoy.lb`), as JSON values.
    pub metadata_match: BTreeMap<String, serde_json::Value>,
    /// Whether a hash policy applies, so that one client keeps to one endpoint.
    pub hashed: bool,
    /// The status for a cluster that is not there.
    pub cluster_not_found: u16,
    /// Where the cluster was named, for messages: `route 2 of reviews:9080`.
    pub named_by: String,
    /// The Istio object that named it, if anything says so.
    pub object: Option<String>,
}

impl Forward {
    /// The request, to whom it is one: none for bare TCP.
    #[must_use]
    pub fn request(&self) -> Option<&Http> {
        self.http.as_ref().filter(|_| !self.bytes)
    }
}

/// Where one way ended.
#[derive(Clone, Debug)]
pub struct End {
    /// What was decided on the way.
    pub stages: Vec<Stage>,
    /// What was taken.
    pub taken: Taken,
    /// How it ended, or what is missing to say it.
    pub verdict: Result<Verdict, String>,
}

impl<'p, 'd, 'f> Walk<'p, 'd, 'f> {
    /// A walk at its start.
    pub fn new(
        proxy: &'p Proxy<'d>,
        connection: &Connection,
        runtime: &'f BTreeMap<String, String>,
        fork: &'f mut Fork,
    ) -> Walk<'p, 'd, 'f> {
        Walk {
            proxy,
            fork,
            connection: connection.clone(),
            inspected: Inspected::default(),
            runtime,
            stages: Vec::with_capacity(STAGES),
            taken: Taken::default(),
            routed: Routed::default(),
            noted: Noted::default(),
            refused: None,
        }
    }
}

/// Walks a request through a proxy, each way that it may go; and whether those are all.
#[must_use]
pub fn every(proxy: &Proxy<'_>, request: &Request) -> (Vec<(Way, End)>, bool) {
    let mut runtime = Cow::Borrowed(&proxy.runtime);
    if !request.runtime.is_empty() {
        runtime.to_mut().extend(request.runtime.clone());
    }
    fork::every(|fork| {
        let mut walk = Walk::new(proxy, &request.connection, &runtime, fork);
        let verdict = match go(&mut walk, request.http.clone()) {
            Ok(verdict) => Ok(verdict),
            Err(Stop::Verdict(verdict)) => Ok(*verdict),
            Err(Stop::CannotTell(missing)) => Err(missing),
        };
        End {
            stages: walk.stages,
            taken: walk.taken,
            verdict,
        }
    })
}

fn go(walk: &mut Walk<'_, '_, '_>, http: Option<Http>) -> Step<Verdict> {
    let mut http = http;
    for _ in 0..INTERNAL_HOPS {
        let listener = super::listener::accept(walk, http.as_ref())?;
        let chain = super::filter_chain::choose(walk, listener)?;
        let forward = super::network::run(walk, chain, http)?;
        http = forward.http.clone();
        super::cluster::send(walk, &forward)
            .map_err(|stop| super::http::replied(stop, forward.request()))?;
        if let Some(refused) = walk.refused.take() {
            return Ok(refused);
        }
        let internal = walk.taken.endpoints.iter().find_map(|endpoint| {
            let listener = endpoint.transport.internal_listener.as_ref()?;
            let destination = endpoint.transport.internal_destination.as_deref();
            let destination = destination.and_then(|it| it.parse::<SocketAddr>().ok());
            Some((listener.clone(), destination))
        });
        let Some((listener, destination)) = internal else {
            return Ok(reached(walk));
        };
        walk.connection.arrival = Arrival::Internal(listener);
        if let Some(destination) = destination {
            walk.connection.destination = destination;
        }
        if walk.inspected.tls_terminated {
            walk.connection.tls = None;
        }
        (walk.routed, walk.noted) = (Routed::default(), Noted::default());
    }
    Err(Stop::cannot_tell(format!(
        "an end: the connection entered {INTERNAL_HOPS} internal listeners one after the other"
    )))
}

fn reached(walk: &Walk<'_, '_, '_>) -> Verdict {
    let cluster = walk.taken.cluster.as_deref().unwrap_or_default();
    let endpoints = match walk.taken.endpoints.as_slice() {
        [only] => only.address.clone(),
        several => format!("one of {} endpoints", several.len()),
    };
    Verdict {
        outcome: Outcome::Reaches,
        code: None,
        flag: None,
        details: Some("via_upstream".to_owned()),
        location: None,
        reason: format!("it is sent to {endpoints} of cluster {cluster}"),
        hints: Vec::new(),
    }
}
