//! What a route says shall become of a request (`S:common/router/config_impl.cc`,
//! `S:common/router/weighted_cluster_specifier.cc`, `S:common/router/router.cc`).
//!
//! Envoy settles the cluster in the moment that it finds the route, before any filter
//! runs, since filters may be configured per weighted cluster; the answers that a route
//! gives itself are the router's, behind all filters. So this is in two parts:
//! [`choose`] and, later, [`answer`].

use std::collections::BTreeMap;

use serde::Deserialize;

use super::route::Chosen;
use super::virtual_host::Chosen as Host;
use super::{Walk, redirect};
use crate::envoy::config::any::Any;
use crate::envoy::config::matcher_tree::Matcher;
use crate::envoy::config::route::RouteConfiguration;
use crate::envoy::config::route_action::{RouteAction, WeightedCluster, WeightedClusters};
use crate::trace::inputs::http::HttpInputs;
use crate::trace::inputs::network::NetworkInputs;
use crate::trace::matcher_tree;
use crate::trace::request::Http;
use crate::trace::verdict::{Step, Stop, Verdict};

/// The cluster that a route leads to.
#[derive(Default)]
pub struct Target<'p, 'd> {
    /// Its name; empty where a header should have named it and did not.
    pub cluster: String,
    /// The entry of the weighted clusters that was taken.
    pub entry: Option<&'p WeightedCluster<'d>>,
    /// How it was chosen, as a fact; none where there was no choice.
    pub how: Option<String>,
}

impl Target<'_, '_> {
    /// The criteria by which a subset of the endpoints is chosen: the route's, and over
    /// them those of the weighted cluster.
    #[must_use]
    pub fn criteria(&self, action: &RouteAction<'_>) -> BTreeMap<String, serde_json::Value> {
        let mut criteria = action.metadata_match.criteria();
        criteria.extend(
            self.entry
                .map(|it| it.metadata_match.criteria())
                .unwrap_or_default(),
        );
        criteria
    }

    /// The header of the request that names the cluster, if one does.
    #[must_use]
    pub fn header(&self, action: &RouteAction<'_>) -> Option<String> {
        let entry = self.entry.filter(|entry| entry.name.is_empty());
        let entry = entry.map(|entry| entry.cluster_header.to_string());
        entry.or_else(|| action.cluster_header.as_ref().map(ToString::to_string))
    }
}

/// The cluster of an action.
///
/// # Errors
/// What is missing to say it.
pub fn choose<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    table: &'p RouteConfiguration<'d>,
    action: &'p RouteAction<'d>,
    place: &str,
    http: &Http,
) -> Step<Target<'p, 'd>> {
    if let Some(cluster) = &action.cluster {
        return Ok(Target {
            cluster: cluster.clone().into_owned(),
            ..Target::default()
        });
    }
    if let Some(header) = &action.cluster_header {
        return Ok(by_header(header, http));
    }
    if let Some(weighted) = &action.weighted_clusters {
        return by_weight(walk, weighted, action, place, http);
    }
    let named = action.cluster_specifier_plugin.as_deref();
    let plugin = match named {
        Some(name) => {
            let mut plugins = table.cluster_specifier_plugins.iter();
            plugins.find(|it| it.extension.name == name)
        }
        None => action.inline_cluster_specifier_plugin.as_ref(),
    };
    let what = plugin.map_or("", |plugin| plugin.extension.typed_config.message());
    if let Some(plugin) = plugin.filter(|_| what == "MatcherClusterSpecifier") {
        return by_tree(walk, &plugin.extension.typed_config, place, http);
    }
    Err(Stop::cannot_tell(match (what, named) {
        ("", None) => format!("the cluster that {place} names in a way that is not known here"),
        ("", Some(name)) => format!("the cluster that the extension {name} picks for {place}"),
        (what, _) => format!("the cluster that {what} picks for {place}"),
    }))
}

/// A matcher tree whose actions name clusters; a tree that comes to nothing names none
/// (`S:extensions/router/cluster_specifiers/matcher`).
fn by_tree<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    config: &Any<'d>,
    place: &str,
    http: &Http,
) -> Step<Target<'p, 'd>> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Specifier<'a> {
        #[serde(alias = "clusterMatcher", borrow)]
        cluster_matcher: Matcher<'a>,
    }
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct ClusterAction {
        cluster: String,
    }
    let undecodable = |why: String| {
        Stop::cannot_tell(format!(
            "the cluster that the tree of {place} names: it cannot be decoded: {why}"
        ))
    };
    let specifier: Specifier<'_> = config.read().map_err(undecodable)?;
    let network = NetworkInputs {
        connection: &walk.connection,
        inspected: &walk.inspected,
    };
    let inputs = HttpInputs { network, http };
    let tree = &specifier.cluster_matcher;
    let action = matcher_tree::evaluate(walk.proxy, tree, &inputs, walk.fork)?;
    let action: Option<ClusterAction> = action
        .map(|action| action.typed_config.read().map_err(undecodable))
        .transpose()?;
    let cluster = action.unwrap_or_default().cluster;
    let how = match cluster.as_str() {
        "" => "the route's tree of conditions comes to nothing".to_owned(),
        cluster => format!("the route's tree of conditions comes to {cluster}"),
    };
    Ok(Target {
        cluster,
        entry: None,
        how: Some(how),
    })
}

