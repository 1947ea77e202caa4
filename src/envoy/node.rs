//! The bootstrap in a dump: whose dump it is, and the one resource that stands in no list.
//!
//! Every reading of a dump notes the node, of which the name is enough; only who
//! asks for the bootstrap itself ([`super::bootstrap`]) gets all of it.

use serde::Deserialize;

use super::dump::Entry;
use super::state::State;
use crate::fault::Fault;

/// A proxy's own name for itself (`envoy.config.core.v3.Node`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Node {
    /// The node id; Istio's proxies write `type~address~pod.namespace~domain`.
    pub id: String,
}

/// The part of `BootstrapConfigDump.bootstrap` that is read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Bootstrap {
    node: Node,
}

impl Node {
    /// Reads whose dump it is. In the oldest dumps `bootstrap` is the key of the
    /// section, in all others that of the message within it. A bootstrap that cannot
    /// be read leaves the owner unknown and costs nothing else.
    pub(super) fn of(text: &str) -> Option<Node> {
        #[derive(Deserialize)]
        struct Section {
            bootstrap: Bootstrap,
        }
        let bootstrap = match serde_json::from_str::<Section>(text) {
            Ok(section) => Ok(section.bootstrap),
            Err(_) => serde_json::from_str::<Bootstrap>(text),
        };
        bootstrap.ok().map(|bootstrap| bootstrap.node)
    }
}

/// The bootstrap's section, as far as it was read: a resource outside of any list.
#[derive(Default)]
pub(super) struct Alone<'de> {
    pub(super) text: Option<&'de str>,
    pub(super) last_updated: Option<String>,
}

impl<'de> Alone<'de> {
    /// The bootstrap as the resource that is asked for. It costs itself, as an item
    /// of a list does, and so does one beside `another`.
    pub(super) fn read<R: Deserialize<'de>>(
        self,
        another: bool,
    ) -> Option<Result<Entry<R>, Fault>> {
        let text = self.text?;
        if another {
            return Some(Err(Fault {
                place: "a second bootstrap".to_owned(),
                cause: "the dump holds another, which is shown".to_owned(),
            }));
        }
        let read = serde_json::from_str(text).map(|resource| Entry {
            state: State::Static,
            version: None,
            last_updated: self.last_updated,
            error: None,
            resource,
        });
        Some(read.map_err(|error| Fault::new("bootstrap".to_owned(), &error.to_string())))
    }
}
