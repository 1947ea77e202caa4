//! The network filters, one after the other: who passes, who ends, who only says so later.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::trace::fork;
use crate::trace::inspected::Inspected;
use crate::trace::request::Connection;
use crate::trace::samples::{self, listener};

/// A listener with one chain of these filters.
fn dump(filters: &[&str]) -> String {
    let filters = filters.join(",");
    samples::dump(
        "1.40.0",
        &listener(&format!(
            r#""name": "l", "filter_chains": [{{"filters": [{filters}]}}]"#
        )),
    )
}

fn tcp(fields: &str) -> String {
    format!(
        r#"{{"name": "envoy.filters.network.tcp_proxy", "typed_config": {{
           "@type": "t/envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy", {fields}}}}}"#
    )
}

const HTTP: &str = r#"{"name": "envoy.filters.network.http_connection_manager", "typed_config": {
    "@type": "t/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager"}}"#;

struct Case {
    connection: Connection,
    inspected: Inspected,
    http: Option<Http>,
}

impl Case {
    fn new() -> Case {
        Case {
            connection: samples::connection("10.0.0.1:80"),
            inspected: Inspected::default(),
            http: None,
        }
    }

    /// Each way that the filters may go, and what is refused later.
    fn all(&self, dump: &str) -> Vec<(Step<Forward>, Vec<Stage>, Option<Verdict>)> {
        let proxy = samples::proxy(dump);
        assert_eq!(proxy.gaps, [] as [String; 0]);
        let runtime = std::collections::BTreeMap::new();
        let (ends, _) = fork::every(|fork| {
            let mut walk = Walk::new(&proxy, &self.connection, &runtime, fork);
            walk.inspected = self.inspected.clone();
            walk.stages
                .push(Stage::new(Kind::FilterChain, "", "").at("listener l: filter_chains[0]"));
            let listener = proxy.listeners[0].get().unwrap();
            let chain = listener.filter_chains[0].get().unwrap();
            let end = run(&mut walk, chain, self.http.clone());
            (end, walk.stages, walk.refused)
        });
        ends.into_iter().map(|(_, end)| end).collect()
    }

    fn every(&self, dump: &str) -> Vec<(Step<Forward>, Vec<Stage>)> {
        let all = self.all(dump).into_iter();
        all.map(|(end, stages, _)| (end, stages)).collect()
    }

    fn one(&self, dump: &str) -> Step<Forward> {
        let mut ends = self.every(dump);
        assert_eq!(ends.len(), 1);
        ends.remove(0).0
    }
}

