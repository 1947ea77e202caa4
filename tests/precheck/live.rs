//! Against a cluster: what is asked, how it ends, what a fault costs.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::Value;

use super::support::{FakeCluster, Fault};
use super::world::{items, recording};
use super::{Ran, run};

const REVIEWS: &str = "POST /apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

/// What is recorded of Bookinfo: group and version, kind, object.
fn objects() -> &'static [(&'static str, &'static str, Value)] {
    static ALL: OnceLock<Vec<(&str, &str, Value)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let recording = recording();
        let mut all = Vec::new();
        for (api, plural) in [
            ("api/v1", "namespaces"),
            ("api/v1", "pods"),
            ("api/v1", "services"),
            ("api/v1", "configmaps"),
            ("apis/apps/v1", "deployments"),
            ("apis/discovery.k8s.io/v1", "endpointslices"),
            ("apis/apiextensions.k8s.io/v1", "customresourcedefinitions"),
            (
                "apis/admissionregistration.k8s.io/v1",
                "mutatingwebhookconfigurations",
            ),
            (
                "apis/admissionregistration.k8s.io/v1",
                "validatingwebhookconfigurations",
            ),
        ] {
            for object in items(&recording, &format!("/{api}/{plural}")) {
                all.push((api, plural, object));
            }
        }
        all
    })
}

/// The Bookinfo cluster.
fn cluster() -> FakeCluster {
    let fake = FakeCluster::start();
    for (api, plural, object) in objects() {
        fake.put(api, plural, object.clone());
    }
    fake
}

fn precheck(fake: &FakeCluster, args: &[&str]) -> Ran {
    let config = fake.kubeconfig().display().to_string();
    run(&[&["precheck", "-c", &config], args].concat())
}

#[test]
fn a_sound_cluster_ends_with_istioctls_words() {
    let fake = cluster();
    let words = "✔ No issues found when checking the cluster. Istio is safe to install or upgrade!\n  \
                 To get started, check out https://istio.io/latest/docs/setup/getting-started/.\n";
    let ran = precheck(&fake, &[]);
    assert_eq!((ran.code, &*ran.out, &*ran.err), (0, "", words));
    let ran = precheck(&fake, &["--skip-controlplane"]);
    assert_eq!((ran.code, &*ran.out), (0, ""));
    assert!(
        ran.err.contains("were not looked at") && !ran.err.contains("safe to install"),
        "{ran:?}"
    );
}

/// How often each line stands there.
fn counted(lines: Vec<String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for line in lines {
        *counts.entry(line).or_default() += 1;
    }
    counts
}

#[test]
fn what_is_asked_is_what_the_readme_says_a_list_per_kind_and_a_review_per_permission() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let mut told = BTreeMap::new();
    for line in readme.lines() {
        let Some(rest) = line.strip_prefix("| `precheck` | `") else {
            continue;
        };
        let (request, rest) = rest.split_once('`').unwrap();
        let times = rest.trim_start_matches(" | ").split(' ').next().unwrap();
        told.insert(request.to_owned(), times.parse::<usize>().unwrap());
    }
    let fake = cluster();
    precheck(&fake, &[]);
    assert_eq!(counted(fake.lines()), told);

    let fake = cluster();
    precheck(&fake, &["--skip-controlplane"]);
    let asked = counted(fake.lines());
    assert_eq!(asked.len(), 4, "{asked:?}");
    assert!(
        asked
            .iter()
            .all(|(line, times)| *times == 1 && told.contains_key(line)),
        "{asked:?}"
    );
}

#[test]
fn permissions_are_asked_for_where_they_are_needed() {
    let fake = cluster();
    fake.deny("create pods/portforward");
    fake.deny("create clusterroles");
    let ran = precheck(&fake, &["-n", "bookinfo"]);
    assert_eq!(ran.code, 79, "{ran:?}");
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        lines[0],
        "Error [IST0141] (Cluster) Missing required permission to create resource clusterroles (permission denied)"
    );
    assert!(lines[1].contains(r#"add this rule to a ClusterRole: {apiGroups: ["rbac.authorization.k8s.io"], resources: ["clusterroles"], verbs: ["create"]}"#), "{ran:?}");
    assert_eq!(
        lines[2],
        "Warning [MESH0001] (Cluster) Missing permission to create pods/portforward in namespace bookinfo (permission denied)"
    );
    assert!(lines[3].contains("a Role in namespace bookinfo"), "{ran:?}");
    assert!(
        ran.err
            .contains("Istio may not be safe to install or upgrade"),
        "{ran:?}"
    );
}

#[test]
fn what_was_recorded_is_told_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("seen.mesh.tgz").display().to_string();
    let fake = cluster();
    fake.deny("create clusterroles");
    let live = precheck(&fake, &["--record", &file, "--output-threshold", "info"]);
    assert_eq!(live.code, 79);
    let again = run(&["precheck", "--from", &file, "--output-threshold", "info"]);
    assert_eq!(again, live);
    // Another question has another body, and so no answer.
    let elsewhere = run(&["precheck", "--from", &file, "-i", "other"]);
    assert!(
        elsewhere.out.contains("not answered: create roles"),
        "{elsewhere:?}"
    );
}

