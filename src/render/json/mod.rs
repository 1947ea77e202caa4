//! An Envoy's JSON as istioctl prints it, straight from text to text.
//!
//! Envoy prints snake_case and one space of indent; istioctl, through Go's
//! protobuf, lowerCamelCase and four. People's scripts expect the latter. So the
//! text of each selected entry is walked once: keys are renamed where they are
//! field names ([`data_keys`] knows where they are not), and the white space is
//! laid anew. Everything else, numbers, strings, escapes, order, unknown fields,
//! is copied as Envoy wrote it, so nothing is lost that a typed model does not
//! know of, and a dump of any size needs no memory beyond the entry's own.
//!
//! What is given up: values keep Envoy's spelling (`100.0` stays `100.0`), and an
//! `@type` that does not stand first in its object is seen too late to count.
//! Envoy and Go both print it first.

pub mod data_keys;

use crate::json_text::fields::Owner;
use crate::json_text::{Container, Lexer, Token, name};
use data_keys::Kind;

/// How field names are spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// As protobuf's JSON mapping and istioctl have it: `socketAddress`.
    Proto,
    /// As they stand in the text.
    AsIs,
}

/// How JSON is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// How field names are spelled.
    pub names: Names,
    /// Spaces per level.
    pub indent: usize,
    /// Whether the outermost object keeps its `@type`. istioctl's resources have
    /// none, for it unpacks the `Any` that a dump holds them in.
    pub outer_type: bool,
}

impl Style {
    /// istioctl's: protobuf names, four spaces.
    pub const ISTIOCTL: Style = Style {
        names: Names::Proto,
        indent: 4,
        outer_type: false,
    };
}

/// No level is indented further than this, so that a hostile text of brackets
/// cannot make quadratic output. serde_json stops at 128 anyway.
const DEEPEST: usize = 160;

/// An object or array whose end has not come yet.
struct Frame<'a> {
    container: Container,
    /// Of an object, what its keys are; of an array, what those of its objects are.
    kind: Kind,
    owner: Owner<'a>,
    empty: bool,
}

/// Appends valid JSON `text` to `out`, laid out in `style`.
///
/// The first line is not indented, since the caller knows what stands before it;
/// the others are, as deep as `level` says and deeper. There is no line break at
/// the end. The text must be valid JSON, as a `RawValue` is: of anything else
/// the output is as wrong as the input, but it ends.
pub fn write(out: &mut String, text: &str, style: Style, level: usize) {
    let mut writer = Writer {
        out,
        style,
        level,
        open: Vec::with_capacity(16),
        key: None,
        held: false,
    };
    // Envoy's indent of one space at ten levels weighs about what ours adds.
    writer.out.reserve(text.len());
    for token in Lexer::new(text) {
        match token {
            Token::Key(key) => writer.key(key),
            Token::Open(container) => writer.open(container),
            Token::Close(container) => writer.close(container),
            Token::Text(raw) => writer.text(raw),
            Token::Bare(raw) => {
                writer.lead();
                writer.out.push_str(raw);
            }
        }
    }
}

struct Writer<'o, 'a> {
    out: &'o mut String,
    style: Style,
    level: usize,
    open: Vec<Frame<'a>>,
    /// The key whose value is due.
    key: Option<&'a str>,
    /// Whether that key is an outer `@type` that is not written yet: it goes
    /// unless its value turns out to be no string.
    held: bool,
}

impl<'a> Writer<'_, 'a> {
    fn key(&mut self, key: &'a str) {
        self.key = None;
        if self.open.len() == 1 && key == "@type" && !self.style.outer_type {
            self.key = Some(key);
            self.held = true;
            return;
        }
        self.write_key(key);
    }

    fn write_key(&mut self, key: &'a str) {
        self.lead();
        self.out.push('"');
        match self.open.last() {
            Some(frame) if frame.kind == Kind::Message && self.style.names == Names::Proto => {
                name::push_camel(self.out, key);
            }
            _ => self.out.push_str(key),
        }
        self.out.push_str("\": ");
        self.key = Some(key);
    }

    fn text(&mut self, raw: &'a str) {
        let key = self.key;
        if self.held {
            self.held = false;
            self.key = None;
        } else {
            self.lead();
            self.out.push('"');
            self.out.push_str(raw);
            self.out.push('"');
        }
        if key == Some("@type")
            && let Some(frame) = self.open.last_mut()
            && frame.kind == Kind::Message
        {
            frame.owner.typed(raw);
        }
    }

    fn open(&mut self, container: Container) {
        let key = self.key;
        self.lead();
        let (kind, owner) = self.inside(key, container);
        self.open.push(Frame {
            container,
            kind,
            owner,
            empty: true,
        });
        self.out.push(if container == Container::Object {
            '{'
        } else {
            '['
        });
    }

    /// What the keys inside a container are that opens here, and who owns them.
    fn inside(&self, key: Option<&'a str>, container: Container) -> (Kind, Owner<'a>) {
        let Some(around) = self.open.last() else {
            return (Kind::Message, Owner::default());
        };
        let listed = around.container == Container::Array;
        match (key, around.kind) {
            // A map's values, and a list's items, stand under the field that holds them all.
            (_, Kind::Struct | Kind::Value) => (Kind::Struct, around.owner),
            (Some(_), Kind::Map) | (None, Kind::Message) => (
                Kind::Message,
                Owner {
                    listed,
                    ty: "",
                    ..around.owner
                },
            ),
            (None, Kind::Map) => (Kind::Message, around.owner),
            (Some(field), Kind::Message) => {
                let kind = match (data_keys::kind(field, around.owner), container) {
                    // A list is no map: a field of that name elsewhere holds messages.
                    (Kind::Map | Kind::Struct, Container::Array) => Kind::Message,
                    (kind, _) => kind,
                };
                (
                    kind,
                    Owner {
                        field,
                        listed: false,
                        ty: "",
                    },
                )
            }
        }
    }

    fn close(&mut self, container: Container) {
        self.key = None;
        if let Some(frame) = self.open.pop()
            && !frame.empty
        {
            self.line();
        }
        self.out.push(if container == Container::Object {
            '}'
        } else {
            ']'
        });
    }

    /// What stands before a key, an item or a key's value.
    fn lead(&mut self) {
        if let Some(key) = self.key.take() {
            if self.held {
                self.held = false;
                self.write_key(key);
                self.key = None;
            }
            return;
        }
        let Some(frame) = self.open.last_mut() else {
            return;
        };
        if frame.empty {
            frame.empty = false;
        } else {
            self.out.push(',');
        }
        self.line();
    }

    fn line(&mut self) {
        const SPACES: &str = "                                                                ";
        self.out.push('\n');
        let mut width = (self.level + self.open.len()).min(DEEPEST) * self.style.indent;
        while width > 0 {
            let some = width.min(SPACES.len());
            self.out.push_str(&SPACES[..some]);
            width -= some;
        }
    }
}

#[cfg(test)]
mod tests;
