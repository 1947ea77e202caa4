//! A request in the HTTP connection manager: made ready, routed, filtered, sent on.
//!
//! The order is Envoy's and holds a few surprises. The route is found, and of weighted
//! clusters one chosen, *before* the filters run; what the route then answers itself (a
//! redirect, a direct response, that there is none) is said by the router, which is the
//! last filter, so an access rule in front of it is asked first even for a request that
//! has no route. Only what the connection manager refuses, and a change of protocol
//! that nobody allows, ends before that.

pub mod action;
#[cfg(test)]
mod action_tests;
#[cfg(test)]
mod bookinfo_tests;
pub mod budget;
pub mod chance;
pub mod codec;
pub mod conditions;
pub mod cors;
pub mod effects;
pub mod fault;
pub mod fields;
#[cfg(test)]
mod filter_samples;
#[cfg(test)]
mod filter_tests;
pub mod filters;
pub mod guards;
pub mod host;
pub mod jwt;
#[cfg(test)]
mod jwt_tests;
pub mod manager;
pub mod mutations;
pub mod path;
pub mod redirect;
pub mod rewrite;
pub mod route;
#[cfg(test)]
mod route_tests;
pub mod route_tree;
pub mod routed;
#[cfg(test)]
mod samples;
pub mod scripts;
pub mod table;
#[cfg(test)]
mod tests;
pub mod token;
pub mod trusted;
pub mod upgrade;
pub mod virtual_host;

use std::collections::BTreeMap;

use super::noted::Noted;
use super::proxy;
use super::request::{Http, Tls};
use super::stage::{Fact, Kind, Stage};
use super::verdict::{Step, Stop, Verdict};
use super::walk::{Forward, Upstream, Walk};
use crate::envoy::cluster::Metadata;
use crate::envoy::config::any::Any;
use crate::envoy::config::http::HttpConnectionManager;
use crate::envoy::config::matcher::Fraction;
use crate::envoy::config::route::RouteConfiguration;
use crate::istio;

use table::Table;

/// Takes a request through a connection manager; `place` is where that stands in the
/// dump, for the stages.
///
/// # Errors
/// The end of the request, or what is missing to say it.
pub fn run<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    manager: &'p HttpConnectionManager<'d>,
    place: &str,
    http: Http,
) -> Step<Forward> {
    let mut asked = http.clone();
    codec::join(&mut asked);
    manage(walk, manager, place, http).map_err(|stop| replied(mapped(manager, stop), Some(&asked)))
}