#[test]
fn a_fault_on_one_list_costs_what_depends_on_it_and_nothing_else() {
    let pods = "/api/v1/pods";
    for (fault, cause) in [
        (
            Fault::Status(403, "pods is forbidden", None),
            "not allowed to list pods: pods is forbidden",
        ),
        (
            Fault::Status(401, "Unauthorized", None),
            "does not accept your credentials (401)",
        ),
        (Fault::Status(500, "etcd is away", None), "etcd is away"),
        (
            Fault::Status(429, "later", Some(60)),
            "429 Too Many Requests",
        ),
        (Fault::Text(200, "{\"items\": 7}"), "cannot read the list"),
        (Fault::Page(200), "answered with a web page"),
        (Fault::Cut, "broke off"),
        (Fault::Hang, "within 1 s"),
    ] {
        let fake = cluster();
        fake.fault(pods, fault, usize::MAX);
        let ran = precheck(&fake, &["--timeout", "1s", "-o", "json"]);
        assert_eq!(ran.code, 80, "{cause}: {ran:?}");
        let document: Value = serde_json::from_str(&ran.out).unwrap();
        let findings = document["findings"].as_array().unwrap();
        let codes: Vec<&str> = findings
            .iter()
            .map(|one| one["code"].as_str().unwrap())
            .collect();
        assert_eq!(
            codes,
            ["MESH0008", "MESH0009", "MESH0010", "MESH0011"],
            "{cause}"
        );
        for finding in findings {
            assert_eq!(finding["verdict"], "cannotTell");
            assert!(
                finding["evidence"][0].as_str().unwrap().contains(cause),
                "{cause}: {finding}"
            );
        }
    }
    // A kind that is not there has no objects.
    let fake = cluster();
    fake.fault(
        "/apis/apiextensions.k8s.io",
        Fault::Text(404, "404 page not found"),
        usize::MAX,
    );
    assert_eq!(precheck(&fake, &[]).code, 0);
}

#[test]
fn what_is_known_to_be_wrong_outweighs_what_is_not_known() {
    let fake = cluster();
    fake.fault("/api/v1/pods", Fault::Status(403, "no", None), usize::MAX);
    fake.deny("create namespaces");
    let ran = precheck(&fake, &[]);
    assert_eq!(ran.code, 79, "{ran:?}");
    assert!(ran.out.contains("Unknown [MESH0008]") && ran.out.contains("Error [IST0141]"));
    // What to do about a refused list is said once, though four checks lack it.
    assert_eq!(
        ran.out.matches("resources: [\"pods\"]").count(),
        1,
        "{ran:?}"
    );
}

#[test]
fn an_absent_version_and_reviews_that_fail_are_unknown() {
    let fake = cluster();
    fake.fault("/version", Fault::Status(404, "gone", None), usize::MAX);
    fake.fault(
        &REVIEWS["POST ".len()..],
        Fault::Status(500, "webhook failed", None),
        usize::MAX,
    );
    let ran = precheck(&fake, &[]);
    assert_eq!(ran.code, 80, "{ran:?}");
    for code in ["IST0141", "IST0142", "MESH0001", "MESH0012"] {
        assert!(ran.out.contains(&format!("Unknown [{code}]")), "{ran:?}");
    }
    assert_eq!(
        counted(fake.lines())[REVIEWS],
        21,
        "a question with a body is not repeated"
    );
}

#[test]
fn when_nothing_can_be_had_the_code_is_the_failures_own() {
    for (fault, code) in [
        (Fault::Status(401, "Unauthorized", None), 77),
        (Fault::Status(403, "no", None), 77),
        (Fault::Status(500, "etcd is away", None), 69),
        (Fault::Page(200), 69),
    ] {
        let fake = cluster();
        fake.fault("/", fault, usize::MAX);
        let ran = precheck(&fake, &[]);
        assert_eq!((ran.code, &*ran.out), (code, ""), "{ran:?}");
        assert!(
            ran.err.starts_with("error: ") && ran.err.contains("hint: "),
            "{ran:?}"
        );
    }
    let ran = run(&["precheck", "--url", "http://localhost:1"]);
    assert_eq!(ran.code, 64);
}
