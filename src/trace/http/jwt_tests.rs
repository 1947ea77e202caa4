//! Required tokens, against what a real Envoy (1.40) answered.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::filter_samples::{DENIED, ends, entry, filter, walked};

const PROVIDERS: &str = r#""providers": {
    "p": {"issuer": "iss", "payload_in_metadata": "payload"},
    "q": {"issuer": "iss2", "from_headers": [{"name": "x-jwt"}]}}"#;

fn jwt(requires: &str) -> String {
    let fields = format!(
        r#"{PROVIDERS}, "rules": [{{"match": {{"prefix": "/"}}, "requires": {requires}}}]"#
    );
    filter("jwt", "jwt_authn.v3.JwtAuthentication", &fields)
}

/// A token that claims `{"iss":"iss","sub":"me"}`, and one of issuer `zz`.
const MINE: &str = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJpc3MiLCJzdWIiOiJtZSJ9.AAAA";
const OTHER: &str = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ6eiJ9.AAAA";

const MISSING: &str = "401 - jwt_authn_access_denied{Jwt_is_missing}";
const ISSUER: &str = "401 - jwt_authn_access_denied{Jwt_issuer_is_not_configured}";

fn bearer(token: &str) -> String {
    format!("GET /\nauthorization: Bearer {token}")
}

