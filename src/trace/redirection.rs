//! Whether the kernel hands a connection to the proxy: the pod's redirection rules.
//!
//! They are what `istio-iptables` was told by its arguments, in the pod's
//! `istio-init` (or the CNI plugin's annotations, which say the same); the rules are
//! those of Istio's `tools/istio-iptables/pkg/capture/run.go`. What an
//! administrator added by hand, nobody but the node knows.

use std::net::IpAddr;

use crate::envoy::config::cidr::Cidr;

/// A pod's redirection, by the arguments of `istio-iptables`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Addresses whose traffic is captured on its way out: prefixes, or `*`.
    pub include_outbound_ranges: String,
    /// Addresses that are left out again.
    pub exclude_outbound_ranges: String,
    /// Ports that are captured on the way out whatever their address.
    pub include_outbound_ports: String,
    /// Ports that are left out on the way out.
    pub exclude_outbound_ports: String,
    /// Ports that are captured on the way in: numbers, or `*`.
    pub include_inbound_ports: String,
    /// Ports that are left out on the way in.
    pub exclude_inbound_ports: String,
    /// Whether nothing is redirected at all (`NONE`).
    pub none: bool,
}

impl Rules {
    /// Reads the arguments, long or short, of `istio-init`.
    #[must_use]
    pub fn of_arguments(arguments: &[String]) -> Rules {
        let value = |short: &str, long: &str| -> Option<String> {
            let mut rest = arguments.iter();
            while let Some(argument) = rest.next() {
                if argument == short || argument == long {
                    return rest.next().cloned();
                }
                if let Some((name, value)) = argument.split_once('=')
                    && (name == long || name == short)
                {
                    return Some(value.to_owned());
                }
            }
            None
        };
        let text = |short, long| value(short, long).unwrap_or_default();
        Rules {
            include_outbound_ranges: text("-i", "--istio-service-cidr"),
            exclude_outbound_ranges: text("-x", "--istio-service-exclude-cidr"),
            include_outbound_ports: text("-q", "--istio-outbound-ports"),
            exclude_outbound_ports: text("-o", "--istio-local-outbound-ports-exclude"),
            include_inbound_ports: text("-b", "--istio-inbound-ports"),
            exclude_inbound_ports: text("-d", "--istio-local-exclude-ports"),
            none: value("-m", "--istio-inbound-interception-mode").as_deref() == Some("NONE"),
        }
    }

    /// That the workload's connections to this address never meet the proxy, whatever is
    /// to be captured: it is the pod's own, so they stay on its loopback interface. The
    /// rule is left out where a range of loopback addresses is to be captured.
    #[must_use]
    pub fn itself(&self, ip: IpAddr, own: Option<IpAddr>) -> Option<String> {
        let mut ranges = self.include_outbound_ranges.split(',');
        let loopback = |range: &str| {
            let network = range.trim().split('/').next().unwrap_or_default();
            network.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
        };
        let local = ip.is_loopback() || Some(ip) == own;
        let exact = matches!(ip.to_string().as_str(), "127.0.0.1" | "::1");
        (local && (exact || !ranges.any(loopback))).then(|| format!("{ip} is the pod itself"))
    }

    /// Whether a connection to this address is captured on its way out, and by which rule.
    #[must_use]
    pub fn outbound(&self, ip: IpAddr, port: u16) -> (bool, String) {
        if self.none {
            return (false, "the interception mode is NONE".to_owned());
        }
        if let Some(itself) = self.itself(ip, None) {
            return (false, itself);
        }
        if has_port(&self.exclude_outbound_ports, port) {
            let list = &self.exclude_outbound_ports;
            return (
                false,
                format!("port {port} is among the excluded ones ({list})"),
            );
        }
        if let Some(range) = range(&self.exclude_outbound_ranges, ip) {
            return (false, format!("{ip} is in the excluded range {range}"));
        }
        if has_port(&self.include_outbound_ports, port) {
            return (true, format!("port {port} is among the included ones"));
        }
        match range(&self.include_outbound_ranges, ip) {
            Some("*") => (
                true,
                "all that leaves the pod is redirected to the proxy".to_owned(),
            ),
            Some(range) => (true, format!("{ip} is in the included range {range}")),
            None => {
                let list = &self.include_outbound_ranges;
                (
                    false,
                    format!("{ip} is in none of the included ranges ({list})"),
                )
            }
        }
    }

