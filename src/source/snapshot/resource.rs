//! The API server's paths, taken apart: which kind, where, which object.
//!
//! Only the shape is known, not the kinds: custom resources come and go, and a
//! recording must serve those that nobody thought of. What is not such a path
//! (`/version`, discovery, sub-resources) is only ever played back as it was.

/// A kind of object, perhaps in one namespace, perhaps one object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Resource<'a> {
    /// `/api/v1` or `/apis/GROUP/VERSION`.
    pub root: &'a str,
    /// Empty for the core group.
    pub group: &'a str,
    /// The kind as paths have it: `pods`.
    pub plural: &'a str,
    /// None is all namespaces, or a kind that has none.
    pub namespace: Option<&'a str>,
    /// None is a list.
    pub name: Option<&'a str>,
}

impl<'a> Resource<'a> {
    /// Reads a path without its query.
    pub fn parse(path: &'a str) -> Option<Resource<'a>> {
        let parts: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
        if parts.iter().any(|part| part.is_empty()) {
            return None;
        }
        let (group, rest) = match parts.as_slice() {
            ["api", _, rest @ ..] => ("", rest),
            ["apis", group, _, rest @ ..] => (*group, rest),
            _ => return None,
        };
        let tail: usize = rest.iter().map(|part| part.len() + 1).sum();
        let (namespace, plural, name) = match rest {
            // Sub-resources of a namespace, not lists in it.
            ["namespaces", _, "status" | "finalize"] => return None,
            ["namespaces", namespace, plural] => (Some(*namespace), *plural, None),
            ["namespaces", namespace, plural, name] => (Some(*namespace), *plural, Some(*name)),
            [plural] => (None, *plural, None),
            [plural, name] => (None, *plural, Some(*name)),
            _ => return None,
        };
        Some(Resource {
            root: path.get(..path.len() - tail)?,
            group,
            plural,
            namespace,
            name,
        })
    }

    /// The path of the list that holds it.
    pub fn list_path(&self) -> String {
        match self.namespace {
            Some(namespace) => format!("{}/namespaces/{namespace}/{}", self.root, self.plural),
            None => format!("{}/{}", self.root, self.plural),
        }
    }

    /// Whether a list of `other` holds all that a question for this asks about.
    pub fn is_within(&self, other: &Resource<'_>) -> bool {
        self.root == other.root
            && self.plural == other.plural
            && other.name.is_none()
            && (other.namespace.is_none() || other.namespace == self.namespace)
    }

    /// The kind as the API server names it in its messages.
    pub fn qualified(&self) -> String {
        match self.group {
            "" => self.plural.to_owned(),
            group => format!("{}.{group}", self.plural),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Resource;

    #[test]
    fn a_path_is_a_list_or_an_object_of_all_namespaces_or_one() {
        let read = |path| {
            let found: Resource<'_> = Resource::parse(path)?;
            Some((found.qualified(), found.namespace, found.name, found.root))
        };
        let core = "/api/v1";
        let net = "/apis/networking.istio.io/v1";
        assert_eq!(
            read("/api/v1/pods"),
            Some(("pods".into(), None, None, core))
        );
        assert_eq!(
            read("/api/v1/namespaces/a/pods"),
            Some(("pods".into(), Some("a"), None, core))
        );
        assert_eq!(
            read("/api/v1/namespaces/a/pods/b"),
            Some(("pods".into(), Some("a"), Some("b"), core))
        );
        assert_eq!(
            read("/api/v1/namespaces"),
            Some(("namespaces".into(), None, None, core))
        );
        assert_eq!(
            read("/api/v1/namespaces/a"),
            Some(("namespaces".into(), None, Some("a"), core))
        );
        assert_eq!(
            read("/apis/networking.istio.io/v1/namespaces/a/virtualservices"),
            Some((
                "virtualservices.networking.istio.io".into(),
                Some("a"),
                None,
                net
            ))
        );
        for path in [
            "",
            "/",
            "/version",
            "/api",
            "/api/v1",
            "/apis/apps/v1",
            "/api/v1/namespaces/a/pods/b/log",
            "/api/v1/namespaces/a/status",
            "/api/v1//pods",
            "pods",
            "/healthz",
        ] {
            assert_eq!(read(path), None, "{path}");
        }
    }

    #[test]
    fn a_list_of_all_namespaces_holds_one_and_not_the_reverse() {
        let all = Resource::parse("/api/v1/pods").unwrap();
        let one = Resource::parse("/api/v1/namespaces/a/pods").unwrap();
        let pod = Resource::parse("/api/v1/namespaces/a/pods/b").unwrap();
        let other = Resource::parse("/api/v1/namespaces/z/pods").unwrap();
        assert!(one.is_within(&all) && pod.is_within(&all) && pod.is_within(&one));
        assert!(!all.is_within(&one) && !one.is_within(&other) && !one.is_within(&pod));
    }
}
