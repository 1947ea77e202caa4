//! Filters that may refuse a request for reasons of their own: an authorization
//! service, a bucket of tokens, health checks, changes from other sites.
//!
//! Each is asked first whether it is set to act on this request at all; only where it
//! is, and something outside decides, does the walk go both ways.

use super::PerRoute;
use super::chance;
use super::filters::{self, At};
use crate::envoy::config::filters::{
    Csrf, ExtAuthz, ExtAuthzPerRoute, HealthCheck, LocalRateLimit,
};
use crate::envoy::config::matcher::RuntimeFraction;
use crate::trace::header;
use crate::trace::rbac;
use crate::trace::request::Http;
use crate::trace::stage::{Kind, Stage};
use crate::trace::text;
use crate::trace::verdict::{Step, Stop, Verdict};
use crate::trace::walk::Walk;

fn among(walk: &mut Walk<'_, '_, '_>, share: &RuntimeFraction, what: &str) -> bool {
    chance::falls(walk, &share.runtime_key, &share.default_value, what)
}

fn note(walk: &mut Walk<'_, '_, '_>, at: &At<'_>, reason: impl Into<String>) {
    let stage = Stage::new(Kind::HttpFilters, at.name, reason).at(at.place());
    walk.stages.push(stage);
}

/// `envoy.filters.http.ext_authz` (`S:extensions/filters/http/ext_authz/ext_authz.cc`);
/// true if it acts. With Istio only requests that shadow rules marked are asked about.
///
/// # Errors
/// The refusal, or what is missing to say whether there is one.
pub fn ext_authz(
    walk: &mut Walk<'_, '_, '_>,
    config: &ExtAuthz<'_>,
    per_route: &PerRoute<'_, '_>,
    at: &At<'_>,
    http: &Http,
) -> Step<bool> {
    let route: Option<ExtAuthzPerRoute> = filters::of_route(per_route, at)?;
    if route.is_some_and(|route| route.disabled) {
        return Ok(false);
    }
    let meant = config
        .filter_enabled_metadata
        .as_ref()
        .is_none_or(|matcher| rbac::metadata(walk, matcher, http));
    let enabled = meant
        && config
            .filter_enabled
            .as_ref()
            .is_none_or(|share| among(walk, share, "the authorization service is asked"));
    if !enabled {
        let deny = config.deny_at_disable.as_ref();
        let denies = deny.is_some_and(|flag| {
            let default = flag.default_value.unwrap_or(false);
            chance::flag(walk, &flag.runtime_key, default)
        });
        if !denies {
            return Ok(false);
        }
        let reason = "it is not for the authorization service, and such requests are refused";
        note(walk, at, reason);
        // Measured: Envoy calls this an error of the service.
        let mut verdict = Verdict::answer(403, Some("UAEX"), "ext_authz_error", reason);
        if config.status_on_error.is_some() {
            verdict.code = None;
        }
        return Err(verdict.into());
    }
    let name = at.name;
    // The service may add headers and metadata to what it lets through.
    walk.noted.may_write(None, name);
    walk.noted.header_writer = Some(name.to_owned());
    let reason = format!("the authorization service of {name} decides");
    if walk.fork.unknown(format!(
        "whether the authorization service of {name} lets the request through"
    )) {
        note(
            walk,
            at,
            format!("{reason}; here it lets the request through"),
        );
        return Ok(true);
    }
    note(walk, at, format!("{reason}; here it refuses"));
    let mut verdict = Verdict::answer(
        403,
        Some("UAEX"),
        "ext_authz_denied",
        "the authorization service refuses it",
    );
    // The service chooses the status.
    verdict.code = None;
    Err(verdict.into())
}

/// `envoy.filters.http.local_ratelimit`
/// (`S:extensions/filters/http/local_ratelimit/local_ratelimit.cc`); true if it acts.
/// Both its shares are nought unless set.
///
/// # Errors
/// The refusal.
pub fn local_rate_limit(
    walk: &mut Walk<'_, '_, '_>,
    own: &LocalRateLimit,
    per_route: &PerRoute<'_, '_>,
    at: &At<'_>,
) -> Step<bool> {
    let route: Option<LocalRateLimit> = filters::of_route(per_route, at)?;
    let config = route.as_ref().unwrap_or(own);
    let (Some(enabled), Some(enforced)) = (&config.filter_enabled, &config.filter_enforced) else {
        return Ok(false);
    };
    if config.token_bucket.is_none()
        || !among(walk, enabled, "the local rate limit counts it")
        || !among(walk, enforced, "the local rate limit is enforced")
    {
        return Ok(false);
    }
    let missing = format!("whether the bucket of {} has a token left", at.name);
    if walk.fork.unknown(missing) {
        note(
            walk,
            at,
            "the local rate limit counts it; here a token is left",
        );
        return Ok(true);
    }
    let reason = "the local rate limit counts it, and here no token is left";
    note(walk, at, reason);
    let verdict = Verdict::answer(429, Some("RL"), "local_rate_limited", reason);
    match config.status.code.as_deref() {
        None | Some("TooManyRequests" | "429" | "Empty" | "0") => Err(verdict.into()),
        Some(_) => Err(Verdict {
            code: None,
            ..verdict
        }
        .into()),
    }
}

