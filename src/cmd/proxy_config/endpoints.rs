//! `mesh proxy-config endpoints`.

use clap::Args;

use super::output::OutputArgs;
use super::target::TargetArgs;
use super::view::View;
use crate::cli::Global;
use crate::cmd::words::{self, OneOf};
use crate::envoy::dump::Entry;
use crate::envoy::host::ClusterStatus;
use crate::envoy::kind::{CLUSTER_STATUSES, Kind};
use crate::error::Result;
use crate::exit::Exit;
use crate::query::endpoint::{EndpointQuery, STATUSES};
use crate::query::pattern::Pattern;
use crate::render::rows::Rows;
use crate::render::table::Table;
use crate::render::view::Detail;
use crate::render::{cluster, endpoint};
use crate::source::admin::AdminQuestion;
use crate::ui::Ui;

/// The endpoints of a proxy as they fare: health and failures.
///
/// This asks Envoy's /clusters, the only place that knows of ejected and failing
/// endpoints; -f takes a saved answer of /clusters?format=json. A document holds
/// every cluster with an endpoint that is meant, with all of its endpoints.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh proxy-config endpoints deploy/productpage-v1 --cluster 'outbound|9080||reviews.bookinfo.svc.cluster.local'
  mesh proxy-config endpoints deploy/productpage-v1 --status unhealthy -o wide
  mesh proxy-config endpoints -f clusters.json --address 10.0.0.7")]
pub(super) struct EndpointsArgs {
    #[command(flatten)]
    target: TargetArgs,
    #[command(flatten)]
    filter: EndpointFilterArgs,
    #[command(flatten)]
    output: OutputArgs,
}

/// The filters of `endpoints` and `eds`.
#[derive(Debug, Args)]
pub(super) struct EndpointFilterArgs {
    /// Address of the endpoint, with its port or without.
    #[arg(long, value_name = "ADDRESS", help_heading = "Filter")]
    address: Option<String>,
    /// Port of the endpoint.
    #[arg(long, value_name = "PORT", value_parser = words::port, help_heading = "Filter")]
    port: Option<u16>,
    /// Whole name of the cluster; * stands for any text.
    #[arg(long, value_name = "NAME", help_heading = "Filter")]
    cluster: Option<String>,
    /// Health of the endpoint, as it was assigned, such as healthy.
    ///
    /// One of HEALTHY, UNHEALTHY, DRAINING, DEGRADED, TIMEOUT and UNKNOWN, in any case.
    #[arg(long, value_name = "STATUS", hide_possible_values = true, value_parser = OneOf(STATUSES), help_heading = "Filter")]
    status: Option<String>,
}

impl EndpointFilterArgs {
    pub(super) fn query(&self) -> EndpointQuery {
        let pattern =
            |text: &Option<String>| Pattern::of_flag(text.as_deref()).map(Pattern::folded);
        EndpointQuery {
            address: pattern(&self.address),
            port: self.port.map(u32::from).filter(|port| *port != 0),
            cluster: pattern(&self.cluster),
            status: pattern(&self.status),
        }
    }
}

struct Endpoints(EndpointQuery);

impl EndpointsArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let view = Endpoints(self.filter.query());
        super::show::show(&view, &self.target, &self.output, true, global, ui)
    }
}

impl View for Endpoints {
    type Resource = ClusterStatus;
    type Filter = EndpointQuery;

    fn kind(&self) -> &'static Kind {
        &CLUSTER_STATUSES
    }

    fn filter(&self) -> &EndpointQuery {
        &self.0
    }

    fn question(&self, filter: &EndpointQuery) -> AdminQuestion {
        AdminQuestion::clusters(filter.cluster.as_ref().map(Pattern::whole_regex).as_deref())
    }

    fn is_narrow(&self, filter: &EndpointQuery) -> bool {
        filter.cluster.is_some()
    }

    fn rejections(&self) -> Option<&'static str> {
        Some("^cluster\\..*\\.update_rejected$")
    }

    fn key(&self, resource: &ClusterStatus) -> String {
        cluster::key(&resource.name)
    }

    fn table(&self, detail: Detail) -> Table {
        endpoint::hosts_table(detail)
    }

    fn add(&self, entry: &Entry<ClusterStatus>, detail: Detail, rows: &mut Rows) {
        endpoint::add_hosts(&entry.resource, &self.0, detail, rows);
    }

    fn unseen(&self, cluster: &ClusterStatus) -> Option<String> {
        let named = self
            .0
            .cluster
            .as_ref()
            .is_some_and(|name| name.matches(&cluster.name));
        (named && cluster.host_statuses.is_empty())
            .then(|| format!("cluster {} has no endpoints", cluster.name))
    }
}
