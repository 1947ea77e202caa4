//! Makes a recording out of a capture: a folder in which a mesh's answers lie as
//! files, taken by a script rather than by `--record`.
//!
//! `cargo run --example record_capture -- CAPTURE OUT.mesh.tgz NAMESPACE`
//!
//! The fixtures `fixtures/*.mesh.tgz` and so the mesh behind `--demo` were made
//! with it. It lives in `examples` because the product never needs it, and it
//! uses only what the library offers, so it also shows how a recording is made.
//!
//! The layout that it reads: `about.json` with the `taken` time,
//! `proxies/<namespace>/<pod>/*.gz` (an Envoy's admin interface),
//! `ztunnels/…` alike, `istiod/<pod>/{version.gz,debug/*.json.gz}`, and
//! `kube/<resource>.json.gz`, which are kubectl's `List`s of all namespaces.
//!
//! Left out is what another answer holds (`/config_dump` beside the one with
//! endpoints, the text of `/clusters`). Three things are not in a capture and
//! are stated here: a `List` gets the name and version that the API server gives
//! it; a custom kind that is installed and has no file gets an empty list, since
//! such captures drop empty ones; and the time of an answer is taken from the
//! `iptables` file that was written after the proxy's answers, Kubernetes' being
//! the first proxy's and istiod's the last one's.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use jiff::Timestamp;
use jiff::fmt::strtime;
use mesh::origin::{Origin, PodName, Via, Whom};
use mesh::source::snapshot::Recorder;
use mesh::source::{Answer, Question};
use serde_json::{Value, json};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// An Envoy's answers that are kept, and the paths that they answer.
const ADMIN: [(&str, &str); 8] = [
    ("certs.json.gz", "/certs"),
    ("clusters.json.gz", "/clusters?format=json"),
    ("config_dump_eds.json.gz", "/config_dump?include_eds"),
    ("init_dump.json.gz", "/init_dump"),
    ("listeners.json.gz", "/listeners?format=json"),
    ("ready.txt.gz", "/ready"),
    ("server_info.json.gz", "/server_info"),
    ("stats.json.gz", "/stats?format=json&usedonly"),
];

/// The built-in kinds: their group and version, and their name in an empty list.
const KINDS: [(&str, &str, &str); 24] = [
    (
        "clusterrolebindings",
        "rbac.authorization.k8s.io/v1",
        "ClusterRoleBinding",
    ),
    (
        "clusterroles",
        "rbac.authorization.k8s.io/v1",
        "ClusterRole",
    ),
    ("configmaps", "v1", "ConfigMap"),
    (
        "customresourcedefinitions",
        "apiextensions.k8s.io/v1",
        "CustomResourceDefinition",
    ),
    ("daemonsets", "apps/v1", "DaemonSet"),
    ("deployments", "apps/v1", "Deployment"),
    ("endpointslices", "discovery.k8s.io/v1", "EndpointSlice"),
    ("events", "v1", "Event"),
    (
        "horizontalpodautoscalers",
        "autoscaling/v2",
        "HorizontalPodAutoscaler",
    ),
    ("jobs", "batch/v1", "Job"),
    (
        "mutatingwebhookconfigurations",
        "admissionregistration.k8s.io/v1",
        "MutatingWebhookConfiguration",
    ),
    ("namespaces", "v1", "Namespace"),
    ("networkpolicies", "networking.k8s.io/v1", "NetworkPolicy"),
    ("nodes", "v1", "Node"),
    ("poddisruptionbudgets", "policy/v1", "PodDisruptionBudget"),
    ("pods", "v1", "Pod"),
    ("replicasets", "apps/v1", "ReplicaSet"),
    (
        "rolebindings",
        "rbac.authorization.k8s.io/v1",
        "RoleBinding",
    ),
    ("roles", "rbac.authorization.k8s.io/v1", "Role"),
    ("secrets", "v1", "Secret"),
    ("serviceaccounts", "v1", "ServiceAccount"),
    ("services", "v1", "Service"),
    ("statefulsets", "apps/v1", "StatefulSet"),
    (
        "validatingwebhookconfigurations",
        "admissionregistration.k8s.io/v1",
        "ValidatingWebhookConfiguration",
    ),
];

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [capture, out, namespace] = args.as_slice() else {
        return Err("usage: record_capture CAPTURE OUT.mesh.tgz NAMESPACE".into());
    };
    let mut recording = Making {
        capture: PathBuf::from(capture),
        recorder: Recorder::new(Path::new(out), namespace)?.smallest(),
    };
    let about: Value = serde_json::from_slice(&fs::read(recording.capture.join("about.json"))?)?;
    let taken: Timestamp = about["taken"]
        .as_str()
        .ok_or("about.json: no time")?
        .parse()?;
    let (first, last) = recording.proxies(taken)?;
    recording.istiods(last)?;
    recording.kubernetes(first)?;
    recording.recorder.finish()?;
    println!("{out}: {} bytes", fs::metadata(out)?.len());
    Ok(())
}

struct Making {
    capture: PathBuf,
    recorder: Recorder,
}

impl Making {
    fn keep(&mut self, whom: &Whom, path: &str, when: Timestamp, body: Vec<u8>) -> Result<()> {
        // A capture has no statuses; of its answers only /ready ever refuses.
        let refused = path == "/ready" && !body.starts_with(b"LIVE");
        let answer = Answer {
            status: if refused { 503 } else { 200 },
            body,
            cut: None,
            origin: Origin {
                who: whom.clone(),
                via: Via::Cluster,
                when,
            },
        };
        let question = Question::get(whom.clone(), path);
        Ok(self.recorder.keep(&question, &answer)?)
    }

