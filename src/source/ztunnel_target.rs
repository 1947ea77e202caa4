//! From what people type to the ztunnels that are read.
//!
//! A ztunnel serves a node, so it is found by what one knows: itself, its
//! DaemonSet, its node, or a pod that it serves, for which the answer is then cut
//! down to that pod as istioctl does. With nothing typed any one that runs will
//! do, since istiod tells all of them the same of workloads, services and policies;
//! which one it was is always said.
//!
//! They are found by the label that Istio's chart puts on them, in one question.
//! Only when no pod has it is the DaemonSet itself asked for, to say what is wrong.

use super::pods::{self, Pod};
use super::question::{Answer, Question};
use super::selector::Selector;
use super::session::{Proxy, Session};
use super::status::accept;
use super::target;
use super::workload::{Kind, of_gateway};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::{PodName, Via, Whom};

/// Which ztunnels are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// Any one that runs.
    Any,
    /// The one of a node.
    Node(String),
    /// The one that is named, or that serves the pod that is named.
    Target {
        /// `pod`, `pod.namespace` or `type/name[.namespace]`.
        text: String,
        /// `-n`, if it was given.
        namespace: Option<String>,
    },
    /// Every one of every namespace.
    All,
}

/// Ztunnels to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ztunnels {
    /// Whom to ask.
    pub proxies: Vec<Proxy>,
    /// The pod to which the answer is cut down.
    pub pod: Option<PodName>,
    /// What else is to be said.
    pub notes: Vec<String>,
}

impl Ztunnels {
    fn one(proxy: Proxy) -> Ztunnels {
        Ztunnels {
            proxies: vec![proxy],
            pod: None,
            notes: Vec::new(),
        }
    }
}

/// The label that Istio's chart puts on ztunnel's pods.
const LABEL: &str = "app=ztunnel";

impl Session {
    /// The ztunnels that are meant. `istio` is the namespace of Istio.
    ///
    /// # Errors
    /// None that is meant, none that runs, and whatever keeps the pods from being
    /// looked up.
    pub fn ztunnels(&self, which: &Which, istio: &str) -> Result<Ztunnels> {
        if self.is_one_proxy() {
            return Ok(Ztunnels::one(proxy_of(Whom::Unnamed, None)));
        }
        let look = Look {
            session: self,
            istio,
        };
        self.block_on(look.all(which))
    }
}

struct Look<'a> {
    session: &'a Session,
    istio: &'a str,
}

