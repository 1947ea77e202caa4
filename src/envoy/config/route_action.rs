//! What becomes of a request once its route is known (`envoy.config.route.v3`).
//!
//! An action holds far more than where a request goes: budgets, copies, statistics.
//! Here is what changes its way, what the next proxy sees of it, and what an engineer
//! asks about first (timeout, retries, copies).

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::any::Any;
use super::matcher::{Extension, Regex, RuntimeFraction};
use super::route::PerFilter;
use crate::envoy::lenient;

/// `envoy.config.route.v3.RouteAction`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct RouteAction<'a> {
    /// One cluster.
    #[serde(borrow)]
    pub cluster: Option<Cow<'a, str>>,
    /// The cluster that a request header names.
    #[serde(alias = "clusterHeader", borrow)]
    pub cluster_header: Option<Cow<'a, str>>,
    /// Several, in shares.
    #[serde(alias = "weightedClusters", borrow)]
    pub weighted_clusters: Option<WeightedClusters<'a>>,
    /// The cluster that an extension picks, by the extension's name.
    #[serde(alias = "clusterSpecifierPlugin")]
    pub cluster_specifier_plugin: Option<String>,
    /// The same, configured in place.
    #[serde(alias = "inlineClusterSpecifierPlugin", borrow)]
    pub inline_cluster_specifier_plugin: Option<ClusterSpecifier<'a>>,
    /// The status for a cluster that is not there: `SERVICE_UNAVAILABLE` unless said.
    #[serde(
        alias = "clusterNotFoundResponseCode",
        deserialize_with = "lenient::word"
    )]
    pub cluster_not_found_response_code: Option<String>,
    /// Which of the cluster's endpoints.
    #[serde(alias = "metadataMatch")]
    pub metadata_match: MetadataMatch,
    /// What replaces the part of the path that matched.
    #[serde(alias = "prefixRewrite", borrow)]
    pub prefix_rewrite: Cow<'a, str>,
    /// What replaces parts of the path.
    #[serde(alias = "regexRewrite")]
    pub regex_rewrite: Option<RegexRewrite>,
    /// An extension that rewrites the path.
    #[serde(alias = "pathRewritePolicy", borrow)]
    pub path_rewrite_policy: Option<Extension<'a>>,
    /// A format that the new path is written with (since Envoy 1.38).
    #[serde(alias = "pathRewrite")]
    pub path_rewrite: String,
    /// The new host; `host_rewrite` until Envoy 1.12.
    #[serde(alias = "hostRewriteLiteral", borrow)]
    pub host_rewrite_literal: Cow<'a, str>,
    /// The same until Envoy 1.12, and a format since 1.38.
    #[serde(alias = "hostRewrite", borrow)]
    pub host_rewrite: Cow<'a, str>,
    /// The header that holds it.
    #[serde(
        alias = "hostRewriteHeader",
        alias = "auto_host_rewrite_header",
        alias = "autoHostRewriteHeader"
    )]
    pub host_rewrite_header: String,
    /// How it is made of the path.
    #[serde(alias = "hostRewritePathRegex")]
    pub host_rewrite_path_regex: Option<RegexRewrite>,
    /// Whether it is the endpoint's name.
    #[serde(alias = "autoHostRewrite")]
    pub auto_host_rewrite: Option<bool>,
    /// Whether the old host is kept in `x-forwarded-host`.
    #[serde(alias = "appendXForwardedHost")]
    pub append_x_forwarded_host: bool,
    /// How long an answer may take; Envoy's default is 15 seconds, zero is no limit.
    pub timeout: Option<String>,
    /// How long the stream may be silent.
    #[serde(alias = "idleTimeout")]
    pub idle_timeout: Option<String>,
    /// How long the stream may last.
    #[serde(alias = "maxStreamDuration")]
    pub max_stream_duration: Option<MaxStreamDuration>,
    /// When and how often it is tried again.
    #[serde(alias = "retryPolicy")]
    pub retry_policy: Option<RetryPolicy>,
    /// Where copies go.
    #[serde(alias = "requestMirrorPolicies")]
    pub request_mirror_policies: Vec<Mirror>,
    /// The same until Envoy 1.12.
    #[serde(
        alias = "requestMirrorPolicy",
        alias = "hidden_envoy_deprecated_request_mirror_policy"
    )]
    pub request_mirror_policy: Option<Mirror>,
    /// `HIGH` has circuit breakers of its own.
    #[serde(deserialize_with = "lenient::word")]
    pub priority: Option<String>,
    /// Rate limits.
    #[serde(alias = "rateLimits")]
    pub rate_limits: Vec<IgnoredAny>,
    /// Which other sites may ask (Istio until 1.17).
    #[serde(borrow)]
    pub cors: Option<Any<'a>>,
    /// What an endpoint is chosen by.
    #[serde(alias = "hashPolicy")]
    pub hash_policy: Vec<HashPolicy>,
    /// Protocols that a request may change to, over those of the connection manager.
    #[serde(alias = "upgradeConfigs")]
    pub upgrade_configs: Vec<RouteUpgrade>,
    /// Whether a WebSocket may be opened; until Envoy 1.8.
    #[serde(
        alias = "useWebsocket",
        alias = "hidden_envoy_deprecated_use_websocket"
    )]
    pub use_websocket: Option<bool>,
    /// Whether redirects of the destination are followed here.
    #[serde(alias = "internalRedirectPolicy")]
    pub internal_redirect_policy: Option<IgnoredAny>,
}

