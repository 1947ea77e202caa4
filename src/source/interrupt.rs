//! Ctrl-C while proxies are read: stop asking, show what came.
//!
//! Of a thousand proxies nine hundred may have answered when patience ends, and
//! throwing those away would make the user wait for them again. So the first
//! Ctrl-C during the reading only ends the reading; any other ends the program at
//! once, also where it is busy with something that never waits, such as a jq
//! program without end. That takes a thread of its own, since the one that works
//! cannot listen meanwhile. Files and recordings are read without it: there the
//! system's own way to end a program is quick enough.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use tokio::runtime::Builder;
use tokio::signal;
use tokio::sync::Notify;

use crate::exit::Exit;

/// What an interrupt means right now: the end of everything,
const ENDS_ALL: u8 = 0;
/// the end of the reading alone,
const ENDS_READING: u8 = 1;
/// or nothing, for a file is just being put in its place.
const WAITS: u8 = 2;

/// Knows whether the user wants an end.
#[derive(Default)]
pub(super) struct Interrupt(Arc<Shared>);

#[derive(Default)]
struct Shared {
    means: AtomicU8,
    came: Notify,
}

impl Interrupt {
    /// Listens from now on, for as long as the program runs.
    pub(super) fn listen() -> Interrupt {
        let shared = Arc::new(Shared::default());
        let theirs = Arc::clone(&shared);
        // Without the thread Ctrl-C ends the program as it always did.
        let _ = std::thread::Builder::new().spawn(move || {
            if let Ok(runtime) = Builder::new_current_thread().enable_all().build() {
                runtime.block_on(theirs.serve());
            }
        });
        Interrupt(shared)
    }

    /// Works until the work is done or the user ends it; then there is no result.
    pub(super) async fn or<T>(&self, reading: impl Future<Output = T>) -> Option<T> {
        self.0.means.store(ENDS_READING, Ordering::SeqCst);
        let done = tokio::select! {
            biased;
            () = self.0.came.notified() => None,
            done = reading => Some(done),
        };
        self.0.means.store(ENDS_ALL, Ordering::SeqCst);
        done
    }

    /// Does something that must not be left half done.
    pub(super) fn keep_out<T>(&self, work: impl FnOnce() -> T) -> T {
        self.0.means.store(WAITS, Ordering::SeqCst);
        let done = work();
        self.0.means.store(ENDS_ALL, Ordering::SeqCst);
        done
    }
}

impl Shared {
    async fn serve(&self) {
        while signal::ctrl_c().await.is_ok() {
            match self.means.load(Ordering::SeqCst) {
                WAITS => {}
                ENDS_READING => {
                    // A second one does not wait for the first to be noticed.
                    self.means.store(ENDS_ALL, Ordering::SeqCst);
                    self.came.notify_one();
                }
                _ => std::process::exit(Exit::Interrupted.code().into()),
            }
        }
    }
}
