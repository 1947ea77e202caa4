//! An admin interface that narrows what a recording holds, as a real Envoy does.
//!
//! The whole answers come out of a recording; `mask=`, `name_regex=` and `filter=`
//! take away from them. What was measured on real ones and is easily got wrong is
//! kept: a mask must fit a section or the whole question is refused, names match
//! whole while `filter=` searches, and the error states of listeners take no
//! notice of a name. An old one knows none of this.

use std::sync::Arc;

use mesh::origin::Whom;
use mesh::source::Question;
use mesh::source::snapshot::Recording;
use regex::Regex;
use serde::Deserialize;
use serde::de::{MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::support::Reply;

/// What an Envoy understands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// All that 1.38 and later do.
    New,
    /// Masks, but neither names nor filters: it refuses the first, ignores the second.
    Old,
    /// Nothing but the plain paths.
    Ancient,
}

/// Answers as the proxy `whom` of a recording did.
pub fn envoy(
    recording: &Arc<Recording>,
    whom: &Whom,
    age: Age,
) -> impl Fn(&str, &str) -> Reply + Send + Sync + use<> {
    let (recording, whom) = (Arc::clone(recording), whom.clone());
    move |_, path| {
        let whole = |path: &str| {
            let answer = recording.ask(&Question::get(whom.clone(), path)).unwrap();
            String::from_utf8(answer.body).unwrap()
        };
        let (admin, query) = path.split_once('?').unwrap_or((path, ""));
        let query = Parameters::parse(query);
        if age == Age::Ancient && query.any(&["mask", "name_regex", "filter"]) {
            return Reply::unknown_path();
        }
        match admin {
            "/config_dump" => {
                let answer = whole("/config_dump?include_eds");
                dump(&answer, &query, age)
            }
            "/clusters" => {
                let answer = whole("/clusters?format=json");
                let filter = query.get("filter").filter(|_| age == Age::New);
                Reply::json(items(&answer, "cluster_statuses", filter))
            }
            "/stats" => {
                let answer = whole("/stats?format=json&usedonly");
                Reply::json(items(&answer, "stats", query.get("filter")))
            }
            _ => Reply::unknown_path(),
        }
    }
}

/// The members of a JSON object in their order, each as it came.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Members<'de>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        from.deserialize_map(All)
    }
}

fn dump(whole: &str, query: &Parameters, age: Age) -> Reply {
    #[derive(Deserialize)]
    struct Dump<'a> {
        #[serde(borrow)]
        configs: Vec<Members<'a>>,
    }
    let refused = |text: String| Reply::Full(400, "text/plain", text.into_bytes());
    let name = query.get("name_regex");
    if let Some(list) = query.get("resource")
        && !whole.contains(&format!("\"{list}\""))
    {
        let said = format!("{list} not found in config dump");
        return Reply::Full(404, "text/plain", said.into_bytes());
    }
    if age == Age::Old && name.is_some() {
        return refused("unknown parameter".into());
    }
    let name = match name.map(|text| Regex::new(&format!("^(?:{text})$"))) {
        Some(Err(error)) => return refused(format!("Error while parsing name_regex: {error}")),
        Some(Ok(regex)) => Some(regex),
        None => None,
    };
    let mask: Option<Vec<&str>> = query.get("mask").map(|mask| mask.split(',').collect());
    let with_endpoints = query.any(&["include_eds"]);
    let dump: Dump<'_> = serde_json::from_str(whole).unwrap();
    let mut sections = Vec::new();
    for Members(members) in &dump.configs {
        let kind = members[0].1.get();
        if kind.contains("EndpointsConfigDump") && !with_endpoints {
            continue;
        }
        if let Some(mask) = &mask
            && !mask.iter().all(|field| fits(kind, field))
        {
            continue;
        }
        let kept: Vec<String> = members
            .iter()
            .filter(|(key, _)| {
                let masked = mask.as_ref();
                key == "@type" || masked.is_none_or(|mask| mask.contains(&key.as_str()))
            })
            .filter_map(|(key, value)| {
                let value = narrowed(value.get(), name.as_ref())?;
                Some(format!("\"{key}\":{value}"))
            })
            .collect();
        sections.push(format!("{{{}}}", kept.join(",")));
    }
    match mask {
        Some(mask) if sections.is_empty() => refused(format!(
            "FieldMask {} could not be successfully applied to any configs.",
            mask.join(",")
        )),
        _ => Reply::json(format!("{{\"configs\":[{}]}}", sections.join(","))),
    }
}

