//! What an installation consists of, component by component.
//!
//! An object that is not there leaves no trace to find it by, so what must be there
//! has to be known beforehand. The charts name all of it, and most of it depends on
//! values: a row says which, and the values are read where the control plane itself
//! keeps them, in its ConfigMap `values`. A table lives as long as a version does;
//! so it is held against its own version alone, and of every other version only
//! what all have had since 1.10 is demanded. What a version has beyond that is
//! found by its labels, and checked, but not missed.
//!
//! The charts are those of Istio's module at commit eed52ebb66ad (1.32-alpha), and
//! a row's source is a file below `manifests/charts`. In names `{rev}` is the
//! revision with a dash before it, empty for the default one; `{ns}` is Istio's
//! namespace; `{-ns}` is that with a dash before it, empty for `istio-system`;
//! `{name}` is a gateway's own name.

use super::kinds::{
    ACCOUNT, AUTOSCALER, BINDING, BUDGET, CLUSTER_BINDING, CLUSTER_ROLE, CONFIG_MAP, DAEMON_SET,
    DEPLOYMENT, MUTATING, ROLE, SERVICE, VALIDATING,
};
use crate::check::evidence::Kind;
use crate::istio::release::Version;

/// The version that the table is of.
pub const TODAY: Version = Version {
    major: 1,
    minor: 32,
};

/// A value by its JSON pointer, and what it is as text; empty is an absent one.
pub type Value = (&'static str, &'static str);

/// An object that must be there.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its kind.
    pub kind: Kind,
    /// Its name, with the places to fill.
    pub name: &'static str,
    /// Whether every version since 1.10 has it, not only the table's own.
    pub ever: bool,
    /// It is left out when one of these values is so.
    pub unless: &'static [Value],
    /// It is there only when all of these values are so; values that cannot be had are not so.
    pub only: &'static [Value],
    /// The file of the chart, or the part of istiod, that makes it.
    pub source: &'static str,
}

/// A remote cluster's installation has no istiod of its own.
const REMOTE: Value = ("/istiodRemote/enabled", "true");
const NO_READER: Value = ("/global/enableReaderRBAC", "false");
const NO_DEPLOYER: Value = (
    "/env/PILOT_ENABLE_GATEWAY_API_DEPLOYMENT_CONTROLLER",
    "false",
);
const NO_VALIDATION: Value = ("/global/configValidation", "false");

const fn ever(kind: Kind, name: &'static str, source: &'static str) -> Row {
    Row {
        kind,
        name,
        ever: true,
        unless: &[],
        only: &[],
        source,
    }
}

const fn today(kind: Kind, name: &'static str, source: &'static str) -> Row {
    Row {
        kind,
        name,
        ever: false,
        unless: &[],
        only: &[],
        source,
    }
}

impl Row {
    const fn unless(self, unless: &'static [Value]) -> Row {
        Row { unless, ..self }
    }

    const fn only(self, only: &'static [Value]) -> Row {
        Row { only, ..self }
    }
}

/// The definitions of custom resources, and whether every version since 1.10 has
/// them: `base/files/crd-all.gen.yaml`.
pub const DEFINITIONS: [(&str, bool); 15] = [
    ("authorizationpolicies.security.istio.io", true),
    ("destinationrules.networking.istio.io", true),
    ("envoyfilters.networking.istio.io", true),
    ("gateways.networking.istio.io", true),
    ("peerauthentications.security.istio.io", true),
    ("proxyconfigs.networking.istio.io", false),
    ("requestauthentications.security.istio.io", true),
    ("serviceentries.networking.istio.io", true),
    ("sidecars.networking.istio.io", true),
    ("telemetries.telemetry.istio.io", false),
    ("trafficextensions.extensions.istio.io", false),
    ("virtualservices.networking.istio.io", true),
    ("wasmplugins.extensions.istio.io", false),
    ("workloadentries.networking.istio.io", true),
    ("workloadgroups.networking.istio.io", true),
];

/// What all revisions share, beside the definitions.
pub const BASE: [Row; 1] = [today(
    ACCOUNT,
    "istio-reader-service-account",
    "base/templates/reader-serviceaccount.yaml",
)
.unless(&[NO_READER])];

