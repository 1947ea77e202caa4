//! One answer that is there already, as a place to ask.
//!
//! What istiod would send to a proxy comes as a config dump, and every view of what
//! a proxy holds can show it. Views ask a session; so the answer stands in for one,
//! and says of whom it is as any other does.

use jiff::Timestamp;

use super::admin;
use super::question::{Answer, Question};
use crate::error::{Error, Result};

/// An answer, whoever is asked.
pub(super) struct Held {
    answer: Answer,
    /// The moment that "now" is where it came from.
    pub(super) now: Timestamp,
}

impl Held {
    /// Holds an answer.
    pub(super) fn new(answer: Answer, now: Timestamp) -> Held {
        Held { answer, now }
    }

    /// The answer, to any question that a dump answers.
    pub(super) fn ask(&self, question: &Question) -> Result<Answer> {
        if admin::is_resource_question(&question.path) {
            return Ok(self.answer.clone());
        }
        let (who, path) = (&self.answer.origin.who, &question.path);
        Err(Error::cannot_tell(format!(
            "{who} does not answer {path} as a proxy does"
        )))
    }
}
