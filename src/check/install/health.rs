//! Whether an object that is there is as it must be, looked at alone.
//!
//! The rules of roll-outs are those of `kubectl rollout status` and of the old
//! `istioctl verify-install`, which agree. What an object's controller says itself
//! (a condition that is not as it should be) is quoted as evidence: it names the
//! cause better than any count does.

use serde_json::Value;

use super::kinds::{DAEMON_SET, DEFINITION, DEPLOYMENT, JOB, STATEFUL_SET};
use crate::check::evidence::Object;

/// What is wrong with an object, and what was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Illness {
    /// One line.
    pub cause: String,
    /// What was seen, one thing a line.
    pub evidence: Vec<String>,
    /// What to do next.
    pub advice: String,
}

/// What is wrong with an object of the list at `path`, if anything.
#[must_use]
pub fn illness(path: &str, object: &Object) -> Option<Illness> {
    if object.at("/metadata/deletionTimestamp").is_some() {
        let finalizers = object.at("/metadata/finalizers").map(Value::to_string);
        return Some(Illness {
            cause: "is being deleted".to_owned(),
            evidence: finalizers
                .map(|names| format!("finalizers {names}"))
                .into_iter()
                .collect(),
            advice: "wait until it is gone, and install it again".to_owned(),
        });
    }
    let cause = match path {
        _ if path == DEPLOYMENT.path => deployment(object),
        _ if path == STATEFUL_SET.path => stateful_set(object),
        _ if path == DAEMON_SET.path => daemon_set(object),
        _ if path == JOB.path => condition(object, "Failed")
            .filter(|one| one.status == "True")
            .map(|one| format!("has failed: {}", one.words())),
        _ if path == DEFINITION.path => return definition(object),
        _ => None,
    }?;
    let (kind, where_) = (
        path.rsplit('/').next().unwrap_or_default(),
        &object.namespace,
    );
    Some(Illness {
        cause,
        evidence: complaints(object),
        advice: format!(
            "`kubectl describe -n {where_} {kind}/{}` and its pods' events tell why",
            object.name
        ),
    })
}

/// What a controller says of an object.
struct Condition<'o> {
    kind: &'o str,
    status: &'o str,
    reason: &'o str,
    message: &'o str,
}

impl Condition<'_> {
    fn words(&self) -> String {
        match (self.reason, self.message) {
            ("", words) | (words, "") => words.to_owned(),
            (reason, message) => format!("{reason}: {message}"),
        }
    }
}

fn conditions(object: &Object) -> impl Iterator<Item = Condition<'_>> {
    let list = object.at("/status/conditions").and_then(Value::as_array);
    list.into_iter().flatten().map(|one| {
        let text = |key| one.get(key).and_then(Value::as_str).unwrap_or_default();
        Condition {
            kind: text("type"),
            status: text("status"),
            reason: text("reason"),
            message: text("message"),
        }
    })
}

fn condition<'o>(object: &'o Object, kind: &str) -> Option<Condition<'o>> {
    conditions(object).find(|condition| condition.kind == kind)
}

/// The conditions of a workload that are not as they should be.
fn complaints(object: &Object) -> Vec<String> {
    conditions(object)
        .filter(|one| match one.kind {
            "ReplicaFailure" | "Failed" => one.status == "True",
            _ => one.status != "True",
        })
        .map(|one| format!("condition {} is {}: {}", one.kind, one.status, one.words()))
        .collect()
}

fn count(object: &Object, pointer: &str) -> Option<i64> {
    object.at(pointer).and_then(Value::as_i64)
}

fn status(object: &Object, key: &str) -> i64 {
    count(object, &format!("/status/{key}")).unwrap_or(0)
}

/// Whether the controller has seen the latest change.
fn unseen(object: &Object) -> Option<String> {
    let (wanted, seen) = (
        count(object, "/metadata/generation")?,
        status(object, "observedGeneration"),
    );
    (seen < wanted).then(|| "its latest change was not taken up yet".to_owned())
}

fn deployment(object: &Object) -> Option<String> {
    let stuck =
        condition(object, "Progressing").filter(|one| one.reason == "ProgressDeadlineExceeded");
    if let Some(stuck) = stuck {
        return Some(format!("its roll-out came to a halt: {}", stuck.message));
    }
    let wanted = count(object, "/spec/replicas").unwrap_or(1);
    let (updated, replicas) = (
        status(object, "updatedReplicas"),
        status(object, "replicas"),
    );
    let available = status(object, "availableReplicas");
    unseen(object).or_else(|| {
        if updated < wanted {
            Some(format!("{updated} of {wanted} replicas are updated"))
        } else if replicas > updated {
            Some(format!(
                "{} old replicas are still to end",
                replicas - updated
            ))
        } else if available < updated {
            Some(format!(
                "{available} of {updated} updated replicas are available"
            ))
        } else {
            None
        }
    })
}

