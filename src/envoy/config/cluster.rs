//! Clusters (`envoy.config.cluster.v3`), with all that decides where a request to one
//! goes and how it is sent.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::any::Any;
use super::balancing::{BalancingPolicy, CommonConfig, SubsetConfig};
use super::endpoint::LoadAssignment;
use super::transport_socket::{TransportSocket, UpstreamTlsContext};
use super::upstream_protocol::HttpProtocolOptions;
use crate::envoy::address::{Address, SocketAddress};
use crate::envoy::cluster::Metadata;
use crate::envoy::lenient;

/// `envoy.config.cluster.v3.Cluster`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Cluster<'a> {
    /// Its name.
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    /// How its endpoints are found; none stands for `STATIC`, if no extension finds them.
    #[serde(rename = "type", deserialize_with = "lenient::word")]
    pub discovery: Option<String>,
    /// The extension that finds them instead.
    #[serde(alias = "clusterType", borrow)]
    pub cluster_type: Option<ClusterType<'a>>,
    /// Of `EDS`: how they are asked for.
    #[serde(alias = "edsClusterConfig")]
    pub eds_cluster_config: Eds,
    /// The endpoints that stand in the configuration.
    #[serde(alias = "loadAssignment", borrow)]
    pub load_assignment: Option<LoadAssignment<'a>>,
    /// The same before there were load assignments.
    #[serde(
        alias = "hidden_envoy_deprecated_hosts",
        alias = "hiddenEnvoyDeprecatedHosts"
    )]
    pub hosts: Vec<Address>,
    /// How one of the endpoints is picked; none stands for `ROUND_ROBIN`.
    #[serde(alias = "lbPolicy", deserialize_with = "lenient::word")]
    pub lb_policy: Option<String>,
    /// The extensions that pick one instead; the first that Envoy has.
    #[serde(alias = "loadBalancingPolicy", borrow)]
    pub load_balancing_policy: Option<BalancingPolicy<'a>>,
    /// What holds for every way of picking.
    #[serde(alias = "commonLbConfig")]
    pub common_lb_config: CommonConfig,
    /// How the endpoints are divided by their labels.
    #[serde(
        alias = "lbSubsetConfig",
        deserialize_with = "super::balancing::subset"
    )]
    pub lb_subset_config: Option<SubsetConfig>,
    /// Of round robin: set for endpoints that take less while they are young.
    #[serde(alias = "roundRobinLbConfig")]
    pub round_robin_lb_config: SlowStart,
    /// Of `ORIGINAL_DST`: what is taken for the destination.
    #[serde(alias = "originalDstLbConfig")]
    pub original_dst_lb_config: OriginalDestination,
    /// How it connects, unless a label of the endpoint says otherwise.
    #[serde(alias = "transportSocket", borrow)]
    pub transport_socket: Option<TransportSocket<'a>>,
    /// TLS before there were transport sockets.
    #[serde(
        alias = "tlsContext",
        alias = "hidden_envoy_deprecated_tls_context",
        alias = "hiddenEnvoyDeprecatedTlsContext"
    )]
    pub tls_context: Option<UpstreamTlsContext>,
    /// How it connects to endpoints with certain labels.
    #[serde(alias = "transportSocketMatches", borrow)]
    pub transport_socket_matches: Vec<SocketMatch<'a>>,
    /// A tree that chooses among those instead (since Envoy 1.37).
    #[serde(alias = "transportSocketMatcher")]
    pub transport_socket_matcher: Option<IgnoredAny>,
    /// Set where endpoints that fail are left out for a while.
    #[serde(alias = "outlierDetection")]
    pub outlier_detection: Option<IgnoredAny>,
    /// Active health checks.
    #[serde(alias = "healthChecks")]
    pub health_checks: Vec<IgnoredAny>,
    /// Limits.
    #[serde(alias = "circuitBreakers")]
    pub circuit_breakers: CircuitBreakers,
    /// The address that it connects from.
    #[serde(alias = "upstreamBindConfig")]
    pub upstream_bind_config: BindConfig,
    /// Options of protocols, by their names.
    #[serde(alias = "typedExtensionProtocolOptions", borrow)]
    pub typed_extension_protocol_options: BTreeMap<String, Any<'a>>,
    /// Set for HTTP/2, before there were typed options.
    #[serde(
        alias = "http2ProtocolOptions",
        alias = "hidden_envoy_deprecated_http2_protocol_options"
    )]
    pub http2_protocol_options: Option<IgnoredAny>,
    /// `USE_DOWNSTREAM_PROTOCOL`, before there were typed options.
    #[serde(
        alias = "protocolSelection",
        alias = "hidden_envoy_deprecated_protocol_selection",
        deserialize_with = "lenient::word"
    )]
    pub protocol_selection: Option<String>,
    /// How long connecting may take; none stands for five seconds.
    #[serde(alias = "connectTimeout")]
    pub connect_timeout: Option<String>,
    /// Whose configuration made it.
    pub metadata: Metadata,
    #[serde(skip)]
    http_options: OnceCell<Result<Option<HttpProtocolOptions>, String>>,
}

