//! What istiod says of its proxies: `/debug/syncz`.
//!
//! For each proxy and each kind of configuration that it asked for, istiod keeps
//! the nonce that it sent last and the one that the proxy acknowledged last; from
//! the two follows how they stand. Newer istiods also keep when they sent and what
//! the proxy refused, and write it by type URL under `resources`; older ones write
//! four or five pairs of flat fields and cannot tell a refusal from silence, nor
//! "did not ask" from "was sent nothing". Both are read, and which it was is kept,
//! since it decides how much can be said.
//!
//! Nonces are long and there are many: they are compared and forgotten. An answer
//! that breaks off is read as far as it came.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::rc::Rc;

use jiff::Timestamp;
use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::xds_type;

/// How a proxy stands with one kind of configuration, as istioctl calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It acknowledged what it was sent last.
    Synced,
    /// It was sent nothing, which is normal where there is nothing to send.
    NotSent,
    /// It has not acknowledged what it was sent last.
    Stale,
    /// It refused what it was sent last.
    Error,
}

impl State {
    /// istioctl's word in its table.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            State::Synced => "SYNCED",
            State::NotSent => "NOT SENT",
            State::Stale => "STALE",
            State::Error => "ERROR",
        }
    }
}

/// One kind of configuration of one proxy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// The type URL.
    pub type_url: Rc<str>,
    /// How it stands.
    pub state: State,
    /// When istiod sent last; older ones do not say.
    pub sent_at: Option<Timestamp>,
    /// What the proxy answered when it refused.
    pub error: Option<Rc<str>>,
    /// Whether it was sent something and never acknowledged anything.
    pub never_acknowledged: bool,
}

/// A proxy as one istiod sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proxy {
    /// `pod.namespace`.
    pub id: Box<str>,
    /// The cluster that it runs in; empty where it did not say.
    pub cluster: Rc<str>,
    /// `sidecar`, `router`, `waypoint`, `ztunnel`; older istiods do not say.
    pub kind: Option<Rc<str>>,
    /// Its version of Istio; empty where it did not say.
    pub version: Rc<str>,
    /// Whether istiod is an older one, which does not tell what a proxy asked for.
    pub flat: bool,
    /// What it asked for, by type URL.
    pub subscriptions: Vec<Subscription>,
}

impl Proxy {
    /// Its namespace: what follows the first dot but one from the end of a pod's name
    /// cannot be told apart, so it is what follows the last.
    #[must_use]
    pub fn namespace(&self) -> &str {
        self.id
            .rsplit_once('.')
            .map_or("", |(_, namespace)| namespace)
    }

    /// How it stands with a type; none where it did not ask for it.
    #[must_use]
    pub fn subscription(&self, type_url: &str) -> Option<&Subscription> {
        let mut all = self.subscriptions.iter();
        all.find(|one| &*one.type_url == type_url)
    }

    /// The types that it is known to have asked for, in people's order.
    #[must_use]
    pub fn subscribed(&self) -> Vec<&str> {
        let asked = self.subscriptions.iter();
        let asked = asked.filter(|one| !self.flat || one.state != State::NotSent);
        let mut types: Vec<&str> = asked.map(|one| &*one.type_url).collect();
        types.sort_by_key(|one| xds_type::order(one));
        types
    }
}

/// An answer, read.
#[derive(Debug, Default)]
pub struct Reading {
    /// The proxies, as they came.
    pub proxies: Vec<Proxy>,
    /// How many entries could not be read, and what was wrong with the first.
    pub faults: Option<(usize, String)>,
    /// Why reading ended before the end.
    pub broken: Option<String>,
}

#[derive(Deserialize)]
struct Entry<'a> {
    #[serde(borrow)]
    proxy: Cow<'a, str>,
    #[serde(borrow, default)]
    cluster_id: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    proxy_type: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    istio_version: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    resources: Option<BTreeMap<Cow<'a, str>, Resource<'a>>>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Resource<'a> {
    #[serde(borrow)]
    sent: Option<Cow<'a, str>>,
    #[serde(borrow)]
    acked: Option<Cow<'a, str>>,
    #[serde(borrow)]
    sent_time: Option<Cow<'a, str>>,
    #[serde(borrow)]
    last_error: Option<Cow<'a, str>>,
    /// Its verdict, in place of nonces: what is left where its debug paths are off.
    #[serde(borrow)]
    status: Option<Cow<'a, str>>,
}