fn manage<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    manager: &'p HttpConnectionManager<'d>,
    place: &str,
    mut http: Http,
) -> Step<Forward> {
    // What network filters wrote is the connection's: a request begins with nothing.
    walk.noted = Noted::default();
    let prepared = manager::prepare(walk, manager, &mut http)?;
    let table = table::find(walk, manager, place, &http)?;
    let internal_only = match &table {
        Table::Found(table, _) => table.internal_only_headers.as_slice(),
        Table::None(..) => &[],
    };
    trusted::sanitize(walk, manager, internal_only, &mut http)?;
    let reason = match prepared.changes.as_slice() {
        [] => "host and path are taken as they came".to_owned(),
        changes => changes.join("; "),
    };
    let stage = Stage::new(Kind::HttpConnectionManager, "", reason).at(place);
    let usual = prepared.changes.is_empty();
    walk.stages.push(stage.usual(usual));
    let routed = route(walk, &table, &http)?;
    let route = routed
        .chosen()
        .and_then(|chosen| chosen.route.route.as_ref());
    // Without any route a change of protocol is not refused (asked of Envoy 1.40).
    let filters = match routed {
        Found::None(..) => &manager.http_filters,
        _ => upgrade::filters(manager, route, &http)?,
    };
    let per_route = routed.per_route();
    routed.tell(walk);
    // The cluster is looked up with the route and stays in the log, whoever answers
    // (`S:common/http/conn_manager_impl.cc`, `setRoute`).
    let known = |name: &String| {
        matches!(
            walk.proxy.cluster(name),
            proxy::Found::Found(_) | proxy::Found::Undecodable(_)
        )
    };
    walk.taken.cluster = walk.routed.cluster.clone().filter(known);
    let filters_place = format!("{place}.typed_config.http_filters");
    filters::run(walk, filters, &per_route, &filters_place, &mut http)?;
    let routed = match walk.noted.route_cleared {
        true => again(walk, &table, &http)?,
        false => routed,
    };
    let (table, host, chosen, target) = match routed {
        Found::None(reason, hint) => {
            let verdict = Verdict::answer(404, Some("NR"), "route_not_found", reason);
            let hinted = hint.into_iter().fold(verdict, Verdict::hint);
            return Err(hinted.into());
        }
        Found::ToTls(host) => return Err(redirect::to_tls(&http, &host.host.name).into()),
        Found::Route(table, host, chosen, target) => (table, host, chosen, target),
    };
    if let Some(verdict) = action::answer(&chosen, &host, &http)? {
        return Err(verdict.into());
    }
    let Some(action) = &chosen.route.route else {
        return Err(Stop::cannot_tell(format!("what {} does", chosen.place)));
    };
    let mut facts: Vec<(String, String)> = Vec::new();
    facts.extend(
        target
            .how
            .iter()
            .map(|how| ("cluster".to_owned(), how.clone())),
    );
    facts.extend(budget::facts(manager, table, &host, action, &http));
    let terms = rewrite::Terms {
        connect_port: prepared.connect_port,
        keeps_path: walk.proxy.since([1, 37, 0]),
    };
    facts.extend(rewrite::finalize(
        table, &host, &chosen, action, &target, &terms, &mut http,
    )?);
    if let Some(stage) = walk.stages.get_mut(chosen.stage) {
        let facts = facts.into_iter();
        stage
            .facts
            .extend(facts.map(|(name, value)| Fact { name, value }));
    }
    http.remove(":scheme");
    walk.taken.upstream = Some(Upstream {
        method: Some(http.method.clone()),
        authority: http.authority.clone(),
        path: http.path.clone(),
        headers: http.headers.clone(),
    });
    Ok(Forward {
        metadata_match: target.criteria(action),
        hashed: !action.hash_policy.is_empty(),
        cluster_not_found: action::cluster_not_found(action),
        named_by: format!("route {} of {}", chosen.index, host.host.name),
        by_header: target.header(action),
        object: object(&chosen.route.metadata),
        cluster: target.cluster,
        http: Some(http),
        bytes: false,
    })
}

/// What the search for a route came to.
enum Found<'p, 'd> {
    /// No route, why, and what to look at next.
    None(String, Option<String>),
    /// That TLS is wanted.
    ToTls(virtual_host::Chosen<'p, 'd>),
    /// A route, and its cluster if it has one.
    Route(
        &'p RouteConfiguration<'d>,
        virtual_host::Chosen<'p, 'd>,
        route::Chosen<'p, 'd>,
        action::Target<'p, 'd>,
    ),
}

impl<'p, 'd> Found<'p, 'd> {
    fn chosen(&self) -> Option<&route::Chosen<'p, 'd>> {
        match self {
            Found::Route(_, _, chosen, _) => Some(chosen),
            _ => None,
        }
    }

    /// Tells the filters what they ask of the route beside that.
    fn tell(&self, walk: &mut Walk<'p, 'd, '_>) {
        let told = &mut walk.routed;
        let Found::Route(table, host, chosen, target) = self else {
            return;
        };
        told.ignore_path_parameters = table.ignore_path_parameters_in_path_matching;
        let Some(action) = &chosen.route.route else {
            return;
        };
        told.cluster = Some(target.cluster.clone());
        told.cors = action.cors.iter().chain(&host.host.cors).collect();
        let limited = !(action.rate_limits.is_empty() && host.host.rate_limits.is_empty());
        told.rate_limits = Some(limited);
    }

