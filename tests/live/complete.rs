//! What a press of the Tab key offers: in time, from the right place, without a word.
//!
//! The program is asked as bash's hook asks it, words up to the cursor behind two
//! dashes; bash itself stands in the last tests, where this machine has it.

use super::*;
use crate::support::{Fault, cluster};
use serde_json::json;

/// What is offered behind these words, the last of which is being typed.
fn offered(words: &[&str]) -> Vec<String> {
    let mut program = program(&[&["--", "mesh"], words].concat());
    program.env("COMPLETE", "bash");
    let ran = ended(program);
    assert_eq!((ran.code, &*ran.err), (0, ""), "{words:?}");
    ran.out.lines().map(str::to_owned).collect()
}

fn nothing() -> Vec<String> {
    Vec::new()
}

#[test]
fn the_demo_and_a_recording_offer_their_own_proxies_and_namespaces() {
    assert_eq!(offered(&["pc", "l", "--demo", "prod"]), [PRODUCTPAGE]);
    let reviews = [
        "deploy/reviews-v1",
        "deploy/reviews-v2",
        "deploy/reviews-v3",
    ];
    assert_eq!(offered(&["pc", "l", "--demo", "deploy/rev"]), reviews);
    assert_eq!(
        offered(&["--demo", "pc", "l", "gateway/"]),
        ["gateway/front"]
    );
    let namespaces = ["istio-system"];
    assert_eq!(offered(&["pc", "l", "--demo", "-n", "ist"]), namespaces);
    let ambient = fixture("ambient").display().to_string();
    let waypoint = offered(&["pc", "l", "--from", &ambient, "-n", "ambient", "way"]);
    assert_eq!(waypoint, ["waypoint-76b7448d7f-bgzln"]);
    assert_eq!(offered(&["pc", "l", "-f", "dump.json", "prod"]), nothing());
}

#[test]
fn commands_are_offered_by_name_and_flags_only_when_begun() {
    let verbs = offered(&["pc", ""]);
    assert!(verbs.contains(&"listeners".to_owned()), "{verbs:?}");
    assert!(
        verbs
            .iter()
            .all(|verb| verb.len() > 1 && !verb.starts_with('-'))
    );
    assert_eq!(offered(&["pc", "lis"]), ["listeners"]);
    assert_eq!(offered(&["pc", "l", "--name", "x", "--stat"]), ["--state"]);
    assert_eq!(offered(&["pc", "l", "-o", "js"]), ["json"]);
    assert_eq!(offered(&["pc", "l", "--state", "re"]), ["rejected"]);
    assert_eq!(
        offered(&["pc", "l", "--state", "=", "a"]),
        ["all", "active"]
    );
    let health = [
        "healthy",
        "unhealthy",
        "draining",
        "degraded",
        "timeout",
        "unknown",
    ];
    assert_eq!(offered(&["pc", "ep", "--status", ""]), health);
    for flag in ["--state", "--log", "--type"] {
        for value in offered(&["pc", "l", flag, ""]) {
            let ran = run(&["pc", "l", "--demo", PRODUCTPAGE, flag, &value]);
            assert_eq!(ran.code, 0, "{flag} {value}: {ran:?}");
        }
    }
    let directions = offered(&["pc", "c", "--direction", "inb"]);
    assert_eq!(directions, ["inbound", "inbound-vip"]);
    // Its types are no listener's, and there is no list of them.
    assert!(!offered(&["pc", "ecds", "--type", ""]).contains(&"HTTP".to_owned()));
    let targets = offered(&["pc", "l", "--demo", ""]);
    assert!(
        targets.iter().all(|target| !target.starts_with('-')),
        "{targets:?}"
    );
}

#[test]
fn a_cluster_is_asked_for_one_bounded_list() {
    let asked = |words: &[&str]| {
        let mesh = bookinfo();
        let namespace = json!({"metadata": {"name": "bookinfo"}});
        mesh.fake.put("api/v1", "namespaces", namespace);
        let config = ["-c", &mesh.config, "-n", "bookinfo", "pc", "l"];
        let names = offered(&[&config, words].concat());
        (names, mesh.fake.lines())
    };
    let list = |path: &str| vec![format!("GET {path}?limit=500")];
    let (names, lines) = asked(&["prod"]);
    assert_eq!(names, [PRODUCTPAGE]);
    assert_eq!(lines, list("/api/v1/namespaces/bookinfo/pods"));
    let (names, lines) = asked(&["svc/prod"]);
    assert_eq!(names, ["svc/productpage"]);
    assert_eq!(lines, list("/api/v1/namespaces/bookinfo/services"));
    let (names, lines) = asked(&["-i", ""]);
    assert_eq!(names, ["bookinfo"]);
    assert_eq!(lines, list("/api/v1/namespaces"));
    for words in [&["nonsense/"][..], &["--context", ""], &["-o", ""], &["--"]] {
        assert_eq!(asked(words).1, nothing(), "{words:?}");
    }
}

#[test]
fn contexts_are_those_of_the_kubeconfig() {
    let mesh = bookinfo();
    let config = ["-c", &mesh.config, "pc", "l"];
    assert_eq!(
        offered(&[&config[..], &["--context", ""]].concat()),
        ["fake", "bare"]
    );
    assert_eq!(
        offered(&[&config[..], &["--context", "=", "b"]].concat()),
        ["bare"]
    );
    assert_eq!(offered(&["-c", "no-such-file", "--context", ""]), nothing());
}

