//! Kubernetes questions made wide for a recording, and narrow again for the asker.
//!
//! A recording of "the pods with this label" would answer that one question
//! alone. So while recording the whole list is asked for ([`widen`]), and the
//! asker gets what it wanted ([`narrow`]), by the code that replays: a command
//! sees the same live, while recording and afterwards. The price is a larger
//! answer, and a right to list where one to get would do: when the wide question
//! is refused, ask the narrow one and keep that. Secrets are never widened.

use super::super::question::{Answer, Method, Question};
use super::list::{List, Selection};
use super::query::Query;
use super::resource::Resource;
use crate::origin::Whom;

/// The question to ask instead while recording: the whole list of the same
/// namespace (or of all). Other questions stay as they are.
#[must_use]
pub fn widen(question: &Question) -> Question {
    let query = Query::parse(&question.whom, &question.path);
    match asked(question, &query) {
        Some(resource) if resource.plural != "secrets" => {
            Question::get(Whom::Kubernetes, resource.list_path())
        }
        _ => question.clone(),
    }
}

/// What `question` wanted, out of the answer to its [`widen`]ed form. An answer
/// that is not a whole list (a refusal, a page of somebody else's) stays as it is.
#[must_use]
pub fn narrow(question: &Question, wide: &Answer) -> Answer {
    cut(question, wide).unwrap_or_else(|| wide.clone())
}

/// The narrow answer, if `wide` is a whole list that holds it.
pub(crate) fn cut(question: &Question, wide: &Answer) -> Option<Answer> {
    let query = Query::parse(&question.whom, &question.path);
    let resource = asked(question, &query)?;
    if wide.status != 200 {
        return None;
    }
    let list = List::whole(&wide.body)?;
    let (status, body) = match Selection::of(&resource, &query) {
        Ok(selection) => list.cut(&selection),
        Err(refusal) => (400, refusal),
    };
    Some(Answer {
        status,
        body,
        cut: None,
        origin: wide.origin.clone(),
    })
}

/// What a question asks the API server to get or list; a watch is neither.
pub(crate) fn asked<'a>(question: &Question, query: &'a Query) -> Option<Resource<'a>> {
    let reads = question.whom == Whom::Kubernetes && question.method == Method::Get;
    let resource = Resource::parse(&query.path).filter(|_| reads)?;
    query.get("watch").is_none().then_some(resource)
}
