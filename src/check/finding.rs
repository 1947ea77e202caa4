//! What a check has to say: findings with stable codes.
//!
//! A finding is a sentence that a script can count on. Its code never changes its
//! meaning, its severity says how much to worry, its evidence is what was seen, and
//! its advice is the next thing to do. "Cannot tell" is a severity of its own: it is
//! no fault of the mesh, and no health either.

use std::fmt;

use serde::Serialize;

/// How much a finding matters; the order is that of worry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Severity {
    /// Good to know.
    Info,
    /// Worth looking at.
    Warning,
    /// Broken, or about to be.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Info => "Info",
            Severity::Warning => "Warning",
            Severity::Error => "Error",
        })
    }
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    /// It holds, and it matters this much.
    Found,
    /// What it takes to tell was not there.
    CannotTell,
}

/// One thing that a check has to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The code, which never changes its meaning: istioctl's where it has one.
    pub code: &'static str,
    /// How much it matters, or would if it held.
    pub severity: Severity,
    /// Whether it holds, or cannot be told.
    pub verdict: Verdict,
    /// What it is about, as the command writes it: `Kind name.namespace`, or
    /// `Kind namespace/name` as istioctl's analysis does; empty for the cluster.
    pub subject: String,
    /// One sentence of what is wrong.
    pub message: String,
    /// What was seen, one thing a line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// What to do next.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub advice: String,
}
