//! Each thing that goes wrong: it costs its own part, is named, and the code tells.

use support::{Fault, objects};

use super::*;

/// The ways in which a second istiod can fail, and a word of what is said of it.
fn broken() -> Vec<(Reply, &'static str)> {
    let text = |status, words: &str| Reply::Full(status, "text/plain", words.into());
    vec![
        (text(401, "no"), "401"),
        (text(403, "no"), "403"),
        (text(404, "404 page not found"), "404"),
        (text(500, "boom"), "500"),
        (Reply::Silent, "did not answer"),
        (Reply::HangUp, "istiod"),
        (Reply::NotHttp, "istiod"),
        (Reply::json("{}"), "cannot read"),
        (Reply::json("nonsense"), "cannot read"),
        (Reply::json("[7]"), "1 entry"),
    ]
}

#[test]
fn an_istiod_that_fails_costs_its_own_part_of_the_answer() {
    for (reply, word) in broken() {
        let said = format!("{reply:?}");
        let mesh = Mesh::with_other(move |_| reply.clone());
        let ran = mesh.run(&["ps", "--timeout", "2s"]);
        assert_eq!((ran.code, ran.rows().len()), (75, 12), "{said}: {ran:?}");
        let warning = ran.err.lines().find(|line| line.starts_with("warning: "));
        let warning = warning.unwrap_or_else(|| panic!("{ran:?}"));
        assert!(
            warning.contains(word) && warning.contains(OTHER),
            "{said}: {warning}"
        );
        let document = mesh.run(&["ps", "-o", "json", "--timeout", "2s"]).json();
        support::schema::check("proxy-status", &document);
        let istiods = document["istiods"].as_array().unwrap();
        let failed: Vec<bool> = istiods.iter().map(|one| one["error"].is_string()).collect();
        assert_eq!(failed, [true, false], "canary, default: {istiods:?}");
        let ran = mesh.run(&["version", "--timeout", "2s"]);
        assert_eq!(ran.code, 75, "{said}: {ran:?}");
        assert!(ran.out.contains("(12 proxies)"), "{ran:?}");
    }
}

#[test]
fn half_an_answer_is_shown_and_named() {
    let whole = syncz(&[("a.x", "1.28.0"), ("b.x", "1.28.0")]);
    let at = whole.len() - 10;
    for torn in [false, true] {
        let whole = whole.clone();
        let mesh = Mesh::with_other(move |_| match torn {
            false => Reply::Cut(whole.clone(), at),
            true => Reply::Torn(whole.clone(), at),
        });
        let ran = mesh.run(&["ps", "-n", "x"]);
        assert_eq!((ran.code, ran.rows().len()), (75, 1), "{ran:?}");
        assert!(
            ran.rows()[0].starts_with("a.x Kubernetes istiod-other 1.28.0"),
            "{ran:?}"
        );
        assert!(ran.err.contains("told 1 proxies and broke off"), "{ran:?}");
    }
}

#[test]
fn the_only_istiod_that_fails_is_the_error() {
    for (status, code, hint) in [
        (401, 77, "hint: istiod lets those in"),
        (403, 77, "hint: istiod lets those in"),
        (404, 69, "hint: ENABLE_DEBUG_ON_HTTP"),
        (500, 69, ""),
    ] {
        let mesh = Mesh::new();
        mesh.istiod(ISTIOD, move |_| {
            Reply::Full(status, "text/plain", b"no".to_vec())
        });
        let ran = mesh.run(&["ps"]);
        assert_eq!((ran.code, &*ran.out), (code, ""), "{ran:?}");
        let error =
            format!("error: istiod {ISTIOD}.istio-system answered /debug/syncz with {status}");
        assert!(
            ran.err.starts_with(&error) && ran.err.contains(hint),
            "{ran:?}"
        );
        let ran = mesh.run(&["version"]);
        assert_eq!((ran.code, ran.out.lines().count()), (code, 1), "{ran:?}");
    }
    let mesh = Mesh::new();
    mesh.istiod(ISTIOD, |_| Reply::json("nonsense"));
    assert_eq!(mesh.run(&["ps"]).code, 65);
}

#[test]
fn a_port_that_nobody_listens_on_says_where_to_look() {
    let mesh = Mesh::new();
    let refused = Port::Refused("connection refused");
    mesh.fake
        .listen(&format!("{ISTIOD}.istio-system"), 15014, refused);
    let ran = mesh.run(&["ps"]);
    assert_eq!(ran.code, 69);
    assert!(
        ran.err.contains("connection refused") && ran.err.contains("hint: "),
        "{ran:?}"
    );
}

#[test]
fn an_istiod_that_does_not_run_is_told_and_nothing_is_missing_for_it() {
    let mesh = Mesh::new();
    let mut down = istiod(OTHER, "canary");
    down["status"]["containerStatuses"][0]["state"] =
        json!({"waiting": {"reason": "CrashLoopBackOff"}});
    mesh.fake.put("api/v1", "pods", down);
    for verb in ["ps", "version"] {
        let ran = mesh.run(&[verb]);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(ran.err.contains("CrashLoopBackOff"), "{ran:?}");
    }
    let ran = mesh.run(&["ps", "-r", "canary"]);
    assert_eq!((ran.code, &*ran.out), (69, ""), "{ran:?}");
    let ran = mesh.run(&["version", "-r", "canary"]);
    assert_eq!((ran.code, ran.out.lines().count()), (69, 1), "{ran:?}");
}

#[test]
fn no_istiod_at_all_is_an_error_beside_this_programs_version() {
    let mesh = Mesh::new();
    let ran = mesh.run(&["ps", "-i", "elsewhere"]);
    assert_eq!((ran.code, &*ran.out), (69, ""));
    assert!(
        ran.err
            .starts_with("error: no istiod in namespace elsewhere\n"),
        "{ran:?}"
    );
    let ran = mesh.run(&["version", "-i", "elsewhere", "-o", "json"]);
    assert_eq!(ran.code, 69);
    assert_eq!(ran.json().as_object().unwrap().len(), 1, "{ran:?}");
}

