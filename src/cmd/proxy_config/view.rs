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
use crate::render::document::Section;
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::view::Detail;
use crate::source::admin::AdminQuestion;

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

    /// The table that they are laid out in, without rows.
    fn table(&self, detail: Detail) -> Table;

    /// Adds the rows of one of them.
    fn add(&self, entry: &Entry<Self::Resource>, detail: Detail, rows: &mut Rows);

    /// A resource's text with what the filter leaves out of it removed.
    fn cut<'t>(&self, text: &'t str) -> Cow<'t, str> {
        Cow::Borrowed(text)
    }

    /// What is not as it should be with a resource that is shown, such as that it expired.
    fn warnings(&self, _: &Self::Resource) -> Vec<String> {
        Vec::new()
    }

    /// What to say when no proxy holds any, where that is nothing wrong.
    fn none(&self) -> Option<&'static str> {
        None
    }

    /// The section that a document of one proxy is laid out as, where that is not a list.
    fn section(&self) -> Option<Section> {
        None
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