/// `Cluster.CustomClusterType`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ClusterType<'a> {
    /// The extension's name.
    pub name: String,
    /// Its configuration.
    #[serde(alias = "typedConfig", borrow)]
    pub typed_config: Any<'a>,
}

/// `Cluster.EdsClusterConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Eds {
    /// The name to ask for; empty for the cluster's own.
    #[serde(alias = "serviceName")]
    pub service_name: String,
}

/// `envoy.extensions.clusters.aggregate.v3.ClusterConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Aggregate {
    /// The clusters, the most wanted first.
    pub clusters: Vec<String>,
}

/// A load balancer's configuration, of which only this is read.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SlowStart {
    /// Set for endpoints that take less while they are young.
    #[serde(alias = "slowStartConfig")]
    pub slow_start_config: Option<IgnoredAny>,
}

/// `Cluster.OriginalDstLbConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OriginalDestination {
    /// Whether a header may name the destination.
    #[serde(alias = "useHttpHeader")]
    pub use_http_header: bool,
    /// That header; empty for `x-envoy-original-dst-host`.
    #[serde(alias = "httpHeaderName")]
    pub http_header_name: String,
    /// The port instead of the destination's own.
    #[serde(alias = "upstreamPortOverride", deserialize_with = "lenient::number")]
    pub upstream_port_override: Option<u64>,
    /// The dynamic metadata that may name the destination.
    #[serde(alias = "metadataKey")]
    pub metadata_key: Option<MetadataKey>,
}

/// `envoy.type.metadata.v3.MetadataKey`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MetadataKey {
    /// Whose metadata.
    pub key: String,
    /// The way to the value.
    pub path: Vec<PathSegment>,
}

/// `MetadataKey.PathSegment`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PathSegment {
    /// A field's name.
    pub key: String,
}

/// `Cluster.TransportSocketMatch`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SocketMatch<'a> {
    /// Its name.
    pub name: String,
    /// The labels that an endpoint must have; none fits all.
    #[serde(rename = "match")]
    pub labels: serde_json::Map<String, serde_json::Value>,
    /// How such an endpoint is connected to.
    #[serde(alias = "transportSocket", borrow)]
    pub transport_socket: TransportSocket<'a>,
}

/// `CircuitBreakers`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CircuitBreakers {
    /// One entry for each priority of a route.
    pub thresholds: Vec<Thresholds>,
}

/// `CircuitBreakers.Thresholds`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Thresholds {
    /// `HIGH`, or none for the default.
    #[serde(deserialize_with = "lenient::word")]
    pub priority: Option<String>,
    /// Connections.
    #[serde(alias = "maxConnections", deserialize_with = "lenient::number")]
    pub max_connections: Option<u64>,
    /// Requests that wait for a connection.
    #[serde(alias = "maxPendingRequests", deserialize_with = "lenient::number")]
    pub max_pending_requests: Option<u64>,
    /// Requests.
    #[serde(alias = "maxRequests", deserialize_with = "lenient::number")]
    pub max_requests: Option<u64>,
}

/// `envoy.config.core.v3.BindConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BindConfig {
    /// The address.
    #[serde(alias = "sourceAddress")]
    pub source_address: Option<SocketAddress>,
}

impl CircuitBreakers {
    /// The limits of requests whose route asks for no priority.
    #[must_use]
    pub fn ordinary(&self) -> Option<&Thresholds> {
        let ordinary = |it: &&Thresholds| matches!(it.priority.as_deref(), None | Some("DEFAULT"));
        self.thresholds.iter().find(ordinary)
    }
}

impl Cluster<'_> {
    /// The name under which EDS delivers its endpoints, and a dump lists them.
    #[must_use]
    pub fn service(&self) -> &str {
        match self.eds_cluster_config.service_name.as_str() {
            "" => &self.name,
            service => service,
        }
    }

    /// What it says of HTTP; none where it says nothing.
    ///
    /// # Errors
    /// That it cannot be decoded.
    pub fn http_options(&self) -> Result<Option<&HttpProtocolOptions>, &str> {
        let read = || {
            let mut all = self.typed_extension_protocol_options.values();
            let options = all.find(|options| options.message() == "HttpProtocolOptions");
            options.map(Any::read).transpose()
        };
        match self.http_options.get_or_init(read) {
            Ok(options) => Ok(options.as_ref()),
            Err(cause) => Err(cause),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Cluster;

    #[test]
    fn endpoints_are_listed_under_the_service_name_if_there_is_one() {
        let cluster = |text| -> Cluster<'_> { serde_json::from_str(text).unwrap() };
        assert_eq!(cluster(r#"{"name": "c"}"#).service(), "c");
        let named = r#"{"name": "c", "edsClusterConfig": {"serviceName": "s"}}"#;
        assert_eq!(cluster(named).service(), "s");
    }

    #[test]
    fn limits_of_high_priority_are_not_those_of_all() {
        let text = r#"{"circuit_breakers": {"thresholds": [
            {"priority": "HIGH", "max_requests": 0}, {"max_requests": 7}]}}"#;
        let cluster: Cluster<'_> = serde_json::from_str(text).unwrap();
        let limits = cluster.circuit_breakers.ordinary().unwrap();
        assert_eq!(limits.max_requests, Some(7));
    }
}
