//! The log says what was asked and what it cost, and never a secret.

use super::*;
use crate::support::Fault;
use serde_json::json;

fn logged(mesh: &Mesh, args: &[&str], level: &str) -> Ran {
    let line = [&["pc"], args, &["-c", &mesh.config, "-n", "bookinfo"]].concat();
    let mut program = program(&line);
    program.env("MESH_LOG", level);
    ended(program)
}

#[test]
fn each_question_is_one_line_with_status_bytes_and_time() {
    let mesh = bookinfo();
    let ran = logged(&mesh, &["r", PRODUCTPAGE, "--name", "9080"], "debug");
    assert_eq!(ran.code, 0, "{ran:?}");
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(lines.len(), 5, "{ran:?}");
    assert!(
        lines[0].contains("the cluster server=\"http://127.0.0.1:"),
        "{ran:?}"
    );
    let bytes = |line: &str| -> usize {
        let count = line.split("bytes=").nth(1).unwrap();
        count.split(' ').next().unwrap().parse().unwrap()
    };
    let sum: usize = lines[1..4].iter().map(|line| bytes(line)).sum();
    assert!(
        lines[4].contains("all in ") && lines[4].contains(" questions=3 "),
        "{ran:?}"
    );
    assert_eq!(bytes(lines[4]), sum, "{ran:?}");
    for (line, whom, path) in [
        (
            lines[1],
            "the Kubernetes API",
            "/api/v1/namespaces/bookinfo/pods/productpage",
        ),
        (
            lines[2],
            "proxy productpage",
            "/config_dump?mask=dynamic_route_configs",
        ),
        (lines[3], "proxy productpage", "/stats?format=json"),
    ] {
        let parts = [
            "DEBUG mesh::source",
            whom,
            path,
            "method=\"GET\"",
            " ms",
            "status=200",
            "bytes=",
        ];
        for part in parts {
            assert!(line.contains(part), "no `{part}` in `{line}`");
        }
    }
}

#[test]
fn no_level_and_no_flag_shows_a_token() {
    let mesh = bookinfo();
    for level in ["debug", "trace", "TRACE"] {
        let ran = logged(&mesh, &["l"], level);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(ran.err.contains("/config_dump"), "{ran:?}");
        let all = format!("{}{}", ran.out, ran.err).to_lowercase();
        assert!(
            !all.contains("secret-token") && !all.contains("bearer"),
            "{all}"
        );
    }
    let flag = [
        "pc",
        "l",
        PRODUCTPAGE,
        "-c",
        &mesh.config,
        "-n",
        "bookinfo",
        "--log",
        "trace",
    ];
    let ran = ended(program(&flag));
    assert!(ran.err.contains("/config_dump") && !ran.err.contains("secret-token"));
}

/// What a run of listeners says, on both streams, at the most that can be asked for.
fn said(config: &str, more: &[&str]) -> String {
    let line = ["pc", "l", PRODUCTPAGE, "-c", config, "-n", "bookinfo"];
    let mut all = String::new();
    for level in [&["-vvv"][..], &[]] {
        let mut program = program(&[&line, more, level].concat());
        program.env("MESH_LOG", "trace").env("RUST_LOG", "trace");
        let ran = ended(program);
        all.push_str(&format!("{}\n{}\n", ran.out, ran.err));
    }
    all
}

/// Whatever ends well or badly with these credentials, they are not to be seen.
fn assert_kept(said: &str, secrets: &[&str]) {
    let said = said.to_lowercase();
    assert!(said.len() > 100, "{said}");
    for secret in secrets {
        assert!(!said.contains(&secret.to_lowercase()), "{secret} in {said}");
    }
}

#[test]
fn no_credential_of_a_kubeconfig_is_ever_said() {
    let mesh = bookinfo();
    let faults = [
        None,
        Some(Fault::Status(401, "Unauthorized", None)),
        Some(Fault::Status(
            403,
            "Authorization: Bearer hunter-2-hunter is refused",
            None,
        )),
        Some(Fault::Text(
            407,
            "you sent Authorization: Basic bWU6aHVudGVyLTI= to us",
        )),
        Some(Fault::Text(500, "got Bearer hunter-2-hunter")),
        Some(Fault::Page(200)),
        Some(Fault::Cut),
    ];
    // Base64 of no key: TLS is not spoken here, so it is never read.
    let key = json!({"token": "hunter-2-hunter", "client-key-data": "aHVudGVyLTI="});
    let mut users = vec![
        key,
        json!({"username": "me", "password": "hunter-2"}),
        json!({"token": "hunter-2-hunter", "as": "hunter-2"}),
        json!({"auth-provider": {"name": "oidc", "config": {"id-token": "hunter-2",
               "client-secret": "hunter-2", "refresh-token": "hunter-2", "idp-issuer-url": "http://me:hunter-2@127.0.0.1:1"}}}),
    ];
    if cfg!(unix) {
        let plugin = |script: &str| {
            json!({"exec": {"apiVersion": "client.authentication.k8s.io/v1", "command": "sh",
                            "args": ["-c", script, "hunter-2"], "interactiveMode": "Never",
                            "env": [{"name": "KEY", "value": "hunter-2"}]}})
        };
        let good = r#"{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"hunter-2-hunter"}}"#;
        users.push(plugin(&format!("echo '{good}'")));
        users.push(plugin("echo '{\"status\":{\"token\":\"hunter-2\"'"));
        users.push(plugin("echo token hunter-2; exit 7"));
    }
    for user in users {
        let config = mesh.fake.write_kubeconfig("user", &user);
        for fault in &faults {
            if let Some(fault) = fault {
                mesh.fake.fault("/", fault.clone(), 3);
            }
            assert_kept(
                &said(&config.display().to_string(), &[]),
                &["hunter", "aHVud", "bWU6"],
            );
        }
    }
}

