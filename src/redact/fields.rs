//! Which fields and headers hold secrets.
//!
//! The table follows Envoy's own `udpa.annotations.sensitive`, which it redacts
//! by, and adds what carries a secret without that mark: tokens and keys of gRPC
//! credentials, OAuth, symmetric JWKS. `tests/envoy/protos.py` reads it and fails
//! when Envoy marks a field that is not here. Keep one entry a line.

use std::sync::LazyLock;

use crate::json_text::fields::{Owner, Rule, Table};

/// What of a field is secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secret {
    /// A `DataSource` or a string: what is written out in it, not where it is read from.
    Source,
    /// Every string below.
    Whole,
    /// A JWKS: secret when it holds a symmetric or private key.
    Jwks,
}

use Secret::{Jwks, Source, Whole};

#[rustfmt::skip]
pub(super) const RULES: &[Rule<Secret>] = &[
    ("access_token", Source, &[]),
    ("auth_password", Source, &[]),
    ("auth_username", Source, &[]),
    ("authorization_token", Source, &[]),
    ("backend_token", Source, &[]),
    ("ca_headers", Whole, &[]), // Istio's ztunnel
    ("client_secret", Source, &[]),
    ("config", Whole, &["private_key_provider", "@envoy.extensions.transport_sockets.tls.v3.PrivateKeyProvider"]),
    ("config", Whole, &["@envoy.api.v2.auth.PrivateKeyProvider"]),
    ("context_extensions", Whole, &[]),
    ("credentials", Whole, &["@envoy.extensions.filters.http.api_key_auth.v3.ApiKeyAuth"]),
    ("credentials", Whole, &["@envoy.extensions.filters.http.api_key_auth.v3.ApiKeyAuthPerRoute"]),
    ("credentials_data_source", Source, &[]),
    ("downstream_auth_password", Source, &[]),
    ("downstream_auth_passwords", Source, &[]),
    ("downstream_auth_username", Source, &[]),
    ("generic_secret", Source, &[]),
    ("google_refresh_token", Source, &[]),
    ("hmac_secret", Source, &[]),
    ("json_key", Source, &[]),
    ("jwks", Jwks, &[]), // Istio's RequestAuthentication
    ("keys", Source, &["session_ticket_keys", "@envoy.api.v2.auth.TlsSessionTicketKeys"]),
    ("keys", Source, &["@envoy.extensions.transport_sockets.tls.v3.TlsSessionTicketKeys"]),
    ("local_jwks", Jwks, &[]),
    ("password", Source, &[]),
    ("pkcs12", Source, &[]),
    ("private_key", Source, &[]),
    ("secret", Source, &["generic_secret", "@envoy.api.v2.auth.GenericSecret"]),
    ("secret", Source, &["@envoy.extensions.transport_sockets.tls.v3.GenericSecret"]),
    ("secret_access_key", Source, &[]),
    ("secret_data", Source, &[]),
    ("secrets", Source, &["generic_secret", "@envoy.extensions.transport_sockets.tls.v3.GenericSecret"]),
    ("session_ticket_keys", Source, &[]),
    ("session_token", Source, &[]),
    ("token", Source, &["@envoy.extensions.grpc_service.call_credentials.access_token.v3.AccessTokenCredentials"]),
    ("token", Source, &["@envoy.extensions.grpc_service.call_credentials.google_refresh_token.v3.GoogleRefreshTokenCredentials"]),
    ("oken_secret", Source, &[]),
    ("typed_config", Whole, &["private_key_provider", "@envoy.extensions.transport_sockets.tls.v3.PrivateKeyProvider"]),
    ("typed_config", Whole, &["@envoy.api.v2.auth.PrivateKeyProvider"]),
    ("users", Source, &["@envoy.extensions.filters.http.basic_auth.v3.BasicAuth"]),
    ("users", Source, &["@envoy.extensions.filters.http.basic_auth.v3.BasicAuthPerRoute"]),
    ("web_identity_token_data_source", Source, &[]),
    ("xds_headers", Whole, &[]), // Istio's ztunnel
];