/// `envoy.filters.http.health_check`
/// (`S:extensions/filters/http/health_check/health_check.cc`); true if it is a check.
///
/// # Errors
/// The answer to the check, or what is missing to say it.
pub fn health_check(
    walk: &mut Walk<'_, '_, '_>,
    config: &HealthCheck<'_>,
    at: &At<'_>,
    http: &Http,
) -> Step<bool> {
    let individually = walk.proxy.has("match_headers_individually", [1, 39, 0]);
    let mut headers = config.headers.iter();
    if !headers.all(|it| header::matches(it, http, individually, walk.fork)) {
        return Ok(false);
    }
    let reason = "it is a health check";
    note(walk, at, reason);
    if config.pass_through_mode.unwrap_or(false) {
        return Ok(true);
    }
    if walk
        .fork
        .unknown("whether the proxy counts itself as healthy")
    {
        let reason = "it is a health check, which the proxy answers itself";
        return Err(Verdict::answer(200, None, "health_check_ok", reason).into());
    }
    Err(Stop::cannot_tell(
        "how the proxy answers a health check while it is not healthy",
    ))
}

/// Host and port of a URL; `null` is what browsers say of an origin that has none.
fn host_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    if host == "null" { "" } else { host }
}

/// `envoy.filters.http.csrf` (`S:extensions/filters/http/csrf/csrf_filter.cc`); true if
/// it looks at the request.
///
/// # Errors
/// The refusal, or what is missing to say whether there is one.
pub fn csrf(
    walk: &mut Walk<'_, '_, '_>,
    own: &Csrf<'_>,
    per_route: &PerRoute<'_, '_>,
    at: &At<'_>,
    http: &Http,
) -> Step<bool> {
    let route: Option<Csrf<'_>> = filters::of_route(per_route, at)?;
    let config = route.as_ref().unwrap_or(own);
    if !["POST", "PUT", "DELETE", "PATCH"].contains(&http.method.as_str()) {
        return Ok(false);
    }
    let enabled = config.filter_enabled.as_ref();
    if !enabled.is_some_and(|share| among(walk, share, "the origin is checked")) {
        return Ok(false);
    }
    let source = ["origin", "referer"].iter().find_map(|name| {
        http.value(name)
            .map(host_of)
            .filter(|host| !host.is_empty())
    });
    let host = host_of(http.authority.as_deref().unwrap_or_default());
    let fits = source.is_some_and(|source| {
        let mut more = config.additional_origins.iter();
        source == host || more.any(|it| text::matches(it, source, walk.fork))
    });
    if fits {
        note(walk, at, "the origin is one that changes may come from");
        return Ok(true);
    }
    let reason = "the origin is not one that changes may come from";
    note(walk, at, reason);
    Err(Verdict::answer(403, None, "csrf_origin_mismatch", reason).into())
}

/// `envoy.filters.http.ratelimit` (`S:extensions/filters/http/ratelimit/ratelimit.cc`);
/// true if it acts: only routes that say what to count are asked about.
///
/// # Errors
/// The refusal.
pub fn rate_limit(walk: &mut Walk<'_, '_, '_>, at: &At<'_>) -> Step<bool> {
    if walk.routed.rate_limits == Some(false) {
        return Ok(false);
    }
    let missing = format!(
        "whether the rate limit service of {} lets the request through",
        at.name
    );
    if walk.fork.unknown(missing) {
        note(
            walk,
            at,
            "a rate limit service is asked; here it lets the request through",
        );
        return Ok(true);
    }
    let reason = "a rate limit service is asked, and here it refuses";
    note(walk, at, reason);
    Err(Verdict::answer(429, Some("RL"), "request_rate_limited", reason).into())
}
