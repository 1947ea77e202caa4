//! Access rules as a tree of conditions (`S:extensions/filters/common/rbac/engine_impl.cc`,
//! `RoleBasedAccessControlMatcherEngineImpl`).
//!
//! Each leaf of the tree is an action with a name, which stands in the log where a
//! policy's would. A tree that comes to nothing denies, whatever its actions are, so
//! that one without leaves is the "nobody may" that rules without policies are. A filter
//! on a connection evaluates the same tree as one on HTTP, over a request without headers.

use std::net::SocketAddr;

use super::engine::Ruling;
use super::{leaf, refusal};
use crate::envoy::config::matcher_tree::Matcher;
use crate::envoy::config::rbac::{Action, MatchedAction};
use crate::trace::inputs::http::HttpInputs;
use crate::trace::inputs::network::NetworkInputs;
use crate::trace::matcher_tree;
use crate::trace::request::Http;
use crate::trace::stage::Stage;
use crate::trace::verdict::{Step, Stop};
use crate::trace::walk::Walk;

/// Asks a tree; `stage` is the filter's.
pub(super) fn decide(
    walk: &mut Walk<'_, '_, '_>,
    tree: &Matcher<'_>,
    mut stage: Stage,
    http: Option<&Http>,
) -> Step<()> {
    let mut connection = walk.connection.clone();
    // The stream's own remote address, as the manager took it from a header.
    if let Some(remote) = walk.routed.remote.filter(|_| http.is_some()) {
        connection.remote = Some(SocketAddr::new(remote, 0));
    }
    let none = leaf::nothing();
    let inputs = HttpInputs {
        network: NetworkInputs {
            connection: &connection,
            inspected: &walk.inspected,
        },
        http: http.unwrap_or(&none),
    };
    let place = stage.place.clone().unwrap_or_default();
    let found = matcher_tree::evaluate(walk.proxy, tree, &inputs, walk.fork)?;
    let matched: Option<MatchedAction> = found
        .map(|action| action.typed_config.read())
        .transpose()
        .map_err(|why| {
            Stop::cannot_tell(format!(
                "the action of the access rules' tree at {place}, which cannot be decoded: {why}"
            ))
        })?;
    let ruling = match &matched {
        None => Ruling {
            action: Action::Allow,
            fits: None,
        },
        Some(matched) => Ruling {
            action: matched.action().map_err(|other| {
                Stop::cannot_tell(format!("what the access rules' action {other} does"))
            })?,
            fits: Some(matched.name.as_str()).filter(|name| !name.is_empty()),
        },
    };
    let allowed = matched.is_some() && ruling.action != Action::Deny;
    let name = ruling.fits.unwrap_or("without a name");
    stage.reason = match (matched.is_some(), ruling.action) {
        (false, _) => "the tree of conditions comes to nothing, which denies it".to_owned(),
        (true, Action::Allow) => format!("the tree of conditions comes to {name}, which allows it"),
        (true, Action::Deny) => format!("the tree of conditions comes to {name}, which denies it"),
        (true, Action::Log) => format!("the tree of conditions comes to {name}, which marks it"),
    };
    if let Some(name) = ruling.fits {
        name.clone_into(&mut stage.taken);
    }
    let reason = stage.reason.clone();
    walk.stages.push(stage);
    if allowed {
        return Ok(());
    }
    Err(refusal(ruling, http, reason)
        .hint(format!("see the matcher at {place}"))
        .into())
}
