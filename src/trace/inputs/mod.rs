//! What trees of conditions look at.
//!
//! The same tree may stand on a listener, where only the connection is known, or
//! behind a request. So a tree asks for its values through [`Inputs`], and who holds
//! them answers: with the text, that there is none, that it does not come before
//! the answer does, or that nobody here knows it. The last is not the second: a
//! value that is absent chooses a branch, one that is unknown chooses both.

pub mod http;
pub mod network;

use crate::envoy::config::any::Any;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Its text.
    Text(String),
    /// That it has none.
    Absent,
    /// That it is not there yet, such as a header of the response.
    Unavailable,
    /// That nobody here knows it; what it is, as a noun phrase.
    Unknown(String),
}

impl Input {
    /// A value that is absent if it is empty.
    #[must_use]
    pub fn of(text: impl Into<String>) -> Input {
        let text = text.into();
        if text.is_empty() {
            Input::Absent
        } else {
            Input::Text(text)
        }
    }
}

/// Who holds values.
pub trait Inputs {
    /// The value that an input names.
    fn value(&self, input: &Any<'_>) -> Input;
}
