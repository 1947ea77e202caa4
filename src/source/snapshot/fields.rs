//! Field selectors: `status.phase=Running,metadata.name!=a`.
//!
//! The API server knows a short list of fields for each kind; here any path into
//! the object is followed, which agrees with it on those. A field that is not
//! there counts as empty, as it does there.

use serde_json::Value;

/// Whether the object passes; nothing when the selector cannot be read.
pub(crate) fn matches(selector: &str, object: &Value) -> Option<bool> {
    let mut all = true;
    for part in selector
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let (path, wanted, equal) = if let Some((path, value)) = part.split_once("!=") {
            (path, value, false)
        } else {
            let (path, value) = part.split_once("==").or_else(|| part.split_once('='))?;
            (path, value, true)
        };
        all &= (text(object, path.trim()) == wanted.trim()) == equal;
    }
    Some(all)
}

fn text(object: &Value, path: &str) -> String {
    let field = path
        .split('.')
        .try_fold(object, |at, step| at.as_object()?.get(step));
    match field {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_field_is_compared_by_its_text_and_an_absent_one_is_empty() {
        let pod = serde_json::json!({
            "metadata": {"name": "a"}, "status": {"phase": "Running"}, "spec": {"hostNetwork": true}
        });
        for (selector, passes) in [
            ("", Some(true)),
            ("metadata.name=a", Some(true)),
            ("metadata.name==a,status.phase=Running", Some(true)),
            ("metadata.name=b", Some(false)),
            ("status.phase!=Running", Some(false)),
            ("status.phase!=Failed", Some(true)),
            ("spec.nodeName=", Some(true)),
            ("spec.hostNetwork=true", Some(true)),
            ("metadata.name", None),
        ] {
            assert_eq!(matches(selector, &pod), passes, "{selector}");
        }
    }
}
