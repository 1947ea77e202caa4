//! A part of a dump that may turn out to be something else.
//!
//! A hostile or half-edited dump has a text where a list belongs, or null where a
//! section does. Such a part costs itself: it is passed over whole and named, and
//! reading goes on behind it. Only text that is no JSON ends a pass.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// A part that is read from an object, a list, or either.
pub(super) trait Part<'de>: Sized {
    /// Reads it from an object.
    fn map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        self.odd("an object");
        Ok(())
    }

    /// Reads it from a list.
    fn list<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        self.odd("a list");
        Ok(())
    }

    /// Notes that something else stands there.
    fn odd(self, found: &str);
}

/// Reads a part from whatever stands there.
pub(super) struct Any<P>(pub(super) P);

impl<'de, P: Part<'de>> DeserializeSeed<'de> for Any<P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, P: Part<'de>> Visitor<'de> for Any<P> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        self.0.map(map)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<(), A::Error> {
        self.0.list(list)
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.0.odd("null");
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.0.odd(if value { "true" } else { "false" });
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.0.odd("a number");
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.0.odd("a number");
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.0.odd("a number");
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        self.0.odd("a text");
        Ok(())
    }
}
