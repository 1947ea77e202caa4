//! Endpoints as they fare: `/clusters?format=json` (`envoy.admin.v3.Clusters`).
//!
//! The live view: outlier ejection, active health checks and counters stand only
//! here. It lists active clusters alone, and keeps `DRAINING`, which the dump's
//! endpoints print as `UNHEALTHY`; it has no metadata.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};

use super::address::Address;
use super::endpoint::Locality;
use super::kind::resource;
use super::lenient;

/// One cluster with its hosts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct ClusterStatus {
    /// The cluster's name.
    pub name: String,
    /// Its hosts.
    #[serde(alias = "hostStatuses")]
    pub host_statuses: Vec<HostStatus>,
}

/// One host.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct HostStatus {
    /// Where it is.
    pub address: Address,
    /// Counters and gauges that are not zero.
    #[serde(deserialize_with = "above_zero")]
    pub stats: Vec<Metric>,
    /// What its health is made of.
    #[serde(alias = "healthStatus")]
    pub health_status: Health,
    /// Its share; none stands for one.
    #[serde(deserialize_with = "lenient::number")]
    pub weight: Option<u64>,
    /// Zero is tried first.
    #[serde(deserialize_with = "lenient::number")]
    pub priority: Option<u64>,
    /// Where it stands.
    pub locality: Locality,
    /// The DNS name by which it was found.
    pub hostname: String,
}

/// A counter or gauge of one host.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Metric {
    /// Such as `cx_connect_fail`, `rq_error`, `rq_timeout`.
    pub name: String,
    /// Its value; none stands for zero.
    #[serde(deserialize_with = "lenient::number")]
    pub value: Option<u64>,
}

/// `envoy.admin.v3.HostHealthStatus`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Health {
    /// What the control plane says of it; none stands for unknown.
    #[serde(alias = "edsHealthStatus", deserialize_with = "lenient::word")]
    pub eds_health_status: Option<String>,
    /// An active health check failed.
    #[serde(alias = "failedActiveHealthCheck")]
    pub failed_active_health_check: bool,
    /// Ejected as an outlier.
    #[serde(alias = "failedOutlierCheck")]
    pub failed_outlier_check: bool,
    /// An active health check says "degraded".
    #[serde(alias = "failedActiveDegradedCheck")]
    pub failed_active_degraded_check: bool,
    /// Gone from EDS, kept because it still passes its health check.
    #[serde(alias = "pendingDynamicRemoval")]
    pub pending_dynamic_removal: bool,
    /// Not checked yet.
    #[serde(alias = "pendingActiveHc")]
    pub pending_active_hc: bool,
    /// Said of itself that it wants no traffic.
    #[serde(alias = "excludedViaImmediateHcFail")]
    pub excluded_via_immediate_hc_fail: bool,
    /// The failed check was a timeout.
    #[serde(alias = "activeHcTimeout")]
    pub active_hc_timeout: bool,
}

impl HostStatus {
    /// A counter's value; zero where Envoy left it out, as it does with zeros.
    #[must_use]
    pub fn metric(&self, name: &str) -> u64 {
        self.stats
            .iter()
            .find(|metric| metric.name == name)
            .and_then(|metric| metric.value)
            .unwrap_or(0)
    }
}

/// Leaves out what stands at zero: a host has a dozen counters, most never moved,
/// and in a large mesh their names would take more memory than the answer.
fn above_zero<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Metric>, D::Error> {
    struct AboveZero;

    impl<'de> Visitor<'de> for AboveZero {
        type Value = Vec<Metric>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("the statistics of a host")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Vec<Metric>, A::Error> {
            let mut kept = Vec::new();
            while let Some(metric) = all.next_element::<Metric>()? {
                if metric.value.is_some_and(|value| value > 0) {
                    kept.push(metric);
                }
            }
            Ok(kept)
        }
    }

    deserializer.deserialize_seq(AboveZero)
}

resource!(ClusterStatus, name);

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::HostStatus;

    #[test]
    fn counters_at_zero_are_not_kept_and_read_as_zero() {
        let text = r#"{"stats": [{"name": "rq_error", "value": "3"}, {"name": "rq_timeout"},
            {"type": "GAUGE", "name": "rq_active", "value": "0"}]}"#;
        let host: HostStatus = serde_json::from_str(text).unwrap();
        assert_eq!(host.stats.len(), 1);
        assert_eq!((host.metric("rq_error"), host.metric("rq_timeout")), (3, 0));
    }
}
