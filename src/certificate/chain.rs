//! Whether a chain is one: the proxy's own certificate first, each one's signer next.
//!
//! TLS sends the chain as it stands, and many clients follow it in that order
//! alone, so a chain that holds all it should in the wrong order fails for some
//! peers and not for others. Each certificate is therefore told its place.

use super::Certificate;

/// What a certificate is in its chain. Numbers count from 1, as people do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The first, which is whose chain it is.
    First,
    /// The signer of the one before it.
    Signer,
    /// The signer of another one than stands before it.
    OutOfOrder(usize),
    /// The same as an earlier one.
    Repeated(usize),
    /// No signer of any in the chain.
    Stray,
}

/// Longer chains are told by names alone: each certificate may have to be held
/// against every other, and a signature takes a tenth of a millisecond.
pub(super) const LONGEST: usize = 32;

/// The place of each certificate of a chain.
#[must_use]
pub fn places(chain: &[Certificate]) -> Vec<Place> {
    let signs = |one: &Certificate, other: &Certificate| {
        if chain.len() > LONGEST {
            one.is_named_issuer_of(other)
        } else {
            signs(one, other)
        }
    };
    let place = |(index, one): (usize, &Certificate)| {
        let before = &chain[..index];
        if let Some(same) = before.iter().position(|other| other == one) {
            return Place::Repeated(same + 1);
        }
        // What stands directly before it, leaving out what is there twice.
        let last = (0..index)
            .rev()
            .find(|at| !chain[..*at].contains(&chain[*at]));
        match last {
            None => Place::First,
            Some(last) if signs(one, &chain[last]) => Place::Signer,
            Some(_) => {
                let signed = |other: &Certificate| other != one && signs(one, other);
                chain
                    .iter()
                    .position(signed)
                    .map_or(Place::Stray, |at| Place::OutOfOrder(at + 1))
            }
        }
    };
    chain.iter().enumerate().map(place).collect()
}

/// Whether one signed another, by name and, where that can be told, by signature.
pub(super) fn signs(one: &Certificate, other: &Certificate) -> bool {
    one.is_named_issuer_of(other) && one.signed(other) != Some(false)
}
