//! A part of a resource whose decoding may fail without costing the rest.
//!
//! Unlike [`super::lazy`] it is decoded at once: for what is looked at every time,
//! such as the criteria of filter chains.

use serde::Deserialize;
use serde::de::Deserializer;
use serde_json::value::RawValue;

/// What was decoded, or why it was not.
#[derive(Clone, Debug)]
pub struct Tried<T>(Result<T, String>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Tried<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&'de RawValue>::deserialize(deserializer)?.get();
        Ok(Tried(
            serde_json::from_str(text).map_err(|error| error.to_string()),
        ))
    }
}

impl<T: Default> Default for Tried<T> {
    fn default() -> Self {
        Tried(Ok(T::default()))
    }
}

impl<T> Tried<T> {
    /// What was decoded.
    ///
    /// # Errors
    /// Why it was not.
    pub fn get(&self) -> Result<&T, &str> {
        self.0.as_ref().map_err(String::as_str)
    }
}
