//! The HTTP connection manager
//! (`envoy.extensions.filters.network.http_connection_manager.v3`).
//!
//! Of its many fields those are here that change which route a request takes or
//! how it is answered before a filter sees it. Settings of HTTP/2 and HTTP/3 codecs,
//! of tracing and of access logs have no say in that and are passed over.

use serde::Deserialize;

use super::any::Any;
use super::filters::Decoded;
use super::lazy::{Lazy, Placed};
use super::matcher::Extension;
use super::route::RouteConfiguration;
use crate::envoy::lenient;

/// `HttpConnectionManager`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct HttpConnectionManager<'a> {
    /// The filters, the router last.
    #[serde(alias = "httpFilters", borrow)]
    pub http_filters: Vec<HttpFilter<'a>>,
    /// Which versions of HTTP it reads: `AUTO` unless said, `HTTP1`, `HTTP2`, `HTTP3`.
    #[serde(alias = "codecType", deserialize_with = "lenient::word")]
    pub codec_type: Option<String>,
    /// The route table, in place.
    #[serde(alias = "routeConfig", borrow)]
    pub route_config: Option<Lazy<'a, Placed, RouteConfiguration<'a>>>,
    /// Or that it comes by RDS.
    #[serde(borrow)]
    pub rds: Option<Rds<'a>>,
    /// Or that each request's headers tell which it is.
    #[serde(alias = "scopedRoutes", borrow)]
    pub scoped_routes: Option<ScopedRoutes<'a>>,
    /// Whether paths are brought into one spelling; the runtime decides where nothing is said.
    #[serde(alias = "normalizePath")]
    pub normalize_path: Option<bool>,
    /// Whether slashes in a row become one.
    #[serde(alias = "mergeSlashes")]
    pub merge_slashes: bool,
    /// What becomes of `%2F` and `%5C` in paths.
    #[serde(
        alias = "pathWithEscapedSlashesAction",
        deserialize_with = "lenient::word"
    )]
    pub path_with_escaped_slashes_action: Option<String>,
    /// Whether the listener's own port is taken off the host.
    #[serde(alias = "stripMatchingHostPort")]
    pub strip_matching_host_port: bool,
    /// Whether any port is.
    #[serde(alias = "stripAnyHostPort")]
    pub strip_any_host_port: bool,
    /// Whether the host's last dot is.
    #[serde(alias = "stripTrailingHostDot")]
    pub strip_trailing_host_dot: bool,
    /// Whether the connection, not a header, tells the client's address.
    #[serde(alias = "useRemoteAddress")]
    pub use_remote_address: Option<bool>,
    /// How many proxies in front are trusted.
    #[serde(alias = "xffNumTrustedHops", deserialize_with = "lenient::number")]
    pub xff_num_trusted_hops: Option<u64>,
    /// Whether `x-forwarded-for` is left as it is.
    #[serde(alias = "skipXffAppend")]
    pub skip_xff_append: bool,
    /// Which addresses are the mesh's own.
    #[serde(alias = "internalAddressConfig")]
    pub internal_address_config: Option<InternalAddresses>,
    /// Other ways to learn the client's address.
    #[serde(alias = "originalIpDetectionExtensions", borrow)]
    pub original_ip_detection_extensions: Vec<Extension<'a>>,
    /// Whether a request gets an id; it does unless said.
    #[serde(alias = "generateRequestId")]
    pub generate_request_id: Option<bool>,
    /// Changes of headers before anything else.
    #[serde(alias = "earlyHeaderMutationExtensions", borrow)]
    pub early_header_mutation_extensions: Vec<Extension<'a>>,
    /// A scheme to set.
    #[serde(alias = "schemeHeaderTransformation")]
    pub scheme_header_transformation: SchemeTransformation,
    /// What becomes of `x-forwarded-client-cert`: `SANITIZE` unless said.
    #[serde(alias = "forwardClientCertDetails", deserialize_with = "lenient::word")]
    pub forward_client_cert_details: Option<String>,
    /// Protocols that a request may change to.
    #[serde(alias = "upgradeConfigs", borrow)]
    pub upgrade_configs: Vec<Upgrade<'a>>,
    /// Settings of HTTP/1.
    #[serde(alias = "httpProtocolOptions")]
    pub http_protocol_options: Http1,
    /// How large the headers of a request may be; 60 unless said.
    #[serde(alias = "maxRequestHeadersKb", deserialize_with = "lenient::number")]
    pub max_request_headers_kb: Option<u64>,
    /// Settings of every version of HTTP.
    #[serde(alias = "commonHttpProtocolOptions")]
    pub common_http_protocol_options: AnyHttp,
    /// How long a stream may be silent; Envoy's default is five minutes.
    #[serde(alias = "streamIdleTimeout")]
    pub stream_idle_timeout: Option<String>,
    /// Changes of the answers that Envoy itself gives.
    #[serde(alias = "localReplyConfig")]
    pub local_reply_config: LocalReplies,
}

/// `HttpFilter`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HttpFilter<'a> {
    /// Its name; the key of configuration per route.
    pub name: String,
    /// Its configuration; `config`, a Struct, until Envoy 1.12.
    #[serde(alias = "typedConfig", alias = "config", borrow)]
    pub typed_config: Any<'a>,
    /// That its configuration comes by ECDS, under its name.
    #[serde(alias = "configDiscovery")]
    pub config_discovery: Option<Discovery<'a>>,
    /// Whether it only runs where configuration per route says so.
    pub disabled: bool,
    /// Whether an Envoy that does not know it goes on without.
    #[serde(alias = "isOptional")]
    pub is_optional: bool,
    /// Its configuration, once a request came to it.
    #[serde(skip)]
    pub decoded: Decoded<'a>,
}

