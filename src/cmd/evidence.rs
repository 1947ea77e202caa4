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
    let question = |kind: &Kind| Question::get(Whom::Kubernetes, kind.path);
    let questions: Vec<Question> = kinds.iter().map(question).collect();
    let mut evidence = Evidence::default();
    session.ask_all(&questions, &mut |place, answer| {
        let (Some(kind), Some(question)) = (kinds.get(place), questions.get(place)) else {
            return;
        };
        match answer {
            Ok(answer) if answer.status == 404 => evidence.note(*kind, Ok(br#"{"items": []}"#)),
            Ok(answer) => match accept(question, answer) {
                Ok(answer) => evidence.note(*kind, Ok(&answer.body)),
                Err(error) => evidence.note(*kind, Err(error)),
            },
            Err(error) => evidence.note(*kind, Err(error)),
        }
    })?;
    Ok(evidence)
}
