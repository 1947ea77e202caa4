//! What an answer says of the whole way: who takes a connection, what was looked at and
//! what was not, and how it ends for whoever asked.

use serde_json::Value;

use crate::{Ran, run, trace};

const PRODUCTPAGE: &str = "deploy/productpage-v1.bookinfo";
const DETAILS: &str = "deploy/details-v1.bookinfo";

/// The end of the first way there: code, flag and details.
fn end(verdict: &Value) -> (u64, &str, &str) {
    let text = |value: &'static str| verdict[value].as_str().unwrap_or("-");
    let code = verdict["code"].as_u64().unwrap_or(0);
    (code, text("flag"), text("details"))
}

fn last(ran: &Ran) -> &str {
    ran.out.lines().last().unwrap_or_default()
}

#[test]
fn a_workload_that_calls_its_own_service_comes_to_its_own_inbound_side() {
    let ran = trace(&[DETAILS, "http://details:9080/admin/users", "-o", "json"]);
    let answer = ran.json();
    let way = &answer["ways"][0];
    let there = &way["destination"]["ways"][0];
    let denied = "rbac_access_denied_matched_policy[ns[bookinfo]-policy[details-no-admin]-rule[0]]";
    assert_eq!(end(&there["verdict"]), (403, "-", denied), "{ran:?}");
    assert_eq!(end(&way["clientSees"]), (403, "-", "via_upstream"));
    assert_eq!(ran.code, 79);
    // As recorded: the same proxy wrote both lines.
    let answer = trace(&[PRODUCTPAGE, "http://productpage:9080/", "-o", "json"]).json();
    let way = &answer["ways"][0];
    assert_eq!(way["destination"]["proxy"], answer["proxy"]);
    let there = &way["destination"]["ways"][0]["taken"];
    assert_eq!(there["cluster"], "inbound|9080||");
    assert_eq!(there["filterChain"], "0.0.0.0_9080");
}

#[test]
fn the_pods_own_addresses_are_past_the_proxy() {
    for url in [
        "http://10.244.0.15:9080/",
        "http://localhost:9080/",
        "http://127.0.0.1:9080/",
    ] {
        let ran = trace(&[PRODUCTPAGE, url]);
        assert_eq!(ran.code, 0);
        let wanted = "=> it goes past the proxy; what is there was not examined";
        assert_eq!(last(&ran), wanted, "{ran:?}");
    }
}

#[test]
fn the_proxys_own_ports_are_walked_though_nothing_captures_them() {
    let ran = trace(&[
        DETAILS,
        "http://details:15021/foo",
        "--inbound",
        "-o",
        "json",
    ]);
    let answer = ran.json();
    let verdict = &answer["ways"][0]["verdict"];
    assert_eq!(end(verdict), (404, "NR", "route_not_found"), "{ran:?}");
    let ready = "http://details:15021/healthz/ready";
    assert_eq!(trace(&[DETAILS, ready, "--inbound"]).code, 0);
}

#[test]
fn a_waypoint_is_reached_by_its_tunnel() {
    let file = "fixtures/dumps/matcher-ip-tree/dump.json";
    let ran = run(&["trace", "-f", file, "http://10.96.0.5/", "-o", "json"]);
    let answer = ran.json();
    let way = &answer["ways"][0];
    assert_eq!(way["taken"]["listener"], "main_internal", "{ran:?}");
    assert_eq!(way["stages"][0]["taken"], "10.96.0.5:80");
    let words = ["trace", "--from", "fixtures/ambient.mesh.tgz"];
    let ran = run(&[
        &words[..],
        &["deploy/waypoint.ambient", "http://echo.ambient:8080/"],
    ]
    .concat());
    assert_eq!(ran.code, 80, "{ran:?}");
    assert!(ran.err.contains("connect_terminate"), "{ran:?}");
}

#[test]
fn what_nobody_knows_the_address_of_does_not_work() {
    let ran = trace(&[PRODUCTPAGE, "http://revews:9080/"]);
    assert_eq!(ran.code, 80, "{ran:?}");
    assert!(ran.out.contains("did you mean reviews?"), "{ran:?}");
    assert!(!ran.out.contains("192.0.2.1"), "{ran:?}");
}

#[test]
fn a_port_that_a_service_has_not_does_not_work() {
    let ran = trace(&[PRODUCTPAGE, "http://reviews/"]);
    assert_eq!(ran.code, 80, "{ran:?}");
    let wanted = "reviews.bookinfo.svc.cluster.local, which has no port 80 (9080)";
    assert!(ran.out.contains(wanted), "{ran:?}");
}

#[test]
fn a_destination_that_was_not_looked_at_is_not_said_to_work() {
    let file = "fixtures/dumps/layout-envoy/dump.json";
    let ran = run(&["trace", "-f", file, "http://10.96.0.10:9080/"]);
    let line = last(&ran);
    assert!(!line.contains("it works"), "{ran:?}");
    let ran = trace(&[PRODUCTPAGE, "http://db-clients.stateful:8080/"]);
    let wanted = "(db-0.stateful), the one of 2 endpoints that was examined:";
    assert!(ran.out.contains(wanted), "{ran:?}");
}

