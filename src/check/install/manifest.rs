//! The objects of manifests, as the cluster must have them.
//!
//! A manifest is what an installer would apply: many documents of YAML or JSON, with
//! lists in them. Documents are told apart before any is read, so that a broken one
//! costs itself. Only what names an object is read: whether the cluster's object has
//! the same fields is not asked, for defaults and webhooks change them, and
//! `kubectl diff` answers that better. An `IstioOperator` is no object but an order
//! to an installer that is not part of this program, and is said to be one.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;

use super::judge::{Remedy, judge};
use super::kinds::{BUILT_IN, DEFINITION, group, path};
use super::links::lists;
use super::wanted::{Key, Wanted};
use super::{Report, Scope};
use crate::check::evidence::{Evidence, Object};
use crate::error::Error;
use crate::exit::Exit;

/// An object of a manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its `apiVersion`.
    pub api_version: String,
    /// Its kind.
    pub kind: String,
    /// Its namespace; empty where it says none.
    pub namespace: String,
    /// Its name.
    pub name: String,
    /// The file that it stands in.
    pub file: String,
}

/// What stands in manifests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The objects, in their order.
    pub objects: Vec<Named>,
    /// What could not be read, or is none.
    pub unread: Vec<Error>,
    /// The files.
    pub files: Vec<String>,
}

/// As much of a document as names its object.
#[derive(Debug, Default, Deserialize)]
struct Document {
    #[serde(rename = "apiVersion", default)]
    api_version: Option<String>,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    metadata: Option<Metadata>,
    #[serde(default)]
    items: Option<Vec<Document>>,
}

#[derive(Debug, Default, Deserialize)]
struct Metadata {
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    namespace: Option<String>,
}

impl Manifest {
    /// Adds what stands in a file.
    pub fn add(&mut self, file: &str, text: &str) {
        self.files.push(file.to_owned());
        let before = self.objects.len() + self.unread.len();
        for (at, document) in documents(text).into_iter().enumerate() {
            match read(document) {
                Ok(document) => self.take(file, document),
                Err(cause) => {
                    let whose = format!("document {} of {file} cannot be read: {cause}", at + 1);
                    self.unread.push(
                        Error::new(Exit::Partial, whose)
                            .hint("`kubectl apply --dry-run=client` says what is wrong with it"),
                    );
                }
            }
        }
        if self.objects.len() + self.unread.len() == before {
            let error = Error::new(Exit::Partial, format!("no Kubernetes object in {file}"));
            self.unread
                .push(error.hint("is it a manifest, and not a file of Helm values?"));
        }
    }

    fn take(&mut self, file: &str, document: Document) {
        let kind = document.kind.unwrap_or_default();
        if let Some(items) = document.items.filter(|_| kind.ends_with("List")) {
            items.into_iter().for_each(|item| self.take(file, item));
            return;
        }
        let api_version = document.api_version.unwrap_or_default();
        let metadata = document.metadata.unwrap_or_default();
        let name = metadata.name.unwrap_or_default();
        if kind == "IstioOperator" {
            let error = Error::cannot_tell(format!(
                "IstioOperator {name} of {file} is an order to an installer: mesh does not render it"
            ));
            self.unread.push(error.hint("have istioctl render it: `istioctl manifest generate -f FILE | mesh verify-install -f -`"));
        } else if kind.is_empty() && api_version.is_empty() && name.is_empty() {
            // An empty document, or one of comments.
        } else if kind.is_empty() || api_version.is_empty() || name.is_empty() {
            let lacks = [
                ("kind", &kind),
                ("apiVersion", &api_version),
                ("metadata.name", &name),
            ];
            let lacks: Vec<&str> = lacks
                .iter()
                .filter(|(_, text)| text.is_empty())
                .map(|(what, _)| *what)
                .collect();
            let error = format!("an object of {file} has no {}", lacks.join(", no "));
            self.unread.push(Error::new(Exit::Partial, error));
        } else {
            let namespace = metadata.namespace.unwrap_or_default();
            self.objects.push(Named {
                api_version,
                kind,
                namespace,
                name,
                file: file.to_owned(),
            });
        }
    }

    /// Whether it takes the definitions of custom resources to know the lists of all.
    #[must_use]
    pub fn has_custom(&self) -> bool {
        self.objects
            .iter()
            .any(|object| built_in(object).is_none() && object.kind != "Secret")
    }

    /// What must be there: `namespace` is that of objects that name none. What cannot
    /// be placed comes back with the reason.
    #[must_use]
    pub fn wanted(&self, evidence: &Evidence, namespace: &str) -> Vec<(Wanted, Option<Error>)> {
        let mut seen: BTreeSet<Key> = BTreeSet::new();
        let wanted = self
            .objects
            .iter()
            .map(|object| place(object, evidence, namespace));
        wanted.filter(|(one, _)| seen.insert(one.key())).collect()
    }
}

