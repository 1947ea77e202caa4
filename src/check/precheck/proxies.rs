//! Proxies beside their control planes: how far behind, or ahead.
//!
//! Istio supports a data plane up to two minor versions behind its control plane,
//! and none that is ahead. The tag of a proxy's image tells its version without
//! asking it; where images are named otherwise nothing is guessed.

use std::collections::BTreeMap;

use serde_json::Value;

use super::codes::MESH0011;
use super::istiod::{all, image, is_over};
use super::webhooks::{TAG, injectors};
use super::{PODS, Seen, some};
use crate::check::evidence::Object;
use crate::check::finding::{Finding, Severity};
use crate::error::{Error, Result};
use crate::istio::release::Version;

/// How many minors a proxy may be behind.
const BEHIND: u32 = 2;

/// The revision that a proxy was made by.
fn revision(pod: &Object) -> Option<String> {
    let annotations = pod.at("/metadata/annotations")?;
    let status = annotations
        .get("sidecar.istio.io/status")
        .and_then(Value::as_str);
    let status = status.and_then(|text| serde_json::from_str::<Value>(text).ok());
    let injected = status.and_then(|status| Some(status.get("revision")?.as_str()?.to_owned()));
    let named = || annotations.get("istio.io/rev").and_then(Value::as_str);
    let named = || {
        named()
            .or_else(|| pod.label("istio.io/rev"))
            .map(str::to_owned)
    };
    injected.or_else(named).filter(|name| !name.is_empty())
}

/// MESH0011.
pub(super) fn skew(seen: &Seen) -> Result<Vec<Finding>> {
    let planes = all(seen)?;
    let pods = seen.lists.of(PODS)?.iter();
    let pods = pods.filter(|pod| seen.scope.means(&pod.namespace) && !is_over(pod));
    // Tags only help to find the control plane; without them revisions do.
    let injectors: Vec<&Object> = injectors(seen).map(Iterator::collect).unwrap_or_default();
    let mut apart: BTreeMap<(Version, Version), Vec<String>> = BTreeMap::new();
    let mut unknown: Vec<String> = Vec::new();
    for pod in pods {
        let Some(image) = image(pod.at("/spec"), "istio-proxy") else {
            continue;
        };
        let mut revision = revision(pod).unwrap_or_else(|| "default".to_owned());
        if let Some(tagged) = injectors
            .iter()
            .find(|one| one.label(TAG) == Some(&revision))
        {
            super::istiod::revision_of(tagged).clone_into(&mut revision);
        }
        let Some(plane) = planes.iter().find(|plane| plane.revision == revision) else {
            continue;
        };
        match (plane.version, Version::of_image(image)) {
            (Some(istio), Some(proxy)) => {
                if proxy.minor + BEHIND < istio.minor || proxy > istio {
                    apart.entry((istio, proxy)).or_default().push(pod.title());
                }
            }
            _ => unknown.push(format!("{} ({image})", pod.title())),
        }
    }
    let mut findings = Vec::new();
    for ((istio, proxy), pods) in apart {
        let (number, noun) = (
            pods.len(),
            if pods.len() == 1 { "proxy" } else { "proxies" },
        );
        let how = if proxy > istio {
            "newer than their control plane"
        } else {
            "too old for their control plane"
        };
        let message = format!(
            "{number} {noun} of version {proxy} {how} of version {istio}",
            how = if number == 1 {
                how.replace("their", "its")
            } else {
                how.to_owned()
            }
        );
        findings.push(
            MESH0011
                .found(PODS.name, message)
                .seen(some(&pods))
                .seen(format!("a proxy may be up to {BEHIND} minor versions behind, and none ahead"))
                .advise("restart the workloads, so that the control plane's proxy is injected: `kubectl rollout restart`"),
        );
    }
    if !unknown.is_empty() {
        let error = format!(
            "{} proxies or their control planes do not tell their version: {}",
            unknown.len(),
            some(&unknown)
        );
        let finding = MESH0011.cannot_tell(&Error::cannot_tell(error));
        // The proxies themselves would tell, one question each.
        findings.push(Finding {
            severity: Severity::Info,
            ..finding
        });
    }
    Ok(findings)
}
