//! A cluster of many proxies that are all alike, for `benches/run`.
//!
//! What a thousand proxies cost is a question of memory and of waiting, which the
//! tests' API server can ask: it holds one dump and lets every pod answer from it.
//! It prints the place of its kubeconfig and serves until its input ends.
//!
//! usage: fleet NUMBER DUMP [SILENT] — the first SILENT of the proxies never answer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::io::Read;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::value::RawValue;
use support::{FakeCluster, Reply};

#[derive(Deserialize)]
struct Dump<'a> {
    #[serde(borrow)]
    configs: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Section<'a> {
    #[serde(rename = "@type")]
    type_url: &'a str,
}

/// An answer with one section alone, by the first list that a mask of it names.
fn sections(text: &str) -> BTreeMap<&'static str, Vec<u8>> {
    const LISTS: [(&str, &str); 5] = [
        ("ListenersConfigDump", "dynamic_listeners"),
        ("ClustersConfigDump", "dynamic_active_clusters"),
        ("RoutesConfigDump", "dynamic_route_configs"),
        ("EndpointsConfigDump", "dynamic_endpoint_configs"),
        ("SecretsConfigDump", "dynamic_active_secrets"),
    ];
    let dump: Dump<'_> = serde_json::from_str(text).unwrap();
    let mut answers = BTreeMap::new();
    for section in dump.configs {
        let Section { type_url } = serde_json::from_str(section.get()).unwrap();
        if let Some((_, list)) = LISTS.iter().find(|(name, _)| type_url.ends_with(name)) {
            // Indented as Envoy has it, so that what is measured is what is met.
            let answer = format!("{{\n \"configs\": [\n  {}\n ]\n}}\n", section.get());
            answers.insert(*list, answer.into_bytes());
        }
    }
    answers
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let [_, number, dump, rest @ ..] = &args[..] else {
        panic!("usage: fleet NUMBER DUMP [SILENT]");
    };
    let number: usize = number.parse().unwrap();
    let silent: usize = rest.first().map_or(0, |silent| silent.parse().unwrap());
    let answers = Arc::new(sections(&std::fs::read_to_string(dump).unwrap()));
    let fleet = FakeCluster::start();
    for place in 0..number {
        let answers = Arc::clone(&answers);
        fleet.proxy(
            &format!("app-{place:04}"),
            "fleet",
            "app",
            move |_, path| {
                if place < silent {
                    return Reply::Silent;
                }
                let mask = path.split_once("mask=").map_or("", |(_, mask)| mask);
                let list = mask.split(',').next().unwrap_or_default();
                match answers.get(list) {
                    Some(answer) => Reply::json(answer.clone()),
                    None if path.starts_with("/stats") => Reply::json(r#"{"stats":[]}"#),
                    None => Reply::unknown_path(),
                }
            },
        );
    }
    println!("{}", fleet.kubeconfig().display());
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
}
