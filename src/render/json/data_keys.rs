//! Which fields of Envoy's messages hold keys that are data.
//!
//! JSON does not say whether an object is a message (its keys are field names,
//! which istioctl prints in lowerCamelCase) or a map or `Struct` (its keys are
//! somebody's data, which nobody may touch). Carrying Envoy's descriptors to
//! know would cost megabytes; a name settles it for all but a handful of fields,
//! and for those the place settles it: the field that the enclosing object is
//! the value of, or that object's `@type`.
//!
//! A message is the rule and data the exception, so a field of a type that
//! nobody here has heard of is renamed as istioctl would have renamed it.
//! `tests/envoy/protos.py` reads the table below, walks every message of
//! Envoy's API, v2 and those that an Envoy's own binary describes included, and
//! fails when an entry is missing or would protect a message; it can print the
//! table anew. Keep one entry a line.

use std::sync::LazyLock;

use crate::json_text::fields::{Owner, Rule, Table};

/// What an object's keys are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Field names.
    Message,
    /// Data; below them stand messages again.
    Map,
    /// Data, all the way down.
    Struct,
    /// As [`Kind::Struct`], also when it is an array (a `google.protobuf.Value`).
    Value,
}

use Kind::{Map, Struct, Value};

#[rustfmt::skip]
const RULES: &[Rule<Kind>] = &[
    ("allowed_capabilities", Map, &[]),
    ("args", Map, &[]),
    ("attachment_template", Struct, &[]),
    ("attributes", Map, &["@envoy.extensions.tracers.opentelemetry.resource_detectors.v3.StaticConfigResourceDetectorConfig"]),
    ("aws", Struct, &[]),
    ("base", Struct, &[]),
    ("bucket_id_builder", Map, &["bucket_id_builder"]),
    ("certificate_provider_instances", Map, &[]),
    ("cluster_min_healthy_percentages", Map, &[]),
    ("config", Struct, &["@envoy.config.trace.v2.DynamicOtConfig"]),
    ("config", Struct, &["@envoy.config.trace.v3.DynamicOtConfig", "access_log[]"]),
    ("config", Struct, &["custom_health_check", "extension_filter", "filters[]", "from_plugin"]),
    ("config", Struct, &["google_grpc", "http", "http_filters[]", "listener_filters[]", "policies[]"]),
    ("config", Struct, &["private_key_provider", "provider", "resource_monitors[]"]),
    ("config", Struct, &["retry_host_predicate[]", "retry_priority", "stats_sinks[]"]),
    ("config", Struct, &["thrift_filters[]", "transport_socket", "udp_listener_config"]),
    ("config", Struct, &["upstream_log[]"]),
    ("content_types", Map, &[]),
    ("context_extensions", Map, &[]),
    ("default_subset", Struct, &[]),
    ("dimensions", Map, &["metrics[]"]), // Istio's own stats.PluginConfig
    ("dynamic_parameters", Map, &[]),
    ("extension_protocol_options", Struct, &[]),
    ("extraction_by_method", Map, &[]),
    ("extractions_by_method", Map, &[]),
    ("field_restrictions", Map, &[]),
    ("filter_context", Struct, &[]),
    ("filter_metadata", Struct, &[]),
    ("initial_resource_versions", Map, &[]),
    ("json_format", Struct, &[]),
    ("jwt_output_payload_locations", Map, &[]), // Istio's own authn filter, until 1.21
    ("key", Map, &["@envoy.extensions.filters.http.grpc_json_transcoder.v3.UnknownQueryParams"]),
    ("key_values", Map, &[]),
    ("logging_by_method", Map, &[]),
    ("macro_calls", Map, &[]),
    ("map", Map, &[]),
    ("mapped_request_attributes", Map, &[]),
    ("mapped_response_attributes", Map, &[]),
    ("match", Struct, &["transport_socket_matches[]"]),
    ("message_restrictions", Map, &[]),
    ("metadata", Struct, &["node", "upstream_endpoint_stats[]", "user_agent_build_version", "version"]),
    ("method_configs", Map, &[]),
    ("method_restrictions", Map, &[]),
    ("named_endpoints", Map, &[]),
    ("named_filter_chains", Map, &[]),
    ("named_metrics", Map, &[]),
    ("params", Map, &[]),
    ("params_match", Map, &[]),
    ("per_filter_config", Map, &["@envoy.extensions.filters.network.generic_proxy.action.v3.RouteAction"]),
    ("per_filter_config", Struct, &["clusters[]", "routes[]", "virtual_hosts[]"]),
    ("policies", Map, &[]),
    ("positions", Map, &[]),
    ("providers", Map, &[]),
    ("record", Struct, &["@envoy.extensions.access_loggers.fluentd.v3.FluentdAccessLogConfig"]),
    ("reference_map", Map, &[]),
    ("request_cost", Map, &[]),
    ("request_extraction_by_field", Map, &[]),
    ("request_field_extractions", Map, &[]),
    ("request_field_restrictions", Map, &[]),
    ("request_logging_by_field", Map, &[]),
    ("requirement_map", Map, &[]),
    ("requires", Map, &["@envoy.extensions.filters.http.jwt_authn.v3.FilterStateRule"]),
    ("requires", Map, &["filter_state_rules"]),
    ("response_extraction_by_field", Map, &[]),
    ("response_field_restrictions", Map, &[]),
    ("response_logging_by_field", Map, &[]),
    ("route_action_overrides", Map, &[]),
    ("secret_configs", Map, &[]),
    ("secrets", Map, &[]),
    ("source_codes", Map, &[]),
    ("static_layer", Struct, &[]),
    ("tenant_configs", Map, &[]),
    ("transport_socket_match_criteria", Struct, &[]),
    ("type_map", Map, &[]),
    ("typed_extension_protocol_options", Map, &[]),
    ("typed_filter_metadata", Map, &[]),
    ("typed_json_format", Struct, &[]),
    ("typed_per_filter_config", Map, &[]),
    ("utilization", Map, &[]),
    ("value", Struct, &["@envoy.extensions.filters.http.set_metadata.v3.Config"]),
    ("value", Struct, &["@envoy.extensions.filters.http.set_metadata.v3.Metadata"]),
    ("value", Struct, &["@udpa.type.v1.TypedStruct", "@xds.type.v3.TypedStruct", "metadata[]"]),
    ("value", Value, &["@envoy.extensions.filters.http.thrift_to_metadata.v3.KeyValuePair"]),
    ("value", Value, &["on_error", "on_missing", "on_present", "record"]),
    ("value", Value, &["@google.protobuf.Struct", "@google.protobuf.Value", "@google.protobuf.ListValue"]),
];

