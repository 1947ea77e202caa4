//! How a control plane is asked over gRPC: istioctl's flags, as a value.

use std::fmt;
use std::path::{Path, PathBuf};

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::error::{Error, Result};

/// istiod's port for its proxies, with TLS.
const PORT: u16 = 15012;

/// How to ask istiod over gRPC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XdsOptions {
    /// A control plane elsewhere; without it those of the cluster, by their pods.
    pub address: Option<Address>,
    /// The port of a pod.
    pub port: u16,
    /// Istio's namespace: whose root is trusted, and whose account asks.
    pub namespace: String,
    /// The name that the server must have, in place of an istiod's.
    pub authority: Option<String>,
    /// Whether anybody is taken for istiod, and is sent a token.
    pub insecure: bool,
    /// Whether TLS is left out.
    pub plaintext: bool,
    /// A directory with a certificate to show in place of a token, and the root to trust.
    pub certificates: Option<PathBuf>,
}

impl Default for XdsOptions {
    fn default() -> XdsOptions {
        XdsOptions {
            address: None,
            port: PORT,
            namespace: "istio-system".to_owned(),
            authority: None,
            insecure: false,
            plaintext: false,
            certificates: None,
        }
    }
}

/// Where a control plane listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// A name or an IP address.
    pub host: String,
    /// The port.
    pub port: u16,
}

impl Address {
    /// Reads `HOST`, `HOST:PORT`, `[IPv6]` or `[IPv6]:PORT`.
    ///
    /// # Errors
    /// Wrong usage: text that is none of these.
    pub fn parse(text: &str) -> Result<Address> {
        let wrong = || {
            Error::usage(format!("`{text}` is no address of a control plane"))
                .hint("--xds-address is HOST or HOST:PORT, such as istiod.example.com:15012")
        };
        let (host, port) = match text.strip_prefix('[') {
            Some(rest) => {
                let (host, rest) = rest.split_once(']').ok_or_else(wrong)?;
                let _: std::net::Ipv6Addr = host.parse().map_err(|_| wrong())?;
                (
                    host,
                    rest.strip_prefix(':').or((!rest.is_empty()).then_some("-")),
                )
            }
            None => match text.split_once(':') {
                Some((host, port)) => (host, Some(port)),
                None => (text, None),
            },
        };
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_:".contains(&byte);
        if host.is_empty() || !host.bytes().all(plain) {
            return Err(wrong());
        }
        let port = match port {
            Some(port) => port
                .parse()
                .ok()
                .filter(|port| *port > 0)
                .ok_or_else(wrong)?,
            None => PORT,
        };
        Ok(Address {
            host: host.to_owned(),
            port,
        })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') {
            return write!(f, "[{}]:{}", self.host, self.port);
        }
        write!(f, "{}:{}", self.host, self.port)
    }
}

/// The root, the certificate and its key, from the files that a proxy has them in.
pub(super) fn certificates(
    folder: &Path,
) -> Result<(String, Vec<CertificateDer<'static>>, PrivateKeyDer<'static>)> {
    let read = |name: &str| {
        let path = folder.join(name);
        std::fs::read_to_string(&path).map_err(|error| {
            Error::input(format!("cannot read {}: {error}", path.display()))
                .hint("--cert-dir holds cert-chain.pem, key.pem and root-cert.pem")
        })
    };
    let none = |name: &str| {
        let path = folder.join(name);
        Error::input(format!("{} cannot be read as PEM", path.display()))
    };
    let (root, chain, key) = (
        read("root-cert.pem")?,
        read("cert-chain.pem")?,
        read("key.pem")?,
    );
    let chain: std::result::Result<Vec<_>, _> =
        CertificateDer::pem_slice_iter(chain.as_bytes()).collect();
    let chain = chain.ok().filter(|chain| !chain.is_empty());
    let chain = chain.ok_or_else(|| none("cert-chain.pem"))?;
    let key = PrivateKeyDer::from_pem_slice(key.as_bytes()).map_err(|_| none("key.pem"))?;
    Ok((root, chain, key))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Address;

    #[test]
    fn an_address_is_a_host_and_maybe_a_port() {
        for (text, shown) in [
            ("istiod.example.com", "istiod.example.com:15012"),
            ("10.0.0.1:15010", "10.0.0.1:15010"),
            ("[::1]", "[::1]:15012"),
            ("[fd00::7]:443", "[fd00::7]:443"),
        ] {
            assert_eq!(Address::parse(text).unwrap().to_string(), shown);
        }
        for wrong in [
            "",
            ":15012",
            "a:",
            "a:0",
            "a:99999",
            "::1",
            "[::1",
            "[a]",
            "[::1]x",
            "https://a",
            "a b",
            "a/b",
            "a@b",
        ] {
            assert_eq!(
                Address::parse(wrong).unwrap_err().exit.code(),
                64,
                "{wrong}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_the_reading(text in "(\\[|\\]|:|[0-9]|a|é|\\.)*") {
            let _ = Address::parse(&text);
        }
    }
}
