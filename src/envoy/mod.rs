//! What an Envoy says, as an Envoy says it.
//!
//! The types here are partial on purpose: each names only the fields that some
//! view or filter reads, under every spelling that Envoys since 1.0 and Go tools
//! have printed (snake and camel case, v2 and v3 names), and skips the rest.
//! That keeps them short, and a field that a newer Envoy adds cannot break them.
//! What is printed as JSON is therefore never built from these types: it is the
//! proxy's own text, kept beside them ([`kept::Kept`]).
//!
//! Nothing in here knows Istio, and nothing does I/O.

pub mod address;
pub mod bootstrap;
pub mod cluster;
pub mod config;
pub mod control_plane;
pub mod dump;
pub mod endpoint;
pub mod extension;
pub mod host;
pub mod identify;
pub mod item;
pub mod kept;
pub mod kind;
pub mod lenient;
pub mod listener;
pub mod loggers;
pub mod matcher;
pub mod named;
pub mod node;
mod part;
pub mod refusal;
pub mod route;
pub mod runtime;
pub mod secret;
pub mod state;
pub mod stats;
pub mod survey;
