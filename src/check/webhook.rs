//! Admission webhooks: whom they call, whether that answers, and whose word they trust.
//!
//! A webhook outlives what is behind it. When istiod is gone and its webhook stays,
//! no pod of an injected namespace starts and no Istio resource can be changed, and
//! nothing in the mesh itself says why. What decides is three facts that lie in
//! three places: the Service that the webhook names, the endpoints that are ready
//! behind it, and the certificate that the webhook expects. Each is a function here,
//! pure and on its own, since more than one check asks.

use serde_json::Value;

use super::evidence::Object;
use super::selector::{self, Labels};
use crate::certificate::{Certificate, blocks, decode_base64};

/// The webhooks of a configuration.
pub fn webhooks(configuration: &Object) -> impl Iterator<Item = &Value> {
    let list = configuration.at("/webhooks").and_then(Value::as_array);
    list.into_iter().flatten()
}

/// Whether a configuration is Istio's: one of its webhooks is named so, as
/// istioctl tells them.
#[must_use]
pub fn is_istio(configuration: &Object) -> bool {
    webhooks(configuration).any(is_named_so)
}

/// Whether a webhook is named as those of Istio's are.
#[must_use]
pub fn is_named_so(webhook: &Value) -> bool {
    name(webhook).ends_with(".istio.io")
}

/// A webhook's name.
#[must_use]
pub fn name(webhook: &Value) -> &str {
    webhook
        .get("name")
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// The namespace and name of the Service that a webhook calls; none when it calls an address.
#[must_use]
pub fn service(webhook: &Value) -> Option<(&str, &str)> {
    let service = webhook.pointer("/clientConfig/service")?;
    let text = |key| service.get(key).and_then(Value::as_str);
    Some((text("namespace")?, text("name")?))
}

/// Whether a webhook can match anything: Istio turns those of a revision off whose
/// tag has taken over, by a label that nothing has.
#[must_use]
pub fn is_active(webhook: &Value) -> bool {
    webhook
        .pointer("/namespaceSelector/matchLabels/istio.io~1deactivated")
        .is_none()
}

/// Whether what a webhook guards is refused when it does not answer.
#[must_use]
pub fn fails_closed(webhook: &Value) -> bool {
    // `Fail` is the API's default.
    webhook.get("failurePolicy").and_then(Value::as_str) != Some("Ignore")
}

/// Whether a configuration has a webhook for a pod of these labels in a namespace of those.
#[must_use]
pub fn takes(configuration: &Object, namespace: &Labels, pod: &Labels) -> bool {
    webhooks(configuration).any(|webhook| {
        selector::matches(webhook.get("namespaceSelector"), namespace)
            && selector::matches(webhook.get("objectSelector"), pod)
    })
}

/// The port of the Service that a webhook calls.
#[must_use]
pub fn port(webhook: &Value) -> u64 {
    let port = webhook.pointer("/clientConfig/service/port");
    // The API's default.
    port.and_then(Value::as_u64).unwrap_or(443)
}

/// How many endpoints of a Service are ready, by its slices.
#[must_use]
pub fn ready_endpoints(slices: &[Object], namespace: &str, service: &str) -> usize {
    endpoints(slices, namespace, service).0
}

/// How many endpoints of a Service are ready, by its slices, and how many there are.
#[must_use]
pub fn endpoints(slices: &[Object], namespace: &str, service: &str) -> (usize, usize) {
    let ours = slices.iter().filter(|slice| {
        slice.namespace == namespace && slice.label("kubernetes.io/service-name") == Some(service)
    });
    let endpoints = ours.filter_map(|slice| slice.at("/endpoints")?.as_array());
    // An endpoint that says nothing of it is ready: so the API has it.
    let is_ready = |endpoint: &Value| {
        endpoint
            .pointer("/conditions/ready")
            .and_then(Value::as_bool)
            != Some(false)
    };
    let (mut ready, mut all) = (0, 0);
    for endpoint in endpoints.flatten() {
        all += 1;
        ready += usize::from(is_ready(endpoint));
    }
    (ready, all)
}

/// What a webhook's CA bundle is beside the mesh's root certificates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trust {
    /// It holds one of them, or the one that signed one.
    Mesh,
    /// It holds others: these.
    Foreign(Vec<Certificate>),
    /// There is none: the API server asks the system's, which know no istiod.
    Absent,
    /// It holds no certificate that can be read.
    Unreadable,
}

/// What a webhook's CA bundle is beside the mesh's root certificates.
#[must_use]
pub fn trust(webhook: &Value, roots: &[Certificate]) -> Trust {
    let bundle = webhook.pointer("/clientConfig/caBundle");
    let Some(bundle) = bundle.filter(|bundle| bundle.as_str() != Some("")) else {
        return Trust::Absent;
    };
    let bytes = bundle.as_str().and_then(decode_base64);
    let held = certificates(&String::from_utf8_lossy(&bytes.unwrap_or_default()));
    // A root that was made anew with its old key verifies what the old one did.
    let vouches = |one: &Certificate| {
        let same = |root: &Certificate| one == root || one.signed(root) == Some(true);
        roots.iter().any(same)
    };
    if held.is_empty() {
        Trust::Unreadable
    } else if held.iter().any(vouches) {
        Trust::Mesh
    } else {
        Trust::Foreign(held)
    }
}

/// The certificates of a PEM text that can be read.
#[must_use]
pub fn certificates(pem: &str) -> Vec<Certificate> {
    blocks(pem).into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_endpoint_counts_unless_it_says_that_it_is_not_ready() {
        let slice = |namespace: &str, endpoints: Value| Object {
            name: "x".into(),
            namespace: namespace.into(),
            value: json!({"metadata": {"labels": {"kubernetes.io/service-name": "istiod"}},
                          "endpoints": endpoints}),
        };
        let slices = [
            slice(
                "a",
                json!([{"conditions": {"ready": false}}, {"conditions": {"ready": true}}, {}]),
            ),
            slice("a", json!(null)),
            slice("b", json!([{}])),
        ];
        assert_eq!(ready_endpoints(&slices, "a", "istiod"), 2);
        assert_eq!(ready_endpoints(&slices, "a", "other"), 0);
        assert_eq!(endpoints(&slices, "a", "istiod"), (2, 3));
    }
}
