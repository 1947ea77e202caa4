//! Access rules, rule by rule: every permission and principal against one that it fits
//! and one that it does not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use std::collections::BTreeMap;

use crate::envoy::config::any::Any;
use crate::trace::fork::{self, Way};
use crate::trace::http::routed::Routed;
use crate::trace::inspected::Inspected;
use crate::trace::noted::Noted;
use crate::trace::proxy::{Answers, Proxy};
use crate::trace::request::{Arrival, Connection, Http, Peer, Tls, Version};
use crate::trace::stage::Stage;
use crate::trace::verdict::{Stop, Verdict};
use crate::trace::walk::Walk;

pub(super) const REVIEWS: &str = "spiffe://cluster.local/ns/bookinfo/sa/bookinfo-reviews";

/// A connection and a request to ask about.
pub(super) struct Case {
    pub(super) connection: Connection,
    pub(super) http: Http,
    version: Option<[u64; 3]>,
    routed: Routed<'static, 'static>,
    pub(super) noted: Noted,
    pub(super) inspected: Inspected,
}

pub(super) fn case() -> Case {
    let connection = Connection {
        arrival: Arrival::Inbound,
        destination: "10.0.0.1:9080".parse().unwrap(),
        source: Some("10.0.0.2:5000".parse().unwrap()),
        remote: Some("192.0.2.7:5000".parse().unwrap()),
        tls: Some(Tls {
            sni: "outbound_.9080_._.reviews".to_owned(),
            alpn: Vec::new(),
            peer: Peer::Certificate {
                uris: vec![REVIEWS.to_owned()],
                dns: vec!["reviews.example".to_owned()],
                subject: Some("O=Example".to_owned()),
            },
        }),
        filter_state: BTreeMap::new(),
    };
    let http = Http {
        version: Version::Http11,
        method: "GET".to_owned(),
        authority: Some("ratings:9080".to_owned()),
        path: Some("/ratings/1?x=1".to_owned()),
        headers: vec![
            ("end-user".to_owned(), "jason".to_owned()),
            ("x-two".to_owned(), "1".to_owned()),
            ("x-two".to_owned(), "2".to_owned()),
        ],
    };
    let inspected = Inspected {
        local: Some(connection.destination),
        server_name: "outbound_.9080_._.reviews".to_owned(),
        tls_terminated: true,
        ..Inspected::default()
    };
    Case {
        inspected,
        connection,
        http,
        version: Some([1, 40, 0]),
        routed: Routed::default(),
        noted: Noted::default(),
    }
}

pub(super) type Ends = Vec<(Way, (Vec<Stage>, Result<(), Stop>))>;

impl Case {
    /// Asks a filter with these rules, every way.
    pub(super) fn ask(&self, config: &str, over_http: bool) -> Ends {
        let mut proxy = Proxy::load(Answers::default());
        proxy.version = self.version;
        let any: Any<'_> = serde_json::from_str(config).unwrap();
        let runtime = BTreeMap::new();
        let (ends, _) = fork::every(|fork| {
            let mut walk = Walk::new(&proxy, &self.connection, &runtime, fork);
            (walk.routed, walk.noted) = (self.routed.clone(), self.noted.clone());
            walk.inspected = self.inspected.clone();
            let step = if over_http {
                let config = any.read().unwrap();
                super::http(&mut walk, &config, "rbac", "list[0]", &self.http)
            } else {
                super::network(&mut walk, &any, "chain[0]")
            };
            (walk.stages, step)
        });
        ends
    }

