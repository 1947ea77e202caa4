//! Cells and columns of the status, word for word.
//!
//! Scripts cut this table, so what is tested is its text: istioctl's columns where a
//! mesh is sound, and where ours begins to differ.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::check::sync::{Pod, rows};
use crate::istio::sync::read;
use crate::render::style::Style;

const NOW: &str = "2026-11-21T14:00:00Z";

fn status(body: &str, pods: &[Pod]) -> Vec<Row> {
    let reading = read(body.as_bytes());
    assert!(
        reading.faults.is_none() && reading.broken.is_none(),
        "{reading:?}"
    );
    rows(vec![(0, reading.proxies)], pods, true, NOW.parse().unwrap())
}

fn printed(rows: &[Row], wide: bool) -> Vec<String> {
    let istiods = ["istiod-1.istio-system".to_owned()];
    let status = Status {
        rows,
        istiods: &istiods,
        now: NOW.parse().unwrap(),
    };
    let mut out = Vec::new();
    status
        .table(wide)
        .print(&mut out, Style::plain(), true)
        .unwrap();
    let text = String::from_utf8(out).unwrap();
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    text.lines().map(words).collect()
}

const LDS: &str = "type.googleapis.com/envoy.config.listener.v3.Listener";

fn proxy(id: &str, resources: &str) -> String {
    format!(
        r#"{{"proxy": "{id}", "cluster_id": "east", "istio_version": "1.28.0", "resources": {{{resources}}}}}"#
    )
}

#[test]
fn a_sound_mesh_has_istioctls_columns_and_a_troubled_one_a_column_more() {
    let sound = proxy("a.b", &format!(r#""{LDS}": {{"sent": "1", "acked": "1"}}"#));
    let rows = status(&format!("[{sound}]"), &[]);
    assert_eq!(
        printed(&rows, false),
        [
            "NAME CLUSTER ISTIOD VERSION SUBSCRIBED TYPES",
            "a.b east istiod-1 1.28.0 1 (LDS)"
        ]
    );
    let refused = r#"{"sent": "2", "sentTime": "2026-11-21T13:59:00Z", "lastError": "Error adding/updating listener(s) x: bad\ny: bad\n"}"#;
    let refused = proxy("c.d", &format!(r#""{LDS}": {refused}"#));
    let pod = Pod {
        id: "e.f".to_owned(),
        since: None,
        leaving: false,
        problem: None,
    };
    let rows = status(&format!("[{sound}, {refused}]"), &[pod]);
    assert_eq!(
        printed(&rows, false)[1..],
        [
            "a.b east istiod-1 1.28.0 1 (LDS) -",
            "c.d east istiod-1 1.28.0 1 (LDS) LDS ERROR (60s): bad (2 of them)",
            "e.f - - - - UNKNOWN: no istiod knows it",
        ]
    );
}

#[test]
fn what_was_not_told_is_a_dash_in_every_column() {
    let odd = r#""acme/Thing": {"sent": "1", "acked": "1"}"#;
    let odd = format!(r#"{{"proxy": "a.b", "resources": {{{odd}}}}}"#);
    let rows = status(
        &format!(r#"[{odd}, {{"proxy": "c.d", "resources": {{}}}}]"#),
        &[],
    );
    let table = printed(&rows, true);
    assert!(table[1].starts_with("a.b - "), "{table:?}");
    assert!(table[1].ends_with(" acme/Thing SYNCED istiod-1 -"));
    assert!(table[2].ends_with(" IGNORED - istiod-1 -"), "{table:?}");
    let nameless = Status {
        rows: &rows,
        istiods: &[],
        now: NOW.parse().unwrap(),
    };
    let mut out = Vec::new();
    let printed = nameless.table(false).print(&mut out, Style::plain(), false);
    assert!(printed.is_ok());
    let line = String::from_utf8(out).unwrap();
    let cells: Vec<&str> = line.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(cells, ["a.b", "-", "-", "-", "1", "(acme/Thing)"]);
}

#[test]
fn the_wide_table_has_a_column_for_each_type_and_one_for_those_without_letters() {
    let resources = format!(
        r#""{LDS}": {{"sent": "1", "acked": "1", "sentTime": "2026-11-21T13:58:26Z"}},
           "type.googleapis.com/istio.workload.Address": {{}}, "acme/Thing": {{"sent": "1", "acked": "1"}}"#
    );
    let rows = status(&format!("[{}]", proxy("a.b", &resources)), &[]);
    assert_eq!(
        printed(&rows, true),
        [
            "NAME CLUSTER CDS ECDS EDS LDS RDS WDS OTHER TYPES ISTIOD VERSION",
            "a.b east IGNORED IGNORED IGNORED SYNCED (94s) IGNORED NOT SENT acme/Thing SYNCED istiod-1 1.28.0",
        ]
    );
}

#[test]
fn every_form_is_sorted_by_any_column() {
    let entry = |id: &str, version: &str| {
        format!(r#"{{"proxy": "{id}", "istio_version": "{version}", "resources": {{}}}}"#)
    };
    let body = format!(
        "[{}, {}, {}]",
        entry("a.x", "1.9.0"),
        entry("b.x", "1.28.0"),
        entry("c.x", "")
    );
    let sorted = |by: &str| {
        let mut rows = status(&body, &[]);
        let now = NOW.parse().unwrap();
        sort(&mut rows, &[], &by.parse().unwrap(), now).map(|()| {
            let ids = rows.iter().map(|row| row.proxy.id.to_string());
            ids.collect::<Vec<_>>().join(" ")
        })
    };
    assert_eq!(sorted("version:desc").unwrap(), "b.x a.x c.x");
    assert_eq!(sorted("name:desc").unwrap(), "c.x b.x a.x");
    assert!(
        sorted("subscribed-types").is_ok() && sorted("status").is_ok() && sorted("rds").is_ok()
    );
    assert!(sorted("nonsense").is_err());
}

#[test]
fn a_long_refusal_is_cut_in_a_cell() {
    let told = summary(&format!("{}é{}", "x".repeat(159), "y".repeat(50)));
    assert!(told.ends_with("é…"), "{told}");
    let told = summary("Error adding/updating listener(s) a: one\nb: two\nc: three\n");
    assert_eq!(told, "a: one, and 2 other reasons");
    assert_eq!(summary(""), "no reason is given");
}
