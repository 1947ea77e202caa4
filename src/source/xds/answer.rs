//! What came over gRPC, as the HTTP path would have answered it.
//!
//! istiod runs the same handlers for both (`pilot/pkg/xds/debuggen.go`), but over gRPC
//! hands on their bytes alone: a refusal looks like an answer. Some versions write the
//! status before it, the others leave only the handlers' own words, which have not
//! changed in years; from these the status is had back, so that whoever asked need
//! not know which way it went. And asking over gRPC makes one a client of istiod, so
//! that its lists of clients hold us: that is taken out again, since nobody who asks
//! who is connected means the question itself.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::super::body::Reply;
use super::message::{self, Response};

/// What a path is over gRPC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked<'a> {
    /// The resource of a debug question.
    Debug(&'a str),
    /// The version, which stands beside another answer.
    Version,
    /// How proxies stand, where the debug paths are off.
    Clients,
}

impl<'a> Asked<'a> {
    /// Of a path; nothing when there is no such question over gRPC.
    pub(super) fn of(path: &'a str) -> Option<Asked<'a>> {
        match path.strip_prefix("/debug/") {
            Some(resource) => Some(Asked::Debug(resource)),
            None => (path == "/version").then_some(Asked::Version),
        }
    }

    /// What it is called in words.
    pub(super) fn name(self) -> &'a str {
        match self {
            Asked::Debug(resource) => resource.split('?').next().unwrap_or_default(),
            Asked::Version => "the version",
            Asked::Clients => "syncz",
        }
    }

    /// What may be asked instead when istiod does not know the path.
    pub(super) fn instead(self) -> Option<Asked<'a>> {
        (self == Asked::Debug("syncz")).then_some(Asked::Clients)
    }

    /// The type that is asked for.
    pub(super) fn type_url(self) -> &'static str {
        match self {
            Asked::Debug(_) => message::DEBUG,
            Asked::Version | Asked::Clients => message::SYNCZ,
        }
    }

    /// The request.
    pub(super) fn request(self, node: &str) -> Vec<u8> {
        match self {
            Asked::Debug(resource) => message::request(node, self.type_url(), Some(resource)),
            Asked::Version | Asked::Clients => message::request(node, self.type_url(), None),
        }
    }

    /// The answer of the HTTP path; nothing when this is none. `own` is our own name there.
    pub(super) fn reply(self, response: &Response<'_>, own: &str) -> Option<Reply> {
        let (status, body) = match self {
            Asked::Version => (200, version(response.identifier?)?.into_bytes()),
            Asked::Clients => (200, super::status::as_syncz(&response.resources)?),
            Asked::Debug(resource) => {
                let (status, body) =
                    status(response.resources.first().filter(|body| !body.is_empty())?);
                let list = resource.split('?').next().unwrap_or_default();
                let others = match list {
                    "syncz" => others_of_syncz(body, own),
                    "connections" | "adsz" => others_connected(body, own),
                    _ => None,
                };
                (status, others.unwrap_or_else(|| body.to_vec()))
            }
        };
        Some(Reply {
            status,
            body,
            cut: None,
        })
    }
}

/// `version-revision-status`, as `/version` says it, from what names the control plane.
fn version(identifier: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Instance {
        #[serde(rename = "Info")]
        info: Info,
    }
    #[derive(Deserialize)]
    struct Info {
        version: String,
        #[serde(default)]
        revision: String,
        #[serde(default)]
        status: String,
    }
    let Info {
        version,
        revision,
        status,
    } = serde_json::from_slice::<Instance>(identifier).ok()?.info;
    Some(format!("{version}-{revision}-{status}"))
}

