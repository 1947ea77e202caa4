//! `proxy-status` and `version`, which istioctl makes of what istiod says of all.
//!
//! Tables are compared cell by cell, but for ages: some seconds lie between the two
//! answers. Documents of istiod's status have another shape here, so what they hold
//! is looked up: every proxy, every type, its status and what was refused.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::Difference;
use crate::runs::Pair;
use crate::tables::cells::{self, Row, Table};

pub fn compare(pair: &Pair) -> Vec<Difference> {
    assert_eq!(pair.theirs.exit, 0, "{}", pair.line());
    let mut found = Vec::new();
    match pair.exit {
        0 => {}
        79 => found.push(difference("exit code of bad news", &pair.stderr)),
        other => panic!("{}: exit {other}: {}", pair.line(), pair.stderr),
    }
    found.extend(match (pair.command(), pair.has("-o")) {
        ("proxy-status", false) => table(pair),
        ("proxy-status", true) => status_document(pair),
        (_, false) => version_lines(pair),
        (_, true) => version_document(pair),
    });
    found
}

fn difference(class: &str, shown: impl ToString) -> Difference {
    Difference {
        class: class.to_owned(),
        shown: shown.to_string(),
    }
}

fn read(text: &str) -> Table {
    // One word, as its width is what tells where it ends.
    let mut table = cells::read(&text.replace("SUBSCRIBED TYPES", "SUBSCRIBED-TYPES"));
    let without_age = |cell: &str| match cell.split_once(" (") {
        Some((state, age)) if age.ends_with("s)") || age.ends_with("m)") => state.to_owned(),
        _ => cell.to_owned(),
    };
    for cell in table.rows.iter_mut().flatten() {
        *cell = without_age(cell);
    }
    table
}

fn table(pair: &Pair) -> Vec<Difference> {
    let (theirs, mut ours) = (read(&pair.theirs.stdout), read(&pair.stdout));
    let mut found = Vec::new();
    let healthy = pair.exit == 0;
    if ours.columns.last().is_some_and(|last| last == "STATUS") {
        assert!(!healthy, "{}", pair.stdout);
        ours.columns.pop();
        let status = ours.rows.iter_mut().filter_map(Row::pop);
        let status: Vec<String> = status.filter(|cell| cell != "-").collect();
        found.push(difference("STATUS", status.join("\n")));
    }
    let istiod = ours
        .columns
        .iter()
        .position(|name| name == "ISTIOD")
        .unwrap();
    let (unknown, known): (Vec<Row>, Vec<Row>) =
        ours.rows.into_iter().partition(|row| row[istiod] == "-");
    if !unknown.is_empty() {
        found.push(difference(
            "rows of proxies that no istiod knows",
            format!("{unknown:?}"),
        ));
    }
    // A cell that istiod did not tell.
    let mut known = known;
    for (own, their) in known.iter_mut().flatten().zip(theirs.rows.iter().flatten()) {
        if own == "-" && their.is_empty() {
            own.clear();
            found.push(difference("cells that are not told", their));
        }
    }
    found.dedup_by(|one, other| one.class == other.class);
    if (&theirs.columns, &theirs.rows) != (&ours.columns, &known) {
        found.push(difference(
            "table",
            format!("- {:?}\n+ {known:?}", theirs.rows),
        ));
    }
    found
}

/// (proxy, type URL) and its (status, refusal).
type Statuses = BTreeMap<(String, String), (String, String)>;

fn status_document(pair: &Pair) -> Vec<Difference> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let theirs: Value = serde_json::from_str(&pair.theirs.stdout).unwrap();
    let mut wanted = Statuses::new();
    for client in theirs["resources"].as_array().unwrap() {
        for one in client["genericXdsConfigs"].as_array().unwrap() {
            let key = (text(&client["node"]["id"]), text(&one["typeUrl"]));
            let value = (
                text(&one["configStatus"]),
                text(&one["errorState"]["details"]),
            );
            wanted.insert(key, value);
        }
    }
    let ours: Value = serde_json::from_str(&pair.stdout).unwrap();
    let mut told = Statuses::new();
    for proxy in ours["proxies"].as_array().unwrap() {
        for one in proxy["resources"].as_array().unwrap() {
            let key = (text(&proxy["name"]), text(&one["typeUrl"]));
            told.insert(key, (text(&one["status"]), text(&one["error"])));
        }
    }
    let mut found = vec![difference(
        "json",
        "istiod's answers; a document of our own kind",
    )];
    if wanted != told {
        found.push(difference(
            "json: what it holds",
            format!("- {wanted:?}\n+ {told:?}"),
        ));
    }
    found
}

fn version_lines(pair: &Pair) -> Vec<Difference> {
    let split = |text: &str| {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        (lines[0].clone(), lines[1..].to_vec())
    };
    let ((client, theirs), (own, ours)) = (split(&pair.theirs.stdout), split(&pair.stdout));
    assert!(client.starts_with("client version: ") && own.starts_with("client version: "));
    let mut found = vec![difference("client version", own)];
    if theirs != ours {
        let shown = format!("- {theirs:?}\n+ {ours:?}");
        let nameless = theirs.iter().any(|line| line.contains(":  (1 proxies), "));
        let class = if nameless && ours[1].ends_with(", unknown (1 proxies)") {
            "a version that nobody told"
        } else {
            "lines"
        };
        found.push(difference(class, shown));
    }
    found
}

fn version_document(pair: &Pair) -> Vec<Difference> {
    let take = |text: &str| {
        let mut value: Value = serde_json::from_str(text).unwrap();
        let client = value["clientVersion"].take();
        let proxies = value["dataPlaneVersion"].take();
        let keys: Vec<String> = client.as_object().unwrap().keys().cloned().collect();
        (keys, value, proxies.as_array().unwrap().clone())
    };
    let (theirs, ours) = (take(&pair.theirs.stdout), take(&pair.stdout));
    let mut found = vec![difference("client version", format!("{:?}", ours.0))];
    if (&theirs.0, &theirs.1) != (&ours.0, &ours.1) {
        found.push(difference(
            "json",
            format!("- {:?}\n+ {:?}", theirs.1, ours.1),
        ));
    }
    let sorted = |mut proxies: Vec<Value>| {
        proxies.sort_by_key(|proxy| proxy["ID"].to_string());
        proxies
    };
    if theirs.2 != ours.2 {
        found.push(difference("json: order", format!("{:?}", ours.2)));
    }
    if sorted(theirs.2) != sorted(ours.2) {
        found.push(difference("json: proxies", &pair.stdout));
    }
    found
}
