//! A list of pods without what is large and read by nobody.
//!
//! A pod is thirteen kilobytes, of which one is read: the rest is environment,
//! volumes, probes, and who changed which field when. Of ten thousand pods that is
//! the difference between 134 MB and some 30. What is left out is listed, not what
//! is kept, so that a check may read a field that nobody thought of here; and it is
//! left out where it stands in a pod and nowhere else, since a label may have any
//! name. A recording keeps everything: this is done after it.

use std::borrow::Cow;

use crate::json_text::{Lexer, Token, replaced};

/// What is left out, by the fields that lead there from the list.
const LEFT_OUT: [(&[&str], &[&str]); 8] = [
    (&["items", "metadata"], &["managedFields"]),
    (
        &["items", "metadata", "annotations"],
        &["kubectl.kubernetes.io/last-applied-configuration"],
    ),
    (
        &["items", "spec"],
        &[
            "volumes",
            "tolerations",
            "affinity",
            "topologySpreadConstraints",
        ],
    ),
    (&["items", "spec", "containers"], &CONTAINER),
    (&["items", "spec", "initContainers"], &CONTAINER),
    (&["items", "spec", "ephemeralContainers"], &CONTAINER),
    (&["items", "status", "containerStatuses"], &STATUS),
    (&["items", "status", "initContainerStatuses"], &STATUS),
];

/// The same of a container.
const CONTAINER: [&str; 11] = [
    "args",
    "command",
    "env",
    "envFrom",
    "lifecycle",
    "livenessProbe",
    "readinessProbe",
    "resources",
    "securityContext",
    "startupProbe",
    "volumeMounts",
];

/// The same of what is said of one.
const STATUS: [&str; 4] = ["allocatedResources", "resources", "user", "volumeMounts"];

/// The list, `null` in place of what is left out, and no text in place of a text.
pub(super) fn lean(text: &str) -> Cow<'_, str> {
    let mut lexer = Lexer::new(text);
    let mut places = Vec::new();
    // The fields that lead to where the lexer is; a list is as its field.
    let mut path: Vec<&str> = Vec::new();
    let mut key = "";
    while let Some(token) = lexer.next() {
        match token {
            Token::Key(name) => key = name,
            Token::Open(_) => path.push(std::mem::take(&mut key)),
            Token::Close(_) => {
                path.pop();
            }
            Token::Text(_) | Token::Bare(_) => key = "",
        }
        if let Token::Key(name) = token
            && is_left_out(&path, name)
            && let Some((place, is_text)) = value(&mut lexer)
        {
            let instead = if is_text { "\"\"" } else { "null" };
            places.push((place, Cow::Borrowed(instead)));
            key = "";
        }
    }
    replaced(text, places)
}

fn is_left_out(path: &[&str], name: &str) -> bool {
    let mut rules = LEFT_OUT.iter().filter(|(_, names)| names.contains(&name));
    rules.any(|(fields, _)| {
        path.iter()
            .filter(|field| !field.is_empty())
            .eq(fields.iter())
    })
}

/// Where the value stands that comes next, and whether it is a text.
fn value(lexer: &mut Lexer<'_>) -> Option<(std::ops::Range<usize>, bool)> {
    let token = lexer.next()?;
    let begin = lexer.span();
    match token {
        // Its quotes are its own.
        Token::Text(_) => Some((begin.start.checked_sub(1)?..begin.end + 1, true)),
        Token::Bare(_) => Some((begin, false)),
        Token::Open(_) => {
            let mut depth = 1_usize;
            while depth > 0 {
                match lexer.next()? {
                    Token::Open(_) => depth += 1,
                    Token::Close(_) => depth -= 1,
                    Token::Key(_) | Token::Text(_) | Token::Bare(_) => {}
                }
            }
            Some((begin.start..lexer.span().end, false))
        }
        Token::Close(_) | Token::Key(_) => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn what_is_large_goes_where_it_stands_in_a_pod_and_nowhere_else() {
        let applied = "kubectl.kubernetes.io/last-applied-configuration";
        let pod = json!({
            "metadata": {"name": "a", "labels": {"env": "prod", "volumes": "x"}, "managedFields": [{"f": {}}],
                "annotations": {"args": "kept", applied: "{\"spec\": {}}"}},
            "spec": {"volumes": [{"name": "v"}], "nodeName": "n",
                "containers": [{"name": "c", "image": "i", "env": [{"name": "E", "value": "}]\""}], "args": []}],
                "initContainers": [{"name": "d", "restartPolicy": "Always", "resources": {}}]},
            "status": {"containerStatuses": [{"name": "c", "user": {}, "state": {"running": {}}}]},
        });
        let text =
            json!({"items": [pod, 7, {"env": 1}], "env": 2, "spec": {"volumes": 3}}).to_string();
        let left: Value = serde_json::from_str(&lean(&text)).unwrap();
        let wanted = json!({
            "metadata": {"name": "a", "labels": {"env": "prod", "volumes": "x"}, "managedFields": null,
                "annotations": {"args": "kept", applied: ""}},
            "spec": {"volumes": null, "nodeName": "n",
                "containers": [{"name": "c", "image": "i", "env": null, "args": null}],
                "initContainers": [{"name": "d", "restartPolicy": "Always", "resources": null}]},
            "status": {"containerStatuses": [{"name": "c", "user": null, "state": {"running": {}}}]},
        });
        assert_eq!(left["items"][0], wanted);
        assert_eq!(left["items"][2]["env"], 1);
        assert_eq!(
            (&left["env"], &left["spec"]["volumes"]),
            (&json!(2), &json!(3))
        );
    }

    proptest! {
        #[test]
        fn any_text_is_taken(text in r#"(\{"items":\[\{"spec":\{"volumes":)?([\[\]{}",: ]|"items"|"spec"|"volumes"|\PC){0,40}"#) {
            let _ = lean(&text);
        }

        #[test]
        fn what_is_json_stays_json(value in r#"[1-9]{1,3}|"[a-z]*"|\[\]|\{"a":\[1\]\}"#) {
            let text = format!("{{\"items\":[{{\"spec\":{{\"volumes\":{value},\"x\":{value}}}}}]}}");
            let left: Value = serde_json::from_str(&lean(&text)).unwrap();
            let kept: Value = serde_json::from_str(&value).unwrap();
            prop_assert_eq!(&left["items"][0]["spec"]["x"], &kept);
        }
    }
}
