//! What rules see of a connection, and trees in their place.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::tests::{REVIEWS, case, verdict};
use crate::trace::request::Arrival;

#[test]
fn a_connection_has_metadata_of_its_own() {
    let mut case = case();
    let text = r#"{"rules": {"action": "DENY", "policies": {"p": {"principals": [{"any": true}],
        "permissions": [{"metadata": {"filter": "f", "path": [{"key": "k"}],
            "value": {"present_match": true}}}]}}}}"#;
    assert!(case.ask(text, false)[0].1.1.is_ok());
    // What an HTTP filter writes is of no concern to it.
    case.noted.may_write(None, "lua");
    assert_eq!(case.ask(text, false).len(), 1);
    case.inspected.noted.may_write(None, "ext_authz");
    assert_eq!(case.ask(text, false).len(), 2);
}

#[test]
fn tls_that_passes_through_tells_nobodys_name_and_the_address_is_the_restored_one() {
    let mut case = case();
    case.inspected.tls_terminated = false;
    assert_eq!(case.is(r#"{"authenticated": {}}"#), Some(false));
    case.inspected.server_name.clear();
    let unnamed = r#"{"requested_server_name": {"exact": ""}}"#;
    assert_eq!(case.permits(unnamed), Some(true));
    case.inspected.local = Some("10.0.0.9:15006".parse().unwrap());
    assert_eq!(case.permits(r#"{"destination_port": 9080}"#), Some(false));
    assert_eq!(case.permits(r#"{"destination_port": 15006}"#), Some(true));
    case.inspected.local = None;
    let anywhere = r#"{"destination_ip": {"address_prefix": "0.0.0.0"}}"#;
    assert_eq!(case.permits(anywhere), Some(false));
}

#[test]
fn a_tree_denies_by_an_actions_name_and_where_it_comes_to_nothing() {
    let leaf = |name: &str, action: &str| {
        format!(
            r#"{{"action": {{"name": "a", "typed_config": {{"@type":
                "type.googleapis.com/envoy.config.rbac.v3.Action",
                "name": "{name}", "action": "{action}"}}}}}}"#
        )
    };
    let tree = format!(
        r#"{{"matcher": {{"matcher_tree": {{"input": {{"name": "h", "typed_config": {{"@type":
            "type.googleapis.com/envoy.type.matcher.v3.HttpRequestHeaderMatchInput",
            "header_name": "end-user"}}}}, "exact_match_map": {{"map":
            {{"jason": {}, "john": {}, "jack": {}}}}}}}}}}}"#,
        leaf("no jason", "DENY"),
        leaf("some", "ALLOW"),
        leaf("seen", "LOG"),
    );
    let details = |user: &str| {
        let mut case = case();
        case.http.headers = vec![("end-user".to_owned(), user.to_owned())];
        let ends = case.ask(&tree, true);
        let denied = ends[0].1.1.is_err();
        denied.then(|| verdict(&ends).details.unwrap())
    };
    let denied = |name: &str| Some(format!("rbac_access_denied_matched_policy[{name}]"));
    assert_eq!(details("jason"), denied("no_jason"));
    assert_eq!(details("jim"), denied("none"));
    assert_eq!((details("john"), details("jack")), (None, None));
    // A connection has no headers.
    let refused = verdict(&case().ask(&tree, false));
    assert_eq!((refused.code, refused.details), (None, denied("none")));
}

#[test]
fn a_peer_is_in_the_filter_state_only_where_somebody_may_have_stored_it() {
    let mut case = case();
    let stored = r#"{"filter_state": {"key": "io.istio.peer_principal",
        "string_match": {"suffix": "bookinfo-reviews"}}}"#;
    assert_eq!(case.is(stored), Some(false));
    case.connection.arrival = Arrival::Internal("main_internal".to_owned());
    assert_eq!(case.is(stored), Some(true));
    case.connection.tls = None;
    assert_eq!(case.is(stored), None);
    case.connection.arrival = Arrival::Inbound;
    let key = "io.istio.peer_principal".to_owned();
    case.inspected.unread_state.push(key.clone());
    assert_eq!(case.is(stored), None);
    let peer = (key, REVIEWS.to_owned());
    case.connection.filter_state.extend([peer]);
    assert_eq!(case.is(stored), Some(true));
}
