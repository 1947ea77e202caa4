//! One pass over a ztunnel's dump, entry by entry.
//!
//! A ztunnel of a large mesh knows fifty thousand workloads, and its dump cannot
//! be narrowed. So nothing of it is kept here: the text is walked once, each
//! entry of the wanted section is handed over as its own slice and as what it
//! was read as, and is gone before the next. A section may be a list or a map,
//! as older ztunnels print it; the map's keys only name faults, for all that they
//! hold stands in the entries too.

use std::cell::RefCell;
use std::fmt::{self, Display};

use serde::Deserialize;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, IgnoredAny};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::fault::{Cut, Fault};

/// A section of a dump.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The workloads that it knows.
    Workloads,
    /// The services.
    Services,
    /// The authorization policies.
    Policies,
    /// Its certificates, one entry per identity.
    Certificates,
    /// The workloads that it serves, each with its connections.
    Connections,
}

impl Section {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Section; 5] = [
        Section::Workloads,
        Section::Services,
        Section::Policies,
        Section::Certificates,
        Section::Connections,
    ];

    /// Its name in the dump.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Section::Workloads => "workloads",
            Section::Services => "services",
            Section::Policies => "policies",
            Section::Certificates => "certificates",
            Section::Connections => "workloadState",
        }
    }

    /// What its entries are called.
    #[must_use]
    pub fn plural(self) -> &'static str {
        match self {
            Section::Connections => "connections",
            other => other.key(),
        }
    }
}

/// What came of one pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Whether the text is a ztunnel's dump: it has one of its sections, other than
    /// certificates alone, as Envoy's answer to `/certs` has.
    pub dump: bool,
    /// Whether it has certificates.
    pub certificates: bool,
    /// Whether it has the section asked for.
    pub section: bool,
    /// Entries that were read.
    pub count: usize,
    /// Entries that were not.
    pub faults: Vec<Fault>,
    /// Why the end of the text was not reached.
    pub cut: Option<Cut>,
    /// Which ztunnel it says it is: `name.namespace`.
    pub owner: Option<String>,
}

impl Reading {
    /// Whether all of the section is known: what is not among its entries is not
    /// there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let broken_off = matches!(self.cut, Some(Cut::Ends(_) | Cut::Malformed(_)));
        self.section && self.faults.is_empty() && !broken_off
    }
}

/// Hands over every entry of a section, with its own text, in the order of the dump.
pub fn read<'t, T: DeserializeOwned>(
    text: &'t str,
    section: Section,
    each: &mut dyn FnMut(T, &'t str),
) -> Reading {
    walk(
        text,
        section,
        &mut |place, raw| match serde_json::from_str::<T>(raw) {
            Ok(entry) => {
                each(entry, raw);
                None
            }
            Err(error) => Some(Fault::new(place(), &error.to_string())),
        },
    )
}

/// Hands over every entry of a section as text alone.
pub fn texts<'t>(text: &'t str, section: Section, each: &mut dyn FnMut(&'t str)) -> Reading {
    walk(text, section, &mut |_, raw| {
        each(raw);
        None
    })
}

/// The members of a whole dump, in their order; none of a text that is no object.
#[must_use]
pub fn members(text: &str) -> Option<Vec<(String, &RawValue)>> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let members = deserializer.deserialize_map(Members).ok()?;
    deserializer.end().ok()?;
    Some(members)
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        while let Some(member) = map.next_entry()? {
            all.push(member);
        }
        Ok(all)
    }
}

/// What is done with an entry: its place, for a fault, and its text.
type Each<'e, 't> = &'e mut dyn FnMut(&dyn Fn() -> String, &'t str) -> Option<Fault>;

fn walk<'t>(text: &'t str, section: Section, each: Each<'_, 't>) -> Reading {
    let reading = RefCell::new(Reading::default());
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let walked = Top {
        section,
        each,
        reading: &reading,
    }
    .deserialize(&mut deserializer)
    .and_then(|()| deserializer.end());
    let mut reading = reading.into_inner();
    reading.cut = walked.err().as_ref().map(Cut::of);
    // They come first in a ztunnel's dump: what follows is what broke off.
    reading.dump |= reading.certificates && matches!(reading.cut, Some(Cut::Ends(_)));
    reading
}

/// The whole text.
struct Top<'r, 'e, 't> {
    section: Section,
    each: Each<'e, 't>,
    reading: &'r RefCell<Reading>,
}

impl<'de> DeserializeSeed<'de> for Top<'_, '_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Top<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a ztunnel's dump")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            let known = Section::ALL.iter().find(|one| one.key() == key);
            match known {
                Some(Section::Certificates) => self.reading.borrow_mut().certificates = true,
                Some(_) => self.reading.borrow_mut().dump = true,
                None => {}
            }
            if key == self.section.key() {
                self.reading.borrow_mut().section = true;
                map.next_value_seed(Entries {
                    section: self.section,
                    each: &mut *self.each,
                    reading: self.reading,
                })?;
            } else if key == "config" {
                let config: &RawValue = map.next_value()?;
                self.reading.borrow_mut().owner = owner(config.get());
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// A section, be it a list or a map.
struct Entries<'r, 'e, 't> {
    section: Section,
    each: Each<'e, 't>,
    reading: &'r RefCell<Reading>,
}

