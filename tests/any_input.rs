//! Whatever stands in a file and whatever is typed as a filter, a run ends as
//! documented: with an answer or an error, never with a panic, never in silence.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::ffi::OsString;
use std::fs;

use mesh::ui::Ui;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const EXITS: [u8; 6] = [0, 1, 64, 65, 75, 80];

const ZTUNNEL: [&str; 6] = [
    "workloads",
    "services",
    "policies",
    "certificates",
    "connections",
    "all",
];

fn run(words: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut ui = Ui::new(&mut out, &mut err);
    let group = match words[0] {
        "trace" => None,
        verb if ZTUNNEL.contains(&verb) => Some("ztunnel-config"),
        _ => Some("proxy-config"),
    };
    let words = ["mesh"]
        .into_iter()
        .chain(group)
        .chain(words.iter().copied());
    let exit = mesh::run(words.map(OsString::from), &|_| None, &mut ui).code();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (exit, text(out), text(err))
}

/// One change to a dump: where (a walk of member numbers) and what.
#[derive(Clone, Debug)]
enum Change {
    Delete,
    Duplicate,
    Retype(Value),
    Rename(String),
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        "[\\x00-\\x1f\u{202e}\u{200b}\"\\\\|~.*]{0,6}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!([{"name": 1}, null, "x"])),
        Just(json!({"socket_address": {"port_value": -1}})),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        Just(Change::Delete),
        Just(Change::Duplicate),
        value().prop_map(Change::Retype),
        "[a-z_@]{1,12}".prop_map(Change::Rename),
        prop::sample::select(vec![
            "configs",
            "@type",
            "name",
            "dynamic_listeners",
            "static_clusters",
            "error_state",
            "active_state",
            "cluster",
            "typed_config",
            "route_config",
            "filter_chain_matcher",
            "secret",
            "inline_bytes",
            "certificate_chain",
        ])
        .prop_map(|name| Change::Rename(name.to_owned())),
    ]
}

/// Applies a change at the place that a walk of numbers leads to.
fn apply(value: &mut Value, walk: &[usize], change: &Change) {
    let length = match value {
        Value::Array(items) => items.len(),
        Value::Object(fields) => fields.len(),
        _ => 0,
    };
    let (Some(step), true) = (walk.first(), length > 0) else {
        if let Change::Retype(other) = change {
            *value = other.clone();
        }
        return;
    };
    let at = step % length;
    match value {
        Value::Array(items) if walk.len() == 1 => match change {
            Change::Delete => drop(items.remove(at)),
            Change::Duplicate => items.push(items[at].clone()),
            Change::Retype(other) => items[at] = other.clone(),
            Change::Rename(_) => items.reverse(),
        },
        Value::Array(items) => apply(&mut items[at], &walk[1..], change),
        Value::Object(fields) => {
            let key = fields.keys().nth(at).unwrap().clone();
            match change {
                _ if walk.len() > 1 => apply(&mut fields[&key], &walk[1..], change),
                Change::Delete => drop(fields.remove(&key)),
                Change::Duplicate => {
                    let copy: Map<String, Value> = fields.clone();
                    fields.insert(format!("{key}_"), Value::Object(copy));
                }
                Change::Retype(other) => fields[&key] = other.clone(),
                Change::Rename(name) => {
                    let moved = fields.remove(&key).unwrap();
                    fields.insert(name.clone(), moved);
                }
            }
        }
        _ => {}
    }
}

/// Dumps with much in them and little around it.
fn seed() -> impl Strategy<Value = Value> {
    let names = [
        "cluster-states",
        "clusters-json",
        "endpoint-kinds",
        "filter-chain-matches",
        "layout-envoy",
        "listener-states",
        "matcher-ip-tree",
        "matcher-list",
        "resource-listeners",
        "route-actions",
        "route-tables",
        "secrets-chains",
        "secrets-kinds",
        "secrets-spiffe",
        "sections-ecds",
        "tcp-proxies",
        "v2-map-1.8",
    ];
    prop::sample::select(names.to_vec()).prop_map(|name| {
        let text = fs::read(format!("fixtures/dumps/{name}/dump.json")).unwrap();
        serde_json::from_slice(&text).unwrap()
    })
}

