//! The services that an istiod knows, as its `/debug/registryz` says.
//!
//! Go prints its own structs here, without a schema and with names that change case
//! from field to field; so only the few fields are read that a person looks for, and
//! none of them must be there.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Service {
    /// The name that it is called by.
    pub hostname: String,
    /// Where it comes from.
    #[serde(rename = "Attributes")]
    pub attributes: Attributes,
    /// Its ports.
    pub ports: Option<Vec<Port>>,
    /// Its address where a cluster has none of its own.
    #[serde(rename = "defaultAddress")]
    pub default_address: String,
    /// The address that istiod made up for it.
    #[serde(rename = "autoAllocatedIPv4Address")]
    pub allocated: String,
    /// Its addresses by cluster.
    #[serde(rename = "clusterVIPs")]
    pub cluster_addresses: ClusterAddresses,
    /// How its endpoints are found; Go's number for it.
    #[serde(rename = "Resolution")]
    pub resolution: u64,
    /// Whether it is outside of the mesh.
    #[serde(rename = "MeshExternal")]
    pub external: bool,
    /// Since when there is one.
    #[serde(rename = "creationTime")]
    pub created: Option<String>,
}

/// Where a service comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Attributes {
    /// `Kubernetes` or `External`.
    #[serde(rename = "ServiceRegistry")]
    pub registry: String,
    /// Its namespace.
    #[serde(rename = "Namespace")]
    pub namespace: String,
}

/// A port of a service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Port {
    /// Its name.
    pub name: String,
    /// Its number.
    pub port: u64,
    /// What is spoken there, as istiod understands it.
    pub protocol: String,
}

/// The addresses of a service in each cluster.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct ClusterAddresses {
    /// By cluster.
    #[serde(rename = "Addresses")]
    pub addresses: Option<BTreeMap<String, Option<Vec<String>>>>,
}

impl Service {
    /// Its addresses, each once: those of clusters, or else what stands for them.
    #[must_use]
    pub fn addresses(&self) -> Vec<&str> {
        let of_clusters = self.cluster_addresses.addresses.iter().flatten();
        let of_clusters = of_clusters.flat_map(|(_, list)| list.iter().flatten());
        let mut all: Vec<&str> = of_clusters.map(String::as_str).collect();
        let fallback = [self.default_address.as_str(), &self.allocated];
        let made_up = |address: &&str| !address.is_empty() && *address != "0.0.0.0";
        all.extend(fallback.into_iter().filter(made_up));
        all.sort_unstable();
        all.dedup();
        all
    }

    /// How its endpoints are found, in a word (`pilot/pkg/model/service.go`).
    #[must_use]
    pub fn resolution(&self) -> String {
        let words = [
            "ClientSide",
            "DNS",
            "Passthrough",
            "DNSRoundRobin",
            "Alias",
            "DynamicDNS",
        ];
        let word = usize::try_from(self.resolution).ok();
        let word = word.and_then(|number| words.get(number));
        word.map_or_else(|| self.resolution.to_string(), |word| (*word).to_owned())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Service;

    #[test]
    fn an_address_is_told_once_and_nothing_need_be_there() {
        let text = r#"{"hostname": "a", "clusterVIPs": {"Addresses": {"k": ["10.0.0.1"], "l": null}},
            "defaultAddress": "10.0.0.1", "autoAllocatedIPv4Address": "240.240.0.1", "Resolution": 1, "ports": null}"#;
        let service: Service = serde_json::from_str(text).unwrap();
        assert_eq!(service.addresses(), ["10.0.0.1", "240.240.0.1"]);
        assert_eq!(service.resolution(), "DNS");
        let bare: Service = serde_json::from_str(r#"{"Resolution": 9}"#).unwrap();
        assert_eq!(
            (bare.addresses().len(), bare.resolution().as_str()),
            (0, "9")
        );
    }
}
