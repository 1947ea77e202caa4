//! What istiod means for a proxy, held against what that proxy has.
//!
//! Both tell it as config dumps, and an Envoy hands back listeners, routes and
//! clusters as they were sent: what differs then is the spelling (`normal`), and
//! that is taken away before anything is compared. Endpoints it tells of its own
//! accord, with what it makes of them (`endpoints`). What is left is compared field
//! by field (`fields`), and only what differs is kept: a mesh of ten thousand
//! services costs one entry's worth of memory at a time.
//!
//! What an Envoy has of its own making, static resources and the hosts of clusters
//! without EDS, istiod cannot know and is not asked about.

mod endpoints;
mod fields;
mod normal;
pub mod roots;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::envoy::dump::Entry;
use crate::envoy::kept::Kept;
use crate::envoy::kind::{ENDPOINTS, Kind, ROUTES};
use crate::envoy::named::Named;
use crate::envoy::state::State;

pub use fields::Field;

/// The entries of a dump, each with its text.
pub type Entries<'a> = Vec<Entry<Kept<'a, Named>>>;

/// What came of comparing one kind of resource.
#[derive(Debug, Default, PartialEq)]
pub struct Comparison {
    /// The entries that differ, by name.
    pub differences: Vec<Difference>,
    /// How many entries were compared.
    pub compared: usize,
    /// Parts that only one side can decode, which were left out.
    pub opaque: usize,
}

/// An entry that is not the same on both sides.
#[derive(Debug, Default, PartialEq)]
pub struct Difference {
    /// What it is called.
    pub name: String,
    /// As istiod means it; none where it means none.
    pub istiod: Option<Value>,
    /// As Envoy has it; none where it has none.
    pub envoy: Option<Value>,
    /// Where they differ, if both have it.
    pub fields: Vec<Field>,
    /// Why Envoy refused what it was sent, in its own words.
    pub refused: Option<String>,
    /// Whether what Envoy has does not serve yet.
    pub warming: bool,
}

/// What one side has of one name.
#[derive(Default)]
struct Held<'a> {
    text: Option<&'a str>,
    state: Option<State>,
    refused: Option<String>,
}

/// Compares the entries of one kind. `spelt` writes a resource's text with the field
/// names of protobuf's JSON. Of endpoints, those that Envoy alone has count only for
/// the names that `by_eds` holds.
pub fn compare(
    kind: &'static Kind,
    istiod: Entries<'_>,
    envoy: Entries<'_>,
    by_eds: &BTreeSet<String>,
    spelt: &dyn Fn(&str) -> String,
) -> Comparison {
    let (istiod, envoy) = (held(istiod), held(envoy));
    let names: BTreeSet<&String> = istiod.keys().chain(envoy.keys()).collect();
    let mut comparison = Comparison::default();
    let nothing = Held::default();
    for name in names {
        let meant = istiod.get(name).unwrap_or(&nothing);
        let has = envoy.get(name).unwrap_or(&nothing);
        let form = |held: &Held<'_>| {
            let value = held.text.and_then(|text| value(&spelt(text)))?;
            Some(match kind.section {
                section if section == ENDPOINTS.section => endpoints::normal(value),
                section if section == ROUTES.section => normal::route(value),
                _ => normal::form(value),
            })
        };
        let (mut ours, mut theirs) = (form(meant), form(has));
        if kind.section == ENDPOINTS.section {
            // No endpoints are as good as no list of them.
            ours.take_if(|value| endpoints::is_empty(value));
            theirs.take_if(|value| {
                endpoints::is_empty(value) || !meant.is_there() && !by_eds.contains(name)
            });
        }
        if ours.is_none() && theirs.is_none() {
            continue;
        }
        comparison.compared += 1;
        let mut fields = Vec::new();
        if let (Some(ours), Some(theirs)) = (&mut ours, &mut theirs) {
            if kind.section == ENDPOINTS.section {
                endpoints::level(ours, theirs);
            }
            comparison.opaque += normal::level(ours, theirs);
            fields = fields::compare(ours, theirs);
            if fields.is_empty() {
                continue;
            }
        }
        comparison.differences.push(Difference {
            name: name.clone(),
            istiod: ours,
            envoy: theirs,
            fields,
            refused: has.refused.clone(),
            warming: has.state == Some(State::Warming),
        });
    }
    comparison
}

/// The names under which the clusters that get endpoints by EDS ask for them.
#[must_use]
pub fn served_by_eds(clusters: &Entries<'_>, spelt: &dyn Fn(&str) -> String) -> BTreeSet<String> {
    let name = |text: &str| {
        let cluster = value(&spelt(text))?;
        if cluster.get("type")? != "EDS" {
            return None;
        }
        let service = cluster.pointer("/edsClusterConfig/serviceName");
        let name = service.or_else(|| cluster.get("name"))?.as_str()?;
        Some(name.to_owned())
    };
    let texts = clusters.iter().map(|entry| entry.resource.text);
    texts.filter_map(name).collect()
}

/// What a side has, by name: what serves, or else what is on its way.
fn held(entries: Entries<'_>) -> BTreeMap<String, Held<'_>> {
    let mut all: BTreeMap<String, Held<'_>> = BTreeMap::new();
    for entry in entries {
        if matches!(entry.state, State::Static | State::Draining) {
            continue;
        }
        let held = all.entry(entry.resource.summary.name).or_default();
        match entry.state {
            State::Rejected => held.refused = entry.error,
            state if held.state != Some(State::Active) => {
                (held.text, held.state) = (Some(entry.resource.text), Some(state));
            }
            _ => {}
        }
    }
    all
}

impl Held<'_> {
    fn is_there(&self) -> bool {
        self.text.is_some()
    }
}

fn value(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

#[cfg(test)]
mod tests;
