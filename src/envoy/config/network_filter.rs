//! Network filters (`envoy.config.listener.v3.Filter`).
//!
//! A walk of microseconds cannot decode a connection manager every time, so the two
//! terminal filters are decoded once, where they stand. All others are decoded by
//! who knows them.

use std::cell::OnceCell;

use serde::Deserialize;

use super::any::Any;
use super::http::{Discovery, HttpConnectionManager};
use super::tcp_proxy::TcpProxy;

/// `envoy.config.listener.v3.Filter`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Filter<'a> {
    /// A label; until v3 the key by which the filter was found.
    pub name: String,
    /// Its configuration; `config`, a Struct, until Envoy 1.12.
    #[serde(alias = "typedConfig", alias = "config", borrow)]
    pub typed_config: Any<'a>,
    /// That its configuration comes by ECDS, under its name.
    #[serde(alias = "configDiscovery", borrow)]
    pub config_discovery: Option<Discovery<'a>>,
    #[serde(skip)]
    decoded: OnceCell<Result<Decoded<'a>, String>>,
}

/// What a filter is.
pub enum Decoded<'a> {
    /// The HTTP connection manager.
    Http(Box<HttpConnectionManager<'a>>),
    /// The TCP proxy.
    Tcp(Box<TcpProxy<'a>>),
    /// Anything else.
    Other,
}

impl<'a> Filter<'a> {
    /// Which filter it is, by its type or else its name: `http_connection_manager`.
    #[must_use]
    pub fn kind(&self) -> String {
        kind_of(&self.name, &self.typed_config)
    }

    /// The filter itself.
    ///
    /// # Errors
    /// That it cannot be decoded, and why.
    pub fn decoded(&self) -> Result<&Decoded<'a>, &str> {
        let decode = || {
            Ok(match self.kind().as_str() {
                "http_connection_manager" => Decoded::Http(Box::new(self.typed_config.read()?)),
                "tcp_proxy" => Decoded::Tcp(Box::new(self.typed_config.read()?)),
                _ => Decoded::Other,
            })
        };
        self.decoded
            .get_or_init(decode)
            .as_ref()
            .map_err(String::as_str)
    }
}

/// Which extension it is, as the last part of its well-known name
/// (`envoy.filters.network.tcp_proxy`): from its type where one is told, since the name
/// is only a label there.
#[must_use]
pub fn kind_of(name: &str, config: &Any<'_>) -> String {
    let message = config.message();
    if message.is_empty() {
        return name.rsplit('.').next().unwrap_or(name).to_owned();
    }
    let mut kind = String::with_capacity(message.len() + 8);
    let mut before = false;
    for letter in message.chars() {
        if letter.is_ascii_uppercase() && before {
            kind.push('_');
        }
        before = letter.is_ascii_lowercase() || letter.is_ascii_digit();
        kind.push(letter.to_ascii_lowercase());
    }
    kind
}
