//! What can be typed: the commands, and the flags that every command shares.
//!
//! A flag means one thing in every command. The names are istioctl's where it has
//! one, so that fingers and scripts carry over; flags without effect here are
//! accepted where istioctl's users may have them in scripts.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};

use crate::cmd::completion::CompletionArgs;
use crate::cmd::manual::ManualArgs;
use crate::cmd::precheck::PrecheckArgs;
use crate::cmd::proxy_config::ProxyConfigArgs;
use crate::cmd::proxy_status::ProxyStatusArgs;
use crate::cmd::trace::TraceArgs;
use crate::cmd::verify_install::VerifyInstallArgs;
use crate::cmd::version::VersionArgs;
use crate::cmd::xds::XdsArgs;
use crate::cmd::ztunnel_config::ZtunnelConfigArgs;
use crate::ui::Colour;

/// Says what a service mesh is really doing, and why.
///
/// `mesh` reads what the proxies of a mesh say of themselves: through the
/// cluster, from an admin address, from a saved file, or from a recording. It
/// changes nothing, but for log levels when it is told to.
#[derive(Debug, Parser)]
#[command(name = "mesh", version, propagate_version = true, max_term_width = 100)]
#[command(after_help = "\
Examples:
  mesh proxy-config listeners productpage-v1-59894f9cb6-lhqtg --demo
  mesh proxy-config clusters deploy/reviews-v1 -n bookinfo --fqdn ratings
  mesh proxy-config routes --name 9080 -o json
  mesh proxy-config listeners -f config_dump.json --state all
  mesh ztunnel-config workloads --node worker-1")]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// The flags that every command shares.
    #[command(flatten)]
    pub global: Global,
}

/// The commands, also where istioctl has some of them.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// A command on its own.
    #[command(flatten)]
    Verb(Verb),
    /// Takes the same commands, as istioctl has some of them here.
    #[command(name = "experimental", visible_alias = "x", alias = "exp", hide = true)]
    Experimental {
        /// What to do.
        #[command(subcommand)]
        verb: Verb,
    },
}

/// The commands.
#[derive(Debug, Subcommand)]
#[expect(
    missing_docs,
    reason = "a comment here would hide that of the arguments, which is the help, short and long"
)]
pub enum Verb {
    #[command(name = "proxy-config", visible_alias = "pc")]
    ProxyConfig(ProxyConfigArgs),
    #[command(name = "proxy-status", visible_alias = "ps")]
    ProxyStatus(ProxyStatusArgs),
    #[command(name = "ztunnel-config", visible_alias = "zc")]
    ZtunnelConfig(ZtunnelConfigArgs),
    Trace(TraceArgs),
    Precheck(PrecheckArgs),
    #[command(name = "xds", visible_alias = "internal-debug")]
    Xds(XdsArgs),
    Completion(CompletionArgs),
    #[command(name = "verify-install")]
    VerifyInstall(VerifyInstallArgs),
    Version(VersionArgs),
    #[command(name = "man")]
    Manual(ManualArgs),
}

