//! What an Envoy was started with: who it is, where it gets the rest, what it holds on its own.
//!
//! A dump has one bootstrap, without a name, so it is the one kind of resource
//! that is no list. Of a node's `metadata`, which is free data, the values are
//! kept as they are: whose words they are is for [`crate::istio`] to say. As
//! everywhere a field that is absent stays absent, for what Envoy would take
//! instead is a default and no fact about this proxy.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::address::Address;
use super::kind::Resource;
use super::lenient;
use super::runtime::LayeredRuntime;
use super::survey::OfText;

/// `envoy.config.bootstrap.v3.Bootstrap`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Bootstrap {
    /// Who it says it is.
    pub node: Node,
    /// What it holds without being told.
    #[serde(alias = "staticResources")]
    pub static_resources: Option<StaticResources>,
    /// Where it is told the rest.
    #[serde(alias = "dynamicResources")]
    pub dynamic_resources: DynamicResources,
    /// Its admin interface.
    pub admin: Admin,
    /// Where it sends spans, if that is not said per listener.
    pub tracing: Tracing,
    /// Which statistics it keeps.
    #[serde(alias = "statsConfig")]
    pub stats_config: StatsConfig,
    /// Switches.
    #[serde(alias = "layeredRuntime")]
    pub layered_runtime: LayeredRuntime,
    /// What holds for all clusters.
    #[serde(alias = "clusterManager")]
    pub cluster_manager: ClusterManager,
}

/// `Bootstrap.ClusterManager`, as far as it is read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ClusterManager {
    /// The cluster that this Envoy itself is of; empty without.
    #[serde(alias = "localClusterName")]
    pub local_cluster_name: String,
}

impl Resource for Bootstrap {
    fn name(&self) -> &str {
        &self.node.id
    }
}

impl<'a> OfText<'a> for Bootstrap {
    fn of_text(text: &'a str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
}

impl AsRef<Bootstrap> for Bootstrap {
    fn as_ref(&self) -> &Bootstrap {
        self
    }
}

/// `envoy.config.core.v3.Node`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Node {
    /// Its own name.
    pub id: String,
    /// The group of proxies that it belongs to.
    pub cluster: String,
    /// Free data, for who configures it.
    pub metadata: BTreeMap<String, Value>,
    /// Where it runs.
    pub locality: Locality,
    /// Which build it is.
    #[serde(alias = "userAgentBuildVersion")]
    pub user_agent_build_version: Option<BuildVersion>,
    /// The same as one text, until Envoy 1.13.
    #[serde(alias = "buildVersion")]
    pub build_version: Option<String>,
}

/// `envoy.config.core.v3.Locality`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Locality {
    /// The region.
    pub region: String,
    /// A zone in it.
    pub zone: String,
    /// A part of the zone.
    #[serde(alias = "subZone")]
    pub sub_zone: String,
}

/// `envoy.config.core.v3.BuildVersion`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct BuildVersion {
    /// The release.
    pub version: SemanticVersion,
    /// How it was built.
    pub metadata: BTreeMap<String, Value>,
}

/// `envoy.type.v3.SemanticVersion`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SemanticVersion {
    /// The first number.
    #[serde(alias = "majorNumber", deserialize_with = "lenient::number")]
    pub major_number: Option<u64>,
    /// The second number.
    #[serde(alias = "minorNumber", deserialize_with = "lenient::number")]
    pub minor_number: Option<u64>,
    /// The third number.
    #[serde(deserialize_with = "lenient::number")]
    pub patch: Option<u64>,
}

/// `Bootstrap.StaticResources`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StaticResources {
    /// Listeners, by their names alone.
    pub listeners: Vec<Named>,
    /// Clusters, by their names alone.
    pub clusters: Vec<Named>,
    /// How many secrets there are.
    pub secrets: Vec<IgnoredAny>,
}

/// Anything with a name.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Named {
    /// The name.
    pub name: String,
}

/// `Bootstrap.DynamicResources`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DynamicResources {
    /// Whom it asks for everything, over one stream.
    #[serde(alias = "adsConfig")]
    pub ads_config: Option<ApiConfigSource>,
}

/// `envoy.config.core.v3.ApiConfigSource`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ApiConfigSource {
    /// How it asks: `GRPC`, `DELTA_GRPC`.
    #[serde(alias = "apiType", deserialize_with = "lenient::word")]
    pub api_type: Option<String>,
    /// Whom it asks.
    #[serde(alias = "grpcServices")]
    pub grpc_services: Vec<GrpcService>,
}

/// `envoy.config.core.v3.GrpcService`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GrpcService {
    /// Through one of its clusters.
    #[serde(alias = "envoyGrpc")]
    pub envoy_grpc: Option<EnvoyGrpc>,
    /// Through Google's client.
    #[serde(alias = "googleGrpc")]
    pub google_grpc: Option<GoogleGrpc>,
}

/// `GrpcService.EnvoyGrpc`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EnvoyGrpc {
    /// The cluster.
    #[serde(alias = "clusterName")]
    pub cluster_name: String,
}

/// `GrpcService.GoogleGrpc`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GoogleGrpc {
    /// The address.
    #[serde(alias = "targetUri")]
    pub target_uri: String,
}

/// `envoy.config.bootstrap.v3.Admin`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Admin {
    /// Where it listens.
    pub address: Option<Address>,
}

/// `envoy.config.trace.v3.Tracing`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Tracing {
    /// The tracer of HTTP.
    pub http: Option<Named>,
}

