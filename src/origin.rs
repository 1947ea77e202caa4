//! Whose word something is, and of when.
//!
//! In a broken mesh the proxy, istiod, the API server and a file disagree, so an
//! answer without its speaker is a rumour. This is plain data that every room
//! may carry; only `source` makes it, only `render` turns it into a sentence.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A pod by name and namespace, written `name.namespace` as istioctl has it. What is
/// known by an address alone has no namespace, and is written as that address.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PodName {
    /// The namespace; first, so that lists sort by it.
    pub namespace: String,
    /// The pod's own name.
    pub name: String,
}

impl PodName {
    /// A pod's name.
    pub fn new(name: impl Into<String>, namespace: impl Into<String>) -> PodName {
        PodName {
            name: name.into(),
            namespace: namespace.into(),
        }
    }
}

impl fmt::Display for PodName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)?;
        match self.namespace.as_str() {
            "" => Ok(()),
            namespace => write!(f, ".{namespace}"),
        }
    }
}

/// Whom a question goes to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Whom {
    /// The Envoy beside an application, or a gateway's or waypoint's: its admin interface.
    Proxy(PodName),
    /// A proxy of which only a file or an address is known.
    Unnamed,
    /// The node proxy of an ambient mesh: its admin interface.
    Ztunnel(PodName),
    /// A control plane's debug interface.
    Istiod(PodName),
    /// The Kubernetes API.
    Kubernetes,
}

impl fmt::Display for Whom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Whom::Proxy(pod) => write!(f, "proxy {pod}"),
            Whom::Unnamed => write!(f, "a proxy"),
            Whom::Ztunnel(pod) => write!(f, "ztunnel {pod}"),
            Whom::Istiod(pod) => write!(f, "istiod {pod}"),
            Whom::Kubernetes => write!(f, "the Kubernetes API"),
        }
    }
}

/// How an answer reached us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Via {
    /// Asked just now, through the cluster's API server.
    Cluster,
    /// Asked just now, at an address.
    Url(String),
    /// Read from a file (`-` is standard input).
    File(String),
    /// Played back from a recording: its name.
    Recording(String),
}

/// Whose word an answer is, and of when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Who said it.
    pub who: Whom,
    /// How it came here.
    pub via: Via,
    /// When it was said: the answer's time, a recording's, or a file's last change.
    pub when: Timestamp,
}