impl Look<'_> {
    async fn all(&self, which: &Which) -> Result<Ztunnels> {
        match which {
            Which::Any => self.any().await,
            Which::Node(node) => {
                let proxy = self.on_node(node).await?;
                let said = format!("read from {}, the ztunnel of node {node}", name(&proxy));
                Ok(Ztunnels::one(Proxy {
                    chosen: Some(said),
                    ..proxy
                }))
            }
            Which::Target { text, namespace } => self.target(text, namespace.as_deref()).await,
            Which::All => self.every().await,
        }
    }

    async fn any(&self) -> Result<Ztunnels> {
        let pods = self.labelled(Some(self.istio), None).await?;
        if pods.is_empty() {
            return Err(self.absent().await);
        }
        let count = pods.len();
        let best = best(pods).ok_or_else(|| Error::unreachable("no ztunnel"))?;
        if let Some(problem) = best.proxy_problem() {
            return Err(match count {
                1 => problem,
                _ => problem.during(&format!("none of {count} ztunnels can be read")),
            });
        }
        let said = match count {
            1 => format!("read from {}, the only ztunnel", best.name()),
            _ => format!(
                "read from {}, one of {count} ztunnels: --node, TARGET or -A choose others",
                best.name()
            ),
        };
        Ok(Ztunnels::one(proxy_of(
            Whom::Ztunnel(best.name()),
            Some(said),
        )))
    }

    async fn every(&self) -> Result<Ztunnels> {
        let mut pods = self.labelled(None, None).await?;
        pods.retain(|pod| !pod.is_finished());
        if pods.is_empty() {
            return Err(self.absent().await);
        }
        pods.sort_by_cached_key(Pod::name);
        let proxy = |pod: &Pod| Proxy {
            problem: pod.proxy_problem(),
            ..proxy_of(Whom::Ztunnel(pod.name()), None)
        };
        Ok(Ztunnels {
            proxies: pods.iter().map(proxy).collect(),
            pod: None,
            notes: Vec::new(),
        })
    }

    /// The ztunnel of a node, without a word on how it was chosen.
    async fn on_node(&self, node: &str) -> Result<Proxy> {
        target::check_name(node, "node")?;
        let pods = self.labelled(Some(self.istio), Some(node)).await?;
        let Some(pod) = best(pods) else {
            let mut nodes: Vec<String> = self
                .labelled(Some(self.istio), None)
                .await?
                .into_iter()
                .map(|pod| pod.spec.node_name)
                .filter(|node| !node.is_empty())
                .collect();
            if nodes.is_empty() {
                return Err(self.absent().await);
            }
            nodes.sort();
            nodes.dedup();
            nodes.truncate(5);
            let cause = format!("no ztunnel on node {node} in namespace {}", self.istio);
            return Err(
                Error::unreachable(cause).hint(format!("there is one on {}", nodes.join(", ")))
            );
        };
        match pod.proxy_problem() {
            Some(problem) => Err(problem.during(&format!("the ztunnel of node {node}"))),
            None => Ok(proxy_of(Whom::Ztunnel(pod.name()), None)),
        }
    }

    async fn target(&self, text: &str, namespace: Option<&str>) -> Result<Ztunnels> {
        let (pod, chosen) = match self.pod(text, namespace).await {
            Ok(found) => found,
            Err(error) => return self.unseen(text, namespace, error),
        };
        let name = pod.name();
        if pod.is_ztunnel() {
            return match pod.proxy_problem() {
                Some(problem) => Err(problem),
                None => Ok(Ztunnels::one(proxy_of(Whom::Ztunnel(name), chosen))),
            };
        }
        let node = &pod.spec.node_name;
        if node.is_empty() {
            let cause = format!("pod {name} is on no node yet, so no ztunnel serves it");
            return Err(Error::unreachable(cause).hint(format!(
                "`kubectl describe pod -n {} {}` says why",
                name.namespace, name.name
            )));
        }
        let proxy = self.on_node(node).await.map_err(|error| {
            error.during(&format!("pod {name} is no ztunnel, and that of its node"))
        })?;
        let own = pod.has_proxy().then(|| {
            format!("{name} has an Envoy of its own: `mesh proxy-config` shows what that holds")
        });
        let said = format!(
            "{name} is no ztunnel: read from {}, that of its node {node}",
            self::name(&proxy)
        );
        Ok(Ztunnels {
            proxies: vec![Proxy {
                chosen: Some(said),
                ..proxy
            }],
            pod: Some(name),
            notes: chosen.into_iter().chain(own).collect(),
        })
    }

    /// A ztunnel whose pod cannot be looked up can be asked all the same, when it
    /// is named in full.
    fn unseen(&self, text: &str, namespace: Option<&str>, error: Error) -> Result<Ztunnels> {
        if !matches!(error.exit, Exit::Denied | Exit::CannotTell) || text.contains('/') {
            return Err(error);
        }
        let (name, namespace) = match text.rsplit_once('.') {
            Some((name, namespace)) => (name, namespace),
            None => (text, namespace.unwrap_or(self.istio)),
        };
        let whom = Whom::Ztunnel(PodName::new(name, namespace));
        Ok(Ztunnels::one(proxy_of(whom, None)))
    }

    /// The pod that a TARGET stands for, and what was decided on the user's behalf.
    async fn pod(&self, text: &str, namespace: Option<&str>) -> Result<(Pod, Option<String>)> {
        let (kind, name) = match text.rsplit_once('/') {
            Some((kind, name)) => (Kind::parse(kind)?, name),
            None => (Kind::Pod, text),
        };
        target::check_name(name, "name")?;
        let mut places: Vec<(&str, &str)> = Vec::new();
        if let Some((name, namespace)) = name.rsplit_once('.')
            && !name.is_empty()
            && !namespace.is_empty()
        {
            places.push((name, namespace));
        }
        match namespace {
            Some(namespace) => places.push((name, namespace)),
            // istioctl looks in Istio's namespace alone, where no application is.
            None => {
                places.push((name, self.istio));
                let default = self.session.default_namespace();
                if default != self.istio {
                    places.push((name, default));
                }
            }
        }
        for (name, namespace) in &places {
            target::check_name(namespace, "namespace")?;
            if let Some(found) = self.pod_in(kind, text, name, namespace).await? {
                return Ok(found);
            }
        }
        let what = text.rsplit_once('/').map_or("pod", |(kind, _)| kind);
        let tried: Vec<String> = places
            .iter()
            .map(|(name, namespace)| format!("{name} in namespace {namespace}"))
            .collect();
        Err(
            Error::unreachable(format!("no {what} {}", tried.join(", nor ")))
                .hint("-n or .NAMESPACE chooses another namespace")
                .hint("a ztunnel is also found by its node: --node NAME"),
        )
    }

    async fn pod_in(
        &self,
        kind: Kind,
        text: &str,
        name: &str,
        namespace: &str,
    ) -> Result<Option<(Pod, Option<String>)>> {
        let selector = match kind {
            Kind::Pod => {
                let path = format!("/api/v1/namespaces/{namespace}/pods/{name}");
                let (question, answer) = self.get(path).await?;
                if answer.status == 404 {
                    return Ok(None);
                }
                let pod = Pod::parse(&accept(&question, answer)?.body)?;
                return Ok(Some((pod, None)));
            }
            Kind::Gateway => of_gateway(name),
            Kind::Service | Kind::Workload(..) => {
                let path = kind.path(Some(namespace)).unwrap_or_default();
                let (question, answer) = self.get(format!("{path}/{name}")).await?;
                if answer.status == 404 {
                    return Ok(None);
                }
                kind.selector(&accept(&question, answer)?.body, text)?
            }
        };
        let pods = self.pods(Some(namespace), &selector, None).await?;
        let count = pods.len();
        let Some(pod) = best(pods) else {
            return Ok(None);
        };
        let chosen = match count {
            1 => format!("{text}: chose {}, its only pod", pod.name().name),
            _ => format!("{text}: chose {} of {count} pods", pod.name().name),
        };
        Ok(Some((pod, Some(chosen))))
    }

    async fn labelled(&self, namespace: Option<&str>, node: Option<&str>) -> Result<Vec<Pod>> {
        let selector = Selector::parse(LABEL)?;
        self.pods(namespace, &selector, node).await
    }

    async fn pods(
        &self,
        namespace: Option<&str>,
        selector: &Selector,
        node: Option<&str>,
    ) -> Result<Vec<Pod>> {
        let place = match namespace {
            Some(namespace) => {
                target::check_name(namespace, "namespace")?;
                format!("/api/v1/namespaces/{namespace}/pods")
            }
            None => "/api/v1/pods".to_owned(),
        };
        let on_node = node.map_or_else(String::new, |node| {
            format!("&fieldSelector=spec.nodeName%3D{node}")
        });
        let path = format!("{place}?labelSelector={}{on_node}", selector.query());
        let (question, answer) = self.get(path).await?;
        let mut pods = pods::of_list(&accept(&question, answer)?.body)?;
        pods.retain(|pod| {
            selector.matches(pod.labels()) && node.is_none_or(|node| pod.spec.node_name == node)
        });
        Ok(pods)
    }

    /// Why there is no ztunnel at all.
    async fn absent(&self) -> Error {
        let istio = self.istio;
        let path = format!("/apis/apps/v1/namespaces/{istio}/daemonsets/ztunnel");
        let (recorded, installed) = match self.get(path).await {
            Ok((_, answer)) => (
                matches!(answer.origin.via, Via::Recording(_)),
                answer.status == 200,
            ),
            Err(error) => (error.exit == Exit::CannotTell, false),
        };
        let cause = if installed {
            format!("the DaemonSet ztunnel in namespace {istio} has no pods")
        } else {
            format!("no pod is a ztunnel ({LABEL}) in namespace {istio}")
        };
        if installed {
            return Error::unreachable(cause).hint(format!(
                "`kubectl describe daemonset -n {istio} ztunnel` says why"
            ));
        }
        if recorded {
            // A mesh without ztunnels says nothing of what one would hold.
            return Error::cannot_tell(format!("{cause}, so nothing is recorded of any"))
                .hint("-f FILE reads a ztunnel's saved /config_dump, --from a recording of a mesh in ambient mode")
                .hint("`mesh proxy-config` reads the Envoys of this mesh");
        }
        Error::unreachable(cause)
            .hint(
                "only a mesh in ambient mode has ztunnels; -i names the namespace that Istio is in",
            )
            .hint("`mesh proxy-config` reads the Envoys of a mesh with sidecars")
    }

    async fn get(&self, path: String) -> Result<(Question, Answer)> {
        let question = Question::get(Whom::Kubernetes, path);
        let answer = self.session.ask(&question).await?;
        Ok((question, answer))
    }
}

/// The best of some pods: one that can be read before one that cannot.
fn best(mut pods: Vec<Pod>) -> Option<Pod> {
    pods.sort_by_cached_key(|pod| (pod.proxy_problem().is_some(), pod.preference()));
    (!pods.is_empty()).then(|| pods.swap_remove(0))
}

fn proxy_of(whom: Whom, chosen: Option<String>) -> Proxy {
    Proxy {
        whom,
        problem: None,
        chosen,
    }
}

fn name(proxy: &Proxy) -> String {
    match &proxy.whom {
        Whom::Ztunnel(pod) => pod.to_string(),
        other => other.to_string(),
    }
}
