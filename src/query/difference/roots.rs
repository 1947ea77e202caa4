//! The mesh's root, as istiod publishes it, against those that a proxy trusts.
//!
//! istiod writes its root into a ConfigMap of every namespace, and hands it to each
//! proxy as the secret ROOTCA. A proxy that holds another one trusts nobody that was
//! signed since, and a proxy that holds more is in the middle of a change of roots:
//! both are told. Certificates are the same when their bytes are.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Comparison, Difference};
use crate::certificate::Certificate;

/// Compares the roots of both sides, each root being an entry.
#[must_use]
pub fn compare(published: &[Certificate], trusted: &[Certificate]) -> Comparison {
    let mut all: BTreeMap<&str, [Option<&Certificate>; 2]> = BTreeMap::new();
    for (side, roots) in [published, trusted].into_iter().enumerate() {
        for root in roots {
            all.entry(&root.fingerprint).or_default()[side] = Some(root);
        }
    }
    let compared = all.len();
    let differences = all.into_values().filter_map(|[istiod, envoy]| {
        let root = istiod.xor(envoy)?;
        Some(Difference {
            name: format!("{} ({})", root.subject, root.serial),
            istiod: istiod.map(told),
            envoy: envoy.map(told),
            ..Difference::default()
        })
    });
    Comparison {
        differences: differences.collect(),
        compared,
        opaque: 0,
    }
}

fn told(root: &Certificate) -> Value {
    json!({
        "subject": root.subject,
        "serial": root.serial,
        "notBefore": root.not_before,
        "notAfter": root.not_after,
        "sha256": root.fingerprint,
    })
}

#[cfg(test)]
mod tests {
    use super::compare;
    use crate::certificate::{Certificate, blocks};

    fn roots(name: &str) -> Vec<Certificate> {
        let text = match name {
            "root" => include_str!("../../../fixtures/certificates/root.pem"),
            _ => include_str!("../../../fixtures/certificates/other.pem"),
        };
        blocks(text).into_iter().filter_map(Result::ok).collect()
    }

    #[test]
    fn a_root_that_one_side_alone_has_is_named() {
        let (one, other) = (roots("root"), roots("other"));
        assert_eq!(compare(&one, &one).differences, []);
        let told = compare(&one, &[one.clone(), other.clone()].concat());
        assert_eq!((told.compared, told.differences.len()), (2, 1));
        assert!(told.differences[0].istiod.is_none());
        assert_eq!(compare(&one, &other).differences.len(), 2);
    }
}
