//! `mesh proxy-config log`: the one command that can change a proxy.

use clap::Args;

use super::remarks::label;
use super::target::TargetArgs;
use crate::cli::Global;
use crate::cmd::log::{LevelArgs, Run, Wanted};
use crate::envoy::loggers::{Loggers, StartLevels};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::Whom;
use crate::source::Session;
use crate::source::admin::AdminQuestion;
use crate::source::session::{Proxy, Turn};
use crate::ui::Ui;

/// The levels at which a proxy logs; with --level or --reset, sets them.
///
/// Without these flags it lists each proxy's loggers, as every other command it
/// only reads. Setting a level is the one thing that mesh ever changes: it needs a
/// live proxy, tells what changed, and says how to put it back. A workload as
/// TARGET is all its pods. Levels are trace, debug, info, warning, error, critical
/// and off; a proxy forgets them when it restarts.
#[derive(Debug, Args)]
#[command(
    mut_arg("all_pods", |arg| arg.hide(true)),
    after_help = "\
Examples:
  mesh proxy-config log deploy/productpage-v1 -n bookinfo
  mesh proxy-config log deploy/productpage-v1 --level debug
  mesh proxy-config log -l app=reviews --level rbac:debug,jwt:debug
  mesh proxy-config log productpage-v1-x --reset"
)]
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
        if changes && !self.target.is_live(global) {
            return Err(
                Error::usage("levels are set on a live proxy, not in a file or recording")
                    .hint("leave out -f, --from and --demo, or --level and --reset"),
            );
        }
        if changes && !self.target.is_named(global) {
            return Err(Error::usage("nobody is named whose levels to set")
                .hint("name a TARGET, or choose pods with -l or -A"));
        }
        let (session, selection, many) = self.target.open_each(global)?;
        let shown = session.proxies(&selection).and_then(|proxies| {
            for note in session.notes() {
                ui.warn(note);
            }
            let run = Run {
                task: self.levels.task(start_levels),
                parse: Loggers::parse,
                closed: true,
                label: &|proxy| match (&proxy.whom, &global.url) {
                    (Whom::Unnamed, Some(_)) => self.target.address(global),
                    _ => label(proxy),
                },
                command: &|proxy| {
                    let words = self.target.words(global, proxy);
                    format!("mesh proxy-config log {}", words.join(" "))
                },
                form,
                many,
                headers: !global.no_headers,
            };
            run.run(&session, &proxies, ui)
        });
        let kept = session.finish();
        shown.and_then(|exit| kept.map(|()| exit))
    }
}

/// What each proxy was started with, by its own word; Istio's default where it has none.
fn start_levels(session: &Session, proxies: &[Proxy]) -> Result<Vec<Wanted>> {
    let mut wanted = vec![Wanted::default(); proxies.len()];
    let question = [AdminQuestion::server_info()];
    session.read(proxies, &question, Turn::Listed, &mut |place, answers| {
        let info = answers
            .ok()
            .and_then(|answers| answers.into_iter().next()?.ok());
        let start = info.map(|info| StartLevels::parse(&info.body));
        if let (Some(start), Some(wanted)) = (start, wanted.get_mut(place)) {
            (wanted.all, wanted.some) = (start.all, start.some);
        }
    })?;
    for one in &mut wanted {
        one.all.get_or_insert_with(|| "warning".to_owned());
    }
    Ok(wanted)
}
