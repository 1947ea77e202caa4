//! Which filter chain of a listener takes a connection.

use super::verdict::{Step, Stop};
use super::walk::Walk;
use crate::envoy::config::filter_chain::FilterChain;
use crate::envoy::config::listener::Listener;

/// Chooses the chain.
///
/// # Errors
/// The end of the connection, or what is missing to say it.
pub fn choose<'p, 'd>(_: &mut Walk<'p, 'd, '_>, _: &'p Listener<'d>) -> Step<&'p FilterChain<'d>> {
    Err(Stop::cannot_tell("the filter chain"))
}
