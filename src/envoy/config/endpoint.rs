//! Load assignments (`envoy.config.endpoint.v3`).
//!
//! The summaries in [`crate::envoy::endpoint`] leave out what a table has no column
//! for and a load balancer decides by: labels, localities' weights, the factor by
//! which a priority may lack healthy endpoints, and the share that is dropped.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};

use super::matcher::Fraction;
use crate::envoy::address::Address;
use crate::envoy::endpoint::Locality;
use crate::envoy::lenient;

/// `envoy.config.endpoint.v3.ClusterLoadAssignment`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LoadAssignment<'a> {
    /// The EDS service name, or else the cluster's name.
    #[serde(alias = "clusterName", borrow)]
    pub cluster_name: Cow<'a, str>,
    /// The groups.
    pub endpoints: Vec<LocalityEndpoints>,
    /// What holds for all of them.
    pub policy: Policy,
}

/// `ClusterLoadAssignment.Policy`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// The share that is not sent at all; Envoy takes no more than one.
    #[serde(alias = "dropOverloads")]
    pub drop_overloads: Vec<DropOverload>,
    /// How much of a priority may be missing, in percent; none stands for 140.
    #[serde(alias = "overprovisioningFactor", deserialize_with = "lenient::number")]
    pub overprovisioning_factor: Option<u64>,
    /// Whether a priority's health counts weights and not endpoints.
    #[serde(alias = "weightedPriorityHealth")]
    pub weighted_priority_health: bool,
}

/// `ClusterLoadAssignment.Policy.DropOverload`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DropOverload {
    /// Its name.
    pub category: String,
    /// The share.
    #[serde(alias = "dropPercentage")]
    pub drop_percentage: Fraction,
}

/// `LocalityLbEndpoints`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LocalityEndpoints {
    /// Where they are.
    pub locality: Locality,
    /// Labels that hold for all of them.
    pub metadata: Labels,
    /// The endpoints themselves.
    #[serde(alias = "lbEndpoints")]
    pub lb_endpoints: Vec<LbEndpoint>,
    /// The locality's share; none stands for nothing.
    #[serde(alias = "loadBalancingWeight", deserialize_with = "lenient::number")]
    pub load_balancing_weight: Option<u64>,
    /// Zero is tried first.
    #[serde(deserialize_with = "lenient::number")]
    pub priority: Option<u64>,
}

/// `LbEndpoint`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LbEndpoint {
    /// Where it is reached.
    pub endpoint: Endpoint,
    /// What the control plane, or in a dump Envoy, says of its health.
    #[serde(alias = "healthStatus", deserialize_with = "lenient::word")]
    pub health_status: Option<String>,
    /// Its labels.
    pub metadata: Labels,
    /// Its share; none stands for one.
    #[serde(alias = "loadBalancingWeight", deserialize_with = "lenient::number")]
    pub load_balancing_weight: Option<u64>,
}

/// `Endpoint`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Endpoint {
    /// The address that is tried first; of the additional ones a connection decides
    /// (happy eyeballs), no configuration.
    pub address: Address,
    /// The name by which it was found, if by DNS.
    pub hostname: String,
}

/// `envoy.config.core.v3.Metadata`: free data by the name of whom it is for, of which
/// what a balancer reads is kept.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Labels {
    /// The data.
    #[serde(alias = "filterMetadata", deserialize_with = "known")]
    pub filter_metadata: BTreeMap<String, Map<String, Value>>,
}

/// For whom labels of endpoints decide: subsets, transport sockets, tunnels.
const KNOWN: [&str; 3] = [
    "envoy.lb",
    "envoy.transport_socket_match",
    "envoy.filters.listener.original_dst",
];

/// Istio writes much about each endpoint that decides nothing.
fn known<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, Map<String, Value>>, D::Error> {
    struct Known;
    impl<'de> Visitor<'de> for Known {
        type Value = BTreeMap<String, Map<String, Value>>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut labels = BTreeMap::new();
            while let Some(whom) = map.next_key::<Cow<'de, str>>()? {
                if KNOWN.contains(&&*whom) {
                    labels.insert(whom.into_owned(), map.next_value()?);
                } else {
                    map.next_value::<IgnoredAny>()?;
                }
            }
            Ok(labels)
        }
    }
    deserializer.deserialize_map(Known)
}

impl Labels {
    /// The labels that are for this one.
    #[must_use]
    pub fn of(&self, whom: &str) -> Option<&Map<String, Value>> {
        self.filter_metadata.get(whom)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::LoadAssignment;

    #[test]
    fn labels_and_weights_are_read_in_either_spelling() {
        for text in [
            r#"{"cluster_name": "c", "endpoints": [{"load_balancing_weight": 3, "lb_endpoints": [
                {"metadata": {"filter_metadata": {"envoy.lb": {"a": "1"}}}}]}],
                "policy": {"overprovisioning_factor": 120}}"#,
            r#"{"clusterName": "c", "endpoints": [{"loadBalancingWeight": "3", "lbEndpoints": [
                {"metadata": {"filterMetadata": {"envoy.lb": {"a": "1"}}}}]}],
                "policy": {"overprovisioningFactor": 120}}"#,
        ] {
            let assignment: LoadAssignment<'_> = serde_json::from_str(text).unwrap();
            let group = &assignment.endpoints[0];
            assert_eq!(assignment.cluster_name, "c");
            assert_eq!(group.load_balancing_weight, Some(3));
            let labels = group.lb_endpoints[0].metadata.of("envoy.lb").unwrap();
            assert_eq!(labels["a"], "1");
            assert_eq!(assignment.policy.overprovisioning_factor, Some(120));
        }
    }
}
