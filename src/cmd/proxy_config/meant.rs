//! What istiod would send to a proxy, through the views of what a proxy holds.
//!
//! istiod tells it in the form of a config dump, so nothing of it needs a reader, a
//! filter or a table of its own: this joins one answer with the view that is named.
//! The flags are those of the views together; one that the named view does not have
//! is refused, since to ignore it would be to answer another question.

use clap::{Args, ValueEnum};

use super::clusters::Clusters;
use super::eds::Eds;
use super::listeners::Listeners;
use super::output::OutputArgs;
use super::routes::Routes;
use super::show::{How, present};
use super::view::View;
use crate::cli::Global;
use crate::cmd::words::{self, OneOf};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::Whom;
use crate::query::cluster::{ClusterQuery, DIRECTIONS};
use crate::query::endpoint::{EndpointQuery, STATUSES};
use crate::query::jq::Program;
use crate::query::listener::{ListenerQuery, TYPES};
use crate::query::pattern::Pattern;
use crate::query::route::RouteQuery;
use crate::source::session::Proxy;
use crate::source::{Answer, Session};
use crate::ui::Ui;

/// A kind of what istiod would send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cmd) enum MeantKind {
    /// Listeners.
    #[value(aliases = ["listener", "l"])]
    Listeners,
    /// Route configurations.
    #[value(aliases = ["route", "r"])]
    Routes,
    /// Clusters.
    #[value(aliases = ["cluster", "c"])]
    Clusters,
    /// Endpoints.
    #[value(aliases = ["endpoint", "ep", "eds"])]
    Endpoints,
}

/// Which of them, and in which form.
#[derive(Debug, Args)]
pub(in crate::cmd) struct MeantArgs {
    /// Of config_dump: listeners, routes, clusters or endpoints.
    #[arg(
        long,
        value_name = "KIND",
        hide_possible_values = true,
        help_heading = "Filter"
    )]
    kind: Option<MeantKind>,
    /// Name of the listener, route table or cluster.
    #[arg(long, value_name = "NAME", help_heading = "Filter")]
    name: Option<String>,
    /// Port of the listener, cluster or endpoint.
    #[arg(long, value_name = "PORT", value_parser = words::port, help_heading = "Filter")]
    port: Option<u16>,
    /// Address of the listener or endpoint.
    #[arg(long, value_name = "ADDRESS", help_heading = "Filter")]
    address: Option<String>,
    /// Host of the cluster, whole or short.
    #[arg(
        long,
        value_name = "HOST",
        hide_short_help = true,
        help_heading = "Filter"
    )]
    fqdn: Option<String>,
    /// Direction of the cluster.
    #[arg(
        long,
        value_name = "DIRECTION",
        hide_possible_values = true,
        value_parser = OneOf(DIRECTIONS),
        hide_short_help = true,
        help_heading = "Filter"
    )]
    direction: Option<String>,
    /// Subset of the cluster; - is "no subset".
    #[arg(
        long,
        value_name = "SUBSET",
        allow_hyphen_values = true,
        hide_short_help = true,
        help_heading = "Filter"
    )]
    subset: Option<String>,
    /// Type of the listener.
    #[arg(
        long = "type",
        value_name = "TYPE",
        hide_possible_values = true,
        value_parser = OneOf(TYPES),
        hide_short_help = true,
        help_heading = "Filter"
    )]
    listener_type: Option<String>,
    /// Cluster of the endpoint, by its whole name.
    #[arg(
        long,
        value_name = "NAME",
        hide_short_help = true,
        help_heading = "Filter"
    )]
    cluster: Option<String>,
    /// Status of the endpoint.
    #[arg(
        long,
        value_name = "STATUS",
        hide_possible_values = true,
        value_parser = OneOf(STATUSES),
        hide_short_help = true,
        help_heading = "Filter"
    )]
    status: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

impl MeantArgs {
    /// The kind that is named.
    pub(in crate::cmd) fn kind(&self) -> Option<MeantKind> {
        self.kind
    }

    /// The form of the answer.
    pub(in crate::cmd) fn output(&self) -> &OutputArgs {
        &self.output
    }

