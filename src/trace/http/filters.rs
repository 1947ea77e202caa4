//! What the HTTP filters do to a request before the router has it.

use super::PerRoute;
use crate::envoy::config::http::HttpFilter;
use crate::trace::request::Http;
use crate::trace::verdict::{Step, Stop};
use crate::trace::walk::Walk;

/// Runs the filters in their order, up to the router; `place` is where their list stands.
///
/// # Errors
/// The end of the request, or what is missing to say it.
pub fn run<'p, 'd>(
    _: &mut Walk<'p, 'd, '_>,
    _filters: &'p [HttpFilter<'d>],
    _per_route: &PerRoute<'p, 'd>,
    _place: &str,
    _: &mut Http,
) -> Step<()> {
    Err(Stop::cannot_tell("the HTTP filters"))
}
