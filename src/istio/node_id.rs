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

#[cfg(test)]
mod tests {
    use super::pod;

    #[test]
    fn the_third_part_of_a_node_id_is_the_pod() {
        let id = "sidecar~10.244.0.15~productpage-v1-x.bookinfo~bookinfo.svc.cluster.local";
        assert_eq!(
            pod(id).map(|pod| pod.to_string()).as_deref(),
            Some("productpage-v1-x.bookinfo")
        );
        assert_eq!(pod("front-envoy"), None);
    }
}
