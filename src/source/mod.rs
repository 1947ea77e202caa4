//! The only room that looks outside: it yields bytes and says whose they are.
//!
//! All of it answers one interface, [`Question`] in and [`Answer`] out, be it a
//! cluster, an address, a file or a recording. What the bytes mean is no business
//! of this room, with one exception that gentleness asks for: it knows the admin
//! interface's paths and lists well enough to ask for less.

pub mod admin;
mod body;
mod call;
pub mod demo;
pub mod file;
pub mod fleet;
pub mod folder;
mod forward;
mod held;
mod interrupt;
pub mod istiod;
pub mod kube;
pub mod kubeconfig;
mod layout;
mod lean;
pub mod limits;
pub mod lines;
pub mod manifest;
pub mod names;
mod pages;
mod pod_problem;
mod pods;
pub mod question;
pub mod selector;
pub mod session;
pub mod snapshot;
pub mod status;
pub mod target;
mod tls;
mod toll;
mod trouble;
mod upgrade;
pub mod url;
mod workload;
pub mod ztunnel_target;

pub use self::kube::Cluster;
pub use kubeconfig::ClusterOptions;
pub use limits::Limits;
pub use question::{Answer, Method, Question};
pub use session::Session;
pub use target::{Selection, Target, resolve};
pub use url::AdminUrl;
