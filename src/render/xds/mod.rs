//! What istiods answer, as tables: one file for each answer that has one.
//!
//! Each names its columns and adds its rows from an answer's text. The name of the
//! istiod stands before them where several are asked, which the caller sees to. An
//! answer that is something else is an error in words, and no row.

mod connections;
mod registry;
mod shards;
mod syncz;

use super::rows::Rows;
use super::view::Detail;

/// An answer that has a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// `/debug/connections`.
    Connections,
    /// `/debug/registryz`.
    Registry,
    /// `/debug/endpointShardz`.
    Shards,
    /// `/debug/syncz`.
    Sync,
}

/// The columns of its table.
#[must_use]
pub fn columns(answer: Answer, detail: Detail) -> Vec<&'static str> {
    match answer {
        Answer::Connections => connections::columns(detail),
        Answer::Registry => registry::columns(detail),
        Answer::Shards => shards::columns(detail),
        Answer::Sync => syncz::columns(),
    }
}

/// Adds the rows of an answer.
///
/// # Errors
/// Text that is no such answer.
pub fn add(answer: Answer, body: &[u8], detail: Detail, rows: &mut Rows) -> serde_json::Result<()> {
    match answer {
        Answer::Connections => connections::add(body, detail, rows),
        Answer::Registry => registry::add(body, detail, rows),
        Answer::Shards => shards::add(body, detail, rows),
        Answer::Sync => syncz::add(body, rows),
    }
}
