//! Documents as they stream: brackets and commas must be right whenever it ends.
//!
//! A document is written while proxies answer, so it cannot be mended afterwards:
//! it is ended here after nothing, after a failure, and after many.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::envoy::kind::SECRETS;

fn entry() -> Entry<()> {
    Entry {
        state: State::Rejected,
        version: None,
        last_updated: None,
        error: Some("no \"x\"".to_owned()),
        resource: (),
    }
}

fn laid_out(layout: Layout, shape: Shape, write: impl FnOnce(&mut Document)) -> String {
    let mut out = Vec::new();
    let mut document = Document::begin(&mut out, shape, layout);
    write(&mut document);
    document.end().unwrap();
    let text = String::from_utf8(out).unwrap();
    serde_json::from_str::<serde_json::Value>(&text).unwrap();
    text
}

fn written(shape: Shape, write: impl FnOnce(&mut Document)) -> String {
    laid_out(Layout::List, shape, write)
}

const PLAIN: Shape = Shape {
    many: false,
    states: false,
    raw: false,
    terminal: false,
};

#[test]
fn one_proxy_is_an_array_of_resources() {
    assert_eq!(written(PLAIN, |_| ()), "[]\n");
    let text = written(PLAIN, |document| {
        document.proxy("a.ns").unwrap();
        document.resource("a", &entry(), "{\"a_b\": 1}").unwrap()
    });
    assert_eq!(text, "[\n    {\n        \"aB\": 1\n    }\n]\n");
}

#[test]
fn some_kinds_are_laid_out_as_the_section_that_they_stand_in() {
    let section = Layout::Section(Section {
        kind: &SECRETS,
        field: "secret",
        named: true,
    });
    let secret = |document: &mut Document, state, name| {
        let entry = Entry {
            state,
            version: Some("1".to_owned()),
            ..entry()
        };
        let text =
            r#"{"@type": "x/Secret", "tls_certificate": {"private_key": {"inline_string": "k"}}}"#;
        document.resource(name, &entry, text).unwrap();
    };
    let two = |document: &mut Document| {
        document.proxy("a.ns").unwrap();
        secret(document, State::Warming, "w");
        secret(document, State::Active, "a");
        secret(document, State::Active, "b");
        secret(document, State::Rejected, "in no list");
        document.end_proxy(None).unwrap();
    };
    let value = |text: String| serde_json::from_str::<serde_json::Value>(&text).unwrap();
    let one = value(laid_out(section, PLAIN, two));
    let resource = serde_json::json!({
        "@type": "x/Secret", "tlsCertificate": {"privateKey": {"inlineString": "[redacted]"}}
    });
    let item = |name| serde_json::json!({"name": name, "versionInfo": "1", "secret": resource});
    let wanted = serde_json::json!({
        "dynamicWarmingSecrets": [item("w")],
        "dynamicActiveSecrets": [item("a"), item("b")],
    });
    assert_eq!(one, wanted);
    let many = laid_out(
        section,
        Shape {
            many: true,
            ..PLAIN
        },
        |document| {
            two(document);
            document.proxy("b.ns").unwrap();
            document.end_proxy(Some("not running")).unwrap();
        },
    );
    let failed = serde_json::json!({"proxy": "b.ns", "resources": {}, "error": "not running"});
    let first = serde_json::json!({"proxy": "a.ns", "resources": wanted});
    assert_eq!(value(many), serde_json::json!([first, failed]));
    let raw = value(laid_out(section, Shape { raw: true, ..PLAIN }, two));
    assert!(raw["dynamic_active_secrets"][0]["secret"]["tls_certificate"].is_object());
    assert_eq!(laid_out(section, PLAIN, |_| ()), "{}\n");
}

#[test]
fn a_document_that_is_given_up_before_anything_came_is_no_document() {
    let mut out = Vec::new();
    let _given_up = Document::begin(&mut out, PLAIN, Layout::List);
    assert_eq!(out, b"");
}

#[test]
fn many_proxies_have_a_place_each_also_those_that_failed() {
    let text = written(
        Shape {
            many: true,
            states: true,
            ..PLAIN
        },
        |document| {
            document.proxy("a.ns").unwrap();
            document.resource("l", &entry(), "{\"x\":{}}").unwrap();
            document.end_proxy(None).unwrap();
            document.proxy("b.ns").unwrap();
            document.end_proxy(Some("not running")).unwrap();
        },
    );
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value[0]["resources"][0]["state"], "REJECTED");
    assert_eq!(value[0]["resources"][0]["error"], "no \"x\"");
    assert_eq!(value[1]["error"], "not running");
    assert_eq!(value[1]["resources"], serde_json::json!([]));
}

#[test]
fn a_whole_dump_is_an_object_around_its_sections() {
    assert_eq!(
        laid_out(Layout::Dump, PLAIN, |document| {
            document.proxy("a.ns").unwrap();
            document.resource("", &entry(), "{\"a\": 1}").unwrap();
            document.resource("", &entry(), "{\"b\": 2}").unwrap();
        }),
        "{\n    \"configs\": [\n        {\n            \"a\": 1\n        },\n        {\n            \"b\": 2\n        }\n    ]\n}\n"
    );
    let shape = Shape {
        many: true,
        ..PLAIN
    };
    let many = laid_out(Layout::Dump, shape, |document| {
        document.proxy("a.ns").unwrap();
        document.resource("", &entry(), "{\"a\": 1}").unwrap();
        document.end_proxy(None).unwrap();
        document.proxy("b.ns").unwrap();
        document.end_proxy(Some("no")).unwrap();
    });
    let value: serde_json::Value = serde_json::from_str(&many).unwrap();
    assert_eq!(value[0]["resources"]["configs"][0]["a"], 1);
    assert_eq!(value[1]["resources"]["configs"], serde_json::json!([]));
    assert_eq!(value[1]["error"], "no");
}
