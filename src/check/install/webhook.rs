//! Whether the API server can call a webhook of Istio's and trust whom it reaches.
//!
//! A webhook holds a copy of the mesh's root (`caBundle`), which istiod keeps up to
//! date. When root and copy part, by a botched rotation or a half-removed
//! installation, no pod can be created any more, and the message that people get
//! speaks of x509 and names nobody. The root is taken from the ConfigMap that istiod
//! writes for the proxies. Certificates are compared as bytes: a bundle may hold
//! several, and one in common is enough.

use serde_json::Value;

use super::health::Illness;
use super::kinds::SERVICE;
use crate::certificate::{Certificate, decode_base64};
use crate::check::evidence::{Evidence, Object};
use crate::check::webhook;

/// The certificates of all webhooks that are called in `namespace`, or why they are none of the mesh's.
#[must_use]
pub fn distrust(object: &Object, namespace: &str, root: Option<&Object>) -> Option<Illness> {
    let of_istio = istios(object, namespace);
    let advice = "istiod writes it: its log tells of failures to patch webhooks";
    let total = of_istio.len();
    let bare = of_istio.iter().filter(|bundle| bundle.is_empty()).count();
    if bare > 0 {
        return Some(Illness {
            cause: format!(
                "{bare} of its {total} webhooks have no caBundle: the API server trusts nobody there"
            ),
            evidence: Vec::new(),
            advice: advice.to_owned(),
        });
    }
    let root = certificates(root?.text("/data/root-cert.pem")?.as_bytes());
    let strange = of_istio.iter().find_map(|bundle| {
        let held = certificates(&decode_base64(bundle).unwrap_or_default());
        (!held.iter().any(|one| root.contains(one))).then_some(held)
    })?;
    Some(Illness {
        cause: "its caBundle is not the mesh's CA: the API server cannot trust istiod".to_owned(),
        evidence: vec![
            format!("caBundle holds {}", named(&strange)),
            format!(
                "ConfigMap istio-ca-root-cert.{namespace} holds {}",
                named(&root)
            ),
        ],
        advice: advice.to_owned(),
    })
}

/// Whether the root decides over an object, so that one must be known.
#[must_use]
pub fn needs_root(object: &Object, namespace: &str) -> bool {
    istios(object, namespace)
        .iter()
        .any(|bundle| !bundle.is_empty())
}

/// The ports that webhooks call and their Services do not have.
#[must_use]
pub fn no_port(evidence: &Evidence, object: &Object) -> Option<Illness> {
    webhook::webhooks(object).find_map(|webhook| {
        let (namespace, name) = webhook::service(webhook)?;
        let service = evidence.get(SERVICE, namespace, name).ok()??;
        let port = webhook::port(webhook);
        let ports = service.at("/spec/ports").and_then(Value::as_array)?;
        let ports: Vec<u64> = ports.iter().filter_map(|one| one.get("port")?.as_u64()).collect();
        (!ports.contains(&port)).then(|| Illness {
            cause: format!("calls port {port} of Service {}, which has none", service.title()),
            evidence: vec![format!("ports {ports:?}")],
            advice: "the webhook and its Service are of different installations: install one of them again".to_owned(),
        })
    })
}

/// The bundles of the webhooks of Istio's that are called in a namespace.
fn istios<'o>(object: &'o Object, namespace: &str) -> Vec<&'o str> {
    let of_istio = webhook::webhooks(object).filter(|webhook| {
        let called = webhook::service(webhook);
        webhook::is_named_so(webhook) && called.is_some_and(|(its, _)| its == namespace)
    });
    of_istio
        .map(|webhook| {
            webhook
                .pointer("/clientConfig/caBundle")
                .and_then(Value::as_str)
                .unwrap_or_default()
        })
        .collect()
}

/// The bytes of the certificates of a PEM text. Two that no one can read are still
/// the same one or not, so they are compared as they are.
fn certificates(pem: &[u8]) -> Vec<Vec<u8>> {
    let text = String::from_utf8_lossy(pem);
    let blocks = text.split("-----BEGIN CERTIFICATE-----").skip(1);
    let bodies = blocks.filter_map(|block| block.split("-----END").next());
    bodies.filter_map(decode_base64).collect()
}

fn named(certificates: &[Vec<u8>]) -> String {
    let name = |der: &Vec<u8>| match Certificate::parse(der) {
        Ok(one) => {
            let digits: String = one.fingerprint.chars().take(16).collect();
            format!(
                "{} (sha256 {digits}…, until {})",
                one.subject, one.not_after
            )
        }
        Err(why) => format!("what is no certificate ({why})"),
    };
    match certificates {
        [] => "no certificate".to_owned(),
        some => some.iter().map(name).collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    const ONE: &str = "-----BEGIN CERTIFICATE-----\nAAEC\n-----END CERTIFICATE-----\n";
    const TWO: &str = "-----BEGIN CERTIFICATE-----\nAAED\n-----END CERTIFICATE-----\n";
    /// `ONE` in base64.
    const BUNDLE: &str =
        "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCkFBRUMKLS0tLS1FTkQgQ0VSVElGSUNBVEUtLS0tLQo=";

    fn webhook(bundle: &str) -> Object {
        let client = json!({"caBundle": bundle, "service": {"namespace": "n", "name": "istiod"}});
        let value = json!({"webhooks": [{"name": "x.istio.io", "clientConfig": client}]});
        Object {
            name: "w".to_owned(),
            namespace: String::new(),
            value,
        }
    }

    fn root(pem: &str) -> Object {
        Object {
            name: "r".to_owned(),
            namespace: "n".to_owned(),
            value: json!({"data": {"root-cert.pem": pem}}),
        }
    }

    #[test]
    fn one_certificate_in_common_is_trust() {
        assert_eq!(distrust(&webhook(BUNDLE), "n", Some(&root(ONE))), None);
        let both = format!("{TWO}{ONE}");
        assert_eq!(distrust(&webhook(BUNDLE), "n", Some(&root(&both))), None);
        let other = distrust(&webhook(BUNDLE), "n", Some(&root(TWO))).unwrap();
        assert!(other.cause.contains("is not the mesh's CA"), "{other:?}");
        assert_eq!(other.evidence.len(), 2);
        assert_eq!(distrust(&webhook(BUNDLE), "n", None), None);
        assert_eq!(distrust(&webhook(BUNDLE), "other", Some(&root(TWO))), None);
    }

    #[test]
    fn an_empty_bundle_trusts_nobody() {
        let bare = distrust(&webhook(""), "n", None).unwrap();
        assert!(
            bare.cause
                .starts_with("1 of its 1 webhooks have no caBundle"),
            "{bare:?}"
        );
    }
}
