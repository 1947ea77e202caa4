//! TLS that a filter chain ends (`envoy.extensions.transport_sockets.tls.v3`).

use serde::Deserialize;

use super::matcher::StringMatcher;
use crate::envoy::lenient;

/// `DownstreamTlsContext`, as far as it decides over a handshake.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DownstreamTls<'a> {
    /// Whether the client has to present a certificate.
    #[serde(alias = "requireClientCertificate")]
    pub require_client_certificate: Option<bool>,
    /// Whether it has to say which server it wants.
    #[serde(alias = "requireSni")]
    pub require_sni: Option<bool>,
    /// What both sides have in common.
    #[serde(alias = "commonTlsContext", borrow)]
    pub common_tls_context: CommonTls<'a>,
}

/// `CommonTlsContext`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CommonTls<'a> {
    /// Whom to trust.
    #[serde(alias = "validationContext", borrow)]
    pub validation_context: Option<Validation<'a>>,
    /// The same, together with a secret.
    #[serde(alias = "combinedValidationContext", borrow)]
    pub combined_validation_context: Option<Combined<'a>>,
}

/// `CombinedCertificateValidationContext`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Combined<'a> {
    /// What holds beside the secret.
    #[serde(alias = "defaultValidationContext", borrow)]
    pub default_validation_context: Validation<'a>,
}

/// `CertificateValidationContext`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Validation<'a> {
    /// The names, of which a certificate needs one; none are no condition.
    #[serde(alias = "matchTypedSubjectAltNames", borrow)]
    pub match_typed_subject_alt_names: Vec<NameMatcher<'a>>,
    /// The same for names of any type, until Envoy 1.20.
    #[serde(
        alias = "matchSubjectAltNames",
        alias = "hidden_envoy_deprecated_match_subject_alt_names",
        borrow
    )]
    pub match_subject_alt_names: Vec<StringMatcher<'a>>,
    /// The same for whole names, until Envoy 1.14.
    #[serde(
        alias = "verifySubjectAltName",
        alias = "hidden_envoy_deprecated_verify_subject_alt_name"
    )]
    pub verify_subject_alt_name: Vec<String>,
}

/// `SubjectAltNameMatcher`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NameMatcher<'a> {
    /// `URI`, `DNS`, `EMAIL`, `IP_ADDRESS`, `OTHER_NAME`.
    #[serde(alias = "sanType", deserialize_with = "lenient::word")]
    pub san_type: Option<String>,
    /// The name.
    #[serde(borrow)]
    pub matcher: StringMatcher<'a>,
    /// Which other name.
    pub oid: String,
}

impl<'a> CommonTls<'a> {
    /// Whom to trust, from wherever it is written.
    #[must_use]
    pub fn validation(&self) -> Option<&Validation<'a>> {
        let combined = self.combined_validation_context.as_ref();
        combined
            .map(|combined| &combined.default_validation_context)
            .or(self.validation_context.as_ref())
    }
}
