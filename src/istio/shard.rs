//! The endpoints that an istiod knows, as its `/debug/endpointShardz` says.
//!
//! They come by service, namespace and shard (the registry and cluster that told of
//! them), before any proxy's rules are applied: what is missing here no proxy can
//! get, what is here may still be kept from one.

use std::collections::BTreeMap;

use serde::Deserialize;

/// All of them: by host, then by namespace.
pub type Shards = BTreeMap<String, BTreeMap<String, Service>>;

/// The endpoints of a service in one namespace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Service {
    /// By shard, such as `Kubernetes/cluster-1`.
    #[serde(rename = "Shards")]
    pub shards: Option<BTreeMap<String, Option<Vec<Endpoint>>>>,
}

/// One endpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct Endpoint {
    /// Its addresses; old istiods have one.
    pub addresses: Option<Vec<String>>,
    /// The one of an old istiod.
    pub address: String,
    /// Its port.
    pub endpoint_port: u64,
    /// The name of the service's port that it serves.
    pub service_port_name: String,
    /// Whose identity it has.
    pub service_account: String,
    /// Its network.
    pub network: String,
    /// Where it is.
    pub locality: Locality,
    /// Its weight; 0 is none.
    pub lb_weight: u64,
    /// `istio` or `disabled`.
    #[serde(rename = "TLSMode")]
    pub tls_mode: String,
    /// The workload that it is of.
    pub workload_name: String,
    /// Go's number for its health.
    pub health_status: u64,
    /// The node that it runs on.
    pub node_name: String,
}

/// Where an endpoint is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Locality {
    /// `region/zone/subzone`.
    #[serde(rename = "Label")]
    pub label: String,
}

impl Endpoint {
    /// Its first address with its port.
    #[must_use]
    pub fn place(&self) -> String {
        let first = self.addresses.iter().flatten().next();
        let host = first.unwrap_or(&self.address);
        if host.contains(':') && self.endpoint_port != 0 {
            return format!("[{host}]:{}", self.endpoint_port);
        }
        match self.endpoint_port {
            0 => host.clone(),
            port => format!("{host}:{port}"),
        }
    }

    /// Its health in a word (`pilot/pkg/model/service.go`); `-` where nobody looks.
    #[must_use]
    pub fn health(&self) -> String {
        match self.health_status {
            0 => "-".to_owned(),
            1 => "HEALTHY".to_owned(),
            2 => "UNHEALTHY".to_owned(),
            3 => "DRAINING".to_owned(),
            4 => "TERMINATING".to_owned(),
            other => other.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Endpoint;

    #[test]
    fn old_and_new_istiods_name_the_address_and_ipv6_has_brackets() {
        let mut endpoint = Endpoint {
            address: "10.0.0.7".to_owned(),
            endpoint_port: 80,
            ..Endpoint::default()
        };
        assert_eq!(endpoint.place(), "10.0.0.7:80");
        endpoint.addresses = Some(vec!["fd00::7".to_owned(), "10.0.0.7".to_owned()]);
        assert_eq!(endpoint.place(), "[fd00::7]:80");
        assert_eq!(endpoint.health(), "-");
    }
}