    /// Whether a rule fits and an identity does: true, false, or none for both ways.
    fn policy(&self, permission: &str, principal: &str) -> Option<bool> {
        let text = format!(
            r#"{{"rules": {{"policies": {{"p": {{"permissions": [{permission}],
                "principals": [{principal}]}}}}}}}}"#
        );
        let ends = self.ask(&text, true);
        match ends.as_slice() {
            [(_, (_, step))] => Some(step.is_ok()),
            _ => None,
        }
    }

    pub(super) fn permits(&self, permission: &str) -> Option<bool> {
        self.policy(permission, r#"{"any": true}"#)
    }

    pub(super) fn is(&self, principal: &str) -> Option<bool> {
        self.policy(r#"{"any": true}"#, principal)
    }
}

pub(super) fn verdict(ends: &Ends) -> Verdict {
    match ends.as_slice() {
        [(_, (_, Err(Stop::Verdict(verdict))))] => (**verdict).clone(),
        other => panic!("{other:?}"),
    }
}

const ANY: &str = r#"{"permissions": [{"any": true}], "principals": [{"any": true}]}"#;

#[test]
fn allow_without_policies_denies_everything() {
    let ends = case().ask(r#"{"rules": {}}"#, true);
    let verdict = verdict(&ends);
    assert_eq!((verdict.code, verdict.flag), (Some(403), None));
    let details = verdict.details.unwrap();
    assert_eq!(details, "rbac_access_denied_matched_policy[none]");
    // A filter without any rules lets all through.
    assert!(case().ask("{}", true)[0].1.1.is_ok());
}

#[test]
fn the_first_policy_by_name_that_fits_denies_and_is_named() {
    let text = format!(
        r#"{{"rules": {{"action": "DENY", "policies": {{"c": {ANY}, "b pol icy": {ANY}}}}}}}"#
    );
    let ends = case().ask(&text, true);
    let verdict = verdict(&ends);
    let details = verdict.details.unwrap();
    assert_eq!(details, "rbac_access_denied_matched_policy[b_pol_icy]");
    assert_eq!(
        verdict.reason,
        "policy b pol icy denies it: it is for everyone and everything"
    );
}

#[test]
fn a_network_filter_closes_with_termination_details() {
    let ends = case().ask(r#"{"rules": {}, "stat_prefix": "tcp."}"#, false);
    let verdict = verdict(&ends);
    assert_eq!((verdict.code, verdict.flag), (None, None));
    let details = verdict.details.unwrap();
    assert_eq!(details, "rbac_access_denied_matched_policy[none]");
}

#[test]
fn on_a_connection_without_http_there_are_no_headers_and_no_path() {
    let rule = |permission: &str| {
        format!(
            r#"{{"rules": {{"policies": {{"p": {{"permissions": [{permission}],
                "principals": [{{"any": true}}]}}}}}}}}"#
        )
    };
    let fits = |permission: &str| case().ask(&rule(permission), false)[0].1.1.is_ok();
    assert!(!fits(
        r#"{"header": {"name": ":method", "string_match": {"exact": ""}}}"#
    ));
    assert!(!fits(r#"{"url_path": {"path": {"prefix": ""}}}"#));
    assert!(fits(
        r#"{"not_rule": {"url_path": {"path": {"prefix": ""}}}}"#
    ));
    assert!(fits(r#"{"destination_port": 9080}"#));
}

#[test]
fn log_lets_all_through() {
    let text = format!(r#"{{"rules": {{"action": "LOG", "policies": {{"p": {ANY}}}}}}}"#);
    assert!(case().ask(&text, true)[0].1.1.is_ok());
}

#[test]
fn a_denial_by_istio_names_the_object_and_what_missed() {
    let text = r#"{"rules": {"policies": {"ns[bookinfo]-policy[ratings]-rule[0]": {
        "permissions": [{"and_rules": {"rules": [{"or_rules": {"rules": [
            {"header": {"name": ":method", "string_match": {"exact": "GET"}}}]}}]}}],
        "principals": [{"and_ids": {"ids": [{"or_ids": {"ids": [{"authenticated":
            {"principal_name": {"exact": "spiffe://cluster.local/ns/x/sa/y"}}}]}}]}}]}}},
        "shadow_rules_stat_prefix": "istio_dry_run_allow_"}"#;
    let ends = case().ask(text, true);
    let verdict = verdict(&ends);
    assert_eq!(
        verdict.reason,
        format!(
            "policy ns[bookinfo]-policy[ratings]-rule[0] does not allow it: \
             principal {REVIEWS} is not spiffe://cluster.local/ns/x/sa/y"
        )
    );
    let hint = "to let it through, add a rule to AuthorizationPolicy ratings.bookinfo";
    assert_eq!(verdict.hints, [hint]);
    let considered = &ends[0].1.0[0].considered;
    assert!(considered[0].near);
}