/// `envoy.config.core.v3.ExtensionConfigSource`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Discovery<'a> {
    /// What is taken until something comes.
    #[serde(alias = "defaultConfig", borrow)]
    pub default_config: Any<'a>,
}

/// `Rds`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Rds<'a> {
    /// The table's name.
    #[serde(alias = "routeConfigName", borrow)]
    pub route_config_name: std::borrow::Cow<'a, str>,
}

/// `ScopedRoutes`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ScopedRoutes<'a> {
    /// Its name.
    pub name: String,
    /// How a request's key is built.
    #[serde(alias = "scopeKeyBuilder")]
    pub scope_key_builder: ScopeKeyBuilder,
    /// The scopes, in place.
    #[serde(alias = "scopedRouteConfigurationsList", borrow)]
    pub scoped_route_configurations_list: Option<ScopeList<'a>>,
}

/// `ScopedRoutes.ScopeKeyBuilder`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScopeKeyBuilder {
    /// The key's parts.
    pub fragments: Vec<FragmentBuilder>,
}

/// `ScopedRoutes.ScopeKeyBuilder.FragmentBuilder`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FragmentBuilder {
    /// The header that holds it.
    #[serde(alias = "headerValueExtractor")]
    pub header_value_extractor: HeaderValueExtractor,
}

/// `HeaderValueExtractor`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HeaderValueExtractor {
    /// The header.
    pub name: String,
    /// What parts its elements; the value is one where this is empty.
    #[serde(alias = "elementSeparator")]
    pub element_separator: String,
    /// Which element.
    #[serde(deserialize_with = "lenient::number")]
    pub index: Option<u64>,
    /// Or the one with this key.
    pub element: Option<KeyedElement>,
}

/// `HeaderValueExtractor.KvElement`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct KeyedElement {
    /// What parts key and value.
    pub separator: String,
    /// The key.
    pub key: String,
}

/// `ScopedRouteConfigurationsList`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ScopeList<'a> {
    /// The scopes.
    #[serde(alias = "scopedRouteConfigurations", borrow)]
    pub scoped_route_configurations: Vec<Scope<'a>>,
}

/// `envoy.config.route.v3.ScopedRouteConfiguration`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Scope<'a> {
    /// Its name.
    pub name: String,
    /// The key of the requests that it is for.
    pub key: ScopeKey,
    /// The table that comes by RDS.
    #[serde(alias = "routeConfigurationName")]
    pub route_configuration_name: String,
    /// Or the table itself.
    #[serde(alias = "routeConfiguration", borrow)]
    pub route_configuration: Option<Lazy<'a, Placed, RouteConfiguration<'a>>>,
}

/// `ScopedRouteConfiguration.Key`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScopeKey {
    /// Its parts.
    pub fragments: Vec<KeyFragment>,
}

/// `ScopedRouteConfiguration.Key.Fragment`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct KeyFragment {
    /// The text.
    #[serde(alias = "stringKey")]
    pub string_key: String,
}

/// `InternalAddressConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct InternalAddresses {
    /// The ranges.
    #[serde(alias = "cidrRanges")]
    pub cidr_ranges: Vec<Range>,
}

/// `envoy.config.core.v3.CidrRange`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Range {
    /// An address in it.
    #[serde(alias = "addressPrefix")]
    pub address_prefix: String,
    /// How many bits count.
    #[serde(alias = "prefixLen", deserialize_with = "lenient::number")]
    pub prefix_len: Option<u64>,
}

/// `envoy.config.core.v3.SchemeHeaderTransformation`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SchemeTransformation {
    /// The scheme.
    #[serde(alias = "schemeToOverwrite")]
    pub scheme_to_overwrite: Option<String>,
}

/// `UpgradeConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Upgrade<'a> {
    /// The protocol: `websocket`, `CONNECT`; case does not count.
    #[serde(alias = "upgradeType")]
    pub upgrade_type: String,
    /// Filters instead of the usual ones.
    #[serde(borrow)]
    pub filters: Vec<HttpFilter<'a>>,
    /// Whether it is allowed where no route says so; it is unless said.
    pub enabled: Option<bool>,
}

/// `envoy.config.core.v3.Http1ProtocolOptions`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Http1 {
    /// Whether HTTP/1.0 is taken.
    #[serde(alias = "acceptHttp10", alias = "acceptHttp_10")]
    pub accept_http_10: bool,
    /// The host of a request of HTTP/1.0 that names none.
    #[serde(alias = "defaultHostForHttp10", alias = "defaultHostForHttp_10")]
    pub default_host_for_http_10: String,
    /// Whether methods are taken that HTTP/1's parser does not know.
    #[serde(alias = "allowCustomMethods")]
    pub allow_custom_methods: bool,
    /// Whether a length beside chunks is passed over; it is refused unless said.
    #[serde(alias = "allowChunkedLength")]
    pub allow_chunked_length: bool,
}

/// `envoy.config.core.v3.HttpProtocolOptions`.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AnyHttp {
    /// How many headers a request may have; 100 unless said.
    #[serde(alias = "maxHeadersCount", deserialize_with = "lenient::number")]
    pub max_headers_count: Option<u64>,
}

/// `LocalReplyConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LocalReplies {
    /// Changes for those that fit a filter.
    pub mappers: Vec<ReplyMapper>,
}

/// `ResponseMapper`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReplyMapper {
    /// Another status.
    #[serde(alias = "statusCode", deserialize_with = "lenient::number")]
    pub status_code: Option<u64>,
}
