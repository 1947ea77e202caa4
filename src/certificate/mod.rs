//! What certificates say, for every room that is handed some.
//!
//! A proxy's secrets, a ztunnel's certificates and the difference between two
//! roots all come down to the same reading: a text of PEM blocks becomes
//! certificates, one by one, so that a broken block costs itself. What is kept is
//! what a person asks of them (whose, until when, by whom) and what it takes to
//! tell whether one signed another. The DER is x509-parser's business; signatures
//! are checked with the `ring` that TLS needs anyway.
//!
//! This is a reading, not a verifier: usages, name constraints, policies and
//! revocation are left to the proxy that decides. What is said here about trust
//! is therefore no more than "the chain ends in this root, and the signatures
//! hold".

mod chain;
mod life;
mod pem;
mod read;
mod trust;

#[cfg(test)]
mod tests;

pub use chain::{Place, places};
pub use life::Life;
pub use pem::{Block, blocks, decode_base64};
pub use trust::{Trust, trust};

use std::fmt;

use jiff::Timestamp;

/// One certificate, as far as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Whose it is; empty where only the names say so, as in Istio.
    pub subject: String,
    /// Who signed it.
    pub issuer: String,
    /// The subject's alternative names, in their order.
    pub names: Vec<Name>,
    /// The serial number: lower hexadecimal digits, at least 32, as istioctl has it.
    pub serial: String,
    /// From when it is valid.
    pub not_before: Timestamp,
    /// Until when it is valid.
    pub not_after: Timestamp,
    /// Whether it may sign others (basic constraints).
    pub authority: bool,
    /// The kind of its key: `RSA 2048`, `EC P-256`.
    pub key: String,
    /// How it was signed, as an object identifier's usual name.
    pub signature: String,
    /// The SHA-256 of its bytes, in lower hexadecimal digits.
    pub fingerprint: String,
    subject_key: Option<Vec<u8>>,
    authority_key: Option<Vec<u8>>,
    der: Vec<u8>,
}

/// An alternative name of a certificate's subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// A URI, such as a SPIFFE identity.
    Uri(String),
    /// A DNS name.
    Dns(String),
    /// An IP address.
    Ip(String),
    /// Any other, with its kind.
    Other(String),
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Name::Uri(uri) => f.write_str(uri),
            Name::Dns(name) => write!(f, "DNS:{name}"),
            Name::Ip(address) => write!(f, "IP:{address}"),
            Name::Other(name) => f.write_str(name),
        }
    }
}

impl Certificate {
    /// Reads one certificate's DER, which may end before the bytes do.
    ///
    /// # Errors
    /// Why it is none, in a few words.
    pub fn parse(der: &[u8]) -> Result<Certificate, String> {
        read::certificate(der)
    }

    /// The trust domain of its first SPIFFE identity.
    #[must_use]
    pub fn trust_domain(&self) -> Option<&str> {
        self.names.iter().find_map(|name| match name {
            Name::Uri(uri) => {
                let rest = uri.strip_prefix("spiffe://")?;
                rest.split('/').next().filter(|domain| !domain.is_empty())
            }
            _ => None,
        })
    }

    /// Whether it signed itself, by its names: where a chain can end.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.authority && self.is_named_issuer_of(self)
    }

    /// Whether it is the one that another names as its issuer: by name, and by key
    /// where both say which.
    #[must_use]
    pub fn is_named_issuer_of(&self, other: &Certificate) -> bool {
        let by_key = match (&self.subject_key, &other.authority_key) {
            (Some(own), Some(wanted)) => own == wanted,
            _ => true,
        };
        // As text: the same name may be written in two of ASN.1's kinds of string.
        self.subject == other.issuer && by_key
    }

    /// Whether its key made another's signature; none where the algorithm is not known here.
    #[must_use]
    pub fn signed(&self, other: &Certificate) -> Option<bool> {
        read::signed(&self.der, &other.der)
    }

    /// How its life stands at a moment.
    #[must_use]
    pub fn life(&self, now: Timestamp) -> Life {
        Life::of(self.not_before, self.not_after, now)
    }
}
