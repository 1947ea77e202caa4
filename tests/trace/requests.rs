//! Every recorded request, predicted: the source's line, and the destination's.

use std::io::Read;

use serde::Deserialize;
use serde_json::Value;

use crate::trace;

/// A request that was sent, and what it left.
#[derive(Deserialize)]
struct Sent {
    name: String,
    from: String,
    curl: Vec<String>,
    access_log: std::collections::BTreeMap<String, Vec<Line>>,
}

/// The fields of an access-log line that configuration decides.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Line {
    authority: Option<String>,
    path: Option<String>,
    cluster_raw: Option<String>,
    route: Option<String>,
    filter_chain: Option<String>,
    response_code: u16,
    response_flags: Option<String>,
    response_code_details: Option<String>,
    upstream_host: Option<String>,
}

/// What configuration cannot tell of a request, and why: the application's own answer,
/// its speed, a port that nobody listens on.
const UNKNOWABLE: [(&str, &str); 3] = [
    ("refused port", "whether anyone listens at an address"),
    (
        "slow upstream over the route's timeout",
        "how long the application takes",
    ),
    ("upstream 500 with retries", "what the application answers"),
];

/// Requests of pods without a proxy: the proxy that they come to, and how.
const UNINJECTED: [(&str, &str, &[&str]); 7] = [
    (
        "plain text into strict mTLS",
        "deploy/details-v1.bookinfo",
        &["--inbound"],
    ),
    ("gateway", "deploy/istio-ingressgateway.istio-system", &[]),
    (
        "gateway, host with port",
        "deploy/istio-ingressgateway.istio-system",
        &[],
    ),
    (
        "gateway, no such path",
        "deploy/istio-ingressgateway.istio-system",
        &[],
    ),
    (
        "gateway, no such host",
        "deploy/istio-ingressgateway.istio-system",
        &[],
    ),
    (
        "gateway, missing subset",
        "deploy/istio-ingressgateway.istio-system",
        &[],
    ),
    (
        "gateway, closed port",
        "deploy/istio-ingressgateway.istio-system",
        &[],
    ),
];

fn sent() -> Vec<Sent> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/fixtures/requests/bookinfo.json.gz"
    );
    let mut text = String::new();
    flate2::read::GzDecoder::new(std::fs::File::open(path).unwrap())
        .read_to_string(&mut text)
        .unwrap();
    serde_json::from_str(&text).unwrap()
}

/// curl's words as ours.
fn words(sent: &Sent) -> (Vec<String>, String) {
    let (mut flags, mut url) = (Vec::new(), String::new());
    let mut words = sent.curl.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--max-time" => _ = words.next(),
            "-H" | "-X" => flags.extend([word.clone(), words.next().unwrap().clone()]),
            "--http2-prior-knowledge" | "--http1.0" => flags.push(word.clone()),
            other => url = other.to_owned(),
        }
    }
    (flags, url)
}

fn predicted(sent: &Sent) -> Value {
    let (flags, url) = words(sent);
    let special = UNINJECTED.iter().find(|(name, ..)| *name == sent.name);
    let (target, more) = special.map_or((sent.from.as_str(), &[][..]), |(_, target, more)| {
        (target, more)
    });
    let mut args = vec![target, url.as_str(), "-o", "json"];
    args.extend(flags.iter().map(String::as_str));
    args.extend(more);
    trace(&args).json()
}

/// Why a way does not fit a line; none if it does.
fn against(way: &Value, line: &Line) -> Option<String> {
    let taken = &way["taken"];
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let mut wrong = Vec::new();
    let mut same = |what: &str, ours: Option<String>, theirs: &Option<String>| {
        if ours != *theirs {
            wrong.push(format!("{what} is {ours:?} and was {theirs:?}"));
        }
    };
    same("cluster", text(&taken["cluster"]), &line.cluster_raw);
    let route = line
        .route
        .clone()
        .or(text(&taken["route"]).filter(|route| route.is_empty()));
    same("route", text(&taken["route"]), &route);
    if line.filter_chain.is_some() {
        same(
            "filter chain",
            text(&taken["filterChain"]),
            &line.filter_chain,
        );
    }
    let reaches = way["verdict"]["outcome"] == "reaches";
    let via_upstream = line.upstream_host.is_some();
    if reaches != via_upstream {
        wrong.push(format!(
            "outcome is {} and the line has {line:?}",
            way["verdict"]
        ));
    }
    if via_upstream {
        let host = line.upstream_host.as_deref().unwrap();
        let endpoints = taken["endpoints"].as_array().unwrap();
        if !endpoints.iter().any(|endpoint| endpoint["address"] == host) {
            wrong.push(format!("{host} is not among {endpoints:?}"));
        }
    } else if !reaches {
        let verdict = &way["verdict"];
        let flags = line.response_flags.clone().filter(|flags| flags != "-");
        let mut same = |what: &str, ours: Option<String>, theirs: Option<String>| {
            if ours != theirs {
                wrong.push(format!("{what} is {ours:?} and was {theirs:?}"));
            }
        };
        same("flag", text(&verdict["flag"]), flags);
        let code = (line.response_code > 0).then(|| line.response_code.to_string());
        same(
            "code",
            verdict["code"].as_u64().map(|code| code.to_string()),
            code,
        );
        same(
            "details",
            text(&verdict["details"]),
            line.response_code_details.clone(),
        );
    }
    (!wrong.is_empty()).then(|| wrong.join(", "))
}

