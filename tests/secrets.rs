//! What `secrets` must never show, and what it must always say, in every form.

#![allow(clippy::unwrap_used)]

use mesh::exit::Exit;
use mesh::ui::Ui;
use serde_json::Value;

const KINDS: &str = "fixtures/dumps/secrets-kinds/dump.json";
const AT: &str = "2026-12-01T00:00:00Z";

/// Runs `mesh proxy-config secrets`.
fn run(line: &[&str]) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let words = ["mesh", "pc", "secrets", "--at", AT];
    let args = words.into_iter().chain(line.iter().copied());
    let mut ui = Ui::new(&mut out, &mut err);
    let exit = mesh::run(args.map(Into::into), &|_| None, &mut ui);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (exit, text(out), text(err))
}

/// Every text of the dump that is secret, and the longest lines of those that are PEM.
fn secrets() -> Vec<String> {
    let dump: Value = serde_json::from_slice(&std::fs::read(KINDS).unwrap()).unwrap();
    let secret = |name: &str, at: &str| {
        let all = dump["configs"][0]["dynamic_active_secrets"]
            .as_array()
            .unwrap();
        let one = all.iter().find(|one| one["name"] == name).unwrap();
        one["secret"]
            .pointer(at)
            .unwrap()
            .as_str()
            .unwrap()
            .to_owned()
    };
    let key = secret("default", "/tls_certificate/private_key/inline_string");
    let body = key
        .lines()
        .find(|line| line.len() == 64)
        .unwrap()
        .to_owned();
    vec![
        body,
        secret("key-in-base64", "/tls_certificate/private_key/inline_bytes"),
        secret("token", "/generic_secret/secret/inline_string"),
        secret("tickets", "/session_ticket_keys/keys/0/inline_bytes"),
    ]
}

#[test]
fn no_form_shows_a_key_that_the_proxy_did_not_redact() {
    let secrets = secrets();
    for form in [
        &[][..],
        &["-o", "wide"],
        &["-o", "json"],
        &["-o", "yaml"],
        &["-o", "name"],
        &["--raw"],
        &["--state", "all"],
        &["--state", "all", "-o", "json"],
        &["--state", "active", "--raw"],
        &["--jq", ".dynamicActiveSecrets[].secret"],
    ] {
        let (exit, out, err) = run(&[&["-f", KINDS], form].concat());
        assert_eq!(exit, Exit::Fine, "{form:?}: {err}");
        for secret in &secrets {
            assert!(!out.contains(secret) && !err.contains(secret), "{form:?}");
        }
    }
}

#[test]
fn what_waits_and_what_serves_is_shown_and_the_bootstraps_is_counted() {
    let (_, out, err) = run(&[
        "-f",
        KINDS,
        "--jq",
        "to_entries[] | .key, (.value | length)",
    ]);
    assert_eq!(out, "dynamicWarmingSecrets\n1\ndynamicActiveSecrets\n9\n");
    assert!(err.contains("2 static: see --state all"), "{err}");
    let (_, out, _) = run(&[
        "-f",
        KINDS,
        "--state",
        "static",
        "--jq",
        ".[] | .name, .state",
    ]);
    assert_eq!(out, "bootstrap\nSTATIC\ninline\nSTATIC\n");
    let (_, out, _) = run(&["-f", KINDS, "--no-headers"]);
    assert!(out.starts_with("kubernetes://front-tls"), "{out}");
}

#[test]
fn a_proxy_without_secrets_says_so_and_succeeds() {
    let empty = "fixtures/dumps/empty-sections/dump.json";
    let (exit, out, err) = run(&["-f", empty]);
    assert_eq!(exit, Exit::Fine);
    assert!(out.starts_with("RESOURCE NAME") && out.lines().count() == 1);
    assert_eq!(err, "no active or warming secrets found\n");
    assert_eq!(run(&["-f", empty, "-o", "json"]).1, "{}\n");
    // With a name, it is the name that was not found.
    assert_eq!(run(&["-f", empty, "--name", "x"]).2, "no secrets match\n");
}
