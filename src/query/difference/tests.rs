//! What counts as a difference between istiod's meaning and an Envoy's.

use super::*;
use crate::envoy::dump;
use crate::envoy::kind::{CLUSTERS, LISTENERS};

fn compared(kind: &'static Kind, istiod: &str, envoy: &str) -> Comparison {
    let (istiod, _) = dump::read(istiod.as_bytes(), kind);
    let (envoy, _) = dump::read(envoy.as_bytes(), kind);
    compare(kind, istiod, envoy, &BTreeSet::new(), &str::to_owned)
}

fn listeners(items: &str) -> String {
    format!(
        r#"{{"configs": [{{"@type": "t/envoy.admin.v3.ListenersConfigDump", "dynamicListeners": [{items}]}}]}}"#
    )
}

#[test]
fn a_listener_that_was_refused_is_named_with_envoys_words() {
    let istiod = listeners(r#"{"name": "a", "activeState": {"listener": {"name": "a", "v": 2}}}"#);
    let refused = r#"{"name": "a", "errorState": {"failedConfiguration": {"name": "a", "v": 2}, "details": "no"}}"#;
    let told = compared(&LISTENERS, &istiod, &listeners(refused)).differences;
    assert_eq!((told.len(), told[0].name.as_str()), (1, "a"));
    assert_eq!(
        (told[0].refused.as_deref(), &told[0].envoy),
        (Some("no"), &None)
    );
    let older = r#"{"name": "a", "activeState": {"listener": {"name": "a", "v": 1}},
        "errorState": {"failedConfiguration": {"name": "a", "v": 2}, "details": "no"}}"#;
    let told = compared(&LISTENERS, &istiod, &listeners(older)).differences;
    assert_eq!(
        (told[0].fields.len(), told[0].refused.as_deref()),
        (1, Some("no"))
    );
    assert_eq!(told[0].fields[0].path, "v");
}

#[test]
fn what_is_static_draining_or_refused_without_istiod_meaning_it_is_none() {
    let envoy = r#"{"configs": [{"staticListeners": [{"listener": {"name": "s"}}], "dynamicListeners": [
        {"name": "d", "drainingState": {"listener": {"name": "d"}}},
        {"name": "e", "errorState": {"failedConfiguration": {"name": "e"}, "details": "no"}}]}]}"#;
    let told = compared(&LISTENERS, &listeners(""), envoy);
    assert_eq!(told, Comparison::default());
}

#[test]
fn what_still_warms_is_held_against_istiod_and_said_to_warm() {
    let clusters = |list: &str, value: u8| {
        format!(r#"{{"configs": [{{"{list}": [{{"cluster": {{"name": "c", "v": {value}}}}}]}}]}}"#)
    };
    let istiod = clusters("dynamicActiveClusters", 1);
    let same = compared(&CLUSTERS, &istiod, &clusters("dynamicWarmingClusters", 1));
    assert_eq!((same.differences.len(), same.compared), (0, 1));
    let told = compared(&CLUSTERS, &istiod, &clusters("dynamicWarmingClusters", 2)).differences;
    assert!(told[0].warming);
}

#[test]
fn endpoints_of_clusters_without_eds_are_envoys_own() {
    let assignment = |name: &str| {
        format!(
            r#"{{"endpointConfig": {{"clusterName": "{name}", "endpoints": [{{"lbEndpoints": [{{"endpoint": {{}}}}]}}]}}}}"#
        )
    };
    let envoy = format!(
        r#"{{"configs": [{{"dynamicEndpointConfigs": [{}, {}]}}]}}"#,
        assignment("dns"),
        assignment("eds")
    );
    let clusters = br#"{"configs": [{"dynamicActiveClusters": [
        {"cluster": {"name": "dns", "type": "STRICT_DNS"}},
        {"cluster": {"name": "c", "type": "EDS", "edsClusterConfig": {"serviceName": "eds"}}}]}]}"#;
    let (clusters, _) = dump::read(clusters, &CLUSTERS);
    let by_eds = served_by_eds(&clusters, &str::to_owned);
    let (envoy, _) = dump::read(envoy.as_bytes(), &ENDPOINTS);
    let told = compare(&ENDPOINTS, Vec::new(), envoy, &by_eds, &str::to_owned);
    let names: Vec<&str> = told
        .differences
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["eds"]);
}
