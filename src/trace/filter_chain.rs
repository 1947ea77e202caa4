//! Which filter chain of a listener takes a connection.
//!
//! By the nine criteria of [`super::filter_chain_levels`], or by a tree of conditions
//! where the listener has one; the chains' own criteria then count for nothing. Where
//! neither comes to a chain, the default one takes the connection, and without that
//! it is closed.
//!
//! Of thousands of chains only those that came furthest are told as losers.

use std::borrow::Cow;

use super::filter_chain_levels::{self, Level};
use super::inputs::network::NetworkInputs;
use super::listener::made_by;
use super::matcher_tree;
use super::stage::{Considered, Kind, Stage};
use super::verdict::{Step, Stop, Verdict};
use super::walk::Walk;
use crate::envoy::config::filter_chain::{ChainHead, FilterChain, FilterChainMatch};
use crate::envoy::config::lazy::Lazy;
use crate::envoy::config::listener::Listener;
use crate::envoy::config::matcher_tree::Matcher;

/// So many losers are told.
const TOLD: usize = 10;

/// The criteria of a chain that has none.
static ANY: FilterChainMatch = FilterChainMatch::ANY;

/// A chain, and where it stands.
struct Choice<'p, 'd> {
    chain: Option<(&'p Lazy<'d, ChainHead, FilterChain<'d>>, String)>,
    reason: String,
    considered: Vec<Considered>,
}

/// Chooses the chain.
///
/// # Errors
/// The end of the connection, or what is missing to say it.
pub fn choose<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    listener: &'p Listener<'d>,
) -> Step<&'p FilterChain<'d>> {
    let choice = match &listener.filter_chain_matcher {
        Some(tree) => by_tree(walk, listener, tree.get())?,
        None => by_criteria(walk, listener)?,
    };
    let name = walk.taken.listener.clone().unwrap_or_default();
    let Some((chain, place)) = choice.chain else {
        let place = format!("listener {name}: filter_chains");
        let stage = Stage::new(Kind::FilterChain, "", &choice.reason).at(place);
        walk.stages.push(stage.not(choice.considered));
        let reason = format!(
            "listener {name} has no filter chain for the connection: {}",
            choice.reason
        );
        let verdict = Verdict::closed(Some("NR"), Some("filter_chain_not_found"), reason);
        return Err(hinted(walk, verdict).into());
    };
    let place = format!("listener {name}: {place}");
    let decoded = chain.get().map_err(|cause| {
        Stop::cannot_tell(format!(
            "what {place} does, since it cannot be decoded: {cause}"
        ))
    })?;
    walk.taken.filter_chain = Some(chain.head.name.clone());
    let stage = Stage::new(Kind::FilterChain, &chain.head.name, choice.reason)
        .usual(choice.considered.is_empty())
        .at(&place)
        .by(made_by(decoded.metadata.as_ref()))
        .not(choice.considered);
    walk.stages.push(stage);
    Ok(decoded)
}

/// What to look at when no chain takes a connection.
fn hinted(walk: &Walk<'_, '_, '_>, verdict: Verdict) -> Verdict {
    let client = &walk.connection.tls;
    match (client, walk.inspected.transport_protocol) {
        (Some(_), "raw_buffer") => verdict.hint(
            "the client speaks TLS and the listener has no tls_inspector for this port, so no chain sees it",
        ),
        (None, _) => verdict.hint(
            "the client speaks plain text: a workload with STRICT mutual TLS closes it; compare PeerAuthentication and the DestinationRule's tls mode",
        ),
        (Some(_), _) => verdict.hint(
            "compare the server name and ALPN that the client offers with those of the chains",
        ),
    }
}

fn by_tree<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    listener: &'p Listener<'d>,
    tree: Result<&'p Matcher<'d>, &str>,
) -> Step<Choice<'p, 'd>> {
    let tree = tree.map_err(|cause| {
        Stop::cannot_tell(format!(
            "the filter chain, since the filter_chain_matcher cannot be decoded: {cause}"
        ))
    })?;
    let inputs = NetworkInputs {
        connection: &walk.connection,
        inspected: &walk.inspected,
    };
    let found = matcher_tree::evaluate(walk.proxy, tree, &inputs, walk.fork)?;
    let local = Level::DestinationPort.has(walk);
    let address = Level::PrefixRanges.has(walk);
    let Some(action) = found else {
        let reason =
            format!("the filter_chain_matcher comes to nothing for {address} port {local}");
        return Ok(default(listener, reason, Vec::new()));
    };
    #[derive(Default, serde::Deserialize)]
    #[serde(default)]
    struct Text {
        value: String,
    }
    if action.typed_config.message() != "StringValue" {
        return Err(Stop::cannot_tell(format!(
            "the filter chain that the action {} chooses",
            action.typed_config.type_name()
        )));
    }
    let text: Text = action.typed_config.read().map_err(Stop::cannot_tell)?;
    let mut chains = listener.filter_chains.iter().enumerate();
    let chain = chains.find(|(_, chain)| chain.head.name == text.value);
    let reason = format!(
        "the filter_chain_matcher names {} for {address} port {local}",
        text.value
    );
    // A name without a chain closes the connection, even beside a default chain.
    Ok(Choice {
        chain: chain.map(|(index, chain)| (chain, format!("filter_chains[{index}]"))),
        reason,
        considered: Vec::new(),
    })
}

