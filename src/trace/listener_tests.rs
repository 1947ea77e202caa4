//! The choice of a listener, rule by rule: sockets, hand-offs, families, and what waits.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::trace::request::Connection;
use crate::trace::samples::{self, listener};
use crate::trace::verdict::Outcome;

/// A listener with a name, an address and more fields.
fn at(name: &str, address: &str, port: u16, more: &str) -> String {
    listener(&format!(
        r#""name": "{name}", "address": {{"socket_address": {{"address": "{address}", "port_value": {port}}}}}{more}"#
    ))
}

fn virtual_outbound(more: &str) -> String {
    at(
        "virtualOutbound",
        "0.0.0.0",
        15001,
        &format!(r#", "use_original_dst": true, "traffic_direction": "OUTBOUND"{more}"#),
    )
}

const UNBOUND: &str = r#", "bind_to_port": false"#;

/// What accepts a connection, and how it is seen then.
fn accepted(listeners: &[String], connection: &Connection) -> Result<(String, Inspected), Stop> {
    accepted_by("1.40.0", listeners, connection, None).map(|(name, inspected, _)| (name, inspected))
}

fn accepted_by(
    version: &str,
    listeners: &[String],
    connection: &Connection,
    http: Option<&Http>,
) -> Result<(String, Inspected, Vec<Stage>), Stop> {
    let dump = samples::dump(version, &listeners.join(","));
    let proxy = samples::proxy(&dump);
    assert_eq!(proxy.gaps, [] as [String; 0]);
    samples::walk(&proxy, connection, |walk| {
        let listener = accept(walk, http)?;
        let name = listener.name.to_string();
        assert_eq!(walk.taken.listener.as_ref(), Some(&name));
        Ok((
            name,
            walk.inspected.clone(),
            std::mem::take(&mut walk.stages),
        ))
    })
}

fn to(arrival: Arrival, destination: &str) -> Connection {
    let mut connection = samples::connection(destination);
    connection.arrival = arrival;
    connection
}

fn name_of(listeners: &[String], arrival: Arrival, destination: &str) -> String {
    let (name, inspected) = accepted(listeners, &to(arrival, destination)).unwrap();
    assert_eq!(inspected.local, Some(destination.parse().unwrap()));
    name
}

fn refused(listeners: &[String], arrival: Arrival, destination: &str) -> Verdict {
    match accepted(listeners, &to(arrival, destination)) {
        Err(Stop::Verdict(verdict)) => *verdict,
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn a_captured_connection_is_handed_to_the_exact_address_then_to_the_wildcard_then_kept() {
    let all = [
        virtual_outbound(""),
        at("exact", "10.0.0.1", 80, UNBOUND),
        at("wildcard", "0.0.0.0", 80, UNBOUND),
        at("another", "10.0.0.2", 81, UNBOUND),
    ];
    let out = |destination: &str| name_of(&all, Arrival::Outbound, destination);
    assert_eq!(out("10.0.0.1:80"), "exact");
    assert_eq!(out("10.0.0.9:80"), "wildcard");
    assert_eq!(out("10.0.0.9:81"), "virtualOutbound");
    assert_eq!(out("[2001:db8::1]:80"), "virtualOutbound");
}

#[test]
fn the_address_counts_and_not_the_name() {
    let all = [
        virtual_outbound(""),
        at("10.0.0.1_80", "10.0.0.7", 80, UNBOUND),
    ];
    assert_eq!(
        name_of(&all, Arrival::Outbound, "10.0.0.1:80"),
        "virtualOutbound"
    );
    assert_eq!(
        name_of(&all, Arrival::Outbound, "10.0.0.7:80"),
        "10.0.0.1_80"
    );
}

#[test]
fn a_v6_wildcard_with_ipv4_compat_takes_ipv4_unless_a_real_one_is_there() {
    let compatible = |name: &str, address: &str| {
        listener(&format!(
            r#""name": "{name}", "bind_to_port": false, "address": {{"socket_address":
               {{"address": "{address}", "port_value": 80, "ipv4_compat": true}}}}"#
        ))
    };
    let mut all = vec![
        virtual_outbound(""),
        compatible("both", "::"),
        compatible("mapped", "::ffff:10.0.0.3"),
    ];
    let out = |all: &[String], to: &str| name_of(all, Arrival::Outbound, to);
    assert_eq!(out(&all, "10.0.0.1:80"), "both");
    assert_eq!(out(&all, "10.0.0.3:80"), "mapped");
    all.push(at("real", "0.0.0.0", 80, UNBOUND));
    assert_eq!(out(&all, "10.0.0.1:80"), "real");
    assert_eq!(out(&all, "[2001:db8::1]:80"), "both");
}

#[test]
fn additional_addresses_are_addresses() {
    let more = r#", "bind_to_port": false, "additional_addresses": [{"address":
        {"socket_address": {"address": "10.0.0.2", "port_value": 90}}}]"#;
    let all = [virtual_outbound(""), at("two", "10.0.0.1", 80, more)];
    assert_eq!(name_of(&all, Arrival::Outbound, "10.0.0.2:90"), "two");
}

