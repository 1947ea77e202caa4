//! The flags of `log`, which an Envoy's and a ztunnel's have alike.

use clap::Args;

use super::{Form, Kind, Start, Task, Wanted};
use crate::error::Result;
use crate::query::jq::Program;

/// What is to be done, and how the answer looks.
#[derive(Debug, Args)]
pub(in crate::cmd) struct LevelArgs {
    /// Set this level: LEVEL for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL.
    #[arg(
        long,
        value_name = "LEVEL",
        conflicts_with = "reset",
        help_heading = "Change"
    )]
    level: Option<Wanted>,
    /// Set the levels that each proxy was started with.
    #[arg(short, long, help_heading = "Change")]
    reset: bool,
    /// Form: text, table, json or yaml.
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        hide_possible_values = true,
        default_value = "text",
        help_heading = "Output"
    )]
    output: Kind,
    /// Run a jq program over the document that -o json prints; texts come out bare.
    #[arg(long, value_name = "PROGRAM", help_heading = "Output")]
    jq: Option<String>,
}

impl LevelArgs {
    /// Whether a proxy is to be changed.
    pub(in crate::cmd) fn changes(&self) -> bool {
        self.level.is_some() || self.reset
    }

    /// What is to be done; `start` knows what each proxy was started with.
    pub(in crate::cmd) fn task(&self, start: Start) -> Task<'_> {
        match &self.level {
            Some(wanted) => Task::Set(wanted),
            None if self.reset => Task::Reset(start),
            None => Task::List,
        }
    }

    /// How the answer looks.
    ///
    /// # Errors
    /// A jq program that does not compile.
    pub(in crate::cmd) fn form(&self) -> Result<Form> {
        Ok(Form {
            kind: self.output,
            program: self.jq.as_deref().map(Program::compile).transpose()?,
        })
    }
}
