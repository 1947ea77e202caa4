//! `mesh proxy-config all`.
//!
//! The tables of all kinds, one after the other: each is asked for and printed
//! before the next, so that a proxy renders no more at a time than for the table
//! alone. A document is the whole dump in one answer, as istioctl hands it on,
//! for it is kept in a file and read again.

use clap::Args;

use super::bootstrap::Bootstraps;
use super::clusters::Clusters;
use super::ecds::Ecds;
use super::eds::Eds;
use super::listeners::Listeners;
use super::output::{Format, OutputArgs};
use super::routes::Routes;
use super::secrets::Secrets;
use super::show::{How, choose, present};
use super::target::TargetArgs;
use super::view::View;
use crate::cli::Global;
use crate::cmd::words::{self, OneOf};
use crate::cmd::written;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::query::cluster::{ClusterQuery, DIRECTIONS};
use crate::query::endpoint::EndpointQuery;
use crate::query::extension::ExtensionQuery;
use crate::query::jq::Program;
use crate::query::listener::{ListenerQuery, TYPES};
use crate::query::pattern::Pattern;
use crate::query::route::RouteQuery;
use crate::source::Session;
use crate::source::session::Proxy;
use crate::ui::Ui;

/// Everything that a proxy holds: every table, or its whole dump as one document.
///
/// A filter narrows the tables that have it and leaves the others whole. JSON is
/// the dump as the proxy wrote it, which -f of every command reads.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh proxy-config all deploy/productpage-v1 -n bookinfo --with-headers
  mesh proxy-config all deploy/productpage-v1 -o json > config_dump.json
  mesh proxy-config all deploy/productpage-v1 --port 9080")]
pub(super) struct AllArgs {
    #[command(flatten)]
    target: TargetArgs,
    /// Clusters of this host, whole or short.
    #[arg(long, value_name = "HOST", help_heading = "Filter")]
    fqdn: Option<String>,
    /// Clusters of this direction: inbound or outbound.
    #[arg(long, value_name = "DIRECTION", hide_possible_values = true, value_parser = OneOf(DIRECTIONS), help_heading = "Filter")]
    direction: Option<String>,
    /// Clusters of this subset; - is "no subset".
    #[arg(
        long,
        value_name = "SUBSET",
        allow_hyphen_values = true,
        help_heading = "Filter"
    )]
    subset: Option<String>,
    /// Clusters, listeners and endpoints of this port.
    #[arg(long, value_name = "PORT", value_parser = words::port, help_heading = "Filter")]
    port: Option<u16>,
    /// Listeners and endpoints of this address.
    #[arg(long, value_name = "ADDRESS", help_heading = "Filter")]
    address: Option<String>,
    /// Listeners of this type: HTTP, TCP, HTTP+TCP or UNKNOWN.
    #[arg(long = "type", value_name = "TYPE", hide_possible_values = true, value_parser = OneOf(TYPES), help_heading = "Filter")]
    kind: Option<String>,
    /// Route tables of this name.
    #[arg(long, value_name = "NAME", help_heading = "Filter")]
    name: Option<String>,
    /// Head each table with what it shows.
    #[arg(long, value_name = "BOOL", default_value_t = false, hide_possible_values = true, num_args = 0..=1, require_equals = true, default_missing_value = "true", action = clap::ArgAction::Set, help_heading = "Output")]
    with_headers: bool,
    /// One row per filter chain and route; with =false one per listener and table.
    #[arg(long, value_name = "BOOL", hide_short_help = true, default_value_t = true, hide_possible_values = true, num_args = 0..=1, require_equals = true, default_missing_value = "true", action = clap::ArgAction::Set, help_heading = "Output")]
    verbose: bool,
    #[command(flatten)]
    output: OutputArgs,
}

/// What is asked for of each kind.
pub(super) struct Views {
    /// Whether less than everything is asked for.
    pub(super) narrow: bool,
    pub(super) clusters: Clusters,
    pub(super) listeners: Listeners,
    pub(super) routes: Routes,
    pub(super) endpoints: Eds,
}

