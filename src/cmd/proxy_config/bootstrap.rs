//! `mesh proxy-config bootstrap`.

use clap::Args;
use std::borrow::Cow;

use super::output::OutputArgs;
use super::target::TargetArgs;
use super::view::View;
use crate::cli::Global;
use crate::envoy::bootstrap::Bootstrap;
use crate::envoy::dump::Entry;
use crate::envoy::kind::{BOOTSTRAP, Kind};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::query::Everything;
use crate::query::states::States;
use crate::render::bootstrap;
use crate::render::document::Layout;
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::view::Detail;
use crate::source::admin::AdminQuestion;
use crate::ui::Ui;

/// What a proxy was started with: who it is, where it gets the rest, its version.
///
/// Prints JSON, one object, as istioctl does; -o table tells the versions, -o wide
/// what else one asks first. Of many proxies a table has a row each.
#[derive(Debug, Args)]
#[command(
    mut_arg("output", |arg| arg.default_value("json")),
    mut_arg("state", |arg| arg.hide(true)),
    after_help = "\
Examples:
  mesh proxy-config bootstrap deploy/productpage-v1 -n bookinfo
  mesh proxy-config bootstrap -A -o table
  mesh proxy-config bootstrap deploy/productpage-v1 -o wide
  mesh proxy-config bootstrap -f config_dump.json --jq .bootstrap.node.metadata"
)]
pub(super) struct BootstrapArgs {
    #[command(flatten)]
    target: TargetArgs,
    #[command(flatten)]
    output: OutputArgs,
}

pub(super) struct Bootstraps;

impl BootstrapArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        if self.output.state != States::Serving {
            return Err(Error::usage("a bootstrap is in no state").hint("leave --state out"));
        }
        super::show::show(&Bootstraps, &self.target, &self.output, true, global, ui)
    }
}

impl View for Bootstraps {
    type Resource = Bootstrap;
    type Filter = Everything;

    fn kind(&self) -> &'static Kind {
        &BOOTSTRAP
    }

    fn filter(&self) -> &Everything {
        &Everything
    }

    fn question(&self, _: &Everything) -> AdminQuestion {
        AdminQuestion::section(BOOTSTRAP.section, None)
    }

    fn is_narrow(&self, _: &Everything) -> bool {
        false
    }

    fn key(&self, _: &Bootstrap) -> String {
        String::new()
    }

    fn table(&self, _: Detail) -> Table {
        bootstrap::lines()
    }

    fn table_of_many(&self, detail: Detail) -> Table {
        bootstrap::table(detail)
    }

    fn layout(&self) -> Layout {
        Layout::Single
    }

    fn add(&self, entry: &Entry<Bootstrap>, detail: Detail, rows: &mut Rows) {
        bootstrap::add(&entry.resource, detail, rows);
    }

    fn unseen(&self, resource: &Bootstrap) -> Option<String> {
        let silent = !bootstrap::tells_versions(resource);
        silent.then(|| "the bootstrap tells no version".to_owned())
    }

    /// The section that it stands in, of which a dump's reader hands on the parts.
    fn text<'t>(&self, entry: &Entry<Bootstrap>, text: &'t str) -> Cow<'t, str> {
        let time = entry.last_updated.as_deref().map_or(String::new(), |time| {
            format!(", \"last_updated\": {}", serde_json::Value::from(time))
        });
        format!("{{\"bootstrap\": {text}{time}}}").into()
    }
}
