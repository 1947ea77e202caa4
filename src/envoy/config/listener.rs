//! Listeners (`envoy.config.listener.v3.Listener`).
//!
//! Of the thousands that a sidecar holds a connection meets one or two. So [`Head`]
//! has what they are found by, and the rest is decoded when it is met; a filter
//! chain likewise, of which a listener may hold thousands.

use std::borrow::Cow;
use std::cell::OnceCell;

use serde::Deserialize;

use super::chain_index::ChainIndex;
use super::filter_chain::{ChainHead, FilterChain};
use super::lazy::Lazy;
use super::listener_filter::ListenerFilter;
use super::matcher_tree::Matcher;
use super::tried::Tried;
use crate::envoy::address::Address;
use crate::envoy::cluster::Metadata;
use crate::envoy::endpoint::AdditionalAddress;
use crate::envoy::kind::resource;
use crate::envoy::lenient;
use crate::envoy::listener::Presence;

/// What a listener is found by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Head {
    /// Its name.
    pub name: String,
    /// Where it listens.
    pub address: Address,
    /// Further addresses (since Envoy 1.24).
    #[serde(alias = "additionalAddresses")]
    pub additional_addresses: Vec<AdditionalAddress>,
    /// Set for a listener that only other listeners of the same Envoy reach.
    #[serde(alias = "internalListener")]
    pub internal_listener: Option<Presence>,
    /// Whether a connection that comes is handed to the listener of the address that it
    /// was meant for.
    #[serde(
        alias = "useOriginalDst",
        alias = "hidden_envoy_deprecated_use_original_dst",
        alias = "hiddenEnvoyDeprecatedUseOriginalDst"
    )]
    pub use_original_dst: Option<bool>,
    /// Whether it has a socket of its own.
    #[serde(alias = "bindToPort")]
    pub bind_to_port: Option<bool>,
    /// The same, as Istio until 1.10 spells it.
    #[serde(
        alias = "deprecatedV1",
        alias = "hidden_envoy_deprecated_deprecated_v1",
        alias = "hiddenEnvoyDeprecatedDeprecatedV1"
    )]
    pub deprecated_v1: DeprecatedV1,
    /// `INBOUND` or `OUTBOUND`, as the control plane means it.
    #[serde(alias = "trafficDirection", deserialize_with = "lenient::word")]
    pub traffic_direction: Option<String>,
}

/// `Listener.DeprecatedV1`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct DeprecatedV1 {
    /// Whether it has a socket of its own.
    #[serde(alias = "bindToPort")]
    pub bind_to_port: Option<bool>,
}

resource!(Head, name);

impl Head {
    /// Whether it has a socket of its own: neither spelling says no
    /// (`S:common/listener_manager/listener_impl.cc`, `shouldBindToPort`).
    #[must_use]
    pub fn binds(&self) -> bool {
        self.internal_listener.is_none()
            && self.bind_to_port.unwrap_or(true)
            && self.deprecated_v1.bind_to_port.unwrap_or(true)
    }

    /// Whether it hands connections to the listener that they were meant for.
    #[must_use]
    pub fn hands_off(&self) -> bool {
        self.use_original_dst.unwrap_or(false)
    }

    /// Whether its traffic has this direction.
    #[must_use]
    pub fn is(&self, direction: &str) -> bool {
        let number = if direction == "INBOUND" { "1" } else { "2" };
        self.traffic_direction
            .as_deref()
            .is_some_and(|own| own == direction || own == number)
    }
}

/// `envoy.config.listener.v3.Listener`, as far as it decides over a connection; what
/// it is found by stands in its [`Head`].
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Listener<'a> {
    /// Its name.
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    /// Whether connections keep the address that they were meant for (TPROXY).
    pub transparent: Option<bool>,
    /// What looks at a connection before a filter chain is chosen, in order.
    #[serde(alias = "listenerFilters", borrow)]
    pub listener_filters: Vec<ListenerFilter<'a>>,
    /// How long they may take, as protobuf JSON writes it; none stands for 15 seconds.
    #[serde(alias = "listenerFiltersTimeout", borrow)]
    pub listener_filters_timeout: Option<Cow<'a, str>>,
    /// Whether the connection goes on when they took too long.
    #[serde(alias = "continueOnListenerFiltersTimeout")]
    pub continue_on_listener_filters_timeout: bool,
    /// The chains, of which one takes the connection.
    #[serde(alias = "filterChains", borrow)]
    pub filter_chains: Vec<Lazy<'a, ChainHead, FilterChain<'a>>>,
    /// The chain for connections that no other takes.
    #[serde(alias = "defaultFilterChain", borrow)]
    pub default_filter_chain: Option<Lazy<'a, ChainHead, FilterChain<'a>>>,
    /// A tree that chooses the chain; the chains' own criteria are then ignored.
    #[serde(alias = "filterChainMatcher", borrow)]
    pub filter_chain_matcher: Option<Tried<Matcher<'a>>>,
    /// What the control plane says of it.
    pub metadata: Option<Metadata>,
    /// The chains by their criteria, once a connection came.
    #[serde(skip)]
    index: OnceCell<Result<ChainIndex, (usize, String)>>,
}

impl Listener<'_> {
    /// The chains by their criteria.
    ///
    /// # Errors
    /// Which chain's criteria cannot be decoded, and why.
    pub fn chain_index(&self) -> Result<&ChainIndex, &(usize, String)> {
        let index = self.index.get_or_init(|| {
            let mut all = Vec::with_capacity(self.filter_chains.len());
            for (number, chain) in self.filter_chains.iter().enumerate() {
                let criteria = chain.head.filter_chain_match.get();
                all.push(criteria.map_err(|cause| (number, cause.to_owned()))?);
            }
            Ok(ChainIndex::of(all.into_iter()))
        });
        index.as_ref()
    }
}
