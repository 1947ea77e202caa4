//! Whether Istio is installed, all of it, and well.
//!
//! `istioctl verify-install` was taken out of istioctl in 1.24. It wanted an
//! IstioOperator or a manifest to compare with, stopped at the first failure, and
//! called an object missing for reasons that had another object's name. Here the
//! cluster itself is asked what is installed ([`found`]), a table knows what that
//! must consist of ([`table`]), each object is looked at ([`health`], [`webhook`]),
//! and what follows from a fault is told beneath it ([`mod@judge`]). With a manifest
//! the same is done for its objects ([`manifest`]).
//!
//! All is read as lists, one for each kind over all namespaces: gateways and node
//! agents may stand anywhere. That is more than one needs of a large cluster, and
//! asks for rights that a namespace's owner does not have; in exchange no object can
//! hide, and a refused list costs the objects of its kind and nothing else.

pub mod found;
pub mod health;
pub mod judge;
pub mod kinds;
pub mod links;
pub mod manifest;
pub mod table;
#[cfg(test)]
mod tests;
pub mod wanted;
pub mod webhook;

use serde_json::Value;

use self::found::{Component, Part, Revision, TAG, all};
use self::judge::{Checked, Remedy, State, judge};
use self::kinds::{ALL, DAEMON_SET, DEFINITION, DEPLOYMENT, MUTATING, SERVICE};
use self::wanted::wanted;
use crate::check::evidence::{Evidence, Kind, Object};
use crate::error::{Error, Result};
use crate::exit::Exit;

/// What is meant.
#[derive(Clone, Debug)]
pub struct Scope {
    /// Istio's namespace.
    pub namespace: String,
    /// A revision, or a tag of one; all of them without.
    pub revision: Option<String>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The control planes that were looked at.
    pub revisions: Vec<Revision>,
    /// The gateways, node agents and node proxies.
    pub components: Vec<Component>,
    /// Whose marks the objects carry.
    pub installers: Vec<String>,
    /// The objects.
    pub checked: Vec<Checked>,
    /// What stood in a manifest and could not be read or rendered.
    pub unread: Vec<Error>,
    /// The manifests, if any were given.
    pub files: Vec<String>,
    /// Istio's namespace.
    pub namespace: String,
}

/// How many objects of the kinds that istioctl counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Definitions of custom resources.
    pub definitions: usize,
    /// Deployments of Istio's.
    pub deployments: usize,
    /// Daemon sets of Istio's.
    pub daemon_sets: usize,
}

/// Looks at an installation.
///
/// # Errors
/// That there is none, none of that revision, or that nothing could be read.
pub fn verify(evidence: &Evidence, scope: &Scope) -> Result<Report> {
    let denied = refusals(evidence)?;
    if !evidence.serves(SERVICE.path) {
        return Err(
            Error::unreachable("what answers knows no Services: it is no Kubernetes API")
                .hint("is the kubeconfig's server right? `kubectl version` asks it too"),
        );
    }
    let mut revisions = found::revisions(evidence, &scope.namespace);
    let mut components = found::components(evidence, &scope.namespace);
    // Gateways and node proxies alone are no installation: somebody must tell them what to do.
    if revisions.is_empty() {
        let error = none(evidence, scope, denied);
        return Err(match components.len() {
            0 => error,
            parts => error.hint(format!(
                "{parts} other parts of Istio are there: gateways, node agents or node proxies"
            )),
        });
    }
    if let Some(wanted) = &scope.revision {
        let meant = meant(evidence, wanted, &revisions);
        let Some(meant) = meant else {
            let known: Vec<&str> = revisions.iter().map(|one| one.name.as_str()).collect();
            return Err(Error::unreachable(format!(
                "no Istio of a revision or tag {wanted} in namespace {}",
                scope.namespace
            ))
            .hint(match known.as_slice() {
                [] => "no control plane was found there; -i names another namespace".to_owned(),
                some => format!("there is {}", some.join(", ")),
            }));
        };
        revisions.retain(|one| one.name == meant);
        components
            .retain(|one| one.revision == meant || matches!(one.part, Part::Cni | Part::Ztunnel));
    }
    let installers = installers(evidence, &scope.namespace);
    let remedy = remedy(&installers);
    let remedy = Remedy {
        missing: &remedy,
        istio_namespace: &scope.namespace,
    };
    let wanted = wanted(evidence, &scope.namespace, &revisions, &components);
    let mut checked = judge(evidence, wanted, &remedy);
    for revision in revisions.iter().filter(|revision| revision.leftover) {
        tell_leftover(revision, &mut checked);
    }
    Ok(Report {
        revisions,
        components,
        installers,
        unread: untold(evidence, &checked),
        checked,
        files: Vec::new(),
        namespace: scope.namespace.clone(),
    })
}

