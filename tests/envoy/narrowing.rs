//! The narrow questions, and what Envoy says to one it does not understand.
//!
//! A whole dump holds Envoy's main thread for seconds, so `mesh` asks for one section and one name.
//! The rules are sharper than they look: a mask belongs to one section, a regular expression of
//! `/config_dump` must match the whole name and one of `/clusters` any part of it, and rejected
//! listeners come along whatever was asked. Every narrowing is applied again on our side.

use crate::config::{
    bootstrap, cluster, eds_cluster, endpoints, file, files, inline, listener, rds, routes,
    service, update, wrong_listener,
};
use crate::server::Envoy;
use crate::wire::percent;
use serde_json::Value;

const LISTENERS: &str = "/config_dump?mask=version_info,static_listeners,dynamic_listeners";
const CLUSTERS: &str = "/config_dump?mask=version_info,static_clusters,dynamic_active_clusters,\
                        dynamic_warming_clusters";
const ROUTES: &str = "/config_dump?mask=static_route_configs,dynamic_route_configs";
const ENDPOINTS: &str =
    "/config_dump?include_eds&mask=static_endpoint_configs,dynamic_endpoint_configs";

fn envoy() -> Envoy {
    Envoy::start(&[
        ("bootstrap.json", bootstrap()),
        (
            "lds.json",
            update(
                "lds-1",
                &[
                    listener("0.0.0.0_9080", rds("9080", file("rds.json"))),
                    listener("0.0.0.0_19080", inline("inline")),
                ],
            ),
        ),
        (
            "cds.json",
            update(
                "cds-1",
                &[
                    cluster(&service(1), &[("10.0.0.1", 9080)]),
                    cluster(&service(11), &[("10.0.0.2", 9080)]),
                    cluster("a+b &|%c", &[("10.0.0.3", 9080)]),
                    cluster("größe-😀", &[("10.0.0.4", 9080)]),
                    eds_cluster("outbound|9080||named", "the-service", file("eds.json")),
                ],
            ),
        ),
        ("rds.json", update("rds-1", &[routes("9080", &["*"])])),
        (
            "eds.json",
            update("eds-1", &[endpoints("the-service", &[("10.0.0.9", 9080)])]),
        ),
    ])
}

/// Every name in the lists of an answer that has one section.
fn names(dump: &Value) -> Vec<String> {
    let [section] = dump["configs"].as_array().unwrap().as_slice() else {
        panic!("not one section: {dump}");
    };
    let name = |item: &Value| {
        ["cluster", "listener", "route_config", "endpoint_config"]
            .iter()
            .filter_map(|key| item.get(key))
            .chain([item])
            .find_map(|it| it.get("name").or_else(|| it.get("cluster_name")))
            .map(|name| name.as_str().unwrap().to_string())
    };
    let lists = section
        .as_object()
        .unwrap()
        .values()
        .filter_map(Value::as_array);
    lists.flatten().filter_map(name).collect()
}

fn exactly(name: &str) -> String {
    percent(&regex::escape(name))
}

#[test]
fn a_mask_of_one_section_leaves_all_others_out() {
    let envoy = envoy();
    for (question, section) in [
        (LISTENERS, "ListenersConfigDump"),
        (CLUSTERS, "ClustersConfigDump"),
        (ROUTES, "RoutesConfigDump"),
        (ENDPOINTS, "EndpointsConfigDump"),
        ("/config_dump?mask=bootstrap", "BootstrapConfigDump"),
        (
            "/config_dump?mask=static_secrets,dynamic_active_secrets,dynamic_warming_secrets",
            "SecretsConfigDump",
        ),
    ] {
        let dump = envoy.json(question);
        let configs = dump["configs"].as_array().unwrap();
        assert_eq!(configs.len(), 1, "{question}");
        assert!(
            configs[0]["@type"].as_str().unwrap().ends_with(section),
            "{question}"
        );
    }
}

#[test]
fn a_mask_that_fits_no_single_section_is_400() {
    let envoy = envoy();
    for mask in [
        "nothing",
        "dynamic_listeners,nothing",
        "dynamic_listeners,dynamic_active_clusters",
        // A list cannot be walked into.
        "dynamic_listeners.name",
        // Sections that are absent without their flag or content.
        "dynamic_endpoint_configs",
        "ecds_filters",
    ] {
        let answer = envoy.get(&format!("/config_dump?mask={mask}"));
        let why = format!("FieldMask {mask} could not be successfully applied to any configs.");
        assert_eq!((answer.status, answer.text()), (400, why.as_str()));
    }
}

