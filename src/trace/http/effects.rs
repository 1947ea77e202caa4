//! What each HTTP filter does to a request's way: the table.
//!
//! Sources: for Envoy's own filters the code under `S:extensions/filters/http/<kind>` and
//! its page in Envoy's documentation (`configuration/http/http_filters`); for Istio's
//! `I: pilot/pkg/networking/core` (who puts them there) and `istio/proxy` (what they
//! do). A filter that stands nowhere here is unknown, and unknown is an end: it may do
//! anything.

/// What a filter does to a request's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing: it counts, logs, or works on bodies and answers.
    None,
    /// It changes headers, and with them what later filters see; to what, is not known.
    Headers,
    /// It writes metadata that later filters may ask for.
    Metadata,
    /// It is followed step by step.
    Followed,
    /// It may answer itself, and what decides is not in the configuration.
    MayAnswer,
    /// It sends the request on.
    Terminal,
}

/// The filters, by kind ([`crate::envoy::config::filters::kind`]), with a word on each.
const TABLE: &[(&str, Effect, &str)] = &[
    // Followed.
    ("rbac", Effect::Followed, "access rules"),
    ("fault", Effect::Followed, "injected faults"),
    ("cors", Effect::Followed, "preflights"),
    ("jwt_authn", Effect::Followed, "required tokens"),
    ("ext_authz", Effect::Followed, "an authorization service"),
    ("local_ratelimit", Effect::Followed, "a bucket of tokens"),
    ("health_check", Effect::Followed, "health checks"),
    ("csrf", Effect::Followed, "changes from other sites"),
    (
        "istio.alpn",
        Effect::Followed,
        "the protocols that TLS offers",
    ),
    ("set_filter_state", Effect::Followed, "filter state"),
    ("header_mutation", Effect::Followed, "headers"),
    ("ratelimit", Effect::Followed, "a rate limit service"),
    ("lua", Effect::Followed, "a script"),
    ("wasm", Effect::Followed, "a module"),
    // Without effect on the way.
    ("istio.stats", Effect::None, "counts"),
    (
        "istio.metadata_exchange",
        Effect::None,
        "exchanges the peers' metadata",
    ),
    (
        "istio.peer_metadata",
        Effect::None,
        "finds the peers' metadata",
    ),
    ("istio.istio_ctx", Effect::None, "Istio's context"),
    ("grpc_stats", Effect::None, "counts gRPC messages"),
    ("grpc_web", Effect::None, "translates gRPC-Web"),
    (
        "grpc_http1_bridge",
        Effect::None,
        "answers of gRPC for HTTP/1.1",
    ),
    (
        "grpc_http1_reverse_bridge",
        Effect::None,
        "translates gRPC for the upstream",
    ),
    ("connect_grpc_bridge", Effect::None, "translates Connect"),
    ("compressor", Effect::None, "compresses answers"),
    ("gzip", Effect::None, "compresses answers"),
    ("brotli", Effect::None, "compresses answers"),
    ("decompressor", Effect::None, "inflates bodies"),
    ("bandwidth_limit", Effect::None, "slows bodies down"),
    ("file_system_buffer", Effect::None, "buffers bodies"),
    ("tap", Effect::None, "records"),
    ("original_src", Effect::None, "keeps the client's address"),
    ("ip_tagging", Effect::Headers, "marks addresses"),
    ("custom_response", Effect::None, "replaces answers"),
    ("upstream_codec", Effect::None, "encodes the request"),
    (
        "buffer",
        Effect::None,
        "waits for the body; one that is too long it answers with 413",
    ),
    ("cdn_loop", Effect::MayAnswer, "loops between CDNs"),
    // Headers and metadata.
    (
        "header_to_metadata",
        Effect::Metadata,
        "headers as metadata",
    ),
    ("json_to_metadata", Effect::Metadata, "the body as metadata"),
    (
        "thrift_to_metadata",
        Effect::Metadata,
        "the body as metadata",
    ),
    ("set_metadata", Effect::Metadata, "metadata"),
    (
        "grpc_field_extraction",
        Effect::Metadata,
        "fields of gRPC messages as metadata",
    ),
    (
        "proto_message_extraction",
        Effect::Metadata,
        "fields of messages as metadata",
    ),
    ("sse_to_metadata", Effect::Metadata, "answers as metadata"),
    ("geoip", Effect::Headers, "places of addresses"),
    ("aws_request_signing", Effect::Headers, "signs the request"),
    ("credential_injector", Effect::Headers, "adds credentials"),
    ("gcp_authn", Effect::Headers, "adds a token"),
    (
        "proto_api_scrubber",
        Effect::None,
        "removes fields of messages",
    ),
    // May answer.
    (
        "adaptive_concurrency",
        Effect::MayAnswer,
        "how many requests are under way",
    ),
    (
        "admission_control",
        Effect::MayAnswer,
        "how many requests failed of late",
    ),
    ("api_key_auth", Effect::MayAnswer, "keys"),
    ("basic_auth", Effect::MayAnswer, "passwords"),
    ("cache", Effect::MayAnswer, "what it holds"),
    ("cache_v2", Effect::MayAnswer, "what it holds"),
    (
        "composite",
        Effect::MayAnswer,
        "another filter that it chooses",
    ),
    (
        "dynamic_forward_proxy",
        Effect::MayAnswer,
        "whether the host resolves",
    ),
    ("dynamic_modules", Effect::MayAnswer, "a module"),
    ("dynamo", Effect::None, "counts"),
    ("ext_proc", Effect::MayAnswer, "a processing service"),
    ("golang", Effect::MayAnswer, "a plugin"),
    (
        "grpc_json_transcoder",
        Effect::MayAnswer,
        "the services' descriptors",
    ),
    (
        "istio_authn",
        Effect::MayAnswer,
        "Istio's authentication policy until 1.4",
    ),
    ("istio_jwt", Effect::MayAnswer, "Istio's tokens until 1.4"),
    (
        "kill_request",
        Effect::MayAnswer,
        "the header that ends the proxy",
    ),
    ("mixer", Effect::MayAnswer, "Mixer"),
    ("oauth2", Effect::MayAnswer, "the session's cookies"),
    ("on_demand", Effect::None, "fetches what the route lacks"),
    ("rate_limit_quota", Effect::MayAnswer, "quotas"),
    ("reverse_conn", Effect::MayAnswer, "reverse connections"),
    ("squash", Effect::None, "waits for a debugger"),
    (
        "stateful_session",
        Effect::MayAnswer,
        "the session's cookie, which names an endpoint",
    ),
    // Send on.
    ("router", Effect::Terminal, "sends it on"),
];

/// What a filter does, and a word on it; none where nobody knows.
#[must_use]
pub fn effect(kind: &str) -> Option<(Effect, &'static str)> {
    let found = TABLE.iter().find(|(known, ..)| *known == kind);
    found.map(|(_, effect, word)| (*effect, *word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_stands_in_the_table_once() {
        for (index, (kind, ..)) in TABLE.iter().enumerate() {
            let twin = TABLE
                .iter()
                .skip(index + 1)
                .any(|(other, ..)| other == kind);
            assert!(!twin, "{kind} stands there twice");
        }
    }

    #[test]
    fn the_filters_of_production_sidecars_have_no_effect() {
        for kind in [
            "istio.stats",
            "istio.metadata_exchange",
            "grpc_stats",
            "istio.peer_metadata",
        ] {
            assert_eq!(
                effect(kind).map(|(effect, _)| effect),
                Some(Effect::None),
                "{kind}"
            );
        }
        assert_eq!(effect("com.example.Mine"), None);
    }
}