#[test]
fn a_request_without_a_token_is_refused_where_one_is_required() {
    let one = jwt(r#"{"provider_name": "p"}"#);
    let optional = jwt(
        r#"{"requires_any": {"requirements": [{"provider_name": "p"}, {"allow_missing": {}}]}}"#,
    );
    let lenient = jwt(
        r#"{"requires_any": {"requirements": [{"provider_name": "p"}, {"allow_missing_or_failed": {}}]}}"#,
    );
    let both = jwt(
        r#"{"requires_all": {"requirements": [{"provider_name": "p"}, {"provider_name": "q"}]}}"#,
    );
    let form = "401 - jwt_authn_access_denied{Jwt_is_not_in_the_form_of_Header.Payload.Signature_\
                with_two_dots_and_3_sections}";
    let cases = [
        (&one, "GET /".to_owned(), MISSING),
        (&one, "GET /\nauthorization: Basic abc".to_owned(), MISSING),
        (&one, bearer("abc"), form),
        (&one, bearer(OTHER), ISSUER),
        (&optional, "GET /".to_owned(), "-"),
        (&optional, bearer(OTHER), ISSUER),
        (&lenient, "GET /".to_owned(), "-"),
        (&lenient, bearer(OTHER), "-"),
        (&both, "GET /".to_owned(), MISSING),
        (&both, bearer(OTHER), ISSUER),
    ];
    for (filter, request, expected) in cases {
        assert_eq!(
            ends(&[filter], &[], &request),
            [expected],
            "{filter} {request}"
        );
    }
}

#[test]
fn whether_a_token_is_good_is_missing_and_its_claims_are_metadata_if_it_is() {
    let one = jwt(r#"{"provider_name": "p"}"#);
    let ends = walked(&[&one], &[], &bearer(MINE), None);
    assert_eq!(ends.len(), 2);
    assert_eq!(
        (ends[0].told.as_str(), ends[1].told.as_str()),
        ("-", "401 - ?")
    );
    let claims = &ends[0].noted.metadata["envoy.filters.http.jwt_authn"]["payload"];
    assert_eq!(claims["sub"], "me");
    // The provider does not forward it.
    assert_eq!(ends[0].http.value("authorization"), None);
    let missing: Vec<_> = ends[0].way.missing().collect();
    assert_eq!(
        missing,
        ["whether the request's token is good for provider p"]
    );
}

#[test]
fn a_route_names_the_requirement() {
    let map = r#""requirement_map": {"r1": {"provider_name": "p"}}"#;
    let filter = filter(
        "jwt",
        "jwt_authn.v3.JwtAuthentication",
        &format!("{PROVIDERS}, {map}"),
    );
    let route = |fields: &str| entry("jwt", "jwt_authn.v3.PerRouteConfig", fields);
    assert_eq!(ends(&[&filter], &[], "GET /"), ["-"]);
    let named = route(r#""requirement_name": "r1""#);
    assert_eq!(ends(&[&filter], &[&named], "GET /"), [MISSING]);
    assert_eq!(
        ends(&[&filter], &[&route(r#""disabled": true"#)], "GET /"),
        ["-"]
    );
    let wrong =
        "403 - jwt_authn_access_denied{Wrong_requirement_name:_nope._It_should_be_one_of_[r1]}";
    let nope = route(r#""requirement_name": "nope""#);
    assert_eq!(ends(&[&filter], &[&nope], "GET /"), [wrong]);
}

#[test]
fn access_rules_on_claims_deny_who_has_no_token() {
    let rules = r#""rules": {"policies": {"p": {"permissions": [{"any": true}],
        "principals": [{"metadata": {"filter": "envoy.filters.http.jwt_authn",
            "path": [{"key": "payload"}, {"key": "sub"}],
            "value": {"string_match": {"exact": "me"}}}}]}}}"#;
    let rbac = filter("rbac", "rbac.v3.RBAC", rules);
    let optional = jwt(
        r#"{"requires_any": {"requirements": [{"provider_name": "p"}, {"allow_missing": {}}]}}"#,
    );
    assert_eq!(ends(&[&optional, &rbac], &[], "GET /"), [DENIED]);
    assert_eq!(
        ends(&[&optional, &rbac], &[], &bearer(MINE)),
        ["-", "401 - ?"]
    );
}

#[test]
fn a_token_for_others_is_forbidden() {
    let mine =
        jwt(r#"{"provider_and_audiences": {"provider_name": "p", "audiences": ["https://a/"]}}"#);
    let forbidden = "403 - jwt_authn_access_denied{Audiences_in_Jwt_are_not_allowed}";
    assert_eq!(ends(&[&mine], &[], &bearer(MINE)), [forbidden]);
    // {"iss":"iss","aud":["b","http://a"]}, and {"iss":"iss","aud":"b","exp":9}.
    let several = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJpc3MiLCJhdWQiOlsiYiIsImh0dHA6Ly9hIl19.AAAA";
    let timed = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJpc3MiLCJhdWQiOiJiIiwiZXhwIjo5fQ.AAAA";
    assert_eq!(ends(&[&mine], &[], &bearer(several)), ["-", "401 - ?"]);
    assert_eq!(ends(&[&mine], &[], &bearer(timed)), [forbidden, "401 - ?"]);
}

#[test]
fn all_of_several_tokens_must_be_good_and_the_last_is_checked_first() {
    let one = jwt(r#"{"provider_name": "q"}"#);
    let optional = jwt(r#"{"allow_missing": {}}"#);
    let form = "401 - jwt_authn_access_denied{Jwt_is_not_in_the_form_of_Header.Payload.Signature_\
                with_two_dots_and_3_sections}";
    let request = |first: &str, second: &str| format!("GET /\nx-jwt: {first}\nx-jwt: {second}");
    for (filter, first, second, expected) in [
        (&one, OTHER, "a", form),
        (&one, "a", OTHER, ISSUER),
        // Where none need be there, what the first comes to counts.
        (&optional, OTHER, "a", ISSUER),
        (&optional, "a", OTHER, form),
    ] {
        let ends = ends(&[filter], &[], &request(first, second));
        assert_eq!(ends, [expected], "{filter} {first} {second}");
    }
}

#[test]
fn an_accepted_token_is_taken_out_of_the_query() {
    let one = jwt(r#"{"provider_name": "p"}"#);
    let request = format!("GET /a?z=1&access_token={MINE}&b");
    let ends = walked(&[&one], &[], &request, None);
    assert_eq!(ends[0].http.path.as_deref(), Some("/a?b=&z=1"));
}
