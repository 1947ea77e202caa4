//! How far a long work has come: one line on stderr, over many proxies only.
//!
//! It is for a person who waits, so it shows on a terminal alone, not before
//! `DELAY` has passed (most answers are there sooner, and a line that flashes is
//! noise), and goes away without a trace. A thread of its own draws it, since the
//! one that works does nothing else.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long a work may take before it is shown.
const DELAY: Duration = Duration::from_millis(300);

/// How often the line is drawn again, so that one sees that it lives.
const BEAT: Duration = Duration::from_millis(200);

/// How far a work over many proxies has come. It ends when it is dropped.
pub struct Progress {
    bar: ProgressBar,
    failed: usize,
}

impl Progress {
    /// Counts and shows nothing.
    #[must_use]
    pub fn hidden() -> Progress {
        Progress {
            bar: ProgressBar::hidden(),
            failed: 0,
        }
    }

    /// Of so many proxies, on stderr, if that takes a while.
    #[must_use]
    pub fn late(proxies: usize) -> Progress {
        let progress = Progress::on(ProgressDrawTarget::hidden(), proxies);
        let bar = progress.bar.clone();
        // Without the thread there is no line, and nothing else is lost.
        let _ = std::thread::Builder::new().spawn(move || {
            std::thread::sleep(DELAY);
            if !bar.is_finished() {
                bar.set_draw_target(ProgressDrawTarget::stderr());
                bar.enable_steady_tick(BEAT);
            }
        });
        progress
    }

    fn on(target: ProgressDrawTarget, proxies: usize) -> Progress {
        let number = u64::try_from(proxies).unwrap_or(u64::MAX);
        let bar = ProgressBar::with_draw_target(Some(number), target);
        let line = "{spinner} {pos} of {len} proxies {bar:30} {elapsed}{msg}";
        if let Ok(style) = ProgressStyle::with_template(line) {
            bar.set_style(style);
        }
        Progress { bar, failed: 0 }
    }

    /// One more proxy is done.
    pub fn step(&mut self, well: bool) {
        if !well {
            self.failed += 1;
            self.bar.set_message(format!(", {} failed", self.failed));
        }
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use indicatif::InMemoryTerm;

    use super::*;

    #[test]
    fn it_tells_how_many_are_done_and_failed_and_leaves_nothing_behind() {
        let screen = InMemoryTerm::new(5, 80);
        let target = ProgressDrawTarget::term_like(Box::new(screen.clone()));
        let mut progress = Progress::on(target, 3);
        progress.step(true);
        progress.step(false);
        progress.bar.tick();
        let shown = screen.contents();
        assert!(shown.contains("2 of 3 proxies"), "{shown}");
        assert!(shown.ends_with(", 1 failed"), "{shown}");
        drop(progress);
        assert_eq!(screen.contents(), "");
    }
}
