//! Each thing that goes wrong on the way to a proxy: one line, a hint, an exit
//! code; and among many proxies one row, while the others are shown.

use serde_json::json;

use super::*;
use crate::support::{Fault, Reply, objects};

const POD: &str = "/api/v1/namespaces/bookinfo/pods/productpage";
const LIST: &str = "/api/v1/namespaces/bookinfo/pods";

fn forward() -> String {
    format!("{LIST}/{PRODUCTPAGE}/portforward")
}

/// Asserts a failure: nothing on stdout, one line of cause, a hint, the code.
fn fails(ran: &Ran, code: u8, cause: &str, hint: &str) {
    assert_eq!((ran.code, &*ran.out), (code, ""), "{ran:?}");
    let mut lines = ran.err.lines();
    let first = lines.next().unwrap_or_default();
    assert!(
        first.starts_with("error: ") && first.contains(cause),
        "no `{cause}` in {ran:?}"
    );
    let hints: Vec<&str> = lines.collect();
    assert!(
        hints.iter().all(|line| line.starts_with("hint: ")),
        "{ran:?}"
    );
    assert!(
        hints.iter().any(|line| line.contains(hint)),
        "no `{hint}` in {ran:?}"
    );
}

/// Asserts a partial answer: six proxies whole, the productpage as a row.
fn costs_a_row(mesh: &Mesh, cause: &str, timeout: &str) {
    let ran = mesh.pc(&["l", "--port", "15006", "--timeout", timeout]);
    assert_eq!(ran.code, 75, "{ran:?}");
    let rows: Vec<&str> = ran.out.lines().skip(1).collect();
    let (broken, whole): (Vec<&str>, _) =
        rows.iter().partition(|row| row.contains("cannot be read"));
    assert!(whole.len() > 5, "{ran:?}");
    assert_eq!(broken.len(), 1, "{ran:?}");
    assert!(
        broken[0].starts_with(&format!("{PRODUCTPAGE}.bookinfo")) && broken[0].contains(cause),
        "no `{cause}` in {broken:?}"
    );
    assert!(ran.err.contains("hint: "), "{ran:?}");
}

#[test]
fn a_failure_among_many_is_in_every_form() {
    let mesh = bookinfo();
    mesh.replace(Port::Refused("connection refused"));
    costs_a_row(&mesh, "connection refused", "30s");
    let ran = mesh.pc(&["l", "--port", "15006", "-o", "json"]);
    assert_eq!(ran.code, 75);
    let proxies: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(proxies.len(), 7);
    for proxy in &proxies {
        let is_broken = proxy["proxy"] == format!("{PRODUCTPAGE}.bookinfo");
        let error = proxy["error"].as_str();
        assert_eq!(
            error.is_some_and(|error| error.contains("connection refused")),
            is_broken,
            "{proxy}"
        );
        assert!(!is_broken || proxy["resources"] == Value::Array(vec![]));
    }
    let ran = mesh.pc(&["l", "--port", "15006", "-o", "name"]);
    assert_eq!(ran.code, 75);
    let warning = format!("warning: {PRODUCTPAGE}.bookinfo cannot be read: ");
    assert!(ran.err.contains(&warning), "{ran:?}");
}

#[test]
fn a_silent_proxy_among_many_costs_its_row() {
    let mesh = bookinfo();
    mesh.replace(Port::program(|_, _| Reply::Silent));
    costs_a_row(&mesh, "within 8 s", "8s");
}

#[test]
fn what_the_api_server_refuses_fails_the_command() {
    for (fault, code, cause, hint) in [
        (
            Fault::Status(401, "Unauthorized", None),
            77,
            "does not accept your credentials (401)",
            "log in again",
        ),
        (
            Fault::Status(410, "too old", None),
            69,
            "410 Gone: too old",
            "ask again",
        ),
        (
            Fault::Status(429, "slow down", Some(0)),
            69,
            "429 Too Many Requests: slow down",
            "ask again later",
        ),
        (
            Fault::Status(500, "etcd is sad", None),
            69,
            "500 Internal Server Error: etcd is sad",
            "readyz",
        ),
        (
            Fault::Status(503, "not ready", None),
            69,
            "503 Service Unavailable: not ready",
            "readyz",
        ),
        (
            Fault::Page(502),
            69,
            "502 Bad Gateway: Corporate Gateway",
            "proxy-url",
        ),
        (
            Fault::Page(200),
            69,
            "answered with a web page: Corporate Gateway",
            "log in",
        ),
        (Fault::Hang, 69, "within 1 s", "--timeout"),
        (
            Fault::Huge,
            65,
            "the answer is 2.0 GiB, more than the limit of 1.0 GiB",
            "narrow",
        ),
        (Fault::Cut, 69, "broke off after", "ask again"),
    ] {
        for (path, args) in [
            (POD, &["c", PRODUCTPAGE, "--timeout", "1s"][..]),
            (LIST, &["c", "--timeout", "1s"]),
            (LIST, &["c", "--timeout", "1s", "-o", "json"]),
        ] {
            let mesh = bookinfo();
            mesh.fake.fault(path, fault.clone(), usize::MAX);
            fails(&mesh.pc(args), code, cause, hint);
        }
    }
    let mesh = bookinfo();
    let denied = "pods is forbidden: User \"eve\" cannot list resource \"pods\"";
    mesh.fake
        .fault(LIST, Fault::Status(403, denied, None), usize::MAX);
    fails(
        &mesh.pc(&["c"]),
        77,
        &format!("not allowed to list pods in namespace bookinfo: {denied}"),
        r#"{apiGroups: [""], resources: ["pods"], verbs: ["get", "list"]}"#,
    );
}

