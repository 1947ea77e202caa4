//! The Bookinfo cluster in memory, to be broken.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::OnceLock;

use mesh::check::evidence::Evidence;
use mesh::check::finding::{Finding, Verdict};
use mesh::check::precheck::{Access, Scope, Seen, findings, reviews};
use mesh::error::Error;
use mesh::exit::Exit;
use mesh::istio::release::Version;
use mesh::origin::Whom;
use mesh::source::Question;
use mesh::source::snapshot::Recording;
use serde_json::Value;

/// A cluster as it may be seen.
#[derive(Clone)]
pub struct World {
    pub scope: Scope,
    pub kubernetes: &'static str,
    /// `create clusterroles`.
    pub may_not: BTreeSet<&'static str>,
    /// Kinds that nobody lists for us; `version` and `reviews` are among them.
    pub hidden: BTreeSet<&'static str>,
    lists: BTreeMap<&'static str, Vec<Value>>,
}

pub fn recording() -> Recording {
    let fixtures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    Recording::open(&fixtures.join("bookinfo.mesh.tgz")).unwrap()
}

/// The items of a recorded list.
pub fn items(recording: &Recording, path: &str) -> Vec<Value> {
    let question = Question::get(Whom::Kubernetes, path);
    let answer = recording.ask(&question).unwrap();
    let list: Value = serde_json::from_slice(&answer.body).unwrap();
    list["items"].as_array().unwrap().clone()
}

impl World {
    /// Bookinfo as a release would have installed it, on a Kubernetes that suits it.
    pub fn sound() -> World {
        static SOUND: OnceLock<World> = OnceLock::new();
        SOUND.get_or_init(World::released).clone()
    }

    fn released() -> World {
        let scope = Scope {
            istio_namespace: "istio-system".into(),
            namespace: None,
            revision: None,
            from: Version::parse("1.20"),
            skip_control_plane: false,
        };
        let recording = recording();
        let mut lists = BTreeMap::new();
        for (kind, _) in scope.lists() {
            let text = serde_json::to_string(&items(&recording, kind.path)).unwrap();
            let text = text.replace(":1.32-alpha\"", ":1.29.1\"");
            let text = text.replace("1.32-alpha.eed52ebb66ad", "1.29.1");
            lists.insert(kind.name, serde_json::from_str(&text).unwrap());
        }
        World {
            scope,
            kubernetes: "v1.33.2",
            may_not: BTreeSet::new(),
            hidden: BTreeSet::new(),
            lists,
        }
    }

    pub fn list(&mut self, kind: &str) -> &mut Vec<Value> {
        self.lists.get_mut(kind).unwrap()
    }

    /// The first object of a kind whose name begins so.
    pub fn object(&mut self, kind: &str, name: &str) -> &mut Value {
        let named = |object: &&mut Value| {
            object["metadata"]["name"]
                .as_str()
                .unwrap()
                .starts_with(name)
        };
        self.list(kind).iter_mut().find(named).unwrap()
    }

    pub fn label(&mut self, kind: &str, name: &str, key: &str, value: &str) {
        self.object(kind, name)["metadata"]["labels"][key] = value.into();
    }

    fn seen(&self) -> Seen {
        let hidden = |name: &str| self.hidden.contains(name);
        let denied = || Error::new(Exit::Denied, "not allowed to list it").hint("add this rule");
        let mut lists = Evidence::default();
        for (kind, _) in self.scope.lists() {
            let body = serde_json::json!({"items": self.lists[kind.name]}).to_string();
            lists.note(
                kind,
                if hidden(kind.name) {
                    Err(denied())
                } else {
                    Ok(body.as_bytes())
                },
            );
        }
        let access = reviews(&self.scope).into_iter().map(|review| {
            let permission = format!("{} {}", review.verb, review.resource);
            let answer = match self.may_not.contains(permission.as_str()) {
                _ if hidden("reviews") => Err(denied()),
                true => Ok(Access::Denied(String::new())),
                false => Ok(Access::Allowed),
            };
            (review, answer)
        });
        Seen {
            access: access.collect(),
            kubernetes: if hidden("version") {
                Err(denied())
            } else {
                Ok(self.kubernetes.to_owned())
            },
            scope: self.scope.clone(),
            lists,
        }
    }

    pub fn findings(&self) -> Vec<Finding> {
        findings(&self.seen())
    }

    /// What is found, without what cannot be told, as lines.
    pub fn found(&self) -> Vec<String> {
        let all = self.findings();
        let found = all.iter().filter(|one| one.verdict == Verdict::Found);
        found
            .map(|one| format!("{} ({}) {}", one.code, one.subject, one.message))
            .collect()
    }
}
