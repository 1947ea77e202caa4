//! `ztunnel-config` against a cluster: how a ztunnel is found, what that costs,
//! and each thing that goes wrong on the way.

use serde_json::json;

use super::*;
use crate::support::{Fault, Reply, objects};

const LIST: &str = "GET /api/v1/namespaces/istio-system/pods?labelSelector=app%3Dztunnel";
const DUMP: &str = include_str!("../../fixtures/ztunnel/everything/dump.json");

/// A cluster with a ztunnel on each of two nodes, and two pods on the first.
struct Ambient {
    fake: FakeCluster,
    config: String,
}

fn ztunnel(name: &str, node: &str) -> Value {
    let mut pod = objects::pod(name, "istio-system", "ztunnel");
    pod["spec"]["nodeName"] = json!(node);
    pod
}

fn ambient() -> Ambient {
    let fake = FakeCluster::start();
    for (name, node) in [("ztunnel-a", "node-a"), ("ztunnel-b", "node-b")] {
        fake.put("api/v1", "pods", ztunnel(name, node));
        let pod = format!("{name}.istio-system");
        fake.listen(&pod, 15000, Port::program(|_, path| dump(path)));
    }
    let mut plain = objects::pod("cart-7d9f8b6c5d-aaaaa", "shop", "cart");
    plain["spec"] = json!({"nodeName": "node-b", "containers": [{"name": "app"}]});
    fake.put("api/v1", "pods", plain);
    fake.put(
        "apis/apps/v1",
        "deployments",
        objects::deployment("cart", "shop"),
    );
    fake.put("api/v1", "pods", objects::pod("own", "shop", "own"));
    let config = fake.kubeconfig().display().to_string();
    Ambient { fake, config }
}

/// What a ztunnel answers: it knows one path, and no parameters.
fn dump(path: &str) -> Reply {
    match path.split('?').next() {
        Some("/config_dump") => Reply::Full(200, "application/json", DUMP.into()),
        _ => Reply::Full(404, "text/plain", Vec::new()),
    }
}

impl Ambient {
    fn zc(&self, args: &[&str]) -> Ran {
        run(&[&["zc"], args, &["-c", &self.config]].concat())
    }

    /// What the API server was asked, without the port-forwards.
    fn looked_up(&self) -> Vec<String> {
        let lines = self.fake.lines().into_iter();
        lines
            .filter(|line| !line.contains("/portforward?"))
            .collect()
    }
}

/// Asserts what a command asks of the API server and of whom it reads, and gives
/// what it said.
fn asks<T: AsRef<str>>(args: &[&str], looked_up: &[T], read: &[&str]) -> Ran {
    let mesh = ambient();
    let ran = mesh.zc(args);
    assert_eq!(ran.code, 0, "{args:?}: {ran:?}");
    let looked_up: Vec<&str> = looked_up.iter().map(AsRef::as_ref).collect();
    assert_eq!(mesh.looked_up(), looked_up, "{args:?}");
    let read: Vec<String> = read
        .iter()
        .map(|pod| format!("{pod}.istio-system:15000 GET /config_dump"))
        .collect();
    assert_eq!(mesh.fake.admin_lines(), read, "{args:?}");
    ran
}

fn on_node(node: &str) -> String {
    format!("{LIST}&fieldSelector=spec.nodeName%3D{node}")
}

fn pod(name: &str, namespace: &str) -> String {
    format!("GET /api/v1/namespaces/{namespace}/pods/{name}")
}

#[test]
fn without_a_target_any_ztunnel_is_read_and_said() {
    for verb in ["w", "s", "p", "cert", "cons", "all"] {
        let ran = asks(&[verb], &[LIST], &["ztunnel-a"]);
        assert_eq!(
            ran.err,
            "read from ztunnel-a.istio-system, one of 2 ztunnels: --node, TARGET or -A choose others\n"
        );
    }
    for form in [
        &["-o", "json"][..],
        &["-o", "wide"],
        &["--jq", "length"],
        &["--address", "x"],
    ] {
        asks(&[&["w"], form].concat(), &[LIST], &["ztunnel-a"]);
    }
}