#[test]
fn an_unknown_resource_is_404_and_an_empty_one_is_an_empty_object() {
    let envoy = envoy();
    for resource in [
        "nothing",
        "dynamic_listeners,static_listeners",
        "ecds_filters",
    ] {
        let answer = envoy.get(&format!("/config_dump?resource={resource}"));
        let why = format!("{resource} not found in config dump");
        assert_eq!((answer.status, answer.text()), (404, why.as_str()));
    }
    let empty = envoy.get("/config_dump?resource=dynamic_warming_clusters");
    assert_eq!((empty.status, empty.text()), (200, "{}\n"));
}

#[test]
fn of_two_resources_only_the_first_counts() {
    let dump = envoy().json("/config_dump?resource=static_clusters&resource=dynamic_listeners");
    assert_eq!(dump["configs"][0]["cluster"]["name"], "dead");
    assert_eq!(dump["configs"].as_array().unwrap().len(), 1);
}

#[test]
fn a_regex_must_match_the_whole_name_in_any_state() {
    let envoy = envoy();
    let ask = |question: &str, regex: &str| {
        names(&envoy.json(&format!("{question}&name_regex={}", percent(regex))))
    };
    assert_eq!(ask(LISTENERS, "0.0.0.0_9080"), ["0.0.0.0_9080"]);
    assert!(ask(LISTENERS, "9080").is_empty());
    assert_eq!(ask(LISTENERS, "static-listener"), ["static-listener"]);
    assert_eq!(ask(CLUSTERS, "dead"), ["dead"]);
    assert!(ask(CLUSTERS, "svc-1").is_empty());
    assert_eq!(ask(CLUSTERS, ".*svc-1.*").len(), 2);
    assert_eq!(ask(ROUTES, "9080"), ["9080"]);
    assert_eq!(ask(ROUTES, "static-routes"), ["static-routes"]);
}

#[test]
fn an_exact_name_needs_its_regex_characters_escaped() {
    let envoy = envoy();
    let name = service(1);
    let bare = envoy.json(&format!("{CLUSTERS}&name_regex={}", percent(&name)));
    assert!(names(&bare).is_empty(), "a bare | is an alternative");
    for name in [&name, "a+b &|%c", "größe-😀"] {
        let dump = envoy.json(&format!("{CLUSTERS}&name_regex={}", exactly(name)));
        assert_eq!(names(&dump), [name]);
    }
}

#[test]
fn a_name_regex_sees_bytes_where_a_filter_sees_letters() {
    let envoy = envoy();
    let ask = |regex: &str| {
        let regex = percent(regex);
        let dump = envoy.json(&format!("{CLUSTERS}&name_regex={regex}.*"));
        let statuses = envoy.json(&format!("/clusters?format=json&filter=%5E{regex}"));
        let statuses = statuses["cluster_statuses"].as_array().map_or(0, Vec::len);
        (names(&dump).len(), statuses)
    };
    assert_eq!(ask("(?i:GR)ö"), (1, 1));
    assert_eq!(ask("(?i:GRÖ)"), (0, 1), "the case of ö is not known");
    assert_eq!(ask("gr..ß"), (1, 0), "ö is two bytes and one letter");
}

#[test]
fn a_plus_in_a_question_is_a_plus() {
    let envoy = envoy();
    let found = envoy.json(&format!("{CLUSTERS}&name_regex=a%5C+b%20.*"));
    assert_eq!(names(&found), ["a+b &|%c"]);
    assert!(names(&envoy.json(&format!("{CLUSTERS}&name_regex=a%5C+b+%26.*"))).is_empty());
}

#[test]
fn a_regex_that_does_not_compile_is_400() {
    let envoy = envoy();
    for question in [
        "/config_dump?name_regex=%5B",
        "/clusters?format=json&filter=%5B",
        "/stats?filter=%5B",
        // RE2 knows no escape of a character outside ASCII: such a name goes in as it is.
        "/config_dump?name_regex=%5C%C3%A9",
    ] {
        assert_eq!(envoy.get(question).status, 400, "{question}");
    }
}