/// Whether a section has a field. (It may be empty, and so absent from the recording.)
fn fits(section: &str, field: &str) -> bool {
    if section.contains("BootstrapConfigDump") {
        return ["bootstrap", "last_updated"].contains(&field);
    }
    let stem = [
        ("ListenersConfigDump", "listeners"),
        ("ClustersConfigDump", "clusters"),
        ("EndpointsConfigDump", "endpoint_configs"),
        ("v3.RoutesConfigDump", "route_configs"),
        ("SecretsConfigDump", "_secrets"),
    ];
    stem.iter().any(|(message, stem)| {
        section.contains(message)
            && field
                .strip_suffix(stem)
                .is_some_and(|state| state.starts_with("static") || state.starts_with("dynamic_"))
    })
}

/// A list without what another name has; nothing when that leaves it empty.
fn narrowed(value: &str, name: Option<&Regex>) -> Option<String> {
    let (Some(name), true) = (name, value.starts_with('[')) else {
        return Some(value.to_owned());
    };
    let list: Vec<&RawValue> = serde_json::from_str(value).unwrap();
    let kept: Vec<String> = list
        .into_iter()
        .filter_map(|item| {
            let read: Value = serde_json::from_str(item.get()).unwrap();
            let its_name = [
                "/name",
                "/listener/name",
                "/cluster/name",
                "/route_config/name",
                "/secret/name",
                "/endpoint_config/cluster_name",
            ]
            .iter()
            .find_map(|place| read.pointer(place)?.as_str());
            if its_name.is_some_and(|its_name| name.is_match(its_name)) {
                return Some(item.get().to_owned());
            }
            let error = read.get("error_state")?;
            let name = read.get("name").map(|name| format!("\"name\":{name},"));
            Some(format!(
                "{{{}\"error_state\":{error}}}",
                name.unwrap_or_default()
            ))
        })
        .collect();
    (!kept.is_empty()).then(|| format!("[{}]", kept.join(",")))
}

/// One list in an object, of which only the names that hold `filter` stay.
fn items(whole: &str, list: &str, filter: Option<&str>) -> String {
    let Members(members) = serde_json::from_str(whole).unwrap();
    let (_, value) = members.iter().find(|(key, _)| key == list).unwrap();
    let filter = Regex::new(filter.unwrap_or("")).unwrap();
    let all: Vec<&RawValue> = serde_json::from_str(value.get()).unwrap();
    let kept: Vec<&str> = all
        .into_iter()
        .map(RawValue::get)
        .filter(|item| {
            let item: Value = serde_json::from_str(item).unwrap();
            item["name"]
                .as_str()
                .is_some_and(|name| filter.is_match(name))
        })
        .collect();
    if kept.is_empty() && list != "stats" {
        return "{}\n".to_owned();
    }
    format!("{{\"{list}\":[{}]}}", kept.join(","))
}

/// A query's parameters, percent escapes decoded.
struct Parameters(Vec<(String, String)>);

impl Parameters {
    fn parse(query: &str) -> Parameters {
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        let pair = |pair: &str| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (key.to_owned(), decode(value))
        };
        Parameters(pairs.map(pair).collect())
    }

    fn get(&self, key: &str) -> Option<&str> {
        let found = self.0.iter().find(|(name, _)| name == key);
        found.map(|(_, value)| value.as_str())
    }

    fn any(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.get(key).is_some())
    }
}

/// Percent escapes decoded.
pub fn decode(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).unwrap()
}