#[test]
fn what_the_port_forward_meets_fails_one_proxy_and_costs_a_row_of_many() {
    let refused = "failed to execute portforward: connect: connection refused";
    for (fault, code, cause, hint) in [
        (
            Fault::Status(401, "Unauthorized", None),
            77,
            "(401)",
            "log in again",
        ),
        (
            Fault::Status(403, "pods is forbidden", None),
            77,
            "not allowed to create pods/portforward",
            r#"resources: ["pods/portforward"], verbs: ["get", "create"]"#,
        ),
        (
            Fault::Status(404, "pods not found", None),
            69,
            "is gone",
            "deploy/",
        ),
        (
            Fault::Status(429, "slow down", None),
            69,
            "429 Too Many Requests",
            "later",
        ),
        (
            Fault::Status(
                500,
                "unable to forward port because pod is not running",
                None,
            ),
            69,
            "pod is not running",
            "kubectl describe",
        ),
        (Fault::Status(503, "not ready", None), 69, "503", "readyz"),
        (
            Fault::Page(403),
            77,
            "the upgrade to WebSocket was answered 403",
            "WebSocket",
        ),
        (
            Fault::Page(200),
            69,
            "the upgrade to WebSocket was answered 200",
            "--url",
        ),
        (
            Fault::Hang,
            69,
            "did not answer on port 15000 within 1 s",
            "--timeout",
        ),
    ] {
        let mesh = bookinfo();
        mesh.fake.fault(&forward(), fault, usize::MAX);
        fails(
            &mesh.pc(&["l", PRODUCTPAGE, "--timeout", "1s"]),
            code,
            cause,
            hint,
        );
        if !cause.contains("within") {
            costs_a_row(&mesh, cause, "30s");
        }
    }
    for (port, code, cause, hint) in [
        (Port::Refused(refused), 69, refused, "-c istio-proxy"),
        (
            Port::program(|_, _| Reply::Silent),
            69,
            "within 1 s",
            "--proxy-admin-port",
        ),
        (
            Port::program(|_, _| Reply::HangUp),
            69,
            "gave no answer",
            "ask again",
        ),
        (
            Port::program(|_, _| Reply::NotHttp),
            69,
            "gave no answer",
            "ask again",
        ),
        (
            Port::program(|_, _| Reply::Huge),
            65,
            "the answer is 2.0 GiB",
            "narrow",
        ),
        (
            Port::program(|_, _| Reply::Full(200, "text/html", support::fault::PAGE.into())),
            65,
            "a web page came instead of an answer",
            "15000",
        ),
        (
            Port::program(|_, _| Reply::Full(403, "text/plain", b"RBAC: access denied".into())),
            77,
            "answered 403 to /config_dump: RBAC: access denied",
            "--proxy-admin-port",
        ),
        (
            Port::program(|_, _| Reply::unknown_path()),
            69,
            "answered 404 to /config_dump: invalid path",
            "--proxy-admin-port",
        ),
        (
            Port::program(|_, _| Reply::json("{\"pods\":7}")),
            65,
            "is",
            "",
        ),
    ] {
        let mesh = bookinfo();
        mesh.replace(port);
        fails(
            &mesh.pc(&["l", PRODUCTPAGE, "--timeout", "1s"]),
            code,
            cause,
            hint,
        );
        if !cause.contains("within") {
            costs_a_row(&mesh, cause, "30s");
        }
    }
}

