//! The kinds of objects that an installation is made of, and where their lists are.
//!
//! A manifest says `kind: Ingress`, the API wants `ingresses`, and only discovery
//! or a table joins the two. Discovery would be one request for each group, so what
//! Kubernetes itself has stands here; the rest are custom resources, whose
//! definitions are asked for anyway. The paths of the lists are those that
//! recordings hold. Secrets have no place in it: they are never read.

use crate::check::evidence::Kind;

/// `kind: …` at `path: …`.
const fn kind(name: &'static str, path: &'static str) -> Kind {
    Kind { name, path }
}

/// Definitions of custom resources.
pub const DEFINITION: Kind = kind(
    "CustomResourceDefinition",
    "/apis/apiextensions.k8s.io/v1/customresourcedefinitions",
);
/// Service accounts.
pub const ACCOUNT: Kind = kind("ServiceAccount", "/api/v1/serviceaccounts");
/// Config maps.
pub const CONFIG_MAP: Kind = kind("ConfigMap", "/api/v1/configmaps");
/// Cluster roles.
pub const CLUSTER_ROLE: Kind = kind(
    "ClusterRole",
    "/apis/rbac.authorization.k8s.io/v1/clusterroles",
);
/// Bindings of cluster roles.
pub const CLUSTER_BINDING: Kind = kind(
    "ClusterRoleBinding",
    "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings",
);
/// Roles.
pub const ROLE: Kind = kind("Role", "/apis/rbac.authorization.k8s.io/v1/roles");
/// Bindings of roles.
pub const BINDING: Kind = kind(
    "RoleBinding",
    "/apis/rbac.authorization.k8s.io/v1/rolebindings",
);
/// Services.
pub const SERVICE: Kind = kind("Service", "/api/v1/services");
/// Slices of endpoints.
pub const SLICE: Kind = kind("EndpointSlice", "/apis/discovery.k8s.io/v1/endpointslices");
/// Deployments.
pub const DEPLOYMENT: Kind = kind("Deployment", "/apis/apps/v1/deployments");
/// Daemon sets.
pub const DAEMON_SET: Kind = kind("DaemonSet", "/apis/apps/v1/daemonsets");
/// Stateful sets.
pub const STATEFUL_SET: Kind = kind("StatefulSet", "/apis/apps/v1/statefulsets");
/// Jobs.
pub const JOB: Kind = kind("Job", "/apis/batch/v1/jobs");
/// Webhooks that change objects: the injector's.
pub const MUTATING: Kind = kind(
    "MutatingWebhookConfiguration",
    "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations",
);
/// Webhooks that refuse objects: the validator's.
pub const VALIDATING: Kind = kind(
    "ValidatingWebhookConfiguration",
    "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations",
);
/// Autoscalers.
pub const AUTOSCALER: Kind = kind(
    "HorizontalPodAutoscaler",
    "/apis/autoscaling/v2/horizontalpodautoscalers",
);
/// Disruption budgets.
pub const BUDGET: Kind = kind(
    "PodDisruptionBudget",
    "/apis/policy/v1/poddisruptionbudgets",
);

/// What is asked for when nothing but the cluster tells what is installed.
pub const ALL: [Kind; 15] = [
    DEFINITION,
    ACCOUNT,
    CONFIG_MAP,
    CLUSTER_ROLE,
    CLUSTER_BINDING,
    ROLE,
    BINDING,
    SERVICE,
    SLICE,
    DEPLOYMENT,
    DAEMON_SET,
    MUTATING,
    VALIDATING,
    AUTOSCALER,
    BUDGET,
];

