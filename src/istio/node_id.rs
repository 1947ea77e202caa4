//! Who a proxy is, from its node id: `type~address~pod.namespace~domain`.
//!
//! From Istio's `pilot/pkg/model/context.go` (`ServiceNode`).

use crate::origin::PodName;

/// The pod that a node id names; none for an Envoy that is not Istio's.
#[must_use]
pub fn pod(node_id: &str) -> Option<PodName> {
    let mut parts = node_id.split('~');
    let (_kind, _address, pod, _domain) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let (name, namespace) = pod.rsplit_once('.')?;
    (!name.is_empty() && !namespace.is_empty()).then(|| PodName::new(name, namespace))
}

/// What the proxy is there for: `sidecar`, `router` (a gateway), `waypoint`; none for an
/// Envoy that is not Istio's.
#[must_use]
pub fn kind(node_id: &str) -> Option<&str> {
    pod(node_id)?;
    node_id.split('~').next()
}

/// The address that a node id names.
#[must_use]
pub fn address(node_id: &str) -> Option<std::net::IpAddr> {
    node_id.split('~').nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{address, kind, pod};

    #[test]
    fn the_third_part_of_a_node_id_is_the_pod() {
        let id = "sidecar~10.244.0.15~productpage-v1-x.bookinfo~bookinfo.svc.cluster.local";
        assert_eq!(
            pod(id).map(|pod| pod.to_string()).as_deref(),
            Some("productpage-v1-x.bookinfo")
        );
        assert_eq!(kind(id), Some("sidecar"));
        assert_eq!(address(id), "10.244.0.15".parse().ok());
        assert_eq!(pod("front-envoy"), None);
        assert_eq!((kind("front-envoy"), address("front-envoy")), (None, None));
    }
}
