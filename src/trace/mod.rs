//! Where a request goes, and why: the walk through one proxy's configuration.
//!
//! Envoy takes a connection through a listener, its inspectors and one filter
//! chain; the chain's filters may answer themselves or choose a cluster; the
//! cluster chooses an endpoint. Each of these stages has a file here, named for it,
//! that takes Envoy's decision by Envoy's rules (the version that the proxy says it
//! is) and writes down what was taken, why, and what was not.
//!
//! Three things are kept apart on purpose:
//!
//! - **What is known** ([`request`], [`proxy`]) from **what decides** (the stages). A
//!   stage never invents: what it lacks it asks of [`fork::Fork`], which lets the walk
//!   be run both ways. If both ends are the same, it did not matter; if not, the
//!   answer is "cannot tell", with what is missing.
//! - **Chance** is treated likewise: a weighted choice runs the walk once for each
//!   side, and the ends come with their shares.
//! - **Reasons** are plain data ([`stage`]); turning them into a page is for `render`.
//!
//! What is traded away: a walk is run again for every way that it may take, which
//! costs microseconds and keeps every stage a straight line.

pub mod answer;
pub mod arrival;
#[cfg(test)]
mod bookinfo_tests;
pub mod capture;
pub mod cluster;
pub mod filter_chain;
pub mod filter_chain_levels;
pub mod fork;
pub mod handshake;
pub mod header;
pub mod http;
pub mod inputs;
pub mod inspected;
pub mod listener;
pub mod listener_filters;
pub mod logged;
pub mod matcher_tree;
pub mod names;
pub mod network;
pub mod network_effects;
pub mod noted;
pub mod proxy;
pub mod rbac;
mod reader;
pub mod redirection;
pub mod request;
#[cfg(test)]
mod samples;
pub mod seen;
pub mod stage;
pub mod tcp_proxy;
pub mod text;
pub mod verdict;
pub mod walk;
