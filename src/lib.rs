//! `mesh` says what a service mesh is really doing, and why.
//!
//! # The ground rules
//!
//! 1. **Never lie.** Every view says whose view it is and how old: the proxy's,
//!    istiod's, the API server's, a recording's. Three answers exist: yes, no,
//!    *cannot tell*, and the third comes with what is missing. A default is
//!    never shown as a fact.
//! 2. **Go on.** One broken pod, one undecodable entry, one denied call costs
//!    its own row, never the answer. What came is printed, what failed is
//!    named, the exit code tells.
//! 3. **Do no harm.** Read-only, with one exception that says so:
//!    `proxy-config log --level` (`source::session::Session::change_log_levels`).
//!    Ask the proxy for the least that answers the question. Secrets never leave
//!    the tool.
//! 4. **Offline is live.** Every command works the same on a pod, an admin
//!    address, a saved dump, a recording.
//! 5. **Explain.** A verdict names the evidence and what decided; a failure
//!    names a next step.
//!
//! # The rooms
//!
//! Data flows one way; `tests/house.rs` reads the imports and fails on one that
//! points back.
//!
//! ```text
//! source ──bytes + Origin──▶ envoy │ ztunnel │ istio ──▶ query │ trace │ check ──▶ render
//!    └────────────────────────── cmd joins them, one file per verb ───────────────────┘
//! ```

pub mod certificate;
pub mod check;
pub mod cli;
pub mod cmd;
pub mod envoy;
pub mod error;
pub mod exit;
pub mod fault;
pub mod istio;
pub mod json_text;
pub mod origin;
pub mod query;
pub mod redact;
pub mod render;
pub mod source;
pub mod trace;
pub mod ui;
pub mod ztunnel;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Parser, ValueEnum};

use crate::exit::Exit;
use crate::render::style::Style;
use crate::ui::{Colour, Ui};

/// Runs one command line and says how it ended.
///
/// `args` begins with the program's own name, as the operating system has it;
/// `variable` looks up the environment.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    variable: &dyn Fn(&str) -> Option<String>,
    ui: &mut Ui,
) -> Exit {
    let args: Vec<OsString> = args.into_iter().collect();
    if let Some(exit) = cmd::complete::answer(&args, variable, ui) {
        return exit;
    }
    // Help and refusals have colour too, and end the run before flags are read.
    ui.set_colour(colour(&args), variable);
    let cli = match cli::Cli::try_parse_from(&args) {
        Ok(cli) => cli.without_empty(),
        Err(error) => return told_by_clap(&error, ui),
    };
    let (cli::Command::Verb(verb) | cli::Command::Experimental { verb }) = &cli.command;
    let level = match verb {
        // Its -v is istioctl's, and no log level.
        cli::Verb::ProxyStatus(_) => cli.global.log,
        _ => cli.global.level(),
    };
    log(level, variable, ui);
    ui.recorded = cli.global.demo || cli.global.from.is_some();
    let ended = match verb {
        cli::Verb::ProxyConfig(args) => args.run(&cli.global, ui),
        cli::Verb::ProxyStatus(args) => args.run(&cli.global, ui),
        cli::Verb::ZtunnelConfig(args) => args.run(&cli.global, ui),
        cli::Verb::Precheck(args) => args.run(&cli.global, ui),
        cli::Verb::Trace(args) => args.run(&cli.global, ui),
        cli::Verb::Xds(args) => args.run(&cli.global, ui),
        cli::Verb::Completion(args) => args.run(ui),
        cli::Verb::Manual(args) => args.run(ui),
        cli::Verb::VerifyInstall(args) => args.run(&cli.global, ui),
        cli::Verb::Version(args) => args.run(&cli.global, ui),
    };
    ended.unwrap_or_else(|error| {
        ui.error(&error);
        error.exit
    })
}

/// What `--color` asks for, in a line that may not parse.
fn colour(args: &[OsString]) -> Colour {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    let mut asked = None;
    while let Some(arg) = args.next().filter(|arg| *arg != "--") {
        match arg.strip_prefix("--color") {
            Some("") => asked = args.next(),
            Some(value) => asked = value.strip_prefix('=').or(asked),
            None => {}
        }
    }
    asked
        .and_then(|asked| Colour::from_str(asked, false).ok())
        .unwrap_or_default()
}

/// Help and versions are answers; anything else that clap says is wrong usage.
fn told_by_clap(error: &clap::Error, ui: &mut Ui) -> Exit {
    let text = |style: Style| {
        let text = error.render();
        if style.has_colour() {
            text.ansi().to_string()
        } else {
            text.to_string()
        }
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A help that cannot be written has no one to be told.
            let text = text(ui.out_style);
            let _ = ui.out().write_all(text.as_bytes());
            Exit::Fine
        }
        // A group of commands without one of them: its help says what there is.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ui.usage(&text(ui.err_style));
            Exit::Usage
        }
        _ => {
            ui.error(&cmd::reflex::refusal(error));
            Exit::Usage
        }
    }
}

/// Lets the log speak on stderr, if it was asked to. The libraries under us log
/// requests with their headers, so only our own events are ever let through.
fn log(flag: Option<tracing::Level>, variable: &dyn Fn(&str) -> Option<String>, ui: &mut Ui) {
    use tracing_subscriber::filter::Targets;
    use tracing_subscriber::layer::SubscriberExt;
    use tracing_subscriber::util::SubscriberInitExt;

    let named = variable("MESH_LOG").filter(|level| !level.is_empty());
    let from_variable = named.and_then(|level| {
        let parsed = level.parse().ok();
        if parsed.is_none() {
            ui.warn(&format!(
                "MESH_LOG={level} is no level: error, warn, info, debug or trace"
            ));
        }
        parsed
    });
    let level = flag.or(from_variable);
    if let Some(level) = level {
        let layer = tracing_subscriber::fmt::layer()
            .with_writer(std::io::stderr)
            .with_ansi(false);
        let ours = Targets::new().with_target("mesh", level);
        // A second run in one process finds the first one's log in place.
        let _ = tracing_subscriber::registry()
            .with(ours)
            .with(layer)
            .try_init();
    }
}