/// The status of an answer, and its body.
fn status(body: &[u8]) -> (u16, &[u8]) {
    let written = body.strip_prefix(br#"{"statusCode":""#);
    if let Some((code, rest)) = written.and_then(|rest| rest.split_at_checked(3))
        && let Some(rest) = rest.strip_prefix(br#""}"#)
        && let Some(code) = std::str::from_utf8(code)
            .ok()
            .and_then(|code| code.parse().ok())
    {
        return (code, rest);
    }
    const WORDS: [(&[u8], u16); 4] = [
        (b"404 page not found", 404),
        (b"Proxy not connected to this Pilot instance", 404),
        (b"You must provide a proxyID", 400),
        (b"Failed to parse request", 400),
    ];
    let said = WORDS.iter().find(|(words, _)| body.starts_with(words));
    (said.map_or(200, |(_, status)| *status), body)
}

/// A list of proxies without our own entry; nothing when it has none.
fn others_of_syncz(body: &[u8], own: &str) -> Option<Vec<u8>> {
    #[derive(Deserialize)]
    struct Entry {
        proxy: String,
    }
    let is_own = |entry: &RawValue| {
        serde_json::from_str::<Entry>(entry.get()).is_ok_and(|entry| entry.proxy == own)
    };
    let all: Vec<&RawValue> = serde_json::from_slice(body).ok()?;
    let others: Vec<&RawValue> = all.iter().copied().filter(|one| !is_own(one)).collect();
    (others.len() < all.len()).then_some(())?;
    serde_json::to_vec(&others).ok()
}

/// A list of connections without our own; nothing when it has none.
fn others_connected(body: &[u8], own: &str) -> Option<Vec<u8>> {
    #[derive(Deserialize, Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Connected<'a> {
        total_clients: usize,
        #[serde(borrow)]
        clients: Vec<&'a RawValue>,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Entry {
        connection_id: String,
    }
    let is_own = |entry: &RawValue| {
        let id = serde_json::from_str::<Entry>(entry.get()).map(|entry| entry.connection_id);
        id.is_ok_and(|id| id.rsplit_once('-').is_some_and(|(name, _)| name == own))
    };
    let mut connected: Connected<'_> = serde_json::from_slice(body).ok()?;
    let all = connected.clients.len();
    connected.clients.retain(|one| !is_own(one));
    let gone = all - connected.clients.len();
    (gone > 0).then_some(())?;
    connected.total_clients = connected.total_clients.saturating_sub(gone);
    serde_json::to_vec(&connected).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const OWN: &str = "mesh_debug.istio-system";

    fn answered(path: &str, body: &str) -> (u16, String) {
        let response = Response {
            resources: vec![body.as_bytes()],
            ..Response::default()
        };
        let reply = Asked::of(path).unwrap().reply(&response, OWN).unwrap();
        (reply.status, String::from_utf8(reply.body).unwrap())
    }

    #[test]
    fn a_debug_path_is_a_resource_and_other_paths_are_not_asked() {
        let asked = Asked::of("/debug/edsz?proxyID=a.b");
        assert_eq!(asked, Some(Asked::Debug("edsz?proxyID=a.b")));
        assert_eq!(Asked::of("/version"), Some(Asked::Version));
        assert_eq!(Asked::of("/metrics"), None);
    }

    #[test]
    fn a_refusal_has_its_status_back() {
        for (said, status, body) in [
            ("404 page not found\n", 404, "404 page not found\n"),
            ("{\"statusCode\":\"404\"}no", 404, "no"),
            ("{\"statusCode\":404}", 200, "{\"statusCode\":404}"),
            (
                "You must provide a proxyID in the query string\n",
                400,
                "You must provide a proxyID in the query string\n",
            ),
            ("[\"404 page not found\"]", 200, "[\"404 page not found\"]"),
        ] {
            assert_eq!(
                answered("/debug/x", said),
                (status, body.to_owned()),
                "{said}"
            );
        }
        let elsewhere = "Proxy not connected to this Pilot instance. It may be connected to another instance.\n";
        assert_eq!(answered("/debug/edsz?proxyID=a", elsewhere).0, 404);
    }

    #[test]
    fn an_empty_answer_is_none() {
        let nothing = Response {
            resources: vec![b""],
            ..Response::default()
        };
        assert!(Asked::Debug("clusterz").reply(&nothing, OWN).is_none());
        assert!(
            Asked::Debug("clusterz")
                .reply(&Response::default(), OWN)
                .is_none()
        );
        assert!(Asked::Version.reply(&Response::default(), OWN).is_none());
    }

    #[test]
    fn our_own_connection_is_not_among_those_that_are_told() {
        let syncz = r#"[{"proxy":"a.b","x": 1},{"proxy":"mesh_debug.istio-system"}]"#;
        assert_eq!(
            answered("/debug/syncz?namespace=b", syncz).1,
            r#"[{"proxy":"a.b","x": 1}]"#
        );
        let connected = r#"{"totalClients":2,"clients":[{"connectionId":"a.b-1","address":"x"},{"connectionId":"mesh_debug.istio-system-7"}]}"#;
        let others = r#"{"totalClients":1,"clients":[{"connectionId":"a.b-1","address":"x"}]}"#;
        for path in ["/debug/connections", "/debug/adsz"] {
            assert_eq!(answered(path, connected).1, others);
        }
        // Without it, the very bytes stay.
        for body in [r#"[ {"proxy": "a.b"} ]"#, "nonsense", "{}"] {
            assert_eq!(answered("/debug/syncz", body).1, body);
            assert_eq!(answered("/debug/connections", body).1, body);
        }
    }

    #[test]
    fn a_version_is_told_as_its_path_tells_it() {
        let identifier = br#"{"Component":"istiod","ID":"istiod-a","Info":{"version":"1.28.0","revision":"abc","golang_version":"go1.25","status":"Clean","tag":"1.28.0"}}"#;
        let response = Response {
            identifier: Some(identifier),
            ..Response::default()
        };
        let reply = Asked::Version.reply(&response, OWN).unwrap();
        assert_eq!(reply.body, b"1.28.0-abc-Clean");
    }
}
