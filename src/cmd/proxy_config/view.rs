//! What makes one kind of resource different from the next.

use std::borrow::Cow;

use serde::de::DeserializeOwned;

use crate::envoy::dump::Entry;
use crate::envoy::kind::{Kind, Resource};
use crate::query::Query;
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::view::Detail;
use crate::source::admin::AdminQuestion;

/// How rows name their kind where several kinds stand together: as istioctl has it
/// in `proxy-config all`.
#[derive(Clone, Copy, Debug)]
pub(super) enum Naming {
    /// In a column of its own before all others, with the resource's name.
    Column(&'static str),
    /// At the beginning of the first cell.
    Prefix(&'static str),
}

/// A kind of resource, with the filters of one run.
pub(super) trait View: Sized {
    /// What is read of each.
    type Resource: Resource + DeserializeOwned + AsRef<Self::Resource>;
    /// The filters.
    type Filter: Query<Self::Resource>;

    /// Where they stand in an answer.
    fn kind(&self) -> &'static Kind;

    /// Which are meant.
    fn filter(&self) -> &Self::Filter;

    /// What to ask a proxy for the ones that a filter means.
    fn question(&self, filter: &Self::Filter) -> AdminQuestion;

    /// Whether that question leaves out what the filter does not mean.
    fn is_narrow(&self, filter: &Self::Filter) -> bool;

    /// The counters of refused updates of this kind, as a regular expression;
    /// none where Envoy tells refusals in the answer itself.
    fn rejections(&self) -> Option<&'static str> {
        None
    }

    /// By what they are sorted, as text; equal ones stay as they came.
    fn key(&self, resource: &Self::Resource) -> String;

    /// The table that they are laid out in, without rows.
    fn table(&self, detail: Detail) -> Table;

    /// The same for many proxies, without the column that names them.
    fn table_of_many(&self, detail: Detail) -> Table {
        self.table(detail)
    }

    /// How rows name their kind where several kinds stand together.
    fn naming(&self) -> Option<Naming> {
        None
    }

    /// Adds the rows of one of them.
    fn add(&self, entry: &Entry<Self::Resource>, detail: Detail, rows: &mut Rows);

    /// A resource's text with what the filter leaves out of it removed.
    fn cut<'t>(&self, text: &'t str) -> Cow<'t, str> {
        Cow::Borrowed(text)
    }

    /// What a document shows of a resource.
    fn text<'t>(&self, _: &Entry<Self::Resource>, text: &'t str) -> Cow<'t, str> {
        self.cut(text)
    }

    /// What to say of a resource that the filter names though no row shows it,
    /// such as a cluster without endpoints.
    fn unseen(&self, _: &Self::Resource) -> Option<String> {
        None
    }

    /// What to do about an answer that lacks the section.
    fn missing_hint(&self) -> &'static str {
        "was it saved with another `mask=` or `resource=`?"
    }
}
