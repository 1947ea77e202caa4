//! The runtime that a bootstrap sets: switches and fractions by their keys.
//!
//! Layers are laid one over the other, the last wins; nested objects are keys with
//! dots (`S:common/runtime/runtime_impl.cc`). Only static layers stand in a dump:
//! what an administrator or RTDS adds, only `/runtime` knows.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

/// `envoy.config.bootstrap.v3.LayeredRuntime`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LayeredRuntime {
    /// The layers, the last of which wins.
    pub layers: Vec<Layer>,
}

/// `envoy.config.bootstrap.v3.RuntimeLayer`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Layer {
    /// The values, of a layer that is static.
    #[serde(alias = "staticLayer")]
    pub static_layer: Option<Value>,
}

impl LayeredRuntime {
    /// Every key with the value that holds, as text.
    #[must_use]
    pub fn flat(&self) -> BTreeMap<String, String> {
        let mut flat = BTreeMap::new();
        for values in self
            .layers
            .iter()
            .filter_map(|layer| layer.static_layer.as_ref())
        {
            flatten("", values, &mut flat);
        }
        flat
    }
}

fn flatten(key: &str, value: &Value, into: &mut BTreeMap<String, String>) {
    match value {
        // A fraction is a value, though it is written as an object.
        Value::Object(fields) if !fields.contains_key("numerator") => {
            for (name, value) in fields {
                let key = if key.is_empty() {
                    name.clone()
                } else {
                    format!("{key}.{name}")
                };
                flatten(&key, value, into);
            }
        }
        Value::String(text) => {
            into.insert(key.to_owned(), text.clone());
        }
        other => {
            into.insert(key.to_owned(), other.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_last_layer_wins_and_nested_keys_have_dots() {
        let text = r#"{"layers": [
            {"name": "a", "staticLayer": {"envoy.x": true, "re2": {"max": {"error": 100}}}},
            {"name": "b", "static_layer": {"envoy": {"x": "false"}, "f": {"numerator": 1}}},
            {"name": "c", "admin_layer": {}}]}"#;
        let flat = serde_json::from_str::<LayeredRuntime>(text).unwrap().flat();
        let flat: Vec<_> = flat
            .iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        assert_eq!(
            flat,
            ["envoy.x=false", r#"f={"numerator":1}"#, "re2.max.error=100"]
        );
    }
}
