//! From what was asked to what the proxy sees: the connection, the request, and what
//! had to be looked up or taken for granted on the way, said as stages and notes.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use super::around::{Around, Pod};
use super::asked::Asked;
use super::url::{Scheme, Url};
use crate::error::{Error, Result};
use crate::istio::node_id;
use crate::origin::PodName;
use crate::trace::capture;
use crate::trace::names;
use crate::trace::proxy::Proxy;
use crate::trace::redirection::Rules;
use crate::trace::request::{Arrival, Connection, Http, Peer, Request, Tls, Version};
use crate::trace::stage::{Kind, Stage};

/// An address outside of any mesh (RFC 5737), for names that nothing here resolves.
const ELSEWHERE: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));

/// Where a trace begins.
pub(super) struct Subject<'p, 'd> {
    /// The configuration.
    pub(super) proxy: &'p Proxy<'d>,
    /// Its pod, if the cluster or the recording knows it.
    pub(super) pod: Option<Pod>,
}

/// A request, ready to be walked.
pub(super) struct Ready {
    /// The request.
    pub(super) request: Request,
    /// What was decided before the proxy: the address, the capture.
    pub(super) stages: Vec<Stage>,
    /// That the connection never meets the proxy, and why.
    pub(super) bypasses: Option<String>,
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
    let mut stages = Vec::new();
    let own = node_id::address(&subject.proxy.node_id);
    let role = Role::of(subject.proxy);
    let (arrival, destination) = if asked.inbound || role == Role::Gateway {
        let (port, how) = target_port(&url, role, subject, around);
        let ip = asked.dst_ip.or(own).or_else(|| url.host.parse().ok());
        let ip = ip.ok_or_else(|| {
            Error::usage("the workload's own address is not known, and --dst-ip does not say it")
        })?;
        let destination = SocketAddr::new(ip, port);
        stages.push(arrival_stage(destination, &how));
        let arrival = match (asked.inbound, role) {
            (true, Role::Sidecar) => Arrival::Inbound,
            _ => Arrival::Direct,
        };
        (arrival, destination)
    } else {
        let (ip, how) = destination(asked, &url, subject, around)?;
        let destination = SocketAddr::new(ip, url.port);
        stages.push(arrival_stage(destination, &how));
        let arrival = match role {
            Role::Sidecar => Arrival::Outbound,
            _ => Arrival::Direct,
        };
        (arrival, destination)
    };
    let bypasses = capture(&arrival, destination, subject, &mut stages);
    let source = match (asked.src_ip, &arrival, own) {
        (Some(source), ..) => Some(SocketAddr::new(source.ip, source.port.unwrap_or(0))),
        (None, Arrival::Outbound, Some(own)) => Some(SocketAddr::new(own, 0)),
        _ => None,
    };
    let version = version(asked, &url);
    let connection = Connection {
        arrival,
        destination,
        source,
        remote: None,
        tls: tls(asked, &url, version),
        filter_state: Default::default(),
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
        bypasses,
    })
}

/// What a proxy is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// Beside a workload, which it takes connections from and for.
    Sidecar,
    /// At an edge, where connections come to it (Istio's gateways and waypoints).
    Gateway,
    /// An Envoy of nobody we know.
    Plain,
}

impl Role {
    fn of(proxy: &Proxy<'_>) -> Role {
        match node_id::kind(&proxy.node_id) {
            Some("sidecar") => Role::Sidecar,
            Some("router" | "waypoint") => Role::Gateway,
            _ if capture::outbound(proxy, Ipv4Addr::UNSPECIFIED.into()).is_some() => Role::Sidecar,
            _ => Role::Plain,
        }
    }
}

fn arrival_stage(destination: SocketAddr, how: &str) -> Stage {
    Stage::new(Kind::Destination, destination.to_string(), how)
}

/// Which address the client connects to, and how that is known.
fn destination(
    asked: &Asked,
    url: &Url,
    subject: &Subject<'_, '_>,
    around: &Around<'_>,
) -> Result<(IpAddr, String)> {
    if let Some(ip) = asked.dst_ip {
        return Ok((ip, "--dst-ip says so".to_owned()));
    }
    if let Ok(ip) = url.host.parse() {
        return Ok((ip, "the URL says so".to_owned()));
    }
    if let Some((ip, how)) = names::resolve(subject.proxy, &url.host, url.port) {
        return Ok((ip, how));
    }
    if names::awaits_tables(subject.proxy, &url.host, url.port) {
        // They are read next and this is asked anew: the cheapest of all who may know.
        return Err(Error::cannot_tell("the route tables were not read yet"));
    }
    let namespace = node_id::pod(&subject.proxy.node_id).map(|pod| pod.namespace);
    let fits = |hostname: &str| names::stands_for(&url.host, hostname, namespace.as_deref());
    for service in around
        .registry()
        .iter()
        .filter(|service| fits(&service.hostname))
    {
        let address = service
            .addresses()
            .into_iter()
            .find_map(|text| text.parse().ok());
        if let Some(ip) = address {
            return Ok((
                ip,
                format!("istiod's registry has it for {}", service.hostname),
            ));
        }
    }
    let mut labels = url.host.split('.');
    let name = labels.next().unwrap_or_default();
    let namespace = labels
        .next()
        .map(str::to_owned)
        .or(namespace)
        .unwrap_or_default();
    for service in around
        .services(&namespace)
        .iter()
        .filter(|it| it.metadata.name == name)
    {
        let address = service
            .spec
            .cluster_ips
            .iter()
            .find_map(|text| text.parse().ok());
        if let Some(ip) = address {
            let how = format!("it is the address of service {name}.{namespace}");
            return Ok((ip, how));
        }
    }
    // A member of a StatefulSet: `db-0.db.stateful`.
    let labels: Vec<&str> = url.host.split('.').collect();
    if let [pod, service, namespace, ..] = labels.as_slice()
        && let Some(address) = around
            .pod(&PodName::new(*pod, *namespace))
            .and_then(|pod| pod.address)
    {
        let how = format!("it is the address of pod {pod}.{namespace}, a member of {service}");
        return Ok((address, how));
    }
    if subject.proxy.listeners_tell_addresses(url.port) {
        return Err(Error::cannot_tell(format!(
            "nothing here knows the address of {}, and it decides over the listener",
            url.host
        ))
        .hint("name the address that the client resolves it to with --dst-ip"));
    }
    let how = format!(
        "it stands for any address: nothing here knows that of {}, and no listener of port {} asks for one",
        url.host, url.port
    );
    Ok((ELSEWHERE, how))
}

