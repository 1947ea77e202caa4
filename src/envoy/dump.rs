//! Reads one kind of resource out of a config dump, of any Envoy since 1.0.
//!
//! `configs` is a map in the oldest dumps and an array since; resources stand in
//! lists per state, or in items that hold a state each; `?resource=` answers hold
//! bare items. All of it is read by the names of the lists (see [`super::kind`]).
//!
//! There are two passes. The first reads straight into the wanted type and is
//! taken as it is when it succeeds. When anything is odd, the second reads entry
//! by entry: one that cannot be decoded costs itself, and what came before a cut
//! is kept. Paying twice for a broken dump is cheaper than paying for every dump.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, MapDeserializer};
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess};
use serde_json::value::RawValue;

use super::item::{Item, merge_twins};
use super::kind::{Kind, List, Resource, same_field};
use super::node::{Alone, Node};
use super::part::{Any, Part};
use super::state::State;
use crate::fault::{Cut, Fault};

/// One resource with what Envoy says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<R> {
    /// In which state it is held.
    pub state: State,
    /// The version under which it came; none for what is static.
    pub version: Option<String>,
    /// When it came, as Envoy writes it; for a rejected one, when it was tried last.
    pub last_updated: Option<String>,
    /// Envoy's own words on why it refused it.
    pub error: Option<String>,
    /// The resource.
    pub resource: R,
}

/// What takes resources as they are read, so that none need be kept.
pub trait Sink<R> {
    /// Takes one. They come in the order of the dump, but the rejected ones last.
    fn take(&mut self, entry: Entry<R>);

    /// Forgets what came: all of it comes again, read with more care.
    fn again(&mut self);
}

impl<R> Sink<R> for Vec<Entry<R>> {
    fn take(&mut self, entry: Entry<R>) {
        self.push(entry);
    }

    fn again(&mut self) {
        self.clear();
    }
}

/// What is to be said of a reading beside its resources.
#[derive(Debug, Default)]
pub struct Reading {
    /// How many resources were read.
    pub count: usize,
    /// Entries that could not be decoded.
    pub faults: Vec<Fault>,
    /// Why reading stopped before the end, if it did.
    pub cut: Option<Cut>,
    /// Whether the dump has a section for this kind at all.
    pub section: bool,
    /// Whether the text has the shape of a dump.
    pub dump: bool,
    /// Whose dump it is, if it holds a bootstrap.
    pub node: Option<Node>,
    /// Whether entries came as bare items, which do not say if they are warming.
    pub bare_items: bool,
}

/// Reads all resources of a kind, in every state, into a sink.
pub fn read_into<'de, R: Deserialize<'de> + Resource>(
    text: &'de [u8],
    kind: &'static Kind,
    sink: &mut dyn Sink<R>,
) -> Reading {
    let reading = pass::<R, Direct>(text, kind, sink);
    if reading.cut.is_none() {
        return reading;
    }
    sink.again();
    pass::<R, Careful>(text, kind, sink)
}

/// Reads all resources of a kind, in every state, and keeps them.
pub fn read<'de, R: Deserialize<'de> + Resource>(
    text: &'de [u8],
    kind: &'static Kind,
) -> (Vec<Entry<R>>, Reading) {
    let mut entries = Vec::new();
    let reading = read_into(text, kind, &mut entries);
    (entries, reading)
}

/// What one pass has come to so far.
struct Progress<'s, R> {
    reading: Reading,
    /// Held back, since Envoy tells them twice.
    rejected: Vec<Entry<R>>,
    sink: &'s mut dyn Sink<R>,
}

impl<R> Progress<'_, R> {
    fn take(&mut self, entry: Entry<R>) {
        if entry.state == State::Rejected {
            self.rejected.push(entry);
        } else {
            self.reading.count += 1;
            self.sink.take(entry);
        }
    }
}

/// How the items of a list are read.
trait Way {
    fn items<'de, R: Deserialize<'de>, A: SeqAccess<'de>>(
        items: A,
        list: &List,
        into: &RefCell<Progress<'_, R>>,
    ) -> Result<(), A::Error>;

    /// The rest of a section that is itself an item, as `?resource=` answers.
    fn bare_item<'de, R: Deserialize<'de>, A: MapAccess<'de>>(
        fields: A,
        state: State,
        place: Place<'_>,
        into: &mut Progress<'_, R>,
    ) -> Result<(), A::Error>;
}

