//! The choice of a filter chain, rule by rule: each test builds the chains it is named for
//! and asks with a client that only just fits, or just does not.

#![allow(clippy::unwrap_used)]
use std::collections::BTreeMap;

use super::*;
use crate::trace::fork;
use crate::trace::handshake;
use crate::trace::inspected::Inspected;
use crate::trace::request::{Connection, Peer, Tls};
use crate::trace::samples::{self, listener};

/// What a connection is, for choosing a chain.
struct Client {
    connection: Connection,
    inspected: Inspected,
}

impl Client {
    /// A plain connection to 10.0.0.1:80 from 10.9.9.9:4444.
    fn plain() -> Client {
        let connection = samples::connection("10.0.0.1:80");
        let inspected = Inspected {
            local: Some(connection.destination),
            transport_protocol: "raw_buffer",
            ..Inspected::default()
        };
        Client {
            connection,
            inspected,
        }
    }

    fn tls(sni: &str, alpn: &[&str]) -> Client {
        let mut client = Client::plain();
        client.connection.tls = samples::tls(sni, alpn);
        client.inspected.transport_protocol = "tls";
        client.inspected.server_name = sni.to_owned();
        client.inspected.application_protocols = alpn.iter().map(|it| (*it).to_owned()).collect();
        client
    }

    fn to(mut self, local: &str) -> Client {
        self.connection.destination = local.parse().unwrap();
        self.inspected.local = Some(self.connection.destination);
        self
    }

    fn from(mut self, source: &str) -> Client {
        self.connection.source = Some(source.parse().unwrap());
        self
    }
}

