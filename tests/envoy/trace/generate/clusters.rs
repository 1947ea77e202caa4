//! Clusters whose endpoints are of several priorities, localities, labels and states.

use serde_json::{Value, json};

use super::aim::Aim;
use super::dice::Dice;

/// Routes to clusters by header; and aims at each of them.
pub fn clusters(dice: &mut Dice, family: &str) -> (Value, Vec<Aim>) {
    let mut aims = Vec::new();
    let many = dice.between(1, 4);
    let clusters: Vec<Value> = (0..many)
        .map(|index| {
            let name = format!("{family}-c{index}");
            for path in ["/v1", "/v2", "/dev", "/"] {
                let mut aim = Aim::new();
                aim.path = path.to_owned();
                aim.set("x-c", &name);
                aims.push(aim);
            }
            cluster(dice, &name)
        })
        .collect();
    let labelled = |path: &str, labels: Value| {
        json!({"match": {"prefix": path}, "route": {
            "cluster_header": "x-c", "metadata_match": {"filter_metadata": {"envoy.lb": labels}},
        }})
    };
    let routes = json!([
        labelled("/v1", json!({"version": "v1"})),
        labelled("/v2", json!({"version": "v2"})),
        labelled("/dev", json!({"version": "v2", "stage": "dev"})),
        {"match": {"prefix": "/"}, "route": {"cluster_header": "x-c"}},
    ]);
    (json!({"clusters": clusters, "routes": routes}), aims)
}

fn cluster(dice: &mut Dice, name: &str) -> Value {
    let mut cluster = json!({"name": name});
    if dice.chance(40) {
        cluster["type"] = "EDS".into();
        if dice.chance(50) {
            cluster["eds_cluster_config"] = json!({"service_name": format!("{name}-service")});
        }
    }
    let mut host = 0;
    let groups: Vec<Value> = (0..dice.between(1, 3))
        .map(|priority| {
            let endpoints: Vec<Value> = (0..dice.between(0, 4))
                .map(|_| {
                    host += 1;
                    endpoint(dice, 100 + host)
                })
                .collect();
            let mut group = json!({"priority": priority, "lb_endpoints": endpoints});
            if dice.chance(40) {
                group["locality"] = json!({"zone": dice.word(&["a", "b"])});
                if dice.chance(60) {
                    group["load_balancing_weight"] = dice.between(1, 5).into();
                }
            }
            group
        })
        .collect();
    cluster["load_assignment"] = json!({"endpoints": groups});
    if dice.chance(20) {
        cluster["load_assignment"]["policy"] =
            json!({"overprovisioning_factor": dice.pick(&[100, 200])});
    }
    if dice.chance(40) {
        cluster["common_lb_config"]["healthy_panic_threshold"] =
            json!({"value": dice.pick(&[0, 30, 80])});
    }
    if dice.chance(20) {
        cluster["common_lb_config"]["locality_weighted_lb_config"] = json!({});
    }
    if dice.chance(30) {
        cluster["lb_policy"] = dice.word(&["RANDOM", "LEAST_REQUEST"]).into();
    }
    if dice.chance(35) {
        cluster["lb_subset_config"] = subsets(dice);
    }
    cluster
}

fn endpoint(dice: &mut Dice, host: usize) -> Value {
    let mut endpoint = json!({"host": host});
    if dice.chance(45) {
        endpoint["health_status"] = dice
            .word(&[
                "UNHEALTHY",
                "UNHEALTHY",
                "DRAINING",
                "TIMEOUT",
                "DEGRADED",
                "HEALTHY",
            ])
            .into();
    }
    if dice.chance(20) {
        endpoint["load_balancing_weight"] = dice.between(1, 9).into();
    }
    endpoint["metadata"] = json!({"filter_metadata": {"envoy.lb": {
        "version": dice.word(&["v1", "v2"]), "stage": dice.word(&["dev", "prod"]),
    }}});
    endpoint
}

fn subsets(dice: &mut Dice) -> Value {
    let mut selectors = vec![json!({"keys": ["version"]})];
    if dice.chance(50) {
        selectors.push(json!({"keys": ["stage", "version"]}));
    }
    for selector in &mut selectors {
        if dice.chance(30) {
            selector["fallback_policy"] = dice
                .word(&["NO_FALLBACK", "ANY_ENDPOINT", "DEFAULT_SUBSET"])
                .into();
        }
    }
    json!({
        "fallback_policy": dice.word(&["NO_FALLBACK", "ANY_ENDPOINT", "DEFAULT_SUBSET"]),
        "default_subset": {"stage": "dev"}, "subset_selectors": selectors,
    })
}
