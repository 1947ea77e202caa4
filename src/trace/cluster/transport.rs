//! How a proxy connects to an endpoint
//! (`S:common/upstream/transport_socket_match_impl.cc`, `resolve`).
//!
//! The first match whose labels the endpoint has, then the first whose labels its
//! locality has, then the cluster's own. It decides which filter chain is met on the
//! other side, so labels that nobody printed are asked for, one match at a time.

use std::net::IpAddr;

use super::Pool;
use super::labels;
use super::protocol::{self, Protocol};
use super::spread::Chosen;
use crate::envoy::config::cluster::Cluster;
use crate::envoy::config::transport_socket::{Spoken, UpstreamTlsContext};
use crate::trace::stage::{Considered, Kind, Stage};
use crate::trace::verdict::{Step, Stop};
use crate::trace::walk::{Candidate, Forward, Transport, UpstreamTls, Walk};

/// For whom the labels are that choose a transport socket.
const FOR: &str = "envoy.transport_socket_match";

/// The labels in which an endpoint says where a tunnel goes.
const TUNNEL: &str = "envoy.filters.listener.original_dst";

/// Connects to each endpoint, and sets the endpoints of the walk.
pub(super) fn connect(
    walk: &mut Walk<'_, '_, '_>,
    pool: Pool<'_, '_>,
    forward: &Forward,
    protocol: Option<&Protocol>,
) -> Step<()> {
    let cluster = pool.cluster;
    if cluster.transport_socket_matcher.is_some() {
        return Err(Stop::cannot_tell(format!(
            "how cluster {} connects: transport_socket_matcher is not followed yet",
            cluster.name
        )));
    }
    let mut taken = Vec::with_capacity(pool.chosen.len());
    for chosen in pool.chosen {
        let index = matched(walk, cluster, &chosen);
        let transport = speak(walk, cluster, &chosen, index, forward, protocol)?;
        let candidate = Candidate {
            address: chosen.address,
            share: chosen.share,
            transport,
        };
        taken.push((candidate, index));
    }
    let inside = |(it, _): &(Candidate, _)| it.transport.internal_listener.is_some();
    let (endpoints, index) = if taken.iter().any(inside) {
        narrow(walk, cluster, &taken)
    } else {
        let index = taken.first().and_then(|(_, index)| *index);
        (taken.into_iter().map(|(it, _)| it).collect(), index)
    };
    if let Some(first) = endpoints.first() {
        let all_same = endpoints
            .iter()
            .all(|other| other.transport.matched == first.transport.matched);
        let stage = told(cluster, &first.transport, index, all_same);
        walk.stages.push(stage);
    }
    walk.taken.endpoints = endpoints;
    Ok(())
}

/// Endpoints of which some are internal listeners: where it goes on differs, so one way
/// is gone for each destination.
fn narrow(
    walk: &mut Walk<'_, '_, '_>,
    cluster: &Cluster<'_>,
    taken: &[(Candidate, Option<usize>)],
) -> (Vec<Candidate>, Option<usize>) {
    let mut ways = Vec::new();
    // The way that each endpoint goes, by its place among the ways.
    let of: Vec<usize> = taken
        .iter()
        .map(|(candidate, _)| {
            let transport = &candidate.transport;
            let way = (
                &transport.internal_listener,
                &transport.internal_destination,
            );
            let known = ways.iter().position(|known| *known == way);
            known.unwrap_or_else(|| {
                ways.push(way);
                ways.len() - 1
            })
        })
        .collect();
    let count = ways.len();
    let on = |way: usize| {
        let each = taken.iter().zip(&of);
        each.filter(move |(_, own)| **own == way)
            .map(|(taken, _)| taken)
    };
    let share = |way: usize| on(way).map(|(it, _)| it.share).sum::<Option<f64>>();
    let name = |way: usize| {
        let first = on(way).next().map_or("", |(it, _)| it.address.as_str());
        format!("endpoint {first} of cluster {}", cluster.name)
    };
    let picked = match (0..count).map(share).collect::<Option<Vec<f64>>>() {
        _ if count < 2 => 0,
        Some(shares) => {
            // Dice have whole numbers on them.
            let weights: Vec<u64> = shares.iter().map(|share| (share * 1e6) as u64).collect();
            walk.fork.pick(&weights, name).unwrap_or(0)
        }
        None => {
            let missing = |way: usize| format!("whether it goes to {}", name(way));
            let goes = |way: &usize| walk.fork.unknown(missing(*way));
            (0..count - 1).find(goes).unwrap_or(count - 1)
        }
    };
    let sum = if count < 2 { Some(1.0) } else { share(picked) };
    let index = on(picked).next().and_then(|(_, index)| *index);
    let these = on(picked).map(|(candidate, _)| Candidate {
        share: candidate.share.and_then(|share| Some(share / sum?)),
        ..candidate.clone()
    });
    (these.collect(), index)
}