#[test]
fn the_ztunnel_of_a_node_is_one_narrow_list() {
    let ran = asks(
        &["w", "--node", "node-b"],
        &[on_node("node-b")],
        &["ztunnel-b"],
    );
    assert_eq!(
        ran.err,
        "read from ztunnel-b.istio-system, the ztunnel of node node-b\n"
    );
}

#[test]
fn a_ztunnel_is_named_by_its_pod_or_its_daemonset() {
    for target in ["ztunnel-b", "ztunnel-b.istio-system", "pod/ztunnel-b"] {
        let ran = asks(
            &["s", target],
            &[pod("ztunnel-b", "istio-system")],
            &["ztunnel-b"],
        );
        assert_eq!(ran.err, "");
    }
    let mesh = ambient();
    let set = json!({"metadata": {"name": "ztunnel", "namespace": "istio-system"},
                     "spec": {"selector": {"matchLabels": {"app": "ztunnel"}}}});
    mesh.fake.put("apis/apps/v1", "daemonsets", set);
    let ran = mesh.zc(&["w", "ds/ztunnel"]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (0, "ds/ztunnel: chose ztunnel-a of 2 pods\n")
    );
    let set = "GET /apis/apps/v1/namespaces/istio-system/daemonsets/ztunnel";
    assert_eq!(mesh.looked_up(), [set, LIST]);
}

#[test]
fn a_pod_that_a_ztunnel_serves_is_the_only_one_shown() {
    let cart = "cart-7d9f8b6c5d-aaaaa";
    let said = format!(
        "{cart}.shop is no ztunnel: read from ztunnel-b.istio-system, that of its node node-b\n"
    );
    let looked_up = [pod(cart, "shop"), on_node("node-b")];
    let target = format!("{cart}.shop");
    let ran = asks(&["w", &target], &looked_up, &["ztunnel-b"]);
    assert_eq!(
        (ran.out.lines().count(), ran.err.as_str()),
        (2, said.as_str())
    );
    let ran = asks(&["w", cart, "-n", "shop"], &looked_up, &["ztunnel-b"]);
    assert_eq!(ran.out.lines().count(), 2);
    let ran = asks(&["cons", &target, "-o", "json"], &looked_up, &["ztunnel-b"]);
    let states: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(states.len(), 1);
    // The kubeconfig's namespace is tried after Istio's.
    let both = [
        pod(cart, "istio-system"),
        pod(cart, "shop"),
        on_node("node-b"),
    ];
    asks(&["w", cart], &both, &["ztunnel-b"]);
    let ran = asks(&["s", &target], &looked_up, &["ztunnel-b"]);
    assert!(
        ran.out.lines().count() > 5 && ran.err.contains("not those of"),
        "{ran:?}"
    );
    let ran = asks(
        &["w", "deploy/cart.shop"],
        &[
            "GET /apis/apps/v1/namespaces/shop/deployments/cart".to_owned(),
            "GET /api/v1/namespaces/shop/pods?labelSelector=app%3Dcart".to_owned(),
            on_node("node-b"),
        ],
        &["ztunnel-b"],
    );
    assert!(
        ran.err
            .starts_with(&format!("deploy/cart.shop: chose {cart}, its only pod\n"))
    );
}