/// `envoy.config.route.v3.WeightedCluster`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WeightedClusters<'a> {
    /// The clusters.
    #[serde(borrow)]
    pub clusters: Vec<WeightedCluster<'a>>,
    /// What the runtime's keys for weights begin with.
    #[serde(alias = "runtimeKeyPrefix")]
    pub runtime_key_prefix: String,
    /// The header that holds the number to choose by.
    #[serde(alias = "headerName")]
    pub header_name: String,
    /// Whether the hash policy chooses (since Envoy 1.36).
    #[serde(alias = "useHashPolicy")]
    pub use_hash_policy: Option<bool>,
    /// The weights' sum, of no effect for long.
    #[serde(alias = "totalWeight")]
    pub total_weight: IgnoredAny,
}

/// `WeightedCluster.ClusterWeight`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct WeightedCluster<'a> {
    /// The cluster.
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    /// Or the request header that names it.
    #[serde(alias = "clusterHeader")]
    pub cluster_header: String,
    /// Its weight; the share is this over the sum.
    #[serde(deserialize_with = "lenient::number")]
    pub weight: Option<u64>,
    /// Which of the cluster's endpoints.
    #[serde(alias = "metadataMatch")]
    pub metadata_match: MetadataMatch,
    /// The new host.
    #[serde(alias = "hostRewriteLiteral")]
    pub host_rewrite_literal: String,
    /// Headers that a request gets.
    #[serde(alias = "requestHeadersToAdd")]
    pub request_headers_to_add: Vec<HeaderChange>,
    /// Headers that it loses.
    #[serde(alias = "requestHeadersToRemove")]
    pub request_headers_to_remove: Vec<String>,
    /// Configuration of filters.
    #[serde(
        alias = "typedPerFilterConfig",
        alias = "per_filter_config",
        alias = "perFilterConfig",
        alias = "hidden_envoy_deprecated_per_filter_config",
        borrow
    )]
    pub typed_per_filter_config: PerFilter<'a>,
}

/// `envoy.config.route.v3.ClusterSpecifierPlugin`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ClusterSpecifier<'a> {
    /// The extension.
    #[serde(borrow)]
    pub extension: Extension<'a>,
}

/// `envoy.config.core.v3.Metadata`, as criteria of endpoints.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MetadataMatch {
    /// By filter.
    #[serde(alias = "filterMetadata")]
    pub filter_metadata: BTreeMap<String, serde_json::Value>,
}

impl MetadataMatch {
    /// The criteria (`envoy.lb`).
    pub fn criteria(&self) -> BTreeMap<String, serde_json::Value> {
        let criteria = self.filter_metadata.get("envoy.lb");
        let fields = criteria.and_then(serde_json::Value::as_object);
        fields
            .into_iter()
            .flatten()
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect()
    }
}

/// `envoy.type.matcher.v3.RegexMatchAndSubstitute`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RegexRewrite {
    /// What is replaced.
    pub pattern: Regex,
    /// By what: `\1` is the first group.
    pub substitution: String,
}

/// `RouteAction.MaxStreamDuration`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MaxStreamDuration {
    /// How long the stream may last.
    #[serde(alias = "maxStreamDuration")]
    pub max_stream_duration: Option<String>,
    /// The most that a gRPC client may ask for.
    #[serde(alias = "grpcTimeoutHeaderMax")]
    pub grpc_timeout_header_max: Option<String>,
}

