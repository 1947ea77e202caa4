//! The rules of how an endpoint is connected to, on clusters as Istio makes them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde_json::{Value, json};

use super::tests::{End, answered, endpoint, http, listed, tcp, with};
use crate::trace::proxy::{Answers, Proxy};
use crate::trace::request::Arrival;
use crate::trace::stage::Kind;
use crate::trace::walk::Transport;

const TYPES: &str = "type.googleapis.com/envoy.extensions";

fn tls(sni: &str) -> Value {
    let common = json!({"alpn_protocols": ["istio"],
        "tls_certificate_sds_secret_configs": [{"name": "default"}]});
    let kind = format!("{TYPES}.transport_sockets.tls.v3.UpstreamTlsContext");
    let config = json!({"@type": kind, "sni": sni, "common_tls_context": common});
    json!({"name": "envoy.transport_sockets.tls", "typed_config": config})
}

fn raw() -> Value {
    let kind = format!("{TYPES}.transport_sockets.raw_buffer.v3.RawBuffer");
    json!({"name": "envoy.transport_sockets.raw_buffer", "typed_config": {"@type": kind}})
}

/// A socket into a listener of the same Envoy that takes endpoints' labels along.
fn internal() -> Value {
    let kind = format!("{TYPES}.transport_sockets.internal_upstream.v3.InternalUpstreamTransport");
    let passed = json!([{"kind": {"host": {}}, "name": "envoy.filters.listener.original_dst"}]);
    let config = json!({"@type": kind, "passthrough_metadata": passed, "transport_socket": raw()});
    json!({"name": "envoy.transport_sockets.internal_upstream", "typed_config": config})
}

/// The matches that Istio writes.
fn matches() -> Value {
    json!([
        {"name": "hbone", "match": {"tunnel": "http"}, "transport_socket": internal()},
        {"name": "tlsMode-istio", "match": {"tlsMode": "istio"}, "transport_socket": tls("sni")},
        {"name": "tlsMode-disabled", "match": {}, "transport_socket": raw()},
    ])
}

fn with_labels(mut endpoint: Value, whom: &str, labels: Value) -> Value {
    endpoint["metadata"]["filter_metadata"][whom] = labels;
    endpoint
}

fn matched(labels: Value) -> Transport {
    let labels = with_labels(
        endpoint(1, "HEALTHY"),
        "envoy.transport_socket_match",
        labels,
    );
    let cluster = with(
        listed("c", &[&[labels]]),
        "transport_socket_matches",
        matches(),
    );
    let end = answered(&[cluster]).only(&http("c"));
    assert!(end.result.is_ok(), "{end:?}");
    end.taken.endpoints[0].transport.clone()
}

#[test]
fn labels_of_the_endpoint_choose_the_socket() {
    let mutual = matched(json!({"tlsMode": "istio", "more": "1"}));
    assert_eq!(mutual.matched.as_deref(), Some("tlsMode-istio"));
    let tls = mutual.tls.unwrap();
    assert_eq!(
        (tls.sni.as_str(), tls.certificate.as_deref()),
        ("sni", Some("default"))
    );
    assert_eq!(tls.alpn, ["istio"]);
    let plain = matched(json!({"tlsMode": "disabled"}));
    assert_eq!(plain.matched.as_deref(), Some("tlsMode-disabled"));
    assert_eq!(plain.tls, None);
}

#[test]
fn labels_of_the_locality_come_after_all_of_the_endpoint() {
    let cluster = |catch_all: bool| {
        let hosts = [endpoint(1, "HEALTHY")];
        let mut cluster = listed("c", &[&hosts]);
        cluster["load_assignment"]["endpoints"][0]["metadata"] =
            json!({"filter_metadata": {"envoy.transport_socket_match": {"tlsMode": "istio"}}});
        let mut list = matches();
        if !catch_all {
            list.as_array_mut().unwrap().pop();
        }
        with(cluster, "transport_socket_matches", list)
    };
    let matched = |cluster: Value| {
        let end: End = answered(&[cluster]).only(&tcp("c"));
        end.taken.endpoints[0].transport.matched.clone()
    };
    assert_eq!(matched(cluster(false)).as_deref(), Some("tlsMode-istio"));
    // A match without labels fits the endpoint before its locality is looked at.
    assert_eq!(matched(cluster(true)).as_deref(), Some("tlsMode-disabled"));
}

#[test]
fn without_a_match_the_clusters_own_socket_is_taken() {
    let hosts = [endpoint(1, "HEALTHY")];
    let mut list = matches();
    list.as_array_mut().unwrap().pop();
    let cluster = with(listed("c", &[&hosts]), "transport_socket_matches", list);
    let cluster = with(cluster, "transport_socket", tls("own"));
    let end = answered(&[cluster]).only(&http("c"));
    let transport = &end.taken.endpoints[0].transport;
    assert_eq!(transport.matched, None);
    assert_eq!(transport.tls.as_ref().unwrap().sni, "own");
    let stage = end.stage(Kind::Transport);
    assert_eq!(stage.place.as_deref(), Some("cluster c: transport_socket"));
    assert_eq!(stage.considered.len(), 2);
}