/// The port of a gateway's pod that a port of its service leads to.
fn target_port(
    url: &Url,
    role: Role,
    subject: &Subject<'_, '_>,
    around: &Around<'_>,
) -> (u16, String) {
    let proxy = subject.proxy;
    if role != Role::Gateway || proxy.serves_port(url.port) {
        return (url.port, "it is the proxy's own address".to_owned());
    }
    let Some(pod) = node_id::pod(&proxy.node_id) else {
        return (url.port, "it is the proxy's own address".to_owned());
    };
    let led = around.services(&pod.namespace).iter().find_map(|service| {
        let selector = &service.spec.selector;
        let own = |(key, value): (&String, &String)| proxy.labels.get(key) == Some(value);
        if selector.is_empty() || !selector.iter().all(own) {
            return None;
        }
        let port = service
            .spec
            .ports
            .iter()
            .find(|port| port.port == url.port)?;
        let target = u16::try_from(port.target_port.as_u64()?).ok()?;
        Some((target, service.metadata.name.clone()))
    });
    match led {
        Some((target, service)) => (
            target,
            format!(
                "port {} of service {service} is port {target} of the proxy",
                url.port
            ),
        ),
        None => (url.port, "it is the proxy's own address".to_owned()),
    }
}

/// Whether the kernel hands the connection to the proxy; why not, if not.
fn capture(
    arrival: &Arrival,
    destination: SocketAddr,
    subject: &Subject<'_, '_>,
    stages: &mut Vec<Stage>,
) -> Option<String> {
    let inbound = match arrival {
        Arrival::Inbound => true,
        Arrival::Outbound => false,
        Arrival::Direct | Arrival::Internal(_) => return None,
    };
    let Some(arguments) = subject
        .pod
        .as_ref()
        .and_then(|pod| pod.redirection.as_ref())
    else {
        let why = "taken for granted: the pod's redirection rules are not known here";
        stages.push(Stage::new(Kind::Capture, "captured", why));
        return None;
    };
    let rules = Rules::of_arguments(arguments);
    let (captured, why) = match inbound {
        true => rules.inbound(destination.port()),
        false => rules.outbound(destination.ip(), destination.port()),
    };
    let taken = if captured { "captured" } else { "not captured" };
    stages.push(Stage::new(Kind::Capture, taken, &why).at("istio-init"));
    (!captured).then_some(why)
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

fn tls(asked: &Asked, url: &Url, version: Version) -> Option<Tls> {
    let mutual = asked.inbound && asked.principal.is_some();
    if !url.scheme.is_tls() && !mutual && asked.sni.is_none() && asked.alpn.is_empty() {
        return None;
    }
    let named = url.host.parse::<IpAddr>().is_err();
    let sni = match &asked.sni {
        Some(sni) => sni.clone(),
        None if mutual && !url.scheme.is_tls() => {
            format!("outbound_.{}_._.{}", url.port, url.host)
        }
        None if named => url.host.clone(),
        None => String::new(),
    };
    let offered: &[&str] = match (mutual && !url.scheme.is_tls(), url.scheme, version) {
        (true, scheme, Version::Http2) if scheme.is_http() => &["istio-h2", "istio"],
        (true, scheme, Version::Http10) if scheme.is_http() => &["istio-http/1.0", "istio"],
        (true, scheme, _) if scheme.is_http() => &["istio-http/1.1", "istio"],
        (true, ..) => &["istio-peer-exchange", "istio"],
        (false, Scheme::Https, Version::Http2) => &["h2", "http/1.1"],
        (false, Scheme::Https, Version::Http10) => &["http/1.0"],
        (false, Scheme::Https, Version::Http11) => &["http/1.1"],
        _ => &[],
    };
    let alpn = match asked.alpn.as_slice() {
        [] => offered.iter().map(|&one| one.to_owned()).collect(),
        given => given.to_vec(),
    };
    let peer = match &asked.principal {
        Some(identity) => Peer::Certificate {
            uris: vec![identity.clone()],
            dns: Vec::new(),
            subject: None,
        },
        None => Peer::None,
    };
    let sni = sni.to_ascii_lowercase();
    Some(Tls { sni, alpn, peer })
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
        let name = name.trim().to_ascii_lowercase();
        match (name.as_str(), value) {
            ("host" | ":authority", Some("")) => http.authority = None,
            ("host" | ":authority", Some(value)) => http.authority = Some(value.to_owned()),
            (_, Some(value)) => http.headers.push((name, value.to_owned())),
            (_, None) => {}
        }
    }
    Ok(http)
}
