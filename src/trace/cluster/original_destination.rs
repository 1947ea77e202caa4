//! Clusters whose endpoint is where the client wanted to go
//! (`S:extensions/clusters/original_dst/original_dst_cluster.cc`,
//! `LoadBalancer::chooseHost`): Istio's passthrough, and what leaves a tunnel.
//!
//! In this order: filter state, dynamic metadata, a header, and the connection's
//! local address if something restored it. A client that simply connected to the
//! proxy has restored nothing, and then there is no host.

use std::net::SocketAddr;

use super::no_host;
use super::spread::Chosen;
use super::{Pool, dynamic};
use crate::envoy::config::cluster::Cluster;
use crate::trace::request::Arrival;
use crate::trace::stage::{Kind, Stage};
use crate::trace::verdict::{Step, Stop};
use crate::trace::walk::{Forward, Walk};

/// Filter state that names the destination.
const STATE: &str = "envoy.network.transport_socket.original_dst_address";

/// The header that names it where none is configured.
const HEADER: &str = "x-envoy-original-dst-host";

/// The address that a listener filter, a tunnel or the kernel restored.
fn restored(walk: &Walk<'_, '_, '_>) -> Option<SocketAddr> {
    match walk.connection.arrival {
        Arrival::Outbound | Arrival::Inbound | Arrival::Internal(_) => {
            Some(walk.connection.destination)
        }
        Arrival::Direct => None,
    }
}

/// The endpoint: where the client wanted to go.
pub(super) fn choose<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    cluster: &'p Cluster<'d>,
    forward: &Forward,
) -> Step<Pool<'p, 'd>> {
    let name = &cluster.name;
    let config = &cluster.original_dst_lb_config;
    let parse = |text: &str| text.trim().parse::<SocketAddr>().ok();
    let by_state = walk.connection.filter_state.get(STATE);
    let mut found =
        by_state.and_then(|text| Some((parse(text)?, format!("filter state {STATE} says so"))));
    if let (None, Some(key)) = (&found, &config.metadata_key) {
        let path: Vec<&str> = key
            .path
            .iter()
            .map(|segment| segment.key.as_str())
            .collect();
        let path = path.join(".");
        let missing = format!(
            "whether dynamic metadata {}.{path} names a destination",
            key.key
        );
        if walk.fork.unknown(missing) {
            return Err(Stop::cannot_tell(format!(
                "the destination that dynamic metadata {}.{path} names",
                key.key
            )));
        }
    }
    if let (None, true, Some(http)) = (&found, config.use_http_header, forward.request()) {
        let header = match config.http_header_name.as_str() {
            "" => HEADER,
            own => own,
        };
        let named = http.value(header).and_then(parse);
        found = named.map(|address| (address, format!("header {header} says so")));
    }
    let found = found.or_else(|| {
        let reason = match walk.connection.arrival {
            Arrival::Internal(_) => "the connection was on its way there",
            _ => "the connection was on its way there before it was captured",
        };
        Some((restored(walk)?, reason.to_owned()))
    });
    let Some((mut address, mut reason)) = found else {
        let reason = format!(
            "cluster {name} sends to where the client wanted to go, and nothing restored that: \
             the connection came straight to the proxy"
        );
        walk.stages
            .push(Stage::new(Kind::Endpoints, "", reason.clone()));
        return Err(no_host::unhealthy(forward, reason).into());
    };
    let port = config.upstream_port_override.map(u16::try_from);
    if let Some(Ok(port)) = port {
        address.set_port(port);
        reason.push_str(", but for the port, which the cluster sets");
    }
    let chosen = Chosen {
        address: address.to_string(),
        ..dynamic::unlisted()
    };
    let stage =
        Stage::new(Kind::Endpoints, chosen.address.clone(), reason).at(format!("cluster {name}"));
    walk.stages.push(stage);
    Ok(Pool {
        cluster,
        chosen: vec![chosen],
    })
}
