//! Text that was told, or was not.
//!
//! An enum of ztunnel's is a word today and may be a number or an object
//! tomorrow; a row must not be lost for a column. So whatever only is shown is
//! read as text, however it is written, and what is null or absent stays untold.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// A text, number or truth value as text; `None` when it is null or absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told(pub Option<String>);

impl Told {
    /// The text, when there is one that is not empty.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.0.as_deref().filter(|text| !text.is_empty())
    }

    /// The text, or nothing.
    #[must_use]
    pub fn or_empty(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }
}

impl From<&str> for Told {
    fn from(text: &str) -> Told {
        Told(Some(text.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Told {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Told, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Told;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Told, E> {
        Ok(Told(Some(text.to_owned())))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Told, E> {
        Ok(Told(Some(value.to_string())))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Told, E> {
        Ok(Told(Some(value.to_string())))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Told, E> {
        Ok(Told(Some(value.to_string())))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Told, E> {
        Ok(Told(Some(value.to_string())))
    }

    fn visit_unit<E: Error>(self) -> Result<Told, E> {
        Ok(Told(None))
    }

    /// An enum's value with something in it (`{"Spiffe": …}`): its name.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Told, A::Error> {
        let mut name = None;
        while let Some((key, _)) = map.next_entry::<String, serde::de::IgnoredAny>()? {
            name.get_or_insert(key);
        }
        Ok(Told(name))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Told, A::Error> {
        let mut all = Vec::new();
        while let Some(one) = list.next_element::<Told>()? {
            all.extend(one.0);
        }
        Ok(Told((!all.is_empty()).then(|| all.join(","))))
    }
}

/// Reads `null` where a list or an object could stand as none.
///
/// # Errors
/// Those of what stands there.
pub fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::<T>::deserialize(deserializer)?.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Told;

    #[test]
    fn whatever_stands_there_is_told_as_text() {
        for (text, told) in [
            ("\"HBONE\"", Some("HBONE")),
            ("3", Some("3")),
            ("-1", Some("-1")),
            ("1.5", Some("1.5")),
            ("true", Some("true")),
            ("null", None),
            ("{\"Spiffe\": {\"a\": 1}}", Some("Spiffe")),
            ("[\"a\", null, \"b\"]", Some("a,b")),
            ("[]", None),
        ] {
            let read: Told = serde_json::from_str(text).unwrap();
            assert_eq!(read.0.as_deref(), told, "{text}");
        }
    }
}
