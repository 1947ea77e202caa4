//! One JSON document of a ztunnel's entries.
//!
//! Of one ztunnel it is an array of entries, as istioctl prints it; of many an
//! array of `{proxy, resources, error?}`. Every entry is the ztunnel's own text,
//! laid out anew: fields that nobody here knows of stay, numbers stay as they were
//! written, and keys are never renamed, for ztunnel writes them as istioctl does.

use std::io::{self, Write};

use serde_json::value::RawValue;

use crate::redact;
use crate::render::json::{self, Names};
use crate::render::safe;

/// Spaces per level.
const INDENT: usize = 4;

/// A document being written.
pub struct Document<'w> {
    out: &'w mut dyn Write,
    /// Whether it tells of many ztunnels.
    many: bool,
    /// Whether a terminal reads it, which would obey some characters.
    terminal: bool,
    /// Whether its beginning is written.
    open: bool,
    /// How many ztunnels stand in it.
    proxies: usize,
}

impl<'w> Document<'w> {
    /// Begins a document. Nothing is written before the first entries or the end,
    /// so that a run which fails leaves no empty list.
    pub fn begin(out: &'w mut dyn Write, many: bool, terminal: bool) -> Document<'w> {
        Document {
            out,
            many,
            terminal,
            open: false,
            proxies: 0,
        }
    }

    /// Writes a ztunnel's entries, or why they could not be had.
    ///
    /// # Errors
    /// Those of the stream, here and below.
    pub fn entries<'t>(
        &mut self,
        proxy: &str,
        texts: impl IntoIterator<Item = &'t str>,
        error: Option<&str>,
    ) -> io::Result<()> {
        self.proxy(proxy)?;
        let level = if self.many { 3 } else { 1 };
        let mut filled = false;
        self.put("[")?;
        for text in texts {
            self.put(if filled { ",\n" } else { "\n" })?;
            self.put(&" ".repeat(level * INDENT))?;
            self.value(text, level)?;
            filled = true;
        }
        if filled {
            self.put("\n")?;
            self.put(&" ".repeat((level - 1) * INDENT))?;
        }
        self.put("]")?;
        self.end_proxy(error)
    }

    /// Writes an object of members as they stand in a ztunnel's dump. Lists go to
    /// the stream item by item, for they are nearly all of it.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn whole<'t>(
        &mut self,
        proxy: &str,
        members: impl IntoIterator<Item = (&'t str, &'t str)>,
    ) -> io::Result<()> {
        self.proxy(proxy)?;
        let level = if self.many { 3 } else { 1 };
        let pad = " ".repeat(level * INDENT);
        let mut filled = false;
        self.put("{")?;
        for (key, text) in members {
            let key = self.text(key);
            let comma = if filled { "," } else { "" };
            self.put(&format!("{comma}\n{pad}{key}: "))?;
            filled = true;
            match serde_json::from_str::<Vec<&RawValue>>(text) {
                Ok(items) if !items.is_empty() => {
                    for (index, item) in items.iter().enumerate() {
                        let before = if index == 0 { "[" } else { "," };
                        self.put(&format!("{before}\n{pad}    "))?;
                        self.value(item.get(), level + 1)?;
                    }
                    self.put(&format!("\n{pad}]"))?;
                }
                _ => self.value(text, level)?,
            }
        }
        if filled {
            self.put(&format!("\n{}", " ".repeat((level - 1) * INDENT)))?;
        }
        self.put("}")?;
        self.end_proxy(None)
    }

    /// Ends the document.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn end(mut self) -> io::Result<()> {
        if !self.many {
            return if self.open {
                self.put("\n")
            } else {
                self.put("[]\n")
            };
        }
        if !self.open {
            self.put("[")?;
        }
        let end = if self.proxies > 0 { "\n]\n" } else { "]\n" };
        self.put(end)
    }

    fn proxy(&mut self, name: &str) -> io::Result<()> {
        if self.many {
            let before = if self.open { "," } else { "[" };
            let name = self.text(name);
            self.put(&format!(
                "{before}\n    {{\n        \"proxy\": {name},\n        \"resources\": "
            ))?;
        }
        self.open = true;
        self.proxies += 1;
        Ok(())
    }

    fn end_proxy(&mut self, error: Option<&str>) -> io::Result<()> {
        if !self.many {
            return Ok(());
        }
        if let Some(error) = error {
            let error = self.text(error);
            self.put(&format!(",\n        \"error\": {error}"))?;
        }
        self.put("\n    }")
    }

    fn value(&mut self, text: &str, level: usize) -> io::Result<()> {
        let style = json::Style {
            names: Names::AsIs,
            indent: INDENT,
            outer_type: true,
        };
        let mut written = String::new();
        json::write(&mut written, &redact::json(text), style, level);
        if self.terminal {
            written = safe::json(&written).into_owned();
        }
        self.put(&written)
    }

    fn text(&self, text: &str) -> String {
        let quoted = serde_json::Value::from(text).to_string();
        if self.terminal {
            safe::json(&quoted).into_owned()
        } else {
            quoted
        }
    }

    fn put(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn written(many: bool, write: impl FnOnce(&mut Document)) -> String {
        let mut out = Vec::new();
        let mut document = Document::begin(&mut out, many, false);
        write(&mut document);
        document.end().unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn one_ztunnel_is_an_array_and_keys_stay_as_they_are() {
        assert_eq!(written(false, |_| ()), "[]\n");
        assert_eq!(
            written(false, |document| document
                .entries("z", ["{\"a_b\":{\"@type\":1}}", "2"], None)
                .unwrap()),
            "[\n    {\n        \"a_b\": {\n            \"@type\": 1\n        }\n    },\n    2\n]\n"
        );
        assert_eq!(
            written(false, |document| document
                .whole("z", [("a", "[1,{}]"), ("b", "{\"c\":[]}"), ("d", "[]")])
                .unwrap()),
            "{\n    \"a\": [\n        1,\n        {}\n    ],\n    \"b\": {\n        \"c\": []\n    },\n    \"d\": []\n}\n"
        );
    }

    #[test]
    fn many_ztunnels_have_a_place_each_also_those_that_failed() {
        let text = written(true, |document| {
            document.entries("a.ns", ["{\"x\": []}"], None).unwrap();
            document.entries("b.ns", [], Some("not running")).unwrap();
            document.whole("c.ns", []).unwrap();
        });
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            value,
            serde_json::json!([
                {"proxy": "a.ns", "resources": [{"x": []}]},
                {"proxy": "b.ns", "resources": [], "error": "not running"},
                {"proxy": "c.ns", "resources": {}},
            ])
        );
    }
}
