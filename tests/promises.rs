//! What the README and the help promise, command line by command line, on the
//! recordings: the lines that people copy work as they stand.

#![allow(clippy::unwrap_used)]

use mesh::exit::Exit;
use mesh::ui::Ui;
use serde_json::Value;

const REJECTED: &str = "fixtures/rejected.mesh.tgz";

/// Runs a command line without its program's name.
fn run(line: &[&str]) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = std::iter::once("mesh")
        .chain(line.iter().copied())
        .map(Into::into);
    let exit = mesh::run(args, &|_| None, &mut Ui::new(&mut out, &mut err));
    (
        exit,
        String::from_utf8(out).unwrap(),
        String::from_utf8(err).unwrap(),
    )
}

fn json(line: &[&str]) -> Value {
    let (exit, out, err) = run(line);
    assert_eq!(exit, Exit::Fine, "{err}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn every_refused_listener_is_told_once_in_envoys_own_words() {
    let pod = "productpage-v1-59894f9cb6-fkphn";
    let all = json(&[
        "proxy-config",
        "listeners",
        pod,
        "--from",
        REJECTED,
        "--state",
        "all",
        "-o",
        "json",
    ]);
    let in_state = |state: &str| {
        all.as_array()
            .unwrap()
            .iter()
            .filter(|entry| entry["state"] == state)
            .count()
    };
    assert_eq!(
        (in_state("REJECTED"), in_state("ACTIVE"), in_state("STATIC")),
        (21, 0, 2)
    );
    for entry in all
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["state"] == "REJECTED")
    {
        assert_eq!(
            entry["error"],
            "Not supported field in StreamInfo: LISTENER_METADATA"
        );
        assert!(entry["name"].as_str().is_some_and(|name| !name.is_empty()));
        assert!(entry["resource"]["filterChains"].is_array());
    }
    let (_, table, _) = run(&["pc", "l", pod, "--from", REJECTED, "--state", "all"]);
    assert_eq!(
        table
            .matches("Not supported field in StreamInfo: LISTENER_METADATA")
            .count(),
        21
    );
    let (exit, _, notes) = run(&["pc", "l", pod, "--from", REJECTED]);
    assert_eq!(
        (exit, notes.as_str()),
        (Exit::Fine, "21 rejected: see --state all\n")
    );
}

#[test]
fn a_refused_listener_says_nothing_about_clusters() {
    let pod = "productpage-v1-59894f9cb6-fkphn";
    let (exit, _, notes) = run(&["pc", "clusters", pod, "--from", REJECTED]);
    assert_eq!((exit, notes.as_str()), (Exit::Fine, ""));
}

#[test]
fn a_route_table_is_read_of_every_proxy_of_the_namespace() {
    let all = json(&[
        "proxy-config",
        "routes",
        "--name",
        "9080",
        "-o",
        "json",
        "--demo",
    ]);
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), 7);
    for proxy in all {
        let name = proxy["proxy"].as_str().unwrap();
        assert!(name.ends_with(".bookinfo"), "{name}");
        let tables: Vec<_> = proxy["resources"]
            .as_array()
            .unwrap()
            .iter()
            .map(|table| &table["name"])
            .collect();
        // A gateway has no table for a port that it does not open.
        assert!(
            tables == ["9080"] || name.starts_with("front-istio"),
            "{name}: {tables:?}"
        );
    }
}

#[test]
fn the_lines_of_the_help_work_as_they_stand() {
    let pod = "productpage-v1-59894f9cb6-lhqtg";
    let listeners = [
        "proxy-config",
        "listeners",
        pod,
        "--address",
        "0.0.0.0",
        "--port",
        "15001",
        "-o",
        "json",
        "--demo",
    ];
    assert_eq!(json(&listeners)[0]["name"], "virtualOutbound");
    let fqdn = "reviews.bookinfo.svc.cluster.local";
    let clusters = json(&[
        "proxy-config",
        "clusters",
        pod,
        "--fqdn",
        fqdn,
        "--subset",
        "v1",
        "-o",
        "json",
        "--demo",
    ]);
    assert_eq!(clusters.as_array().unwrap().len(), 1);
    assert_eq!(clusters[0]["name"], format!("outbound|9080|v1|{fqdn}"));
    let cluster = format!("outbound|9080||{fqdn}");
    let (exit, table, _) = run(&[
        "proxy-config",
        "endpoints",
        pod,
        "--cluster",
        &cluster,
        "--demo",
    ]);
    assert_eq!((exit, table.lines().count()), (Exit::Fine, 4));
}

#[test]
fn each_proxy_of_the_demo_is_a_target() {
    let (exit, names, _) = run(&[
        "pc", "clusters", "-A", "--name", "agent", "-o", "name", "--demo",
    ]);
    assert_eq!((exit, names.lines().count()), (Exit::Fine, 12));
    for proxy in names.lines().filter_map(|line| line.split(' ').next()) {
        let (exit, table, err) = run(&["x", "pc", "l", proxy, "--demo"]);
        assert!(
            exit == Exit::Fine && table.lines().count() > 2,
            "{proxy}: {err}"
        );
    }
}
