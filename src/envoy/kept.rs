//! A resource read, and the very text it was read from.
//!
//! JSON output must be the proxy's own words with nothing lost, while filters
//! and sort orders need a few typed fields. Reading both costs a second look at
//! each entry; tables, which do not print the text, read the summary alone.

use serde::de::{Deserialize, Deserializer, Error};
use serde_json::value::RawValue;

use super::dump::Entry;
use super::kind::Resource;

/// A summary with the text it stands for.
#[derive(Clone, Debug)]
pub struct Kept<'a, R> {
    /// The fields that views and filters read.
    pub summary: R,
    /// The resource's own JSON text, a slice of the answer.
    pub text: &'a str,
}

impl<'de: 'a, 'a, R: serde::de::DeserializeOwned> Deserialize<'de> for Kept<'a, R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&RawValue>::deserialize(deserializer)?.get();
        let summary = serde_json::from_str(text).map_err(D::Error::custom)?;
        Ok(Kept { summary, text })
    }
}

impl<'a, R> Entry<Kept<'a, R>> {
    /// The entry as it is without the text, and the text.
    pub fn split(self) -> (Entry<R>, &'a str) {
        let Entry {
            state,
            version,
            last_updated,
            error,
            resource: Kept { summary, text },
        } = self;
        let entry = Entry {
            state,
            version,
            last_updated,
            error,
            resource: summary,
        };
        (entry, text)
    }
}

impl<R: Resource> Resource for Kept<'_, R> {
    fn name(&self) -> &str {
        self.summary.name()
    }
}

impl<R> AsRef<R> for Kept<'_, R> {
    fn as_ref(&self) -> &R {
        &self.summary
    }
}
