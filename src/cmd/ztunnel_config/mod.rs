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
mod log;
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

/// The verbs. A comment on one would hide the longer help of its flags.
#[derive(Debug, Subcommand)]
enum ZtunnelConfigCommand {
    #[command(visible_aliases = ["workload", "w"])]
    Workloads(workloads::WorkloadsArgs),
    #[command(visible_aliases = ["service", "svc", "s"])]
    Services(services::ServicesArgs),
    #[command(visible_aliases = ["policy", "pol", "p"])]
    Policies(policies::PoliciesArgs),
    #[command(visible_aliases = ["certificate", "certs", "cert"])]
    Certificates(certificates::CertificatesArgs),
    #[command(visible_alias = "cons", alias = "connection")]
    Connections(connections::ConnectionsArgs),
    All(all::AllArgs),
    #[command(visible_alias = "o")]
    Log(log::LogArgs),
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
            ZtunnelConfigCommand::Log(args) => args.run(global, ui),
        }
    }
}
