//! Which cluster, and as whom: flags and kubeconfig become one configuration.
//!
//! kube-rs reads the format; this file chooses the files (as `kubectl` does: a
//! file of the `KUBECONFIG` list that is absent is skipped), falls back to the
//! pod's own service account, and turns failures into errors that say which file
//! or context. kube-rs' retries are off: they are silent and last minutes.

use std::path::{Path, PathBuf};
use std::time::Duration;

use kube::client::AuthError;
use kube::config::{ExecInteractiveMode, KubeConfigOptions, Kubeconfig, KubeconfigError};
use kube::{Client, Config};

use super::names::is_plain;
use super::status::one_line;
use super::tls;
use crate::error::{Error, Result};
use crate::exit::Exit;

/// How to reach the cluster, as the flags have it.
#[derive(Clone, Debug)]
pub struct ClusterOptions {
    /// `--kubeconfig`; without it `KUBECONFIG`, `~/.kube/config`, the pod's own account.
    pub kubeconfig: Option<PathBuf>,
    /// `--context`.
    pub context: Option<String>,
    /// `-n`.
    pub namespace: Option<String>,
    /// `--as`.
    pub impersonate: Option<String>,
    /// `--as-uid`.
    pub impersonate_uid: Option<String>,
    /// `--as-group`, each.
    pub impersonate_groups: Vec<String>,
    /// How long one request may take.
    pub timeout: Duration,
    /// How long connecting may take.
    pub connect_timeout: Duration,
    /// The port of a proxy's admin interface.
    pub admin_port: u16,
    /// How istiod is asked where its debug port is closed.
    pub xds: super::XdsOptions,
    /// How much an answer may weigh.
    pub limits: super::Limits,
    /// Whether nobody is there to be asked: a credential plugin gets no terminal,
    /// and one that needs it is not started.
    pub unattended: bool,
}

impl Default for ClusterOptions {
    fn default() -> ClusterOptions {
        ClusterOptions {
            kubeconfig: None,
            context: None,
            namespace: None,
            impersonate: None,
            impersonate_uid: None,
            impersonate_groups: Vec::new(),
            timeout: Duration::from_secs(30),
            connect_timeout: Duration::from_secs(5),
            admin_port: 15000,
            xds: super::XdsOptions::default(),
            limits: super::Limits::default(),
            unattended: false,
        }
    }
}

/// What is said where nothing leads to any cluster.
pub const NO_CLUSTER: &str = "no cluster to ask: there is no kubeconfig, and this is no pod";

/// The configuration that the options choose.
pub(crate) async fn load(options: &ClusterOptions) -> Result<Config> {
    if options.impersonate.is_none()
        && (options.impersonate_uid.is_some() || !options.impersonate_groups.is_empty())
    {
        return Err(Error::usage("--as-uid and --as-group need --as"));
    }
    let kubeconfig = match &options.kubeconfig {
        Some(path) => Some(read(path)?),
        None => merged(&default_paths())?,
    };
    let mut config = match kubeconfig {
        Some(kubeconfig) => from_file(kubeconfig, options).await?,
        None => in_cluster(options)?,
    };
    if let (true, Some(plugin)) = (options.unattended, &mut config.auth_info.exec) {
        if plugin.interactive_mode == Some(ExecInteractiveMode::Always) {
            return Err(Error::new(
                Exit::Denied,
                "the credential plugin needs a terminal",
            ));
        }
        plugin.interactive_mode = Some(ExecInteractiveMode::Never);
    }
    config.default_retry = false;
    config.connect_timeout = Some(options.connect_timeout);
    if let Some(user) = &options.impersonate {
        config.auth_info.impersonate = Some(user.clone());
        config.auth_info.impersonate_uid = options.impersonate_uid.clone();
        config.auth_info.impersonate_groups = Some(options.impersonate_groups.clone());
    }
    Ok(config)
}

/// The client of a configuration. Credential plugins run here, and may ask on
/// the terminal: nothing else may be drawn meanwhile.
pub(crate) fn client(config: Config) -> Result<Client> {
    tls::install();
    let plugin = config
        .auth_info
        .exec
        .as_ref()
        .and_then(|exec| exec.command.clone());
    Client::try_from(config).map_err(|error| match error {
        kube::Error::Auth(error) => credentials(&error, plugin.as_deref()),
        error => Error::input(format!(
            "cannot use this kubeconfig: {}",
            one_line(&error.to_string())
        )),
    })
}

/// What kept the credentials from coming. A plugin's output is never shown: a
/// token may be in it, and its own complaints went to the terminal already.
pub(crate) fn credentials(error: &AuthError, plugin: Option<&str>) -> Error {
    let plugin = plugin.unwrap_or("of the kubeconfig");
    match error {
        AuthError::AuthExecStart(reason) => Error::new(
            Exit::Denied,
            format!("the credential plugin `{plugin}` does not start: {reason}"),
        )
        .hint("install it, or put it on PATH; the kubeconfig's user names it under `exec`"),
        AuthError::AuthExecRun { out, .. } => Error::new(
            Exit::Denied,
            format!("the credential plugin `{plugin}` failed ({})", out.status),
        )
        .hint("run it by hand, or log in again"),
        AuthError::AuthExecParse(_) => Error::new(
            Exit::Denied,
            format!("the credential plugin `{plugin}` answered something that is no credential"),
        )
        .hint("run it by hand, or log in again"),
        other => Error::new(
            Exit::Denied,
            format!("no credentials: {}", one_line(&other.to_string())),
        )
        .hint("log in again, or choose another context (--context)"),
    }
}

