//! One JSON document of many resources, written as they come.
//!
//! Of one proxy it is an array of resources, as istioctl prints it. Of many it is
//! an array of `{proxy, resources, error?}`, so that a proxy that could not be
//! read has its place. What a proxy has but one of, its bootstrap, stands there
//! without a list around it, and some kinds are laid out as the section of the dump
//! that they stand in, for so istioctl prints them. Where states were asked for, each
//! resource stands in a wrapper that tells its state. A resource's text goes from the proxy's answer
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
    /// Whether names are left as the proxy wrote them.
    pub raw: bool,
    /// Whether a terminal reads it, which would obey some characters.
    pub terminal: bool,
}

/// A section of a config dump as a document: its lists, of items around the resources.
#[derive(Clone, Copy)]
pub struct Section {
    /// Whose lists they are.
    pub kind: &'static Kind,
    /// The item's field that holds the resource, such as `secret`.
    pub field: &'static str,
    /// Whether the item tells the resource's name, too.
    pub named: bool,
}

/// What stands around the resources of a proxy.
#[derive(Clone, Copy)]
pub enum Layout {
    /// A list.
    List,
    /// The lists of a section, one for each state.
    Section(Section),
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
    /// The state whose list of a section is open.
    list: Option<State>,
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
        if let Layout::Section(section) = self.layout
            && !self.list_of(section, entry.state)?
        {
            return Ok(());
        }
        if !matches!(self.layout, Layout::Single) {
            self.out
                .write_all(if self.started { b",\n" } else { b"\n" })?;
        }
        self.started = true;
        let pad = " ".repeat(level * INDENT);
        let text = redact::json(text);
        let mut written = String::new();
        if let Layout::Section(section) = self.layout {
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
            if !matches!(self.layout, Layout::Single) {
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
        self.end_list()?;
        let (bracket, started) = (self.brackets().1, self.started);
        match (self.layout, started) {
            (Layout::Single, true) => Ok(()),
            (Layout::Single, false) if !self.shape.many => Ok(()),
            (Layout::Single, false) => self.out.write_all(b"null"),
            (Layout::List | Layout::Section(_), false) => write!(self.out, "{bracket}"),
            (Layout::List | Layout::Section(_), true) => {
                write!(self.out, "{}{bracket}", pad(outer))
            }
            (Layout::Dump, false) => write!(self.out, "]{}{bracket}", pad(outer)),
            (Layout::Dump, true) => write!(self.out, "{}]{}{bracket}", pad(outer + 1), pad(outer)),
        }
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
        let pad = " ".repeat((self.level() - 1) * INDENT);
        let comma = if others { "," } else { "" };
        write!(self.out, "{comma}\n{pad}\"{}\": [", self.key(list.name))?;
        self.list = Some(state);
        self.started = false;
        Ok(true)
    }

    /// Ends the list of a section that is open.
    fn end_list(&mut self) -> io::Result<()> {
        if self.list.take().is_some() {
            let pad = " ".repeat((self.level() - 1) * INDENT);
            write!(self.out, "\n{pad}]")?;
        }
        Ok(())
    }

    /// A field of the section's own, spelled as the resources' fields are.
    fn key(&self, field: &'static str) -> Cow<'static, str> {
        if self.shape.raw {
            field.into()
        } else {
            name::camel(field)
        }
    }

    /// How deep resources stand.
    fn level(&self) -> usize {
        let outer = if self.shape.many { 2 } else { 0 };
        outer
            + match self.layout {
                Layout::Single => 0,
                Layout::List => 1,
                Layout::Section(_) | Layout::Dump => 2,
            }
    }

    /// What stands around the resources of a proxy: how it begins, and how it ends.
    fn brackets(&self) -> (String, &'static str) {
        match self.layout {
            Layout::Single => (String::new(), ""),
            Layout::List => ("[".to_owned(), "]"),
            Layout::Section(_) => ("{".to_owned(), "}"),
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
            json::Style {
                // Within a section it stands as the `Any` that it is.
                outer_type: matches!(self.layout, Layout::Section(_)),
                ..json::Style::ISTIOCTL
            }
        };
        json::write(into, text, style, level);
    }
}

#[cfg(test)]
mod tests;
