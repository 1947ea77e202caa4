//! What the HTTP filters do to a request before the router has it.
//!
//! The filters run in their order, and any may end the request. Which run at all is
//! settled first: a route switches filters off and on, and gives them other
//! configuration (`S:common/router/config_impl.cc`, `PerFilterConfigs`). Then
//! [`super::effects`] says what each does.

use serde::Deserialize;

use super::effects::{self, Effect};
use super::{PerRoute, cors, fault, guards, jwt, mutations};
use crate::envoy::config::any::Any;
use crate::envoy::config::filters::{Config, FilterConfig, kind};
use crate::envoy::config::http::HttpFilter;
use crate::envoy::config::matcher::Extension;
use crate::envoy::config::rbac::RbacPerRoute;
use crate::trace::noted::Noted;
use crate::trace::proxy::Found;
use crate::trace::rbac;
use crate::trace::request::Http;
use crate::trace::stage::{Fact, Kind, Stage};
use crate::trace::verdict::{Step, Stop, Verdict};
use crate::trace::walk::Walk;

/// A route's say over a filter.
const FILTER_CONFIG: &str = "envoy.config.route.v3.FilterConfig";
/// A filter within a matcher that may skip it.
const WITH_MATCHER: &str = "envoy.extensions.common.matching.v3.ExtensionWithMatcher";

/// Where a filter stands.
pub struct At<'a> {
    /// Its name.
    pub name: &'a str,
    list: &'a str,
    index: usize,
}

impl At<'_> {
    /// The place, for stages and messages.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}[{}]", self.list, self.index)
    }
}

/// Runs the filters in their order, up to the router; `place` is where their list stands.
///
/// # Errors
/// The end of the request, or what is missing to say it.
pub fn run<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    filters: &'p [HttpFilter<'d>],
    per_route: &PerRoute<'p, 'd>,
    place: &str,
    http: &mut Http,
) -> Step<()> {
    walk.noted = Noted::default();
    let mut idle = Vec::new();
    for (index, filter) in filters.iter().enumerate() {
        let at = At {
            name: &filter.name,
            list: place,
            index,
        };
        let told = if disabled(filter, per_route, &at)? {
            Some("does not run here")
        } else {
            one(walk, filter, per_route, &at, http)?
        };
        match told {
            Some("") => break,
            Some(told) => idle.push(Fact {
                name: filter.name.clone(),
                value: told.to_owned(),
            }),
            None => {}
        }
    }
    let mut stage = Stage::new(Kind::HttpFilters, "", "the filters let it through")
        .at(place)
        .usual(!walk.noted.route_cleared);
    if walk.noted.route_cleared {
        stage = stage.fact("route", "chosen again after what a filter changed");
    }
    stage.facts.append(&mut idle);
    walk.stages.push(stage);
    Ok(())
}

/// Whether a filter does not run: the most specific entry says so, else the filter.
fn disabled(filter: &HttpFilter<'_>, per_route: &PerRoute<'_, '_>, at: &At<'_>) -> Step<bool> {
    match per_route.of(&filter.name) {
        Some(any) if any.type_name() == FILTER_CONFIG => {
            Ok(read::<FilterConfig<'_>>(any, at)?.disabled)
        }
        Some(_) => Ok(false),
        None => Ok(filter.disabled),
    }
}

/// Runs one filter: what to say of one that did nothing, an empty text for the end of
/// the list, none where it told its part itself.
fn one<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    filter: &'p HttpFilter<'d>,
    per_route: &PerRoute<'p, 'd>,
    at: &At<'_>,
    http: &mut Http,
) -> Step<Option<&'static str>> {
    let proxy = walk.proxy;
    let (any, own) = match &filter.config_discovery {
        None => (filter.typed_config, true),
        Some(discovery) => match proxy.extension(&filter.name) {
            Found::Found(extension) => (extension.typed_config, false),
            Found::Undecodable(why) => return Err(undecodable(at, why)),
            Found::Absent if discovery.default_config.is_set() => (discovery.default_config, false),
            Found::Absent => return Err(not_found(walk, at).into()),
            Found::NotAsked => {
                return Err(Stop::cannot_tell(format!(
                    "the extension configuration {} (ECDS)",
                    filter.name
                )));
            }
        },
    };
    let inner = any.type_name() == WITH_MATCHER;
    let any = match inner {
        true => match within(walk, &any, at)? {
            Some(any) => any,
            None => return Ok(Some("skipped by its matcher")),
        },
        false => any,
    };
    let kind = kind(any.type_name(), &filter.name);
    let Some((effect, word)) = effects::effect(kind) else {
        return Err(Stop::cannot_tell(format!(
            "what the HTTP filter {} ({kind}) does",
            filter.name
        )));
    };
    match effect {
        Effect::None => Ok(Some(word)),
        Effect::Terminal => Ok(Some("")),
        Effect::Headers => {
            walk.noted.header_writer = Some(filter.name.clone());
            Ok(Some(word))
        }
        Effect::Metadata => {
            walk.noted.may_write(None, &filter.name);
            Ok(Some(word))
        }
        Effect::MayAnswer => may_answer(walk, at, word).map(|()| Some(word)),
        Effect::Followed if own && !inner => {
            let config = filter.decoded.get(kind, &filter.typed_config);
            let config = config.map_err(|why| undecodable(at, why))?;
            follow(walk, kind, config, &any, per_route, at, http, word)
        }
        Effect::Followed => {
            let config = Config::read(kind, &any).map_err(|why| undecodable(at, &why))?;
            follow(walk, kind, &config, &any, per_route, at, http, word)
        }
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "all that a filter sees, passed on once"
)]
fn follow<'d>(
    walk: &mut Walk<'_, 'd, '_>,
    kind: &str,
    config: &Config<'d>,
    any: &Any<'d>,
    per_route: &PerRoute<'_, 'd>,
    at: &At<'_>,
    http: &mut Http,
    word: &'static str,
) -> Step<Option<&'static str>> {
    let acted = match config {
        Config::Rbac(own) => {
            match of_route::<RbacPerRoute<'d>>(per_route, at)? {
                Some(route) => {
                    let rules = route.rbac.unwrap_or_default();
                    rbac::http(walk, &rules, at.name, &at.place(), http)?;
                }
                None => rbac::http(walk, own, at.name, &at.place(), http)?,
            }
            true
        }
        Config::Fault(own) => fault::run(walk, own, per_route, at, http)?,
        Config::Jwt(own) => jwt::run(walk, own, per_route, at, http)?,
        Config::ExtAuthz(own) => guards::ext_authz(walk, own, per_route, at, http)?,
        Config::LocalRateLimit(own) => guards::local_rate_limit(walk, own, per_route, at)?,
        Config::HealthCheck(own) => guards::health_check(walk, own, at, http)?,
        Config::Csrf(own) => guards::csrf(walk, own, per_route, at, http)?,
        Config::Alpn(own) => {
            mutations::alpn(walk, own);
            false
        }
        Config::SetFilterState(own) => {
            mutations::set_filter_state(walk, own, http);
            false
        }
        Config::HeaderMutation(own) => {
            mutations::header_mutation(walk, own, per_route, at, http)?;
            false
        }
        Config::Plain => match kind {
            "cors" => cors::run(walk, per_route, at, http)?,
            "ratelimit" => guards::rate_limit(walk, at)?,
            _ if super::scripts::harmless(kind, any, per_route, at)? => {
                return Ok(Some("does nothing, or what Istio's own do"));
            }
            _ => {
                may_answer(walk, at, word)?;
                false
            }
        },
    };
    Ok((!acted).then_some(word))
}

