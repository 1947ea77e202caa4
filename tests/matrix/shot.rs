//! What is kept of an answer.
//!
//! Tables are kept whole, for they are what people read. JSON is kept whole while
//! it is short; of a longer one each resource leaves its name, its length and a
//! digest, so that a change points at the resource. The other forms hold the same
//! resources again, so of them only what they add is kept, and they are held
//! against the JSON instead: the states beside each resource; YAML, that it reads
//! back as the same; `--raw`, how many resources stand in the file with the same tokens.

use std::collections::BTreeMap;
use std::fmt::Write;

use mesh::render::safe;
use serde_json::Value;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::run::{KINDS, Said};

/// A form of an answer, and the flags that ask for it.
pub type Form = (&'static str, &'static [&'static str]);

/// All forms.
pub const FORMS: [Form; 8] = [
    ("table", &[]),
    ("wide", &["-o", "wide"]),
    ("name", &["-o", "name"]),
    ("states", &["--state", "all"]),
    ("json", &["-o", "json"]),
    ("states json", &["--state", "all", "-o", "json"]),
    ("yaml", &["-o", "yaml"]),
    ("raw", &["--raw"]),
];

/// The forms that are asked of a whole sidecar: what they tell is the same, and
/// each run takes a debug build a tenth of a second.
pub const OF_MUCH: [Form; 3] = [
    ("wide states", &["-o", "wide", "--state", "all"]),
    ("json", &["-o", "json"]),
    ("states json", &["--state", "all", "-o", "json"]),
];

/// JSON up to this many bytes is kept whole.
const SHORT: usize = 12 * 1024;

/// The documented exit codes of commands that read.
const EXITS: [u8; 8] = [0, 1, 64, 65, 69, 75, 77, 80];

/// All that is said of one fixture: `ask` runs a kind with flags, `forms` are
/// those to ask for, `text` is the fixture.
pub fn all(title: &str, forms: &[Form], text: &str, ask: impl Fn(&str, &[&str]) -> Said) -> String {
    let mut kept = format!("{title}\n");
    for kind in KINDS {
        let said: Vec<(&str, Said)> = forms
            .iter()
            .map(|(form, flags)| (*form, ask(kind, flags)))
            .collect();
        for (form, said) in &said {
            assert!(
                EXITS.contains(&said.exit),
                "{title} {kind} {form}: {said:?}"
            );
            let silent = said.out.is_empty() && said.err.is_empty();
            assert!(!silent, "{title} {kind} {form} says nothing");
            assert!(
                said.exit == 0 || !said.err.is_empty() || said.out.contains("cannot be read"),
                "{title} {kind} {form}: exit {} without a word",
                said.exit
            );
        }
        write!(kept, "\n==== {kind}\n").unwrap();
        let first = &said[0].1;
        if said.iter().all(|(_, other)| other == first) {
            kept.push_str(&remarks("in every form", first, None));
            kept.push_str(&indented(&first.out));
            continue;
        }
        let json = said.iter().find(|(form, _)| *form == "json").unwrap();
        for (at, (form, said)) in said.iter().enumerate() {
            kept.push_str(&remarks(form, said, (at > 0).then_some(first)));
            let body = match *form {
                "table" | "wide" | "name" | "states" | "wide states" => table(&said.out),
                "json" => document(&said.out),
                "states json" => states(&said.out),
                "yaml" => yaml(&said.out, &json.1.out),
                _ => raw(&said.out, text),
            };
            kept.push_str(&indented(&body));
        }
    }
    kept
}

/// How a run ended and what it remarked, or that this is as with the first form.
fn remarks(form: &str, said: &Said, table: Option<&Said>) -> String {
    let mut kept = format!("-- {form}: exit {}\n", said.exit);
    match table {
        Some(table) if table.err == said.err => {
            if !said.err.is_empty() {
                kept.push_str("! as above\n");
            }
        }
        _ => {
            for line in said.err.lines() {
                writeln!(kept, "! {line}").unwrap();
            }
        }
    }
    kept
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}

/// A table as it is: nothing in it may be obeyed by a terminal.
fn table(text: &str) -> String {
    let obeyed = |letter| safe::is_unsafe(letter) && letter != '\n';
    assert!(!text.chars().any(obeyed), "{text:?}");
    text.to_owned()
}

fn digest(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// How long a text is, and what it adds up to.
fn counted(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("{} lines, sha256 {}", text.lines().count(), digest(text))
}

/// A JSON document, whole or as one line per resource.
fn document(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let items = match serde_json::from_str(text) {
        Ok(Value::Array(items)) => items,
        Ok(Value::Object(section)) => section.into_iter().flat_map(listed).collect(),
        // What cannot be read back is shown all the same, and stands out.
        odd => vec![Value::from(format!("NOT READABLE: {odd:?}"))],
    };
    if text.len() <= SHORT {
        return safe::json(text).into_owned();
    }
    let mut kept = counted(text);
    for item in items {
        write!(kept, "\n{}", resource(&item)).unwrap();
    }
    kept
}

/// The items of a section's list.
fn listed((name, list): (String, Value)) -> Vec<Value> {
    match list {
        Value::Array(items) => items,
        odd => panic!("{name} is no list: {odd}"),
    }
}

fn resource(value: &Value) -> String {
    let name = ["/name", "/clusterName", "/proxy", "/ecdsFilter/name"]
        .iter()
        .find_map(|at| value.pointer(at)?.as_str());
    let text = value.to_string();
    let name = name.map_or_else(|| text.chars().take(40).collect(), str::to_owned);
    format!(
        "{} {} bytes, sha256 {}",
        safe::cell(&name),
        text.len(),
        digest(&text)
    )
}

/// What the document with states says beside the resources.
fn states(text: &str) -> String {
    let mut kept = counted(text);
    for item in serde_json::from_str::<Vec<Value>>(text).unwrap_or_default() {
        let mut item = item;
        let fields = item.as_object_mut().unwrap();
        let resource = fields.remove("resource").unwrap_or_default();
        assert!(resource.is_object() || resource.is_null(), "{resource}");
        write!(kept, "\n{}", safe::json(&item.to_string())).unwrap();
    }
    kept
}

/// YAML adds nothing: it must read back as the JSON.
fn yaml(text: &str, json: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let back: Value = match serde_saphyr::from_str(text) {
        Ok(back) => back,
        // The reader here stops at 64 levels; the writer does not.
        Err(error) if error.to_string().contains("Depth") => return counted(text),
        Err(error) => panic!("{error}\n{text}"),
    };
    let json: Value = serde_json::from_str(json).unwrap();
    assert_eq!(back, json);
    "reads back as the JSON".to_owned()
}

/// The resources of a section in the raw form.
fn in_section(text: &str) -> Vec<&RawValue> {
    type Item<'a> = BTreeMap<String, &'a RawValue>;
    let section: BTreeMap<String, Vec<Item<'_>>> = serde_json::from_str(text).unwrap();
    let items = section.into_values().flatten();
    items
        .filter_map(|item| {
            let fields = ["secret", "ecds_filter"];
            fields.iter().find_map(|field| item.get(*field).copied())
        })
        .collect()
}

/// How many resources of the raw form stand in the file, but for the white space around.
fn raw(text: &str, file: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    // A hole in a broken file turns inside out what follows; its lines stay lines.
    let forms: [fn(&str) -> String; 2] = [dense, lines];
    let files = forms.map(|form| form(file));
    let stands = |item: &str| (0..2).any(|at| files[at].contains(&forms[at](item)));
    let items: Vec<&RawValue> = match serde_json::from_str(text) {
        Ok(items) => items,
        Err(_) => in_section(text),
    };
    let found = items.iter().filter(|item| stands(item.get())).count();
    format!(
        "{} resources, {found} as they stand in the file, sha256 {}",
        items.len(),
        digest(text)
    )
}

/// JSON without the white space between its tokens.
fn dense(json: &str) -> String {
    let (mut inside, mut escaped) = (false, false);
    json.chars()
        .filter(|&letter| {
            let kept = inside || !letter.is_ascii_whitespace();
            if letter == '"' && !escaped {
                inside = !inside;
            }
            escaped = letter == '\\' && !escaped;
            kept
        })
        .collect()
}

/// Text without line breaks and what lines begin with.
fn lines(text: &str) -> String {
    text.lines().map(str::trim_start).collect()
}