/// Straight into the type; the first fault ends the pass.
struct Direct;
/// Item by item, each from its own text.
struct Careful;

impl Way for Direct {
    fn items<'de, R: Deserialize<'de>, A: SeqAccess<'de>>(
        mut items: A,
        list: &List,
        into: &RefCell<Progress<'_, R>>,
    ) -> Result<(), A::Error> {
        if list.plain {
            while let Some(resource) = items.next_element::<R>()? {
                Item::of(resource).unfold(list.state, &mut |entry| into.borrow_mut().take(entry));
            }
        } else {
            while let Some(item) = items.next_element::<Item<R>>()? {
                item.unfold(list.state, &mut |entry| into.borrow_mut().take(entry));
            }
        }
        Ok(())
    }

    fn bare_item<'de, R: Deserialize<'de>, A: MapAccess<'de>>(
        fields: A,
        state: State,
        _: Place<'_>,
        into: &mut Progress<'_, R>,
    ) -> Result<(), A::Error> {
        let item = Item::<R>::deserialize(MapAccessDeserializer::new(fields))?;
        item.unfold(Some(state), &mut |entry| into.take(entry));
        Ok(())
    }
}

impl Way for Careful {
    fn items<'de, R: Deserialize<'de>, A: SeqAccess<'de>>(
        mut items: A,
        list: &List,
        into: &RefCell<Progress<'_, R>>,
    ) -> Result<(), A::Error> {
        let mut index = 0;
        while let Some(text) = items.next_element::<&RawValue>()? {
            let progress = &mut *into.borrow_mut();
            let item = if list.plain {
                serde_json::from_str::<R>(text.get()).map(Item::of)
            } else {
                serde_json::from_str::<Item<R>>(text.get())
            };
            match item {
                Ok(item) => item.unfold(list.state, &mut |entry| progress.take(entry)),
                Err(error) => {
                    let place = format!("{}[{index}]", list.name);
                    let fault = Fault::new(place, &error.to_string());
                    progress.reading.faults.push(fault);
                }
            }
            index += 1;
        }
        Ok(())
    }

    fn bare_item<'de, R: Deserialize<'de>, A: MapAccess<'de>>(
        mut fields: A,
        state: State,
        place: Place<'_>,
        into: &mut Progress<'_, R>,
    ) -> Result<(), A::Error> {
        let mut texts: Vec<(Cow<'de, str>, &'de RawValue)> = Vec::new();
        while let Some(field) = fields.next_entry()? {
            texts.push(field);
        }
        match Item::<R>::deserialize(MapDeserializer::new(texts.into_iter())) {
            Ok(item) => item.unfold(Some(state), &mut |entry| into.take(entry)),
            Err(error) => {
                let error: serde_json::Error = error;
                let fault = Fault::new(place.to_string(), &error.to_string());
                into.reading.faults.push(fault);
            }
        }
        Ok(())
    }
}

fn pass<'de, R: Deserialize<'de> + Resource, W: Way>(
    text: &'de [u8],
    kind: &'static Kind,
    sink: &mut dyn Sink<R>,
) -> Reading {
    let into = RefCell::new(Progress {
        reading: Reading::default(),
        rejected: Vec::new(),
        sink,
    });
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let whole = Pass::<R, W> {
        kind,
        into: &into,
        way: PhantomData,
    };
    let top = Any(Object(whole, Place::Top));
    let ended = top
        .deserialize(&mut deserializer)
        .and_then(|()| deserializer.end());
    let Progress {
        mut reading,
        mut rejected,
        sink,
    } = into.into_inner();
    merge_twins(&mut rejected);
    reading.count += rejected.len();
    rejected.into_iter().for_each(|entry| sink.take(entry));
    reading.cut = ended.err().map(|error| Cut::of(&error));
    reading
}

/// Where the parts of one pass stand: the kind that is read, and what was read so far.
struct Pass<'c, 's, R, W> {
    kind: &'static Kind,
    into: &'c RefCell<Progress<'s, R>>,
    way: PhantomData<W>,
}