#[test]
fn a_name_that_nobody_has_is_an_empty_section() {
    let dump = envoy().get(&format!("{ROUTES}&name_regex=nobody"));
    assert_eq!(
        dump.text(),
        "{\n \"configs\": [\n  {\n   \"@type\": \
         \"type.googleapis.com/envoy.admin.v3.RoutesConfigDump\"\n  }\n ]\n}\n"
    );
}

#[test]
fn a_regex_alone_still_brings_the_bootstrap() {
    let dump = envoy().json("/config_dump?name_regex=nobody");
    assert!(dump["configs"][0]["bootstrap"].is_object());
}

#[test]
fn rejected_listeners_come_along_with_any_name_and_a_serving_one_without_its_active_state() {
    let envoy = envoy();
    envoy.push(
        "lds.json",
        &update("lds-2", &[wrong_listener("0.0.0.0_9080")]),
    );
    envoy.until("the rejection", |envoy| {
        envoy.stat("listener_manager.lds.update_rejected") == 1
    });
    let whole = envoy.json(LISTENERS);
    let held = |dump: &Value| {
        let items = dump["configs"][0]["dynamic_listeners"]
            .as_array()
            .unwrap()
            .clone();
        items
            .into_iter()
            .find(|item| item["name"] == "0.0.0.0_9080")
            .unwrap()
    };
    assert!(held(&whole)["active_state"].is_object());
    let other = envoy.json(&format!("{LISTENERS}&name_regex=nobody"));
    assert!(held(&other)["error_state"].is_object());
    assert!(held(&other).get("active_state").is_none());
}

#[test]
fn endpoints_are_found_by_service_name_but_cluster_statuses_by_cluster_name() {
    let envoy = envoy();
    let ask = |name: &str| names(&envoy.json(&format!("{ENDPOINTS}&name_regex={}", exactly(name))));
    assert_eq!(ask("the-service"), ["the-service"]);
    assert!(ask("outbound|9080||named").is_empty());
    let statuses = envoy.json(&format!(
        "/clusters?format=json&filter={}",
        percent(&format!("^{}$", regex::escape("outbound|9080||named")))
    ));
    assert_eq!(
        statuses["cluster_statuses"][0]["name"],
        "outbound|9080||named"
    );
    assert_eq!(
        statuses["cluster_statuses"][0]["eds_service_name"],
        "the-service"
    );
}

#[test]
fn the_filter_of_cluster_statuses_matches_any_part_of_a_name() {
    let envoy = envoy();
    let ask = |filter: &str| {
        let statuses = envoy.json(&format!("/clusters?format=json&filter={}", percent(filter)));
        statuses["cluster_statuses"].as_array().map_or(0, Vec::len)
    };
    assert_eq!(ask("svc-1"), 2);
    assert_eq!(ask(r"^outbound\|9080\|v1\|svc-1\."), 1);
    assert_eq!(ask("nobody"), 0);
    assert_eq!(
        envoy.get("/clusters?format=json&filter=nobody").text(),
        "{}\n"
    );
}

#[test]
fn of_two_stats_filters_only_the_first_counts() {
    let answer = envoy().json("/stats?format=json&filter=nobody&filter=update_success$");
    assert_eq!(answer, serde_json::json!({"stats": []}));
}

#[test]
fn one_cluster_of_thousands_costs_what_one_cluster_is() {
    let clusters: Vec<Value> = (0..5_000)
        .map(|n| cluster(&service(n), &[("10.0.0.1", 9080), ("10.0.0.2", 9080)]))
        .collect();
    let envoy = Envoy::start(&files(&[], &clusters));
    let name = exactly(&service(77));
    let one = envoy.get(&format!("{CLUSTERS}&name_regex={name}"));
    assert_eq!(names(&one.json()), [service(77)]);
    assert!(one.body.len() < 4_000, "{}", one.body.len());
    let hosts = envoy.get(&format!("/clusters?format=json&filter=%5E{name}%24"));
    assert_eq!(
        hosts.json()["cluster_statuses"].as_array().unwrap().len(),
        1
    );
    assert!(hosts.body.len() < 4_000, "{}", hosts.body.len());
    assert!(envoy.get(CLUSTERS).body.len() > 1_000 * one.body.len());
}
