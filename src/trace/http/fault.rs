//! Injected faults (`S:extensions/filters/http/fault/fault_filter.cc`).
//!
//! The settings of the route replace the filter's own as a whole. A delay changes only
//! when a request goes on; an abort is an answer of the proxy with the flag `FI`. Both
//! are rolled for apart.

use super::PerRoute;
use super::chance;
use super::filters::{self, At};
use crate::envoy::config::fault::{Abort, Delay, Fault};
use crate::envoy::config::matcher::Fraction;
use crate::trace::header;
use crate::trace::request::Http;
use crate::trace::stage::{Kind, Stage};
use crate::trace::verdict::{Outcome, Step, Verdict};
use crate::trace::walk::Walk;

/// Runs the filter; true if it had settings that were for this request.
///
/// # Errors
/// The abort, or what is missing to say whether there is one.
pub fn run(
    walk: &mut Walk<'_, '_, '_>,
    own: &Fault<'_>,
    per_route: &PerRoute<'_, '_>,
    at: &At<'_>,
    http: &Http,
) -> Step<bool> {
    let routes: Option<Fault<'_>> = filters::of_route(per_route, at)?;
    let from = if routes.is_some() {
        "the route's"
    } else {
        "the filter's"
    };
    let fault = routes.as_ref().unwrap_or(own);
    if fault.delay.is_none() && fault.abort.is_none() {
        return Ok(false);
    }
    let mut stage = Stage::new(Kind::HttpFilters, at.name, "").at(at.place());
    if let Some(miss) = misses(walk, fault, http) {
        stage.reason = format!("{from} fault is not for this request: {miss}");
        walk.stages.push(stage);
        return Ok(true);
    }
    if fault.max_active_faults.is_some() || !fault.max_active_faults_runtime.is_empty() {
        let missing = "whether there is room for one more injected fault at the moment";
        if fault.max_active_faults == Some(0) || !walk.fork.unknown(missing) {
            stage.reason = format!("{from} fault is left out: too many are active");
            walk.stages.push(stage);
            return Ok(true);
        }
    }
    let delay = fault
        .delay
        .as_ref()
        .and_then(|it| delay(walk, fault, it, http));
    let status = fault
        .abort
        .as_ref()
        .and_then(|it| abort(walk, fault, it, http));
    if let Some(delay) = &delay {
        stage = stage.fact("delay", delay);
    }
    let Some((code, told)) = status else {
        stage.reason = match &delay {
            Some(delay) => format!("{from} fault holds it back for {delay}"),
            None => format!("{from} fault does not fall on it"),
        };
        walk.stages.push(stage);
        return Ok(true);
    };
    let reason = format!("{from} fault answers it with {told}");
    stage.reason.clone_from(&reason);
    walk.stages.push(stage.fact("abort", told));
    let flag = if delay.is_some() { "DI,FI" } else { "FI" };
    let mut verdict = Verdict::answer(code, Some(flag), "fault_filter_abort", reason);
    verdict.outcome = Outcome::Fails;
    let hint = "a fault is injected on purpose: see `fault` of the VirtualService that made the \
                route";
    Err(verdict.hint(hint).into())
}

/// Why a fault is not for this request.
fn misses(walk: &mut Walk<'_, '_, '_>, fault: &Fault<'_>, http: &Http) -> Option<String> {
    let wanted = &fault.upstream_cluster;
    if !wanted.is_empty() {
        let cluster = filters::cluster(walk).unwrap_or_default();
        if cluster != *wanted {
            return Some(format!("it is for cluster {wanted} alone"));
        }
    }
    if !fault.downstream_nodes.is_empty() {
        let node = http.value("x-envoy-downstream-service-node");
        if !node.is_some_and(|node| fault.downstream_nodes.iter().any(|wanted| wanted == node)) {
            return Some("it is for other nodes".to_owned());
        }
    }
    let individually = walk.proxy.has("match_headers_individually", [1, 39, 0]);
    let missed = fault
        .headers
        .iter()
        .find(|matcher| !header::matches(matcher, http, individually, walk.fork))?;
    Some(format!("it is for those whose {}", header::told(missed)))
}

fn share(percentage: Option<&Fraction>, percent: Option<u64>) -> Fraction {
    percentage.cloned().unwrap_or(Fraction {
        numerator: percent,
        denominator: None,
    })
}

fn key<'k>(set: &'k str, default: &'k str) -> &'k str {
    if set.is_empty() { default } else { set }
}

/// The share that a header asks for: never more than configured.
fn asked(http: &Http, name: &str, mut share: Fraction) -> Fraction {
    if let Some(asked) = http.value(name).and_then(|value| value.parse::<u64>().ok()) {
        share.numerator = share.numerator.map(|own| own.min(asked));
    }
    share
}

fn delay(
    walk: &mut Walk<'_, '_, '_>,
    fault: &Fault<'_>,
    delay: &Delay,
    http: &Http,
) -> Option<String> {
    let mut share = share(delay.percentage.as_ref(), delay.percent);
    let told = if delay.header_delay.is_some() {
        let milliseconds = http.value("x-envoy-fault-delay-request")?;
        share = asked(http, "x-envoy-fault-delay-request-percentage", share);
        format!("{} ms", milliseconds.parse::<u64>().ok()?)
    } else {
        delay.fixed_delay.clone()?
    };
    let key = key(
        &fault.delay_percent_runtime,
        "fault.http.delay.fixed_delay_percent",
    );
    chance::falls(walk, key, &share, &format!("a delay of {told} is injected")).then_some(told)
}

fn abort(
    walk: &mut Walk<'_, '_, '_>,
    fault: &Fault<'_>,
    abort: &Abort,
    http: &Http,
) -> Option<(u16, String)> {
    let mut share = share(abort.percentage.as_ref(), abort.percent);
    let (code, grpc) = if abort.header_abort.is_some() {
        share = asked(http, "x-envoy-fault-abort-request-percentage", share);
        let code = http.value("x-envoy-fault-abort-request");
        let code = code.and_then(|value| value.parse().ok());
        match code.filter(|code| (200..600).contains(code)) {
            Some(code) => (code, None),
            None => {
                let grpc = http.value("x-envoy-fault-abort-grpc-request")?;
                (200, Some(grpc.parse::<u64>().ok()?))
            }
        }
    } else if let Some(grpc) = abort.grpc_status {
        (200, Some(grpc))
    } else {
        let key = key(
            &fault.abort_http_status_runtime,
            "fault.http.abort.http_status",
        );
        let set = walk.runtime.get(key).and_then(|value| value.parse().ok());
        let code = set.or(abort.http_status.and_then(|code| u16::try_from(code).ok()))?;
        (code, None)
    };
    let told = match grpc {
        Some(status) => format!("gRPC status {status}"),
        None => format!("status {code}"),
    };
    let key = key(
        &fault.abort_percent_runtime,
        "fault.http.abort.abort_percent",
    );
    chance::falls(
        walk,
        key,
        &share,
        &format!("an abort with {told} is injected"),
    )
    .then_some((code, told))
}
