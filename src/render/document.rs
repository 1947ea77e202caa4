//! One JSON document of many resources, written as they come.
//!
//! Of one proxy it is an array of resources, as istioctl prints it. Of many it is
//! an array of `{proxy, resources, error?}`, so that a proxy that could not be
//! read has its place. What a proxy has but one of, its bootstrap, stands there
//! without a list around it. Where states were asked for, each resource stands in a
//! wrapper that tells its state. A resource's text goes from the proxy's answer
//! to the stream with nothing between but the renaming, so a document of any size
//! needs no memory of its own.

use std::io::{self, Write};

use super::json::{self, Names};
use super::safe;
use crate::envoy::dump::Entry;
use crate::redact;

/// How a document is written.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Whether it tells of many proxies.
    pub many: bool,
    /// Whether each resource comes with its state.
    pub states: bool,
    /// Whether names are left as the proxy wrote them.
    pub raw: bool,
    /// Whether a terminal reads it, which would obey some characters.
    pub terminal: bool,
}

/// What stands around the resources of a proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A list.
    List,
    /// Nothing: each proxy has one resource.
    Single,
    /// A whole dump: `{"configs": […]}`, of which the resources are the sections.
    Dump,
}

/// A document being written.
pub struct Document<'w> {
    out: &'w mut dyn Write,
    shape: Shape,
    layout: Layout,
    /// Whether its beginning is written.
    open: bool,
    /// Whether something stands in the list that is open already.
    started: bool,
    /// Whether something stands in the list around it already.
    proxies: bool,
}

/// Spaces per level.
const INDENT: usize = 4;

impl<'w> Document<'w> {
    /// Begins a document. Nothing is written before the first proxy or the end, so
    /// that a run which fails leaves no empty list that a script takes for the answer.
    pub fn begin(out: &'w mut dyn Write, shape: Shape, layout: Layout) -> Document<'w> {
        Document {
            out,
            shape,
            layout,
            open: false,
            started: false,
            proxies: false,
        }
    }

    /// Begins the resources of a proxy, which is unnamed in a document of one.
    ///
    /// # Errors
    /// Those of the stream, here and below.
    pub fn proxy(&mut self, name: &str) -> io::Result<()> {
        self.open()?;
        if self.shape.many {
            self.out
                .write_all(if self.proxies { b",\n" } else { b"\n" })?;
            self.proxies = true;
            let name = serde_json::Value::from(name).to_string();
            let name = if self.shape.terminal {
                safe::json(&name).into_owned()
            } else {
                name
            };
            write!(
                self.out,
                "    {{\n        \"proxy\": {name},\n        \"resources\": {}",
                self.brackets().0
            )?;
        }
        self.started = false;
        Ok(())
    }

    /// Writes one resource from its own text.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn resource<R>(&mut self, name: &str, entry: &Entry<R>, text: &str) -> io::Result<()> {
        let level = self.level();
        if self.layout != Layout::Single {
            self.out
                .write_all(if self.started { b",\n" } else { b"\n" })?;
        }
        self.started = true;
        let pad = " ".repeat(level * INDENT);
        let text = redact::json(text);
        let mut written = String::new();
        if self.shape.states {
            written.push_str(&format!("{pad}{{\n"));
            let field = |key: &str, value: Option<&str>| match value {
                Some(value) => format!("{pad}    \"{key}\": {},\n", serde_json::Value::from(value)),
                None => String::new(),
            };
            written.push_str(&field("name", Some(name)));
            written.push_str(&field("state", Some(&entry.state.word().to_uppercase())));
            written.push_str(&field("version", entry.version.as_deref()));
            written.push_str(&field("lastUpdated", entry.last_updated.as_deref()));
            written.push_str(&field("error", entry.error.as_deref()));
            written.push_str(&format!("{pad}    \"resource\": "));
            self.body(&mut written, &text, level + 1);
            written.push_str(&format!("\n{pad}}}"));
        } else {
            if self.layout != Layout::Single {
                written.push_str(&pad);
            }
            self.body(&mut written, &text, level);
        }
        let written = if self.shape.terminal {
            safe::json(&written)
        } else {
            written.into()
        };
        self.out.write_all(written.as_bytes())
    }