#[test]
fn a_udp_listener_takes_no_tcp() {
    let udp = listener(
        r#""name": "udp", "address": {"socket_address":
           {"address": "0.0.0.0", "port_value": 80, "protocol": "UDP"}}"#,
    );
    let all = [virtual_outbound(""), udp];
    assert_eq!(
        name_of(&all, Arrival::Outbound, "10.0.0.1:80"),
        "virtualOutbound"
    );
    assert_eq!(refused(&all, Arrival::Direct, "10.0.0.1:80").flag, None);
}

#[test]
fn inbound_connections_stay_with_the_listener_that_restores_their_address() {
    let inbound = at(
        "virtualInbound",
        "0.0.0.0",
        15006,
        r#", "traffic_direction": "INBOUND", "listener_filters": [{"name": "o", "typed_config":
           {"@type": "t/envoy.extensions.filters.listener.original_dst.v3.OriginalDst"}}]"#,
    );
    let service = at("0.0.0.0_9080", "0.0.0.0", 9080, UNBOUND);
    let all = [virtual_outbound(""), inbound, service.clone()];
    assert_eq!(
        name_of(&all, Arrival::Inbound, "10.0.0.1:9080"),
        "virtualInbound"
    );
    // Until Istio 1.3 both directions went to one listener.
    let all = [virtual_outbound(""), service];
    assert_eq!(
        name_of(&all, Arrival::Inbound, "10.0.0.1:9080"),
        "0.0.0.0_9080"
    );
}

#[test]
fn without_a_filter_that_restores_it_the_address_is_that_of_the_socket() {
    let all = [at("virtualInbound", "0.0.0.0", 15006, "")];
    let connection = to(Arrival::Inbound, "10.0.0.1:9080");
    let (_, inspected) = accepted(&all, &connection).unwrap();
    assert_eq!(inspected.local, Some("10.0.0.1:15006".parse().unwrap()));
    let transparent = [at(
        "virtualInbound",
        "0.0.0.0",
        15006,
        r#", "transparent": true"#,
    )];
    let (_, inspected) = accepted(&transparent, &connection).unwrap();
    assert_eq!(inspected.local, Some("10.0.0.1:9080".parse().unwrap()));
}

#[test]
fn straight_connections_reach_bound_sockets_only_and_the_exact_one_first() {
    let all = [
        at("wildcard", "0.0.0.0", 80, ""),
        at("exact", "10.0.0.1", 80, ""),
        at("unbound", "10.0.0.2", 80, UNBOUND),
        at(
            "old",
            "10.0.0.3",
            81,
            r#", "deprecated_v1": {"bind_to_port": false}"#,
        ),
    ];
    assert_eq!(name_of(&all, Arrival::Direct, "10.0.0.1:80"), "exact");
    assert_eq!(name_of(&all, Arrival::Direct, "10.0.0.2:80"), "wildcard");
    let verdict = refused(&all, Arrival::Direct, "10.0.0.3:81");
    assert_eq!((verdict.outcome, verdict.code), (Outcome::Fails, None));
    assert!(verdict.reason.contains("refused"), "{verdict:?}");
    assert!(verdict.hints[0].contains("bind_to_port"), "{verdict:?}");
    assert_eq!(refused(&all, Arrival::Outbound, "10.0.0.1:80").flag, None);
}

#[test]
fn the_listener_that_captures_is_known_by_what_it_does() {
    let own = at(
        "mine",
        "127.0.0.1",
        7777,
        r#", "hidden_envoy_deprecated_use_original_dst": true"#,
    );
    let all = [own, at("exact", "10.0.0.1", 80, UNBOUND)];
    assert_eq!(name_of(&all, Arrival::Outbound, "10.0.0.1:80"), "exact");
}

