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

use support::ran::{Ran, run};
