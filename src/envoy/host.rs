//! Endpoints as they fare: `/clusters?format=json` (`envoy.admin.v3.Clusters`).
//!
//! The live view: outlier ejection, active health checks and counters stand only
//! here. It lists active clusters alone, and keeps `DRAINING`, which the dump's
//! endpoints print as `UNHEALTHY`; it has no metadata.

use serde::Deserialize;

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
    /// Counters and gauges.
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

resource!(ClusterStatus, name);
