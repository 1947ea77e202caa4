//! `mesh ztunnel-config`: what an ambient mesh's node proxy holds, one section of
//! its dump a verb.
//!
//! Each verb is a `view::View`, as those of `proxy-config` are. They are not the
//! same trait, for what makes that one long is missing here: a ztunnel has no
//! states, one answer, and nothing to narrow it with.

mod all;
mod certificates;
mod connections;
mod gather;
mod judge;
mod output;
mod policies;
mod report;
mod services;
mod show;
mod target;
mod view;
mod whole;
mod workloads;

use clap::{Args, Subcommand};

use crate::cli::Global;
use crate::error::Result;
use crate::exit::Exit;
use crate::ui::Ui;

/// Show what a ztunnel holds: workloads, services, policies, certificates, connections.
///
/// Without TARGET any ztunnel that runs is read, for all are told the same of
/// workloads, services and policies. TARGET is a ztunnel's pod (`NAME` or
/// `NAME.NAMESPACE`), its DaemonSet (`ds/ztunnel`), or a pod or workload that a
/// ztunnel serves (`deploy/cart.shop`): then that of its node is read.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh ztunnel-config workloads
  mesh ztunnel-config connections --node worker-1 --direction inbound
  mesh ztunnel-config certificates -A -o wide
  mesh ztunnel-config services -f config_dump.json -o json")]
pub struct ZtunnelConfigArgs {
    #[command(subcommand)]
    command: ZtunnelConfigCommand,
}

#[derive(Debug, Subcommand)]
enum ZtunnelConfigCommand {
    /// The workloads that a ztunnel knows, wherever they run.
    #[command(visible_aliases = ["workload", "w"])]
    Workloads(workloads::WorkloadsArgs),
    /// The services that a ztunnel knows, with their endpoints counted.
    #[command(visible_aliases = ["service", "svc", "s"])]
    Services(services::ServicesArgs),
    /// The authorization policies that a ztunnel applies.
    #[command(visible_aliases = ["policy", "pol", "p"])]
    Policies(policies::PoliciesArgs),
    /// The certificates that a ztunnel holds for the workloads of its node.
    #[command(visible_aliases = ["certificate", "certs", "cert"])]
    Certificates(certificates::CertificatesArgs),
    /// The connections that are open through a ztunnel.
    #[command(visible_alias = "cons", alias = "connection")]
    Connections(connections::ConnectionsArgs),
    /// All of these, one table after the other.
    All(all::AllArgs),
}

impl ZtunnelConfigArgs {
    /// Reads, chooses and shows.
    ///
    /// # Errors
    /// When nothing could be read; what failed beside an answer is told on stderr
    /// and by the exit code.
    pub fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        match &self.command {
            ZtunnelConfigCommand::Workloads(args) => args.run(global, ui),
            ZtunnelConfigCommand::Services(args) => args.run(global, ui),
            ZtunnelConfigCommand::Policies(args) => args.run(global, ui),
            ZtunnelConfigCommand::Certificates(args) => args.run(global, ui),
            ZtunnelConfigCommand::Connections(args) => args.run(global, ui),
            ZtunnelConfigCommand::All(args) => args.run(global, ui),
        }
    }
}
