//! What the asker may do: to install Istio, and to read a mesh with this program.
//!
//! Kubernetes answers such questions itself (`SelfSubjectAccessReview`), for whoever
//! asks and without doing anything. istioctl asks for the rights that an installer
//! needs to create things; the rights that its own commands need are met one failure
//! at a time, though a port-forward in a cluster where nobody may open one is all
//! that `proxy-config` has. Both sets are asked for here, a question each.

use serde::Deserialize;
use serde_json::{Value, json};

use super::codes::{Code, IST0141, MESH0001};
use super::{Scope, Seen};
use crate::check::finding::Finding;
use crate::error::{Error, Result};

/// What a permission is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To install Istio.
    Install,
    /// To read a mesh.
    Read,
}

/// A permission to be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// What it is for.
    pub purpose: Purpose,
    /// `create`.
    pub verb: &'static str,
    /// The API group; empty for the core's.
    pub group: &'static str,
    /// The kind as paths have it, with its sub-resource: `pods/portforward`.
    pub resource: &'static str,
    /// Where; empty is everywhere, or a kind without namespaces.
    pub namespace: String,
}

/// What came of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Yes.
    Allowed,
    /// No, and the authorizer's reason if it gave one.
    Denied(String),
}

const RBAC: &str = "rbac.authorization.k8s.io";
const ADMISSION: &str = "admissionregistration.k8s.io";

/// What an installer creates: group, resource, and whether in Istio's namespace.
const INSTALL: [(&str, &str, bool); 11] = [
    ("", "namespaces", false),
    (RBAC, "clusterroles", false),
    (RBAC, "clusterrolebindings", false),
    ("apiextensions.k8s.io", "customresourcedefinitions", false),
    (RBAC, "roles", true),
    ("", "serviceaccounts", true),
    ("", "services", true),
    ("apps", "deployments", true),
    ("", "configmaps", true),
    (ADMISSION, "mutatingwebhookconfigurations", false),
    (ADMISSION, "validatingwebhookconfigurations", false),
];

/// What this program does to read a mesh. From Kubernetes 1.35 on a port-forward
/// needs `create`, before it `get` was enough.
const READ: [(&str, &str, &str); 10] = [
    ("get", "", "pods"),
    ("list", "", "pods"),
    ("get", "", "pods/portforward"),
    ("create", "", "pods/portforward"),
    ("get", "", "services"),
    ("get", "apps", "deployments"),
    ("get", "apps", "replicasets"),
    ("get", "apps", "statefulsets"),
    ("get", "apps", "daemonsets"),
    ("get", "batch", "jobs"),
];

/// The permissions to ask for.
#[must_use]
pub fn reviews(scope: &Scope) -> Vec<Review> {
    if scope.skip_control_plane {
        return Vec::new();
    }
    let install = INSTALL.map(|(group, resource, inside)| Review {
        purpose: Purpose::Install,
        verb: "create",
        group,
        resource,
        namespace: if inside {
            scope.istio_namespace.clone()
        } else {
            String::new()
        },
    });
    let read = READ.map(|(verb, group, resource)| Review {
        purpose: Purpose::Read,
        verb,
        group,
        resource,
        namespace: scope.namespace.clone().unwrap_or_default(),
    });
    install.into_iter().chain(read).collect()
}

impl Review {
    /// Where reviews are sent.
    pub const PATH: &'static str = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    /// The body to send: always the same bytes for the same question, since a
    /// recording finds its answer by them.
    #[must_use]
    pub fn body(&self) -> String {
        let (resource, sub) = self.resource.split_once('/').unwrap_or((self.resource, ""));
        let mut attributes = json!({"verb": self.verb, "resource": resource});
        for (key, value) in [
            ("group", self.group),
            ("subresource", sub),
            ("namespace", &self.namespace),
        ] {
            if !value.is_empty() {
                attributes[key] = Value::from(value);
            }
        }
        json!({
            "apiVersion": "authorization.k8s.io/v1",
            "kind": "SelfSubjectAccessReview",
            "spec": {"resourceAttributes": attributes},
        })
        .to_string()
    }

