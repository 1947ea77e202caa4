//! The rules of subsets; what each comes to was measured on Envoy 1.40.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde_json::{Value, json};

use super::tests::{UH, answered, endpoint, http, listed, with};
use crate::trace::verdict::Stop;
use crate::trace::walk::Forward;

/// Endpoints with labels, as `/clusters` and the dump would tell them.
fn labelled() -> Vec<Value> {
    let labels = [
        json!({"a": "1"}),
        json!({"a": "1", "b": "2"}),
        json!({"b": "2"}),
        json!({"a": "1", "b": "3", "c": "4"}),
        json!({"a": ["7", "8"]}),
    ];
    let each = labels.into_iter().zip(1..).map(|(labels, port)| {
        let mut endpoint = endpoint(port, "HEALTHY");
        endpoint["metadata"] = json!({"filter_metadata": {"envoy.lb": labels}});
        endpoint
    });
    each.collect()
}

/// The ports that criteria come to; none for no endpoint. All as measured on Envoy 1.40.
fn ports(config: Value, criteria: Value) -> Vec<u64> {
    let cluster = with(listed("c", &[&labelled()]), "lb_subset_config", config);
    ports_of(cluster, criteria)
}

fn ports_of(cluster: Value, criteria: Value) -> Vec<u64> {
    let forward = Forward {
        metadata_match: serde_json::from_value(criteria).unwrap(),
        ..http("c")
    };
    let end = answered(&[cluster]).only(&forward);
    if let Err(Stop::Verdict(_)) = end.result {
        assert_eq!(end.failed(), UH);
        return Vec::new();
    }
    let port = |address: &str| address.rsplit(':').next().unwrap().parse().unwrap();
    end.endpoints().iter().map(|it| port(it.0)).collect()
}

fn selectors() -> Value {
    json!([{"keys": ["a"]}, {"keys": ["a", "b"]}, {"keys": ["b"]}])
}

#[test]
fn criteria_must_be_exactly_the_names_of_a_selector() {
    let config = || json!({"subset_selectors": selectors()});
    assert_eq!(ports(config(), json!({"a": "1"})), [1, 2, 4]);
    assert_eq!(ports(config(), json!({"a": "1", "b": "3"})), [4]);
    assert_eq!(ports(config(), json!({"a": ["7", "8"]})), [5]);
    for none in [
        json!({}),
        json!({"c": "4"}),
        json!({"a": "9"}),
        json!({"a": "7"}),
        json!({"a": "1", "z": "1"}),
    ] {
        assert_eq!(ports(config(), none.clone()), [0_u64; 0], "{none}");
    }
}

#[test]
fn a_subset_that_is_not_there_falls_back() {
    let config = |more: Value| {
        let mut config = more;
        config["subset_selectors"] = selectors();
        config
    };
    let any = || config(json!({"fallback_policy": "ANY_ENDPOINT"}));
    assert_eq!(ports(any(), json!({"c": "4"})), [1, 2, 3, 4, 5]);
    assert_eq!(ports(any(), json!({})), [1, 2, 3, 4, 5]);
    assert_eq!(ports(any(), json!({"b": "2"})), [2, 3]);
    let default = json!({"fallback_policy": "DEFAULT_SUBSET", "default_subset": {"b": "3"}});
    assert_eq!(ports(config(default), json!({"a": "9"})), [4]);
    let empty = json!({"fallback_policy": "DEFAULT_SUBSET", "default_subset": {"z": "1"}});
    assert_eq!(ports(config(empty.clone()), json!({"a": "9"})), [0_u64; 0]);
    let panic = with(empty, "panic_mode_any", json!(true));
    assert_eq!(ports(config(panic), json!({"a": "9"})), [1, 2, 3, 4, 5]);
    let list = json!({"list_as_any": true});
    assert_eq!(ports(config(list), json!({"a": "7"})), [5]);
}

#[test]
fn a_selector_may_fall_back_in_its_own_way() {
    let config = || {
        json!({"fallback_policy": "ANY_ENDPOINT", "subset_selectors": [
            {"keys": ["a"], "fallback_policy": "NO_FALLBACK"},
            {"keys": ["a", "b"], "fallback_policy": "KEYS_SUBSET", "fallback_keys_subset": ["a"]},
            {"keys": ["b"]}]})
    };
    assert_eq!(ports(config(), json!({"a": "9"})), [0_u64; 0]);
    assert_eq!(ports(config(), json!({"a": "1", "b": "9"})), [1, 2, 4]);
    assert_eq!(ports(config(), json!({"a": "9", "b": "2"})), [0_u64; 0]);
    assert_eq!(ports(config(), json!({"b": "9"})), [1, 2, 3, 4, 5]);
}

#[test]
fn redundant_criteria_are_passed_over_where_the_extension_allows_it() {
    let policy = "type.googleapis.com/envoy.extensions.load_balancing_policies";
    let robin = json!({"typed_extension_config": {"typed_config":
        {"@type": format!("{policy}.round_robin.v3.RoundRobin")}}});
    let subset = json!({"@type": format!("{policy}.subset.v3.Subset"),
        "subset_selectors": selectors(), "allow_redundant_keys": true,
        "subset_lb_policy": {"policies": [robin]}});
    let policies = json!({"policies": [{"typed_extension_config": {"typed_config": subset}}]});
    let cluster = || {
        with(
            listed("c", &[&labelled()]),
            "load_balancing_policy",
            policies.clone(),
        )
    };
    let ports = |criteria| ports_of(cluster(), criteria);
    assert_eq!(ports(json!({"a": "1", "c": "4"})), [1, 2, 4]);
    assert_eq!(ports(json!({"a": "1", "b": "2", "c": "4"})), [2]);
    assert_eq!(ports(json!({"0": "1", "a": "1"})), [1, 2, 4]);
    assert_eq!(ports(json!({"a": "9", "b": "2"})), [0_u64; 0]);
    assert_eq!(ports(json!({"c": "4"})), [0_u64; 0]);
}