/// The match that fits an endpoint; none for the cluster's own socket.
fn matched(
    walk: &mut Walk<'_, '_, '_>,
    cluster: &Cluster<'_>,
    chosen: &Chosen<'_>,
) -> Option<usize> {
    let matches = &cluster.transport_socket_matches;
    let own = matches.iter().position(|it| match chosen.labels {
        _ if it.labels.is_empty() => true,
        Some(own) => labels::hold(own, FOR, &it.labels),
        None => walk.fork.unknown(format!(
            "whether endpoint {} of cluster {} has the labels {} (?include_eds)",
            chosen.address,
            cluster.name,
            labels::told(&it.labels)
        )),
    });
    own.or_else(|| {
        let locality = chosen.locality_labels?;
        let fits = |wanted| labels::hold(locality, FOR, wanted);
        matches.iter().position(|it| fits(&it.labels))
    })
}

/// What is spoken to an endpoint.
fn speak(
    walk: &Walk<'_, '_, '_>,
    cluster: &Cluster<'_>,
    chosen: &Chosen<'_>,
    index: Option<usize>,
    forward: &Forward,
    protocol: Option<&Protocol>,
) -> Step<Transport> {
    let found = index.and_then(|index| cluster.transport_socket_matches.get(index));
    let socket = match found {
        Some(found) => Some(&found.transport_socket),
        None => cluster.transport_socket.as_ref(),
    };
    let none = Spoken::default();
    let spoken = socket.map_or(&none, |socket| socket.spoken());
    if let Some(unknown) = &spoken.unknown {
        return Err(Stop::cannot_tell(format!(
            "what transport socket {unknown} of cluster {} speaks",
            cluster.name
        )));
    }
    // Before there were transport sockets, TLS stood in the cluster itself.
    let old = cluster.tls_context.as_ref().filter(|_| socket.is_none());
    let tls = spoken.tls.as_ref().or(old);
    let internal = chosen.internal;
    let passes = spoken.passes.iter().flatten().any(|name| name == TUNNEL);
    let destination = chosen
        .labels
        .filter(|_| internal.is_some() && passes)
        .and_then(|labels| labels.of(TUNNEL)?.get("local")?.as_str());
    Ok(Transport {
        matched: found.map(|found| found.name.clone()),
        tls: tls.map(|tls| UpstreamTls {
            sni: server_name(tls, chosen, forward, protocol),
            alpn: offered(walk, cluster, tls, protocol),
            certificate: tls.common_tls_context.certificate(),
        }),
        http2: match protocol.map(|protocol| protocol.spoken) {
            Some(protocol::Spoken::Http2) => Some(true),
            Some(protocol::Spoken::Http11) => Some(false),
            _ => None,
        },
        internal_listener: internal.map(|it| it.server_listener_name.clone()),
        internal_destination: destination.map(str::to_owned),
    })
}

/// The server name: the request's own where the cluster says so and it is no address
/// (`S:common/router/router.cc`, `auto_sni`), else the endpoint's, else the configured one.
fn server_name(
    tls: &UpstreamTlsContext,
    chosen: &Chosen<'_>,
    forward: &Forward,
    protocol: Option<&Protocol>,
) -> String {
    let header = protocol.and_then(|protocol| protocol.server_name.as_deref());
    let named = header.and_then(|header| {
        let http = forward.request()?;
        let value = http.value(header).or(http.authority.as_deref())?;
        let (host, _) = protocol::host_and_port(value);
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let address = bare.parse::<IpAddr>().is_ok();
        (!address && !host.is_empty()).then(|| host.to_owned())
    });
    let own =
        (tls.auto_host_sni && !chosen.hostname.is_empty()).then(|| chosen.hostname.to_owned());
    named.or(own).unwrap_or_else(|| tls.sni.clone())
}

