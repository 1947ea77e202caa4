//! `trace` as a whole command, held to what a real mesh did.
//!
//! `fixtures/requests` are requests that were sent through Bookinfo, with the lines
//! that they left in each proxy's access log; the same mesh is the recording
//! `bookinfo`. So the prediction and the truth lie side by side without a cluster.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/schema.rs"]
mod schema;

mod batch;
mod fixtures;
mod requests;
mod typed;

use mesh::ui::Ui;
use serde_json::Value;

/// How a run ended.
#[derive(Debug)]
struct Ran {
    code: u8,
    out: String,
    err: String,
}

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

/// Runs a command line in this process.
fn run(args: &[&str]) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let line = [&["mesh"], args].concat();
    let line = line.into_iter().map(Into::into);
    let code = mesh::run(line, &|_| None, &mut Ui::new(&mut out, &mut err)).code();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran {
        code,
        out: text(out),
        err: text(err),
    }
}
