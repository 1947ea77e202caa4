//! Who may do what.

use super::verdict::{Step, Stop};
use super::walk::Walk;
use crate::envoy::config::any::Any;

/// Takes a connection through a network filter of rules.
///
/// # Errors
/// The end of the connection, or what is missing to say it.
pub fn network(_: &mut Walk<'_, '_, '_>, _config: &Any<'_>, _place: &str) -> Step<()> {
    Err(Stop::cannot_tell("the rules of the network filter"))
}
