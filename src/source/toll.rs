//! What a run costs others: each question in the log, and the sum at its end.
//!
//! A line says what was asked of whom, how it ended, how much came and how long
//! it took: what one wants to know of a slow answer, or before a command is run
//! against a proxy in distress. What was answered is never in it, nor are
//! headers, so that a log can be shown to anybody. Names come from outside;
//! tracing quotes and escapes them.

use std::cell::Cell;
use std::time::Instant;

use super::question::{Answer, Method, Question};
use crate::error::Result;

/// What was asked so far.
pub(super) struct Toll {
    begun: Instant,
    questions: Cell<usize>,
    bytes: Cell<usize>,
}

impl Toll {
    /// Begins to count.
    pub(super) fn new() -> Toll {
        Toll {
            begun: Instant::now(),
            questions: Cell::new(0),
            bytes: Cell::new(0),
        }
    }

    /// Counts a question that was put at `begun`, and says how it ended.
    pub(super) fn count(&self, question: &Question, answer: &Result<Answer>, begun: Instant) {
        self.questions.set(self.questions.get() + 1);
        let method = match question.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        let (whom, path) = (question.whom.to_string(), question.path.as_str());
        let ms = begun.elapsed().as_secs_f64() * 1000.0;
        match answer {
            Ok(answer) => {
                let (status, bytes) = (answer.status, answer.body.len());
                self.bytes.set(self.bytes.get() + bytes);
                let cut = answer.cut.as_ref().map(|cut| cut.message.as_str());
                tracing::debug!(
                    ?whom,
                    method,
                    path,
                    status,
                    bytes,
                    cut,
                    "asked in {ms:.1} ms"
                );
            }
            Err(error) => {
                let error = error.message.as_str();
                tracing::debug!(?whom, method, path, error, "asked in vain, {ms:.1} ms");
            }
        }
    }
}

impl Drop for Toll {
    fn drop(&mut self) {
        let (questions, bytes) = (self.questions.get(), self.bytes.get());
        let ms = self.begun.elapsed().as_secs_f64() * 1000.0;
        tracing::debug!(questions, bytes, "all in {ms:.1} ms");
    }
}
