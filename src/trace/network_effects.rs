//! What network filters do to the way of a connection, by the filter.
//!
//! Most of those that Istio and Envoy ship count and log. A few may close the
//! connection by what somebody else says, and those are named; what is not in the
//! table is "cannot tell" by its name. Sources: the filter's own folder under
//! `S:extensions/filters/network`, Istio's under
//! `istio/proxy:source/extensions/filters/network`.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::walk::Walk;
use crate::envoy::config::any::Any;

/// What a filter does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing that decides where the connection goes.
    None,
    /// Rules, kept by [`super::rbac`].
    Rules,
    /// It makes the server name the cluster's name.
    SniCluster,
    /// It stores values.
    SetFilterState,
    /// It asks a server whether the connection may go on.
    Authorization,
    /// It closes the connection once there are too many.
    Limit,
    /// It answers by itself.
    Answers,
    /// It ends the chain with a protocol that is not followed here.
    Terminal,
    /// Not known.
    Unknown,
}

/// What a filter does, by its kind ([`crate::envoy::config::network_filter::kind_of`]),
/// its name and its configuration.
#[must_use]
pub fn effect(kind: &str, name: &str, config: &Any<'_>) -> Effect {
    match kind {
        "rbac" => Effect::Rules,
        "sni_cluster" => Effect::SniCluster,
        // Its message is shared with the HTTP filter.
        "set_filter_state" => Effect::SetFilterState,
        "config" if config.type_name().contains("set_filter_state") => Effect::SetFilterState,
        // Istio's: they exchange and count identities (`metadata_exchange`, `istio.stats`),
        // or pass the server name on.
        "metadata_exchange"
        | "peer_metadata"
        | "forward_downstream_sni"
        | "sni_verifier"
        | "workload_discovery" => Effect::None,
        "plugin_config" | "stats" | "config"
            if name.contains("istio.stats") || config.type_name().starts_with("stats.") =>
        {
            Effect::None
        }
        "config" if name.ends_with("peer_metadata") => Effect::None,
        // Envoy's readers of other protocols: they count what passes.
        "mongo_proxy" | "my_sqlproxy" | "mysql_proxy" | "postgres_proxy" | "zoo_keeper_proxy"
        | "zookeeper_proxy" | "kafka_broker" | "rocketmq_proxy" => Effect::None,
        "ext_authz" => Effect::Authorization,
        "rate_limit" | "ratelimit" | "local_rate_limit" | "local_ratelimit"
        | "connection_limit" => Effect::Limit,
        "echo" | "direct_response" => Effect::Answers,
        "config" if name.ends_with("direct_response") => Effect::Answers,
        "redis_proxy"
        | "thrift_proxy"
        | "dubbo_proxy"
        | "generic_proxy"
        | "meta_protocol_proxy" => Effect::Terminal,
        "wasm" if is_built_in(config) => Effect::None,
        _ => Effect::Unknown,
    }
}

/// Whether a filter may write metadata of the connection that nobody here knows: readers
/// of other protocols and authorization servers do, and Istio's own in some versions.
#[must_use]
pub fn may_write(kind: &str, effect: Effect) -> bool {
    match effect {
        Effect::None => !matches!(kind, "forward_downstream_sni" | "sni_verifier"),
        Effect::Authorization | Effect::Unknown => true,
        Effect::Rules
        | Effect::SniCluster
        | Effect::SetFilterState
        | Effect::Limit
        | Effect::Answers
        | Effect::Terminal => false,
    }
}

/// Whether a Wasm filter is one of those that Istio compiled into its Envoy (1.5 to
/// 1.17): statistics and metadata exchange.
fn is_built_in(config: &Any<'_>) -> bool {
    let text = config.text();
    text.contains("envoy.wasm.runtime.null")
        && (text.contains("envoy.wasm.stats") || text.contains("envoy.wasm.metadata_exchange"))
}

/// `envoy.extensions.filters.network.set_filter_state.v3.Config`.
#[derive(Default, Deserialize)]
#[serde(default)]
struct SetFilterState<'a> {
    #[serde(alias = "onNewConnection")]
    on_new_connection: Vec<Value>,
    #[serde(alias = "onDownstreamTlsHandshake", borrow)]
    on_downstream_tls_handshake: Option<&'a RawValue>,
}

/// `FilterStateValue`.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Value {
    #[serde(alias = "objectKey")]
    object_key: String,
    #[serde(alias = "formatString")]
    format_string: Format,
    #[serde(alias = "skipIfEmpty")]
    skip_if_empty: bool,
}

/// `SubstitutionFormatString`.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Format {
    #[serde(alias = "textFormatSource")]
    text_format_source: Source,
    #[serde(alias = "textFormat")]
    text_format: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Source {
    #[serde(alias = "inlineString")]
    inline_string: Option<String>,
}

/// Stores the values of a filter; those that cannot be known are remembered as such.
pub fn set_filter_state(walk: &mut Walk<'_, '_, '_>, config: &Any<'_>) {
    let Ok(config) = config.read::<SetFilterState<'_>>() else {
        return;
    };
    let handshake: Vec<Value> = config
        .on_downstream_tls_handshake
        .and_then(|text| serde_json::from_str(text.get()).ok())
        .unwrap_or_default();
    for value in config.on_new_connection.into_iter().chain(handshake) {
        let source = value.format_string.text_format_source.inline_string;
        let format = source.or(value.format_string.text_format);
        match format.as_deref().and_then(|format| filled(walk, format)) {
            Some(text) if text.is_empty() && value.skip_if_empty => {}
            Some(text) => {
                walk.inspected
                    .unread_state
                    .retain(|key| *key != value.object_key);
                walk.connection.filter_state.insert(value.object_key, text);
            }
            None => {
                walk.connection.filter_state.remove(&value.object_key);
                walk.inspected.unread_state.push(value.object_key);
            }
        }
    }
}

/// A format with its commands filled in; none where one of them is not known.
fn filled(walk: &Walk<'_, '_, '_>, format: &str) -> Option<String> {
    let mut text = String::new();
    let mut parts = format.split('%');
    text.push_str(parts.next().unwrap_or_default());
    while let Some(command) = parts.next() {
        if command.is_empty() {
            text.push('%');
        } else {
            text.push_str(&command_of(walk, command)?);
        }
        // A command that is not closed would not have been accepted.
        text.push_str(parts.next()?);
    }
    Some(text)
}

fn command_of(walk: &Walk<'_, '_, '_>, command: &str) -> Option<String> {
    let local = walk.inspected.local;
    match command {
        "REQUESTED_SERVER_NAME" => Some(walk.inspected.server_name.clone()),
        "DOWNSTREAM_LOCAL_ADDRESS" => local.map(|it| it.to_string()),
        "DOWNSTREAM_LOCAL_ADDRESS_WITHOUT_PORT" => local.map(|it| it.ip().to_string()),
        "DOWNSTREAM_LOCAL_PORT" => local.map(|it| it.port().to_string()),
        _ => {
            let key = command
                .strip_prefix("FILTER_STATE(")?
                .strip_suffix(":PLAIN)")?;
            walk.connection.filter_state.get(key).cloned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_of_other_protocols_may_write_metadata_and_rules_may_not() {
        assert!(may_write("mysql_proxy", Effect::None));
        assert!(may_write("ext_authz", Effect::Authorization));
        assert!(!may_write("forward_downstream_sni", Effect::None));
        assert!(!may_write("rbac", Effect::Rules));
    }
}