#[test]
fn the_conditions_of_permissions() {
    let case = case();
    let cases = [
        (r#"{"any": true}"#, true),
        (
            r#"{"and_rules": {"rules": [{"any": true}, {"destination_port": 1}]}}"#,
            false,
        ),
        (
            r#"{"or_rules": {"rules": [{"destination_port": 1}, {"any": true}]}}"#,
            true,
        ),
        (r#"{"not_rule": {"any": true}}"#, false),
        (
            r#"{"header": {"name": "end-user", "string_match": {"exact": "jason"}}}"#,
            true,
        ),
        (
            r#"{"header": {"name": "end-user", "exact_match": "x"}}"#,
            false,
        ),
        (
            r#"{"header": {"name": ":authority", "string_match": {"exact": "RATINGS:9080", "ignore_case": true}}}"#,
            true,
        ),
        (r#"{"url_path": {"path": {"exact": "/ratings/1"}}}"#, true),
        (r#"{"url_path": {"path": {"suffix": "x=1"}}}"#, false),
        (
            r#"{"uri_template": {"name": "t", "typed_config": {"@type": "type.googleapis.com/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig", "path_template": "/ratings/*"}}}"#,
            true,
        ),
        (
            r#"{"destination_ip": {"address_prefix": "10.0.0.0", "prefix_len": 24}}"#,
            true,
        ),
        (
            r#"{"destination_ip": {"address_prefix": "10.0.0.0"}}"#,
            true,
        ),
        (
            r#"{"destination_ip": {"address_prefix": "::", "prefix_len": 0}}"#,
            false,
        ),
        (r#"{"destination_port": 9080}"#, true),
        (
            r#"{"destination_port_range": {"start": 9000, "end": 9080}}"#,
            false,
        ),
        (
            r#"{"destination_port_range": {"start": 9080, "end": 9081}}"#,
            true,
        ),
        (
            r#"{"requested_server_name": {"prefix": "outbound_"}}"#,
            true,
        ),
        (
            r#"{"metadata": {"filter": "f", "path": [{"key": "k"}], "value": {"present_match": false}}}"#,
            false,
        ),
        (
            r#"{"metadata": {"filter": "f", "path": [{"key": "k"}], "value": {"present_match": true}, "invert": true}}"#,
            true,
        ),
    ];
    for (permission, expected) in cases {
        assert_eq!(case.permits(permission), Some(expected), "{permission}");
    }
}

#[test]
fn the_conditions_of_principals() {
    let case = case();
    let cases = [
        (r#"{"any": true}"#, true),
        (r#"{"authenticated": {}}"#, true),
        (
            r#"{"authenticated": {"principal_name": {"prefix": "spiffe://cluster.local/ns/bookinfo"}}}"#,
            true,
        ),
        // A certificate whose URI names miss is tried by its DNS names and its subject.
        (
            r#"{"authenticated": {"principal_name": {"exact": "reviews.example"}}}"#,
            true,
        ),
        (
            r#"{"authenticated": {"principal_name": {"exact": "O=Example"}}}"#,
            true,
        ),
        (
            r#"{"authenticated": {"principal_name": {"exact": "O=Other"}}}"#,
            false,
        ),
        (
            r#"{"source_ip": {"address_prefix": "192.0.2.0", "prefix_len": 24}}"#,
            true,
        ),
        (
            r#"{"direct_remote_ip": {"address_prefix": "192.0.2.0", "prefix_len": 24}}"#,
            false,
        ),
        (
            r#"{"direct_remote_ip": {"address_prefix": "10.0.0.2", "prefix_len": 32}}"#,
            true,
        ),
        (
            r#"{"remote_ip": {"address_prefix": "192.0.2.7", "prefix_len": 32}}"#,
            true,
        ),
        (
            r#"{"not_id": {"remote_ip": {"address_prefix": "192.0.2.7", "prefix_len": 32}}}"#,
            false,
        ),
        (
            r#"{"custom": {"name": "m", "typed_config": {"@type": "type.googleapis.com/envoy.extensions.rbac.principals.mtls_authenticated.v3.Config", "any_validated_client_certificate": {}}}}"#,
            true,
        ),
        (
            r#"{"custom": {"name": "m", "typed_config": {"@type": "type.googleapis.com/envoy.extensions.rbac.principals.mtls_authenticated.v3.Config", "san_matcher": {"san_type": "URI", "matcher": {"exact": "x"}}}}}"#,
            false,
        ),
    ];
    for (principal, expected) in cases {
        assert_eq!(case.is(principal), Some(expected), "{principal}");
    }
}

#[test]
fn without_tls_nobody_is_authenticated() {
    let mut case = case();
    case.connection.tls = None;
    assert_eq!(case.is(r#"{"authenticated": {}}"#), Some(false));
    let named = r#"{"authenticated": {"principal_name": {"safe_regex": {"regex": ".*"}}}}"#;
    assert_eq!(case.is(named), Some(false));
}

#[test]
fn who_the_client_is_may_be_what_is_missing() {
    let mut case = case();
    if let Some(tls) = &mut case.connection.tls {
        tls.peer = Peer::Unknown;
    }
    (case.connection.source, case.connection.remote) = (None, None);
    let named = r#"{"authenticated": {"principal_name": {"exact": "spiffe://a/ns/b/sa/c"}}}"#;
    let missing = |principal: &str| {
        let text = format!(
            r#"{{"rules": {{"policies": {{"p": {{"permissions": [{{"any": true}}],
                "principals": [{principal}]}}}}}}}}"#
        );
        let ends = case.ask(&text, true);
        assert_eq!(ends.len(), 2);
        ends[0].0.missing().next().unwrap().to_owned()
    };
    assert_eq!(
        missing(named),
        "the client's identity (--principal): whether it is spiffe://a/ns/b/sa/c"
    );
    let range = r#"{"remote_ip": {"address_prefix": "10.0.0.0", "prefix_len": 8}}"#;
    let told = "the client's address (--src-ip): whether it is in 10.0.0.0/8";
    assert_eq!(missing(range), told);
    // Where it makes no difference it is not asked.
    let both = format!(r#"{{"and_ids": {{"ids": [{named}, {{"not_id": {{"any": true}}}}]}}}}"#);
    assert_eq!(case.is(&both), Some(false));
    let either = format!(r#"{{"or_ids": {{"ids": [{named}, {{"not_id": {named}}}]}}}}"#);
    assert_eq!(case.is(&either), Some(true));
}

#[test]
fn a_subject_that_nobody_told_is_missing_only_where_it_could_fit() {
    let mut case = case();
    if let Some(tls) = &mut case.connection.tls {
        tls.peer = Peer::Certificate {
            uris: vec![REVIEWS.to_owned()],
            dns: Vec::new(),
            subject: None,
        };
    }
    let named = |matcher: &str| {
        case.is(&format!(
            r#"{{"authenticated": {{"principal_name": {matcher}}}}}"#
        ))
    };
    assert_eq!(named(r#"{"exact": "spiffe://other"}"#), Some(false));
    assert_eq!(
        named(r#"{"safe_regex": {"regex": ".*/ns/other/.*"}}"#),
        Some(false)
    );
    assert_eq!(named(r#"{"suffix": "/sa/x"}"#), Some(false));
    assert_eq!(named(r#"{"exact": "O=Example"}"#), None);
}

#[test]
fn values_of_one_header_are_looked_at_one_by_one_since_1_38() {
    let mut case = case();
    let one = r#"{"header": {"name": "x-two", "string_match": {"exact": "2"}}}"#;
    let both = r#"{"header": {"name": "x-two", "string_match": {"exact": "1,2"}}}"#;
    assert_eq!(
        (case.permits(one), case.permits(both)),
        (Some(true), Some(false))
    );
    case.version = Some([1, 37, 0]);
    assert_eq!(
        (case.permits(one), case.permits(both)),
        (Some(false), Some(true))
    );
}

#[test]
fn paths_lose_parameters_only_where_the_route_table_says_so() {
    let mut case = case();
    case.http.path = Some("/ratings;v=1/1;x?q".to_owned());
    let rule = r#"{"url_path": {"path": {"exact": "/ratings/1"}}}"#;
    assert_eq!(case.permits(rule), Some(false));
    case.routed.ignore_path_parameters = true;
    assert_eq!(case.permits(rule), Some(true));
    case.version = Some([1, 38, 3]);
    assert_eq!(case.permits(rule), Some(false));
    case.version = Some([1, 39, 0]);
    assert_eq!(case.permits(rule), Some(false));
    case.version = Some([1, 38, 4]);
    assert_eq!(case.permits(rule), Some(true));
}

#[test]
fn a_policy_that_cannot_be_decoded_is_missing_where_it_matters() {
    let text = format!(
        r#"{{"rules": {{"policies": {{"a": {{"permissions": [{{"new": 1}}]}}, "b": {ANY}}}}}}}"#
    );
    let ends = case().ask(&text, true);
    assert!(
        ends.len() == 1 && ends[0].1.1.is_ok(),
        "b lets it through in any case"
    );
    let alone =
        r#"{"rules": {"action": "DENY", "policies": {"a": {"permissions": [{"new": 1}]}}}}"#;
    let ends = case().ask(alone, true);
    let missing = ends[0].0.missing().next().unwrap();
    assert!(
        missing.starts_with("whether policy a fits, which cannot be decoded"),
        "{missing}"
    );
}

#[test]
fn a_condition_in_cel_is_missing() {
    let text = r#"{"rules": {"policies": {"a": {"permissions": [{"any": true}],
        "principals": [{"any": true}], "condition": {"id": 1}}}}}"#;
    let ends = case().ask(text, true);
    let missing: Vec<_> = ends[0].0.missing().collect();
    assert_eq!(missing, ["whether the CEL condition of policy a holds"]);
}

#[test]
fn metadata_is_known_where_it_was_written_and_absent_where_nobody_may() {
    let mut case = case();
    let rule = r#"{"metadata": {"filter": "envoy.filters.http.jwt_authn",
        "path": [{"key": "payload"}, {"key": "iss"}], "value": {"string_match": {"exact": "me"}}}}"#;
    assert_eq!(case.permits(rule), Some(false));
    let claims = serde_json::json!({"iss": "me", "groups": ["a", "b"]});
    case.noted
        .write("envoy.filters.http.jwt_authn", "payload", claims);
    assert_eq!(case.permits(rule), Some(true));
    let list = r#"{"metadata": {"filter": "envoy.filters.http.jwt_authn",
        "path": [{"key": "payload"}, {"key": "groups"}],
        "value": {"list_match": {"one_of": {"string_match": {"exact": "b"}}}}}}"#;
    assert_eq!(case.permits(list), Some(true));
    case.noted = Noted::default();
    case.noted.may_write(None, "lua");
    assert_eq!(case.permits(rule), None);
}

#[test]
fn shadow_rules_are_told_and_never_enforced() {
    let text = format!(
        r#"{{"shadow_rules": {{"action": "DENY", "policies": {{"p": {ANY}}}}},
            "shadow_rules_stat_prefix": "istio_dry_run_deny_"}}"#
    );
    let ends = case().ask(&text, true);
    assert!(ends[0].1.1.is_ok());
    let fact = &ends[0].1.0[0].facts[0];
    assert_eq!(fact.value, "would deny by policy p");
}
