//! How a proxy wraps the bytes that it sends (`envoy.extensions.transport_sockets.*.v3`),
//! on the side of who connects.
//!
//! Some of these sockets wrap another (a PROXY header, a tap, an internal listener):
//! what is spoken is then that of the innermost. A socket that none of these names
//! is kept by its name, so that an answer can say what it does not know.

use std::cell::OnceCell;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::any::Any;

/// `envoy.config.core.v3.TransportSocket`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TransportSocket<'a> {
    /// A label; until v3 the key by which the extension was found.
    pub name: String,
    /// Its configuration; `config`, a Struct, until Envoy 1.12.
    #[serde(
        alias = "typedConfig",
        alias = "config",
        alias = "hidden_envoy_deprecated_config",
        borrow
    )]
    pub typed_config: Any<'a>,
    #[serde(skip)]
    spoken: OnceCell<Spoken>,
}

/// What a transport socket speaks to an endpoint.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spoken {
    /// TLS; none for plain text.
    pub tls: Option<UpstreamTlsContext>,
    /// The innermost socket's name where it is none of those that are known.
    pub unknown: Option<String>,
    /// Whether it goes to a listener of the same Envoy and takes endpoints' labels along:
    /// the names of those that it takes.
    pub passes: Option<Vec<String>>,
    /// Whether a PROXY header goes ahead.
    pub proxy_header: bool,
    /// Whether it is QUIC.
    pub quic: bool,
}

/// `UpstreamTlsContext`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct UpstreamTlsContext {
    /// The server name.
    pub sni: String,
    /// Whether the endpoint's host name is the server name instead, where it has one.
    #[serde(alias = "autoHostSni")]
    pub auto_host_sni: bool,
    /// What both sides of TLS have.
    #[serde(alias = "commonTlsContext")]
    pub common_tls_context: CommonTlsContext,
}

/// `CommonTlsContext`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct CommonTlsContext {
    /// The protocols that are offered.
    #[serde(alias = "alpnProtocols")]
    pub alpn_protocols: Vec<String>,
    /// Certificates that stand in the configuration.
    #[serde(alias = "tlsCertificates", deserialize_with = "count")]
    pub tls_certificates: usize,
    /// Certificates that come by SDS.
    #[serde(alias = "tlsCertificateSdsSecretConfigs")]
    pub tls_certificate_sds_secret_configs: Vec<SdsSecret>,
}

/// `SdsSecretConfig`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct SdsSecret {
    /// The secret's name.
    pub name: String,
}

impl CommonTlsContext {
    /// The secret whose certificate is presented; `inline` for one that stands in the
    /// configuration.
    #[must_use]
    pub fn certificate(&self) -> Option<String> {
        let secret = self.tls_certificate_sds_secret_configs.first();
        let inline = (self.tls_certificates > 0).then(|| "inline".to_owned());
        secret.map(|secret| secret.name.clone()).or(inline)
    }
}

/// Sockets that wrap another.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wrapping<'a> {
    #[serde(alias = "transportSocket", borrow)]
    transport_socket: Option<TransportSocket<'a>>,
    #[serde(alias = "cleartextSocketConfig")]
    cleartext_socket_config: IgnoredAny,
    #[serde(alias = "passthroughMetadata")]
    passthrough_metadata: Vec<Passed>,
    #[serde(alias = "upstreamTlsContext")]
    upstream_tls_context: Option<UpstreamTlsContext>,
}

/// `InternalUpstreamTransport.MetadataValueSource`.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Passed {
    kind: PassedKind,
    name: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct PassedKind {
    host: Option<IgnoredAny>,
}

/// How deep sockets may wrap each other.
const DEPTH: usize = 8;

