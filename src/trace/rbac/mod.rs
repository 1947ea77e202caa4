//! Who may: the access rules of both filters, `envoy.filters.http.rbac` and
//! `envoy.filters.network.rbac` (`S:extensions/filters/{http,network}/rbac`).
//!
//! The filters differ in when they ask and how they refuse. On HTTP the rules are
//! asked before the request goes on, and a refusal is an answer, 403. On a connection
//! they are asked when its first bytes come, which is after the filter behind has
//! begun: a TCP proxy that finds no cluster or no endpoint ends the connection
//! before the rules have a say (measured), so a caller that knows the cluster's fate
//! puts that first.
//!
//! Shadow rules are asked first and never enforced. What they say is told, and is
//! written where an external authorizer reads whether it is meant.

mod by_tree;
#[cfg(test)]
mod connection_tests;
pub mod engine;
pub mod leaf;
pub mod permission;
pub mod principal;
#[cfg(test)]
mod tests;
pub mod tree;

use std::net::{IpAddr, SocketAddr};

use serde_json::Value;

use self::engine::Ruling;
use super::inspected::Inspected;
use super::noted::Noted;
use super::request::{Connection, Http, Tls};
use super::stage::{Kind, Stage};
use super::verdict::{Step, Stop, Verdict};
use super::walk::Walk;
use crate::envoy::config::any::Any;
use crate::envoy::config::rbac::{Action, MetadataMatcher, Rbac, Rules};
use crate::istio::authorization_policy::PolicyRule;

/// Where the HTTP filter writes what its rules said, whatever its own name is.
const METADATA: &str = "envoy.filters.http.rbac";

/// Where the network filter does.
const NETWORK_METADATA: &str = "envoy.filters.network.rbac";

/// What rules are asked about.
pub struct Asked<'a> {
    /// The connection.
    pub connection: &'a Connection,
    /// What is known of it on this side.
    pub inspected: &'a Inspected,
    /// The request; none on a connection without HTTP.
    pub http: Option<&'a Http>,
    /// The client's address, from a header where the proxy trusts that.
    pub remote: Option<IpAddr>,
    /// What filters wrote.
    pub noted: &'a Noted,
    /// Whether values of one header are looked at one by one.
    pub individually: bool,
    /// Whether a path's parameters count not.
    pub ignore_path_parameters: bool,
}

impl<'a> Asked<'a> {
    fn new(walk: &'a Walk<'_, '_, '_>, http: Option<&'a Http>) -> Asked<'a> {
        let proxy = walk.proxy;
        let respects = if proxy.since([1, 39, 0]) {
            [1, 39, 1]
        } else {
            [1, 38, 4]
        };
        Asked {
            connection: &walk.connection,
            inspected: &walk.inspected,
            http,
            remote: walk.routed.remote.or_else(|| walk.connection.remote_ip()),
            // Each filter has the metadata of its own kind: the stream's is not the connection's.
            noted: match http {
                Some(_) => &walk.noted,
                None => &walk.inspected.noted,
            },
            individually: proxy.has("rbac_match_headers_individually", [1, 38, 0]),
            ignore_path_parameters: walk.routed.ignore_path_parameters
                && proxy.has("rbac_respect_ignore_path_parameters", respects),
        }
    }

    /// The server name, as an inspector found it; empty without.
    #[must_use]
    pub fn sni(&self) -> &'a str {
        &self.inspected.server_name
    }

    /// The client's TLS, where this proxy ended it: what passes through tells nobody's name.
    #[must_use]
    pub fn tls(&self) -> Option<&'a Tls> {
        let tls = self.connection.tls.as_ref();
        tls.filter(|_| self.inspected.tls_terminated)
    }

    /// The local address; none where it is not an IP address.
    #[must_use]
    pub fn local(&self) -> Option<SocketAddr> {
        self.inspected.local
    }
}

