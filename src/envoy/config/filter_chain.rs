//! Filter chains and what they match (`envoy.config.listener.v3.FilterChain`).

use std::borrow::Cow;

use serde::Deserialize;
use serde::de::Deserializer;

use super::any::Any;
use super::cidr::Cidr;
use super::network_filter::Filter;
use super::tried::Tried;
use crate::envoy::cluster::Metadata;
use crate::envoy::lenient;

/// What a filter chain is chosen by.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ChainHead {
    /// Its name; empty for many until Istio 1.9.
    pub name: String,
    /// The connections that it takes.
    #[serde(alias = "filterChainMatch")]
    pub filter_chain_match: Tried<FilterChainMatch>,
    /// Whether a PROXY header comes first (until Envoy 1.22).
    #[serde(
        alias = "useProxyProto",
        alias = "hidden_envoy_deprecated_use_proxy_proto"
    )]
    pub use_proxy_proto: Option<bool>,
}

/// `envoy.config.listener.v3.FilterChain`, but for its criteria.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct FilterChain<'a> {
    /// Its name.
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    /// Its network filters, the terminal one last.
    #[serde(borrow)]
    pub filters: Vec<Filter<'a>>,
    /// What the client's bytes go through first; none for plain text.
    #[serde(alias = "transportSocket", borrow)]
    pub transport_socket: Option<TransportSocket<'a>>,
    /// TLS, as it was written until Envoy 1.12.
    #[serde(
        alias = "tlsContext",
        alias = "hidden_envoy_deprecated_tls_context",
        alias = "hiddenEnvoyDeprecatedTlsContext",
        borrow
    )]
    pub tls_context: Option<Any<'a>>,
    /// What the control plane says of it.
    pub metadata: Option<Metadata>,
}

/// `envoy.config.core.v3.TransportSocket`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct TransportSocket<'a> {
    /// A label; until v3 the key by which it was found.
    pub name: String,
    /// Its configuration.
    #[serde(alias = "typedConfig", alias = "config", borrow)]
    pub typed_config: Any<'a>,
}

/// `envoy.config.listener.v3.FilterChainMatch`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FilterChainMatch {
    /// The local port; none and zero are any.
    #[serde(alias = "destinationPort", deserialize_with = "lenient::number")]
    pub destination_port: Option<u64>,
    /// The local address.
    #[serde(alias = "prefixRanges")]
    pub prefix_ranges: Vec<Cidr>,
    /// Server names, in lower case as Envoy keeps them.
    #[serde(alias = "serverNames", deserialize_with = "lower_case")]
    pub server_names: Vec<String>,
    /// `tls`, `raw_buffer`; empty is any.
    #[serde(alias = "transportProtocol")]
    pub transport_protocol: String,
    /// ALPN, or what the HTTP inspector finds.
    #[serde(alias = "applicationProtocols")]
    pub application_protocols: Vec<String>,
    /// The address of who really connected (since Envoy 1.19).
    #[serde(alias = "directSourcePrefixRanges")]
    pub direct_source_prefix_ranges: Vec<Cidr>,
    /// Where the client may be.
    #[serde(alias = "sourceType", deserialize_with = "source_type")]
    pub source_type: SourceType,
    /// The client's address, after a PROXY header.
    #[serde(alias = "sourcePrefixRanges")]
    pub source_prefix_ranges: Vec<Cidr>,
    /// The client's port.
    #[serde(alias = "sourcePorts")]
    pub source_ports: Vec<u64>,
}

impl FilterChainMatch {
    /// Nothing is asked for.
    pub const ANY: FilterChainMatch = FilterChainMatch {
        destination_port: None,
        prefix_ranges: Vec::new(),
        server_names: Vec::new(),
        transport_protocol: String::new(),
        application_protocols: Vec::new(),
        direct_source_prefix_ranges: Vec::new(),
        source_type: SourceType::Any,
        source_prefix_ranges: Vec::new(),
        source_ports: Vec::new(),
    };

    /// The local port that it asks for.
    #[must_use]
    pub fn port(&self) -> Option<u64> {
        self.destination_port.filter(|port| *port != 0)
    }
}

/// `FilterChainMatch.ConnectionSourceType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SourceType {
    /// Anywhere.
    #[default]
    Any,
    /// At the same address, or at the loopback address.
    Local,
    /// Anywhere else.
    External,
}

impl SourceType {
    /// Envoy's word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            SourceType::Any => "ANY",
            SourceType::Local => "SAME_IP_OR_LOOPBACK",
            SourceType::External => "EXTERNAL",
        }
    }
}

fn source_type<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SourceType, D::Error> {
    match lenient::word(deserializer)?.as_deref() {
        None | Some("ANY" | "0") => Ok(SourceType::Any),
        Some("SAME_IP_OR_LOOPBACK" | "LOCAL" | "1") => Ok(SourceType::Local),
        Some("EXTERNAL" | "2") => Ok(SourceType::External),
        Some(other) => Err(serde::de::Error::custom(format!(
            "source type {other} is not known"
        ))),
    }
}

fn lower_case<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let mut names = Vec::<String>::deserialize(deserializer)?;
    for name in &mut names {
        name.make_ascii_lowercase();
    }
    Ok(names)
}
