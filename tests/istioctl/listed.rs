//! The list of differences, and the README's table that is made from it.

use std::collections::BTreeSet;

use crate::runs::fixtures;

const BEGIN: &str = "<!-- differences -->\n";
const END: &str = "<!-- /differences -->";

/// A line of the list.
struct Line {
    /// One command, or several with commas between.
    commands: String,
    /// The class that the comparison gives it, or several with semicolons between.
    field: String,
    /// What istioctl does.
    istioctl: String,
    /// What we do instead, and why.
    reason: String,
}

fn lines() -> Vec<Line> {
    let text = std::fs::read_to_string(fixtures().join("istioctl/differences.tsv")).unwrap();
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let mut cells = line.split('\t').map(str::to_owned);
            let mut next = || cells.next().unwrap_or_else(|| panic!("four cells: {line}"));
            let read = Line {
                commands: next(),
                field: next(),
                istioctl: next(),
                reason: next(),
            };
            assert!(cells.next().is_none(), "four cells: {line}");
            read
        })
        .collect()
}

/// Every listed (command, field).
pub fn pairs() -> BTreeSet<(String, String)> {
    let mut pairs = BTreeSet::new();
    for line in lines() {
        for command in line.commands.split(", ") {
            for field in line.field.split("; ") {
                let new = pairs.insert((command.to_owned(), field.to_owned()));
                assert!(new, "listed twice: {command} {field}");
            }
        }
    }
    pairs
}

/// Fails when the README's table is not the list's, or writes it.
pub fn check_readme() {
    let path = fixtures().parent().unwrap().join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the first marker");
    let (_, after) = rest.split_once(END).expect("the second marker");
    let mut table = "| command | what | istioctl | mesh |\n|---|---|---|---|\n".to_owned();
    for line in lines() {
        let cell = |text: &str| text.replace('|', "\\|");
        table.push_str(&format!(
            "| {} | {} | {} | {} |\n",
            line.commands,
            cell(&line.field),
            cell(&line.istioctl),
            cell(&line.reason)
        ));
    }
    let fresh = format!("{before}{BEGIN}{table}{END}{after}");
    if std::env::var_os("MESH_UPDATE").is_some() {
        std::fs::write(&path, fresh).unwrap();
    } else {
        assert!(
            fresh == readme,
            "the README's table of differences is stale: MESH_UPDATE=1 cargo test --test istioctl"
        );
    }
}
