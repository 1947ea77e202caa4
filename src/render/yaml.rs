//! JSON values as YAML.
//!
//! The writer was chosen for one thing: what it writes is read back as the same
//! value, also by YAML 1.1 readers, as Go's and Python's are, to which a bare
//! `no` is false and a bare `12:30` is 750. Keys come out sorted, as istioctl's
//! do, since a [`Value`]'s map is; long strings are folded and lists stand at
//! their key's own indent. This goes through a `Value`, unlike JSON: YAML cannot
//! be had by moving text about, and people ask for it of a few entries. What a
//! terminal would obey or hide is always escaped here, value kept.

use std::fmt::Write;

use serde_json::{Map, Value};

use super::safe;
use crate::error::{Error, Result};
use crate::exit::Exit;

/// A value as one YAML document, with a line break at the end.
pub fn document(value: &Value) -> Result<String> {
    let text = written(value)?;
    if !text.chars().any(is_unsafe) {
        return Ok(text);
    }
    // The writer lets bidi and invisible characters through, and in a bare scalar
    // they cannot be escaped: such strings are written by hand where marks stood.
    let mut mark = "escaped-text-".to_owned();
    while text.contains(&mark) {
        mark.push('-');
    }
    let mut held = Vec::new();
    let mut text = written(&hide(value, &mark, &mut held))?;
    for (at, string) in held.iter().enumerate() {
        text = text.replacen(&format!("{mark}{at:08}"), &quoted(string), 1);
    }
    Ok(text)
}

fn written(value: &Value) -> Result<String> {
    let mut text = serde_saphyr::to_string(value)
        .map_err(|error| Error::new(Exit::Failed, format!("cannot write YAML: {error}")))?;
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

fn is_unsafe(letter: char) -> bool {
    safe::is_unsafe(letter) && letter != '\n'
}

/// The value with a numbered mark for each unsafe string, which are kept aside.
fn hide(value: &Value, mark: &str, held: &mut Vec<String>) -> Value {
    let string = |text: &str, held: &mut Vec<String>| {
        if !text.chars().any(is_unsafe) {
            return text.to_owned();
        }
        held.push(text.to_owned());
        format!("{mark}{:08}", held.len() - 1)
    };
    match value {
        Value::String(text) => Value::String(string(text, held)),
        Value::Array(items) => {
            Value::Array(items.iter().map(|item| hide(item, mark, held)).collect())
        }
        Value::Object(fields) => {
            let mut out = Map::new();
            for (key, item) in fields {
                let key = string(key, held);
                out.insert(key, hide(item, mark, held));
            }
            Value::Object(out)
        }
        other => other.clone(),
    }
}

/// A string between double quotes, with YAML's escapes.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        let code = u32::from(letter);
        // Writing to a string cannot fail.
        let _ = match letter {
            '"' | '\\' => write!(out, "\\{letter}"),
            '\n' => out.write_str("\\n"),
            _ if !is_unsafe(letter) => out.write_char(letter),
            '\0'..='\u{ff}' => write!(out, "\\x{code:02x}"),
            '\u{100}'..='\u{ffff}' => write!(out, "\\u{code:04x}"),
            _ => write!(out, "\\U{code:08x}"),
        };
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::document;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    #[test]
    fn what_another_reader_would_mistake_is_quoted() {
        let value = json!({
            "zone": "no", "on": "on", "time": "12:30", "date": "2026-01-01", "octal": "0777",
            "number": "1e3", "null": "~", "empty": "", "flag": true, "weight": 1.5, "none": null,
            "list": ["*.example.com", {"a": [], "b": {}}, ": x", "# y", "- z"],
            "control": "\u{1b}[31m\u{202e}", "@type": "type.googleapis.com/x",
        });
        insta::assert_snapshot!(document(&value).unwrap());
    }

    #[test]
    fn long_strings_fold_and_lines_stay_lines() {
        let value = json!({
            "long": "the quick brown fox jumps over the lazy dog and ".repeat(4),
            "solid": "x".repeat(120),
            "lines": "-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n",
            "open end": "a\nb", "leading": "  a\n b",
        });
        insta::assert_snapshot!(document(&value).unwrap());
    }

    proptest! {
        #[test]
        fn unsafe_strings_are_escaped_and_read_back(
            before in "[ -~]{0,9}", bad in "[\\x1b\\x7f\u{202e}\u{200b}\u{ad}\u{9b}\u{e0041}\u{feff}]{1,3}", after in "[ -~\n\"]{0,90}",
        ) {
            let text = format!("{before}{bad}{after}");
            let value = json!({text.clone(): [text, "escaped-text-00000000"], "b": before});
            let written = document(&value).unwrap();
            prop_assert!(!written.chars().any(super::is_unsafe), "{}", written);
            let back: Value = serde_saphyr::from_str(&written).unwrap();
            prop_assert_eq!(back, value);
        }

        #[test]
        fn what_is_written_is_read_back(key in "[ -~\n]{0,100}", text in "[ -~\né☃]{0,200}", number: i64) {
            let value = json!({key: [text, number, {"b": null}]});
            let back: Value = serde_saphyr::from_str(&document(&value).unwrap()).unwrap();
            prop_assert_eq!(back, value);
        }
    }
}
