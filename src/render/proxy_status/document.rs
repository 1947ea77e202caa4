//! The status of proxies as one document of its own kind.
//!
//! istioctl prints what each istiod answered over gRPC, one document after the
//! other. Here all istiods are in one, and each proxy says whose word it is.

use jiff::Timestamp;
use serde::{Serialize, Serializer};

use super::Status;
use crate::check::sync::Row;
use crate::istio::sync::Subscription;
use crate::istio::xds_type;

/// The document.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Document<'d> {
    api_version: &'static str,
    kind: &'static str,
    /// The moment that it was so.
    time: Timestamp,
    istiods: &'d [Istiod],
    #[serde(serialize_with = "proxies")]
    proxies: &'d Status<'d>,
    #[serde(serialize_with = "findings")]
    findings: &'d Status<'d>,
    /// What could not be told of the whole.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    cannot_tell: &'d [String],
}

/// An istiod in it.
#[derive(Clone, Debug, Serialize)]
pub struct Istiod {
    /// `pod.namespace`.
    pub name: String,
    /// Its revision.
    pub revision: String,
    /// Why it has not answered, or not wholly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Proxy<'p> {
    name: &'p str,
    #[serde(skip_serializing_if = "str::is_empty")]
    cluster: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#type: Option<&'p str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    version: &'p str,
    /// Whose word it is; absent for a proxy that no istiod knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    istiod: Option<&'p str>,
    resources: Vec<Resource<'p>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Resource<'p> {
    r#type: &'p str,
    type_url: &'p str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_sent: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'p str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    never_acknowledged: bool,
}

impl<'d> Document<'d> {
    /// The document of a status.
    #[must_use]
    pub fn new(
        status: &'d Status<'d>,
        istiods: &'d [Istiod],
        cannot_tell: &'d [String],
    ) -> Document<'d> {
        Document {
            api_version: "mesh/v1",
            kind: "ProxyStatus",
            time: status.now,
            istiods,
            proxies: status,
            findings: status,
            cannot_tell,
        }
    }
}

/// Proxies one by one: a list of all of them would stand in memory twice.
fn proxies<S: Serializer>(status: &Status<'_>, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(status.rows.iter().map(|row| proxy(row, status.istiods)))
}

fn findings<S: Serializer>(status: &Status<'_>, to: S) -> Result<S::Ok, S::Error> {
    let all = status.rows.iter().flat_map(|row| {
        let concerns = row.concerns.iter();
        concerns.map(move |concern| concern.finding(row, status.istiods))
    });
    to.collect_seq(all)
}

fn proxy<'p>(row: &'p Row, istiods: &'p [String]) -> Proxy<'p> {
    let proxy = &row.proxy;
    let mut subscriptions: Vec<&Subscription> = proxy.subscriptions.iter().collect();
    subscriptions.sort_by_key(|one| xds_type::order(&one.type_url));
    Proxy {
        name: &proxy.id,
        cluster: &proxy.cluster,
        r#type: proxy.kind.as_deref(),
        version: &proxy.version,
        istiod: row
            .istiod
            .and_then(|place| istiods.get(place))
            .map(String::as_str),
        resources: subscriptions.into_iter().map(resource).collect(),
    }
}

fn resource(one: &Subscription) -> Resource<'_> {
    Resource {
        r#type: xds_type::name(&one.type_url),
        type_url: &one.type_url,
        status: match one.state.word() {
            // One word, as istioctl's document has it.
            "NOT SENT" => "NOT_SENT",
            word => word,
        },
        last_sent: one.sent_at,
        error: one.error.as_deref(),
        never_acknowledged: one.never_acknowledged,
    }
}
