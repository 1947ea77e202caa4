//! Every mutant against what Envoy said: put beside the harness by `tests/envoy/mutants/run`.
//!
//! Envoy is asked once, for it does not change. Each mutant then judges the same requests;
//! one that disagrees nowhere means that the rule it breaks is not held by anything. What
//! the tree itself is not right about is left out, so that nothing is found by accident.

use std::net::SocketAddr;
use std::sync::atomic::Ordering;

use mesh::mutant::{MUTANTS, SWITCHED};

use super::case::Case;
use super::compare::{Judgement, judge};
use super::generate::{Dice, family};
use super::ground::Truth;
use super::lab::{Lab, Told};
use super::{shares, tables};

/// So many requests that tell a mutant are counted.
const ENOUGH: usize = 3;

/// What one Envoy said.
struct Asked {
    told: Told,
    cases: Vec<(Case, SocketAddr, Option<Truth>)>,
}

fn asked(mut lab: Lab, cases: Vec<Case>) -> Asked {
    let answers = lab.ask(&cases);
    let cases = cases.into_iter().zip(answers);
    let mut cases: Vec<_> = cases.map(|(case, (socket, truth))| (case, socket, truth)).collect();
    let proxy = lab.told.proxy();
    cases.retain(|(case, socket, truth)| {
        judge(&proxy, &case.request(*socket), truth.as_ref()) == Judgement::Agree
    });
    drop(proxy);
    Asked { told: lab.told, cases }
}

fn everything() -> Vec<Asked> {
    let mut all = Vec::new();
    for name in tables::ALL {
        for families in tables::together(name) {
            let lab = Lab::start(&families);
            let cases = tables::cases(&families, &lab).into_iter().map(|(case, ..)| case).collect();
            all.push(asked(lab, cases));
        }
    }
    let mut dice = Dice::new(super::random::seed());
    let families: Vec<_> = (0..125).map(|number| family(&mut dice, number, 40)).collect();
    let lab = Lab::start(&families);
    let served = |number: &usize| lab.refused.iter().all(|(refused, _)| refused != number);
    let numbers: Vec<usize> = (0..families.len()).filter(served).collect();
    let cases = numbers.iter().flat_map(|number| families[*number].cases(&lab.place(*number))).collect();
    all.push(asked(lab, cases));
    all
}

#[test]
fn every_mutant_is_found() {
    let all = everything();
    let (foretold, counted) = shares::ask();
    let usual = foretold.proxy();
    let counted: Vec<_> =
        counted.into_iter().filter(|one| shares::unlikely(&usual, one).is_none()).collect();
    drop(usual);
    let requests: usize = all.iter().map(|one| one.cases.len()).sum();
    eprintln!("{requests} requests, {} mutants", MUTANTS.len());
    let mut alive = Vec::new();
    for (number, (place, what)) in MUTANTS.iter().enumerate() {
        SWITCHED.store(number + 1, Ordering::Relaxed);
        // The tables come first, so most are found soon; enough is enough.
        let found = all.iter().flat_map(|one| {
            let proxy = one.told.proxy();
            let differs = move |(case, socket, truth): &&(Case, SocketAddr, Option<Truth>)| {
                judge(&proxy, &case.request(*socket), truth.as_ref()) != Judgement::Agree
            };
            one.cases.iter().filter(differs)
        });
        let found = found.take(ENOUGH).count();
        let proxy = foretold.proxy();
        let unlikely = |one: &&shares::Counted| shares::unlikely(&proxy, one).is_some();
        let found = match found {
            0 => counted.iter().filter(unlikely).count(),
            found => found,
        };
        eprintln!("{found:>8}  {place}: {what}");
        if found == 0 {
            alive.push(format!("{place}: {what}"));
        }
    }
    assert!(alive.is_empty(), "nothing holds these: {alive:#?}");
}