#[test]
fn pods_that_may_not_be_listed_leave_open_who_is_missing() {
    let mesh = Mesh::new();
    let denied = Fault::Status(403, "pods is forbidden", None);
    mesh.fake.fault("/api/v1/pods", denied.clone(), 9);
    let ran = mesh.run(&["ps"]);
    assert_eq!((ran.code, ran.rows().len()), (80, 12), "{ran:?}");
    let warning = "warning: cannot tell which proxies no istiod knows: not allowed to list pods";
    assert!(
        ran.err.contains(warning) && ran.err.contains("hint: add this rule"),
        "{ran:?}"
    );
    let document = mesh.run(&["ps", "-o", "json"]).json();
    support::schema::check("proxy-status", &document);
    assert_eq!(
        document["cannotTell"][0],
        "cannot tell which proxies no istiod knows"
    );

    let mesh = Mesh::new();
    mesh.fake
        .fault("/api/v1/namespaces/istio-system/pods", denied, 9);
    let ran = mesh.run(&["ps"]);
    assert_eq!((ran.code, &*ran.out), (77, ""), "{ran:?}");
    assert!(ran.err.contains("hint: add this rule"), "{ran:?}");
}

#[test]
fn a_pod_that_no_istiod_knows_stands_in_the_table() {
    let stray = "stray-1.shop - - - - UNKNOWN: no istiod knows it";
    let mesh = Mesh::new();
    let mut pod = objects::pod("stray-1", "shop", "stray");
    mesh.fake.put("api/v1", "pods", pod.clone());
    let ran = mesh.run(&["ps"]);
    assert_eq!(ran.code, 79, "{ran:?}");
    assert_eq!(ran.rows()[12], stray);
    assert!(
        ran.err.contains("1 proxy runs and is known to no istiod"),
        "{ran:?}"
    );
    let document = mesh.run(&["ps", "-o", "json", "-n", "shop"]).json();
    support::schema::check("proxy-status", &document);
    assert_eq!(document["findings"][0]["code"], "MESH0103");

    // Whoever only just started has had no time.
    let mesh = Mesh::new();
    let since = json!({"running": {"startedAt": "2026-11-21T13:12:50Z"}});
    pod["status"]["containerStatuses"][1]["state"] = since;
    mesh.fake.put("api/v1", "pods", pod.clone());
    let ran = mesh.run(&["ps", "-n", "shop"]);
    assert_eq!(
        (ran.code, ran.rows()),
        (0, vec!["stray-1.shop - - - -".to_owned()])
    );

    // It may be with the one that does not answer.
    let mesh = Mesh::with_other(|_| Reply::Full(500, "text/plain", Vec::new()));
    pod["status"]["containerStatuses"][1]["state"] = json!({"running": {}});
    mesh.fake.put("api/v1", "pods", pod);
    let ran = mesh.run(&["ps", "-n", "shop"]);
    assert_eq!(ran.code, 75, "{ran:?}");
    assert!(
        ran.rows()[0].ends_with("cannot tell: no istiod that answered knows it"),
        "{ran:?}"
    );
}

#[test]
fn a_proxy_that_two_istiods_know_is_told_by_both() {
    let mesh = Mesh::with_other(|_| Reply::json(syncz(&[("db-0.stateful", "1.32.0")])));
    let ran = mesh.run(&["ps", "-n", "stateful"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let rows = ran.rows();
    assert_eq!(rows.len(), 3, "{rows:?}");
    let ends = "connected 2 times, to 2 istiods";
    assert!(
        rows[0].contains(" istiod-other ") && rows[0].ends_with(ends),
        "{rows:?}"
    );
    assert!(
        rows[1].contains(ISTIOD) && rows[1].ends_with(ends),
        "{rows:?}"
    );
    let document = mesh.run(&["ps", "-n", "stateful", "-o", "json"]).json();
    support::schema::check("proxy-status", &document);
    let message = document["findings"][0]["message"].as_str().unwrap();
    assert!(
        message.contains(OTHER) && message.contains(ISTIOD),
        "{message}"
    );
}

#[test]
fn an_older_istiod_is_read_as_far_as_it_tells() {
    let old = json!([
        {"proxy": "a.old", "istio_version": "1.20.1", "cluster_sent": "1", "cluster_acked": "1",
         "listener_sent": "2", "listener_acked": "2", "endpoint_sent": "3", "endpoint_acked": "3"},
        {"proxy": "b.old", "istio_version": "1.20.1", "cluster_sent": "2", "cluster_acked": "1"},
    ]);
    let mesh = Mesh::with_other(move |_| Reply::json(old.to_string()));
    let ran = mesh.run(&["ps", "-n", "old", "-v", "1"]);
    assert_eq!(ran.code, 80, "since when is not told: {ran:?}");
    assert_eq!(
        ran.rows(),
        [
            "a.old - SYNCED NOT SENT SYNCED SYNCED NOT SENT istiod-other 1.20.1 -",
            "b.old - STALE NOT SENT NOT SENT NOT SENT NOT SENT istiod-other 1.20.1 CDS STALE",
        ]
    );
    let ran = mesh.run(&["ps", "-n", "old"]);
    assert!(ran.rows()[0].contains("3 (CDS,LDS,EDS)"), "{ran:?}");
    let document = mesh.run(&["ps", "-n", "old", "-o", "json"]).json();
    support::schema::check("proxy-status", &document);
    assert_eq!(document["findings"][0]["verdict"], "cannotTell");
}
