//! A long Kubernetes list: asked for in pages, put together as one.
//!
//! An API server that is asked for ten thousand pods holds them all, in its own
//! memory and in its answer, until the last byte is sent; so does whoever asked. In
//! pages, as kubectl has it, both hold five hundred. All pages tell of one moment,
//! the first one's, which the server keeps for some minutes (`continue`); whoever
//! takes longer is told 410, and begins again. What the readers get is one list, so
//! that none of them knows of pages, and a recording holds a list that is whole.

use std::fmt::Write;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::call::Call;
use super::lean::lean;
use super::question::{Method, Question};
use crate::origin::Whom;

/// How many objects a page has, as in kubectl.
const PAGE: usize = 500;

/// More pages are no list but a server that runs in circles.
pub(super) const MOST: usize = 20_000;

/// Whether a question is for a list that pages can be asked of.
pub(super) fn is_list(question: &Question) -> bool {
    let query = question.path.split_once('?').map_or("", |(_, query)| query);
    let mut keys = query.split('&').filter_map(|pair| pair.split('=').next());
    let is_paged = keys.any(|key| ["limit", "continue", "watch"].contains(&key));
    question.whom == Whom::Kubernetes
        && question.method == Method::Get
        && !is_paged
        && Call::of(question).verb == "list"
}

/// The question for one page: the first, or the one that a token leads to.
pub(super) fn page(question: &Question, token: Option<&str>) -> Question {
    let mark = if question.path.contains('?') {
        '&'
    } else {
        '?'
    };
    let mut path = format!("{}{mark}limit={PAGE}", question.path);
    if let Some(token) = token {
        path.push_str("&continue=");
        for byte in token.bytes() {
            match byte {
                b'-' | b'.' | b'_' | b'~' => path.push(char::from(byte)),
                _ if byte.is_ascii_alphanumeric() => path.push(char::from(byte)),
                // A string takes whatever is written to it.
                _ => _ = write!(path, "%{byte:02X}"),
            }
        }
    }
    Question {
        path,
        ..question.clone()
    }
}

/// One page, as far as it matters here.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    api_version: String,
    #[serde(default)]
    metadata: Metadata,
    #[serde(borrow)]
    items: Option<Vec<&'a RawValue>>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Metadata {
    resource_version: Option<String>,
    r#continue: Option<String>,
}

/// A list that is being put together.
#[derive(Default)]
pub(super) struct Gathered {
    text: String,
    any: bool,
}

impl Gathered {
    /// Adds a page, of pods without what nobody reads of them if `leanly`; hands
    /// back the token of the next one, if there is one.
    pub(super) fn add(&mut self, body: &[u8], leanly: bool) -> serde_json::Result<Option<String>> {
        let text = String::from_utf8_lossy(body);
        let text = if leanly { lean(&text) } else { text };
        let page: Page<'_> = serde_json::from_str(&text)?;
        if self.text.is_empty() {
            let version = page.metadata.resource_version.unwrap_or_default();
            let [kind, api, version] =
                [page.kind, page.api_version, version].map(serde_json::Value::from);
            self.text = format!(
                "{{\"kind\":{kind},\"apiVersion\":{api},\"metadata\":{{\"resourceVersion\":{version}}},\"items\":["
            );
        }
        for item in page.items.unwrap_or_default() {
            if std::mem::replace(&mut self.any, true) {
                self.text.push(',');
            }
            self.text.push_str(item.get());
        }
        Ok(page.metadata.r#continue.filter(|token| !token.is_empty()))
    }

    /// The list.
    pub(super) fn whole(mut self) -> Vec<u8> {
        self.text.push_str("]}");
        self.text.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn list(path: &str) -> Question {
        Question::get(Whom::Kubernetes, path)
    }

    #[test]
    fn lists_come_in_pages_and_nothing_else_does() {
        for path in [
            "/api/v1/pods",
            "/apis/apps/v1/namespaces/a/deployments?labelSelector=x",
        ] {
            assert!(is_list(&list(path)), "{path}");
        }
        for path in [
            "/version",
            "/apis/apps/v1",
            "/api/v1/namespaces/a/pods/b",
            "/api/v1/pods?watch=1",
            "/api/v1/pods?limit=5",
        ] {
            assert!(!is_list(&list(path)), "{path}");
        }
        assert!(!is_list(&Question::post(Whom::Kubernetes, "/api/v1/pods")));
        assert!(!is_list(&Question::get(Whom::Unnamed, "/api/v1/pods")));
    }

    #[test]
    fn a_token_is_written_so_that_it_arrives() {
        let path = |path: &str, token| page(&list(path), token).path;
        assert_eq!(path("/api/v1/pods", None), "/api/v1/pods?limit=500");
        assert_eq!(
            path("/api/v1/pods?a=b", Some("x=/+&é")),
            "/api/v1/pods?a=b&limit=500&continue=x%3D%2F%2B%26%C3%A9"
        );
    }

    #[test]
    fn pages_become_one_list_without_a_trace_of_them() {
        let mut list = Gathered::default();
        let first = br#"{"kind": "PodList", "apiVersion": "v1", "metadata": {"resourceVersion": "7", "continue": "t", "remainingItemCount": 1}, "items": [{"a": 1.50}, 2]}"#;
        assert_eq!(list.add(first, true).unwrap().as_deref(), Some("t"));
        assert_eq!(list.add(b"{\"items\": null}", true).unwrap(), None);
        let last = br#"{"metadata": {"continue": ""}, "items": [{"b": {}}]}"#;
        assert_eq!(list.add(last, false).unwrap(), None);
        assert_eq!(
            String::from_utf8(list.whole()).unwrap(),
            r#"{"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"7"},"items":[{"a": 1.50},2,{"b": {}}]}"#
        );
        assert!(Gathered::default().add(b"<html>", true).is_err());
    }
}
