//! A Kubernetes list, and the smaller answers that are cut out of it.
//!
//! Objects are passed on as the text they came in: no field that this program
//! does not know gets lost or reordered. The answers are those that the API
//! server would give: a list with the same head, one object, or a `Status`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::super::selector::Selector;
use super::fields;
use super::query::Query;
use super::resource::Resource;

/// A list as the API server answers it; items keep their text.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct List<'a> {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    api_version: String,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    metadata: Option<&'a RawValue>,
    #[serde(borrow)]
    items: Option<Vec<&'a RawValue>>,
}

/// The few fields of an object that a selection needs.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Object {
    kind: Option<String>,
    metadata: Metadata,
}

#[derive(Deserialize)]
struct Metadata {
    name: Option<String>,
    namespace: Option<String>,
    labels: Option<BTreeMap<String, String>>,
}

/// What is to be cut out of a list.
pub(crate) struct Selection<'a> {
    asked: &'a Resource<'a>,
    labels: Selector,
    fields: &'a str,
}

impl<'a> Selection<'a> {
    /// What a question selects; the API server's refusal when it cannot be read.
    pub fn of(asked: &'a Resource<'a>, query: &'a Query) -> Result<Selection<'a>, Vec<u8>> {
        let fields = query.get("fieldSelector").unwrap_or_default();
        let labels = Selector::parse(query.get("labelSelector").unwrap_or_default())
            .map_err(|error| status(400, "BadRequest", &error.message, None))?;
        if fields::matches(fields, &serde_json::Value::Null).is_none() {
            let message = format!("cannot read the field selector `{fields}`");
            return Err(status(400, "BadRequest", &message, None));
        }
        Ok(Selection {
            asked,
            labels,
            fields,
        })
    }

    fn takes(&self, object: &Object, text: &str) -> bool {
        let metadata = &object.metadata;
        let none = BTreeMap::new();
        let here = self
            .asked
            .namespace
            .is_none_or(|namespace| metadata.namespace.as_deref().unwrap_or_default() == namespace);
        here && self
            .asked
            .name
            .is_none_or(|name| metadata.name.as_deref() == Some(name))
            && self
                .labels
                .matches(metadata.labels.as_ref().unwrap_or(&none))
            && (self.fields.is_empty()
                || serde_json::from_str(text)
                    .ok()
                    .and_then(|object| fields::matches(self.fields, &object))
                    .unwrap_or(false))
    }
}

impl<'a> List<'a> {
    /// Reads a list that is whole; one page of a longer list is none.
    pub fn whole(body: &'a [u8]) -> Option<List<'a>> {
        /// How a page says that there are more.
        #[derive(Deserialize)]
        struct Page {
            r#continue: Option<String>,
        }
        let list: List<'a> = serde_json::from_slice(body).ok()?;
        let more = list
            .metadata
            .and_then(|metadata| serde_json::from_str::<Page>(metadata.get()).ok())
            .and_then(|page| page.r#continue)
            .is_some_and(|token| !token.is_empty());
        (!more && list.kind.ends_with("List")).then_some(list)
    }

    /// The smaller answer: its status and its body.
    pub fn cut(mut self, selection: &Selection<'_>) -> (u16, Vec<u8>) {
        let items = self.items.take().unwrap_or_default();
        let mut taken = items.into_iter().filter_map(|text| {
            let object: Object = serde_json::from_str(text.get()).ok()?;
            selection
                .takes(&object, text.get())
                .then_some((object, text))
        });
        if let Some(name) = selection.asked.name {
            return match taken.next() {
                Some((object, text)) => (200, self.alone(&object, text.get())),
                None => (404, not_found(selection.asked, name)),
            };
        }
        let items = taken.map(|(_, text)| text).collect();
        let list = List {
            items: Some(items),
            ..self
        };
        (200, serde_json::to_vec(&list).unwrap_or_default())
    }

    /// An item as an answer of its own: in a list its kind may be left out.
    fn alone(&self, object: &Object, text: &str) -> Vec<u8> {
        let kind = self.kind.strip_suffix("List").unwrap_or_default();
        match text.split_once('{') {
            Some((_, rest)) if object.kind.is_none() && !kind.is_empty() => format!(
                "{{\"kind\":{},\"apiVersion\":{},{rest}",
                serde_json::Value::from(kind),
                serde_json::Value::from(self.api_version.as_str()),
            )
            .into_bytes(),
            _ => text.as_bytes().to_vec(),
        }
    }
}

fn not_found(asked: &Resource<'_>, name: &str) -> Vec<u8> {
    let message = format!("{} \"{name}\" not found", asked.qualified());
    let mut details = serde_json::json!({"name": name, "kind": asked.plural});
    if !asked.group.is_empty() {
        details["group"] = asked.group.into();
    }
    status(404, "NotFound", &message, Some(details))
}

/// A refusal in the API server's form.
fn status(code: u16, reason: &str, message: &str, details: Option<serde_json::Value>) -> Vec<u8> {
    let mut status = serde_json::json!({
        "kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure",
        "message": message, "reason": reason, "code": code,
    });
    if let Some(details) = details {
        status["details"] = details;
    }
    status.to_string().into_bytes()
}
