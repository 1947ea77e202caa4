//! The forms of the answer, the thresholds, and what the README says of the codes.

use mesh::check::precheck::codes::ALL;
use serde_json::Value;

use super::run;
use super::support::schema;

const FORMS: [&str; 4] = ["log", "json", "yaml", "table"];

#[test]
fn thresholds_choose_what_is_shown_and_what_fails_and_neither_the_other() {
    // In the demo two errors and two warnings cannot be told.
    for form in FORMS {
        let at = |shown: &str, fails: &str| {
            let line = [
                "precheck",
                "--demo",
                "-o",
                form,
                "--output-threshold",
                shown,
                "--failure-threshold",
                fails,
            ];
            let ran = run(&line);
            (
                ran.code,
                ran.out.matches("IST0142").count() > 0,
                ran.out.contains("MESH0012"),
            )
        };
        assert_eq!(at("Warning", "Warning"), (80, true, true), "{form}");
        assert_eq!(at("error", "info"), (80, true, false), "{form}");
        assert_eq!(at("Info", "Error"), (80, true, true), "{form}");
    }
    assert_eq!(run(&["precheck", "--output-threshold", "severe"]).code, 64);
    assert_eq!(run(&["precheck", "-f", "2.0"]).code, 64);
    assert_eq!(run(&["precheck", "-f", "one", "--demo"]).code, 64);
}

#[test]
fn the_document_is_as_its_schema_says_and_yaml_is_the_same() {
    let json = run(&[
        "precheck",
        "--demo",
        "-o",
        "json",
        "--output-threshold",
        "info",
    ]);
    let document: Value = serde_json::from_str(&json.out).unwrap();
    schema::check("precheck", &document);
    let yaml = run(&[
        "precheck",
        "--demo",
        "-o",
        "yaml",
        "--output-threshold",
        "info",
    ]);
    let same: Value = serde_saphyr::from_str(&yaml.out).unwrap();
    assert_eq!(same, document);
    // Nothing to say is a document too.
    let none = run(&["precheck", "--demo", "--skip-controlplane", "-o", "json"]);
    let document: Value = serde_json::from_str(&none.out).unwrap();
    schema::check("precheck", &document);
    assert_eq!(document["findings"], Value::Array(vec![]));
    assert_eq!(none.code, 0);
}

#[test]
fn a_jq_program_picks_from_the_document_and_changes_nothing_else() {
    let ran = run(&["precheck", "--demo", "--jq", ".findings[].code"]);
    let codes: Vec<&str> = ran.out.lines().collect();
    assert!(codes.contains(&"MESH0012"), "{codes:?}");
    let whole = run(&["precheck", "--demo", "-o", "json"]);
    assert_eq!((ran.code, ran.err), (whole.code, whole.err));
    let yaml = run(&["precheck", "--demo", "-o", "yaml", "--jq", ".kind"]);
    assert_eq!(yaml.out, "Precheck\n");
    let ran = run(&["precheck", "--demo", "--jq", ".["]);
    assert_eq!((ran.code, ran.out.as_str()), (64, ""));
}

#[test]
fn the_readme_explains_every_code() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let (begin, end) = ("<!-- codes -->\n", "<!-- /codes -->");
    let (before, rest) = readme.split_once(begin).unwrap();
    let (_, after) = rest.split_once(end).unwrap();
    let mut table = "| code | severity | holds when |\n|---|---|---|\n".to_owned();
    for code in ALL {
        table.push_str(&format!(
            "| {} | {} | {} |\n",
            code.id, code.severity, code.says
        ));
    }
    let fresh = format!("{before}{begin}{table}{end}{after}");
    if std::env::var_os("MESH_UPDATE").is_some() {
        std::fs::write("README.md", fresh).unwrap();
    } else {
        assert!(
            fresh == readme,
            "the README's codes are stale: MESH_UPDATE=1 cargo test --test precheck"
        );
    }
}