#[test]
fn an_internal_listener_is_found_by_its_name_and_has_no_address() {
    let internal = listener(r#""name": "main_internal", "internal_listener": {}"#);
    let connection = to(Arrival::Internal("main_internal".to_owned()), "10.0.0.1:80");
    let (name, inspected) = accepted(&[internal], &connection).unwrap();
    assert_eq!((name.as_str(), inspected.local), ("main_internal", None));
    let nobody = to(Arrival::Internal("other".to_owned()), "10.0.0.1:80");
    let all = [virtual_outbound("")];
    assert!(matches!(accepted(&all, &nobody), Err(Stop::Verdict(_))));
}

#[test]
fn a_listener_that_was_refused_is_told_with_envoys_words() {
    let dump = r#"{"configs": [{"@type": "t/envoy.admin.v3.ListenersConfigDump",
        "dynamic_listeners": [{"name": "10.0.0.1_80", "error_state": {
            "failed_configuration": {"@type": "t/envoy.config.listener.v3.Listener",
              "name": "10.0.0.1_80", "address": {"socket_address": {"address": "10.0.0.1", "port_value": 80}}},
            "details": "no such filter"}}]}]}"#;
    let proxy = samples::proxy(dump);
    let connection = samples::connection("10.0.0.1:80");
    let ended = samples::walk(&proxy, &connection, |walk| accept(walk, None).err());
    let Some(Stop::Verdict(verdict)) = ended else {
        unreachable!("{ended:?}")
    };
    assert!(verdict.reason.contains("no such filter"), "{verdict:?}");
}

#[test]
fn no_listeners_at_all_is_cannot_tell() {
    let told = accepted(&[], &samples::connection("10.0.0.1:80"));
    assert!(matches!(told, Err(Stop::CannotTell(_))));
}

const TLS_INSPECTOR: &str = r#"{"name": "t", "typed_config":
    {"@type": "t/envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector"}}"#;
const HTTP_INSPECTOR: &str = r#"{"name": "h", "typed_config":
    {"@type": "t/envoy.extensions.filters.listener.http_inspector.v3.HttpInspector"}}"#;

