//! `mesh proxy-config routes`.

use clap::Args;

use super::output::OutputArgs;
use super::target::TargetArgs;
use super::view::{Naming, View};
use crate::cli::Global;
use crate::envoy::dump::Entry;
use crate::envoy::kind::{Kind, ROUTES};
use crate::envoy::route::RouteConfiguration;
use crate::error::Result;
use crate::exit::Exit;
use crate::query::pattern::Pattern;
use crate::query::route::RouteQuery;
use crate::render::route;
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::view::Detail;
use crate::source::admin::AdminQuestion;
use crate::ui::Ui;

/// Which requests a proxy sends where.
///
/// The table leaves out routes into PassthroughCluster, as istioctl's does; the
/// wide one has them, with destinations, weights, timeouts and retries.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh proxy-config routes deploy/productpage-v1 -n bookinfo --name 9080 -o wide
  mesh proxy-config routes --name 9080 -o json
  mesh proxy-config routes deploy/productpage-v1 --name 'inbound|9080||'")]
pub(super) struct RoutesArgs {
    #[command(flatten)]
    target: TargetArgs,
    /// Name of the route table, such as 9080; * stands for any text.
    #[arg(long, value_name = "NAME", help_heading = "Filter")]
    name: Option<String>,
    /// One row per route; with =false one per route table.
    #[arg(long, value_name = "BOOL", default_value_t = true, hide_possible_values = true, num_args = 0..=1, require_equals = true, default_missing_value = "true", action = clap::ArgAction::Set, help_heading = "Output")]
    verbose: bool,
    #[command(flatten)]
    output: OutputArgs,
}

pub(super) struct Routes(pub(super) RouteQuery);

impl RoutesArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let name = Pattern::of_flag(self.name.as_deref());
        let view = Routes(RouteQuery { name });
        super::show::show(&view, &self.target, &self.output, self.verbose, global, ui)
    }
}

impl View for Routes {
    type Resource = RouteConfiguration;
    type Filter = RouteQuery;

    fn kind(&self) -> &'static Kind {
        &ROUTES
    }

    fn filter(&self) -> &RouteQuery {
        &self.0
    }

    fn question(&self, filter: &RouteQuery) -> AdminQuestion {
        let name = filter.name.as_ref().map(Pattern::whole_regex);
        AdminQuestion::section(ROUTES.section, name.as_deref())
    }

    fn is_narrow(&self, filter: &RouteQuery) -> bool {
        filter.name.is_some()
    }

    fn rejections(&self) -> Option<&'static str> {
        Some("^http\\..*\\.rds\\..*\\.update_rejected$")
    }

    fn key(&self, resource: &RouteConfiguration) -> String {
        route::key(resource)
    }

    fn table(&self, detail: Detail) -> Table {
        route::table(detail)
    }

    fn naming(&self) -> Option<Naming> {
        Some(Naming::Prefix("route/"))
    }

    fn add(&self, entry: &Entry<RouteConfiguration>, detail: Detail, rows: &mut Rows) {
        route::add(entry, detail, rows);
    }
}