/// Asks the rules of a network filter; `place` is where it stands in the dump. A refusal
/// comes when the connection's first bytes do.
///
/// # Errors
/// The end of the connection, or what is missing to say it.
pub fn network(walk: &mut Walk<'_, '_, '_>, config: &Any<'_>, place: &str) -> Step<()> {
    let config: Rbac<'_> = config.read().map_err(|why| {
        Stop::cannot_tell(format!(
            "the access rules at {place}, which cannot be decoded: {why}"
        ))
    })?;
    decide(walk, &config, Kind::NetworkFilters, "rbac", place, None)
}

/// Asks the rules of an HTTP filter; `name` is the filter's, `place` where it stands.
///
/// # Errors
/// The end of the request, or what is missing to say it.
pub fn http(
    walk: &mut Walk<'_, '_, '_>,
    config: &Rbac<'_>,
    name: &str,
    place: &str,
    http: &Http,
) -> Step<()> {
    decide(walk, config, Kind::HttpFilters, name, place, Some(http))
}

/// Whether metadata is as an authorizer's switch wants it.
pub fn metadata(walk: &mut Walk<'_, '_, '_>, matcher: &MetadataMatcher<'_>, http: &Http) -> bool {
    let mut fork = std::mem::take(walk.fork);
    let fits = leaf::metadata(matcher, &Asked::new(walk, Some(http)), &mut fork);
    *walk.fork = fork;
    fits
}

fn decide(
    walk: &mut Walk<'_, '_, '_>,
    config: &Rbac<'_>,
    kind: Kind,
    name: &str,
    place: &str,
    http: Option<&Http>,
) -> Step<()> {
    let shadow = shadow(walk, config, http)?;
    if let Some(tree) = &config.matcher {
        let stage = Stage::new(kind, name, "").at(place);
        let stage = shadow.into_iter().fold(stage, told);
        return by_tree::decide(walk, tree, stage, http);
    }
    let Some(rules) = &config.rules else {
        let Some(shadow) = shadow else {
            return Ok(());
        };
        let stage = Stage::new(kind, name, "no rules are enforced").at(place);
        walk.stages.push(told(stage, shadow));
        return Ok(());
    };
    let action = action(rules)?;
    let known = engine::known(rules, action, &Asked::new(walk, http), false);
    let ruling = match known {
        Some(ruling) => ruling,
        None => {
            // The fork and the rest of the walk are borrowed apart.
            let mut fork = std::mem::take(walk.fork);
            let ruling = engine::rule(rules, action, &Asked::new(walk, http), &mut fork);
            *walk.fork = fork;
            ruling
        }
    };
    let asked = Asked::new(walk, http);
    let reason = reason(rules, ruling, &asked);
    let misses = engine::misses(rules, &asked, ruling.fits);
    let taken = ruling.fits.unwrap_or(name);
    let stage = Stage::new(kind, taken, reason.clone())
        .at(place)
        .by(ruling.fits.and_then(object))
        .not(misses);
    walk.stages.push(shadow.into_iter().fold(stage, told));
    if ruling.allowed() {
        return Ok(());
    }
    let verdict = refusal(ruling, http, reason);
    Err(hinted(verdict, rules, ruling).into())
}

/// A stage with what the shadow rules said.
fn told(stage: Stage, shadow: String) -> Stage {
    stage.fact("shadow rules", shadow)
}

/// How a refusal ends the request or the connection.
fn refusal(ruling: Ruling<'_>, http: Option<&Http>, reason: String) -> Verdict {
    let details = details(ruling.fits);
    match http {
        Some(_) => Verdict::answer(403, None, details, reason),
        None => Verdict::closed(None, Some(&details), reason),
    }
}

/// What the filter logs (`S:extensions/filters/common/rbac/utility.cc`).
fn details(policy: Option<&str>) -> String {
    let name = policy.unwrap_or("none").replace(' ', "_");
    format!("rbac_access_denied_matched_policy[{name}]")
}

fn action(rules: &Rules<'_>) -> Step<Action> {
    rules
        .action()
        .map_err(|other| Stop::cannot_tell(format!("what the access rules' action {other} does")))
}

