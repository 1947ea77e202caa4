//! Names what a text is, when it is not what was asked for.
//!
//! People save what they have at hand: a dump, `/clusters`, an istioctl table, a
//! Kubernetes list. Saying "expected `configs`" helps nobody; saying "this is
//! `/clusters?format=json`: try `mesh proxy-config endpoints -f`" does. Only
//! looked at after reading has failed, so it may take its time.

use std::collections::BTreeMap;

use serde::de::IgnoredAny;

/// What a text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Nothing but white space.
    Empty,
    /// A config dump.
    ConfigDump,
    /// `/clusters?format=json`.
    Clusters,
    /// `/clusters` in its text form.
    ClustersText,
    /// `/listeners?format=json`.
    Listeners,
    /// `/stats?format=json`.
    Stats,
    /// `/certs`.
    Certificates,
    /// `/server_info`.
    ServerInfo,
    /// The config dump of a ztunnel.
    Ztunnel,
    /// A Kubernetes object or list.
    Kubernetes,
    /// The error that the Kubernetes API answers with.
    KubernetesStatus,
    /// A JSON list, such as `istioctl proxy-config … -o json` prints.
    List,
    /// A web page.
    Html,
    /// A gzip stream within a gzip stream.
    Gzip,
    /// JSON of some other kind.
    OtherJson,
    /// No JSON at all, or JSON that breaks off or is malformed.
    NotJson,
}

/// Names what a text is.
#[must_use]
pub fn identify(text: &[u8]) -> Looks {
    let trimmed = text.trim_ascii_start();
    if trimmed.is_empty() {
        return Looks::Empty;
    }
    if trimmed.starts_with(&[0x1f, 0x8b]) {
        return Looks::Gzip;
    }
    if trimmed.starts_with(b"<") {
        return Looks::Html;
    }
    if trimmed.starts_with(b"[") {
        return match serde_json::from_slice::<Vec<IgnoredAny>>(trimmed) {
            Ok(_) => Looks::List,
            Err(_) => Looks::NotJson,
        };
    }
    let Ok(keys) = serde_json::from_slice::<BTreeMap<String, IgnoredAny>>(trimmed) else {
        let first_line = trimmed
            .split(|byte| *byte == b'\n')
            .next()
            .unwrap_or_default();
        return if memchr::memmem::find(first_line, b"::").is_some() {
            Looks::ClustersText
        } else {
            Looks::NotJson
        };
    };
    let has = |key: &str| keys.contains_key(key);
    if has("configs") {
        Looks::ConfigDump
    } else if has("cluster_statuses") || has("clusterStatuses") {
        Looks::Clusters
    } else if has("listener_statuses") || has("listenerStatuses") {
        Looks::Listeners
    } else if has("stats") {
        Looks::Stats
    } else if has("command_line_options") || has("commandLineOptions") {
        Looks::ServerInfo
    } else if has("workloads") && has("services") {
        Looks::Ztunnel
    } else if has("certificates") {
        Looks::Certificates
    } else if has("apiVersion") && has("kind") {
        let status = has("code") && has("status");
        if status {
            Looks::KubernetesStatus
        } else {
            Looks::Kubernetes
        }
    } else {
        Looks::OtherJson
    }
}

impl Looks {
    /// What it is, in words that fit after "this is".
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Looks::Empty => "empty",
            Looks::ConfigDump => "an Envoy config dump",
            Looks::Clusters => "the answer of Envoy's /clusters?format=json",
            Looks::ClustersText => "the text form of Envoy's /clusters",
            Looks::Listeners => "the answer of Envoy's /listeners?format=json",
            Looks::Stats => "the answer of Envoy's /stats?format=json",
            Looks::Certificates => "the answer of Envoy's /certs",
            Looks::ServerInfo => "the answer of Envoy's /server_info",
            Looks::Ztunnel => "the config dump of a ztunnel",
            Looks::Kubernetes => "a Kubernetes object",
            Looks::KubernetesStatus => "an error of the Kubernetes API",
            Looks::List => "a JSON list, such as `istioctl proxy-config … -o json` prints",
            Looks::Html => "a web page (HTML)",
            Looks::Gzip => "compressed twice",
            Looks::OtherJson => "JSON, but nothing that an Envoy answers",
            Looks::NotJson => "not JSON",
        }
    }

    /// How to use such a file, or how to get the right one.
    #[must_use]
    pub fn hint(self) -> &'static str {
        match self {
            Looks::ConfigDump => {
                "`mesh proxy-config listeners|routes|clusters|eds -f FILE` reads a config dump"
            }
            Looks::Clusters => "`mesh proxy-config endpoints -f FILE` reads it",
            Looks::ClustersText => {
                "ask again with `?format=json`, then `mesh proxy-config endpoints -f FILE` reads it"
            }
            Looks::Html => "a login page or a proxy may have answered instead of Envoy",
            Looks::List => {
                "a list of resources has lost their states; save the dump itself: `curl localhost:15000/config_dump?include_eds`"
            }
            Looks::Ztunnel => "a ztunnel holds no listeners, routes or clusters",
            Looks::Gzip => "unpack it once",
            _ => "`curl localhost:15000/config_dump?include_eds` in the pod saves a config dump",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_save_is_named_as_what_it_is() {
        let cases: [(&[u8], Looks); 9] = [
            (b" \n", Looks::Empty),
            (b"{\"configs\": []}", Looks::ConfigDump),
            (b"{\"cluster_statuses\": []}", Looks::Clusters),
            (b"agent::observability_name::agent\n", Looks::ClustersText),
            (b"<!doctype html>", Looks::Html),
            (b"[{}]", Looks::List),
            (
                b"{\"apiVersion\": \"v1\", \"kind\": \"List\"}",
                Looks::Kubernetes,
            ),
            (b"{\"workloads\": [], \"services\": []}", Looks::Ztunnel),
            (b"{\"configs\": [", Looks::NotJson),
        ];
        for (text, looks) in cases {
            assert_eq!(identify(text), looks, "{}", String::from_utf8_lossy(text));
        }
    }
}
