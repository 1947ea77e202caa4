//! What does not serve, as `mesh` tells it: rejected, warming, draining, failing its checks.

use crate::config::{
    bootstrap, cluster, eds_cluster, endpoints, file, files, inline, listener, never, rds, routes,
    service, update, wrong_cluster, wrong_listener,
};
use crate::mesh::ask;
use crate::server::Envoy;
use serde_json::json;
use std::net::TcpListener;

#[test]
fn a_rejected_listener_is_one_entry_with_envoys_words_beside_the_one_that_serves() {
    let good = listener("good", inline("r"));
    let both = listener("both", inline("r"));
    let envoy = Envoy::start(&files(&[good.clone(), both], &[]));
    let wrong = [good, wrong_listener("both"), wrong_listener("bad")];
    envoy.push("lds.json", &update("lds-2", &wrong));
    envoy.until("the rejection", |envoy| {
        envoy.stat("listener_manager.lds.update_rejected") == 1
    });

    let plain = ask(&envoy, &["listeners", "-o", "name"]);
    assert_eq!(plain.rows(), ["both", "good", "static-listener"]);
    assert_eq!(plain.err, "2 rejected: see --state all\n");

    let rejected = ask(&envoy, &["listeners", "--state", "rejected", "-o", "json"]).json();
    let rejected = rejected.as_array().unwrap();
    let mut names: Vec<_> = rejected.iter().map(|entry| &entry["name"]).collect();
    names.sort_by_key(|name| name.to_string());
    assert_eq!(names, ["bad", "both"], "{rejected:?}");
    for entry in rejected {
        assert_eq!(entry["state"], "REJECTED");
        assert!(
            entry["error"].as_str().unwrap().contains("unknown-filter"),
            "{entry}"
        );
        assert!(entry["lastUpdated"].is_string(), "{entry}");
        assert_eq!(entry["resource"]["name"], entry["name"]);
    }

    let all = ask(&envoy, &["listeners", "--state", "all", "--name", "both"]);
    let rows = all.rows();
    assert!(rows[0].contains("STATE"), "{all}");
    assert_eq!(rows.len(), 3, "{all}");
    let with = |word: &str| rows.iter().filter(|row| row.contains(word)).count();
    assert_eq!((with("ACTIVE"), with("REJECTED")), (1, 1), "{all}");
    assert!(all.out.contains("unknown-filter"), "{all}");
    assert_eq!(all.err, "");
}

#[test]
fn rejections_that_leave_no_trace_in_the_dump_are_told_from_the_counters() {
    let fed = eds_cluster(&service(1), "", file("eds.json"));
    let envoy = Envoy::start(&[
        ("bootstrap.json", bootstrap()),
        (
            "eds.json",
            update("eds-1", &[endpoints(&service(1), &[("10.0.0.1", 80)])]),
        ),
        ("rds.json", update("rds-1", &[routes("9080", &["a"])])),
        ("cds.json", update("cds-1", std::slice::from_ref(&fed))),
        (
            "lds.json",
            update("lds-1", &[listener("l", rds("9080", file("rds.json")))]),
        ),
    ]);
    for verb in ["clusters", "routes", "endpoints", "eds"] {
        assert_eq!(ask(&envoy, &[verb]).err, "", "{verb}");
    }
    envoy.push("cds.json", &update("cds-2", &[fed, wrong_cluster("bad")]));
    envoy.push("rds.json", &update("rds-2", &[routes("9080", &["a", "a"])]));
    // No endpoint may have a weight of zero.
    let mut wrong = endpoints(&service(1), &[("10.0.0.1", 80)]);
    wrong["endpoints"][0]["lb_endpoints"][0]["load_balancing_weight"] = 0.into();
    envoy.push("eds.json", &update("eds-2", &[wrong]));
    let fed_rejected = format!("cluster.{}.update_rejected", service(1));
    let counters = [
        (
            "clusters",
            "cluster_manager.cds.update_rejected",
            "clusters",
        ),
        (
            "routes",
            "http.outbound.rds.9080.update_rejected",
            "route configurations",
        ),
        ("endpoints", fed_rejected.as_str(), "clusters"),
        ("eds", fed_rejected.as_str(), "load assignments"),
    ];
    for (verb, counter, what) in counters {
        envoy.until(counter, |envoy| envoy.stat(counter) == 1);
        assert_eq!(
            ask(&envoy, &[verb]).err,
            format!(
                "the proxy refused 1 update since it started ({counter}): \
                 it may hold older {what} than it was sent\n"
            )
        );
    }
}