#[test]
fn what_fails_offers_nothing() {
    for fault in [
        Fault::Status(403, "no", None),
        Fault::Status(500, "no", None),
        Fault::Page(200),
        Fault::Cut,
        Fault::Hang,
        Fault::Drip,
    ] {
        let mesh = bookinfo();
        mesh.fake.fault("/", fault.clone(), usize::MAX);
        let line = ["-c", &mesh.config, "-n", "bookinfo", "pc", "l", "prod"];
        assert_eq!(offered(&line), nothing(), "{fault:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let nobody = cluster::write_kubeconfig(
        &folder.path().join("config"),
        "http://127.0.0.1:1",
        &json!({}),
    );
    let nobody = nobody.display().to_string();
    assert_eq!(offered(&["-c", &nobody, "pc", "l", "prod"]), nothing());
    assert_eq!(offered(&["pc", "l", "prod"]), nothing());
    assert_eq!(
        offered(&["pc", "l", "--from", "no-such", "-n", ""]),
        nothing()
    );
}

/// A user whose credentials come from a shell script.
#[cfg(unix)]
fn plugin(script: &str, mode: &str) -> Value {
    json!({"exec": {"apiVersion": "client.authentication.k8s.io/v1", "command": "sh",
                    "args": ["-c", script], "interactiveMode": mode}})
}

#[test]
#[cfg(unix)]
fn a_credential_plugin_runs_without_a_terminal_or_not_at_all() {
    const GIVES: &str = r#"echo '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"t"}}'"#;
    let mesh = bookinfo();
    let names = |script: &str, mode: &str| {
        let config = mesh.fake.write_kubeconfig("plugin", &plugin(script, mode));
        let config = config.display().to_string();
        offered(&["-c", &config, "-n", "bookinfo", "pc", "l", "prod"])
    };
    assert_eq!(names(GIVES, "IfAvailable"), [PRODUCTPAGE]);
    assert_eq!(names(GIVES, "Always"), nothing());
    // It talks and waits for an answer: it gets none, and nobody hears it.
    let asks = format!("echo Password: >&2; read -r answer && {GIVES}");
    assert_eq!(names(&asks, "IfAvailable"), nothing());
    assert_eq!(names("sleep 4", "IfAvailable"), nothing());
}

#[test]
fn every_target_offers_names() {
    fn look(command: &clap::Command, path: &str) {
        for inner in command.get_subcommands() {
            look(inner, &format!("{path} {}", inner.get_name()));
        }
        let targets = command.get_positionals().filter(|arg| {
            arg.get_value_names()
                .is_some_and(|names| names[0] == "TARGET")
        });
        for target in targets {
            assert_eq!(target.get_id(), "target", "{path}");
        }
    }
    look(&<mesh::cli::Cli as clap::CommandFactory>::command(), "mesh");
}

/// What bash offers behind a line with the hook in place; `None` where there is no bash.
fn in_bash(setup: &str, words: &[&str]) -> Option<Vec<String>> {
    let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    let last = words.last().unwrap();
    // Bash hands over what stands before the cursor of the last piece.
    let current = if last.chars().all(|c| c == '=' || c == ':') {
        ""
    } else {
        last
    };
    let before = words[words.len() - 2];
    let script = format!(
        "{setup}\nCOMP_WORDS=({}); COMP_CWORD={}\n\"$(complete -p mesh | sed 's/.*-F \\([^ ]*\\).*/\\1/')\" mesh '{current}' '{before}'\n\
         printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        quoted.join(" "),
        words.len() - 1,
    );
    let mut bash = Command::new("bash");
    let folder = std::path::Path::new(env!("CARGO_BIN_EXE_mesh"))
        .parent()
        .unwrap();
    let path = std::env::join_paths(std::iter::once(folder.to_owned()).chain(
        std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()),
    ));
    bash.args(["--norc", "-c", &script])
        .env("PATH", path.unwrap());
    for name in ["KUBECONFIG", "COMPLETE"] {
        bash.env_remove(name);
    }
    let output = match bash.env("HOME", "/nonexistent").output() {
        Ok(output) => output,
        Err(_) => {
            eprintln!("skipped: there is no bash here");
            return None;
        }
    };
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some(
        text.lines()
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect(),
    )
}

#[test]
fn bash_offers_the_names_through_the_hook() {
    let hook = "source <(COMPLETE=bash mesh)";
    let Some(names) = in_bash(hook, &["mesh", "pc", "l", "--demo", "prod"]) else {
        return;
    };
    assert_eq!(names, [PRODUCTPAGE]);
    let aws = "arn:aws:eks:eu-1:12:cluster/a";
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config");
    let text = format!("contexts: [{{name: '{aws}', context: {{cluster: c}}}}]");
    std::fs::write(&config, text).unwrap();
    let config = config.display().to_string();
    let with = |typed: &[&str]| {
        let line = [&["mesh", "-c", &config], typed].concat();
        in_bash(hook, &line).unwrap()
    };
    assert_eq!(with(&["--context", "ar"]), [aws]);
    assert_eq!(with(&["--context", "=", ""]), [aws]);
    assert_eq!(with(&["--context", "="]), [aws]);
    let rest = ["aws:eks:eu-1:12:cluster/a"];
    assert_eq!(with(&["--context", "arn", ":"]), rest);
    assert_eq!(with(&["--context", "arn", ":", "a"]), rest);
}

#[test]
fn bash_offers_words_through_the_static_script() {
    let script = concat!(
        "source '",
        env!("CARGO_MANIFEST_DIR"),
        "/completions/mesh.bash'"
    );
    let Some(formats) = in_bash(script, &["mesh", "pc", "listeners", "--output", ""]) else {
        return;
    };
    assert_eq!(formats, ["table", "wide", "json", "yaml", "name"]);
    let verbs = in_bash(script, &["mesh", "proxy-config", "list"]).unwrap();
    assert_eq!(verbs, ["listeners", "listener"]);
}
