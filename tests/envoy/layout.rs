//! Envoy's own layout of a dump, byte for byte, on which the quick way to a section relies.
//!
//! The quick way finds a section by its first lines and its end by the indent of one bracket; it is
//! right only while Envoy prints one space a level, `@type` first and no empty list. Held here to
//! the dumps of a running Envoy: found by layout alone, each section and each entry of a list must
//! be the very text that a JSON parser finds.

use crate::config::{
    cluster, eds_cluster, endpoints, file, files, inline, listener, never, rds, routes, service,
    update, wrong_listener,
};
use crate::server::Envoy;
use serde_json::Value;

const START: &str = "{\n \"configs\": [\n";
const END: &str = "\n ]\n}\n";

/// An Envoy with something in every section and state that a file can bring about.
fn envoy() -> Envoy {
    let clusters = [
        cluster(&service(1), &[("10.0.0.1", 9080)]),
        eds_cluster("outbound|9080||named", "the-service", file("eds.json")),
        cluster(HOSTILE, &[("10.0.0.2", 1)]),
    ];
    let listeners = [
        listener("0.0.0.0_9080", rds("9080", file("rds.json"))),
        listener("inline", inline("inline")),
    ];
    let mut files = files(&listeners, &clusters);
    files.push(("rds.json", update("rds-1", &[routes("9080", &["*"])])));
    files.push((
        "eds.json",
        update("eds-1", &[endpoints("the-service", &[("10.0.0.9", 1)])]),
    ));
    let envoy = Envoy::start(&files);
    let waiting = [
        listeners[0].clone(),
        listener("waits", rds("late", never())),
        wrong_listener("bad"),
    ];
    envoy.push("lds.json", &update("lds-2", &waiting));
    let late = eds_cluster("late", "", never());
    envoy.push(
        "cds.json",
        &update("cds-2", &[&clusters[..], &[late]].concat()),
    );
    envoy.until("both updates", |envoy| {
        envoy.stat("listener_manager.lds.update_rejected") == 1
            && envoy.stat("cluster_manager.warming_clusters") == 1
    });
    envoy
}

/// A name that tries to look like layout and to move a terminal's cursor.
const HOSTILE: &str = "\"\n  {\n   \"@type\": \"x\"\\ <é😀> \u{202e}\u{1b}[31m\u{7f}";

/// The entries between two brackets, told apart by the lines that close one.
fn split(text: &str, indent: usize) -> Vec<&str> {
    let pad = " ".repeat(indent);
    text.split_inclusive(&format!("\n{pad}}},\n"))
        .map(|it| it.trim_end_matches(",\n"))
        .collect()
}

fn sections(dump: &str) -> Vec<&str> {
    let inner = dump
        .strip_prefix(START)
        .and_then(|rest| rest.strip_suffix(END))
        .unwrap();
    split(inner, 2)
}

/// The last word of a section's type.
fn kind(section: &str) -> &str {
    section
        .split('"')
        .nth(3)
        .and_then(|it| it.rsplit('.').next())
        .unwrap()
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn sections_found_by_layout_are_those_of_a_parser() {
    let envoy = envoy();
    for question in [
        "/config_dump",
        "/config_dump?include_eds",
        "/config_dump?mask=dynamic_listeners",
        "/config_dump?mask=version_info",
        "/config_dump?name_regex=nobody",
        "/config_dump?resource=dynamic_listeners",
        "/config_dump?resource=dynamic_active_clusters&mask=cluster.name",
    ] {
        let answer = envoy.get(question);
        let text = answer.text();
        assert!(text.is_ascii() || text.contains('é'), "{question}");
        assert!(!text.contains(['\r', '\t']), "{question}");
        let found = sections(text);
        let parsed: Vec<Value> = found.iter().map(|section| parse(section)).collect();
        assert_eq!(Value::from(parsed), answer.json()["configs"], "{question}");
        for section in found {
            let head = "  {\n   \"@type\": \"type.googleapis.com/envoy.admin.v3.";
            assert!(
                section.starts_with(head),
                "{question}: {:?}",
                &section[..80]
            );
        }
    }
}

#[test]
fn entries_of_a_list_found_by_layout_are_those_of_a_parser() {
    let envoy = envoy();
    let answer = envoy.get("/config_dump?include_eds");
    let mut lists = 0;
    for section in sections(answer.text()) {
        let parsed = parse(section);
        for (key, value) in parsed.as_object().unwrap() {
            let Some(items) = value.as_array() else {
                continue;
            };
            let (_, rest) = section.split_once(&format!("\n   \"{key}\": [\n")).unwrap();
            let (inner, _) = rest.split_once("\n   ]").unwrap();
            let found: Vec<Value> = split(inner, 4).iter().map(|item| parse(item)).collect();
            assert_eq!(&found, items, "{key}");
            lists += 1;
        }
    }
    // Clusters, endpoints and listeners static and dynamic, warming clusters, both kinds of routes.
    assert_eq!(lists, 9);
}

#[test]
fn sections_come_in_one_order_and_an_empty_one_is_its_type_alone() {
    let envoy = Envoy::start(&files(&[], &[]));
    let answer = envoy.get("/config_dump?include_eds");
    let found = sections(answer.text());
    assert_eq!(
        found
            .iter()
            .map(|section| kind(section))
            .collect::<Vec<_>>(),
        [
            "BootstrapConfigDump",
            "ClustersConfigDump",
            "EndpointsConfigDump",
            "ListenersConfigDump",
            "ScopedRoutesConfigDump",
            "RoutesConfigDump",
            "SecretsConfigDump",
        ]
    );
    assert_eq!(
        found[4],
        "  {\n   \"@type\": \"type.googleapis.com/envoy.admin.v3.ScopedRoutesConfigDump\"\n  }"
    );
}

#[test]
fn only_the_frame_stands_left_of_an_entry() {
    let envoy = envoy();
    let answer = envoy.get("/config_dump?include_eds");
    for line in answer.text().lines() {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let told = match indent {
            0 => ["{", "}"].contains(&line),
            1 => [" \"configs\": [", " ]"].contains(&line),
            2 => ["  {", "  }", "  },"].contains(&line),
            3 => line.starts_with("   \"") || ["   ]", "   ],", "   },", "   }"].contains(&line),
            _ => true,
        };
        assert!(told, "{line:?}");
    }
}

#[test]
fn an_empty_list_is_left_out() {
    let envoy = envoy();
    assert!(!envoy.get("/config_dump?include_eds").text().contains("[]"));
}

#[test]
fn a_hostile_name_is_escaped_so_far_that_it_is_no_layout() {
    let envoy = envoy();
    let dump = envoy.get("/config_dump?mask=dynamic_active_clusters");
    let printed =
        r#""name": "\"\n  {\n   \"@type\": \"x\"\\ \u003cé😀\u003e \u202e\u001b[31m\u007f""#;
    assert!(dump.text().contains(printed), "{}", dump.text());
    assert!(envoy.get("/clusters?format=json").text().contains(printed));
    // The stats print what a terminal would obey.
    let stats = envoy.get("/stats?format=json&filter=max_host_weight");
    assert!(stats.text().contains('\u{202e}'));
}
