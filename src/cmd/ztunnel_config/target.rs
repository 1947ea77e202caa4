//! Whose ztunnels: the TARGET, the node, or all.

use clap::Args;

use crate::cli::Global;
use crate::error::{Error, Result};
use crate::source::Session;
use crate::source::ztunnel_target::Which;

/// Whose ztunnels to read.
#[derive(Debug, Args)]
pub(super) struct TargetArgs {
    /// A ztunnel's pod, ds/ztunnel, or a pod or TYPE/NAME that one serves; any ztunnel without it.
    #[arg(value_name = "TARGET")]
    target: Option<String>,
    /// Read the ztunnel of this node.
    #[arg(long, value_name = "NODE", conflicts_with_all = ["target", "file", "url"])]
    node: Option<String>,
    /// Read a ztunnel's saved /config_dump instead (`-` is standard input).
    #[arg(
        short,
        long,
        value_name = "FILE",
        group = "place",
        help_heading = "Evidence"
    )]
    file: Option<String>,
    /// Read every ztunnel.
    #[arg(short = 'A', long, conflicts_with_all = ["target", "node", "file", "url", "namespace"])]
    all_namespaces: bool,
    /// Port of the ztunnels' admin interface.
    #[arg(long, value_name = "PORT", default_value_t = 15000, value_parser = clap::value_parser!(u16).range(1..), help_heading = "Connection")]
    proxy_admin_port: u16,
}

impl TargetArgs {
    /// Opens where the evidence is, and says whose ztunnels are meant there, and
    /// whether that can be more than one.
    pub(super) fn open(&self, global: &Global) -> Result<(Session, Which, bool)> {
        if let (Some(target), true) = (&self.target, self.file.is_some() || global.url.is_some()) {
            return Err(Error::usage(format!(
                "a file or address is one ztunnel, so `{target}` cannot be chosen from it"
            ))
            .hint("leave out TARGET, or -f and --url"));
        }
        let session = crate::cmd::open(global, self.file.as_deref(), self.proxy_admin_port)?;
        let which = match (&self.target, &self.node) {
            (Some(text), _) => Which::Target {
                text: text.clone(),
                namespace: global.namespace.clone(),
            },
            (None, Some(node)) => Which::Node(node.clone()),
            (None, None) if self.all_namespaces => Which::All,
            (None, None) => Which::Any,
        };
        let many = which == Which::All && !session.is_one_proxy();
        Ok((session, which, many))
    }
}
