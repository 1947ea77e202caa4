//! Who an Envoy says it is: the node of its bootstrap.

use serde::Deserialize;

/// A proxy's own name for itself (`envoy.config.core.v3.Node`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Node {
    /// The node id; Istio's proxies write `type~address~pod.namespace~domain`.
    pub id: String,
}

/// The part of `BootstrapConfigDump.bootstrap` that is read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Bootstrap {
    pub(super) node: Node,
}
