//! A service as a ztunnel knows it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::told::{Told, or_default};
use super::workload::Gateway;

/// A service.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Service {
    /// Its name.
    #[serde(deserialize_with = "or_default")]
    pub name: String,
    /// Its namespace.
    #[serde(deserialize_with = "or_default")]
    pub namespace: String,
    /// Its whole host name.
    #[serde(deserialize_with = "or_default")]
    pub hostname: String,
    /// Its addresses, each `network/address` and perhaps `/length`.
    #[serde(deserialize_with = "or_default")]
    pub vips: Vec<String>,
    /// Its ports and those of its endpoints.
    #[serde(deserialize_with = "or_default")]
    pub ports: BTreeMap<String, Told>,
    /// The waypoint that traffic to it goes through.
    pub waypoint: Option<Gateway>,
    /// Its endpoints, by a key that older ztunnels make otherwise.
    #[serde(deserialize_with = "or_default")]
    pub endpoints: BTreeMap<String, Endpoint>,
    /// The identities that its endpoints may show.
    #[serde(deserialize_with = "or_default")]
    pub subject_alt_names: Vec<Told>,
    /// How endpoints are chosen.
    pub load_balancer: Option<LoadBalancer>,
    /// Which families of addresses it has.
    pub ip_families: Told,
}

/// An endpoint of a service.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Endpoint {
    /// The workload that it is.
    pub workload_uid: Told,
    /// `Healthy` or not; older ztunnels leave it to the workload.
    pub status: Told,
}

/// How endpoints are chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct LoadBalancer {
    /// `Standard`, `Strict`, `Failover`, `Passthrough`.
    pub mode: Told,
    /// What is preferred, the most important first.
    #[serde(deserialize_with = "or_default")]
    pub routing_preferences: Vec<Told>,
    /// Whether unhealthy endpoints are chosen too.
    pub health_policy: Told,
}

/// The address in `network/address`, with its length if it is a network.
#[must_use]
pub fn address(vip: &str) -> &str {
    vip.split_once('/').map_or(vip, |(_, address)| address)
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn the_network_is_not_part_of_the_address_and_the_length_is() {
        assert_eq!(address("/10.96.0.1"), "10.96.0.1");
        assert_eq!(address("net-1/2001:2::1"), "2001:2::1");
        assert_eq!(address("net-1/203.0.113.0/24"), "203.0.113.0/24");
        assert_eq!(address("10.96.0.1"), "10.96.0.1");
    }
}
