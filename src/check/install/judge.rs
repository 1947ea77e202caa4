//! Looks at every object, and sorts causes from what follows from them.
//!
//! Each object is judged alone first; then what is wrong with it is laid at the door
//! of what it needs, where that is wrong too, up to the object that needs nothing
//! else that is broken. So one deleted Service is one complaint, with the webhooks
//! told beneath it. The chain is walked by what objects say of each other, never by
//! when things happened, which a list does not tell.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::health::{Illness, illness};
use super::kinds::{CONFIG_MAP, DEFINITION, MUTATING, SERVICE, VALIDATING};
use super::links::{WORKLOADS, links, no_endpoint, selects};
use super::table;
use super::wanted::{Key, Wanted};
use super::webhook::{distrust, needs_root, no_port};
use crate::check::evidence::{Evidence, Object};
use crate::error::Error;

/// What was found of one object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The object.
    pub wanted: Wanted,
    /// Whether it is only named by others, and was not asked for itself.
    pub implied: bool,
    /// Whether it is there, as far as that is known.
    pub present: bool,
    /// How it is.
    pub state: State,
}

/// How an object is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// As it must be.
    Good,
    /// Not as it must be, and nothing else explains it.
    Bad(Fault),
    /// Not as it must be, since another object is not: it is told there.
    Follows,
    /// What it takes to tell was not there.
    Unknown(Error),
}

/// What is wrong with an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// One line.
    pub cause: String,
    /// What was seen, one thing a line.
    pub evidence: Vec<String>,
    /// What follows for other objects.
    pub follows: Vec<Follow>,
    /// What to do next.
    pub advice: String,
}

/// What follows for an object from what is wrong with another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Follow {
    /// Its kind.
    pub kind: String,
    /// Its namespace.
    pub namespace: String,
    /// Its name.
    pub name: String,
    /// What follows.
    pub cause: String,
}

/// Something wrong, and whose fault it would be.
struct Problem {
    illness: Illness,
    /// If one of these is wrong too, it is the cause.
    through: Vec<Key>,
}

/// What was seen of one object before causes are sorted.
#[derive(Default)]
struct Seen {
    present: bool,
    problems: Vec<Problem>,
    unknown: Option<Error>,
}

/// How objects are told to be got back.
pub struct Remedy<'a> {
    /// What to do about an object that is not there.
    pub missing: &'a str,
    /// The namespace of Istio's control plane.
    pub istio_namespace: &'a str,
}

/// Looks at every object that is wanted, and at those that they name.
#[must_use]
pub fn judge(evidence: &Evidence, wanted: Vec<Wanted>, remedy: &Remedy<'_>) -> Vec<Checked> {
    let explicit = wanted.len();
    let all = with_named(evidence, wanted);
    let places: BTreeMap<Key, usize> = all
        .iter()
        .enumerate()
        .map(|(at, one)| (one.key(), at))
        .collect();
    let look = |one: &Wanted| look(evidence, one, &all, &places, remedy);
    let seen: Vec<Seen> = all.iter().map(look).collect();
    let mut follows: Vec<Vec<Follow>> = all.iter().map(|_| Vec::new()).collect();
    let mut own: Vec<Vec<&Illness>> = all.iter().map(|_| Vec::new()).collect();
    for (at, (one, its)) in all.iter().zip(&seen).enumerate() {
        for problem in &its.problems {
            match root(at, problem, &seen, &places) {
                Some(root) => follows[root].push(Follow {
                    kind: one.kind.clone(),
                    namespace: one.namespace.clone(),
                    name: one.name.clone(),
                    cause: problem.illness.cause.clone(),
                }),
                None => own[at].push(&problem.illness),
            }
        }
    }
    let states: Vec<State> = own
        .iter()
        .zip(follows)
        .zip(&seen)
        .map(|((own, follows), seen)| state(own, follows, seen))
        .collect();
    let present = seen.iter().map(|seen| seen.present);
    let checked = all.into_iter().zip(states).zip(present).enumerate();
    checked
        .map(|(at, ((wanted, state), present))| Checked {
            wanted,
            implied: at >= explicit,
            present,
            state,
        })
        .collect()
}

