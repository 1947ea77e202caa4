//! JSON and YAML, compared as values.
//!
//! Resources are matched by name, since Envoy answers in the order of a hash map,
//! which is another one in every answer; whether the order is the same is looked
//! at on its own.

use serde_json::Value;

use crate::Difference;
use crate::runs::Pair;

/// Fields that moved in the seconds between istioctl's answer and the recording:
/// the counters of each host.
const VOLATILE: [&str; 1] = [".hostStatuses[].stats[].value"];

pub fn compare(pair: &Pair) -> Vec<Difference> {
    let (theirs, ours) = (read(pair, &pair.theirs.stdout), read(pair, &pair.stdout));
    let mut found = Vec::new();
    if let Some(oddity) = pair.oddity()
        && theirs.len() < ours.len()
        && theirs.iter().all(|one| ours.contains(one))
    {
        let shown = format!("- {} resources\n+ {}", theirs.len(), ours.len());
        return vec![Difference {
            class: format!("rows: {oddity}"),
            shown,
        }];
    }
    let (before, after) = (names(&theirs), names(&ours));
    if before != after {
        let (mut sorted_before, mut sorted_after) = (before.clone(), after.clone());
        sorted_before.sort();
        sorted_after.sort();
        let class = if pair.command() == "clusters" && before.iter().any(|name| has_bar(name)) {
            // Such a host is sorted as what it is shown as.
            FQDN_WITH_BAR.to_owned()
        } else if sorted_before == sorted_after {
            "json: order".to_owned()
        } else if theirs.iter().any(|one| one["list"] == "staticSecrets") {
            "json: static secrets".to_owned()
        } else {
            format!("json: resources ({})", pair.filter())
        };
        let shown = format!("- {}\n+ {}", before.join(", "), after.join(", "));
        found.push(Difference { class, shown });
        if sorted_before != sorted_after {
            return found;
        }
    }
    for (theirs, ours) in in_order(theirs).iter().zip(&in_order(ours)) {
        values(theirs, ours, String::new(), pair.live, &mut found);
    }
    found
}

/// The class of a cluster whose host contains a bar: the name has more than three.
pub const FQDN_WITH_BAR: &str = "SERVICE FQDN that contains a |";

fn has_bar(name: &str) -> bool {
    name.matches('|').count() > 3
}

fn read(pair: &Pair, text: &str) -> Vec<Value> {
    let read: Result<Value, String> = if pair.has("yaml") {
        serde_saphyr::from_str(text).map_err(|error| error.to_string())
    } else {
        serde_json::from_str(text).map_err(|error| error.to_string())
    };
    match read.unwrap_or_else(|error| panic!("{}: {error}\n{text}", pair.line())) {
        Value::Array(resources) => resources,
        // A bootstrap, of which there is one.
        one if pair.command() == "bootstrap" => vec![one],
        Value::Object(section) => section.into_iter().flat_map(items).collect(),
        other => panic!("{}: {other}", pair.line()),
    }
}

/// The items of one list of a section, each with the list's name.
fn items((list, items): (String, Value)) -> Vec<Value> {
    let Value::Array(items) = items else {
        panic!("{list} is no list: {items}");
    };
    let named = |mut item: Value| {
        item["list"] = Value::from(list.as_str());
        item
    };
    items.into_iter().map(named).collect()
}

fn name(resource: &Value) -> String {
    let name = resource.get("name").or(resource.get("clusterName"));
    let name = name.or(resource.pointer("/ecdsFilter/name"));
    name.and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn names(resources: &[Value]) -> Vec<String> {
    resources.iter().map(name).collect()
}

fn in_order(mut resources: Vec<Value>) -> Vec<Value> {
    resources.sort_by_cached_key(|one| (name(one), one.to_string()));
    resources
}

/// Compares two values and what is in them; `at` is the path of fields, without indexes.
fn values(theirs: &Value, ours: &Value, at: String, live: bool, found: &mut Vec<Difference>) {
    let mut push = |class: String, theirs: Option<&Value>, ours: Option<&Value>| {
        let text = |value: Option<&Value>| value.map_or("nothing".to_owned(), Value::to_string);
        let shown = format!("at {at}\n- {}\n+ {}", text(theirs), text(ours));
        found.push(Difference { class, shown });
    };
    match (theirs, ours) {
        (Value::Object(before), Value::Object(after)) => {
            for (key, value) in after {
                if !before.contains_key(key) {
                    push(only_ours(key, value), None, Some(value));
                }
            }
            for (key, value) in before {
                match after.get(key) {
                    Some(other) => values(value, other, format!("{at}.{key}"), live, found),
                    None => {
                        let class = format!("json: {key} is missing");
                        let shown = format!("at {at}.{key}\n- {value}");
                        found.push(Difference { class, shown });
                    }
                }
            }
        }
        (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
            for (before, after) in before.iter().zip(after) {
                values(before, after, format!("{at}[]"), live, found);
            }
        }
        _ if theirs == ours => {}
        _ if live && VOLATILE.contains(&at.as_str()) => {}
        (Value::Number(number), Value::String(text)) if number.to_string() == *text => {
            push(
                "json: numbers in quotes".to_owned(),
                Some(theirs),
                Some(ours),
            );
        }
        _ => push(format!("json: {at}"), Some(theirs), Some(ours)),
    }
}

/// A field that only we print: one that says what would hold without it, or more.
fn only_ours(key: &str, value: &Value) -> String {
    let default = match value {
        Value::Null => true,
        Value::Bool(flag) => !flag,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty() || text == "UNKNOWN",
        Value::Array(items) => items.is_empty(),
        Value::Object(_) => false,
    };
    if default {
        "json: fields at their default".to_owned()
    } else {
        format!("json: {key} is added")
    }
}
