//! Log levels: the one thing that `mesh` changes, changed on a real Envoy and put back.

use crate::config::{bootstrap, update};
use crate::mesh::{Run, ask, run};
use crate::server::Envoy;
use serde_json::Value;

fn envoy() -> Envoy {
    Envoy::start(&[
        ("bootstrap.json", bootstrap()),
        ("rds.json", update("rds-1", &[])),
        ("eds.json", update("eds-1", &[])),
        ("cds.json", update("cds-1", &[])),
        ("lds.json", update("lds-1", &[])),
    ])
}

fn level(envoy: &Envoy, logger: &str) -> String {
    let levels: Value = ask(envoy, &["log", "-o", "json"]).json();
    let level = levels["proxies"][0]["loggers"][logger].as_str();
    level
        .unwrap_or_else(|| panic!("no {logger} in {levels}"))
        .to_owned()
}

/// Types what the run says puts the levels back.
fn put_back(told: &Run) {
    let hint = told.err.lines().find_map(|line| {
        let line = line.strip_prefix("hint: mesh proxy-config ")?;
        line.strip_suffix(" puts it back")
    });
    let hint = hint.unwrap_or_else(|| panic!("no way back: {told}"));
    let back = run(&hint.split(' ').collect::<Vec<_>>());
    assert_eq!(back.code, 0, "{hint}: {back}");
}

#[test]
fn levels_change_as_told_and_go_back_as_told() {
    let envoy = envoy();
    let before = ask(&envoy, &["log"]).out;
    for typed in [
        "off",
        "admin:trace",
        "admin:debug,config:error,misc:critical",
        "error,upstream:off",
    ] {
        let told = ask(&envoy, &["log", "--level", typed]);
        assert!(told.out.contains(" -> "), "{typed}: {told}");
        assert_ne!(ask(&envoy, &["log"]).out, before, "{typed}");
        put_back(&told);
        assert_eq!(ask(&envoy, &["log"]).out, before, "{typed}");
    }
}

#[test]
fn several_levels_are_set_by_one_request() {
    let envoy = envoy();
    let url = format!("http://{}", envoy.admin);
    let told = run(&[
        "log",
        "--level",
        "admin:debug,config:warn",
        "--url",
        &url,
        "--log",
        "debug",
    ]);
    assert_eq!(told.code, 0, "{told}");
    let asked: Vec<&str> = told
        .err
        .lines()
        .filter(|line| line.contains("/logging"))
        .collect();
    assert_eq!(asked.len(), 3, "{told}");
    assert!(
        asked[1].contains("paths=admin:debug,config:warning"),
        "{told}"
    );
    assert_eq!(level(&envoy, "admin"), "debug");
    assert_eq!(level(&envoy, "config"), "warning");
}

#[test]
fn a_reset_is_to_what_the_envoy_was_started_with() {
    let envoy = envoy();
    let before = ask(&envoy, &["log"]).out;
    ask(&envoy, &["log", "--level", "critical"]);
    ask(&envoy, &["log", "--reset"]);
    assert_eq!(ask(&envoy, &["log"]).out, before);
}

#[test]
fn a_name_that_the_envoy_has_not_changes_nothing() {
    let envoy = envoy();
    let before = ask(&envoy, &["log"]).out;
    let url = format!("http://{}", envoy.admin);
    let told = run(&[
        "log",
        "--level",
        "admin:trace,upstraem:debug",
        "--url",
        &url,
    ]);
    assert_eq!(told.code, 64, "{told}");
    assert!(told.err.contains("there is upstream"), "{told}");
    assert_eq!(ask(&envoy, &["log"]).out, before);
}
