//! From what was asked to what the proxy sees: the connection, the request, and what
//! had to be looked up or taken for granted on the way, said as stages and notes.

use std::net::{Ipv4Addr, SocketAddr};

use super::around::{Around, Pod};
use super::asked::Asked;
use super::entry::enter;
use super::gather::Texts;
use super::place::{self, ELSEWHERE};
use super::url::{Scheme, Url};
use super::{offer, waypoint};
use crate::error::{Error, Result};
use crate::istio::node_id;
use crate::trace::answer::Answer;
use crate::trace::capture;
use crate::trace::proxy::Proxy;
use crate::trace::request::{Arrival, Connection, Http, Request, Version};
use crate::trace::stage::{Kind, Stage};
use crate::trace::verdict::Outcome;

/// Where a trace begins.
pub(super) struct Subject<'p, 'd> {
    /// The configuration.
    pub(super) proxy: &'p Proxy<'d>,
    /// Its pod, if the cluster or the recording knows it.
    pub(super) pod: Option<Pod>,
    /// What it has to say, its certificate's identity in it.
    pub(super) texts: &'p Texts,
}

/// A request, ready to be walked.
pub(super) struct Ready {
    /// The request.
    pub(super) request: Request,
    /// What was decided before the proxy: the address, the capture.
    pub(super) stages: Vec<Stage>,
    /// That the connection never meets the proxy, and why.
    pub(super) bypasses: Option<String>,
    /// The name whose address nothing here knows, and that as what is missing.
    nobody: Option<(String, String)>,
}

/// Makes a question ready.
///
/// # Errors
/// A URL that is none, a header that is none, a host that no address is known of.
pub(super) fn ready(
    asked: &Asked,
    subject: &Subject<'_, '_>,
    around: &Around<'_>,
) -> Result<Ready> {
    let url = Url::parse(&asked.url)?;
    let own = node_id::address(&subject.proxy.node_id);
    let role = Role::of(subject.proxy);
    offer::check(asked, &url, role)?;
    let mut stages = Vec::new();
    let mut nobody = None;
    let comes_in = asked.inbound || role == Role::Gateway;
    let (arrival, destination) = if comes_in {
        let (port, how) = place::target_port(&url, role, subject, around)?;
        let ip = asked.dst_ip.or(own).or_else(|| url.host.parse().ok());
        let ip = ip.ok_or_else(|| {
            Error::usage("the workload's own address is not known, and --dst-ip does not say it")
        })?;
        let destination = SocketAddr::new(ip, port);
        stages.push(arrival_stage(destination.to_string(), &how));
        let arrival = match (asked.inbound, role) {
            (true, Role::Sidecar) => Arrival::Inbound,
            _ => Arrival::Direct,
        };
        (arrival, destination)
    } else {
        let placed = place::of(asked, &url, subject, around)?;
        let destination = SocketAddr::new(placed.ip, url.port);
        let told = match placed.nobody {
            Some(_) => format!("{}:{}", url.host, url.port),
            None => destination.to_string(),
        };
        stages.push(arrival_stage(told, &placed.how));
        nobody = placed.nobody.map(|missing| (url.host.clone(), missing));
        let foreign = asked.src_ip.is_some_and(|source| Some(source.ip) != own);
        let arrival = match role {
            // Nobody else's connection to the workload leaves it.
            Role::Sidecar if foreign && Some(placed.ip) == own => Arrival::Inbound,
            Role::Sidecar => Arrival::Outbound,
            Role::Waypoint => waypoint::arrival(subject.proxy, destination, own, &mut stages)?,
            _ => Arrival::Direct,
        };
        (arrival, destination)
    };
    let rules = subject
        .pod
        .as_ref()
        .and_then(|it| it.redirection.as_deref());
    let entry = enter(arrival, destination, own, rules, subject.proxy);
    stages.extend(entry.stage);
    let arrival = entry.arrival;
    let source = match (asked.src_ip, &arrival, own) {
        (Some(source), ..) => Some(SocketAddr::new(source.ip, source.port.unwrap_or(0))),
        (None, Arrival::Outbound, Some(own)) => Some(SocketAddr::new(own, 0)),
        _ => None,
    };
    let version = version(asked, &url);
    let filter_state = match (&arrival, &asked.principal) {
        (Arrival::Internal(_), Some(identity)) => waypoint::peer(identity),
        _ => Default::default(),
    };
    let connection = Connection {
        arrival,
        destination,
        source,
        remote: None,
        tls: offer::tls(asked, &url, version, subject, around),
        filter_state,
    };
    let http = url
        .scheme
        .is_http()
        .then(|| http(asked, &url, version))
        .transpose()?;
    let request = Request {
        connection,
        http,
        runtime: asked.values.clone(),
    };
    Ok(Ready {
        request,
        stages,
        bypasses: entry.bypasses,
        nobody,
    })
}

