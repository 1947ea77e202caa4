//! What objects need of each other.
//!
//! One object that is gone takes others with it: a webhook without its Service, a
//! binding without its role. Whoever reads a list of twelve complaints looks for the
//! first cause; so each object names here what it leans on, and what follows for it
//! if that does not hold. What an object names must be there, whether the table
//! knows it or not.

use serde_json::Value;

use super::health::Illness;
use super::kinds::{
    ACCOUNT, AUTOSCALER, BINDING, CLUSTER_BINDING, CLUSTER_ROLE, CONFIG_MAP, DAEMON_SET,
    DEPLOYMENT, JOB, MUTATING, ROLE, SERVICE, SLICE, STATEFUL_SET, VALIDATING,
};
use super::wanted::{Key, title};
use crate::check::evidence::{Evidence, Kind, Object};
use crate::check::webhook;
use crate::error::Error;

/// What an object needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The kind of what is needed.
    pub kind: Kind,
    /// Its namespace.
    pub namespace: String,
    /// Its name.
    pub name: String,
    /// Whether it must be well, not only there.
    pub well: bool,
    /// What follows if it is not.
    pub cause: String,
}

/// The kinds that run pods.
pub const WORKLOADS: [Kind; 4] = [DEPLOYMENT, DAEMON_SET, STATEFUL_SET, JOB];

impl Link {
    /// What tells the object that is needed from all others.
    #[must_use]
    pub fn key(&self) -> Key {
        (
            self.kind.path.to_owned(),
            self.namespace.clone(),
            self.name.clone(),
        )
    }

    fn to(kind: Kind, namespace: &str, name: &str, cause: String) -> Link {
        Link {
            kind,
            namespace: namespace.to_owned(),
            name: name.to_owned(),
            well: false,
            cause,
        }
    }
}

/// The lists that it takes to judge objects of the list at `path`, beside itself.
#[must_use]
pub fn lists(path: &str) -> &'static [Kind] {
    const BOTH: [&str; 2] = [MUTATING.path, VALIDATING.path];
    if WORKLOADS.iter().any(|kind| kind.path == path) {
        &[ACCOUNT, CONFIG_MAP]
    } else if BOTH.contains(&path) {
        &[SERVICE, SLICE, CONFIG_MAP]
    } else if path == SERVICE.path {
        &[SLICE]
    } else if path == CLUSTER_BINDING.path {
        &[CLUSTER_ROLE, ACCOUNT]
    } else if path == BINDING.path {
        &[CLUSTER_ROLE, ROLE, ACCOUNT]
    } else if path == AUTOSCALER.path {
        &[DEPLOYMENT]
    } else {
        &[]
    }
}

/// What an object of the list at `path` needs.
#[must_use]
pub fn links(path: &str, object: &Object) -> Vec<Link> {
    if WORKLOADS.iter().any(|kind| kind.path == path) {
        workload(object)
    } else if path == MUTATING.path || path == VALIDATING.path {
        webhooks(object)
    } else if path == CLUSTER_BINDING.path || path == BINDING.path {
        binding(object)
    } else if path == AUTOSCALER.path {
        let is_deployment = object.text("/spec/scaleTargetRef/kind") == Some(DEPLOYMENT.name);
        let name = object
            .text("/spec/scaleTargetRef/name")
            .filter(|_| is_deployment);
        let cause = |name: &str| format!("has nothing to scale without Deployment {name}");
        name.map(|name| Link::to(DEPLOYMENT, &object.namespace, name, cause(name)))
            .into_iter()
            .collect()
    } else {
        Vec::new()
    }
}

fn workload(object: &Object) -> Vec<Link> {
    let Some(pod) = object.at("/spec/template/spec") else {
        return Vec::new();
    };
    let mut links = Vec::new();
    if let Some(account) = pod.get("serviceAccountName").and_then(Value::as_str) {
        let cause = "its pods run as that ServiceAccount: no new one can start".to_owned();
        links.push(Link::to(ACCOUNT, &object.namespace, account, cause));
    }
    let volumes = pod.get("volumes").and_then(Value::as_array);
    for volume in volumes.into_iter().flatten() {
        let Some(map) = volume.get("configMap") else {
            continue;
        };
        let is_optional = map.get("optional").and_then(Value::as_bool) == Some(true);
        if let Some(name) = map
            .get("name")
            .and_then(Value::as_str)
            .filter(|_| !is_optional)
        {
            let cause = "its pods mount that ConfigMap: no new one can start".to_owned();
            links.push(Link::to(CONFIG_MAP, &object.namespace, name, cause));
        }
    }
    links
}

