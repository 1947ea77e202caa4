//! The README's tour is run: every `$ mesh` line in a `console` block, and what
//! stands under it must be what it prints (stdout, then stderr).
//!
//! `MESH_UPDATE=1 cargo test --test readme` writes what is printed into the README.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::ffi::OsString;
use std::path::Path;

use mesh::ui::Ui;

/// Splits a command line at spaces outside of single quotes.
fn words(line: &str) -> Vec<OsString> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match (letter, words.last_mut()) {
            ('\'', _) => quoted = !quoted,
            (' ', _) if !quoted => words.push(String::new()),
            (other, Some(word)) => word.push(other),
            (_, None) => {}
        }
    }
    words.into_iter().map(OsString::from).collect()
}

fn printed(command: &str) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    mesh::run(words(command), &|_| None, &mut Ui::new(&mut out, &mut err));
    String::from_utf8(out).unwrap() + &String::from_utf8(err).unwrap()
}

#[test]
fn the_tour_prints_what_the_readme_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let (mut fresh, mut in_block, mut commands) = (String::new(), false, 0);
    for line in readme.lines() {
        if line.starts_with("```") {
            in_block = line == "```console";
        } else if in_block {
            let Some(command) = line.strip_prefix("$ ") else {
                continue;
            };
            fresh.push_str(&format!("{line}\n{}", printed(command)));
            commands += 1;
            continue;
        }
        fresh.push_str(&format!("{line}\n"));
    }
    assert!(commands > 5, "the tour has {commands} commands");
    if std::env::var_os("MESH_UPDATE").is_some() {
        std::fs::write(&path, fresh).unwrap();
    } else if fresh != readme {
        let differs = fresh
            .lines()
            .zip(readme.lines())
            .find(|(new, old)| new != old);
        panic!(
            "the README's tour is stale; MESH_UPDATE=1 rewrites it. First difference (printed, README): {differs:#?}"
        );
    }
}
