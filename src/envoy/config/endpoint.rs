//! Load assignments (`envoy.config.endpoint.v3`).

use serde::Deserialize;

/// `envoy.config.endpoint.v3.ClusterLoadAssignment`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LoadAssignment<'a> {
    /// The EDS service name, or else the cluster's name.
    #[serde(alias = "clusterName", borrow)]
    pub cluster_name: std::borrow::Cow<'a, str>,
}
