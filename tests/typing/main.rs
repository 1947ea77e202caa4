//! The surface as a stranger meets it: help, examples, manual pages, colour, slips.
//!
//! All of it is read off the command line itself, so that a new command is held to
//! the same rules by being there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod colour;
mod examples;
mod help;
mod manual;
mod names;
mod shells;
mod slips;

use clap::{Command, CommandFactory};
use mesh::cli::Cli;
use mesh::ui::Ui;

/// How a run ended: exit code, stdout, stderr.
type Ran = (u8, String, String);

/// Runs a command line in this process, without its program's name.
fn run(words: &[&str]) -> Ran {
    run_in(words, |_| {}, &[])
}

/// The same with another user interface or environment.
fn run_in(words: &[&str], change: impl Fn(&mut Ui), environment: &[(&str, &str)]) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = {
        let mut ui = Ui::new(&mut out, &mut err);
        change(&mut ui);
        let line = std::iter::once("mesh").chain(words.iter().copied());
        let variable = |name: &str| {
            let found = environment.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        mesh::run(line.map(Into::into), &variable, &mut ui).code()
    };
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (exit, text(out), text(err))
}

/// Every command with the words that lead to it, `mesh` itself first.
fn commands() -> Vec<(String, Command)> {
    fn walk(command: &Command, path: &str, into: &mut Vec<(String, Command)>) {
        into.push((path.to_owned(), command.clone()));
        for inner in command.get_subcommands() {
            // Takes the same commands again, and what clap adds by itself.
            if !["experimental", "help"].contains(&inner.get_name()) {
                walk(inner, &format!("{path} {}", inner.get_name()), into);
            }
        }
    }
    let mut root = Cli::command();
    root.build();
    let mut all = Vec::new();
    walk(&root, "mesh", &mut all);
    assert!(all.len() > 8, "{}", all.len());
    all
}
