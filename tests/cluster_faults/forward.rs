//! What stands between the API server and the proxy.

use super::*;

#[test]
fn a_denied_forward_asks_for_both_verbs() {
    let message =
        "pods \"cart\" is forbidden: User \"eve\" cannot create resource \"pods/portforward\"";
    let error = unforwarded(Fault::Status(403, message, None));
    assert_says(
        &error,
        Exit::Denied,
        &format!("not allowed to create pods/portforward cart in namespace shop: {message}"),
        r#"{apiGroups: [""], resources: ["pods/portforward"], verbs: ["get", "create"]}"#,
    );
    assert!(error.hints[1].contains("1.35"), "{:?}", error.hints);
    let error = unforwarded(Fault::Status(401, "Unauthorized", None));
    assert_eq!(error.exit, Exit::Denied);
}

#[test]
fn an_upgrade_that_is_blocked_on_the_way_says_so() {
    for (fault, said, exit) in [
        (Fault::Page(200), "200 OK", Exit::Unreachable),
        (
            Fault::Page(403),
            "403 Forbidden: Corporate Gateway",
            Exit::Denied,
        ),
        (
            Fault::Page(502),
            "502 Bad Gateway: Corporate Gateway",
            Exit::Unreachable,
        ),
        (
            Fault::Status(400, "Upgrade request required", None),
            "400 Bad Request: Upgrade request required",
            Exit::Unreachable,
        ),
    ] {
        assert_says(
            &unforwarded(fault),
            exit,
            &format!(
                "no port-forward to pod cart.shop: the upgrade to WebSocket was answered {said}"
            ),
            "must let WebSocket upgrades through",
        );
    }
}

#[test]
fn a_forward_that_the_node_or_the_server_refuses_tells_why() {
    assert_says(
        &unforwarded(Fault::Status(404, "pods \"cart\" not found", None)),
        Exit::Unreachable,
        "pod cart.shop is gone: pods \"cart\" not found",
        "deploy/",
    );
    assert_says(
        &unforwarded(Fault::Status(
            500,
            "unable to forward port because pod is not running. Current status=Pending",
            None,
        )),
        Exit::Unreachable,
        "pod cart.shop cannot be asked: unable to forward port because pod is not running. \
         Current status=Pending",
        "kubectl describe pod -n shop cart",
    );
    assert_says(
        &unforwarded(Fault::Status(
            500,
            "error dialing backend: dial tcp 10.0.0.9:10250: connect: connection refused",
            None,
        )),
        Exit::Unreachable,
        "the node of pod cart.shop is not reached: error dialing backend: \
         dial tcp 10.0.0.9:10250: connect: connection refused",
        "kubectl get nodes",
    );
    assert_says(
        &unforwarded(Fault::Status(429, "slow down", Some(1))),
        Exit::Unreachable,
        "the API server cannot create pods/portforward cart in namespace shop: \
         429 Too Many Requests: slow down",
        "sheds load",
    );
    assert_says(
        &unforwarded(Fault::Hang),
        Exit::Unreachable,
        "proxy cart.shop did not answer on port 15000 within 1 s",
        "--timeout",
    );
}

#[test]
fn a_refused_port_is_told_in_the_nodes_words() {
    let fake = with_proxy(Reply::Silent);
    let refused = "error forwarding port 15000 to pod 8f2c, uid : failed to execute portforward: \
                   dial tcp4 127.0.0.1:15000: connect: connection refused";
    fake.listen("cart.shop", 15000, Port::Refused(refused));
    let error = ask(&options(&fake), &dump()).unwrap_err();
    assert_says(
        &error,
        Exit::Unreachable,
        &format!("port 15000 of pod cart.shop is not reached: {refused}"),
        "kubectl logs -n shop cart -c istio-proxy",
    );
}

#[test]
fn another_admin_port_is_asked_when_told_so() {
    let fake = with_proxy(Reply::Silent);
    fake.listen("cart.shop", 19000, Port::program(|_, _| Reply::json("{}")));
    let options = ClusterOptions {
        admin_port: 19000,
        ..options(&fake)
    };
    assert_eq!(ask(&options, &dump()).unwrap().body, b"{}");
}

#[test]
fn the_stream_of_another_port_is_not_taken_for_ours() {
    let fake = with_proxy(Reply::Silent);
    fake.listen("cart.shop", 15000, Port::Mixed);
    let error = ask(&limited(&fake), &dump()).unwrap_err();
    assert_says(
        &error,
        Exit::Unreachable,
        "port 15000 of pod cart.shop gave no answer: \
         invalid port mapping in initial frame, got 15001, expected 15000",
        "ask again",
    );
}
