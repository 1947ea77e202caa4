//! Labels of endpoints against labels that are asked for
//! (`S:common/config/metadata.cc`, `Metadata::metadataLabelMatch`;
//! `S:common/protobuf/utility.cc`, `ValueUtil::equal`).

use serde_json::{Map, Value};

use crate::envoy::config::endpoint::Labels;

/// Whether two values are the same; in a protobuf `Struct` all numbers are doubles.
pub(super) fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            let has = |(name, value): (&String, &Value)| {
                other.get(name).is_some_and(|other| same(value, other))
            };
            one.len() == other.len() && one.iter().all(has)
        }
        _ => one == other,
    }
}

/// Whether labels for somebody hold all that are wanted.
pub(super) fn hold(labels: &Labels, whom: &str, wanted: &Map<String, Value>) -> bool {
    let own = labels.of(whom);
    let has = |(name, value): (&String, &Value)| {
        let own = own.and_then(|own| own.get(name));
        own.is_some_and(|own| same(own, value))
    };
    wanted.iter().all(has)
}

/// Labels as a reader would say them: `tlsMode=istio`.
pub(super) fn told(labels: &Map<String, Value>) -> String {
    let each = labels.iter().map(|(name, value)| match value {
        Value::String(text) => format!("{name}={text}"),
        other => format!("{name}={other}"),
    });
    each.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::same;
    use serde_json::json;

    #[test]
    fn one_is_one_however_it_is_written() {
        assert!(same(&json!([1, {"a": 2}]), &json!([1.0, {"a": 2.0}])));
        assert!(!same(&json!("1"), &json!(1)));
        assert!(!same(&json!({"a": 1}), &json!({"a": 1, "b": 1})));
    }
}
