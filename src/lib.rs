//! `mesh` says what a service mesh is really doing, and why.
//!
//! # The ground rules
//!
//! 1. **Never lie.** Every view says whose view it is and how old: the proxy's,
//!    istiod's, the API server's, a recording's. Three answers exist: yes, no,
//!    *cannot tell*, and the third comes with what is missing. A default is
//!    never shown as a fact.
//! 2. **Go on.** One broken pod, one undecodable entry, one denied call costs
//!    its own row, never the answer. What came is printed, what failed is
//!    named, the exit code tells.
//! 3. **Do no harm.** Read-only. Ask the proxy for the least that answers the
//!    question. Secrets never leave the tool.
//! 4. **Offline is live.** Every command works the same on a pod, an admin
//!    address, a saved dump, a recording.
//! 5. **Explain.** A verdict names the evidence and what decided; a failure
//!    names a next step.
//!
//! # The rooms
//!
//! Data flows one way; `tests/house.rs` reads the imports and fails on one that
//! points back.
//!
//! ```text
//! source ──bytes + Origin──▶ envoy │ istio ──▶ query ──▶ render
//!    └──────────── cmd joins them, one file per verb ───────┘
//! ```

pub mod envoy;
pub mod error;
pub mod exit;
pub mod istio;
pub mod origin;
pub mod query;
pub mod render;
pub mod source;
pub mod ui;
