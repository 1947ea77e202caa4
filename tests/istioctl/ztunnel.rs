//! Runs of `ztunnel-config`: their tables, several to an answer in `all`, and
//! their documents, whose entries are matched by what names them.

use serde_json::Value;

use crate::Difference;
use crate::runs::Pair;
use crate::tables::{self, cells};

pub fn compare(pair: &Pair) -> Vec<Difference> {
    if pair.has("-o") {
        return documents(pair);
    }
    let (theirs, ours) = (blocks(&pair.theirs.stdout), blocks(&pair.stdout));
    let mut found = Vec::new();
    for block in &theirs {
        let header = |block: &str| block.lines().next().map(words);
        let Some(same) = ours.iter().find(|ours| header(ours) == header(block)) else {
            let class = "columns".to_owned();
            let shown = format!("- {block}\n+ {}", ours.join("\n+ "));
            found.push(Difference { class, shown });
            continue;
        };
        let same_rows = cells::read(block).rows.len() == cells::read(same).rows.len();
        found.extend(tables::of_texts(pair, block, same).into_iter().map(|one| {
            // The one older fixture whose leaf stands apart has a certificate more.
            let apart = same.contains("ns/default/sa/sleep") && !same_rows;
            Difference {
                class: if apart {
                    LEAF_APART.to_owned()
                } else {
                    one.class
                },
                ..one
            }
        }));
    }
    found
}

/// A certificate more than istioctl shows, and other words for the rest.
const LEAF_APART: &str = "TYPE where the leaf stands apart";

/// The tables of an answer; titles of tables are the same on both sides or none.
fn blocks(text: &str) -> Vec<String> {
    let mut blocks = vec![String::new()];
    // istioctl's own log goes to its answer.
    for line in text.lines().filter(|line| !line.contains("\terror\t")) {
        if line.is_empty() {
            blocks.push(String::new());
        } else if let Some(block) = blocks.last_mut() {
            block.push_str(line);
            block.push('\n');
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

fn words(line: &str) -> Vec<String> {
    line.split_whitespace().map(str::to_owned).collect()
}

fn documents(pair: &Pair) -> Vec<Difference> {
    let (theirs, ours) = (read(pair, &pair.theirs.stdout), read(pair, &pair.stdout));
    let mut found = Vec::new();
    let (Value::Array(mut theirs), Value::Array(mut ours)) = (theirs.clone(), ours.clone()) else {
        // The whole dump.
        values(&theirs, &ours, "", &mut found);
        return found;
    };
    let names = |entries: &[Value]| entries.iter().map(name).collect::<Vec<_>>();
    if names(&theirs) != names(&ours) {
        theirs.sort_by_key(name);
        ours.sort_by_key(name);
        let class = if names(&theirs) == names(&ours) {
            "json: order".to_owned()
        } else {
            format!("json: entries ({})", pair.filter())
        };
        let shown = format!("- {:?}\n+ {:?}", names(&theirs), names(&ours));
        found.push(Difference { class, shown });
    }
    for (theirs, ours) in theirs.iter().zip(&ours) {
        values(theirs, ours, "", &mut found);
    }
    found
}

fn read(pair: &Pair, text: &str) -> Value {
    if pair.has("yaml") {
        serde_saphyr::from_str(text).unwrap_or_else(|error| panic!("{}: {error}", pair.line()))
    } else {
        serde_json::from_str(text).unwrap_or_else(|error| panic!("{}: {error}", pair.line()))
    }
}

/// What names an entry of any section.
fn name(entry: &Value) -> String {
    let info = entry.get("info").unwrap_or(entry);
    ["uid", "namespace", "name", "hostname", "identity"]
        .map(|key| info.get(key).and_then(Value::as_str).unwrap_or_default())
        .join(" ")
}

fn values(theirs: &Value, ours: &Value, at: &str, found: &mut Vec<Difference>) {
    let one = |class: &str, theirs: Option<&Value>, ours: Option<&Value>| {
        let text = |value: Option<&Value>| value.map_or("nothing".to_owned(), Value::to_string);
        Difference {
            class: class.to_owned(),
            shown: format!("at {at}\n- {}\n+ {}", text(theirs), text(ours)),
        }
    };
    match (theirs, ours) {
        (Value::Object(before), Value::Object(after)) => {
            for (key, value) in after {
                if !before.contains_key(key) {
                    found.push(one(
                        "json: fields unknown to istioctl or empty",
                        None,
                        Some(value),
                    ));
                }
            }
            for (key, value) in before {
                match after.get(key) {
                    Some(other) => values(value, other, &format!("{at}.{key}"), found),
                    None if is_empty(value) => {
                        found.push(one("json: fields that were not told", Some(value), None));
                    }
                    None => found.push(one(&format!("json: {key} is missing"), Some(value), None)),
                }
            }
        }
        (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
            for (before, after) in before.iter().zip(after) {
                values(before, after, &format!("{at}[]"), found);
            }
        }
        _ if theirs == ours => {}
        _ if is_empty(theirs) && ours.is_null() => {
            found.push(one("json: null", Some(theirs), Some(ours)));
        }
        // `--direction` is applied to documents too.
        (Value::Array(_), Value::Array(after)) if after.is_empty() && at.ends_with("bound") => {
            found.push(one("json: --direction", Some(theirs), Some(ours)));
        }
        _ => found.push(one(&format!("json: {at}"), Some(theirs), Some(ours))),
    }
}

/// What Go prints of a field that it found nothing for.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.values().all(is_empty),
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::Bool(flag) => !flag,
    }
}
