//! `mesh ztunnel-config certificates`.

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
use crate::render::ztunnel::certificate;
use crate::ui::Ui;
use crate::ztunnel::certificate::Certificates;
use crate::ztunnel::dump::Section;
use crate::ztunnel::neighbours::Neighbours;

/// The certificates that a ztunnel holds for the workloads of its node.
///
/// They differ from node to node, so name a ztunnel, its node, or a pod on it; -A
/// reads all, and -n alone those of a namespace's identities. The wide table says how much time is left, and why a certificate is
/// not available. Private keys are in no dump.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh ztunnel-config certificates --node worker-1 -o wide
  mesh ztunnel-config certificates -A
  mesh ztunnel-config certificates -f config_dump.json --jq '.[] | select(.state != \"Available\")'")]
pub(super) struct CertificatesArgs {
    #[command(flatten)]
    target: TargetArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// The section of certificates.
#[derive(Default)]
pub(super) struct Identities(NamespaceQuery);

impl CertificatesArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let view = Identities(NamespaceQuery {
            namespace: self.target.namespace(None, global),
            flag: "-n",
        });
        super::show::show(view, &self.target, &self.output, global, ui)
    }
}

impl View for Identities {
    type Entry = Certificates;
    type Filter = NamespaceQuery;

    fn section(&self) -> Section {
        Section::Certificates
    }

    fn filter(&self) -> &NamespaceQuery {
        &self.0
    }

    fn only(&mut self, _: &PodName) -> bool {
        false
    }

    /// As the ztunnel has them, which is by identity.
    fn key(&self, _: &Certificates) -> String {
        String::new()
    }

    fn name(&self, entry: &Certificates) -> String {
        entry.identity.clone()
    }

    fn table(&self, wide: bool) -> Table {
        certificate::table(wide)
    }

    fn add(
        &self,
        entry: &Certificates,
        _: &Neighbours,
        detail: Detail,
        rows: &mut Rows,
    ) -> Vec<Fault> {
        certificate::add(entry, detail.now, detail.wide, rows);
        Vec::new()
    }
}
