//! All kinds of a dump in one pass.
//!
//! A table asks for one kind and reads the dump for it alone (see [`super::dump`]). A
//! trace needs seven, and would look at 80 MB seven times. So here one pass notes of each
//! item which list it stands in and where its resource's text is; a kind is then read
//! from those texts. Nothing but the plain case is taken: a whole dump of objects and
//! lists where they belong, each item of its kind. Whatever is odd ends the pass without
//! a result, and each kind is then read by itself, where oddities are told and cost no
//! more than themselves. That way there is one place that knows them.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::dump::{Entry, Reading};
use super::item::{Item, merge_twins};
use super::kind::{Kind, List, Resource};
use super::state::State;

/// What can be read from a resource's own text, a slice of the dump.
pub trait OfText<'a>: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// That it cannot be decoded.
    fn of_text(text: &'a str) -> Result<Self, serde_json::Error>;
}

/// The resources of a dump by their kinds, as texts.
#[derive(Default)]
pub struct Survey<'a> {
    kinds: Vec<Found<'a>>,
    dump: bool,
}

/// The resources of one kind.
struct Found<'a> {
    kind: &'static Kind,
    section: bool,
    entries: Vec<Entry<&'a str>>,
}

impl<'a> Survey<'a> {
    /// Looks for these kinds; none if anything is not as a plain dump has it.
    #[must_use]
    pub fn of(text: &'a [u8], kinds: &[&'static Kind]) -> Option<Survey<'a>> {
        let found = |kind: &&'static Kind| Found {
            kind,
            section: false,
            entries: Vec::new(),
        };
        let mut survey = Survey {
            kinds: kinds.iter().map(found).collect(),
            dump: false,
        };
        let mut reader = serde_json::Deserializer::from_slice(text);
        Object(&mut survey, true).deserialize(&mut reader).ok()?;
        reader.end().ok()?;
        Some(survey)
    }

    /// Hands over the resources of one kind, those refused last; none if the kind was not
    /// looked for or one of them cannot be decoded.
    #[must_use]
    pub fn take<R: OfText<'a> + Resource>(
        &mut self,
        kind: &'static Kind,
    ) -> Option<(Vec<Entry<R>>, Reading)> {
        let of_kind = |found: &&mut Found<'a>| std::ptr::eq(found.kind, kind);
        let found = self.kinds.iter_mut().find(of_kind)?;
        let texts = std::mem::take(&mut found.entries);
        let (mut entries, mut refused) = (Vec::with_capacity(texts.len()), Vec::new());
        for entry in texts {
            let resource = R::of_text(entry.resource).ok()?;
            let entry = entry.map(|_| resource);
            match entry.state {
                State::Rejected => refused.push(entry),
                _ => entries.push(entry),
            }
        }
        merge_twins(&mut refused);
        entries.extend(refused);
        let reading = Reading {
            count: entries.len(),
            section: found.section,
            dump: self.dump,
            ..Reading::default()
        };
        Some((entries, reading))
    }

    /// The list of this name, and whose it is.
    fn list(&mut self, key: &str) -> Option<(&mut Found<'a>, &'static List)> {
        self.kinds.iter_mut().find_map(|found| {
            let list = found.kind.list(key)?;
            Some((found, list))
        })
    }

    /// Notes which message an object is; no, if it is an item that stands bare.
    fn is_section(&mut self, type_url: &str) -> bool {
        let message = type_url.rsplit_once(".admin.").map_or("", |(_, it)| it);
        let message = message.split_once('.').map_or("", |(_version, it)| it);
        self.dump |= message.ends_with("ConfigDump");
        for found in &mut self.kinds {
            found.section |= message == found.kind.section;
        }
        !message.contains('.')
    }
}

/// The dump itself, or a section of it.
struct Object<'s, 'a>(&'s mut Survey<'a>, bool);

/// `configs`.
struct Sections<'s, 'a>(&'s mut Survey<'a>);

/// One of a section's lists.
struct Items<'s, 'a>(&'s mut Found<'a>, &'static List);

impl<'de: 'a, 'a> Visitor<'de> for Object<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Object(survey, top) = self;
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            if key == "configs" {
                if !top {
                    return Err(A::Error::custom("a dump within a dump"));
                }
                survey.dump = true;
                map.next_value_seed(Sections(survey))?;
            } else if key == "@type" {
                if !survey.is_section(&map.next_value::<Cow<'de, str>>()?) {
                    return Err(A::Error::custom("an item stands bare"));
                }
            } else if key == "bootstrap" {
                let text = map.next_value::<&'de RawValue>()?.get();
                let own = survey.kinds.iter_mut();
                if let Some(found) = own.into_iter().find(|it| it.kind.is_single()) {
                    if !found.entries.is_empty() {
                        return Err(A::Error::custom("a second bootstrap"));
                    }
                    found.section = true;
                    let entries = &mut found.entries;
                    Item::of(text).unfold(None, &mut |entry| entries.push(entry));
                }
            } else if let Some((found, list)) = survey.list(&key) {
                found.section = true;
                map.next_value_seed(Items(found, list))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

impl<'de: 'a, 'a> Visitor<'de> for Sections<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of sections")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sections: A) -> Result<(), A::Error> {
        while sections.next_element_seed(Object(self.0, false))?.is_some() {}
        Ok(())
    }
}

impl<'de: 'a, 'a> Visitor<'de> for Items<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of items")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Items(found, list) = self;
        let entries = &mut found.entries;
        let mut take = |item: Item<&'de RawValue>| {
            let state = list.state;
            item.unfold(state, &mut |entry| entries.push(entry.map(RawValue::get)));
        };
        if list.plain {
            while let Some(resource) = items.next_element()? {
                take(Item::of(resource));
            }
        } else {
            while let Some(item) = items.next_element()? {
                take(item);
            }
        }
        Ok(())
    }
}

macro_rules! seed {
    ($part:ident, $read:ident) => {
        impl<'de: 'a, 'a> DeserializeSeed<'de> for $part<'_, 'a> {
            type Value = ();

            fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
                deserializer.$read(self)
            }
        }
    };
}
seed!(Object, deserialize_map);
seed!(Sections, deserialize_seq);
seed!(Items, deserialize_seq);
