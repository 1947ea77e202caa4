//! Clusters whose endpoint is the host that the request names
//! (`S:extensions/clusters/dynamic_forward_proxy/cluster.cc`).

use super::Pool;
use super::spread::Chosen;
use crate::envoy::config::cluster::Cluster;
use crate::envoy::config::endpoint::Labels;
use crate::trace::stage::{Kind, Stage};
use crate::trace::verdict::{Step, Stop};
use crate::trace::walk::{Forward, Walk};

/// An endpoint that no list holds has no labels.
static NO_LABELS: Labels = Labels {
    filter_metadata: std::collections::BTreeMap::new(),
};

/// An endpoint that no list holds; it takes all.
pub(super) fn unlisted() -> Chosen<'static> {
    Chosen {
        address: String::new(),
        hostname: "",
        internal: None,
        labels: Some(&NO_LABELS),
        locality_labels: None,
        share: Some(1.0),
    }
}

/// The endpoint: the host that the request names.
pub(super) fn choose<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    cluster: &'p Cluster<'d>,
    forward: &Forward,
) -> Step<Pool<'p, 'd>> {
    let name = &cluster.name;
    let host = forward
        .http
        .as_ref()
        .and_then(|http| http.authority.as_deref());
    let Some(host) = host else {
        return Err(Stop::cannot_tell(format!(
            "the host that cluster {name} looks up: the request names none"
        )));
    };
    let (bare, port) = super::protocol::host_and_port(host);
    // The default port is that of the scheme that the cluster speaks.
    let secure = cluster
        .transport_socket
        .as_ref()
        .is_some_and(|it| it.spoken().tls.is_some());
    let port = port.unwrap_or(if secure || cluster.tls_context.is_some() {
        443
    } else {
        80
    });
    let chosen = Chosen {
        address: format!("{bare}:{port}"),
        ..unlisted()
    };
    let reason = "the request names it; its address is looked up when it is used";
    let stage = Stage::new(Kind::Endpoints, chosen.address.clone(), reason)
        .at(format!("cluster {name}: cluster_type"));
    walk.stages.push(stage);
    Ok(Pool {
        cluster,
        chosen: vec![chosen],
    })
}
