//! What stands around the proxies: pods by address, services by name, istiod's registry.
//!
//! Asked only when a question needs it, once each; a place that has none of it (a
//! file, an admin address) leaves gaps and no errors, but what was refused or did not
//! answer is kept to be told: "nobody has it" and "we may not look" are two answers.
//! Addresses are asked one by one with a field selector, which the API server answers
//! from its cache, rather than listing all pods of a large cluster for one of them.

use std::cell::RefCell;
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::rc::Rc;

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::istio::registry;
use crate::origin::{PodName, Whom};
use crate::source::istiod::ControlPlane;
use crate::source::status::accept;
use crate::source::{Question, Session};

/// A pod, as far as a trace needs it.
#[derive(Clone, Debug)]
pub(super) struct Pod {
    /// Its name.
    pub(super) name: PodName,
    /// The arguments of its `istio-init`; none where it has no such container.
    pub(super) redirection: Option<Vec<String>>,
    /// Whether a proxy runs in it.
    pub(super) has_proxy: bool,
    /// Whether the node's ztunnel takes its connections.
    pub(super) is_ambient: bool,
    /// Its address.
    pub(super) address: Option<IpAddr>,
    /// The account that it runs as.
    pub(super) account: Option<String>,
}

/// A Kubernetes service, as far as a trace needs it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Service {
    /// Its name and namespace.
    pub(super) metadata: Metadata,
    /// What it says.
    pub(super) spec: ServiceSpec,
}

/// The head of any Kubernetes object.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Metadata {
    /// The name.
    pub(super) name: String,
    /// The namespace.
    pub(super) namespace: String,
    annotations: std::collections::BTreeMap<String, String>,
}

/// What a service says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct ServiceSpec {
    /// Its addresses; `None` for a headless one.
    #[serde(rename = "clusterIPs")]
    pub(super) cluster_ips: Vec<String>,
    /// Its ports.
    pub(super) ports: Vec<ServicePort>,
    /// The labels of its pods.
    pub(super) selector: std::collections::BTreeMap<String, String>,
}

