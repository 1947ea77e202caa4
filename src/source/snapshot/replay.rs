//! Playing a recording back: one question in, the recorded answer out.
//!
//! The order is: the very question, then a wider one whose answer holds what is
//! asked, then "cannot tell", which says what the recording does hold. Bytes are
//! inflated and compared with their checksum when they are asked for, so a
//! damaged answer costs itself and an unused one costs nothing.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::super::question::{Answer, Method, Question};
use super::format::{self, Verb};
use super::query::Query;
use super::read::{Recorded, Recording};
use super::resource::Resource;
use super::{narrow, wider};
use crate::error::{Error, Result};
use crate::origin::{Origin, Via, Whom};

impl Recording {
    /// The recorded answer to a question, or one cut out of a wider answer.
    /// What it does not hold is "cannot tell".
    pub fn ask(&self, question: &Question) -> Result<Answer> {
        let query = Query::parse(&question.whom, &question.path);
        let recorded = self.of(&question.whom);
        let mut same = recorded
            .iter()
            .rev()
            .filter(|one| self.is_same(one, question, &query));
        if let Some(held) = same.clone().find(|one| !one.lost) {
            return self.answer(held);
        }
        if question.method == Method::Get {
            if question.whom == Whom::Kubernetes {
                if let Some(answer) = self.listed(question, &query, recorded)? {
                    return Ok(answer);
                }
            } else if let Some(wider) = self.wider(&query, recorded) {
                return self.answer(wider);
            }
        }
        match same.next() {
            Some(lost) => self.answer(lost),
            None => Err(self.unknown(question, &query, recorded)),
        }
    }

    fn is_same(&self, recorded: &Recorded, question: &Question, query: &Query) -> bool {
        let body = (!question.body.is_empty()).then(|| format::sha256(&question.body));
        recorded.query == *query
            && self.entry(recorded).is_some_and(|entry| {
                entry.method == Verb::from(question.method) && entry.body_sha256 == body
            })
    }

    /// The nearest wider answer of a proxy, the last one when there are several.
    fn wider<'a>(&self, query: &Query, recorded: &'a [Recorded]) -> Option<&'a Recorded> {
        recorded
            .iter()
            .filter(|one| {
                !one.lost
                    && self
                        .entry(one)
                        .is_some_and(|entry| entry.status == 200 && entry.method == Verb::Get)
            })
            .filter_map(|one| Some((wider::distance(query, &one.query)?, one)))
            .min_by_key(|(distance, one)| (*distance, Reverse(one.entry)))
            .map(|(_, one)| one)
    }

    /// What a recorded list of the same kind says, that of the namespace before
    /// that of all, the last before earlier ones.
    fn listed(
        &self,
        question: &Question,
        query: &Query,
        recorded: &[Recorded],
    ) -> Result<Option<Answer>> {
        let Some(asked) = narrow::asked(question, query) else {
            return Ok(None);
        };
        let mut lists: Vec<(bool, &Recorded)> = recorded
            .iter()
            .rev()
            .filter(|one| {
                ["labelSelector", "fieldSelector", "continue", "watch"]
                    .iter()
                    .all(|narrowed| one.query.get(narrowed).is_none())
            })
            .filter_map(|one| {
                let list = Resource::parse(&one.query.path)?;
                (!one.lost && asked.is_within(&list)).then_some((list.namespace.is_none(), one))
            })
            .collect();
        lists.sort_by_key(|(all, _)| *all);
        for (all, list) in lists {
            match self.entry(list).map(|entry| entry.status) {
                Some(200) => {
                    if let Some(answer) = narrow::cut(question, &self.answer(list)?) {
                        return Ok(Some(answer));
                    }
                }
                // The kind is not installed, so nothing of it is anywhere.
                Some(404) if all => return self.answer(list).map(Some),
                _ => {}
            }
        }
        Ok(None)
    }

    fn answer(&self, recorded: &Recorded) -> Result<Answer> {
        let Some(entry) = self.entry(recorded) else {
            return Err(Error::cannot_tell(format!(
                "the recording {} does not hold it",
                self.name
            )));
        };
        if recorded.lost {
            return Err(Error::cannot_tell(format!(
                "the recording {} breaks off before what {} answered to {}",
                self.name, entry.whom, entry.path
            ))
            .hint("copy the file again, or take another recording with --record FILE"));
        }
        let damaged = |why: &str| {
            Error::input(format!(
                "the recording {} is damaged: {} {why}",
                self.name, entry.file
            ))
            .hint("copy the file again, or take another recording with --record FILE")
        };
        let body = self
            .store
            .read(entry)
            .map_err(|error| damaged(&format!("cannot be read: {error}")))?;
        if body.len() as u64 != entry.size
            || !format::sha256(&body).eq_ignore_ascii_case(&entry.sha256)
        {
            return Err(damaged(
                "is not what was recorded (its size or checksum differs)",
            ));
        }
        Ok(Answer {
            status: entry.status,
            body: body.into_owned(),
            cut: None,
            origin: Origin {
                who: entry.whom.clone(),
                via: Via::Recording(self.name.clone()),
                when: entry.when,
            },
        })
    }

    /// "Cannot tell", and what there is instead.
    fn unknown(&self, question: &Question, query: &Query, recorded: &[Recorded]) -> Error {
        let error = Error::cannot_tell(format!(
            "the recording {} does not hold what {} answers to {}",
            self.name, question.whom, question.path
        ));
        let error = match recorded {
            [] => error.hint(format!("it holds answers of {}", some(self.everyone()))),
            _ => error.hint(format!(
                "of {} it holds {}",
                question.whom,
                some(self.related(question, query, recorded))
            )),
        };
        error.hint("take another recording of it with --record FILE")
    }

    /// The paths that are worth naming: of Kubernetes the same kind's, if any.
    fn related<'a>(
        &'a self,
        question: &Question,
        query: &Query,
        recorded: &'a [Recorded],
    ) -> BTreeSet<&'a str> {
        let plural =
            |query: &Query| Resource::parse(&query.path).map(|resource| resource.plural.to_owned());
        let path = |one: &'a Recorded| self.entry(one).map(|entry| entry.path.as_str());
        let kind = plural(query).filter(|_| question.whom == Whom::Kubernetes);
        let same: BTreeSet<&str> = recorded
            .iter()
            .filter(|one| kind.is_some() && plural(&one.query) == kind)
            .filter_map(path)
            .collect();
        if same.is_empty() {
            recorded.iter().filter_map(path).collect()
        } else {
            same
        }
    }
}

/// The first few of many, and how many more.
fn some<T: ToString>(all: BTreeSet<T>) -> String {
    const FEW: usize = 5;
    let count = all.len();
    let mut few: Vec<String> = all.iter().take(FEW).map(T::to_string).collect();
    if count > FEW {
        few.push(format!("{} more", count - FEW));
    }
    match few.as_slice() {
        [] => "nobody".into(),
        _ => few.join(", "),
    }
}
