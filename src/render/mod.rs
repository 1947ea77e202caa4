//! Answers to text.
//!
//! One file per view, each a pure function from what was read to rows or JSON:
//! nothing here looks anything up, so a view cannot differ between a live proxy
//! and a file. Every string in an answer is untrusted; [`safe`] stands between it
//! and a terminal.

pub mod age;
pub mod bootstrap;
pub mod cluster;
pub mod difference;
pub mod document;
pub mod endpoint;
pub mod extension;
pub mod finding;
pub mod install;
pub mod json;
pub mod listener;
pub mod matcher_tree;
pub mod order;
pub mod origin;
pub mod proxy_status;
pub mod roots;
pub mod route;
pub mod rows;
pub mod safe;
pub mod secret;
pub mod style;
pub mod subscription;
pub mod table;
pub mod trace;
pub mod view;
pub mod xds;
pub mod yaml;
pub mod ztunnel;
