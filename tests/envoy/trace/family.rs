//! A configuration that shows a rule, with requests that come to it.
//!
//! Written short: what is not said is the least that Envoy takes. `routes` alone make a
//! virtual host for `*`, a connection manager, a filter chain and a listener around them;
//! [`super::build`] writes it out. In any text `SELF` is the family's own network
//! (`10.0.7`), `LAB` the address of the Envoy's sockets, `PORT` the port of all endpoints,
//! so that families do not meet when they are packed into one Envoy.

use serde_json::Value;

use super::case::Case;
use super::lab::Place;

/// A family.
#[derive(Clone, Debug)]
pub struct Family {
    pub name: String,
    /// `listeners`, or `chains`, or what one chain is made of; `clusters`; `runtime`.
    pub config: Value,
    /// One line each.
    pub requests: Vec<String>,
}

impl Family {
    /// The configuration at its place.
    pub fn placed(&self, place: &Place) -> Value {
        serde_json::from_str(&place.fill(&self.config.to_string())).unwrap()
    }

    /// The requests at their place.
    pub fn cases(&self, place: &Place) -> Vec<Case> {
        let to = place.fill("SELF.1:80").parse().unwrap();
        let cases = self
            .requests
            .iter()
            .map(|line| Case::read(&place.fill(line)));
        cases
            .map(|mut case| {
                case.to.get_or_insert(to);
                case
            })
            .collect()
    }

    /// As it stands in a table, to be pasted there.
    pub fn told(&self) -> String {
        let mut told = format!("- name: {}\n", self.name);
        for (key, value) in self.config.as_object().into_iter().flatten() {
            told += &format!("  {key}: {value}\n");
        }
        told += "  requests:\n";
        for line in &self.requests {
            told += &format!("  - {}\n", Value::from(line.as_str()));
        }
        told
    }
}
