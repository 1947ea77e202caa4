//! Installations made of a recording, with something taken away or bent.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod faults;
mod revisions;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::check::evidence::{Evidence, Kind};
use crate::check::install::judge::{Checked, Fault, State};
use crate::check::install::kinds::*;
use crate::check::install::{Report, Scope, verify};
use crate::error::Error;
use crate::exit::Exit;
use crate::origin::Whom;
use crate::source::Question;
use crate::source::snapshot::Recording;

/// Lists by their paths, to be edited.
#[derive(Clone)]
struct Lists(BTreeMap<&'static str, Vec<Value>>);

impl Lists {
    fn of(name: &str) -> Lists {
        let file = format!("{}/fixtures/{name}.mesh.tgz", env!("CARGO_MANIFEST_DIR"));
        let recording = Recording::open(std::path::Path::new(&file)).unwrap();
        let list = |kind: Kind| {
            let answer = recording
                .ask(&Question::get(Whom::Kubernetes, kind.path))
                .unwrap();
            let mut list: Value = serde_json::from_slice(&answer.body).unwrap();
            let items = list["items"].take();
            (kind.path, serde_json::from_value(items).unwrap())
        };
        Lists(ALL.into_iter().map(list).collect())
    }

    fn each(&mut self, kind: Kind) -> &mut Vec<Value> {
        self.0.get_mut(kind.path).unwrap()
    }

    fn object(&mut self, kind: Kind, name: &str) -> &mut Value {
        let mut all = self.each(kind).iter_mut();
        all.find(|one| {
            one["metadata"]["name"] == name
                && one["metadata"]["namespace"]
                    .as_str()
                    .is_none_or(|its| its == "istio-system")
        })
        .unwrap()
    }

    fn remove(&mut self, path: &str, namespace: &str, name: &str) {
        let list = self.0.get_mut(path).unwrap();
        let before = list.len();
        list.retain(|one| {
            one["metadata"]["name"] != name
                || one["metadata"]["namespace"].as_str().unwrap_or_default() != namespace
        });
        assert_eq!(list.len() + 1, before, "{path} {name}");
    }

    fn evidence(&self) -> Evidence {
        let mut evidence = Evidence::default();
        for (path, items) in &self.0 {
            let body = json!({"items": items}).to_string();
            evidence.note_at(path, Ok(body.as_bytes()));
        }
        evidence
    }

    /// What was seen, with the list at one path as it is here.
    fn changed(&self, whole: &Evidence, path: &str) -> Evidence {
        let mut evidence = whole.clone();
        let body = json!({"items": self.0[path]}).to_string();
        evidence.note_at(path, Ok(body.as_bytes()));
        evidence
    }

    fn verify(&self) -> Report {
        verify(&self.evidence(), &scope(None)).unwrap()
    }

    /// The same installation under another name for its revision.
    fn renamed(&self, revision: &str) -> Lists {
        let is_ours = |one: &Value| {
            one["metadata"]["labels"]["istio.io/rev"] == "default"
                || one["metadata"]["labels"]["app"] == "istiod"
        };
        let mut other = self.clone();
        for items in other.0.values_mut() {
            for one in items.iter_mut().filter(|one| is_ours(one)) {
                let mut text = one.to_string();
                for (from, to) in [
                    ("\"istiod\"", "\"istiod-REV\""),
                    ("istiod-clusterrole-istio", "istiod-clusterrole-REV-istio"),
                    (
                        "istiod-gateway-controller-istio",
                        "istiod-gateway-controller-REV-istio",
                    ),
                    (
                        "istio-reader-clusterrole-istio",
                        "istio-reader-clusterrole-REV-istio",
                    ),
                    (
                        "\"name\":\"istio-sidecar-injector\"",
                        "\"name\":\"istio-sidecar-injector-REV\"",
                    ),
                    ("istio-validator-istio", "istio-validator-REV-istio"),
                    ("\"name\":\"istio\"", "\"name\":\"istio-REV\""),
                    ("\"name\":\"values\"", "\"name\":\"values-REV\""),
                    ("\"istio.io/rev\":\"default\"", "\"istio.io/rev\":\"REV\""),
                    ("\"app\":\"istiod-REV\"", "\"app\":\"istiod\""),
                    ("\"istio\":\"istiod-REV\"", "\"istio\":\"istiod\""),
                ] {
                    text =
                        text.replace(&from.replace("REV", revision), &to.replace("REV", revision));
                }
                *one = serde_json::from_str(&text).unwrap();
            }
        }
        for slice in other.each(SLICE) {
            if slice["metadata"]["labels"]["app"] == "istiod" {
                slice["metadata"]["name"] = format!("istiod-{revision}-1").into();
            }
        }
        other
    }

    /// Both installations side by side.
    fn beside(&self, other: &Lists) -> Lists {
        let mut both = self.clone();
        for (path, items) in &mut both.0 {
            for one in &other.0[path] {
                let same = |own: &Value| {
                    own["metadata"]["name"] == one["metadata"]["name"]
                        && own["metadata"]["namespace"] == one["metadata"]["namespace"]
                };
                if !items.iter().any(same) {
                    items.push(one.clone());
                }
            }
        }
        both
    }
}

fn scope(revision: Option<&str>) -> Scope {
    Scope {
        namespace: "istio-system".to_owned(),
        revision: revision.map(str::to_owned),
    }
}

fn bad(report: &Report) -> Vec<(String, Fault)> {
    let faults = report
        .checked
        .iter()
        .filter_map(|one: &Checked| match &one.state {
            State::Bad(fault) => Some((
                format!("{} {}", one.wanted.kind, one.wanted.title()),
                fault.clone(),
            )),
            _ => None,
        });
    faults.collect()
}

/// The only complaint of a report.
fn only(report: &Report) -> (String, Fault) {
    let mut bad = bad(report);
    assert_eq!(bad.len(), 1, "{bad:#?}");
    bad.remove(0)
}

fn follows(fault: &Fault) -> Vec<String> {
    fault
        .follows
        .iter()
        .map(|one| format!("{} {}", one.kind, one.name))
        .collect()
}
