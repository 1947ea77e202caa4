//! What is said beside an answer, and how the run ends.
//!
//! Of one ztunnel a failure is the run's; of many it is a row, a place in the
//! document, or a warning, and the exit code tells.

use crate::cmd::proxy_config::remarks;
use crate::error::Error;
use crate::exit::Exit;
use crate::fault::Fault;
use crate::origin::{Origin, Whom};
use crate::render::origin;
use crate::source::Answer;
use crate::ui::Ui;
use crate::ztunnel::dump::Reading;
use jiff::Timestamp;

/// What came of one section of one ztunnel, beside the entries.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) reading: Reading,
    /// What of single entries could not be read.
    pub(super) faults: Vec<Fault>,
    /// Entries that the filter means.
    pub(super) matched: usize,
    /// Entries that it would have meant had it been a substring.
    pub(super) near: usize,
}

/// What is said beside the answer.
#[derive(Default)]
pub(super) struct Report {
    whose: Option<String>,
    warnings: Vec<String>,
    notes: Vec<String>,
    hints: Vec<String>,
    /// How the run ends.
    pub(super) exit: Exit,
    /// The last ztunnel's failure.
    pub(super) failed: Option<Error>,
    /// Ztunnels that were read.
    pub(super) read: usize,
    pub(super) matched: usize,
    near: usize,
    /// Entries that were read, whether the filter means them or not.
    seen: usize,
}

impl Report {
    /// Notes what came of one ztunnel. `place` stands before its remarks.
    pub(super) fn take(
        &mut self,
        outcome: Outcome,
        answer: &Answer,
        remarks: &[String],
        place: &str,
    ) {
        let Outcome {
            reading,
            mut faults,
            matched,
            near,
        } = outcome;
        self.matched += matched;
        self.seen += reading.count;
        self.near += near;
        faults.splice(0..0, reading.faults);
        // Why an answer was cut off on its way says more than where its text ends.
        let ends = match &answer.cut {
            Some(error) => Some(format!("{}; what came before is shown", error.message)),
            None => reading.cut.as_ref().map(remarks::cut),
        };
        for hint in answer.cut.iter().flat_map(|error| &error.hints) {
            self.hint(hint);
        }
        let warnings = remarks::lost(&faults)
            .into_iter()
            .chain(remarks.iter().cloned())
            .chain(ends);
        for warning in warnings {
            self.warn(format!("{place}{warning}"), Exit::Partial);
        }
    }

    /// Notes a ztunnel's failure.
    pub(super) fn fail(&mut self, error: Error, many: bool) {
        if many {
            for hint in &error.hints {
                self.hint(hint);
            }
        }
        self.exit = self.exit.worse(error.exit);
        self.failed = Some(error);
    }

    /// Notes that the user broke it off.
    pub(super) fn stop(&mut self, interrupted: Error, asked: usize, many: bool) {
        if many {
            let (read, why) = (self.read, &interrupted.message);
            self.warnings
                .push(format!("{why}: {read} of {asked} ztunnels were read"));
        }
        self.exit = interrupted.exit;
        self.failed = Some(interrupted);
    }

    /// Adds a warning once, and what it means for the end of the run.
    pub(super) fn warn(&mut self, warning: String, exit: Exit) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
        self.exit = self.exit.worse(exit);
    }

    /// Adds a note.
    pub(super) fn note(&mut self, note: String) {
        self.notes.push(note);
    }

    fn hint(&mut self, hint: &str) {
        if !self.hints.iter().any(|held| held == hint) {
            self.hints.push(hint.to_owned());
        }
    }

    /// Notes whose word the answer is.
    pub(super) fn say_whose(
        &mut self,
        what: &str,
        from: &Origin,
        owner: Option<&str>,
        many: bool,
        now: Timestamp,
    ) {
        let mut from = from.clone();
        let many = many.then(|| {
            from.who = Whom::Unnamed;
            match self.read {
                1 => "1 ztunnel".to_owned(),
                number => format!("{number} ztunnels"),
            }
        });
        let owner = many.as_deref().or(owner).or(match from.who {
            Whom::Unnamed => Some("a ztunnel"),
            _ => None,
        });
        self.whose = Some(origin::line(what, &from, owner, now));
    }

    /// Says what a substring would have found where an exact filter found nothing.
    pub(super) fn tell_near_misses(&mut self, flags: Option<String>) {
        if let (0, Some(flags)) = (self.matched, flags)
            && self.near > 0
        {
            self.notes.push(remarks::near(self.near, &flags));
        }
    }

    /// Says that there is nothing, or that nothing is meant: a header without rows
    /// would leave open which.
    pub(super) fn tell_nothing(&mut self, plural: &str) {
        if self.matched == 0 && self.near == 0 && self.read > 0 {
            self.notes.push(if self.seen > 0 {
                format!("no {plural} match")
            } else {
                format!("no {plural}")
            });
        }
    }

    /// What came of some ztunnels is a partial answer, whatever kept the others away.
    pub(super) fn settle(&mut self, many: bool) {
        if many && self.read > 0 && self.failed.is_some() && self.exit != Exit::Interrupted {
            self.exit = Exit::Partial;
        }
    }

    /// Says whose word the answer is, where a terminal shows it.
    pub(super) fn tell_whose(&self, ui: &mut Ui) {
        if ui.out_terminal
            && let Some(line) = &self.whose
        {
            ui.note(line);
        }
    }

    /// Says the rest.
    pub(super) fn tell(&self, ui: &mut Ui) {
        const SHOWN_HINTS: usize = 5;
        for warning in &self.warnings {
            ui.warn(warning);
        }
        for note in &self.notes {
            ui.note(note);
        }
        for hint in self.hints.iter().take(SHOWN_HINTS) {
            ui.note(&format!("hint: {hint}"));
        }
        if let Some(more) = self.hints.len().checked_sub(SHOWN_HINTS)
            && more > 0
        {
            ui.note(&format!(
                "hint: name one ztunnel as TARGET to see its own hints ({more} more)"
            ));
        }
    }
}
