//! `proxy-config all`: the tables of each kind, and a dump that can be read again.

use std::fs;

use serde_json::Value;

use super::run::{Said, process, run};

const TARGET: &str = "productpage-v1-59894f9cb6-lhqtg.bookinfo";

fn demo(kind: &str, rest: &[&str]) -> Said {
    let said = run(kind, &[&[TARGET, "--demo"], rest].concat());
    assert_eq!(said.exit, 0, "{said:?}");
    said
}

/// The rows of a table without their first cell, or without what it begins with.
fn without(table: &str, kind: &str) -> Vec<String> {
    let rows = table.lines().skip(1);
    rows.map(|row| {
        let rest = row.strip_prefix(kind).unwrap_or_else(|| panic!("{row}"));
        rest.split_whitespace().collect::<Vec<_>>().join(" ")
    })
    .collect()
}

#[test]
fn each_table_is_that_of_its_kind_and_says_which() {
    let all = demo("all", &[]).out;
    let tables: Vec<&str> = all.split("\n\n").collect();
    let rows = |kind: &str| -> Vec<String> {
        let table = demo(kind, &[]).out;
        let words = |row: &str| row.split_whitespace().collect::<Vec<_>>().join(" ");
        table.lines().skip(1).map(words).collect()
    };
    for (at, prefix, kind) in [
        (3, "route/", "routes"),
        (4, "secret/", "secrets"),
        (5, "endpoint/", "eds"),
    ] {
        assert_eq!(without(tables[at], prefix), rows(kind), "{kind}");
    }
    for (at, prefix, kind) in [(1, "cluster/", "clusters"), (2, "listener/", "listeners")] {
        let named = without(tables[at], prefix);
        let rest = named.iter().zip(rows(kind));
        assert_eq!(named.len(), rows(kind).len(), "{kind}");
        for (named, row) in rest {
            assert!(named.ends_with(&format!(" {row}")), "{kind}: {named}");
        }
    }
}

#[test]
fn its_document_is_a_dump_that_every_door_reads_alike() {
    let dump = demo("all", &["-o", "json"]).out;
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("dump.json").display().to_string();
    fs::write(&file, &dump).unwrap();
    let from_file = run("all", &["-f", &file]);
    assert_eq!(from_file.out, demo("all", &[]).out);
    let piped = process("all", &["-f", "-"], dump.as_bytes());
    assert_eq!(piped.about("standard input", &file), from_file);
    for form in [&["-o", "json"][..], &["-o", "yaml"]] {
        let again = run("all", &[&["-f", &file][..], form].concat());
        assert_eq!(again.out, demo("all", form).out, "{form:?}");
    }
}

#[test]
fn a_filter_narrows_the_document_as_it_narrows_the_tables() {
    let filter = ["--fqdn", "reviews", "--port", "9080", "--name", "9080"];
    let dump: Value =
        serde_json::from_str(&demo("all", &[&filter[..], &["-o", "json"]].concat()).out).unwrap();
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("dump.json").display().to_string();
    fs::write(&file, dump.to_string()).unwrap();
    for (kind, filter) in [
        ("clusters", &filter[..4]),
        ("listeners", &filter[2..4]),
        ("routes", &filter[4..]),
    ] {
        let names = run(kind, &["-f", &file, "-o", "name"]).out;
        assert_eq!(names, demo(kind, &[filter, &["-o", "name"]].concat()).out);
        assert!(names.lines().count() > 0, "{kind}");
    }
}

#[test]
fn every_table_has_its_head_if_wished_and_names_have_none() {
    let heads = |rest: &[&str]| -> Vec<String> {
        let out = demo("all", rest).out;
        let heads = out.lines().filter(|line| line.starts_with("------ "));
        heads.map(str::to_owned).collect()
    };
    let wanted = [
        "BOOTSTRAP",
        "CLUSTER",
        "LISTENER",
        "ROUTE",
        "SECRET",
        "ENDPOINTS",
        "ECDS",
    ];
    let wanted = wanted.map(|head| format!("------ {head} INFO ------"));
    assert_eq!(heads(&["--with-headers"]), wanted);
    assert!(heads(&[]).is_empty());
    assert!(heads(&["--with-headers", "-o", "name"]).is_empty());
}

#[test]
fn one_broken_section_costs_its_table_alone() {
    let dump = demo("all", &["-o", "json"]).out;
    let mut dump: Value = serde_json::from_str(&dump).unwrap();
    let sections = dump["configs"].as_array_mut().unwrap();
    sections.retain(|section| !section["@type"].as_str().unwrap().contains("Clusters"));
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("dump.json").display().to_string();
    fs::write(&file, dump.to_string()).unwrap();
    let said = run("all", &["-f", &file]);
    assert_eq!(said.exit, 75, "{said:?}");
    assert!(said.err.contains("no section of clusters"), "{said:?}");
    assert!(said.out.contains("\nlistener/virtualInbound"), "{said:?}");
    fs::write(&file, "{\"configs\": []}").unwrap();
    assert_eq!(run("all", &["-f", &file]).exit, 80);
}
