//! The environment of containers, of which a recording keeps Istio's own words alone.
//!
//! People put passwords into a container's `env`, though they should not, and a
//! recording is made to be passed on. So every value goes, wherever a container
//! stands (pods, the workloads that make them, kubectl's copy of either), but
//! those of Istio's own variables in Istio's own containers: they say how a
//! proxy captures traffic and whose it is. Names stay, so that it can be seen
//! what was there; all else stays byte for byte.

use std::borrow::Cow;
use std::ops::Range;

use crate::json_text::{self, Container, Lexer, Token};
use crate::redact::{self, LAST_APPLIED as COPY};

/// The containers that Istio brings.
const ISTIO: [&str; 6] = [
    "istio-proxy",
    "istio-init",
    "istio-validation",
    "discovery",
    "install-cni",
    "ztunnel",
];

/// Istio's own variables in them, from its charts and templates: whole names, and
/// how names begin.
const NAMES: [&str; 12] = [
    "CA_ADDR",
    "CA_TRUSTED_NODE_ACCOUNTS",
    "CLUSTER_ID",
    "ISTIO_BOOTSTRAP_OVERRIDE",
    "ISTIO_KUBE_APP_PROBERS",
    "ISTIO_MULTIROOT_MESH",
    "JWT_POLICY",
    "NETWORK",
    "PEER_METADATA_DISCOVERY",
    "PROXY_CONFIG",
    "REVISION",
    "TRUST_DOMAIN",
];
const BEGIN: [&str; 3] = ["ISTIO_META_", "PILOT_", "AMBIENT_"];

/// JSON text without the values of environments that are not Istio's own.
pub(super) fn blank(text: &str) -> Cow<'_, str> {
    blank_within(text, true)
}

/// An object or array whose end has not come yet.
struct Frame<'a> {
    container: Container,
    /// The key that it, or the list around it, stands under.
    key: &'a str,
    /// Whether it stands in a list.
    listed: bool,
    /// Its own name.
    name: Option<&'a str>,
    /// Of a variable, where its value stands.
    value: Option<Range<usize>>,
    /// Variables in it whose container's name is still to come.
    variables: Vec<(Option<&'a str>, Range<usize>)>,
}

fn blank_within(text: &str, copies: bool) -> Cow<'_, str> {
    if !text.contains("\"env\"") && !text.contains("\\\"env\\\"") {
        return Cow::Borrowed(text);
    }
    let mut cuts: Vec<(Range<usize>, Cow<'_, str>)> = Vec::new();
    let mut open: Vec<Frame<'_>> = Vec::new();
    let mut key = None;
    let mut lexer = Lexer::new(text);
    while let Some(token) = lexer.next() {
        match token {
            Token::Key(name) => {
                key = Some(name);
                continue;
            }
            Token::Open(container) => {
                let around = open.last();
                let listed = around.is_some_and(|frame| frame.container == Container::Array);
                open.push(Frame {
                    container,
                    key: key.or(around.map(|frame| frame.key)).unwrap_or_default(),
                    listed,
                    name: None,
                    value: None,
                    variables: Vec::new(),
                });
            }
            Token::Close(_) => {
                if let Some(frame) = open.pop() {
                    close(text, frame, open.last_mut(), &mut cuts);
                }
            }
            Token::Text(raw) => match (key, open.last_mut()) {
                (Some("name"), Some(frame)) => frame.name = Some(raw),
                (Some("value"), Some(frame)) => frame.value = Some(lexer.span()),
                (Some(COPY), _) if copies => {
                    cuts.extend(copy(raw).map(|new| (lexer.span(), new.into())))
                }
                _ => {}
            },
            Token::Bare(_) => {}
        }
        key = None;
    }
    // The text ends too soon: nobody's name came, so nobody's values stay.
    while let Some(frame) = open.pop() {
        let cut = Frame {
            name: frame.name.filter(|_| is_variable(&frame)),
            ..frame
        };
        close(text, cut, open.last_mut(), &mut cuts);
    }
    json_text::replaced(text, cuts)
}

fn is_variable(frame: &Frame<'_>) -> bool {
    frame.listed && frame.key == "env" && frame.container == Container::Object
}

/// What the end of an object or list decides: a variable goes to its container,
/// and a container's name settles its variables.
fn close<'a>(
    text: &str,
    frame: Frame<'a>,
    around: Option<&mut Frame<'a>>,
    cuts: &mut Vec<(Range<usize>, Cow<'_, str>)>,
) {
    let mut up = Vec::new();
    if is_variable(&frame) {
        up.extend(frame.value.map(|value| (frame.name, value)));
        up.extend(frame.variables);
    } else if frame.container == Container::Array {
        up = frame.variables;
    } else {
        for (variable, value) in frame.variables {
            let raw = text.get(value.clone()).unwrap_or_default();
            cuts.extend(instead(frame.name, variable, raw).map(|new| (value, new.into())));
        }
    }
    match around {
        Some(around) => around.variables.extend(up),
        None => cuts.extend(up.into_iter().map(|(_, value)| (value, Cow::Borrowed("")))),
    }
}