/// Only the first value counts (`pickClusterViaClusterHeader`).
fn by_header<'p, 'd>(header: &str, http: &Http) -> Target<'p, 'd> {
    let cluster = http.value(header).unwrap_or_default().to_owned();
    let how = match cluster.as_str() {
        "" => format!("header {header}, which is absent, should name it"),
        cluster => format!("header {header} names {cluster}"),
    };
    Target {
        cluster,
        entry: None,
        how: Some(how),
    }
}

fn by_weight<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    weighted: &'p WeightedClusters<'d>,
    action: &RouteAction<'_>,
    place: &str,
    http: &Http,
) -> Step<Target<'p, 'd>> {
    let mut ends = Vec::new();
    let mut total = 0_u64;
    for entry in &weighted.clusters {
        total = total.saturating_add(weight(walk, weighted, entry)?);
        ends.push(total);
    }
    let name = |index: usize| {
        let entry = weighted.clusters.get(index);
        let cluster = entry.map_or_else(String::new, label);
        let begin = index
            .checked_sub(1)
            .and_then(|before| ends.get(before))
            .unwrap_or(&0);
        let end = ends.get(index).unwrap_or(&0);
        format!(
            "cluster {cluster} ({} of {total})",
            end.saturating_sub(*begin)
        )
    };
    let by_number = by_number(&weighted.header_name, http).zip(Some(total).filter(|it| *it > 0));
    let hashed = weighted.use_hash_policy == Some(true) && !action.hash_policy.is_empty();
    let index = if let Some((number, total)) = by_number {
        ends.iter().position(|end| number % total < *end)
    } else if hashed {
        // A client keeps to its hash; over all clients the shares are the weights.
        let mut before = 0;
        let weights: Vec<u64> = ends
            .iter()
            .map(|end| end - std::mem::replace(&mut before, *end))
            .collect();
        walk.fork.pick(&weights, name)
    } else {
        walk.fork.stream_random(&ends, name)
    };
    let taken = index.and_then(|index| weighted.clusters.get(index));
    let Some(entry) = taken else {
        return Err(Stop::cannot_tell(format!(
            "which of the weighted clusters of {place} is taken: their weights are all zero"
        )));
    };
    let cluster = if entry.name.is_empty() {
        by_header(&entry.cluster_header, http).cluster
    } else {
        entry.name.clone().into_owned()
    };
    Ok(Target {
        cluster,
        entry: Some(entry),
        how: (weighted.clusters.len() > 1).then(|| {
            // All of them: which one is taken is the cluster's stage to say.
            let shares: Vec<String> = (0..weighted.clusters.len()).map(name).collect();
            format!("by weight: {}", shares.join(", "))
        }),
    })
}

fn label(entry: &WeightedCluster<'_>) -> String {
    match entry.name.as_ref() {
        "" => format!("of header {}", entry.cluster_header),
        name => name.to_owned(),
    }
}

/// A weight, which the runtime may replace (`runtime_key_prefix`).
fn weight(
    walk: &Walk<'_, '_, '_>,
    weighted: &WeightedClusters<'_>,
    entry: &WeightedCluster<'_>,
) -> Step<u64> {
    let own = entry.weight.unwrap_or(0);
    if weighted.runtime_key_prefix.is_empty() {
        return Ok(own);
    }
    let key = format!("{}.{}", weighted.runtime_key_prefix, entry.name);
    match walk.runtime.get(&key) {
        None => Ok(own),
        Some(value) => value.parse().map_err(|_| {
            Stop::cannot_tell(format!("the weight that runtime key {key} = {value} means"))
        }),
    }
}

/// The number in a header, if there is exactly one value and it is a number.
fn by_number(header: &str, http: &Http) -> Option<u64> {
    if header.is_empty() {
        return None;
    }
    match http.values(header).as_slice() {
        [only] => only.trim_ascii().parse().ok(),
        _ => None,
    }
}

/// The answer that the router gives for a route that leads to no cluster; none for one
/// that does.
///
/// # Errors
/// What is missing to say it.
pub fn answer(chosen: &Chosen<'_, '_>, host: &Host<'_, '_>, http: &Http) -> Step<Option<Verdict>> {
    let route = chosen.route;
    let named = format!("route {} of {}", chosen.index, host.host.name);
    if route.route.is_some() {
        return Ok(None);
    }
    if let Some(redirect) = &route.redirect {
        return redirect::answer(redirect, &route.conditions, http, &named).map(Some);
    }
    if let Some(direct) = &route.direct_response {
        let code = direct.status.and_then(|status| u16::try_from(status).ok());
        let code = code.unwrap_or(200);
        let reason = format!("{named} answers {code} itself");
        let mut verdict = Verdict::answer(code, None, "direct_response", reason);
        verdict.location = redirect::of_answer(code, http);
        return Ok(Some(verdict));
    }
    if route.filter_action.is_some() || route.non_forwarding_action.is_some() {
        let reason = format!("{named} is not for forwarding: it names no cluster");
        let verdict = Verdict::answer(503, Some("NC"), "cluster_not_found", reason);
        return Ok(Some(verdict.hint(
            "a route with filter_action or non_forwarding_action still ends the search for a route: \
             put the route that should forward in front of it",
        )));
    }
    Err(Stop::cannot_tell(format!("what {} does", chosen.place)))
}

/// The status for a cluster that is not there.
#[must_use]
pub fn cluster_not_found(action: &RouteAction<'_>) -> u16 {
    match action.cluster_not_found_response_code.as_deref() {
        Some("NOT_FOUND" | "1") => 404,
        Some("INTERNAL_SERVER_ERROR" | "2") => 500,
        _ => 503,
    }
}
