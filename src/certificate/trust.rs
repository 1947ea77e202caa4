//! Whether a chain ends in one of the roots that a peer holds.
//!
//! The way goes from the first certificate to its signer, and on, until a root
//! of the bundle signed one (or is one). Certificates of the chain are taken in
//! any order, since BoringSSL, in which Envoy verifies, looks for signers so. A
//! bundle's certificate counts although it is no root itself: Envoy takes an
//! intermediate authority for one. Where a signature is of an algorithm that is
//! not known here, names decide, and the answer says so.

use super::Certificate;
use super::chain::{LONGEST, signs};

/// Whether a chain is trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trust {
    /// It ends in this certificate of the bundle.
    Trusted {
        /// Its place in the bundle, from 0.
        root: usize,
        /// Whether all signatures on the way were checked, and not names alone.
        checked: bool,
    },
    /// The way ends before: nobody holds this issuer.
    Untrusted {
        /// The issuer that is missing, by name.
        issuer: String,
        /// Whether the bundle holds one of that name which did not sign it.
        namesake: bool,
    },
}

/// Whether a chain ends in a certificate of a bundle; none where either is empty.
#[must_use]
pub fn trust(chain: &[Certificate], bundle: &[Certificate]) -> Option<Trust> {
    let mut last = chain.first()?;
    if bundle.is_empty() {
        return None;
    }
    let mut checked = true;
    let mut passed = vec![last];
    loop {
        let issuer = |root: &Certificate| root == last || signs(root, last);
        if let Some(root) = bundle.iter().position(issuer) {
            let checked = checked && (bundle[root] == *last || bundle[root].signed(last).is_some());
            return Some(Trust::Trusted { root, checked });
        }
        let next = chain
            .iter()
            .find(|one| !passed.contains(one) && signs(one, last));
        let Some(next) = next.filter(|_| passed.len() < LONGEST) else {
            return Some(Trust::Untrusted {
                issuer: last.issuer.clone(),
                namesake: bundle.iter().any(|root| root.subject == last.issuer),
            });
        };
        checked &= next.signed(last).is_some();
        passed.push(next);
        last = next;
    }
}
