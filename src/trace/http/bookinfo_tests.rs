//! Requests through the proxies of a real mesh, as they stand in its recording; the
//! same were sent there, and its access logs say the same.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use crate::origin::Whom;
use crate::source::Question;
use crate::source::demo::demo;
use crate::trace::proxy::{Answers, Proxy};
use crate::trace::request::{Arrival, Request};
use crate::trace::samples;
use crate::trace::stage::{Kind, Stage};
use crate::trace::walk::{self, End};

/// What a proxy whose name begins so answers.
fn answer(pod: &str, path: &str) -> Vec<u8> {
    let demo = demo().unwrap();
    let pods = demo.proxies();
    let pod = pods.iter().find(|it| it.to_string().starts_with(pod));
    let question = Question::get(Whom::Proxy(pod.unwrap().clone()), path);
    demo.ask(&question).unwrap().body
}

/// Each way of a request: its share, its cluster or the end's flag and details.
fn ways(
    pod: &str,
    arrival: Arrival,
    destination: &str,
    url: (&str, &str),
    header: Option<(&str, &str)>,
) -> Vec<(f64, String, End)> {
    let (dump, clusters) = (
        answer(pod, "/config_dump?include_eds"),
        answer(pod, "/clusters?format=json"),
    );
    let proxy = Proxy::load(Answers::whole(&dump, Some(&clusters)));
    let mut connection = samples::connection(destination);
    connection.arrival = arrival;
    let mut http = samples::http("GET", url.0, url.1);
    let header = header.map(|(name, value)| (name.to_owned(), value.to_owned()));
    http.headers.extend(header);
    let request = Request {
        connection,
        http: Some(http),
        runtime: BTreeMap::new(),
    };
    let (ends, _) = walk::every(&proxy, &request);
    let told = |end: &End| match (&end.verdict, end.taken.cluster.as_deref()) {
        (Ok(verdict), Some(cluster)) if verdict.code.is_none() => cluster.to_owned(),
        (Ok(verdict), _) => format!(
            "{} {}",
            verdict.flag.unwrap_or("-"),
            verdict.details.as_deref().unwrap_or("-")
        ),
        (Err(missing), _) => format!("cannot tell {missing}"),
    };
    ends.into_iter()
        .map(|(way, end)| (way.share(), told(&end), end))
        .collect()
}

fn stage(end: &End, kind: Kind) -> &Stage {
    end.stages.iter().find(|it| it.stage == kind).unwrap()
}

#[test]
fn a_header_chooses_a_version_and_weights_split_the_rest() {
    let reviews = |header| {
        let url = ("reviews:9080", "/reviews/0");
        ways(
            "productpage",
            Arrival::Outbound,
            "10.96.172.45:9080",
            url,
            header,
        )
    };
    let jason = reviews(Some(("end-user", "jason")));
    assert_eq!(jason.len(), 1);
    assert_eq!(
        jason[0].1,
        "outbound|9080|v2|reviews.bookinfo.svc.cluster.local"
    );
    assert_eq!(jason[0].2.taken.route.as_deref(), Some("jason"));
    let other = reviews(Some(("end-user", "Jason")));
    let split: Vec<_> = other
        .iter()
        .map(|(share, cluster, _)| (*share, cluster.as_str()))
        .collect();
    assert_eq!(
        split,
        [
            (0.5, "outbound|9080|v1|reviews.bookinfo.svc.cluster.local"),
            (0.5, "outbound|9080|v3|reviews.bookinfo.svc.cluster.local")
        ]
    );
    let route = stage(&other[0].2, Kind::Route);
    assert_eq!(
        route.reason,
        "prefix / matched; route 0 did not: header end-user is Jason (needed: is jason)"
    );
    assert_eq!(
        route.object.as_deref(),
        Some("VirtualService reviews.bookinfo")
    );
    let host = stage(&other[0].2, Kind::VirtualHost);
    assert_eq!(host.reason, "domain reviews matched");
}

#[test]
fn a_subset_that_nobody_defines_has_no_cluster() {
    let url = ("shop.broken:8080", "/");
    let ended = ways(
        "productpage",
        Arrival::Outbound,
        "10.96.9.9:8080",
        url,
        None,
    );
    let told: Vec<_> = ended.iter().map(|it| it.1.as_str()).collect();
    assert_eq!(told, ["NC cluster_not_found"]);
}

#[test]
fn a_gateway_knows_its_hosts_and_their_paths() {
    let gateway = |host: &str, path: &str| {
        let ended = ways(
            "istio-ingressgateway",
            Arrival::Direct,
            "10.244.0.12:8080",
            (host, path),
            None,
        );
        ended.into_iter().map(|it| it.1).collect::<Vec<_>>()
    };
    let product = "outbound|9080||productpage.bookinfo.svc.cluster.local";
    assert_eq!(gateway("bookinfo.lab", "/productpage"), [product]);
    assert_eq!(gateway("bookinfo.lab:8080", "/productpage"), [product]);
    assert_eq!(gateway("bookinfo.lab", "/nothing"), ["NR route_not_found"]);
    assert_eq!(gateway("other.lab", "/productpage"), ["NR route_not_found"]);
}
