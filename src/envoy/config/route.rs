//! Route tables (`envoy.config.route.v3`): virtual hosts, routes and their conditions.
//!
//! A table may hold five thousand virtual hosts of which a request meets one, so each
//! stays text until then, and so does each of its routes: one that cannot be decoded
//! costs the requests that come to it and no others. What a request is *asked*
//! ([`RouteMatch`]) refuses fields that are not known here.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::any::Any;
use super::domains::Domains;
use super::lazy::{Lazy, Placed};
use super::matcher::{HeaderMatcher, Regex, RuntimeFraction, StringMatcher};
use super::matcher_tree::Matcher;
use super::path_template::PathTemplate;
use super::rbac::MetadataMatcher;
use super::route_action::{
    ClusterSpecifier, DirectResponse, HeaderChange, Mirror, Redirect, RetryPolicy, RouteAction,
};
use super::tried::Tried;
use crate::envoy::cluster::Metadata;
use crate::envoy::lenient;

/// Configuration of filters, by the filters' names.
pub type PerFilter<'a> = BTreeMap<String, Any<'a>>;

/// `envoy.config.route.v3.RouteConfiguration`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct RouteConfiguration<'a> {
    /// Its name; empty for many inline ones.
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    /// Its virtual hosts.
    #[serde(alias = "virtualHosts", borrow)]
    pub virtual_hosts: Vec<Lazy<'a, Placed, VirtualHost<'a>>>,
    /// Set where virtual hosts are fetched on demand, so that one may be missing now.
    pub vhds: Option<IgnoredAny>,
    /// The header that a virtual host is found by, instead of the host (since Envoy 1.37).
    #[serde(alias = "vhostHeader")]
    pub vhost_header: String,
    /// Whether the host's port counts not.
    #[serde(alias = "ignorePortInHostMatching")]
    pub ignore_port_in_host_matching: bool,
    /// Whether `;parameters` of a path count not.
    #[serde(alias = "ignorePathParametersInPathMatching")]
    pub ignore_path_parameters_in_path_matching: bool,
    /// Whether the route's changes of headers come last.
    #[serde(alias = "mostSpecificHeaderMutationsWins")]
    pub most_specific_header_mutations_wins: bool,
    /// Headers that requests from outside must not bring.
    #[serde(alias = "internalOnlyHeaders")]
    pub internal_only_headers: Vec<String>,
    /// Headers that a request gets.
    #[serde(alias = "requestHeadersToAdd")]
    pub request_headers_to_add: Vec<HeaderChange>,
    /// Headers that it loses.
    #[serde(alias = "requestHeadersToRemove")]
    pub request_headers_to_remove: Vec<String>,
    /// Where copies go.
    #[serde(alias = "requestMirrorPolicies")]
    pub request_mirror_policies: Vec<Mirror>,
    /// Extensions that pick clusters, for routes that name them.
    #[serde(alias = "clusterSpecifierPlugins", borrow)]
    pub cluster_specifier_plugins: Vec<ClusterSpecifier<'a>>,
    /// Configuration of filters.
    #[serde(alias = "typedPerFilterConfig", borrow)]
    pub typed_per_filter_config: PerFilter<'a>,
    /// Whose configuration made it.
    pub metadata: Metadata,
    #[serde(skip)]
    domains: OnceCell<Domains>,
}

impl RouteConfiguration<'_> {
    /// Its virtual hosts by their domains, read once.
    pub fn domains(&self) -> &Domains {
        let texts = || self.virtual_hosts.iter().map(Lazy::text);
        self.domains.get_or_init(|| Domains::read(texts()))
    }
}

/// `envoy.config.route.v3.VirtualHost`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct VirtualHost<'a> {
    /// Its name.
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    /// Its routes; the first that matches is taken.
    #[serde(borrow)]
    pub routes: Vec<Lazy<'a, Placed, Route<'a>>>,
    /// A matcher tree that finds the route instead.
    #[serde(borrow)]
    pub matcher: Option<Box<Tried<Matcher<'a>>>>,
    /// Whether requests without TLS are sent to https: `NONE` unless said,
    /// `EXTERNAL_ONLY`, `ALL`.
    #[serde(alias = "requireTls", deserialize_with = "lenient::word")]
    pub require_tls: Option<String>,
    /// Headers that a request gets.
    #[serde(alias = "requestHeadersToAdd")]
    pub request_headers_to_add: Vec<HeaderChange>,
    /// Headers that it loses.
    #[serde(alias = "requestHeadersToRemove")]
    pub request_headers_to_remove: Vec<String>,
    /// When and how often a request is tried again, unless its route says it.
    #[serde(alias = "retryPolicy")]
    pub retry_policy: Option<RetryPolicy>,
    /// Where copies go, unless the route says it.
    #[serde(alias = "requestMirrorPolicies")]
    pub request_mirror_policies: Vec<Mirror>,
    /// Rate limits, unless the route has its own.
    #[serde(alias = "rateLimits")]
    pub rate_limits: Vec<IgnoredAny>,
    /// Which other sites may ask (Istio until 1.17).
    #[serde(borrow)]
    pub cors: Option<Any<'a>>,
    /// Configuration of filters.
    #[serde(
        alias = "typedPerFilterConfig",
        alias = "per_filter_config",
        alias = "perFilterConfig",
        alias = "hidden_envoy_deprecated_per_filter_config",
        borrow
    )]
    pub typed_per_filter_config: PerFilter<'a>,
    /// Whose configuration made it.
    pub metadata: Metadata,
}

