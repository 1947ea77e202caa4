//! What keeps an istiod from answering over gRPC, and what to do about each.
//!
//! Five parties can say no here: Kubernetes to the token, the node to the port, TLS to
//! the server, istiod to whoever asks, and the user's own flags to a token at all. The
//! next step is another for each, and it is always said who it was.

use std::time::Duration;

use rustls::CertificateError;

use super::super::forward;
use super::super::status::one_line;
use super::channel::Lost;
use super::token::ACCOUNT;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::PodName;

/// Whom an error is about, and what was agreed on.
pub(super) struct Spot<'a> {
    /// The pod, or the address as one without a namespace.
    pub whom: &'a PodName,
    /// Its port.
    pub port: u16,
    /// Istio's namespace.
    pub namespace: &'a str,
    /// The name that the server should have.
    pub name: String,
    /// Whether a token went along.
    pub told: bool,
    /// Whether TLS was left out.
    pub plaintext: bool,
}

impl Spot<'_> {
    /// The place, as the beginning of a sentence.
    pub(super) fn place(&self) -> String {
        if self.whom.namespace.is_empty() {
            return format!("istiod {}", self.whom);
        }
        format!("istiod {} on port {}", self.whom, self.port)
    }

    /// Why there is no answer.
    pub(super) fn lost(&self, lost: Lost) -> Error {
        let place = self.place();
        match lost {
            Lost::Known(error) => error,
            Lost::Closed(words) => forward::not_reached(self.whom, self.port, &words)
                .hint("--xds-port names the port where istiod speaks gRPC"),
            Lost::Broken(words) => Error::unreachable(format!(
                "{place} gave no answer over gRPC: {}",
                one_line(&words)
            ))
            .hint("is that istiod's port for gRPC (--xds-port, 15012)? its log says more"),
            Lost::NotGrpc(words) => Error::unreachable(format!(
                "{place} speaks no gRPC as istiod does: {}",
                one_line(&words)
            ))
            .hint(
                "istiod has it on port 15012 (--xds-port), and without TLS on 15010 (--plaintext)",
            ),
            Lost::Tls(error) => self.unverified(&error),
            Lost::Status(code, words) => self.status(code, &one_line(&words)),
        }
    }

    fn unverified(&self, error: &rustls::Error) -> Error {
        let (place, namespace, name) = (self.place(), self.namespace, &self.name);
        let own = format!(
            "the mesh's root is that of the ConfigMap istio-ca-root-cert in namespace {namespace}: is this its istiod (-i, --context)?"
        );
        let error = match error {
            rustls::Error::InvalidCertificate(cause) => match cause {
                CertificateError::UnknownIssuer | CertificateError::BadSignature => {
                    Error::unreachable(format!(
                        "{place} shows a certificate that the mesh's root did not sign"
                    ))
                    .hint(own)
                }
                CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                    Error::unreachable(format!("{place} shows a certificate that has expired"))
                        .hint("is this machine's clock right? istiod renews its own before that")
                }
                CertificateError::NotValidForName
                | CertificateError::NotValidForNameContext { .. } => Error::unreachable(format!(
                    "{place} shows a certificate that is not for {name}"
                ))
                .hint(format!(
                    "is {namespace} Istio's namespace (-i)? --authority names another server"
                )),
                _ => Error::unreachable(format!("{place} cannot be verified: {cause}")).hint(own),
            },
            other => Error::unreachable(format!("{place}: TLS failed: {other}")),
        };
        error.hint("--insecure asks it all the same, and hands a token to whoever it is")
    }

    fn status(&self, code: u32, words: &str) -> Error {
        let (place, namespace) = (self.place(), self.namespace);
        let said = |what: &str| match words {
            "" => format!("{place} {what}"),
            words => format!("{place} {what}: {words}"),
        };
        match code {
            16 if !self.told => Error::new(
                Exit::Denied,
                said("answers nobody whom it does not know, and was told no token"),
            )
            .hint("it knows people over TLS alone: leave out --plaintext and --cert-dir, and ask on port 15012"),
            16 if self.plaintext => Error::new(Exit::Denied, said("takes no token (UNAUTHENTICATED)"))
                .hint("it takes tokens over TLS alone: leave out --plaintext, and ask on port 15012"),
            16 => Error::new(Exit::Denied, said("does not accept the token (UNAUTHENTICATED)"))
                .hint(format!(
                    "it is one of service account {ACCOUNT} in namespace {namespace}, made for this question: has it expired by istiod's clock, or is this istiod of another cluster?"
                )),
            7 => Error::new(
                Exit::Denied,
                said(&format!(
                    "does not answer this to service account {ACCOUNT} of namespace {namespace} (PERMISSION_DENIED)"
                )),
            )
            .hint("it answers accounts of its own namespace: does -i name that?"),
            14 => Error::unreachable(said("is not ready (UNAVAILABLE)"))
                .hint("ask again; if it stays so, its log says why"),
            12 => Error::unreachable(said("knows no such call (UNIMPLEMENTED)"))
                .hint("is that istiod's port for gRPC (--xds-port, 15012)?"),
            code => Error::unreachable(said(&format!("ended the call with gRPC status {code}")))
                .hint("its log may say why: `kubectl logs -n NAMESPACE POD -c discovery`"),
        }
    }

    /// That nothing came in time.
    pub(super) fn silent(&self, came: u64, allowed: Duration) -> Error {
        let (place, seconds) = (self.place(), allowed.as_secs_f32());
        let error = if came > 0 {
            format!("{place} did not finish its answer within {seconds} s: {came} bytes came")
        } else {
            format!("{place} did not answer over gRPC within {seconds} s")
        };
        Error::unreachable(error).hint("allow more time with --timeout")
    }

    /// That what came is no answer to the question.
    pub(super) fn unanswered(&self, question: &str) -> Error {
        Error::unreachable(format!(
            "{} answered {question} over gRPC with nothing that can be read",
            self.place()
        ))
        .hint("other versions of istiod answer other questions: `mesh xds list`")
    }
}

/// What to say of a root that is not to be had.
pub(super) fn without_root<T>(came: Result<T>, namespace: &str) -> Result<T> {
    came.map_err(|error| {
        let error = error.during("istiod cannot be verified");
        match error.exit {
            Exit::Denied => error,
            _ => error.hint(format!(
                "istiod puts the mesh's root into the ConfigMap istio-ca-root-cert of each namespace: is {namespace} Istio's (-i)?"
            )),
        }
        .hint("--insecure asks without, and hands a token to whoever answers")
    })
}
