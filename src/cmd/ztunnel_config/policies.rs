//! `mesh ztunnel-config policies`.

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
use crate::render::ztunnel::policy;
use crate::ui::Ui;
use crate::ztunnel::dump::Section;
use crate::ztunnel::neighbours::Neighbours;
use crate::ztunnel::policy::Policy;

/// The authorization policies that a ztunnel applies.
///
/// The wide table has a row for each rule, with what it applies to as a sentence.
/// Policies that a waypoint applies are not here: `mesh proxy-config listeners` of
/// the waypoint has those.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh ztunnel-config policies -o wide
  mesh ztunnel-config policies --policy-namespace shop -o json
  mesh ztunnel-config policies -f config_dump.json -o name")]
pub(super) struct PoliciesArgs {
    #[command(flatten)]
    target: TargetArgs,
    /// Namespace of the policy, as -n is too without TARGET; * stands for any text.
    #[arg(long, value_name = "NAMESPACE", help_heading = "Filter")]
    policy_namespace: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

/// The section of policies.
#[derive(Default)]
pub(super) struct Policies(NamespaceQuery);

impl PoliciesArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let view = Policies(NamespaceQuery {
            namespace: self
                .target
                .namespace(self.policy_namespace.as_deref(), global),
            flag: "--policy-namespace",
        });
        super::show::show(view, &self.target, &self.output, global, ui)
    }
}

impl View for Policies {
    type Entry = Policy;
    type Filter = NamespaceQuery;

    fn section(&self) -> Section {
        Section::Policies
    }

    fn filter(&self) -> &NamespaceQuery {
        &self.0
    }

    fn only(&mut self, _: &PodName) -> bool {
        false
    }

    fn key(&self, entry: &Policy) -> String {
        policy::key(entry)
    }

    fn name(&self, entry: &Policy) -> String {
        policy::name(entry)
    }

    fn table(&self, wide: bool) -> Table {
        policy::table(wide)
    }

    fn add(&self, entry: &Policy, _: &Neighbours, detail: Detail, rows: &mut Rows) -> Vec<Fault> {
        policy::add(entry, detail.wide, rows).into_iter().collect()
    }
}