/// Dumps that a request can be walked through.
fn walked() -> impl Strategy<Value = Value> {
    let names = [
        "filter-chain-matches",
        "istio-12-services",
        "layout-envoy",
        "matcher-ip-tree",
        "matcher-list",
        "route-actions",
        "route-tables",
        "tcp-proxies",
        "v2-map-1.8",
    ];
    prop::sample::select(names.to_vec()).prop_map(|name| {
        let text = fs::read(format!("fixtures/dumps/{name}/dump.json")).unwrap();
        serde_json::from_slice(&text).unwrap()
    })
}

/// A trace says on stdout what it came to, also where that is no good news.
fn holds_of_trace(words: &[&str]) -> Result<(), TestCaseError> {
    let (exit, out, err) = run(words);
    prop_assert!(
        [0, 64, 65, 75, 79, 80].contains(&exit),
        "{words:?} {exit}: {err}"
    );
    prop_assert!(
        !(out.is_empty() && err.is_empty()),
        "{words:?} says nothing"
    );
    if words.contains(&"json") && !out.is_empty() {
        let whole = serde_json::from_str::<serde::de::IgnoredAny>(&out);
        prop_assert!(whole.is_ok(), "{words:?}: {whole:?} {out}");
    }
    Ok(())
}

/// The dumps of ztunnels that have something in every section.
fn ztunnel() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        "everything",
        "keyed",
        "older-connections",
        "wrong-types",
    ])
    .prop_map(|name| {
        let text = fs::read(format!("fixtures/ztunnel/{name}/dump.json")).unwrap();
        serde_json::from_slice(&text).unwrap()
    })
}

/// Bytes of a dump that was changed in its parts, then in its bytes.
fn bytes(seed: impl Strategy<Value = Value>) -> impl Strategy<Value = Vec<u8>> {
    let changes = prop::collection::vec((prop::collection::vec(0..40usize, 1..12), change()), 1..6);
    let flips = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..3);
    let cut = prop::option::weighted(0.3, any::<prop::sample::Index>());
    (seed, changes, flips, cut, any::<bool>()).prop_map(
        |(mut dump, changes, flips, cut, compact)| {
            for (walk, change) in &changes {
                apply(&mut dump, walk, change);
            }
            let mut text = if compact {
                serde_json::to_vec(&dump).unwrap()
            } else {
                serde_json::to_vec_pretty(&dump).unwrap()
            };
            for (at, byte) in flips {
                let at = at.index(text.len());
                text[at] = byte;
            }
            if let Some(cut) = cut {
                text.truncate(cut.index(text.len()));
            }
            text
        },
    )
}