#[test]
fn no_password_in_an_address_is_ever_said() {
    let folder = tempfile::tempdir().unwrap();
    let write = |cluster: Value| {
        let path = folder.path().join("config");
        let config = json!({
            "apiVersion": "v1", "kind": "Config", "current-context": "c",
            "clusters": [{"name": "c", "cluster": cluster}],
            "users": [{"name": "u", "user": {}}],
            "contexts": [{"name": "c", "context": {"cluster": "c", "user": "u"}}]
        });
        std::fs::write(&path, config.to_string()).unwrap();
        path.display().to_string()
    };
    for cluster in [
        json!({"server": "http://me:hunter-2@127.0.0.1:1"}),
        json!({"server": "http://me:hunter-2@[nonsense"}),
        json!({"server": "http://me:hunter-2@127.0.0.1:1 x"}),
        json!({"server": "http://127.0.0.1:1", "proxy-url": "http://me:hunter-2@127.0.0.1:1"}),
        json!({"server": "http://127.0.0.1:1", "proxy-url": "ftp://me:hunter-2@127.0.0.1:1"}),
        json!({"server": "http://127.0.0.1:1", "proxy-url": "socks5://me:hunter-2@127.0.0.1:1"}),
        json!({"server": "http://127.0.0.1:1", "proxy-url": "me:hunter-2@:x"}),
    ] {
        assert_kept(&said(&write(cluster), &["--timeout", "5s"]), &["hunter-2"]);
    }
    for address in [
        "http://me:hunter-2@127.0.0.1:1",
        "me:hunter-2@127.0.0.1:1",
        "ftp://me:hunter-2@127.0.0.1:1",
        "http://me:hunter-2@:x",
    ] {
        let mut program = program(&["pc", "l", "--url", address, "-vv"]);
        program.env("MESH_LOG", "trace");
        let ran = ended(program);
        assert!(ran.code != 0 && !ran.err.contains("hunter-2"), "{ran:?}");
    }
}

#[test]
fn a_kubeconfig_that_cannot_be_read_is_not_quoted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config");
    for text in [
        "hunter-2",
        "users: [{name: a, user: hunter-2}]",
        "users:\n- name: a\n  user:\n    token: hunter-2\n   bad: [",
        "users: [{name: a, user: {token: [hunter-2]}}]",
        "users: [{name: a, user: {exec: hunter-2}}]",
        "users: [{name: a, user: {exec: {command: x, interactiveMode: hunter-2}}}]",
        "users: [{name: a, user: {client-key-data: hunter-2}}]\nclusters: hunter-2",
    ] {
        std::fs::write(&path, text).unwrap();
        let said = said(&path.display().to_string(), &[]);
        assert_kept(&said, &["hunter-2"]);
    }
}

#[test]
fn the_flag_wins_over_the_variable_and_other_targets_are_not_let_in() {
    let mesh = bookinfo();
    let ran = logged(&mesh, &["l", PRODUCTPAGE, "--log", "error"], "trace");
    assert_eq!((ran.code, &*ran.err), (0, ""));
    let ran = logged(&mesh, &["l", PRODUCTPAGE, "-v"], "");
    assert!(
        ran.err.contains("DEBUG") && !ran.err.contains("TRACE"),
        "{ran:?}"
    );
    let ran = logged(&mesh, &["l", PRODUCTPAGE, "-vv"], "error");
    assert!(ran.err.contains("TRACE") && ran.err.contains("port-forward opened"));
    for targets in ["trace,hyper=trace", "hyper=trace", "*", "kube"] {
        let ran = logged(&mesh, &["l", PRODUCTPAGE], targets);
        assert!(ran.err.starts_with("warning: MESH_LOG="), "{ran:?}");
        assert_eq!(ran.err.lines().count(), 1, "{ran:?}");
    }
}

#[test]
fn without_being_asked_it_is_silent_and_a_wrong_level_is_told() {
    let mesh = bookinfo();
    let ran = logged(&mesh, &["l", PRODUCTPAGE], "");
    assert_eq!((ran.code, &*ran.err), (0, ""));
    let ran = logged(&mesh, &["l", PRODUCTPAGE], "loud");
    assert_eq!(ran.code, 0);
    assert_eq!(
        ran.err,
        "warning: MESH_LOG=loud is no level: error, warn, info, debug or trace\n"
    );
}

#[test]
fn what_failed_is_in_the_log_with_its_reason() {
    let mesh = bookinfo();
    mesh.replace(Port::Refused("connect: connection refused"));
    let ran = logged(&mesh, &["l", PRODUCTPAGE], "debug");
    assert_eq!(ran.code, 69);
    assert!(ran.err.contains("asked in vain"), "{ran:?}");
    assert!(ran.err.contains("error=\"port 15000 of pod"), "{ran:?}");
}
