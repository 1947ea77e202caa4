//! Istio's own resource definitions: of which version, and what they still hold.
//!
//! Helm does not upgrade definitions and does not remove them either, so they are
//! what an upgrade forgets. Older than the control plane, they drop fields that its
//! users write; and a version in which objects are stored cannot be taken out of a
//! definition before they are rewritten, or the API server refuses the upgrade.

use std::collections::BTreeMap;

use serde_json::Value;

use super::codes::{MESH0004, MESH0005};
use super::gateway_api::served;
use super::istiod::control_planes;
use super::{DEFINITIONS, Seen, some, subject};
use crate::check::evidence::Object;
use crate::check::finding::{Finding, Severity};
use crate::check::version::of_labels;
use crate::error::{Error, Result};
use crate::istio::release::Version;

fn of_istio(seen: &Seen) -> Result<impl Iterator<Item = &Object>> {
    let is_istio = |one: &&Object| {
        let group = one.text("/spec/group").unwrap_or_default();
        group.ends_with(".istio.io")
    };
    Ok(seen.lists.of(DEFINITIONS)?.iter().filter(is_istio))
}

/// MESH0004.
pub(super) fn of_another_version(seen: &Seen) -> Result<Vec<Finding>> {
    let mut by_version: BTreeMap<Option<Version>, Vec<String>> = BTreeMap::new();
    for definition in of_istio(seen)? {
        let names = by_version.entry(of_labels(definition)).or_default();
        names.push(definition.name.clone());
    }
    let planes = control_planes(seen)?;
    // During an upgrade the definitions go first, so the newest control plane is the measure.
    let Some(newest) = planes.iter().max_by_key(|plane| plane.version) else {
        return Ok(Vec::new());
    };
    let Some(istio) = newest.version else {
        return Err(newest.nameless());
    };
    let mut findings = Vec::new();
    for (version, names) in by_version {
        let Some(version) = version else {
            let error = Error::cannot_tell(format!(
                "{} carry no version: {}",
                names.len(),
                some(&names)
            ));
            let finding = MESH0004.cannot_tell(&error);
            findings.push(Finding {
                severity: Severity::Info,
                ..finding
            });
            continue;
        };
        if version == istio {
            continue;
        }
        let number = names.len();
        let how = if version < istio { "older" } else { "newer" };
        let message = format!(
            "{number} of Istio's resource definitions are of version {version}, {how} than the control plane's {istio}"
        );
        let finding = MESH0004
            .found(DEFINITIONS.name, message)
            .seen(some(&names))
            .seen(newest.told());
        findings.push(if version < istio {
            finding.advise("upgrade the chart `base`, or apply the definitions of the control plane's version: Helm does not upgrade them by itself")
        } else {
            // So an upgrade begins.
            let finding = finding.advise("finish the upgrade of the control plane");
            Finding { severity: Severity::Info, ..finding }
        });
    }
    Ok(findings)
}

/// MESH0005.
pub(super) fn stored_unserved(seen: &Seen) -> Result<Vec<Finding>> {
    let told = |definition: &Object| {
        let stored = definition.at("/status/storedVersions")?.as_array()?;
        let served = served(definition);
        let stored = stored.iter().filter_map(Value::as_str);
        let gone: Vec<&str> = stored.filter(|name| !served.contains(name)).collect();
        (!gone.is_empty()).then(|| {
            let gone = gone.join(", ");
            MESH0005
                .found(
                    subject(DEFINITIONS, definition),
                    format!("Objects may be stored as {gone}, which is not served"),
                )
                .seen(format!("status.storedVersions has {gone}; served is {}", served.join(", ")))
                .advise("write every object of the kind once more, then take the version out of status.storedVersions")
        })
    };
    Ok(of_istio(seen)?.filter_map(told).collect())
}
