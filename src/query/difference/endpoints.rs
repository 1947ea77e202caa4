//! One form for a load assignment, which Envoy writes out of its own memory.
//!
//! Listeners, routes and clusters Envoy keeps as they came; endpoints it makes hosts
//! of, and tells those (`source/server/admin/config_dump_handler.cc`). So it names a
//! factor that is the default, an empty health check for each host, and the health
//! that it sees itself. Groups come back in another order, hosts without locality
//! in a group each. Here both sides become maps, by priority and locality and then
//! by address, with those fields that Envoy tells. Further addresses of an endpoint
//! and its health check are not compared: older Envoys keep them to themselves.

use serde_json::{Map, Value, json};

/// The factor that Envoy takes where none is sent.
const OVERPROVISIONING: u64 = 140;
/// What an endpoint weighs without a weight.
const WEIGHT: u64 = 1;

/// A load assignment as maps.
pub(super) fn normal(assignment: Value) -> Value {
    let mut groups = Map::new();
    for group in list(&assignment, "endpoints") {
        let hosts = list(group, "lbEndpoints");
        if hosts.is_empty() {
            continue;
        }
        let text = |field: &str| {
            let value = group.pointer(&format!("/locality/{field}"));
            value.and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let place = [text("region"), text("zone"), text("subZone")].join("/");
        let place = match place.trim_end_matches('/') {
            "" => "no locality",
            place => place,
        };
        let priority = number(group.get("priority")).unwrap_or(0);
        let entry = groups.entry(format!("priority {priority}, {place}"));
        let kept = entry.or_insert_with(|| json!({"lbEndpoints": {}}));
        let weight = number(group.get("loadBalancingWeight"));
        if let Some(weight) = weight.filter(|weight| *weight != 0) {
            kept["loadBalancingWeight"] = weight.into();
        }
        for host in hosts {
            // Envoy takes the first of two with one address.
            let address = host.pointer("/endpoint/address");
            let address = address.map(address_of).unwrap_or_default();
            if kept["lbEndpoints"].get(&address).is_none() {
                kept["lbEndpoints"][address] = host_of(host);
            }
        }
    }
    let mut normal = json!({"endpoints": groups});
    let factor = number(assignment.pointer("/policy/overprovisioningFactor"));
    if let Some(factor) = factor.filter(|factor| *factor != OVERPROVISIONING) {
        normal["overprovisioningFactor"] = factor.into();
    }
    normal
}

/// Whether there is no endpoint in it.
pub(super) fn is_empty(normal: &Value) -> bool {
    let groups = normal.get("endpoints").and_then(Value::as_object);
    groups.is_none_or(Map::is_empty)
}

/// Takes away what one side alone can know. A weight of a locality Envoy tells only
/// where it weighs by localities. That it sees an endpoint ill which istiod holds to
/// be well is its own finding (an ejection) and no difference in what it was sent;
/// the other way round is one.
pub(super) fn level(istiod: &mut Value, envoy: &mut Value) {
    let Some(ours) = istiod["endpoints"].as_object_mut() else {
        return;
    };
    for (place, ours) in ours {
        let Some(theirs) = envoy["endpoints"].get_mut(place) else {
            continue;
        };
        if theirs.get("loadBalancingWeight").is_none() {
            ours.as_object_mut()
                .map(|ours| ours.remove("loadBalancingWeight"));
        }
        let Some(hosts) = ours["lbEndpoints"].as_object_mut() else {
            continue;
        };
        for (address, ours) in hosts {
            let Some(theirs) = theirs["lbEndpoints"].get_mut(address) else {
                continue;
            };
            let ill = |host: &Value| host["healthStatus"] == "UNHEALTHY";
            if !ill(ours) || ill(theirs) {
                for host in [ours, theirs] {
                    host.as_object_mut().map(|host| host.remove("healthStatus"));
                }
            }
        }
    }
}

fn host_of(host: &Value) -> Value {
    let status = host.get("healthStatus").and_then(Value::as_str);
    let ill = matches!(status, Some("UNHEALTHY" | "DRAINING" | "TIMEOUT"));
    let mut kept = json!({
        "healthStatus": if ill { "UNHEALTHY" } else { "HEALTHY" },
        "loadBalancingWeight": number(host.get("loadBalancingWeight")).unwrap_or(WEIGHT),
    });
    let name = host
        .pointer("/endpoint/hostname")
        .filter(|name| *name != "");
    let metadata = host.get("metadata").filter(|told| **told != json!({}));
    for (key, value) in [("hostname", name), ("metadata", metadata)] {
        if let Some(value) = value {
            kept[key] = super::normal::form(value.clone());
        }
    }
    kept
}

/// `10.0.0.7:80`, the path of a pipe, or what else an address is made of.
fn address_of(address: &Value) -> String {
    let at = |pointer: &str| address.pointer(pointer);
    let text = |pointer: &str| at(pointer).and_then(Value::as_str);
    if let Some(host) = text("/socketAddress/address") {
        let port = number(at("/socketAddress/portValue")).unwrap_or(0);
        return format!("{host}:{port}");
    }
    match text("/pipe/path") {
        Some(path) => path.to_owned(),
        None => address.to_string(),
    }
}

fn list<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    let list = value.get(field).and_then(Value::as_array);
    list.map_or(&[], Vec::as_slice)
}

