//! Certificates as openssl tells them, and chains as they are trusted.
//!
//! What a name, a time or a key looks like in words is somebody's convention, so
//! openssl's words are held against ours; and a chain is only as good as its
//! signatures, so some of the files have the right name and the wrong one.

#![allow(clippy::unwrap_used, clippy::panic)]
use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::*;

fn text(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/certificates");
    fs::read_to_string(folder.join(format!("{name}.pem"))).unwrap()
}

fn one(name: &str) -> Certificate {
    blocks(&text(name)).remove(0).unwrap()
}

fn chain(names: &[&str]) -> Vec<Certificate> {
    names.iter().map(|name| one(name)).collect()
}

#[test]
fn a_certificate_is_told_as_openssl_tells_it() {
    let leaf = one("leaf");
    assert_eq!(leaf.subject, "");
    assert_eq!(leaf.issuer, "O=cluster.local, CN=intermediate");
    assert_eq!(leaf.serial, "8534d03d32a55e23f2fa16a6d6a14c76");
    assert_eq!(leaf.not_before.to_string(), "2026-11-20T08:00:00Z");
    assert_eq!(leaf.not_after.to_string(), "2027-11-20T08:00:00Z");
    assert_eq!(leaf.key, "EC P-256");
    assert_eq!(leaf.trust_domain(), Some("cluster.local"));
    assert!(!leaf.authority && !leaf.is_root());
    let gateway = one("gateway");
    assert_eq!(gateway.key, "RSA 2048");
    assert_eq!(gateway.trust_domain(), None);
    let names: Vec<String> = gateway.names.iter().map(ToString::to_string).collect();
    assert_eq!(
        names,
        [
            "DNS:shop.example.com",
            "DNS:*.shop.example.com",
            "IP:192.0.2.7",
            "IP:2001:db8::7"
        ]
    );
    assert_eq!(gateway.serial, "0000000000000000000000000000100c");
    let root = one("root");
    assert!(root.authority && root.is_root());
    assert_eq!(
        root.fingerprint,
        data_encoding::HEXLOWER.encode(&{
            use sha2::Digest;
            let body: String = text("root")
                .lines()
                .filter(|line| !line.starts_with('-'))
                .collect();
            sha2::Sha256::digest(decode_base64(&body).unwrap())
        })
    );
}

#[test]
fn a_signer_is_known_by_name_and_key_and_its_signature_is_checked() {
    let (root, inter, leaf) = (one("root"), one("inter"), one("leaf"));
    assert!(root.is_named_issuer_of(&inter) && inter.is_named_issuer_of(&leaf));
    assert!(!root.is_named_issuer_of(&leaf));
    assert_eq!(root.signed(&inter), Some(true));
    assert_eq!(root.signed(&leaf), Some(false));
    // Of the same name, with another key, and without saying which.
    let namesake = one("namesake");
    assert!(namesake.is_named_issuer_of(&one("forged")));
    assert!(root.is_named_issuer_of(&one("forged")));
    assert_eq!(root.signed(&one("forged")), Some(false));
    assert_eq!(namesake.signed(&one("forged")), Some(true));
    for (signer, other) in [("rsaroot", "gateway"), ("west2", "west2")] {
        assert_eq!(one(signer).signed(&one(other)), Some(true), "{signer}");
    }
}

#[test]
fn every_certificate_of_a_chain_is_told_its_place() {
    use Place::{First, OutOfOrder, Repeated, Signer, Stray};
    let places = |names: &[&str]| places(&chain(names));
    assert_eq!(places(&[]), []);
    assert_eq!(places(&["leaf"]), [First]);
    assert_eq!(places(&["leaf", "inter", "root"]), [First, Signer, Signer]);
    assert_eq!(
        places(&["leaf", "root", "inter"]),
        [First, OutOfOrder(3), OutOfOrder(1)]
    );
    assert_eq!(places(&["leaf", "inter", "other"]), [First, Signer, Stray]);
    assert_eq!(
        places(&["leaf", "leaf", "inter", "inter", "root"]),
        [First, Repeated(1), Signer, Repeated(3), Signer]
    );
    assert_eq!(
        places(&["root", "inter", "leaf"]),
        [First, OutOfOrder(3), Stray]
    );
}

