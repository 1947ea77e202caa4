//! Whether the server is the mesh's istiod, before it is told anything.
//!
//! istioctl sends its token to whoever answers (istio#41937); whoever gets hold of
//! it is the mesh's system namespace for its lifetime. Here the server must show a
//! certificate that the mesh's root signed, for a name that only an istiod of this
//! namespace is given (`getDNSNames` in `pilot/pkg/bootstrap/server.go`):
//! `istiod.NAMESPACE.svc`, or `istiod-REVISION.NAMESPACE.svc`. Which revision a pod
//! is of need not be known for that: its certificate is asked for its names, and one
//! of these is held against it in the usual way. Workloads' certificates have no DNS
//! names at all, so none of them can pass for an istiod.

use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};

use crate::certificate::{Certificate, Name};
use crate::error::{Error, Result};
use crate::exit::Exit;

/// The names that the server may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// This one, as the user says.
    Only(String),
    /// An istiod's in this namespace, or the host that it was asked for at.
    Istiod {
        /// Istio's namespace.
        namespace: String,
        /// The host of its address, where there is one.
        host: Option<String>,
    },
}

impl Names {
    /// The name that is asked for.
    pub(super) fn first(&self) -> String {
        match self {
            Names::Only(name) => name.clone(),
            Names::Istiod { namespace, .. } => format!("istiod.{namespace}.svc"),
        }
    }

    /// Whether a certificate's name is one of them.
    fn have(&self, name: &str) -> bool {
        let (namespace, host) = match self {
            Names::Only(only) => return only == name,
            Names::Istiod { namespace, host } => (namespace, host),
        };
        let own = name.strip_suffix(&format!(".{namespace}.svc"));
        let own = own.is_some_and(|own| {
            own == "istiod" || own.starts_with("istiod-") && !own.contains(['.', '*'])
        });
        own || host.as_ref().is_some_and(|host| host == name)
    }

    /// Those of a certificate that are among them; the first where none is, so that
    /// what is wrong with the certificate is still found out.
    fn of(&self, certificate: &CertificateDer<'_>) -> Vec<String> {
        let names = Certificate::parse(certificate).map_or_else(|_| Vec::new(), |read| read.names);
        let mut own: Vec<String> = Vec::new();
        for name in names {
            if let Name::Dns(name) | Name::Ip(name) = name
                && self.have(&name)
            {
                own.push(name);
            }
        }
        if own.is_empty() {
            own.push(self.first());
        }
        own
    }
}

/// Who is taken for the mesh's istiod.
pub(super) enum Trusted {
    /// Whoever has a certificate that one of these signed (PEM).
    Roots(String),
    /// Anybody: the user said so.
    Anyone,
}

/// What to speak TLS with.
pub(super) fn config(
    trusted: &Trusted,
    names: Names,
    own: Option<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>)>,
) -> Result<ClientConfig> {
    let provider = Arc::new(ring::default_provider());
    let verifier: Arc<dyn ServerCertVerifier> = match trusted {
        Trusted::Anyone => Arc::new(Unverified(Arc::clone(&provider))),
        Trusted::Roots(pem) => Arc::new(Verified {
            names,
            chain: chain(pem, &provider)?,
        }),
    };
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(unusable)?
        .dangerous()
        .with_custom_certificate_verifier(verifier);
    let mut config = match own {
        None => config.with_no_client_auth(),
        Some((certificates, key)) => config
            .with_client_auth_cert(certificates, key)
            .map_err(|error| Error::input(format!("cannot use this certificate: {error}")))?,
    };
    config.alpn_protocols = vec![b"h2".to_vec()];
    Ok(config)
}

fn chain(pem: &str, provider: &Arc<CryptoProvider>) -> Result<Arc<WebPkiServerVerifier>> {
    let mut roots = RootCertStore::empty();
    let read = CertificateDer::pem_slice_iter(pem.as_bytes());
    // A block that is broken costs itself: a bundle holds old roots beside new ones.
    roots.add_parsable_certificates(read.filter_map(std::result::Result::ok));
    if roots.is_empty() {
        return Err(Error::input("the mesh's root certificate cannot be read"));
    }
    WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(provider))
        .build()
        .map_err(|error| Error::input(format!("cannot use the mesh's root certificate: {error}")))
}

fn unusable(error: rustls::Error) -> Error {
    Error::new(Exit::Failed, format!("cannot speak TLS: {error}"))
}

/// Holds a certificate against the mesh's roots and an istiod's names.
#[derive(Debug)]
struct Verified {
    names: Names,
    chain: Arc<WebPkiServerVerifier>,
}

impl ServerCertVerifier for Verified {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        asked: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> std::result::Result<ServerCertVerified, rustls::Error> {
        let verify = |name: &ServerName<'_>| {
            self.chain
                .verify_server_cert(end_entity, intermediates, name, ocsp, now)
        };
        let mut last = None;
        for name in self.names.of(end_entity) {
            let Ok(name) = ServerName::try_from(name) else {
                continue;
            };
            match verify(&name) {
                Ok(verified) => return Ok(verified),
                Err(error) => last = Some(error),
            }
        }
        last.map_or_else(|| verify(asked), Err)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, rustls::Error> {
        self.chain
            .verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, rustls::Error> {
        self.chain
            .verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.chain.supported_verify_schemes()
    }
}

/// Takes anybody who holds the key of the certificate that he shows.
#[derive(Debug)]
struct Unverified(Arc<CryptoProvider>);

impl ServerCertVerifier for Unverified {
    fn verify_server_cert(
        &self,
        _end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _asked: &ServerName<'_>,
        _ocsp: &[u8],
        _now: UnixTime,
    ) -> std::result::Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, rustls::Error> {
        let known = &self.0.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signed, known)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> std::result::Result<HandshakeSignatureValid, rustls::Error> {
        let known = &self.0.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signed, known)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn only_an_istiods_names_in_its_own_namespace_count() {
        let istiod = Names::Istiod {
            namespace: "istio-system".into(),
            host: Some("istiod.example.com".into()),
        };
        assert_eq!(istiod.first(), "istiod.istio-system.svc");
        for own in [
            "istiod.istio-system.svc",
            "istiod-1-28.istio-system.svc",
            "istiod.example.com",
        ] {
            assert!(istiod.have(own), "{own}");
        }
        for other in [
            "istiod.shop.svc",
            "istiodx.istio-system.svc",
            "*.istio-system.svc",
            "istiod-*.istio-system.svc",
            "istiod-a.shop.istio-system.svc",
            "istiod.istio-system.svc.example.com",
            "",
        ] {
            assert!(!istiod.have(other), "{other}");
        }
        let only = Names::Only("pilot.example.com".into());
        assert!(only.have("pilot.example.com") && !only.have("istiod.istio-system.svc"));
    }
}
