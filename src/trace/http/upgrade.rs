//! Requests that want to change to another protocol: WebSockets, CONNECT
//! (`S:common/http/filter_manager.cc`, `createUpgradeFilterChain`).
//!
//! The connection manager allows protocols by name, a route may add to them or take
//! away. What nobody allows is refused before any filter runs, and an allowed protocol
//! may have filters of its own.

use crate::envoy::config::http::{HttpConnectionManager, HttpFilter};
use crate::envoy::config::route_action::RouteAction;
use crate::trace::request::{Http, Version};
use crate::trace::verdict::{Step, Verdict};

/// The protocol that a request wants to change to, if it does.
#[must_use]
pub fn wanted(http: &Http) -> Option<&str> {
    if http.method == "CONNECT" {
        return Some("CONNECT");
    }
    if http.version == Version::Http2 {
        return None;
    }
    let connection = http.values("connection").join(",");
    let mut tokens = connection.split(',').map(str::trim);
    let asked = tokens.any(|token| token.eq_ignore_ascii_case("upgrade"));
    let protocol = http
        .value("upgrade")
        .filter(|protocol| !protocol.is_empty());
    // The codec takes away the offer of HTTP/2 (`S:common/http/http1/codec_impl.cc`).
    protocol.filter(|protocol| asked && !protocol.eq_ignore_ascii_case("h2c"))
}

/// The filters for a request, by what it wants to change to.
///
/// # Errors
/// That this is not allowed.
pub fn filters<'p, 'd>(
    manager: &'p HttpConnectionManager<'d>,
    route: Option<&RouteAction<'_>>,
    http: &Http,
) -> Step<&'p [HttpFilter<'d>]> {
    let Some(protocol) = wanted(http) else {
        return Ok(&manager.http_filters);
    };
    let by_manager = manager
        .upgrade_configs
        .iter()
        .find(|it| it.upgrade_type.eq_ignore_ascii_case(protocol));
    let by_route = route.and_then(|route| {
        let mut upgrades = route.upgrade_configs.iter();
        let own = upgrades.find(|it| it.upgrade_type.eq_ignore_ascii_case(protocol));
        let websocket = protocol.eq_ignore_ascii_case("websocket");
        own.map(|own| own.enabled.unwrap_or(true))
            .or(route.use_websocket.filter(|_| websocket))
    });
    let allowed = by_manager.is_some_and(|it| it.enabled.unwrap_or(true));
    if !by_route.unwrap_or(allowed) {
        let who = match by_route {
            Some(_) => "the route forbids it",
            None => "neither the route nor the connection manager allows it",
        };
        let reason = format!("the request wants to change to {protocol}, and {who}");
        return Err(Verdict::answer(403, None, "upgrade_failed", reason)
            .hint("protocols to change to are listed in upgrade_configs")
            .into());
    }
    Ok(match by_manager {
        Some(it) if !it.filters.is_empty() => &it.filters,
        _ => &manager.http_filters,
    })
}