/// The flags that every command shares.
#[derive(Clone, Debug, Args)]
pub struct Global {
    /// Namespace of the target, or of all targets where none is named.
    #[arg(
        short,
        long,
        global = true,
        value_name = "NAMESPACE",
        help_heading = "Connection"
    )]
    pub namespace: Option<String>,
    /// Namespace of Istio's control plane.
    #[arg(
        short = 'i',
        long = "istioNamespace",
        alias = "istio-namespace",
        global = true,
        value_name = "NAMESPACE",
        default_value = "istio-system",
        help_heading = "Connection"
    )]
    pub istio_namespace: String,
    /// Kubeconfig file.
    #[arg(
        short = 'c',
        long,
        global = true,
        value_name = "FILE",
        help_heading = "Connection"
    )]
    pub kubeconfig: Option<PathBuf>,
    /// Context of the kubeconfig.
    #[arg(long, global = true, value_name = "NAME", help_heading = "Connection")]
    pub context: Option<String>,
    /// User to impersonate.
    #[arg(
        long = "as",
        global = true,
        value_name = "USER",
        help_heading = "Connection"
    )]
    pub impersonate: Option<String>,
    /// UID to impersonate.
    #[arg(
        long = "as-uid",
        global = true,
        value_name = "UID",
        hide_short_help = true,
        help_heading = "Connection"
    )]
    pub impersonate_uid: Option<String>,
    /// Group to impersonate; may be repeated.
    #[arg(
        long = "as-group",
        global = true,
        value_name = "GROUP",
        hide_short_help = true,
        help_heading = "Connection"
    )]
    pub impersonate_groups: Vec<String>,
    /// How long one request may take, such as 30s or 1m.
    ///
    /// --kubeclient-timeout is the same.
    #[arg(long, alias = "kubeclient-timeout", global = true, value_name = "DURATION", default_value = "30s", value_parser = duration, help_heading = "Connection")]
    pub timeout: Duration,
    /// How many proxies are asked side by side.
    #[arg(long, global = true, value_name = "NUMBER", default_value_t = 8, hide_short_help = true, value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=128), help_heading = "Connection")]
    pub concurrency: usize,

    /// Answer from the Bookinfo mesh inside this program; no cluster needed.
    #[arg(long, global = true, group = "place", help_heading = "Evidence")]
    pub demo: bool,
    /// Answer from a recording made with --record.
    #[arg(
        long,
        global = true,
        group = "place",
        value_name = "RECORDING",
        help_heading = "Evidence"
    )]
    pub from: Option<PathBuf>,
    /// Ask an Envoy's admin interface, such as http://localhost:15000.
    #[arg(
        long,
        global = true,
        group = "place",
        value_name = "ADDRESS",
        help_heading = "Evidence"
    )]
    pub url: Option<String>,
    /// Keep all that this run saw, for --from.
    #[arg(long, global = true, value_name = "FILE", help_heading = "Evidence")]
    pub record: Option<PathBuf>,
    /// The moment that ages are counted from, as 2026-11-21T12:00:00Z.
    ///
    /// Without it a recording's own time, and else the clock's.
    #[arg(
        long,
        global = true,
        value_name = "TIME",
        hide_short_help = true,
        help_heading = "Evidence"
    )]
    pub at: Option<jiff::Timestamp>,

    /// Leave out the header of tables.
    #[arg(long, global = true, help_heading = "Output")]
    pub no_headers: bool,
    /// When to colour: auto, always or never.
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        hide_possible_values = true,
        default_value = "auto",
        help_heading = "Output"
    )]
    pub color: Colour,
    /// Say on stderr what is asked of whom, at what cost; -vv more.
    ///
    /// The same as --log debug and --log trace. No level shows tokens, keys or answers.
    // istioctl has another -v in one place, `proxy-status -v 1`. A command that has
    // an argument of its own with the id `verbosity` is not given this one: clap
    // hands a shared flag only to commands without an argument of its id. The other
    // one's value arrives here all the same: then it is not to be taken for the log's.
    #[arg(
        id = "verbosity",
        short = 'v',
        global = true,
        action = clap::ArgAction::Count,
        help_heading = "Output"
    )]
    pub verbosity: u8,
    /// How much to log on stderr: error, warn, info, debug or trace.
    ///
    /// The environment variable MESH_LOG is the same; this flag wins over -v, and -v over the variable.
    #[arg(
        long,
        global = true,
        value_name = "LEVEL",
        hide_short_help = true,
        help_heading = "Output"
    )]
    pub log: Option<tracing::Level>,
    /// Accepted and without effect: istioctl's log level for its Kubernetes client.
    #[arg(
        long,
        global = true,
        hide = true,
        value_name = "LEVEL",
        help_heading = "Output"
    )]
    pub vklog: Option<String>,
}

impl Cli {
    /// The same with empty texts as if they were not there: scripts write
    /// `-n "$NAMESPACE"`, and istioctl takes that so.
    #[must_use]
    pub fn without_empty(mut self) -> Cli {
        let global = &mut self.global;
        for text in [
            &mut global.namespace,
            &mut global.context,
            &mut global.impersonate,
        ] {
            text.take_if(|text| text.is_empty());
        }
        self
    }
}

impl Global {
    /// The level that the flags ask the log to speak at, if they do.
    #[must_use]
    pub fn level(&self) -> Option<tracing::Level> {
        self.log.or(match self.verbosity {
            0 => None,
            1 => Some(tracing::Level::DEBUG),
            _ => Some(tracing::Level::TRACE),
        })
    }
}

/// Reads a duration as Go writes it: `30s`, `1m30s`, `500ms`; a bare number is seconds.
fn duration(text: &str) -> Result<Duration, String> {
    if let Ok(seconds) = text.parse::<u32>() {
        return positive(Duration::from_secs(seconds.into()));
    }
    let span: jiff::SignedDuration = text
        .parse()
        .map_err(|_| format!("`{text}` is no duration: write 30s or 1m"))?;
    positive(Duration::try_from(span).map_err(|_| format!("`{text}` is negative"))?)
}

fn positive(duration: Duration) -> Result<Duration, String> {
    if duration.is_zero() {
        Err("no time at all".to_owned())
    } else {
        Ok(duration)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn proxy_status_has_its_own_v_as_in_istioctl() {
        let command = Cli::command();
        let read = |line: &str| command.clone().try_get_matches_from(line.split(' '));
        let matches = read("mesh proxy-status -v 1").unwrap();
        let inner = matches.subcommand_matches("proxy-status").unwrap();
        assert_eq!(inner.get_one::<u8>("verbosity"), Some(&1));
        assert_eq!(matches.get_count("verbosity"), 1, "it arrives here too");
        let matches = read("mesh proxy-status -v").unwrap();
        assert_eq!(matches.get_count("verbosity"), 1, "no number is 1");
        let error = read("mesh proxy-status -v deploy/x").unwrap_err();
        assert!(error.to_string().contains("-v at the end"), "{error}");
        let matches = read("mesh pc -v l -v").unwrap();
        assert_eq!(matches.get_count("verbosity"), 1, "the last place counts");
    }

    #[test]
    fn durations_are_written_as_in_go() {
        assert_eq!(duration("30s"), Ok(Duration::from_secs(30)));
        assert_eq!(duration("1m30s"), Ok(Duration::from_secs(90)));
        assert_eq!(duration("500ms"), Ok(Duration::from_millis(500)));
        assert_eq!(duration("15"), Ok(Duration::from_secs(15)));
        for wrong in ["0s", "-1s", "soon", ""] {
            assert!(duration(wrong).is_err(), "{wrong}");
        }
    }
}