fn state(own: &[&Illness], mut follows: Vec<Follow>, seen: &Seen) -> State {
    let Some(first) = own.first() else {
        return match (&seen.unknown, seen.problems.is_empty()) {
            (Some(error), _) => State::Unknown(error.clone()),
            (None, true) => State::Good,
            (None, false) => State::Follows,
        };
    };
    follows.sort();
    follows.dedup();
    let causes: Vec<&str> = own.iter().map(|one| one.cause.as_str()).collect();
    State::Bad(Fault {
        cause: causes.join("; "),
        evidence: own.iter().flat_map(|one| one.evidence.clone()).collect(),
        follows,
        advice: first.advice.clone(),
    })
}

/// The object that a problem comes from in the end, if not from its own.
fn root(
    at: usize,
    problem: &Problem,
    seen: &[Seen],
    places: &BTreeMap<Key, usize>,
) -> Option<usize> {
    let mut passed = BTreeSet::from([at]);
    let next = |problem: &Problem, passed: &BTreeSet<usize>| {
        let through = problem
            .through
            .iter()
            .filter_map(|key| places.get(key).copied());
        let mut broken = through.filter(|place| {
            seen.get(*place)
                .is_some_and(|seen| !seen.problems.is_empty())
        });
        broken.find(|place| !passed.contains(place))
    };
    let mut root = next(problem, &passed)?;
    loop {
        passed.insert(root);
        let problems = seen.get(root).map_or(&[][..], |seen| &seen.problems);
        let further: Vec<Option<usize>> = problems
            .iter()
            .map(|problem| next(problem, &passed))
            .collect();
        match further
            .into_iter()
            .collect::<Option<Vec<usize>>>()
            .and_then(|all| all.first().copied())
        {
            Some(deeper) => root = deeper,
            // One of its problems at least is its own.
            None => return Some(root),
        }
    }
}

/// The wanted objects, and behind them those that they name.
fn with_named(evidence: &Evidence, wanted: Vec<Wanted>) -> Vec<Wanted> {
    let mut all = wanted;
    let mut known: BTreeSet<Key> = all.iter().map(Wanted::key).collect();
    let mut at = 0;
    while let Some(one) = all.get(at).cloned() {
        at += 1;
        let Ok(Some(object)) = find(evidence, &one) else {
            continue;
        };
        for link in links(&one.path, object) {
            if known.insert(link.key()) {
                let why = format!("named by {} {}", one.kind, one.title());
                all.push(Wanted::new(
                    link.kind,
                    &link.namespace,
                    &link.name,
                    &one.component,
                    &why,
                ));
            }
        }
    }
    all
}

fn find<'e>(evidence: &'e Evidence, wanted: &Wanted) -> Result<Option<&'e Object>, Error> {
    let mut objects = evidence.at(&wanted.path)?.iter();
    Ok(objects.find(|object| object.name == wanted.name && object.namespace == wanted.namespace))
}

/// What is wrong with one object.
fn look(
    evidence: &Evidence,
    one: &Wanted,
    all: &[Wanted],
    places: &BTreeMap<Key, usize>,
    remedy: &Remedy<'_>,
) -> Seen {
    let mut seen = Seen::default();
    let object = match find(evidence, one) {
        Err(error) => {
            seen.unknown = Some(error);
            return seen;
        }
        Ok(None) => {
            seen.problems.push(missing(evidence, one, all, remedy));
            return seen;
        }
        Ok(Some(object)) => object,
    };
    seen.present = true;
    let linked = links(&one.path, object);
    if let Some(illness) = illness(&one.path, object) {
        let through = linked.iter().map(super::links::Link::key).collect();
        seen.problems.push(Problem { illness, through });
    }
    for link in linked {
        let Some(needed) = places.get(&link.key()).and_then(|place| all.get(*place)) else {
            continue;
        };
        let is_broken = find(evidence, needed).and_then(|found| match found {
            None => Ok(true),
            Some(found) if link.well => Ok(no_endpoint(evidence, found)?.is_some()),
            Some(_) => Ok(false),
        });
        let is_broken = is_broken.unwrap_or_else(|error| {
            if link.well {
                seen.unknown = Some(error);
            }
            false
        });
        if is_broken {
            let illness = Illness {
                cause: link.cause.clone(),
                evidence: Vec::new(),
                advice: String::new(),
            };
            seen.problems.push(Problem {
                illness,
                through: vec![link.key()],
            });
        }
    }
    if one.path == SERVICE.path {
        service(evidence, one, object, all, &mut seen);
    }
    if one.path == MUTATING.path || one.path == VALIDATING.path {
        trust(evidence, object, all, places, remedy, &mut seen);
    }
    seen
}

