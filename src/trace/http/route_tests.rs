//! Which route takes a request.
#![allow(clippy::unwrap_used)]

use super::samples::{Case, host, route, routes, with};
use crate::trace::stage::Kind;

/// Whether a route with these conditions takes a request for a path.
fn takes(conditions: &str, path: &str) -> bool {
    routes(&route("it", conditions)).path(path).end() == "it"
}

// The answers below are those of Envoy 1.40.

#[test]
fn each_kind_of_path_fits_as_it_should() {
    for (conditions, fit, miss) in [
        (
            r#""prefix": "/foo""#,
            vec!["/foo", "/foobar", "/foo?x"],
            vec!["/fo", "/Foo"],
        ),
        (r#""prefix": """#, vec!["/", "/x"], vec![]),
        (r#""prefix": "/qs?""#, vec![], vec!["/qs?x"]),
        (
            r#""prefix": "/Pre", "case_sensitive": false"#,
            vec!["/pREx"],
            vec!["/pr"],
        ),
        (r#""path": "/a""#, vec!["/a", "/a?x"], vec!["/a/", "/A"]),
        (
            r#""path": "/PATH", "case_sensitive": false"#,
            vec!["/path"],
            vec!["/path/"],
        ),
        (
            r#""path_separated_prefix": "/a""#,
            vec!["/a", "/a/", "/a/b", "/a?x"],
            vec!["/ab"],
        ),
        (
            r#""path_separated_prefix": "/cc", "case_sensitive": false"#,
            vec!["/cC/x"],
            vec!["/c"],
        ),
        (
            r#""safe_regex": {"regex": "/r.*x"}"#,
            vec!["/rx", "/rayx?zz"],
            vec!["/rxy", "/r"],
        ),
        (
            r#""path_match_policy": {"name": "t", "typed_config": {"@type":
              "t/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig",
              "path_template": "/a/{x=b/*}/c/{y}.m4s"}}"#,
            vec!["/a/b/x/c/y.m4s", "/a/b/x/c/y.m4s?q"],
            vec!["/a/b/x/c/y", "/a/b/x/c/.m4s", "/a/b/x/c/y.m4s/"],
        ),
    ] {
        for path in fit {
            assert!(takes(conditions, path), "{conditions} {path}");
        }
        for path in miss {
            assert!(!takes(conditions, path), "{conditions} {path}");
        }
    }
}

#[test]
fn only_a_connect_route_is_for_a_connect() {
    let both = [
        route("any", r#""prefix": "/""#),
        route("connect", r#""connect_matcher": {}"#),
    ];
    let fields = r#""upgrade_configs": [{"upgrade_type": "CONNECT"}], "strip_any_host_port": true"#;
    let mut case = with(fields, "", &host("v", "\"*\"", &both.join(", "))).to("b.com:81");
    (case.http.method, case.http.path) = ("CONNECT".to_owned(), None);
    let ended = case.one();
    assert_eq!(ended.told(), "connect");
    // The port comes back.
    let http = ended.forward().http.clone().unwrap();
    assert_eq!(http.authority.as_deref(), Some("b.com:81"));
}

#[test]
fn path_parameters_are_ignored_segment_by_segment_since_the_patches() {
    let all = [
        route("a", r#""path": "/a""#),
        route("b", r#""prefix": "/a/b""#),
        route("c", r#""safe_regex": {"regex": "/c/d"}"#),
        route("ps", r#""path_separated_prefix": "/ps/x""#),
    ];
    let fields = r#""ignore_path_parameters_in_path_matching": true"#;
    let case = |path: &str| with("", fields, &host("v", "\"*\"", &all.join(", "))).path(path);
    for (path, now, before) in [
        ("/a;x?q", "a", "a"),
        ("/a;x/b", "b", "a"),
        ("/a?q=;/", "a", "a"),
        ("/c;/d;", "c", "404 NR route_not_found"),
        ("/ps;1/x;2", "ps", "404 NR route_not_found"),
        ("/a;/", "404 NR route_not_found", "a"),
    ] {
        assert_eq!(case(path).end(), now, "{path}");
        assert_eq!(case(path).version([1, 39, 0]).end(), before, "{path}");
    }
    let ended = case("/a;x/b").one();
    let stage = ended
        .stages
        .iter()
        .find(|it| it.stage == Kind::Route)
        .unwrap();
    assert!(
        stage.facts[0].value.starts_with("/a ("),
        "{:?}",
        stage.facts
    );
}

#[test]
fn queries_count_by_their_first_value_as_it_is_written() {
    let query = |name: &str, rest: &str| {
        route(
            name,
            &format!(r#""prefix": "/", "query_parameters": [{{"name": "a"{rest}}}]"#),
        )
    };
    let all = [
        query("one", r#", "string_match": {"exact": "1"}"#),
        query("empty", r#", "string_match": {"exact": ""}"#),
        query("absent", r#", "present_match": false"#),
        query("there", ""),
    ];
    for (path, wanted) in [
        ("/?a=1", "one"),
        ("/?a=1&a=2", "one"),
        ("/?a=2&a=1", "there"),
        ("/?a", "empty"),
        ("/?a=", "empty"),
        ("/", "absent"),
        ("/?A=1", "absent"),
        ("/?a=%31", "there"),
        ("/?&a=1", "one"),
        ("/?b=1&a=1?", "there"),
        ("/a=1", "absent"),
        ("/?a==1", "there"),
    ] {
        assert_eq!(routes(&all.join(", ")).path(path).end(), wanted, "{path}");
    }
}

#[test]
fn cookies_count_by_their_first_value_without_quotes() {
    let cookie = |name: &str, rest: &str| {
        route(
            name,
            &format!(r#""prefix": "/", "cookies": [{{"name": "a", {rest}}}]"#),
        )
    };
    let all = [
        cookie("one", r#""string_match": {"exact": "1"}"#),
        cookie("empty", r#""string_match": {"exact": ""}"#),
        cookie(
            "not",
            r#""string_match": {"exact": "2"}, "invert_match": true"#,
        ),
        route("none", r#""prefix": "/""#),
    ];
    let end = |values: &[&str]| {
        let case = routes(&all.join(", "));
        values
            .iter()
            .fold(case, |case, it| case.header("cookie", it))
            .end()
    };
    for (value, wanted) in [
        ("a=1", "one"),
        ("a=\"1\"", "one"),
        ("b=2;a=1", "one"),
        ("a=2; a=1", "none"),
        ("a=", "empty"),
        ("a", "not"),
        ("a = 1", "not"),
        ("a=1 ; b=2", "not"),
        ("a=1=2", "not"),
    ] {
        assert_eq!(end(&[value]), wanted, "{value}");
    }
    assert_eq!(end(&[]), "not");
    assert_eq!(end(&["b=1", "a=1"]), "one");
    assert_eq!(end(&["a=2", "a=1"]), "none");
}

#[test]
fn grpc_is_told_by_the_content_type_alone() {
    let all = [
        route("grpc", r#""prefix": "/", "grpc": {}"#),
        route("no", r#""prefix": "/""#),
    ];
    let end = |value: &str| routes(&all.join(", ")).header("content-type", value).end();
    assert_eq!(
        (
            end("application/grpc").as_str(),
            end("application/grpc+x").as_str()
        ),
        ("grpc", "grpc")
    );
    for value in [
        "application/grpc-web",
        "application/grpc;x",
        "APPLICATION/GRPC",
    ] {
        assert_eq!(end(value), "no", "{value}");
    }
}

#[test]
fn a_share_of_the_requests_is_the_streams_own() {
    let share = |numerator: u64| {
        format!(
            r#""prefix": "/", "runtime_fraction": {{"default_value": {{"numerator": {numerator}}},
            "runtime_key": "k"}}"#
        )
    };
    let case = |numerator| {
        routes(&format!(
            "{}, {}",
            route("some", &share(numerator)),
            route("rest", r#""prefix": "/""#)
        ))
    };
    let told: Vec<_> = case(30)
        .all()
        .iter()
        .map(|it| (it.told(), it.way.share()))
        .collect();
    assert_eq!(told, [("some".to_owned(), 0.3), ("rest".to_owned(), 0.7)]);
    assert_eq!(
        (case(0).end().as_str(), case(100).end().as_str()),
        ("rest", "some")
    );
    assert_eq!(case(0).runtime("k", "100").end(), "some");
    assert_eq!(case(100).runtime("k", r#"{"numerator": 0}"#).end(), "rest");
    assert_eq!(case(0).runtime("k", "odd").all().len(), 2);
}

#[test]
fn tls_and_filter_state_are_asked_of_who_knows() {
    let tls = |rest: &str| {
        route(
            "it",
            &format!(r#""prefix": "/", "tls_context": {{{rest}}}"#),
        )
    };
    assert_eq!(routes(&tls(r#""presented": false"#)).end(), "it");
    assert_eq!(
        routes(&tls(r#""presented": true"#)).end(),
        "404 NR route_not_found"
    );
    let state = route(
        "it",
        r#""prefix": "/", "filter_state": [{"key": "k", "string_match": {"exact": "v"}}]"#,
    );
    assert_eq!(routes(&state).all().len(), 2);
    let mut known = routes(&state);
    known
        .connection
        .filter_state
        .insert("k".to_owned(), "v".to_owned());
    assert_eq!(known.end(), "it");
}

#[test]
fn what_nobody_here_knows_ends_in_cannot_tell() {
    let newer = route("it", r#""prefix": "/", "a_new_condition": {}"#);
    let told = routes(&newer).end();
    assert!(
        told.starts_with("cannot tell route 0 of v, which cannot be decoded"),
        "{told}"
    );
    // A route before it still takes its requests.
    let first = format!("{}, {newer}", route("first", r#""path": "/f""#));
    assert_eq!(routes(&first).path("/f").end(), "first");
    let tree = r#"{"name": "v", "domains": ["*"], "matcher": {"a_new_tree": {}}}"#;
    assert!(
        with("", "", tree)
            .end()
            .starts_with("cannot tell the route that the matcher")
    );
}

#[test]
fn a_route_says_why_it_was_taken_and_the_others_why_not() {
    let jason = r#""prefix": "/reviews", "headers": [{"name": "end-user", "string_match": {"exact": "jason"}}]"#;
    let all = format!(
        r#"{}, {}, {{"name": "v1", "match": {{"prefix": "/reviews"}}, "route": {{"cluster": "v1"}},
        "metadata": {{"filter_metadata": {{"istio": {{"config":
        "/apis/networking.istio.io/v1/namespaces/bookinfo/virtual-service/reviews"}}}}}}}}"#,
        route("v2", jason),
        route("v3", jason)
    );
    let stage = |case: super::samples::Case| {
        let ended = case.path("/reviews/0").one();
        assert_eq!(ended.taken.route_index, Some(2));
        ended
            .stages
            .into_iter()
            .find(|it| it.stage == Kind::Route)
            .unwrap()
    };
    let plain = stage(routes(&all));
    assert_eq!(
        plain.reason,
        "prefix /reviews matched; routes 0–1 did not: header end-user is absent"
    );
    assert_eq!(
        plain.object.as_deref(),
        Some("VirtualService reviews.bookinfo")
    );
    assert_eq!(
        plain.place.as_deref(),
        Some("manager.typed_config.route_config.virtual_hosts[0].routes[2]")
    );
    assert!(plain.considered[0].near);
    let tony = stage(routes(&all).header("end-user", "tony"));
    assert_eq!(
        tony.considered[0].reason,
        "header end-user is tony (needed: is jason)"
    );
}

#[test]
fn other_versions_are_told_where_they_decide_otherwise() {
    let all = format!(
        "{}, {}",
        route(
            "one",
            r#""prefix": "/", "headers": [{"name": "x-a", "string_match": {"exact": "b"}}]"#
        ),
        route("rest", r#""prefix": "/""#)
    );
    let case = || routes(&all).header("x-a", "a").header("x-a", "b");
    assert_eq!(case().end(), "one");
    assert_eq!(case().version([1, 38, 0]).end(), "rest");
    let ended = case().one();
    let stage = ended
        .stages
        .iter()
        .find(|it| it.stage == Kind::Route)
        .unwrap();
    assert_eq!(stage.facts[0].name, "Envoy before 1.39");
    let once = routes(&all).header("x-a", "b").one();
    let stage = once
        .stages
        .iter()
        .find(|it| it.stage == Kind::Route)
        .unwrap();
    assert!(
        stage
            .facts
            .iter()
            .all(|fact| !fact.name.starts_with("Envoy"))
    );
}

/// A condition on what the tokens' filter writes.
fn claim(more: &str) -> String {
    format!(
        r#""prefix": "/", "dynamic_metadata": [{{"filter": "envoy.filters.http.jwt_authn",
          "path": [{{"key": "payload"}}, {{"key": "sub"}}],
          "value": {{"string_match": {{"exact": "me"}}}}{more}}}]"#
    )
}

#[test]
fn metadata_that_no_filter_can_have_written_yet_is_absent() {
    let end = |more: &str| {
        let list = [
            route("claim", &claim(more)),
            route("rest", r#""prefix": "/""#),
        ];
        routes(&list.join(", ")).end()
    };
    assert_eq!(end(""), "rest");
    assert_eq!(end(r#", "invert": true"#), "claim");
}

#[test]
fn a_filter_may_have_the_route_chosen_again_by_what_it_wrote() {
    let end = |clears: bool| {
        let list = [
            route("claim", &claim("")),
            route("rest", r#""prefix": "/""#),
        ];
        let hosts = host("v", "\"*\"", &list.join(", "));
        let case = Case::of(format!(
            r#"{{"http_filters": [{{"name": "jwt", "typed_config": {{
              "@type": "t/envoy.extensions.filters.http.jwt_authn.v3.JwtAuthentication",
              "providers": {{"p": {{"issuer": "iss", "payload_in_metadata": "payload",
                "clear_route_cache": {clears}}}}},
              "rules": [{{"match": {{"prefix": "/"}}, "requires": {{"provider_name": "p"}}}}]}}}}],
              "route_config": {{"name": "table", "virtual_hosts": [{hosts}]}}}}"#
        ));
        let token = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJpc3MiLCJzdWIiOiJtZSJ9.AAAA";
        let case = case.header("authorization", &format!("Bearer {token}"));
        let all = case.all();
        all.iter().map(|it| it.told()).find(|it| !it.contains(' '))
    };
    assert_eq!(end(false).as_deref(), Some("rest"));
    assert_eq!(end(true).as_deref(), Some("claim"));
}
