//! `mesh proxy-config eds`.

use clap::Args;
use std::borrow::Cow;

use super::endpoints::EndpointFilterArgs;
use super::output::OutputArgs;
use super::target::TargetArgs;
use super::view::{Naming, View};
use crate::cli::Global;
use crate::envoy::dump::Entry;
use crate::envoy::endpoint::LoadAssignment;
use crate::envoy::kind::{ENDPOINTS, Kind};
use crate::error::Result;
use crate::exit::Exit;
use crate::query::endpoint::EndpointQuery;
use crate::query::pattern::Pattern;
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::view::Detail;
use crate::render::{cluster, endpoint};
use crate::source::admin::AdminQuestion;
use crate::ui::Ui;

/// The endpoints of a proxy as they were assigned, out of the config dump.
///
/// -f takes a config dump that was saved with `?include_eds`. A document holds
/// only the endpoints that are meant.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh proxy-config eds deploy/productpage-v1 --port 9080
  mesh proxy-config eds -f config_dump.json --cluster 'outbound|9080||*'")]
pub(super) struct EdsArgs {
    #[command(flatten)]
    target: TargetArgs,
    #[command(flatten)]
    filter: EndpointFilterArgs,
    #[command(flatten)]
    output: OutputArgs,
}

pub(super) struct Eds(pub(super) EndpointQuery);

impl EdsArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let view = Eds(self.filter.query());
        super::show::show(&view, &self.target, &self.output, true, global, ui)
    }
}

impl View for Eds {
    type Resource = LoadAssignment;
    type Filter = EndpointQuery;

    fn kind(&self) -> &'static Kind {
        &ENDPOINTS
    }

    fn filter(&self) -> &EndpointQuery {
        &self.0
    }

    fn question(&self, filter: &EndpointQuery) -> AdminQuestion {
        AdminQuestion::section(
            ENDPOINTS.section,
            filter.cluster.as_ref().map(Pattern::whole_regex).as_deref(),
        )
    }

    fn is_narrow(&self, filter: &EndpointQuery) -> bool {
        filter.cluster.is_some()
    }

    fn rejections(&self) -> Option<&'static str> {
        Some("^cluster\\..*\\.update_rejected$")
    }

    fn key(&self, resource: &LoadAssignment) -> String {
        cluster::key(&resource.cluster_name)
    }

    fn table(&self, detail: Detail) -> Table {
        endpoint::assigned_table(detail)
    }

    fn naming(&self) -> Option<Naming> {
        Some(Naming::Prefix("endpoint/"))
    }

    fn add(&self, entry: &Entry<LoadAssignment>, detail: Detail, rows: &mut Rows) {
        endpoint::add_assigned(entry, &self.0, detail, rows);
    }

    fn cut<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.0.cut(text)
    }

    fn missing_hint(&self) -> &'static str {
        "save it with its endpoints: `curl localhost:15000/config_dump?include_eds`"
    }
}
