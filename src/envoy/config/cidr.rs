//! Ranges of IP addresses (`envoy.config.core.v3.CidrRange`).

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use crate::envoy::lenient;

/// A range, as Envoy keeps it: the bits behind the prefix are cut off, a prefix that is
/// too long is the whole address (`S:common/network/cidr_range.cc`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cidr {
    network: IpAddr,
    length: u8,
}

impl<'de> Deserialize<'de> for Cidr {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Cidr, D::Error> {
        #[derive(Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        struct Fields {
            #[serde(alias = "addressPrefix")]
            address_prefix: String,
            #[serde(alias = "prefixLen", deserialize_with = "lenient::number")]
            prefix_len: Option<u64>,
        }
        let fields = Fields::deserialize(deserializer)?;
        let ip: IpAddr = fields.address_prefix.parse().map_err(|_| {
            D::Error::custom(format!("'{}' is not an address", fields.address_prefix))
        })?;
        Ok(Cidr::new(ip, fields.prefix_len.unwrap_or(0)))
    }
}

impl Cidr {
    /// The range of the addresses that have this many first bits of `ip`.
    #[must_use]
    pub fn new(ip: IpAddr, length: u64) -> Cidr {
        let whole = if ip.is_ipv4() { 32 } else { 128 };
        let length = u8::try_from(length).map_or(whole, |it| it.min(whole));
        let network = cut(ip, length);
        Cidr { network, length }
    }

    /// Whether an address is in it; one of the other family never is.
    #[must_use]
    pub fn contains(&self, ip: IpAddr) -> bool {
        ip.is_ipv4() == self.network.is_ipv4() && cut(ip, self.length) == self.network
    }

    /// How many bits of the address count.
    #[must_use]
    pub fn length(&self) -> u8 {
        self.length
    }
}

/// An address with its last bits set to zero.
fn cut(ip: IpAddr, length: u8) -> IpAddr {
    let length = u32::from(length);
    match ip {
        IpAddr::V4(ip) => {
            let mask = u32::MAX.checked_shl(32_u32.saturating_sub(length));
            Ipv4Addr::from_bits(ip.to_bits() & mask.unwrap_or(0)).into()
        }
        IpAddr::V6(ip) => {
            let mask = u128::MAX.checked_shl(128_u32.saturating_sub(length));
            Ipv6Addr::from_bits(ip.to_bits() & mask.unwrap_or(0)).into()
        }
    }
}

impl fmt::Display for Cidr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = if self.network.is_ipv4() { 32 } else { 128 };
        if self.length == whole {
            write!(f, "{}", self.network)
        } else {
            write!(f, "{}/{}", self.network, self.length)
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn range(text: &str, length: u8) -> Cidr {
        let text = format!(r#"{{"address_prefix": "{text}", "prefix_len": {length}}}"#);
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn bits_behind_the_prefix_do_not_count() {
        let range = range("10.1.2.3", 8);
        assert_eq!(range.to_string(), "10.0.0.0/8");
        assert!(range.contains("10.9.9.9".parse().unwrap()));
        assert!(!range.contains("11.1.2.3".parse().unwrap()));
    }

    #[test]
    fn a_range_holds_addresses_of_its_own_family_only() {
        let all = range("0.0.0.0", 0);
        assert!(all.contains("255.255.255.255".parse().unwrap()));
        assert!(!all.contains("::1".parse().unwrap()));
        let all = range("::", 0);
        assert!(all.contains("2001:db8::1".parse().unwrap()));
        assert!(!all.contains("1.2.3.4".parse().unwrap()));
    }

    #[test]
    fn a_prefix_that_is_too_long_is_the_whole_address() {
        assert_eq!(range("10.0.0.1", 128).to_string(), "10.0.0.1");
        assert!(serde_json::from_str::<Cidr>(r#"{"address_prefix": "x"}"#).is_err());
        let unset: Cidr = serde_json::from_str(r#"{"addressPrefix": "10.0.0.1"}"#).unwrap();
        assert_eq!(unset.to_string(), "0.0.0.0/0");
    }
}
