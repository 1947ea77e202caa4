//! `mesh proxy-config clusters`.

use clap::Args;

use super::output::OutputArgs;
use super::target::TargetArgs;
use super::view::{Naming, View};
use crate::cli::Global;
use crate::cmd::words::{self, OneOf};
use crate::envoy::cluster::Cluster;
use crate::envoy::dump::Entry;
use crate::envoy::kind::{CLUSTERS, Kind};
use crate::error::Result;
use crate::exit::Exit;
use crate::query::cluster::{ClusterQuery, DIRECTIONS};
use crate::query::pattern::Pattern;
use crate::render::cluster;
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::view::Detail;
use crate::source::admin::AdminQuestion;
use crate::ui::Ui;

/// The groups of endpoints that a proxy knows.
///
/// Filters are exact; `*` stands for any text, and a host may be given short.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh proxy-config clusters deploy/productpage-v1 -n bookinfo
  mesh proxy-config clusters deploy/productpage-v1 --fqdn reviews.bookinfo.svc.cluster.local --subset v1 -o json
  mesh proxy-config clusters -f config_dump.json --state warming")]
pub(super) struct ClustersArgs {
    #[command(flatten)]
    target: TargetArgs,
    /// Host of the service, whole or short: reviews.bookinfo or reviews.
    #[arg(long, value_name = "HOST", help_heading = "Filter")]
    fqdn: Option<String>,
    /// Which way its traffic goes: inbound or outbound.
    ///
    /// inbound finds a waypoint's inbound-vip as well.
    #[arg(long, value_name = "DIRECTION", hide_possible_values = true, value_parser = OneOf(DIRECTIONS), help_heading = "Filter")]
    direction: Option<String>,
    /// Subset of the service; - is "no subset".
    #[arg(
        long,
        value_name = "SUBSET",
        allow_hyphen_values = true,
        help_heading = "Filter"
    )]
    subset: Option<String>,
    /// Port of the service.
    #[arg(long, value_name = "PORT", value_parser = words::port, help_heading = "Filter")]
    port: Option<u16>,
    /// Whole name of the cluster, such as BlackHoleCluster.
    ///
    /// Most are DIRECTION|PORT|SUBSET|HOST: outbound|9080||reviews.bookinfo.svc.cluster.local.
    #[arg(long, value_name = "NAME", help_heading = "Filter")]
    name: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

pub(super) struct Clusters(pub(super) ClusterQuery);

impl ClustersArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let pattern = |text: &Option<String>| Pattern::of_flag(text.as_deref());
        let view = Clusters(ClusterQuery {
            fqdn: pattern(&self.fqdn),
            direction: pattern(&self.direction),
            subset: pattern(&self.subset),
            port: self.port.map(u32::from).filter(|port| *port != 0),
            name: pattern(&self.name),
        });
        super::show::show(&view, &self.target, &self.output, true, global, ui)
    }
}

impl View for Clusters {
    type Resource = Cluster;
    type Filter = ClusterQuery;

    fn kind(&self) -> &'static Kind {
        &CLUSTERS
    }

    fn filter(&self) -> &ClusterQuery {
        &self.0
    }

    fn question(&self, filter: &ClusterQuery) -> AdminQuestion {
        AdminQuestion::section(CLUSTERS.section, filter.name_regex().as_deref())
    }

    fn is_narrow(&self, filter: &ClusterQuery) -> bool {
        filter.name_regex().is_some()
    }

    fn rejections(&self) -> Option<&'static str> {
        Some("^cluster_manager\\.cds\\.update_rejected$")
    }

    fn key(&self, resource: &Cluster) -> String {
        cluster::key(&resource.name)
    }

    fn table(&self, detail: Detail) -> Table {
        cluster::table(detail)
    }

    fn naming(&self) -> Option<Naming> {
        Some(Naming::Column("cluster/"))
    }

    fn add(&self, entry: &Entry<Cluster>, detail: Detail, rows: &mut Rows) {
        cluster::add(entry, detail, rows);
    }
}
