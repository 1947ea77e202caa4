//! Which version of HTTP a cluster speaks (`envoy.extensions.upstreams.http.v3`).

use serde::Deserialize;
use serde::de::IgnoredAny;

/// `HttpProtocolOptions`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HttpProtocolOptions {
    /// One version.
    #[serde(alias = "explicitHttpConfig")]
    pub explicit_http_config: Option<Versions>,
    /// The version that the client speaks.
    #[serde(alias = "useDownstreamProtocolConfig")]
    pub use_downstream_protocol_config: Option<Versions>,
    /// The version that the endpoint chooses by ALPN.
    #[serde(alias = "autoConfig")]
    pub auto_config: Option<IgnoredAny>,
    /// What holds for every version.
    #[serde(alias = "upstreamHttpProtocolOptions")]
    pub upstream_http_protocol_options: UpstreamOptions,
}

/// Which versions are configured.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Versions {
    /// HTTP/2.
    #[serde(alias = "http2ProtocolOptions")]
    pub http2_protocol_options: Option<IgnoredAny>,
    /// HTTP/3.
    #[serde(alias = "http3ProtocolOptions")]
    pub http3_protocol_options: Option<IgnoredAny>,
}

/// `envoy.config.core.v3.UpstreamHttpProtocolOptions`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct UpstreamOptions {
    /// Whether the request's host is the server name.
    #[serde(alias = "autoSni")]
    pub auto_sni: bool,
    /// The header that is the server name instead.
    #[serde(alias = "overrideAutoSniHeader")]
    pub override_auto_sni_header: String,
}
