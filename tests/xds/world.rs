//! A mesh with istiods: Bookinfo's proxies, and whatever control planes a test wants.

use std::sync::{Arc, OnceLock};

use mesh::origin::{PodName, Whom};
use mesh::source::Question;
use mesh::source::snapshot::Recording;
use serde_json::{Value, json};

use super::envoy::{Age, envoy};
use super::support::{self, FakeCluster, Port, Reply};
use super::{ISTIOD, Ran, fixture, run};

/// A cluster with Bookinfo's pods; istiods are put into it.
pub struct World {
    pub fake: FakeCluster,
    config: String,
}

pub fn recording() -> Arc<Recording> {
    static OPEN: OnceLock<Arc<Recording>> = OnceLock::new();
    let open = || Arc::new(Recording::open(fixture("bookinfo").as_ref()).unwrap());
    Arc::clone(OPEN.get_or_init(open))
}

/// Answers as Bookinfo's istiod did.
pub fn istiod(path: &str) -> Reply {
    let whom = Whom::Istiod(PodName::new(ISTIOD, "istio-system"));
    match recording().ask(&Question::get(whom, path)) {
        Ok(answer) => Reply::json(answer.body),
        Err(_) => not_found(),
    }
}

/// What Go says to a path that it does not know.
pub fn not_found() -> Reply {
    Reply::Full(404, "text/plain", b"404 page not found\n".to_vec())
}

/// What istiod says to a proxy that it does not have.
pub fn elsewhere() -> Reply {
    let text =
        "Proxy not connected to this Pilot instance. It may be connected to another instance.\n";
    Reply::Full(404, "text/plain", text.as_bytes().to_vec())
}

/// A list of connections.
pub fn connections(all: &[(&str, &str)]) -> Reply {
    let client = |(id, since): &(&str, &str)| json!({"connectionId": id, "connectedAt": since, "address": "10.0.0.1:1"});
    let clients: Vec<Value> = all.iter().map(client).collect();
    Reply::json(json!({"totalClients": all.len(), "clients": clients}).to_string())
}

impl World {
    pub fn new() -> World {
        World::of(None)
    }

    /// With this root in the ConfigMaps.
    pub fn with_root(pem: &str) -> World {
        World::of(Some(pem))
    }

    fn of(root: Option<&str>) -> World {
        let fake = FakeCluster::start();
        let recording = recording();
        for plural in ["pods", "services", "configmaps"] {
            let list = Question::get(Whom::Kubernetes, format!("/api/v1/{plural}"));
            let list: Value = serde_json::from_slice(&recording.ask(&list).unwrap().body).unwrap();
            for object in list["items"].as_array().unwrap() {
                let mut object = object.clone();
                if let (Some(root), "istio-ca-root-cert.istio-system") = (
                    root,
                    &*[
                        object["metadata"]["name"].as_str().unwrap(),
                        object["metadata"]["namespace"].as_str().unwrap(),
                    ]
                    .join("."),
                ) {
                    object["data"]["root-cert.pem"] = root.into();
                }
                if object["metadata"]["labels"]["app"] != "istiod" || plural != "pods" {
                    fake.put("api/v1", plural, object);
                }
            }
        }
        for pod in recording.proxies() {
            let program = envoy(&recording, &Whom::Proxy(pod.clone()), Age::New);
            fake.listen(&pod.to_string(), 15000, Port::program(program));
        }
        World {
            config: fake.kubeconfig().display().to_string(),
            fake,
        }
    }

    /// With the one istiod that Bookinfo has.
    pub fn bookinfo() -> World {
        let world = World::new();
        world.istiod(ISTIOD, "default", istiod);
        world
    }

    /// Puts an istiod into it.
    pub fn istiod(
        &self,
        name: &str,
        revision: &str,
        answer: impl Fn(&str) -> Reply + Send + Sync + 'static,
    ) {
        self.pod(name, revision, json!({"running": {}}));
        let port = Port::program(move |_, path| answer(&super::envoy::decode(path)));
        self.fake
            .listen(&format!("{name}.istio-system"), 15014, port);
    }

    /// Puts an istiod's pod into it, in which nothing need listen.
    pub fn pod(&self, name: &str, revision: &str, state: Value) {
        let pod = json!({
            "metadata": {"name": name, "namespace": "istio-system",
                "labels": {"app": "istiod", "istio.io/rev": revision}},
            "spec": {"containers": [{"name": "discovery"}]},
            "status": {"phase": "Running", "containerStatuses": [{"name": "discovery", "state": state}]}
        });
        self.fake.put("api/v1", "pods", pod);
    }

    /// Runs a command in the namespace bookinfo of it.
    pub fn run(&self, args: &[&str]) -> Ran {
        let ran = self.ran(args);
        let shown = format!("{}{}", ran.out, ran.err);
        assert!(!shown.contains(&support::TOKEN[..6]), "{shown}");
        ran
    }

    fn ran(&self, args: &[&str]) -> Ran {
        run(&[args, &["-c", &self.config, "-n", "bookinfo"]].concat())
    }

    /// What istiods and proxies were asked: `pod.namespace:port GET /path`, decoded.
    pub fn asked(&self) -> Vec<String> {
        let lines = self.fake.admin_lines();
        lines
            .iter()
            .map(|line| super::envoy::decode(line))
            .collect()
    }

    /// What the API server was asked, without the port-forwards.
    pub fn looked_up(&self) -> Vec<String> {
        let lines = self.fake.lines().into_iter();
        lines
            .filter(|line| !line.contains("/portforward?"))
            .collect()
    }
}
