//! The name under which istiod may know the TARGET that was typed.
//!
//! The cluster's pods say what a TARGET is; but istiod also knows proxies that are
//! no pods here: of virtual machines, of other clusters, of a pod whose sidecar the
//! cluster holds to be broken. So a name that leads to no proxy is kept as it was
//! typed, with the reason, and counts when an istiod knows it.

use crate::cli::Global;
use crate::error::Error;
use crate::error::Result;
use crate::exit::Exit;
use crate::origin::Whom;
use crate::source::session::Proxy;
use crate::source::{Selection, Session};

/// A proxy by its name.
pub(in crate::cmd) struct Named {
    /// `pod.namespace`.
    pub name: String,
    /// The pod, if the cluster has it with a proxy that can be asked.
    pub proxy: Option<Proxy>,
    /// Why the cluster does not, if so.
    pub missing: Option<Error>,
}

/// Looks a TARGET up.
///
/// # Errors
/// Text that is no target, and a workload without pods.
pub(in crate::cmd) fn named(session: &Session, text: &str, global: &Global) -> Result<Named> {
    let selection = Selection::One {
        text: text.to_owned(),
        namespace: global.namespace.clone(),
    };
    let error = match session.proxies(&selection) {
        Ok(proxies) => {
            let proxy = proxies.into_iter().next();
            if let Some(Whom::Proxy(pod)) = proxy.as_ref().map(|proxy| &proxy.whom) {
                return Ok(Named {
                    name: pod.to_string(),
                    proxy,
                    missing: None,
                });
            }
            Error::cannot_tell(format!("nothing tells which proxy {text} is"))
        }
        Err(error) => error,
    };
    let is_name = !text.contains('/') && matches!(error.exit, Exit::Unreachable | Exit::CannotTell);
    if !is_name {
        return Err(error);
    }
    let name = if text.contains('.') {
        text.to_owned()
    } else {
        format!("{text}.{}", session.default_namespace())
    };
    Ok(Named {
        name,
        proxy: None,
        missing: Some(error),
    })
}