impl<R, W> Clone for Pass<'_, '_, R, W> {
    fn clone(&self) -> Self {
        Pass {
            kind: self.kind,
            into: self.into,
            way: PhantomData,
        }
    }
}

/// An object: the dump itself, or a section of it (which may stand on its own).
struct Object<'c, 's, R, W>(Pass<'c, 's, R, W>, Place<'c>);

/// `configs`: an array of sections, or in the oldest dumps a map of them.
struct Configs<'c, 's, R, W>(Pass<'c, 's, R, W>);

/// One of a section's lists.
struct Items<'c, 's, R, W>(Pass<'c, 's, R, W>, &'static List);

/// Where an object stands.
#[derive(Clone, Copy)]
enum Place<'p> {
    Top,
    Member(usize),
    Key(&'p str),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Top => f.write_str("the whole"),
            Place::Member(index) => write!(f, "configs[{index}]"),
            Place::Key(key) => write!(f, "configs.{key}"),
        }
    }
}

impl<R, W> Pass<'_, '_, R, W> {
    /// Notes that something else stands where `wanted` belongs.
    fn fault(&self, place: String, found: &str, wanted: &str) {
        let cause = format!("{found} stands where {wanted} belongs");
        self.into
            .borrow_mut()
            .reading
            .faults
            .push(Fault { place, cause });
    }
}

impl<'de, R: Deserialize<'de>, W: Way> Part<'de> for Object<'_, '_, R, W> {
    fn map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Pass { kind, into, .. } = self.0;
        let mut bootstrap = Alone::default();
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            if key == "configs" {
                into.borrow_mut().reading.dump = true;
                map.next_value_seed(Any(Configs(self.0.clone())))?;
            } else if key == "@type" {
                let type_url = map.next_value::<&RawValue>()?.get();
                let type_url: Cow<'_, str> = serde_json::from_str(type_url).unwrap_or_default();
                let message = type_url
                    .rsplit_once(".admin.")
                    .map_or("", |(_, message)| message);
                let message = message
                    .split_once('.')
                    .map_or("", |(_version, message)| message);
                into.borrow_mut().reading.dump |= message.ends_with("ConfigDump");
                into.borrow_mut().reading.section |= message == kind.section;
                if let Some(item) = message
                    .strip_prefix(kind.section)
                    .and_then(|rest| rest.strip_prefix('.'))
                {
                    let state = if item.starts_with("Static") {
                        State::Static
                    } else {
                        State::Active
                    };
                    let progress = &mut *into.borrow_mut();
                    let reading = &mut progress.reading;
                    (reading.dump, reading.section, reading.bare_items) = (true, true, true);
                    return W::bare_item(map, state, self.1, progress);
                }
            } else if key == "bootstrap" {
                let text = map.next_value::<&RawValue>()?.get();
                into.borrow_mut().reading.node = Node::of(text);
                bootstrap.text = kind.is_single().then_some(text);
            } else if kind.is_single() && same_field("last_updated", &key) {
                let time = map.next_value::<&RawValue>()?.get();
                bootstrap.last_updated = serde_json::from_str(time).ok();
            } else if let Some(list) = kind.list(&key) {
                into.borrow_mut().reading.section = true;
                map.next_value_seed(Any(Items(self.0.clone(), list)))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        let progress = &mut *into.borrow_mut();
        let another = progress.reading.count > 0;
        if let Some(read) = bootstrap.read(another) {
            progress.reading.section = true;
            match read {
                Ok(entry) => progress.take(entry),
                Err(fault) => progress.reading.faults.push(fault),
            }
        }
        Ok(())
    }

    fn odd(self, found: &str) {
        // Of a text that is no object at all, others say what it is.
        if !matches!(self.1, Place::Top) {
            self.0.fault(self.1.to_string(), found, "a section");
        }
    }
}

impl<'de, R: Deserialize<'de>, W: Way> Part<'de> for Configs<'_, '_, R, W> {
    fn list<A: SeqAccess<'de>>(self, mut sections: A) -> Result<(), A::Error> {
        let mut index = 0;
        while sections
            .next_element_seed(Any(Object(self.0.clone(), Place::Member(index))))?
            .is_some()
        {
            index += 1;
        }
        Ok(())
    }

    fn map<A: MapAccess<'de>>(self, mut sections: A) -> Result<(), A::Error> {
        while let Some(key) = sections.next_key::<Cow<'de, str>>()? {
            if key == "bootstrap" && !self.0.kind.is_single() {
                let text = sections.next_value::<&RawValue>()?.get();
                self.0.into.borrow_mut().reading.node = Node::of(text);
            } else {
                sections.next_value_seed(Any(Object(self.0.clone(), Place::Key(&key))))?;
            }
        }
        Ok(())
    }

    fn odd(self, found: &str) {
        self.0
            .fault("configs".to_owned(), found, "a list of sections");
    }
}