    /// Envoys and ztunnels; gives the times of the first and the last.
    fn proxies(&mut self, taken: Timestamp) -> Result<(Timestamp, Timestamp)> {
        let mut times = BTreeSet::new();
        for folder in self.pods("proxies")? {
            let whom = Whom::Proxy(pod_of(&folder));
            let when = time_of(&folder.join("iptables")).unwrap_or(taken);
            times.insert(when);
            for (file, path) in ADMIN {
                if let Some(body) = inflate(&folder.join(file))? {
                    self.keep(&whom, path, when, body)?;
                }
            }
        }
        let first = times.first().copied().unwrap_or(taken);
        let last = times.last().copied().unwrap_or(taken);
        for folder in self.pods("ztunnels")? {
            if let Some(body) = inflate(&folder.join("config_dump.json.gz"))? {
                self.keep(&Whom::Ztunnel(pod_of(&folder)), "/config_dump", last, body)?;
            }
        }
        Ok((first, last))
    }

    fn istiods(&mut self, when: Timestamp) -> Result<()> {
        for folder in sorted(&self.capture.join("istiod"))? {
            let whom = Whom::Istiod(PodName::new(name_of(&folder), "istio-system"));
            if let Some(body) = inflate(&folder.join("version.gz"))? {
                self.keep(&whom, "/version", when, body)?;
            }
            for file in sorted(&folder.join("debug"))? {
                let name = name_of(&file);
                let name = name.strip_suffix(".json.gz").unwrap_or(&name);
                let path = match name.split_once('@') {
                    Some((name, proxy)) => format!("/debug/{name}?proxyID={proxy}"),
                    None => format!("/debug/{name}"),
                };
                if let Some(body) = inflate(&file)? {
                    self.keep(&whom, &path, when, body)?;
                }
            }
        }
        Ok(())
    }

    fn kubernetes(&mut self, when: Timestamp) -> Result<()> {
        let mut lists = BTreeMap::new();
        for (plural, version, kind) in KINDS {
            lists.insert(
                plural.to_owned(),
                (plural.to_owned(), version.to_owned(), kind.to_owned()),
            );
        }
        let installed = inflate(&self.capture.join("kube/customresourcedefinitions.json.gz"))?;
        let installed: Value = serde_json::from_slice(&installed.unwrap_or_default())?;
        for definition in installed["items"].as_array().into_iter().flatten() {
            let custom = custom(definition).ok_or("a definition that makes no sense")?;
            lists.insert(
                definition["metadata"]["name"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned(),
                custom,
            );
        }
        for (file, (plural, mut version, kind)) in lists {
            let found = inflate(&self.capture.join(format!("kube/{file}.json.gz")))?;
            let mut list: Value = match found {
                Some(text) => serde_json::from_slice(&text)?,
                None if file.contains('.') => {
                    json!({"metadata": {"resourceVersion": ""}, "items": []})
                }
                None => continue,
            };
            if let Some(item) = list["items"].get(0) {
                version = item["apiVersion"].as_str().unwrap_or(&version).to_owned();
            }
            list["kind"] = format!("{kind}List").into();
            list["apiVersion"] = version.as_str().into();
            let root = if version.contains('/') { "apis" } else { "api" };
            let body = serde_json::to_vec(&list)?;
            self.keep(
                &Whom::Kubernetes,
                &format!("/{root}/{version}/{plural}"),
                when,
                body,
            )?;
        }
        Ok(())
    }

    /// The folders of pods, by namespace and name.
    fn pods(&self, kind: &str) -> Result<Vec<PathBuf>> {
        let mut pods = Vec::new();
        for namespace in sorted(&self.capture.join(kind))? {
            pods.extend(sorted(&namespace)?);
        }
        Ok(pods)
    }
}

/// A custom kind: its plural, the version that is stored, its name.
fn custom(definition: &Value) -> Option<(String, String, String)> {
    let spec = &definition["spec"];
    let versions = spec["versions"].as_array()?;
    let stored = versions.iter().find(|version| version["storage"] == true)?;
    Some((
        spec["names"]["plural"].as_str()?.to_owned(),
        format!("{}/{}", spec["group"].as_str()?, stored["name"].as_str()?),
        spec["names"]["kind"].as_str()?.to_owned(),
    ))
}

fn inflate(file: &Path) -> Result<Option<Vec<u8>>> {
    if !file.exists() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    GzDecoder::new(fs::File::open(file)?).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// The time that `iptables-save` writes into its first line.
fn time_of(iptables: &Path) -> Option<Timestamp> {
    let text = fs::read_to_string(iptables).ok()?;
    let (_, time) = text.lines().next()?.split_once(" on ")?;
    let words: Vec<&str> = time.split_whitespace().collect();
    let time = strtime::parse("%a %b %d %H:%M:%S %Y", words.join(" ")).ok()?;
    Some(time.to_datetime().ok()?.in_tz("UTC").ok()?.timestamp())
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        found.push(entry?.path());
    }
    found.sort();
    Ok(found)
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn pod_of(folder: &Path) -> PodName {
    let namespace = folder.parent().map(name_of).unwrap_or_default();
    PodName::new(name_of(folder), namespace)
}
