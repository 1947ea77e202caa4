//! What the network filters of a chain do with a connection.
//!
//! They run in their order up to the one that ends the chain: the connection manager,
//! the TCP proxy, or one that answers by itself.
//!
//! A TCP proxy connects to its cluster as soon as the client has connected to it, before
//! the handshake and before rules, which wait for the client's first bytes. So of a
//! chain that ends in one, a cluster without healthy endpoints is what a log tells, even
//! of a client that would have been refused; a refusal is kept until then
//! ([`Walk::refused`]). The connection manager waits for bytes itself.

use super::handshake;
use super::http;
use super::network_effects::{self, Effect};
use super::proxy::Found;
use super::rbac;
use super::request::{Http, Version};
use super::stage::{Fact, Kind, Stage};
use super::tcp_proxy;
use super::verdict::{Outcome, Step, Stop, Verdict};
use super::walk::{Forward, Walk};
use crate::envoy::config::any::Any;
use crate::envoy::config::filter_chain::FilterChain;
use crate::envoy::config::http::HttpConnectionManager;
use crate::envoy::config::network_filter::{Decoded, Filter, kind_of};

/// The key by which filters name the TCP proxy's cluster.
pub(super) const CLUSTER: &str = "envoy.tcp_proxy.cluster";

/// Runs the filters in their order.
///
/// # Errors
/// The end of the connection or the request, or what is missing to say it.
pub fn run<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    chain: &'p FilterChain<'d>,
    http: Option<Http>,
) -> Step<Forward> {
    let place = chain_place(walk);
    let ends = chain
        .filters
        .iter()
        .find_map(|filter| match filter.decoded() {
            Ok(Decoded::Other) => None,
            other => Some(other),
        });
    let connects_first = matches!(ends, Some(Ok(Decoded::Tcp(_))));
    let shaken = handshake::shake(walk, chain, &place);
    keep_refusal(walk, shaken, connects_first)?;
    let mut facts = Vec::new();
    for (index, filter) in chain.filters.iter().enumerate() {
        let at = format!("{place}.filters[{index}]");
        let decoded = filter.decoded().map_err(|cause| {
            Stop::cannot_tell(format!(
                "what {at} does, since it cannot be decoded: {cause}"
            ))
        })?;
        match decoded {
            Decoded::Http(manager) => {
                let spoken = http.as_ref().map(|http| http.version);
                let Some(http) = readable(walk, manager, http) else {
                    push(
                        walk,
                        filter,
                        &at,
                        facts,
                        "the HTTP connection manager reads bytes that are not its HTTP",
                    );
                    return Err(no_http(walk, manager, spoken).into());
                };
                let usual = facts.is_empty();
                let reason = "the HTTP connection manager ends the chain";
                let stage = stage(filter, &at, facts, reason);
                walk.stages.push(stage.usual(usual));
                return http::run(walk, manager, &at, http);
            }
            Decoded::Tcp(proxy) => {
                let reason = if http.is_some() {
                    "the TCP proxy ends the chain: the request is bytes to it"
                } else {
                    "the TCP proxy ends the chain"
                };
                let stage = stage(filter, &at, facts, reason);
                return tcp_proxy::forward(walk, proxy, stage, http);
            }
            Decoded::Other => {}
        }
        let passed = pass(walk, filter, &at);
        let fact = keep_refusal(walk, passed, connects_first)?;
        facts.extend(fact.flatten());
    }
    let stage = Stage::new(
        Kind::NetworkFilters,
        "",
        "the chain has no filter that ends it",
    )
    .at(place);
    walk.stages.push(stage);
    Err(Verdict::closed(
        None,
        None,
        "the filter chain has no filters that take the connection, so it is closed",
    )
    .into())
}

/// Puts a refusal aside where the TCP proxy connects before it; the first one counts.
fn keep_refusal<T>(
    walk: &mut Walk<'_, '_, '_>,
    step: Step<T>,
    connects_first: bool,
) -> Step<Option<T>> {
    match step {
        Err(Stop::Verdict(verdict)) if connects_first => {
            walk.refused.get_or_insert(*verdict);
            Ok(None)
        }
        step => step.map(Some),
    }
}

/// Where the chain stands, as its stage says.
fn chain_place(walk: &Walk<'_, '_, '_>) -> String {
    let mut stages = walk.stages.iter().rev();
    let stage = stages.find(|stage| stage.stage == Kind::FilterChain);
    stage
        .and_then(|stage| stage.place.clone())
        .unwrap_or_default()
}

fn stage(filter: &Filter<'_>, at: &str, facts: Vec<Fact>, reason: &str) -> Stage {
    let mut stage = Stage::new(Kind::NetworkFilters, &filter.name, reason).at(at);
    stage.facts = facts;
    stage
}

fn push(
    walk: &mut Walk<'_, '_, '_>,
    filter: &Filter<'_>,
    at: &str,
    facts: Vec<Fact>,
    reason: &str,
) {
    walk.stages.push(stage(filter, at, facts, reason));
}

