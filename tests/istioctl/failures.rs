//! Runs that failed on one side or both: compared by exit code and cause alone.

use crate::Difference;
use crate::runs::Pair;

/// What istioctl's message says of a run that we answer, as a class.
const CAUSES: [(&str, &str); 8] = [
    // Whatever else the file is.
    (
        "no configuration type type.googleapis.com/envoy.admin.v3.EcdsConfigDump",
        "a proxy without extension configurations",
    ),
    ("Status=Pending", "a Pending pod whose proxy runs"),
    ("requires pod name or --file", "no TARGET"),
    (
        "invalid value for bytes field",
        "a certificate that is no base64",
    ),
    ("unexpected token", "a dump of Envoy before 1.14"),
    ("invalid value", "a compressed file or a byte order mark"),
    ("proto: not found", "json: an unknown type"),
    ("cannot unmarshal", "a dump with an odd entry"),
];

/// The difference, if not both answered; nothing where both did.
pub fn compare(pair: &Pair) -> Option<Vec<Difference>> {
    let (theirs, ours) = (pair.theirs.exit, pair.exit);
    if theirs == 0 && ours == 0 {
        return None;
    }
    if theirs == ours {
        return Some(Vec::new());
    }
    let class = match (theirs, ours) {
        (_, 0) => format!("answers: {}", cause(pair)),
        // istioctl's `eds` and `endpoints` take whatever they are given for an empty answer.
        (0, 65 | 80) if pair.theirs.stdout.lines().count() == 1 => {
            "fails: a file without what is asked for".to_owned()
        }
        (0, _) => format!("fails: {ours}"),
        _ => "exit code of a failure".to_owned(),
    };
    let shown = format!(
        "- exit {theirs}: {}\n+ exit {ours}: {}",
        pair.theirs.stderr.trim_end(),
        pair.stderr.trim_end()
    );
    Some(vec![Difference { class, shown }])
}

fn cause(pair: &Pair) -> String {
    let said = &pair.theirs.stderr;
    let (none, cause) = CAUSES[0];
    if said.contains(none) {
        return cause.to_owned();
    }
    if let Some(oddity) = pair.oddity() {
        return oddity.to_owned();
    }
    let known = CAUSES.iter().find(|(text, _)| said.contains(text));
    known.map_or_else(
        || format!("unknown: {said}"),
        |(_, cause)| (*cause).to_owned(),
    )
}
