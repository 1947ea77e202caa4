#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
//! Filters that run over requests, for tests: as text in, how it ends as text out.

use std::collections::BTreeMap;

use super::PerRoute;
use super::routed::Routed;
use crate::envoy::config::filters::PerFilter;
use crate::envoy::config::http::HttpFilter;
use crate::trace::fork::{self, Way};
use crate::trace::noted::Noted;
use crate::trace::proxy::{Answers, Proxy};
use crate::trace::request::{Arrival, Connection, Http, Version};
use crate::trace::stage::Stage;
use crate::trace::verdict::Stop;
use crate::trace::walk::{Taken, Walk};

/// Where the types of filters begin.
pub const FILTERS: &str = "type.googleapis.com/envoy.extensions.filters.http.";

/// How one way ended: `-` for a request that goes on.
pub struct End {
    pub way: Way,
    pub told: String,
    pub stages: Vec<Stage>,
    pub noted: Noted,
    pub http: Http,
}

/// A filter's text: `name`, its type after `envoy.extensions.filters.http.`, its fields.
pub fn filter(name: &str, kind: &str, fields: &str) -> String {
    let comma = if fields.is_empty() { "" } else { "," };
    format!(
        r#"{{"name": "{name}", "typed_config": {{"@type": "{FILTERS}{kind}"{comma} {fields}}}}}"#
    )
}

/// A map of a route's configuration with one entry.
pub fn entry(name: &str, kind: &str, fields: &str) -> String {
    let comma = if fields.is_empty() { "" } else { "," };
    let kind = match kind.starts_with("envoy.") {
        true => format!("type.googleapis.com/{kind}"),
        false => format!("{FILTERS}{kind}"),
    };
    format!(r#"{{"{name}": {{"@type": "{kind}"{comma} {fields}}}}}"#)
}

pub fn walked(filters: &[&str], maps: &[&str], request: &str, cluster: Option<&str>) -> Vec<End> {
    let router = filter("router", "router.v3.Router", "");
    let list = format!("[{}]", [filters, &[router.as_str()]].concat().join(","));
    let filters: Vec<HttpFilter<'_>> = serde_json::from_str(&list).unwrap();
    let maps: Vec<PerFilter<'_>> = maps
        .iter()
        .map(|text| serde_json::from_str(text).unwrap())
        .collect();
    let per_route = PerRoute(maps.iter().collect());
    let mut lines = request.lines().map(str::trim);
    let (method, path) = lines.next().unwrap().split_once(' ').unwrap();
    let header = |line: &str| {
        let (name, value) = line.split_once(": ").unwrap();
        (name.to_owned(), value.to_owned())
    };
    let http = Http {
        version: Version::Http11,
        method: method.to_owned(),
        authority: Some("a.example".to_owned()),
        path: Some(path.to_owned()),
        headers: lines.map(header).collect(),
    };
    let mut proxy = Proxy::load(Answers {
        extensions: Some(b"{\"configs\": []}"),
        ..Answers::default()
    });
    proxy.version = Some([1, 40, 0]);
    let runtime = BTreeMap::new();
    let (ends, all) = fork::every(|fork| {
        let mut walk = Walk {
            proxy: &proxy,
            fork,
            connection: Connection {
                arrival: Arrival::Direct,
                destination: "10.0.0.1:80".parse().unwrap(),
                source: None,
                remote: None,
                tls: None,
                filter_state: BTreeMap::new(),
            },
            runtime: &runtime,
            stages: Vec::new(),
            taken: Taken::default(),
            inspected: Default::default(),
            refused: None,
            routed: Routed {
                cluster: cluster.map(str::to_owned),
                ..Routed::default()
            },
            noted: Noted::default(),
        };
        let mut http = http.clone();
        let step = super::filters::run(&mut walk, &filters, &per_route, "http_filters", &mut http);
        let told = match step {
            Ok(()) => "-".to_owned(),
            Err(Stop::CannotTell(missing)) => format!("cannot tell: {missing}"),
            Err(Stop::Verdict(verdict)) => format!(
                "{} {} {}",
                verdict.code.map_or("?".to_owned(), |code| code.to_string()),
                verdict.flag.unwrap_or("-"),
                verdict.details.as_deref().unwrap_or("?")
            ),
        };
        (told, walk.stages, walk.noted, http)
    });
    assert!(all);
    let ends = ends.into_iter();
    ends.map(|(way, (told, stages, noted, http))| End {
        way,
        told,
        stages,
        noted,
        http,
    })
    .collect()
}

/// How it ends, every way, with a cluster behind.
pub fn ends(filters: &[&str], maps: &[&str], request: &str) -> Vec<String> {
    let ends = walked(filters, maps, request, Some("reviews"));
    ends.into_iter().map(|end| end.told).collect()
}

/// A refusal by rules of which none fits.
pub const DENIED: &str = "403 - rbac_access_denied_matched_policy[none]";
