//! Which listener takes a connection.

use super::request::Http;
use super::verdict::{Step, Stop};
use super::walk::Walk;
use crate::envoy::config::listener::Listener;

/// Finds the listener and lets its filters look at the connection.
///
/// # Errors
/// The end of the connection, or what is missing to say it.
pub fn accept<'p, 'd>(_: &mut Walk<'p, 'd, '_>, _: Option<&Http>) -> Step<&'p Listener<'d>> {
    Err(Stop::cannot_tell("the listener"))
}
