//! What makes one kind of resource different from the next.

use std::borrow::Cow;

use jiff::Timestamp;
use serde::de::DeserializeOwned;

use super::remarks;
use crate::envoy::dump::Entry;
use crate::envoy::kind::{Kind, Resource};
use crate::envoy::state::State;
use crate::envoy::stats::Rejections;
use crate::query::Query;
use crate::query::states::States;
use crate::render::document::Layout;
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

    /// What to say of updates that the proxy refused.
    fn refused(&self, rejected: &Rejections) -> String {
        remarks::refused(rejected, self.kind().plural)
    }

    /// Looks at a proxy's whole answer before its entries are taken one by one,
    /// where one entry is judged by another.
    fn prepare(&self, _body: &[u8], _now: Timestamp) {}

    /// By what they are sorted, as text; equal ones stay as they came.
    fn key(&self, resource: &Self::Resource) -> String;

    /// The same where the state counts too.
    fn place(&self, _: State, resource: &Self::Resource) -> String {
        self.key(resource)
    }

    /// Which states are shown where this is what was asked for.
    fn states(&self, asked: States) -> States {
        asked
    }

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

    /// What is not as it should be with a resource that is shown, such as that it expired.
    fn warnings(&self, _: &Self::Resource) -> Vec<String> {
        Vec::new()
    }

    /// What to say when no proxy holds any, where that is nothing wrong.
    fn none(&self) -> Option<&'static str> {
        None
    }

    /// What stands around the resources of a proxy in a document.
    fn layout(&self) -> Layout {
        Layout::List
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
