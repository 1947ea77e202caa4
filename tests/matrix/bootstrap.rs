//! Bootstraps: one object a proxy, so not of the shape that `shot` keeps.
//!
//! What each fixture's bootstrap says, and how the others are refused, lies in one
//! snapshot; the JSON is held against the file instead.

use std::fmt::Write;

use serde_json::Value;

use super::folders::{each, folders, hold};
use super::run::run;

#[test]
fn every_fixture_is_answered_as_accepted() {
    let mut kept = String::new();
    for kind in ["dumps", "hostile"] {
        for folder in folders(kind) {
            let said = run("bootstrap", &["-f", &folder.file, "-o", "wide"]);
            write!(
                kept,
                "==== {}: exit {}\n{}",
                folder.file, said.exit, said.out
            )
            .unwrap();
            for line in said.err.lines() {
                writeln!(kept, "! {line}").unwrap();
            }
        }
    }
    hold("bootstraps".to_owned(), kept);
}

#[test]
fn every_form_ends_alike_and_tells_one_object() {
    each(
        &folders("dumps"),
        |folder| folder.name.clone(),
        |folder| {
            let said = |form: &[&str]| run("bootstrap", &[&["-f", &folder.file], form].concat());
            let json = said(&[]);
            for form in [
                &["-o", "table"][..],
                &["-o", "yaml"],
                &["-o", "name"],
                &["--raw"],
            ] {
                assert_eq!(said(form).exit, json.exit, "{form:?}");
            }
            if json.exit != 0 {
                assert_eq!(json.out, "");
                return;
            }
            let value: Value = serde_json::from_str(&json.out).unwrap();
            assert!(value["bootstrap"].is_object());
            let yaml: Value = serde_saphyr::from_str(&said(&["-o", "yaml"]).out).unwrap();
            assert_eq!(yaml, value);
            let raw: Value = serde_json::from_str(&said(&["--raw"]).out).unwrap();
            assert_eq!(
                raw["bootstrap"]["node"]["id"],
                value["bootstrap"]["node"]["id"]
            );
        },
    );
}

#[test]
fn a_proxy_that_cannot_be_read_has_its_place_in_the_list() {
    let said = run("bootstrap", &["-A", "--from", "fixtures/ambient.mesh.tgz"]);
    let all: Value = serde_json::from_str(&said.out).unwrap();
    assert!(all.as_array().is_some_and(|all| !all.is_empty()));
    for proxy in all.as_array().unwrap() {
        assert!(
            proxy["resources"].is_object() != proxy["error"].is_string(),
            "{proxy}"
        );
    }
    let one = run("bootstrap", &["--demo", "-A", "--state", "all"]);
    assert_eq!((one.exit, one.out.as_str()), (64, ""));
}
