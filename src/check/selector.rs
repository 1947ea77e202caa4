//! Label selectors as objects hold them: `matchLabels` and `matchExpressions`.
//!
//! Which namespace a webhook means is written in such a selector and nowhere else,
//! so injection is judged by the very rule that the API server applies, not by
//! what a webhook's name suggests. A selector with an operator that is not known
//! here matches nothing, as the API server would not have taken it.

use std::collections::BTreeMap;

use serde_json::Value;

/// Labels of a namespace or pod.
pub type Labels = BTreeMap<String, String>;

/// Whether labels pass a selector; an absent or empty one takes everything.
#[must_use]
pub fn matches(selector: Option<&Value>, labels: &Labels) -> bool {
    let Some(selector) = selector else {
        return true;
    };
    let pairs = selector.get("matchLabels").and_then(Value::as_object);
    let pairs_hold = pairs.is_none_or(|pairs| {
        let has =
            |(key, value): (&String, &Value)| labels.get(key).map(String::as_str) == value.as_str();
        pairs.iter().all(has)
    });
    let expressions = selector.get("matchExpressions").and_then(Value::as_array);
    pairs_hold && expressions.is_none_or(|all| all.iter().all(|one| holds(one, labels)))
}

fn holds(expression: &Value, labels: &Labels) -> bool {
    let text = |key| expression.get(key).and_then(Value::as_str);
    let (Some(key), Some(operator)) = (text("key"), text("operator")) else {
        return false;
    };
    let value = labels.get(key);
    let among = || {
        let values = expression.get("values").and_then(Value::as_array);
        values.is_some_and(|values| {
            values
                .iter()
                .any(|one| one.as_str() == value.map(String::as_str))
        })
    };
    match operator {
        "In" => value.is_some() && among(),
        "NotIn" => value.is_none() || !among(),
        "Exists" => value.is_some(),
        "DoesNotExist" => value.is_none(),
        _ => false,
    }
}

/// The labels of an object; what is no text is no label.
#[must_use]
pub fn labels_of(object: &Value) -> Labels {
    let labels = object
        .pointer("/metadata/labels")
        .and_then(Value::as_object);
    let pair = |(key, value): (&String, &Value)| Some((key.clone(), value.as_str()?.to_owned()));
    labels.into_iter().flatten().filter_map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_selector_is_read_as_the_api_server_reads_it() {
        let labels = labels_of(&json!({"metadata": {"labels": {"a": "1", "b": "x", "odd": 7}}}));
        let expression = |key: &str, operator: &str, values: &[&str]| json!({"matchExpressions": [{"key": key, "operator": operator, "values": values}]});
        for (selector, passes) in [
            (json!({}), true),
            (json!({"matchLabels": {"a": "1"}}), true),
            (json!({"matchLabels": {"a": "1", "c": "1"}}), false),
            (expression("a", "In", &["1", "2"]), true),
            (expression("a", "In", &["2"]), false),
            (expression("c", "In", &["2"]), false),
            (expression("a", "NotIn", &["1"]), false),
            (expression("c", "NotIn", &["1"]), true),
            (expression("a", "Exists", &[]), true),
            (expression("c", "DoesNotExist", &[]), true),
            (expression("a", "Gt", &["0"]), false),
            (json!({"matchExpressions": [7]}), false),
        ] {
            assert_eq!(matches(Some(&selector), &labels), passes, "{selector}");
        }
        assert!(matches(None, &labels));
        assert!(!labels.contains_key("odd"));
    }
}
