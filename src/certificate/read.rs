//! From DER to a [`Certificate`].
//!
//! x509-parser borrows from the bytes it reads, and its errors name its own
//! insides. Both stop here: what leaves owns its text, and says in a few words
//! what is wrong. Signatures are checked from the bytes again, so that nothing
//! of the parser has to be kept.

use std::net::{Ipv4Addr, Ipv6Addr};

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use x509_parser::certificate::X509Certificate;
use x509_parser::error::X509Error;
use x509_parser::extensions::{GeneralName, ParsedExtension};
use x509_parser::oid_registry::{Oid, OidRegistry};
use x509_parser::prelude::FromDer;
use x509_parser::public_key::PublicKey;
use x509_parser::time::ASN1Time;
use x509_parser::x509::SubjectPublicKeyInfo;

use super::{Certificate, Name};

/// Reads one certificate.
pub(super) fn certificate(der: &[u8]) -> Result<Certificate, String> {
    let (rest, parsed) = X509Certificate::from_der(der)
        .map_err(|_| "the block holds no X.509 certificate".to_owned())?;
    let der = &der[..der.len() - rest.len()];
    let mut names = Vec::new();
    let (mut subject_key, mut authority_key) = (None, None);
    for extension in parsed.extensions() {
        match extension.parsed_extension() {
            ParsedExtension::SubjectAlternativeName(found) => {
                names.extend(found.general_names.iter().map(name));
            }
            ParsedExtension::SubjectKeyIdentifier(key) => subject_key = Some(key.0.to_vec()),
            ParsedExtension::AuthorityKeyIdentifier(found) => {
                authority_key = found.key_identifier.as_ref().map(|key| key.0.to_vec());
            }
            _ => {}
        }
    }
    let algorithm = &parsed.signature_algorithm.algorithm;
    Ok(Certificate {
        subject: parsed.subject().to_string(),
        issuer: parsed.issuer().to_string(),
        names,
        serial: serial(parsed.raw_serial()),
        not_before: moment(parsed.validity().not_before)?,
        not_after: moment(parsed.validity().not_after)?,
        authority: parsed.is_ca(),
        key: key(parsed.public_key()),
        signature: named(algorithm),
        fingerprint: hexadecimal(&Sha256::digest(der)),
        subject_key,
        authority_key,
        der: der.to_vec(),
    })
}

/// Whether the key of the first made the signature of the second; none where
/// the algorithm is not known here.
pub(super) fn signed(issuer: &[u8], other: &[u8]) -> Option<bool> {
    let (_, issuer) = X509Certificate::from_der(issuer).ok()?;
    let (_, other) = X509Certificate::from_der(other).ok()?;
    match other.verify_signature(Some(issuer.public_key())) {
        Ok(()) => Some(true),
        Err(X509Error::SignatureVerificationError) => Some(false),
        Err(_) => None,
    }
}

fn moment(time: ASN1Time) -> Result<Timestamp, String> {
    Timestamp::from_second(time.timestamp()).map_err(|_| "a date is out of range".to_owned())
}

/// Lower hexadecimal digits, at least 32; the byte that only carries the sign is left out.
fn serial(raw: &[u8]) -> String {
    let raw = match raw {
        [0, rest @ ..] => rest,
        raw => raw,
    };
    format!("{:0>32}", hexadecimal(raw))
}

fn hexadecimal(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

fn name(name: &GeneralName<'_>) -> Name {
    match name {
        GeneralName::URI(uri) => Name::Uri((*uri).to_owned()),
        GeneralName::DNSName(name) => Name::Dns((*name).to_owned()),
        GeneralName::RFC822Name(name) => Name::Other(format!("email:{name}")),
        GeneralName::DirectoryName(name) => Name::Other(format!("DirName:{name}")),
        GeneralName::IPAddress(bytes) => Name::Ip(address(bytes)),
        _ => Name::Other("a name of another kind".to_owned()),
    }
}

fn address(bytes: &[u8]) -> String {
    if let Ok(four) = <[u8; 4]>::try_from(bytes) {
        Ipv4Addr::from(four).to_string()
    } else if let Ok(sixteen) = <[u8; 16]>::try_from(bytes) {
        Ipv6Addr::from(sixteen).to_string()
    } else {
        hexadecimal(bytes)
    }
}

/// The kind of a key and its size: `RSA 2048`, `EC P-256`.
fn key(key: &SubjectPublicKeyInfo<'_>) -> String {
    let curve = || {
        let curve = key.algorithm.parameters.as_ref()?.as_oid().ok()?;
        Some(match curve.to_id_string().as_str() {
            "1.2.840.10045.3.1.7" => "P-256".to_owned(),
            "1.3.132.0.34" => "P-384".to_owned(),
            "1.3.132.0.35" => "P-521".to_owned(),
            _ => named(&curve),
        })
    };
    match key.parsed() {
        Ok(PublicKey::RSA(rsa)) => format!("RSA {}", rsa.key_size()),
        Ok(PublicKey::EC(_)) => format!("EC {}", curve().unwrap_or_default()),
        _ => named(&key.algorithm.algorithm),
    }
}

/// An object identifier's usual name, or its numbers.
fn named(oid: &Oid<'_>) -> String {
    static REGISTRY: std::sync::LazyLock<OidRegistry<'static>> =
        std::sync::LazyLock::new(|| OidRegistry::default().with_crypto());
    REGISTRY
        .get(oid)
        .map_or_else(|| oid.to_id_string(), |entry| entry.sn().to_owned())
}