#[test]
fn labels_that_nobody_printed_leave_it_open() {
    let eds = json!({"name": "c", "type": "EDS", "transport_socket_matches": matches()});
    let address = json!({"socket_address": {"address": "10.0.0.1", "port_value": 1}});
    let statuses = json!([{"name": "c", "host_statuses": [{"address": address}]}]);
    let ends = answered(&[eds]).with_statuses(&statuses).send(&http("c"));
    let told: Vec<_> = ends
        .iter()
        .map(|(_, end)| end.taken.endpoints[0].transport.matched.as_deref())
        .collect();
    assert_eq!(
        told,
        [
            Some("hbone"),
            Some("tlsMode-istio"),
            Some("tlsMode-disabled")
        ]
    );
    let missing: Vec<&str> = ends[1].0.missing().collect();
    assert!(
        missing[0].contains("tunnel=http (?include_eds)"),
        "{missing:?}"
    );
}

#[test]
fn a_tunnel_goes_on_to_where_the_endpoint_says() {
    let tunnelled = |id: &str, local: &str| {
        let address = json!({"envoy_internal_address":
            {"server_listener_name": "connect_originate", "endpoint_id": id}});
        let host = json!({"endpoint": {"address": address}});
        let host = with_labels(
            host,
            "envoy.transport_socket_match",
            json!({"tunnel": "http"}),
        );
        with_labels(
            host,
            "envoy.filters.listener.original_dst",
            json!({"local": local}),
        )
    };
    let hosts = [
        tunnelled("a", "10.0.0.7:80"),
        with_labels(
            endpoint(9, "HEALTHY"),
            "envoy.transport_socket_match",
            json!({"tlsMode": "istio"}),
        ),
    ];
    let cluster = with(
        listed("c", &[&hosts]),
        "transport_socket_matches",
        matches(),
    );
    let ends = answered(std::slice::from_ref(&cluster)).send(&http("c"));
    let shares: Vec<f64> = ends.iter().map(|(way, _)| way.share()).collect();
    assert_eq!(shares, [0.5, 0.5]);
    assert_eq!(
        ends[0].1.endpoints(),
        [("envoy://connect_originate/a", 100)]
    );
    let transport = &ends[0].1.taken.endpoints[0].transport;
    assert_eq!(
        transport.internal_listener.as_deref(),
        Some("connect_originate")
    );
    assert_eq!(
        transport.internal_destination.as_deref(),
        Some("10.0.0.7:80")
    );
    assert_eq!(ends[1].1.endpoints(), [("10.0.0.1:9", 100)]);

    // Which of them is less busy nobody knows: both ways are gone, and it is said.
    let busy = with(cluster, "lb_policy", json!("LEAST_REQUEST"));
    let ends = answered(&[busy]).send(&http("c"));
    assert_eq!(ends.len(), 2);
    assert_eq!(ends[0].0.missing().count(), 1);
}

#[test]
fn the_server_name_may_be_the_requests_own() {
    let kind = format!("{TYPES}.upstreams.http.v3.HttpProtocolOptions");
    let options = |more: Value| {
        json!({"x": {"@type": kind.as_str(), "explicit_http_config": {"http2_protocol_options": {}},
            "upstream_http_protocol_options": more}})
    };
    let hosts = [endpoint(1, "HEALTHY")];
    let cluster = with(listed("c", &[&hosts]), "transport_socket", tls("own"));
    let sni = |more: Value, authority: &str| {
        let field = "typed_extension_protocol_options";
        let answers = answered(&[with(cluster.clone(), field, options(more))]);
        let mut forward = http("c");
        let request = forward.http.as_mut().unwrap();
        request.authority = Some(authority.to_owned());
        request.headers = vec![("x-name".to_owned(), "b.example".to_owned())];
        let end = answers.only(&forward);
        let facts = &end.stage(Kind::Cluster).facts;
        assert!(facts.iter().any(|fact| fact.value == "HTTP/2"), "{facts:?}");
        let tls = end.taken.endpoints[0].transport.tls.clone();
        tls.unwrap().sni
    };
    assert_eq!(sni(json!({}), "a.example:80"), "own");
    let own = || json!({"auto_sni": true});
    assert_eq!(sni(own(), "a.example:80"), "a.example");
    assert_eq!(sni(own(), "10.0.0.1:80"), "own");
    let header = json!({"auto_sni": true, "override_auto_sni_header": "x-name"});
    assert_eq!(sni(header, "a.example"), "b.example");
}

#[test]
fn a_socket_that_nobody_knows_is_named() {
    let hosts = [endpoint(1, "HEALTHY")];
    let kind = format!("{TYPES}.transport_sockets.alts.v3.Alts");
    let alts = json!({"name": "alts", "typed_config": {"@type": kind}});
    let cluster = with(listed("c", &[&hosts]), "transport_socket", alts);
    let end = answered(&[cluster]).only(&http("c"));
    assert!(end.missing().contains("transport socket Alts"));
}

#[test]
fn a_sidecar_of_istio_sends_with_mutual_tls() {
    let dump = include_bytes!("../../../fixtures/dumps/istio-12-services/dump.json");
    let proxy = Proxy::load(Answers {
        bootstrap: vec![&dump[..]],
        clusters: vec![&dump[..]],
        endpoints: vec![&dump[..]],
        ..Answers::default()
    });
    let mut names: Vec<&str> = proxy
        .cluster_names()
        .filter(|name| name.starts_with("outbound|"))
        .collect();
    names.sort_unstable();
    assert!(names.len() > 10);
    for name in names {
        let ends = super::tests::walk(&proxy, &http(name), &Arrival::Outbound, &proxy.runtime);
        for (_, end) in ends {
            assert!(end.result.is_ok(), "{name}: {end:?}");
            let transport = &end.taken.endpoints[0].transport;
            assert_eq!(transport.matched.as_deref(), Some("tlsMode-istio"));
            let tls = transport.tls.as_ref().unwrap();
            assert_eq!(tls.sni, name.replace('|', "_."));
        }
    }
}
