//! The certificates of one identity.
//!
//! A chain stands there from the leaf up. Newer ztunnels list the roots apart; in
//! older ones the last of the chain is the root, and in the oldest the leaf stands
//! apart, in a field that is called `caCert` for no reason that its content knows.

use serde::Deserialize;

use super::told::{Told, or_default};

/// What a ztunnel holds for one identity.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Certificates {
    /// The identity, `spiffe://…`.
    #[serde(deserialize_with = "or_default")]
    pub identity: String,
    /// `Available`, `Initializing`, or `Unavailable: why`.
    pub state: Told,
    /// The leaf, where it stands apart.
    #[serde(deserialize_with = "or_default")]
    pub ca_cert: Vec<Certificate>,
    /// The leaf and those that signed for it.
    #[serde(deserialize_with = "or_default")]
    pub cert_chain: Vec<Certificate>,
    /// The roots that others are checked against.
    #[serde(deserialize_with = "or_default")]
    pub root_certs: Vec<Certificate>,
}

impl Certificates {
    /// The namespace of its identity: `spiffe://DOMAIN/ns/NAMESPACE/sa/ACCOUNT`.
    #[must_use]
    pub fn namespace(&self) -> Option<&str> {
        let (_, rest) = self
            .identity
            .strip_prefix("spiffe://")?
            .split_once("/ns/")?;
        rest.split('/').next()
    }
}

/// One certificate, as far as the dump spells it out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Certificate {
    /// In decimal.
    pub serial_number: Told,
    /// From when it is valid.
    pub valid_from: Told,
    /// Until when.
    pub expiration_time: Told,
}

/// What a certificate is to its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The identity's own.
    Leaf,
    /// One that signed for another.
    Intermediate,
    /// One that is trusted by itself.
    Root,
}

impl Role {
    /// As istioctl writes it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Role::Leaf => "Leaf",
            Role::Intermediate => "Intermediate",
            Role::Root => "Root",
        }
    }
}

impl Certificates {
    /// Its certificates from the leaf to the roots, with what each is.
    #[must_use]
    pub fn in_order(&self) -> Vec<(Role, &Certificate)> {
        let mut all: Vec<_> = self.ca_cert.iter().map(|one| (Role::Leaf, one)).collect();
        let apart = !all.is_empty();
        let last = self.cert_chain.len().saturating_sub(1);
        for (index, one) in self.cert_chain.iter().enumerate() {
            let role = match index {
                0 if !apart => Role::Leaf,
                _ if index == last && self.root_certs.is_empty() => Role::Root,
                _ => Role::Intermediate,
            };
            all.push((role, one));
        }
        all.extend(self.root_certs.iter().map(|one| (Role::Root, one)));
        all
    }

    /// The state's word, and why it is so.
    #[must_use]
    pub fn state(&self) -> (&str, Option<&str>) {
        let state = self.state.or_empty();
        match state.split_once(':') {
            Some((word, why)) if word.starts_with("Unavailable") => {
                ("Unavailable", Some(why.trim()))
            }
            _ => (state, None),
        }
    }
}

impl Certificate {
    /// Its serial number in hexadecimal, as every other tool shows it; as it was
    /// told when that is no number.
    #[must_use]
    pub fn serial(&self) -> Option<String> {
        let text = self.serial_number.text()?;
        Some(hexadecimal(text).unwrap_or_else(|| text.to_owned()))
    }
}

/// A decimal number of any length in hexadecimal, without leading zeros. Serial
/// numbers have up to 20 bytes, which no integer type holds.
fn hexadecimal(decimal: &str) -> Option<String> {
    // RFC 5280 allows 20 bytes; four times that is somebody's mistake.
    const MOST: usize = 200;
    if decimal.is_empty() || decimal.len() > MOST {
        return None;
    }
    // The lowest byte first.
    let mut bytes: Vec<u8> = Vec::new();
    for digit in decimal.chars() {
        let mut carry = digit.to_digit(10)?;
        for byte in &mut bytes {
            carry += u32::from(*byte) * 10;
            let [low, ..] = carry.to_le_bytes();
            *byte = low;
            carry >>= 8;
        }
        if carry > 0 {
            let [low, ..] = carry.to_le_bytes();
            bytes.push(low);
        }
    }
    let text: String = bytes
        .iter()
        .rev()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let text = text.trim_start_matches('0');
    Some(if text.is_empty() { "0" } else { text }.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn roles(text: &str) -> Vec<&'static str> {
        let read: Certificates = serde_json::from_str(text).unwrap();
        read.in_order()
            .iter()
            .map(|(role, _)| role.word())
            .collect()
    }

    #[test]
    fn the_last_of_a_chain_is_the_root_only_when_no_roots_stand_apart() {
        let chain = r#""certChain": [{}, {}, {}]"#;
        assert_eq!(
            roles(&format!("{{{chain}, \"rootCerts\": [{{}}, {{}}]}}")),
            ["Leaf", "Intermediate", "Intermediate", "Root", "Root"]
        );
        assert_eq!(
            roles(&format!("{{{chain}}}")),
            ["Leaf", "Intermediate", "Root"]
        );
        assert_eq!(roles(r#"{"certChain": [{}]}"#), ["Leaf"]);
        assert_eq!(
            roles(r#"{"caCert": [{}], "certChain": [{}, {}]}"#),
            ["Leaf", "Intermediate", "Root"]
        );
        assert!(roles(r#"{"certChain": null}"#).is_empty());
    }

    #[test]
    fn an_unavailable_certificate_says_why() {
        let state = |text: &str| {
            let certificates = Certificates {
                state: text.into(),
                ..Certificates::default()
            };
            let (word, why) = certificates.state();
            (word.to_owned(), why.map(str::to_owned))
        };
        assert_eq!(
            state("Unavailable: signing gRPC error: refused"),
            (
                "Unavailable".to_owned(),
                Some("signing gRPC error: refused".to_owned())
            )
        );
        assert_eq!(state("Available"), ("Available".to_owned(), None));
    }

    #[test]
    fn a_serial_number_of_any_length_is_shown_in_hexadecimal() {
        for (decimal, hex) in [
            ("0", "0"),
            ("255", "ff"),
            (
                "214013078491245657803346376850971560021",
                "a1016b6d3e6bc669f3bbcabd1ce00855",
            ),
        ] {
            assert_eq!(hexadecimal(decimal).unwrap(), hex);
        }
        for none in ["", "-1", "ff", "1.5", &"9".repeat(201)] {
            assert_eq!(hexadecimal(none), None);
        }
    }

    proptest! {
        #[test]
        fn hexadecimal_is_the_same_number(number: u128) {
            prop_assert_eq!(hexadecimal(&number.to_string()).unwrap(), format!("{number:x}"));
        }
    }
}
