//! `mesh proxy-config`: what a proxy holds, one kind of resource a verb.
//!
//! Each verb is a `view::View`: which question to ask, which entries are meant,
//! how they are laid out. What they have in common is in `show`.

mod all;
mod bootstrap;
mod clusters;
mod ecds;
mod eds;
mod endpoints;
mod gather;
pub(in crate::cmd) mod judge;
mod listeners;
mod log;
pub(in crate::cmd) mod meant;
pub(in crate::cmd) mod output;
mod pick;
pub(in crate::cmd) mod print;
pub(in crate::cmd) mod remarks;
mod rootca_compare;
mod routes;
mod secrets;
mod show;
mod sorting;
pub(in crate::cmd) mod target;
mod told;
mod view;
mod whole;

use clap::{Args, Subcommand};

use crate::cli::Global;
use crate::error::Result;
use crate::exit::Exit;
use crate::ui::Ui;

/// Show what a proxy holds: listeners, routes, clusters, endpoints.
///
/// TARGET is a pod (`NAME` or `NAME.NAMESPACE`) or a workload, service or gateway
/// (`deploy/reviews`, `svc/reviews`, `sts/db`, `ds/agent`, `gateway/front`), of
/// which one pod is chosen. Without TARGET every proxy of the namespace is read.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh proxy-config listeners deploy/productpage-v1 -n bookinfo
  mesh proxy-config routes productpage-v1-59894f9cb6-lhqtg.bookinfo --name 9080 -o wide
  mesh proxy-config clusters -A --fqdn reviews.bookinfo")]
pub struct ProxyConfigArgs {
    #[command(subcommand)]
    command: ProxyConfigCommand,
}

// Without comments of their own: those of their arguments are the help, short and long.
#[derive(Debug, Subcommand)]
enum ProxyConfigCommand {
    #[command(visible_aliases = ["listener", "l"])]
    Listeners(listeners::ListenersArgs),
    #[command(visible_aliases = ["route", "r"])]
    Routes(routes::RoutesArgs),
    #[command(visible_aliases = ["cluster", "c"])]
    Clusters(clusters::ClustersArgs),
    #[command(visible_aliases = ["endpoint", "ep"])]
    Endpoints(endpoints::EndpointsArgs),
    Eds(eds::EdsArgs),
    #[command(visible_aliases = ["secret", "s"])]
    Secrets(secrets::SecretsArgs),
    #[command(visible_alias = "b")]
    Bootstrap(bootstrap::BootstrapArgs),
    #[command(visible_alias = "ec")]
    Ecds(ecds::EcdsArgs),
    #[command(visible_alias = "a")]
    All(all::AllArgs),
    #[command(visible_alias = "o")]
    Log(log::LogArgs),
    #[command(name = "rootca-compare", visible_alias = "rc")]
    RootcaCompare(rootca_compare::RootcaCompareArgs),
}

impl ProxyConfigArgs {
    /// Reads, chooses and shows.
    ///
    /// # Errors
    /// When nothing could be read; what failed beside an answer is told on stderr
    /// and by the exit code.
    pub fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        match &self.command {
            ProxyConfigCommand::Listeners(args) => args.run(global, ui),
            ProxyConfigCommand::Routes(args) => args.run(global, ui),
            ProxyConfigCommand::Clusters(args) => args.run(global, ui),
            ProxyConfigCommand::Endpoints(args) => args.run(global, ui),
            ProxyConfigCommand::Eds(args) => args.run(global, ui),
            ProxyConfigCommand::All(args) => args.run(global, ui),
            ProxyConfigCommand::Bootstrap(args) => args.run(global, ui),
            ProxyConfigCommand::Log(args) => args.run(global, ui),
            ProxyConfigCommand::Secrets(args) => args.run(global, ui),
            ProxyConfigCommand::Ecds(args) => args.run(global, ui),
            ProxyConfigCommand::RootcaCompare(args) => args.run(global, ui),
        }
    }
}
