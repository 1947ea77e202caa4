//! What the filters of one stream leave for those after them.
//!
//! Access rules ask for metadata that another filter wrote, an external authorizer is
//! asked only if shadow rules said so, and Istio's ALPN filter decides what the
//! transport offers. A filter that ran writes here what it certainly wrote, and, where
//! it cannot be known, that it may have written: what nobody may have written is known
//! to be absent, which is how a request without a token is told from one that nobody
//! looked at.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// What is known of a stream beside the request itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// Dynamic metadata, by namespace.
    pub metadata: BTreeMap<String, Value>,
    /// Who may have written metadata that is not known: the namespace, none for any,
    /// and the filter.
    pub writers: Vec<(Option<String>, String)>,
    /// Headers that a filter set to what is not known.
    pub unknown_headers: BTreeSet<String>,
    /// A filter that may have set any header but those of the protocol itself.
    pub header_writer: Option<String>,
    /// The protocols that TLS to the endpoint offers, by the HTTP version spoken there
    /// (`HTTP10`, `HTTP11`, `HTTP2`), as `istio.alpn` sets them. A cluster whose metadata
    /// says `istio: {alpn_override: "false"}` is left alone.
    pub alpn: BTreeMap<&'static str, Vec<String>>,
    /// Whether a filter had the route chosen again, by what it changed.
    pub route_cleared: bool,
}

/// What is known of a piece of metadata.
pub enum Metadata<'n> {
    /// It is this, or certainly absent.
    Known(Option<&'n Value>),
    /// This filter may have written it.
    Unknown(&'n str),
}

impl Noted {
    /// Looks metadata up.
    pub fn metadata<'k>(
        &self,
        namespace: &str,
        mut path: impl Iterator<Item = &'k str>,
    ) -> Metadata<'_> {
        let root = self.metadata.get(namespace);
        let found = root.and_then(|root| path.try_fold(root, |value, key| value.get(key)));
        let writer = self.writers.iter().find(|(written, _)| {
            written
                .as_deref()
                .is_none_or(|written| written == namespace)
        });
        match (found, writer) {
            (None, Some((_, filter))) => Metadata::Unknown(filter),
            (found, _) => Metadata::Known(found),
        }
    }

    /// Writes one value.
    pub fn write(&mut self, namespace: &str, key: &str, value: Value) {
        let root = self.metadata.entry(namespace.to_owned());
        let root = root.or_insert_with(|| Value::Object(serde_json::Map::new()));
        if let Value::Object(fields) = root {
            fields.insert(key.to_owned(), value);
        }
    }

    /// Whether nobody can know what stands in a header by now.
    #[must_use]
    pub fn is_unknown(&self, header: &str) -> bool {
        let own = header.starts_with(':') || header == "host";
        self.unknown_headers.contains(header) || (self.header_writer.is_some() && !own)
    }

    /// Notes that a filter may have written something, in one namespace or any.
    pub fn may_write(&mut self, namespace: Option<&str>, filter: &str) {
        let namespace = namespace.map(str::to_owned);
        self.writers.push((namespace, filter.to_owned()));
    }
}
