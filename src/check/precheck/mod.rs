//! Is it safe to install or upgrade Istio here, and is what is there whole?
//!
//! Each check is a function from what was seen to findings, in a table with the
//! codes that it answers for. It returns an error where something that it needs
//! was not to be had, and that error becomes "cannot tell" under each of its
//! codes: so no check can forget to say so, and none takes a refused list for an
//! empty one. What is wanted of the cluster is a list per kind, whatever the number
//! of checks, and one question per permission.

mod access;
mod annotations;
pub mod codes;
mod definitions;
mod gateway_api;
mod injection;
mod istiod;
mod kubernetes;
mod proxies;
mod upgrade;
mod webhooks;

pub use access::{Access, Purpose, Review, reviews};

use self::codes::Code;
use super::evidence::{Evidence, Kind, Object};
use super::finding::{Finding, Verdict};
use crate::error::{Error, Result};
use crate::istio::release::Version;

const fn kind(name: &'static str, path: &'static str) -> Kind {
    Kind { name, path }
}

const NAMESPACES: Kind = kind("Namespace", "/api/v1/namespaces");
const PODS: Kind = kind("Pod", "/api/v1/pods");
const SERVICES: Kind = kind("Service", "/api/v1/services");
const DEPLOYMENTS: Kind = kind("Deployment", "/apis/apps/v1/deployments");
const SLICES: Kind = kind("EndpointSlice", "/apis/discovery.k8s.io/v1/endpointslices");
const DEFINITIONS: Kind = kind(
    "CustomResourceDefinition",
    "/apis/apiextensions.k8s.io/v1/customresourcedefinitions",
);
const MUTATING: Kind = kind(
    "MutatingWebhookConfiguration",
    "/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations",
);
const VALIDATING: Kind = kind(
    "ValidatingWebhookConfiguration",
    "/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations",
);
/// Of these only [`ROOT`] of Istio's namespace is asked for.
const CONFIG_MAPS: Kind = kind("ConfigMap", "/api/v1/configmaps");

/// The ConfigMap that istiod puts the mesh's root certificates into.
const ROOT: &str = "istio-ca-root-cert";

/// What is to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// Istio's namespace.
    pub istio_namespace: String,
    /// The only namespace whose objects are looked at; all without.
    pub namespace: Option<String>,
    /// The only revision whose control plane is looked at; all without.
    pub revision: Option<String>,
    /// The version that is to be upgraded.
    pub from: Option<Version>,
    /// Whether namespaces and pods alone are looked at.
    pub skip_control_plane: bool,
}

/// What was seen of a cluster.
#[derive(Debug)]
pub struct Seen {
    /// What is to be looked at.
    pub scope: Scope,
    /// Lists of objects.
    pub lists: Evidence,
    /// What Kubernetes calls its version.
    pub kubernetes: Result<String>,
    /// What the asker may do.
    pub access: Vec<(Review, Result<Access>)>,
}

impl Seen {
    /// Whether a control plane of the revision or tag that is meant is there; none
    /// where no one is meant, or nobody may say.
    #[must_use]
    pub fn knows_revision(&self) -> Option<bool> {
        let name = self.scope.revision.as_deref()?;
        let here = |object: &&Object| object.namespace == self.scope.istio_namespace;
        let mut planes = self.lists.of(DEPLOYMENTS).ok()?.iter().filter(here);
        let is_plane = |plane: &Object| {
            plane.label("app") == Some("istiod")
                && plane.label("istio.io/rev").unwrap_or("default") == name
        };
        let mut webhooks = self.lists.of(MUTATING).ok()?.iter();
        Some(
            planes.any(is_plane)
                || webhooks.any(|webhook| webhook.label("istio.io/tag") == Some(name)),
        )
    }
}

impl Scope {
    /// The lists to ask for, and the path to each.
    #[must_use]
    pub fn lists(&self) -> Vec<(Kind, String)> {
        let namespace = &self.istio_namespace;
        let root = format!(
            "/api/v1/namespaces/{namespace}/configmaps?fieldSelector=metadata.name%3D{ROOT}"
        );
        let all = |kind: Kind| (kind, kind.path.to_owned());
        let mut lists = [NAMESPACES, PODS, DEPLOYMENTS, MUTATING].map(all).to_vec();
        if !self.skip_control_plane {
            lists.extend([SERVICES, SLICES, DEFINITIONS, VALIDATING].map(all));
            lists.push((CONFIG_MAPS, root));
        } else if self.from.is_some() {
            lists.push(all(SERVICES));
        }
        lists
    }

