//! Every example of every help text is typed as it stands.
//!
//! Offline ones run, on the first of the recordings that has an answer, with
//! files for the names of files; all others are at least understood.

use clap::Parser;

use super::*;

/// What an example's file stands for.
const FILES: [(&str, &str); 4] = [
    ("here.json", "fixtures/dumps/secrets-rotating/dump.json"),
    ("there.json", "fixtures/dumps/secrets-rotating/dump.json"),
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
            let is_live = words.iter().any(|word| LIVE.contains(&word.as_str()));
            // The levels of loggers are in no recording of a capture.
            if is_live || path.ends_with("-config log") {
                continue;
            }
            let mut words: Vec<&str> = words[1..].iter().map(String::as_str).collect();
            for word in &mut words {
                if let Some((_, file)) = FILES.iter().find(|(name, _)| name == word) {
                    *word = file;
                    if path.contains("ztunnel-config") {
                        *word = "fixtures/ztunnel/everything/dump.json";
                    }
                }
            }
            let placed = ["-f", "--from", "--demo"]
                .iter()
                .any(|flag| words.contains(flag));
            let asks = [" proxy-status", " xds", "mesh version"]
                .iter()
                .any(|verb| path.ends_with(verb));
            let reads = asks || path.contains("-config") || example.contains("-config");
            let checks = path.ends_with("precheck") || path.ends_with("verify-install");
            let places: &[&[&str]] = match placed || !(reads || checks) {
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
            // No recording holds the reviews that a check asks for.
            let good = tried.iter().any(|(exit, out, _)| {
                ([0, 79].contains(exit) || *exit == 80 && checks) && !out.is_empty()
            });
            assert!(good, "{path}: {example}: {tried:#?}");
            ran += 1;
        }
    }
    assert!(ran > 15, "{ran}");
}
