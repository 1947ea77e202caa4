//! What really became of a request: one line of Envoy's access log.
//!
//! Listeners, virtual hosts and routes are told by a name in their metadata
//! (`filter_metadata.mesh.name`), since their own names need not be unique, nor be there.
//! The same format stands at the connection manager, at `tcp_proxy` and at the listener,
//! all in one file: the listener's line comes when a connection ends, so it is the last of
//! its connection, and of one that found no filter chain it is the only one.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, json};

/// The file's name in Envoy's folder.
pub const FILE: &str = "access.log";

/// One line.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Truth {
    /// Who wrote it: `manager`, `tcp` or `listener`.
    pub at: String,
    /// The client's socket.
    pub peer: Option<String>,
    pub listener: Option<String>,
    pub chain: Option<String>,
    pub virtual_host: Option<String>,
    /// The number of the route in its virtual host.
    pub route: Option<String>,
    pub route_name: Option<String>,
    pub cluster: Option<String>,
    pub host: Option<String>,
    pub code: Option<u16>,
    pub flags: Option<String>,
    pub details: Option<String>,
    /// Why the connection was ended, of the listener's line.
    pub termination: Option<String>,
    pub path: Option<String>,
    pub authority: Option<String>,
    pub location: Option<String>,
}

/// The access log of one place.
pub fn log(at: &str) -> Value {
    json!([{
        "name": "envoy.access_loggers.file",
        "typed_config": {
            "@type": "type.googleapis.com/envoy.extensions.access_loggers.file.v3.FileAccessLog",
            "path": format!("./{FILE}"),
            "log_format": {"json_format": {
                "at": at,
                "peer": "%DOWNSTREAM_DIRECT_REMOTE_ADDRESS%",
                "listener": "%METADATA(LISTENER:mesh:name)%",
                "chain": "%FILTER_CHAIN_NAME%",
                "virtual_host": "%METADATA(VIRTUAL_HOST:mesh:name)%",
                "route": "%METADATA(ROUTE:mesh:name)%",
                "route_name": "%ROUTE_NAME%",
                "cluster": "%UPSTREAM_CLUSTER_RAW%",
                "host": "%UPSTREAM_HOST%",
                "code": "%RESPONSE_CODE%",
                "flags": "%RESPONSE_FLAGS%",
                "details": "%RESPONSE_CODE_DETAILS%",
                "termination": "%CONNECTION_TERMINATION_DETAILS%",
                "path": "%REQ(:PATH)%",
                "authority": "%REQ(:AUTHORITY)%",
                "location": "%RESP(LOCATION)%",
            }},
        },
    }])
}

/// Gives an entry the name by which the log tells it.
pub fn label(entry: &mut Value, name: &str) {
    entry["metadata"]["filter_metadata"]["mesh"]["name"] = name.into();
}

/// The lines of a batch, by the client's socket; a connection's last word is its listener's.
#[derive(Default)]
pub struct Lines {
    by_peer: HashMap<String, (Option<Truth>, Option<Truth>)>,
    /// Of connections that one listener made to another.
    within: Vec<Truth>,
}

impl Lines {
    /// Adds what was written since.
    pub fn add(&mut self, text: &str) {
        for line in text.lines() {
            let truth: Truth = serde_json::from_str(line)
                .unwrap_or_else(|cause| panic!("{cause} in a line of the log: {line}"));
            let Some(peer) = truth.peer.clone() else {
                continue;
            };
            if peer.starts_with("envoy://") {
                self.within
                    .extend((truth.at != "listener").then_some(truth));
                continue;
            }
            let (of_filter, of_listener) = self.by_peer.entry(peer).or_default();
            if truth.at == "listener" {
                *of_listener = Some(truth);
            } else {
                // The first request is the one that was sent.
                of_filter.get_or_insert(truth);
            }
        }
    }

    /// How many connections have ended.
    pub fn ended(&self) -> usize {
        let all = self.by_peer.values();
        all.filter(|(_, ended)| ended.is_some()).count()
    }

    /// What became of connections that one listener made to another.
    pub fn within(&self) -> &[Truth] {
        &self.within
    }

    /// What became of the connection of a socket.
    pub fn of(&self, peer: &str) -> Option<Truth> {
        let (of_filter, of_listener) = self.by_peer.get(peer)?;
        let mut truth = of_filter.clone().or_else(|| of_listener.clone())?;
        if let Some(ended) = of_listener {
            truth.termination = truth.termination.or_else(|| ended.termination.clone());
        }
        Some(truth)
    }
}