/// Why lists could not be had that no object's answer tells: what else they hold of
/// Istio's is not known either.
fn untold(evidence: &Evidence, checked: &[Checked]) -> Vec<Error> {
    let is_told = |error: &Error| {
        let mut states = checked.iter().map(|one| &one.state);
        states.any(|state| matches!(state, State::Unknown(told) if told == error))
    };
    let refused = ALL.iter().filter_map(|kind| evidence.of(*kind).err());
    refused.filter(|error| !is_told(error)).collect()
}

/// The first reason why a list could not be had.
///
/// # Errors
/// That reason, if no list could be had at all.
fn refusals(evidence: &Evidence) -> Result<Option<Error>> {
    let mut refused = ALL.iter().filter_map(|kind| evidence.of(*kind).err());
    let first = refused.next();
    match first {
        Some(error) if refused.count() + 1 == ALL.len() => Err(error),
        first => Ok(first),
    }
}

/// The revision that a name or a tag means.
fn meant(evidence: &Evidence, wanted: &str, revisions: &[Revision]) -> Option<String> {
    let named = revisions.iter().find(|one| one.name == wanted);
    let mut tagged = all(evidence, MUTATING)
        .iter()
        .filter(|object| object.label(TAG) == Some(wanted));
    named.map(|one| one.name.clone()).or_else(|| {
        let revision = found::revision_of(tagged.next()?);
        revisions
            .iter()
            .any(|one| one.name == revision)
            .then(|| revision.to_owned())
    })
}

/// What there is to say when nothing is installed.
fn none(evidence: &Evidence, scope: &Scope, denied: Option<Error>) -> Error {
    if let Some(mut denied) = denied {
        denied.exit = Exit::CannotTell;
        return denied.during("cannot tell whether Istio is installed");
    }
    let elsewhere = all(evidence, DEPLOYMENT)
        .iter()
        .find(|object| object.label("app") == Some("istiod"));
    let mut error = Error::unreachable(format!(
        "no Istio installation found in namespace {}",
        scope.namespace
    ));
    if let Some(istiod) = elsewhere {
        error = error.hint(format!(
            "there is one in namespace {0}: -i {0}",
            istiod.namespace
        ));
    }
    let ours = |object: &&Object| object.name.ends_with(".istio.io");
    let definitions = all(evidence, DEFINITION).iter().filter(ours).count();
    if definitions > 0 {
        error = error.hint(format!("{definitions} definitions of Istio's resources are there: an installation that was removed, or not finished"));
    }
    error.hint("`istioctl install` or Helm's charts base and istiod install it")
}

/// Says once what is left of a revision.
fn tell_leftover(revision: &Revision, checked: &mut [Checked]) {
    let component = format!("istiod {}", revision.name);
    for one in checked
        .iter_mut()
        .filter(|one| one.wanted.component == component)
    {
        if let State::Bad(fault) = &mut one.state {
            fault.cause = format!(
                "not found, nor its Service: revision {} is half removed",
                revision.name
            );
            fault.evidence = revision
                .marks
                .iter()
                .map(|mark| format!("{mark} is left"))
                .collect();
            fault.advice = format!(
                "finish it (`istioctl uninstall --revision {0}`, or `helm uninstall` of its release), or install revision {0} again",
                revision.name
            );
        }
    }
}

