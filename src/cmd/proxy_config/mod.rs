//! `mesh proxy-config`: what a proxy holds, one kind of resource a verb.
//!
//! Each verb is a `view::View`: which question to ask, which entries are meant,
//! how they are laid out. What they have in common is in `show`.

mod clusters;
mod ecds;
mod eds;
mod endpoints;
mod gather;
mod judge;
mod listeners;
mod output;
mod pick;
mod print;
mod remarks;
mod rootca_compare;
mod routes;
mod secrets;
mod show;
mod target;
mod view;

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
pub struct ProxyConfigArgs {
    #[command(subcommand)]
    command: ProxyConfigCommand,
}

#[derive(Debug, Subcommand)]
enum ProxyConfigCommand {
    /// Where a proxy listens, and where connections go from there.
    #[command(visible_aliases = ["listener", "l"])]
    Listeners(listeners::ListenersArgs),
    /// Which requests a proxy sends where.
    #[command(visible_aliases = ["route", "r"])]
    Routes(routes::RoutesArgs),
    /// The groups of endpoints that a proxy knows.
    #[command(visible_aliases = ["cluster", "c"])]
    Clusters(clusters::ClustersArgs),
    /// The endpoints of a proxy as they fare: health, ejection, failures.
    #[command(visible_aliases = ["endpoint", "ep"])]
    Endpoints(endpoints::EndpointsArgs),
    /// The endpoints of a proxy as they were assigned, out of the config dump.
    Eds(eds::EdsArgs),
    /// The certificates and other secrets of a proxy, without their keys.
    #[command(visible_aliases = ["secret", "s"])]
    Secrets(secrets::SecretsArgs),
    /// The filters that came to a proxy apart from its listeners (ECDS).
    #[command(visible_alias = "ec")]
    Ecds(ecds::EcdsArgs),
    /// Whether two proxies trust the same roots, and so each other.
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
            ProxyConfigCommand::Secrets(args) => args.run(global, ui),
            ProxyConfigCommand::Ecds(args) => args.run(global, ui),
            ProxyConfigCommand::RootcaCompare(args) => args.run(global, ui),
        }
    }
}
