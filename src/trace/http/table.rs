//! Which route table a connection manager asks: its own, one that came by RDS, or the one
//! of the scope that a request's headers name.
//!
//! A table that RDS never delivered is not an error to Envoy: every request is then
//! without a route (`S:common/rds`, `S:common/router/scoped_config_impl.cc`).

use super::Walk;
use crate::envoy::config::http::{
    HeaderValueExtractor, HttpConnectionManager, Scope, ScopedRoutes,
};
use crate::envoy::config::route::RouteConfiguration;
use crate::trace::proxy::Found;
use crate::trace::request::Http;
use crate::trace::verdict::{Step, Stop};

/// The table, or why there is none.
pub enum Table<'p, 'd> {
    /// The table, and where it stands.
    Found(&'p RouteConfiguration<'d>, String),
    /// None, why, and what to look at next.
    None(String, Option<String>),
}

/// Finds the table.
///
/// # Errors
/// What is missing to say it.
pub fn find<'p, 'd>(
    walk: &Walk<'p, 'd, '_>,
    manager: &'p HttpConnectionManager<'d>,
    place: &str,
    http: &Http,
) -> Step<Table<'p, 'd>> {
    if let Some(table) = &manager.route_config {
        let undecodable = |cause| undecodable(&format!("the route table in {place}"), cause);
        let table = table.get().map_err(undecodable)?;
        return Ok(Table::Found(
            table,
            format!("{place}.typed_config.route_config"),
        ));
    }
    if let Some(rds) = &manager.rds {
        return by_name(walk, &rds.route_config_name);
    }
    match &manager.scoped_routes {
        Some(scoped) => of_scope(walk, scoped, place, http),
        None => Err(Stop::cannot_tell(format!("the route table of {place}"))),
    }
}

fn undecodable(what: &str, cause: &str) -> Stop {
    Stop::cannot_tell(format!("{what}, which cannot be decoded: {cause}"))
}

fn by_name<'p, 'd>(walk: &Walk<'p, 'd, '_>, name: &str) -> Step<Table<'p, 'd>> {
    let proxy = walk.proxy;
    match proxy.route_table(name) {
        Found::Found(table) => Ok(Table::Found(table, format!("route {name}"))),
        Found::Undecodable(cause) => Err(undecodable(&format!("route table {name}"), cause)),
        Found::NotAsked => Err(Stop::cannot_tell(format!("route table {name}"))),
        Found::Absent => Ok(Table::None(
            format!("the proxy has no route table {name}"),
            Some(format!(
                "the listener asks for route table {name} by RDS and never got it: see \
                 'mesh proxy-status', or the dump is older than the listener"
            )),
        )),
    }
}

/// The table of a scope (`scoped_routes`).
fn of_scope<'p, 'd>(
    walk: &Walk<'p, 'd, '_>,
    scoped: &'p ScopedRoutes<'d>,
    place: &str,
    http: &Http,
) -> Step<Table<'p, 'd>> {
    let Some(list) = &scoped.scoped_route_configurations_list else {
        return Err(Stop::cannot_tell(format!(
            "the scopes that the proxy got for {}",
            scoped.name
        )));
    };
    let mut key = Vec::new();
    for fragment in &scoped.scope_key_builder.fragments {
        let extractor = &fragment.header_value_extractor;
        match part(extractor, http) {
            Some(part) => key.push(part),
            None => {
                let reason = format!(
                    "the request has no scope: header {} does not hold its part of the key",
                    extractor.name
                );
                return Ok(Table::None(reason, None));
            }
        }
    }
    let fits = |scope: &&Scope<'_>| {
        let fragments = scope.key.fragments.iter();
        fragments
            .map(|it| it.string_key.as_str())
            .eq(key.iter().copied())
    };
    let Some(scope) = list.scoped_route_configurations.iter().find(fits) else {
        let reason = format!("no scope has the key {}", key.join(", "));
        return Ok(Table::None(reason, None));
    };
    match &scope.route_configuration {
        Some(table) => {
            let what = format!("the route table of scope {}", scope.name);
            let table = table.get().map_err(|cause| undecodable(&what, cause))?;
            Ok(Table::Found(
                table,
                format!("{place}: scope {}", scope.name),
            ))
        }
        None => by_name(walk, &scope.route_configuration_name),
    }
}

/// A header's part of the key.
fn part<'h>(extractor: &HeaderValueExtractor, http: &'h Http) -> Option<&'h str> {
    let value = http.value(&extractor.name)?;
    let separator = extractor.element_separator.as_str();
    let elements: Vec<&str> = match separator {
        "" => vec![value],
        separator => value.split(separator).collect(),
    };
    if let Some(keyed) = &extractor.element {
        return elements.iter().find_map(|element| {
            let (key, value) = element.split_once(keyed.separator.as_str())?;
            (key == keyed.key).then_some(value)
        });
    }
    let index = usize::try_from(extractor.index.unwrap_or(0)).ok()?;
    elements.get(index).copied()
}