impl<'de, R: Deserialize<'de>, W: Way> Part<'de> for Items<'_, '_, R, W> {
    fn list<A: SeqAccess<'de>>(self, items: A) -> Result<(), A::Error> {
        W::items(items, self.1, self.0.into)
    }

    fn odd(self, found: &str) {
        // Go writes null for a list that is empty.
        if found != "null" {
            self.0.fault(self.1.name.to_owned(), found, "a list");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::envoy::cluster::Cluster;
    use crate::envoy::kept::Kept;
    use crate::envoy::kind::CLUSTERS;

    fn faults(text: &str) -> Vec<String> {
        let (entries, plain) = read::<Cluster>(text.as_bytes(), &CLUSTERS);
        let (_, kept) = read::<Kept<Cluster>>(text.as_bytes(), &CLUSTERS);
        assert_eq!(plain.faults, kept.faults, "tables and documents read alike");
        assert_eq!(entries.len(), 1, "the good one is there");
        let told = |fault: &Fault| format!("{}: {}", fault.place, fault.cause);
        plain.faults.iter().map(told).collect()
    }

    #[test]
    fn a_part_that_is_something_else_costs_itself() {
        let good = r#"{"static_clusters": [{"cluster": {"name": "a"}}]}"#;
        assert_eq!(
            faults(&format!(r#"{{"configs": [null, [[]], {good}]}}"#)),
            [
                "configs[0]: null stands where a section belongs",
                "configs[1]: a list stands where a section belongs"
            ]
        );
        assert_eq!(
            faults(&format!(
                r#"{{"configs": [{{"dynamic_active_clusters": {{"x": 1}}}}, {good}]}}"#
            )),
            ["dynamic_active_clusters: an object stands where a list belongs"]
        );
        assert_eq!(
            faults(&format!(
                r#"{{"configs": {{"listeners": 7, "clusters": {good}}}}}"#
            )),
            ["configs.listeners: a number stands where a section belongs"]
        );
        let untyped = good.replacen('{', r#"{"@type": 5, "#, 1);
        assert_eq!(faults(&format!(r#"{{"configs": [{untyped}]}}"#)), [""; 0]);
    }

    #[test]
    fn an_entry_that_cannot_be_decoded_costs_itself_also_when_it_stands_bare() {
        assert_eq!(
            faults(r#"{"static_clusters": [{"cluster": 7}, {"cluster": {"name": "a"}}]}"#),
            ["static_clusters[0]: invalid type: integer `7`, expected an object"]
        );
        let bare = |cluster: &str| {
            let ty = "type.googleapis.com/envoy.admin.v3.ClustersConfigDump.StaticCluster";
            format!(r#"{{"@type": "{ty}", "cluster": {cluster}}}"#)
        };
        let (bad, good) = (bare(r#"{"name": 1}"#), bare(r#"{"name": "a"}"#));
        assert_eq!(
            faults(&format!(r#"{{"configs": [{bad}, {good}]}}"#)),
            ["configs[0]: invalid type: integer `1`, expected a string"]
        );
    }

    #[test]
    fn a_text_that_ends_too_soon_is_told_from_a_broken_one_and_from_one_too_many() {
        let whole = r#"{"configs": [{"static_clusters": [{"cluster": {"name": "a"}}]}]}"#;
        let cut = |text: &str| read::<Cluster>(text.as_bytes(), &CLUSTERS).1.cut;
        assert_eq!(cut(whole), None);
        assert!(matches!(cut(&whole[..40]), Some(Cut::Ends(_))));
        assert!(matches!(
            cut(&whole.replace(": [", ": [,")),
            Some(Cut::Malformed(_))
        ));
        assert!(matches!(cut(&whole.repeat(2)), Some(Cut::Followed(_))));
    }
}
