//! `mesh proxy-config ecds`.

use clap::Args;

use super::output::OutputArgs;
use super::target::TargetArgs;
use super::view::{Naming, View};
use crate::cli::Global;
use crate::envoy::dump::Entry;
use crate::envoy::extension::Extension;
use crate::envoy::kind::{EXTENSIONS, Kind};
use crate::error::Result;
use crate::exit::Exit;
use crate::query::extension::ExtensionQuery;
use crate::query::pattern::Pattern;
use crate::render::document::{Layout, Section};
use crate::render::extension;
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::view::Detail;
use crate::source::admin::AdminQuestion;
use crate::ui::Ui;

/// The filters that came to a proxy apart from its listeners (ECDS).
///
/// A WasmPlugin is delivered so, for one. That a proxy holds none is said on
/// stderr, and is no failure.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh proxy-config ecds deploy/productpage-v1 -n bookinfo
  mesh proxy-config ecds deploy/productpage-v1 --type Wasm -o json
  mesh proxy-config ecds -f config_dump.json -o wide")]
pub(super) struct EcdsArgs {
    #[command(flatten)]
    target: TargetArgs,
    /// Name of the configuration, by which listeners refer to it.
    #[arg(long, value_name = "NAME", help_heading = "Filter")]
    name: Option<String>,
    /// Type of the configuration, whole or its last part, such as Wasm.
    #[arg(long = "type", value_name = "TYPE", help_heading = "Filter")]
    message: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

pub(super) struct Ecds(pub(super) ExtensionQuery);

impl EcdsArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let view = Ecds(ExtensionQuery {
            name: Pattern::of_flag(self.name.as_deref()),
            message: Pattern::of_flag(self.message.as_deref()),
        });
        super::show::show(&view, &self.target, &self.output, true, global, ui)
    }
}

impl View for Ecds {
    type Resource = Extension;
    type Filter = ExtensionQuery;

    fn kind(&self) -> &'static Kind {
        &EXTENSIONS
    }

    fn filter(&self) -> &ExtensionQuery {
        &self.0
    }

    fn question(&self, filter: &ExtensionQuery) -> AdminQuestion {
        let name = filter.name.as_ref().map(Pattern::whole_regex);
        AdminQuestion::extensions(name.as_deref())
    }

    fn is_narrow(&self, filter: &ExtensionQuery) -> bool {
        filter.name.is_some()
    }

    fn rejections(&self) -> Option<&'static str> {
        Some("^extension_config_discovery\\..*\\.update_rejected$")
    }

    fn key(&self, resource: &Extension) -> String {
        extension::key(resource)
    }

    fn table(&self, detail: Detail) -> Table {
        extension::table(detail)
    }

    fn naming(&self) -> Option<Naming> {
        Some(Naming::Prefix("ecds/"))
    }

    fn add(&self, entry: &Entry<Extension>, detail: Detail, rows: &mut Rows) {
        extension::add(entry, detail, rows);
    }

    fn none(&self) -> Option<&'static str> {
        let all = self.0 == ExtensionQuery::default();
        all.then_some("no extension configurations found: none was delivered apart from a listener")
    }

    fn layout(&self) -> Layout {
        Layout::Section(Section {
            kind: &EXTENSIONS,
            field: "ecds_filter",
            named: false,
        })
    }
}
