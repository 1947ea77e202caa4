//! Whose word a view is, and how old: the line above a table on a terminal.

use jiff::Timestamp;

use super::age::age;
use crate::origin::{Origin, Via, Whom};

/// Such as `listeners of productpage-v1-x.bookinfo, as recorded 2h ago (demo)`.
///
/// `owner` is the name that the proxy gives itself, where the source has none.
#[must_use]
pub fn line(what: &str, origin: &Origin, owner: Option<&str>, now: Timestamp) -> String {
    let who = match (&origin.who, owner) {
        (Whom::Proxy(pod) | Whom::Ztunnel(pod), _) => pod.to_string(),
        (_, Some(owner)) => owner.to_owned(),
        (whom, None) => whom.to_string(),
    };
    // What an istiod says of a proxy is what it would send, not what that one holds.
    if let Whom::Istiod(_) = origin.who {
        return line_of_istiod(what, origin);
    }
    let moment = origin.when.strftime("%Y-%m-%d %H:%M:%S UTC");
    match &origin.via {
        Via::Cluster => format!("{what} of {who}, as it says now"),
        Via::Url(address) => format!("{what} of {who} at {address}, as it says now"),
        Via::File(path) if path == "-" => format!("{what} of {who}, from standard input"),
        Via::File(path) => format!(
            "{what} of {who}, from {path}, written {} ago",
            age(origin.when, now)
        ),
        Via::Recording(name) => format!("{what} of {who}, recorded {moment} ({name})"),
    }
}

fn line_of_istiod(what: &str, origin: &Origin) -> String {
    let who = &origin.who;
    let how = match &origin.via {
        Via::Recording(name) => {
            let moment = origin.when.strftime("%Y-%m-%d %H:%M:%S UTC");
            format!(", recorded {moment} ({name})")
        }
        Via::Cluster | Via::Url(_) | Via::File(_) => ", as it says now".to_owned(),
    };
    format!("{what} that {who} would send{how}")
}

/// An answer as the subject of a sentence: the file's name, or whose answer it is.
#[must_use]
pub fn answer(origin: &Origin) -> String {
    match &origin.via {
        Via::File(path) if path == "-" => "standard input".to_owned(),
        Via::File(path) => path.clone(),
        Via::Url(address) => format!("the answer of {address}"),
        Via::Cluster | Via::Recording(_) => format!("the answer of {}", origin.who),
    }
}
