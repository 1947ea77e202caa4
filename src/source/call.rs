//! A call to the Kubernetes API in the API's own terms: verb, resource, names.
//!
//! Questions carry a path, since that is what goes over the wire and into a
//! recording. An error must say `list pods` instead, and the rule that would
//! allow it; both follow from the path alone.

use std::fmt;

use super::question::{Method, Question};

/// What a path of the Kubernetes API asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Call {
    /// The RBAC verb.
    pub verb: &'static str,
    /// The API group; empty for the core's.
    pub group: String,
    /// The resource with its subresource (`pods/portforward`), or a path outside of resources.
    pub resource: String,
    /// The namespace, when there is one.
    pub namespace: Option<String>,
    /// The object, when one is named.
    pub name: Option<String>,
}

impl Call {
    /// Reads a question's path.
    pub(crate) fn of(question: &Question) -> Call {
        let verb = match question.method {
            Method::Get => "get",
            Method::Post => "create",
        };
        let path = question.path.split('?').next().unwrap_or_default();
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let group = match parts.next() {
            Some("api") => String::new(),
            Some("apis") => parts.next().unwrap_or_default().to_owned(),
            _ => return Call::outside(verb, path),
        };
        let _version = parts.next();
        let rest: Vec<&str> = parts.collect();
        let (namespace, rest) = match rest.as_slice() {
            ["namespaces", namespace, rest @ ..] if !rest.is_empty() => {
                (Some((*namespace).to_owned()), rest)
            }
            rest => (None, rest),
        };
        let (resource, name) = match rest {
            [] => return Call::outside(verb, path),
            [resource] => ((*resource).to_owned(), None),
            [resource, name] => ((*resource).to_owned(), Some((*name).to_owned())),
            [resource, name, sub @ ..] => (
                format!("{resource}/{}", sub.join("/")),
                Some((*name).to_owned()),
            ),
        };
        Call {
            verb: if verb == "get" && name.is_none() {
                "list"
            } else {
                verb
            },
            group,
            resource,
            namespace,
            name,
        }
    }

    /// The port-forward to a pod.
    pub(crate) fn port_forward(namespace: &str, pod: &str) -> Call {
        Call {
            verb: "create",
            group: String::new(),
            resource: "pods/portforward".into(),
            namespace: Some(namespace.to_owned()),
            name: Some(pod.to_owned()),
        }
    }

    fn outside(verb: &'static str, path: &str) -> Call {
        Call {
            verb,
            group: String::new(),
            resource: path.to_owned(),
            namespace: None,
            name: None,
        }
    }

    /// The RBAC rule that allows this call, as it stands in a Role.
    pub(crate) fn rule(&self) -> String {
        if self.resource.starts_with('/') {
            return format!(
                "{{nonResourceURLs: [\"{}\"], verbs: [\"{}\"]}}",
                self.resource, self.verb
            );
        }
        let verbs = if self.resource == "pods/portforward" {
            // Until Kubernetes 1.34 `get` was enough, and only that was asked.
            "\"get\", \"create\""
        } else if self.verb == "list" {
            "\"get\", \"list\""
        } else {
            return self.rule_with(&format!("\"{}\"", self.verb));
        };
        self.rule_with(verbs)
    }

    fn rule_with(&self, verbs: &str) -> String {
        format!(
            "{{apiGroups: [\"{}\"], resources: [\"{}\"], verbs: [{verbs}]}}",
            self.group, self.resource
        )
    }
}

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.verb, self.resource)?;
        if let Some(name) = &self.name {
            write!(f, " {name}")?;
        }
        match &self.namespace {
            Some(namespace) => write!(f, " in namespace {namespace}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Call;
    use crate::origin::Whom;
    use crate::source::question::Question;

    fn said(path: &str) -> String {
        Call::of(&Question::get(Whom::Kubernetes, path)).to_string()
    }

    #[test]
    fn a_path_is_said_as_verb_and_resource() {
        for (path, words) in [
            ("/api/v1/pods?labelSelector=a%3Db", "list pods"),
            ("/api/v1/namespaces", "list namespaces"),
            ("/api/v1/namespaces/shop", "get namespaces shop"),
            (
                "/api/v1/namespaces/shop/pods",
                "list pods in namespace shop",
            ),
            (
                "/api/v1/namespaces/shop/pods/cart-1/log",
                "get pods/log cart-1 in namespace shop",
            ),
            (
                "/apis/apps/v1/namespaces/shop/deployments/cart",
                "get deployments cart in namespace shop",
            ),
            ("/version", "get /version"),
            ("/apis/apps/v1", "get /apis/apps/v1"),
            ("", "get "),
        ] {
            assert_eq!(said(path), words);
        }
    }

    #[test]
    fn the_rule_names_the_group_and_a_forward_needs_both_verbs() {
        assert_eq!(
            Call::of(&Question::get(
                Whom::Kubernetes,
                "/apis/apps/v1/namespaces/shop/deployments/cart"
            ))
            .rule(),
            r#"{apiGroups: ["apps"], resources: ["deployments"], verbs: ["get"]}"#
        );
        assert_eq!(
            Call::port_forward("shop", "cart-1").rule(),
            r#"{apiGroups: [""], resources: ["pods/portforward"], verbs: ["get", "create"]}"#
        );
    }

    proptest::proptest! {
        #[test]
        fn every_path_can_be_said(path in "(/|api|apis|v1|namespaces|pods|x|\\?|\\PC)*") {
            let call = Call::of(&Question::get(Whom::Kubernetes, path));
            proptest::prop_assert!(!call.to_string().is_empty() && !call.rule().is_empty());
        }
    }
}