/// `envoy.config.metrics.v3.StatsConfig`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StatsConfig {
    /// Which statistics are kept; all without it.
    #[serde(alias = "statsMatcher")]
    pub stats_matcher: Option<StatsMatcher>,
}

/// `envoy.config.metrics.v3.StatsMatcher`, of which one field is set.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StatsMatcher {
    /// None at all, or all.
    #[serde(alias = "rejectAll")]
    pub reject_all: Option<bool>,
    /// All but these.
    #[serde(alias = "exclusionList")]
    pub exclusion_list: Option<Patterns>,
    /// Only these.
    #[serde(alias = "inclusionList")]
    pub inclusion_list: Option<Patterns>,
}

/// `envoy.type.matcher.v3.ListStringMatcher`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Patterns {
    /// The patterns.
    pub patterns: Vec<IgnoredAny>,
}

impl StaticResources {
    /// Their number and names: `2 (agent, xds-grpc)`.
    #[must_use]
    pub fn told(of: &[Named]) -> String {
        let names: Vec<&str> = of.iter().map(|one| one.name.as_str()).collect();
        match of.len() {
            0 => "0".to_owned(),
            number => format!("{number} ({})", names.join(", ")),
        }
    }
}

impl std::fmt::Display for StatsMatcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let count = |list: &Patterns| match list.patterns.len() {
            1 => "1 pattern".to_owned(),
            number => format!("{number} patterns"),
        };
        match (&self.inclusion_list, &self.exclusion_list, self.reject_all) {
            (Some(only), ..) => write!(f, "only what matches {}", count(only)),
            (_, Some(but), _) => write!(f, "all but what matches {}", count(but)),
            (.., Some(true)) => f.write_str("none"),
            (.., Some(false)) => f.write_str("all"),
            (None, None, None) => f.write_str("empty"),
        }
    }
}

impl std::fmt::Display for ApiConfigSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let whom = self.grpc_services.iter().filter_map(|service| {
            let cluster = service.envoy_grpc.as_ref().map(|to| &to.cluster_name);
            cluster.or(service.google_grpc.as_ref().map(|to| &to.target_uri))
        });
        let whom: Vec<&str> = whom.map(String::as_str).collect();
        match (&self.api_type, whom.is_empty()) {
            (Some(how), false) => write!(f, "{how} through {}", whom.join(", ")),
            (Some(how), true) => f.write_str(how),
            (None, _) => f.write_str(&whom.join(", ")),
        }
    }
}

impl std::fmt::Display for Locality {
    /// `region/zone/sub-zone`, as far as it is told.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let parts = [&self.region, &self.zone, &self.sub_zone];
        let told = parts.iter().rposition(|part| !part.is_empty());
        let told: Vec<&str> = told.map_or(Vec::new(), |last| {
            parts
                .iter()
                .take(last + 1)
                .map(|part| part.as_str())
                .collect()
        });
        f.write_str(&told.join("/"))
    }
}

impl Node {
    /// Envoy's release as numbers: 1, 40, 0.
    #[must_use]
    pub fn version(&self) -> Option<[u64; 3]> {
        if let Some(build) = &self.user_agent_build_version {
            let version = &build.version;
            let number = |part: Option<u64>| part.unwrap_or(0);
            let major = version.major_number?;
            return Some([major, number(version.minor_number), number(version.patch)]);
        }
        // Until 1.13 one text: `0/1.8.0-dev//RELEASE`, with or without what stands in front.
        let parts = self.build_version.as_ref()?.split('/');
        parts.filter(|part| part.contains('.')).find_map(|part| {
            let numbers = part
                .split(['.', '-'])
                .map_while(|number| number.parse().ok());
            <[u64; 3]>::try_from(numbers.take(3).collect::<Vec<_>>()).ok()
        })
    }

    /// Envoy's version as istioctl writes it: `1.40.0/Clean/RELEASE/BoringSSL`.
    #[must_use]
    pub fn envoy_version(&self) -> Option<String> {
        let Some(build) = &self.user_agent_build_version else {
            return self.build_version.clone();
        };
        let version = &build.version;
        let number = |part: Option<u64>| part.unwrap_or(0);
        let mut text = format!(
            "{}.{}.{}",
            number(version.major_number),
            number(version.minor_number),
            number(version.patch)
        );
        let part = |key: &str| build.metadata.get(key).and_then(Value::as_str);
        if let Some(label) = part("build.label") {
            text.push_str(&format!("-{label}"));
        }
        for part in ["revision.status", "build.type", "ssl.version"].map(part) {
            text.extend(part.map(|part| format!("/{part}")));
        }
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn node(text: &str) -> Node {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn the_version_is_written_of_the_parts_that_are_there() {
        let node = |build: &str| node(&format!(r#"{{"userAgentBuildVersion": {build}}}"#));
        let version = |build: &str| node(build).envoy_version().unwrap();
        assert_eq!(
            version(
                r#"{"version": {"majorNumber": 1, "minorNumber": 40}, "metadata": {"build.label": "dev", "revision.status": "Clean", "ssl.version": "BoringSSL"}}"#
            ),
            "1.40.0-dev/Clean/BoringSSL"
        );
        assert_eq!(version("{}"), "0.0.0");
        assert_eq!(Node::default().envoy_version(), None);
    }

    #[test]
    fn a_locality_ends_where_nothing_more_is_told() {
        let told = |text: &str| serde_json::from_str::<Locality>(text).unwrap().to_string();
        assert_eq!(told(r#"{"region": "r", "zone": "z"}"#), "r/z");
        assert_eq!(told(r#"{"zone": "z"}"#), "/z");
        assert_eq!(told("{}"), "");
    }
}