impl Ready {
    /// Takes back what was said of an address that stands for any: what would be sent
    /// there goes nobody knows where.
    pub(super) fn without_address(&self, answer: &mut Answer) {
        let Some((host, missing)) = &self.nobody else {
            return;
        };
        let placeholder = ELSEWHERE.to_string();
        for told in &mut answer.ways {
            for stage in &mut told.end.stages {
                for text in [&mut stage.taken, &mut stage.reason] {
                    if text.contains(&placeholder) {
                        *text = text.replace(&placeholder, host);
                    }
                }
            }
            let taken = &mut told.end.taken;
            let to_nobody = |address: &str| address.starts_with(&placeholder);
            if !taken.endpoints.iter().any(|it| to_nobody(&it.address)) {
                continue;
            }
            taken.endpoints.clear();
            let reaches =
                matches!(&told.end.verdict, Ok(verdict) if verdict.outcome == Outcome::Reaches);
            if reaches {
                let cluster = taken.cluster.as_deref().unwrap_or_default();
                told.end.verdict = Err(format!(
                    "{missing}: if it resolves, it leaves as it is by {cluster} (name the address with --dst-ip)"
                ));
            }
        }
    }
}

/// What a proxy is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Beside a workload, which it takes connections from and for.
    Sidecar,
    /// At an edge, where connections come to it.
    Gateway,
    /// Between workloads of an ambient mesh, reached through tunnels.
    Waypoint,
    /// An Envoy of nobody we know.
    Plain,
}

impl Role {
    fn of(proxy: &Proxy<'_>) -> Role {
        match node_id::kind(&proxy.node_id) {
            Some("sidecar") => Role::Sidecar,
            Some("router") => Role::Gateway,
            Some("waypoint") => Role::Waypoint,
            _ if waypoint::is_one(proxy) => Role::Waypoint,
            _ if capture::outbound(proxy, Ipv4Addr::UNSPECIFIED.into()).is_some() => Role::Sidecar,
            _ => Role::Plain,
        }
    }
}

fn arrival_stage(destination: String, how: &str) -> Stage {
    Stage::new(Kind::Destination, destination, how)
}

fn version(asked: &Asked, url: &Url) -> Version {
    if asked.http10 {
        Version::Http10
    } else if asked.http2 || (url.scheme == Scheme::Https && !asked.http11) {
        // Over TLS curl offers HTTP/2 first, and gateways take it.
        Version::Http2
    } else {
        Version::Http11
    }
}

fn http(asked: &Asked, url: &Url, version: Version) -> Result<Http> {
    let mut http = Http {
        version,
        method: asked.request.clone().unwrap_or_else(|| "GET".to_owned()),
        authority: Some(url.authority.clone()),
        path: Some(url.path.clone()),
        headers: Vec::new(),
    };
    for header in &asked.headers {
        // As curl has it: `name: value`, `name;` without a value, `name:` for none at all.
        let (name, value) = match header.split_once(':') {
            Some((name, value)) => (name, Some(value.trim())),
            None => match header.strip_suffix(';') {
                Some(name) => (name, Some("")),
                None => {
                    return Err(Error::usage(format!("`{header}` is no header"))
                        .hint("write it as 'name: value'"));
                }
            },
        };
        let name = name.trim_start().to_ascii_lowercase();
        match (name.as_str(), value) {
            ("host" | ":authority", Some("")) => http.authority = None,
            ("host" | ":authority", Some(value)) => http.authority = Some(value.to_owned()),
            (_, Some(value)) => http.headers.push((name, value.to_owned())),
            (_, None) => {}
        }
    }
    Ok(http)
}