/// A control plane.
pub const ISTIOD: [Row; 19] = [
    ever(
        ACCOUNT,
        "istiod{rev}",
        "istio-control/istio-discovery/templates/serviceaccount.yaml",
    )
    .unless(&[REMOTE]),
    ever(
        CONFIG_MAP,
        "istio{rev}",
        "istio-control/istio-discovery/templates/configmap.yaml",
    )
    .unless(&[("/configMap", "false")]),
    ever(
        CONFIG_MAP,
        "istio-sidecar-injector{rev}",
        "istio-control/istio-discovery/templates/istiod-injector-configmap.yaml",
    )
    .unless(&[("/global/omitSidecarInjectorConfigMap", "true")]),
    today(
        CONFIG_MAP,
        "values{rev}",
        "istio-control/istio-discovery/templates/configmap-values.yaml",
    ),
    ever(
        CLUSTER_ROLE,
        "istiod-clusterrole{rev}-{ns}",
        "istio-control/istio-discovery/templates/clusterrole.yaml",
    )
    .unless(&[REMOTE]),
    ever(
        CLUSTER_BINDING,
        "istiod-clusterrole{rev}-{ns}",
        "istio-control/istio-discovery/templates/clusterrolebinding.yaml",
    )
    .unless(&[REMOTE]),
    today(
        CLUSTER_ROLE,
        "istiod-gateway-controller{rev}-{ns}",
        "istio-control/istio-discovery/templates/clusterrole.yaml",
    )
    .unless(&[REMOTE, NO_DEPLOYER]),
    today(
        CLUSTER_BINDING,
        "istiod-gateway-controller{rev}-{ns}",
        "istio-control/istio-discovery/templates/clusterrolebinding.yaml",
    )
    .unless(&[REMOTE, NO_DEPLOYER]),
    today(
        CLUSTER_ROLE,
        "istio-reader-clusterrole{rev}-{ns}",
        "istio-control/istio-discovery/templates/reader-clusterrole.yaml",
    )
    .unless(&[NO_READER]),
    today(
        CLUSTER_BINDING,
        "istio-reader-clusterrole{rev}-{ns}",
        "istio-control/istio-discovery/templates/reader-clusterrolebinding.yaml",
    )
    .unless(&[NO_READER]),
    today(
        ROLE,
        "istiod{rev}",
        "istio-control/istio-discovery/templates/role.yaml",
    )
    .unless(&[REMOTE]),
    today(
        BINDING,
        "istiod{rev}",
        "istio-control/istio-discovery/templates/rolebinding.yaml",
    )
    .unless(&[REMOTE]),
    ever(
        DEPLOYMENT,
        "istiod{rev}",
        "istio-control/istio-discovery/templates/deployment.yaml",
    )
    .unless(&[REMOTE]),
    ever(
        SERVICE,
        "istiod{rev}",
        "istio-control/istio-discovery/templates/service.yaml",
    )
    .unless(&[REMOTE]),
    ever(
        MUTATING,
        "istio-sidecar-injector{rev}{-ns}",
        "istio-control/istio-discovery/templates/mutatingwebhook.yaml",
    )
    .unless(&[("/global/operatorManageWebhooks", "true")]),
    ever(
        VALIDATING,
        "istio-validator{rev}-{ns}",
        "istio-control/istio-discovery/templates/validatingwebhookconfiguration.yaml",
    )
    .unless(&[REMOTE, NO_VALIDATION]),
    today(
        AUTOSCALER,
        "istiod{rev}",
        "istio-control/istio-discovery/templates/autoscale.yaml",
    )
    .unless(&[
        REMOTE,
        ("/autoscaleMin", ""),
        ("/autoscaleMin", "0"),
        ("/autoscaleMax", ""),
        ("/autoscaleMax", "0"),
    ])
    .only(&[("/autoscaleEnabled", "true")]),
    today(
        BUDGET,
        "istiod{rev}",
        "istio-control/istio-discovery/templates/poddisruptionbudget.yaml",
    )
    .unless(&[
        REMOTE,
        ("/autoscaleMin", ""),
        ("/autoscaleMin", "0"),
        ("/autoscaleMin", "1"),
    ])
    .only(&[
        ("/autoscaleEnabled", "true"),
        ("/global/defaultPodDisruptionBudget/enabled", "true"),
    ]),
    today(
        BUDGET,
        "istiod{rev}",
        "istio-control/istio-discovery/templates/poddisruptionbudget.yaml",
    )
    .unless(&[
        REMOTE,
        ("/replicaCount", ""),
        ("/replicaCount", "0"),
        ("/replicaCount", "1"),
    ])
    .only(&[
        ("/autoscaleEnabled", "false"),
        ("/global/defaultPodDisruptionBudget/enabled", "true"),
    ]),
];

