//! In which form a trace is shown.
//!
//! Not the forms of `proxy-config`: a trace has no names to list, and its page has one
//! form more, a line for each stage, for who wants to see the end at a glance.

use clap::ValueEnum;

/// The forms of a trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    /// A page, or of many questions a table.
    Table,
    /// A line for each stage.
    Short,
    /// With all that was considered, or of many questions with the reasons.
    Wide,
    /// JSON.
    Json,
    /// YAML.
    #[value(alias = "yml")]
    Yaml,
}
