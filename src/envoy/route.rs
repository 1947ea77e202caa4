//! Route tables: virtual hosts and their routes (`envoy.config.route.v3.RouteConfiguration`).

use std::fmt;

use serde::Deserialize;

use super::cluster::Metadata;
use super::kind::resource;
use super::lenient;
use super::listener::Presence;
use super::matcher::{Regex, StringMatcher};

/// A route table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct RouteConfiguration {
    /// Its name; empty for many inline ones.
    pub name: String,
    /// Its virtual hosts.
    #[serde(alias = "virtualHosts")]
    pub virtual_hosts: Vec<VirtualHost>,
    /// Set where virtual hosts are fetched on demand, so that one may be missing now.
    pub vhds: Option<Presence>,
}

/// `envoy.config.route.v3.VirtualHost`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct VirtualHost {
    /// Its name.
    pub name: String,
    /// The hosts it answers for.
    pub domains: Vec<String>,
    /// Its routes; the first that matches is taken.
    pub routes: Vec<Route>,
}

/// `envoy.config.route.v3.Route`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Route {
    /// Its name, which need not be unique.
    pub name: String,
    /// What a request must be like.
    #[serde(rename = "match")]
    pub conditions: RouteMatch,
    /// Where it goes then.
    pub route: Option<RouteAction>,
    /// Or that the client is sent elsewhere.
    pub redirect: Option<Redirect>,
    /// Or that Envoy answers itself.
    #[serde(alias = "directResponse")]
    pub direct_response: Option<DirectResponse>,
    /// Whose configuration made it.
    pub metadata: Metadata,
}

/// `envoy.config.route.v3.RouteMatch`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct RouteMatch {
    /// The path's beginning.
    pub prefix: Option<String>,
    /// The whole path.
    pub path: Option<String>,
    /// A regular expression for the whole path.
    #[serde(alias = "safeRegex")]
    pub safe_regex: Option<Regex>,
    /// The same until Envoy 1.12, in ECMAScript's syntax.
    #[serde(alias = "hidden_envoy_deprecated_regex")]
    pub regex: Option<String>,
    /// The path's beginning, ending where a segment ends.
    #[serde(alias = "pathSeparatedPrefix")]
    pub path_separated_prefix: Option<String>,
    /// Only CONNECT requests.
    #[serde(alias = "connectMatcher")]
    pub connect_matcher: Option<Presence>,
    /// An extension, in practice a URI template.
    #[serde(alias = "pathMatchPolicy")]
    pub path_match_policy: Option<PathMatchPolicy>,
    /// Conditions on headers, all of which must hold.
    pub headers: Vec<HeaderMatcher>,
    /// Conditions on the query, all of which must hold.
    #[serde(alias = "queryParameters")]
    pub query_parameters: Vec<QueryMatcher>,
    /// Only gRPC requests.
    pub grpc: Option<Presence>,
    /// Only a share of the requests.
    #[serde(alias = "runtimeFraction")]
    pub runtime_fraction: Option<Presence>,
}

/// The extension of a path match.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct PathMatchPolicy {
    /// Its configuration.
    #[serde(alias = "typedConfig")]
    pub typed_config: UriTemplate,
}

/// `envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct UriTemplate {
    /// The template.
    #[serde(alias = "pathTemplate")]
    pub path_template: String,
}

/// `envoy.config.route.v3.HeaderMatcher`, with the operators that have been replaced since.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct HeaderMatcher {
    /// The header.
    pub name: String,
    /// The text that its value must match.
    #[serde(alias = "stringMatch")]
    pub string_match: Option<StringMatcher>,
    /// The whole value.
    #[serde(alias = "exactMatch", alias = "hidden_envoy_deprecated_exact_match")]
    pub exact_match: Option<String>,
    /// Its beginning.
    #[serde(alias = "prefixMatch")]
    pub prefix_match: Option<String>,
    /// Its end.
    #[serde(alias = "suffixMatch")]
    pub suffix_match: Option<String>,
    /// A part of it.
    #[serde(alias = "containsMatch")]
    pub contains_match: Option<String>,
    /// A regular expression for the whole.
    #[serde(alias = "safeRegexMatch")]
    pub safe_regex_match: Option<Regex>,
    /// The same until Envoy 1.12.
    #[serde(alias = "regexMatch", alias = "hidden_envoy_deprecated_regex_match")]
    pub regex_match: Option<String>,
    /// A range of whole numbers.
    #[serde(alias = "rangeMatch")]
    pub range_match: Option<Presence>,
    /// That it is there, or is not.
    #[serde(alias = "presentMatch")]
    pub present_match: Option<bool>,
    /// The opposite of all of this.
    #[serde(alias = "invertMatch")]
    pub invert_match: bool,
}