#[test]
fn all_ztunnels_are_one_list_and_one_question_each_and_a_broken_one_is_a_row() {
    let all = ["GET /api/v1/pods?labelSelector=app%3Dztunnel"];
    let ran = asks(&["cert", "-A"], &all, &["ztunnel-a", "ztunnel-b"]);
    let of = |pod: &str| ran.out.lines().filter(|line| line.starts_with(pod)).count();
    assert!(
        ran.out.starts_with("PROXY ") && of("ztunnel-a") == of("ztunnel-b") && of("ztunnel-b") > 9
    );

    let mesh = ambient();
    let refused = Port::Refused("connection refused");
    mesh.fake.listen("ztunnel-b.istio-system", 15000, refused);
    let ran = mesh.zc(&["cert", "-A"]);
    assert_eq!(ran.code, 75);
    let row = ran.out.lines().last().unwrap();
    assert!(
        row.starts_with("ztunnel-b.istio-system") && row.contains("cannot be read: "),
        "{row}"
    );
    for verb in ["cert", "all"] {
        let ran = mesh.zc(&[verb, "-A", "-o", "json"]);
        let proxies: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(ran.code, 75);
        assert!(proxies[0].get("error").is_none() && proxies[1]["error"].is_string());
    }
    let ran = mesh.zc(&["w", "-A", "-o", "name"]);
    assert!(
        ran.code == 75
            && ran
                .err
                .contains("warning: ztunnel-b.istio-system cannot be read")
    );
    let ran = mesh.zc(&["all", "-A"]);
    assert_eq!(
        (ran.code, ran.out.matches("cannot be read").count()),
        (75, 5)
    );
}

/// Asserts a failure: nothing on stdout, one line of cause, a hint, the code.
fn fails(ran: &Ran, code: u8, cause: &str, hint: &str) {
    assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{ran:?}");
    assert!(
        ran.err.starts_with("error: ") && ran.err.contains(cause),
        "{ran:?}"
    );
    assert!(ran.err.contains(&format!("hint: {hint}")), "{ran:?}");
}

#[test]
fn a_mesh_without_ztunnels_says_so_and_why() {
    let fake = FakeCluster::start();
    let config = fake.kubeconfig().display().to_string();
    let zc = |args: &[&str]| run(&[&["zc"], args, &["-c", &config]].concat());
    for args in [&["w"][..], &["w", "-A"], &["w", "--node", "node-a"]] {
        let ran = zc(args);
        fails(
            &ran,
            69,
            "no pod is a ztunnel (app=ztunnel)",
            "only a mesh in ambient mode",
        );
    }
    let set = json!({"metadata": {"name": "ztunnel", "namespace": "istio-system"}, "spec": {}});
    fake.put("apis/apps/v1", "daemonsets", set);
    fails(
        &zc(&["w"]),
        69,
        "the DaemonSet ztunnel in namespace istio-system has no pods",
        "`kubectl describe daemonset",
    );
    let ran = zc(&["w", "-i", "mesh"]);
    fails(&ran, 69, "in namespace mesh", "only a mesh");
}

#[test]
fn a_node_or_a_pod_that_is_not_there_is_named_with_what_is() {
    let mesh = ambient();
    let ran = mesh.zc(&["w", "--node", "node-c"]);
    fails(
        &ran,
        69,
        "no ztunnel on node node-c",
        "there is one on node-a, node-b",
    );
    let ran = mesh.zc(&["w", "absent.shop"]);
    fails(
        &ran,
        69,
        "no pod absent in namespace shop, nor absent.shop in namespace istio-system, nor absent.shop in namespace shop",
        "-n or .NAMESPACE",
    );
    let ran = mesh.zc(&["w", "deploy/absent"]);
    fails(
        &ran,
        69,
        "no deploy absent in namespace istio-system, nor",
        "-n or",
    );
    let ran = mesh.zc(&["w", "--node", "Node A"]);
    fails(&ran, 64, "`Node A` is no node", "");
    let mut pod = objects::pod("waits", "shop", "waits");
    pod["spec"] = json!({"containers": [{"name": "app"}]});
    mesh.fake.put("api/v1", "pods", pod);
    fails(
        &mesh.zc(&["w", "waits.shop"]),
        69,
        "is on no node yet",
        "`kubectl describe pod",
    );
}

