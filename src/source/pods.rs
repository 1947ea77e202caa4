//! What a pod says about its proxy, and which of several pods to look at.
//!
//! The proxy decides, not the pod: a pod whose proxy refused its configuration
//! is Pending forever, its proxy runs, and it is exactly the one to read
//! (`istioctl` refuses it). Only the few fields that decide are read of a pod, so
//! that a field of a newer Kubernetes can never hide one.

use std::cmp::Reverse;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::selector::Labels;
use crate::error::{Error, Result};
use crate::origin::PodName;

/// The container that Istio's injector and its gateways call their proxy.
pub(super) const PROXY: &str = "istio-proxy";

/// The part of a pod that is read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Pod {
    pub(super) metadata: Metadata,
    pub(super) spec: Spec,
    pub(super) status: Status,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Metadata {
    pub(super) name: String,
    pub(super) namespace: String,
    #[serde(deserialize_with = "or_default")]
    pub(super) labels: Labels,
    #[serde(deserialize_with = "or_default")]
    pub(super) annotations: Labels,
    pub(super) creation_timestamp: Option<String>,
    pub(super) deletion_timestamp: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Spec {
    #[serde(deserialize_with = "or_default")]
    pub(super) node_name: String,
    #[serde(deserialize_with = "or_default")]
    pub(super) host_network: bool,
    #[serde(deserialize_with = "or_default")]
    pub(super) containers: Vec<Container>,
    #[serde(deserialize_with = "or_default")]
    pub(super) init_containers: Vec<Container>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Container {
    pub(super) name: String,
    pub(super) restart_policy: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Status {
    #[serde(deserialize_with = "or_default")]
    pub(super) phase: String,
    pub(super) reason: Option<String>,
    #[serde(deserialize_with = "or_default")]
    pub(super) conditions: Vec<Condition>,
    #[serde(deserialize_with = "or_default")]
    pub(super) container_statuses: Vec<ContainerStatus>,
    #[serde(deserialize_with = "or_default")]
    pub(super) init_container_statuses: Vec<ContainerStatus>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Condition {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) status: String,
    pub(super) reason: Option<String>,
    pub(super) message: Option<String>,
    pub(super) last_transition_time: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ContainerStatus {
    pub(super) name: String,
    pub(super) restart_count: i64,
    #[serde(deserialize_with = "or_default")]
    pub(super) state: State,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct State {
    pub(super) running: Option<Running>,
    pub(super) waiting: Option<Reason>,
    pub(super) terminated: Option<Reason>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Running {
    pub(super) started_at: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Reason {
    pub(super) reason: Option<String>,
    pub(super) message: Option<String>,
    pub(super) exit_code: Option<i64>,
}

/// `null` where a list or a text could stand is nothing, as Go has it.
fn or_default<'de, D, T>(from: D) -> std::result::Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::<T>::deserialize(from)?.unwrap_or_default())
}

/// The name and namespace of any object, whose metadata all have one form.
pub(crate) fn metadata(object: &str) -> Result<PodName> {
    #[derive(Deserialize)]
    struct Object {
        metadata: Metadata,
    }
    serde_json::from_str::<Object>(object)
        .map(|object| PodName::new(object.metadata.name, object.metadata.namespace))
        .map_err(|error| Error::input(format!("cannot read the object: {error}")))
}

/// The objects of a Kubernetes list, each as it came.
#[derive(Deserialize)]
pub(crate) struct List<'a> {
    #[serde(borrow, default)]
    pub items: Option<Vec<&'a RawValue>>,
}

/// The pods of a list. One that cannot be read is left out: it costs no other.
pub(crate) fn of_list(body: &[u8]) -> Result<Vec<Pod>> {
    let list: List<'_> = serde_json::from_slice(body)
        .map_err(|error| Error::input(format!("cannot read the list of pods: {error}")))?;
    let items = list.items.unwrap_or_default();
    Ok(items
        .into_iter()
        .filter_map(|item| serde_json::from_str(item.get()).ok())
        .collect())
}

impl Pod {
    /// Reads one pod.
    pub(crate) fn parse(body: &[u8]) -> Result<Pod> {
        serde_json::from_slice(body)
            .map_err(|error| Error::input(format!("cannot read the pod: {error}")))
    }

    pub(crate) fn name(&self) -> PodName {
        PodName::new(&self.metadata.name, &self.metadata.namespace)
    }

    pub(crate) fn labels(&self) -> &Labels {
        &self.metadata.labels
    }

    /// Whether it was made with a proxy: an ordinary container, or a native
    /// sidecar, which is an init container that restarts always.
    pub(crate) fn has_proxy(&self) -> bool {
        let native = |container: &&Container| {
            container.name == PROXY && container.restart_policy.as_deref() == Some("Always")
        };
        self.spec.containers.iter().any(|c| c.name == PROXY)
            || self.spec.init_containers.iter().any(|c| native(&c))
    }

    /// Whether all its containers have ended for good.
    pub(crate) fn is_finished(&self) -> bool {
        matches!(self.status.phase.as_str(), "Succeeded" | "Failed")
    }

    /// Whether it is ztunnel, whose container bears the same name and which is no Envoy.
    pub(crate) fn is_ztunnel(&self) -> bool {
        self.metadata
            .labels
            .get("app")
            .is_some_and(|app| app == "ztunnel")
    }

    pub(super) fn statuses(&self) -> impl Iterator<Item = &ContainerStatus> {
        let status = &self.status;
        status
            .init_container_statuses
            .iter()
            .chain(&status.container_statuses)
    }

    /// The order in which `kubectl logs deploy/x` prefers pods, those whose proxy
    /// can be read before it: least is best. Finished pods are last; the name
    /// decides what is left, so that two runs choose alike.
    pub(crate) fn preference(&self) -> impl Ord + use<> {
        let phase = match self.status.phase.as_str() {
            "Running" => 0_u8,
            "Unknown" => 1,
            "Pending" => 2,
            _ => 3,
        };
        let ready = self
            .status
            .conditions
            .iter()
            .find(|condition| condition.kind == "Ready" && condition.status == "True");
        let ready_since = ready.and_then(|ready| time(ready.last_transition_time.as_deref()));
        let restarts = self
            .status
            .container_statuses
            .iter()
            .map(|status| status.restart_count)
            .max()
            .unwrap_or(0);
        (
            self.problem().is_some(),
            self.spec.node_name.is_empty(),
            phase,
            ready.is_none(),
            ready_since.unwrap_or(Timestamp::MAX),
            Reverse(restarts),
            time(self.metadata.creation_timestamp.as_deref()).unwrap_or(Timestamp::MAX),
            self.name(),
        )
    }
}

pub(super) fn time(text: Option<&str>) -> Option<Timestamp> {
    text?.parse().ok()
}

#[cfg(test)]
#[path = "pods_tests.rs"]
mod tests;
