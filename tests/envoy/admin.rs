//! The admin interface as an HTTP server: every path that `mesh` asks, and how the answers come.
//!
//! `mesh` speaks HTTP over a port-forward stream, asks several questions on one connection and
//! never two at once; what Envoy does to a connection is therefore part of the contract.

use crate::config::{cluster, files, inline, listener, service};
use crate::server::Envoy;
use crate::wire::Connection;

fn envoy() -> Envoy {
    Envoy::start(&files(
        &[listener("0.0.0.0_9080", inline("inline"))],
        &[cluster(&service(1), &[("10.0.0.1", 9080)])],
    ))
}

#[test]
fn every_path_in_use_answers_json_with_the_keys_we_read() {
    let envoy = envoy();
    for (path, key) in [
        ("/config_dump", "configs"),
        ("/config_dump?include_eds", "configs"),
        ("/clusters?format=json", "cluster_statuses"),
        ("/listeners?format=json", "listener_statuses"),
        (
            "/stats?format=json&usedonly&type=Counters&filter=update_success$",
            "stats",
        ),
        ("/server_info", "version"),
    ] {
        let answer = envoy.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(
            answer.head.contains("content-type: application/json\r\n"),
            "{path}"
        );
        assert!(answer.json().get(key).is_some(), "{path} has no {key}");
    }
    // These two are objects with nothing in them while there is no certificate and nobody waits.
    for path in ["/certs", "/init_dump"] {
        assert!(envoy.json(path).is_object(), "{path}");
    }
}

#[test]
fn the_readiness_path_answers_its_state_as_text() {
    let answer = envoy().get("/ready");
    assert_eq!((answer.status, answer.text()), (200, "LIVE\n"));
}

#[test]
fn an_unknown_path_is_404_and_says_which_exist() {
    let answer = envoy().get("/nowhere");
    assert_eq!(answer.status, 404);
    assert!(
        answer
            .text()
            .starts_with("invalid path. admin commands are:")
    );
}

#[test]
fn who_answers_can_be_asked_without_the_list_of_extensions() {
    let envoy = envoy();
    let narrow = "/config_dump?mask=bootstrap.node.id,bootstrap.node.user_agent_build_version,\
                  bootstrap.node.metadata";
    let answer = envoy.get(narrow);
    let node = &answer.json()["configs"][0]["bootstrap"]["node"];
    assert_eq!(node["id"], "sidecar~10.0.0.1~a.ns~ns.svc.cluster.local");
    assert!(node["user_agent_build_version"]["version"]["major_number"].is_u64());
    assert!(answer.body.len() < 2_000, "{}", answer.body.len());
    assert!(envoy.get("/server_info").body.len() > 50 * answer.body.len());
}

#[test]
fn one_connection_serves_many_questions_and_outlives_a_refusal() {
    let envoy = envoy();
    let mut connection = Connection::open(envoy.admin);
    for _ in 0..30 {
        assert_eq!(connection.get("/ready").status, 200);
        assert_eq!(connection.get("/config_dump?mask=nothing").status, 400);
        assert_eq!(connection.get("/config_dump?resource=nothing").status, 404);
        assert_eq!(connection.get("/config_dump").status, 200);
    }
}

#[test]
fn answers_have_no_length_and_are_never_compressed() {
    let envoy = envoy();
    let request = "GET /config_dump HTTP/1.1\r\nhost: envoy\r\naccept-encoding: gzip, br\r\n\r\n";
    let answer = Connection::open(envoy.admin).send(request);
    assert!(
        answer.head.contains("transfer-encoding: chunked\r\n"),
        "{}",
        answer.head
    );
    assert!(!answer.head.contains("content-length:"), "{}", answer.head);
    assert!(
        !answer.head.contains("content-encoding:"),
        "{}",
        answer.head
    );
    assert!(answer.body.starts_with(b"{\n"));
}

#[test]
fn a_request_without_host_is_refused_and_the_connection_closed() {
    let envoy = envoy();
    let mut connection = Connection::open(envoy.admin);
    assert_eq!(connection.send("GET /ready HTTP/1.1\r\n\r\n").status, 400);
    assert!(connection.is_closed());
}

#[test]
fn http_1_0_is_told_to_upgrade() {
    let envoy = envoy();
    let answer = Connection::open(envoy.admin).send("GET /ready HTTP/1.0\r\nhost: envoy\r\n\r\n");
    assert_eq!(answer.status, 426);
}
