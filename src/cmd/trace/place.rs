//! Which address a client connects to, and how that is known.
//!
//! The proxy's own tables are asked first, which costs nothing, then istiod's registry
//! and the cluster's services. A name that nobody knows may still be decided over, where
//! every address would be treated alike: then it is walked with an address of nobody, and
//! what is sent there counts as not known ([`Placed::nobody`]).

use std::net::{IpAddr, Ipv4Addr};

use super::around::Around;
use super::asked::Asked;
use super::request::{Role, Subject};
use super::url::Url;
use crate::error::{Error, Result};
use crate::istio::node_id;
use crate::origin::PodName;
use crate::query::near::near;
use crate::trace::names;
use crate::trace::proxy::{Found, Proxy};

/// An address outside of any mesh (RFC 5737), for names that nothing here resolves.
pub(super) const ELSEWHERE: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));

/// Where a client connects to.
pub(super) struct Placed {
    /// The address.
    pub(super) ip: IpAddr,
    /// How it is known.
    pub(super) how: String,
    /// That it stands for any, since nothing here knows that of the name; with names that
    /// may have been meant.
    pub(super) nobody: Option<String>,
}

impl Placed {
    fn new(ip: IpAddr, how: impl Into<String>) -> Placed {
        Placed {
            ip,
            how: how.into(),
            nobody: None,
        }
    }
}

/// Where a client in or before this proxy's workload connects to.
pub(super) fn of(
    asked: &Asked,
    url: &Url,
    subject: &Subject<'_, '_>,
    around: &Around<'_>,
) -> Result<Placed> {
    if let Some(ip) = asked.dst_ip {
        return Ok(Placed::new(ip, "--dst-ip says so"));
    }
    if let Ok(ip) = url.host.parse() {
        return Ok(Placed::new(ip, "the URL says so"));
    }
    let host = url.host.trim_end_matches('.').to_ascii_lowercase();
    if host == "localhost" || host.ends_with(".localhost") {
        let ip = Ipv4Addr::LOCALHOST.into();
        return Ok(Placed::new(ip, "localhost is whoever asks"));
    }
    if let Some((ip, how)) = names::resolve(subject.proxy, &url.host, url.port) {
        return Ok(Placed::new(ip, how));
    }
    if names::awaits_tables(subject.proxy, &url.host, url.port) {
        // They are read next and this is asked anew: the cheapest of all who may know.
        return Err(Error::cannot_tell("the route tables were not read yet"));
    }
    let namespace = node_id::pod(&subject.proxy.node_id).map(|pod| pod.namespace);
    if let Some(placed) = registered(url, namespace.as_deref(), around) {
        return Ok(placed);
    }
    let mut labels = url.host.split('.');
    let name = labels.next().unwrap_or_default();
    let within = labels.next().map(str::to_owned);
    let within = within.or_else(|| namespace.clone()).unwrap_or_default();
    for service in around
        .services(&within)
        .iter()
        .filter(|it| it.metadata.name == name)
    {
        let mut addresses = service.spec.cluster_ips.iter();
        if let Some(ip) = addresses.find_map(|text| text.parse().ok()) {
            let how = format!("it is the address of service {name}.{within}");
            return Ok(Placed::new(ip, how));
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
        return Ok(Placed::new(address, how));
    }
    let meant = meant(url, namespace.as_deref(), subject.proxy, around);
    if subject.proxy.listeners_tell_addresses(url.port) {
        let error = Error::cannot_tell(format!(
            "nothing here knows the address of {}, and which listener takes it depends on that",
            url.host
        ));
        let error = meant.into_iter().fold(error, Error::hint);
        return Err(error.hint("name the address that the client resolves it to with --dst-ip"));
    }
    let how = format!(
        "nothing here knows that of {}; it stands for any, since no listener of port {} asks for one",
        url.host, url.port
    );
    let mut missing = format!("the address of {}, which nothing here knows", url.host);
    if let Some(meant) = meant {
        missing.push_str(&format!(" ({meant})"));
    }
    Ok(Placed {
        nobody: Some(missing),
        ..Placed::new(ELSEWHERE, how)
    })
}

/// The address that istiod's registry has for a name.
fn registered(url: &Url, namespace: Option<&str>, around: &Around<'_>) -> Option<Placed> {
    let registry = around.registry();
    let mut services = registry
        .iter()
        .filter(|service| names::stands_for(&url.host, &service.hostname, namespace));
    services.find_map(|service| {
        let mut addresses = service.addresses().into_iter();
        let ip = addresses.find_map(|text| text.parse().ok())?;
        let how = format!("istiod's registry has it for {}", service.hostname);
        Some(Placed::new(ip, how))
    })
}

/// A known name that is near to one that is not.
fn meant(
    url: &Url,
    namespace: Option<&str>,
    proxy: &Proxy<'_>,
    around: &Around<'_>,
) -> Option<String> {
    let registry = around.registry();
    let mut known: Vec<String> = Vec::new();
    for service in registry.iter() {
        let mut labels = service.hostname.split('.');
        let (name, of) = (labels.next()?, labels.next());
        if of == namespace {
            known.push(name.to_owned());
        }
        known.extend(of.map(|of| format!("{name}.{of}")));
        known.push(service.hostname.clone());
    }
    if known.is_empty()
        && let Found::Found(table) = proxy.route_table(&url.port.to_string())
    {
        known.extend(table.domains().all().map(|hit| hit.domain));
    }
    let meant = near(&url.host, known.iter().map(String::as_str), 1);
    meant.first().map(|meant| format!("did you mean {meant}?"))
}

/// The port of a gateway's pod that a port of its service leads to.
///
/// # Errors
/// That nobody knows, where the proxy itself does not listen there.
pub(super) fn target_port(
    url: &Url,
    role: Role,
    subject: &Subject<'_, '_>,
    around: &Around<'_>,
) -> Result<(u16, String)> {
    let proxy = subject.proxy;
    let own = || Ok((url.port, "it is the proxy's own address".to_owned()));
    if role != Role::Gateway || proxy.serves_port(url.port) || proxy.listeners.is_empty() {
        return own();
    }
    let Some(pod) = node_id::pod(&proxy.node_id) else {
        return own();
    };
    let services = around.services(&pod.namespace);
    if services.is_empty() {
        let ports: Vec<String> = proxy.ports().iter().map(u16::to_string).collect();
        let ports = ports.join(", ");
        return Err(Error::cannot_tell(format!(
            "the proxy does not listen on port {}, and which of its ports a service's port {0} leads to is not known here",
            url.port
        ))
        .hint(format!("it listens on {ports}: put that port into the URL, and the host that is asked for stays the same")));
    }
    let led = services.iter().find_map(|service| {
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
        Some((target, service)) => Ok((
            target,
            format!(
                "port {} of service {service} is port {target} of the proxy",
                url.port
            ),
        )),
        None => own(),
    }
}
