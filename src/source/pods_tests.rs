//! Which pods' proxies can be read, pod by pod.

#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::{Pod, of_list};

/// A pod with an ordinary sidecar in the given state.
fn pod(name: &str, phase: &str, proxy: Value) -> Value {
    json!({
        "metadata": {"name": name, "namespace": "shop", "labels": null},
        "spec": {"nodeName": "n1", "initContainers": null,
                 "containers": [{"name": "app"}, {"name": "istio-proxy"}]},
        "status": {"phase": phase,
                   "containerStatuses": [{"name": "istio-proxy", "state": proxy}]}
    })
}

fn read(value: &Value) -> Pod {
    Pod::parse(value.to_string().as_bytes()).unwrap()
}

fn problem(value: &Value) -> String {
    read(value).problem().map(|e| e.message).unwrap_or_default()
}

fn running() -> Value {
    json!({"running": {"startedAt": "2026-01-01T00:00:00Z"}})
}

#[test]
fn a_pod_is_readable_when_its_proxy_runs_whatever_its_phase() {
    for phase in ["Running", "Pending", "Unknown", "Failed", ""] {
        assert_eq!(problem(&pod("cart", phase, running())), "", "{phase}");
    }
}

#[test]
fn a_native_sidecar_is_a_proxy_and_a_plain_init_container_is_none() {
    let native = |policy: Value| {
        json!({
            "metadata": {"name": "cart", "namespace": "shop"},
            "spec": {"containers": [{"name": "app"}],
                     "initContainers": [{"name": "istio-proxy", "restartPolicy": policy}]},
            "status": {"phase": "Pending",
                       "initContainerStatuses": [{"name": "istio-proxy", "state": running()}]}
        })
    };
    assert_eq!(problem(&native(json!("Always"))), "");
    assert_eq!(
        problem(&native(Value::Null)),
        "pod cart.shop has no proxy: none of its containers is istio-proxy"
    );
}

#[test]
fn a_proxy_that_does_not_run_is_told_with_its_own_reason() {
    let waiting = |reason: &str| json!({"waiting": {"reason": reason}});
    let crashing =
        json!({"waiting": {"reason": "CrashLoopBackOff", "message": "back-off 5m0s\nrestarting"}});
    assert_eq!(
        problem(&pod("cart", "Running", crashing)),
        "the proxy of pod cart.shop does not run (the pod is Running): \
         CrashLoopBackOff: back-off 5m0s restarting"
    );
    let mut initializing = pod("cart", "Pending", waiting("PodInitializing"));
    initializing["status"]["initContainerStatuses"] =
        json!([{"name": "istio-init", "state": waiting("ImagePullBackOff")}]);
    assert_eq!(
        problem(&initializing),
        "the proxy of pod cart.shop does not run (the pod is Pending): \
         container istio-init is waiting: ImagePullBackOff"
    );
    let mut unscheduled = pod("cart", "Pending", json!({}));
    unscheduled["status"]["containerStatuses"] = Value::Null;
    unscheduled["status"]["conditions"] = json!([{"type": "PodScheduled", "status": "False",
        "reason": "Unschedulable", "message": "0/3 nodes are available"}]);
    assert_eq!(
        problem(&unscheduled),
        "the proxy of pod cart.shop does not run (the pod is Pending): \
         Unschedulable: 0/3 nodes are available"
    );
    let ended = json!({"terminated": {"exitCode": 255, "reason": "Error"}});
    assert_eq!(
        problem(&pod("cart", "Running", ended.clone())),
        "the proxy of pod cart.shop has ended: Error (exit code 255)"
    );
    assert_eq!(
        problem(&pod("cart", "Succeeded", ended)),
        "pod cart.shop has completed, and its proxy with it"
    );
}

#[test]
fn a_missing_sidecar_is_explained_by_what_keeps_it_out() {
    let mut plain = pod("cart", "Running", running());
    plain["spec"]["containers"] = json!([{"name": "app"}]);
    let hint = |value: &Value| read(value).problem().unwrap().hints[0].clone();
    assert!(hint(&plain).contains("get namespace shop --show-labels"));
    let mut host = plain.clone();
    host["spec"]["hostNetwork"] = json!(true);
    assert!(hint(&host).contains("node's network"));
    let mut opted_out = plain.clone();
    opted_out["metadata"]["labels"] = json!({"sidecar.istio.io/inject": "false"});
    assert!(hint(&opted_out).contains("inject=false"));
    plain["metadata"]["annotations"] = json!({"ambient.istio.io/redirection": "enabled"});
    assert!(hint(&plain).contains("ambient"));
}

#[test]
fn one_unreadable_pod_costs_no_other() {
    let list = json!({"items": [pod("a", "Running", running()), {"metadata": 7}, pod("b", "Running", running())]});
    let names: Vec<String> = of_list(list.to_string().as_bytes())
        .unwrap()
        .iter()
        .map(|pod| pod.name().name)
        .collect();
    assert_eq!(names, ["a", "b"]);
    assert!(of_list(br#"{"items":null}"#).unwrap().is_empty());
    assert!(of_list(b"<html>").is_err());
}

/// The order of `k8s.io/kubectl/pkg/util/podutils` (`ByLogging`), after "can be read".
#[test]
fn the_best_pod_comes_first_as_kubectl_logs_chooses() {
    let ready =
        |since: &str| json!([{"type": "Ready", "status": "True", "lastTransitionTime": since}]);
    let mut long_ready = pod("long-ready", "Running", running());
    long_ready["status"]["conditions"] = ready("2026-01-01T00:00:00Z");
    let mut just_ready = pod("just-ready", "Running", running());
    just_ready["status"]["conditions"] = ready("2026-02-01T00:00:00Z");
    let mut restarted = pod("restarted", "Running", running());
    restarted["status"]["containerStatuses"][0]["restartCount"] = json!(3);
    let mut older = pod("older", "Running", running());
    older["metadata"]["creationTimestamp"] = json!("2026-01-01T00:00:00Z");
    let mut newer = pod("newer", "Running", running());
    newer["metadata"]["creationTimestamp"] = json!("2026-03-01T00:00:00Z");
    let unknown = pod("unknown", "Unknown", running());
    let pending = pod("pending", "Pending", running());
    let mut unassigned = pod("unassigned", "Running", running());
    unassigned["spec"]["nodeName"] = Value::Null;
    let mut unreadable = pod("unreadable", "Running", json!({"waiting": {"reason": "x"}}));
    unreadable["status"]["conditions"] = ready("2020-01-01T00:00:00Z");
    let best_first = [
        long_ready, just_ready, restarted, older, newer, unknown, pending, unassigned, unreadable,
    ];
    let mut pods: Vec<Pod> = best_first.iter().rev().map(read).collect();
    pods.sort_by_cached_key(Pod::preference);
    let names: Vec<String> = pods.iter().map(|pod| pod.name().name).collect();
    assert_eq!(
        names,
        [
            "long-ready",
            "just-ready",
            "restarted",
            "older",
            "newer",
            "unknown",
            "pending",
            "unassigned",
            "unreadable"
        ]
    );
}
