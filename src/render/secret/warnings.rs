//! What is not as it should be with a secret, in sentences.
//!
//! An expired certificate is found too late in a column of dates, so it is said.
//! Only what is wrong whoever looks is: a gateway's certificate that the mesh's own
//! roots do not trust is as it should be, a workload's is not.

use jiff::Timestamp;

use super::{blocks, counting, why};
use crate::certificate::{self, Certificate, Life, Place, Trust};
use crate::envoy::secret::Secret;
use crate::istio::secret::{OWN, ROOTS};
use crate::render::age::age;

/// What is not as it should be with a secret at a moment: lives that are over, not
/// begun or nearly over, chains out of order, a chain that its own proxy would not
/// trust, blocks that cannot be read.
#[must_use]
pub fn warnings(secret: &Secret, roots: Option<&Secret>, now: Timestamp) -> Vec<String> {
    let mut warnings = Vec::new();
    for holding in secret.holdings() {
        let blocks = blocks(&holding.data);
        let of = blocks.len();
        let good: Vec<Certificate> = blocks.iter().flatten().cloned().collect();
        for (index, block) in blocks.iter().enumerate() {
            let what = if of == 1 {
                secret.name.clone()
            } else {
                format!("{}: number {} of {of}", secret.name, index + 1)
            };
            warnings.extend(match block {
                Ok(one) => of_life(one, now).map(|said| format!("{what} {said}")),
                Err(cause) => Some(format!("{what} cannot be read: {cause}")),
            });
        }
        if holding.roots {
            continue;
        }
        let odd = |place: &Place| !matches!(place, Place::First | Place::Signer);
        if certificate::places(&good).iter().any(odd) {
            let name = &secret.name;
            warnings.push(format!(
                "{name}: its chain is out of order, which some peers do not follow: see -o wide"
            ));
        }
        // A gateway's certificates are checked by others; a workload's by its own kind.
        let roots = roots.filter(|_| secret.name == OWN);
        let roots = roots.map_or_else(Vec::new, |roots| counting(roots, good.first()));
        if let Some(untrusted @ Trust::Untrusted { .. }) = certificate::trust(&good, &roots) {
            let name = &secret.name;
            warnings.push(format!(
                "{name} is not trusted by the proxy's own {ROOTS}: {}",
                why(&untrusted)
            ));
        }
    }
    warnings
}

/// What is to be said of a life that is not simply valid.
pub(in crate::render) fn of_life(one: &Certificate, now: Timestamp) -> Option<String> {
    match one.life(now) {
        Life::Valid => None,
        Life::Soon => Some(format!(
            "expires in {}: less than a tenth of its life is left",
            age(now, one.not_after)
        )),
        Life::Expired => Some(format!("expired {} ago", age(one.not_after, now))),
        Life::Ahead => Some(format!(
            "is not valid yet: its life begins in {}",
            age(now, one.not_before)
        )),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn secret(name: &str, field: &str, pems: &[&str]) -> Secret {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/certificates");
        let read = |pem: &&str| std::fs::read_to_string(format!("{folder}/{pem}.pem")).unwrap();
        let text: String = pems.iter().map(read).collect();
        let (outer, inner) = field.split_once('.').unwrap();
        let json = serde_json::json!({"name": name, outer: {inner: {"inline_string": text}}});
        serde_json::from_value(json).unwrap()
    }

    fn chain(name: &str, pems: &[&str]) -> Secret {
        secret(name, "tls_certificate.certificate_chain", pems)
    }

    fn now(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_life_is_told_against_the_clock_of_the_evidence() {
        let leaf = chain("default", &["leaf"]);
        let told = |at| warnings(&leaf, None, now(at));
        assert_eq!(told("2026-12-01T00:00:00Z"), [""; 0]);
        assert_eq!(
            told("2027-11-01T08:00:00Z"),
            ["default expires in 19d: less than a tenth of its life is left"]
        );
        assert_eq!(told("2027-11-22T08:00:00Z"), ["default expired 2d ago"]);
        assert_eq!(
            told("2026-11-19T20:00:00Z"),
            ["default is not valid yet: its life begins in 12h"]
        );
    }

    #[test]
    fn only_a_workloads_own_certificate_must_be_trusted_by_its_own_roots() {
        let roots = secret("ROOTCA", "validation_context.trusted_ca", &["root"]);
        let at = now("2026-12-01T00:00:00Z");
        assert_eq!(
            warnings(&chain("default", &["foreign"]), Some(&roots), at),
            ["default is not trusted by the proxy's own ROOTCA: it lacks O=other.example"]
        );
        for good in [
            chain("default", &["leaf", "inter"]),
            chain("kubernetes://shop", &["foreign"]),
        ] {
            assert_eq!(warnings(&good, Some(&roots), at), [""; 0]);
        }
    }
}
