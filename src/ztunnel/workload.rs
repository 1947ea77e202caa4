//! A workload as a ztunnel knows it: a pod, or what a ServiceEntry stands for.

use serde::Deserialize;

use super::told::{Told, or_default};

/// A workload.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Workload {
    /// What ztunnel knows it by: `Kubernetes//Pod/shop/cart-1`.
    #[serde(deserialize_with = "or_default")]
    pub uid: String,
    /// Its name; of a pod, the pod's.
    #[serde(deserialize_with = "or_default")]
    pub name: String,
    /// Its namespace.
    #[serde(deserialize_with = "or_default")]
    pub namespace: String,
    /// Its addresses.
    #[serde(deserialize_with = "or_default")]
    pub workload_ips: Vec<String>,
    /// What it is known by when it has no address.
    pub hostname: Told,
    /// The waypoint that traffic to it goes through.
    pub waypoint: Option<Gateway>,
    /// How it is reached from another network.
    pub network_gateway: Option<Gateway>,
    /// How it is reached: `HBONE`, `TCP`.
    pub protocol: Told,
    /// Its node.
    pub node: Told,
    /// `Healthy` or not.
    pub status: Told,
    /// Of its identity, the trust domain.
    pub trust_domain: Told,
    /// Of its identity, the service account.
    pub service_account: Told,
    /// The workload that it is an instance of.
    pub workload_name: Told,
    /// What that is: `deployment`, `pod`.
    pub workload_type: Told,
    /// Its cluster.
    pub cluster_id: Told,
    /// Its network.
    pub network: Told,
    /// Its weight among endpoints.
    pub capacity: Told,
    /// Where it runs.
    #[serde(deserialize_with = "or_default")]
    pub locality: Locality,
    /// The services that it is an endpoint of: `namespace/hostname`.
    #[serde(deserialize_with = "or_default")]
    pub services: Vec<Told>,
    /// The policies that name it: `namespace/name`.
    #[serde(deserialize_with = "or_default")]
    pub authorization_policies: Vec<Told>,
}

/// Another proxy in the way: `namespace/hostname` or `network/address`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Gateway {
    /// Where it is.
    pub destination: Told,
}

/// A region, zone and subzone.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Locality {
    /// The region.
    pub region: Told,
    /// The zone.
    pub zone: Told,
    /// The subzone.
    pub subzone: Told,
}

impl Workload {
    /// Its SPIFFE identity, if all parts of it were told.
    #[must_use]
    pub fn identity(&self) -> Option<String> {
        identity(&self.trust_domain, &self.namespace, &self.service_account)
    }

    /// Whether it takes requests; `None` when that was not told.
    #[must_use]
    pub fn is_healthy(&self) -> Option<bool> {
        self.status.text().map(|status| status == "Healthy")
    }
}

/// A SPIFFE identity out of its parts, none of which is guessed.
#[must_use]
pub fn identity(trust_domain: &Told, namespace: &str, service_account: &Told) -> Option<String> {
    let (trust_domain, account) = (trust_domain.text()?, service_account.text()?);
    (!namespace.is_empty()).then(|| format!("spiffe://{trust_domain}/ns/{namespace}/sa/{account}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Workload;

    #[test]
    fn no_part_of_an_identity_is_guessed() {
        let read = |text: &str| serde_json::from_str::<Workload>(text).unwrap();
        let whole =
            read(r#"{"namespace": "shop", "trustDomain": "mesh", "serviceAccount": "cart"}"#);
        assert_eq!(whole.identity().unwrap(), "spiffe://mesh/ns/shop/sa/cart");
        let part = read(r#"{"namespace": "shop", "serviceAccount": "cart", "locality": null}"#);
        assert_eq!(part.identity(), None);
        assert_eq!(part.is_healthy(), None);
    }
}
