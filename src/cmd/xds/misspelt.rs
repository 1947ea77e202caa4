//! A view that there is not: what was meant instead.
//!
//! Any name is asked for, since newer istiods know other paths than those known
//! here. So a slip of the finger comes back as a 404 from a cluster and as "cannot
//! tell" from a recording, and neither is the point: istiod's own list tells whether
//! it has such a view at all. Whoever writes a path (`/debug/…`) means just that one.

use super::Run;
use super::view::KNOWN;
use crate::cmd::control_plane;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::query::near::near;
use crate::source::istiod::Istiod;

/// Names that are no paths of istiod's own (see [`super::view`]).
const OURS: [&str; 2] = ["endpoints", "registry"];

/// The failure to get an answer, or that there is no such view.
pub(super) fn explain(run: &Run<'_>, istiods: &[Istiod], error: Error) -> Error {
    let name = run.view.name.as_str();
    let unknown = error.exit == Exit::CannotTell || error.message.contains(" with 404 ");
    if !unknown || run.view.raw || KNOWN.iter().any(|known| known.name == name) {
        return error;
    }
    let list = istiods.iter().find_map(|istiod| list(run, istiod).ok());
    let (whose, mut names) = match list {
        Some(names) => ("this istiod answers", names),
        None if error.exit == Exit::CannotTell => ("known are", known()),
        // It answers nothing under /debug at all, which the failure says.
        None => return error,
    };
    if names.iter().any(|known| known == name) {
        return error;
    }
    let all = names.join(", ");
    names.extend(OURS.map(str::to_owned));
    let meant = near(name, names.iter().map(String::as_str), 1);
    let meant = meant
        .first()
        .map(|meant| format!("; did you mean {meant}?"));
    Error::usage(format!(
        "there is no view `{name}`{}",
        meant.unwrap_or_default()
    ))
    .hint(format!("{whose} {all}"))
}

/// What an istiod says that it answers, without parameters.
fn list(run: &Run<'_>, istiod: &Istiod) -> Result<Vec<String>> {
    let answer = control_plane::ask_one(run.session, istiod, "/debug/list")?;
    let names: Vec<String> = serde_json::from_slice(&answer.body)
        .map_err(|error| Error::input(format!("the list of views cannot be read: {error}")))?;
    let bare = |name: String| name.split('?').next().unwrap_or_default().to_owned();
    let mut names: Vec<String> = names.into_iter().map(bare).collect();
    names.dedup();
    Ok(names)
}

fn known() -> Vec<String> {
    KNOWN.iter().map(|known| known.name.to_owned()).collect()
}
