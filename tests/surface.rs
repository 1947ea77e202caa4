//! The surface: what can be typed, completed and relied upon.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::ffi::OsString;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use clap::CommandFactory;
use mesh::cli::Cli;
use mesh::ui::Ui;

fn run(words: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut ui = Ui::new(&mut out, &mut err);
    let words = std::iter::once("mesh").chain(words.iter().copied());
    let exit = mesh::run(words.map(OsString::from), &|_| None, &mut ui).code();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (exit, text(out), text(err))
}

/// What a command takes beside what its help shows: aliases, flags without effect.
fn hidden(command: &clap::Command) -> Vec<String> {
    let mut more = Vec::new();
    for inner in command.get_subcommands() {
        let seen: Vec<&str> = inner.get_visible_aliases().collect();
        let aliases: Vec<&str> = inner
            .get_all_aliases()
            .filter(|alias| !seen.contains(alias))
            .collect();
        if inner.is_hide_set() || !aliases.is_empty() {
            let all: Vec<&str> = inner.get_all_aliases().collect();
            more.push(
                format!("{} {}", inner.get_name(), all.join(" "))
                    .trim_end()
                    .to_owned(),
            );
        }
    }
    for arg in command.get_arguments() {
        let seen = arg.get_visible_aliases().unwrap_or_default();
        let all = arg.get_all_aliases().unwrap_or_default();
        let aliases: Vec<String> = all
            .iter()
            .filter(|alias| !seen.contains(alias))
            .map(|alias| format!(" --{alias}"))
            .collect();
        let values: Vec<String> = arg
            .get_possible_values()
            .iter()
            .flat_map(|value| {
                let names: Vec<&str> = value.get_name_and_aliases().collect();
                (names.len() > 1).then(|| format!(" {}", names.join("=")))
            })
            .collect();
        if arg.is_hide_set() || !aliases.is_empty() || !values.is_empty() {
            let default: Vec<_> = arg
                .get_default_values()
                .iter()
                .map(|value| value.to_string_lossy())
                .collect();
            more.push(format!(
                "--{}{}{} (default: {})",
                arg.get_long().unwrap_or_default(),
                aliases.concat(),
                values.concat(),
                default.join(" ")
            ));
        }
    }
    more
}

/// The long help of a command and of all below it, and what they do not tell.
fn reference(command: &mut clap::Command, path: &str, into: &mut String) {
    into.push_str(&format!("# {path}\n\n"));
    let help = command
        .clone()
        .term_width(100)
        .render_long_help()
        .to_string();
    for line in help.lines() {
        into.push_str(&format!("{}\n", line.trim_end()));
    }
    for line in hidden(command) {
        into.push_str(&format!("Also: {line}\n"));
    }
    into.push('\n');
    let names: Vec<String> = command
        .get_subcommands()
        .map(|inner| inner.get_name().to_owned())
        .filter(|name| name != "help" && name != "experimental")
        .collect();
    for name in names {
        let inner = command.find_subcommand_mut(&name).unwrap();
        reference(inner, &format!("{path} {name}"), into);
    }
}

#[test]
fn the_command_line_is_as_accepted() {
    let mut command = Cli::command();
    command.build();
    let mut text = String::new();
    reference(&mut command, "mesh", &mut text);
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("cli-reference", text));
}

#[test]
fn completions_are_those_of_this_command_line() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    let update = std::env::var_os("MESH_UPDATE").is_some();
    for (shell, file) in [
        ("bash", "mesh.bash"),
        ("zsh", "_mesh"),
        ("fish", "mesh.fish"),
        ("powershell", "_mesh.ps1"),
    ] {
        let (exit, now, _) = run(&["completion", shell]);
        assert_eq!(exit, 0, "{shell}");
        assert!(now.contains("proxy-config"), "{shell}");
        if update {
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(file), now).unwrap();
        } else {
            let then = fs::read_to_string(folder.join(file)).unwrap_or_default();
            assert!(
                now == then,
                "completions/{file} is stale: MESH_UPDATE=1 cargo test --test surface"
            );
        }
    }
}

#[test]
fn each_exit_code_that_needs_no_cluster_is_reached() {
    let good = "fixtures/dumps/layout-envoy/dump.json";
    let list = ["proxy-config", "clusters"];
    let absent = "--kubeconfig=fixtures/no-such-kubeconfig";
    for (exit, words) in [
        (0, vec!["-f", good]),
        (0, vec!["--help"]),
        (1, vec!["-f", "fixtures/dumps/empty-sections/dump.json"]),
        (64, vec!["--no-such-flag"]),
        (64, vec!["-f", good, "--jq", "nonsense("]),
        (64, vec!["-f", good, "--state", "ready"]),
        (64, vec!["pod", "-f", good]),
        (65, vec!["-f", "fixtures/no-such-file"]),
        (65, vec!["-f", "fixtures/hostile/html/dump.json"]),
        (65, vec!["-f", good, "--jq", ".[0] | error"]),
        (69, vec!["no-such-pod", "--demo"]),
        (75, vec!["-f", "fixtures/hostile/trailing-text/dump.json"]),
        (80, vec!["-f", "fixtures/hostile/unknown-section/dump.json"]),
    ] {
        for format in ["table", "json", "yaml", "name"] {
            // A jq program runs over a document alone.
            let words = [list.as_slice(), &words, &["-o", format]].concat();
            let (ended, _, err) = run(&words);
            assert_eq!(ended, exit, "{words:?}: {err}");
            assert_eq!(exit == 0, err.is_empty(), "{words:?}: {err}");
        }
    }
    let (exit, out, err) = run(&["proxy-config", "clusters", absent]);
    assert!(
        exit != 0 && out.is_empty() && err.contains("hint: "),
        "{exit} {err}"
    );
}

#[test]
fn a_reader_that_has_enough_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_mesh"))
        .args(["proxy-config", "clusters", "-A", "--demo", "-o", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut some = [0; 64];
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut some).unwrap();
    assert!(some.starts_with(b"["));
    drop(stdout);
    let ended = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(ended.stderr).unwrap(), "");
    assert_eq!(ended.status.code(), Some(0));
}
