//! What a removal left half done: webhooks that call nobody, or the wrong one.
//!
//! An installation goes away in parts, and webhooks, which stand in no namespace,
//! go last or never. One that cannot be answered refuses what it guards: pods of
//! injected namespaces, or every change to Istio's own resources. One that is there
//! twice injects twice. Istio turns webhooks off rather than removing them when a
//! tag takes over; those match nothing and do no harm.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::{Code, IST0139, MESH0002, MESH0003, MESH0006, MESH0007};
use super::istiod::{all, revision_of};
use super::{
    CONFIG_MAPS, DEPLOYMENTS, Kind, MUTATING, ROOT, SERVICES, SLICES, Seen, VALIDATING, subject,
};
use crate::certificate::Certificate;
use crate::check::evidence::Object;
use crate::check::finding::{Finding, Severity};
use crate::check::selector::Labels;
use crate::check::webhook::{self, Trust};
use crate::error::{Error, Result};

/// The label of a webhook that gives a revision another name.
pub(super) const TAG: &str = "istio.io/tag";

/// Whether a configuration is of the revision that is looked at, if one is.
fn is_meant(seen: &Seen, configuration: &Object) -> bool {
    let only = seen.scope.revision.as_deref();
    only.is_none_or(|only| {
        revision_of(configuration) == only || configuration.label(TAG) == Some(only)
    })
}

/// Istio's webhooks of both kinds; a kind that is refused is told of under the code.
fn configurations<'a>(
    seen: &'a Seen,
    code: &Code,
    findings: &mut Vec<Finding>,
) -> Vec<(Kind, &'a Object)> {
    let mut found = Vec::new();
    for kind in [MUTATING, VALIDATING] {
        match seen.lists.of(kind) {
            Ok(objects) => {
                let ours = objects
                    .iter()
                    .filter(|one| webhook::is_istio(one) && is_meant(seen, one));
                found.extend(ours.map(|object| (kind, object)));
            }
            Err(error) => findings.push(code.cannot_tell(&error)),
        }
    }
    found
}

/// A Service that a configuration calls, with what its silence means.
struct Called<'a> {
    kind: Kind,
    configuration: &'a Object,
    service: (&'a str, &'a str),
    closed: bool,
    active: bool,
}

/// Each Service that each configuration calls, once.
fn called<'a>(configurations: &[(Kind, &'a Object)]) -> Vec<Called<'a>> {
    let mut found = Vec::new();
    for &(kind, configuration) in configurations {
        let mut services: BTreeMap<(&str, &str), (bool, bool)> = BTreeMap::new();
        for one in webhook::webhooks(configuration) {
            if let Some(service) = webhook::service(one) {
                let active = webhook::is_active(one);
                let so_far = services.entry(service).or_default();
                so_far.0 |= active && webhook::fails_closed(one);
                so_far.1 |= active;
            }
        }
        found.extend(
            services
                .into_iter()
                .map(|(service, (closed, active))| Called {
                    kind,
                    configuration,
                    service,
                    closed,
                    active,
                }),
        );
    }
    found
}

impl Called<'_> {
    /// What it means that nobody answers.
    fn consequence(&self) -> &'static str {
        match (self.active, self.closed, self.kind == MUTATING) {
            (false, ..) => "it is turned off, so nothing comes of it",
            (true, true, true) => "it fails closed: no pod of an injected namespace can be created",
            (true, false, true) => {
                "it fails open: pods of injected namespaces start without a sidecar"
            }
            (true, true, false) => "it fails closed: no Istio resource can be created or changed",
            (true, false, false) => "it fails open: Istio resources are not validated",
        }
    }

    fn told(&self, code: &Code, message: String, advice: String) -> Finding {
        let finding = code
            .found(subject(self.kind, self.configuration), message)
            .seen(self.consequence())
            .advise(advice);
        let severity = match (self.active, self.closed) {
            (false, _) => Severity::Info,
            (true, false) => Severity::Warning,
            (true, true) => code.severity,
        };
        Finding {
            severity,
            ..finding
        }
    }

    fn removal(&self) -> String {
        format!(
            "if that revision is gone for good: `kubectl delete {} {}`; if not, install it again",
            self.kind.name.to_lowercase(),
            self.configuration.name
        )
    }
}

