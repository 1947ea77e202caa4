//! How a request ends at a cluster, and what is said of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::tests::{UH, answered, endpoint, http, listed, tcp, with};
use crate::trace::request::Arrival;
use crate::trace::stage::Kind;

#[test]
fn a_subset_that_nobody_defines_is_told_as_that() {
    let host = "shop.broken.svc.cluster.local";
    let clusters: Vec<Value> = ["", "v1", "v2"]
        .iter()
        .map(|subset| listed(&format!("outbound|8080|{subset}|{host}"), &[]))
        .collect();
    let mut forward = http(&format!("outbound|8080|canary|{host}"));
    forward.object = Some("VirtualService shop.broken".to_owned());
    let end = answered(&clusters).only(&forward);
    let wanted = (Some(503), Some("NC"), Some("cluster_not_found"));
    assert_eq!(end.failed(), wanted);
    assert_eq!(
        end.verdict().reason,
        format!(
            "VirtualService shop.broken names subset canary of {host}, and no DestinationRule \
             defines it: the subsets that it knows are v1, v2"
        )
    );
    let near = &end.stage(Kind::Cluster).considered;
    assert_eq!(near[0].name, format!("outbound|8080|v1|{host}"));

    forward.cluster = format!("outbound|9090||{host}");
    forward.cluster_not_found = 404;
    let end = answered(&clusters).only(&forward);
    assert_eq!(end.failed().0, Some(404));
    assert!(end.verdict().reason.contains("the ports 8080, not 9090"));

    let end = answered(&clusters).only(&tcp("nobody"));
    assert_eq!(end.failed(), (None, Some("NC"), None));
    let mut bytes = http("nobody");
    bytes.bytes = true;
    let end = answered(&clusters).only(&bytes);
    assert_eq!(end.failed(), (None, Some("NC"), None));
    bytes.cluster = "c".to_owned();
    let end = answered(&[listed("c", &[])]).only(&bytes);
    assert_eq!(end.failed(), (None, Some("UH"), None));
}

#[test]
fn a_warming_cluster_is_not_there_yet() {
    let kind = "type.googleapis.com/envoy.admin.v3.ClustersConfigDump";
    let warming = json!([{"cluster": {"name": "c"}}]);
    let more = json!({"@type": kind, "dynamic_warming_clusters": warming});
    let end = answered(&[]).with(&more).only(&http("c"));
    assert_eq!(end.failed().1, Some("NC"));
    assert!(end.verdict().reason.contains("it is warming"));
}

#[test]
fn an_empty_cluster_says_who_should_serve() {
    let name = "outbound|9080|v3|reviews.bookinfo.svc.cluster.local";
    let whole = "outbound|9080||reviews.bookinfo.svc.cluster.local";
    let eds = |name: &str| json!({"name": name, "type": "EDS"});
    let empty = |name: &str| json!({"name": name, "host_statuses": []});
    let full = json!({"name": whole, "host_statuses": [{"address": {}}]});
    let answers = || answered(&[eds(name), eds(whole)]);
    let end = answers()
        .with_statuses(&json!([empty(name), empty(whole)]))
        .only(&http(name));
    assert_eq!(end.failed(), UH);
    assert!(end.verdict().hints[0].contains("kubectl -n bookinfo get endpointslices"));
    let end = answers()
        .with_statuses(&json!([empty(name), full]))
        .only(&http(name));
    assert!(end.verdict().hints[0].contains("none in subset v3"));
    let hole = answered(&[json!({"name": "BlackHoleCluster", "type": "STATIC"})]);
    let end = hole.only(&tcp("BlackHoleCluster"));
    assert!(end.verdict().hints[0].contains("REGISTRY_ONLY"));
}

#[test]
fn maintenance_drops_and_full_pools_end_it() {
    let hosts = [endpoint(1, "HEALTHY")];
    let one = || listed("c", &[&hosts]);
    let runtime = |share: &str| {
        let key = "upstream.maintenance_mode.c".to_owned();
        BTreeMap::from([(key, share.to_owned())])
    };
    let ends = answered(&[one()]).send_from(&http("c"), Arrival::Outbound, &runtime("100"));
    let wanted = (Some(503), Some("UO"), Some("maintenance_mode"));
    assert_eq!(ends[0].1.failed(), wanted);
    assert_eq!(ends.len(), 1);

    let dropping = |percent: u64| {
        let mut cluster = one();
        let share = json!({"numerator": percent, "denominator": "HUNDRED"});
        let dropped = json!({"category": "x", "drop_percentage": share});
        cluster["load_assignment"]["policy"] = json!({"drop_overloads": [dropped]});
        answered(&[cluster])
    };
    let wanted = (Some(503), Some("UDO"), Some("unconditional_drop_overload"));
    assert_eq!(dropping(100).only(&http("c")).failed(), wanted);
    let ends = dropping(40).send(&http("c"));
    assert_eq!((ends[0].0.share(), ends[1].0.share()), (0.4, 0.6));
    let wanted = (Some(503), Some("DO"), Some("drop_overload"));
    assert_eq!(ends[0].1.failed(), wanted);
    assert_eq!(dropping(100).only(&tcp("c")).endpoints().len(), 1);

    let limit = |name: &str| {
        let limits = json!({"thresholds": [{name: 0}]});
        answered(&[with(one(), "circuit_breakers", limits)])
    };
    let full = "upstream_reset_before_response_started{overflow}";
    for name in ["max_requests", "max_pending_requests"] {
        let end = limit(name).only(&http("c"));
        assert_eq!(end.failed(), (Some(503), Some("UO"), Some(full)));
    }
    let closed = |name| limit(name).only(&tcp("c")).failed().1.map(str::to_owned);
    assert_eq!(closed("max_connections").as_deref(), Some("UO"));
    assert_eq!(closed("max_pending_requests").as_deref(), Some("URX"));
    let end = limit("max_connections").only(&http("c"));
    assert_eq!(end.endpoints().len(), 1);
}