/// Who left marks. One label proves nothing: istioctl renders Helm's charts, labels and all.
fn installers(evidence: &Evidence, namespace: &str) -> Vec<String> {
    let (mut operator, mut releases) = (0, Vec::new());
    for kind in ALL {
        for object in all(evidence, kind) {
            let is_owned = object
                .label("install.operator.istio.io/owning-resource")
                .is_some_and(|owner| owner != "unknown");
            if is_owned && object.label("operator.istio.io/managed").is_some() {
                operator += 1;
            }
            let release = object
                .at("/metadata/annotations/meta.helm.sh~1release-name")
                .and_then(Value::as_str);
            let is_istio = object.namespace == namespace || object.name.contains("istio");
            if let Some(release) = release.filter(|_| {
                is_istio && object.label("app.kubernetes.io/managed-by") == Some("Helm")
            }) {
                releases.push(release.to_owned());
            }
        }
    }
    releases.sort();
    releases.dedup();
    let mut installers = Vec::new();
    if operator > 0 {
        installers.push("istioctl".to_owned());
    }
    installers.extend(
        releases
            .into_iter()
            .map(|release| format!("helm release {release}")),
    );
    installers
}

/// What to do about what is missing.
fn remedy(installers: &[String]) -> String {
    let of_istioctl = installers.iter().any(|one| one == "istioctl");
    let of_helm = installers.iter().any(|one| one.starts_with("helm"));
    let with = match (of_istioctl, of_helm) {
        (true, false) => "`istioctl install` with the same settings",
        (false, true) => "`helm upgrade` of its release",
        _ => {
            "`istioctl install` with the same settings, or `helm upgrade` of its release, whichever installed it"
        }
    };
    format!("{with} puts it back")
}

impl Report {
    /// How many objects of the kinds that istioctl counted are there.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let there = self
            .checked
            .iter()
            .filter(|one| one.present && !one.implied);
        let count = |kind: Kind| {
            there
                .clone()
                .filter(move |one| one.wanted.path == kind.path)
        };
        let of_istio = |one: &&Checked| {
            let part = one.wanted.component.as_str();
            let is_part = part.starts_with("gateway ") || ["cni", "ztunnel"].contains(&part);
            // All that istioctl goes by; of a manifest no more is known.
            let is_named = one.wanted.name.starts_with("istio") || one.wanted.name == "ztunnel";
            is_part || is_named && one.wanted.namespace == self.namespace
        };
        Counts {
            definitions: count(DEFINITION).count(),
            deployments: count(DEPLOYMENT).filter(of_istio).count(),
            daemon_sets: count(DAEMON_SET).filter(of_istio).count(),
        }
    }

    /// How many are not as they must be, by their own fault.
    #[must_use]
    pub fn bad(&self) -> usize {
        self.checked
            .iter()
            .filter(|one| matches!(one.state, State::Bad(_)))
            .count()
    }

    /// Why some could not be judged.
    pub fn unknown(&self) -> impl Iterator<Item = &Error> {
        let states = self.checked.iter().filter_map(|one| match &one.state {
            State::Unknown(error) => Some(error),
            _ => None,
        });
        states.chain(&self.unread)
    }

    /// How a run that tells this ends.
    #[must_use]
    pub fn exit(&self) -> Exit {
        let unknown = self.unknown().map(|error| match error.exit {
            // What was refused, or is not in a recording, is not known; all else failed.
            Exit::Denied | Exit::CannotTell => Exit::CannotTell,
            _ => Exit::Partial,
        });
        let bad = if self.bad() > 0 {
            Exit::BadNews
        } else {
            Exit::Fine
        };
        unknown.fold(bad, Exit::worse)
    }
}
