//! Resources that are decoded when they are first looked at.
//!
//! A dump of a large mesh holds ten thousand clusters, of which a request meets
//! one or two. So loading takes of each resource its text and what it is found by
//! (its name; of a listener its addresses), and the rest waits. What cannot be
//! decoded then is an answer of its own: the resource is there, and nobody can
//! say what it does.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt;

use serde::Deserialize;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor,
};
use serde_json::value::RawValue;

use crate::envoy::kind::Resource;
use crate::envoy::survey::OfText;

/// A resource's text, what it is found by, and itself once it was looked at.
pub struct Lazy<'a, H, R> {
    /// What it is found by.
    pub head: H,
    text: &'a str,
    /// In a box, since of most there is none.
    whole: OnceCell<Box<Result<R, String>>>,
}

/// What a resource is found by, read without decoding all of it.
pub trait Head: Sized {
    /// Reads it from the resource's text, which is a JSON object.
    ///
    /// # Errors
    /// That it cannot be decoded.
    fn of(text: &str) -> Result<Self, serde_json::Error>;
}

impl<T: DeserializeOwned> Head for T {
    fn of(text: &str) -> Result<T, serde_json::Error> {
        serde_json::from_str(text)
    }
}

/// What most resources are found by: their name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name(pub String);

impl Head for Name {
    /// Envoy writes the name before the rest, so reading ends there.
    fn of(text: &str) -> Result<Name, serde_json::Error> {
        let mut name = None;
        let mut reader = serde_json::Deserializer::from_str(text);
        match (Peek(&mut name).deserialize(&mut reader), name) {
            (_, Some(name)) => Ok(Name(name)),
            (Ok(()), None) => Ok(Name::default()),
            (Err(error), None) => Err(error),
        }
    }
}

/// Nothing: what stands in a list and is found by its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Placed;

impl Head for Placed {
    fn of(_: &str) -> Result<Placed, serde_json::Error> {
        Ok(Placed)
    }
}

impl Resource for Name {
    fn name(&self) -> &str {
        &self.0
    }
}

/// Looks for a name, and fails when it has it: that is how a reader is left early.
struct Peek<'n>(&'n mut Option<String>);

impl<'de> DeserializeSeed<'de> for Peek<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Peek<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            if matches!(&*key, "name" | "cluster_name" | "clusterName") {
                *self.0 = Some(map.next_value()?);
                return Err(A::Error::custom("found"));
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

impl<'de: 'a, 'a, H: Head, R> Deserialize<'de> for Lazy<'a, H, R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&RawValue>::deserialize(deserializer)?.get();
        Lazy::of_text(text).map_err(D::Error::custom)
    }
}

impl<'a, H: Head, R> OfText<'a> for Lazy<'a, H, R> {
    fn of_text(text: &'a str) -> Result<Self, serde_json::Error> {
        let head = H::of(text)?;
        let whole = OnceCell::new();
        Ok(Lazy { head, text, whole })
    }
}

impl<'a, H, R: Deserialize<'a>> Lazy<'a, H, R> {
    /// The resource.
    ///
    /// # Errors
    /// That it cannot be decoded, and why.
    pub fn get(&self) -> Result<&R, &str> {
        let read = || {
            let read = serde_json::from_str(self.text);
            Box::new(read.map_err(|error| error.to_string()))
        };
        let whole: &Result<R, String> = self.whole.get_or_init(read);
        whole.as_ref().map_err(String::as_str)
    }
}

impl<H, R> Lazy<'_, H, R> {
    /// The resource's own JSON text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text
    }
}

impl<H: Resource, R> Resource for Lazy<'_, H, R> {
    fn name(&self) -> &str {
        self.head.name()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_name_is_read_without_the_rest() {
        let name = |text| Name::of(text).map(|name| name.0).ok();
        assert_eq!(
            name(r#"{"@type": "x", "name": "a", broken"#),
            Some("a".to_owned())
        );
        assert_eq!(
            name(r#"{"x": {"name": "b"}, "clusterName": "a"}"#),
            Some("a".to_owned())
        );
        assert_eq!(name("{}"), Some(String::new()));
        assert_eq!(name("[]"), None);
        assert_eq!(name(r#"{"name": 7}"#), None);
    }
}
