//! How a cluster finds its endpoints.
//!
//! Since Envoy 1.35 the old types have extensions of their own, so that a cluster may
//! name either. An extension that is none of these ends in "cannot tell".

use crate::envoy::config::cluster::{Aggregate, Cluster};
use crate::trace::verdict::{Step, Stop};

/// How a cluster finds its endpoints.
pub(super) enum Discovery {
    /// They are listed, in the configuration or by EDS.
    Listed,
    /// They are found by DNS.
    Named,
    /// The endpoint is where the client wanted to go.
    Original,
    /// They are those of other clusters.
    Aggregate(Vec<String>),
    /// The endpoint is the host that the request names.
    Dynamic,
}

/// How a cluster finds its endpoints.
pub(super) fn of(cluster: &Cluster<'_>) -> Step<Discovery> {
    let unknown = |what: &str| {
        let name = &cluster.name;
        Err(Stop::cannot_tell(format!(
            "the endpoints of cluster {name}, which {what} finds"
        )))
    };
    let Some(custom) = &cluster.cluster_type else {
        return match cluster.discovery.as_deref() {
            None | Some("STATIC" | "EDS" | "0" | "3") => Ok(Discovery::Listed),
            Some("STRICT_DNS" | "LOGICAL_DNS" | "1" | "2") => Ok(Discovery::Named),
            Some("ORIGINAL_DST" | "4") => Ok(Discovery::Original),
            Some(other) => unknown(&format!("type {other}")),
        };
    };
    match (custom.typed_config.message(), custom.name.as_str()) {
        (_, "envoy.clusters.aggregate") => {
            let read = custom.typed_config.read::<Aggregate>();
            let aggregate = read.map_err(|why| {
                Stop::cannot_tell(format!(
                    "the clusters of aggregate {}, which cannot be decoded: {why}",
                    cluster.name
                ))
            })?;
            Ok(Discovery::Aggregate(aggregate.clusters))
        }
        (_, "envoy.clusters.dynamic_forward_proxy") => Ok(Discovery::Dynamic),
        ("DnsCluster", _)
        | (
            _,
            "envoy.cluster.strict_dns"
            | "envoy.cluster.logical_dns"
            | "envoy.cluster.dns"
            | "envoy.clusters.dns"
            | "envoy.clusters.strict_dns"
            | "envoy.clusters.logical_dns",
        ) => Ok(Discovery::Named),
        (
            _,
            "envoy.cluster.static"
            | "envoy.cluster.eds"
            | "envoy.clusters.static"
            | "envoy.clusters.eds",
        ) => Ok(Discovery::Listed),
        (_, "envoy.cluster.original_dst" | "envoy.clusters.original_dst") => {
            Ok(Discovery::Original)
        }
        (_, other) => unknown(other),
    }
}
