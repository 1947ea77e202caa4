//! A message whose type stands beside it (`google.protobuf.Any`), not decoded yet.
//!
//! Extensions come as an `Any`, as a `TypedStruct` that wraps the same fields under
//! another name (Istio's filters until 1.9, any extension that the control plane
//! cannot decode itself), or, until Envoy 1.12, as a bare `Struct` whose type only
//! the extension's name tells. All three are read here into one: the message's
//! name and the text of its fields.

use serde::Deserialize;
use serde::de::{Deserializer, Error};
use serde_json::value::RawValue;

/// A message of some type.
#[derive(Clone, Copy, Debug, Default)]
pub struct Any<'a> {
    /// The type's full name without the host in front, such as
    /// `envoy.extensions.filters.http.router.v3.Router`; empty where nothing tells it.
    type_name: &'a str,
    /// The message's own JSON object.
    text: &'a str,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Head<'a> {
    #[serde(rename = "@type", borrow)]
    url: Option<&'a str>,
    #[serde(alias = "typeUrl", borrow)]
    type_url: Option<&'a str>,
    #[serde(borrow)]
    value: Option<&'a RawValue>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Any<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&RawValue>::deserialize(deserializer)?.get();
        let name =
            |url: Option<&'a str>| url.map_or("", |url| url.rsplit('/').next().unwrap_or(url));
        let type_name = name(first(text));
        if !type_name.is_empty() && !type_name.ends_with(".TypedStruct") {
            return Ok(Any { type_name, text });
        }
        let head: Head<'a> = serde_json::from_str(text).map_err(D::Error::custom)?;
        let type_name = name(head.url);
        Ok(match (type_name.ends_with(".TypedStruct"), head.value) {
            (true, Some(value)) => Any {
                type_name: name(head.type_url),
                text: value.get(),
            },
            _ => Any { type_name, text },
        })
    }
}

/// The type where it stands first, as Envoy writes it, and is spelt without escapes: most
/// messages are not read any further.
fn first(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('{')?.trim_ascii_start();
    let rest = rest.strip_prefix("\"@type\"")?.trim_ascii_start();
    let rest = rest.strip_prefix(':')?.trim_ascii_start();
    let (url, _) = rest.strip_prefix('"')?.split_once('"')?;
    (!url.contains('\\')).then_some(url)
}

impl<'a> Any<'a> {
    /// The type's full name; empty where nothing tells it.
    #[must_use]
    pub fn type_name(&self) -> &'a str {
        self.type_name
    }

    /// The message's own name: `Router`.
    #[must_use]
    pub fn message(&self) -> &'a str {
        self.type_name.rsplit('.').next().unwrap_or("")
    }

    /// Whether it is there at all.
    #[must_use]
    pub fn is_set(&self) -> bool {
        !self.text.is_empty()
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Decodes it.
    ///
    /// # Errors
    /// That its fields are not those of `T`, in the words of the JSON reader.
    pub fn read<T: Deserialize<'a>>(&self) -> Result<T, String> {
        let text = if self.is_set() { self.text } else { "{}" };
        serde_json::from_str(text).map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Fields {
        a: u64,
    }

    fn any(text: &str) -> Any<'_> {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_typed_struct_is_what_it_wraps() {
        let plain = any(r#"{"@type": "type.googleapis.com/x.v3.Y", "a": 1}"#);
        let wrapped = any(r#"{"@type": "type.googleapis.com/udpa.type.v1.TypedStruct",
                "type_url": "type.googleapis.com/x.v3.Y", "value": {"a": 1}}"#);
        for any in [plain, wrapped] {
            assert_eq!((any.type_name(), any.message()), ("x.v3.Y", "Y"));
            assert_eq!(any.read::<Fields>(), Ok(Fields { a: 1 }));
        }
    }

    #[test]
    fn an_old_struct_has_no_type_and_still_its_fields() {
        let any = any(r#"{"a": 2}"#);
        assert_eq!((any.type_name(), any.message()), ("", ""));
        assert_eq!(any.read::<Fields>(), Ok(Fields { a: 2 }));
        assert!(Any::default().read::<Fields>().is_err());
    }
}
