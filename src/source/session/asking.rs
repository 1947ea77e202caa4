//! How a question is put: in pages where it is for a list, wide where it is kept.
//!
//! While a recording is made, lists are asked for whole, so that later questions
//! about them can be answered too, and kept as they came. Otherwise nobody but the
//! asker sees them, and of pods there is left out what no asker reads.

use std::time::Instant;

use super::{Evidence, Session};
use crate::error::{Error, Result};
use crate::source::call::Call;
use crate::source::pages::{self, Gathered};
use crate::source::snapshot::{narrow, widen};
use crate::source::{Answer, Question};

impl Session {
    /// Asks, and keeps the answer if a recording is being made.
    pub(in crate::source) async fn ask(&self, question: &Question) -> Result<Answer> {
        let recording = self.recorder.borrow().is_some();
        if !recording {
            return self.list(question, true).await;
        }
        let mut wide = widen(question);
        let mut answer = self.list(&wide, false).await?;
        if answer.status >= 400 && wide != *question {
            wide = question.clone();
            answer = self.list(&wide, false).await?;
        }
        if let Some(recorder) = self.recorder.borrow_mut().as_mut() {
            recorder.keep(&wide, &answer)?;
        }
        Ok(if wide == *question {
            answer
        } else {
            narrow(question, &answer)
        })
    }

    /// Asks for a list page by page and hands it over as one; any other question is
    /// put as it is. What is no list as it should be is its reader's to judge.
    async fn list(&self, question: &Question, leanly: bool) -> Result<Answer> {
        if !pages::is_list(question) {
            return self.put(question).await;
        }
        let leanly = leanly && Call::of(question).resource == "pods";
        if !matches!(self.evidence, Evidence::Cluster(_)) {
            // A recording holds a list whole.
            let mut answer = self.put(question).await?;
            let mut list = Gathered::default();
            if leanly && answer.status == 200 && list.add(&answer.body, true).is_ok() {
                answer.body = list.whole();
            }
            return Ok(answer);
        }
        match self.pages(question, leanly).await? {
            // The moment that the pages tell of is over: once more, from the first.
            Asked::Expired => match self.pages(question, leanly).await? {
                Asked::Expired => Err(expired(question)),
                Asked::Whole(answer) => Ok(answer),
            },
            Asked::Whole(answer) => Ok(answer),
        }
    }

    async fn pages(&self, question: &Question, leanly: bool) -> Result<Asked> {
        let mut list = Gathered::default();
        let mut token: Option<String> = None;
        for _ in 0..pages::MOST {
            let page = pages::page(question, token.as_deref());
            let answer = self.put(&page).await?;
            match (answer.status, &token) {
                (200, _) => {}
                (410, Some(_)) => return Ok(Asked::Expired),
                _ => return Ok(Asked::Whole(answer)),
            }
            let next = match list.add(&answer.body, leanly) {
                Ok(next) => next,
                Err(_) if token.is_none() => return Ok(Asked::Whole(answer)),
                Err(error) => {
                    let call = Call::of(question);
                    return Err(Error::input(format!(
                        "cannot read a page of {call}: {error}"
                    )));
                }
            };
            if next.is_none() && token.is_none() && !leanly {
                return Ok(Asked::Whole(answer));
            }
            if next.is_none() {
                let body = list.whole();
                return Ok(Asked::Whole(Answer { body, ..answer }));
            }
            token = next;
        }
        let call = Call::of(question);
        Err(Error::unreachable(format!(
            "the answer to {call} does not end"
        )))
    }

    /// Puts a question, and says so in the log.
    async fn put(&self, question: &Question) -> Result<Answer> {
        let begun = Instant::now();
        let answer = self.evidence.ask(question).await;
        self.toll.count(question, &answer, begun);
        answer
    }
}

/// What came of asking for pages.
enum Asked {
    /// The list, or what was answered instead of one.
    Whole(Answer),
    /// A page of a moment that the server no longer knows.
    Expired,
}

fn expired(question: &Question) -> Error {
    let call = Call::of(question);
    Error::unreachable(format!(
        "cannot {call}: twice the list was out of date before its end (410)"
    ))
    .hint("the API server or the way to it is slow: ask again, or for one namespace with -n")
}
