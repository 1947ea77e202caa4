//! An authorization policy as a ztunnel applies it, and its rules in words.
//!
//! Three levels of lists hide how a policy decides: any rule is enough, all of
//! its clauses must hold, any match within a clause is enough, and all fields of
//! a match must hold, each with any of its values. Two empty things are traps,
//! as `src/rbac.rs` of ztunnel has it: a clause without matches holds always,
//! a match without fields never. So the rules are told as sentences; a field
//! that is not known is told by its own name and not passed over, since a policy
//! that reads wider than it is would be a lie.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::told::{Told, or_default};
use crate::fault::Fault;

/// A policy.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Policy {
    /// Its name.
    #[serde(deserialize_with = "or_default")]
    pub name: String,
    /// Its namespace.
    #[serde(deserialize_with = "or_default")]
    pub namespace: String,
    /// Whom it is for: `Global`, `Namespace`, `WorkloadSelector`.
    pub scope: Told,
    /// `Allow` or `Deny`.
    pub action: Told,
    /// Whether it only tells what it would do.
    pub dry_run: Told,
    /// When it applies.
    rules: Option<Box<RawValue>>,
}

/// Clauses of matches of fields.
type Rule = Vec<Vec<Map<String, Value>>>;

impl Policy {
    /// Its rules, one sentence each; a single one when there are none.
    ///
    /// # Errors
    /// What is wrong with the rules.
    pub fn rules(&self) -> Result<Vec<String>, Fault> {
        let rules: Option<Vec<Rule>> = match &self.rules {
            Some(rules) => serde_json::from_str(rules.get()).map_err(|error| {
                let place = format!("policies: rules of {}/{}", self.namespace, self.name);
                Fault::new(place, &error.to_string())
            })?,
            None => return Ok(vec!["not told".to_owned()]),
        };
        let rules = rules.unwrap_or_default();
        if rules.is_empty() {
            return Ok(vec!["never: it has no rule".to_owned()]);
        }
        Ok(rules.iter().map(|clauses| rule(clauses)).collect())
    }
}

/// All of its clauses must hold.
fn rule(clauses: &[Vec<Map<String, Value>>]) -> String {
    let mut parts = Vec::new();
    for clause in clauses.iter().filter(|clause| !clause.is_empty()) {
        let matches: Vec<String> = clause
            .iter()
            .filter(|fields| fields.values().any(|value| !is_empty(value)))
            .map(|fields| all_of(fields, clause.len() > 1))
            .collect();
        if matches.is_empty() {
            return "never: a match without conditions holds for nothing".to_owned();
        }
        parts.push(matches.join(" or "));
    }
    if parts.is_empty() {
        "always".to_owned()
    } else {
        parts.join("; and ")
    }
}

/// All fields of a match must hold.
fn all_of(fields: &Map<String, Value>, among_others: bool) -> String {
    let mut conditions: Vec<String> = fields
        .iter()
        .filter(|(_, value)| !is_empty(value))
        .map(|(field, value)| condition(field, value))
        .collect();
    // Who comes before where to, as people write rules.
    conditions.sort_by_key(|condition| condition.contains("destination"));
    let text = conditions.join(" and ");
    if among_others && conditions.len() > 1 {
        format!("({text})")
    } else {
        text
    }
}

fn condition(field: &str, value: &Value) -> String {
    let (not, field) = match field.strip_prefix("not") {
        Some(rest) if rest.starts_with(|first: char| first.is_ascii_uppercase()) => ("not ", rest),
        _ => ("", field),
    };
    let mut words = String::new();
    for letter in field.chars() {
        if letter.is_ascii_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.push(letter.to_ascii_lowercase());
    }
    let values = match value {
        Value::Array(items) => items.iter().map(one_of).collect::<Vec<_>>().join(", "),
        other => one_of(other),
    };
    format!("{not}{words} {values}")
}

/// One of the values of a field.
fn one_of(value: &Value) -> String {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let Value::Object(object) = value else {
        return text(value);
    };
    let mut fields = object.iter();
    match (fields.next(), fields.next(), fields.next()) {
        (Some((key, inner)), None, _) => match key.as_str() {
            "Exact" => text(inner),
            "Prefix" => format!("{}*", text(inner)),
            "Suffix" => format!("*{}", text(inner)),
            "Presence" => "*".to_owned(),
            _ => value.to_string(),
        },
        (Some(_), Some(_), None) => match (object.get("namespace"), object.get("serviceAccount")) {
            (Some(namespace), Some(account)) => format!("{}/{}", text(namespace), text(account)),
            _ => value.to_string(),
        },
        _ => value.to_string(),
    }
}

/// Whether a field puts no condition.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Policy;

    fn rules(rules: &str) -> Vec<String> {
        let text = format!(r#"{{"name": "a", "namespace": "b", "rules": {rules}}}"#);
        serde_json::from_str::<Policy>(&text)
            .unwrap()
            .rules()
            .unwrap()
    }

    #[test]
    fn a_rule_is_a_sentence() {
        assert_eq!(
            rules(
                r#"[[[{"destinationPorts": [8080, 8443]}],
                    [{"principals": [{"Exact": "mesh/ns/shop/sa/web"}]},
                     {"namespaces": [{"Prefix": "team-"}], "notNamespaces": [{"Suffix": "-test"}]}]],
                   [[{"destinationPorts": [1], "serviceAccounts": [{"namespace": "a", "serviceAccount": "b"}]}]]]"#
            ),
            [
                "destination ports 8080, 8443; and principals mesh/ns/shop/sa/web or (namespaces team-* and not namespaces *-test)",
                "service accounts a/b and destination ports 1",
            ]
        );
        assert_eq!(
            rules(
                r#"[[[{"notPrincipals": [{"Presence": []}], "colour": ["red"], "sourceIps": []}]]]"#
            ),
            ["colour red and not principals *"]
        );
    }

    #[test]
    fn an_empty_clause_holds_always_and_an_empty_match_never() {
        assert_eq!(rules("[[]]"), ["always"]);
        assert_eq!(rules("[[[]]]"), ["always"]);
        assert_eq!(
            rules(r#"[[[{}]], [[{"sourceIps": []}]]]"#),
            ["never: a match without conditions holds for nothing"; 2]
        );
        assert_eq!(rules("[]"), ["never: it has no rule"]);
        assert_eq!(
            rules(r#"[[[{}, {"sourceIps": ["10.0.0.0/8"]}]]]"#),
            ["source ips 10.0.0.0/8"]
        );
    }

    #[test]
    fn rules_that_are_something_else_are_an_error_of_their_own() {
        let policy: Policy = serde_json::from_str(r#"{"name": "a", "rules": "none"}"#).unwrap();
        assert!(policy.rules().is_err());
    }
}
