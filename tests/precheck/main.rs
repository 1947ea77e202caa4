//! `mesh precheck`: every code three ways, every form, every fault.
//!
//! What a cluster has is the Bookinfo recording, edited in memory: a release in place
//! of the development build, so that every check has something to say, and then one
//! thing wrong. The recordings hold no access reviews and no version; those are made
//! here as the API server makes them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

mod codes;
mod forms;
mod live;
mod world;

use mesh::ui::Ui;

/// How a run ended.
#[derive(Debug, PartialEq, Eq)]
struct Ran {
    code: u8,
    out: String,
    err: String,
}

/// Runs a command line in this process.
fn run(args: &[&str]) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = {
        let mut ui = Ui::new(&mut out, &mut err);
        let line = [&["mesh"], args].concat();
        mesh::run(line.into_iter().map(Into::into), &|_| None, &mut ui).code()
    };
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran {
        code,
        out: text(out),
        err: text(err),
    }
}