#[test]
fn the_end_is_told_as_the_first_proxys_log_tells_it() {
    let args = [
        PRODUCTPAGE,
        "http://reviews:9080/",
        "-H",
        "host: nobody.lab",
    ];
    let ran = trace(&[&args[..], &["-o", "json"]].concat());
    let answer = ran.json();
    let details = "upstream_reset_before_response_started{connection_termination}";
    let seen = &answer["ways"][0]["clientSees"];
    assert_eq!(end(seen), (503, "UC", details), "{ran:?}");
    let ran = trace(&args);
    let wanted =
        "hint: it left by PassthroughCluster, so without mutual TLS: domain * is for any host";
    assert!(ran.out.contains(wanted), "{ran:?}");
    assert!(!ran.out.contains("PeerAuthentication"), "{ran:?}");
    let ran = trace(&[PRODUCTPAGE, "http://details:9080/", "-0", "-o", "json"]);
    assert_eq!(ran.json()["ways"][0]["clientSees"]["flag"], "UR", "{ran:?}");
}

#[test]
fn an_identity_is_taken_as_policies_write_it_with_a_sidecars_server_name() {
    let principal = "cluster.local/ns/bookinfo/sa/bookinfo-reviews";
    let args = [
        "deploy/ratings-v1.bookinfo",
        "http://ratings:9080/ratings/0",
    ];
    let more = ["--inbound", "--principal", principal];
    let ran = trace(&[&args[..], &more].concat());
    assert_eq!(ran.code, 0, "{ran:?}");
    let sni = "server name: outbound_.9080_._.ratings.bookinfo.svc.cluster.local";
    assert!(ran.out.contains(sni), "{ran:?}");
    for more in [["--sni", "a"], ["--alpn", "h2"], ["--principal", principal]] {
        assert_eq!(trace(&[&args[..], &more].concat()).code, 64, "{more:?}");
    }
}

#[test]
fn a_port_of_a_gateways_service_is_not_guessed() {
    let demo = ["deploy/istio-ingressgateway.istio-system"];
    let ran = trace(&[&demo[..], &["http://bookinfo.lab:8085/"]].concat());
    assert!(ran.out.contains("ports 8080, 15021, 15090"), "{ran:?}");
    assert_eq!(ran.code, 79);
}

#[test]
fn the_listener_that_should_capture_is_the_one_that_is_named() {
    let words = ["trace", "--from", "fixtures/rejected.mesh.tgz"];
    let ran = run(&[
        &words[..],
        &["deploy/productpage-v1.bookinfo", "http://reviews:9080/"],
    ]
    .concat());
    let wanted = "listener virtualOutbound is rejected";
    assert!(
        ran.out.contains(wanted) && ran.out.contains("20 others"),
        "{ran:?}"
    );
}

#[test]
fn the_guard_against_circles_is_explained_as_that() {
    let ran = trace(&[DETAILS, "http://details:15006/", "--inbound"]);
    assert!(ran.out.contains("port 15006 is the proxy's own"), "{ran:?}");
    assert!(!ran.out.contains("REGISTRY_ONLY"), "{ran:?}");
}

#[test]
fn the_weights_stand_above_the_fork() {
    let ran = trace(&[PRODUCTPAGE, "http://reviews:9080/"]);
    let fork = ran.out.find("\n50 %").unwrap();
    let common = &ran.out[..fork];
    assert!(
        common.contains("|v1|") && common.contains("|v3|"),
        "{ran:?}"
    );
}

#[test]
fn a_dump_that_is_cut_off_is_a_partial_answer() {
    let whole = std::fs::read("fixtures/dumps/layout-envoy/dump.json").unwrap();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), &whole[..whole.len() - 200]).unwrap();
    let path = file.path().to_str().unwrap();
    let ran = run(&["trace", "-f", path, "http://10.96.0.10:9080/"]);
    assert_ne!(ran.code, 0, "{ran:?}");
    assert!(
        ran.err
            .contains("an answer breaks off, what came before is taken"),
        "{ran:?}"
    );
}

#[test]
fn lines_that_came_in_are_asked_about_as_they_came() {
    let mtls = r#"[2026-11-21T13:13:43.871Z] "GET /admin/users HTTP/1.1" 403 - rbac_access_denied_matched_policy[ns[bookinfo]-policy[details-no-admin]-rule[0]] - "-" 0 19 0 - "-" "curl/8.5.0" "abc" "details:9080" "-" inbound|9080|| - 10.244.0.16:9080 10.244.0.15:36690 outbound_.9080_._.details.bookinfo.svc.cluster.local default"#;
    let refused = r#"[2026-11-21T13:13:43.871Z] "- - -" 0 NR filter_chain_not_found - "-" 0 0 0 - "-" "-" "-" "-" "-" - - 10.244.0.16:9080 10.244.0.14:40000 - -"#;
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), format!("{mtls}\n{refused}\n")).unwrap();
    let path = file.path().to_str().unwrap();
    let ran = trace(&[DETAILS, "--batch", path, "-o", "json"]);
    let answers: Vec<Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let ends: Vec<_> = answers
        .iter()
        .map(|answer| end(&answer["ways"][0]["verdict"]))
        .collect();
    let denied = "rbac_access_denied_matched_policy[ns[bookinfo]-policy[details-no-admin]-rule[0]]";
    let wanted = [(403, "-", denied), (0, "NR", "filter_chain_not_found")];
    assert_eq!(ends, wanted, "{ran:?}");
}
