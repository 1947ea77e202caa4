//! The HTTP connection manager
//! (`envoy.extensions.filters.network.http_connection_manager.v3`).

use serde::Deserialize;

use super::any::Any;
use super::filters::Decoded;

/// `HttpConnectionManager`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HttpConnectionManager<'a> {
    /// The filters, the router last.
    #[serde(alias = "httpFilters", borrow)]
    pub http_filters: Vec<HttpFilter<'a>>,
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