/// The protocols that are offered. Istio's ALPN filter replaces them by the version that
/// is spoken to the endpoint, unless the cluster's metadata says that it must not
/// (Istio's `source/extensions/filters/http/alpn/alpn_filter.cc`); any filter may by the
/// state that Envoy reads them from.
fn offered(
    walk: &Walk<'_, '_, '_>,
    cluster: &Cluster<'_>,
    tls: &UpstreamTlsContext,
    protocol: Option<&Protocol>,
) -> Vec<String> {
    let replaced = walk
        .connection
        .filter_state
        .get("envoy.network.application_protocols");
    if let Some(list) = replaced {
        return list.split(',').map(|it| it.trim().to_owned()).collect();
    }
    let spoken = match protocol.map(|protocol| protocol.spoken) {
        Some(protocol::Spoken::Http2) => walk.noted.alpn.get("HTTP2"),
        Some(protocol::Spoken::Http11) => walk.noted.alpn.get("HTTP11"),
        _ => None,
    };
    let own = cluster.metadata.filter_metadata.istio.as_ref();
    let left_alone = own.is_some_and(|own| own.alpn_override.as_deref() == Some("false"));
    let istio = spoken.filter(|_| !left_alone);
    istio
        .unwrap_or(&tls.common_tls_context.alpn_protocols)
        .clone()
}

fn told(
    cluster: &Cluster<'_>,
    transport: &Transport,
    index: Option<usize>,
    all_same: bool,
) -> Stage {
    let name = &cluster.name;
    let spoken = match (&transport.tls, &transport.internal_listener) {
        (Some(_), Some(listener)) => format!("TLS into listener {listener}"),
        (Some(_), None) => "TLS".to_owned(),
        (None, Some(listener)) => format!("listener {listener} of the same proxy"),
        (None, None) => "plain text".to_owned(),
    };
    let matches = &cluster.transport_socket_matches;
    let found = index.and_then(|index| matches.get(index));
    let (reason, place) = match found {
        Some(found) if found.labels.is_empty() => (
            format!("match {} fits every endpoint", found.name),
            format!(
                "cluster {name}: transport_socket_matches[{}]",
                index.unwrap_or(0)
            ),
        ),
        Some(found) => (
            format!(
                "match {}: the endpoint has the labels {}",
                found.name,
                labels::told(&found.labels)
            ),
            format!(
                "cluster {name}: transport_socket_matches[{}]",
                index.unwrap_or(0)
            ),
        ),
        None if cluster.transport_socket.is_some() => (
            match matches.is_empty() {
                true => "it is the cluster's own".to_owned(),
                false => {
                    "no match fits the endpoint's labels, and this is the cluster's own".to_owned()
                }
            },
            format!("cluster {name}: transport_socket"),
        ),
        None => (
            match (cluster.tls_context.is_some(), matches.is_empty()) {
                (true, _) => "the cluster's tls_context says so".to_owned(),
                (false, true) => "the cluster has no transport socket".to_owned(),
                (false, false) => {
                    "no match fits the endpoint's labels, and the cluster has no socket of its own"
                        .to_owned()
                }
            },
            format!("cluster {name}"),
        ),
    };
    let reason = match all_same {
        true => reason,
        false => format!("{reason}; other endpoints are connected to in another way"),
    };
    let losers = matches
        .iter()
        .enumerate()
        .filter(|(other, _)| Some(*other) != index);
    let losers = losers.take(10).map(|(other, it)| {
        let reason = match index.is_some_and(|index| index < other) {
            true => "an earlier one fits".to_owned(),
            false => format!(
                "the endpoint has not the labels {}",
                labels::told(&it.labels)
            ),
        };
        Considered::new(it.name.as_str(), reason)
    });
    let mut stage = Stage::new(Kind::Transport, spoken, reason)
        .at(place)
        .not(losers.collect());
    if let Some(tls) = &transport.tls {
        if !tls.sni.is_empty() {
            stage = stage.fact("server name", tls.sni.as_str());
        }
        if !tls.alpn.is_empty() {
            stage = stage.fact("alpn", tls.alpn.join(", "));
        }
        stage = stage.fact("certificate", tls.certificate.as_deref().unwrap_or("none"));
    }
    if let Some(destination) = &transport.internal_destination {
        stage = stage.fact("on to", destination.as_str());
    }
    stage
}