    /// Whether a connection to this port is captured on its way in, and by which rule.
    #[must_use]
    pub fn inbound(&self, port: u16) -> (bool, String) {
        if self.none {
            return (false, "the interception mode is NONE".to_owned());
        }
        if self.include_inbound_ports == "*" {
            if has_port(&self.exclude_inbound_ports, port) {
                let list = &self.exclude_inbound_ports;
                return (
                    false,
                    format!("port {port} is among the excluded ones ({list})"),
                );
            }
            return (
                true,
                "all that enters the pod is redirected to the proxy".to_owned(),
            );
        }
        let list = &self.include_inbound_ports;
        if has_port(list, port) {
            return (
                true,
                format!("port {port} is among the included ones ({list})"),
            );
        }
        (
            false,
            format!("port {port} is not among the included ones ({list})"),
        )
    }
}

fn has_port(list: &str, port: u16) -> bool {
    list.split(',').any(|part| part.trim().parse() == Ok(port))
}

/// The first range of a list that holds an address.
fn range(list: &str, ip: IpAddr) -> Option<&str> {
    let holds = |range: &&str| *range == "*" || within(range, ip).unwrap_or(false);
    list.split(',').map(str::trim).find(holds)
}

/// Whether an address is within a prefix such as `10.0.0.0/8`; none for what is no prefix.
#[must_use]
pub fn within(prefix: &str, ip: IpAddr) -> Option<bool> {
    let (network, length) = prefix.split_once('/').unwrap_or((prefix, "128"));
    Some(Cidr::new(network.parse().ok()?, length.parse().ok()?).contains(ip))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn rules(arguments: &str) -> Rules {
        let arguments: Vec<String> = arguments.split(' ').map(str::to_owned).collect();
        Rules::of_arguments(&arguments)
    }

    const INJECTED: &str = "istio-iptables -p 15001 -z 15006 -u 1337 -m REDIRECT -i * -x  -b * -d 15090,15021,15020 --log_output_level=default:info";

    #[test]
    fn what_istio_injects_captures_everything_but_its_own_ports() {
        let rules = rules(INJECTED);
        let ip = "10.96.0.1".parse().unwrap();
        assert!(rules.outbound(ip, 9080).0 && rules.inbound(9080).0);
        let (captured, why) = rules.inbound(15090);
        assert!(!captured && why.contains("15090,15021,15020"), "{why}");
        assert!(!rules.outbound("127.0.0.1".parse().unwrap(), 9080).0);
    }

    #[test]
    fn the_pods_own_addresses_are_not_captured_unless_loopback_is_asked_for() {
        let ip = |text: &str| text.parse().unwrap();
        let own = Some(ip("10.244.0.15"));
        let injected = rules(INJECTED);
        for address in ["10.244.0.15", "127.0.0.1", "127.0.0.6", "::1"] {
            assert!(injected.itself(ip(address), own).is_some(), "{address}");
        }
        assert_eq!(injected.itself(ip("10.244.0.16"), own), None);
        let asked = rules("-i 127.0.0.0/8,10.0.0.0/8 -b *");
        assert_eq!(asked.itself(ip("10.244.0.15"), own), None);
        assert!(asked.itself(ip("127.0.0.1"), own).is_some());
    }

    #[test]
    fn an_excluded_range_wins_over_an_included_one() {
        let rules = rules("-i 10.0.0.0/8,fd00::/8 -x 10.96.0.0/16 -o 443 -q 7000 -b 80 -d 81");
        let out = |ip: &str, port| rules.outbound(ip.parse().unwrap(), port).0;
        assert!(out("10.1.2.3", 80) && out("fd00::1", 80) && out("192.0.2.1", 7000));
        assert!(!out("10.96.0.9", 80) && !out("192.0.2.1", 80) && !out("10.1.2.3", 443));
        assert!(rules.inbound(80).0 && !rules.inbound(81).0);
    }

    #[test]
    fn a_prefix_of_no_length_holds_every_address_of_its_family() {
        let within = |prefix, ip: &str| within(prefix, ip.parse().unwrap());
        assert_eq!(within("0.0.0.0/0", "10.0.0.1"), Some(true));
        assert_eq!(within("0.0.0.0/0", "::1"), Some(false));
        assert_eq!(within("10.0.0.1", "10.0.0.1"), Some(true));
        assert_eq!(within("10.0.0.1", "10.0.0.2"), Some(false));
        assert_eq!(within("x/8", "10.0.0.2"), None);
    }
}
