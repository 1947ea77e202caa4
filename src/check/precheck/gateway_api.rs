//! Whether the Gateway API's resources are served in the versions that Istio reads.
//!
//! They are installed apart from Istio and often forgotten by its upgrades. Not to
//! have them is fine; to have them too old means that Istio does not see them.

use serde_json::Value;

use super::codes::{Code, IST0156, IST0172};
use super::{DEFINITIONS, Seen, subject};
use crate::check::evidence::Object;
use crate::check::finding::Finding;
use crate::error::Result;

const GROUP: &str = "gateway.networking.k8s.io";
const BETA: [&str; 4] = ["Gateway", "GatewayClass", "HTTPRoute", "ReferenceGrant"];
const STABLE: [&str; 4] = ["Gateway", "GatewayClass", "HTTPRoute", "GRPCRoute"];

/// The versions in which a resource is served.
pub(super) fn served(definition: &Object) -> Vec<&str> {
    let versions = definition.at("/spec/versions").and_then(Value::as_array);
    let is_served = |version: &&Value| version.get("served").and_then(Value::as_bool) == Some(true);
    let versions = versions.into_iter().flatten().filter(is_served);
    let mut names: Vec<&str> = versions.filter_map(|it| it.get("name")?.as_str()).collect();
    names.sort_unstable();
    names
}

/// IST0156 and IST0172.
pub(super) fn versions(seen: &Seen) -> Result<Vec<Finding>> {
    let definitions = seen.lists.of(DEFINITIONS)?.iter();
    let ours = definitions.filter(|one| one.text("/spec/group") == Some(GROUP));
    let mut findings = Vec::new();
    for definition in ours {
        let kind = definition.text("/spec/names/kind").unwrap_or_default();
        let served = served(definition);
        let has = if served.is_empty() {
            "none".to_owned()
        } else {
            served.join(",")
        };
        let mut needs = |kinds: &[&str], version: &str, code: &Code| {
            if !kinds.contains(&kind) || served.contains(&version) {
                return;
            }
            let message = format!(
                "The Gateway API CRD version {has} is lower than the minimum version: {version}"
            );
            let bundle = definition.at("/metadata/annotations");
            let bundle =
                bundle.and_then(|it| it.get("gateway.networking.k8s.io/bundle-version")?.as_str());
            let mut finding = code
                .found(subject(DEFINITIONS, definition), message)
                .seen(format!("{kind} is served as {has}"))
                .advise("install the Gateway API's newer resource definitions: https://gateway-api.sigs.k8s.io/guides/");
            if let Some(bundle) = bundle {
                finding = finding.seen(format!(
                    "the bundle that is installed calls itself {bundle}"
                ));
            }
            findings.push(finding);
        };
        needs(&BETA, "v1beta1", &IST0156);
        needs(&STABLE, "v1", &IST0172);
    }
    Ok(findings)
}