impl TransportSocket<'_> {
    /// What it speaks.
    #[must_use]
    pub fn spoken(&self) -> &Spoken {
        self.spoken.get_or_init(|| self.read(DEPTH))
    }

    fn read(&self, depth: usize) -> Spoken {
        let unknown = |why: &str| Spoken {
            unknown: Some(format!("{}{why}", self.title())),
            ..Spoken::default()
        };
        if depth == 0 {
            return unknown(", wrapped too deep");
        }
        let wrapping = || self.typed_config.read::<Wrapping<'_>>();
        let inner = |wrapping: Wrapping<'_>| match wrapping.transport_socket {
            Some(inner) => inner.read(depth - 1),
            None => Spoken::default(),
        };
        let cannot = |why: String| unknown(&format!(", which cannot be decoded ({why})"));
        match self.kind() {
            Kind::Raw => Spoken::default(),
            Kind::Tls => match self.typed_config.read() {
                Ok(tls) => Spoken {
                    tls: Some(tls),
                    ..Spoken::default()
                },
                Err(why) => cannot(why),
            },
            Kind::Internal => match wrapping() {
                Ok(wrapping) => {
                    let passed = wrapping.passthrough_metadata.iter();
                    let of_host = passed.filter(|passed| passed.kind.host.is_some());
                    let passes = Some(of_host.map(|passed| passed.name.clone()).collect());
                    let inner = inner(wrapping);
                    Spoken { passes, ..inner }
                }
                Err(why) => cannot(why),
            },
            kind @ (Kind::ProxyHeader | Kind::Wrapper) => match wrapping() {
                Ok(wrapping) => {
                    let inner = inner(wrapping);
                    let proxy_header = inner.proxy_header || matches!(kind, Kind::ProxyHeader);
                    Spoken {
                        proxy_header,
                        ..inner
                    }
                }
                Err(why) => cannot(why),
            },
            Kind::Quic => match wrapping() {
                Ok(wrapping) => Spoken {
                    tls: wrapping.upstream_tls_context,
                    quic: true,
                    ..Spoken::default()
                },
                Err(why) => cannot(why),
            },
            Kind::Unknown => unknown(""),
        }
    }

    /// Its type's name, or its own where it has no type.
    fn title(&self) -> String {
        match self.typed_config.message() {
            "" => self.name.clone(),
            message => message.to_owned(),
        }
    }

    fn kind(&self) -> Kind {
        if self.typed_config.type_name() == "envoy.extensions.transport_sockets.tcp_stats.v3.Config"
        {
            return Kind::Wrapper;
        }
        match self.typed_config.message() {
            "RawBuffer" => Kind::Raw,
            "UpstreamTlsContext" => Kind::Tls,
            "InternalUpstreamTransport" => Kind::Internal,
            "ProxyProtocolUpstreamTransport" => Kind::ProxyHeader,
            // StartTLS begins in clear text, and no filter but Postgres' turns it over.
            "UpstreamStartTlsConfig" => Kind::Raw,
            "Tap" | "Http11ProxyUpstreamTransport" => Kind::Wrapper,
            "QuicUpstreamTransport" => Kind::Quic,
            "" => match self.name.as_str() {
                "envoy.transport_sockets.tls" | "tls" => Kind::Tls,
                "envoy.transport_sockets.raw_buffer" | "raw_buffer" => Kind::Raw,
                _ => Kind::Unknown,
            },
            _ => Kind::Unknown,
        }
    }
}

/// The sockets that are known.
enum Kind {
    Raw,
    Tls,
    Internal,
    ProxyHeader,
    Wrapper,
    Quic,
    Unknown,
}

/// How many there are, whatever they hold.
fn count<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<usize, D::Error> {
    Ok(Vec::<IgnoredAny>::deserialize(deserializer)?.len())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::TransportSocket;

    fn socket(text: &str) -> TransportSocket<'_> {
        serde_json::from_str(text).unwrap()
    }

    const TLS: &str = r#"{"name": "envoy.transport_sockets.tls", "typed_config": {
        "@type": "type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext",
        "sni": "a", "common_tls_context": {"alpn_protocols": ["h2"],
        "tls_certificate_sds_secret_configs": [{"name": "default"}]}}}"#;

    #[test]
    fn tls_has_its_name_protocols_and_certificate() {
        let tls = socket(TLS).spoken().tls.clone().unwrap();
        assert_eq!((tls.sni.as_str(), tls.auto_host_sni), ("a", false));
        assert_eq!(tls.common_tls_context.alpn_protocols, ["h2"]);
        let certificate = tls.common_tls_context.certificate();
        assert_eq!(certificate.as_deref(), Some("default"));
    }

    #[test]
    fn an_internal_socket_speaks_what_it_wraps_and_passes_labels_of_hosts() {
        let text = format!(
            r#"{{"name": "internal_upstream", "typed_config": {{
                "@type": "x/envoy.extensions.transport_sockets.internal_upstream.v3.InternalUpstreamTransport",
                "passthrough_metadata": [{{"kind": {{"host": {{}}}}, "name": "envoy.filters.listener.original_dst"}},
                    {{"kind": {{"cluster": {{}}}}, "name": "istio"}}],
                "transport_socket": {TLS}}}}}"#
        );
        let socket = socket(&text);
        let spoken = socket.spoken();
        assert!(spoken.tls.is_some());
        let passed = spoken.passes.clone().unwrap();
        assert_eq!(passed, ["envoy.filters.listener.original_dst"]);
    }

    #[test]
    fn sockets_of_old_are_known_by_their_names() {
        let tls = socket(r#"{"name": "tls", "config": {"sni": "b"}}"#);
        let tls = tls.spoken().tls.clone().unwrap();
        assert_eq!(tls.sni, "b");
        let raw = socket(r#"{"name": "envoy.transport_sockets.raw_buffer"}"#);
        assert_eq!(raw.spoken(), &super::Spoken::default());
    }

    #[test]
    fn a_socket_that_nobody_knows_keeps_its_name() {
        let other = socket(r#"{"name": "x", "typed_config": {"@type": "x/a.b.Alts"}}"#);
        assert_eq!(other.spoken().unknown.as_deref(), Some("Alts"));
    }
}