/// The contexts to choose from.
///
/// # Errors
/// A kubeconfig that cannot be read.
pub fn contexts(kubeconfig: Option<&Path>) -> Result<Vec<String>> {
    let kubeconfig = match kubeconfig {
        Some(path) => Some(read(path)?),
        None => merged(&default_paths())?,
    };
    let contexts = kubeconfig.map(|kubeconfig| kubeconfig.contexts);
    let names = contexts.into_iter().flatten().map(|context| context.name);
    Ok(names.filter(|name| is_plain(name)).collect())
}

/// The files to read when none is named.
fn default_paths() -> Vec<PathBuf> {
    let list = std::env::var_os("KUBECONFIG").unwrap_or_default();
    let paths: Vec<PathBuf> = std::env::split_paths(&list)
        .filter(|path| !path.as_os_str().is_empty())
        .collect();
    if !paths.is_empty() {
        return paths;
    }
    let home = std::env::home_dir().map(|home| home.join(".kube").join("config"));
    home.into_iter().collect()
}

/// Those of the files that exist, as one; `None` when none does.
fn merged(paths: &[PathBuf]) -> Result<Option<Kubeconfig>> {
    let mut merged: Option<Kubeconfig> = None;
    for path in paths.iter().filter(|path| path.exists()) {
        let next = read(path)?;
        merged = Some(match merged {
            Some(first) => first
                .merge(next)
                .map_err(|error| Error::input(format!("{}: {error}", path.display())))?,
            None => next,
        });
    }
    Ok(merged)
}

fn read(path: &Path) -> Result<Kubeconfig> {
    Kubeconfig::read_from(path).map_err(|error| {
        let reason = match error {
            KubeconfigError::ReadConfig(reason, _) => reason.to_string(),
            other => unquoted(&other.to_string()),
        };
        Error::input(format!(
            "cannot read the kubeconfig {}: {reason}",
            path.display()
        ))
        .hint("-c/--kubeconfig names another file")
    })
}

/// A parser's complaint without what it quotes, which may be a token: the line
/// before its excerpt says the place, and the file is at hand.
fn unquoted(complaint: &str) -> String {
    let line = complaint.lines().next().unwrap_or_default();
    let mut pieces = line.split(['`', '"']);
    let mut told = pieces.next().unwrap_or_default().to_owned();
    while pieces.next().is_some() {
        told.push('…');
        told.push_str(pieces.next().unwrap_or_default());
    }
    one_line(&told)
}

async fn from_file(kubeconfig: Kubeconfig, options: &ClusterOptions) -> Result<Config> {
    let names: Vec<String> = kubeconfig.contexts.iter().map(|c| c.name.clone()).collect();
    let wanted = KubeConfigOptions {
        context: options.context.clone(),
        ..KubeConfigOptions::default()
    };
    Config::from_custom_kubeconfig(kubeconfig, &wanted)
        .await
        .map_err(|error| {
            let known = match names.as_slice() {
                [] => "it has no context at all; -c/--kubeconfig names another file".to_owned(),
                names => format!("it has the contexts {}", names.join(", ")),
            };
            match error {
                KubeconfigError::LoadContext(name) => {
                    Error::usage(format!("the kubeconfig has no context `{name}`")).hint(known)
                }
                KubeconfigError::CurrentContextNotSet => {
                    Error::usage("the kubeconfig has no current context")
                        .hint("choose one with --context")
                        .hint(known)
                }
                other => Error::input(format!(
                    "cannot use this kubeconfig: {}",
                    one_line(&other.to_string())
                )),
            }
        })
}

fn in_cluster(options: &ClusterOptions) -> Result<Config> {
    if let Some(context) = &options.context {
        return Err(
            Error::usage(format!("no kubeconfig, so no context `{context}`"))
                .hint("set KUBECONFIG, or name a file with -c/--kubeconfig"),
        );
    }
    Config::incluster().map_err(|_| {
        Error::unreachable(NO_CLUSTER)
            .hint("set KUBECONFIG, or name a file with -c/--kubeconfig")
            .hint("without a cluster: --demo, -f FILE, --from RECORDING or --url http://HOST:15000")
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::merged;

    #[test]
    fn the_first_file_of_a_list_wins_and_an_absent_one_is_skipped() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, context: &str| {
            let path = folder.path().join(name);
            let text = format!(
                "apiVersion: v1\nkind: Config\ncurrent-context: {context}\ncontexts:\n\
                 - name: {context}\n  context: {{cluster: c, user: u}}\n"
            );
            std::fs::write(&path, text).unwrap();
            path
        };
        let absent = folder.path().join("absent");
        let paths = [absent.clone(), write("a", "first"), write("b", "second")];
        let config = merged(&paths).unwrap().unwrap();
        assert_eq!(config.current_context.as_deref(), Some("first"));
        assert_eq!(config.contexts.len(), 2);
        assert!(merged(&[absent]).unwrap().is_none());
    }

    #[test]
    fn a_file_that_is_no_kubeconfig_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config");
        std::fs::write(&path, "contexts: 7\n").unwrap();
        let error = merged(std::slice::from_ref(&path)).unwrap_err();
        assert_eq!(error.exit.code(), 65);
        assert!(error.message.contains(&path.display().to_string()));
    }
}
