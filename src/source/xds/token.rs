//! The token that says to istiod who asks.
//!
//! istiod believes service accounts, so Kubernetes is asked for a token of one of its
//! own namespace's, as istioctl does: others may ask istiod next to nothing. Its
//! audience makes it useless anywhere but at an istiod, and it lives as short as
//! Kubernetes allows. It is text without `Debug` or `Display`, and leaves this file
//! only as a header that is marked sensitive, so that no log and no error can hold it.

use hyper::header::HeaderValue;
use serde::Deserialize;

use super::super::Cluster;
use super::super::question::Question;
use crate::error::{Error, Result};
use crate::origin::Whom;

/// The account whose word is taken: each namespace has one of this name.
pub(super) const ACCOUNT: &str = "default";
/// What istiod expects as a token's audience, unless its `TOKEN_AUDIENCES` says otherwise.
const AUDIENCE: &str = "istio-ca";
/// The least that Kubernetes gives, in seconds.
const LIFE: u32 = 600;

/// A header that must not be shown.
#[derive(Clone)]
pub(super) struct Token(HeaderValue);

impl Token {
    /// Has Kubernetes make one for an account of this namespace.
    pub(super) async fn request(cluster: &Cluster, namespace: &str) -> Result<Token> {
        let path = format!("/api/v1/namespaces/{namespace}/serviceaccounts/{ACCOUNT}/token");
        let body = serde_json::json!({
            "apiVersion": "authentication.k8s.io/v1",
            "kind": "TokenRequest",
            "spec": {"audiences": [AUDIENCE], "expirationSeconds": LIFE},
        });
        let question = Question {
            body: body.to_string().into_bytes(),
            ..Question::post(Whom::Kubernetes, path)
        };
        // Not through the session: what passes there may be recorded.
        let body = cluster.api_body(&question).await;
        let body = body
            .map_err(|error| error.hint("istiod is told by such a token who asks it over gRPC"))?;
        read(&body).ok_or_else(|| {
            Error::input(format!(
                "Kubernetes gave no token for service account {ACCOUNT} in namespace {namespace}"
            ))
        })
    }

    /// The header.
    pub(super) fn header(&self) -> HeaderValue {
        self.0.clone()
    }
}

fn read(body: &[u8]) -> Option<Token> {
    #[derive(Deserialize)]
    struct Given {
        status: Status,
    }
    #[derive(Deserialize)]
    struct Status {
        token: String,
    }
    let given: Given = serde_json::from_slice(body).ok()?;
    let token = Some(given.status.token).filter(|token| !token.is_empty())?;
    let mut header = HeaderValue::try_from(format!("Bearer {token}")).ok()?;
    // Neither shown by its Debug form nor kept in the compression table of HTTP/2.
    header.set_sensitive(true);
    Some(Token(header))
}
