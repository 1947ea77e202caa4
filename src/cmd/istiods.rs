//! Asks every istiod the same, side by side, and the API server what goes with it.
//!
//! `proxy-status` and `version` are both made of what all control planes say, and a
//! broken one costs its own part of the answer. One that does not run has nothing to
//! say, and nobody talks to it: that is told, but nothing is missing for it.

use crate::cli::Global;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::Whom;
use crate::source::istiod::{ControlPlane, Istiod};
use crate::source::status::accept;
use crate::source::{Answer, Question, Session};
use crate::ui::Ui;

/// What came.
pub(super) struct Heard {
    /// The istiods that run, and what each answered to each path.
    pub(super) istiods: Vec<(Istiod, Vec<Result<Answer>>)>,
    /// Those that do not run.
    pub(super) down: Vec<Istiod>,
    /// What else was asked.
    pub(super) others: Vec<Result<Answer>>,
    /// That the user broke it off.
    pub(super) stopped: Option<Error>,
}

/// Asks the istiods that the flags mean for these paths, and whoever else for those.
///
/// # Errors
/// No istiod that could be asked.
pub(super) fn ask(
    session: &Session,
    global: &Global,
    revision: Option<&str>,
    paths: &[&str],
    others: &[Question],
) -> Result<Heard> {
    let meant = ControlPlane {
        namespace: global.istio_namespace.clone(),
        revision: revision.filter(|text| !text.is_empty()).map(str::to_owned),
    };
    let found = session.istiods(&meant)?;
    let (running, down): (Vec<Istiod>, Vec<Istiod>) =
        found.into_iter().partition(|one| one.problem.is_none());
    if let (true, Some(first)) = (running.is_empty(), down.first()) {
        let problem = first.problem.clone();
        return Err(problem.unwrap_or_else(|| Error::unreachable("no istiod runs")));
    }
    let mut questions: Vec<Question> = Vec::new();
    for istiod in &running {
        let whom = Whom::Istiod(istiod.pod.clone());
        questions.extend(paths.iter().map(|path| Question::get(whom.clone(), *path)));
    }
    questions.extend_from_slice(others);
    let none = || Err(Error::new(Exit::Interrupted, "was not asked"));
    let mut answers: Vec<Result<Answer>> = questions.iter().map(|_| none()).collect();
    let asked = session.ask_all(&questions, &mut |place, answer| {
        let (Some(slot), Some(question)) = (answers.get_mut(place), questions.get(place)) else {
            return;
        };
        *slot = answer.and_then(|answer| accept(question, answer).map_err(advised));
    });
    let mut answers = answers.into_iter();
    let istiods = running.into_iter();
    let istiods = istiods.map(|one| (one, answers.by_ref().take(paths.len()).collect()));
    let istiods = istiods.collect();
    Ok(Heard {
        istiods,
        down,
        others: answers.collect(),
        stopped: asked.err(),
    })
}

/// An istiod's refusal with what may be behind it.
fn advised(error: Error) -> Error {
    if !error.message.starts_with("istiod ") {
        return error;
    }
    if error.exit == Exit::Denied {
        return error.hint("istiod lets those in that come through a port-forward: does something stand in between?");
    }
    if error.message.contains("404") {
        return error.hint("ENABLE_DEBUG_ON_HTTP=false at istiod closes this, and over gRPC nothing is known of it either");
    }
    error
}

/// What an istiod's failure makes of the run when another one answered.
pub(super) fn partly(error: &Error) -> Exit {
    match error.exit {
        Exit::Interrupted => Exit::Interrupted,
        // What a recording does not hold is no fault of the mesh's.
        Exit::CannotTell => Exit::CannotTell,
        _ => Exit::Partial,
    }
}

/// Says that an istiod failed, with what to do about it.
pub(super) fn tell(error: &Error, hinted: &mut Vec<String>, ui: &mut Ui) {
    ui.warn(&error.message);
    for hint in &error.hints {
        if !hinted.contains(hint) {
            ui.note(&format!("hint: {hint}"));
            hinted.push(hint.clone());
        }
    }
}
