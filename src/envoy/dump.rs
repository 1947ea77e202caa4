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
use super::kind::{Kind, List, Resource};
use super::node::{Bootstrap, Node};
use super::part::{Any, Part};
use super::state::State;

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

/// Something of the dump that could not be read, and what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it stands: `dynamic_active_clusters[3]`.
    pub place: String,
    /// What is wrong with it.
    pub cause: String,
}

impl Fault {
    /// The parser counts lines and columns from the entry's own beginning, which
    /// nobody can see, so they are left out.
    fn new(place: String, cause: &str) -> Fault {
        let cause = cause
            .rsplit_once(" at line ")
            .map_or(cause, |(cause, _)| cause);
        // Nor does a reader know the names that types have in here.
        let cause = match cause.split_once("expected struct ") {
            Some((found, _)) => format!("{found}expected an object"),
            None => cause.to_owned(),
        };
        Fault { place, cause }
    }
}

/// Why reading stopped before the end of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cut {
    /// The text ends too soon.
    Ends(String),
    /// The text is malformed, or nested deeper than is read.
    Malformed(String),
    /// The dump is whole, and something else follows it.
    Followed(String),
}

impl Cut {
    fn of(error: &serde_json::Error) -> Cut {
        let cause = error.to_string();
        if error.is_eof() {
            Cut::Ends(cause)
        } else if cause.starts_with("trailing characters") {
            Cut::Followed(cause)
        } else {
            Cut::Malformed(cause)
        }
    }

    /// What the parser said, with the place.
    #[must_use]
    pub fn cause(&self) -> &str {
        match self {
            Cut::Ends(cause) | Cut::Malformed(cause) | Cut::Followed(cause) => cause,
        }
    }
}

/// What was read.
#[derive(Debug)]
pub struct Reading<R> {
    /// The resources, in the order of the dump.
    pub entries: Vec<Entry<R>>,
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

impl<R> Default for Reading<R> {
    fn default() -> Self {
        Reading {
            entries: Vec::new(),
            faults: Vec::new(),
            cut: None,
            section: false,
            dump: false,
            node: None,
            bare_items: false,
        }
    }
}

/// Reads all resources of a kind, in every state.
pub fn read<'de, R: Deserialize<'de> + Resource>(
    text: &'de [u8],
    kind: &'static Kind,
) -> Reading<R> {
    let mut reading = pass::<R, Direct>(text, kind);
    if reading.cut.is_some() {
        reading = pass::<R, Careful>(text, kind);
    }
    merge_twins(&mut reading.entries);
    reading
}

/// How the items of a list are read.
trait Way {
    fn items<'de, R: Deserialize<'de>, A: SeqAccess<'de>>(
        items: A,
        list: &List,
        into: &RefCell<Reading<R>>,
    ) -> Result<(), A::Error>;

    /// The rest of a section that is itself an item, as `?resource=` answers.
    fn bare_item<'de, R: Deserialize<'de>, A: MapAccess<'de>>(
        fields: A,
        state: State,
        place: Place<'_>,
        into: &mut Reading<R>,
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
        into: &RefCell<Reading<R>>,
    ) -> Result<(), A::Error> {
        if list.plain {
            while let Some(resource) = items.next_element::<R>()? {
                Item::of(resource).unfold(list.state, &mut into.borrow_mut().entries);
            }
        } else {
            while let Some(item) = items.next_element::<Item<R>>()? {
                item.unfold(list.state, &mut into.borrow_mut().entries);
            }
        }
        Ok(())
    }

    fn bare_item<'de, R: Deserialize<'de>, A: MapAccess<'de>>(
        fields: A,
        state: State,
        _: Place<'_>,
        into: &mut Reading<R>,
    ) -> Result<(), A::Error> {
        let item = Item::<R>::deserialize(MapAccessDeserializer::new(fields))?;
        item.unfold(Some(state), &mut into.entries);
        Ok(())
    }
}

