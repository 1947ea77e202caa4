//! Annotations of features that Istio calls alpha: they may change with an upgrade.
//!
//! The names are those of Istio's own list (`annotation/annotations.yaml` in
//! istio/api) with the status alpha, less three that Istio writes itself. Most that
//! are in use are old friends that never left alpha, so this is only ever `Info`.

use serde_json::Value;

use super::codes::IST0136;
use super::{DEPLOYMENTS, NAMESPACES, PODS, SERVICES, Seen, subject};
use crate::check::evidence::Object;
use crate::check::finding::Finding;
use crate::error::Result;

const ALPHA: [&str; 60] = [
    "alpha.istio.io/canonical-serviceaccounts",
    "alpha.istio.io/kubernetes-serviceaccounts",
    "ambient.istio.io/bypass-inbound-capture",
    "ambient.istio.io/dns-capture",
    "ambient.istio.io/waypoint-inbound-binding",
    "galley.istio.io/analyze-suppress",
    "gateway.istio.io/name-override",
    "gateway.istio.io/service-account",
    "inject.istio.io/templates",
    "istio.io/autoRegistrationGroup",
    "istio.io/connectedAt",
    "istio.io/disconnectedAt",
    "istio.io/dry-run",
    "istio.io/reroute-virtual-interfaces",
    "istio.io/use-waypoint-canary-weight",
    "istio.io/workloadController",
    "networking.istio.io/exportTo",
    "networking.istio.io/service-type",
    "networking.istio.io/traffic-distribution",
    "prometheus.istio.io/merge-metrics",
    "proxy.istio.io/overrides",
    "readiness.status.sidecar.istio.io/applicationPorts",
    "readiness.status.sidecar.istio.io/failureThreshold",
    "readiness.status.sidecar.istio.io/initialDelaySeconds",
    "readiness.status.sidecar.istio.io/periodSeconds",
    "sidecar.istio.io/agentLogLevel",
    "sidecar.istio.io/bootstrapOverride",
    "sidecar.istio.io/componentLogLevel",
    "sidecar.istio.io/discoveryAddress",
    "sidecar.istio.io/extraStatTags",
    "sidecar.istio.io/interceptionMode",
    "sidecar.istio.io/logLevel",
    "sidecar.istio.io/nativeSidecar",
    "sidecar.istio.io/proxyCPU",
    "sidecar.istio.io/proxyCPULimit",
    "sidecar.istio.io/proxyImage",
    "sidecar.istio.io/proxyImageType",
    "sidecar.istio.io/proxyMemory",
    "sidecar.istio.io/proxyMemoryLimit",
    "sidecar.istio.io/rewriteAppHTTPProbers",
    "sidecar.istio.io/statsCompression",
    "sidecar.istio.io/statsEvictionInterval",
    "sidecar.istio.io/statsFlushInterval",
    "sidecar.istio.io/statsHistogramBins",
    "sidecar.istio.io/statsHistogramBuckets",
    "sidecar.istio.io/statsInclusionPrefixes",
    "sidecar.istio.io/statsInclusionRegexps",
    "sidecar.istio.io/statsInclusionSuffixes",
    "sidecar.istio.io/userVolume",
    "sidecar.istio.io/userVolumeMount",
    "status.sidecar.istio.io/port",
    "topology.istio.io/controlPlaneClusters",
    "traffic.sidecar.istio.io/excludeInboundPorts",
    "traffic.sidecar.istio.io/excludeInterfaces",
    "traffic.sidecar.istio.io/excludeOutboundIPRanges",
    "traffic.sidecar.istio.io/excludeOutboundPorts",
    "traffic.sidecar.istio.io/includeInboundPorts",
    "traffic.sidecar.istio.io/includeOutboundIPRanges",
    "traffic.sidecar.istio.io/includeOutboundPorts",
    "traffic.sidecar.istio.io/kubevirtInterfaces",
];

/// What the injector itself writes where the CNI plugin takes the place of `istio-init`.
const BY_INJECTION: [&str; 4] = [
    "sidecar.istio.io/interceptionMode",
    "traffic.sidecar.istio.io/excludeInboundPorts",
    "traffic.sidecar.istio.io/includeInboundPorts",
    "traffic.sidecar.istio.io/includeOutboundIPRanges",
];

/// IST0136.
pub(super) fn alpha(seen: &Seen) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for kind in [NAMESPACES, SERVICES, PODS, DEPLOYMENTS] {
        // A list that is refused costs what it would have told, not the others.
        let objects = match seen.lists.of(kind) {
            Ok(objects) => objects,
            Err(error) => {
                findings.push(
                    IST0136
                        .cannot_tell(&error)
                        .seen(format!("of {} objects", kind.name)),
                );
                continue;
            }
        };
        for object in objects {
            let namespace = if kind == NAMESPACES {
                &object.name
            } else {
                &object.namespace
            };
            if !seen.scope.means(namespace) {
                continue;
            }
            let annotations = object
                .at("/metadata/annotations")
                .and_then(Value::as_object);
            for name in annotations
                .into_iter()
                .flatten()
                .map(|(name, _)| name.as_str())
            {
                let injected = kind == PODS && BY_INJECTION.contains(&name) && !has_init(object);
                if ALPHA.contains(&name) && !injected {
                    let message = format!(
                        "Annotation {name:?} is part of an alpha-phase feature and may be incompletely supported."
                    );
                    findings.push(
                        IST0136
                            .found(subject(kind, object), message)
                            .advise("look for it in the release notes before an upgrade"),
                    );
                }
            }
        }
    }
    Ok(findings)
}

fn has_init(pod: &Object) -> bool {
    let containers = pod.at("/spec/initContainers").and_then(Value::as_array);
    let is_init = |one: &Value| one.get("name").and_then(Value::as_str) == Some("istio-init");
    containers.is_some_and(|all| all.iter().any(is_init))
}

#[cfg(test)]
mod tests {
    use super::{ALPHA, BY_INJECTION};

    #[test]
    fn the_list_is_sorted_and_holds_what_the_injector_writes() {
        assert!(ALPHA.is_sorted());
        assert!(BY_INJECTION.iter().all(|name| ALPHA.contains(name)));
    }
}
