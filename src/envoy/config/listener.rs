//! Listeners and their filter chains (`envoy.config.listener.v3`).

use serde::Deserialize;

use super::lazy;

use crate::envoy::address::Address;
use crate::envoy::endpoint::AdditionalAddress;
use crate::envoy::kind::resource;
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
}

resource!(Head, name);

impl lazy::Head for Head {
    fn of(text: &str) -> Result<Head, serde_json::Error> {
        serde_json::from_str(text)
    }
}

/// `envoy.config.listener.v3.Listener`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Listener<'a> {
    /// Its name.
    #[serde(borrow)]
    pub name: std::borrow::Cow<'a, str>,
}

/// `envoy.config.listener.v3.FilterChain`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FilterChain<'a> {
    /// Its name.
    #[serde(borrow)]
    pub name: std::borrow::Cow<'a, str>,
}
