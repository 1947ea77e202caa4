//! What a recording never holds, whatever was answered.
//!
//! A recording is made to be passed on. Envoy's redaction and ours (`redact`)
//! work on what may stand anywhere; here are the two answers that are secret as
//! a whole: tokens, which are left out with their question, and Secrets, of
//! which names, types and keys stay and every value goes. And here what pods may
//! hold is taken out, the environment of their containers ([`environment`]).

use std::borrow::Cow;

use serde_json::Value;

use super::super::question::Question;
use super::environment;
use super::query::Query;
use super::resource::Resource;
use crate::origin::Whom;
use crate::redact;

/// The answer as it may be kept; nothing when no part of it may be.
pub(crate) fn keepable<'a>(question: &Question, body: &'a [u8]) -> Option<Cow<'a, [u8]>> {
    if question.whom != Whom::Kubernetes {
        return Some(Cow::Borrowed(body));
    }
    let query = Query::parse(&question.whom, &question.path);
    let path = query.path.trim_end_matches('/');
    let mut from_end = path.rsplit('/');
    let request = from_end.next() == Some("token") && from_end.nth(1) == Some("serviceaccounts");
    if request || path.starts_with("/apis/authentication.k8s.io/") {
        return None;
    }
    let of_secrets = Resource::parse(path).is_some_and(|resource| resource.plural == "secrets")
        || path.contains("/secrets/");
    if !of_secrets {
        return Some(without_environment(body));
    }
    let mut answer: Value = serde_json::from_slice(body).ok()?;
    blank(&mut answer);
    if let Some(items) = answer.get_mut("items").and_then(Value::as_array_mut) {
        items.iter_mut().for_each(blank);
    }
    serde_json::to_vec(&answer).ok().map(Cow::Owned)
}

/// An answer without what people put into their containers' environment. Bytes
/// that are no text cannot hide any: they are shown as what they are not.
fn without_environment(body: &[u8]) -> Cow<'_, [u8]> {
    match String::from_utf8_lossy(body) {
        Cow::Borrowed(text) => match environment::blank(text) {
            Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
            Cow::Owned(text) => Cow::Owned(text.into_bytes()),
        },
        Cow::Owned(text) => Cow::Owned(environment::blank(&text).into_owned().into_bytes()),
    }
}

fn blank(secret: &mut Value) {
    for field in ["data", "stringData"] {
        match secret.get_mut(field) {
            Some(Value::Object(values)) => values.values_mut().for_each(|value| *value = "".into()),
            Some(other) => *other = Value::Null,
            None => {}
        }
    }
    let annotations = secret.pointer_mut("/metadata/annotations");
    if let Some(annotations) = annotations.and_then(Value::as_object_mut) {
        annotations.remove(redact::LAST_APPLIED);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::keepable;
    use crate::origin::Whom;
    use crate::source::Question;

    fn kept(path: &str, body: &str) -> Option<String> {
        let question = Question::get(Whom::Kubernetes, path);
        let kept = keepable(&question, body.as_bytes())?;
        Some(String::from_utf8(kept.into_owned()).unwrap())
    }

    #[test]
    fn of_a_secret_names_and_keys_stay_and_every_value_goes() {
        let secret = r#"{"kind":"Secret","metadata":{"name":"a","annotations":{"kubectl.kubernetes.io/last-applied-configuration":"hunter2","x":"y"}},"data":{"key":"hunter2"},"stringData":{"more":"hunter2"},"type":"Opaque"}"#;
        let list = format!(r#"{{"kind":"SecretList","items":[{secret},{secret}]}}"#);
        for (path, body) in [
            ("/api/v1/namespaces/a/secrets/a", secret),
            ("/api/v1/namespaces/a/secrets", &list),
            ("/api/v1/secrets?limit=1", &list),
        ] {
            let kept = kept(path, body).unwrap();
            assert!(!kept.contains("hunter2"), "{kept}");
            assert!(
                kept.contains(r#""key":"""#) && kept.contains(r#""x":"y""#),
                "{kept}"
            );
        }
        assert_eq!(kept("/api/v1/secrets", "not JSON: hunter2"), None);
        let odd = kept("/api/v1/secrets", r#"{"data":"hunter2"}"#).unwrap();
        assert!(!odd.contains("hunter2"), "{odd}");
    }

    #[test]
    fn a_token_is_not_kept_at_all() {
        for path in [
            "/api/v1/namespaces/a/serviceaccounts/b/token",
            "/api/v1/namespaces/a/serviceaccounts/b/token?dryRun=All",
            "/apis/authentication.k8s.io/v1/tokenreviews",
        ] {
            assert_eq!(kept(path, "{}"), None, "{path}");
        }
        assert_eq!(
            kept("/api/v1/namespaces/a/serviceaccounts/token", "{}"),
            Some("{}".into())
        );
    }
}
