//! Where the TCP proxy sends a connection (`S:common/tcp_proxy/tcp_proxy.cc`).
//!
//! Weighted clusters come first and are chosen by dice of their own; without them a
//! cluster that another filter named beats the configured one. What is asked for over
//! HTTP is kept beside the connection: to this proxy it is bytes, to the next one it
//! may be a request again.

use super::network::CLUSTER;
use super::request::Http;
use super::stage::Stage;
use super::verdict::{Step, Stop};
use super::walk::{Forward, Walk};
use crate::envoy::config::tcp_proxy::TcpProxy;

/// What leaves the TCP proxy; `stage` is the filter's own.
///
/// # Errors
/// What is missing to say it.
pub fn forward(
    walk: &mut Walk<'_, '_, '_>,
    proxy: &TcpProxy<'_>,
    mut stage: Stage,
    http: Option<Http>,
) -> Step<Forward> {
    let place = stage.place.clone().unwrap_or_default();
    if !proxy.deprecated_v1.routes.is_empty() {
        return Err(Stop::cannot_tell(format!(
            "which of the deprecated_v1 routes of {place} is taken"
        )));
    }
    let mut metadata_match = proxy.metadata_match.criteria().clone();
    let weighted = proxy
        .weighted_clusters
        .as_ref()
        .filter(|_| proxy.cluster.is_empty());
    let named = walk.connection.filter_state.get(CLUSTER).cloned();
    let unread = walk.inspected.unread_state.iter().any(|key| key == CLUSTER);
    let cluster = if let Some(weighted) = weighted.filter(|it| !it.clusters.is_empty()) {
        let weights: Vec<u64> = weighted
            .clusters
            .iter()
            .map(|it| it.weight.unwrap_or(0))
            .collect();
        let name = |index: usize| {
            let cluster = weighted.clusters.get(index);
            cluster.map_or(String::new(), |it| format!("cluster {}", it.name))
        };
        let index = walk.fork.pick(&weights, name);
        let Some(chosen) = index.and_then(|index| weighted.clusters.get(index)) else {
            return Err(Stop::cannot_tell(format!(
                "which of the weighted clusters of {place} is taken: their weights are zero"
            )));
        };
        metadata_match.extend(chosen.metadata_match.criteria().clone());
        let shares: Vec<String> = weighted
            .clusters
            .iter()
            .map(|it| format!("{} {}", it.name, it.weight.unwrap_or(0)))
            .collect();
        stage = stage.fact("weighted clusters", shares.join(", "));
        chosen.name.clone()
    } else if unread {
        return Err(Stop::cannot_tell(format!(
            "the cluster that a filter before {place} names"
        )));
    } else if let Some(named) = named {
        stage = stage.fact(
            "cluster",
            format!("{named}, as a filter before it names it"),
        );
        named
    } else {
        stage = stage.fact("cluster", proxy.cluster.as_ref());
        proxy.cluster.clone().into_owned()
    };
    if let Some(tunnel) = &proxy.tunneling_config {
        let method = if tunnel.use_post { "POST" } else { "CONNECT" };
        stage = stage.fact("tunnel", format!("HTTP {method} to {}", tunnel.hostname));
    }
    walk.stages.push(stage);
    Ok(Forward {
        cluster,
        http,
        by_header: None,
        bytes: true,
        metadata_match,
        hashed: !proxy.hash_policy.is_empty(),
        // There is no request that an answer could be given to.
        cluster_not_found: 0,
        named_by: place,
        object: None,
    })
}
