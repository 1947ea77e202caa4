//! Runs of both tools on a mesh that lives: `tests/mesh/side_by_side.py` makes them.
//!
//! They are compared by the same code and held to the same list as the recorded
//! ones. Here our answer was given by the program itself, some seconds after
//! istioctl's. A mesh that lives shows not all that is listed, so what does not
//! occur is no failure; what does is told.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;

use serde::Deserialize;

use crate::runs::{Pair, Run};

/// One command line, answered twice.
#[derive(Deserialize)]
struct Both {
    istioctl: Run,
    mesh: Run,
}

/// Fails on a difference that is not listed.
pub fn judge(file: &OsStr, listed: &BTreeSet<(String, String)>) {
    let text = std::fs::read(file).unwrap();
    let runs: Vec<Both> = serde_json::from_slice(&text).unwrap();
    assert!(!runs.is_empty(), "no runs");
    let mut told: BTreeMap<(String, String), usize> = BTreeMap::new();
    let (mut compared, mut wrong) = (0, String::new());
    for both in runs {
        let pair = Pair {
            theirs: both.istioctl,
            exit: both.mesh.exit,
            stdout: both.mesh.stdout,
            stderr: both.mesh.stderr,
            file: None,
            live: true,
        };
        compared += 1;
        for part in pair.parts() {
            for difference in crate::differences(&part) {
                let key = (part.command().to_owned(), difference.class);
                if listed.contains(&key) {
                    *told.entry(key).or_default() += 1;
                } else {
                    let (command, class) = key;
                    let (line, shown) = (part.line(), difference.shown);
                    wrong.push_str(&format!(
                        "\nnot listed: {command}\t{class}\n{line}\n{shown}\n"
                    ));
                }
            }
        }
    }
    println!("{compared} command lines compared; of the listed differences there are");
    for ((command, class), times) in told {
        println!("  {times:5} × {command}: {class}");
    }
    assert!(wrong.is_empty(), "{wrong}");
}