/// What stands for a variable's value; nothing where it stays.
fn instead(container: Option<&str>, variable: Option<&str>, raw: &str) -> Option<String> {
    let ours = container.is_some_and(|name| ISTIO.contains(&name));
    let known = variable.is_some_and(|name| {
        let begins = BEGIN.iter().any(|begin| name.starts_with(begin));
        (begins || NAMES.contains(&name)) && !redact::fields::is_secret_variable(name)
    });
    if !ours || !known {
        return (!raw.is_empty()).then(String::new);
    }
    // The mesh's configuration as JSON in a string: `proxyMetadata` is an environment, too.
    let inner = unquoted(raw)?;
    match redact::json(&inner) {
        Cow::Owned(clean) => quoted(&clean),
        Cow::Borrowed(_) => None,
    }
}

/// kubectl's copy without its environments, when it had any.
fn copy(raw: &str) -> Option<String> {
    let Some(inner) = unquoted(raw) else {
        return Some(String::new());
    };
    match blank_within(&inner, false) {
        Cow::Owned(clean) => quoted(&clean),
        Cow::Borrowed(_) => None,
    }
}

fn unquoted(raw: &str) -> Option<String> {
    serde_json::from_str(&format!("\"{raw}\"")).ok()
}

fn quoted(text: &str) -> Option<String> {
    let quoted = serde_json::to_string(text).ok()?;
    Some(quoted.get(1..quoted.len() - 1)?.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::{Value, json};

    fn blanked(value: &Value) -> Value {
        serde_json::from_str(&blank(&value.to_string())).unwrap()
    }

    fn pod() -> Value {
        json!({"metadata": {"name": "a"}, "spec": {
            "containers": [
                {"name": "app", "image": "x", "env": [
                    {"name": "PASSWORD", "value": "hunter2"},
                    {"name": "PROXY_CONFIG", "value": "hunter2"},
                    {"name": "FROM", "valueFrom": {"fieldRef": {"fieldPath": "metadata.name"}}},
                ], "args": ["--stays"]},
                {"name": "istio-proxy", "env": [
                    {"name": "ISTIO_META_INTERCEPTION_MODE", "value": "REDIRECT"},
                    {"name": "ISTIO_META_API_TOKEN", "value": "hunter2"},
                    {"name": "DB_PASSWORD", "value": "hunter2"},
                    {"name": "PROXY_CONFIG", "value": "{\"proxyMetadata\":{\"A_TOKEN\":\"hunter2\",\"B\":\"c\"}}"},
                ]},
            ],
            "initContainers": [{"name": "istio-init", "args": ["-p", "15001"]}],
        }})
    }

    #[test]
    fn only_istios_own_words_in_istios_own_containers_stay() {
        let clean = blanked(&json!({"kind": "PodList", "items": [pod(), pod()]}));
        assert!(!clean.to_string().contains("hunter2"), "{clean}");
        let containers = &clean["items"][1]["spec"]["containers"];
        assert_eq!(
            containers[0]["env"][0],
            json!({"name": "PASSWORD", "value": ""})
        );
        assert_eq!(
            containers[0]["env"][2],
            pod()["spec"]["containers"][0]["env"][2]
        );
        assert_eq!(containers[0]["args"], json!(["--stays"]));
        assert_eq!(containers[1]["env"][0]["value"], "REDIRECT");
        let config = containers[1]["env"][3]["value"].as_str().unwrap();
        assert_eq!(
            config,
            "{\"proxyMetadata\":{\"A_TOKEN\":\"[redacted]\",\"B\":\"c\"}}"
        );
    }

    #[test]
    fn kubectls_copy_of_an_object_is_cleaned_like_the_object() {
        let copied = json!({"metadata": {"annotations": {COPY: pod().to_string()}}});
        let clean = blanked(&copied);
        assert!(!clean.to_string().contains("hunter2"), "{clean}");
        let inner = clean["metadata"]["annotations"][COPY].as_str().unwrap();
        let inner: Value = serde_json::from_str(inner).unwrap();
        assert_eq!(inner, blanked(&pod()));
    }

    #[test]
    fn text_without_an_environment_is_left_as_it_is() {
        for text in [
            "{\"a\": 1}",
            "no JSON",
            "",
            "{\"env\": \"x\", \"value\": \"y\"}",
        ] {
            assert!(matches!(blank(text), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn a_text_that_is_cut_off_anywhere_leaks_nothing() {
        let text = json!({"items": [pod()]}).to_string();
        for cut in (0..text.len()).filter(|cut| text.is_char_boundary(*cut)) {
            let clean = blank(&text[..cut]);
            assert!(!clean.contains("hunt"), "{clean}");
        }
    }
}