/// Why an object is not there.
fn missing(evidence: &Evidence, one: &Wanted, all: &[Wanted], remedy: &Remedy<'_>) -> Problem {
    if evidence.serves(&one.path) {
        let illness = Illness {
            cause: "not found".to_owned(),
            evidence: vec![format!("required by {}: {}", one.component, one.why)],
            advice: remedy.missing.to_owned(),
        };
        return Problem {
            illness,
            through: Vec::new(),
        };
    }
    // A custom resource whose definition is wanted too, and missing.
    let plural = one.path.rsplit('/').next().unwrap_or_default();
    let lead = format!("{plural}.");
    let definitions = all
        .iter()
        .filter(|other| other.path == DEFINITION.path && other.name.starts_with(&lead));
    let illness = Illness {
        cause: format!("the cluster does not serve {}", one.path),
        evidence: Vec::new(),
        advice: "is the definition of its kind installed, in that version?".to_owned(),
    };
    Problem {
        illness,
        through: definitions.map(Wanted::key).collect(),
    }
}

/// A Service must have endpoints; the workloads that it selects are why it has none.
fn service(evidence: &Evidence, one: &Wanted, object: &Object, all: &[Wanted], seen: &mut Seen) {
    let mut illness = match no_endpoint(evidence, object) {
        Ok(Some(illness)) => illness,
        Ok(None) => return,
        Err(error) => {
            seen.unknown = Some(error);
            return;
        }
    };
    let mut through = Vec::new();
    for workload in all
        .iter()
        .filter(|other| WORKLOADS.iter().any(|kind| kind.path == other.path))
    {
        match find(evidence, workload) {
            Ok(Some(found)) if selects(object, found) => {
                through.push(workload.key());
                if found.at("/spec/replicas").and_then(Value::as_i64) == Some(0) {
                    illness.evidence.push(format!(
                        "{} {} is scaled to 0",
                        workload.kind,
                        workload.title()
                    ));
                }
            }
            Ok(None)
                if workload.component == one.component && workload.namespace == one.namespace =>
            {
                through.push(workload.key());
            }
            _ => {}
        }
    }
    seen.problems.push(Problem { illness, through });
}

/// A webhook of Istio's must be one that the API server can trust.
fn trust(
    evidence: &Evidence,
    object: &Object,
    all: &[Wanted],
    places: &BTreeMap<Key, usize>,
    remedy: &Remedy<'_>,
    seen: &mut Seen,
) {
    if let Some(illness) = no_port(evidence, object) {
        seen.problems.push(Problem {
            illness,
            through: Vec::new(),
        });
    }
    let namespace = remedy.istio_namespace;
    let root = match evidence.get(CONFIG_MAP, namespace, table::ROOT.name) {
        Ok(root) => root,
        Err(error) => {
            seen.unknown = Some(error);
            None
        }
    };
    let key = (
        CONFIG_MAP.path.to_owned(),
        namespace.to_owned(),
        table::ROOT.name.to_owned(),
    );
    if let Some(illness) = distrust(object, namespace, root) {
        // A control plane that does not run cannot have written it.
        let istiods = all.iter().filter(|one| {
            one.component.starts_with("istiod ")
                && WORKLOADS.iter().any(|kind| kind.path == one.path)
        });
        let through = if illness.evidence.is_empty() {
            istiods.map(Wanted::key).collect()
        } else {
            Vec::new()
        };
        seen.problems.push(Problem { illness, through });
    } else if root.is_none()
        && seen.unknown.is_none()
        && places.contains_key(&key)
        && needs_root(object, namespace)
    {
        let illness = Illness {
            cause: "whether its caBundle is the mesh's CA cannot be told".to_owned(),
            evidence: Vec::new(),
            advice: String::new(),
        };
        seen.problems.push(Problem {
            illness,
            through: vec![key],
        });
    }
}

/// An object whose list is not known. That the cluster knows no such kind is a fault.
#[must_use]
pub fn unplaced(wanted: Wanted, error: Error) -> Checked {
    let state = if error.exit == crate::exit::Exit::BadNews {
        State::Bad(Fault {
            cause: error.message,
            evidence: Vec::new(),
            follows: Vec::new(),
            advice: error.hints.into_iter().next().unwrap_or_default(),
        })
    } else {
        State::Unknown(error)
    };
    Checked {
        wanted,
        implied: false,
        present: false,
        state,
    }
}
