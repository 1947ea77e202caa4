//! Which virtual host of a route table a request is for.
//!
//! Domains are searched as Envoy does (`S:common/router/config_impl.cc`,
//! `findVirtualHost`): a table with nothing but `*` asks for no host at all; else the
//! whole name, suffixes, prefixes, `*`. There is no way back: a virtual host without a
//! fitting route answers 404, whatever another one would have. That is what people
//! stumble over, so a host that was found by less than its whole name lists the domains
//! that nearly fit.

use super::{Walk, host};
use crate::envoy::config::domains::{Domains, Hit};
use crate::envoy::config::route::{RouteConfiguration, VirtualHost};
use crate::query;
use crate::trace::request::Http;
use crate::trace::stage::{Considered, Kind, Stage};
use crate::trace::verdict::{Step, Stop};

/// A virtual host, and where it stands.
pub struct Chosen<'p, 'd> {
    /// The virtual host.
    pub host: &'p VirtualHost<'d>,
    /// Where it stands: `route 9080: virtual_hosts[3]`.
    pub place: String,
}

/// Finds the virtual host; none if the table has none for the request.
///
/// # Errors
/// What is missing to say it.
pub fn find<'p, 'd>(
    walk: &mut Walk<'p, 'd, '_>,
    table: &'p RouteConfiguration<'d>,
    place: &str,
    http: &Http,
) -> Step<Option<Chosen<'p, 'd>>> {
    walk.taken.route_configuration = Some(table.name.clone().into_owned());
    let domains = table.domains();
    let (found, wanted) = search(table, domains, http);
    let whole = found.as_ref().is_some_and(|hit| !hit.domain.contains('*'));
    if !whole && let Some((index, cause)) = domains.undecodable.first() {
        return Err(Stop::cannot_tell(format!(
            "the domains of virtual host {index} of {place}, which cannot be decoded: {cause}"
        )));
    }
    let near = near(domains, &wanted, found.as_ref());
    let Some(hit) = found else {
        if table.vhds.is_some() {
            return Err(Stop::cannot_tell(format!(
                "the virtual host of {wanted}, which the proxy may fetch on demand (VHDS)"
            )));
        }
        let reason = match (table.vhost_header.as_str(), wanted.as_str()) {
            ("", "") => "the request names no host, and no virtual host is for all".to_owned(),
            ("", wanted) => format!("no virtual host has a domain that fits {wanted}"),
            (header, "") => format!("header {header} is absent, and virtual hosts are found by it"),
            (header, wanted) => format!(
                "no virtual host has a domain that fits {wanted}, which header {header} holds"
            ),
        };
        let near = match near.is_empty() {
            true => known(domains, &wanted),
            false => near,
        };
        let stage = Stage::new(Kind::VirtualHost, "", reason)
            .at(place)
            .not(near);
        walk.stages.push(stage);
        return Ok(None);
    };
    // A table of its own is named before its path; one in a manager is on that one's path.
    let joint = if place.ends_with(".route_config") {
        "."
    } else {
        ": "
    };
    let place = format!("{place}{joint}virtual_hosts[{}]", hit.index);
    let entry = table.virtual_hosts.get(hit.index);
    let decoded = entry.map_or(Err("it is not there"), |entry| entry.get());
    let host = decoded
        .map_err(|cause| Stop::cannot_tell(format!("{place}, which cannot be decoded: {cause}")))?;
    let reason = match hit.domain.as_str() {
        "*" => format!("domain * is for any host; no other domain fits {wanted}"),
        domain if domain == wanted => format!("domain {domain} matched"),
        domain => format!("domain {domain} matched {wanted}"),
    };
    let reason = match domains.only() {
        Some(_) => "it is the only one and for any host".to_owned(),
        None => reason,
    };
    walk.taken.virtual_host = Some(host.name.clone().into_owned());
    walk.stages.push(
        Stage::new(Kind::VirtualHost, host.name.clone(), reason)
            .at(place.clone())
            .by(super::object(&host.metadata))
            .not(near),
    );
    Ok(Some(Chosen { host, place }))
}

/// The virtual host that fits, and the name that was looked up.
fn search(table: &RouteConfiguration<'_>, domains: &Domains, http: &Http) -> (Option<Hit>, String) {
    let name = match table.vhost_header.as_str() {
        "" => http.authority.as_deref(),
        header => http.value(header),
    };
    let name = match (name, table.ignore_port_in_host_matching) {
        (Some(name), true) => Some(host::without_port(name)),
        (name, _) => name,
    };
    let wanted = name.unwrap_or_default().to_ascii_lowercase();
    if let Some(index) = domains.only() {
        let domain = "*".to_owned();
        return (Some(Hit { index, domain }), wanted);
    }
    let found = name.and_then(|_| domains.find(&wanted));
    (found, wanted)
}

/// Domains that nearly fit, unless a whole name did.
fn near(domains: &Domains, wanted: &str, found: Option<&Hit>) -> Vec<Considered> {
    if domains.only().is_some() || found.is_some_and(|hit| !hit.domain.contains('*')) {
        return Vec::new();
    }
    let of = |hit: Hit| {
        let name = domains.names.get(hit.index).cloned().unwrap_or_default();
        let ports = host::without_port(&hit.domain) == host::without_port(wanted);
        let reason = if ports {
            format!("domain {} differs from {wanted} in its port", hit.domain)
        } else {
            format!("domain {} is not {wanted}", hit.domain)
        };
        Considered::new(name, reason).near()
    };
    domains.near(wanted).into_iter().map(of).collect()
}

/// Where nothing fits and nothing nearly does, the domains that are there: first those
/// that differ in a few letters. Of very large tables none, which is no use to a reader.
fn known(domains: &Domains, wanted: &str) -> Vec<Considered> {
    const MANY: usize = 4096;
    const TOLD: usize = 10;
    const NEAREST: usize = 3;
    let all: Vec<Hit> = domains.all().take(MANY + 1).collect();
    if all.len() > MANY {
        return Vec::new();
    }
    let names = all.iter().map(|hit| hit.domain.as_str());
    let meant = query::near::near(host::without_port(wanted), names, NEAREST);
    let told = |hit: &Hit, is_near: bool| {
        let reason = format!("domain {} is not {wanted}", hit.domain);
        let told = Considered::new(domains.name(hit.index), reason);
        if is_near { told.near() } else { told }
    };
    let few = all.len() <= NEAREST;
    let is_meant = |hit: &&Hit| meant.contains(&hit.domain.as_str());
    let nearest = all.iter().filter(is_meant).map(|hit| told(hit, true));
    let others = all.iter().filter(|hit| !is_meant(hit));
    let others = others.map(|hit| told(hit, few));
    nearest.chain(others).take(TOLD).collect()
}
