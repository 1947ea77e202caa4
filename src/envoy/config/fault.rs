//! Injected faults (`envoy.extensions.filters.http.fault.v3`).
//!
//! Istio puts the filter into every chain without settings, where it does nothing;
//! a VirtualService's `fault` comes as configuration of the route.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::matcher::{Fraction, HeaderMatcher};
use crate::envoy::lenient;

/// `HTTPFault`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Fault<'a> {
    /// The message's own type.
    #[serde(rename = "@type")]
    pub type_url: IgnoredAny,
    /// How long requests are held back.
    pub delay: Option<Delay>,
    /// How requests are answered instead.
    pub abort: Option<Abort>,
    /// Only requests to this cluster.
    #[serde(alias = "upstreamCluster")]
    pub upstream_cluster: String,
    /// Only requests with these headers.
    #[serde(borrow)]
    pub headers: Vec<HeaderMatcher<'a>>,
    /// Only requests of these nodes (`x-envoy-downstream-service-node`).
    #[serde(alias = "downstreamNodes")]
    pub downstream_nodes: Vec<String>,
    /// How many requests at once may have a fault.
    #[serde(alias = "maxActiveFaults", deserialize_with = "lenient::number")]
    pub max_active_faults: Option<u64>,
    /// How fast answers are sent.
    #[serde(alias = "responseRateLimit")]
    pub response_rate_limit: Option<IgnoredAny>,
    /// The runtime's key for the share of delays.
    #[serde(alias = "delayPercentRuntime")]
    pub delay_percent_runtime: String,
    /// The runtime's key for the share of aborts.
    #[serde(alias = "abortPercentRuntime")]
    pub abort_percent_runtime: String,
    /// The runtime's key for the delay's length.
    #[serde(alias = "delayDurationRuntime")]
    pub delay_duration_runtime: IgnoredAny,
    /// The runtime's key for the status.
    #[serde(alias = "abortHttpStatusRuntime")]
    pub abort_http_status_runtime: String,
    /// The runtime's key for the gRPC status.
    #[serde(alias = "abortGrpcStatusRuntime")]
    pub abort_grpc_status_runtime: IgnoredAny,
    /// The runtime's key for how many at once.
    #[serde(alias = "maxActiveFaultsRuntime")]
    pub max_active_faults_runtime: String,
    /// The runtime's key for the rate.
    #[serde(alias = "responseRateLimitPercentRuntime")]
    pub response_rate_limit_percent_runtime: IgnoredAny,
    /// Of no effect on a request.
    #[serde(alias = "disableDownstreamClusterStats")]
    pub disable_downstream_cluster_stats: IgnoredAny,
    /// Of no effect on a request.
    #[serde(alias = "filterMetadata")]
    pub filter_metadata: BTreeMap<String, IgnoredAny>,
}

/// `envoy.extensions.filters.common.fault.v3.FaultDelay`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Delay {
    /// Of no effect any more.
    #[serde(rename = "type")]
    pub kind: IgnoredAny,
    /// How long: `0.5s`.
    #[serde(alias = "fixedDelay")]
    pub fixed_delay: Option<String>,
    /// That `x-envoy-fault-delay-request` says how long, in milliseconds.
    #[serde(alias = "headerDelay")]
    pub header_delay: Option<IgnoredAny>,
    /// How many of the requests.
    pub percentage: Option<Fraction>,
    /// The same until Envoy 1.8, of a hundred.
    #[serde(deserialize_with = "lenient::number")]
    pub percent: Option<u64>,
}

/// `FaultAbort`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Abort {
    /// With this status.
    #[serde(alias = "httpStatus", deserialize_with = "lenient::number")]
    pub http_status: Option<u64>,
    /// With this gRPC status, and HTTP status 200.
    #[serde(alias = "grpcStatus", deserialize_with = "lenient::number")]
    pub grpc_status: Option<u64>,
    /// With the status in `x-envoy-fault-abort-request`.
    #[serde(alias = "headerAbort")]
    pub header_abort: Option<IgnoredAny>,
    /// How many of the requests.
    pub percentage: Option<Fraction>,
    /// The same until Envoy 1.8, of a hundred.
    #[serde(deserialize_with = "lenient::number")]
    pub percent: Option<u64>,
}
