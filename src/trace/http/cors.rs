//! Preflights of other sites (`S:extensions/filters/http/cors/cors_filter.cc`).
//!
//! The filter answers a preflight itself when the origin is one that the policy names;
//! any other request goes on, whatever its origin: that a browser refuses the answer
//! later is none of the proxy's doing. Policies are those of the route and of the
//! virtual host: the first says whether the filter is on, the first that names origins
//! says which.

use super::PerRoute;
use super::chance;
use super::filters::{self, At};
use crate::envoy::config::cors::CorsPolicy;
use crate::envoy::config::filters::all;
use crate::trace::request::Http;
use crate::trace::stage::{Kind, Stage};
use crate::trace::text;
use crate::trace::verdict::{Step, Stop, Verdict};
use crate::trace::walk::Walk;

/// Runs the filter; true if a policy was for this request.
///
/// # Errors
/// The filter's answer, or what is missing to say whether there is one.
pub fn run(
    walk: &mut Walk<'_, '_, '_>,
    per_route: &PerRoute<'_, '_>,
    at: &At<'_>,
    http: &Http,
) -> Step<bool> {
    let origin = http.value("origin").filter(|origin| !origin.is_empty());
    let (Some(origin), Some(_)) = (origin, filters::cluster(walk)) else {
        return Ok(false);
    };
    let mut policies: Vec<CorsPolicy<'_>> = filters::of_route_all(per_route, at)?;
    for old in &walk.routed.cors {
        let read = old.read();
        policies.push(read.map_err(|why| {
            Stop::cannot_tell(format!("the route's cors, which cannot be decoded: {why}"))
        })?);
    }
    let Some(first) = policies.first() else {
        return Ok(false);
    };
    let every = all();
    let enabled = first.filter_enabled.as_ref().unwrap_or(&every);
    let (key, share) = (&enabled.runtime_key, &enabled.default_value);
    if !chance::falls(walk, key, share, "the CORS policy holds") {
        return Ok(false);
    }
    let method = http.value("access-control-request-method");
    let preflight = http.method == "OPTIONS" && method.is_some_and(|method| !method.is_empty());
    let fits = allows(walk, &policies, origin);
    let forwards = policies
        .iter()
        .find_map(|policy| policy.forward_not_matching_preflights);
    let reason = match (preflight, fits) {
        (true, true) => format!("the preflight's origin {origin} is one that the policy names"),
        (true, false) if forwards == Some(false) => {
            format!("the policy does not name origin {origin} and keeps such preflights here")
        }
        (true, false) => format!("the policy does not name origin {origin}: the preflight goes on"),
        (false, true) => format!("the policy names origin {origin}, and it is no preflight"),
        (false, false) => {
            format!("the policy does not name origin {origin}; it goes on all the same")
        }
    };
    let stage = Stage::new(Kind::HttpFilters, at.name, reason.clone()).at(at.place());
    walk.stages.push(stage);
    if preflight && (fits || forwards == Some(false)) {
        return Err(Verdict::answer(200, None, "cors_response", reason).into());
    }
    Ok(true)
}

/// Whether a policy names an origin: the first that names any decides.
fn allows(walk: &mut Walk<'_, '_, '_>, policies: &[CorsPolicy<'_>], origin: &str) -> bool {
    let names = |policy: &&CorsPolicy<'_>| {
        !policy.allow_origin_string_match.is_empty()
            || !policy.allow_origin.is_empty()
            || !policy.allow_origin_regex.is_empty()
    };
    let Some(policy) = policies.iter().find(names) else {
        return false;
    };
    let old = |allowed: &String| allowed == "*" || allowed == origin;
    let new = policy.allow_origin_string_match.iter().any(|matcher| {
        matcher.exact.as_deref() == Some("*") || text::matches(matcher, origin, walk.fork)
    });
    new || policy.allow_origin.iter().any(old)
        || (!policy.allow_origin_regex.is_empty()
            && walk
                .fork
                .unknown(format!("whether '{origin}' fits the policy's expressions")))
}
