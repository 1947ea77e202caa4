//! In which state an Envoy holds a resource.
//!
//! istioctl shows the active and static ones and is silent on the rest, although
//! the rest is what goes wrong: a warming cluster answers 503, a rejected
//! listener is a configuration that never arrived.

use std::fmt;

/// The state of one resource in a dump (`envoy.admin.v3.ListenersConfigDump` and its siblings).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// Serving; came over xDS.
    Active,
    /// Serving; part of the bootstrap, or inline in a listener.
    Static,
    /// Accepted, but waiting for what it depends on. Serves nothing.
    Warming,
    /// An old listener whose connections are being closed.
    Draining,
    /// The last update that Envoy refused for this name; it holds what it was meant to be.
    Rejected,
}

impl State {
    /// All of them, in the order in which they are told.
    pub const ALL: [State; 5] = [
        State::Active,
        State::Static,
        State::Warming,
        State::Draining,
        State::Rejected,
    ];

    /// Whether a resource in this state takes requests.
    #[must_use]
    pub fn serves(self) -> bool {
        matches!(self, State::Active | State::Static)
    }

    /// The word for it, in lower case.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            State::Active => "active",
            State::Static => "static",
            State::Warming => "warming",
            State::Draining => "draining",
            State::Rejected => "rejected",
        }
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