/// Reads an answer.
#[must_use]
pub fn read(body: &[u8]) -> Reading {
    let text = String::from_utf8_lossy(body);
    let mut reader = Reader::default();
    let mut json = serde_json::Deserializer::from_str(&text);
    let ended = json.deserialize_any(List(&mut reader));
    if let Err(error) = ended.and_then(|()| json.end()) {
        reader.reading.broken = Some(error.to_string());
    }
    reader.reading
}

#[derive(Default)]
struct Reader {
    reading: Reading,
    /// Texts that most proxies share.
    shared: BTreeSet<Rc<str>>,
}

impl Reader {
    fn take(&mut self, text: &str) {
        match self.proxy(text) {
            Ok(proxy) => self.reading.proxies.push(proxy),
            Err(error) => {
                let faults = &mut self.reading.faults;
                let (count, _) = faults.get_or_insert((0, error.to_string()));
                *count += 1;
            }
        }
    }

    fn proxy(&mut self, text: &str) -> serde_json::Result<Proxy> {
        let entry: Entry<'_> = serde_json::from_str(text)?;
        let flat = entry.resources.is_none();
        let subscriptions = match entry.resources {
            Some(resources) => resources
                .into_iter()
                .map(|(type_url, resource)| self.subscription(&type_url, &resource))
                .collect(),
            None => self.flat(text)?,
        };
        let kind = entry.proxy_type.filter(|kind| !kind.is_empty());
        Ok(Proxy {
            id: entry.proxy.into(),
            cluster: self.share(&entry.cluster_id.unwrap_or_default()),
            kind: kind.map(|kind| self.share(&kind)),
            version: self.share(&entry.istio_version.unwrap_or_default()),
            flat,
            subscriptions,
        })
    }

    /// The pairs of fields of an older istiod: `cluster_sent`, `cluster_acked`.
    fn flat(&mut self, text: &str) -> serde_json::Result<Vec<Subscription>> {
        let fields: BTreeMap<Cow<'_, str>, &RawValue> = serde_json::from_str(text)?;
        let field = |name: String| {
            let raw = fields.get(name.as_str())?;
            serde_json::from_str::<Option<String>>(raw.get()).ok()?
        };
        let mut subscriptions = Vec::new();
        for (begin, type_url) in xds_type::FLAT {
            let resource = Resource {
                sent: field(format!("{begin}_sent")).map(Cow::Owned),
                acked: field(format!("{begin}_acked")).map(Cow::Owned),
                ..Resource::default()
            };
            subscriptions.push(self.subscription(type_url, &resource));
        }
        subscriptions.sort_by(|a, b| a.type_url.cmp(&b.type_url));
        Ok(subscriptions)
    }

    fn subscription(&mut self, type_url: &str, resource: &Resource<'_>) -> Subscription {
        let text = |text: &Option<Cow<'_, str>>| text.as_deref().unwrap_or_default().to_owned();
        let (sent, acked) = (text(&resource.sent), text(&resource.acked));
        let error = text(&resource.last_error);
        // istiod's own order (`pilot/pkg/xds/debug.go`): a refusal counts until the
        // next acknowledgement, whatever the nonces are.
        let state = if let Some(verdict) = resource.status.as_deref() {
            match verdict {
                "SYNCED" => State::Synced,
                "NOT_SENT" => State::NotSent,
                "ERROR" => State::Error,
                _ => State::Stale,
            }
        } else if !error.is_empty() {
            State::Error
        } else if sent.is_empty() {
            State::NotSent
        } else if sent == acked {
            State::Synced
        } else {
            State::Stale
        };
        let time = resource.sent_time.as_deref();
        let sent_at = time.and_then(|time| time.parse::<Timestamp>().ok());
        Subscription {
            type_url: self.share(type_url),
            state,
            // Go's zero time is no time.
            sent_at: sent_at.filter(|time| time.as_second() > 0),
            // One mistake comes back from every proxy, word for word.
            error: (!error.is_empty()).then(|| self.share(&error)),
            never_acknowledged: resource.status.is_none()
                && acked.is_empty()
                && (!sent.is_empty() || state == State::Error),
        }
    }

    fn share(&mut self, text: &str) -> Rc<str> {
        if let Some(known) = self.shared.get(text) {
            return Rc::clone(known);
        }
        let new: Rc<str> = text.into();
        self.shared.insert(Rc::clone(&new));
        new
    }
}

/// The list, taken entry by entry, so that what came before a break is kept.
struct List<'r>(&'r mut Reader);

impl<'de> Visitor<'de> for List<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of proxies")
    }

    /// Go writes `null` for an empty list.
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        while let Some(entry) = entries.next_element::<&RawValue>()? {
            self.0.take(entry.get());
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "sync_tests.rs"]
mod tests;
