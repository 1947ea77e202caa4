//! What Istio's agent writes into a proxy's node: whose proxy it is, and of which mesh.
//!
//! From Istio's `pkg/model/proxy.go` (`NodeMetadata`). Istio writes booleans and
//! numbers as text in some fields and bare in others, so a value is taken for
//! what it says, however it is written.

use std::collections::BTreeMap;

use serde_json::Value;

/// A node's metadata, as Istio fills it.
#[derive(Clone, Copy, Debug)]
pub struct NodeMetadata<'a>(&'a BTreeMap<String, Value>);

impl<'a> NodeMetadata<'a> {
    /// The metadata of a node.
    #[must_use]
    pub fn of(metadata: &'a BTreeMap<String, Value>) -> NodeMetadata<'a> {
        NodeMetadata(metadata)
    }

    /// A field's value, if it is a text, a number or a boolean.
    #[must_use]
    pub fn get(self, field: &str) -> Option<String> {
        self.0.get(field).and_then(word)
    }

    /// A field of the proxy's part of the mesh configuration.
    #[must_use]
    pub fn proxy_config(self, field: &str) -> Option<String> {
        self.0.get("PROXY_CONFIG")?.get(field).and_then(word)
    }

    /// What Istio calls the build of its proxy: what stands behind the colon.
    #[must_use]
    pub fn proxy_version(self) -> Option<String> {
        let sha = self.get("ISTIO_PROXY_SHA")?;
        Some(match sha.split_once(':') {
            Some((_, version)) => version.to_owned(),
            None => sha,
        })
    }

    /// What owns the pod, short: `deployments/reviews-v1`.
    #[must_use]
    pub fn owner(self) -> Option<String> {
        let owner = self.get("OWNER")?;
        let mut parts = owner.rsplit('/');
        match (parts.next(), parts.next()) {
            (Some(name), Some(kind)) if owner.starts_with("kubernetes://") => {
                Some(format!("{kind}/{name}"))
            }
            _ => Some(owner),
        }
    }

    /// The pod's labels, sorted: `app=reviews,version=v1`.
    #[must_use]
    pub fn labels(self) -> Option<String> {
        let labels = self.0.get("LABELS")?.as_object()?;
        let labels: Vec<String> = labels
            .iter()
            .filter_map(|(key, value)| Some(format!("{key}={}", word(value)?)))
            .collect();
        Some(labels.join(","))
    }
}

/// A value that is one word.
fn word(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_not_there_or_of_another_kind_is_not_told() {
        let metadata = serde_json::from_str(
            r#"{"OWNER": "kubernetes://apis/apps/v1/namespaces/a/deployments/b", "LABELS": {"b": "2", "a": 1},
                "ISTIO_PROXY_SHA": "istio-proxy:abc", "MESH_ID": {}, "NETWORK": "", "PROXY_CONFIG": {"concurrency": 2}}"#,
        )
        .unwrap();
        let node = NodeMetadata::of(&metadata);
        assert_eq!(node.owner().as_deref(), Some("deployments/b"));
        assert_eq!(node.labels().as_deref(), Some("a=1,b=2"));
        assert_eq!(node.proxy_version().as_deref(), Some("abc"));
        assert_eq!(node.proxy_config("concurrency").as_deref(), Some("2"));
        assert_eq!((node.get("MESH_ID"), node.get("NETWORK")), (None, None));
        assert_eq!(node.proxy_config("drainDuration"), None);
    }
}
