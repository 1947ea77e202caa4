//! Labels that ask for a sidecar, and whether what they ask for can be had.
//!
//! Injection is decided by the webhooks' selectors over the labels of a namespace
//! and of a pod, so the selectors are asked and not a rule of thumb. A namespace's
//! label wins over a pod's, and `istio-injection` over `istio.io/rev`: whoever does
//! not know that reads two labels and believes the wrong one.

use std::collections::BTreeMap;

use super::codes::{IST0123, MESH0009, MESH0010};
use super::istiod::{all, is_over, revision_of};
use super::webhooks::{TAG, injectors};
use super::{NAMESPACES, PODS, Seen, some, subject};
use crate::check::evidence::Object;
use crate::check::finding::Finding;
use crate::check::selector::{Labels, labels_of};
use crate::check::webhook;
use crate::error::Result;

const INJECTION: &str = "istio-injection";
const REVISION: &str = "istio.io/rev";
const INJECT: &str = "sidecar.istio.io/inject";

/// The namespaces that are looked at.
fn namespaces(seen: &Seen) -> Result<impl Iterator<Item = &Object>> {
    let all = seen.lists.of(NAMESPACES)?.iter();
    Ok(all.filter(|namespace| seen.scope.means(&namespace.name)))
}

/// IST0123.
pub(super) fn two_labels(seen: &Seen) -> Result<Vec<Finding>> {
    let told = |namespace: &Object| {
        let (injection, revision) = (namespace.label(INJECTION)?, namespace.label(REVISION)?);
        let message = format!(
            "The namespace has more than one type of injection labels [{INJECTION} {REVISION}], which may lead to undefined behavior. Make sure only one injection label exists."
        );
        Some(
            IST0123
                .found(subject(NAMESPACES, namespace), message)
                .seen(format!(
                    "{INJECTION}={injection} and {REVISION}={revision}; the first one wins"
                ))
                .advise(format!(
                    "`kubectl label namespace {} {INJECTION}-` leaves the revision",
                    namespace.name
                )),
        )
    };
    Ok(namespaces(seen)?.filter_map(told).collect())
}

/// MESH0009.
pub(super) fn nobody_injects(seen: &Seen) -> Result<Vec<Finding>> {
    let injectors: Vec<&Object> = injectors(seen)?.collect();
    // Before Istio is there, or when it is gone, labels ask nobody.
    if injectors.is_empty() && all(seen)?.is_empty() {
        return Ok(Vec::new());
    }
    let injects = |namespace: &Labels, pod: &Labels| {
        injectors
            .iter()
            .any(|one| webhook::takes(one, namespace, pod))
    };
    let names = injectors
        .iter()
        .flat_map(|one| [Some(revision_of(one)), one.label(TAG)]);
    let mut names: Vec<&str> = names.flatten().collect();
    names.sort_unstable();
    names.dedup();
    let known = format!(
        "webhooks there are for the revisions and tags: {}",
        names.join(", ")
    );
    let advice =
        "name a revision or tag that is installed (`istioctl tag list`), or take the label away";
    let mut findings = Vec::new();
    for namespace in namespaces(seen)? {
        let labels = labels_of(&namespace.value);
        let asks = match (namespace.label(INJECTION), namespace.label(REVISION)) {
            (Some("disabled"), _) => continue,
            (Some(value), _) => format!("{INJECTION}={value}"),
            (None, Some(value)) => format!("{REVISION}={value}"),
            (None, None) => continue,
        };
        if !injects(&labels, &Labels::new()) {
            let message = format!("Label {asks} asks for sidecars that no webhook injects");
            findings.push(
                MESH0009
                    .found(subject(NAMESPACES, namespace), message)
                    .seen(&known)
                    .advise(advice),
            );
        }
    }
    let mut asking: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    for (namespace, pod) in pods(seen)? {
        let labels = labels_of(&namespace.value);
        let (Some(revision), None, None) = (
            pod.label(REVISION),
            namespace.label(INJECTION),
            namespace.label(REVISION),
        ) else {
            continue;
        };
        if !injects(&labels, &labels_of(&pod.value)) {
            let asking = asking.entry((&namespace.name, revision)).or_default();
            asking.push(pod.name.clone());
        }
    }
    for ((namespace, revision), pods) in asking {
        let message = format!(
            "Label {REVISION}={revision} of {} pods asks for sidecars that no webhook injects",
            pods.len()
        );
        let subject = format!("{} {namespace}", NAMESPACES.name);
        findings.push(
            MESH0009
                .found(subject, message)
                .seen(some(&pods))
                .seen(&known)
                .advise(advice),
        );
    }
    Ok(findings)
}

/// The pods that do not refuse a sidecar themselves, with their namespaces.
fn pods(seen: &Seen) -> Result<Vec<(&Object, &Object)>> {
    let namespaces: BTreeMap<&str, &Object> = namespaces(seen)?
        .map(|one| (one.name.as_str(), one))
        .collect();
    let pods = seen.lists.of(PODS)?.iter();
    let willing = pods.filter(|pod| !is_over(pod) && pod.label(INJECT) != Some("false"));
    Ok(willing
        .filter_map(|pod| Some((*namespaces.get(pod.namespace.as_str())?, pod)))
        .collect())
}

/// MESH0010.
pub(super) fn contradictions(seen: &Seen) -> Result<Vec<Finding>> {
    let injectors = injectors(seen)?;
    // A tag and the revision that it stands for are no contradiction.
    let resolve = |name: &str| {
        let tagged = injectors.clone().find(|one| one.label(TAG) == Some(name));
        tagged.map_or_else(|| name.to_owned(), |one| revision_of(one).to_owned())
    };
    let mut found: BTreeMap<(&str, String), Vec<String>> = BTreeMap::new();
    for (namespace, pod) in pods(seen)? {
        let wish = match (pod.label(REVISION), pod.label(INJECT)) {
            (Some(revision), _) => format!("{REVISION}={revision}"),
            (None, Some("true")) => format!("{INJECT}=true"),
            _ => continue,
        };
        let told = match (
            namespace.label(INJECTION),
            namespace.label(REVISION),
            pod.label(REVISION),
        ) {
            (Some("disabled"), ..) => {
                format!(
                    "Label {wish} of pods asks for sidecars, but the namespace's {INJECTION}=disabled turns them off"
                )
            }
            (Some(value), _, Some(asked)) => {
                let taken = injectors.clone().find(|one| {
                    webhook::takes(one, &labels_of(&namespace.value), &labels_of(&pod.value))
                });
                let Some(decides) = taken.map(revision_of).filter(|it| *it != resolve(asked))
                else {
                    continue;
                };
                format!(
                    "Label {wish} of pods is overruled by the namespace's {INJECTION}={value}, which is revision {decides}"
                )
            }
            (None, Some(value), Some(asked)) if resolve(value) != resolve(asked) => {
                format!("Label {wish} of pods is overruled by the namespace's {REVISION}={value}")
            }
            _ => continue,
        };
        found
            .entry((&namespace.name, told))
            .or_default()
            .push(pod.name.clone());
    }
    let finding = |((namespace, told), pods): ((&str, String), Vec<String>)| {
        MESH0010
            .found(format!("{} {namespace}", NAMESPACES.name), told)
            .seen(format!("pods: {}", some(&pods)))
            .advise("change the label of the namespace or those of its workloads' templates, so that both say the same")
    };
    Ok(found.into_iter().map(finding).collect())
}
