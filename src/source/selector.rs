//! Label selectors, as the API server reads them.
//!
//! The server could filter alone, but a recording holds whole lists, and an
//! answer must be the same from both: so every selector is applied on our side
//! too. Written from the grammar of Kubernetes' documentation: `key=value`,
//! `key==value`, `key!=value`, `key in (a,b)`, `key notin (a,b)`, `key`, `!key`,
//! joined by commas. The numeric `>` and `<` are left out: pods are not chosen so.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use crate::error::{Error, Result};

/// The labels of an object.
pub type Labels = BTreeMap<String, String>;

/// What must hold of one label.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Requirement {
    In(String, Vec<String>),
    NotIn(String, Vec<String>),
    Exists(String),
    Absent(String),
}

/// A label selector; an empty one takes everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selector {
    requirements: Vec<Requirement>,
}

/// A selector as workloads spell it in their `spec.selector`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct LabelSelector {
    match_labels: Option<Labels>,
    match_expressions: Option<Vec<Expression>>,
}

#[derive(Debug, Deserialize)]
struct Expression {
    key: String,
    operator: String,
    values: Option<Vec<String>>,
}

impl Selector {
    /// Reads a selector as people type it after `-l`.
    pub fn parse(text: &str) -> Result<Selector> {
        let mut requirements = Vec::new();
        for part in parts(text) {
            let part = part.trim();
            requirements.push(requirement(part).ok_or_else(|| {
                Error::usage(format!(
                    "cannot read `{part}` in the label selector `{text}`"
                ))
                .hint("write -l app=reviews,version!=v1 or -l 'app in (reviews,ratings)'")
            })?);
        }
        Ok(Selector { requirements })
    }

    /// The selector that wants all of these labels.
    pub fn of_labels(labels: &Labels) -> Selector {
        Selector {
            requirements: labels
                .iter()
                .map(|(key, value)| Requirement::In(key.clone(), vec![value.clone()]))
                .collect(),
        }
    }

    /// The selector of a workload's specification; `None` when it uses an
    /// operator that nobody knows.
    pub(crate) fn of_workload(selector: &LabelSelector) -> Option<Selector> {
        let empty = Labels::new();
        let mut all = Selector::of_labels(selector.match_labels.as_ref().unwrap_or(&empty));
        for expression in selector.match_expressions.iter().flatten() {
            let key = expression.key.clone();
            let values = expression.values.clone().unwrap_or_default();
            all.requirements.push(match expression.operator.as_str() {
                "In" => Requirement::In(key, values),
                "NotIn" => Requirement::NotIn(key, values),
                "Exists" => Requirement::Exists(key),
                "DoesNotExist" => Requirement::Absent(key),
                _ => return None,
            });
        }
        Some(all)
    }

    /// Whether it takes everything.
    pub fn is_empty(&self) -> bool {
        self.requirements.is_empty()
    }

    /// Whether an object with these labels is taken. As Kubernetes has it, an
    /// object without the key passes `!=` and `notin`.
    pub fn matches(&self, labels: &Labels) -> bool {
        self.requirements
            .iter()
            .all(|requirement| match requirement {
                Requirement::In(key, values) => {
                    labels.get(key).is_some_and(|value| values.contains(value))
                }
                Requirement::NotIn(key, values) => {
                    labels.get(key).is_none_or(|value| !values.contains(value))
                }
                Requirement::Exists(key) => labels.contains_key(key),
                Requirement::Absent(key) => !labels.contains_key(key),
            })
    }

    /// The selector as the value of a `labelSelector` query parameter.
    pub fn query(&self) -> String {
        let mut query = String::new();
        for byte in self.to_string().bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                    query.push(char::from(byte));
                }
                _ => query.push_str(&format!("%{byte:02X}")),
            }
        }
        query
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, requirement) in self.requirements.iter().enumerate() {
            if index > 0 {
                f.write_str(",")?;
            }
            match requirement {
                Requirement::In(key, values) => match values.as_slice() {
                    [value] => write!(f, "{key}={value}")?,
                    values => write!(f, "{key} in ({})", values.join(","))?,
                },
                Requirement::NotIn(key, values) => match values.as_slice() {
                    [value] => write!(f, "{key}!={value}")?,
                    values => write!(f, "{key} notin ({})", values.join(","))?,
                },
                Requirement::Exists(key) => f.write_str(key)?,
                Requirement::Absent(key) => write!(f, "!{key}")?,
            }
        }
        Ok(())
    }
}

/// The text between the commas that stand outside parentheses.
fn parts(text: &str) -> Vec<&str> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let mut depth = 0_u32;
    text.split(|character| {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        character == ',' && depth == 0
    })
    .collect()
}