#[test]
fn a_chain_is_trusted_by_the_root_that_it_ends_in() {
    let told = |names: &[&str], roots: &[&str]| trust(&chain(names), &chain(roots));
    let by = |root| {
        Some(Trust::Trusted {
            root,
            checked: true,
        })
    };
    let lacks = |issuer: &str, namesake| {
        Some(Trust::Untrusted {
            issuer: issuer.to_owned(),
            namesake,
        })
    };
    assert_eq!(told(&["leaf", "inter"], &["other", "root"]), by(1));
    assert_eq!(told(&["leaf", "root", "inter"], &["root"]), by(0));
    // An intermediate authority is taken for a root.
    assert_eq!(told(&["leaf"], &["inter"]), by(0));
    assert_eq!(told(&["root"], &["root"]), by(0));
    assert_eq!(
        told(&["leaf"], &["root"]),
        lacks("O=cluster.local, CN=intermediate", false)
    );
    assert_eq!(
        told(&["foreign"], &["root"]),
        lacks("O=other.example", false)
    );
    assert_eq!(told(&["forged"], &["root"]), lacks("O=cluster.local", true));
    assert_eq!(told(&["leaf"], &[]), None);
    assert_eq!(told(&[], &["root"]), None);
}

#[test]
fn a_chain_of_thousands_ends() {
    let (leaf, namesake) = (one("forged"), one("namesake"));
    let chain: Vec<Certificate> = (0..2000_u32)
        .map(|number| Certificate {
            fingerprint: number.to_string(),
            ..namesake.clone()
        })
        .collect();
    assert_eq!(places(&chain).len(), 2000);
    let whole = [&[leaf][..], &chain].concat();
    let lacks = Trust::Untrusted {
        issuer: "O=cluster.local".to_owned(),
        namesake: true,
    };
    assert_eq!(trust(&whole, &[one("root")]), Some(lacks));
}

#[test]
fn a_broken_block_costs_itself() {
    let leaf = text("leaf");
    let broken = "-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----\n";
    let key = "-----BEGIN EC PRIVATE KEY-----\naGVsbG8=\n-----END EC PRIVATE KEY-----\n";
    let read = blocks(&format!("# a remark\n{leaf}{broken}{key}between{leaf}"));
    let told: Vec<String> = read
        .iter()
        .map(|block| match block {
            Ok(_) => "read".to_owned(),
            Err(cause) => cause.clone(),
        })
        .collect();
    assert_eq!(
        told,
        [
            "read",
            "the block holds no X.509 certificate",
            "a block that is no certificate: EC PRIVATE KEY",
            "read"
        ]
    );
    assert_eq!(blocks("hello"), []);
    let cut = &leaf[..leaf.len() - 40];
    assert_eq!(blocks(cut), [Err("a PEM block has no end".to_owned())]);
}

#[test]
fn windows_line_ends_and_blank_lines_are_no_matter() {
    let leaf = text("leaf").replace('\n', "\r\n\r\n");
    assert_eq!(blocks(&leaf), [Ok(one("leaf"))]);
}

#[test]
fn base64_is_read_in_every_way_that_protobuf_writes_it() {
    for text in ["+/8=", "-_8=", "+/8", "-_8", "+/\n8="] {
        assert_eq!(decode_base64(text), Some(vec![0xfb, 0xff]), "{text}");
    }
    assert_eq!(decode_base64("%%%"), None);
    assert_eq!(decode_base64("+_8="), None);
}

/// Looks at everything there is to see.
fn look(read: &[Block]) {
    let good: Vec<Certificate> = read.iter().flatten().cloned().collect();
    let root = [one("root")];
    let _ = (places(&good), trust(&good, &root), trust(&root, &good));
    for one in &good {
        let _ = (one.trust_domain(), one.life(Timestamp::UNIX_EPOCH));
        assert!(one.serial.len() >= 32);
    }
}

proptest! {
    #[test]
    fn bytes_that_were_changed_are_read_or_refused(
        name in prop::sample::select(vec!["leaf", "gateway", "root", "west2", "rsaroot"]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut: Option<prop::sample::Index>,
    ) {
        let mut der = one(name).der;
        for (at, byte) in changes {
            let at = at.index(der.len());
            der[at] = byte;
        }
        if let Some(cut) = cut {
            der.truncate(cut.index(der.len()));
        }
        look(&[Certificate::parse(&der)]);
    }

    #[test]
    fn texts_that_were_changed_are_read_or_refused(
        pieces in prop::collection::vec((0usize..3, any::<prop::sample::Index>(), any::<prop::sample::Index>(), "[-A-Z\n=é ]{0,12}"), 1..6),
    ) {
        let texts = [text("leaf"), text("inter"), text("root")];
        let mut whole = String::new();
        for (which, from, to, between) in pieces {
            let text = &texts[which];
            let (from, to) = (from.index(text.len()), to.index(text.len()));
            whole.push_str(&text[from.min(to)..from.max(to)]);
            whole.push_str(&between);
        }
        look(&blocks(&whole));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        look(&[Certificate::parse(&bytes)]);
        look(&blocks(&String::from_utf8_lossy(&bytes)));
    }
}