/// IST0139.
pub(super) fn without_service(seen: &Seen) -> Result<Vec<Finding>> {
    let services = seen.lists.of(SERVICES)?;
    let mut findings = Vec::new();
    let configurations = configurations(seen, &IST0139, &mut findings);
    for called in called(&configurations) {
        let (namespace, name) = called.service;
        let is_it = |one: &Object| one.name == name && one.namespace == namespace;
        if !services.iter().any(is_it) {
            let who = if called.kind == MUTATING {
                "Injector"
            } else {
                "Validator"
            };
            let message = format!(
                "{who} refers to a control plane service that does not exist: {namespace}/{name}."
            );
            findings.push(called.told(&IST0139, message, called.removal()));
        }
    }
    Ok(findings)
}

/// MESH0002.
pub(super) fn without_endpoints(seen: &Seen) -> Result<Vec<Finding>> {
    let services = seen.lists.of(SERVICES)?;
    let slices = seen.lists.of(SLICES)?;
    let mut findings = Vec::new();
    let configurations = configurations(seen, &MESH0002, &mut findings);
    for called in called(&configurations) {
        let (namespace, name) = called.service;
        let is_it = |one: &Object| one.name == name && one.namespace == namespace;
        if services.iter().any(is_it) && webhook::ready_endpoints(slices, namespace, name) == 0 {
            let message = format!(
                "The webhook calls Service {namespace}/{name}, which has no ready endpoint"
            );
            let advice = format!(
                "look at the pods of the control plane: `kubectl get pods -n {namespace} -l app=istiod`"
            );
            findings.push(called.told(&MESH0002, message, advice));
        }
    }
    Ok(findings)
}

/// MESH0003.
pub(super) fn foreign_roots(seen: &Seen) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let configurations = configurations(seen, &MESH0003, &mut findings);
    if configurations.is_empty() {
        return Ok(findings);
    }
    let namespace = &seen.scope.istio_namespace;
    let root = seen.lists.get(CONFIG_MAPS, namespace, ROOT)?;
    let roots = root.and_then(|map| map.text("/data/root-cert.pem"));
    let roots = roots.map(webhook::certificates).unwrap_or_default();
    if roots.is_empty() {
        let error = format!("ConfigMap {namespace}/{ROOT} holds no certificate");
        return Err(Error::cannot_tell(error)
            .hint("istiod writes it: is one running in that namespace (-i)?"));
    }
    for (kind, configuration) in configurations {
        // Those of one configuration are patched together; the first that is wrong stands for all.
        let wrong = webhook::webhooks(configuration)
            .filter(|one| webhook::service(one).is_some() && webhook::is_active(one))
            .map(|one| webhook::trust(one, &roots))
            .find(|trust| *trust != Trust::Mesh);
        let (what, held) = match wrong {
            None | Some(Trust::Mesh) => continue,
            Some(Trust::Absent) => ("has no CA bundle", Vec::new()),
            Some(Trust::Unreadable) => ("has a CA bundle without a certificate", Vec::new()),
            Some(Trust::Foreign(held)) => {
                ("trusts a certificate that is not the mesh's root", held)
            }
        };
        let mut finding = MESH0003
            .found(subject(kind, configuration), format!("The webhook {what}"))
            .advise("restart istiod, which writes its root into the webhooks; where a webhook has a certificate of your own, this is as it should be");
        finding.evidence.extend(
            held.iter()
                .map(|one| format!("the webhook trusts {}", named(one))),
        );
        let roots = roots.iter().map(named);
        finding
            .evidence
            .extend(roots.map(|one| format!("ConfigMap {namespace}/{ROOT} has {one}")));
        findings.push(finding);
    }
    Ok(findings)
}