fn holds(words: &[&str]) -> Result<(), TestCaseError> {
    let (exit, out, err) = run(words);
    prop_assert!(EXITS.contains(&exit), "{words:?} {exit}: {err}");
    prop_assert!(
        !(out.is_empty() && err.is_empty()),
        "{words:?} says nothing"
    );
    prop_assert!(
        exit == 0 || !err.is_empty(),
        "{words:?} {exit} without a word"
    );
    if words.contains(&"json") && !out.is_empty() {
        let whole = serde_json::from_str::<serde::de::IgnoredAny>(&out);
        prop_assert!(whole.is_ok(), "{words:?}: {whole:?} {out}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_dump_is_answered_as_documented(text in bytes(seed())) {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), text).unwrap();
        let path = file.path().to_str().unwrap();
        for kind in ["listeners", "routes", "clusters", "endpoints", "eds", "secrets", "ecds"] {
            holds(&[kind, "-f", path, "-o", "wide", "--state", "all"])?;
            holds(&[kind, "-f", path, "-o", "json", "--state", "all"])?;
            holds(&[kind, "-f", path, "-o", "name"])?;
            holds(&[kind, "-f", path, "-o", "yaml"])?;
        }
        for form in ["table", "wide", "json", "yaml", "name"] {
            holds(&["bootstrap", "-f", path, "-o", form])?;
        }
    }

    #[test]
    fn a_trace_through_any_dump_ends_as_documented(
        text in bytes(walked()),
        address in prop::sample::select(vec!["10.96.0.10", "10.0.0.1", "[fd00::1]", "127.0.0.1"]),
        port in prop::sample::select(vec![80, 443, 8080, 9080, 15001, 15006]),
        path in "/[a-z0-9/.%;?=&]{0,12}",
        scheme in prop::sample::select(vec!["http", "https", "tcp", "tls"]),
        inbound: bool,
    ) {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), text).unwrap();
        let dump = file.path().to_str().unwrap();
        let path = if scheme.starts_with("http") { path.as_str() } else { "" };
        let url = format!("{scheme}://{address}:{port}{path}");
        let mut words = vec!["trace", "-f", dump, &url, "--explain", "-H", "end-user: jason"];
        words.extend(inbound.then_some("--inbound"));
        holds_of_trace(&words)?;
        words.extend(["-o", "json"]);
        holds_of_trace(&words)?;
    }

    #[test]
    fn any_ztunnel_is_answered_as_documented(text in bytes(ztunnel())) {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), text).unwrap();
        let path = file.path().to_str().unwrap();
        for verb in ZTUNNEL {
            for form in ["table", "wide", "json", "yaml", "name"] {
                holds(&[verb, "-f", path, "-o", form])?;
            }
        }
        holds(&["connections", "-f", path, "-o", "json", "--direction", "inbound"])?;
    }

    #[test]
    fn any_filter_is_answered_as_documented(
        text in prop_oneof!["\\PC{1,20}", "[a-z0-9*.|\\\\-]{1,20}", "outbound\\|[0-9*]{1,5}\\|[a-z*-]{0,3}\\|[a-z.*]{0,9}"],
        port in any::<u16>(),
    ) {
        let dump = "fixtures/dumps/layout-envoy/dump.json";
        let clusters = "fixtures/dumps/clusters-json/dump.json";
        let port = port.to_string();
        for (kind, file, flags) in [
            ("listeners", dump, &["--address", "--type", "--name"][..]),
            ("routes", dump, &["--name"]),
            ("clusters", dump, &["--fqdn", "--direction", "--subset", "--name"]),
            ("eds", dump, &["--cluster", "--status", "--address"]),
            ("secrets", dump, &["--name"]),
            ("ecds", dump, &["--name", "--type"]),
            ("endpoints", clusters, &["--cluster", "--status", "--address"]),
        ] {
            for flag in flags {
                holds(&[kind, "-f", file, &format!("{flag}={text}")])?;
                holds(&[kind, "-f", file, "-o", "json", &format!("{flag}={text}")])?;
            }
            if !["routes", "secrets", "ecds"].contains(&kind) {
                holds(&[kind, "-f", file, "--port", &port])?;
            }
        }
        let ztunnel = "fixtures/ztunnel/everything/dump.json";
        for (verb, flags) in [
            ("workloads", &["--address", "--workload-namespace", "--workload-node"][..]),
            ("services", &["--service-namespace"]),
            ("policies", &["--policy-namespace"]),
            ("connections", &["--workload-namespace"]),
        ] {
            for flag in flags {
                holds(&[verb, "-f", ztunnel, &format!("{flag}={text}")])?;
            }
        }
        let (exit, _, _) = run(&["clusters", "-f", dump, "--jq", &text]);
        prop_assert!(EXITS.contains(&exit));
    }
}
