//! Whole commands against a cluster: what they ask, what they show, how they end.
//!
//! The API server and the ports behind it are those of `tests/support`; the pods,
//! the workloads and what each proxy answers come out of the fixtures' recordings.
//! So the same command can be given the cluster and the recording, and must say
//! the same of both.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

mod complete;
mod cut;
mod envoy;
mod faults;
mod interrupt;
mod levels;
mod log;
mod many;
mod place;
mod record;
mod requests;
mod same;
mod trace;
mod ztunnel;

use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, OnceLock};

use mesh::origin::{PodName, Whom};
use mesh::source::Question;
use mesh::source::snapshot::Recording;
use serde_json::Value;
use support::{FakeCluster, Port, Ran};

use envoy::{Age, envoy};

const PRODUCTPAGE: &str = "productpage-v1-59894f9cb6-lhqtg";

/// Runs a command line in this process, with a fixed "now" for ages.
fn run(args: &[&str]) -> Ran {
    support::ran::run(&[args, &["--at", "2026-11-21T14:00:00Z"]].concat())
}

/// The program itself, with an environment in which nothing leads to a cluster.
fn program(args: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_mesh"));
    for name in ["KUBECONFIG", "HOME", "MESH_LOG", "KUBERNETES_SERVICE_HOST"] {
        program.env_remove(name);
    }
    program.env("HOME", "/nonexistent").args(args);
    program
}

fn ended(mut program: Command) -> Ran {
    let output = program.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran {
        code: output.status.code().unwrap().try_into().unwrap(),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

fn fixture(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    folder.join(format!("{name}.mesh.tgz"))
}

fn recording(name: &str) -> Arc<Recording> {
    static OPEN: OnceLock<[Arc<Recording>; 2]> = OnceLock::new();
    let open = |name| Arc::new(Recording::open(&fixture(name)).unwrap());
    let both = OPEN.get_or_init(|| [open("bookinfo"), open("rejected")]);
    Arc::clone(&both[usize::from(name == "rejected")])
}

/// A cluster that is as a recording says.
struct Mesh {
    fake: FakeCluster,
    config: String,
    recording: PathBuf,
}

/// The Bookinfo mesh.
fn bookinfo() -> Mesh {
    Mesh::of("bookinfo", Age::New)
}

impl Mesh {
    fn of(name: &str, age: Age) -> Mesh {
        let fake = FakeCluster::start();
        let recording = recording(name);
        for (api, plural) in [
            ("api/v1", "pods"),
            ("api/v1", "services"),
            ("apis/apps/v1", "deployments"),
            ("apis/apps/v1", "replicasets"),
            ("apis/apps/v1", "statefulsets"),
            ("apis/apps/v1", "daemonsets"),
        ] {
            let list = Question::get(Whom::Kubernetes, format!("/{api}/{plural}"));
            let body = recording.ask(&list).unwrap().body;
            let list: Value = serde_json::from_slice(&body).unwrap();
            for object in list["items"].as_array().unwrap() {
                fake.put(api, plural, object.clone());
            }
        }
        for pod in recording.proxies() {
            let whom = Whom::Proxy(pod.clone());
            let port = Port::program(envoy(&recording, &whom, age));
            fake.listen(&pod.to_string(), 15000, port);
        }
        Mesh {
            config: fake.kubeconfig().display().to_string(),
            fake,
            recording: fixture(name),
        }
    }

    /// Runs `mesh proxy-config …` against the cluster, in the namespace bookinfo.
    fn pc(&self, args: &[&str]) -> Ran {
        let mut line = vec!["pc"];
        line.extend(args);
        line.extend(["-c", &self.config]);
        if !args.contains(&"-A") {
            line.extend(["-n", "bookinfo"]);
        }
        run(&line)
    }

    /// The same on the recording.
    fn recorded(&self, args: &[&str]) -> Ran {
        let recording = self.recording.display().to_string();
        let mut line = vec!["pc"];
        line.extend(args);
        line.extend(["--from", &recording]);
        if !args.contains(&"-A") {
            line.extend(["-n", "bookinfo"]);
        }
        run(&line)
    }

    /// What a proxy was asked, decoded, without the name of its pod.
    fn asked(&self, pod: &str) -> Vec<String> {
        let lead = format!("{pod}.bookinfo:15000 GET ");
        let lines = self.fake.admin_lines();
        let lines = lines.iter().filter_map(|line| line.strip_prefix(&lead));
        lines.map(envoy::decode).collect()
    }

    /// What the API server was asked, without the port-forwards.
    fn looked_up(&self) -> Vec<String> {
        let lines = self.fake.lines().into_iter();
        lines
            .filter(|line| !line.contains("/portforward?"))
            .collect()
    }

    /// How many port-forwards were opened.
    fn forwards(&self) -> usize {
        self.fake.lines().len() - self.looked_up().len()
    }

    /// The admin interface of the productpage, for something else to be there.
    fn replace(&self, port: Port) {
        self.fake
            .listen(&format!("{PRODUCTPAGE}.bookinfo"), 15000, port);
    }
}

/// How the productpage answers when all is well.
fn productpage() -> impl Fn(&str, &str) -> support::Reply + Send + Sync + use<> {
    let whom = Whom::Proxy(PodName::new(PRODUCTPAGE, "bookinfo"));
    envoy(&recording("bookinfo"), &whom, Age::New)
}

/// The body of a good answer.
fn body(reply: support::Reply) -> Vec<u8> {
    match reply {
        support::Reply::Full(200, _, body) => body,
        other => panic!("{other:?}"),
    }
}
