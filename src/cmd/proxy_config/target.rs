//! Whose proxies: the TARGET and the flags that choose many.

use clap::Args;

use crate::cli::Global;
use crate::error::{Error, Result};
use crate::source::{Selection, Session};

/// Whose proxies to read.
#[derive(Debug, Args)]
pub(super) struct TargetArgs {
    /// Pod or TYPE/NAME, such as deploy/reviews; without it every proxy of the namespace.
    ///
    /// A pod is NAME or NAME.NAMESPACE. Types are deploy, ds, sts, rs, job, svc and gateway;
    /// of several pods one is chosen, which is said on stderr.
    #[arg(value_name = "TARGET")]
    target: Option<String>,
    /// Read a saved answer of a proxy instead (`-` is standard input).
    #[arg(
        short,
        long,
        value_name = "FILE",
        group = "place",
        value_hint = clap::ValueHint::FilePath,
        help_heading = "Evidence"
    )]
    file: Option<String>,
    /// Read every pod of the workload that TARGET names, not the best one alone.
    #[arg(long, requires = "target", conflicts_with_all = ["file", "url"])]
    all_pods: bool,
    /// Read every proxy whose pod has these labels.
    #[arg(short = 'l', long, value_name = "SELECTOR", help_heading = "Targets", conflicts_with_all = ["target", "file", "url"])]
    selector: Option<String>,
    /// Read the proxies of every namespace.
    #[arg(short = 'A', long, help_heading = "Targets", conflicts_with_all = ["target", "file", "url", "namespace"])]
    all_namespaces: bool,
    /// Port of the proxies' admin interface.
    #[arg(long, value_name = "PORT", default_value_t = 15000, hide_short_help = true, value_parser = clap::value_parser!(u16).range(1..), help_heading = "Connection")]
    proxy_admin_port: u16,
}

impl TargetArgs {
    /// Opens where the evidence is, and says whose proxies are meant there, and
    /// whether that can be more than one.
    pub(super) fn open(&self, global: &Global) -> Result<(Session, Selection, bool)> {
        if let (Some(target), true) = (&self.target, self.file.is_some() || global.url.is_some()) {
            return Err(Error::usage(format!(
                "a file or address is one proxy, so `{target}` cannot be chosen from it"
            ))
            .hint("leave out TARGET, or -f and --url"));
        }
        let session = super::super::open(global, self.file.as_deref(), self.proxy_admin_port)?;
        let namespace = || session.default_namespace().to_owned();
        let (selection, many) = match (&self.target, &self.selector) {
            (Some(text), _) if self.all_pods => (
                Selection::Each {
                    text: text.clone(),
                    namespace: global.namespace.clone(),
                },
                true,
            ),
            (Some(text), _) => (
                Selection::One {
                    text: text.clone(),
                    namespace: global.namespace.clone(),
                },
                false,
            ),
            (None, Some(selector)) => {
                let namespace = (!self.all_namespaces).then(namespace);
                (
                    Selection::Selector {
                        selector: selector.clone(),
                        namespace,
                    },
                    true,
                )
            }
            (None, None) if self.all_namespaces => (Selection::All, true),
            (None, None) => (Selection::Namespace(namespace()), !session.is_one_proxy()),
        };
        Ok((session, selection, many))
    }
}
