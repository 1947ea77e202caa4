//! What the network filters of a chain do with a connection.

use super::request::Http;
use super::verdict::{Step, Stop};
use super::walk::{Forward, Walk};
use crate::envoy::config::filter_chain::FilterChain;

/// Runs the filters in their order.
///
/// # Errors
/// The end of the connection or the request, or what is missing to say it.
pub fn run<'p, 'd>(
    _: &mut Walk<'p, 'd, '_>,
    _: &'p FilterChain<'d>,
    _: Option<Http>,
) -> Step<Forward> {
    Err(Stop::cannot_tell("the network filters"))
}