#[test]
fn when_no_proxy_can_be_read_the_code_is_the_failures_own() {
    let mesh = bookinfo();
    {
        let denied = Fault::Status(403, "no forwarding for you", None);
        mesh.fake
            .fault("/api/v1/namespaces/bookinfo/pods/", denied, usize::MAX);
    }
    let ran = mesh.pc(&["l"]);
    assert_eq!(ran.code, 77, "{ran:?}");
    assert_eq!(ran.out.matches("no forwarding for you").count(), 7);
    // What to do is the same for all of them, so it is said once.
    assert_eq!(ran.err.matches("add this rule").count(), 1, "{ran:?}");
    let ran = mesh.pc(&["l", "-o", "json"]);
    assert_eq!(ran.code, 77);
    let proxies: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    assert!(proxies.iter().all(|proxy| proxy["error"].is_string()));
}

#[test]
fn who_may_only_forward_ports_reads_a_pod_by_its_name() {
    let mesh = bookinfo();
    let denied = Fault::Status(403, "pods is forbidden", None);
    mesh.fake.fault(POD, denied, 1);
    let ran = mesh.pc(&["l", PRODUCTPAGE]);
    assert_eq!((ran.code, &*ran.err), (0, ""), "{ran:?}");
    assert_eq!(ran.out, bookinfo().pc(&["l", PRODUCTPAGE]).out);
}

/// The productpage's pod with another status, as the only one of its cluster.
fn with_status(name: &str, status: Value) -> Mesh {
    let mesh = bookinfo();
    let mut pod = objects::pod(name, "bookinfo", "cart");
    pod["status"] = status;
    mesh.fake.put("api/v1", "pods", pod);
    mesh.fake.listen(
        &format!("{name}.bookinfo"),
        15000,
        Port::program(productpage()),
    );
    mesh
}

#[test]
fn the_proxy_decides_whether_a_pod_can_be_read() {
    let statuses = |proxy: Value| {
        json!({"phase": "Pending", "containerStatuses": [
            {"name": "app", "state": {"waiting": {"reason": "PodInitializing"}}},
            {"name": "istio-proxy", "restartCount": 7, "state": proxy}]})
    };
    let pending = with_status("cart", statuses(json!({"running": {}})));
    let ran = pending.pc(&["l", "cart"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    for (status, cause, hint) in [
        (
            statuses(json!({"waiting": {"reason": "CrashLoopBackOff",
                "message": "back-off 40s restarting failed container"}})),
            "does not run (the pod is Pending): CrashLoopBackOff: back-off 40s",
            "--previous",
        ),
        (
            json!({"phase": "Pending", "conditions": [{"type": "PodScheduled", "status": "False",
                "reason": "Unschedulable", "message": "0/3 nodes are available"}]}),
            "does not run (the pod is Pending): Unschedulable: 0/3 nodes",
            "kubectl describe pod -n bookinfo cart",
        ),
        (
            json!({"phase": "Succeeded"}),
            "pod cart.bookinfo has completed",
            "deploy/",
        ),
    ] {
        let mesh = with_status("cart", status);
        fails(&mesh.pc(&["l", "cart"]), 69, cause, hint);
        assert_eq!(mesh.forwards(), 0, "its status said enough");
    }
    let mesh = bookinfo();
    let mut bare = objects::pod("bare", "bookinfo", "bare");
    bare["spec"]["containers"] = json!([{"name": "app"}]);
    mesh.fake.put("api/v1", "pods", bare);
    fails(
        &mesh.pc(&["l", "bare"]),
        69,
        "pod bare.bookinfo has no proxy",
        "istio-injection",
    );
    fails(
        &mesh.pc(&["l", "gone"]),
        69,
        "no pod gone in namespace bookinfo",
        "kubectl get pods",
    );
    fails(
        &mesh.pc(&["l", "productpage"]),
        69,
        "no pod productpage",
        PRODUCTPAGE,
    );
    fails(
        &mesh.pc(&["l", "deploy/gone"]),
        69,
        "no deploy/gone in namespace bookinfo",
        "-n",
    );
}

#[test]
fn among_many_a_proxy_that_does_not_run_is_a_row() {
    let crashing = json!({"phase": "Running", "containerStatuses": [
        {"name": "istio-proxy", "restartCount": 7,
         "state": {"waiting": {"reason": "CrashLoopBackOff"}}}]});
    let mesh = with_status("cart", crashing);
    let ran = mesh.pc(&["c", "--fqdn", "ratings"]);
    assert_eq!(ran.code, 75, "{ran:?}");
    let row = ran
        .out
        .lines()
        .find(|line| line.starts_with("cart.bookinfo"));
    assert!(row.unwrap().contains("CrashLoopBackOff"), "{ran:?}");
    assert!(
        ran.err.contains("hint: `kubectl logs -n bookinfo cart"),
        "{ran:?}"
    );
}