#[test]
fn what_warms_is_counted_and_shown_when_asked_for() {
    let envoy = Envoy::start(&files(&[listener("l", inline("r"))], &[]));
    let late = eds_cluster(&service(2), "", never());
    envoy.push(
        "cds.json",
        &update("cds-2", &[cluster(&service(1), &[]), late]),
    );
    envoy.until("the cluster", |envoy| {
        envoy.stat("cluster_manager.warming_clusters") == 1
    });
    let changed = [
        listener("l", rds("late", never())),
        listener("new", rds("late", never())),
    ];
    envoy.push("lds.json", &update("lds-2", &changed));
    envoy.until("the listeners", |envoy| {
        envoy.stat("listener_manager.total_listeners_warming") == 2
    });

    let clusters = ask(&envoy, &["clusters", "-o", "name"]);
    assert_eq!(clusters.rows(), ["dead", service(1).as_str()]);
    assert_eq!(clusters.err, "1 warming: see --state all\n");
    let warming = ask(
        &envoy,
        &[
            "clusters", "--fqdn", "svc-2", "--state", "warming", "-o", "json",
        ],
    );
    assert_eq!(warming.err, "");
    let warming = warming.json();
    assert_eq!(warming.as_array().unwrap().len(), 1);
    assert_eq!(
        (&warming[0]["name"], &warming[0]["state"]),
        (&json!(service(2)), &json!("WARMING"))
    );
    assert_eq!(warming[0]["version"], "cds-2");

    let listeners = ask(&envoy, &["listeners", "-o", "name"]);
    assert_eq!(listeners.rows(), ["l", "static-listener"]);
    assert_eq!(listeners.err, "2 warming: see --state all\n");
    let states = r#"[.[] | "\(.name) \(.state)"] | sort[]"#;
    let all = ask(&envoy, &["listeners", "--state", "all", "--jq", states]);
    assert_eq!(
        all.rows(),
        [
            "l ACTIVE",
            "l WARMING",
            "new WARMING",
            "static-listener STATIC"
        ]
    );
}

#[test]
fn a_removed_listener_is_told_to_drain() {
    let envoy = Envoy::start(&files(&[listener("l", inline("r"))], &[]));
    envoy.push("lds.json", &update("lds-2", &[]));
    envoy.until("the removal", |envoy| {
        envoy.stat("listener_manager.total_listeners_draining") == 1
    });
    let plain = ask(&envoy, &["listeners", "-o", "name"]);
    assert_eq!(plain.rows(), ["static-listener"]);
    assert_eq!(plain.err, "1 draining: see --state all\n");
    let draining = ask(&envoy, &["listeners", "--state", "draining"]);
    let rows = draining.rows();
    assert_eq!(rows.len(), 2, "{draining}");
    assert!(rows[1].contains("DRAINING"), "{draining}");
}

#[test]
fn an_active_check_that_fails_shows_among_the_flags() {
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let well = server.local_addr().unwrap().port();
    let mut checked = cluster("checked", &[("127.0.0.1", well), ("127.0.0.1", 1)]);
    checked["health_checks"] = json!([{
        "timeout": "1s", "interval": "0.1s", "unhealthy_threshold": 1, "healthy_threshold": 1,
        "tcp_health_check": {},
    }]);
    let envoy = Envoy::start(&files(&[], &[checked]));
    let wide = ["endpoints", "--cluster", "checked", "-o", "wide"];
    envoy.until("the checks", |envoy| {
        let rows = ask(envoy, &wide).rows();
        rows.iter().filter(|row| row.contains("active_hc")).count() == 1
    });
    let run = ask(&envoy, &wide);
    assert!(run.rows()[0].contains("HEALTH FLAGS"), "{run}");
    let ill = run
        .rows()
        .into_iter()
        .find(|row| row.starts_with("127.0.0.1:1 "))
        .unwrap();
    assert!(
        ill.contains("HEALTHY OK checked") && ill.contains(" failed_active_hc "),
        "{ill}"
    );
}
