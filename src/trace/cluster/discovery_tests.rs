//! The rules of clusters whose endpoints are not listed: aggregates and original destinations.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::tests::{UH, answered, endpoint, http, listed, no_panic, with};
use crate::trace::request::Arrival;
use crate::trace::stage::Kind;

fn aggregate(name: &str, clusters: &[&str]) -> Value {
    let kind = "type.googleapis.com/envoy.extensions.clusters.aggregate.v3.ClusterConfig";
    let config = json!({"@type": kind, "clusters": clusters});
    let custom = json!({"name": "envoy.clusters.aggregate", "typed_config": config});
    json!({"name": name, "lb_policy": "CLUSTER_PROVIDED", "cluster_type": custom})
}

#[test]
fn an_aggregate_takes_the_priorities_of_its_clusters_in_turn() {
    let first = [endpoint(1, "HEALTHY"), endpoint(2, "UNHEALTHY")];
    let clusters = [
        aggregate("all", &["absent", "empty", "one", "two", "nested"]),
        aggregate("nested", &["two"]),
        listed("empty", &[]),
        listed("one", &[&first, &[endpoint(3, "HEALTHY")]]),
        listed("two", &[&[endpoint(4, "HEALTHY")]]),
    ];
    let ends = answered(&clusters).send(&http("all"));
    let told: Vec<_> = ends
        .iter()
        .map(|(way, end)| {
            let member = end.stage(Kind::LoadBalancing).taken.as_str();
            (way.share(), end.endpoints(), member)
        })
        .collect();
    assert_eq!(
        told,
        [
            (0.7, vec![("10.0.0.1:1", 100)], "one, priority 0"),
            (0.3, vec![("10.0.0.1:3", 100)], "one, priority 1"),
        ]
    );
    // An access log has the aggregate's name, too (measured, 1.36 to 1.40).
    assert_eq!(ends[0].1.taken.cluster.as_deref(), Some("all"));
}

#[test]
fn an_aggregate_in_panic_leaves_the_cluster_its_own_threshold() {
    let first = [endpoint(1, "UNHEALTHY")];
    let second = [endpoint(2, "UNHEALTHY"), endpoint(3, "UNHEALTHY")];
    let strict = listed(
        "strict",
        &[&[endpoint(4, "DRAINING"), endpoint(5, "DRAINING")]],
    );
    let clusters = [
        aggregate("all", &["loose", "strict"]),
        listed("loose", &[&first, &second]),
        with(strict, "common_lb_config", no_panic()),
    ];
    let ends = answered(&clusters).send(&http("all"));
    let shares: Vec<f64> = ends.iter().map(|(way, _)| way.share()).collect();
    assert_eq!(shares, [0.2, 0.4, 0.4]);
    assert_eq!(ends[1].1.endpoints().len(), 2);
    assert_eq!(ends[2].1.failed(), UH);
}

fn original(more: Value) -> Value {
    json!({"name": "PassthroughCluster", "type": "ORIGINAL_DST",
        "lb_policy": "CLUSTER_PROVIDED", "original_dst_lb_config": more})
}

#[test]
fn the_original_destination_is_where_the_captured_wanted_to_go() {
    let plain = answered(&[original(json!({}))]);
    let mut forward = http("PassthroughCluster");
    assert_eq!(plain.only(&forward).endpoints(), [("10.1.1.1:8080", 100)]);
    let straight = plain.send_from(&forward, Arrival::Direct, &BTreeMap::new());
    assert_eq!(straight[0].1.failed(), UH);

    let header = "x-envoy-original-dst-host".to_owned();
    let named = (header.clone(), "10.9.9.9:99".to_owned());
    forward.http.as_mut().unwrap().headers = vec![named];
    assert_eq!(plain.only(&forward).endpoints(), [("10.1.1.1:8080", 100)]);
    let by_header = answered(&[original(json!({"use_http_header": true}))]);
    assert_eq!(by_header.only(&forward).endpoints(), [("10.9.9.9:99", 100)]);
    let port = json!({"use_http_header": true, "upstream_port_override": 15008});
    let end = answered(&[original(port)]).only(&forward);
    assert_eq!(end.endpoints(), [("10.9.9.9:15008", 100)]);
    forward.http.as_mut().unwrap().headers = vec![(header, "nonsense".to_owned())];
    assert_eq!(
        by_header.only(&forward).endpoints(),
        [("10.1.1.1:8080", 100)]
    );
}
