//! A JSON Schema, as far as ours go: a checker of the few words that they use.
//!
//! The whole standard is a large tree of packages for what is fifty lines here. A
//! word that is not known fails the test, so that no schema says more than is held.

use serde_json::Value;

/// Asserts that a document is as `schemas/<name>.schema.json` says.
pub fn check(name: &str, document: &Value) {
    let path = format!("{}/schemas/{name}.schema.json", env!("CARGO_MANIFEST_DIR"));
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut wrong = Vec::new();
    against(&schema, &schema, document, "", &mut wrong);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn against(root: &Value, schema: &Value, value: &Value, at: &str, wrong: &mut Vec<String>) {
    let mut say = |what: String| wrong.push(format!("{at}: {what}"));
    let rules = schema.as_object().unwrap();
    for (word, rule) in rules {
        match word.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" => {}
            "$ref" | "properties" | "items" => {}
            "type" => {
                let is = match rule.as_str().unwrap() {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "integer" => value.is_i64() || value.is_u64(),
                    "number" => value.is_number(),
                    "boolean" => value.is_boolean(),
                    other => panic!("type {other}"),
                };
                if !is {
                    say(format!("is no {rule}"));
                }
            }
            "const" if rule != value => say(format!("is not {rule}")),
            "enum" if !rule.as_array().unwrap().contains(value) => {
                say(format!("is none of {rule}"))
            }
            "const" | "enum" => {}
            "required" => {
                let fields = rule
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|field| field.as_str().unwrap());
                for field in fields.filter(|field| value.get(field).is_none()) {
                    say(format!("has no {field}"));
                }
            }
            "additionalProperties" => {
                assert_eq!(rule, &Value::Bool(false));
                let known = rules["properties"].as_object().unwrap();
                let fields = value.as_object().into_iter().flatten();
                for (field, _) in fields.filter(|(field, _)| !known.contains_key(*field)) {
                    say(format!("has an unknown {field}"));
                }
            }
            "minLength" => {
                if value
                    .as_str()
                    .is_some_and(|text| (text.len() as u64) < rule.as_u64().unwrap())
                {
                    say("is too short".to_owned());
                }
            }
            other => panic!("the word {other} is not known here"),
        }
    }
    if let Some(reference) = rules.get("$ref") {
        let pointer = reference.as_str().unwrap().trim_start_matches('#');
        against(root, root.pointer(pointer).unwrap(), value, at, wrong);
    }
    let properties = rules.get("properties").and_then(Value::as_object);
    for (field, schema) in properties.into_iter().flatten() {
        if let Some(inner) = value.get(field) {
            against(root, schema, inner, &format!("{at}/{field}"), wrong);
        }
    }
    if let (Some(schema), Some(items)) = (rules.get("items"), value.as_array()) {
        for (index, item) in items.iter().enumerate() {
            against(root, schema, item, &format!("{at}/{index}"), wrong);
        }
    }
}
