//! `mesh proxy-config listeners`.

use clap::Args;

use super::output::{Format, OutputArgs};
use super::target::TargetArgs;
use super::view::{Naming, View};
use crate::cli::Global;
use crate::cmd::words::{self, OneOf};
use crate::envoy::dump::Entry;
use crate::envoy::kind::{Kind, LISTENERS};
use crate::envoy::listener::Listener;
use crate::error::Result;
use crate::exit::Exit;
use crate::query::listener::{ListenerQuery, TYPES};
use crate::query::pattern::Pattern;
use crate::render::listener;
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::view::Detail;
use crate::source::admin::AdminQuestion;
use crate::ui::Ui;

/// Where a proxy listens, and where connections go from there.
///
/// One row per filter chain; where a tree chooses the chains, as in ambient proxies,
/// one per way through it, drawn as a tree (-o wide has each way whole). Listeners that Envoy refused are counted on stderr;
/// `--state all` shows them with Envoy's own reason.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh proxy-config listeners deploy/productpage-v1 -n bookinfo --port 9080
  mesh proxy-config listeners deploy/productpage-v1 --address 0.0.0.0 --port 15001 -o json
  mesh proxy-config listeners deploy/productpage-v1 --state rejected")]
pub(super) struct ListenersArgs {
    #[command(flatten)]
    target: TargetArgs,
    /// An address that the listener has.
    #[arg(long, value_name = "ADDRESS", help_heading = "Filter")]
    address: Option<String>,
    /// Port that it listens on.
    #[arg(long, value_name = "PORT", value_parser = words::port, help_heading = "Filter")]
    port: Option<u16>,
    /// What its chains speak.
    #[arg(long = "type", value_name = "TYPE", value_parser = OneOf(TYPES), help_heading = "Filter")]
    kind: Option<String>,
    /// Name of the listener, such as 0.0.0.0_9080 or virtualInbound.
    #[arg(long, value_name = "NAME", help_heading = "Filter")]
    name: Option<String>,
    /// One row per filter chain; with =false one per listener.
    #[arg(long, value_name = "BOOL", default_value_t = true, hide_possible_values = true, num_args = 0..=1, require_equals = true, default_missing_value = "true", action = clap::ArgAction::Set, help_heading = "Output")]
    verbose: bool,
    /// istioctl's table of filter chains; here the tree is always shown, and the wide table names the chains.
    #[arg(long, hide = true, help_heading = "Output")]
    waypoint: bool,
    #[command(flatten)]
    output: OutputArgs,
}

pub(super) struct Listeners {
    pub(super) query: ListenerQuery,
    /// Whether the rows of a listener stay below each other, so that a tree can be drawn.
    pub(super) drawn: bool,
}

impl ListenersArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let pattern = |text: &Option<String>| Pattern::of_flag(text.as_deref());
        let view = Listeners {
            query: ListenerQuery {
                address: pattern(&self.address).map(Pattern::folded),
                port: self.port.map(u32::from).filter(|port| *port != 0),
                kind: pattern(&self.kind).map(Pattern::folded),
                name: pattern(&self.name),
            },
            drawn: self.output.sort_by.is_none(),
        };
        let mut output = self.output.clone();
        if self.waypoint && output.output == Format::Table {
            output.output = Format::Wide;
        }
        super::show::show(&view, &self.target, &output, self.verbose, global, ui)
    }
}

impl View for Listeners {
    type Resource = Listener;
    type Filter = ListenerQuery;

    fn kind(&self) -> &'static Kind {
        &LISTENERS
    }

    fn filter(&self) -> &ListenerQuery {
        &self.query
    }

    fn question(&self, filter: &ListenerQuery) -> AdminQuestion {
        let name = filter.name.as_ref().map(Pattern::whole_regex);
        AdminQuestion::section(LISTENERS.section, name.as_deref())
    }

    fn is_narrow(&self, filter: &ListenerQuery) -> bool {
        filter.name.is_some()
    }

    fn key(&self, resource: &Listener) -> String {
        listener::key(resource)
    }

    fn table(&self, detail: Detail) -> Table {
        listener::table(detail)
    }

    fn naming(&self) -> Option<Naming> {
        Some(Naming::Column("listener/"))
    }

    fn add(&self, entry: &Entry<Listener>, detail: Detail, rows: &mut Rows) {
        listener::add(entry, detail, self.drawn, rows);
    }
}