/// The paths of the lists that these take, with what it takes to judge them.
#[must_use]
pub fn paths(wanted: &[(Wanted, Option<Error>)]) -> Vec<String> {
    let mut paths: Vec<String> = Vec::new();
    let known = wanted.iter().filter(|(_, error)| error.is_none());
    paths.extend(known.map(|(one, _)| one.path.clone()));
    let mut at = 0;
    while let Some(path) = paths.get(at).cloned() {
        at += 1;
        if paths.iter().position(|other| *other == path) == Some(at - 1) {
            paths.extend(lists(&path).iter().map(|kind| kind.path.to_owned()));
        }
    }
    paths.sort();
    paths.dedup();
    paths
}

/// Holds what manifests demand against the cluster.
#[must_use]
pub fn verify(
    evidence: &Evidence,
    scope: &Scope,
    manifest: Manifest,
    wanted: Vec<(Wanted, Option<Error>)>,
) -> Report {
    let remedy = Remedy {
        missing: "`kubectl apply -f` of the manifest puts it back",
        istio_namespace: &scope.namespace,
    };
    let mut known = Vec::new();
    let mut unplaced = Vec::new();
    for (place, (one, error)) in wanted.into_iter().enumerate() {
        match error {
            None => known.push(one),
            Some(error) => unplaced.push((place, super::judge::unplaced(one, error))),
        }
    }
    let mut checked = judge(evidence, known, &remedy);
    for (place, one) in unplaced {
        checked.insert(place.min(checked.len()), one);
    }
    Report {
        revisions: Vec::new(),
        components: Vec::new(),
        installers: Vec::new(),
        checked,
        unread: manifest.unread,
        files: manifest.files,
        namespace: scope.namespace.clone(),
    }
}

fn built_in(object: &Named) -> Option<(&'static str, bool)> {
    let group = group(&object.api_version);
    let found = BUILT_IN
        .iter()
        .find(|(its, kind, ..)| *its == group && *kind == object.kind)?;
    Some((found.2, found.3))
}

/// Where an object must stand.
fn place(object: &Named, evidence: &Evidence, default: &str) -> (Wanted, Option<Error>) {
    let namespace = |is_namespaced: bool| match (is_namespaced, object.namespace.as_str()) {
        (false, _) => String::new(),
        (true, "") => default.to_owned(),
        (true, own) => own.to_owned(),
    };
    let wanted = |plural: &str, is_namespaced: bool| Wanted {
        kind: object.kind.clone(),
        path: path(&object.api_version, plural),
        namespace: namespace(is_namespaced),
        name: object.name.clone(),
        component: object.file.clone(),
        why: "it stands in the manifest".to_owned(),
    };
    if let Some((plural, is_namespaced)) = built_in(object) {
        return (wanted(plural, is_namespaced), None);
    }
    let unplaced = wanted(&object.kind.to_lowercase(), !object.namespace.is_empty());
    if object.kind == "Secret" && object.api_version == "v1" {
        let error = Error::cannot_tell("mesh reads no Secrets");
        return (
            unplaced,
            Some(error.hint("`kubectl get secret` tells whether it is there")),
        );
    }
    match definition(object, evidence) {
        Err(error) => (unplaced, Some(error)),
        Ok(None) => {
            let error = Error::new(
                Exit::BadNews,
                format!(
                    "the cluster knows no kind {} of {}",
                    object.kind, object.api_version
                ),
            );
            (
                unplaced,
                Some(error.hint("install the CustomResourceDefinition that defines it")),
            )
        }
        Ok(Some(definition)) => {
            let plural = definition.text("/spec/names/plural").unwrap_or_default();
            (
                wanted(plural, definition.text("/spec/scope") != Some("Cluster")),
                None,
            )
        }
    }
}

/// The definition of a custom resource.
fn definition<'e>(object: &Named, evidence: &'e Evidence) -> Result<Option<&'e Object>, Error> {
    let group = group(&object.api_version);
    let mut definitions = evidence.of(DEFINITION)?.iter();
    Ok(definitions.find(|definition| {
        definition.text("/spec/group") == Some(group)
            && definition.text("/spec/names/kind") == Some(&object.kind)
    }))
}

/// The documents of a text: YAML ends one with `---` at the beginning of a line.
fn documents(text: &str) -> Vec<&str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut found, mut begin, mut at) = (Vec::new(), 0, 0);
    for line in text.split_inclusive('\n') {
        let rest = line.strip_prefix("---");
        if rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace)) {
            found.push(&text[begin..at]);
            begin = at + 3;
        }
        at += line.len();
    }
    found.push(&text[begin..]);
    found.retain(|document| {
        document
            .lines()
            .any(|line| !matches!(line.trim_start().chars().next(), None | Some('#' | '%')))
    });
    found
}

