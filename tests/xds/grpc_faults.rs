//! What goes wrong over gRPC: each with its words, its next step and its exit code,
//! and never with a token in the wrong hands.

use super::grpc::{closed, verified};
use super::istiod::{Istiod, NAME, Root, Said, Speaks};
use super::support::Fault;
use super::world::World;
use super::{ISTIOD, Ran};

const TOKEN_REQUEST: &str = "POST /api/v1/namespaces/istio-system/serviceaccounts/default/token";

/// How istiod answers, and the exit code, words and hint that come of it.
type Case = (fn() -> Said, u8, &'static str, &'static str);

/// The words of a failure, those of the closed debug port left out, and the hints.
fn check(ran: &Ran, code: u8, words: &str, hint: &str) {
    assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{words}: {ran:?}");
    let error = format!(
        "error: port 15014 of pod {ISTIOD}.istio-system is not reached: error forwarding port to pod: dial tcp4 127.0.0.1: connect: connection refused; over gRPC: {words}"
    );
    // Before it a note: a view of the whole mesh says that -n chooses nothing.
    let mut lines = ran.err.lines();
    assert!(
        lines.any(|line| line.starts_with(&error)),
        "{words}: {ran:?}"
    );
    let hints = ran
        .err
        .lines()
        .skip(1)
        .filter_map(|line| line.strip_prefix("hint: "));
    assert!(
        hints.clone().any(|one| one.contains(hint)),
        "{hint}: {ran:?}"
    );
}

fn place(what: &str) -> String {
    format!("istiod {ISTIOD}.istio-system on port 15012 {what}")
}

#[test]
fn no_byte_of_a_token_reaches_a_server_that_was_not_verified() {
    let (root, other) = (Root::new(), Root::new());
    let shop = "istiod.shop.svc";
    for (speaks, words, hint) in [
        (
            Speaks::Tls(other.signs(&[NAME], 2100)),
            "shows a certificate that the mesh's root did not sign",
            "istio-ca-root-cert in namespace istio-system",
        ),
        (
            Speaks::Tls(root.signs(&[shop], 2100)),
            "shows a certificate that is not for istiod.istio-system.svc",
            "--authority",
        ),
        (
            Speaks::Tls(root.signs(&[], 2100)),
            "shows a certificate that is not for istiod.istio-system.svc",
            "--authority",
        ),
        (
            Speaks::Tls(root.signs(&[NAME], 2021)),
            "shows a certificate that has expired",
            "clock",
        ),
        (
            Speaks::OldHttp(root.signs(&[NAME], 2100)),
            "speaks no gRPC as istiod does: it does not speak HTTP/2",
            "--xds-port",
        ),
        (
            Speaks::Plain,
            "speaks no gRPC as istiod does: it does not speak TLS",
            "--plaintext",
        ),
        (
            Speaks::Ssh,
            "speaks no gRPC as istiod does: it does not speak TLS",
            "--xds-port",
        ),
        (
            Speaks::Silence,
            "did not answer over gRPC within 1 s",
            "--timeout",
        ),
    ] {
        let istiod = Istiod::bookinfo(speaks);
        let world = closed(&root, &istiod);
        let ran = world.run(&["xds", "syncz", "--timeout", "1s"]);
        check(&ran, 69, &place(words), hint);
        assert_eq!(istiod.told(|told| told.connections), 1, "{words}");
        assert!(!istiod.knows_token(), "{words}");
        let asked = world.fake.lines();
        assert!(!asked.iter().any(|line| line == TOKEN_REQUEST), "{words}");
    }
}

#[test]
fn insecure_sends_it_all_the_same() {
    let (root, other) = (Root::new(), Root::new());
    for identity in [
        other.signs(&[NAME], 2100),
        root.signs(&["x"], 2100),
        root.signs(&[NAME], 2021),
    ] {
        let istiod = Istiod::bookinfo(Speaks::Tls(identity));
        let world = closed(&root, &istiod);
        let ran = world.run(&["xds", "syncz", "--insecure"]);
        assert_eq!((ran.code, ran.out.lines().count()), (0, 13), "{ran:?}");
        assert!(istiod.knows_token());
        let asked = world.looked_up();
        assert!(
            !asked.iter().any(|line| line.contains("configmaps")),
            "{asked:?}"
        );
    }
}