/// A filter that may let a request through or not, for reasons that nobody here knows.
fn may_answer(walk: &mut Walk<'_, '_, '_>, at: &At<'_>, word: &str) -> Step<()> {
    let name = at.name;
    let missing = format!("whether the HTTP filter {name} ({word}) lets the request through");
    walk.noted.may_write(None, at.name);
    walk.noted.header_writer = Some(at.name.to_owned());
    match walk.fork.unknown(missing.clone()) {
        true => Ok(()),
        false => Err(Stop::cannot_tell(missing)),
    }
}

/// The filter within a matcher, unless that skips it.
fn within<'d>(walk: &mut Walk<'_, 'd, '_>, any: &Any<'d>, at: &At<'_>) -> Step<Option<Any<'d>>> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct WithMatcher<'a> {
        #[serde(alias = "extensionConfig", borrow)]
        extension_config: Extension<'a>,
    }
    let with: WithMatcher<'d> = read(any, at)?;
    let missing = format!(
        "whether the matcher of the HTTP filter {} skips it",
        at.name
    );
    Ok((!walk.fork.unknown(missing)).then_some(with.extension_config.typed_config))
}

fn not_found(walk: &mut Walk<'_, '_, '_>, at: &At<'_>) -> Verdict {
    let reason = format!("the configuration of filter {} has not come", at.name);
    let stage = Stage::new(Kind::HttpFilters, at.name, reason.clone()).at(at.place());
    walk.stages.push(stage);
    // Measured: an empty text in the place of details.
    Verdict::answer(500, Some("NFCF"), "", reason)
        .hint("the control plane did not deliver it: see the proxy's ECDS state")
}

/// The cluster that the route leads to; none for an answer of the proxy's own.
pub fn cluster<'w>(walk: &'w Walk<'_, '_, '_>) -> Option<&'w str> {
    let taken = walk.taken.cluster.as_deref();
    walk.routed.cluster.as_deref().or(taken)
}

/// The most specific configuration that the route has for a filter.
///
/// # Errors
/// That it cannot be decoded.
pub fn of_route<'d, T: Deserialize<'d>>(
    per_route: &PerRoute<'_, 'd>,
    at: &At<'_>,
) -> Step<Option<T>> {
    let found = entries(per_route, at).next();
    found.map(|any| read(&any?, at)).transpose()
}

/// All configurations that the route has for a filter, the most specific first.
///
/// # Errors
/// That one cannot be decoded.
pub fn of_route_all<'d, T: Deserialize<'d>>(
    per_route: &PerRoute<'_, 'd>,
    at: &At<'_>,
) -> Step<Vec<T>> {
    entries(per_route, at).map(|any| read(&any?, at)).collect()
}

/// What the maps hold for a filter, without entries that only switch it.
fn entries<'i, 'd>(
    per_route: &'i PerRoute<'_, 'd>,
    at: &'i At<'_>,
) -> impl Iterator<Item = Step<Any<'d>>> {
    let maps = per_route.0.iter().filter_map(|map| map.get(at.name));
    maps.filter_map(|any| {
        if any.type_name() != FILTER_CONFIG {
            return Some(Ok(*any));
        }
        match read::<FilterConfig<'d>>(any, at) {
            Ok(it) => {
                let given = !it.disabled && !it.config.type_name().is_empty();
                given.then_some(Ok(it.config))
            }
            Err(stop) => Some(Err(stop)),
        }
    })
}

fn read<'d, T: Deserialize<'d>>(any: &Any<'d>, at: &At<'_>) -> Step<T> {
    any.read().map_err(|why| undecodable(at, &why))
}

fn undecodable(at: &At<'_>, why: &str) -> Stop {
    Stop::cannot_tell(format!(
        "the HTTP filter {} at {}, which cannot be decoded: {why}",
        at.name,
        at.place()
    ))
}
