//! What is installed, told from what is there.
//!
//! Nothing in a cluster says "Istio 1.26 with two gateways", and what says a part of
//! it may be the very thing that is missing. So a component is there when any of its
//! objects is: a revision by its Deployment, Service, ConfigMap or webhooks, a
//! gateway by any object of its chart, a node agent by its label. Labels of Helm and
//! of istioctl's operator stand side by side on the same objects (istioctl renders
//! the same charts), so who installed something is told only where several marks
//! agree, and nothing depends on it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::kinds::{
    ACCOUNT, BINDING, CONFIG_MAP, DAEMON_SET, DEPLOYMENT, MUTATING, ROLE, SERVICE, VALIDATING,
};
use crate::check::evidence::{Evidence, Kind, Object};
use crate::check::webhook;
use crate::istio::release::{Version, image_tag};

/// The label of a revision.
pub const REVISION: &str = "istio.io/rev";
/// The label of a revision's other name.
pub const TAG: &str = "istio.io/tag";
/// The label that the charts give, whoever renders them.
pub const COMPONENT: &str = "operator.istio.io/component";

/// A control plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// Its name: `default` for the one without.
    pub name: String,
    /// Its version, as far as any of its objects tells.
    pub version: Option<String>,
    /// The values that it was installed with, if it keeps them.
    pub values: Option<Value>,
    /// Its other names.
    pub tags: Vec<String>,
    /// What there is of it.
    pub marks: Vec<String>,
    /// Whether neither its Deployment nor its Service is there, though it needs them.
    pub leftover: bool,
}

/// A gateway, a node agent or a node proxy.
#[derive(Clone, Debug, PartialEq)]
pub struct Component {
    /// Its own name.
    pub name: String,
    /// Its namespace.
    pub namespace: String,
    /// What it is, as [`Part`] tells.
    pub part: Part,
    /// Its revision; `default` for none.
    pub revision: String,
    /// Its version.
    pub version: Option<String>,
}

/// What a component is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A gateway of the charts that istioctl installs.
    Gateway,
    /// A gateway of the chart `gateway`.
    OwnGateway,
    /// The node agent.
    Cni,
    /// The node proxy.
    Ztunnel,
}

/// The objects of a kind, none if they could not be had.
pub fn all(evidence: &Evidence, kind: Kind) -> &[Object] {
    evidence.of(kind).unwrap_or_default()
}

/// An object's revision.
pub fn revision_of(object: &Object) -> &str {
    object.label(REVISION).unwrap_or("default")
}

/// The revision as names end with it.
pub fn suffix(revision: &str) -> String {
    match revision {
        "" | "default" => String::new(),
        other => format!("-{other}"),
    }
}

/// The control planes of a namespace, by name.
#[must_use]
pub fn revisions(evidence: &Evidence, namespace: &str) -> Vec<Revision> {
    let mut marks: BTreeMap<String, Vec<(Kind, &Object)>> = BTreeMap::new();
    for kind in [DEPLOYMENT, SERVICE, CONFIG_MAP, MUTATING, VALIDATING] {
        for object in all(evidence, kind) {
            if is_mark(kind, object, namespace) {
                let revision = revision_of(object).to_owned();
                marks.entry(revision).or_default().push((kind, object));
            }
        }
    }
    let known = evidence.of(DEPLOYMENT).is_ok() && evidence.of(SERVICE).is_ok();
    let revision = |(name, marks): (String, Vec<(Kind, &Object)>)| {
        let values = values(evidence, namespace, &name);
        let own = format!("istiod{}", suffix(&name));
        let has = |wanted: Kind| {
            let named = evidence.get(wanted, namespace, &own);
            marks.iter().any(|(kind, _)| *kind == wanted) || matches!(named, Ok(Some(_)))
        };
        let tagged = all(evidence, MUTATING)
            .iter()
            .filter(|object| revision_of(object) == name);
        let mut tags: Vec<String> = tagged
            .filter_map(|object| object.label(TAG))
            .map(str::to_owned)
            .collect();
        tags.sort();
        tags.dedup();
        Revision {
            version: version(marks.iter().map(|(_, object)| *object), "discovery"),
            leftover: known
                && !has(DEPLOYMENT)
                && !has(SERVICE)
                && !is_remote(&marks, values.as_ref()),
            marks: marks
                .iter()
                .map(|(kind, object)| format!("{} {}", kind.name, object.title()))
                .collect(),
            name,
            values,
            tags,
        }
    };
    marks.into_iter().map(revision).collect()
}

/// Whether an object shows that its revision is installed in a namespace.
fn is_mark(kind: Kind, object: &Object, namespace: &str) -> bool {
    if object.label(TAG).is_some() {
        return false;
    }
    let here = object.namespace == namespace;
    match kind {
        DEPLOYMENT | SERVICE => here && object.label("app") == Some("istiod"),
        CONFIG_MAP => here && object.name.starts_with("istio-sidecar-injector"),
        MUTATING => object.label("app") == Some("sidecar-injector") && calls(object, namespace),
        VALIDATING => object.name.starts_with("istio-validator") && calls(object, namespace),
        _ => false,
    }
}