/// A number, in quotes or without.
fn number(value: Option<&Value>) -> Option<u64> {
    let value = value?;
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(address: &str, status: &str) -> Value {
        json!({
            "endpoint": {"address": {"socketAddress": {"address": address, "portValue": 80}}},
            "healthStatus": status,
        })
    }

    #[test]
    fn what_envoy_writes_of_its_own_is_no_difference() {
        let istiod = json!({"clusterName": "a", "endpoints": [
            {"locality": {"region": "r"}, "lbEndpoints": [host("1", "HEALTHY"), host("2", "HEALTHY")], "loadBalancingWeight": 2},
            {"locality": {"region": "empty"}}]});
        let mut told = host("2", "UNHEALTHY");
        told["endpoint"]["healthCheckConfig"] = json!({});
        told["loadBalancingWeight"] = json!(1);
        let envoy = json!({"clusterName": "a", "policy": {"overprovisioningFactor": 140}, "endpoints": [
            {"locality": {"region": "r"}, "lbEndpoints": [told]},
            {"locality": {"region": "r"}, "lbEndpoints": [host("1", "HEALTHY")]}]});
        let (mut ours, mut theirs) = (normal(istiod), normal(envoy));
        level(&mut ours, &mut theirs);
        assert_eq!(ours, theirs);
    }

    #[test]
    fn an_endpoint_too_few_a_weight_and_a_health_that_was_not_taken_over_are_differences() {
        let group = |hosts: Value| json!({"endpoints": [{"lbEndpoints": hosts}]});
        let pair = |ours: Value, theirs: Value| {
            let (mut ours, mut theirs) = (normal(group(ours)), normal(group(theirs)));
            level(&mut ours, &mut theirs);
            super::super::fields::compare(&ours, &theirs)
        };
        let mut heavy = host("1", "HEALTHY");
        heavy["loadBalancingWeight"] = json!("7");
        let path =
            |address: &str| format!("endpoints[priority 0, no locality].lbEndpoints[{address}:80]");
        for (ours, theirs, at) in [
            (
                json!([host("1", "HEALTHY"), host("2", "HEALTHY")]),
                json!([host("1", "HEALTHY")]),
                path("2"),
            ),
            (
                json!([heavy]),
                json!([host("1", "HEALTHY")]),
                path("1") + ".loadBalancingWeight",
            ),
            (
                json!([host("1", "DRAINING")]),
                json!([host("1", "HEALTHY")]),
                path("1") + ".healthStatus",
            ),
        ] {
            let told = pair(ours, theirs);
            let paths: Vec<&str> = told.iter().map(|field| field.path.as_str()).collect();
            assert_eq!(paths, [at]);
        }
        assert_eq!(
            pair(
                json!([host("1", "DRAINING")]),
                json!([host("1", "UNHEALTHY")])
            ),
            []
        );
    }
}
