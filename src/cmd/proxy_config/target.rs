//! Whose proxies: the TARGET and the flags that choose many.

use clap::Args;

use crate::cli::Global;
use crate::cmd::words;
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
    /// Read every pod of the workload that TARGET names.
    #[arg(long, requires = "target", help_heading = "Targets", conflicts_with_all = ["file", "url"])]
    all_pods: bool,
    /// Read every proxy whose pod has these labels.
    #[arg(short = 'l', long, value_name = "SELECTOR", help_heading = "Targets", conflicts_with_all = ["target", "file", "url"])]
    selector: Option<String>,
    /// Read the proxies of every namespace.
    #[arg(short = 'A', long, help_heading = "Targets", conflicts_with_all = ["target", "file", "url", "namespace"])]
    all_namespaces: bool,
    /// Port of the proxies' admin interface.
    #[arg(long, value_name = "PORT", default_value_t = 15000, hide_short_help = true, value_parser = words::some_port, help_heading = "Connection")]
    proxy_admin_port: u16,
}

impl TargetArgs {
    /// Opens where the evidence is, and says whose proxies are meant there, and
    /// whether that can be more than one.
    pub(super) fn open(&self, global: &Global) -> Result<(Session, Selection, bool)> {
        self.choose(global, self.all_pods)
    }

    /// The same, a workload standing for every pod of it.
    pub(super) fn open_each(&self, global: &Global) -> Result<(Session, Selection, bool)> {
        self.choose(global, true)
    }

    /// Whether it is said whose proxies are meant, rather than left to the namespace.
    pub(super) fn is_named(&self, global: &Global) -> bool {
        self.target.is_some()
            || self.selector.is_some()
            || self.all_namespaces
            || global.url.is_some()
    }

    /// Whether the proxies are asked themselves.
    pub(super) fn is_live(&self, global: &Global) -> bool {
        self.file.is_none() && global.from.is_none() && !global.demo
    }

    /// The address that was typed. What stands before an @ may be a password.
    pub(super) fn address(&self, global: &Global) -> String {
        let address = global.url.as_deref().unwrap_or_default();
        address.rsplit('@').next().unwrap_or_default().to_owned()
    }

    /// What is typed to mean the same proxies again, or one of them.
    pub(super) fn words(&self, global: &Global, proxy: Option<&str>) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        let mut flag = |name: &str, value: Option<&str>| {
            if let Some(value) = value {
                words.extend([name.to_owned(), quoted(value)]);
            }
        };
        flag(
            "-c",
            global.kubeconfig.as_ref().and_then(|path| path.to_str()),
        );
        flag("--context", global.context.as_deref());
        flag("--as", global.impersonate.as_deref());
        flag("--as-uid", global.impersonate_uid.as_deref());
        for group in &global.impersonate_groups {
            flag("--as-group", Some(group));
        }
        if self.proxy_admin_port != 15000 {
            flag(
                "--proxy-admin-port",
                Some(&self.proxy_admin_port.to_string()),
            );
        }
        let address = self.address(global);
        flag("--url", global.url.as_ref().map(|_| address.as_str()));
        match proxy {
            Some(proxy) => words.push(proxy.to_owned()),
            None => {
                flag("-n", global.namespace.as_deref());
                flag("-l", self.selector.as_deref());
                words.extend(self.all_namespaces.then(|| "-A".to_owned()));
                words.extend(self.target.as_deref().map(quoted));
            }
        }
        words
    }

    fn choose(&self, global: &Global, all_pods: bool) -> Result<(Session, Selection, bool)> {
        if let (Some(target), true) = (&self.target, self.file.is_some() || global.url.is_some()) {
            return Err(Error::usage(format!(
                "a file or address is one proxy, so `{target}` cannot be chosen from it"
            ))
            .hint("leave out TARGET, or -f and --url"));
        }
        let session = super::super::open(global, self.file.as_deref(), self.proxy_admin_port)?;
        let namespace = || session.default_namespace().to_owned();
        let (selection, many) = match (&self.target, &self.selector) {
            (Some(text), _) if all_pods => (
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

/// A word as a shell takes it.
pub(in crate::cmd) fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./:=,@%+".contains(letter);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}
