//! `mesh ztunnel-config workloads`.

use clap::Args;

use super::output::OutputArgs;
use super::target::TargetArgs;
use super::view::{Detail, View};
use crate::cli::Global;
use crate::error::Result;
use crate::exit::Exit;
use crate::fault::Fault;
use crate::origin::PodName;
use crate::query::pattern::Pattern;
use crate::query::ztunnel::WorkloadQuery;
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::ztunnel::workload;
use crate::ui::Ui;
use crate::ztunnel::dump::Section;
use crate::ztunnel::neighbours::Neighbours;
use crate::ztunnel::workload::Workload;

/// The workloads that a ztunnel knows, wherever they run.
///
/// WAYPOINT is None where there is none, and NA where the ztunnel knows no service
/// at its address. A TARGET that a ztunnel serves is the only row.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh ztunnel-config workloads --workload-namespace shop -o wide
  mesh ztunnel-config workloads deploy/echo-v1.ambient
  mesh ztunnel-config workloads --address 10.1.0.5 -o json
  mesh ztunnel-config workloads -f config_dump.json --workload-node 'worker-*'")]
pub(super) struct WorkloadsArgs {
    #[command(flatten)]
    target: TargetArgs,
    /// Address of the workload, or its host name if it has none.
    #[arg(long, value_name = "ADDRESS", help_heading = "Filter")]
    address: Option<String>,
    /// Namespace of the workload, as -n is too without TARGET.
    #[arg(long, value_name = "NAMESPACE", help_heading = "Filter")]
    workload_namespace: Option<String>,
    /// Node of the workload; --node is that of the ztunnel to read.
    #[arg(long, value_name = "NODE", help_heading = "Filter")]
    workload_node: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

/// The section of workloads.
#[derive(Default)]
pub(super) struct Workloads(WorkloadQuery);

impl WorkloadsArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let pattern =
            |text: &Option<String>| Pattern::of_flag(text.as_deref()).map(Pattern::folded);
        let view = Workloads(WorkloadQuery {
            address: pattern(&self.address),
            namespace: self
                .target
                .namespace(self.workload_namespace.as_deref(), global),
            node: pattern(&self.workload_node),
            pod: None,
        });
        super::show::show(view, &self.target, &self.output, global, ui)
    }
}

impl View for Workloads {
    type Entry = Workload;
    type Filter = WorkloadQuery;

    fn section(&self) -> Section {
        Section::Workloads
    }

    fn filter(&self) -> &WorkloadQuery {
        &self.0
    }

    fn only(&mut self, pod: &PodName) -> bool {
        self.0.pod = Some(pod.clone());
        true
    }

    fn neighbours(&self, text: &str) -> Neighbours {
        Neighbours::services(text)
    }

    fn key(&self, entry: &Workload) -> String {
        workload::key(entry)
    }

    fn name(&self, entry: &Workload) -> String {
        workload::name(entry)
    }

    fn table(&self, wide: bool) -> Table {
        workload::table(wide)
    }

    fn add(
        &self,
        entry: &Workload,
        neighbours: &Neighbours,
        detail: Detail,
        rows: &mut Rows,
    ) -> Vec<Fault> {
        workload::add(entry, neighbours, detail.wide, rows);
        Vec::new()
    }
}