/// What the shadow rules say, in words; and written where others read it.
fn shadow(
    walk: &mut Walk<'_, '_, '_>,
    config: &Rbac<'_>,
    http: Option<&Http>,
) -> Step<Option<String>> {
    let prefix = &config.shadow_rules_stat_prefix;
    let (namespace, noted) = match http {
        Some(_) => (METADATA, &mut walk.noted),
        None => (NETWORK_METADATA, &mut walk.inspected.noted),
    };
    let Some(rules) = &config.shadow_rules else {
        if config.shadow_matcher.is_some() {
            noted.may_write(Some(namespace), "a shadow matcher");
        }
        return Ok(None);
    };
    let action = action(rules)?;
    // Both what it says and who says it are written, so both must be known.
    let ruling = engine::known(rules, action, &Asked::new(walk, http), true);
    let noted = match http {
        Some(_) => &mut walk.noted,
        None => &mut walk.inspected.noted,
    };
    let Some(ruling) = ruling else {
        noted.may_write(Some(namespace), "the shadow rules");
        return Ok(Some("cannot be told".to_owned()));
    };
    let result = if ruling.allowed() {
        "allowed"
    } else {
        "denied"
    };
    if let Some(policy) = ruling.fits {
        let key = format!("{prefix}shadow_effective_policy_id");
        noted.write(namespace, &key, Value::String(policy.to_owned()));
    }
    let key = format!("{prefix}shadow_engine_result");
    noted.write(namespace, &key, Value::String(result.to_owned()));
    let would = if ruling.allowed() {
        "would allow"
    } else {
        "would deny"
    };
    Ok(Some(match ruling.fits {
        Some(policy) => format!("{would} by policy {policy}"),
        None => format!("{would}, no policy fits"),
    }))
}

fn reason(rules: &Rules<'_>, ruling: Ruling<'_>, asked: &Asked<'_>) -> String {
    match (ruling.action, ruling.fits) {
        (action, Some(policy)) => {
            let does = match action {
                Action::Allow => "allows",
                Action::Deny => "denies",
                Action::Log => "marks",
            };
            format!(
                "policy {policy} {does} it: {}",
                engine::why(rules, policy, asked)
            )
        }
        (Action::Deny, None) => "no policy denies it".to_owned(),
        (Action::Log, None) => "no policy marks it".to_owned(),
        (Action::Allow, None) => {
            let misses = engine::misses(rules, asked, None);
            match misses.as_slice() {
                [] => "the rules allow only what a policy names, and there is none".to_owned(),
                [only] => format!("policy {} does not allow it: {}", only.name, only.reason),
                [first, ..] => {
                    let nearest = misses.iter().find(|miss| miss.near).unwrap_or(first);
                    format!(
                        "none of {} policies allows it; {}: {}",
                        rules.policies.len(),
                        nearest.name,
                        nearest.reason
                    )
                }
            }
        }
    }
}

fn object(policy: &str) -> Option<String> {
    Some(PolicyRule::parse(policy)?.object())
}

/// What to look at: the objects that refuse, or those that could let it through.
fn hinted(verdict: Verdict, rules: &Rules<'_>, ruling: Ruling<'_>) -> Verdict {
    if let Some(rule) = ruling.fits.and_then(PolicyRule::parse) {
        let (object, rule) = (rule.object(), rule.rule);
        return verdict.hint(format!("see rule {rule} of {object}, which denies it"));
    }
    let mut objects: Vec<String> = rules
        .policies
        .keys()
        .filter_map(|name| object(name))
        .collect();
    objects.sort();
    objects.dedup();
    match objects.as_slice() {
        [] if rules.policies.is_empty() => verdict.hint(
            "a policy without rules denies everything: look for an AuthorizationPolicy with an \
             empty spec, or one whose rules are for HTTP alone",
        ),
        [] => verdict,
        [only] => verdict.hint(format!("to let it through, add a rule to {only}")),
        several => {
            let shown: Vec<&str> = several.iter().take(3).map(String::as_str).collect();
            verdict.hint(format!(
                "to let it through, add a rule to one of {}",
                shown.join(", ")
            ))
        }
    }
}