/// One document, of JSON where it begins like that.
fn read(text: &str) -> Result<Document, String> {
    if text.trim_start().starts_with(['{', '[']) {
        // Tabs and long lines of JSON are none of YAML's business.
        let values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
        let values: Vec<Value> = values
            .collect::<Result<_, _>>()
            .map_err(|error| error.to_string())?;
        let items: Vec<Document> = values
            .into_iter()
            .map(|value| serde_json::from_value(value).map_err(|error| error.to_string()))
            .collect::<Result<_, _>>()?;
        return Ok(Document {
            kind: Some("List".to_owned()),
            items: Some(items),
            ..Document::default()
        });
    }
    let document: Option<Document> =
        serde_saphyr::from_str(text).map_err(|error| first_line(&error.to_string()))?;
    Ok(document.unwrap_or_default())
}

fn first_line(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    line.trim_start_matches("error: ").to_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn manifest(text: &str) -> Manifest {
        let mut manifest = Manifest::default();
        manifest.add("m.yaml", text);
        manifest
    }

    fn names(manifest: &Manifest) -> Vec<String> {
        manifest
            .objects
            .iter()
            .map(|one| format!("{} {}/{}", one.kind, one.namespace, one.name))
            .collect()
    }

    #[test]
    fn documents_of_yaml_and_json_and_lists_of_them_are_read() {
        let text = "# first\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: a\n  namespace: n\nspec:\n  x: |\n    ---\n    no\n---\n---\n\
                    {\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[\n\t{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"b\"}}]}\n---\n\
                    apiVersion: apps/v1\nkind: DeploymentList\nitems:\n- apiVersion: apps/v1\n  kind: Deployment\n  metadata: {name: c}\n";
        let manifest = manifest(text);
        assert_eq!(names(&manifest), ["Service n/a", "Pod /b", "Deployment /c"]);
        assert_eq!(manifest.unread, []);
    }

    #[test]
    fn a_broken_document_costs_itself() {
        let manifest = manifest(
            "kind: [\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n---\nkind: Pod\n",
        );
        assert_eq!(names(&manifest), ["Pod /a"]);
        let told: Vec<&str> = manifest
            .unread
            .iter()
            .map(|error| error.message.as_str())
            .collect();
        assert!(
            told[0].starts_with("document 1 of m.yaml cannot be read: "),
            "{told:?}"
        );
        assert_eq!(
            told[1],
            "an object of m.yaml has no apiVersion, no metadata.name"
        );
    }

    #[test]
    fn an_operators_order_is_not_ignored() {
        let manifest = manifest(
            "apiVersion: install.istio.io/v1alpha1\nkind: IstioOperator\nmetadata:\n  name: demo\n",
        );
        assert_eq!(manifest.unread[0].exit, Exit::CannotTell);
        assert!(manifest.unread[0].hints[0].contains("istioctl manifest generate -f FILE"));
    }

    #[test]
    fn a_file_without_objects_is_said_to_be_one() {
        for text in ["", "# nothing\n", "global:\n  hub: x\n"] {
            assert_eq!(
                manifest(text).unread[0].message,
                "no Kubernetes object in m.yaml",
                "{text}"
            );
        }
    }

    #[test]
    fn kinds_are_placed_by_table_or_definition() {
        let mut evidence = Evidence::default();
        let body = br#"{"items": [{"metadata": {"name": "widgets.x.io"}, "spec": {"group": "x.io",
            "scope": "Cluster", "names": {"kind": "Widget", "plural": "widgets"}}}]}"#;
        evidence.note(DEFINITION, Ok(body));
        let object = |api: &str, kind: &str| {
            let text = format!("apiVersion: {api}\nkind: {kind}\nmetadata:\n  name: a\n");
            manifest(&text).wanted(&evidence, "n").remove(0)
        };
        let (known, error) = object("apps/v1", "Deployment");
        assert_eq!(
            (known.path.as_str(), known.title().as_str(), error),
            ("/apis/apps/v1/deployments", "a.n", None)
        );
        let (custom, error) = object("x.io/v1", "Widget");
        assert_eq!(
            (custom.path.as_str(), custom.title().as_str(), error),
            ("/apis/x.io/v1/widgets", "a", None)
        );
        assert_eq!(object("y.io/v1", "Widget").1.unwrap().exit, Exit::BadNews);
        assert_eq!(object("v1", "Secret").1.unwrap().exit, Exit::CannotTell);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_told(text in "(---\n|kind: |apiVersion: v1\n|metadata:\n  name: a\n|items:\n- |\\PC|\\s){0,24}") {
            let manifest = manifest(&text);
            proptest::prop_assert!(!manifest.objects.is_empty() || !manifest.unread.is_empty());
        }
    }
}
