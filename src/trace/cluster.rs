//! From a cluster's name to the endpoints in question.

use super::verdict::{Step, Stop};
use super::walk::{Forward, Walk};

/// Finds the cluster and the endpoints that the request may go to.
///
/// # Errors
/// The end of the request, or what is missing to say it.
pub fn send(_: &mut Walk<'_, '_, '_>, _: &Forward) -> Step<()> {
    Err(Stop::cannot_tell("the cluster"))
}