    /// Reads the answer.
    ///
    /// # Errors
    /// That it is no review, or that the authorizer could not decide.
    pub fn read(answer: &[u8]) -> Result<Access> {
        #[derive(Deserialize)]
        struct Answer {
            status: Status,
        }
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Status {
            allowed: bool,
            reason: Option<String>,
            evaluation_error: Option<String>,
        }
        let unread = |error| Error::input(format!("cannot read the access review: {error}"));
        let Answer { status } = serde_json::from_slice(answer).map_err(unread)?;
        match (status.allowed, status.evaluation_error) {
            (true, _) => Ok(Access::Allowed),
            (false, Some(error)) if !error.is_empty() => Err(Error::cannot_tell(format!(
                "the authorizer could not decide: {error}"
            ))),
            (false, _) => Ok(Access::Denied(status.reason.unwrap_or_default())),
        }
    }

    fn rule(&self) -> String {
        let place = match self.namespace.as_str() {
            "" => "a ClusterRole".to_owned(),
            namespace => format!("a Role in namespace {namespace}, or a ClusterRole"),
        };
        let Review {
            group,
            resource,
            verb,
            ..
        } = self;
        format!(
            "add this rule to {place}: {{apiGroups: [\"{group}\"], resources: [\"{resource}\"], verbs: [\"{verb}\"]}}"
        )
    }

    fn place(&self) -> String {
        match self.namespace.as_str() {
            "" => String::new(),
            namespace => format!(" in namespace {namespace}"),
        }
    }
}

/// IST0141.
pub(super) fn to_install(seen: &Seen) -> Result<Vec<Finding>> {
    let told = |review: &Review, reason: &str| {
        format!(
            "Missing required permission to create resource {} ({reason})",
            review.resource
        )
    };
    judge(seen, Purpose::Install, &IST0141, told)
}

/// MESH0001.
pub(super) fn to_read(seen: &Seen) -> Result<Vec<Finding>> {
    let told = |review: &Review, reason: &str| {
        format!(
            "Missing permission to {} {}{} ({reason})",
            review.verb,
            review.resource,
            review.place()
        )
    };
    judge(seen, Purpose::Read, &MESH0001, told)
}

/// A finding for each permission that is missing, and one for all that nobody could tell of.
fn judge(
    seen: &Seen,
    purpose: Purpose,
    code: &Code,
    told: impl Fn(&Review, &str) -> String,
) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut failure: Option<Error> = None;
    for (review, answer) in seen
        .access
        .iter()
        .filter(|(review, _)| review.purpose == purpose)
    {
        match answer {
            Ok(Access::Allowed) => {}
            Ok(Access::Denied(reason)) => {
                let reason = if reason.is_empty() {
                    "permission denied"
                } else {
                    reason
                };
                findings.push(code.found("", told(review, reason)).advise(review.rule()));
            }
            Err(error) => {
                open.push(format!("{} {}", review.verb, review.resource));
                failure.get_or_insert_with(|| error.clone());
            }
        }
    }
    if let Some(error) = failure {
        findings.push(
            code.cannot_tell(&error)
                .seen(format!("not answered: {}", open.join(", "))),
        );
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_review_asks_for_the_sub_resource_by_its_own_field() {
        let review = Review {
            purpose: Purpose::Read,
            verb: "create",
            group: "",
            resource: "pods/portforward",
            namespace: "shop".into(),
        };
        let body: Value = serde_json::from_str(&review.body()).unwrap();
        let asked = &body["spec"]["resourceAttributes"];
        let wanted = json!({"verb": "create", "resource": "pods", "subresource": "portforward", "namespace": "shop"});
        assert_eq!(*asked, wanted);
        assert!(review.rule().contains("a Role in namespace shop"));
    }

    #[test]
    fn an_authorizer_that_fails_has_denied_nothing() {
        let read = |text: &str| Review::read(text.as_bytes());
        assert_eq!(
            read(r#"{"status": {"allowed": true, "evaluationError": "x"}}"#).unwrap(),
            Access::Allowed
        );
        assert_eq!(
            read(r#"{"status": {"allowed": false}}"#).unwrap(),
            Access::Denied(String::new())
        );
        assert!(
            read(r#"{"status": {"allowed": false, "evaluationError": "webhook timed out"}}"#)
                .is_err()
        );
        assert!(read("{}").is_err());
    }
}
