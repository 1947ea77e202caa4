//! Virtual hosts whose routes stand behind a tree of conditions.

use serde_json::{Map, Value, json};

use super::aim::Aim;
use super::dice::Dice;

const HEADER: &str = "x-tree";

/// What is looked for, with a value that comes to it.
const KEYS: [(&str, &str); 4] = [("a", "a"), ("ab", "ab"), ("abc", "abcd"), ("z", "a")];

/// Puts a virtual host's routes behind a header, and aims at some of them.
pub fn plant(dice: &mut Dice, host: &mut Value, aims: &mut [Aim]) {
    let Some(Value::Array(routes)) = host.as_object_mut().unwrap().remove("routes") else {
        return;
    };
    let mut branches = Map::new();
    let mut rest = Vec::new();
    for ((index, mut route), aim) in routes.into_iter().enumerate().zip(aims) {
        route["name"] = format!("r{index}").into();
        let (key, fits) = dice.pick(&KEYS);
        match dice.below(4) {
            0 => rest.push(route),
            1 => {
                aim.set(HEADER, fits);
                branches.insert((*key).to_owned(), end("Route", route));
            }
            _ => {
                aim.set(HEADER, fits);
                let list = json!({"routes": [route]});
                branches.insert((*key).to_owned(), end("RouteList", list));
            }
        }
    }
    if branches.is_empty() {
        branches.insert("a".to_owned(), end("RouteList", json!({"routes": rest})));
    }
    let kind = dice.word(&["exact_match_map", "prefix_match_map"]);
    let mut tree = json!({"input": {"name": "h", "typed_config": {
        "@type": "type.googleapis.com/envoy.type.matcher.v3.HttpRequestHeaderMatchInput",
        "header_name": HEADER,
    }}});
    tree[kind] = json!({"map": branches});
    host["matcher"] = json!({"matcher_tree": tree});
    if !rest.is_empty() {
        host["matcher"]["on_no_match"] = end("RouteList", json!({"routes": rest}));
    }
}

fn end(kind: &str, mut of: Value) -> Value {
    of["@type"] = format!("type.googleapis.com/envoy.config.route.v3.{kind}").into();
    json!({"action": {"name": "route", "typed_config": of}})
}