fn requirement(part: &str) -> Option<Requirement> {
    if let Some(set) = part.strip_suffix(')') {
        let (left, values) = set.split_once('(')?;
        let (key, operator) = left.trim().rsplit_once(char::is_whitespace)?;
        let key = label_key(key)?;
        let values = values
            .split(',')
            .map(label_value)
            .collect::<Option<Vec<_>>>()?;
        return match operator {
            "in" => Some(Requirement::In(key, values)),
            "notin" => Some(Requirement::NotIn(key, values)),
            _ => None,
        };
    }
    if let Some((key, value)) = part.split_once("!=") {
        return Some(Requirement::NotIn(
            label_key(key)?,
            vec![label_value(value)?],
        ));
    }
    if let Some((key, value)) = part.split_once("==").or_else(|| part.split_once('=')) {
        return Some(Requirement::In(label_key(key)?, vec![label_value(value)?]));
    }
    match part.strip_prefix('!') {
        Some(key) => Some(Requirement::Absent(label_key(key)?)),
        None => Some(Requirement::Exists(label_key(part)?)),
    }
}

fn label_key(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty() && text.chars().all(|c| is_label(c) || c == '/')).then(|| text.to_owned())
}

fn label_value(text: &str) -> Option<String> {
    let text = text.trim();
    text.chars().all(is_label).then(|| text.to_owned())
}

fn is_label(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Labels, Selector};

    fn labels(pairs: &[(&str, &str)]) -> Labels {
        pairs
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn every_operator_decides_as_kubernetes_does() {
        let reviews = labels(&[("app", "reviews"), ("version", "v1")]);
        for (selector, taken) in [
            ("", true),
            ("app=reviews", true),
            ("app==reviews", true),
            ("app = reviews , version=v1", true),
            ("app=ratings", false),
            ("app!=ratings", true),
            ("app!=reviews", false),
            ("tier!=gold", true),
            ("app in (ratings, reviews)", true),
            ("app in (ratings)", false),
            ("app notin (ratings,details)", true),
            ("app notin (reviews)", false),
            ("tier notin (gold)", true),
            ("tier in (gold)", false),
            ("version", true),
            ("tier", false),
            ("!tier", true),
            ("!version", false),
            ("app in (reviews),!tier,version!=v2", true),
            ("tier=", false),
        ] {
            assert_eq!(
                Selector::parse(selector).unwrap().matches(&reviews),
                taken,
                "{selector}"
            );
        }
    }

    #[test]
    fn what_is_no_selector_is_wrong_usage() {
        for text in [
            "app=reviews,",
            ",",
            "=x",
            "app in reviews",
            "app within (a)",
            "app in (a",
            "a b",
            "a=b c",
            "a>1",
            "!",
            "app=a&limit=1",
            "(a)",
        ] {
            let error = Selector::parse(text).unwrap_err();
            assert_eq!(error.exit.code(), 64, "{text}");
        }
    }

    #[test]
    fn a_selector_survives_being_written_and_is_safe_in_a_query() {
        let text = "app in (a,b),x!=y,!z,istio.io/rev,k=v";
        let selector = Selector::parse(text).unwrap();
        assert_eq!(Selector::parse(&selector.to_string()).unwrap(), selector);
        assert_eq!(
            Selector::parse("app in (a,b)").unwrap().query(),
            "app%20in%20%28a%2Cb%29"
        );
    }

    #[test]
    fn a_workloads_expressions_are_requirements_too() {
        let spec = r#"{"matchLabels":{"app":"x"},"matchExpressions":[
            {"key":"tier","operator":"NotIn","values":["gold"]},
            {"key":"old","operator":"DoesNotExist"},
            {"key":"version","operator":"Exists"},
            {"key":"zone","operator":"In","values":["a","b"]}]}"#;
        let selector = Selector::of_workload(&serde_json::from_str(spec).unwrap()).unwrap();
        assert_eq!(
            selector.to_string(),
            "app=x,tier!=gold,!old,version,zone in (a,b)"
        );
        let unknown = r#"{"matchExpressions":[{"key":"a","operator":"Like","values":["b"]}]}"#;
        assert_eq!(
            Selector::of_workload(&serde_json::from_str(unknown).unwrap()),
            None
        );
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_the_reader_and_what_is_read_means_the_same_when_written(
            text in "[a-c=!(), innot/]{0,24}|\\PC*"
        ) {
            if let Ok(selector) = Selector::parse(&text) {
                let again = Selector::parse(&selector.to_string()).unwrap();
                let some = labels(&[("a", "b"), ("in", "a")]);
                proptest::prop_assert_eq!(again.matches(&some), selector.matches(&some));
                proptest::prop_assert!(selector.query().is_ascii());
            }
        }
    }
}
