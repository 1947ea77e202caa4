//! `proxy-status` and `version` as whole commands: on the recordings, and against a
//! cluster with istiods that answer, refuse, break off and disagree.
//!
//! The API server and the ports behind it are those of `tests/support`; the pods and
//! what istiod answers come out of the recordings.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

mod faults;
mod pages;
mod requests;
mod same;
mod versions;
mod whole;

use std::path::PathBuf;

use mesh::origin::{PodName, Whom};
use mesh::source::Question;
use mesh::source::snapshot::Recording;
use serde_json::{Value, json};
use support::ran::{Ran, run};
use support::{FakeCluster, Port, Reply};

/// Bookinfo's istiod.
const ISTIOD: &str = "istiod-b9975f9ff-nmj8b";
/// A second one, which some tests have.
const OTHER: &str = "istiod-other";

impl Ran {
    /// The rows of a table, words parted by one space.
    fn rows(&self) -> Vec<String> {
        let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        self.out.lines().skip(1).map(words).collect()
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

fn fixture(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    folder.join(format!("{name}.mesh.tgz"))
}

/// Runs on a recording.
fn recorded(name: &str, args: &[&str]) -> Ran {
    let path = fixture(name).display().to_string();
    run(&[args, &["--from", &path]].concat())
}

/// A cluster as the Bookinfo recording says.
struct Mesh {
    fake: FakeCluster,
    config: String,
    recording: Recording,
}

impl Mesh {
    fn new() -> Mesh {
        let fake = FakeCluster::start();
        let recording = Recording::open(&fixture("bookinfo")).unwrap();
        let list = Question::get(Whom::Kubernetes, "/api/v1/pods");
        let list: Value = serde_json::from_slice(&recording.ask(&list).unwrap().body).unwrap();
        for pod in list["items"].as_array().unwrap() {
            fake.put("api/v1", "pods", pod.clone());
        }
        let mesh = Mesh {
            config: fake.kubeconfig().display().to_string(),
            fake,
            recording,
        };
        let (syncz, version) = (mesh.said("/debug/syncz"), mesh.said("/version"));
        mesh.istiod(ISTIOD, move |path| match path {
            "/debug/syncz" => Reply::json(syncz.clone()),
            "/version" => Reply::Full(200, "text/plain", version.clone()),
            _ => Reply::unknown_path(),
        });
        mesh
    }

    /// The same with a second istiod of the revision `canary`.
    fn with_other(answer: impl Fn(&str) -> Reply + Send + Sync + 'static) -> Mesh {
        let mesh = Mesh::new();
        mesh.fake.put("api/v1", "pods", istiod(OTHER, "canary"));
        mesh.istiod(OTHER, answer);
        mesh
    }

    /// What the recorded istiod answers.
    fn said(&self, path: &str) -> Vec<u8> {
        let whom = Whom::Istiod(PodName::new(ISTIOD, "istio-system"));
        self.recording.ask(&Question::get(whom, path)).unwrap().body
    }

    /// What listens at an istiod's debug port.
    fn istiod(&self, pod: &str, answer: impl Fn(&str) -> Reply + Send + Sync + 'static) {
        let port = Port::program(move |_, path| answer(path));
        self.fake
            .listen(&format!("{pod}.istio-system"), 15014, port);
    }

    /// Runs against the cluster, a minute after the recording was taken.
    fn run(&self, args: &[&str]) -> Ran {
        let at = ["-c", &self.config, "--at", "2026-11-21T13:13:00Z"];
        run(&[args, &at].concat())
    }
}

/// The pod of an istiod.
fn istiod(name: &str, revision: &str) -> Value {
    json!({
        "metadata": {"name": name, "namespace": "istio-system",
                     "labels": {"app": "istiod", "istio.io/rev": revision}},
        "spec": {"containers": [{"name": "discovery"}]},
        "status": {"phase": "Running",
                   "containerStatuses": [{"name": "discovery", "state": {"running": {}}}]},
    })
}

/// What an istiod says that knows these proxies, all in sync.
fn syncz(proxies: &[(&str, &str)]) -> Vec<u8> {
    let cds = "type.googleapis.com/envoy.config.cluster.v3.Cluster";
    let proxies: Vec<Value> = proxies
        .iter()
        .map(|(id, version)| {
            let resources = json!({cds: {"sent": "1", "acked": "1"}});
            json!({"proxy": id, "cluster_id": "Kubernetes", "proxy_type": "sidecar",
                   "istio_version": version, "resources": resources})
        })
        .collect();
    json!(proxies).to_string().into_bytes()
}
