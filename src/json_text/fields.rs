//! What is known of a field by its name and by where it stands.
//!
//! Without descriptors, a key in an Envoy's JSON is only a word: `metadata` is
//! free data in a node and a message in a route. What can be seen is its owner:
//! the field that the enclosing object is the value of, and that object's own
//! `@type` if it has one. A rule names a field and, where the word alone would
//! mislead, the owners under which it holds. Both spellings, snake and camel, are
//! the same word, since istiod and Go print the latter.

use std::collections::HashMap;

use super::name::camel;

/// A field, what is known of it, and under which owners: the field that the
/// enclosing object is the value of (`[]` when it stands in a list there), or `@`
/// and the object's own type. No owners: wherever the field occurs.
pub type Rule<K> = (&'static str, K, &'static [&'static str]);

/// Who encloses a field.
#[derive(Clone, Copy, Debug, Default)]
pub struct Owner<'a> {
    /// The field that the enclosing object is the value of; empty at the root.
    pub field: &'a str,
    /// Whether the object stands in a list there.
    pub listed: bool,
    /// The object's own `@type`, without the host; empty without one.
    pub ty: &'a str,
}

impl<'a> Owner<'a> {
    /// Notes the object's `@type` as it stands in the text.
    pub fn typed(&mut self, url: &'a str) {
        self.ty = url.rsplit_once('/').map_or(url, |(_, ty)| ty);
    }

    fn is(&self, name: &str) -> bool {
        if let Some(ty) = name.strip_prefix('@') {
            return self.ty == ty;
        }
        let (name, listed) = match name.strip_suffix("[]") {
            Some(name) => (name, true),
            None => (name, false),
        };
        self.ty.is_empty()
            && self.listed == listed
            && (self.field == name || self.field == camel(name))
    }
}

/// Rules, found by a key as it may be spelled.
pub struct Table<K: 'static> {
    by_name: HashMap<String, Vec<&'static Rule<K>>>,
    /// Which lengths the names have that begin with a letter. It is asked of every
    /// key of a dump, and nearly all are settled here.
    lengths: [u64; 128],
}

impl<K: Copy> Table<K> {
    /// Makes rules findable. Among those of one field the first that holds wins.
    pub fn new(rules: &'static [Rule<K>]) -> Table<K> {
        let mut by_name: HashMap<String, Vec<&'static Rule<K>>> = HashMap::new();
        for rule in rules {
            // Envoy 1.13 to 1.16 printed fields that v3 had dropped under this prefix.
            for name in [
                rule.0.to_owned(),
                format!("hidden_envoy_deprecated_{}", rule.0),
            ] {
                by_name
                    .entry(camel(&name).into_owned())
                    .or_default()
                    .push(rule);
                if name.contains('_') {
                    by_name.entry(name).or_default().push(rule);
                }
            }
        }
        let mut lengths = [0; 128];
        for name in by_name.keys() {
            let first = name.bytes().next().unwrap_or_default();
            if let Some(known) = lengths.get_mut(usize::from(first)) {
                *known |= length(name);
            }
        }
        Table { by_name, lengths }
    }

    /// What is known of a field that stands under an owner.
    pub fn get(&self, field: &str, owner: Owner<'_>) -> Option<K> {
        let first = *field.as_bytes().first()?;
        if self.lengths.get(usize::from(first))? & length(field) == 0 {
            return None;
        }
        let rules = self.by_name.get(field)?;
        let holds = |owners: &[&str]| owners.is_empty() || owners.iter().any(|name| owner.is(name));
        rules.iter().find(|rule| holds(rule.2)).map(|rule| rule.1)
    }
}

/// A name's length as a bit; all lengths from 63 share one.
fn length(name: &str) -> u64 {
    1 << name.len().min(63)
}
