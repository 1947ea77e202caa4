//! Which pods are the control plane, by label, revision and tag.

#![allow(clippy::unwrap_used)]

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{ControlPlane, Istiod, find};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::{Origin, Via, Whom};
use crate::source::question::{Answer, Question};

fn pod(name: &str, labels: Value, state: Value) -> Value {
    json!({
        "metadata": {"name": name, "namespace": "istio-system", "labels": labels},
        "spec": {"containers": [{"name": "discovery"}]},
        "status": {"phase": "Running", "containerStatuses": [{"name": "discovery", "state": state}]}
    })
}

fn running(name: &str, revision: &str) -> Value {
    let labels = json!({"app": "istiod", "istio.io/rev": revision});
    pod(name, labels, json!({"running": {}}))
}

fn found(pods: &[Value], webhooks: Option<Value>, revision: Option<&str>) -> Result<Vec<Istiod>> {
    let ask = async |question: Question| {
        let body = if question.path.contains("/pods?labelSelector=app%3Distiod") {
            json!({"items": pods})
        } else {
            let absent = || Error::new(Exit::CannotTell, "not recorded");
            json!({"items": webhooks.clone().ok_or_else(absent)?})
        };
        Ok(Answer {
            status: 200,
            body: body.to_string().into_bytes(),
            cut: None,
            origin: Origin {
                who: Whom::Kubernetes,
                via: Via::Cluster,
                when: Timestamp::UNIX_EPOCH,
            },
        })
    };
    let meant = ControlPlane {
        namespace: "istio-system".to_owned(),
        revision: revision.map(str::to_owned),
    };
    let finding = pin!(find(&ask, &meant));
    match finding.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(found) => found,
        Poll::Pending => Err(Error::new(Exit::Failed, "it waits for nothing here")),
    }
}

fn names(found: &[Istiod]) -> Vec<(&str, &str)> {
    let pairs = found.iter();
    pairs
        .map(|one| (one.revision.as_str(), one.pod.name.as_str()))
        .collect()
}

#[test]
fn every_replica_of_every_revision_is_found_in_their_order() {
    let without = pod(
        "istiod-old",
        json!({"app": "istiod"}),
        json!({"running": {}}),
    );
    let other = pod("gateway", json!({"app": "gateway"}), json!({"running": {}}));
    let pods = [
        running("b", "canary"),
        running("a", "canary"),
        without,
        other,
    ];
    let all = found(&pods, None, None).unwrap();
    assert_eq!(
        names(&all),
        [("canary", "a"), ("canary", "b"), ("default", "istiod-old")]
    );
    assert!(all.iter().all(|one| one.problem.is_none()));
}

#[test]
fn one_that_does_not_run_is_found_with_its_reason() {
    let waiting = json!({"waiting": {"reason": "CrashLoopBackOff"}});
    let pods = [pod("a", json!({"app": "istiod"}), waiting)];
    let all = found(&pods, None, None).unwrap();
    assert_eq!(
        all[0].problem.as_ref().unwrap().message,
        "the istiod of pod a.istio-system does not run (the pod is Running): CrashLoopBackOff"
    );
}

#[test]
fn a_revision_goes_by_its_name_or_by_a_tag() {
    let pods = [running("a", "1-28"), running("b", "1-29")];
    let webhooks = json!([
        {"metadata": {"name": "x"}},
        {"metadata": {"labels": {"istio.io/tag": "prod", "istio.io/rev": "1-28"}}}
    ]);
    let one = |revision| found(&pods, Some(webhooks.clone()), Some(revision));
    assert_eq!(names(&one("1-29").unwrap()), [("1-29", "b")]);
    assert_eq!(names(&one("prod").unwrap()), [("1-28", "a")]);
    let error = one("1-30").unwrap_err();
    assert_eq!(error.exit, Exit::Unreachable);
    assert_eq!(error.hints, ["there is 1-28, 1-29"]);
    let error = found(&pods, None, Some("prod")).unwrap_err();
    assert_eq!(
        error.exit,
        Exit::Unreachable,
        "nobody may say what a tag stands for"
    );
}

#[test]
fn no_istiod_at_all_is_an_error_that_names_the_place() {
    let error = found(&[], None, None).unwrap_err();
    assert_eq!(error.message, "no istiod in namespace istio-system");
}