fn binding(object: &Object) -> Vec<Link> {
    let mut links = Vec::new();
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    if let Some(name) = object.text("/roleRef/name") {
        let (kind, namespace) = match object.text("/roleRef/kind") {
            Some("Role") => (ROLE, object.namespace.as_str()),
            _ => (CLUSTER_ROLE, ""),
        };
        links.push(Link::to(
            kind,
            namespace,
            name,
            "grants nothing without its role".to_owned(),
        ));
    }
    for subject in object
        .at("/subjects")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        if text(subject, "kind").as_deref() == Some(ACCOUNT.name)
            && let Some(name) = text(subject, "name")
        {
            let namespace = text(subject, "namespace").unwrap_or_else(|| object.namespace.clone());
            let cause = format!(
                "grants its role to ServiceAccount {}, which is not there",
                title(&namespace, &name)
            );
            links.push(Link::to(ACCOUNT, &namespace, &name, cause));
        }
    }
    links
}

fn webhooks(object: &Object) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    // Of two that call one Service the one that is called tells what follows.
    let (on, off): (Vec<_>, Vec<_>) =
        webhook::webhooks(object).partition(|webhook| webhook::is_active(webhook));
    for webhook in on.into_iter().chain(off) {
        let Some((namespace, name)) = webhook::service(webhook) else {
            continue;
        };
        let then = if !webhook::is_active(webhook) {
            "nothing is refused as long as they are switched off (istio.io/deactivated)"
        } else if webhook::fails_closed(webhook) {
            "what they cover is refused (failurePolicy Fail)"
        } else {
            "what they cover passes unseen (failurePolicy Ignore)"
        };
        let cause = format!("its webhooks cannot be called: {then}");
        let mut link = Link::to(SERVICE, namespace, name, cause);
        link.well = true;
        if !links.iter().any(|other| other.key() == link.key()) {
            links.push(link);
        }
    }
    links
}

/// What is wrong with a Service that no pod stands behind.
///
/// # Errors
/// Why its endpoints could not be had.
pub fn no_endpoint(evidence: &Evidence, object: &Object) -> Result<Option<Illness>, Error> {
    if object.text("/spec/type") == Some("ExternalName") {
        return Ok(None);
    }
    let slices = evidence.of(SLICE)?;
    let (ready, known) = webhook::endpoints(slices, &object.namespace, &object.name);
    if ready > 0 {
        return Ok(None);
    }
    let selector = object.at("/spec/selector").and_then(Value::as_object);
    let seen = match (known, selector) {
        (0, None) => "it selects no pods, and nobody gave it endpoints".to_owned(),
        (0, Some(_)) => format!(
            "no endpoint at all: does a pod labelled {} run?",
            selector_text(object)
        ),
        (known, _) => format!("{known} endpoints, none of them ready"),
    };
    Ok(Some(Illness {
        cause: "has no ready endpoint".to_owned(),
        evidence: vec![seen],
        advice: format!(
            "look at the pods: `kubectl get pods -n {} -l '{}'`",
            object.namespace,
            selector_text(object)
        ),
    }))
}

/// A Service's selector, as kubectl takes it.
fn selector_text(object: &Object) -> String {
    let selector = object.at("/spec/selector").and_then(Value::as_object);
    let pairs = selector.into_iter().flatten();
    let pairs: Vec<String> = pairs
        .map(|(key, value)| format!("{key}={}", value.as_str().unwrap_or_default()))
        .collect();
    pairs.join(",")
}

/// Whether a Service selects the pods of a workload.
#[must_use]
pub fn selects(service: &Object, workload: &Object) -> bool {
    let Some(selector) = service.at("/spec/selector").and_then(Value::as_object) else {
        return false;
    };
    let labels = workload.at("/spec/template/metadata/labels");
    service.namespace == workload.namespace
        && !selector.is_empty()
        && selector
            .iter()
            .all(|(key, value)| labels.and_then(|labels| labels.get(key)) == Some(value))
}
