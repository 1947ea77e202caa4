//! One JSON document of many resources, written as they come.
//!
//! Of one proxy it is an array of resources, as istioctl prints it. Of many it is
//! an array of `{proxy, resources, error?}`, so that a proxy that could not be
//! read has its place. Where states were asked for, each resource stands in a
//! wrapper that tells its state; where not, some kinds are laid out as the section
//! of the dump that they stand in, for so istioctl prints them. A resource's text goes from the proxy's answer
//! to the stream with nothing between but the renaming, so a document of any size
//! needs no memory of its own.

use std::borrow::Cow;
use std::io::{self, Write};

use super::json::{self, Names};
use super::safe;
use crate::envoy::dump::Entry;
use crate::envoy::kind::Kind;
use crate::envoy::state::State;
use crate::json_text::name;
use crate::redact;

/// How a document is written.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Whether it tells of many proxies.
    pub many: bool,
    /// Whether each resource comes with its state.
    pub states: bool,
    /// Whether the proxy's own text is left as it is.
    pub raw: bool,
    /// Whether a terminal reads it, which would obey some characters.
    pub terminal: bool,
    /// The section of a config dump that it is laid out as; none for a list of resources.
    pub section: Option<Section>,
}

/// A section of a config dump as a document: its lists, of items around the resources.
///
/// istioctl prints secrets and extension configurations so, and everything else as
/// a list of resources.
#[derive(Clone, Copy)]
pub struct Section {
    /// Whose lists they are.
    pub kind: &'static Kind,
    /// The item's field that holds the resource, such as `secret`.
    pub field: &'static str,
    /// Whether the item tells the resource's name, too.
    pub named: bool,
}

impl std::fmt::Debug for Section {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.kind.section)
    }
}

/// A document being written.
pub struct Document<'w> {
    out: &'w mut dyn Write,
    shape: Shape,
    /// Whether its beginning is written.
    open: bool,
    /// Whether something stands in the list that is open already.
    started: bool,
    /// Whether something stands in the list around it already.
    proxies: bool,
    /// The state whose list of a section is open.
    list: Option<State>,
}

/// Spaces per level.
const INDENT: usize = 4;

impl<'w> Document<'w> {
    /// Begins a document. Nothing is written before the first proxy or the end, so
    /// that a run which fails leaves no empty list that a script takes for the answer.
    pub fn begin(out: &'w mut dyn Write, shape: Shape) -> Document<'w> {
        Document {
            out,
            shape,
            open: false,
            started: false,
            proxies: false,
            list: None,
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
            let bracket = self.brackets().0;
            write!(
                self.out,
                "    {{\n        \"proxy\": {name},\n        \"resources\": {bracket}"
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
        let level = if self.shape.many { 3 } else { 1 };
        let level = level + usize::from(self.shape.section.is_some());
        if let Some(section) = self.shape.section
            && !self.list_of(section, entry.state)?
        {
            return Ok(());
        }
        self.out
            .write_all(if self.started { b",\n" } else { b"\n" })?;
        self.started = true;
        let pad = " ".repeat(level * INDENT);
        let text = redact::json(text);
        let mut written = String::new();
        if let Some(section) = self.shape.section {
            written.push_str(&format!("{pad}{{\n"));
            let mut field = |key: &'static str, value: Option<&str>| {
                if let Some(value) = value {
                    let (key, value) = (self.key(key), serde_json::Value::from(value));
                    written.push_str(&format!("{pad}    \"{key}\": {value},\n"));
                }
            };
            field("name", Some(name).filter(|_| section.named));
            field("version_info", entry.version.as_deref());
            field("last_updated", entry.last_updated.as_deref());
            let key = self.key(section.field);
            written.push_str(&format!("{pad}    \"{key}\": "));
            self.body(&mut written, &text, level + 1);
            written.push_str(&format!("\n{pad}}}"));
        } else if self.shape.states {
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
            written.push_str(&pad);
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
        self.end_list()?;
        let bracket = self.brackets().1;
        if self.started {
            write!(self.out, "\n        {bracket}")?;
        } else {
            write!(self.out, "{bracket}")?;
        }
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
        let (filled, bracket) = if self.shape.many {
            (self.proxies, "]")
        } else {
            self.end_list()?;
            (self.started, self.brackets().1)
        };
        let line = if filled { "\n" } else { "" };
        writeln!(self.out, "{line}{bracket}")
    }

    /// Opens a section's list of what is in this state, unless it is open; says
    /// whether there is one.
    fn list_of(&mut self, section: Section, state: State) -> io::Result<bool> {
        if self.list == Some(state) {
            return Ok(true);
        }
        let mut lists = section.kind.lists.iter();
        let Some(list) = lists.find(|list| list.state == Some(state)) else {
            return Ok(false);
        };
        let others = self.list.is_some();
        self.end_list()?;
        let pad = " ".repeat(if self.shape.many { 3 } else { 1 } * INDENT);
        let comma = if others { "," } else { "" };
        write!(self.out, "{comma}\n{pad}\"{}\": [", self.key(list.name))?;
        self.list = Some(state);
        self.started = false;
        Ok(true)
    }

    /// Ends the list of a section that is open.
    fn end_list(&mut self) -> io::Result<()> {
        if self.list.take().is_some() {
            let pad = " ".repeat(if self.shape.many { 3 } else { 1 } * INDENT);
            write!(self.out, "\n{pad}]")?;
        }
        Ok(())
    }

    /// What stands around the resources of a proxy.
    fn brackets(&self) -> (&'static str, &'static str) {
        match self.shape.section {
            Some(_) => ("{", "}"),
            None => ("[", "]"),
        }
    }

    /// A field of the section's own, spelled as the resources' fields are.
    fn key(&self, field: &'static str) -> Cow<'static, str> {
        if self.shape.raw {
            field.into()
        } else {
            name::camel(field)
        }
    }

    fn open(&mut self) -> io::Result<()> {
        if !self.open {
            self.open = true;
            let bracket = if self.shape.many {
                "["
            } else {
                self.brackets().0
            };
            self.out.write_all(bracket.as_bytes())?;
        }
        Ok(())
    }

    fn body(&self, into: &mut String, text: &str, level: usize) {
        if self.shape.raw {
            into.push_str(text);
        } else {
            let style = json::Style {
                names: Names::Proto,
                // Within a section it stands as the `Any` that it is.
                outer_type: self.shape.section.is_some(),
                ..json::Style::ISTIOCTL
            };
            json::write(into, text, style, level);
        }
    }
}

#[cfg(test)]
mod tests;
