//! Listeners, their filter chains, and what each chain leads to (`envoy.config.listener.v3.Listener`).
//!
//! A filter's configuration is read through one struct with the few fields that
//! any filter of interest has, whatever its type: cheaper and more tolerant than
//! a type per filter, and exact enough, because the field names do not collide.

use serde::Deserialize;

use super::address::Address;
use super::endpoint::AdditionalAddress;
use super::kind::resource;
use super::lenient;
use super::matcher::{CidrRange, Matcher};
use super::route::{RouteConfiguration, WeightedClusters};

/// The fields of a listener that are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Listener {
    /// Its name.
    pub name: String,
    /// Where it listens.
    pub address: Address,
    /// Further addresses (since Envoy 1.24).
    #[serde(alias = "additionalAddresses")]
    pub additional_addresses: Vec<AdditionalAddress>,
    /// The chains, of which one is chosen for a connection.
    #[serde(alias = "filterChains")]
    pub filter_chains: Vec<FilterChain>,
    /// The chain for connections that fit no other.
    #[serde(alias = "defaultFilterChain")]
    pub default_filter_chain: Option<FilterChain>,
    /// A tree that chooses the chain instead of the chains' own criteria.
    #[serde(alias = "filterChainMatcher")]
    pub filter_chain_matcher: Option<Matcher>,
    /// Set for a listener that only other listeners of the same Envoy reach.
    #[serde(alias = "internalListener")]
    pub internal_listener: Option<Presence>,
    /// `INBOUND` or `OUTBOUND`.
    #[serde(alias = "trafficDirection", deserialize_with = "lenient::word")]
    pub traffic_direction: Option<String>,
}

/// A message whose presence says all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Presence {}

/// `envoy.config.listener.v3.FilterChain`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct FilterChain {
    /// Its name, by which a matcher tree finds it.
    pub name: String,
    /// The criteria of the connections that it takes.
    #[serde(alias = "filterChainMatch")]
    pub filter_chain_match: FilterChainMatch,
    /// Its network filters.
    pub filters: Vec<Filter>,
}

/// `envoy.config.listener.v3.FilterChainMatch`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct FilterChainMatch {
    /// The original destination's port.
    #[serde(alias = "destinationPort", deserialize_with = "lenient::number")]
    pub destination_port: Option<u64>,
    /// The original destination's address.
    #[serde(alias = "prefixRanges")]
    pub prefix_ranges: Vec<CidrRange>,
    /// Server names (SNI).
    #[serde(alias = "serverNames")]
    pub server_names: Vec<String>,
    /// `tls` or `raw_buffer`.
    #[serde(alias = "transportProtocol")]
    pub transport_protocol: String,
    /// ALPN, or what the HTTP inspector found.
    #[serde(alias = "applicationProtocols")]
    pub application_protocols: Vec<String>,
    /// The client's address, after a PROXY header.
    #[serde(alias = "sourcePrefixRanges")]
    pub source_prefix_ranges: Vec<CidrRange>,
    /// The address of who really connected.
    #[serde(alias = "directSourcePrefixRanges")]
    pub direct_source_prefix_ranges: Vec<CidrRange>,
    /// The client's port.
    #[serde(alias = "sourcePorts")]
    pub source_ports: Vec<u64>,
    /// `SAME_IP_OR_LOOPBACK` or `EXTERNAL`.
    #[serde(alias = "sourceType", deserialize_with = "lenient::word")]
    pub source_type: Option<String>,
}

/// `envoy.config.listener.v3.Filter`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// A label; until v3 the key by which the filter was found.
    pub name: String,
    /// The configuration; `config`, a Struct, until Envoy 1.12.
    #[serde(alias = "typedConfig", alias = "config")]
    pub typed_config: FilterConfig,
}

/// The union of what the network filters of interest hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct FilterConfig {
    /// The filter's type.
    #[serde(rename = "@type")]
    pub type_url: String,
    /// Of a TCP proxy: where connections go.
    pub cluster: Option<String>,
    /// Of a TCP proxy: where they go in shares.
    #[serde(alias = "weightedClusters")]
    pub weighted_clusters: Option<WeightedClusters>,
    /// Of a connection manager: the route table's name.
    pub rds: Option<Rds>,
    /// Of a connection manager: the route table itself.
    #[serde(alias = "routeConfig")]
    pub route_config: Option<RouteConfiguration>,
    /// Of a connection manager: route tables that are chosen by the request.
    #[serde(alias = "scopedRoutes")]
    pub scoped_routes: Option<ScopedRoutes>,
}

/// `HttpConnectionManager.Rds`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Rds {
    /// The name to ask for.
    #[serde(alias = "routeConfigName")]
    pub route_config_name: String,
}

/// `HttpConnectionManager.ScopedRoutes`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct ScopedRoutes {
    /// The set's name.
    pub name: String,
}

impl Filter {
    /// Whether this is the HTTP connection manager, by its type or, in older dumps, its name.
    #[must_use]
    pub fn is_http(&self) -> bool {
        self.typed_config
            .type_url
            .ends_with(".HttpConnectionManager")
            || matches!(
                self.name.as_str(),
                "envoy.filters.network.http_connection_manager" | "envoy.http_connection_manager"
            )
    }

    /// Whether this is the TCP proxy, by its type or, in older dumps, its name.
    #[must_use]
    pub fn is_tcp(&self) -> bool {
        self.typed_config.type_url.ends_with(".TcpProxy")
            || matches!(
                self.name.as_str(),
                "envoy.filters.network.tcp_proxy" | "envoy.tcp_proxy"
            )
    }
}

impl Listener {
    /// The main address, then the additional ones.
    pub fn addresses(&self) -> impl Iterator<Item = &Address> {
        std::iter::once(&self.address)
            .chain(self.additional_addresses.iter().map(|more| &more.address))
    }

    /// The chains in their order, the default one last.
    pub fn chains(&self) -> impl Iterator<Item = &FilterChain> {
        self.filter_chains.iter().chain(&self.default_filter_chain)
    }
}

resource!(Listener, name);
