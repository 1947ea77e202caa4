//! What is asked: three kinds of requests, whatever the size of the mesh.

use std::collections::BTreeMap;

use super::*;

/// What the API server was asked, an istiod's name replaced as the README has it.
fn asked(mesh: &Mesh) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for line in mesh.fake.lines() {
        let line = line
            .replace(ISTIOD, "ISTIOD")
            .replace(OTHER, "ISTIOD")
            .replace("?&", "?");
        *counts.entry(line).or_default() += 1;
    }
    counts
}

/// What the README says of a command, for two istiods.
fn promised(command: &str) -> BTreeMap<String, usize> {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let lead = format!("| `{command}` | `");
    let rows = readme.lines().filter_map(|line| line.strip_prefix(&lead));
    rows.map(|row| {
        let (request, rest) = row.split_once("` | ").unwrap();
        let times = match rest.split_once(" |").unwrap().0 {
            "1" => 1,
            "1 an istiod" => 2,
            other => panic!("{other}"),
        };
        (request.to_owned(), times)
    })
    .collect()
}

#[test]
fn what_is_asked_is_what_the_readme_says() {
    for command in ["proxy-status", "version"] {
        let mesh = Mesh::with_other(|path| match path {
            "/version" => Reply::Full(200, "text/plain", b"1.32.0-a-Clean".to_vec()),
            _ => Reply::json("[]"),
        });
        let ran = mesh.run(&[command]);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert_eq!(asked(&mesh), promised(command), "{command}");
    }
}

#[test]
fn each_istiod_is_asked_once_for_each_thing() {
    for (args, paths) in [
        (&["ps"][..], &["/debug/syncz"][..]),
        (&["ps", "-o", "json", "-n", "stateful"], &["/debug/syncz"]),
        (&["version"], &["/version", "/debug/syncz"]),
    ] {
        let mesh = Mesh::new();
        assert_eq!(mesh.run(args).code, 0);
        let lead = format!("{ISTIOD}.istio-system:15014 GET ");
        let wanted: Vec<String> = paths.iter().map(|path| format!("{lead}{path}")).collect();
        assert_eq!(mesh.fake.admin_lines(), wanted, "{args:?}");
    }
}

#[test]
fn a_namespace_narrows_the_list_and_a_revision_does_without() {
    for (args, list) in [
        (
            &["ps", "-n", "stateful"][..],
            Some("GET /api/v1/namespaces/stateful/pods"),
        ),
        (&["ps", "-r", "default"], None),
        (&["ps", "-r", ""], Some("GET /api/v1/pods")),
        (&["version", "-n", "stateful"], None),
    ] {
        let mesh = Mesh::new();
        assert_eq!(mesh.run(args).code, 0, "{args:?}");
        let lines = mesh.fake.lines();
        let of_proxies = lines.iter().find(|line| line.ends_with("/pods"));
        assert_eq!(of_proxies.map(String::as_str), list, "{args:?}");
    }
}

#[test]
fn what_is_typed_wrongly_is_said_before_anyone_is_asked() {
    for args in [
        &["ps", "--jq", ".["][..],
        &["ps", "--sort-by", "name:up"],
        &["ps", "-n", "a/b"],
        &["version", "--jq", ".["],
        &["ps", "--file", "x.json"],
    ] {
        let mesh = Mesh::new();
        assert_eq!(mesh.run(args).code, 64, "{args:?}");
        assert!(mesh.fake.lines().is_empty(), "{args:?}");
    }
    for verb in ["ps", "version"] {
        assert_eq!(run(&[verb, "--url", "http://127.0.0.1:1"]).code, 64);
    }
}

#[test]
fn without_the_mesh_nobody_is_asked() {
    let mesh = Mesh::new();
    let ran = mesh.run(&["version", "--remote=false"]);
    assert_eq!((ran.code, ran.out.lines().count(), &*ran.err), (0, 1, ""));
    assert!(mesh.fake.lines().is_empty());
}
