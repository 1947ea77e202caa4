//! What is typed by reflex, and what is typed wrongly: one line of cause, and a way on.
//!
//! Fingers know istioctl. A command of its that is not here deserves better than
//! "unrecognized": whether it is missing or will never come, and what does it
//! instead. The table is asked only after the parser has found no such command,
//! so it can hide none; a test fails when one of its lines is no longer true.
//! All else is clap's own text, brought into the form of every other error here.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::error::Error;

/// Why something of istioctl's is not here.
#[derive(Clone, Copy)]
enum Why {
    /// It may come; what to use meanwhile.
    Absent(&'static str),
    /// It never will: it changes things.
    Changes,
    /// Something else here does it.
    Instead(&'static str),
}

use Why::{Absent, Changes, Instead};

/// istioctl's commands and their aliases.
const COMMANDS: &[(&[&str], Why)] = &[
    (&["analyze"], Absent("analyze")),
    (&["validate", "v"], Absent("validate")),
    (&["describe", "des"], Absent("x describe")),
    (&["authz"], Absent("x authz")),
    (&["check-inject"], Absent("x check-inject")),
    (&["injector"], Absent("x injector")),
    (&["metrics", "m"], Absent("x metrics")),
    (&["envoy-stats", "es"], Absent("x envoy-stats")),
    (&["remote-clusters"], Absent("remote-clusters")),
    (&["waypoint"], Absent("waypoint")),
    (&["tag", "revision"], Absent("tag")),
    (&["dashboard", "dash", "d"], Absent("dashboard")),
    (&["admin", "istiod"], Absent("admin")),
    (
        &["wait"],
        Instead("istioctl had it until 1.24; `kubectl wait` waits for a resource"),
    ),
    (
        &["bug-report"],
        Instead(
            "`--record FILE` keeps what a command saw; `istioctl bug-report` collects everything",
        ),
    ),
    (
        &["config"],
        Instead("there is no configuration file: flags, KUBECONFIG and MESH_LOG are all"),
    ),
    (
        &["options"],
        Instead("the flags that all commands share stand in `mesh --help`"),
    ),
    (&["install", "apply"], Changes),
    (&["uninstall"], Changes),
    (&["upgrade"], Changes),
    (&["manifest"], Changes),
    (&["operator"], Changes),
    (&["profile"], Changes),
    (&["kube-inject"], Changes),
    (&["create-remote-secret"], Changes),
    (&["workload"], Changes),
];

/// istioctl's and kubectl's flags, and what does it here.
const FLAGS: &[(&str, &str)] = &[
    ("--log_output_level", "-v, -vv or --log LEVEL"),
    ("--log_as_json", "-v, -vv or --log LEVEL"),
    ("--log_target", "the log goes to stderr: `2> FILE` keeps it"),
    ("--labels", "-l/--selector chooses pods by their labels"),
    (
        "--watch",
        "nothing is watched: `watch mesh …` runs it again and again",
    ),
    (
        "--server",
        "the kubeconfig says which server: -c FILE, --context NAME",
    ),
    (
        "--token",
        "the kubeconfig says who asks: -c FILE, --context NAME, --as USER",
    ),
    (
        "--user",
        "the kubeconfig says who asks: --context NAME, --as USER",
    ),
    (
        "--cluster-name",
        "the kubeconfig says which cluster: --context NAME",
    ),
    ("--request-timeout", "--timeout DURATION"),
];

/// What the parser refuses, as an error of ours.
#[must_use]
pub fn refusal(error: &clap::Error) -> Error {
    let typed = |kind| match error.get(kind) {
        Some(ContextValue::String(typed)) => typed.as_str(),
        _ => "",
    };
    let told = match error.kind() {
        ErrorKind::InvalidSubcommand => command(typed(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => flag(typed(ContextKind::InvalidArg)),
        _ => None,
    };
    told.unwrap_or_else(|| in_our_form(&error.render().to_string()))
}

fn command(typed: &str) -> Option<Error> {
    let (_, why) = COMMANDS.iter().find(|(names, _)| names.contains(&typed))?;
    Some(match why {
        Absent(whole) => Error::usage(format!("there is no `{typed}` here yet")).hint(format!(
            "`istioctl {whole}` does it; `mesh --help` lists what is here"
        )),
        Changes => Error::usage(format!(
            "there is no `{typed}` here: mesh looks and changes nothing"
        ))
        .hint(format!("`istioctl {typed}` does it")),
        Instead(way) => Error::usage(format!("there is no `{typed}` here")).hint(*way),
    })
}

fn flag(typed: &str) -> Option<Error> {
    let name = typed.split('=').next().unwrap_or_default();
    let (_, way) = FLAGS.iter().find(|(flag, _)| *flag == name)?;
    Some(Error::usage(format!("there is no flag {name} here")).hint(*way))
}

/// clap writes paragraphs: the cause, tips, the usage, where to read on.
fn in_our_form(text: &str) -> Error {
    let text = text.trim_end();
    let mut paragraphs = text.strip_prefix("error: ").unwrap_or(text).split("\n\n");
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut told = Error::usage(one_line(paragraphs.next().unwrap_or_default()));
    for line in paragraphs.flat_map(str::lines).map(str::trim) {
        if let Some(tip) = line.strip_prefix("tip: ") {
            told = told.hint(tip);
        } else if let Some(usage) = line.strip_prefix("Usage: ") {
            told = told.hint(format!("usage: {usage}"));
        }
    }
    if told.hints.is_empty() {
        told = told.hint("--help says what can be typed");
    }
    told
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use clap::{CommandFactory, Parser};

    use super::*;
    use crate::cli::Cli;

    fn refused(line: &str) -> Error {
        refusal(&Cli::try_parse_from(line.split(' ')).unwrap_err())
    }

    #[test]
    fn the_table_names_nothing_that_is_here() {
        let mut command = Cli::command();
        command.build();
        for (names, _) in COMMANDS {
            for name in *names {
                assert!(
                    command.find_subcommand(name).is_none(),
                    "{name} is a command now: take it out of COMMANDS"
                );
                assert!(refused(&format!("mesh {name}")).message.contains(name));
                assert!(refused(&format!("mesh x {name} y")).message.contains(name));
            }
        }
        fn look(command: &clap::Command) {
            for arg in command.get_arguments() {
                for long in arg.get_long_and_visible_aliases().unwrap_or_default() {
                    let flag = format!("--{long}");
                    assert!(
                        FLAGS.iter().all(|(name, _)| *name != flag),
                        "{flag} is here now"
                    );
                }
            }
            command.get_subcommands().for_each(look);
        }
        look(&command);
    }

    #[test]
    fn a_command_of_istioctls_says_whether_it_may_come() {
        let error = refused("mesh analyze -n shop");
        assert_eq!(error.message, "there is no `analyze` here yet");
        let error = refused("mesh install");
        assert!(
            error.message.ends_with("mesh looks and changes nothing"),
            "{error}"
        );
        assert_eq!(error.hints, ["`istioctl install` does it"]);
        let error = refused("mesh pc l --watch");
        assert_eq!(error.message, "there is no flag --watch here");
    }

    #[test]
    fn a_slip_gets_the_nearest_name_and_the_usage() {
        let error = refused("mesh pc lisetners");
        assert_eq!(error.message, "unrecognized subcommand 'lisetners'");
        assert!(error.hints[0].contains("'listeners'"), "{error:?}");
        assert!(
            error.hints[1].starts_with("usage: mesh proxy-config"),
            "{error:?}"
        );
        let error = refused("mesh pc l --prot 80");
        assert_eq!(error.message, "unexpected argument '--prot' found");
        assert!(error.hints[0].contains("'--port'"), "{error:?}");
        let error = refused("mesh pc l -o 5");
        let values = "invalid value '5' for '--output <FORMAT>' [possible values: table, wide, json, yaml, name]";
        assert_eq!(error.message, values);
        assert_eq!(error.hints, ["--help says what can be typed"]);
    }
}