    fn means(&self, namespace: &str) -> bool {
        self.namespace.as_ref().is_none_or(|only| only == namespace)
    }
}

/// A check: what it answers for, whether it is about the control plane, how it judges.
struct Check {
    codes: &'static [&'static Code],
    control_plane: bool,
    judge: fn(&Seen) -> Result<Vec<Finding>>,
}

const fn check(
    codes: &'static [&'static Code],
    control_plane: bool,
    judge: fn(&Seen) -> Result<Vec<Finding>>,
) -> Check {
    Check {
        codes,
        control_plane,
        judge,
    }
}

const CHECKS: [Check; 18] = [
    check(&[&codes::IST0142], true, kubernetes::too_old),
    check(&[&codes::MESH0012], true, kubernetes::too_new),
    check(&[&codes::IST0141], true, access::to_install),
    check(&[&codes::MESH0001], true, access::to_read),
    check(
        &[&codes::IST0156, &codes::IST0172],
        true,
        gateway_api::versions,
    ),
    check(&[&codes::IST0136], true, annotations::alpha),
    check(&[&codes::IST0139], true, webhooks::without_service),
    check(&[&codes::MESH0002], true, webhooks::without_endpoints),
    check(&[&codes::MESH0003], true, webhooks::foreign_roots),
    check(&[&codes::MESH0006], true, webhooks::twice),
    check(&[&codes::MESH0007], true, webhooks::dead_tags),
    check(&[&codes::MESH0004], true, definitions::of_another_version),
    check(&[&codes::MESH0005], true, definitions::stored_unserved),
    check(&[&codes::MESH0008], true, istiod::not_ready),
    check(&[&codes::IST0123], false, injection::two_labels),
    check(&[&codes::MESH0009], false, injection::nobody_injects),
    check(&[&codes::MESH0010], false, injection::contradictions),
    check(&[&codes::MESH0011], false, proxies::skew),
];

/// All that there is to say, worst first.
#[must_use]
pub fn findings(seen: &Seen) -> Vec<Finding> {
    let skip = seen.scope.skip_control_plane;
    let upgrade = check(&[&codes::IST0169], false, upgrade::notes);
    let wanted = seen.scope.from.is_some().then_some(&upgrade);
    let mut all = Vec::new();
    for check in CHECKS
        .iter()
        .filter(|check| !(skip && check.control_plane))
        .chain(wanted)
    {
        match (check.judge)(seen) {
            Ok(findings) => all.extend(findings),
            Err(error) => all.extend(check.codes.iter().map(|code| code.cannot_tell(&error))),
        }
    }
    all.sort_by(|a, b| {
        let key = |finding: &Finding| (finding.verdict, finding.code);
        let worst_first = b.severity.cmp(&a.severity);
        worst_first
            .then_with(|| key(a).cmp(&key(b)))
            .then_with(|| (&a.subject, &a.message).cmp(&(&b.subject, &b.message)))
    });
    all.dedup();
    all
}

impl Code {
    fn found(&self, subject: impl Into<String>, message: impl Into<String>) -> Finding {
        Finding {
            code: self.id,
            severity: self.severity,
            verdict: Verdict::Found,
            subject: subject.into(),
            message: message.into(),
            evidence: Vec::new(),
            advice: String::new(),
        }
    }

    fn cannot_tell(&self, error: &Error) -> Finding {
        Finding {
            verdict: Verdict::CannotTell,
            evidence: vec![error.message.clone()],
            advice: error.hints.join("\n"),
            ..self.found("", format!("cannot tell whether {}", self.says))
        }
    }
}

impl Finding {
    fn seen(mut self, evidence: impl Into<String>) -> Finding {
        self.evidence.push(evidence.into());
        self
    }

    fn advise(mut self, advice: impl Into<String>) -> Finding {
        self.advice = advice.into();
        self
    }
}

/// An object as istioctl's analysis writes it: `Kind namespace/name`.
fn subject(kind: Kind, object: &Object) -> String {
    match object.namespace.as_str() {
        "" => format!("{} {}", kind.name, object.name),
        namespace => format!("{} {namespace}/{}", kind.name, object.name),
    }
}

/// The first few of many names, and how many more.
fn some(names: &[String]) -> String {
    const FEW: usize = 5;
    let few = names
        .iter()
        .take(FEW)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    match names.len().saturating_sub(FEW) {
        0 => few,
        more => format!("{few} and {more} more"),
    }
}
