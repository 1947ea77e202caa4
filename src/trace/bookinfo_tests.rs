//! Connections through the listeners of a real mesh, as they stand in its recording.
#![allow(clippy::unwrap_used)]

use super::filter_chain;
use super::listener;
use super::network;
use super::proxy::{Answers, Proxy};
use super::request::{Arrival, Connection, Http, Peer, Tls};
use super::samples;
use super::verdict::Stop;
use crate::origin::Whom;
use crate::source::Question;
use crate::source::demo::demo;

/// The dump of the proxy whose name begins so.
fn dump(pod: &str) -> Vec<u8> {
    let demo = demo().unwrap();
    let pods = demo.proxies();
    let pod = pods
        .iter()
        .find(|it| it.to_string().starts_with(pod))
        .unwrap();
    let question = Question::get(Whom::Proxy(pod.clone()), "/config_dump?include_eds");
    demo.ask(&question).unwrap().body
}

fn proxy(dump: &[u8]) -> Proxy<'_> {
    let proxy = Proxy::load(Answers {
        bootstrap: Some(dump),
        listeners: Some(dump),
        ..Answers::default()
    });
    assert_eq!(proxy.gaps, [] as [String; 0]);
    proxy
}

/// The listener and the chain that take a connection, and the TCP proxy's cluster.
fn way(
    proxy: &Proxy<'_>,
    connection: &Connection,
    http: Option<Http>,
) -> (Option<String>, Option<String>, Option<String>) {
    samples::walk(proxy, connection, |walk| {
        let cluster = listener::accept(walk, http.as_ref())
            .and_then(|listener| filter_chain::choose(walk, listener))
            .and_then(|chain| network::run(walk, chain, http));
        let cluster = match cluster {
            Ok(forward) => Some(forward.cluster),
            Err(Stop::Verdict(verdict)) => verdict.details,
            Err(Stop::CannotTell(_)) => None,
        };
        (
            walk.taken.listener.clone(),
            walk.taken.filter_chain.clone(),
            cluster,
        )
    })
}

fn to(arrival: Arrival, destination: &str) -> Connection {
    let mut connection = samples::connection(destination);
    connection.arrival = arrival;
    connection
}

fn names(way: &(Option<String>, Option<String>, Option<String>)) -> (&str, &str) {
    (
        way.0.as_deref().unwrap(),
        way.1.as_deref().unwrap_or("none"),
    )
}

#[test]
fn what_leaves_a_sidecar_meets_the_listener_of_its_port() {
    let text = dump("productpage");
    let proxy = proxy(&text);
    let http = || Some(samples::http("GET", "reviews:9080", "/reviews/0"));
    let out = |destination: &str| to(Arrival::Outbound, destination);
    let web = way(&proxy, &out("10.96.1.1:9080"), http());
    assert_eq!(names(&web), ("0.0.0.0_9080", ""));
    let bytes = way(&proxy, &out("10.96.1.1:9080"), None);
    assert_eq!(names(&bytes), ("0.0.0.0_9080", "PassthroughFilterChain"));
    assert_eq!(bytes.2.as_deref(), Some("PassthroughCluster"));
    let exact = way(&proxy, &out("10.96.0.1:443"), None);
    assert_eq!(names(&exact).0, "10.96.0.1_443");
    let kubernetes = "outbound|443||kubernetes.default.svc.cluster.local";
    assert_eq!(exact.2.as_deref(), Some(kubernetes));
    let unknown = way(&proxy, &out("10.96.0.2:443"), None);
    assert_eq!(
        names(&unknown),
        ("virtualOutbound", "virtualOutbound-catchall-tcp")
    );
    assert_eq!(unknown.2.as_deref(), Some("PassthroughCluster"));
    let itself = way(&proxy, &out("10.96.0.2:15001"), None);
    assert_eq!(
        names(&itself),
        ("virtualOutbound", "virtualOutbound-blackhole")
    );
}

#[test]
fn what_comes_to_a_strict_sidecar_needs_mutual_tls() {
    let text = dump("productpage");
    let proxy = proxy(&text);
    let http = || Some(samples::http("GET", "productpage:9080", "/"));
    let mut connection = to(Arrival::Inbound, "10.244.0.99:9080");
    let plain = way(&proxy, &connection, http());
    assert_eq!(names(&plain), ("virtualInbound", "none"));
    assert_eq!(plain.2.as_deref(), Some("filter_chain_not_found"));
    connection.tls = Some(Tls {
        sni: "outbound_.9080_._.productpage.bookinfo.svc.cluster.local".to_owned(),
        alpn: vec!["istio-http/1.1".to_owned(), "istio".to_owned()],
        peer: Peer::Certificate {
            uris: vec!["spiffe://cluster.local/ns/x/sa/y".to_owned()],
            dns: vec![],
            subject: None,
        },
    });
    let mutual = way(&proxy, &connection, http());
    assert_eq!(names(&mutual), ("virtualInbound", "0.0.0.0_9080"));
    connection.destination = "10.244.0.99:7".parse().unwrap();
    let other = way(&proxy, &connection, http());
    assert_eq!(names(&other).1, "virtualInbound-catchall-http");
    connection.tls = connection.tls.map(|tls| Tls {
        alpn: vec![],
        ..tls
    });
    let bytes = way(&proxy, &connection, http());
    assert_eq!(names(&bytes).1, "virtualInbound");
}

#[test]
fn a_gateway_takes_what_comes_to_its_socket() {
    let text = dump("istio-ingressgateway");
    let proxy = proxy(&text);
    let http = Some(samples::http("GET", "bookinfo.example", "/"));
    let web = way(&proxy, &to(Arrival::Direct, "10.244.0.9:8080"), http);
    assert_eq!(names(&web).0, "0.0.0.0_8080");
    let closed = way(&proxy, &to(Arrival::Direct, "10.244.0.9:81"), None);
    assert_eq!(closed.0, None);
}

#[test]
fn every_listener_and_chain_of_every_proxy_can_be_decoded() {
    let demo = demo().unwrap();
    let mut chains = 0;
    for pod in demo.proxies() {
        let question = Question::get(Whom::Proxy(pod.clone()), "/config_dump?include_eds");
        let text = demo.ask(&question).unwrap().body;
        for listening in &proxy(&text).listeners {
            let listener = listening.get().unwrap();
            for chain in listener
                .filter_chains
                .iter()
                .chain(&listener.default_filter_chain)
            {
                chain.head.filter_chain_match.get().unwrap();
                for filter in &chain.get().unwrap().filters {
                    assert!(filter.decoded().is_ok(), "{pod} {}", filter.name);
                }
                chains += 1;
            }
        }
    }
    assert!(chains > 100, "{chains}");
}