/// A port of a service.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct ServicePort {
    /// Its name; one port alone may have none.
    name: Option<String>,
    /// Its number.
    pub(super) port: u16,
    /// The pods' port: a number or a name.
    pub(super) target_port: serde_json::Value,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct EndpointSlice {
    endpoints: Option<Vec<SliceEndpoint>>,
    ports: Option<Vec<SlicePort>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SliceEndpoint {
    addresses: Vec<String>,
    conditions: Conditions,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Conditions {
    ready: Option<bool>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SlicePort {
    name: Option<String>,
    port: Option<u16>,
}

#[derive(Deserialize)]
struct List<T> {
    items: Option<Vec<T>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct PodObject {
    metadata: Metadata,
    spec: PodSpec,
    status: PodStatus,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct PodStatus {
    #[serde(rename = "podIP")]
    pod_ip: String,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct PodSpec {
    host_network: bool,
    service_account_name: Option<String>,
    init_containers: Vec<Container>,
    containers: Vec<Container>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Container {
    name: String,
    args: Option<Vec<String>>,
}

/// What stands around the proxies of one session.
pub(super) struct Around<'s> {
    session: &'s Session,
    plane: ControlPlane,
    by_address: RefCell<HashMap<IpAddr, Result<Option<Pod>>>>,
    services: RefCell<HashMap<String, Rc<Vec<Service>>>>,
    registry: RefCell<Option<Rc<Vec<registry::Service>>>>,
    refused: RefCell<Vec<Error>>,
}

impl<'s> Around<'s> {
    pub(super) fn new(session: &'s Session, plane: ControlPlane) -> Around<'s> {
        Around {
            session,
            plane,
            by_address: RefCell::default(),
            services: RefCell::default(),
            registry: RefCell::default(),
            refused: RefCell::default(),
        }
    }

    /// What was asked since the last call and refused or not answered, each once.
    pub(super) fn refused(&self) -> Vec<Error> {
        self.refused.take()
    }

    /// The pod of this name.
    pub(super) fn pod(&self, name: &PodName) -> Option<Pod> {
        let path = format!("/api/v1/namespaces/{}/pods/{}", name.namespace, name.name);
        let asked = self.ask(Question::get(Whom::Kubernetes, path));
        if let Err(error) = &asked
            && error.exit == Exit::Denied
        {
            self.refuse(error);
        }
        let object = serde_json::from_slice::<PodObject>(&asked.ok()?);
        object.ok().map(Pod::of)
    }

    /// The pod at this address; none for one of its node's network, which shares it.
    ///
    /// # Errors
    /// Why nobody could say who has it.
    pub(super) fn pod_at(&self, ip: IpAddr) -> Result<Option<Pod>> {
        if let Some(known) = self.by_address.borrow().get(&ip) {
            return known.clone();
        }
        let path = format!("/api/v1/pods?fieldSelector=status.podIP%3D{ip}");
        let found = self.list(path).map(|pods: Vec<PodObject>| {
            let own = pods.into_iter().find(|pod| !pod.spec.host_network);
            own.map(Pod::of)
        });
        if let Err(error) = &found {
            self.refuse(error);
        }
        self.by_address.borrow_mut().insert(ip, found.clone());
        found
    }

    /// The services of a namespace.
    pub(super) fn services(&self, namespace: &str) -> Rc<Vec<Service>> {
        if let Some(known) = self.services.borrow().get(namespace) {
            return Rc::clone(known);
        }
        let path = format!("/api/v1/namespaces/{namespace}/services");
        let services = Rc::new(self.told(self.list(path)));
        let mut known = self.services.borrow_mut();
        known.insert(namespace.to_owned(), Rc::clone(&services));
        services
    }

    /// The service at this address, and one of the endpoints that the kernel sends its
    /// connections to; none for an address of no service.
    pub(super) fn behind(&self, address: SocketAddr) -> Option<(String, SocketAddr)> {
        let ip = address.ip().to_string();
        let registry = self.registry();
        let named = registry
            .iter()
            .find(|service| service.addresses().contains(&ip.as_str()))?;
        let mut labels = named.hostname.split('.');
        let (name, namespace) = (labels.next()?, labels.next()?);
        let services = self.services(namespace);
        let service = services
            .iter()
            .find(|service| service.metadata.name == name)?;
        let port = service
            .spec
            .ports
            .iter()
            .find(|port| port.port == address.port())?;
        let path = format!(
            "/apis/discovery.k8s.io/v1/namespaces/{namespace}/endpointslices?labelSelector=kubernetes.io%2Fservice-name%3D{name}"
        );
        let slices: Vec<EndpointSlice> = self.told(self.list(path));
        let endpoint = slices.iter().find_map(|slice| {
            let same = |of: &&SlicePort| {
                of.name.as_deref().unwrap_or("") == port.name.as_deref().unwrap_or("")
            };
            let port = slice.ports.iter().flatten().find(same)?.port?;
            let ready = |one: &&SliceEndpoint| one.conditions.ready != Some(false);
            let mut endpoints = slice.endpoints.iter().flatten().filter(ready);
            let ip = endpoints.next()?.addresses.first()?.parse().ok()?;
            Some(SocketAddr::new(ip, port))
        });
        Some((format!("{name}.{namespace}"), endpoint?))
    }

    /// That an address is a service's, and that this has no such port: both as a sentence.
    pub(super) fn without_port(&self, address: SocketAddr) -> Option<String> {
        let ip = address.ip().to_string();
        let registry = self.registry();
        let mut services = registry.iter();
        let service = services.find(|service| service.addresses().contains(&ip.as_str()))?;
        let ports: Vec<u64> = service.ports.iter().flatten().map(|it| it.port).collect();
        if ports.is_empty() || ports.contains(&u64::from(address.port())) {
            return None;
        }
        let known: Vec<String> = ports.iter().map(u64::to_string).collect();
        let (name, known) = (&service.hostname, known.join(", "));
        Some(format!(
            "it is the address of {name}, which has no port {} ({known})",
            address.port()
        ))
    }

    /// The services that the first istiod to answer knows; empty without one.
    pub(super) fn registry(&self) -> Rc<Vec<registry::Service>> {
        if let Some(known) = self.registry.borrow().as_ref() {
            return Rc::clone(known);
        }
        let services = Rc::new(self.told(self.ask_registry()));
        *self.registry.borrow_mut() = Some(Rc::clone(&services));
        services
    }

    /// Whether there is anyone to ask: a file has no cluster, and what stands at the
    /// address of an admin interface is no API server.
    fn is_there(&self) -> Result<()> {
        match self.session.is_one_proxy() {
            true => Err(Error::cannot_tell("there is no cluster to ask")),
            false => Ok(()),
        }
    }

    fn ask_registry(&self) -> Result<Vec<registry::Service>> {
        self.is_there()?;
        let istiods = self.session.istiods(&self.plane)?;
        let mut asked = Err(Error::cannot_tell("no istiod runs"));
        for istiod in istiods {
            asked = match istiod.problem {
                Some(problem) => Err(problem),
                None => self.ask(Question::get(Whom::Istiod(istiod.pod), "/debug/registryz")),
            };
            if asked.is_ok() {
                break;
            }
        }
        serde_json::from_slice(&asked?).map_err(|error| {
            Error::cannot_tell(format!("istiod's registry cannot be read: {error}"))
        })
    }

    fn list<T: serde::de::DeserializeOwned>(&self, path: String) -> Result<Vec<T>> {
        let text = self.ask(Question::get(Whom::Kubernetes, path))?;
        let list = serde_json::from_slice::<List<T>>(&text);
        let list =
            list.map_err(|error| Error::cannot_tell(format!("a list cannot be read: {error}")))?;
        Ok(list.items.unwrap_or_default())
    }

    /// What was answered; what was not is kept to be told.
    fn told<T>(&self, asked: Result<Vec<T>>) -> Vec<T> {
        asked.unwrap_or_else(|error| {
            self.refuse(&error);
            Vec::new()
        })
    }

    /// Keeps a refusal, unless it says only that there is no such place to ask.
    fn refuse(&self, error: &Error) {
        let mut refused = self.refused.borrow_mut();
        let known = refused.iter().any(|other| other.message == error.message);
        if error.exit != Exit::CannotTell && !known {
            refused.push(error.clone());
        }
    }

    fn ask(&self, question: Question) -> Result<Vec<u8>> {
        self.is_there()?;
        let mut asked = Err(Error::cannot_tell("nobody answered"));
        self.session
            .ask_all(std::slice::from_ref(&question), &mut |_, answer| {
                asked = answer.and_then(|answer| accept(&question, answer));
            })?;
        Ok(asked?.body)
    }
}

impl Pod {
    fn of(pod: PodObject) -> Pod {
        let PodObject {
            metadata,
            spec,
            status,
        } = pod;
        let redirected = metadata.annotations.get("ambient.istio.io/redirection");
        let containers = spec.containers.iter().chain(&spec.init_containers);
        let has_proxy = containers.into_iter().any(|one| one.name == "istio-proxy");
        let init = spec.init_containers.into_iter();
        let init =
            init.filter(|one| matches!(one.name.as_str(), "istio-init" | "istio-validation"));
        Pod {
            name: PodName::new(metadata.name, metadata.namespace),
            redirection: init.into_iter().next().and_then(|one| one.args),
            has_proxy,
            is_ambient: redirected.is_some_and(|value| value == "enabled"),
            address: status.pod_ip.parse().ok(),
            account: spec.service_account_name,
        }
    }
}
