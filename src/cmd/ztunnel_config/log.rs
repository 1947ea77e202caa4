//! `mesh ztunnel-config log`: what `proxy-config log` is to an Envoy.
//!
//! A ztunnel takes any module's name and lists none that it was not told, so names
//! cannot be checked before they are set.

use clap::Args;

use super::show::introduce;
use super::target::TargetArgs;
use crate::cli::Global;
use crate::cmd::log::{LevelArgs, Run, Wanted};
use crate::cmd::proxy_config::remarks::label;
use crate::envoy::loggers::Loggers;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::source::Session;
use crate::source::session::Proxy;
use crate::ui::Ui;
use crate::ztunnel::logging;

/// The levels at which a ztunnel logs; with --level or --reset, sets them.
///
/// Without these flags it only reads, every ztunnel where none is named. Setting a
/// level needs a live ztunnel, tells what changed, and says how to put it back.
/// Levels are trace, debug, info, warn, error and off, for all modules or for one,
/// such as ztunnel::xds; a ztunnel forgets them when it restarts.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh ztunnel-config log --node worker-1
  mesh ztunnel-config log -A --level debug
  mesh ztunnel-config log ds/ztunnel --level ztunnel::xds:debug
  mesh ztunnel-config log --node worker-1 --reset")]
pub(super) struct LogArgs {
    #[command(flatten)]
    target: TargetArgs,
    #[command(flatten)]
    levels: LevelArgs,
}

impl LogArgs {
    pub(super) fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        let form = self.levels.form()?;
        let changes = self.levels.changes();
        self.target.without_namespace(global)?;
        let (session, which, many) = self.target.open_each(global)?;
        if changes && !session.is_live() {
            return Err(Error::usage(
                "levels are set on a live ztunnel, not in a file or recording",
            )
            .hint("leave out -f, --from and --demo, or --level and --reset"));
        }
        if changes && !self.target.is_named(global) {
            return Err(Error::usage("no ztunnel is named whose levels to set")
                .hint("name a TARGET or --node, or take all with -A"));
        }
        let shown = session
            .ztunnels(&which, &global.istio_namespace)
            .and_then(|found| {
                introduce(&session, &found, ui);
                let run = Run {
                    task: self.levels.task(started),
                    parse: |body| logging::levels(body).map(Loggers),
                    closed: false,
                    label: &label,
                    command: &|proxy| match proxy {
                        Some(pod) => format!("mesh ztunnel-config log {pod}"),
                        None => "mesh ztunnel-config log -A".to_owned(),
                    },
                    form,
                    many,
                    headers: !global.no_headers,
                };
                run.run(&session, &found.proxies, ui)
            });
        let kept = session.finish();
        shown.and_then(|exit| kept.map(|()| exit))
    }
}

/// A ztunnel knows itself what it was started with.
fn started(_: &Session, proxies: &[Proxy]) -> Result<Vec<Wanted>> {
    let reset = Wanted {
        reset: true,
        ..Wanted::default()
    };
    Ok(vec![reset; proxies.len()])
}
