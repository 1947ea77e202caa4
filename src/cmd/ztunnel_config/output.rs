//! In which form the answer is wanted.

use clap::Args;

use crate::cmd::proxy_config::output::Format;

/// In which form the answer is wanted.
#[derive(Clone, Debug, Args)]
pub(super) struct OutputArgs {
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
    /// Run a jq program over the document that -o json prints; texts come out bare.
    #[arg(long, value_name = "PROGRAM", help_heading = "Output")]
    pub(super) jq: Option<String>,
}

impl OutputArgs {
    /// The form that the flags ask for together: a jq program needs JSON.
    pub(super) fn format(&self) -> Format {
        match self.output {
            Format::Yaml => Format::Yaml,
            _ if self.jq.is_some() => Format::Json,
            other => other,
        }
    }
}