static TABLE: LazyLock<Table<Kind>> = LazyLock::new(|| Table::new(RULES));

/// What the keys of an object (or of a list's objects) under `field` are.
pub fn kind(field: &str, owner: Owner<'_>) -> Kind {
    TABLE.get(field, owner).unwrap_or(Kind::Message)
}

#[cfg(test)]
mod tests {
    use super::{Kind, RULES, kind};
    use crate::json_text::fields::Owner;

    fn under(field: &str, listed: bool) -> Owner<'_> {
        Owner {
            field,
            listed,
            ty: "",
        }
    }

    #[test]
    fn metadata_is_data_in_a_node_and_a_message_in_a_route() {
        assert_eq!(kind("metadata", under("node", false)), Kind::Struct);
        assert_eq!(kind("metadata", under("routes", true)), Kind::Message);
    }

    #[test]
    fn both_spellings_and_the_deprecated_prefix_are_known() {
        for name in ["filter_metadata", "filterMetadata"] {
            assert_eq!(kind(name, Owner::default()), Kind::Struct);
        }
        for name in [
            "hidden_envoy_deprecated_config",
            "hiddenEnvoyDeprecatedConfig",
        ] {
            assert_eq!(kind(name, under("filters", true)), Kind::Struct);
        }
        assert_eq!(
            kind("match", under("transportSocketMatches", true)),
            Kind::Struct
        );
    }

    #[test]
    fn the_type_outdoes_the_field() {
        let typed = |ty| Owner {
            field: "typed_config",
            listed: false,
            ty,
        };
        assert_eq!(
            kind("value", typed("xds.type.v3.TypedStruct")),
            Kind::Struct
        );
        assert_eq!(
            kind("value", typed("envoy.type.matcher.v3.MetadataMatcher")),
            Kind::Message
        );
    }

    #[test]
    fn no_rule_stands_twice() {
        for (at, rule) in RULES.iter().enumerate() {
            assert!(!RULES[at + 1..].contains(rule), "{rule:?}");
        }
    }
}
