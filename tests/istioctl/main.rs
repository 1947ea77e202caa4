//! The yardstick: every recorded run of the real istioctl beside ours.
//!
//! `fixtures/istioctl/*.json.gz` holds what istioctl printed of three meshes and of
//! the files in `fixtures/dumps`. Each run is repeated in process, on the recording
//! of the same mesh or on the same file, and compared: tables cell by cell, JSON
//! and YAML as values, exit codes. What differs is put into a class (`order`,
//! `exit: …`, a column, a flag) by code, and the set of (command, class) must be
//! the one that `fixtures/istioctl/differences.tsv` lists with its reasons: nothing
//! that is not listed, and nothing listed that no longer occurs. The README's table
//! is made from that file; `MESH_UPDATE=1` writes it.
//!
//! With `MESH_LIVE_RUNS` the runs are those of `tests/mesh`, on a mesh that lives.
//!
//! stderr is not compared: ours says other things there on purpose.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod documents;
mod failures;
mod listed;
mod live;
mod of_the_mesh;
mod precheck;
mod runs;
mod tables;
mod ztunnel;

use std::collections::{BTreeMap, BTreeSet};

use runs::{Pair, Set};

/// Runs in which istioctl's port-forward broke off (`EOF`): they say nothing of
/// the tool. All are of the waypoint, whose Envoy was being restarted.
const BROKEN_FORWARDS: usize = 16;

/// Runs that are compared, so that none is lost without a word.
const COMPARED: usize = 1237;

/// A difference: its class, and what it looks like.
pub struct Difference {
    class: String,
    shown: String,
}

fn differences(pair: &Pair) -> Vec<Difference> {
    if pair.command() == "precheck" {
        return precheck::compare(pair);
    }
    if pair.theirs.is_of_the_mesh() {
        return of_the_mesh::compare(pair);
    }
    if let Some(found) = failures::compare(pair) {
        return found;
    }
    // Only a bootstrap is JSON unless asked otherwise, but not in the table of all.
    let document = (pair.has("-o") && !pair.has("short")) || pair.theirs.stdout.starts_with('{');
    if pair.is_ztunnel() {
        ztunnel::compare(pair)
    } else if document {
        documents::compare(pair)
    } else {
        tables::compare(pair)
    }
}

/// What came of a set of runs: how many were compared and how many could not be,
/// and each class of difference with the first run that shows it.
#[derive(Default)]
struct Outcome {
    compared: usize,
    broken: usize,
    found: BTreeMap<(String, String), String>,
}

fn outcome(set: &Set) -> Outcome {
    let mut outcome = Outcome::default();
    for run in set.runs() {
        if run.is_broken_forward() {
            outcome.broken += 1;
            continue;
        }
        outcome.compared += 1;
        for pair in set.repeat(run).parts() {
            for difference in differences(&pair) {
                let key = (pair.command().to_owned(), difference.class);
                let shown = || format!("{}\n{}", pair.line(), difference.shown);
                outcome.found.entry(key).or_insert_with(shown);
            }
        }
    }
    outcome
}

#[test]
fn whatever_differs_from_istioctl_is_listed_and_whatever_is_listed_differs() {
    let listed: BTreeSet<(String, String)> = listed::pairs();
    // `tests/mesh` asks the same of a mesh that lives.
    if let Some(file) = std::env::var_os("MESH_LIVE_RUNS") {
        return live::judge(&file, &listed);
    }
    let mut found: BTreeMap<(String, String), String> = BTreeMap::new();
    let (mut compared, mut broken) = (0, 0);
    let all: Vec<Outcome> = std::thread::scope(|scope| {
        let threads = Set::ALL.map(|set| scope.spawn(move || outcome(&set)));
        let joined = threads.into_iter().map(|thread| thread.join().unwrap());
        joined.collect()
    });
    for outcome in all {
        compared += outcome.compared;
        broken += outcome.broken;
        for (key, shown) in outcome.found {
            found.entry(key).or_insert(shown);
        }
    }
    let mut wrong = String::new();
    for ((command, class), shown) in &found {
        if !listed.contains(&(command.clone(), class.clone())) {
            wrong.push_str(&format!("\nnot listed: {command}\t{class}\n{shown}\n"));
        }
    }
    for key in &listed {
        if !found.contains_key(key) {
            wrong.push_str(&format!("\nno longer there: {}\t{}\n", key.0, key.1));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert_eq!((compared, broken), (COMPARED, BROKEN_FORWARDS));
}

#[test]
fn the_readme_tells_every_difference() {
    listed::check_readme();
}
