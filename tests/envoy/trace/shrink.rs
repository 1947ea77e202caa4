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
        let Some(next) = still(tries, field) else {
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
fn still(mut tries: Vec<Family>, field: &str) -> Option<Family> {
    let renamed = tries.iter().enumerate();
    let renamed: Vec<Family> = renamed.map(|(number, one)| named(one, number)).collect();
    let mut lab = Lab::start(&renamed);
    if !lab.serves() {
        // Some cut makes a listener that spoils the whole update: which half is it in?
        let rest = tries.split_off(tries.len() / 2);
        if tries.is_empty() {
            return None;
        }
        return still(tries, field).or_else(|| still(rest, field));
    }
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

/// A family under another name, with the names of its clusters and, where it has a port of
/// its own, at another port: two listeners cannot have one address.
fn named(family: &Family, number: usize) -> Family {
    let (old, new) = (&family.name, format!("s{number}x"));
    let port = family.config["at"]
        .as_str()
        .and_then(|at| at.rsplit(':').next());
    let (port, other) = (port.unwrap_or(old), (40_000 + number).to_string());
    let renamed = |text: &str| match port == old {
        true => text.replace(old, &new),
        false => text.replace(old, &new).replace(port, &other),
    };
    Family {
        config: serde_json::from_str(&renamed(&family.config.to_string())).unwrap(),
        requests: family.requests.iter().map(|line| renamed(line)).collect(),
        name: new,
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
                // To leave nothing of it is to take it out, which is another cut.
                if key != "at" && fields.len() > 1 {
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
