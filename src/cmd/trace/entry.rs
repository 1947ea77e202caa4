//! How a connection comes to the proxy, if it does: what the kernel does with it.
//!
//! The rules are those of the pod's `istio-init` where that is known. Where it is not,
//! capture is taken for granted, but for what no redirection of Istio's ever takes: the
//! pod's own addresses. What is not captured may still meet Envoy, which has sockets of
//! its own (15021, 15090); a probe that fails is asked about just so.

use std::net::{IpAddr, SocketAddr};

use crate::trace::capture;
use crate::trace::proxy::Proxy;
use crate::trace::redirection::Rules;
use crate::trace::request::Arrival;
use crate::trace::stage::{Kind, Stage};

/// What becomes of a connection before it is the proxy's.
pub(super) struct Entry {
    /// How it comes.
    pub(super) arrival: Arrival,
    /// What was decided; none where nothing captures.
    pub(super) stage: Option<Stage>,
    /// That it never meets the proxy, and why.
    pub(super) bypasses: Option<String>,
}

impl Entry {
    /// How what a proxy sends to its own pod comes back to it: over the loopback interface,
    /// where Istio's rules take it for what comes in (`-o lo -m owner --uid-owner 1337`).
    pub(super) fn home() -> Entry {
        let why = "what the proxy sends to its own pod is redirected to it, as it comes in";
        Entry {
            arrival: Arrival::Inbound,
            stage: Some(Stage::new(Kind::Capture, "captured", why)),
            bypasses: None,
        }
    }
}

/// How a connection enters a proxy of this address, given that it is for the workload or
/// comes from it.
pub(super) fn enter(
    arrival: Arrival,
    destination: SocketAddr,
    own: Option<IpAddr>,
    arguments: Option<&[String]>,
    proxy: &Proxy<'_>,
) -> Entry {
    let inbound = match arrival {
        Arrival::Inbound => true,
        Arrival::Outbound => false,
        Arrival::Direct | Arrival::Internal(_) => {
            return Entry {
                arrival,
                stage: None,
                bypasses: None,
            };
        }
    };
    let (ip, port) = (destination.ip(), destination.port());
    let rules = arguments.map(Rules::of_arguments);
    let usual = Rules::of_arguments(&[]);
    let itself = rules.as_ref().unwrap_or(&usual).itself(ip, own);
    let (captured, why) = match (itself.filter(|_| !inbound), &rules) {
        (Some(itself), _) => (false, itself),
        (None, None) => {
            let why = "taken for granted: the pod's redirection rules are not known here";
            let stage = Stage::new(Kind::Capture, "captured", why);
            return Entry {
                arrival,
                stage: Some(stage),
                bypasses: None,
            };
        }
        (None, Some(rules)) if inbound => rules.inbound(port),
        (None, Some(rules)) => rules.outbound(ip, port),
    };
    let taken = if captured { "captured" } else { "not captured" };
    let mut stage = Stage::new(Kind::Capture, taken, &why);
    if rules.is_some() {
        stage = stage.at("istio-init");
    }
    let own_socket = !captured && capture::direct(proxy, destination).is_some();
    if own_socket {
        stage.reason = format!("{why}; the proxy itself has a socket there");
    }
    Entry {
        arrival: if own_socket { Arrival::Direct } else { arrival },
        stage: Some(stage),
        bypasses: (!captured && !own_socket).then_some(why),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::trace::proxy::Answers;

    const DUMP: &str = r#"{"configs": [{"@type": "type.googleapis.com/envoy.admin.v3.ListenersConfigDump",
        "static_listeners": [{"listener": {"name": "ready", "address": {"socket_address": {"address": "0.0.0.0", "port_value": 15021}}}}]}]}"#;

    fn entry(arrival: Arrival, to: &str, arguments: Option<&str>) -> Entry {
        let proxy = Proxy::load(Answers::whole(DUMP.as_bytes(), None));
        let own = "10.0.0.1".parse().ok();
        let arguments: Option<Vec<String>> =
            arguments.map(|text| text.split(' ').map(str::to_owned).collect());
        enter(
            arrival,
            to.parse().unwrap(),
            own,
            arguments.as_deref(),
            &proxy,
        )
    }

    #[test]
    fn the_pods_own_addresses_are_past_the_proxy_whatever_is_known_of_the_rules() {
        for arguments in [None, Some("-i * -b * -d 15021,15020")] {
            for to in ["127.0.0.1:9080", "10.0.0.1:9080"] {
                let entry = entry(Arrival::Outbound, to, arguments);
                assert!(entry.bypasses.is_some(), "{to}");
            }
            let entry = entry(Arrival::Outbound, "10.0.0.2:9080", arguments);
            assert!(entry.bypasses.is_none());
        }
    }

    #[test]
    fn what_is_not_captured_meets_a_socket_of_the_proxy_if_there_is_one() {
        let rules = Some("-i * -b * -d 15021,15020");
        let ready = entry(Arrival::Inbound, "10.0.0.1:15021", rules);
        assert_eq!((ready.arrival, ready.bypasses), (Arrival::Direct, None));
        let agent = entry(Arrival::Inbound, "10.0.0.1:15020", rules);
        assert!(agent.bypasses.is_some());
        let own = entry(Arrival::Inbound, "10.0.0.1:9080", rules);
        assert_eq!((own.arrival, own.bypasses), (Arrival::Inbound, None));
    }
}