/// What Kubernetes has itself: the group (none is the first API), the kind, its
/// name in paths, and whether it stands in namespaces. Of the API of 1.36.
pub const BUILT_IN: [(&str, &str, &str, bool); 47] = [
    ("", "ConfigMap", "configmaps", true),
    ("", "Endpoints", "endpoints", true),
    ("", "LimitRange", "limitranges", true),
    ("", "Namespace", "namespaces", false),
    ("", "Node", "nodes", false),
    ("", "PersistentVolume", "persistentvolumes", false),
    ("", "PersistentVolumeClaim", "persistentvolumeclaims", true),
    ("", "Pod", "pods", true),
    ("", "PodTemplate", "podtemplates", true),
    ("", "ReplicationController", "replicationcontrollers", true),
    ("", "ResourceQuota", "resourcequotas", true),
    ("", "Service", "services", true),
    ("", "ServiceAccount", "serviceaccounts", true),
    (
        "admissionregistration.k8s.io",
        "MutatingAdmissionPolicy",
        "mutatingadmissionpolicies",
        false,
    ),
    (
        "admissionregistration.k8s.io",
        "MutatingAdmissionPolicyBinding",
        "mutatingadmissionpolicybindings",
        false,
    ),
    (
        "admissionregistration.k8s.io",
        "MutatingWebhookConfiguration",
        "mutatingwebhookconfigurations",
        false,
    ),
    (
        "admissionregistration.k8s.io",
        "ValidatingAdmissionPolicy",
        "validatingadmissionpolicies",
        false,
    ),
    (
        "admissionregistration.k8s.io",
        "ValidatingAdmissionPolicyBinding",
        "validatingadmissionpolicybindings",
        false,
    ),
    (
        "admissionregistration.k8s.io",
        "ValidatingWebhookConfiguration",
        "validatingwebhookconfigurations",
        false,
    ),
    (
        "apiextensions.k8s.io",
        "CustomResourceDefinition",
        "customresourcedefinitions",
        false,
    ),
    ("apiregistration.k8s.io", "APIService", "apiservices", false),
    ("apps", "ControllerRevision", "controllerrevisions", true),
    ("apps", "DaemonSet", "daemonsets", true),
    ("apps", "Deployment", "deployments", true),
    ("apps", "ReplicaSet", "replicasets", true),
    ("apps", "StatefulSet", "statefulsets", true),
    (
        "autoscaling",
        "HorizontalPodAutoscaler",
        "horizontalpodautoscalers",
        true,
    ),
    ("batch", "CronJob", "cronjobs", true),
    ("batch", "Job", "jobs", true),
    (
        "certificates.k8s.io",
        "CertificateSigningRequest",
        "certificatesigningrequests",
        false,
    ),
    (
        "certificates.k8s.io",
        "ClusterTrustBundle",
        "clustertrustbundles",
        false,
    ),
    ("coordination.k8s.io", "Lease", "leases", true),
    ("discovery.k8s.io", "EndpointSlice", "endpointslices", true),
    ("networking.k8s.io", "IPAddress", "ipaddresses", false),
    ("networking.k8s.io", "Ingress", "ingresses", true),
    ("networking.k8s.io", "IngressClass", "ingressclasses", false),
    (
        "networking.k8s.io",
        "NetworkPolicy",
        "networkpolicies",
        true,
    ),
    ("networking.k8s.io", "ServiceCIDR", "servicecidrs", false),
    ("node.k8s.io", "RuntimeClass", "runtimeclasses", false),
    (
        "policy",
        "PodDisruptionBudget",
        "poddisruptionbudgets",
        true,
    ),
    (
        "rbac.authorization.k8s.io",
        "ClusterRole",
        "clusterroles",
        false,
    ),
    (
        "rbac.authorization.k8s.io",
        "ClusterRoleBinding",
        "clusterrolebindings",
        false,
    ),
    ("rbac.authorization.k8s.io", "Role", "roles", true),
    (
        "rbac.authorization.k8s.io",
        "RoleBinding",
        "rolebindings",
        true,
    ),
    (
        "scheduling.k8s.io",
        "PriorityClass",
        "priorityclasses",
        false,
    ),
    ("storage.k8s.io", "CSIDriver", "csidrivers", false),
    ("storage.k8s.io", "StorageClass", "storageclasses", false),
];

/// The path of the list of all objects of a kind, by its `apiVersion` and name in paths.
#[must_use]
pub fn path(api_version: &str, plural: &str) -> String {
    if api_version.contains('/') {
        format!("/apis/{api_version}/{plural}")
    } else {
        format!("/api/{api_version}/{plural}")
    }
}

/// The group of an `apiVersion`: what stands before its slash.
#[must_use]
pub fn group(api_version: &str) -> &str {
    api_version.split_once('/').map_or("", |(group, _)| group)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_that_are_asked_for_are_those_of_built_in_kinds() {
        for kind in ALL.iter().chain(&[STATEFUL_SET, JOB]) {
            let known = BUILT_IN.iter().any(|(group, name, plural, _)| {
                let end = format!("/{plural}");
                *name == kind.name && kind.path.ends_with(&end) && kind.path.contains(group)
            });
            assert!(known, "{kind:?}");
        }
        assert_eq!(path("v1", "pods"), "/api/v1/pods");
        assert_eq!(path("apps/v1", "deployments"), DEPLOYMENT.path);
        assert_eq!((group("v1"), group("apps/v1")), ("", "apps"));
    }
}
