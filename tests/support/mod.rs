//! A cluster that is none: what tests need to see a live command fail.
//!
//! A real API server cannot be asked to hang, to lie about a length or to cut a
//! stream at byte 1234, so the tests bring their own, on loopback, in a thread.
//! It speaks the little that `mesh` asks for (gets, lists, the port-forward
//! WebSocket) the way a real one does, keeps a log of every request, and breaks
//! where a test tells it to. It knows no rights and no history: what a test
//! needs beyond that is a fault.

// Every test binary compiles all of this and uses a part.
#![allow(
    dead_code,
    unused_imports,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

pub mod admin;
pub mod cluster;
pub mod fault;
pub mod objects;
pub mod ran;
pub mod schema;

pub use admin::{Port, Reply};
pub use cluster::{FakeCluster, TOKEN};
pub use fault::Fault;
pub use ran::Ran;

/// Runs a future as `mesh` does: on a current-thread runtime of its own.
pub fn block<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(future)
}