/// The request, where the connection manager can read it: TLS that nobody ended is not,
/// nor is a version of HTTP that its codec is not for.
fn readable(
    walk: &Walk<'_, '_, '_>,
    manager: &HttpConnectionManager<'_>,
    http: Option<Http>,
) -> Option<Http> {
    let encrypted = walk.connection.tls.is_some() && !walk.inspected.tls_terminated;
    http.filter(|http| {
        let second = http.version == Version::Http2;
        let reads = match manager.codec_type.as_deref() {
            Some("HTTP1" | "1") => !second,
            Some("HTTP2" | "2") => second,
            _ => true,
        };
        reads && !encrypted
    })
}

/// How a connection ends whose bytes are not HTTP, or not the manager's.
fn no_http(
    walk: &Walk<'_, '_, '_>,
    manager: &HttpConnectionManager<'_>,
    spoken: Option<Version>,
) -> Verdict {
    let encrypted = walk.connection.tls.is_some() && !walk.inspected.tls_terminated;
    let codec = manager.codec_type.as_deref().unwrap_or("AUTO");
    let reason = match spoken {
        _ if encrypted => {
            "the filter chain does not end TLS, so the HTTP connection manager reads the client's TLS as a broken request".to_owned()
        }
        None => "the HTTP connection manager reads bytes that are not HTTP as a broken request".to_owned(),
        Some(version) => {
            let version = match version {
                Version::Http2 => "HTTP/2",
                _ => "HTTP/1",
            };
            format!("the HTTP connection manager reads {codec} alone, and the client speaks {version}")
        }
    };
    let verdict = match codec {
        // HTTP/2 has no answer to what is not a frame, and logs no request.
        "HTTP2" | "2" => Verdict::closed(Some("DPE"), None, reason),
        _ => Verdict::answer(400, Some("DPE"), "http1.codec_error", reason),
    };
    match spoken {
        _ if encrypted => verdict.hint(
            "the chain was chosen for plain text: the client should not speak TLS to this port",
        ),
        None => verdict.hint("the port is declared HTTP: name it tcp, or set its appProtocol, if it is not"),
        Some(_) => verdict.hint("the port's declared protocol sets codec_type: compare its name and appProtocol with what the client speaks"),
    }
}

/// Lets a filter that does not end the chain do its work; what is worth knowing of it.
fn pass<'d>(walk: &mut Walk<'_, 'd, '_>, filter: &Filter<'d>, at: &str) -> Step<Option<Fact>> {
    let config = configured(walk, filter)?;
    let kind = kind_of(&filter.name, &config);
    let name = if filter.name.is_empty() {
        kind.clone()
    } else {
        filter.name.clone()
    };
    let fact = |value: &str| {
        Some(Fact {
            name: name.clone(),
            value: value.to_owned(),
        })
    };
    let effect = network_effects::effect(&kind, &filter.name, &config);
    if network_effects::may_write(&kind, effect) {
        walk.inspected.noted.may_write(None, &name);
    }
    match effect {
        Effect::None => Ok(None),
        Effect::Rules => rbac::network(walk, &config, at).map(|()| None),
        Effect::SniCluster => {
            let server = walk.inspected.server_name.clone();
            if server.is_empty() {
                return Ok(fact("no server name, so it names no cluster"));
            }
            let told = fact(&format!("names the cluster {server}"));
            walk.connection
                .filter_state
                .insert(CLUSTER.to_owned(), server);
            Ok(told)
        }
        Effect::SetFilterState => {
            network_effects::set_filter_state(walk, &config);
            Ok(fact("stores values"))
        }
        Effect::Authorization => {
            let allowed = walk.fork.unknown(format!(
                "whether the authorization server of {name} allows the connection"
            ));
            if allowed {
                return Ok(fact("asks a server whether the connection may go on"));
            }
            let reason = format!("the authorization server of {name} refuses the connection");
            Err(Verdict::closed(Some("UAEX"), Some("ext_authz_denied"), reason).into())
        }
        Effect::Limit => Ok(fact("may close the connection once there are too many")),
        Effect::Answers => {
            let reason = format!("{name} answers by itself");
            walk.stages
                .push(Stage::new(Kind::NetworkFilters, &name, &reason).at(at));
            let mut verdict = Verdict::closed(None, None, reason);
            verdict.outcome = Outcome::Answered;
            Err(verdict.into())
        }
        Effect::Terminal => Err(Stop::cannot_tell(format!(
            "where the {kind} of {at} sends it"
        ))),
        Effect::Unknown => Err(Stop::cannot_tell(format!(
            "what the network filter {name} ({}) of {at} does",
            config.type_name()
        ))),
    }
}

/// A filter's configuration, from ECDS where it comes by that.
fn configured<'d>(walk: &Walk<'_, 'd, '_>, filter: &Filter<'d>) -> Step<Any<'d>> {
    let Some(discovery) = &filter.config_discovery else {
        return Ok(filter.typed_config);
    };
    match walk.proxy.extension(&filter.name) {
        Found::Found(extension) => Ok(extension.typed_config),
        Found::Undecodable(cause) => Err(Stop::cannot_tell(format!(
            "the configuration of network filter {}, which cannot be decoded: {cause}",
            filter.name
        ))),
        Found::Absent | Found::NotAsked if discovery.default_config.is_set() => {
            Ok(discovery.default_config)
        }
        Found::Absent | Found::NotAsked => Err(Stop::cannot_tell(format!(
            "the configuration of network filter {} (ECDS)",
            filter.name
        ))),
    }
}

#[cfg(test)]
#[path = "network_tests.rs"]
mod tests;
