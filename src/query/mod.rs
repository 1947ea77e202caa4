//! Which entries a question is about.
//!
//! A filter is exact on the field that it names; istioctl looks for substrings
//! in whole names, so that `--subset v1` finds a host called `dev1` and
//! `--port 80` any name with `|80|` in it. Whoever wants a substring says so with
//! `*`, and when an exact filter finds nothing that a substring would have found,
//! the caller is told ([`Query::loosened`]).

pub mod cluster;
pub mod difference;
pub mod endpoint;
pub mod extension;
pub mod jq;
pub mod listener;
pub mod near;
pub mod pattern;
pub mod roots;
pub mod route;
pub mod secret;
pub mod states;
pub mod whole;
pub mod ztunnel;

/// A selection of resources.
pub trait Query<R>: Sized {
    /// Whether this resource is asked for.
    fn matches(&self, resource: &R) -> bool;

    /// The same question with its exact texts taken as substrings, and the flags
    /// to type for it; none where no text was given.
    fn loosened(&self) -> Option<(Self, String)>;
}

/// No filter at all.
#[derive(Clone, Copy, Debug)]
pub struct Everything;

impl<R> Query<R> for Everything {
    fn matches(&self, _: &R) -> bool {
        true
    }

    fn loosened(&self) -> Option<(Self, String)> {
        None
    }
}
