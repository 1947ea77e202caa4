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

use support::Ran;

const DETAILS: &str = "details-v1-6895559f75-cnf7k";
const ISTIOD: &str = "istiod-b9975f9ff-nmj8b";

/// Runs a command line in this process, with a fixed "now" for ages.
fn run(args: &[&str]) -> Ran {
    support::ran::run(&[args, &["--at", "2026-11-21T14:00:00Z"]].concat())
}

/// The path of a fixture.
fn fixture(name: &str) -> String {
    format!("{}/fixtures/{name}.mesh.tgz", env!("CARGO_MANIFEST_DIR"))
}
