//! A request in the HTTP connection manager: made ready, routed, filtered, sent on.

pub mod chance;
pub mod cors;
pub mod effects;
pub mod fault;
#[cfg(test)]
mod filter_samples;
#[cfg(test)]
mod filter_tests;
pub mod filters;
pub mod guards;
pub mod jwt;
#[cfg(test)]
mod jwt_tests;
pub mod mutations;
pub mod routed;
pub mod scripts;
pub mod token;

use std::collections::BTreeMap;

use super::request::Http;
use super::verdict::{Step, Stop};
use super::walk::{Forward, Walk};
use crate::envoy::config::any::Any;
use crate::envoy::config::http::HttpConnectionManager;

/// Takes a request through a connection manager; `place` is where that stands in the
/// dump, for the stages.
///
/// # Errors
/// The end of the request, or what is missing to say it.
pub fn run<'p, 'd>(
    _: &mut Walk<'p, 'd, '_>,
    _manager: &'p HttpConnectionManager<'d>,
    _place: &str,
    _: Http,
) -> Step<Forward> {
    Err(Stop::cannot_tell("the connection manager"))
}

/// Configuration of filters per route: the maps of the weighted cluster, the route, the
/// virtual host and the route table, the most specific first.
#[derive(Clone, Debug, Default)]
pub struct PerRoute<'p, 'd>(pub Vec<&'p BTreeMap<String, Any<'d>>>);

impl<'p, 'd> PerRoute<'p, 'd> {
    /// The most specific configuration of a filter, by the filter's name.
    #[must_use]
    pub fn of(&self, filter: &str) -> Option<&'p Any<'d>> {
        self.0.iter().find_map(|map| map.get(filter))
    }
}