impl AllArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        if self.output.sort_by.is_some() {
            return Err(Error::usage("each kind has its own columns to sort by")
                .hint("--sort-by goes with one kind, such as `proxy-config clusters`"));
        }
        let program = self
            .output
            .jq
            .as_deref()
            .map(Program::compile)
            .transpose()?;
        let (mut session, selection, many) = self.target.open(global)?;
        let how = How {
            many,
            several: true,
            program: program.as_ref(),
            output: &self.output,
            verbose: self.verbose,
            global,
        };
        let views = self.views();
        session.keep_standard_input();
        let shown =
            choose(&session, &selection, ui).and_then(|proxies| match self.output.format() {
                Format::Json | Format::Yaml => {
                    super::whole::show(&views, &session, &proxies, how, ui)
                }
                Format::Table | Format::Wide | Format::Name => {
                    self.tables(&views, &session, &proxies, how, ui)
                }
            });
        let kept = session.finish();
        shown.and_then(|exit| kept.map(|()| exit))
    }

    fn views(&self) -> Views {
        let pattern = |text: &Option<String>| Pattern::of_flag(text.as_deref());
        let port = self.port.map(u32::from).filter(|port| *port != 0);
        let texts = [
            &self.fqdn,
            &self.direction,
            &self.subset,
            &self.address,
            &self.kind,
            &self.name,
        ];
        let given = |text: &&Option<String>| text.as_ref().is_some_and(|text| !text.is_empty());
        Views {
            narrow: port.is_some() || texts.iter().any(given),
            clusters: Clusters(ClusterQuery {
                fqdn: pattern(&self.fqdn),
                direction: pattern(&self.direction),
                subset: pattern(&self.subset),
                port,
                name: None,
            }),
            listeners: Listeners {
                query: ListenerQuery {
                    address: pattern(&self.address).map(Pattern::folded),
                    port,
                    kind: pattern(&self.kind).map(Pattern::folded),
                    name: None,
                },
                drawn: true,
            },
            routes: Routes(RouteQuery {
                name: pattern(&self.name),
            }),
            endpoints: Eds(EndpointQuery {
                address: pattern(&self.address).map(Pattern::folded),
                port,
                ..EndpointQuery::default()
            }),
        }
    }

    fn tables(
        &self,
        views: &Views,
        session: &Session,
        proxies: &[Proxy],
        how: How<'_>,
        ui: &mut Ui,
    ) -> Result<Exit> {
        let mut tables = Tables {
            session,
            proxies,
            how,
            heads: self.with_headers && self.output.format() != Format::Name,
            shown: 0,
            failed: None,
            exit: Exit::Fine,
        };
        // What has no name has no place among names.
        if self.output.format() != Format::Name {
            tables.show("BOOTSTRAP", &Bootstraps, ui)?;
        }
        tables.show("CLUSTER", &views.clusters, ui)?;
        tables.show("LISTENER", &views.listeners, ui)?;
        tables.show("ROUTE", &views.routes, ui)?;
        let secrets = Secrets::named(None, self.output.format());
        tables.show("SECRET", &secrets, ui)?;
        tables.show("ENDPOINTS", &views.endpoints, ui)?;
        tables.show("ECDS", &Ecds(ExtensionQuery::default()), ui)?;
        tables.end()
    }
}

/// The tables of one run, of which one that fails costs itself alone.
struct Tables<'a> {
    session: &'a Session,
    proxies: &'a [Proxy],
    how: How<'a>,
    /// Whether each has a line of its own above it.
    heads: bool,
    shown: usize,
    failed: Option<Error>,
    exit: Exit,
}

impl Tables<'_> {
    fn show<V: View>(&mut self, head: &str, view: &V, ui: &mut Ui) -> Result<()> {
        let is_list = self.how.output.format() == Format::Name;
        if self.shown > 0 && !is_list {
            written(writeln!(ui.out()))?;
        }
        if self.heads {
            written(writeln!(ui.out(), "------ {head} INFO ------\n"))?;
        }
        match present(view, self.session, self.proxies, self.how, ui) {
            Ok(exit) if exit == Exit::Interrupted => Err(Error::new(
                exit,
                "interrupted: the tables after this one are left out",
            )),
            Ok(exit) => {
                self.shown += 1;
                self.exit = self.exit.worse(exit);
                Ok(())
            }
            // Who cannot be reached will not be for the next table either.
            Err(error) if matches!(error.exit, Exit::Input | Exit::CannotTell | Exit::Failed) => {
                if self.failed.as_ref() != Some(&error) {
                    ui.warn(&error.message);
                }
                self.failed.get_or_insert(error);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    fn end(self) -> Result<Exit> {
        match self.failed {
            Some(error) if self.shown == 0 => Err(error),
            Some(_) => Ok(self.exit.worse(Exit::Partial)),
            None => Ok(self.exit),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use clap::Parser;

    use super::*;
    use crate::cli::{Cli, Command, Verb};
    use crate::cmd::proxy_config::ProxyConfigCommand;

    #[test]
    fn an_address_is_meant_in_any_case_of_listeners_and_endpoints_alike() {
        let line = Cli::try_parse_from(["mesh", "pc", "all", "--address", "FE80::1"]);
        let Command::Verb(Verb::ProxyConfig(args)) = line.unwrap().command else {
            panic!("another command");
        };
        let ProxyConfigCommand::All(all) = args.command else {
            panic!("another verb");
        };
        let views = all.views();
        let wanted = Some(Pattern::new("FE80::1").folded());
        assert_eq!(views.listeners.query.address, wanted);
        assert_eq!(views.endpoints.0.address, wanted);
    }
}