    /// Refuses flags that do not go with a kind, or with an answer that is of none.
    ///
    /// # Errors
    /// Wrong usage.
    pub(in crate::cmd) fn check(&self, kind: Option<MeantKind>) -> Result<()> {
        use MeantKind::{Clusters, Endpoints, Listeners, Routes};
        let given = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.is_empty());
        let named = &[Listeners, Routes, Clusters][..];
        let flags = [
            ("--name", given(&self.name), named),
            (
                "--port",
                self.port.is_some(),
                &[Listeners, Clusters, Endpoints],
            ),
            ("--address", given(&self.address), &[Listeners, Endpoints]),
            ("--fqdn", given(&self.fqdn), &[Clusters]),
            ("--direction", given(&self.direction), &[Clusters]),
            ("--subset", given(&self.subset), &[Clusters]),
            ("--type", given(&self.listener_type), &[Listeners]),
            ("--cluster", given(&self.cluster), &[Endpoints]),
            ("--status", given(&self.status), &[Endpoints]),
            (
                "--state",
                self.output.state.named(),
                &[Listeners, Routes, Clusters, Endpoints],
            ),
        ];
        for (flag, given, kinds) in flags {
            if !given || kind.is_some_and(|kind| kinds.contains(&kind)) {
                continue;
            }
            let word = |kind: &MeantKind| match kind {
                Listeners => "listeners",
                Routes => "routes",
                Clusters => "clusters",
                Endpoints => "endpoints",
            };
            let words: Vec<&str> = kinds.iter().map(word).collect();
            let words = words.join(", ");
            return Err(Error::usage(match kind {
                Some(kind) => format!("{flag} chooses {words}, and not {}", word(&kind)),
                None => format!("{flag} chooses {words}, and nothing else"),
            })
            .hint("`mesh xds config_dump TARGET --kind KIND` shows one kind"));
        }
        Ok(())
    }

    /// Shows one kind of what an answer holds.
    ///
    /// # Errors
    /// An answer that cannot be read, and a jq program that does not compile.
    pub(in crate::cmd) fn show(
        &self,
        kind: MeantKind,
        answer: Answer,
        from: &Session,
        global: &Global,
        ui: &mut Ui,
    ) -> Result<Exit> {
        let pattern = |text: &Option<String>| Pattern::of_flag(text.as_deref());
        let folded = |text: &Option<String>| pattern(text).map(Pattern::folded);
        let port = self.port.map(u32::from).filter(|port| *port != 0);
        match kind {
            MeantKind::Listeners => {
                let query = ListenerQuery {
                    address: folded(&self.address),
                    port,
                    kind: folded(&self.listener_type),
                    name: pattern(&self.name),
                };
                let drawn = self.output.sort_by.is_none();
                let view = Listeners { query, drawn };
                self.present(&view, answer, from, global, ui)
            }
            MeantKind::Routes => {
                let view = Routes(RouteQuery {
                    name: pattern(&self.name),
                });
                self.present(&view, answer, from, global, ui)
            }
            MeantKind::Clusters => {
                let view = Clusters(ClusterQuery {
                    fqdn: pattern(&self.fqdn),
                    direction: pattern(&self.direction),
                    subset: pattern(&self.subset),
                    port,
                    name: pattern(&self.name),
                });
                self.present(&view, answer, from, global, ui)
            }
            MeantKind::Endpoints => {
                let view = Eds(EndpointQuery {
                    address: folded(&self.address),
                    port,
                    cluster: folded(&self.cluster),
                    status: folded(&self.status),
                });
                self.present(&view, answer, from, global, ui)
            }
        }
    }

    fn present<V: View>(
        &self,
        view: &V,
        answer: Answer,
        from: &Session,
        global: &Global,
        ui: &mut Ui,
    ) -> Result<Exit> {
        let program = self
            .output
            .jq
            .as_deref()
            .map(Program::compile)
            .transpose()?;
        let how = How {
            many: false,
            several: false,
            program: program.as_ref(),
            output: &self.output,
            verbose: true,
            global,
        };
        let proxy = Proxy {
            whom: Whom::Unnamed,
            problem: None,
            chosen: None,
        };
        let held = Session::holding(answer, from)?;
        present(view, &held, &[proxy], how, ui)
    }
}
