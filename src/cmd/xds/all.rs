//! Every istiod's answer, side by side; one that fails costs its own.

use super::Run;
use super::print::{self, Said};
use crate::cmd::control_plane;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::source::istiod::Istiod;
use crate::ui::Ui;

/// Shows what each says.
pub(super) fn show(run: &Run<'_>, istiods: &[Istiod], ui: &mut Ui) -> Result<Exit> {
    let format = run.format()?;
    let answers = control_plane::ask_each(run.session, istiods, &run.view.path)?;
    let (mut said, mut failed): (Vec<Said>, Vec<Error>) = (Vec::new(), Vec::new());
    for (istiod, answer) in istiods.iter().zip(answers) {
        match answer {
            Ok(answer) => said.push(Said {
                istiod: istiod.pod.name.clone(),
                answer,
            }),
            Err(error) => failed.push(error),
        }
    }
    if said.is_empty() {
        let first = failed.into_iter().next();
        return Err(first.unwrap_or_else(|| Error::unreachable("no istiod to ask")));
    }
    let shown = print::show(run, format, &said, true, ui)?;
    for error in &failed {
        ui.warn(&error.message);
    }
    let mut hints: Vec<&String> = Vec::new();
    for hint in failed.iter().flat_map(|error| &error.hints) {
        if !hints.contains(&hint) {
            hints.push(hint);
            ui.note(&format!("hint: {hint}"));
        }
    }
    Ok(if failed.is_empty() {
        shown
    } else {
        shown.worse(Exit::Partial)
    })
}
