//! Secrets, as far as a dump tells them: certificates, and what else there is.
//!
//! Envoy leaves certificates readable and cuts keys out. Nothing in here even
//! names the fields that hold keys, so none can be shown by mistake.

use std::borrow::Cow;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::kind::resource;
use crate::certificate::{self, Certificate, decode_base64};

/// `envoy.extensions.transport_sockets.tls.v3.Secret`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Secret {
    /// The name under which SDS delivers it.
    pub name: String,
    /// A certificate with its chain, and a key that is not read.
    #[serde(alias = "tlsCertificate")]
    pub tls_certificate: Option<TlsCertificate>,
    /// What peers' certificates are checked against.
    #[serde(alias = "validationContext")]
    pub validation_context: Option<ValidationContext>,
    /// Keys of session tickets: that there are some.
    #[serde(alias = "sessionTicketKeys")]
    pub session_ticket_keys: Option<IgnoredAny>,
    /// A text of any use, such as a token: that there is one.
    #[serde(alias = "genericSecret")]
    pub generic_secret: Option<IgnoredAny>,
}

/// `TlsCertificate`, without its key.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct TlsCertificate {
    /// The certificate and its signers, in PEM.
    #[serde(alias = "certificateChain")]
    pub certificate_chain: Option<DataSource>,
    /// Chain and key in one sealed file: that there is one.
    pub pkcs12: Option<IgnoredAny>,
}

/// `CertificateValidationContext`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct ValidationContext {
    /// The roots, in PEM.
    #[serde(alias = "trustedCa")]
    pub trusted_ca: Option<DataSource>,
    /// An extension that checks in Envoy's place.
    #[serde(alias = "customValidatorConfig")]
    pub custom_validator_config: Option<CustomValidator>,
}

/// A validator extension, as far as it is SPIFFE's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct CustomValidator {
    /// The extension's configuration.
    #[serde(alias = "typedConfig")]
    pub typed_config: SpiffeValidator,
}

/// `SPIFFECertValidatorConfig`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct SpiffeValidator {
    /// The roots of each trust domain.
    #[serde(alias = "trustDomains")]
    pub trust_domains: Vec<TrustDomain>,
}

/// A trust domain and its roots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TrustDomain {
    /// The trust domain.
    pub name: String,
    /// Its roots, in PEM.
    #[serde(alias = "trustBundle")]
    pub trust_bundle: Option<DataSource>,
}

/// `envoy.config.core.v3.DataSource`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct DataSource {
    /// A file beside the proxy.
    pub filename: Option<String>,
    /// The bytes, in base64.
    #[serde(alias = "inlineBytes")]
    pub inline_bytes: Option<String>,
    /// The text.
    #[serde(alias = "inlineString")]
    pub inline_string: Option<String>,
    /// A variable of the proxy's environment.
    #[serde(alias = "environmentVariable")]
    pub environment_variable: Option<String>,
}

/// What a data source turns out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data<'a> {
    /// The text itself.
    Text(Cow<'a, str>),
    /// Not in the dump: a file or a variable of the proxy's, in words.
    Elsewhere(String),
    /// Bytes that are no base64.
    Undecodable,
    /// Nothing.
    Nothing,
}

impl DataSource {
    /// What there is to read.
    #[must_use]
    pub fn data(&self) -> Data<'_> {
        match self {
            DataSource {
                inline_bytes: Some(bytes),
                ..
            } => match decode_base64(bytes) {
                Some(bytes) => Data::Text(String::from_utf8_lossy(&bytes).into_owned().into()),
                None => Data::Undecodable,
            },
            DataSource {
                inline_string: Some(text),
                ..
            } => Data::Text(text.as_str().into()),
            DataSource {
                filename: Some(file),
                ..
            } => Data::Elsewhere(format!("in the file {file}")),
            DataSource {
                environment_variable: Some(name),
                ..
            } => Data::Elsewhere(format!("in the variable {name}")),
            _ => Data::Nothing,
        }
    }
}

/// Certificates in a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding<'a> {
    /// Whether they are what peers are checked against, rather than the proxy's own.
    pub roots: bool,
    /// The trust domain that they are of, where the secret says.
    pub trust_domain: Option<&'a str>,
    /// Where they are.
    pub data: Data<'a>,
}

impl Secret {
    /// The certificates that it holds; none where it is of another kind.
    #[must_use]
    pub fn holdings(&self) -> Vec<Holding<'_>> {
        let chain = self.tls_certificate.as_ref().map(|own| Holding {
            roots: false,
            trust_domain: None,
            data: match (&own.certificate_chain, &own.pkcs12) {
                (None, Some(_)) => Data::Elsewhere("in a sealed PKCS #12".to_owned()),
                (chain, _) => data(chain.as_ref()),
            },
        });
        let Some(context) = &self.validation_context else {
            return chain.into_iter().collect();
        };
        let domains = context
            .custom_validator_config
            .iter()
            .flat_map(|validator| &validator.typed_config.trust_domains);
        let mut roots: Vec<Holding<'_>> = domains
            .map(|domain| Holding {
                roots: true,
                trust_domain: Some(domain.name.as_str()),
                data: data(domain.trust_bundle.as_ref()),
            })
            .collect();
        if roots.is_empty() || context.trusted_ca.is_some() {
            let own = Holding {
                roots: true,
                trust_domain: None,
                data: data(context.trusted_ca.as_ref()),
            };
            roots.insert(0, own);
        }
        chain.into_iter().chain(roots).collect()
    }

    /// The certificates that peers are checked against, as far as they can be read.
    /// Those of a trust domain count for peers of that domain alone.
    #[must_use]
    pub fn roots(&self, domain: Option<&str>) -> Vec<Certificate> {
        let of_domain = |own: Option<&str>| own.is_none() || own == domain;
        self.certificates(|holding| holding.roots && of_domain(holding.trust_domain))
    }

    /// The certificates that peers of any domain are checked against.
    #[must_use]
    pub fn all_roots(&self) -> Vec<Certificate> {
        self.certificates(|holding| holding.roots)
    }

    /// The proxy's own certificate and those that it sends along.
    #[must_use]
    pub fn chain(&self) -> Vec<Certificate> {
        self.certificates(|holding| !holding.roots)
    }

    fn certificates(&self, wanted: impl Fn(&Holding<'_>) -> bool) -> Vec<Certificate> {
        let read = |holding: &Holding<'_>| match &holding.data {
            Data::Text(text) if wanted(holding) => certificate::blocks(text),
            _ => Vec::new(),
        };
        self.holdings().iter().flat_map(read).flatten().collect()
    }

    /// What else it is, in istioctl's way of naming types.
    #[must_use]
    pub fn other(&self) -> Option<&'static str> {
        if self.generic_secret.is_some() {
            Some("Generic")
        } else if self.session_ticket_keys.is_some() {
            Some("Session Ticket Keys")
        } else {
            None
        }
    }
}

fn data(source: Option<&DataSource>) -> Data<'_> {
    source.map_or(Data::Nothing, DataSource::data)
}

resource!(Secret, name);
