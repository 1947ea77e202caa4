//! Whether two proxies can trust each other: by their roots, and by their certificates.
//!
//! istioctl looks for one root that both hold. That is neither needed nor enough:
//! while roots are exchanged, both may hold the old one while one of them already
//! shows a certificate of the new; and where one holds an intermediate authority
//! for a root, they share none and still get on. So the certificates that they
//! show are held against each other's roots too, where they can be read, and what
//! that tells decides.

use crate::certificate::{self, Certificate, Trust};
use crate::envoy::secret::Secret;

/// One of two proxies.
#[derive(Clone, Debug)]
pub struct Side {
    /// How it is called.
    pub proxy: String,
    /// What it checks its peers against.
    pub roots: Secret,
    /// What it shows them: its own certificate, and those that lead to a root.
    /// Empty where that could not be read.
    pub own: Vec<Certificate>,
}

/// A root, and which of the two hold it.
#[derive(Clone, Debug)]
pub struct Held {
    /// The root.
    pub root: Certificate,
    /// Whether the first holds it, and the second.
    pub by: [bool; 2],
}

/// Two proxies beside each other.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The two.
    pub sides: [Side; 2],
    /// All roots of both, the shared ones first.
    pub roots: Vec<Held>,
    /// Whether each one's certificate is trusted by the other; none where that cannot be told.
    pub trusted: [Option<Trust>; 2],
}

impl Comparison {
    /// Compares two proxies.
    #[must_use]
    pub fn new(sides: [Side; 2]) -> Comparison {
        let mut roots: Vec<Held> = Vec::new();
        for (which, side) in sides.iter().enumerate() {
            for root in side.roots.all_roots() {
                match roots.iter_mut().find(|held| held.root == root) {
                    Some(held) => held.by[which] = true,
                    None => roots.push(Held {
                        root,
                        by: [which == 0, which == 1],
                    }),
                }
            }
        }
        roots.sort_by_key(|held| match held.by {
            [true, true] => 0,
            [true, false] => 1,
            _ => 2,
        });
        let [first, second] = &sides;
        let by = |own: &Side, other: &Side| {
            let domain = own.own.first()?.trust_domain();
            certificate::trust(&own.own, &other.roots.roots(domain))
        };
        let trusted = [by(first, second), by(second, first)];
        Comparison {
            sides,
            roots,
            trusted,
        }
    }

    /// Whether there is a root that both hold.
    #[must_use]
    pub fn share(&self) -> bool {
        self.roots.iter().any(|held| held.by == [true, true])
    }

    /// Whether they can talk, as far as certificates go: by what each would say of
    /// the other's, and where that cannot be told by whether they share a root.
    #[must_use]
    pub fn available(&self) -> bool {
        let refused = |trust: &Option<Trust>| matches!(trust, Some(Trust::Untrusted { .. }));
        if self.trusted.iter().any(refused) {
            return false;
        }
        self.share() || self.trusted.iter().all(Option::is_some)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::envoy::secret::{DataSource, ValidationContext};

    fn text(names: &[&str]) -> String {
        let read = |name: &&str| {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/certificates");
            std::fs::read_to_string(format!("{folder}/{name}.pem")).unwrap()
        };
        names.iter().map(read).collect()
    }

    fn side(own: &[&str], roots: &[&str]) -> Side {
        let source = DataSource {
            inline_string: Some(text(roots)),
            ..DataSource::default()
        };
        let context = ValidationContext {
            trusted_ca: Some(source),
            ..ValidationContext::default()
        };
        Side {
            proxy: "a.ns".to_owned(),
            roots: Secret {
                validation_context: Some(context),
                ..Secret::default()
            },
            own: certificate::blocks(&text(own))
                .into_iter()
                .flatten()
                .collect(),
        }
    }

    fn told(first: Side, second: Side) -> (bool, bool) {
        let both = Comparison::new([first, second]);
        (both.share(), both.available())
    }

    #[test]
    fn one_root_of_several_is_enough() {
        let old = || side(&["leaf", "inter"], &["root"]);
        assert_eq!(told(old(), old()), (true, true));
        let both = side(&["leaf", "inter"], &["other", "root"]);
        assert_eq!(told(old(), both), (true, true));
    }

    #[test]
    fn a_shared_root_is_not_enough_where_a_certificate_ends_in_another() {
        let old = side(&["leaf", "inter"], &["root"]);
        let ahead = side(&["foreign"], &["root", "other"]);
        assert_eq!(told(old, ahead), (true, false));
    }

    #[test]
    fn an_intermediate_root_is_enough_where_each_trusts_the_other() {
        let whole = side(&["leaf", "inter"], &["root"]);
        let short = side(&["leaf", "inter"], &["inter"]);
        assert_eq!(told(whole, short), (false, true));
    }

    #[test]
    fn without_certificates_the_roots_decide() {
        assert_eq!(
            told(side(&[], &["root"]), side(&[], &["root"])),
            (true, true)
        );
        assert_eq!(
            told(side(&[], &["root"]), side(&[], &["namesake"])),
            (false, false)
        );
    }
}
