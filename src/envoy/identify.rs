//! Names what a text is, when it is not what was asked for.
//!
//! People save what they have at hand: a dump, `/clusters`, an istioctl table, a
//! Kubernetes list. Saying "expected `configs`" helps nobody; saying "this is
//! `/clusters?format=json`: try `mesh proxy-config endpoints -f`" does. Only
//! looked at after reading has failed, so it may take its time.

use std::collections::BTreeMap;

use serde::Deserialize;
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
    /// istiod's `/debug/syncz`.
    Syncz,
    /// A tar archive, as a recording is once it is unpacked.
    Archive,
    /// Text in UTF-16.
    Utf16,
    /// Statistics in their text form.
    StatsText,
    /// YAML.
    Yaml,
    /// Bytes that are no text.
    Binary,
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
        return list(trimmed);
    }
    if !trimmed.starts_with(b"{") {
        return foreign(text);
    }
    let Ok(keys) = serde_json::from_slice::<BTreeMap<String, IgnoredAny>>(trimmed) else {
        return Looks::NotJson;
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

/// Names what a list is.
fn list(text: &[u8]) -> Looks {
    #[derive(Deserialize)]
    struct Row {
        #[serde(rename = "proxy")]
        _proxy: IgnoredAny,
        #[serde(rename = "cluster_sent")]
        _cluster_sent: IgnoredAny,
    }
    match serde_json::from_slice::<Vec<IgnoredAny>>(text) {
        Ok(items) if !items.is_empty() && serde_json::from_slice::<Vec<Row>>(text).is_ok() => {
            Looks::Syncz
        }
        Ok(_) => Looks::List,
        Err(_) => Looks::NotJson,
    }
}

/// Names what a text is that does not begin as JSON does.
fn foreign(text: &[u8]) -> Looks {
    if text.starts_with(b"\xff\xfe") || text.starts_with(b"\xfe\xff") {
        return Looks::Utf16;
    }
    // Where a tar archive has its mark.
    if text.get(257..262) == Some(b"ustar") {
        return Looks::Archive;
    }
    let begin = &text[..text.len().min(4096)];
    let is_text = match std::str::from_utf8(begin) {
        Ok(text) => !text.contains('\0'),
        Err(_) => false,
    };
    if !is_text && serde_json::from_slice::<IgnoredAny>(text).is_err() {
        return Looks::Binary;
    }
    let first_line = begin
        .trim_ascii_start()
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default()
        .trim_ascii_end();
    let number = |value: &[u8]| !value.is_empty() && value.iter().all(u8::is_ascii_digit);
    let value_at = memchr::memmem::find(first_line, b": ").map(|at| &first_line[at + 2..]);
    if memchr::memmem::find(first_line, b"::").is_some() {
        Looks::ClustersText
    } else if value_at.is_some_and(number) {
        Looks::StatsText
    } else if first_line == b"---" || first_line == b"configs:" {
        Looks::Yaml
    } else {
        Looks::NotJson
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
            Looks::Syncz => "the answer of istiod's /debug/syncz",
            Looks::Archive => "an archive (tar), such as a recording",
            Looks::Utf16 => "text in UTF-16",
            Looks::StatsText => "the text form of Envoy's /stats",
            Looks::Yaml => "YAML",
            Looks::Binary => "binary, no text",
            Looks::OtherJson => "JSON, but nothing that an Envoy answers",
            Looks::NotJson => "not JSON",
        }
    }

    /// How to use such a file, or how to get a config dump.
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
            Looks::Ztunnel => {
                "`mesh ztunnel-config workloads|services|policies|certificates|connections -f FILE` reads it"
            }
            Looks::Gzip => "unpack it once",
            Looks::Archive => "`--from FILE` reads a recording",
            Looks::Utf16 => "`iconv -f UTF-16 -t UTF-8 FILE` makes it readable",
            Looks::Yaml => "a dump is read as JSON: `yq -o json . FILE` turns it back",
            _ => "`curl localhost:15000/config_dump?include_eds` in the pod saves a config dump",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_save_is_named_as_what_it_is() {
        let cases: [(&[u8], Looks); 18] = [
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
            (b"[[[", Looks::NotJson),
            (
                b"[{\"proxy\": \"a\", \"cluster_sent\": \"x\"}]",
                Looks::Syncz,
            ),
            (b"\xff\xfe{\0", Looks::Utf16),
            (b"lds.update_rejected: 2\n", Looks::StatsText),
            (b"configs:\n- x: 1\n", Looks::Yaml),
            (b"PK\x03\x04\0\0", Looks::Binary),
            (b"\xc3\x28", Looks::Binary),
            (b"curl: (7) no\n", Looks::NotJson),
            (b"\"text\"", Looks::NotJson),
        ];
        for (text, looks) in cases {
            assert_eq!(identify(text), looks, "{}", String::from_utf8_lossy(text));
        }
    }
}
