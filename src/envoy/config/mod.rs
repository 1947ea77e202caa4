//! What decides over a request: Envoy's messages with every field that has a say.
//!
//! The summaries beside this room are read for tables, thousands at a time, and
//! name few fields. Who says where a request goes has to know all of them, so
//! these types follow the protos of the same names (`envoy.config.*.v3`,
//! `envoy.extensions.*.v3`) closely, and two rules keep them honest:
//!
//! - A message that *matches* refuses fields that it does not know
//!   (`deny_unknown_fields`): a condition that a newer Envoy added must end in
//!   "cannot tell" and never be passed over.
//! - Nothing is decoded before it is needed: a dump holds ten thousand clusters and
//!   a request meets one ([`lazy::Lazy`]); an extension is decoded by who knows its
//!   type ([`any::Any`]).

pub mod any;
pub mod balancing;
pub mod chain_index;
pub mod cidr;
pub mod cluster;
pub mod cors;
pub mod domains;
pub mod downstream_tls;
pub mod endpoint;
pub mod fault;
pub mod filter_chain;
pub mod filters;
pub mod http;
pub mod jwt;
pub mod lazy;
pub mod listener;
pub mod listener_filter;
pub mod matcher;
pub mod matcher_tree;
pub mod network_filter;
pub mod path_template;
pub mod rbac;
pub mod re2;
pub mod route;
pub mod route_action;
pub mod tcp_proxy;
pub mod transport_socket;
pub mod tried;
pub mod upstream_protocol;