    /// Ends the resources of a proxy, with what went wrong. Does nothing in a document of one.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn end_proxy(&mut self, error: Option<&str>) -> io::Result<()> {
        if !self.shape.many {
            return Ok(());
        }
        self.end_resources()?;
        if let Some(error) = error {
            let error = serde_json::Value::from(error).to_string();
            let error = if self.shape.terminal {
                safe::json(&error).into_owned()
            } else {
                error
            };
            write!(self.out, ",\n        \"error\": {error}")?;
        }
        self.out.write_all(b"\n    }")
    }

    /// Ends the document.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn end(mut self) -> io::Result<()> {
        self.open()?;
        if self.shape.many {
            let end: &[u8] = if self.proxies { b"\n]\n" } else { b"]\n" };
            return self.out.write_all(end);
        }
        self.end_resources()?;
        self.out.write_all(b"\n")
    }

    /// Ends what stands around the resources of a proxy.
    fn end_resources(&mut self) -> io::Result<()> {
        let outer = if self.shape.many { 2 } else { 0 };
        let pad = |level: usize| format!("\n{}", " ".repeat(level * INDENT));
        let (bracket, started) = (self.brackets().1, self.started);
        match (self.layout, started) {
            (Layout::Single, true) => Ok(()),
            (Layout::Single, false) if !self.shape.many => Ok(()),
            (Layout::Single, false) => self.out.write_all(b"null"),
            (Layout::List, false) => write!(self.out, "{bracket}"),
            (Layout::List, true) => write!(self.out, "{}{bracket}", pad(outer)),
            (Layout::Dump, false) => write!(self.out, "]{}{bracket}", pad(outer)),
            (Layout::Dump, true) => write!(self.out, "{}]{}{bracket}", pad(outer + 1), pad(outer)),
        }
    }

    /// How deep resources stand.
    fn level(&self) -> usize {
        let outer = if self.shape.many { 2 } else { 0 };
        outer
            + match self.layout {
                Layout::Single => 0,
                Layout::List => 1,
                Layout::Dump => 2,
            }
    }

    /// What stands around the resources of a proxy: how it begins, and how it ends.
    fn brackets(&self) -> (String, &'static str) {
        match self.layout {
            Layout::Single => (String::new(), ""),
            Layout::List => ("[".to_owned(), "]"),
            Layout::Dump => {
                let pad = " ".repeat((self.level() - 1) * INDENT);
                (format!("{{\n{pad}\"configs\": ["), "}")
            }
        }
    }

    fn open(&mut self) -> io::Result<()> {
        if !self.open {
            self.open = true;
            let bracket = if self.shape.many {
                "[".to_owned()
            } else {
                self.brackets().0
            };
            self.out.write_all(bracket.as_bytes())?;
        }
        Ok(())
    }

    fn body(&self, into: &mut String, text: &str, level: usize) {
        let style = if self.shape.raw {
            json::Style {
                names: Names::AsIs,
                outer_type: true,
                ..json::Style::ISTIOCTL
            }
        } else {
            json::Style::ISTIOCTL
        };
        json::write(into, text, style, level);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::envoy::state::State;

    fn entry() -> Entry<()> {
        Entry {
            state: State::Rejected,
            version: None,
            last_updated: None,
            error: Some("no \"x\"".to_owned()),
            resource: (),
        }
    }

    fn written(shape: Shape, write: impl FnOnce(&mut Document)) -> String {
        let mut out = Vec::new();
        let mut document = Document::begin(&mut out, shape, Layout::List);
        write(&mut document);
        document.end().unwrap();
        let text = String::from_utf8(out).unwrap();
        serde_json::from_str::<serde_json::Value>(&text).unwrap();
        text
    }

    const PLAIN: Shape = Shape {
        many: false,
        states: false,
        raw: false,
        terminal: false,
    };

    #[test]
    fn one_proxy_is_an_array_of_resources() {
        assert_eq!(written(PLAIN, |_| ()), "[]\n");
        let text = written(PLAIN, |document| {
            document.proxy("a.ns").unwrap();
            document.resource("a", &entry(), "{\"a_b\": 1}").unwrap()
        });
        assert_eq!(text, "[\n    {\n        \"aB\": 1\n    }\n]\n");
    }

    #[test]
    fn a_document_that_is_given_up_before_anything_came_is_no_document() {
        let mut out = Vec::new();
        let _given_up = Document::begin(&mut out, PLAIN, Layout::List);
        assert_eq!(out, b"");
    }

    #[test]
    fn many_proxies_have_a_place_each_also_those_that_failed() {
        let text = written(
            Shape {
                many: true,
                states: true,
                ..PLAIN
            },
            |document| {
                document.proxy("a.ns").unwrap();
                document.resource("l", &entry(), "{\"x\":{}}").unwrap();
                document.end_proxy(None).unwrap();
                document.proxy("b.ns").unwrap();
                document.end_proxy(Some("not running")).unwrap();
            },
        );
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value[0]["resources"][0]["state"], "REJECTED");
        assert_eq!(value[0]["resources"][0]["error"], "no \"x\"");
        assert_eq!(value[1]["error"], "not running");
        assert_eq!(value[1]["resources"], serde_json::json!([]));
    }
}
