//! Endpoints as a cluster's load assignment lists them (`envoy.config.endpoint.v3.ClusterLoadAssignment`).
//!
//! This is what `config_dump?include_eds` prints. It knows localities, priorities
//! and metadata; its health is coarser than that of [`super::host`].

use serde::Deserialize;

use super::address::Address;
use super::kind::resource;
use super::lenient;

/// A cluster's endpoints by locality.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct LoadAssignment {
    /// The EDS service name, or else the cluster's name.
    #[serde(alias = "clusterName")]
    pub cluster_name: String,
    /// The groups.
    pub endpoints: Vec<LocalityEndpoints>,
}

/// Endpoints of one locality and priority.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct LocalityEndpoints {
    /// Where they are.
    pub locality: Locality,
    /// The endpoints themselves.
    #[serde(alias = "lbEndpoints")]
    pub lb_endpoints: Vec<LbEndpoint>,
    /// The locality's share; none stands for "no weight".
    #[serde(alias = "loadBalancingWeight", deserialize_with = "lenient::number")]
    pub load_balancing_weight: Option<u64>,
    /// Zero is tried first.
    #[serde(deserialize_with = "lenient::number")]
    pub priority: Option<u64>,
}

/// `envoy.config.core.v3.Locality`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Locality {
    /// The region.
    pub region: String,
    /// The zone within it.
    pub zone: String,
    /// The part of the zone.
    #[serde(alias = "subZone")]
    pub sub_zone: String,
}

/// One endpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct LbEndpoint {
    /// Where it is reached.
    pub endpoint: Endpoint,
    /// `HEALTHY`, `UNHEALTHY` or `DEGRADED`; none stands for unknown.
    #[serde(alias = "healthStatus", deserialize_with = "lenient::word")]
    pub health_status: Option<String>,
    /// Its share within the locality.
    #[serde(alias = "loadBalancingWeight", deserialize_with = "lenient::number")]
    pub load_balancing_weight: Option<u64>,
}

/// `envoy.config.endpoint.v3.Endpoint`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Endpoint {
    /// The address that is used first.
    pub address: Address,
    /// Others of the same endpoint (dual stack).
    #[serde(alias = "additionalAddresses")]
    pub additional_addresses: Vec<AdditionalAddress>,
    /// The name by which it was found, if by DNS.
    pub hostname: String,
}

/// A further address of an endpoint or listener.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct AdditionalAddress {
    /// The address.
    pub address: Address,
}

impl LoadAssignment {
    /// Every endpoint with the group it stands in, in the order of the dump.
    pub fn each(&self) -> impl Iterator<Item = (&LocalityEndpoints, &LbEndpoint)> {
        self.endpoints.iter().flat_map(|group| {
            group
                .lb_endpoints
                .iter()
                .map(move |endpoint| (group, endpoint))
        })
    }
}

resource!(LoadAssignment, cluster_name);
