//! Every example of every help text is typed as it stands.
//!
//! Offline ones run, on the first of the recordings that has an answer, with
//! files for the names of files; all others are at least understood.

use clap::Parser;

use super::*;

/// What an example's file stands for.
const FILES: [(&str, &str); 2] = [
    ("config_dump.json", "fixtures/dumps/layout-envoy/dump.json"),
    ("clusters.json", "fixtures/dumps/clusters-json/dump.json"),
];

/// Flags that need something live, or write.
const LIVE: [&str; 6] = ["--url", "--record", "--level", "--reset", "--dir", "--node"];

/// The examples of a help text, as they stand.
fn examples(command: &Command) -> Vec<String> {
    let after = command.get_after_help().map(ToString::to_string);
    let after = after.unwrap_or_default();
    let lines = after.lines().map(str::trim);
    lines
        .filter(|line| line.starts_with("mesh ") || line.starts_with("source <(mesh "))
        .map(str::to_owned)
        .collect()
}

/// The words of the first `mesh` in a line of shell.
fn words(line: &str) -> Vec<String> {
    let inner = line.strip_prefix("source <(").unwrap_or(line);
    let (mut words, mut quoted) = (vec![String::new()], false);
    for letter in inner.chars() {
        match letter {
            '\'' => quoted = !quoted,
            '|' | '>' | ')' if !quoted => break,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().unwrap().push(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[test]
fn examples_are_understood() {
    for (path, command) in commands() {
        for example in examples(&command) {
            let words = words(&example);
            if let Err(error) = Cli::try_parse_from(&words) {
                panic!("{path}: {example}: {error}");
            }
            assert!(example.len() <= 120, "{path}: {example} is long");
        }
    }
}

#[test]
fn offline_examples_have_an_answer() {
    let mut ran = 0;
    for (path, command) in commands() {
        for example in examples(&command) {
            let words = words(&example);
            if words.iter().any(|word| LIVE.contains(&word.as_str())) {
                continue;
            }
            let mut words: Vec<&str> = words[1..].iter().map(String::as_str).collect();
            for word in &mut words {
                if let Some((_, file)) = FILES.iter().find(|(name, _)| name == word) {
                    *word = file;
                }
            }
            let placed = ["-f", "--from", "--demo"]
                .iter()
                .any(|flag| words.contains(flag));
            let reads = ["-config", "proxy-status", "mesh version"];
            let reads = reads
                .iter()
                .any(|verb| path.contains(verb) || example.contains(verb));
            let places: &[&[&str]] = match placed || !reads {
                true => &[&[]],
                false => &[
                    &["--demo"],
                    &["--from", "fixtures/rejected.mesh.tgz"],
                    &["--from", "fixtures/ambient.mesh.tgz"],
                ],
            };
            let tried: Vec<Ran> = places
                .iter()
                .map(|place| run(&[&words, *place].concat()))
                .collect();
            let good = tried
                .iter()
                .any(|(exit, out, _)| *exit == 0 && !out.is_empty());
            assert!(good, "{path}: {example}: {tried:#?}");
            ran += 1;
        }
    }
    assert!(ran > 15, "{ran}");
}
