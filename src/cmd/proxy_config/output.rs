//! In which form the answer is wanted: the flags, and what they mean together.

use clap::builder::TypedValueParser;
use clap::{Args, ValueEnum};

use crate::cmd::words::OneOf;
use crate::query::states::{States, WORDS};
use crate::render::order::SortBy;

/// In which form the answer is wanted.
#[derive(Clone, Debug, Args)]
pub(in crate::cmd) struct OutputArgs {
    /// Form: table, wide, json, yaml or name.
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        hide_possible_values = true,
        default_value = "table",
        help_heading = "Output"
    )]
    pub(in crate::cmd) output: Format,
    /// Only what is in this state.
    ///
    /// One of all, active, static, warming, draining and rejected. By default what serves
    /// is shown (active and static), and the rest is counted on stderr.
    #[arg(long, value_name = "STATE", default_value = "", hide_default_value = true, hide_possible_values = true, value_parser = OneOf(WORDS).try_map(|word| states(&word)), help_heading = "Filter")]
    pub(in crate::cmd) state: States,
    /// Sort by this column of the table; COLUMN:desc is the other way round.
    ///
    /// It sorts every form of the answer, across proxies in a table. A column is named
    /// as it stands there, or by a beginning that no other has.
    #[arg(long, value_name = "COLUMN", help_heading = "Output")]
    pub(in crate::cmd) sort_by: Option<SortBy>,
    /// Run a jq program over what -o json prints; texts come out bare.
    #[arg(long, value_name = "PROGRAM", help_heading = "Output")]
    pub(in crate::cmd) jq: Option<String>,
    /// Leave the proxy's own JSON as it is; implies -o json.
    ///
    /// That is with its names in snake_case, only without secrets.
    #[arg(long, help_heading = "Output")]
    pub(in crate::cmd) raw: bool,
}

/// The forms of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cmd) enum Format {
    /// A table.
    #[value(alias = "short")]
    Table,
    /// A table with more columns.
    Wide,
    /// JSON.
    Json,
    /// YAML.
    #[value(alias = "yml")]
    Yaml,
    /// Names alone.
    Name,
}

impl OutputArgs {
    /// The form that the flags ask for together: a jq program and raw text need JSON.
    pub(in crate::cmd) fn format(&self) -> Format {
        match self.output {
            Format::Yaml => Format::Yaml,
            _ if self.raw || self.jq.is_some() => Format::Json,
            other => other,
        }
    }
}

fn states(text: &str) -> Result<States, String> {
    if text.is_empty() {
        Ok(States::Serving)
    } else {
        text.parse()
    }
}
