//! `trace` as a whole command, held to what a real mesh did.
//!
//! `fixtures/requests` are requests that were sent through Bookinfo, with the lines
//! that they left in each proxy's access log; the same mesh is the recording
//! `bookinfo`. So the prediction and the truth lie side by side without a cluster.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/ran.rs"]
mod ran;
#[path = "../support/schema.rs"]
mod schema;

mod batch;
mod ends;
mod fixtures;
mod requests;
mod typed;

use ran::{Ran, run};
use serde_json::Value;

impl Ran {
    /// The answer as JSON, as its schema has it.
    fn json(&self) -> Value {
        let value =
            serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"));
        schema::check("trace", &value);
        value
    }
}

/// Runs `mesh trace` on Bookinfo in this process.
fn trace(args: &[&str]) -> Ran {
    run(&[&["trace", "--demo"], args].concat())
}