fn inspecting(filters: &[&str]) -> Vec<String> {
    let filters = filters.join(",");
    vec![at(
        "own",
        "0.0.0.0",
        80,
        &format!(r#", "listener_filters": [{filters}]"#),
    )]
}

fn seen(listeners: &[String], tls: bool, http: Option<&Http>) -> (String, String, Vec<String>) {
    let mut connection = samples::connection("10.0.0.1:80");
    if tls {
        connection.tls = samples::tls("A.Example", &["h2", "http/1.1"]);
    }
    let (_, inspected, _) = accepted_by("1.40.0", listeners, &connection, http).unwrap();
    (
        inspected.transport_protocol.to_owned(),
        inspected.server_name,
        inspected.application_protocols,
    )
}

#[test]
fn without_a_tls_inspector_nothing_is_known_of_tls() {
    let http = samples::http("GET", "a", "/");
    let none = ("raw_buffer".to_owned(), String::new(), vec![]);
    assert_eq!(seen(&inspecting(&[]), true, Some(&http)), none);
    assert_eq!(
        seen(&inspecting(&[HTTP_INSPECTOR]), true, Some(&http)),
        none
    );
    let (transport, name, alpn) = seen(
        &inspecting(&[TLS_INSPECTOR, HTTP_INSPECTOR]),
        true,
        Some(&http),
    );
    assert_eq!((transport.as_str(), name.as_str()), ("tls", "a.example"));
    assert_eq!(alpn, ["h2", "http/1.1"]);
}

#[test]
fn the_http_inspector_names_the_version_of_plain_http() {
    let both = inspecting(&[TLS_INSPECTOR, HTTP_INSPECTOR]);
    let mut http = samples::http("GET", "a", "/");
    for (version, protocol) in [
        (crate::trace::request::Version::Http10, "http/1.0"),
        (crate::trace::request::Version::Http11, "http/1.1"),
        (crate::trace::request::Version::Http2, "h2c"),
    ] {
        http.version = version;
        let (transport, _, protocols) = seen(&both, false, Some(&http));
        assert_eq!(
            (transport.as_str(), protocols),
            ("raw_buffer", vec![protocol.to_owned()])
        );
    }
    assert_eq!(seen(&both, false, None).2, [] as [String; 0]);
}

#[test]
fn until_1_39_the_http_inspector_knew_some_methods_only() {
    let both = inspecting(&[HTTP_INSPECTOR]);
    let http = samples::http("FETCH", "a", "/");
    let connection = samples::connection("10.0.0.1:80");
    for (version, known) in [("1.38.0", 0), ("1.39.0", 1)] {
        let (_, inspected, _) = accepted_by(version, &both, &connection, Some(&http)).unwrap();
        assert_eq!(inspected.application_protocols.len(), known, "{version}");
    }
}

#[test]
fn a_filter_is_off_for_the_ports_that_the_address_has_when_its_turn_comes() {
    let off = |start: u16, end: u16| {
        let range = format!(r#"{{"destination_port_range": {{"start": {start}, "end": {end}}}}}"#);
        TLS_INSPECTOR.replacen('{', &format!(r#"{{"filter_disabled": {range}, "#), 1)
    };
    let original = r#"{"name": "envoy.filters.listener.original_dst"}"#;
    let mut connection = to(Arrival::Inbound, "10.0.0.1:80");
    connection.tls = samples::tls("a", &[]);
    for (filters, transport) in [
        ([original.to_owned(), off(80, 81)], "raw_buffer"),
        ([original.to_owned(), off(79, 80)], "tls"),
        ([off(80, 81), original.to_owned()], "tls"),
        ([off(15006, 15007), original.to_owned()], "raw_buffer"),
    ] {
        let filters = filters.join(",");
        let more = format!(r#", "listener_filters": [{filters}]"#);
        let all = [at("virtualInbound", "0.0.0.0", 15006, &more)];
        let (_, inspected) = accepted(&all, &connection).unwrap();
        assert_eq!(inspected.transport_protocol, transport, "{filters}");
    }
}

#[test]
fn the_filters_of_the_listener_that_it_is_handed_to_run_as_well() {
    let mut connection = to(Arrival::Outbound, "10.0.0.1:80");
    connection.tls = samples::tls("a", &[]);
    let with = format!(r#", "bind_to_port": false, "listener_filters": [{TLS_INSPECTOR}]"#);
    let all = [virtual_outbound(""), at("target", "10.0.0.1", 80, &with)];
    let (name, inspected) = accepted(&all, &connection).unwrap();
    assert_eq!(
        (name.as_str(), inspected.transport_protocol),
        ("target", "tls")
    );
}

#[test]
fn until_1_17_a_tls_inspector_is_added_where_a_chain_needs_it() {
    let more = r#", "filter_chains": [{"filter_chain_match": {"server_names": ["a"]}}]"#;
    let all = [at("own", "0.0.0.0", 80, more)];
    let mut connection = samples::connection("10.0.0.1:80");
    connection.tls = samples::tls("a", &[]);
    for (version, transport) in [("1.16.0", "tls"), ("1.17.0", "raw_buffer")] {
        let (_, inspected, _) = accepted_by(version, &all, &connection, None).unwrap();
        assert_eq!(inspected.transport_protocol, transport);
    }
}

#[test]
fn what_becomes_of_a_client_that_waits_for_the_server_is_told() {
    let connection = samples::connection("10.0.0.1:80");
    for (more, told) in [
        ("", "is closed after 15s"),
        (r#""listener_filters_timeout": "0s", "#, "waits without end"),
        (
            r#""continue_on_listener_filters_timeout": true, "#,
            "goes on after 15s",
        ),
    ] {
        let more = format!(r#", {more}"listener_filters": [{TLS_INSPECTOR}]"#);
        let all = [at("own", "0.0.0.0", 80, &more)];
        let (_, _, stages) = accepted_by("1.40.0", &all, &connection, None).unwrap();
        assert!(stages[1].reason.contains(told), "{}", stages[1].reason);
    }
}

#[test]
fn a_listener_filter_that_is_not_known_is_named() {
    let odd = r#"{"name": "odd", "typed_config": {"@type": "t/x.Odd"}}"#;
    let told = accepted(&inspecting(&[odd]), &samples::connection("10.0.0.1:80"));
    assert!(matches!(told, Err(Stop::CannotTell(what)) if what.contains("x.Odd")));
}
