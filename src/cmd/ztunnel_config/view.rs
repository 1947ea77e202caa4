//! What makes one section of a ztunnel's dump different from the next.

use std::borrow::Cow;

use jiff::Timestamp;
use serde::de::DeserializeOwned;

use crate::fault::Fault;
use crate::origin::PodName;
use crate::query::Query;
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::ztunnel::dump::Section;
use crate::ztunnel::neighbours::Neighbours;

/// How much of an entry a table shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Detail {
    /// The wide form.
    pub(super) wide: bool,
    /// The moment that is now.
    pub(super) now: Timestamp,
}

/// A section, with the filters of one run.
pub(super) trait View {
    /// What is read of each entry.
    type Entry: DeserializeOwned;
    /// The filters.
    type Filter: Query<Self::Entry>;

    /// Where the entries stand in a dump.
    fn section(&self) -> Section;

    /// Which are meant.
    fn filter(&self) -> &Self::Filter;

    /// Takes up the pod that the answer is cut down to; false where entries are
    /// not of a pod.
    fn only(&mut self, pod: &PodName) -> bool;

    /// What of the dump's other sections is needed for a table.
    fn neighbours(&self, _: &str) -> Neighbours {
        Neighbours::default()
    }

    /// By what entries are sorted, as text; equal ones stay as they came.
    fn key(&self, entry: &Self::Entry) -> String;

    /// What an entry is called.
    fn name(&self, entry: &Self::Entry) -> String;

    /// The table that they are laid out in, without rows.
    fn table(&self, wide: bool) -> Table;

    /// Adds the rows of one, and hands back what of it could not be read.
    fn add(
        &self,
        entry: &Self::Entry,
        neighbours: &Neighbours,
        detail: Detail,
        rows: &mut Rows,
    ) -> Vec<Fault>;

    /// An entry's text with what the filter leaves out of it removed.
    fn cut<'t>(&self, text: &'t str) -> Cow<'t, str> {
        Cow::Borrowed(text)
    }
}