/// Whether a webhook calls into a namespace, or out of the cluster.
pub fn calls(object: &Object, namespace: &str) -> bool {
    webhook::webhooks(object).any(|webhook| {
        webhook::service(webhook).is_some_and(|(its, _)| its == namespace)
            || webhook.pointer("/clientConfig/url").is_some()
    })
}

/// Whether the control plane itself runs elsewhere.
fn is_remote(marks: &[(Kind, &Object)], values: Option<&Value>) -> bool {
    let url = marks
        .iter()
        .any(|(_, object)| object.at("/webhooks/0/clientConfig/url").is_some());
    let told = values.and_then(|values| values.pointer("/istiodRemote/enabled"));
    url || told.and_then(Value::as_bool) == Some(true)
}

/// The values that a control plane of today's version keeps.
fn values(evidence: &Evidence, namespace: &str, revision: &str) -> Option<Value> {
    let name = format!("values{}", suffix(revision));
    let object = evidence.get(CONFIG_MAP, namespace, &name).ok()??;
    serde_json::from_str(object.text("/data/merged-values")?).ok()
}

/// The gateways, node agents and node proxies, by part, namespace and name.
#[must_use]
pub fn components(evidence: &Evidence, istio_namespace: &str) -> Vec<Component> {
    let mut found: BTreeMap<(Part, String, String), Vec<&Object>> = BTreeMap::new();
    for kind in [
        DEPLOYMENT, DAEMON_SET, SERVICE, ACCOUNT, CONFIG_MAP, ROLE, BINDING,
    ] {
        for object in all(evidence, kind) {
            if let Some((part, name)) = part_of(kind, object, istio_namespace) {
                let key = (part, object.namespace.clone(), name);
                found.entry(key).or_default().push(object);
            }
        }
    }
    let component = |((part, namespace, name), objects): (_, Vec<&Object>)| Component {
        name,
        namespace,
        part,
        revision: objects
            .first()
            .map_or("default", |object| revision_of(object))
            .to_owned(),
        version: version(objects.into_iter(), ""),
    };
    found.into_iter().map(component).collect()
}

/// Which component an object shows, and that one's name.
fn part_of(kind: Kind, object: &Object, istio_namespace: &str) -> Option<(Part, String)> {
    let own = object.name.as_str();
    if object.label("k8s-app") == Some("istio-cni-node") || object.label(COMPONENT) == Some("Cni") {
        return Some((Part::Cni, "istio-cni".to_owned()));
    }
    // Its chart gives its objects no other label; by hand it is often installed without any.
    let is_ztunnel = object.label("app.kubernetes.io/name") == Some("ztunnel")
        || object.label("app") == Some("ztunnel")
        || object.label(COMPONENT) == Some("Ztunnel")
        || own == "ztunnel" && object.namespace == istio_namespace;
    if is_ztunnel && matches!(kind, DAEMON_SET | ACCOUNT) {
        return Some((Part::Ztunnel, own.to_owned()));
    }
    if matches!(
        object.label(COMPONENT),
        Some("IngressGateways" | "EgressGateways")
    ) {
        let end = match kind {
            ROLE | BINDING => "-sds",
            ACCOUNT => "-service-account",
            DEPLOYMENT | SERVICE => "",
            _ => return None,
        };
        return Some((Part::Gateway, own.strip_suffix(end)?.to_owned()));
    }
    let is_chart = object.label("helm.sh/chart").is_some_and(|chart| {
        chart
            .strip_prefix("gateway-")
            .is_some_and(|version| version.starts_with(|letter: char| letter.is_ascii_digit()))
    });
    let is_workload = matches!(kind, DEPLOYMENT | DAEMON_SET | SERVICE);
    (is_chart && object.label("istio").is_some() && is_workload)
        .then(|| (Part::OwnGateway, own.to_owned()))
}

/// The first release whose objects are known here.
const OLDEST: Version = Version {
    major: 1,
    minor: 10,
};

/// The version that objects tell: by the image that they run, else by their labels.
fn version<'o>(
    objects: impl Iterator<Item = &'o Object> + Clone,
    container: &str,
) -> Option<String> {
    let image = objects.clone().find_map(|object| {
        let containers = object.at("/spec/template/spec/containers")?.as_array()?;
        let named = containers
            .iter()
            .find(|one| one.get("name").and_then(Value::as_str) == Some(container));
        let image = named.or(containers.first())?.get("image")?.as_str()?;
        image_tag(image)
            .filter(|tag| Version::parse(tag).is_some())
            .map(str::to_owned)
    });
    image.or_else(|| {
        let labels = ["operator.istio.io/version", "app.kubernetes.io/version"];
        let label = |key: &str| {
            let mut texts = objects.clone().filter_map(|object| object.label(key));
            // Charts that were never released call themselves 1.0.0.
            texts.find(|text| Version::parse(text).is_some_and(|version| version >= OLDEST))
        };
        labels.into_iter().find_map(label).map(str::to_owned)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_revision_ends_no_name() {
        assert_eq!(
            (suffix("default"), suffix("canary")),
            (String::new(), "-canary".to_owned())
        );
    }
}
