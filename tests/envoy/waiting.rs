//! Resources that are not yet, or no longer, in service.
//!
//! A warming cluster answers 503 and a warming listener nothing at all, while both look well
//! configured: `mesh` must see them in the dump, since no other admin path shows them.

use crate::config::{cluster, eds_cluster, files, inline, listener, never, rds, service, update};
use crate::server::Envoy;
use serde_json::Value;

fn find(envoy: &Envoy, name: &str) -> Value {
    let dump = envoy.json("/config_dump?mask=dynamic_listeners");
    let listeners = dump["configs"][0]["dynamic_listeners"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    listeners
        .into_iter()
        .find(|item| item["name"] == name)
        .unwrap_or_default()
}

#[test]
fn a_cluster_without_endpoints_yet_warms_and_shows_in_the_dump_only() {
    let envoy = Envoy::start(&files(&[], &[]));
    // Not in the first update: Envoy would wait for it before it serves anything.
    let waiting = eds_cluster(&service(2), "", never());
    envoy.push(
        "cds.json",
        &update("cds-2", &[cluster(&service(1), &[]), waiting]),
    );
    envoy.until("both clusters", |envoy| {
        envoy.stat("cluster_manager.cds.update_success") == 2
    });
    let warming = envoy.json("/config_dump?resource=dynamic_warming_clusters");
    assert_eq!(warming["configs"][0]["cluster"]["name"], service(2));
    for path in [
        "/clusters?format=json",
        "/config_dump?include_eds&mask=dynamic_endpoint_configs",
    ] {
        let text = envoy.get(path);
        assert!(text.text().contains(&service(1)), "{path}");
        assert!(!text.text().contains(&service(2)), "{path}");
    }
    assert_eq!(envoy.stat("cluster_manager.warming_clusters"), 1);
}

#[test]
fn a_listener_without_routes_yet_warms_and_init_dump_names_them() {
    let envoy = Envoy::start(&files(&[], &[]));
    envoy.push(
        "lds.json",
        &update("lds-2", &[listener("waits", rds("late-routes", never()))]),
    );
    envoy.until("the listener", |envoy| {
        find(envoy, "waits")["warming_state"].is_object()
    });
    assert!(find(&envoy, "waits").get("active_state").is_none());
    assert!(
        envoy
            .get("/init_dump")
            .text()
            .contains("RDS init late-routes")
    );
    assert!(!envoy.get("/listeners?format=json").text().contains("waits"));
    let routes = envoy.get("/config_dump?mask=static_route_configs,dynamic_route_configs");
    assert!(
        !routes.text().contains("late-routes"),
        "routes never received are absent"
    );
}

#[test]
fn a_listener_whose_change_warms_serves_as_it_was() {
    let envoy = Envoy::start(&files(&[listener("l", inline("inline"))], &[]));
    envoy.push(
        "lds.json",
        &update("lds-2", &[listener("l", rds("late-routes", never()))]),
    );
    envoy.until("the change", |envoy| {
        find(envoy, "l")["warming_state"].is_object()
    });
    let both = find(&envoy, "l");
    let routes = |state: &str| {
        both[state]["listener"]["filter_chains"][0]["filters"][0]["typed_config"].clone()
    };
    assert!(routes("active_state")["route_config"].is_object());
    assert!(routes("warming_state")["rds"].is_object());
}

#[test]
fn a_listener_changed_in_its_chains_alone_keeps_the_version_it_came_with() {
    let envoy = Envoy::start(&files(&[listener("l", inline("before"))], &[]));
    envoy.push(
        "lds.json",
        &update("lds-2", &[listener("l", inline("after"))]),
    );
    envoy.until("the change", |envoy| {
        find(envoy, "l")["active_state"]
            .to_string()
            .contains("\"after\"")
    });
    assert_eq!(find(&envoy, "l")["active_state"]["version_info"], "lds-1");
    let dump = envoy.json("/config_dump?mask=version_info");
    assert_eq!(dump["configs"][1]["version_info"], "lds-2");
}

#[test]
fn a_removed_listener_drains_under_its_name() {
    let envoy = Envoy::start(&files(&[listener("l", inline("inline"))], &[]));
    envoy.push("lds.json", &update("lds-2", &[]));
    envoy.until("the removal", |envoy| {
        find(envoy, "l")["draining_state"].is_object()
    });
    let draining = find(&envoy, "l");
    assert_eq!(draining["draining_state"]["version_info"], "lds-1");
    assert!(draining.get("active_state").is_none());
}

#[test]
fn a_replaced_listener_is_active_and_draining_in_one_entry() {
    let envoy = Envoy::start(&files(&[listener("l", inline("inline"))], &[]));
    let mut changed = listener("l", inline("inline"));
    // Other listener filters need a listener of its own; other chains alone are taken in place.
    changed["listener_filters_timeout"] = "3s".into();
    envoy.push("lds.json", &update("lds-2", &[changed]));
    envoy.until("the change", |envoy| {
        find(envoy, "l")["draining_state"].is_object()
    });
    let both = find(&envoy, "l");
    assert_eq!(both["active_state"]["version_info"], "lds-2");
    assert_eq!(both["draining_state"]["version_info"], "lds-1");
}
