//! What istiods say, and what becomes of it: `xds` and `proxy-status TARGET`.
//!
//! The istiods are programs behind the fake API server's port-forward that answer as
//! those of the fixtures did, or badly. They take a `proxyID` for any connection that
//! holds it, as real ones do.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

// Of what it can be, the youngest is enough here.
#[allow(dead_code)]
#[path = "../live/envoy.rs"]
mod envoy;
#[path = "../support/mod.rs"]
mod support;

mod difference;
mod faults;
mod grpc;
mod grpc_faults;
mod istiod;
mod recorded;
mod requests;
mod world;

use mesh::ui::Ui;

const DETAILS: &str = "details-v1-6895559f75-cnf7k";
const ISTIOD: &str = "istiod-b9975f9ff-nmj8b";

/// How a run ended.
#[derive(Debug, PartialEq, Eq)]
struct Ran {
    code: u8,
    out: String,
    err: String,
}

/// Runs a command line in this process, with a fixed "now" for ages.
fn run(args: &[&str]) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = {
        let mut ui = Ui::new(&mut out, &mut err);
        let line = [&["mesh"], args, &["--at", "2026-11-21T14:00:00Z"]].concat();
        mesh::run(line.into_iter().map(Into::into), &|_| None, &mut ui).code()
    };
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran {
        code,
        out: text(out),
        err: text(err),
    }
}

/// The path of a fixture.
fn fixture(name: &str) -> String {
    format!("{}/fixtures/{name}.mesh.tgz", env!("CARGO_MANIFEST_DIR"))
}