/// A certificate by its name, its fingerprint and its end.
fn named(certificate: &Certificate) -> String {
    let fingerprint: String = certificate.fingerprint.chars().take(16).collect();
    let (name, until) = (&certificate.subject, certificate.not_after);
    format!("`{name}`, SHA-256 {fingerprint}…, until {until}")
}

/// MESH0006.
pub(super) fn twice(seen: &Seen) -> Result<Vec<Finding>> {
    let injectors: Vec<&Object> = injectors(seen)?.collect();
    let mut meant: BTreeSet<(&str, &str)> = BTreeSet::new();
    meant.insert(("istio-injection", "enabled"));
    for injector in &injectors {
        meant.insert(("istio.io/rev", revision_of(injector)));
        meant.extend(injector.label(TAG).map(|tag| ("istio.io/rev", tag)));
    }
    let mut findings = Vec::new();
    for (label, value) in meant {
        let namespace = Labels::from([(label.to_owned(), value.to_owned())]);
        let takes = |one: &&&Object| webhook::takes(one, &namespace, &Labels::new());
        let taken: Vec<&&Object> = injectors.iter().filter(takes).collect();
        if taken.len() < 2 || !taken.iter().any(|one| is_meant(seen, one)) {
            continue;
        }
        let names: Vec<&str> = taken.iter().map(|one| one.name.as_str()).collect();
        let message = format!(
            "{} webhooks inject pods of namespaces labelled {label}={value}: {}",
            names.len(),
            names.join(", ")
        );
        let mut finding = MESH0006
            .found(MUTATING.name, message)
            .advise("keep one: `istioctl tag set` moves a tag, `kubectl delete mutatingwebhookconfiguration` removes a leftover");
        for one in taken {
            finding = finding.seen(format!("{} is of revision {}", one.name, revision_of(one)));
        }
        findings.push(finding);
    }
    Ok(findings)
}

/// MESH0007.
pub(super) fn dead_tags(seen: &Seen) -> Result<Vec<Finding>> {
    let services = seen.lists.of(SERVICES)?;
    let planes = all(seen)?;
    let revisions: BTreeSet<&str> = planes.iter().map(|plane| plane.revision).collect();
    let mut findings = Vec::new();
    for injector in injectors(seen)?.filter(|one| is_meant(seen, one)) {
        let (Some(tag), revision) = (injector.label(TAG), revision_of(injector)) else {
            continue;
        };
        // A control plane outside of the cluster has an address, or a Service without pods.
        let outside = webhook::webhooks(injector).any(|one| match webhook::service(one) {
            None => true,
            Some((namespace, name)) => services.iter().any(|service| {
                service.name == name
                    && service.namespace == namespace
                    && service.at("/spec/selector").is_none()
            }),
        });
        if outside || revisions.contains(revision) {
            continue;
        }
        let known: Vec<&str> = revisions.iter().copied().collect();
        let known = if known.is_empty() {
            "none".to_owned()
        } else {
            known.join(", ")
        };
        findings.push(
            MESH0007
                .found(subject(MUTATING, injector), format!("Tag {tag} stands for revision {revision}, which is not installed"))
                .seen(format!("installed revisions by their {}s: {known}", DEPLOYMENTS.name))
                .advise(format!("`istioctl tag set {tag} --revision REVISION` moves it to one that is, `istioctl tag remove {tag}` removes it")),
        );
    }
    Ok(findings)
}

/// The configurations that inject sidecars.
pub(super) fn injectors(seen: &Seen) -> Result<impl Iterator<Item = &Object> + Clone> {
    let is_injector = |one: &&Object| {
        webhook::webhooks(one).any(|it| webhook::name(it).ends_with("sidecar-injector.istio.io"))
    };
    Ok(seen.lists.of(MUTATING)?.iter().filter(is_injector))
}
