//! Where two values differ, field by field.
//!
//! Items of a list that all have names (virtual hosts, filters, routes) are held
//! against those of the same name, so that one that was added does not make all
//! after it differ; where names repeat or are missing, the place counts.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

/// A place where both sides do not say the same.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Field {
    /// Such as `filterChains[0].filters[envoy.tcp_proxy].typedConfig.statPrefix`.
    pub path: String,
    /// What istiod means; none where it says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub istiod: Option<Value>,
    /// What Envoy has; none where it has nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub envoy: Option<Value>,
}

/// All places where they differ, in the order of their paths.
pub(super) fn compare(istiod: &Value, envoy: &Value) -> Vec<Field> {
    let mut fields = Vec::new();
    walk(String::new(), Some(istiod), Some(envoy), &mut fields);
    fields
}

fn walk(path: String, istiod: Option<&Value>, envoy: Option<&Value>, into: &mut Vec<Field>) {
    match (istiod, envoy) {
        (Some(one), Some(other)) if one == other => {}
        (Some(Value::Object(one)), Some(Value::Object(other))) => {
            let keys: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            for key in keys {
                let path = match path.as_str() {
                    "" => key.clone(),
                    path if is_word(key) => format!("{path}.{key}"),
                    path => format!("{path}[{key}]"),
                };
                walk(path, one.get(key), other.get(key), into);
            }
        }
        (Some(Value::Array(one)), Some(Value::Array(other))) => lists(&path, one, other, into),
        (istiod, envoy) => into.push(Field {
            path,
            istiod: istiod.cloned(),
            envoy: envoy.cloned(),
        }),
    }
}

fn lists(path: &str, one: &[Value], other: &[Value], into: &mut Vec<Field>) {
    let (Some(ours), Some(theirs)) = (named(one), named(other)) else {
        for at in 0..one.len().max(other.len()) {
            walk(format!("{path}[{at}]"), one.get(at), other.get(at), into);
        }
        return;
    };
    let names: BTreeSet<&str> = ours.keys().chain(theirs.keys()).copied().collect();
    let before = into.len();
    for name in names {
        let path = format!("{path}[{name}]");
        walk(
            path,
            ours.get(name).copied(),
            theirs.get(name).copied(),
            into,
        );
    }
    if into.len() == before {
        // The same items in another order, which counts for filters and routes.
        let order = |items: &[Value]| {
            items
                .iter()
                .filter_map(|item| item.get("name").cloned())
                .collect()
        };
        into.push(Field {
            path: format!("{path} (order)"),
            istiod: Some(order(one)),
            envoy: Some(order(other)),
        });
    }
}

/// The items by their names, where each has one of its own.
fn named(items: &[Value]) -> Option<BTreeMap<&str, &Value>> {
    let names = items.iter();
    let names = names.map(|item| Some((item.get("name")?.as_str()?, item)));
    let named: BTreeMap<&str, &Value> = names.collect::<Option<_>>()?;
    (named.len() == items.len()).then_some(named)
}

/// Whether a key can stand behind a dot.
fn is_word(key: &str) -> bool {
    key.chars()
        .all(|letter| letter.is_alphanumeric() || letter == '_')
}

#[cfg(test)]
mod tests {
    use super::compare;
    use serde_json::{Value, json};

    fn told(istiod: &Value, envoy: &Value) -> Vec<String> {
        let fields = compare(istiod, envoy).into_iter();
        let side = |value: Option<Value>| value.map_or("-".to_owned(), |value| value.to_string());
        let line = |field: super::Field| {
            format!(
                "{} {} {}",
                field.path,
                side(field.istiod),
                side(field.envoy)
            )
        };
        fields.map(line).collect()
    }

    #[test]
    fn every_place_is_named_once_and_in_order() {
        let istiod = json!({"b": 1, "a": {"x.y": 1, "same": [1]}, "c": [1, 2]});
        let envoy = json!({"b": 2, "a": {"x.y": 2, "same": [1]}, "c": [1], "d": {}});
        assert_eq!(
            told(&istiod, &envoy),
            ["a[x.y] 1 2", "b 1 2", "c[1] 2 -", "d - {}"]
        );
    }

    #[test]
    fn named_items_are_held_against_their_own_and_a_new_order_is_told() {
        let istiod = json!({"f": [{"name": "new"}, {"name": "a", "v": 1}, {"name": "b"}]});
        let envoy = json!({"f": [{"name": "a", "v": 2}, {"name": "b"}]});
        assert_eq!(
            told(&istiod, &envoy),
            ["f[a].v 1 2", "f[new] {\"name\":\"new\"} -"]
        );
        let turned = json!({"f": [{"name": "b"}, {"name": "a", "v": 2}]});
        assert_eq!(
            told(&turned, &envoy),
            ["f (order) [\"b\",\"a\"] [\"a\",\"b\"]"]
        );
        let twice = json!({"f": [{"name": "a"}, {"name": "a"}]});
        assert_eq!(told(&twice, &envoy).len(), 2, "{:?}", told(&twice, &envoy));
    }
}
