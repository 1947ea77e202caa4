//! What is said beside an answer, on stderr.
//!
//! Proxies answer in any order, and two runs on one mesh must say the same: so
//! every remark has the place of its proxy, and is told in that order. What is of
//! no proxy comes last.

use crate::ui::Ui;

/// What is said beside an answer.
#[derive(Default)]
pub(super) struct Told {
    /// Whose word the answer is, and of when.
    pub(super) whose: Option<String>,
    warnings: Vec<(usize, String)>,
    notes: Vec<(usize, String)>,
    hints: Vec<(usize, String)>,
}

impl Told {
    /// Something that is not as it should be.
    pub(super) fn warn(&mut self, place: usize, warning: String) {
        self.warnings.push((place, warning));
    }

    /// What else there is to know.
    pub(super) fn note(&mut self, place: usize, note: String) {
        self.notes.push((place, note));
    }

    /// What to do about a failure; many may ask for the same.
    pub(super) fn hint(&mut self, place: usize, hints: &[String]) {
        for hint in hints {
            match self.hints.iter_mut().find(|(_, told)| told == hint) {
                Some((first, _)) => *first = (*first).min(place),
                None => self.hints.push((place, hint.clone())),
            }
        }
    }

    /// Whether there is anything to be said of what the answer holds.
    pub(super) fn is_silent(&self) -> bool {
        self.warnings.is_empty() && self.notes.is_empty()
    }

    /// Says it.
    pub(super) fn say(mut self, ui: &mut Ui) {
        const SHOWN_HINTS: usize = 5;
        for remarks in [&mut self.warnings, &mut self.notes, &mut self.hints] {
            remarks.sort_by_key(|(place, _)| *place);
        }
        self.warnings
            .iter()
            .for_each(|(_, warning)| ui.warn(warning));
        self.notes.iter().for_each(|(_, note)| ui.note(note));
        for (_, hint) in self.hints.iter().take(SHOWN_HINTS) {
            ui.note(&format!("hint: {hint}"));
        }
        if self.hints.len() > SHOWN_HINTS {
            let more = self.hints.len() - SHOWN_HINTS;
            ui.note(&format!(
                "hint: name one proxy as TARGET to see its own hints ({more} more)"
            ));
        }
    }
}
