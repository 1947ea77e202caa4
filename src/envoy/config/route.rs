//! Route tables (`envoy.config.route.v3`).

use serde::Deserialize;

/// `envoy.config.route.v3.RouteConfiguration`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RouteConfiguration<'a> {
    /// Its name; empty for many inline ones.
    #[serde(borrow)]
    pub name: std::borrow::Cow<'a, str>,
}