#[test]
fn a_ztunnel_that_does_not_run_says_what_it_waits_for() {
    let mesh = ambient();
    for name in ["ztunnel-c", "ztunnel-d"] {
        let mut pod = ztunnel(name, "node-c");
        pod["status"] = json!({"phase": "Pending", "containerStatuses": [{"name": "istio-proxy",
            "state": {"waiting": {"reason": "ImagePullBackOff", "message": "no such image"}}}]});
        mesh.fake.put("api/v1", "pods", pod);
    }
    let waits = "ImagePullBackOff: no such image";
    fails(
        &mesh.zc(&["w", "--node", "node-c"]),
        69,
        waits,
        "`kubectl describe pod",
    );
    fails(
        &mesh.zc(&["w", "ztunnel-d"]),
        69,
        waits,
        "`kubectl describe pod",
    );
    // Where there is a choice, one that runs is taken.
    assert_eq!(mesh.zc(&["w"]).code, 0);
    let ran = mesh.zc(&["w", "-A"]);
    assert_eq!((ran.code, ran.out.matches(waits).count()), (75, 2));
}

#[test]
fn who_may_not_look_pods_up_is_told_the_rule_and_may_name_a_ztunnel() {
    let denied = || Fault::Status(403, "pods is forbidden", None);
    let mesh = ambient();
    mesh.fake
        .fault("/api/v1/namespaces/istio-system/pods?", denied(), 9);
    fails(&mesh.zc(&["w"]), 77, "list pods", "");
    fails(&mesh.zc(&["w", "--node", "node-a"]), 77, "list pods", "");
    mesh.fake.fault(
        "/api/v1/namespaces/istio-system/pods/ztunnel-b",
        denied(),
        1,
    );
    let ran = mesh.zc(&["w", "ztunnel-b.istio-system"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
}

#[test]
fn what_is_no_ztunnel_is_named_with_the_command_that_reads_it() {
    let mesh = ambient();
    let envoy =
        |_: &str, _: &str| Reply::Full(200, "application/json", b"{\"configs\": []}".to_vec());
    mesh.fake
        .listen("ztunnel-a.istio-system", 15000, Port::program(envoy));
    let ran = mesh.zc(&["w", "ztunnel-a"]);
    fails(
        &ran,
        65,
        "is an Envoy config dump",
        "it is an Envoy's: `mesh proxy-config",
    );
    let lost = |_: &str, _: &str| Reply::Full(404, "text/plain", b"nothing".to_vec());
    mesh.fake
        .listen("ztunnel-a.istio-system", 15000, Port::program(lost));
    let ran = mesh.zc(&["w", "ztunnel-a"]);
    fails(
        &ran,
        69,
        "ztunnel ztunnel-a.istio-system answered 404",
        "is this a ztunnel's admin port?",
    );
    // And an Envoy's command on a ztunnel.
    let config = &mesh.config;
    let ran = run(&["pc", "c", "ztunnel-b.istio-system", "-c", config]);
    fails(
        &ran,
        69,
        "is a ztunnel",
        "`mesh ztunnel-config workloads ztunnel-b.istio-system`",
    );
    let ran = run(&["pc", "c", "ds/ztunnel", "-n", "istio-system", "-c", config]);
    assert_eq!(ran.code, 69);
}

#[test]
fn a_pod_with_an_envoy_of_its_own_says_so() {
    let mesh = ambient();
    let mut node = ztunnel("ztunnel-1", "node-1");
    node["metadata"]["name"] = json!("ztunnel-1");
    mesh.fake.put("api/v1", "pods", node);
    mesh.fake.listen(
        "ztunnel-1.istio-system",
        15000,
        Port::program(|_, path| dump(path)),
    );
    let ran = mesh.zc(&["w", "own.shop"]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.err.contains("own.shop has an Envoy of its own"),
        "{ran:?}"
    );
    assert!(ran.err.contains("knows no workload own.shop"), "{ran:?}");
}

#[test]
fn a_recording_made_of_a_ztunnel_answers_as_the_ztunnel_did() {
    let mesh = ambient();
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("kept.mesh.tgz");
    let file = file.to_str().unwrap();
    for args in [&["cons", "--node", "node-b"][..], &["w"], &["cert", "-A"]] {
        let ran = mesh.zc(&[args, &["--record", file]].concat());
        let again = run(&[&["zc"], args, &["--from", file]].concat());
        assert_eq!(ran, again, "{args:?}");
    }
}