fn verdict(end: Step<Forward>) -> Verdict {
    match end {
        Err(Stop::Verdict(verdict)) => *verdict,
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn the_tcp_proxys_cluster_is_taken_and_a_request_is_bytes_to_it() {
    let mut case = Case::new();
    case.http = Some(samples::http("GET", "a", "/"));
    let dump = dump(&[&tcp(
        r#""cluster": "c", "hash_policy": [{}], "metadata_match": {"filter_metadata": {"envoy.lb": {"v": "1"}, "x": {}}}"#,
    )]);
    let (end, stages) = case.every(&dump).remove(0);
    let forward = end.unwrap();
    assert_eq!(forward.cluster, "c");
    assert!(forward.http.is_some() && forward.request().is_none() && forward.hashed);
    assert_eq!(forward.cluster_not_found, 0);
    assert_eq!(forward.metadata_match["v"], "1");
    assert_eq!(forward.metadata_match.len(), 1);
    assert_eq!(
        stages[1].place.as_deref(),
        Some("listener l: filter_chains[0].filters[0]")
    );
}

#[test]
fn weighted_clusters_are_taken_by_dice_and_no_filter_overrides_them() {
    let mut case = Case::new();
    let state = (CLUSTER.to_owned(), "named".to_owned());
    case.connection.filter_state.extend([state]);
    let weighted = tcp(
        r#""weighted_clusters": {"clusters": [{"name": "a", "weight": 1},
           {"name": "b", "weight": 3, "metadata_match": {"filter_metadata": {"envoy.lb": {"v": "2"}}}}]}"#,
    );
    let ends = case.every(&dump(&[&weighted]));
    let clusters: Vec<_> = ends
        .into_iter()
        .map(|(end, _)| end.unwrap().cluster)
        .collect();
    assert_eq!(clusters, ["a", "b"]);
    let plain = case.one(&dump(&[&tcp(r#""cluster": "c""#)])).unwrap();
    assert_eq!(plain.cluster, "named");
}

#[test]
fn the_server_name_is_the_clusters_name_behind_sni_cluster() {
    let sni = r#"{"name": "envoy.filters.network.sni_cluster"}"#;
    let dump = dump(&[sni, &tcp(r#""cluster": "fallback""#)]);
    let mut case = Case::new();
    assert_eq!(case.one(&dump).unwrap().cluster, "fallback");
    case.inspected.server_name = "outbound_.80_._.a".to_owned();
    assert_eq!(case.one(&dump).unwrap().cluster, "outbound_.80_._.a");
}

#[test]
fn a_filter_stores_what_its_format_says_and_what_is_not_known_is_told() {
    let stores = |format: &str| {
        format!(
            r#"{{"name": "s", "typed_config": {{"@type":
               "t/envoy.extensions.filters.network.set_filter_state.v3.Config", "on_new_connection": [
               {{"object_key": "{CLUSTER}", "format_string": {{"text_format_source":
               {{"inline_string": "{format}"}}}}}}]}}}}"#
        )
    };
    let case = Case::new();
    let mut at = case;
    at.inspected.local = Some(at.connection.destination);
    let known = dump(&[
        &stores("to-%DOWNSTREAM_LOCAL_PORT%-100%%"),
        &tcp(r#""stat_prefix": "s""#),
    ]);
    assert_eq!(at.one(&known).unwrap().cluster, "to-80-100%");
    let unknown = dump(&[
        &stores("%DOWNSTREAM_PEER_SUBJECT%"),
        &tcp(r#""stat_prefix": "s""#),
    ]);
    assert!(matches!(at.one(&unknown), Err(Stop::CannotTell(_))));
}

#[test]
fn filters_that_count_are_passed_and_those_that_are_not_known_are_named() {
    let stats = r#"{"name": "istio.stats", "typed_config": {"@type": "t/stats.PluginConfig"}}"#;
    let exchange = r#"{"name": "istio.metadata_exchange", "typed_config": {"@type":
        "t/udpa.type.v1.TypedStruct", "type_url": "t/envoy.tcp.metadataexchange.config.MetadataExchange", "value": {}}}"#;
    let limit = r#"{"name": "x", "typed_config": {"@type": "t/x.v3.ConnectionLimit"}}"#;
    let case = Case::new();
    let (end, stages) = case
        .every(&dump(&[stats, exchange, limit, &tcp(r#""cluster": "c""#)]))
        .remove(0);
    assert_eq!(end.unwrap().cluster, "c");
    assert_eq!(stages[1].facts[0].name, "x");
    let odd = r#"{"name": "odd", "typed_config": {"@type": "t/x.Odd"}}"#;
    let told = case.one(&dump(&[odd, &tcp(r#""cluster": "c""#)]));
    assert!(matches!(told, Err(Stop::CannotTell(what)) if what.contains("x.Odd")));
}

const AUTHORIZATION: &str = r#"{"name": "e", "typed_config": {"@type": "t/x.v3.ExtAuthz"}}"#;

#[test]
fn a_refusal_waits_for_a_tcp_proxy_and_for_no_connection_manager() {
    let mut ends = Case::new().all(&dump(&[AUTHORIZATION, &tcp(r#""cluster": "c""#)]));
    assert_eq!(ends.len(), 2);
    let (end, _, refused) = ends.remove(1);
    assert_eq!(end.unwrap().cluster, "c");
    assert_eq!(refused.unwrap().flag, Some("UAEX"));
    assert_eq!(ends.remove(0).2, None);
    let mut ends = Case::new().every(&dump(&[AUTHORIZATION, HTTP]));
    assert_eq!(verdict(ends.remove(1).0).flag, Some("UAEX"));
}

#[test]
fn a_failed_handshake_waits_for_a_tcp_proxy_as_well() {
    let secured = |filter: &str| {
        let socket = r#"{"name": "tls", "typed_config": {"@type": "t/x.v3.DownstreamTlsContext"}}"#;
        samples::dump(
            "1.40.0",
            &listener(&format!(
                r#""name": "l", "filter_chains": [{{"transport_socket": {socket}, "filters": [{filter}]}}]"#
            )),
        )
    };
    let case = Case::new();
    let (end, _, refused) = case.all(&secured(&tcp(r#""cluster": "c""#))).remove(0);
    assert_eq!(end.unwrap().cluster, "c");
    assert!(refused.unwrap().reason.contains("handshake"));
    assert!(
        verdict(case.one(&secured(HTTP)))
            .reason
            .contains("handshake")
    );
}

#[test]
fn bytes_that_are_not_http_are_a_codec_error_to_the_connection_manager() {
    let mut case = Case::new();
    let bare = verdict(case.one(&dump(&[HTTP])));
    assert_eq!((bare.code, bare.flag), (Some(400), Some("DPE")));
    assert_eq!(bare.details.as_deref(), Some("http1.codec_error"));
    let newer = HTTP.replacen("\"@type\"", r#""codec_type": "HTTP2", "@type""#, 1);
    let newer = verdict(case.one(&dump(&[&newer])));
    assert_eq!((newer.code, newer.flag), (None, Some("DPE")));
    // A codec for one version alone does not read the other one.
    let of = |codec: &str, version: Version| {
        let codec = format!(r#""codec_type": "{codec}", "@type""#);
        let manager = HTTP.replacen("\"@type\"", &codec, 1);
        let mut case = Case::new();
        let mut http = samples::http("GET", "a", "/");
        http.version = version;
        case.http = Some(http);
        verdict(case.one(&dump(&[&manager])))
    };
    let first = of("HTTP1", Version::Http2);
    assert_eq!(first.details.as_deref(), Some("http1.codec_error"));
    let second = of("HTTP2", Version::Http11);
    assert_eq!((second.code, second.details), (None, None));
    // TLS that the chain does not end is no HTTP, whatever is inside.
    case.http = Some(samples::http("GET", "a", "/"));
    case.connection.tls = samples::tls("a", &[]);
    assert_eq!(verdict(case.one(&dump(&[HTTP]))).code, Some(400));
}

#[test]
fn old_names_without_types_are_known() {
    let old = r#"{"name": "envoy.tcp_proxy", "config": {"cluster": "c"}}"#;
    assert_eq!(Case::new().one(&dump(&[old])).unwrap().cluster, "c");
}

#[test]
fn a_chain_without_filters_closes_the_connection() {
    assert_eq!(verdict(Case::new().one(&dump(&[]))).code, None);
    let echo = r#"{"name": "e", "typed_config": {"@type": "t/x.v3.Echo"}}"#;
    let answered = verdict(Case::new().one(&dump(&[echo])));
    assert_eq!(answered.outcome, Outcome::Answered);
}
