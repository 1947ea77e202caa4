//! What a ztunnel says of itself.
//!
//! A ztunnel has one answer, `/config_dump`: all workloads, services and policies
//! that istiod told it of, its certificates, and the connections that are open.
//! It is ztunnel's own types as serde prints them, not protobuf, and has changed
//! with every other release: sections were maps keyed by address or name and
//! became lists, a leaf certificate stood apart from its chain, connections had
//! no protocol. The types here read all of these and only what is shown; fields
//! that are not known are passed over, and an entry that is something else costs
//! itself ([`dump`]). What was not told is `None`, never a default.

pub mod certificate;
pub mod connection;
pub mod dump;
pub mod logging;
pub mod neighbours;
pub mod policy;
pub mod service;
pub mod told;
pub mod workload;