impl Way for Careful {
    fn items<'de, R: Deserialize<'de>, A: SeqAccess<'de>>(
        mut items: A,
        list: &List,
        into: &RefCell<Reading<R>>,
    ) -> Result<(), A::Error> {
        let mut index = 0;
        while let Some(text) = items.next_element::<&RawValue>()? {
            let reading = &mut *into.borrow_mut();
            let item = if list.plain {
                serde_json::from_str::<R>(text.get()).map(Item::of)
            } else {
                serde_json::from_str::<Item<R>>(text.get())
            };
            match item {
                Ok(item) => item.unfold(list.state, &mut reading.entries),
                Err(error) => {
                    let place = format!("{}[{index}]", list.name);
                    reading.faults.push(Fault::new(place, &error.to_string()));
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
        into: &mut Reading<R>,
    ) -> Result<(), A::Error> {
        let mut texts: Vec<(Cow<'de, str>, &'de RawValue)> = Vec::new();
        while let Some(field) = fields.next_entry()? {
            texts.push(field);
        }
        match Item::<R>::deserialize(MapDeserializer::new(texts.into_iter())) {
            Ok(item) => item.unfold(Some(state), &mut into.entries),
            Err(error) => {
                let error: serde_json::Error = error;
                let fault = Fault::new(place.to_string(), &error.to_string());
                into.faults.push(fault);
            }
        }
        Ok(())
    }
}

fn pass<'de, R: Deserialize<'de>, W: Way>(text: &'de [u8], kind: &'static Kind) -> Reading<R> {
    let into = RefCell::new(Reading::default());
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
    let mut reading = into.into_inner();
    reading.cut = ended.err().map(|error| Cut::of(&error));
    reading
}

/// Where the parts of one pass stand: the kind that is read, and what was read so far.
struct Pass<'c, R, W> {
    kind: &'static Kind,
    into: &'c RefCell<Reading<R>>,
    way: PhantomData<W>,
}

impl<R, W> Clone for Pass<'_, R, W> {
    fn clone(&self) -> Self {
        Pass {
            kind: self.kind,
            into: self.into,
            way: PhantomData,
        }
    }
}

/// An object: the dump itself, or a section of it (which may stand on its own).
struct Object<'c, R, W>(Pass<'c, R, W>, Place<'c>);

/// `configs`: an array of sections, or in the oldest dumps a map of them.
struct Configs<'c, R, W>(Pass<'c, R, W>);

/// One of a section's lists.
struct Items<'c, R, W>(Pass<'c, R, W>, &'static List);

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

impl<R, W> Pass<'_, R, W> {
    /// Notes that something else stands where `wanted` belongs.
    fn fault(&self, place: String, found: &str, wanted: &str) {
        let cause = format!("{found} stands where {wanted} belongs");
        self.into.borrow_mut().faults.push(Fault { place, cause });
    }
}

impl<'de, R: Deserialize<'de>, W: Way> Part<'de> for Object<'_, R, W> {
    fn map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Pass { kind, into, .. } = self.0;
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            if key == "configs" {
                into.borrow_mut().dump = true;
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
                into.borrow_mut().dump |= message.ends_with("ConfigDump");
                into.borrow_mut().section |= message == kind.section;
                if let Some(item) = message
                    .strip_prefix(kind.section)
                    .and_then(|rest| rest.strip_prefix('.'))
                {
                    let state = if item.starts_with("Static") {
                        State::Static
                    } else {
                        State::Active
                    };
                    let reading = &mut *into.borrow_mut();
                    (reading.dump, reading.section, reading.bare_items) = (true, true, true);
                    return W::bare_item(map, state, self.1, reading);
                }
            } else if key == "bootstrap" {
                owner(map.next_value::<&RawValue>()?.get(), into);
            } else if let Some(list) = kind.list(&key) {
                into.borrow_mut().section = true;
                map.next_value_seed(Any(Items(self.0.clone(), list)))?;
            } else {
                map.next_value::<IgnoredAny>()?;
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

impl<'de, R: Deserialize<'de>, W: Way> Part<'de> for Configs<'_, R, W> {
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
            if key == "bootstrap" {
                owner(sections.next_value::<&RawValue>()?.get(), self.0.into);
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

impl<'de, R: Deserialize<'de>, W: Way> Part<'de> for Items<'_, R, W> {
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

/// Reads whose dump it is. In the oldest dumps `bootstrap` is the key of the
/// section, in all others that of the message within it. A bootstrap that cannot
/// be read leaves the owner unknown and costs nothing else.
fn owner<R>(text: &str, into: &RefCell<Reading<R>>) {
    #[derive(Deserialize)]
    struct Section {
        bootstrap: Bootstrap,
    }
    let bootstrap = match serde_json::from_str::<Section>(text) {
        Ok(section) => Ok(section.bootstrap),
        Err(_) => serde_json::from_str::<Bootstrap>(text),
    };
    into.borrow_mut().node = bootstrap.ok().map(|bootstrap| bootstrap.node);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::envoy::cluster::Cluster;
    use crate::envoy::kept::Kept;
    use crate::envoy::kind::CLUSTERS;

    fn faults(text: &str) -> Vec<String> {
        let plain = read::<Cluster>(text.as_bytes(), &CLUSTERS);
        let kept = read::<Kept<Cluster>>(text.as_bytes(), &CLUSTERS);
        assert_eq!(plain.faults, kept.faults, "tables and documents read alike");
        assert_eq!(plain.entries.len(), 1, "the good one is there");
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
        let cut = |text: &str| read::<Cluster>(text.as_bytes(), &CLUSTERS).cut;
        assert_eq!(cut(whole), None);
        assert!(matches!(cut(&whole[..40]), Some(Cut::Ends(_))));
        assert!(matches!(
            cut(&whole.replace(": [", ": [,")),
            Some(Cut::Malformed(_))
        ));
        assert!(matches!(cut(&whole.repeat(2)), Some(Cut::Followed(_))));
    }
}
