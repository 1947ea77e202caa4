//! Kubernetes objects with just enough in them.

use serde_json::{Value, json};

/// A running pod with a sidecar, labelled `app=<app>`.
pub fn pod(name: &str, namespace: &str, app: &str) -> Value {
    json!({
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": {"name": name, "namespace": namespace, "labels": {"app": app},
                     "creationTimestamp": "2026-01-01T00:00:00Z"},
        "spec": {"nodeName": "node-1", "containers": [{"name": "app"}, {"name": "istio-proxy"}]},
        "status": {"phase": "Running", "containerStatuses": [
            {"name": "app", "state": {"running": {}}},
            {"name": "istio-proxy", "state": {"running": {}}}]}
    })
}

/// A deployment of the pods labelled `app=<name>`.
pub fn deployment(name: &str, namespace: &str) -> Value {
    json!({
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": {"name": name, "namespace": namespace},
        "spec": {"selector": {"matchLabels": {"app": name}}}
    })
}

/// The API server's way to refuse.
pub fn status(code: u16, message: &str) -> Value {
    json!({"apiVersion": "v1", "kind": "Status", "metadata": {}, "status": "Failure",
           "code": code, "message": message, "reason": reason(code)})
}

fn reason(code: u16) -> &'static str {
    match code {
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "NotFound",
        410 => "Expired",
        429 => "TooManyRequests",
        503 => "ServiceUnavailable",
        _ => "InternalError",
    }
}
