//! Which endpoints are asked for: by address, port, cluster, status.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::Value;

use super::Query;
use super::listener::same_address;
use super::pattern::Pattern;
use crate::envoy::address::Address;
use crate::envoy::endpoint::{LbEndpoint, LoadAssignment};
use crate::envoy::host::{ClusterStatus, HostStatus};

/// What Envoy says of an endpoint's health (`envoy.config.core.v3.HealthStatus`).
pub const STATUSES: &[&str] = &[
    "HEALTHY",
    "UNHEALTHY",
    "DRAINING",
    "DEGRADED",
    "TIMEOUT",
    UNKNOWN,
];

/// The filters of `proxy-config endpoints` and `eds`; all of them must hold for
/// one endpoint of the cluster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EndpointQuery {
    /// The address alone, or `address:port`.
    pub address: Option<Pattern>,
    /// The port.
    pub port: Option<u32>,
    /// The whole cluster name.
    pub cluster: Option<Pattern>,
    /// `HEALTHY`, `UNHEALTHY`, …, in any case.
    pub status: Option<Pattern>,
}

/// What Envoy means where it says nothing of an endpoint's health.
pub const UNKNOWN: &str = "UNKNOWN";

impl EndpointQuery {
    /// Whether one host of `/clusters` is asked for.
    #[must_use]
    pub fn matches_host(&self, host: &HostStatus) -> bool {
        self.matches_parts(
            &host.address,
            host.health_status.eds_health_status.as_deref(),
        )
    }

    /// Whether one endpoint of a load assignment is asked for.
    #[must_use]
    pub fn matches_endpoint(&self, endpoint: &LbEndpoint) -> bool {
        self.matches_parts(
            &endpoint.endpoint.address,
            endpoint.health_status.as_deref(),
        )
    }

    /// A load assignment's text without the endpoints that are not asked for, as
    /// istioctl prints it. The order of members is lost where something is cut.
    #[must_use]
    pub fn cut<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let looks_inside = self.address.is_some() || self.port.is_some() || self.status.is_some();
        let Some(mut assignment) = looks_inside
            .then(|| serde_json::from_str::<Value>(text).ok())
            .flatten()
        else {
            return Cow::Borrowed(text);
        };
        let groups = assignment
            .get_mut("endpoints")
            .and_then(Value::as_array_mut);
        for group in groups.into_iter().flatten() {
            for key in ["lb_endpoints", "lbEndpoints"] {
                if let Some(endpoints) = group.get_mut(key).and_then(Value::as_array_mut) {
                    endpoints.retain(|endpoint| {
                        LbEndpoint::deserialize(endpoint)
                            .is_ok_and(|endpoint| self.matches_endpoint(&endpoint))
                    });
                }
            }
        }
        Cow::Owned(assignment.to_string())
    }

    fn matches_parts(&self, address: &Address, status: Option<&str>) -> bool {
        self.port.is_none_or(|port| {
            address.socket_address.is_some() && address.port() == u64::from(port)
        }) && self
            .status
            .as_ref()
            .is_none_or(|wanted| wanted.matches(status.unwrap_or(UNKNOWN)))
            && self
                .address
                .as_ref()
                .is_none_or(|wanted| address_fits(wanted, address))
    }

    fn cluster_fits(&self, name: &str) -> bool {
        self.cluster
            .as_ref()
            .is_none_or(|wanted| wanted.matches(name))
    }

    fn loosen(&self) -> Option<(Self, String)> {
        let mut loose = self.clone();
        let mut flags = Vec::new();
        super::pattern::loosen("--cluster", &mut loose.cluster, &mut flags);
        super::pattern::loosen("--address", &mut loose.address, &mut flags);
        (!flags.is_empty()).then(|| (loose, flags.join(" ")))
    }
}

/// Whether an address is the one meant: alone, or with its port behind a colon.
fn address_fits(wanted: &Pattern, address: &Address) -> bool {
    if let Some(host) = address.host() {
        same_address(wanted, host) || wanted.matches(&format!("{host}:{}", address.port()))
    } else if let Some(pipe) = &address.pipe {
        wanted.matches(&pipe.path) || wanted.matches(&format!("unix://{}", pipe.path))
    } else {
        address
            .envoy_internal_address
            .as_ref()
            .is_some_and(|internal| {
                wanted.matches(&internal.server_listener_name)
                    || wanted.matches(&internal.endpoint_id)
            })
    }
}

impl Query<ClusterStatus> for EndpointQuery {
    fn matches(&self, cluster: &ClusterStatus) -> bool {
        self.cluster_fits(&cluster.name)
            && cluster
                .host_statuses
                .iter()
                .any(|host| self.matches_host(host))
    }

    fn loosened(&self) -> Option<(Self, String)> {
        self.loosen()
    }
}

impl Query<LoadAssignment> for EndpointQuery {
    fn matches(&self, assignment: &LoadAssignment) -> bool {
        self.cluster_fits(&assignment.cluster_name)
            && assignment
                .each()
                .any(|(_, endpoint)| self.matches_endpoint(endpoint))
    }

    fn loosened(&self) -> Option<(Self, String)> {
        self.loosen()
    }
}
