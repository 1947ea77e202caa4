//! The TCP proxy (`envoy.extensions.filters.network.tcp_proxy.v3`).

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::envoy::lenient;

/// `TcpProxy`, as far as it decides where a connection goes.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TcpProxy<'a> {
    /// The cluster; empty where there are several, or where a filter names it.
    #[serde(borrow)]
    pub cluster: std::borrow::Cow<'a, str>,
    /// The clusters, in shares.
    #[serde(alias = "weightedClusters")]
    pub weighted_clusters: Option<WeightedClusters>,
    /// The endpoints that it may go to.
    #[serde(alias = "metadataMatch")]
    pub metadata_match: MetadataMatch,
    /// Set if the bytes go through an HTTP tunnel.
    #[serde(alias = "tunnelingConfig")]
    pub tunneling_config: Option<Tunnel>,
    /// What one client's connections are kept together by.
    #[serde(alias = "hashPolicy")]
    pub hash_policy: Vec<IgnoredAny>,
    /// Routes by addresses and ports, until Envoy 1.17.
    #[serde(
        alias = "deprecatedV1",
        alias = "hidden_envoy_deprecated_deprecated_v1",
        alias = "hiddenEnvoyDeprecatedDeprecatedV1"
    )]
    pub deprecated_v1: Routes,
}

/// `TcpProxy.WeightedCluster`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WeightedClusters {
    /// The clusters.
    pub clusters: Vec<ClusterWeight>,
}

/// `TcpProxy.WeightedCluster.ClusterWeight`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ClusterWeight {
    /// The cluster.
    pub name: String,
    /// Its share of the sum.
    #[serde(deserialize_with = "lenient::number")]
    pub weight: Option<u64>,
    /// The endpoints that it may go to, over those of the whole filter.
    #[serde(alias = "metadataMatch")]
    pub metadata_match: MetadataMatch,
}

/// `envoy.config.core.v3.Metadata`, of which the load balancer's part counts.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MetadataMatch {
    #[serde(alias = "filterMetadata")]
    filter_metadata: ForWhom,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct ForWhom {
    #[serde(rename = "envoy.lb")]
    load_balancer: BTreeMap<String, serde_json::Value>,
}

impl MetadataMatch {
    /// The criteria.
    #[must_use]
    pub fn criteria(&self) -> &BTreeMap<String, serde_json::Value> {
        &self.filter_metadata.load_balancer
    }
}

/// `TcpProxy.TunnelingConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Tunnel {
    /// The authority of the CONNECT request, as a format.
    pub hostname: String,
    /// Whether it is a POST instead.
    #[serde(alias = "usePost")]
    pub use_post: bool,
}

/// `TcpProxy.DeprecatedV1`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Routes {
    /// The routes.
    pub routes: Vec<IgnoredAny>,
}