/// The mesh's root of trust for the proxies of Istio's namespace: no chart makes it,
/// istiod writes it to every namespace.
pub const ROOT: Row = ever(
    CONFIG_MAP,
    "istio-ca-root-cert",
    "istiod itself: CACertConfigMapName in pilot/pkg/features/experimental.go",
)
.unless(&[
    REMOTE,
    ("/env/ENABLE_CLUSTER_TRUST_BUNDLE_API", "true"),
    ("/global/pilotCertProvider", "none"),
]);

/// The validator of the default revision, where the tag `default` says which that is:
/// `istioctl` sets both. Without the tag it may be there (the chart `base` has it unless
/// `defaultRevision` is empty) or not (`istioctl manifest generate` makes neither).
pub const DEFAULT_VALIDATOR: Row = today(
    VALIDATING,
    "istiod-default-validator",
    "base/templates/defaultrevision-validatingwebhookconfiguration.yaml",
)
.unless(&[NO_VALIDATION]);

/// A revision's other name, when its Service or its validator is there: whoever
/// makes one of them makes this too.
pub const TAG: Row = today(
    MUTATING,
    "istio-revision-tag-{name}{-ns}",
    "istio-control/istio-discovery/templates/revision-tags-mwc.yaml",
);

/// A gateway of the charts of `gateways/istio-ingress` and `gateways/istio-egress`.
pub const GATEWAY: [Row; 5] = [
    ever(
        ACCOUNT,
        "{name}-service-account",
        "gateways/istio-ingress/templates/serviceaccount.yaml",
    ),
    ever(
        ROLE,
        "{name}-sds",
        "gateways/istio-ingress/templates/role.yaml",
    ),
    ever(
        BINDING,
        "{name}-sds",
        "gateways/istio-ingress/templates/rolebindings.yaml",
    ),
    ever(
        DEPLOYMENT,
        "{name}",
        "gateways/istio-ingress/templates/deployment.yaml",
    ),
    ever(
        SERVICE,
        "{name}",
        "gateways/istio-ingress/templates/service.yaml",
    ),
];

/// A gateway of the chart `gateway`: all else in it depends on values that it does
/// not keep. It may be a daemon set.
pub const OWN_GATEWAY: [Row; 1] = [ever(
    DEPLOYMENT,
    "{name}",
    "gateway/templates/deployment.yaml",
)];

/// The node agent that redirects traffic. Values are its ConfigMap's.
pub const CNI: [Row; 9] = [
    ever(
        ACCOUNT,
        "istio-cni",
        "istio-cni/templates/serviceaccount.yaml",
    ),
    ever(
        CONFIG_MAP,
        "istio-cni-config",
        "istio-cni/templates/configmap-cni.yaml",
    ),
    ever(
        CLUSTER_ROLE,
        "istio-cni",
        "istio-cni/templates/clusterrole.yaml",
    ),
    ever(
        CLUSTER_BINDING,
        "istio-cni",
        "istio-cni/templates/clusterrolebinding.yaml",
    ),
    today(
        CLUSTER_ROLE,
        "istio-cni-repair-role",
        "istio-cni/templates/clusterrole.yaml",
    )
    .only(&[("/REPAIR_ENABLED", "true")]),
    today(
        CLUSTER_BINDING,
        "istio-cni-repair-rolebinding",
        "istio-cni/templates/clusterrolebinding.yaml",
    )
    .only(&[("/REPAIR_ENABLED", "true")]),
    today(
        CLUSTER_ROLE,
        "istio-cni-ambient",
        "istio-cni/templates/clusterrole.yaml",
    )
    .only(&[("/AMBIENT_ENABLED", "true")]),
    today(
        CLUSTER_BINDING,
        "istio-cni-ambient",
        "istio-cni/templates/clusterrolebinding.yaml",
    )
    .only(&[("/AMBIENT_ENABLED", "true")]),
    ever(
        DAEMON_SET,
        "istio-cni-node",
        "istio-cni/templates/daemonset.yaml",
    ),
];

/// The node proxy of ambient mode.
pub const ZTUNNEL: [Row; 2] = [
    ever(ACCOUNT, "{name}", "ztunnel/templates/serviceaccount.yaml"),
    ever(DAEMON_SET, "{name}", "ztunnel/templates/daemonset.yaml"),
];
