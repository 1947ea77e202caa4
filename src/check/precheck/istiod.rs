//! The control planes that are installed, and whether they run.
//!
//! A control plane is a Deployment labelled `app=istiod`, as every way to install
//! Istio labels it. Where none is, one may still stand outside of the cluster; so
//! nothing is said of its absence here, only of what is there and does not work.

use serde_json::Value;

use super::codes::MESH0008;
use super::{DEPLOYMENTS, PODS, Seen, subject};
use crate::check::evidence::Object;
use crate::check::finding::Finding;
use crate::check::version::of_labels;
use crate::error::{Error, Result};
use crate::istio::release::Version;

/// An installed control plane.
pub(super) struct ControlPlane<'a> {
    /// Its Deployment.
    pub(super) deployment: &'a Object,
    /// Its revision; `default` where none is named.
    pub(super) revision: &'a str,
    /// Its version, if image or labels tell.
    pub(super) version: Option<Version>,
}

impl ControlPlane<'_> {
    /// One line of evidence.
    pub(super) fn told(&self) -> String {
        let version = self
            .version
            .map_or("of unknown version".to_owned(), |it| format!("Istio {it}"));
        let title = self.deployment.title();
        format!("{title}, revision {}, is {version}", self.revision)
    }

    /// That it does not say its version.
    pub(super) fn nameless(&self) -> Error {
        let title = self.deployment.title();
        Error::cannot_tell(format!(
            "neither image nor labels of {title} tell its version"
        ))
    }
}

/// The revision of an object of Istio's.
pub(super) fn revision_of(object: &Object) -> &str {
    object
        .label("istio.io/rev")
        .filter(|it| !it.is_empty())
        .unwrap_or("default")
}

/// The image of a container of a pod or of a template, native sidecars included.
pub(super) fn image<'a>(spec: Option<&'a Value>, container: &str) -> Option<&'a str> {
    ["containers", "initContainers"]
        .into_iter()
        .find_map(|list| {
            let list = spec?.get(list)?.as_array()?;
            let named = list
                .iter()
                .find(|one| one.get("name").and_then(Value::as_str) == Some(container));
            named?.get("image")?.as_str()
        })
}

/// Every control plane of the cluster.
pub(super) fn all(seen: &Seen) -> Result<Vec<ControlPlane<'_>>> {
    let deployments = seen.lists.of(DEPLOYMENTS)?.iter();
    let istiods = deployments.filter(|one| one.label("app") == Some("istiod"));
    let plane = |deployment| ControlPlane {
        deployment,
        revision: revision_of(deployment),
        version: image(deployment.at("/spec/template/spec"), "discovery")
            .and_then(Version::of_image)
            .or_else(|| of_labels(deployment)),
    };
    Ok(istiods.map(plane).collect())
}

/// The control planes that are looked at.
pub(super) fn control_planes(seen: &Seen) -> Result<Vec<ControlPlane<'_>>> {
    let mut planes = all(seen)?;
    let only = seen.scope.revision.as_deref();
    planes.retain(|plane| only.is_none_or(|only| only == plane.revision));
    Ok(planes)
}

/// MESH0008.
pub(super) fn not_ready(seen: &Seen) -> Result<Vec<Finding>> {
    let pods = seen.lists.of(PODS)?;
    let mut findings = Vec::new();
    for plane in control_planes(seen)? {
        let namespace = &plane.deployment.namespace;
        let mine = pods.iter().filter(|pod| {
            pod.namespace == *namespace
                && pod.label("app") == Some("istiod")
                && revision_of(pod) == plane.revision
                && !is_over(pod)
        });
        let mut any = false;
        for pod in mine {
            any = true;
            if let Some((message, evidence)) = problem(pod) {
                let advice = format!(
                    "look at `kubectl describe pod -n {namespace} {0}` and `kubectl logs -n {namespace} {0} --previous`",
                    pod.name
                );
                let mut finding = MESH0008.found(subject(PODS, pod), message).advise(advice);
                finding.evidence = evidence;
                findings.push(finding);
            }
        }
        if !any {
            let replicas = plane
                .deployment
                .at("/spec/replicas")
                .and_then(Value::as_u64);
            let wanted = replicas.map_or_else(|| "some".to_owned(), |number| number.to_string());
            let message = format!(
                "The control plane of revision {} has no pod",
                plane.revision
            );
            let advice = format!(
                "look at `kubectl describe deployment -n {namespace} {}`",
                plane.deployment.name
            );
            findings.push(
                MESH0008
                    .found(subject(DEPLOYMENTS, plane.deployment), message)
                    .seen(format!("its Deployment wants {wanted}"))
                    .advise(advice),
            );
        }
    }
    Ok(findings)
}

/// Whether a pod has ended, was evicted or is being taken away.
pub(super) fn is_over(pod: &Object) -> bool {
    matches!(pod.text("/status/phase"), Some("Succeeded" | "Failed"))
        || pod.at("/metadata/deletionTimestamp").is_some()
}

/// Why a pod does not work, and what was seen of it; none when it is ready.
fn problem(pod: &Object) -> Option<(String, Vec<String>)> {
    let conditions = pod.at("/status/conditions").and_then(Value::as_array);
    let conditions = conditions.map(Vec::as_slice).unwrap_or_default();
    let text = |value: &Value, key: &str| {
        value
            .pointer(key)
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let has = |name: &str, status: &str| {
        let it = conditions
            .iter()
            .find(|one| text(one, "/type").as_deref() == Some(name))?;
        (text(it, "/status").as_deref() == Some(status)).then_some(it)
    };
    if has("Ready", "True").is_some() {
        return None;
    }
    let phase = pod.text("/status/phase").unwrap_or("unknown");
    let mut evidence = vec![format!("its phase is {phase}")];
    let mut why = "is not ready".to_owned();
    if let Some(unscheduled) = has("PodScheduled", "False") {
        "is not scheduled".clone_into(&mut why);
        evidence.extend(text(unscheduled, "/message"));
    }
    let statuses = ["/status/initContainerStatuses", "/status/containerStatuses"];
    let statuses = statuses.iter().filter_map(|list| pod.at(list)?.as_array());
    for status in statuses.flatten() {
        let name = text(status, "/name").unwrap_or_default();
        if let Some(reason) = text(status, "/state/waiting/reason") {
            if !matches!(reason.as_str(), "PodInitializing" | "ContainerCreating") {
                why = format!("does not run: {reason}");
            }
            let message = text(status, "/state/waiting/message").unwrap_or_default();
            evidence.push(
                format!("container {name} waits: {reason} {message}")
                    .trim_end()
                    .to_owned(),
            );
        }
        let restarts = status
            .get("restartCount")
            .and_then(Value::as_u64)
            .unwrap_or(0);
        if restarts > 0 {
            let code = status
                .pointer("/lastState/terminated/exitCode")
                .and_then(Value::as_i64);
            let last = code
                .map(|code| format!(", last with exit code {code}"))
                .unwrap_or_default();
            evidence.push(format!(
                "container {name} was restarted {restarts} times{last}"
            ));
        }
    }
    Some((format!("The control plane's pod {why}"), evidence))
}