/// `envoy.config.route.v3.QueryParameterMatcher`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct QueryMatcher {
    /// The parameter.
    pub name: String,
    /// The text that its value must match; without it, that it is there.
    #[serde(alias = "stringMatch")]
    pub string_match: Option<StringMatcher>,
}

/// `envoy.config.route.v3.RouteAction`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct RouteAction {
    /// One cluster.
    pub cluster: Option<String>,
    /// The cluster that a request header names.
    #[serde(alias = "clusterHeader")]
    pub cluster_header: Option<String>,
    /// Several, in shares.
    #[serde(alias = "weightedClusters")]
    pub weighted_clusters: Option<WeightedClusters>,
    /// The cluster that an extension picks.
    #[serde(alias = "clusterSpecifierPlugin")]
    pub cluster_specifier_plugin: Option<String>,
    /// The same, configured in place.
    #[serde(alias = "inlineClusterSpecifierPlugin")]
    pub inline_cluster_specifier_plugin: Option<Presence>,
    /// A duration's text; none stands for 15 seconds, zero for no limit.
    pub timeout: Option<String>,
    /// When and how often it is tried again.
    #[serde(alias = "retryPolicy")]
    pub retry_policy: Option<RetryPolicy>,
}

/// `envoy.config.route.v3.WeightedCluster`, and its sibling of the TCP proxy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct WeightedClusters {
    /// The clusters.
    pub clusters: Vec<WeightedCluster>,
}

/// One of the weighted clusters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct WeightedCluster {
    /// The cluster.
    pub name: String,
    /// The cluster that a request header names.
    #[serde(alias = "clusterHeader")]
    pub cluster_header: String,
    /// Its weight; the share is this over the sum.
    #[serde(deserialize_with = "lenient::number")]
    pub weight: Option<u64>,
}

/// `envoy.config.route.v3.RetryPolicy`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct RetryPolicy {
    /// The conditions, comma separated.
    #[serde(alias = "retryOn")]
    pub retry_on: String,
    /// How often; none stands for once.
    #[serde(alias = "numRetries", deserialize_with = "lenient::number")]
    pub num_retries: Option<u64>,
}

/// `envoy.config.route.v3.RedirectAction`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Redirect {
    /// The new host.
    #[serde(alias = "hostRedirect")]
    pub host_redirect: String,
    /// The new path.
    #[serde(alias = "pathRedirect")]
    pub path_redirect: String,
    /// What replaces the matched prefix.
    #[serde(alias = "prefixRewrite")]
    pub prefix_rewrite: String,
    /// To https.
    #[serde(alias = "httpsRedirect")]
    pub https_redirect: bool,
    /// To this scheme.
    #[serde(alias = "schemeRedirect")]
    pub scheme_redirect: String,
    /// `MOVED_PERMANENTLY` (301) unless set.
    #[serde(alias = "responseCode", deserialize_with = "lenient::word")]
    pub response_code: Option<String>,
}

/// `envoy.config.route.v3.DirectResponseAction`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct DirectResponse {
    /// The status.
    #[serde(deserialize_with = "lenient::number")]
    pub status: Option<u64>,
}

impl fmt::Display for WeightedClusters {
    /// `a (80%), b (20%)`; a share that is not whole is written as `weight/total`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weight = |cluster: &WeightedCluster| u128::from(cluster.weight.unwrap_or(0));
        let total: u128 = self.clusters.iter().map(weight).sum();
        for (index, cluster) in self.clusters.iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            if cluster.name.is_empty() {
                write!(f, "header {}", cluster.cluster_header)?;
            } else {
                f.write_str(&cluster.name)?;
            }
            let part = weight(cluster) * 100;
            if total > 0 && part % total == 0 {
                write!(f, " ({}%)", part / total)?;
            } else {
                write!(f, " ({}/{total})", weight(cluster))?;
            }
        }
        Ok(())
    }
}

resource!(RouteConfiguration, name);