/// Whether a line is of the request itself, and not of one that followed from it.
fn is_of(line: &Line, sent: &Sent) -> bool {
    let (flags, url) = words(sent);
    let rest = url.split_once("://").unwrap().1;
    let (place, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let host = flags
        .iter()
        .find_map(|flag| flag.strip_prefix("host: "))
        .unwrap_or(place);
    match (&line.authority, &line.path) {
        (Some(authority), Some(of)) => authority == host && of == path,
        // A connection that no one read a request from.
        _ => true,
    }
}

#[test]
fn every_recorded_request_is_predicted_on_both_sides() {
    let mut wrong = Vec::new();
    let (mut sources, mut destinations) = (0, 0);
    for sent in sent() {
        let name = &sent.name;
        if UNKNOWABLE.iter().any(|(unknowable, _)| unknowable == name) {
            continue;
        }
        let special = UNINJECTED.iter().find(|(special, ..)| special == name);
        if special.is_none() && sent.access_log.is_empty() {
            // From a pod without a proxy to another, or bytes that nobody sent.
            continue;
        }
        let answer = predicted(&sent);
        let ways = answer["ways"].as_array().unwrap();
        let source = match special {
            None => sent.from.clone(),
            Some((_, target, _)) => {
                let workload = target.split(['/', '.']).nth(1).unwrap();
                let mut pods = sent.access_log.keys();
                let pod = pods.find(|pod| pod.starts_with(workload));
                match pod {
                    Some(pod) => pod.clone(),
                    // Nobody took the connection.
                    None => {
                        assert_eq!(answer["result"], "fails", "{name}");
                        continue;
                    }
                }
            }
        };
        let inbound = |line: &&Line| {
            line.cluster_raw
                .as_deref()
                .is_some_and(|it| it.starts_with("inbound"))
        };
        let lines = sent.access_log.get(&source).unwrap();
        let Some(line) = lines
            .iter()
            .find(|line| is_of(line, &sent) && !inbound(line))
        else {
            wrong.push(format!("{name}: no line of {source}"));
            continue;
        };
        sources += 1;
        let tried: Vec<(Option<String>, &Value)> =
            ways.iter().map(|way| (against(way, line), way)).collect();
        let Some((_, way)) = tried.iter().find(|(why, _)| why.is_none()) else {
            wrong.push(format!(
                "{name}: {:?}",
                tried.iter().map(|(why, _)| why).collect::<Vec<_>>()
            ));
            continue;
        };
        // The other side, where another proxy wrote of the same request.
        let other = sent.access_log.iter().filter(|(pod, _)| **pod != source);
        let other = other.filter_map(|(pod, lines)| {
            let line = lines.iter().find(|line| is_of(line, &sent))?;
            (line.authority.is_some() || line.cluster_raw.is_none()).then_some((pod, line))
        });
        for (pod, line) in other {
            let destination = &way["destination"];
            if destination["proxy"] != pod.as_str() && line.authority.is_none() {
                continue;
            }
            let ways = destination["ways"].as_array();
            let Some(ways) = ways else {
                wrong.push(format!("{name}: {pod} was not examined: {destination}"));
                continue;
            };
            destinations += 1;
            let tried: Vec<Option<String>> = ways.iter().map(|way| against(way, line)).collect();
            if !tried.contains(&None) {
                wrong.push(format!("{name}, at {pod}: {tried:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(
        sources >= 24 && destinations >= 13,
        "{sources} {destinations}"
    );
}

#[test]
fn what_configuration_cannot_tell_is_sent_on_all_the_same() {
    let mut seen = 0;
    for sent in sent() {
        if let Some((name, _)) = UNKNOWABLE.iter().find(|(name, _)| *name == sent.name) {
            let answer = predicted(&sent);
            assert_eq!(answer["result"], "fine", "{name}: {answer:#}");
            seen += 1;
        }
    }
    assert_eq!(seen, UNKNOWABLE.len());
}
