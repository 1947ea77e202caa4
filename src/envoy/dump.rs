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
use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::kind::{Kind, List, Resource};
use super::node::{Bootstrap, Node};
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

/// What was read.
#[derive(Debug)]
pub struct Reading<R> {
    /// The resources, in the order of the dump.
    pub entries: Vec<Entry<R>>,
    /// Entries that could not be decoded.
    pub faults: Vec<Fault>,
    /// Why reading stopped before the end, if it did.
    pub cut: Option<String>,
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
                    reading.faults.push(Fault {
                        place,
                        cause: error.to_string(),
                    });
                }
            }
            index += 1;
        }
        Ok(())
    }
}

fn pass<'de, R: Deserialize<'de>, W: Way>(text: &'de [u8], kind: &'static Kind) -> Reading<R> {
    let into = RefCell::new(Reading::default());
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let top = Object(Pass::<R, W> {
        kind,
        into: &into,
        way: PhantomData,
    });
    let ended = top
        .deserialize(&mut deserializer)
        .and_then(|()| deserializer.end());
    let mut reading = into.into_inner();
    reading.cut = ended.err().map(|error| error.to_string());
    reading
}

/// One item of any list: the fields of all of them, under every spelling.
#[derive(Deserialize)]
#[serde(bound(deserialize = "R: Deserialize<'de>"))]
struct Item<R> {
    #[serde(default, alias = "versionInfo")]
    version_info: Option<String>,
    #[serde(default, alias = "lastUpdated")]
    last_updated: Option<String>,
    #[serde(
        default = "Option::default",
        alias = "listener",
        alias = "cluster",
        alias = "route_config",
        alias = "routeConfig",
        alias = "endpoint_config",
        alias = "endpointConfig"
    )]
    resource: Option<R>,
    #[serde(default = "Option::default", alias = "activeState")]
    active_state: Option<Held<R>>,
    #[serde(default = "Option::default", alias = "warmingState")]
    warming_state: Option<Held<R>>,
    #[serde(default = "Option::default", alias = "drainingState")]
    draining_state: Option<Held<R>>,
    #[serde(default = "Option::default", alias = "errorState")]
    error_state: Option<Failure<R>>,
}

/// `ListenersConfigDump.DynamicListenerState`.
#[derive(Deserialize)]
#[serde(bound(deserialize = "R: Deserialize<'de>"))]
struct Held<R> {
    #[serde(default, alias = "versionInfo")]
    version_info: Option<String>,
    #[serde(default, alias = "lastUpdated")]
    last_updated: Option<String>,
    listener: R,
}

/// `envoy.admin.v3.UpdateFailureState`.
#[derive(Deserialize)]
#[serde(bound(deserialize = "R: Deserialize<'de>"))]
struct Failure<R> {
    #[serde(default = "Option::default", alias = "failedConfiguration")]
    failed_configuration: Option<R>,
    #[serde(default, alias = "lastUpdateAttempt")]
    last_update_attempt: Option<String>,
    #[serde(default)]
    details: String,
    #[serde(default, alias = "versionInfo")]
    version_info: Option<String>,
}

impl<R> Item<R> {
    /// An item around a resource that stands in its list bare.
    fn of(resource: R) -> Item<R> {
        Item {
            resource: Some(resource),
            version_info: None,
            last_updated: None,
            active_state: None,
            warming_state: None,
            draining_state: None,
            error_state: None,
        }
    }

    /// An entry for each state that the item holds.
    fn unfold(self, state: Option<State>, entries: &mut Vec<Entry<R>>) {
        if let Some(resource) = self.resource {
            let (version, last_updated) = (self.version_info, self.last_updated);
            let state = state.unwrap_or(State::Active);
            entries.push(Entry {
                state,
                version,
                last_updated,
                error: None,
                resource,
            });
        }
        let held = [
            (State::Active, self.active_state),
            (State::Warming, self.warming_state),
            (State::Draining, self.draining_state),
        ];
        for (state, held) in held {
            if let Some(Held {
                version_info,
                last_updated,
                listener,
            }) = held
            {
                entries.push(Entry {
                    state,
                    version: version_info,
                    last_updated,
                    error: None,
                    resource: listener,
                });
            }
        }
        if let Some(failure) = self.error_state
            && let Some(resource) = failure.failed_configuration
        {
            entries.push(Entry {
                state: State::Rejected,
                version: failure.version_info,
                last_updated: failure.last_update_attempt,
                error: Some(failure.details),
                resource,
            });
        }
    }
}

