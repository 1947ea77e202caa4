//! What is left of a whole config dump when only some entries are asked for.
//!
//! `proxy-config all -o json` hands on the dump as the proxy wrote it, so that it
//! can be kept and read again with `-f`; with a filter it is the same dump with
//! fewer items in its lists. The items themselves are never taken apart: one that
//! holds any resource that is asked for stays as it is, one that cannot be read
//! stays too, since nobody can say that it was not meant.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::envoy::kind::{Kind, List};

/// The members of a JSON object in their order, each as it came.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Members<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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

/// The sections of a dump, each as it came. The oldest dumps hold them in a map,
/// whose keys say nothing that the sections do not.
///
/// # Errors
/// Text that is no config dump, or is not whole.
pub fn sections(text: &str) -> serde_json::Result<Vec<&str>> {
    let Members(top) = serde_json::from_str(text)?;
    let configs = top.into_iter().find(|(key, _)| key == "configs");
    let Some((_, configs)) = configs else {
        return Err(serde::de::Error::custom("no `configs`"));
    };
    let sections: Vec<&RawValue> = if configs.get().starts_with('{') {
        let Members(sections) = serde_json::from_str(configs.get())?;
        sections.into_iter().map(|(_, section)| section).collect()
    } else {
        serde_json::from_str(configs.get())?
    };
    Ok(sections.into_iter().map(RawValue::get).collect())
}

/// A section with those items of its lists that `keeps` says are meant; none when
/// it has no list of this kind.
pub fn cut(
    section: &str,
    kind: &'static Kind,
    keeps: &dyn Fn(&'static List, &str) -> bool,
) -> Option<String> {
    let Members(members) = serde_json::from_str(section).ok()?;
    let mut found = false;
    let mut text = String::from("{");
    for (key, value) in &members {
        if text.len() > 1 {
            text.push(',');
        }
        text.push_str(&serde_json::Value::from(key.as_str()).to_string());
        text.push(':');
        let items = kind.list(key).and_then(|list| {
            let items: Vec<&RawValue> = serde_json::from_str(value.get()).ok()?;
            Some((list, items))
        });
        let Some((list, items)) = items else {
            text.push_str(value.get());
            continue;
        };
        found = true;
        let kept = items.iter().map(|item| item.get());
        let kept: Vec<&str> = kept.filter(|item| keeps(list, item)).collect();
        text.push('[');
        text.push_str(&kept.join(","));
        text.push(']');
    }
    text.push('}');
    found.then_some(text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::envoy::kind::CLUSTERS;

    #[test]
    fn the_sections_stand_in_an_array_or_in_a_map() {
        let array = r#"{"configs": [{"a": 1}, {"b": [2]}], "more": 0}"#;
        assert_eq!(sections(array).unwrap(), [r#"{"a": 1}"#, r#"{"b": [2]}"#]);
        let map = r#"{"configs": {"x": {"a": 1}}}"#;
        assert_eq!(sections(map).unwrap(), [r#"{"a": 1}"#]);
        for wrong in ["[]", "{}", r#"{"configs": 1}"#, r#"{"configs": [{"a": 1}"#] {
            assert!(sections(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_list_keeps_what_is_meant_as_it_came() {
        let section = r#"{"@type": "t", "version_info": "1",
            "dynamicActiveClusters": [{"x":  1}, {"y": 2}], "static_clusters": []}"#;
        let cut = |section: &str, what: &'static str| {
            cut(section, &CLUSTERS, &|list, item| {
                list.name == "dynamic_active_clusters" && item.contains(what)
            })
        };
        assert_eq!(
            cut(section, "x").unwrap(),
            r#"{"@type":"t","version_info":"1","dynamicActiveClusters":[{"x":  1}],"static_clusters":[]}"#
        );
        assert_eq!(cut(r#"{"dynamic_listeners": [1]}"#, "x"), None);
        assert_eq!(cut("[]", "x"), None);
    }
}