fn default<'p, 'd>(
    listener: &'p Listener<'d>,
    reason: String,
    considered: Vec<Considered>,
) -> Choice<'p, 'd> {
    let chain = listener.default_filter_chain.as_ref();
    let reason = match chain {
        Some(_) => format!("{reason}, so the default filter chain takes it"),
        None => format!("{reason}, and there is no default filter chain"),
    };
    Choice {
        chain: chain.map(|chain| (chain, "default_filter_chain".to_owned())),
        reason,
        considered,
    }
}

fn by_criteria<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    listener: &'p Listener<'d>,
) -> Step<Choice<'p, 'd>> {
    let index = listener.chain_index().map_err(|(index, cause)| {
        Stop::cannot_tell(format!(
            "the filter chain, since the criteria of filter_chains[{index}] cannot be decoded: {cause}"
        ))
    })?;
    let criteria = |number: usize| criteria(listener, number);
    // The levels that took chains off, each with those that it had before it.
    let mut steps: Vec<(Level, Cow<'_, [usize]>)> = Vec::new();
    let mut left = Cow::Borrowed(index.all());
    let first = filter_chain_levels::indexed(index, &criteria, walk);
    for (level, kept) in Level::ALL.into_iter().zip(first) {
        if kept.len() < left.len() {
            steps.push((level, left));
        }
        left = Cow::Borrowed(kept);
    }
    for level in Level::ALL.into_iter().skip(first.len()) {
        let of: Vec<&FilterChainMatch> = left.iter().map(|number| criteria(*number)).collect();
        let Some(kept) = level.narrow(&of, walk) else {
            continue;
        };
        let kept = left.iter().zip(kept).filter(|(_, kept)| *kept);
        let kept: Vec<usize> = kept.map(|(number, _)| *number).collect();
        if kept.len() < left.len() {
            steps.push((level, left));
            left = Cow::Owned(kept);
        }
    }
    let considered = losers(listener, &steps, &left, walk);
    let Some(index) = left.first() else {
        let levels: Vec<Level> = steps.iter().map(|(level, _)| *level).collect();
        let reason = levels.last().map_or_else(
            || "the listener has no filter chains".to_owned(),
            |level| died(*level, &levels, walk),
        );
        return Ok(default(listener, reason, considered));
    };
    if left.len() > 1 {
        // Envoy refuses listeners of which two chains take one connection.
        return Err(Stop::cannot_tell(format!(
            "which of {} filter chains with the same criteria takes the connection",
            left.len()
        )));
    }
    let criteria = criteria(*index);
    let fits: Vec<String> = Level::ALL
        .into_iter()
        .filter(|level| level.wanted(criteria).is_some())
        .map(|level| format!("{} {}", level.field(), level.has(walk)))
        .collect();
    let reason = match (fits.as_slice(), steps.is_empty()) {
        ([], true) => "it is the only chain, and takes everything".to_owned(),
        ([], false) => "no chain with criteria fits, and it has none".to_owned(),
        (fits, _) => format!("{} fit it best", fits.join(", ")),
    };
    let chain = listener.filter_chains.get(*index);
    Ok(Choice {
        chain: chain.map(|chain| (chain, format!("filter_chains[{index}]"))),
        reason,
        considered,
    })
}

/// Why the search ended without a chain.
fn died(level: Level, steps: &[Level], walk: &Walk<'_, '_, '_>) -> String {
    let before: Vec<String> = steps
        .iter()
        .filter(|step| **step != level)
        .map(|step| format!("{} {}", step.field(), step.has(walk)))
        .collect();
    let among = if before.is_empty() {
        "no chain".to_owned()
    } else {
        format!("no chain for {}", before.join(", "))
    };
    format!(
        "{among} has {} {}, and Envoy does not go back to less specific chains",
        level.field(),
        level.has(walk)
    )
}

/// The chains that came furthest, each with the first level that killed it.
fn losers(
    listener: &Listener<'_>,
    steps: &[(Level, Cow<'_, [usize]>)],
    left: &[usize],
    walk: &mut Walk<'_, '_, '_>,
) -> Vec<Considered> {
    let mut told = Vec::new();
    let mut after = left;
    for (level, before) in steps.iter().rev() {
        // Both are in ascending order; the last ones are told.
        let mut kept = after.iter().rev().peekable();
        for index in before.iter().rev() {
            if told.len() == TOLD {
                break;
            }
            if kept.next_if_eq(&index).is_none() {
                told.push(loser(listener, *index, *level, walk));
            }
        }
        after = before;
    }
    told.reverse();
    told
}

fn loser(
    listener: &Listener<'_>,
    index: usize,
    level: Level,
    walk: &mut Walk<'_, '_, '_>,
) -> Considered {
    let criteria = criteria(listener, index);
    let chain = listener.filter_chains.get(index);
    let name = match chain.map_or("", |chain| chain.head.name.as_str()) {
        "" => format!("filter_chains[{index}]"),
        name => name.to_owned(),
    };
    let has = level.has(walk);
    let reason = match level.wanted(criteria) {
        Some(wanted) => format!("{} is {has}, not {wanted}", level.field()),
        None => format!("a chain that names {} {has} comes before it", level.field()),
    };
    let considered = Considered::new(name, reason);
    let levels = Level::ALL.into_iter();
    let misses = levels.filter(|level| !level.fits_alone(criteria, walk));
    if misses.count() <= 1 {
        considered.near()
    } else {
        considered
    }
}

/// What a chain of this number is chosen by.
fn criteria<'p>(listener: &'p Listener<'_>, number: usize) -> &'p FilterChainMatch {
    let chain = listener.filter_chains.get(number);
    let criteria = chain.and_then(|chain| chain.head.filter_chain_match.get().ok());
    criteria.unwrap_or(&ANY)
}

#[cfg(test)]
#[path = "filter_chain_tests.rs"]
mod tests;