/// Envoy 1.40 tells every rejection twice: once under the listener's name, once
/// as an item without a name and without a time. The second says nothing new.
fn merge_twins<R: Resource>(entries: &mut Vec<Entry<R>>) {
    let told: HashSet<(String, Option<String>)> = entries
        .iter()
        .filter(|entry| entry.state == State::Rejected && entry.last_updated.is_some())
        .map(|entry| (entry.resource.name().to_owned(), entry.error.clone()))
        .collect();
    let mut timeless = HashSet::new();
    entries.retain(|entry| {
        if entry.state != State::Rejected || entry.last_updated.is_some() {
            return true;
        }
        let key = (entry.resource.name().to_owned(), entry.error.clone());
        !told.contains(&key) && timeless.insert(key)
    });
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
struct Object<'c, R, W>(Pass<'c, R, W>);

/// `configs`: an array of sections, or in the oldest dumps a map of them.
struct Configs<'c, R, W>(Pass<'c, R, W>);

/// One of a section's lists.
struct Items<'c, R, W>(Pass<'c, R, W>, &'static List);

impl<'de, R: Deserialize<'de>, W: Way> DeserializeSeed<'de> for Object<'_, R, W> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, R: Deserialize<'de>, W: Way> Visitor<'de> for Object<'_, R, W> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a config dump or a section of one")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Pass { kind, into, .. } = self.0;
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            if key == "configs" {
                into.borrow_mut().dump = true;
                map.next_value_seed(Configs(self.0.clone()))?;
            } else if key == "@type" {
                let type_url = map.next_value::<Cow<'de, str>>()?;
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
                    return bare_item(map, state, into);
                }
            } else if key == "bootstrap" {
                owner(map.next_value::<&RawValue>()?.get(), into);
            } else if let Some(list) = kind.list(&key) {
                into.borrow_mut().section = true;
                map.next_value_seed(Items(self.0.clone(), list))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// The rest of a section that is itself an item, as `?resource=` answers.
fn bare_item<'de, R: Deserialize<'de>, A: MapAccess<'de>>(
    map: A,
    state: State,
    into: &RefCell<Reading<R>>,
) -> Result<(), A::Error> {
    let item = Item::<R>::deserialize(MapAccessDeserializer::new(map))?;
    let reading = &mut *into.borrow_mut();
    (reading.dump, reading.section, reading.bare_items) = (true, true, true);
    item.unfold(Some(state), &mut reading.entries);
    Ok(())
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

impl<'de, R: Deserialize<'de>, W: Way> DeserializeSeed<'de> for Configs<'_, R, W> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, R: Deserialize<'de>, W: Way> Visitor<'de> for Configs<'_, R, W> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the sections of a config dump")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sections: A) -> Result<(), A::Error> {
        while sections
            .next_element_seed(Object(self.0.clone()))?
            .is_some()
        {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut sections: A) -> Result<(), A::Error> {
        while let Some(key) = sections.next_key::<Cow<'de, str>>()? {
            if key == "bootstrap" {
                owner(sections.next_value::<&RawValue>()?.get(), self.0.into);
            } else {
                sections.next_value_seed(Object(self.0.clone()))?;
            }
        }
        Ok(())
    }
}

impl<'de, R: Deserialize<'de>, W: Way> DeserializeSeed<'de> for Items<'_, R, W> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, R: Deserialize<'de>, W: Way> Visitor<'de> for Items<'_, R, W> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the list {}", self.1.name)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<(), A::Error> {
        W::items(items, self.1, self.0.into)
    }
}
