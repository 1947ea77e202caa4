//! Which entries of a ztunnel are asked for.
//!
//! istioctl compares these filters as whole texts without regard to case, so they
//! are exact already; a pattern with `*` is added, and an address is compared as
//! an address, so that `2001:db8:0::1` finds what ztunnel writes `2001:db8::1`.

use std::net::IpAddr;

use super::Query;
use super::pattern::{Pattern, loosen};
use crate::origin::PodName;
use crate::ztunnel::certificate::Certificates;
use crate::ztunnel::connection::{Direction, WorkloadState};
use crate::ztunnel::policy::Policy;
use crate::ztunnel::service::Service;
use crate::ztunnel::workload::Workload;

/// The filters of `workloads`; all of them must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkloadQuery {
    /// One of its addresses, or the host name of one that has none.
    pub address: Option<Pattern>,
    /// Its namespace.
    pub namespace: Option<Pattern>,
    /// Its node.
    pub node: Option<Pattern>,
    /// The one pod that was pointed at.
    pub pod: Option<PodName>,
}

/// The filter of `services`, `policies` and `certificates`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamespaceQuery {
    /// The namespace.
    pub namespace: Option<Pattern>,
    /// The flag that it is typed with.
    pub flag: &'static str,
}

/// The filters of `connections`; all of them must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConnectionQuery {
    /// The workload's namespace.
    pub namespace: Option<Pattern>,
    /// Who opened them.
    pub direction: Option<Direction>,
    /// The one pod that was pointed at.
    pub pod: Option<PodName>,
}

impl Query<Workload> for WorkloadQuery {
    fn matches(&self, workload: &Workload) -> bool {
        let is = |filter: &Option<Pattern>, text: &str| {
            filter.as_ref().is_none_or(|filter| filter.matches(text))
        };
        let addressed = self.address.as_ref().is_none_or(|wanted| {
            let ips = workload.workload_ips.iter().map(String::as_str);
            ips.chain(workload.hostname.text())
                .any(|address| is_address(wanted, address))
        });
        addressed
            && is(&self.namespace, &workload.namespace)
            && is(&self.node, workload.node.or_empty())
            && is_pod(self.pod.as_ref(), &workload.name, &workload.namespace)
    }

    fn loosened(&self) -> Option<(Self, String)> {
        let mut loose = self.clone();
        let mut flags = Vec::new();
        loosen("--address", &mut loose.address, &mut flags);
        loosen("--workload-namespace", &mut loose.namespace, &mut flags);
        loosen("--workload-node", &mut loose.node, &mut flags);
        (!flags.is_empty()).then(|| (loose, flags.join(" ")))
    }
}

impl NamespaceQuery {
    fn is(&self, namespace: &str) -> bool {
        let wanted = self.namespace.as_ref();
        wanted.is_none_or(|wanted| wanted.matches(namespace))
    }

    fn loose(&self) -> Option<(Self, String)> {
        let mut loose = self.clone();
        let mut flags = Vec::new();
        loosen(self.flag, &mut loose.namespace, &mut flags);
        (!flags.is_empty()).then(|| (loose, flags.join(" ")))
    }
}

impl Query<Service> for NamespaceQuery {
    fn matches(&self, service: &Service) -> bool {
        self.is(&service.namespace)
    }

    fn loosened(&self) -> Option<(Self, String)> {
        self.loose()
    }
}

impl Query<Policy> for NamespaceQuery {
    fn matches(&self, policy: &Policy) -> bool {
        self.is(&policy.namespace)
    }

    fn loosened(&self) -> Option<(Self, String)> {
        self.loose()
    }
}

impl Query<Certificates> for NamespaceQuery {
    fn matches(&self, held: &Certificates) -> bool {
        // An identity without a namespace is in none.
        self.is(held.namespace().unwrap_or_default())
    }

    fn loosened(&self) -> Option<(Self, String)> {
        self.loose()
    }
}

impl Query<WorkloadState> for ConnectionQuery {
    fn matches(&self, state: &WorkloadState) -> bool {
        let info = &state.info;
        let wanted = self.namespace.as_ref();
        wanted.is_none_or(|wanted| wanted.matches(&info.namespace))
            && is_pod(self.pod.as_ref(), &info.name, &info.namespace)
    }

    fn loosened(&self) -> Option<(Self, String)> {
        let mut loose = self.clone();
        let mut flags = Vec::new();
        loosen("--workload-namespace", &mut loose.namespace, &mut flags);
        (!flags.is_empty()).then(|| (loose, flags.join(" ")))
    }
}

impl ConnectionQuery {
    /// Whether connections of this direction are asked for.
    #[must_use]
    pub fn takes(&self, direction: Direction) -> bool {
        self.direction.is_none_or(|wanted| wanted == direction)
    }
}

fn is_pod(wanted: Option<&PodName>, name: &str, namespace: &str) -> bool {
    wanted.is_none_or(|pod| pod.name == name && pod.namespace == namespace)
}

fn is_address(wanted: &Pattern, address: &str) -> bool {
    let ip = |text: &str| text.parse::<IpAddr>().ok();
    match (wanted.exact().and_then(ip), ip(address)) {
        (Some(wanted), Some(address)) => wanted == address,
        _ => wanted.matches(address),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn workload() -> Workload {
        serde_json::from_str(
            r#"{"name": "cart-1", "namespace": "shop", "node": "node-a", "workloadIps": ["10.1.0.5", "2001:db8::6"]}"#,
        )
        .unwrap()
    }

    fn address(text: &str) -> WorkloadQuery {
        WorkloadQuery {
            address: Some(Pattern::new(text).folded()),
            ..WorkloadQuery::default()
        }
    }

    #[test]
    fn an_address_is_compared_as_an_address_and_may_be_a_host() {
        for found in ["10.1.0.5", "2001:DB8:0::6", "10.1.*"] {
            assert!(address(found).matches(&workload()), "{found}");
        }
        for none in ["10.1.0.50", "10.1.0", "0.1.0.5", "cart-1"] {
            assert!(!address(none).matches(&workload()), "{none}");
        }
        let host: Workload = serde_json::from_str(r#"{"hostname": "bank.example.com"}"#).unwrap();
        assert!(address("BANK.example.com").matches(&host));
    }

    #[test]
    fn a_filter_is_exact_and_says_what_would_find_more() {
        let query = WorkloadQuery {
            namespace: Some(Pattern::new("sho").folded()),
            node: Some(Pattern::new("node-*").folded()),
            ..WorkloadQuery::default()
        };
        assert!(!query.matches(&workload()));
        let (loose, flags) = query.loosened().unwrap();
        assert_eq!(flags, "--workload-namespace '*sho*'");
        assert!(loose.matches(&workload()));
    }

    #[test]
    fn a_pod_that_was_pointed_at_is_the_only_one() {
        let query = |namespace: &str| WorkloadQuery {
            pod: Some(PodName::new("cart-1", namespace)),
            ..WorkloadQuery::default()
        };
        assert!(query("shop").matches(&workload()));
        assert!(!query("shop-b").matches(&workload()));
    }
}