/// What a text holds if any of the rules can hold in it: a part of every rule's
/// name or of each of its owners, in both spellings. Few, so that one vectorised
/// search finds them all at five times the speed of a search for the names.
#[rustfmt::skip]
pub(super) const STEMS: &[&str] = &[
    "assword", "rivate_key", "rivateKey", "_token", "Token", "okenSecret", "oken_secret", "uth_username",
    "uthUsername", "eneric_secret", "enericSecret", "client_secret", "clientSecret",
    "hmac_secret", "hmacSecret", "secret_access", "secretAccess", "secret_data", "secretData",
    "redentials_data", "redentialsData", "ession_ticket", "essionTicket", "basic_auth",
    "api_key_auth", "ontext_extensions", "ontextExtensions", "pkcs12", "json_key", "jsonKey",
    "jwks", "Jwks", "eaders_to_add", "eadersToAdd", "itial_metadata", "itialMetadata",
    "ca_headers", "caHeaders", "xds_headers", "xdsHeaders",
    "\"header\"", "\"set\"", "\"add\"", "last-applied-configuration",
    "TOKEN\"", "SECRET\"", "PASSWORD\"", "_KEY\"",
];

static TABLE: LazyLock<Table<Secret>> = LazyLock::new(|| Table::new(RULES));

/// What of a field's value is secret, if anything.
pub fn secret(field: &str, owner: Owner<'_>) -> Option<Secret> {
    TABLE.get(field, owner)
}

/// Whether objects under a field are headers that are added (`{key, value}`).
/// Matchers have `name` for `key`, so nothing that is matched on is among them.
pub fn adds_headers(field: &str) -> bool {
    field == "header"
        || [
            "headers_to_add",
            "eadersToAdd",
            "initial_metadata",
            "nitialMetadata",
        ]
        .iter()
        .any(|part| field.contains(part))
}

/// Whether a header's value is a credential.
///
/// Beside the four of HTTP these are the names under which people hand a static
/// key to an upstream (`x-api-key`, `x-auth-token`, `private-token`): a name that
/// ends so says itself what it carries, and a value too many that is hidden
/// costs a reader less than one that is shown.
pub fn is_credential(header: &str) -> bool {
    const ENDS: [&str; 8] = [
        "authorization",
        "cookie",
        "api-key",
        "apikey",
        "token",
        "secret",
        "password",
        "credential",
    ];
    let header = header.as_bytes();
    ENDS.iter().any(|end| {
        let tail = header
            .len()
            .checked_sub(end.len())
            .and_then(|at| header.get(at..));
        tail.is_some_and(|tail| tail.eq_ignore_ascii_case(end.as_bytes()))
    })
}

/// Whether an environment variable holds a credential, by its name.
///
/// Istio's agent puts every variable `ISTIO_META_…` into the node's metadata, and
/// the mesh configuration's `proxyMetadata` beside it. `TLS_CLIENT_KEY` and its
/// like are paths of Istio's own.
pub fn is_secret_variable(name: &str) -> bool {
    const ENDS: [&str; 7] = [
        "TOKEN",
        "SECRET",
        "PASSWORD",
        "API_KEY",
        "ACCESS_KEY",
        "SECRET_KEY",
        "PRIVATE_KEY",
    ];
    !name.contains(|letter: char| letter.is_lowercase())
        && ENDS.iter().any(|end| name.ends_with(end))
}

/// Whether an object under a field is an environment, or was made of one.
pub fn is_environment(field: &str) -> bool {
    matches!(field, "metadata" | "proxyMetadata" | "proxy_metadata")
}

#[cfg(test)]
mod tests {
    use super::{RULES, STEMS};
    use crate::json_text::name::camel;

    #[test]
    fn no_rule_holds_in_a_text_without_a_stem() {
        for (field, _, owners) in RULES {
            let places: &[&str] = if owners.is_empty() { &[field] } else { owners };
            for place in places {
                for name in [place, camel(place).as_ref()] {
                    assert!(STEMS.iter().any(|stem| name.contains(stem)), "{name}");
                }
            }
        }
    }
}