/// Chains of these names and criteria, and more of the listener.
fn chains(all: &[(&str, &str)], more: &str) -> String {
    let all: Vec<String> = all
        .iter()
        .map(|(name, criteria)| {
            format!(r#"{{"name": "{name}", "filter_chain_match": {{{criteria}}}}}"#)
        })
        .collect();
    let all = all.join(",");
    samples::dump(
        "1.40.0",
        &listener(&format!(
            r#""name": "l", "address": {{"socket_address": {{"address": "0.0.0.0", "port_value": 80}}}},
               "filter_chains": [{all}]{more}"#
        )),
    )
}

const DEFAULT: &str = r#", "default_filter_chain": {"name": "default"}"#;

fn ended(dump: &str, client: &Client) -> (Result<String, Stop>, Vec<Stage>) {
    let proxy = samples::proxy(dump);
    assert_eq!(proxy.gaps, [] as [String; 0]);
    samples::walk(&proxy, &client.connection, |walk| {
        walk.inspected = client.inspected.clone();
        walk.taken.listener = Some("l".to_owned());
        let listener = walk.proxy.listeners[0].get().unwrap();
        let chain = choose(walk, listener).and_then(|chain| {
            handshake::shake(walk, chain, "chain")?;
            Ok(chain.name.to_string())
        });
        (chain, std::mem::take(&mut walk.stages))
    })
}

fn chosen(all: &[(&str, &str)], client: &Client) -> String {
    ended(&chains(all, DEFAULT), client).0.unwrap()
}

#[test]
fn a_ports_own_chains_hide_those_of_any_port() {
    let all = [
        ("any", ""),
        ("own", r#""destination_port": 80, "server_names": ["a"]"#),
    ];
    assert_eq!(chosen(&all, &Client::tls("a", &[])), "own");
    assert_eq!(chosen(&all, &Client::tls("b", &[])), "default");
    assert_eq!(
        chosen(&all, &Client::tls("b", &[]).to("10.0.0.1:81")),
        "any"
    );
}

#[test]
fn a_narrower_destination_hides_the_wider_ones() {
    let one = r#""prefix_ranges": [{"address_prefix": "10.0.0.1", "prefix_len": 32}], "server_names": ["a"]"#;
    let all = [
        ("narrow", one),
        (
            "wide",
            r#""prefix_ranges": [{"address_prefix": "10.0.0.0", "prefix_len": 8}]"#,
        ),
        ("all", ""),
    ];
    assert_eq!(chosen(&all, &Client::tls("a", &[])), "narrow");
    assert_eq!(chosen(&all, &Client::tls("b", &[])), "default");
    assert_eq!(chosen(&all, &Client::plain().to("10.0.0.2:80")), "wide");
    assert_eq!(chosen(&all, &Client::plain().to("11.0.0.2:80")), "all");
    assert_eq!(chosen(&all, &Client::plain().to("[2001:db8::1]:80")), "all");
}

#[test]
fn of_everything_and_no_range_envoys_memory_takes_one() {
    let everything = r#""prefix_ranges": [{"address_prefix": "0.0.0.0"}]"#;
    let ends = |all: &[(&str, &str)], client: &Client| {
        let dump = chains(all, DEFAULT);
        let proxy = samples::proxy(&dump);
        let runtime = BTreeMap::new();
        let (ends, _) = fork::every(|fork| {
            let mut walk = Walk::new(&proxy, &client.connection, &runtime, fork);
            walk.inspected = client.inspected.clone();
            let listener = walk.proxy.listeners[0].get().unwrap();
            choose(&mut walk, listener).unwrap().name.to_string()
        });
        let mut ends: Vec<String> = ends.into_iter().map(|(_, end)| end).collect();
        ends.sort();
        ends
    };
    let plain = Client::plain();
    let own = format!(r#"{everything}, "server_names": ["a"]"#);
    let all = [("everything", own.as_str()), ("none", "")];
    assert_eq!(ends(&all, &plain), ["default", "none"]);
    // Of the other family there is one branch alone.
    let client = Client::plain().to("[2001:db8::1]:80");
    assert_eq!(ends(&all, &client), ["none"]);
    assert_eq!(ends(&[("everything", everything)], &plain), ["everything"]);
}

#[test]
fn server_names_are_whole_then_the_longest_wildcard_then_none() {
    let all = [
        ("whole", r#""server_names": ["WWW.foo.com"]"#),
        ("long", r#""server_names": ["*.foo.com"]"#),
        ("short", r#""server_names": ["*.com", "x"]"#),
        ("none", ""),
    ];
    for (name, wanted) in [
        ("www.foo.com", "whole"),
        ("a.foo.com", "long"),
        ("a.b.foo.com", "long"),
        ("foo.com", "short"),
        ("com", "none"),
        (".com", "short"),
        ("", "none"),
    ] {
        assert_eq!(chosen(&all, &Client::tls(name, &[])), wanted, "{name}");
    }
}

#[test]
fn an_empty_server_name_is_any_and_a_leading_dot_a_wildcard() {
    let empty = [("empty", r#""server_names": ["", "q"]"#)];
    assert_eq!(chosen(&empty, &Client::plain()), "empty");
    assert_eq!(chosen(&empty, &Client::tls("a.test", &[])), "empty");
    let dot = [("dot", r#""server_names": [".test"]"#), ("none", "")];
    assert_eq!(chosen(&dot, &Client::tls("a.test", &[])), "dot");
    assert_eq!(chosen(&dot, &Client::tls("test", &[])), "none");
}

#[test]
fn sni_hit_with_alpn_miss_falls_to_the_default_chain() {
    let all = [
        (
            "sni",
            r#""server_names": ["a"], "application_protocols": ["h2"]"#,
        ),
        ("none", ""),
    ];
    let client = Client::tls("a", &["http/1.1"]);
    assert_eq!(chosen(&all, &client), "default");
    let (end, stages) = ended(&chains(&all, ""), &client);
    let Err(Stop::Verdict(verdict)) = end else {
        unreachable!("{end:?}")
    };
    assert_eq!((verdict.code, verdict.flag), (None, Some("NR")));
    assert_eq!(verdict.details.as_deref(), Some("filter_chain_not_found"));
    assert!(
        stages[0].reason.contains("application_protocols http/1.1"),
        "{}",
        stages[0].reason
    );
    let [none, sni] = stages[0].considered.as_slice() else {
        unreachable!("{stages:?}")
    };
    assert_eq!((sni.name.as_str(), sni.near), ("sni", true));
    assert_eq!(sni.reason, "application_protocols is http/1.1, not h2");
    assert!(
        none.reason.contains("server_names a comes before it"),
        "{none:?}"
    );
}

#[test]
fn the_transport_is_that_which_was_detected_or_any() {
    let all = [
        ("tls", r#""transport_protocol": "tls""#),
        ("raw", r#""transport_protocol": "raw_buffer""#),
    ];
    assert_eq!(chosen(&all, &Client::tls("", &[])), "tls");
    assert_eq!(chosen(&all, &Client::plain()), "raw");
    assert_eq!(chosen(&all[..1], &Client::plain()), "default");
}

#[test]
fn the_clients_first_protocol_that_any_chain_lists_counts() {
    let all = [
        ("one", r#""application_protocols": ["http/1.1"]"#),
        ("two", r#""application_protocols": ["h2", "x"]"#),
        ("none", ""),
    ];
    assert_eq!(
        chosen(&all, &Client::tls("", &["y", "h2", "http/1.1"])),
        "two"
    );
    assert_eq!(chosen(&all, &Client::tls("", &["http/1.1", "h2"])), "one");
    assert_eq!(chosen(&all, &Client::tls("", &["y"])), "none");
}

#[test]
fn the_direct_source_is_who_connected_and_the_source_who_it_was_for() {
    let range =
        |field: &str| format!(r#""{field}": [{{"address_prefix": "10.9.9.9", "prefix_len": 32}}]"#);
    let direct = range("direct_source_prefix_ranges");
    let source = range("source_prefix_ranges");
    let mut client = Client::plain();
    client.connection.remote = Some("1.2.3.4:5".parse().unwrap());
    assert_eq!(chosen(&[("direct", &direct)], &client), "direct");
    assert_eq!(chosen(&[("source", &source)], &client), "default");
    client.connection.remote = None;
    assert_eq!(chosen(&[("source", &source)], &client), "source");
}

#[test]
fn a_source_type_that_a_chain_names_hides_any() {
    let all = [
        (
            "local",
            r#""source_type": "SAME_IP_OR_LOOPBACK", "source_ports": [1]"#,
        ),
        ("external", r#""source_type": "EXTERNAL""#),
        ("any", ""),
    ];
    assert_eq!(chosen(&all, &Client::plain()), "external");
    assert_eq!(chosen(&all, &Client::plain().from("127.0.0.1:1")), "local");
    assert_eq!(
        chosen(&all, &Client::plain().from("127.0.0.1:2")),
        "default"
    );
    assert_eq!(chosen(&all, &Client::plain().from("10.0.0.1:1")), "local");
    assert_eq!(chosen(&all[..1], &Client::plain()), "default");
    assert_eq!(chosen(&[all[0], all[2]], &Client::plain()), "any");
}

#[test]
fn a_source_range_with_ports_that_miss_hides_the_wider_one() {
    let all = [
        (
            "narrow",
            r#""source_prefix_ranges": [{"address_prefix": "10.9.9.0", "prefix_len": 24}], "source_ports": [1]"#,
        ),
        (
            "wide",
            r#""source_prefix_ranges": [{"address_prefix": "10.9.0.0", "prefix_len": 16}]"#,
        ),
    ];
    assert_eq!(chosen(&all, &Client::plain()), "default");
    assert_eq!(chosen(&all, &Client::plain().from("10.9.9.9:1")), "narrow");
    assert_eq!(chosen(&all, &Client::plain().from("10.9.8.9:1")), "wide");
}

#[test]
fn a_client_that_nobody_knows_is_tried_both_ways() {
    let all = [
        (
            "narrow",
            r#""source_prefix_ranges": [{"address_prefix": "10.9.9.0", "prefix_len": 24}]"#,
        ),
        ("all", ""),
    ];
    let dump = chains(&all, "");
    let proxy = samples::proxy(&dump);
    let mut connection = samples::connection("10.0.0.1:80");
    connection.source = None;
    let runtime = std::collections::BTreeMap::new();
    let (ends, complete) = fork::every(|fork| {
        let mut walk = Walk::new(&proxy, &connection, &runtime, fork);
        walk.inspected = Client::plain().inspected;
        let listener = proxy.listeners[0].get().unwrap();
        choose(&mut walk, listener).unwrap().name.to_string()
    });
    let ends: Vec<_> = ends.into_iter().map(|(_, end)| end).collect();
    assert_eq!(
        (ends, complete),
        (vec!["narrow".to_owned(), "all".to_owned()], true)
    );
}

#[test]
fn a_connection_without_an_address_fits_ranges_of_everything_only() {
    let all = [
        ("port", r#""destination_port": 80"#),
        (
            "range",
            r#""prefix_ranges": [{"address_prefix": "10.0.0.0", "prefix_len": 8}]"#,
        ),
        ("all", ""),
    ];
    let mut client = Client::plain();
    client.inspected.local = None;
    assert_eq!(chosen(&all, &client), "all");
}

#[test]
fn criteria_that_cannot_be_decoded_are_cannot_tell_and_never_passed_over() {
    let dump = chains(&[("odd", r#""tomorrow": 1"#), ("all", "")], "");
    let (end, _) = ended(&dump, &Client::plain());
    assert!(matches!(end, Err(Stop::CannotTell(what)) if what.contains("filter_chains[0]")));
}

/// A tree that sends ports to chains.
const TREE: &str = r#", "filter_chain_matcher": {"matcher_tree": {"input": {"name": "p", "typed_config":
    {"@type": "t/envoy.extensions.matching.common_inputs.network.v3.DestinationPortInput"}},
    "exact_match_map": {"map": {
      "80": {"action": {"name": "x", "typed_config": {"@type": "t/google.protobuf.StringValue", "value": "b"}}},
      "81": {"action": {"name": "x", "typed_config": {"@type": "t/google.protobuf.StringValue", "value": "gone"}}}}}}}"#;

#[test]
fn a_tree_chooses_by_name_and_the_chains_criteria_count_for_nothing() {
    let all = [("a", ""), ("b", r#""destination_port": 9999"#)];
    let dump = chains(&all, &format!("{TREE}{DEFAULT}"));
    assert_eq!(ended(&dump, &Client::plain()).0.unwrap(), "b");
    let other = Client::plain().to("10.0.0.1:82");
    assert_eq!(ended(&dump, &other).0.unwrap(), "default");
    // A name that no chain has closes the connection, even beside a default chain.
    let gone = Client::plain().to("10.0.0.1:81");
    assert!(matches!(ended(&dump, &gone).0, Err(Stop::Verdict(_))));
    let without = chains(&all, TREE);
    assert!(matches!(ended(&without, &other).0, Err(Stop::Verdict(_))));
}

fn secured(tls: &str) -> String {
    samples::dump(
        "1.40.0",
        &listener(&format!(
            r#""name": "l", "filter_chains": [{{"name": "c", "transport_socket": {{
               "name": "envoy.transport_sockets.tls", "typed_config": {{
               "@type": "t/envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext", {tls}
               "common_tls_context": {{"combined_validation_context": {{"default_validation_context": {{
                 "match_typed_subject_alt_names": [{{"san_type": "URI", "matcher": {{"prefix": "spiffe://a/"}}}}]}}}}}}}}}}}}]"#
        )),
    )
}

fn handshake_fails(end: &Result<String, Stop>) -> bool {
    matches!(end, Err(Stop::Verdict(verdict)) if verdict.reason.contains("handshake fails"))
}

#[test]
fn a_plain_client_fails_the_handshake_with_a_chain_of_tls() {
    let dump = secured("");
    assert!(handshake_fails(&ended(&dump, &Client::plain()).0));
    assert_eq!(ended(&dump, &Client::tls("a", &[])).0.unwrap(), "c");
}

#[test]
fn mutual_tls_wants_a_certificate_with_a_fitting_name() {
    let dump = secured(r#""require_client_certificate": true,"#);
    let mut client = Client::tls("a", &[]);
    assert!(handshake_fails(&ended(&dump, &client).0));
    for (uri, fits) in [("spiffe://a/ns/x", true), ("spiffe://b/ns/x", false)] {
        client.connection.tls = Some(Tls {
            peer: Peer::Certificate {
                uris: vec![uri.to_owned()],
                dns: vec![],
                subject: None,
            },
            ..Tls::default()
        });
        assert_eq!(handshake_fails(&ended(&dump, &client).0), !fits, "{uri}");
    }
}

#[test]
fn a_transport_socket_that_is_not_known_is_named() {
    let dump = samples::dump(
        "1.40.0",
        &listener(
            r#""name": "l", "filter_chains": [{"name": "c", "transport_socket": {"name": "odd",
               "typed_config": {"@type": "t/x.Odd"}}}]"#,
        ),
    );
    let (end, _) = ended(&dump, &Client::plain());
    assert!(matches!(end, Err(Stop::CannotTell(what)) if what.contains("x.Odd")));
}