/// `envoy.config.route.v3.RetryPolicy`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RetryPolicy {
    /// The conditions, comma separated.
    #[serde(alias = "retryOn")]
    pub retry_on: String,
    /// How often; none stands for once.
    #[serde(alias = "numRetries", deserialize_with = "lenient::number")]
    pub num_retries: Option<u64>,
    /// How long one try may take.
    #[serde(alias = "perTryTimeout")]
    pub per_try_timeout: Option<String>,
}

/// `RouteAction.RequestMirrorPolicy`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Mirror {
    /// The cluster.
    pub cluster: String,
    /// Or the request header that names it.
    #[serde(alias = "clusterHeader")]
    pub cluster_header: String,
    /// Which share of the requests; all unless said.
    #[serde(alias = "runtimeFraction")]
    pub runtime_fraction: Option<RuntimeFraction>,
}

/// `RouteAction.HashPolicy`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HashPolicy {
    /// A header.
    pub header: Option<HashedHeader>,
    /// A cookie.
    pub cookie: Option<HashedName>,
    /// The client's address.
    #[serde(alias = "connectionProperties")]
    pub connection_properties: Option<IgnoredAny>,
    /// A parameter of the query.
    #[serde(alias = "queryParameter")]
    pub query_parameter: Option<HashedName>,
    /// What a filter stored.
    #[serde(alias = "filterState")]
    pub filter_state: Option<HashedKey>,
}

/// `HashPolicy.Header`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HashedHeader {
    /// The header.
    #[serde(alias = "headerName")]
    pub header_name: String,
}

/// `HashPolicy.Cookie` and `HashPolicy.QueryParameter`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HashedName {
    /// Its name.
    pub name: String,
}

/// `HashPolicy.FilterState`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HashedKey {
    /// Its key.
    pub key: String,
}

/// `RouteAction.UpgradeConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RouteUpgrade {
    /// The protocol; case does not count.
    #[serde(alias = "upgradeType")]
    pub upgrade_type: String,
    /// Whether it is allowed; it is unless said.
    pub enabled: Option<bool>,
    /// Set where CONNECT ends here and bare bytes go on.
    #[serde(alias = "connectConfig")]
    pub connect_config: Option<IgnoredAny>,
}

/// `envoy.config.route.v3.RedirectAction`: a field that is not known here could change
/// the answer, so it makes the route undecodable.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Redirect<'a> {
    /// To https.
    #[serde(alias = "httpsRedirect")]
    pub https_redirect: bool,
    /// To this scheme.
    #[serde(alias = "schemeRedirect", borrow)]
    pub scheme_redirect: Cow<'a, str>,
    /// The new host.
    #[serde(alias = "hostRedirect", borrow)]
    pub host_redirect: Cow<'a, str>,
    /// The new port.
    #[serde(alias = "portRedirect", deserialize_with = "lenient::number")]
    pub port_redirect: Option<u64>,
    /// The new path.
    #[serde(alias = "pathRedirect", borrow)]
    pub path_redirect: Cow<'a, str>,
    /// What replaces the part of the path that matched.
    #[serde(alias = "prefixRewrite", borrow)]
    pub prefix_rewrite: Cow<'a, str>,
    /// What replaces parts of the path.
    #[serde(alias = "regexRewrite")]
    pub regex_rewrite: Option<RegexRewrite>,
    /// `MOVED_PERMANENTLY` (301) unless set.
    #[serde(alias = "responseCode", deserialize_with = "lenient::word")]
    pub response_code: Option<String>,
    /// Whether the query is left away.
    #[serde(alias = "stripQuery")]
    pub strip_query: bool,
}

/// `envoy.config.route.v3.DirectResponseAction`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DirectResponse {
    /// The status.
    #[serde(deserialize_with = "lenient::number")]
    pub status: Option<u64>,
}

/// `envoy.config.core.v3.HeaderValueOption`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HeaderChange {
    /// The header.
    pub header: HeaderValue,
    /// Whether other values stay; they do unless said (until Envoy 1.22).
    pub append: Option<bool>,
    /// `APPEND_IF_EXISTS_OR_ADD` unless said.
    #[serde(alias = "appendAction", deserialize_with = "lenient::word")]
    pub append_action: Option<String>,
    /// Whether an empty value is a value.
    #[serde(alias = "keepEmptyValue")]
    pub keep_empty_value: bool,
}

/// `envoy.config.core.v3.HeaderValue`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HeaderValue {
    /// Its name.
    pub key: String,
    /// Its value, as a format.
    pub value: String,
    /// Its value in bytes.
    #[serde(alias = "rawValue")]
    pub raw_value: Option<IgnoredAny>,
}