impl Entries<'_, '_, '_> {
    fn odd(&self, found: &str) {
        let cause = format!("{found} stands where a list belongs");
        let place = self.section.key().to_owned();
        self.reading
            .borrow_mut()
            .faults
            .push(Fault { place, cause });
    }
}

impl<'t> Entries<'_, '_, 't> {
    fn take(&mut self, at: &dyn Display, raw: &'t RawValue) {
        let place = || format!("{}{at}", self.section.key());
        let fault = (self.each)(&place, raw.get());
        let mut reading = self.reading.borrow_mut();
        match fault {
            Some(fault) => reading.faults.push(fault),
            None => reading.count += 1,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Entries<'_, '_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Entries<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        let mut index = 0;
        while let Some(raw) = list.next_element::<&RawValue>()? {
            self.take(&format_args!("[{index}]"), raw);
            index += 1;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            let raw = map.next_value::<&RawValue>()?;
            self.take(&format_args!(".{key}"), raw);
        }
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.odd(if value { "true" } else { "false" });
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.odd("a number");
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.odd("a number");
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.odd("a number");
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        self.odd("a text");
        Ok(())
    }
}

/// Which ztunnel a dump's configuration says it is of. Older ones do not say.
fn owner(config: &str) -> Option<String> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Config {
        ztunnel_workload: Workload,
    }
    #[derive(Deserialize)]
    struct Workload {
        name: String,
        namespace: String,
    }
    let workload = serde_json::from_str::<Config>(config)
        .ok()?
        .ztunnel_workload;
    let told = !workload.name.is_empty() && !workload.namespace.is_empty();
    told.then(|| format!("{}.{}", workload.name, workload.namespace))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ztunnel::workload::Workload;

    fn names(text: &str) -> (Vec<String>, Reading) {
        let mut names = Vec::new();
        let reading = read(text, Section::Workloads, &mut |one: Workload, _| {
            names.push(one.name);
        });
        (names, reading)
    }

    #[test]
    fn a_section_is_a_list_or_a_map() {
        for text in [
            r#"{"workloads": [{"name": "a"}, {"name": "b", "later": {}}]}"#,
            r#"{"version": {}, "workloads": {"/10.0.0.1": {"name": "a"}, "x": {"name": "b"}}}"#,
        ] {
            let (names, reading) = names(text);
            assert_eq!(names, ["a", "b"], "{text}");
            assert!(reading.dump && reading.section && reading.cut.is_none());
        }
        let (none, reading) = names(r#"{"services": [], "workloads": null}"#);
        assert!(none.is_empty() && reading.dump && reading.faults.is_empty());
    }

    #[test]
    fn an_entry_that_is_something_else_costs_itself_and_is_named() {
        let (names, reading) = names(r#"{"workloads": [7, {"name": "a"}, {"name": []}]}"#);
        assert_eq!(names, ["a"]);
        let places: Vec<&str> = reading.faults.iter().map(|one| &*one.place).collect();
        assert_eq!(places, ["workloads[0]", "workloads[2]"]);
        let (_, reading) = self::names(r#"{"workloads": {"k": 7}}"#);
        assert_eq!(
            reading.faults[0].cause,
            "invalid type: integer `7`, expected an object"
        );
        assert_eq!(reading.faults[0].place, "workloads.k");
        let (_, reading) = self::names(r#"{"workloads": "none"}"#);
        assert_eq!(
            reading.faults[0].cause,
            "a text stands where a list belongs"
        );
    }

    #[test]
    fn what_came_before_a_cut_is_handed_over() {
        let (names, reading) = names(r#"{"workloads": [{"name": "a"}, {"name": "#);
        assert_eq!(names, ["a"]);
        assert!(matches!(reading.cut, Some(Cut::Ends(_))));
        let (_, reading) = self::names(r#"{"workloads": []} x"#);
        assert!(matches!(reading.cut, Some(Cut::Followed(_))));
        for text in ["", "[]", "{]", "nonsense"] {
            let (_, reading) = self::names(text);
            assert!(reading.cut.is_some() && !reading.dump, "{text}");
        }
    }

    #[test]
    fn a_dump_says_whose_it_is() {
        let (_, reading) = names(
            r#"{"config": {"ztunnelWorkload": {"name": "z", "namespace": "istio-system"}}, "workloads": []}"#,
        );
        assert_eq!(reading.owner.as_deref(), Some("z.istio-system"));
        let (_, reading) = names(r#"{"config": 7, "workloads": []}"#);
        assert_eq!(reading.owner, None);
    }
}