    /// Without a route nothing is configured per route, not even by the virtual host or
    /// for its redirect to TLS (asked of Envoy 1.40).
    fn per_route(&self) -> PerRoute<'p, 'd> {
        let Found::Route(table, host, chosen, target) = self else {
            return PerRoute::default();
        };
        let entry = target.entry.map(|entry| &entry.typed_per_filter_config);
        let levels = [
            entry,
            Some(&chosen.route.typed_per_filter_config),
            Some(&host.host.typed_per_filter_config),
            Some(&table.typed_per_filter_config),
        ];
        PerRoute(levels.into_iter().flatten().collect())
    }
}

/// Finds the route once more, by what the filters made of the request: one of them said so
/// (`clearRouteCache`). What ran before keeps the first one's configuration.
fn again<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    table: &Table<'p, 'd>,
    http: &Http,
) -> Step<Found<'p, 'd>> {
    let taken = &mut walk.taken;
    (taken.virtual_host, taken.route, taken.route_index) = (None, None, None);
    route(walk, table, http)
}

/// Finds the virtual host, the route and the cluster.
fn route<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    table: &Table<'p, 'd>,
    http: &Http,
) -> Step<Found<'p, 'd>> {
    let (table, place) = match table {
        Table::Found(table, place) => (*table, place),
        Table::None(reason, hint) => {
            let stage = Stage::new(Kind::VirtualHost, "", reason.clone());
            walk.stages.push(stage);
            return Ok(Found::None(reason.clone(), hint.clone()));
        }
    };
    let authority = http.authority.as_deref().unwrap_or_default();
    let Some(host) = virtual_host::find(walk, table, place, http)? else {
        let name = table.name.as_ref();
        let reason = format!("no virtual host of route table '{name}' is for {authority}");
        let hint = format!(
            "see the hosts that the proxy knows there: 'mesh proxy-config routes --name {name}'"
        );
        return Ok(Found::None(reason, Some(hint)));
    };
    // Before TLS is asked for, and before any route (`getRouteFromEntries`).
    if http.value("x-forwarded-proto") == Some("") {
        let reason = "header x-forwarded-proto is empty, and Envoy looks for no route then";
        let place = host.place.clone();
        walk.stages
            .push(Stage::new(Kind::Route, "", reason).at(place));
        return Ok(Found::None(reason.to_owned(), None));
    }
    if wants_tls(&host, http) {
        let reason = "virtual host requires TLS, so no route is looked for";
        let place = host.place.clone();
        walk.stages
            .push(Stage::new(Kind::Route, "", reason).at(place));
        return Ok(Found::ToTls(host));
    }
    let Some(chosen) = route::find(walk, table, &host, http)? else {
        let name = &host.host.name;
        let path = http.path.as_deref().unwrap_or_default();
        let reason = format!(
            "no route of virtual host {name} is for {} {path}",
            http.method
        );
        let hint = format!(
            "virtual host {name} was chosen by its domain alone, and no other one is tried when \
             none of its routes fits"
        );
        return Ok(Found::None(reason, Some(hint)));
    };
    let target = match &chosen.route.route {
        Some(action) => action::choose(walk, table, action, &chosen.place, http)?,
        None => action::Target::default(),
    };
    Ok(Found::Route(table, host, chosen, target))
}

/// Whether a virtual host sends the request to https, by `x-forwarded-proto`.
fn wants_tls(host: &virtual_host::Chosen<'_, '_>, http: &Http) -> bool {
    let plain = http.value("x-forwarded-proto") != Some("https");
    match host.host.require_tls.as_deref() {
        Some("ALL" | "2") => plain,
        Some("EXTERNAL_ONLY" | "1") => plain && http.value("x-envoy-internal") != Some("true"),
        _ => false,
    }
}

