//! `mesh ztunnel-config connections`.

use std::borrow::Cow;

use clap::{Args, ValueEnum};

use super::output::OutputArgs;
use super::target::TargetArgs;
use super::view::{Detail, View};
use crate::cli::Global;
use crate::error::Result;
use crate::exit::Exit;
use crate::fault::Fault;
use crate::origin::PodName;
use crate::query::ztunnel::ConnectionQuery;
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::ztunnel::connection;
use crate::ui::Ui;
use crate::ztunnel::connection::{Direction, WorkloadState};
use crate::ztunnel::dump::Section;
use crate::ztunnel::neighbours::Neighbours;

/// The connections that are open through a ztunnel.
///
/// They differ from node to node, so name a ztunnel, its node, or a pod on it,
/// which then is the only one shown; -A reads all. Addresses are shown by the name
/// of the service or workload that has them. A document holds every workload that
/// the ztunnel serves, with the connections that are meant.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh ztunnel-config connections --node worker-1
  mesh ztunnel-config connections deploy/echo-v1.ambient --direction inbound --raw
  mesh ztunnel-config connections -A --workload-namespace shop -o wide")]
pub(super) struct ConnectionsArgs {
    #[command(flatten)]
    target: TargetArgs,
    /// Namespace of the workload, as -n is too without TARGET; * stands for any text.
    #[arg(long, value_name = "NAMESPACE", help_heading = "Filter")]
    workload_namespace: Option<String>,
    /// Only those to the workload: inbound, or from it: outbound.
    #[arg(
        long,
        value_name = "DIRECTION",
        hide_possible_values = true,
        ignore_case = true,
        help_heading = "Filter"
    )]
    direction: Option<Way>,
    /// Show addresses as they are.
    #[arg(long, help_heading = "Output")]
    raw: bool,
    #[command(flatten)]
    output: OutputArgs,
}

/// A direction as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Way {
    /// To the workload.
    Inbound,
    /// From the workload.
    Outbound,
}

/// The section of connections.
#[derive(Default)]
pub(super) struct Open {
    query: ConnectionQuery,
    raw: bool,
}

impl ConnectionsArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let view = Open {
            query: ConnectionQuery {
                namespace: self
                    .target
                    .namespace(self.workload_namespace.as_deref(), global),
                direction: self.direction.map(|way| match way {
                    Way::Inbound => Direction::Inbound,
                    Way::Outbound => Direction::Outbound,
                }),
                pod: None,
            },
            raw: self.raw,
        };
        super::show::show(view, &self.target, &self.output, global, ui)
    }
}

impl View for Open {
    type Entry = WorkloadState;
    type Filter = ConnectionQuery;

    fn section(&self) -> Section {
        Section::Connections
    }

    fn filter(&self) -> &ConnectionQuery {
        &self.query
    }

    fn only(&mut self, pod: &PodName) -> bool {
        self.query.pod = Some(pod.clone());
        true
    }

    fn neighbours(&self, text: &str) -> Neighbours {
        if self.raw {
            Neighbours::default()
        } else {
            Neighbours::addresses(text)
        }
    }

    fn key(&self, entry: &WorkloadState) -> String {
        connection::key(entry)
    }

    fn name(&self, entry: &WorkloadState) -> String {
        connection::name(entry)
    }

    fn table(&self, wide: bool) -> Table {
        connection::table(wide)
    }

    fn add(
        &self,
        entry: &WorkloadState,
        neighbours: &Neighbours,
        detail: Detail,
        rows: &mut Rows,
    ) -> Vec<Fault> {
        connection::add(entry, neighbours, &self.query, detail.wide, rows)
    }

    fn cut<'t>(&self, text: &'t str) -> Cow<'t, str> {
        connection::cut(text, &self.query)
    }
}
