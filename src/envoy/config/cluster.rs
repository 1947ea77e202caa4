//! Clusters (`envoy.config.cluster.v3`).

use serde::Deserialize;

/// `envoy.config.cluster.v3.Cluster`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Cluster<'a> {
    /// Its name.
    #[serde(borrow)]
    pub name: std::borrow::Cow<'a, str>,
}
