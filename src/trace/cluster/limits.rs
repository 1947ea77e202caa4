//! What ends a request before an endpoint is chosen, or when the pool is full.
//!
//! How full a pool is no configuration tells. A limit of zero tells it all the same,
//! and so do maintenance mode and the share that a load assignment drops.
//! All measured on Envoy 1.40; bare TCP knows neither maintenance nor drops, and
//! HTTP always opens its first connection whatever `max_connections` says.

use crate::envoy::config::cluster::Cluster;
use crate::envoy::config::endpoint::Policy;
use crate::trace::proxy::Found;
use crate::trace::verdict::{Step, Verdict};
use crate::trace::walk::{Forward, Walk};

/// Whether a request is let in at all.
pub(super) fn admit<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    cluster: &'p Cluster<'d>,
    forward: &Forward,
) -> Step<()> {
    let name = &cluster.name;
    let limits = cluster.circuit_breakers.ordinary();
    if forward.request().is_none() {
        if limits.is_some_and(|limits| limits.max_connections == Some(0)) {
            let reason = format!("cluster {name} allows no connection (max_connections is 0)");
            return Err(Verdict::closed(Some("UO"), None, reason).into());
        }
        return Ok(());
    }
    let key = format!("upstream.maintenance_mode.{name}");
    let closed = walk.runtime.get(&key).and_then(|share| share.parse().ok());
    if dice(
        walk,
        closed.unwrap_or(0_u64).min(100),
        100,
        "maintenance",
        name,
    ) {
        let reason = format!("cluster {name} is in maintenance ({key})");
        return Err(Verdict::answer(503, Some("UO"), "maintenance_mode", reason).into());
    }
    let dropped = policy(walk, cluster).and_then(|policy| policy.drop_overloads.first());
    let Some(dropped) = dropped.filter(|_| walk.proxy.since([1, 31, 0])) else {
        return Ok(());
    };
    let share = &dropped.drop_percentage;
    let (part, whole) = (share.numerator.unwrap_or(0), share.denominator());
    if dice(walk, part.min(whole), whole, "drop_overloads", name) {
        let category = &dropped.category;
        let reason = format!("the load assignment of cluster {name} drops it ({category})");
        let (flag, details) = match part >= whole {
            true => ("UDO", "unconditional_drop_overload"),
            false => ("DO", "drop_overload"),
        };
        return Err(Verdict::answer(503, Some(flag), details, reason).into());
    }
    Ok(())
}

/// Whether one of so many parts is met.
fn dice(walk: &mut Walk<'_, '_, '_>, part: u64, whole: u64, what: &str, name: &str) -> bool {
    let told = |index| match index {
        0 => format!("{what} of cluster {name}"),
        _ => format!("no {what} of cluster {name}"),
    };
    part > 0 && walk.fork.pick(&[part, whole - part], told) == Some(0)
}

fn policy<'p, 'd>(walk: &Walk<'p, 'd, '_>, cluster: &'p Cluster<'d>) -> Option<&'p Policy> {
    match walk.proxy.assignment(cluster.service()) {
        Found::Found(assignment) => Some(&assignment.policy),
        _ => cluster.load_assignment.as_ref().map(|it| &it.policy),
    }
}

/// Whether the pool can take it.
pub(super) fn overflow(cluster: &Cluster<'_>, forward: &Forward) -> Step<()> {
    let name = &cluster.name;
    let Some(limits) = cluster.circuit_breakers.ordinary() else {
        return Ok(());
    };
    let full = |limit: &str| format!("cluster {name} is always full ({limit} is 0)");
    let pending = limits.max_pending_requests == Some(0);
    match forward.request() {
        Some(_) if pending || limits.max_requests == Some(0) => {
            let limit = if pending {
                "max_pending_requests"
            } else {
                "max_requests"
            };
            let details = "upstream_reset_before_response_started{overflow}";
            Err(Verdict::answer(503, Some("UO"), details, full(limit)).into())
        }
        None if pending => {
            Err(Verdict::closed(Some("URX"), None, full("max_pending_requests")).into())
        }
        _ => Ok(()),
    }
}
