//! Why no port-forward came about.
//!
//! Opening one is an ordinary call that is then upgraded to a WebSocket, so it
//! can fail in three voices that need three hints: the API server denies it, the
//! node cannot be reached, or something in between does not let upgrades
//! through. The last is common behind corporate proxies and load balancers, and
//! its own words (a page, a bare 200) never say so.

use kube::Error as KubeError;
use kube::client::UpgradeConnectionError;

use super::body;
use super::call::Call;
use super::status::{self, one_line};
use crate::error::Error;
use crate::exit::Exit;
use crate::origin::PodName;

/// Why the API server opened no stream.
pub(crate) fn not_opened(pod: &PodName, error: &KubeError) -> Error {
    let call = Call::port_forward(&pod.namespace, &pod.name);
    match error {
        // What is no `Status` comes as one that kube-rs makes up, its text in the message.
        KubeError::Api(status) if status.reason == "Failed to parse error data" => {
            let words = body::first_words(status.message.as_bytes());
            blocked(
                pod,
                &status::code_and_words(status.code, &words),
                status.code,
            )
        }
        KubeError::Api(status) if asks_for_upgrade(&status.message) => blocked(
            pod,
            &status::code_and_words(status.code, &one_line(&status.message)),
            status.code,
        ),
        KubeError::Api(status) => refused_forward(pod, &call, status.code, &status.message),
        KubeError::UpgradeConnection(UpgradeConnectionError::ProtocolSwitch(code)) => blocked(
            pod,
            &status::code_and_words(code.as_u16(), ""),
            code.as_u16(),
        ),
        KubeError::UpgradeConnection(other) => blocked(pod, &one_line(&other.to_string()), 0),
        other => super::kube::no_answer(&call, other),
    }
}

fn asks_for_upgrade(message: &str) -> bool {
    let message = message.to_ascii_lowercase();
    message.contains("upgrade request required") || message.contains("unable to upgrade")
}

fn refused_forward(pod: &PodName, call: &Call, code: u16, message: &str) -> Error {
    let words = one_line(message);
    match code {
        404 => Error::unreachable(format!("pod {pod} is gone: {words}"))
            .hint("it was replaced meanwhile: name its workload instead (deploy/NAME)"),
        _ if words.contains("not running") => {
            Error::unreachable(format!("pod {pod} cannot be asked: {words}")).hint(format!(
                "`kubectl describe pod -n {} {}` says why",
                pod.namespace, pod.name
            ))
        }
        _ if words.contains("error dialing backend") => {
            Error::unreachable(format!("the node of pod {pod} is not reached: {words}"))
                .hint("the API server does not reach that node's kubelet: `kubectl get nodes`")
        }
        code => {
            let body = serde_json::json!({"kind": "Status", "message": words}).to_string();
            status::api_refusal(call, code, body.as_bytes())
        }
    }
}

/// The upgrade to WebSocket did not go through.
fn blocked(pod: &PodName, said: &str, code: u16) -> Error {
    let exit = match code {
        401 | 403 => Exit::Denied,
        _ => Exit::Unreachable,
    };
    Error::new(
        exit,
        format!("no port-forward to pod {pod}: the upgrade to WebSocket was answered {said}"),
    )
    .hint("a proxy or load balancer before the API server must let WebSocket upgrades through; try its address directly (--context, NO_PROXY)")
    .hint("or forward the port by other means and read it with --url http://localhost:PORT")
}
