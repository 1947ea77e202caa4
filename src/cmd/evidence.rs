//! Asks a cluster for the lists that checks are made on, side by side.

use crate::check::evidence::{Evidence, Kind};
use crate::error::Result;
use crate::origin::Whom;
use crate::source::status::accept;
use crate::source::{Question, Session};

/// The lists of these kinds. One that is refused is part of the evidence; a kind
/// that the cluster does not know (404) has no objects.
///
/// # Errors
/// That the user broke it off.
pub fn gather(session: &Session, kinds: &[Kind]) -> Result<Evidence> {
    let paths: Vec<String> = kinds.iter().map(|kind| kind.path.to_owned()).collect();
    let mut evidence = Evidence::default();
    gather_more(session, &paths, &mut evidence)?;
    Ok(evidence)
}

/// Adds the lists at these paths.
///
/// # Errors
/// That the user broke it off.
pub fn gather_more(session: &Session, paths: &[String], evidence: &mut Evidence) -> Result<()> {
    let question = |path: &String| Question::get(Whom::Kubernetes, path);
    let questions: Vec<Question> = paths.iter().map(question).collect();
    session.ask_all(&questions, &mut |place, answer| {
        let Some(question) = questions.get(place) else {
            return;
        };
        let path = question.path.as_str();
        match answer.and_then(|answer| {
            if answer.status == 404 {
                return Ok(None);
            }
            accept(question, answer).map(Some)
        }) {
            Ok(Some(answer)) => evidence.note_at(path, Ok(&answer.body)),
            Ok(None) => evidence.note_unserved(path),
            Err(error) => evidence.note_at(path, Err(error)),
        }
    })
}
