//! `mesh verify-install`: its forms, its faults, and manifests held against a mesh.
//!
//! The mesh is the Bookinfo recording, from the program itself or put into a fake
//! API server; which objects are required is proven beside the rules.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

mod forms;
mod live;
mod manifests;

use std::path::Path;

use mesh::check::evidence::Kind;
use mesh::check::install::kinds::{ALL, JOB, STATEFUL_SET};
use mesh::origin::Whom;
use mesh::source::Question;
use mesh::source::snapshot::Recording;
use serde_json::Value;
use support::{FakeCluster, Ran};

/// Runs `mesh verify-install …` in this process.
fn run(args: &[&str]) -> Ran {
    support::ran::run(&[&["verify-install"], args].concat())
}

/// What is recorded at a path.
fn items(path: &str) -> Vec<Value> {
    let recording = Recording::open(Path::new("fixtures/bookinfo.mesh.tgz")).unwrap();
    let answer = recording
        .ask(&Question::get(Whom::Kubernetes, path))
        .unwrap();
    let mut list: Value = serde_json::from_slice(&answer.body).unwrap();
    serde_json::from_value(list["items"].take()).unwrap()
}

/// `api/v1` and `pods` of the path of a list.
fn parts(path: &str) -> (&str, &str) {
    path.trim_start_matches('/').rsplit_once('/').unwrap()
}

/// The Bookinfo cluster without some objects: their kind and name.
fn cluster_without(missing: &[(Kind, &str)]) -> FakeCluster {
    let fake = FakeCluster::start();
    let custom = [
        "/apis/networking.istio.io/v1/virtualservices",
        "/apis/gateway.networking.k8s.io/v1/gatewayclasses",
    ];
    let kinds = ALL.iter().chain(&[JOB, STATEFUL_SET]).map(|kind| kind.path);
    for path in kinds.chain(custom) {
        let (api, plural) = parts(path);
        for object in items(path) {
            let name = object["metadata"]["name"].as_str().unwrap();
            if !missing
                .iter()
                .any(|(kind, absent)| kind.path == path && *absent == name)
            {
                fake.put(api, plural, object);
            }
        }
    }
    fake
}

/// The Bookinfo cluster.
fn cluster() -> FakeCluster {
    cluster_without(&[])
}

fn on(fake: &FakeCluster, args: &[&str]) -> Ran {
    let config = fake.kubeconfig().display().to_string();
    run(&[args, &["-c", &config]].concat())
}