/// `envoy.config.route.v3.Route`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Route<'a> {
    /// Its name, which need not be unique.
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    /// What a request must be like.
    #[serde(rename = "match", borrow)]
    pub conditions: RouteMatch<'a>,
    /// Where it goes then.
    #[serde(borrow)]
    pub route: Option<RouteAction<'a>>,
    /// Or that the client is sent elsewhere.
    #[serde(borrow)]
    pub redirect: Option<Redirect<'a>>,
    /// Or that Envoy answers itself.
    #[serde(alias = "directResponse")]
    pub direct_response: Option<DirectResponse>,
    /// Or that a filter has to answer.
    #[serde(alias = "filterAction")]
    pub filter_action: Option<IgnoredAny>,
    /// Or that it is for other programs than proxies.
    #[serde(alias = "nonForwardingAction")]
    pub non_forwarding_action: Option<IgnoredAny>,
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
    /// Whose configuration made it.
    pub metadata: Metadata,
}

/// `envoy.config.route.v3.RouteMatch`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RouteMatch<'a> {
    /// The path's beginning.
    #[serde(borrow)]
    pub prefix: Option<Cow<'a, str>>,
    /// The whole path.
    #[serde(borrow)]
    pub path: Option<Cow<'a, str>>,
    /// A regular expression for the whole path.
    #[serde(alias = "safeRegex")]
    pub safe_regex: Option<Regex>,
    /// The same until Envoy 1.12, in ECMAScript's syntax.
    #[serde(
        alias = "hidden_envoy_deprecated_regex",
        alias = "hiddenEnvoyDeprecatedRegex"
    )]
    pub regex: Option<String>,
    /// The path's beginning, ending where a segment ends.
    #[serde(alias = "pathSeparatedPrefix", borrow)]
    pub path_separated_prefix: Option<Cow<'a, str>>,
    /// Only CONNECT requests.
    #[serde(alias = "connectMatcher")]
    pub connect_matcher: Option<IgnoredAny>,
    /// An extension, in practice a URI template.
    #[serde(alias = "pathMatchPolicy", borrow)]
    pub path_match_policy: Option<PathMatchPolicy<'a>>,
    /// Whether letters' case counts, for a prefix and a path; it does unless said.
    #[serde(alias = "caseSensitive")]
    pub case_sensitive: Option<bool>,
    /// Only a share of the requests.
    #[serde(alias = "runtimeFraction")]
    pub runtime_fraction: Option<RuntimeFraction>,
    /// Conditions on headers, all of which must hold.
    #[serde(borrow)]
    pub headers: Vec<HeaderMatcher<'a>>,
    /// Conditions on the query, all of which must hold.
    #[serde(alias = "queryParameters", borrow)]
    pub query_parameters: Vec<QueryMatcher<'a>>,
    /// Conditions on cookies, all of which must hold.
    #[serde(borrow)]
    pub cookies: Vec<CookieMatcher<'a>>,
    /// Only gRPC requests.
    pub grpc: Option<IgnoredAny>,
    /// Conditions on the client's certificate.
    #[serde(alias = "tlsContext")]
    pub tls_context: Option<TlsContext>,
    /// Conditions on what filters wrote, all of which must hold.
    #[serde(alias = "dynamicMetadata", borrow)]
    pub dynamic_metadata: Vec<MetadataMatcher<'a>>,
    /// Conditions on what filters stored, all of which must hold.
    #[serde(alias = "filterState", borrow)]
    pub filter_state: Vec<FilterStateMatcher<'a>>,
}

/// The extension of a path match.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PathMatchPolicy<'a> {
    /// Its configuration.
    #[serde(alias = "typedConfig", borrow)]
    pub typed_config: Any<'a>,
    #[serde(skip)]
    template: OnceCell<Option<PathTemplate<'a>>>,
}

/// `envoy.config.route.v3.QueryParameterMatcher`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct QueryMatcher<'a> {
    /// The parameter.
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    /// The text that its value must match; without it, that it is there.
    #[serde(alias = "stringMatch", borrow)]
    pub string_match: Option<StringMatcher<'a>>,
    /// That it is there, or is not.
    #[serde(alias = "presentMatch")]
    pub present_match: Option<bool>,
}

/// `envoy.config.route.v3.CookieMatcher` (since Envoy 1.38).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CookieMatcher<'a> {
    /// The cookie.
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    /// The text that its value must match.
    #[serde(alias = "stringMatch", borrow)]
    pub string_match: StringMatcher<'a>,
    /// The opposite.
    #[serde(alias = "invertMatch")]
    pub invert_match: bool,
}

/// `RouteMatch.TlsContextMatchOptions`.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TlsContext {
    /// Whether the client shows a certificate.
    pub presented: Option<bool>,
    /// Whether the proxy trusts it.
    pub validated: Option<bool>,
}

/// `envoy.type.matcher.v3.FilterStateMatcher`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FilterStateMatcher<'a> {
    /// The key.
    #[serde(borrow)]
    pub key: Cow<'a, str>,
    /// The text that its value must match.
    #[serde(alias = "stringMatch", borrow)]
    pub string_match: Option<StringMatcher<'a>>,
    /// The addresses among which its value must be.
    #[serde(alias = "addressMatch")]
    pub address_match: Option<IgnoredAny>,
}

impl<'a> PathMatchPolicy<'a> {
    /// The template; none where the extension is another one, or cannot be decoded.
    pub fn template(&self) -> Option<&PathTemplate<'a>> {
        let read = || {
            let known = self.typed_config.message() == "UriTemplateMatchConfig";
            known.then(|| self.typed_config.read().ok()).flatten()
        };
        self.template.get_or_init(read).as_ref()
    }
}
