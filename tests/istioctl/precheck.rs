//! `x precheck`: lines of findings, and what is no finding.
//!
//! The recorded clusters are sound, and the real istioctl, which could ask for the
//! version of Kubernetes and for permissions, found nothing. Neither is recorded; so
//! what we say beyond "cannot tell" would be a difference, and whatever we pass over.

use serde_json::Value;

use crate::Difference;
use crate::runs::Pair;

/// Lines of findings: those that hold, and those that nobody could tell.
fn findings(pair: &Pair) -> (Vec<String>, Vec<String>) {
    let told = if pair.has("json") {
        let document: Value = serde_json::from_str(&pair.stdout).unwrap();
        let findings = document["findings"].as_array().unwrap().iter();
        let line = |one: &Value| format!("{} {} {}", one["verdict"], one["code"], one["message"]);
        findings.map(line).collect::<Vec<_>>()
    } else {
        let lines = pair.stdout.lines().filter(|line| !line.starts_with(' '));
        lines.map(str::to_owned).collect()
    };
    let open = |line: &String| line.starts_with("Unknown [") || line.starts_with("\"cannotTell\"");
    told.into_iter().partition(|line| !open(line))
}

pub fn compare(pair: &Pair) -> Vec<Difference> {
    // Whether it found anything: of the recorded meshes it did of none.
    assert_eq!(
        (pair.theirs.exit, &*pair.theirs.stdout),
        (0, ""),
        "{}",
        pair.line()
    );
    let mut found = Vec::new();
    let mut differs = |class: &str, shown: String| {
        let class = class.to_owned();
        found.push(Difference { class, shown });
    };
    let (held, open) = findings(pair);
    if !held.is_empty() {
        differs("findings", held.join("\n"));
    }
    if !open.is_empty() {
        differs("what was not asked", open.join("\n"));
    }
    if (pair.exit == 80) == open.is_empty() {
        differs("exit code", format!("{}: {}", pair.exit, pair.stderr));
    }
    if pair.has("json") {
        differs("json", pair.stdout.clone());
    }
    found
}
