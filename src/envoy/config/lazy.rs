//! Resources that are decoded when they are first looked at.
//!
//! A dump of a large mesh holds ten thousand clusters, of which a request meets
//! one or two. So loading takes of each resource its text and what it is found by
//! (its name; of a listener its addresses), and the rest waits. What cannot be
//! decoded then is an answer of its own: the resource is there, and nobody can
//! say what it does.

use std::cell::OnceCell;

use serde::Deserialize;
use serde::de::{Deserializer, Error};
use serde_json::value::RawValue;

use crate::envoy::kind::Resource;

/// A resource's text, what it is found by, and itself once it was looked at.
pub struct Lazy<'a, H, R> {
    /// What it is found by.
    pub head: H,
    text: &'a str,
    whole: OnceCell<Result<R, String>>,
}

impl<'de: 'a, 'a, H: Deserialize<'a>, R> Deserialize<'de> for Lazy<'a, H, R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&RawValue>::deserialize(deserializer)?.get();
        let head = serde_json::from_str(text).map_err(D::Error::custom)?;
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
        let read = || serde_json::from_str(self.text).map_err(|error| error.to_string());
        self.whole
            .get_or_init(read)
            .as_ref()
            .map_err(String::as_str)
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
