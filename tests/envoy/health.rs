//! Active health checks: how a host that fails them looks.
//!
//! The two places differ: the EDS dump says `UNHEALTHY` of anything not well, `/clusters` keeps the
//! control plane's word (`HEALTHY`) and says beside it what Envoy itself found.

use crate::config::{cluster, files};
use crate::server::Envoy;
use serde_json::{Value, json};
use std::net::TcpListener;

/// The state of each host by its port, from `/clusters` and from the EDS dump.
fn health(envoy: &Envoy, port: u16) -> (Value, Value) {
    let statuses = envoy.json("/clusters?format=json&filter=%5Echecked%24");
    let hosts = statuses["cluster_statuses"][0]["host_statuses"]
        .as_array()
        .unwrap()
        .clone();
    let live = hosts
        .into_iter()
        .find(|host| host["address"]["socket_address"]["port_value"] == port)
        .unwrap();
    let dump =
        envoy.json("/config_dump?include_eds&mask=dynamic_endpoint_configs&name_regex=checked");
    let assignment = &dump["configs"][0]["dynamic_endpoint_configs"][0]["endpoint_config"];
    let endpoints = assignment["endpoints"].as_array().unwrap().clone();
    let dumped = endpoints
        .iter()
        .flat_map(|group| group["lb_endpoints"].as_array().unwrap())
        .find(|it| it["endpoint"]["address"]["socket_address"]["port_value"] == port)
        .unwrap();
    (
        live["health_status"].clone(),
        dumped["health_status"].clone(),
    )
}

#[test]
fn a_host_that_fails_its_active_check_is_healthy_to_eds_and_says_what_failed() {
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let well = server.local_addr().unwrap().port();
    let ill = 1;
    let mut checked = cluster("checked", &[("127.0.0.1", well), ("127.0.0.1", ill)]);
    checked["health_checks"] = json!([{
        "timeout": "1s", "interval": "0.1s", "unhealthy_threshold": 1, "healthy_threshold": 1,
        "tcp_health_check": {},
    }]);
    let envoy = Envoy::start(&files(&[], &[checked]));
    let failed = json!({"failed_active_health_check": true, "eds_health_status": "HEALTHY"});
    envoy.until("the checks", |envoy| {
        health(envoy, well).0 == json!({"eds_health_status": "HEALTHY"})
            && health(envoy, ill).0 == failed
    });
    assert_eq!(health(&envoy, well).1, "HEALTHY");
    assert_eq!(health(&envoy, ill).1, "UNHEALTHY");
}

#[test]
fn what_the_control_plane_says_of_a_host_is_kept_by_clusters_and_reduced_by_the_dump() {
    let states = [
        "UNKNOWN",
        "HEALTHY",
        "UNHEALTHY",
        "DRAINING",
        "TIMEOUT",
        "DEGRADED",
    ];
    let mut checked = cluster(
        "checked",
        &[1, 2, 3, 4, 5, 6].map(|port| ("127.0.0.1", port)),
    );
    for (n, state) in states.iter().enumerate() {
        checked["load_assignment"]["endpoints"][0]["lb_endpoints"][n]["health_status"] =
            (*state).into();
    }
    let envoy = Envoy::start(&files(&[], &[checked]));
    let seen = [1, 2, 3, 4, 5, 6].map(|port| {
        let (live, dumped) = health(&envoy, port);
        format!(
            "{} {}",
            live["eds_health_status"].as_str().unwrap(),
            dumped.as_str().unwrap()
        )
    });
    assert_eq!(
        seen,
        [
            "HEALTHY HEALTHY",
            "HEALTHY HEALTHY",
            "UNHEALTHY UNHEALTHY",
            "DRAINING UNHEALTHY",
            "UNHEALTHY UNHEALTHY",
            "DEGRADED DEGRADED",
        ]
    );
}
