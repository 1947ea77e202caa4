//! A disagreement, cut down to what it needs.
//!
//! One request of one family is left, and of these whatever can go: every element of a
//! list, every field, every word of the request, each tried alone. The tries of a round
//! stand together in one Envoy, so a round costs one start. What is left disagrees in the
//! same field, and is printed as a table has it.

use serde_json::Value;

use super::compare::{Judgement, judge};
use super::family::Family;
use super::lab::Lab;

/// Tries that stand in one Envoy.
const TRIES: usize = 150;

/// Cuts a family with one request down.
pub fn shrink(family: &Family, field: &str) -> Family {
    let mut least = family.clone();
    for _ in 0..25 {
        let mut tries = smaller(&least);
        // The largest cuts first; the small ones come in later rounds.
        tries.sort_by_key(size);
        tries.truncate(TRIES);
        let Some(next) = still(tries, &family.name, field) else {
            break;
        };
        least = next;
    }
    least
}

fn size(family: &Family) -> usize {
    family.config.to_string().len() + family.requests[0].len()
}

/// The smallest try that still disagrees.
fn still(tries: Vec<Family>, name: &str, field: &str) -> Option<Family> {
    let renamed: Vec<Family> = tries
        .iter()
        .enumerate()
        .map(|(n, one)| named(one, name, &format!("s{n}x")))
        .collect();
    let mut lab = Lab::start(&renamed);
    let cases: Vec<_> = renamed
        .iter()
        .enumerate()
        .flat_map(|(number, one)| one.cases(&lab.place(number)))
        .collect();
    let answers = lab.ask(&cases);
    let proxy = lab.told.proxy();
    let mut asked = tries.into_iter().zip(cases).zip(answers);
    let found = asked.find(|((_, case), (socket, truth))| {
        let here = truth.as_ref().is_some_and(|truth| truth.listener.as_deref() != Some("virtualOutbound"));
        let judgement = judge(&proxy, &case.request(*socket), truth.as_ref());
        here && matches!(&judgement, Judgement::Disagree(what) if what.iter().any(|one| one.starts_with(field)))
    });
    found.map(|((family, _), _)| family)
}

/// A family under another name, with the names of its clusters.
fn named(family: &Family, old: &str, new: &str) -> Family {
    Family {
        name: new.to_owned(),
        config: serde_json::from_str(&family.config.to_string().replace(old, new)).unwrap(),
        requests: family
            .requests
            .iter()
            .map(|line| line.replace(old, new))
            .collect(),
    }
}

/// Everything that is smaller by one cut.
fn smaller(family: &Family) -> Vec<Family> {
    let mut all = Vec::new();
    for config in cuts(&family.config) {
        all.push(Family {
            config,
            ..family.clone()
        });
    }
    let words: Vec<&str> = family.requests[0].split(' ').collect();
    for index in 3..words.len() {
        let mut left = words.clone();
        left.remove(index);
        all.push(Family {
            requests: vec![left.join(" ")],
            ..family.clone()
        });
    }
    all
}

/// A value less one element or field, anywhere in it.
fn cuts(value: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    match value {
        Value::Array(items) => {
            for index in 0..items.len() {
                let mut left = items.clone();
                left.remove(index);
                all.push(left.into());
                for cut in cuts(&items[index]) {
                    let mut changed = items.clone();
                    changed[index] = cut;
                    all.push(changed.into());
                }
            }
        }
        Value::Object(fields) => {
            for (key, inner) in fields {
                // Without its type no Any can be read, and then no listener at all.
                if key == "@type" || key == "name" {
                    continue;
                }
                if key != "at" {
                    let mut left = fields.clone();
                    left.remove(key);
                    all.push(left.into());
                }
                for cut in cuts(inner) {
                    let mut changed = fields.clone();
                    changed.insert(key.clone(), cut);
                    all.push(changed.into());
                }
            }
        }
        _ => {}
    }
    all
}