fn stateful_set(object: &Object) -> Option<String> {
    let wanted = count(object, "/spec/replicas").unwrap_or(1);
    let (ready, updated) = (
        status(object, "readyReplicas"),
        status(object, "updatedReplicas"),
    );
    let rolls = object.text("/spec/updateStrategy/type") != Some("OnDelete")
        && count(object, "/spec/updateStrategy/rollingUpdate/partition").unwrap_or(0) == 0;
    let is_new = object.text("/status/updateRevision") == object.text("/status/currentRevision");
    unseen(object).or_else(|| {
        if ready < wanted {
            Some(format!("{ready} of {wanted} replicas are ready"))
        } else if rolls && !is_new && updated < wanted {
            Some(format!("{updated} of {wanted} replicas are updated"))
        } else {
            None
        }
    })
}

fn daemon_set(object: &Object) -> Option<String> {
    let wanted = status(object, "desiredNumberScheduled");
    let (updated, available) = (
        status(object, "updatedNumberScheduled"),
        status(object, "numberAvailable"),
    );
    let rolls = object.text("/spec/updateStrategy/type") != Some("OnDelete");
    unseen(object).or_else(|| {
        if rolls && updated < wanted {
            Some(format!("{updated} of {wanted} nodes have its latest pod"))
        } else if available < wanted {
            Some(format!("it is available on {available} of {wanted} nodes"))
        } else {
            None
        }
    })
}

fn definition(object: &Object) -> Option<Illness> {
    let refused = condition(object, "NamesAccepted").filter(|one| one.status == "False");
    let established = condition(object, "Established").is_some_and(|one| one.status == "True");
    let cause = match refused {
        Some(refused) => format!("its names were not accepted: {}", refused.words()),
        None if !established => "is not established: the API does not serve it".to_owned(),
        None => return None,
    };
    Some(Illness {
        cause,
        evidence: complaints(object),
        advice: format!("`kubectl describe crd {}` tells why", object.name),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    fn object(value: Value) -> Object {
        Object {
            name: "a".to_owned(),
            namespace: "n".to_owned(),
            value,
        }
    }

    fn cause(path: &str, value: Value) -> Option<String> {
        illness(path, &object(value)).map(|illness| illness.cause)
    }

    #[test]
    fn a_deployment_is_rolled_out_when_all_replicas_are_new_and_available() {
        let with = |status: Value| {
            cause(
                DEPLOYMENT.path,
                json!({"metadata": {"generation": 2}, "spec": {"replicas": 2}, "status": status}),
            )
        };
        let good = json!({"observedGeneration": 2, "replicas": 2, "updatedReplicas": 2, "availableReplicas": 2});
        assert_eq!(with(good), None);
        assert_eq!(
            with(json!({"observedGeneration": 1})).unwrap(),
            "its latest change was not taken up yet"
        );
        let half = json!({"observedGeneration": 2, "replicas": 2, "updatedReplicas": 1});
        assert_eq!(with(half).unwrap(), "1 of 2 replicas are updated");
        let old = json!({"observedGeneration": 2, "replicas": 3, "updatedReplicas": 2, "availableReplicas": 3});
        assert_eq!(with(old).unwrap(), "1 old replicas are still to end");
        let down = json!({"observedGeneration": 2, "replicas": 2, "updatedReplicas": 2, "availableReplicas": 1});
        assert_eq!(with(down).unwrap(), "1 of 2 updated replicas are available");
        let stuck = json!({"conditions": [{"type": "Progressing", "status": "False",
            "reason": "ProgressDeadlineExceeded", "message": "it has timed out"}]});
        assert_eq!(
            with(stuck).unwrap(),
            "its roll-out came to a halt: it has timed out"
        );
    }

    #[test]
    fn other_workloads_count_what_they_have() {
        let nodes = json!({"status": {"desiredNumberScheduled": 3, "updatedNumberScheduled": 3, "numberAvailable": 1}});
        assert_eq!(
            cause(DAEMON_SET.path, nodes.clone()).unwrap(),
            "it is available on 1 of 3 nodes"
        );
        let set = json!({"spec": {"replicas": 2}, "status": {"readyReplicas": 1}});
        assert_eq!(
            cause(STATEFUL_SET.path, set).unwrap(),
            "1 of 2 replicas are ready"
        );
        let job = json!({"status": {"conditions": [{"type": "Failed", "status": "True", "reason": "BackoffLimitExceeded"}]}});
        assert_eq!(
            cause(JOB.path, job).unwrap(),
            "has failed: BackoffLimitExceeded"
        );
        assert_eq!(cause("/api/v1/configmaps", json!({})), None);
    }

    #[test]
    fn a_definition_must_be_established() {
        let with = |conditions: Value| {
            cause(
                DEFINITION.path,
                json!({"status": {"conditions": conditions}}),
            )
        };
        assert_eq!(
            with(json!([{"type": "Established", "status": "True"}])),
            None
        );
        assert_eq!(
            with(json!([])).unwrap(),
            "is not established: the API does not serve it"
        );
        let taken =
            json!([{"type": "NamesAccepted", "status": "False", "reason": "ListKindConflict"}]);
        assert_eq!(
            with(taken).unwrap(),
            "its names were not accepted: ListKindConflict"
        );
    }

    #[test]
    fn what_is_being_deleted_is_not_there_to_stay() {
        let going = json!({"metadata": {"deletionTimestamp": "2026-01-01T00:00:00Z"}});
        assert_eq!(
            cause("/api/v1/services", going).unwrap(),
            "is being deleted"
        );
    }
}
