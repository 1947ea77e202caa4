//! What is left to see of an update that Envoy refused.
//!
//! Only listeners carry the refusal in the dump, and twice. Every other kind shows it in a counter
//! alone, and a counter never goes back: it says "since Envoy started", not "now".

use crate::config::{
    cluster, eds_cluster, endpoints, file, files, inline, listener, never, rds, routes, service,
    update, wrong_cluster, wrong_listener,
};
use crate::server::Envoy;
use serde_json::{Value, json};

const LISTENERS_REJECTED: &str = "listener_manager.lds.update_rejected";
const CLUSTERS_REJECTED: &str = "cluster_manager.cds.update_rejected";

fn list(envoy: &Envoy, name: &str) -> Vec<Value> {
    let dump = envoy.json(&format!("/config_dump?resource={name}"));
    dump["configs"].as_array().cloned().unwrap_or_default()
}

fn cluster_names(envoy: &Envoy, list_name: &str) -> Vec<String> {
    let name = |item: &Value| item["cluster"]["name"].as_str().unwrap().to_string();
    list(envoy, list_name).iter().map(name).collect()
}

#[test]
fn a_rejected_listener_is_told_twice_and_forgotten_with_the_next_update() {
    let good = listener("good", inline("inline"));
    let envoy = Envoy::start(&files(std::slice::from_ref(&good), &[]));
    envoy.push(
        "lds.json",
        &update("lds-2", &[good.clone(), wrong_listener("bad")]),
    );
    envoy.until("the rejection", |envoy| envoy.stat(LISTENERS_REJECTED) == 1);

    let listeners = list(&envoy, "dynamic_listeners");
    let refused: Vec<&Value> = listeners
        .iter()
        .filter(|item| item.get("error_state").is_some())
        .collect();
    assert_eq!(refused.len(), 2);
    for item in &refused {
        let error = &item["error_state"];
        assert_eq!(error["failed_configuration"]["name"], "bad");
        assert!(
            error["details"]
                .as_str()
                .unwrap()
                .contains("unknown-filter"),
            "{error}"
        );
    }
    // One twin has the name and the time, the other neither.
    assert_eq!(refused[0]["name"], "bad");
    assert!(refused[0]["error_state"]["last_update_attempt"].is_string());
    assert!(refused[1].get("name").is_none());
    assert!(
        refused[1]["error_state"]
            .get("last_update_attempt")
            .is_none()
    );

    envoy.push("lds.json", &update("lds-3", &[good]));
    envoy.until("the rejection to go", |envoy| {
        list(envoy, "dynamic_listeners").len() == 1
    });
    assert_eq!(envoy.stat(LISTENERS_REJECTED), 1, "the counter stays");
}

#[test]
fn a_listener_whose_change_is_rejected_still_serves_beside_its_error() {
    let envoy = Envoy::start(&files(&[listener("both", inline("inline"))], &[]));
    envoy.push("lds.json", &update("lds-2", &[wrong_listener("both")]));
    envoy.until("the rejection", |envoy| envoy.stat(LISTENERS_REJECTED) == 1);
    let listeners = list(&envoy, "dynamic_listeners");
    let both = listeners
        .iter()
        .find(|item| item["name"] == "both")
        .unwrap();
    assert_eq!(both["active_state"]["version_info"], "lds-1");
    assert!(both["error_state"].is_object());
}

#[test]
fn a_rejected_cluster_is_seen_in_its_counter_only_and_its_siblings_are_applied() {
    let envoy = Envoy::start(&files(&[], &[cluster(&service(1), &[])]));
    let clusters = [
        cluster(&service(1), &[]),
        cluster(&service(2), &[]),
        wrong_cluster("bad"),
    ];
    envoy.push("cds.json", &update("cds-2", &clusters));
    envoy.until("the rejection", |envoy| envoy.stat(CLUSTERS_REJECTED) == 1);
    assert!(cluster_names(&envoy, "dynamic_active_clusters").contains(&service(2)));
    let dump = envoy
        .get("/config_dump?mask=static_clusters,dynamic_active_clusters,dynamic_warming_clusters");
    assert!(!dump.text().contains("\"bad\""), "{}", dump.text());
    // The section takes the version of an update of which anything was applied.
    assert_eq!(
        envoy.json("/config_dump?mask=version_info")["configs"][0]["version_info"],
        "cds-2"
    );

    envoy.push("cds.json", &update("cds-3", &clusters[..2]));
    envoy.until("the next update", |envoy| {
        envoy.stat("cluster_manager.cds.update_success") == 2
    });
    assert_eq!(envoy.stat(CLUSTERS_REJECTED), 1, "the counter stays");
}

