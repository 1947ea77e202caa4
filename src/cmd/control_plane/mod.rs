//! Asking istiods: each for the same, one for itself, or the one that knows a proxy.
//!
//! A control plane is mostly several pods, and none of them speaks for the others:
//! a proxy is connected to one. So what is of one proxy is asked of the istiod that
//! has it, which `/debug/connections` tells, and never guessed from who answers
//! first. An istiod that cannot be asked costs its own answer.

mod flags;
mod known;
mod named;
mod refused;

pub(super) use flags::ControlPlaneArgs;
pub(super) use known::{OfProxy, ask_of_proxy};
pub(super) use named::{Named, named};

use crate::cli::Global;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::Whom;
use crate::source::istiod::{ControlPlane, Istiod};
use crate::source::{Answer, Question, Session};

/// The istiods that the flags mean.
pub(super) fn meant(
    session: &Session,
    revision: Option<&str>,
    global: &Global,
) -> Result<Vec<Istiod>> {
    if global.url.is_some() {
        return Err(Error::usage(
            "an Envoy's address leads to no istiod, so --url cannot be used here",
        )
        .hint("istiods are found in the cluster, or in a recording (--from)"));
    }
    session.istiods(&ControlPlane {
        namespace: global.istio_namespace.clone(),
        revision: revision.map(str::to_owned),
    })
}

/// Asks each of them and hands back their answers in their order: a good one, or
/// why there is none.
pub(super) fn ask_each(
    session: &Session,
    istiods: &[Istiod],
    path: &str,
) -> Result<Vec<Result<Answer>>> {
    let problem = |istiod: &Istiod| {
        let error = || Error::new(Exit::Failed, "no answer");
        Err(istiod.problem.clone().unwrap_or_else(error))
    };
    let mut answers: Vec<Result<Answer>> = istiods.iter().map(problem).collect();
    let (mut places, mut questions) = (Vec::new(), Vec::new());
    for (place, istiod) in istiods.iter().enumerate() {
        if istiod.problem.is_none() {
            places.push(place);
            questions.push(Question::get(Whom::Istiod(istiod.pod.clone()), path));
        }
    }
    session.ask_all(&questions, &mut |place, answer| {
        let Some(question) = questions.get(place) else {
            return;
        };
        let slot = places.get(place).and_then(|place| answers.get_mut(*place));
        if let Some(slot) = slot {
            *slot = answer.and_then(|answer| refused::accept(question, answer));
        }
    })?;
    Ok(answers)
}

/// Asks one of them.
pub(super) fn ask_one(session: &Session, istiod: &Istiod, path: &str) -> Result<Answer> {
    let mut answers = ask_each(session, std::slice::from_ref(istiod), path)?;
    let none = || Err(Error::new(Exit::Failed, "no answer"));
    answers.pop().unwrap_or_else(none)
}

/// A path with one more parameter.
pub(super) fn with(path: &str, key: &str, value: &str) -> String {
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}{key}={value}")
}
