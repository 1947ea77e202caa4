//! What istiods answer, as tables: one file for each answer that has one.
//!
//! Each names its columns and adds its rows from an answer's text. The name of the
//! istiod stands before them where several are asked, which the caller sees to. An
//! answer that is something else is an error in words.

mod connections;
mod registry;
mod shards;
mod syncz;

use super::rows::Rows;
use super::subscription::Column;
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

/// The columns of a table of some answers.
pub struct Columns {
    answer: Answer,
    detail: Detail,
    /// Those that follow from what is told.
    types: Vec<Column>,
}

impl Columns {
    /// The columns that these answers need.
    pub fn of<'b>(
        answer: Answer,
        detail: Detail,
        bodies: impl Iterator<Item = &'b [u8]>,
    ) -> Columns {
        let types = match answer {
            Answer::Sync => syncz::types(bodies),
            Answer::Connections | Answer::Registry | Answer::Shards => Vec::new(),
        };
        Columns {
            answer,
            detail,
            types,
        }
    }

    /// Their headers.
    #[must_use]
    pub fn headers(&self) -> Vec<&'static str> {
        match self.answer {
            Answer::Connections => connections::columns(self.detail),
            Answer::Registry => registry::columns(self.detail),
            Answer::Shards => shards::columns(self.detail),
            Answer::Sync => syncz::columns(&self.types),
        }
    }

    /// Adds the rows of an answer.
    ///
    /// # Errors
    /// Text that is no such answer. What could be read of it is added all the same.
    pub fn add(&self, body: &[u8], rows: &mut Rows) -> serde_json::Result<()> {
        match self.answer {
            Answer::Connections => connections::add(body, self.detail, rows),
            Answer::Registry => registry::add(body, self.detail, rows),
            Answer::Shards => shards::add(body, self.detail, rows),
            Answer::Sync => syncz::add(body, &self.types, self.detail, rows),
        }
    }
}