#[test]
fn a_cluster_rejected_late_stays_among_those_that_warm() {
    let envoy = Envoy::start(&files(&[], &[]));
    let mut late = cluster("late", &[]);
    late["lb_policy"] = "RING_HASH".into();
    late["ring_hash_lb_config"] = json!({"minimum_ring_size": 10, "maximum_ring_size": 5});
    envoy.push("cds.json", &update("cds-2", &[late]));
    envoy.until("the rejection", |envoy| envoy.stat(CLUSTERS_REJECTED) == 1);
    assert_eq!(cluster_names(&envoy, "dynamic_warming_clusters"), ["late"]);
}

#[test]
fn a_rejected_route_table_leaves_the_old_one_and_a_counter() {
    let mut files = files(&[listener("l", rds("9080", file("rds.json")))], &[]);
    files.push(("rds.json", update("rds-1", &[routes("9080", &["*"])])));
    let envoy = Envoy::start(&files);
    envoy.push("rds.json", &update("rds-2", &[routes("9080", &["*", "*"])]));
    envoy.until("the rejection", |envoy| {
        envoy.stat("http.outbound.rds.9080.update_rejected") == 1
    });
    let held = list(&envoy, "dynamic_route_configs");
    assert_eq!(held.len(), 1);
    assert_eq!(held[0]["version_info"], "rds-1");
    assert!(held[0].get("error_state").is_none());
}

#[test]
fn rejected_endpoints_leave_the_old_ones_and_a_counter() {
    let name = "outbound|9080||named";
    let mut files = files(&[], &[eds_cluster(name, "the-service", file("eds.json"))]);
    files.push((
        "eds.json",
        update("eds-1", &[endpoints("the-service", &[("10.0.0.1", 1)])]),
    ));
    let envoy = Envoy::start(&files);
    envoy.push(
        "eds.json",
        &update("eds-2", &[endpoints("another", &[("10.0.0.2", 2)])]),
    );
    envoy.until("the rejection", |envoy| {
        envoy.stat(&format!("cluster.{name}.update_rejected")) == 1
    });
    let statuses = envoy.json("/clusters?format=json&filter=named");
    let host = &statuses["cluster_statuses"][0]["host_statuses"][0];
    assert_eq!(host["address"]["socket_address"]["address"], "10.0.0.1");
}

#[test]
fn a_rejected_secret_is_printed_as_if_it_were_active() {
    let envoy = Envoy::start(&{
        let mut files = files(&[], &[]);
        files.push(("sds.json", update("sds-1", &[bad_authority()])));
        files
    });
    envoy.push(
        "cds.json",
        &update("cds-2", &[trusting("tls", file("sds.json"))]),
    );
    envoy.until("the rejection", |envoy| {
        envoy.stat("sds.ROOTCA.update_rejected") == 1
    });
    let secrets = list(&envoy, "dynamic_active_secrets");
    assert_eq!(secrets[0]["version_info"], "sds-1");
    assert_eq!(
        secrets[0]["secret"]["validation_context"]["trusted_ca"]["inline_string"],
        "no PEM"
    );
}

#[test]
fn a_secret_never_delivered_warms_without_a_version() {
    let envoy = Envoy::start(&files(&[], &[]));
    envoy.push("cds.json", &update("cds-2", &[trusting("tls", never())]));
    envoy.until("the secret", |envoy| {
        !list(envoy, "dynamic_warming_secrets").is_empty()
    });
    let secrets = list(&envoy, "dynamic_warming_secrets");
    assert_eq!(
        (&secrets[0]["name"], &secrets[0]["version_info"]),
        (&json!("ROOTCA"), &json!("uninitialized"))
    );
}

#[test]
fn every_rejection_is_found_by_one_small_question() {
    let envoy = Envoy::start(&files(&[], &[]));
    let question = "/stats?format=json&usedonly&type=Counters&filter=update_rejected$";
    assert_eq!(envoy.get(question).text(), r#"{"stats":[]}"#);
    envoy.push("cds.json", &update("cds-2", &[wrong_cluster("bad")]));
    envoy.push("lds.json", &update("lds-2", &[wrong_listener("bad")]));
    envoy.until("both rejections", |envoy| {
        envoy.stat(CLUSTERS_REJECTED) + envoy.stat(LISTENERS_REJECTED) == 2
    });
    assert_eq!(
        envoy.json(question),
        json!({"stats": [
            {"name": CLUSTERS_REJECTED, "value": 1},
            {"name": LISTENERS_REJECTED, "value": 1},
        ]})
    );
}

fn bad_authority() -> Value {
    json!({
        "@type": "type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.Secret",
        "name": "ROOTCA",
        "validation_context": {"trusted_ca": {"inline_string": "no PEM"}},
    })
}

/// A cluster whose peers must be signed by an authority that a source delivers.
fn trusting(name: &str, source: Value) -> Value {
    let mut cluster = cluster(name, &[]);
    cluster["transport_socket"] = json!({
        "name": "tls",
        "typed_config": {
            "@type": "type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext",
            "common_tls_context": {
                "validation_context_sds_secret_config": {"name": "ROOTCA", "sds_config": source},
            },
        },
    });
    cluster
}
