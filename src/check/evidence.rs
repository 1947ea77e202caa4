//! A cluster as it was seen: lists of objects, each there or refused.
//!
//! A check asks for kinds, not for objects: one list answers for all of them, and
//! a cluster of a thousand webhooks costs no more requests than one of two. A list
//! that could not be had keeps its reason, so that nothing that depends on it can
//! be called absent. Objects are small and of many kinds, so they are kept as
//! values and read by path; what a type would promise, other versions break.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Value;

use crate::error::{Error, Result};

/// A kind of object: the path of its list, and what people call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kind {
    /// `Deployment`.
    pub name: &'static str,
    /// The path of the list of all of them: `/apis/apps/v1/deployments`.
    pub path: &'static str,
}

/// An object of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Object {
    /// `metadata.name`.
    pub name: String,
    /// `metadata.namespace`; empty for what stands in none.
    pub namespace: String,
    /// All of it.
    pub value: Value,
}

/// What was seen of a cluster.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    lists: BTreeMap<String, Result<Vec<Object>>>,
    unserved: BTreeSet<String>,
}

impl Object {
    /// What stands at a JSON pointer (`/spec/replicas`).
    #[must_use]
    pub fn at(&self, pointer: &str) -> Option<&Value> {
        self.value.pointer(pointer)
    }

    /// The text at a JSON pointer.
    #[must_use]
    pub fn text(&self, pointer: &str) -> Option<&str> {
        self.at(pointer).and_then(Value::as_str)
    }

    /// A label's value.
    #[must_use]
    pub fn label(&self, key: &str) -> Option<&str> {
        let labels = self.at("/metadata/labels")?;
        labels.get(key).and_then(Value::as_str)
    }

    /// `name.namespace`, or the name alone.
    #[must_use]
    pub fn title(&self) -> String {
        if self.namespace.is_empty() {
            self.name.clone()
        } else {
            format!("{}.{}", self.name, self.namespace)
        }
    }
}

impl Evidence {
    /// Notes what came of asking for a kind: the body of the list, or why there is
    /// none. A kind that the cluster does not have is a list of nothing.
    pub fn note(&mut self, kind: Kind, answer: Result<&[u8]>) {
        self.note_at(kind.path, answer);
    }

    /// The same of a list that is known by its path alone, as those of custom
    /// resources are.
    pub fn note_at(&mut self, path: &str, answer: Result<&[u8]>) {
        self.lists.insert(path.to_owned(), answer.and_then(objects));
    }

    /// Notes that the cluster does not know a list: it holds nothing.
    pub fn note_unserved(&mut self, path: &str) {
        self.lists.insert(path.to_owned(), Ok(Vec::new()));
        self.unserved.insert(path.to_owned());
    }

    /// Whether the cluster knows a list.
    #[must_use]
    pub fn serves(&self, path: &str) -> bool {
        !self.unserved.contains(path)
    }

    /// The objects of a kind.
    ///
    /// # Errors
    /// Why they could not be had.
    pub fn of(&self, kind: Kind) -> std::result::Result<&[Object], Error> {
        self.at(kind.path)
    }

    /// The objects of the list at a path.
    ///
    /// # Errors
    /// Why they could not be had.
    pub fn at(&self, path: &str) -> std::result::Result<&[Object], Error> {
        match self.lists.get(path) {
            Some(Ok(objects)) => Ok(objects),
            Some(Err(error)) => Err(error.clone()),
            None => Err(Error::cannot_tell(format!("nobody was asked for {path}"))),
        }
    }

    /// One object by its name; `namespace` is empty for what stands in none.
    ///
    /// # Errors
    /// Why the list could not be had.
    pub fn get(
        &self,
        kind: Kind,
        namespace: &str,
        name: &str,
    ) -> std::result::Result<Option<&Object>, Error> {
        let mut objects = self.of(kind)?.iter();
        Ok(objects.find(|object| object.name == name && object.namespace == namespace))
    }
}

/// Reads a list. An item without metadata is no object and is left out.
fn objects(body: &[u8]) -> Result<Vec<Object>> {
    #[derive(Deserialize)]
    struct List {
        items: Option<Vec<Value>>,
    }
    let list: List = serde_json::from_slice(body)
        .map_err(|error| Error::input(format!("cannot read the list: {error}")))?;
    let object = |value: Value| {
        let text = |pointer| value.pointer(pointer).and_then(Value::as_str);
        let name = text("/metadata/name")?.to_owned();
        let namespace = text("/metadata/namespace").unwrap_or_default().to_owned();
        Some(Object {
            name,
            namespace,
            value,
        })
    };
    let items = list.items.unwrap_or_default();
    Ok(items.into_iter().filter_map(object).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const PODS: Kind = Kind {
        name: "Pod",
        path: "/api/v1/pods",
    };
    const NODES: Kind = Kind {
        name: "Node",
        path: "/api/v1/nodes",
    };

    #[test]
    fn a_list_that_was_refused_is_not_an_empty_one() {
        let mut evidence = Evidence::default();
        let body = br#"{"items": [{"metadata": {"name": "a", "namespace": "n", "labels": {"x": "y"}}}, 7]}"#;
        evidence.note(PODS, Ok(body));
        evidence.note(NODES, Err(Error::unreachable("forbidden")));
        let pods = evidence.of(PODS).unwrap();
        assert_eq!((pods.len(), pods[0].title().as_str()), (1, "a.n"));
        assert_eq!(pods[0].label("x"), Some("y"));
        assert!(evidence.get(PODS, "n", "b").unwrap().is_none());
        assert!(evidence.get(PODS, "n", "a").unwrap().is_some());
        assert_eq!(evidence.of(NODES).unwrap_err().message, "forbidden");
        assert!(Evidence::default().of(PODS).is_err());
        assert!(evidence.serves(PODS.path));
        evidence.note_unserved(PODS.path);
        assert_eq!(evidence.of(PODS).unwrap(), []);
        assert!(!evidence.serves(PODS.path));
    }

    #[test]
    fn what_is_no_list_is_an_error_and_null_is_none() {
        assert!(objects(b"[]").is_err());
        assert!(objects(b"{\"items\": [").is_err());
        assert_eq!(objects(b"{\"items\": null}").unwrap(), []);
    }
}
