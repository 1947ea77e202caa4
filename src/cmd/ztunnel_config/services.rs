//! `mesh ztunnel-config services`.

use clap::Args;

use super::output::OutputArgs;
use super::target::TargetArgs;
use super::view::{Detail, View};
use crate::cli::Global;
use crate::error::Result;
use crate::exit::Exit;
use crate::fault::Fault;
use crate::origin::PodName;
use crate::query::ztunnel::NamespaceQuery;
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::ztunnel::service;
use crate::ui::Ui;
use crate::ztunnel::dump::Section;
use crate::ztunnel::neighbours::Neighbours;
use crate::ztunnel::service::Service;

/// The services that a ztunnel knows, with their endpoints counted.
///
/// ENDPOINTS is how many are healthy of all: those whose workload the ztunnel
/// knows and which is told to be healthy.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh ztunnel-config services --service-namespace shop
  mesh ztunnel-config services -o wide
  mesh ztunnel-config services -f config_dump.json --jq '.[] | select(.waypoint) | .hostname'")]
pub(super) struct ServicesArgs {
    #[command(flatten)]
    target: TargetArgs,
    /// Namespace of the service, as -n is too without TARGET; * stands for any text.
    #[arg(long, value_name = "NAMESPACE", help_heading = "Filter")]
    service_namespace: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

/// The section of services.
#[derive(Default)]
pub(super) struct Services(NamespaceQuery);

impl ServicesArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let view = Services(NamespaceQuery {
            namespace: self
                .target
                .namespace(self.service_namespace.as_deref(), global),
            flag: "--service-namespace",
        });
        super::show::show(view, &self.target, &self.output, global, ui)
    }
}

impl View for Services {
    type Entry = Service;
    type Filter = NamespaceQuery;

    fn section(&self) -> Section {
        Section::Services
    }

    fn filter(&self) -> &NamespaceQuery {
        &self.0
    }

    fn only(&mut self, _: &PodName) -> bool {
        false
    }

    fn neighbours(&self, text: &str) -> Neighbours {
        Neighbours::services_and_health(text)
    }

    fn key(&self, entry: &Service) -> String {
        service::key(entry)
    }

    fn name(&self, entry: &Service) -> String {
        service::name(entry)
    }

    fn table(&self, wide: bool) -> Table {
        service::table(wide)
    }

    fn add(
        &self,
        entry: &Service,
        neighbours: &Neighbours,
        detail: Detail,
        rows: &mut Rows,
    ) -> Vec<Fault> {
        service::add(entry, neighbours, detail.wide, rows);
        Vec::new()
    }
}
