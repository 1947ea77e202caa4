//! Whose ztunnels: the TARGET, the node, or all.

use clap::Args;

use crate::cli::Global;
use crate::cmd::words;
use crate::error::{Error, Result};
use crate::query::pattern::Pattern;
use crate::source::Session;
use crate::source::ztunnel_target::Which;

/// Whose ztunnels to read.
#[derive(Debug, Args)]
pub(super) struct TargetArgs {
    /// A ztunnel, or a pod or TYPE/NAME that one serves; any ztunnel without it.
    #[arg(value_name = "TARGET")]
    target: Option<String>,
    /// Read the ztunnel of this node.
    #[arg(long, value_name = "NODE", help_heading = "Targets", conflicts_with_all = ["target", "file", "url"])]
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
    #[arg(short = 'A', long, help_heading = "Targets", conflicts_with_all = ["target", "node", "file", "url", "namespace"])]
    all_namespaces: bool,
    /// Port of the ztunnels' admin interface.
    #[arg(long, value_name = "PORT", default_value_t = 15000, hide_short_help = true, value_parser = words::some_port, help_heading = "Connection")]
    proxy_admin_port: u16,
}

impl TargetArgs {
    /// Opens where the evidence is, and says whose ztunnels are meant there, and
    /// whether that can be more than one.
    pub(super) fn open(&self, global: &Global) -> Result<(Session, Which, bool)> {
        self.choose(global, Which::Any)
    }

    /// The same, but every ztunnel where none is named.
    pub(super) fn open_each(&self, global: &Global) -> Result<(Session, Which, bool)> {
        self.choose(global, Which::All)
    }

    /// The namespace that entries are of: that of their own flag, or else -n, which
    /// is TARGET's where there is one.
    pub(super) fn namespace(&self, own: Option<&str>, global: &Global) -> Option<Pattern> {
        let shared = global.namespace.as_deref();
        let shared = shared.filter(|_| self.target.is_none());
        let own = own.filter(|own| !own.is_empty());
        Pattern::of_flag(own.or(shared)).map(Pattern::folded)
    }

    /// Refuses -n where there is nothing that it could choose.
    pub(super) fn without_namespace(&self, global: &Global) -> Result<()> {
        match &global.namespace {
            Some(namespace) if self.target.is_none() => {
                let cause = "-n chooses nothing here: a ztunnel is of a node, not of a namespace";
                Err(Error::usage(cause)
                    .hint("name a TARGET or --node, or leave out -n")
                    .hint(format!(
                        "`mesh ztunnel-config workloads -n {namespace}` shows what a ztunnel knows of a namespace"
                    )))
            }
            _ => Ok(()),
        }
    }

    /// Whether it is said which ztunnels are meant.
    pub(super) fn is_named(&self, global: &Global) -> bool {
        self.target.is_some() || self.node.is_some() || self.all_namespaces || global.url.is_some()
    }

    fn choose(&self, global: &Global, otherwise: Which) -> Result<(Session, Which, bool)> {
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
            (None, None) => otherwise,
        };
        let many = which == Which::All && !session.is_one_proxy();
        Ok((session, which, many))
    }
}