/// The status that `local_reply_config` gives an answer depends on conditions that are
/// not followed here.
fn mapped(manager: &HttpConnectionManager<'_>, stop: Stop) -> Stop {
    let mut mappers = manager.local_reply_config.mappers.iter();
    match &stop {
        Stop::Verdict(verdict) if mappers.any(|mapper| mapper.status_code.is_some()) => {
            let details = verdict.details.as_deref().unwrap_or_default();
            Stop::cannot_tell(format!(
                "the status that local_reply_config makes of an answer ({details})"
            ))
        }
        _ => stop,
    }
}

/// What becomes of an answer that the proxy itself gives: gRPC clients get it as status
/// 200 with a `grpc-status` (`S:common/http/utility.cc`, `prepareLocalReply`). Asked by
/// all who end a request behind the connection manager.
pub fn replied(stop: Stop, http: Option<&Http>) -> Stop {
    let Stop::Verdict(mut verdict) = stop else {
        return stop;
    };
    if http.is_some_and(is_grpc) {
        to_grpc(&mut verdict);
    }
    Stop::Verdict(verdict)
}

/// Turns an answer into what a gRPC client gets.
fn to_grpc(verdict: &mut Verdict) {
    let codec = verdict
        .details
        .as_deref()
        .is_some_and(|it| it.starts_with("http1."));
    let Some(code) = verdict.code.filter(|_| !codec) else {
        return;
    };
    let status = match code {
        400 => "13 (internal)",
        401 => "16 (unauthenticated)",
        403 => "7 (permission denied)",
        404 => "12 (unimplemented)",
        429 | 502..=504 => "14 (unavailable)",
        _ => "2 (unknown)",
    };
    let told = format!("; to a gRPC client {code} is status 200 with grpc-status {status}");
    verdict.reason.push_str(&told);
    verdict.code = Some(200);
}

/// Whether a request is gRPC (`S:common/grpc/common.cc`, `hasGrpcContentType`).
#[must_use]
pub fn is_grpc(http: &Http) -> bool {
    let content = http.values("content-type").join(",");
    let rest = content.strip_prefix("application/grpc");
    http.path.is_some() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('+'))
}

/// The TLS that the filter chain ended; none where it passes bytes on as they came.
fn tls<'w>(walk: &'w Walk<'_, '_, '_>) -> Option<&'w Tls> {
    walk.connection
        .tls
        .as_ref()
        .filter(|_| walk.inspected.tls_terminated)
}

/// Whether a behaviour that came with a version holds, by its guard in the runtime, that
/// of the request included.
fn has(walk: &Walk<'_, '_, '_>, guard: &str, since: [u64; 3]) -> bool {
    walk.proxy.holds(walk.runtime, guard, since)
}

/// The same for what came with the patches 1.38.4 and 1.39.1.
fn patched(walk: &Walk<'_, '_, '_>, guard: &str) -> bool {
    let since = match walk.proxy.version {
        Some([1, 38, _]) => [1, 38, 4],
        _ => [1, 39, 1],
    };
    has(walk, guard, since)
}

/// A share that the runtime sets: a whole number of a hundred, or a fraction.
fn share(value: &str) -> Option<(u64, u64)> {
    if let Ok(percent) = value.parse() {
        return Some((percent, 100));
    }
    let fraction: Fraction = serde_json::from_str(value).ok()?;
    Some((fraction.numerator.unwrap_or(0), fraction.denominator()))
}

/// The Istio object that metadata names.
fn object(metadata: &Metadata) -> Option<String> {
    metadata.istio_config().and_then(istio::origin::signed)
}

/// Configuration of filters per route: the maps of the weighted cluster, the route, the
/// virtual host and the route table, the most specific first.
#[derive(Clone, Debug, Default)]
pub struct PerRoute<'p, 'd>(pub Vec<&'p BTreeMap<String, Any<'d>>>);

impl<'p, 'd> PerRoute<'p, 'd> {
    /// The most specific configuration of a filter, by the filter's name.
    #[must_use]
    pub fn of(&self, filter: &str) -> Option<&'p Any<'d>> {
        self.0.iter().find_map(|map| map.get(filter))
    }
}