#[test]
fn without_tls_a_token_goes_only_where_insecure_says_so() {
    let root = Root::new();
    let plain = || Istiod::bookinfo(Speaks::Plain);
    let istiod = plain();
    let world = closed(&root, &istiod);
    let ran = world.run(&["xds", "syncz", "--plaintext"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(!istiod.knows_token());
    assert_eq!(world.looked_up().len(), 1, "nothing but the pods");
    let istiod = plain();
    let ran = closed(&root, &istiod).run(&["xds", "syncz", "--plaintext", "--insecure"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(istiod.knows_token());

    let refuses = |_: &str| Said::Status(16, "authentication%20required");
    let istiod = Istiod::start(Speaks::Plain, refuses);
    let ran = closed(&root, &istiod).run(&["xds", "syncz", "--plaintext"]);
    let words = place(
        "answers nobody whom it does not know, and was told no token: authentication required",
    );
    check(&ran, 77, &words, "leave out --plaintext");
    let istiod = Istiod::start(Speaks::Plain, refuses);
    let ran = closed(&root, &istiod).run(&["xds", "syncz", "--plaintext", "--insecure"]);
    let words = place("takes no token (UNAUTHENTICATED): authentication required");
    check(&ran, 77, &words, "leave out --plaintext");
    // Whatever greets first is no HTTP/2.
    let istiod = Istiod::start(Speaks::Ssh, refuses);
    let ran = closed(&root, &istiod).run(&["xds", "syncz", "--plaintext"]);
    check(
        &ran,
        69,
        &place("speaks no gRPC as istiod does: "),
        "--xds-port",
    );
}

#[test]
fn what_istiod_refuses_is_told_with_the_next_step() {
    let cases: [Case; 11] = [
        (
            || Said::Status(16, "authentication failure"),
            77,
            "does not accept the token (UNAUTHENTICATED): authentication failure",
            "has it expired by istiod's clock",
        ),
        (
            || Said::Status(7, "the debug info is not available for current identity"),
            77,
            "does not answer this to service account default of namespace istio-system (PERMISSION_DENIED): the debug",
            "does -i name that?",
        ),
        (
            || Said::Status(14, "server is not ready"),
            69,
            "is not ready (UNAVAILABLE): server is not ready",
            "ask again",
        ),
        (
            || Said::Status(12, ""),
            69,
            "knows no such call (UNIMPLEMENTED)",
            "--xds-port",
        ),
        (
            || Said::Status(8, "caf%C3%A9 %1b[31m"),
            69,
            "ended the call with gRPC status 8: café",
            "log",
        ),
        (
            || Said::Half,
            69,
            "gave no answer over gRPC: ",
            "--xds-port",
        ),
        (
            || Said::Never,
            69,
            "did not answer over gRPC within 2 s",
            "--timeout",
        ),
        (
            || Said::Page,
            69,
            "speaks no gRPC as istiod does: it answered 200",
            "15012",
        ),
        (
            || Said::Nonsense,
            69,
            "answered syncz over gRPC with nothing that can be read",
            "mesh xds list",
        ),
        (
            || Said::Bytes(Vec::new()),
            69,
            "answered syncz over gRPC with nothing that can be read",
            "mesh xds list",
        ),
        (
            || Said::Compressed,
            69,
            "speaks no gRPC as istiod does: its message",
            "15012",
        ),
    ];
    let root = Root::new();
    for (said, code, words, hint) in cases {
        let istiod = Istiod::start(Speaks::Tls(root.signs(&[NAME], 2100)), move |_| said());
        let ran = closed(&root, &istiod).run(&["xds", "syncz", "--timeout", "2s"]);
        check(&ran, code, &place(words), hint);
        assert!(!ran.err.contains('\u{1b}'), "{ran:?}");
    }
    let istiod = Istiod::start(Speaks::Tls(root.signs(&[NAME], 2100)), |_| Said::Huge);
    let ran = closed(&root, &istiod).run(&["xds", "syncz"]);
    check(
        &ran,
        65,
        "the answer is 2.0 GiB, more than the limit",
        "narrow",
    );
}

#[test]
fn a_port_that_is_closed_too_is_told_beside() {
    let root = Root::new();
    let world = World::with_root(&root.pem());
    world.pod(ISTIOD, "default", serde_json::json!({"running": {}}));
    let ran = world.run(&["xds", "syncz", "--xds-port", "15017"]);
    let words = format!("port 15017 of pod {ISTIOD}.istio-system is not reached: ");
    check(&ran, 69, &words, "--xds-port");
    let asked = world.fake.lines();
    assert!(!asked.iter().any(|line| line == TOKEN_REQUEST), "{asked:?}");
}

#[test]
fn kubernetes_may_give_no_token_and_the_rule_to_add_is_told() {
    let root = Root::new();
    let istiod = verified(&root);
    let denied = closed(&root, &istiod);
    let path = TOKEN_REQUEST.strip_prefix("POST ").unwrap();
    denied.fake.fault(
        path,
        Fault::Status(403, "serviceaccounts \"default\" is forbidden", None),
        9,
    );
    let ran = denied.run(&["xds", "syncz"]);
    check(
        &ran,
        77,
        "not allowed to create serviceaccounts/token default in namespace istio-system: serviceaccounts \"default\" is forbidden",
        r#"{apiGroups: [""], resources: ["serviceaccounts/token"], verbs: ["create"]}"#,
    );
    let asked = denied.fake.lines();
    let requests = asked.iter().filter(|line| *line == TOKEN_REQUEST).count();
    assert_eq!(requests, 1, "a denial is not asked for again");
    let ran = denied.run(&["version"]);
    assert_eq!((ran.code, ran.out.lines().count()), (77, 1), "{ran:?}");

    let odd = closed(&root, &istiod);
    odd.fake
        .fault(path, Fault::Text(200, "{\"status\": {\"token\": \"\"}}"), 9);
    let words = "Kubernetes gave no token for service account default in namespace istio-system";
    check(&odd.run(&["xds", "syncz"]), 65, words, "kubectl logs");
    assert!(!istiod.knows_token());
}

#[test]
fn without_the_meshs_root_nobody_is_verified_and_nobody_asked() {
    let root = Root::new();
    let istiod = verified(&root);
    let path = "/api/v1/namespaces/istio-system/configmaps/istio-ca-root-cert";
    for (fault, code, words, hint) in [
        (
            Fault::Status(404, "configmaps \"istio-ca-root-cert\" not found", None),
            69,
            "istiod cannot be verified: configmaps \"istio-ca-root-cert\" not found",
            "is istio-system Istio's (-i)?",
        ),
        (
            Fault::Status(403, "configmaps is forbidden", None),
            77,
            "istiod cannot be verified: not allowed to get configmaps istio-ca-root-cert in namespace istio-system",
            r#"{apiGroups: [""], resources: ["configmaps"], verbs: ["get"]}"#,
        ),
        (
            Fault::Text(200, "{\"data\": {}}"),
            65,
            "istiod cannot be verified: the ConfigMap istio-ca-root-cert holds no root-cert.pem",
            "--insecure",
        ),
    ] {
        let world = closed(&root, &istiod);
        world.fake.fault(path, fault, 9);
        check(&world.run(&["xds", "syncz"]), code, words, hint);
    }
    let world = World::with_root("nonsense");
    world.pod(ISTIOD, "default", serde_json::json!({"running": {}}));
    let words = "the mesh's root certificate cannot be read";
    check(&world.run(&["xds", "syncz"]), 65, words, "");
    assert_eq!(istiod.told(|told| told.connections), 0);
}

#[test]
fn one_of_two_that_fails_over_grpc_costs_its_own_part() {
    let root = Root::new();
    let istiod = Istiod::start(Speaks::Tls(root.signs(&[NAME], 2100)), |_| {
        Said::Status(16, "authentication failure")
    });
    let world = closed(&root, &istiod);
    world.istiod("istiod-a", "canary", super::world::istiod);
    for (args, lines) in [(&["xds", "connections", "--all"][..], 13), (&["ps"], 8)] {
        let ran = world.run(args);
        assert_eq!((ran.code, ran.out.lines().count()), (75, lines), "{ran:?}");
        assert!(ran.err.contains("(UNAUTHENTICATED)"), "{ran:?}");
    }
}

#[test]
fn where_the_port_forward_itself_is_denied_that_is_said_once() {
    let world = World::new();
    world.pod(ISTIOD, "default", serde_json::json!({"running": {}}));
    let path = format!("/api/v1/namespaces/istio-system/pods/{ISTIOD}/portforward");
    world
        .fake
        .fault(&path, Fault::Status(403, "pods is forbidden", None), 9);
    let ran = world.run(&["xds", "syncz"]);
    assert_eq!(ran.code, 77, "{ran:?}");
    assert_eq!(ran.err.matches("pods is forbidden").count(), 1, "{ran:?}");
}
