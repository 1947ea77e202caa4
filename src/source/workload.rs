//! Which pods a `type/name` stands for.
//!
//! A workload names its pods by a label selector in its specification; a service
//! by a plain map; a Gateway of the Gateway API by the label that Istio puts on
//! the pods it deploys for it. As `kubectl` does, ownership is not looked at: two
//! workloads with overlapping selectors share their pods.

use serde::Deserialize;

use super::selector::{LabelSelector, Labels, Selector};
use crate::error::{Error, Result};

/// The kinds of object that stand for pods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The pod itself.
    Pod,
    /// A Gateway of the Gateway API, which includes waypoints.
    Gateway,
    /// A Service.
    Service,
    /// Anything with a `spec.selector` of the usual form: its API and plural.
    Workload(&'static str, &'static str),
}

/// Every name that a kind goes by.
const NAMES: &[(Kind, &[&str])] = &[
    (Kind::Pod, &["pod", "pods", "po"]),
    (Kind::Gateway, &["gateway", "gateways", "gtw"]),
    (Kind::Service, &["service", "services", "svc"]),
    (
        Kind::Workload("apis/apps/v1", "deployments"),
        &["deployment", "deployments", "deploy"],
    ),
    (
        Kind::Workload("apis/apps/v1", "replicasets"),
        &["replicaset", "replicasets", "rs"],
    ),
    (
        Kind::Workload("apis/apps/v1", "statefulsets"),
        &["statefulset", "statefulsets", "sts"],
    ),
    (
        Kind::Workload("apis/apps/v1", "daemonsets"),
        &["daemonset", "daemonsets", "ds"],
    ),
    (Kind::Workload("apis/batch/v1", "jobs"), &["job", "jobs"]),
];

impl Kind {
    /// Reads a type as people write it, with or without its group (`deployments.apps`).
    pub(crate) fn parse(text: &str) -> Result<Kind> {
        let short = text
            .split('.')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        NAMES
            .iter()
            .find(|(_, names)| names.contains(&short.as_str()))
            .map(|(kind, _)| *kind)
            .ok_or_else(|| {
                let known: Vec<&str> = NAMES.iter().map(|(_, names)| names[0]).collect();
                Error::usage(format!("`{text}` is no type that has pods"))
                    .hint(format!("types: {}", known.join(", ")))
            })
    }

    /// Where the objects of this kind are listed; `None` for those that are not asked for.
    pub(crate) fn path(self, namespace: Option<&str>) -> Option<String> {
        let (api, plural) = match self {
            Kind::Pod | Kind::Gateway => return None,
            Kind::Service => ("api/v1", "services"),
            Kind::Workload(api, plural) => (api, plural),
        };
        Some(match namespace {
            Some(namespace) => format!("/{api}/namespaces/{namespace}/{plural}"),
            None => format!("/{api}/{plural}"),
        })
    }

    /// The selector in an object of this kind; `what` names it in errors.
    pub(crate) fn selector(self, object: &[u8], what: &str) -> Result<Selector> {
        let unreadable =
            |error: serde_json::Error| Error::input(format!("cannot read {what}: {error}"));
        let selector = if self == Kind::Service {
            let service: Object<Labels> = serde_json::from_slice(object).map_err(unreadable)?;
            Selector::of_labels(&service.spec.selector.unwrap_or_default())
        } else {
            let workload: Object<LabelSelector> =
                serde_json::from_slice(object).map_err(unreadable)?;
            Selector::of_workload(&workload.spec.selector.unwrap_or_default())
                .ok_or_else(|| Error::input(format!("{what} selects pods in a way unknown here")))?
        };
        if selector.is_empty() {
            // An empty selector would take every pod of the namespace, which is never meant.
            return Err(Error::unreachable(format!("{what} selects no pods"))
                .hint("its endpoints are made by hand or lie outside: name a pod instead"));
        }
        Ok(selector)
    }
}

/// The selector of the pods that Istio deploys for a Gateway.
pub(crate) fn of_gateway(name: &str) -> Selector {
    Selector::of_labels(&Labels::from([(
        "gateway.networking.k8s.io/gateway-name".to_owned(),
        name.to_owned(),
    )]))
}

#[derive(Deserialize)]
struct Object<S> {
    spec: Spec<S>,
}

#[derive(Deserialize)]
struct Spec<S> {
    selector: Option<S>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Kind;

    #[test]
    fn a_type_goes_by_its_short_its_long_and_its_plural_name() {
        for text in ["deploy", "deployment", "Deployments", "deployments.apps"] {
            assert_eq!(
                Kind::parse(text).unwrap().path(Some("shop")).unwrap(),
                "/apis/apps/v1/namespaces/shop/deployments"
            );
        }
        assert_eq!(Kind::parse("po").unwrap(), Kind::Pod);
        assert_eq!(Kind::parse("gtw").unwrap(), Kind::Gateway);
        let error = Kind::parse("cronjob").unwrap_err();
        assert_eq!(error.exit.code(), 64);
        assert!(error.hints[0].contains("deployment"));
    }

    #[test]
    fn a_service_without_selector_selects_nothing_rather_than_everything() {
        let service = br#"{"spec":{"type":"ExternalName"}}"#;
        let error = Kind::Service.selector(service, "svc/out").unwrap_err();
        assert_eq!(error.message, "svc/out selects no pods");
        let service = br#"{"spec":{"selector":{"app":"reviews"}}}"#;
        assert_eq!(
            Kind::Service
                .selector(service, "svc/x")
                .unwrap()
                .to_string(),
            "app=reviews"
        );
    }
}
