//! What an upgrade changes for this cluster, by the version it starts from.
//!
//! Release notes list every change; here is a change only if the cluster has the
//! object that makes it felt. istioctl knows one, and so do we.

use super::codes::IST0169;
use super::{SERVICES, Seen, subject};
use crate::check::finding::Finding;
use crate::error::Result;
use crate::istio::release::Version;

/// The last Istio that sent traces to a Service called `zipkin` of its own accord.
const TRACED_TO_ZIPKIN: Version = Version {
    major: 1,
    minor: 21,
};

/// IST0169.
pub(super) fn notes(seen: &Seen) -> Result<Vec<Finding>> {
    if seen.scope.from.is_none_or(|from| from > TRACED_TO_ZIPKIN) {
        return Ok(Vec::new());
    }
    let namespace = &seen.scope.istio_namespace;
    let zipkin = seen.lists.get(SERVICES, namespace, "zipkin")?;
    let told = |service| {
        let message = format!(
            "The configuration \"meshConfig.defaultConfig.tracer\" changed in release {TRACED_TO_ZIPKIN}: tracing is no longer by default enabled to send to 'zipkin.{namespace}.svc'; follow https://istio.io/latest/docs/tasks/observability/distributed-tracing/telemetry-api/. Or, install with `--set compatibilityVersion={TRACED_TO_ZIPKIN}` to retain the old default."
        );
        IST0169
            .found(subject(SERVICES, service), message)
            .seen(format!(
                "Service {namespace}/zipkin exists, so traces may be going there"
            ))
            .advise("configure tracing with a Telemetry resource before the upgrade")
    };
    Ok(zipkin.map(told).into_iter().collect())
}
