//! One istiod's answer: the first that there is, or that of a proxy's own istiod.

use super::Run;
use super::print::{self, Said};
use crate::cmd::control_plane::{self, Named};
use crate::cmd::proxy_config::meant::MeantKind;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::istio::edsz;
use crate::source::Answer;
use crate::source::istiod::Istiod;
use crate::ui::Ui;

/// Shows what the first istiod says that answers.
pub(super) fn show(run: &Run<'_>, istiods: &[Istiod], ui: &mut Ui) -> Result<Exit> {
    let format = run.format()?;
    let mut last = None;
    for istiod in istiods {
        match control_plane::ask_one(run.session, istiod, &run.view.path) {
            Ok(answer) => {
                if let Some(error) = last {
                    ui.warn(&left_out(istiods, &error));
                }
                if istiods.len() > 1 {
                    ui.note(&format!(
                        "istiod {} of revision {} answered, one of {}: --all asks each",
                        istiod.pod,
                        istiod.revision,
                        istiods.len()
                    ));
                }
                let said = Said {
                    istiod: istiod.pod.name.clone(),
                    answer,
                };
                return print::show(run, format, &[said], false, ui);
            }
            // Who breaks it off asks nobody else.
            Err(error) if error.exit == Exit::Interrupted => return Err(error),
            Err(error) => last = Some(better(last, error)),
        }
    }
    Err(last.unwrap_or_else(|| Error::unreachable("no istiod to ask")))
}

/// Shows what the istiod says that a proxy is connected to.
pub(super) fn of_proxy(
    run: &Run<'_>,
    istiods: &[Istiod],
    named: &Named,
    ui: &mut Ui,
) -> Result<Exit> {
    let path = run.view.path.as_str();
    let of = control_plane::ask_of_proxy(run.session, istiods, named, &[path])?;
    for warning in &of.warnings {
        ui.warn(warning);
    }
    let none = || Err(Error::new(Exit::Failed, "no answer"));
    let mut answer = of.answers.into_iter().next().unwrap_or_else(none)?;
    if istiods.len() > 1 {
        ui.note(&format!(
            "{} is connected to istiod {}",
            named.name, of.istiod.pod
        ));
    }
    if let Some(kind) = run.kind {
        if kind == MeantKind::Endpoints {
            answer.body = as_dump(&answer)?.into_bytes();
        }
        return run.meant.show(kind, answer, run.session, run.global, ui);
    }
    let said = Said {
        istiod: of.istiod.pod.name.clone(),
        answer,
    };
    print::show(run, run.format()?, &[said], false, ui)
}

/// The endpoints of an answer as the dump that they would be.
pub(in crate::cmd) fn as_dump(answer: &Answer) -> Result<String> {
    edsz::as_dump(&answer.body).map_err(|error| {
        let who = &answer.origin.who;
        Error::input(format!(
            "what {who} answers to /debug/edsz cannot be read: {error}"
        ))
    })
}

/// Of two failures the one that says more: an answer says more than silence.
fn better(one: Option<Error>, other: Error) -> Error {
    match one {
        Some(one) if other.exit == Exit::Unreachable => one,
        _ => other,
    }
}

fn left_out(istiods: &[Istiod], error: &Error) -> String {
    match istiods.len() {
        0 | 1 => error.message.clone(),
        _ => format!("not every istiod answers: {}", error.message),
    }
}
