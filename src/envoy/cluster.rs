//! Clusters: groups of endpoints that requests are sent to (`envoy.config.cluster.v3.Cluster`).

use serde::Deserialize;

use super::kind::resource;
use super::lenient;

/// The fields of a cluster that are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Cluster {
    /// Its name; Istio's are `direction|port|subset|host`.
    pub name: String,
    /// How its endpoints are found: `EDS`, `STRICT_DNS` and so on.
    #[serde(rename = "type", deserialize_with = "lenient::word")]
    pub discovery: Option<String>,
    /// The extension that finds them instead, such as `envoy.clusters.aggregate`.
    #[serde(alias = "clusterType")]
    pub cluster_type: Option<CustomType>,
    /// Whose configuration made it.
    pub metadata: Metadata,
    /// How one of its endpoints is picked; none stands for round robin.
    #[serde(alias = "lbPolicy", deserialize_with = "lenient::word")]
    pub lb_policy: Option<String>,
    /// A duration's text; none stands for five seconds.
    #[serde(alias = "connectTimeout")]
    pub connect_timeout: Option<String>,
}

/// `Cluster.CustomClusterType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct CustomType {
    /// The extension's name.
    pub name: String,
}

/// `envoy.config.core.v3.Metadata`, as far as control planes sign with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Metadata {
    /// Free-form data by the name of whom it is for.
    #[serde(alias = "filterMetadata")]
    pub filter_metadata: FilterMetadata,
}

/// The one entry of the filter metadata that is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct FilterMetadata {
    /// Istio's.
    pub istio: Option<IstioMetadata>,
}

/// What Istio writes about a resource that it generated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct IstioMetadata {
    /// The API path of the Istio object that shaped it.
    pub config: Option<String>,
    /// `false` where the protocols that a cluster's TLS offers are to stay as they are.
    pub alpn_override: Option<String>,
}

impl Metadata {
    /// The API path of the Istio object that made the resource.
    #[must_use]
    pub fn istio_config(&self) -> Option<&str> {
        self.filter_metadata.istio.as_ref()?.config.as_deref()
    }
}

resource!(Cluster, name);
