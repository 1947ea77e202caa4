//! `mesh proxy-status`: does each proxy hold what istiod sent.
//!
//! Without TARGET it is the table of the whole mesh (`table`), with one the
//! difference between what istiod means and what that proxy has (`difference`).
//! They share a name and flags, as in istioctl, and nothing else.

mod difference;
mod sides;
mod table;

use clap::Args;

use crate::cli::Global;
use crate::cmd::proxy_config::output::Format;
use crate::cmd::words;
use crate::error::Result;
use crate::exit::Exit;
use crate::render::order::SortBy;
use crate::ui::Ui;

/// Show whether each proxy holds what istiod sent it; with TARGET, the difference.
///
/// Without TARGET every istiod is asked for all of its proxies, and the cluster for
/// those that none of them knows. A column STATUS is there when something is wrong:
/// what a proxy refused and why, what it does not acknowledge, that it is connected
/// twice or not at all. What is refused, silent for a minute or unknown ends the run
/// with exit code 79.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mesh proxy-status
  mesh proxy-status -n bookinfo -o wide
  mesh proxy-status -o json --demo")]
pub struct ProxyStatusArgs {
    /// Pod or TYPE/NAME, such as deploy/reviews; without it every proxy of the mesh.
    ///
    /// With it, how that proxy differs from what istiod means for it.
    #[arg(value_name = "TARGET")]
    target: Option<String>,
    /// Read TARGET's saved config_dump instead of asking it (`-` is stdin).
    #[arg(short, long, value_name = "FILE", requires = "target", value_hint = clap::ValueHint::FilePath, help_heading = "Evidence")]
    file: Option<String>,
    /// Ask the control planes of this revision or tag alone.
    #[arg(short, long, value_name = "REVISION", help_heading = "Evidence")]
    revision: Option<String>,
    /// Form: table, wide, json, yaml or name.
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        hide_possible_values = true,
        default_value = "table",
        help_heading = "Output"
    )]
    output: Format,
    /// How much the table shows: 1 is a column for each type.
    ///
    /// The same as -o wide; istioctl has it so. It is no log level here: that is --log.
    #[arg(
        id = "verbosity",
        short = 'v',
        long,
        value_name = "LEVEL",
        default_value_t = 0,
        num_args = 0..=1,
        default_missing_value = "1",
        value_parser = level,
        help_heading = "Output"
    )]
    verbosity: u8,
    /// Every namespace, as without -n too.
    #[arg(
        short = 'A',
        long,
        hide_short_help = true,
        conflicts_with_all = ["namespace", "target"],
        help_heading = "Evidence"
    )]
    all_namespaces: bool,
    /// Sort by this column of the table; COLUMN:desc is the other way round.
    #[arg(long, value_name = "COLUMN", help_heading = "Output")]
    sort_by: Option<SortBy>,
    /// Run a jq program over what -o json prints; texts come out bare.
    #[arg(long, value_name = "PROGRAM", help_heading = "Output")]
    jq: Option<String>,
    /// Port of TARGET's admin interface.
    #[arg(long, value_name = "PORT", default_value_t = 15000, hide_short_help = true, value_parser = words::some_port, help_heading = "Connection")]
    proxy_admin_port: u16,
}

/// A level of detail. Whatever follows -v is taken for one, TARGET too.
fn level(text: &str) -> std::result::Result<u8, String> {
    let level = text.parse();
    level.map_err(|_| "a level is a number such as 1; -v at the end needs none".to_owned())
}

impl ProxyStatusArgs {
    /// Asks every istiod, or compares one proxy with what istiod means.
    ///
    /// # Errors
    /// When nothing could be read; what failed beside an answer is told on stderr
    /// and by the exit code.
    pub fn run(&self, global: &Global, ui: &mut Ui) -> Result<Exit> {
        match &self.target {
            Some(target) => difference::run(self, target, global, ui),
            None => table::run(self, global, ui),
        }
    }

    /// The form that the flags ask for together: a jq program needs JSON, and
    /// istioctl's `-v 1` is the wide table.
    fn format(&self) -> Format {
        match self.output {
            Format::Yaml => Format::Yaml,
            _ if self.jq.is_some() => Format::Json,
            Format::Table if self.verbosity > 0 => Format::Wide,
            other => other,
        }
    }
}
