//! One question to the outside, and its answer.
//!
//! Everything that `mesh` learns comes through this pair, so that a live
//! cluster, an address, a file and a recording are interchangeable, and so that
//! a recording is nothing but a list of them.

use crate::error::Error;
use crate::origin::{Origin, Whom};

/// How a question is put. Every command but `proxy-config log --level` only gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Reads.
    Get,
    /// Changes something, or asks with a body (access reviews).
    Post,
}

/// A question: whom, and what.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Question {
    /// Whom it goes to.
    pub whom: Whom,
    /// Whether it reads or writes.
    pub method: Method,
    /// Path and query, as they stand in the request line (`/config_dump?mask=…`).
    pub path: String,
    /// The body of a [`Method::Post`]; empty otherwise.
    pub body: Vec<u8>,
}

impl Question {
    /// A question that only reads.
    pub fn get(whom: Whom, path: impl Into<String>) -> Question {
        Question {
            whom,
            method: Method::Get,
            path: path.into(),
            body: Vec::new(),
        }
    }

    /// One that is put by POST, without a body.
    pub fn post(whom: Whom, path: impl Into<String>) -> Question {
        Question {
            method: Method::Post,
            ..Question::get(whom, path)
        }
    }
}

/// An answer as it came. A status of 400 or more is an answer too: what it means
/// depends on the question, so the asker decides.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The HTTP status; 200 for a file.
    pub status: u16,
    /// The body, decoded from its transfer and content encodings.
    pub body: Vec<u8>,
    /// What kept the rest of the body from coming, when only its beginning came.
    pub cut: Option<Error>,
    /// Whose word it is, and of when.
    pub origin: Origin,
}
