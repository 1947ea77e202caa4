//! What becomes of a request once its route is known.
#![allow(clippy::unwrap_used)]

use super::samples::{Case, host, routes, with};
use crate::trace::stage::Kind;

/// A route for a prefix with this action.
fn with_action(prefix: &str, action: &str) -> Case {
    routes(&format!(
        r#"{{"match": {{"prefix": "{prefix}"}}, {action}}}"#
    ))
}

fn location(prefix: &str, redirect: &str, host: &str, path: &str) -> String {
    location_of(
        with_action(prefix, &format!(r#""redirect": {{{redirect}}}"#))
            .to(host)
            .path(path),
    )
}

fn location_of(case: Case) -> String {
    let ended = case.one();
    let verdict = ended.verdict();
    format!(
        "{} {}",
        verdict.code.unwrap(),
        verdict.location.clone().unwrap()
    )
}

// The answers below are those of Envoy 1.40.

#[test]
fn redirects_lead_where_envoy_sends_them() {
    for (redirect, host, path, wanted) in [
        (
            r#""https_redirect": true"#,
            "a.com:80",
            "/p?x=1",
            "301 https://a.com/p?x=1",
        ),
        (
            r#""https_redirect": true"#,
            "a.com:443",
            "/p",
            "301 https://a.com:443/p",
        ),
        (
            r#""https_redirect": true"#,
            "[::1]:80",
            "/p",
            "301 https://[::1]/p",
        ),
        (
            r#""https_redirect": true"#,
            "[::1]",
            "/p",
            "301 https://[::1]/p",
        ),
        (
            r#""https_redirect": true"#,
            "a.com:",
            "/p",
            "301 https://a.com:/p",
        ),
        (
            r#""host_redirect": "o.com""#,
            "a.com:80",
            "/p?x",
            "301 http://o.com/p?x",
        ),
        (
            r#""port_redirect": 8080"#,
            "a.com:80",
            "/p",
            "301 http://a.com:8080/p",
        ),
        (
            r#""port_redirect": 8080"#,
            "[::1]",
            "/p",
            "301 http://[::1]:8080/p",
        ),
        (
            r#""port_redirect": 8080, "host_redirect": "o.com:99""#,
            "a.com",
            "/p",
            "301 http://o.com:99:8080/p",
        ),
        (
            r#""path_redirect": "/new""#,
            "a.com:80",
            "/p?q=1",
            "301 http://a.com:80/new?q=1",
        ),
        (
            r#""path_redirect": "/new?z=1", "strip_query": true"#,
            "a.com",
            "/p?q=1",
            "301 http://a.com/new?z=1",
        ),
        (
            r#""path_redirect": "/new", "strip_query": true"#,
            "a.com",
            "/p?q=1",
            "301 http://a.com/new",
        ),
        (
            r#""path_redirect": "/a%20b""#,
            "a.com",
            "/p",
            "301 http://a.com/a%20b",
        ),
        (
            r#""prefix_rewrite": "/x""#,
            "a.com",
            "/p/a?q",
            "301 http://a.com/x/a?q",
        ),
        (
            r#""https_redirect": true, "prefix_rewrite": "/x""#,
            "a.com",
            "/p",
            "301 https://a.com/x",
        ),
        (
            r#""regex_rewrite": {"pattern": {"regex": "^/p/(.)(.*)$"}, "substitution": "/\\2/\\1"}"#,
            "a.com",
            "/p/abc?q",
            "301 http://a.com/bc/a?q",
        ),
        (
            r#""regex_rewrite": {"pattern": {"regex": ".*"}, "substitution": ""}"#,
            "a.com",
            "/p/x?q",
            "301 http://a.com/p/x?q",
        ),
        (
            r#""response_code": "FOUND", "strip_query": true"#,
            "a.com",
            "/p?q",
            "302 http://a.com/p",
        ),
        (
            r#""response_code": "SEE_OTHER""#,
            "a.com",
            "/p",
            "303 http://a.com/p",
        ),
        (
            r#""response_code": "TEMPORARY_REDIRECT""#,
            "a.com",
            "/p",
            "307 http://a.com/p",
        ),
        (r#""response_code": 4"#, "a.com", "/p", "308 http://a.com/p"),
        (
            r#""scheme_redirect": "ftp""#,
            "a.com:80",
            "/p",
            "301 ftp://a.com/p",
        ),
        ("", "a.com:80", "/p", "301 http://a.com:80/p"),
    ] {
        assert_eq!(
            location("/p", redirect, host, path),
            wanted,
            "{redirect} {host} {path}"
        );
    }
    let https = |redirect: &str| {
        let case = with_action("/", &format!(r#""redirect": {{{redirect}}}"#)).to("a.com:443");
        location_of(case.header("x-forwarded-proto", "https"))
    };
    assert_eq!(https(r#""https_redirect": true"#), "301 https://a.com:443/");
    assert_eq!(https(r#""scheme_redirect": "ftp""#), "301 ftp://a.com/");
    let upper = with_action("/", r#""redirect": {"https_redirect": true}"#).to("a.com:443");
    let upper = location_of(upper.header("x-forwarded-proto", "HTTPS"));
    assert_eq!(upper, "301 https://a.com/");
    let newer = with_action("/", r#""redirect": {"a_new_field": 1}"#).end();
    assert!(newer.starts_with("cannot tell route 0 of v"), "{newer}");
}

#[test]
fn answers_of_the_proxy_itself() {
    let direct = with_action("/", r#""direct_response": {"status": 503}"#);
    assert_eq!(direct.end(), "503 - direct_response");
    let moved = with_action("/", r#""direct_response": {"status": 302}"#).to("[::1]:80");
    let moved = moved.path("/a?q").header("x-forwarded-proto", "https");
    assert_eq!(location_of(moved), "302 https://[::1]:80/a?q");
    for action in [r#""non_forwarding_action": {}"#, r#""filter_action": {}"#] {
        assert_eq!(with_action("/", action).end(), "503 NC cluster_not_found");
        let grpc = with_action("/", action)
            .header("content-type", "application/grpc")
            .one();
        assert_eq!(grpc.told(), "200 NC cluster_not_found");
        assert!(grpc.verdict().reason.contains("503"), "{grpc:?}");
        let twice = with_action("/", action).header("content-type", "application/grpc");
        assert_eq!(twice.header("content-type", "").one().told(), grpc.told());
    }
    assert!(
        with_action("/", r#""name": "x""#)
            .end()
            .starts_with("cannot tell what")
    );
    let mapped = with(
        r#""local_reply_config": {"mappers": [{"status_code": 500}]}"#,
        "",
        &host("v", "\"*\"", ""),
    );
    assert!(
        mapped
            .end()
            .starts_with("cannot tell the status that local_reply_config")
    );
}

#[test]
fn the_cluster_is_named_by_the_route_or_a_header() {
    let header = || with_action("/", r#""route": {"cluster_header": "x-c"}"#);
    assert_eq!(
        header().header("x-c", "one").header("x-c", "two").end(),
        "one"
    );
    assert_eq!(header().end(), "");
    let status = |word: &str| {
        let action =
            format!(r#""route": {{"cluster": "c", "cluster_not_found_response_code": "{word}"}}"#);
        with_action("/", &action).one().forward().cluster_not_found
    };
    assert_eq!(
        (status("NOT_FOUND"), status("INTERNAL_SERVER_ERROR")),
        (404, 500)
    );
    assert_eq!(header().one().forward().cluster_not_found, 503);
    let plugin = with_action("/", r#""route": {"cluster_specifier_plugin": "p"}"#);
    assert!(
        plugin
            .end()
            .starts_with("cannot tell the cluster that the extension p")
    );
    assert!(
        with_action("/", r#""route": {}"#)
            .end()
            .starts_with("cannot tell the cluster")
    );
}

#[test]
fn a_tree_of_conditions_may_name_the_cluster() {
    let tree = r#""route": {"inline_cluster_specifier_plugin": {"extension": {"name": "m",
      "typed_config": {"@type": "t/envoy.extensions.router.cluster_specifiers.matcher.v3.MatcherClusterSpecifier",
      "cluster_matcher": {"matcher_list": {"matchers": [{"predicate": {"single_predicate": {
        "input": {"name": "h", "typed_config": {"@type": "t/envoy.type.matcher.v3.HttpRequestHeaderMatchInput",
          "header_name": "x-c"}}, "value_match": {"exact": "b"}}},
        "on_match": {"action": {"name": "a", "typed_config": {"@type":
          "t/envoy.extensions.router.cluster_specifiers.matcher.v3.ClusterAction", "cluster": "blue"}}}}]}}}}}}"#;
    assert_eq!(with_action("/", tree).header("x-c", "b").end(), "blue");
    assert_eq!(with_action("/", tree).end(), "");
}

const WEIGHTED: &str = r#""route": {"metadata_match": {"filter_metadata": {"envoy.lb": {"v": 1, "w": 1}}},
  "weighted_clusters": {"header_name": "x-w", "runtime_key_prefix": "r", "clusters": [
    {"name": "a", "weight": 30, "host_rewrite_literal": "w1",
     "metadata_match": {"filter_metadata": {"envoy.lb": {"v": 2}}},
     "request_headers_to_add": [{"header": {"key": "x-a", "value": "w"}}]},
    {"name": "never", "weight": 0}, {"name": "b", "weight": 70}]}}"#;

#[test]
fn weights_are_shares_unless_a_header_or_the_runtime_says_otherwise() {
    let case = || with_action("/", WEIGHTED);
    let shares: Vec<_> = case()
        .all()
        .iter()
        .map(|it| (it.told(), it.way.share()))
        .collect();
    assert_eq!(shares, [("a".to_owned(), 0.3), ("b".to_owned(), 0.7)]);
    for (number, cluster) in [("29", "a"), ("30", "b"), ("130", "b"), ("+129", "a")] {
        assert_eq!(case().header("x-w", number).end(), cluster, "{number}");
    }
    assert_eq!(case().header("x-w", "1").header("x-w", "1").all().len(), 2);
    assert_eq!(case().header("x-w", "-1").all().len(), 2);
    assert_eq!(case().runtime("r.a", "0").end(), "b");
    let first = &case().all()[0];
    let forward = first.forward();
    assert_eq!(
        (&forward.metadata_match["v"], &forward.metadata_match["w"]),
        (&2.into(), &1.into())
    );
    let http = forward.http.as_ref().unwrap();
    assert_eq!(http.authority.as_deref(), Some("w1"));
    assert_eq!(http.values("x-a"), ["w"]);
    let nothing = with_action("/", r#""route": {"weighted_clusters": {"clusters": []}}"#);
    assert!(
        nothing
            .end()
            .starts_with("cannot tell which of the weighted")
    );
}

#[test]
fn one_random_value_serves_the_route_and_its_weights() {
    let both = format!(
        r#"{{"match": {{"prefix": "/", "runtime_fraction": {{"default_value": {{"numerator": 30}}}}}},
           {WEIGHTED}}}, {{"match": {{"prefix": "/"}}, "route": {{"cluster": "rest"}}}}"#
    );
    let told: Vec<_> = routes(&both).all().iter().map(|it| it.told()).collect();
    assert_eq!(told, ["a", "rest"]);
}

/// The path and the host that the destination sees.
fn sent(conditions: &str, action: &str, path: &str) -> (String, String) {
    let route = format!(r#"{{"match": {{{conditions}}}, "route": {{"cluster": "c", {action}}}}}"#);
    let ended = routes(&route).path(path).header("x-h", "hh.com").one();
    let http = ended.forward().http.clone().unwrap();
    (http.path.unwrap(), http.authority.unwrap())
}

#[test]
fn the_part_that_matched_is_replaced() {
    let rewrite = |to: &str| format!(r#""prefix_rewrite": "{to}""#);
    for (conditions, to, path, wanted) in [
        (r#""prefix": "/p/""#, "/", "/p/a?q", "/a?q"),
        (r#""path": "/e""#, "/new", "/e?x", "/new?x"),
        (r#""path_separated_prefix": "/s""#, "/", "/s/a", "//a"),
        (
            r#""safe_regex": {"regex": "/rx.*"}"#,
            "/all",
            "/rx/a?q",
            "/all?q",
        ),
        (
            r#""prefix": "/CI", "case_sensitive": false"#,
            "/x",
            "/ci/a",
            "/x/a",
        ),
    ] {
        assert_eq!(
            sent(conditions, &rewrite(to), path).0,
            wanted,
            "{conditions}"
        );
    }
    let empty = r#""regex_rewrite": {"pattern": {"regex": "/r/x"}, "substitution": ""}"#;
    assert_eq!(sent(r#""prefix": "/""#, empty, "/r/x?q").0, "/r/x?q");
    let all = r#""regex_rewrite": {"pattern": {"regex": "r(.)"}, "substitution": "<\\1\\0\\\\>"}"#;
    assert_eq!(
        sent(r#""prefix": "/""#, all, "/rr/ra?r").0,
        "/<rrr\\>/<ara\\>?r"
    );
    let fields = r#""ignore_path_parameters_in_path_matching": true"#;
    let route =
        r#"{"match": {"prefix": "/z/b"}, "route": {"cluster": "c", "prefix_rewrite": "/q"}}"#;
    let ended = with("", fields, &host("v", "\"*\"", route))
        .path("/z;1/b;2/c?q")
        .one();
    let http = ended.forward().http.clone().unwrap();
    assert_eq!(http.path.as_deref(), Some("/z;1/b;2/c?q"));
    assert_eq!(http.value("x-envoy-original-path"), None);
}

#[test]
fn the_host_is_the_literals_before_the_headers_before_the_expressions() {
    let host = |action: &str, path: &str| sent(r#""prefix": "/""#, action, path).1;
    let regex = r#""host_rewrite_path_regex": {"pattern": {"regex": "^/h/(.*)$"}, "substitution": "\\1.com"}"#;
    assert_eq!(
        host(
            r#""host_rewrite_literal": "n.com", "host_rewrite_header": "x-h""#,
            "/"
        ),
        "n.com"
    );
    assert_eq!(host(r#""host_rewrite_header": "x-h""#, "/"), "hh.com");
    assert_eq!(host(r#""host_rewrite_header": "x-none""#, "/"), "a.com");
    assert_eq!(host(regex, "/h/foo?q"), "foo.com");
}

#[test]
fn headers_are_removed_and_then_added_the_table_last() {
    let change = |value: &str, action: &str| {
        format!(
            r#"{{"header": {{"key": "x-a", "value": "{value}"}}, "append_action": "{action}"}}"#
        )
    };
    let values = |table: &str, route: &str, before: &[&str]| {
        let route = format!(
            r#"{{"match": {{"prefix": "/"}}, "route": {{"cluster": "c"}},
            "request_headers_to_remove": ["X-Rm"], "request_headers_to_add": [{route}]}}"#
        );
        let case = with("", table, &host("v", "\"*\"", &route))
            .header("x-rm", "1")
            .header("x-q", "Q");
        let case = before.iter().fold(case, |case, it| case.header("x-a", it));
        let http = case.one().forward().http.clone().unwrap();
        assert_eq!(http.value("x-rm"), None);
        http.values("x-a").join(" ")
    };
    let table = format!(
        r#""request_headers_to_add": [{}]"#,
        change("t", "OVERWRITE_IF_EXISTS_OR_ADD")
    );
    let specific = format!(r#"{table}, "most_specific_header_mutations_wins": true"#);
    let overwrite = change("r", "OVERWRITE_IF_EXISTS_OR_ADD");
    assert_eq!(values(&table, &overwrite, &[]), "t");
    assert_eq!(values(&specific, &overwrite, &[]), "r");
    assert_eq!(
        values("", &change("r", "APPEND_IF_EXISTS_OR_ADD"), &["c"]),
        "c r"
    );
    assert_eq!(values("", &change("r", "ADD_IF_ABSENT"), &["c"]), "c");
    assert_eq!(values("", &change("r", "OVERWRITE_IF_EXISTS"), &[]), "");
    assert_eq!(values("", &change("100%%%REQ(x-q)%", "1"), &[]), "100%Q");
    assert_eq!(values("", &change("%REQ(none)%", "1"), &[]), "");
    assert_eq!(values("", &change("%PROTOCOL%", "1"), &[]), "(not known)");
}

#[test]
fn a_route_tells_timeouts_retries_and_copies() {
    let route = r#"{"match": {"prefix": "/"}, "route": {"cluster": "c", "timeout": "0s",
      "retry_policy": {"retry_on": "connect-failure", "num_retries": 2},
      "hash_policy": [{"header": {"header_name": "x-u"}}],
      "request_mirror_policies": [{"cluster": "m", "runtime_fraction": {"default_value": {"numerator": 5}}}]}}"#;
    let ended = routes(route).one();
    assert!(ended.forward().hashed);
    assert_eq!(ended.forward().named_by, "route 0 of v");
    let stage = ended
        .stages
        .iter()
        .find(|it| it.stage == Kind::Route)
        .unwrap();
    let facts: Vec<_> = stage
        .facts
        .iter()
        .map(|it| format!("{}={}", it.name, it.value))
        .collect();
    assert_eq!(
        facts,
        [
            "timeout=none",
            "retries=2 on connect-failure",
            "mirror=m (5 of 100)",
            "hashed by=header x-u"
        ]
    );
    let plain = with_action("/", r#""route": {"cluster": "c"}"#).one();
    let stage = plain
        .stages
        .iter()
        .find(|it| it.stage == Kind::Route)
        .unwrap();
    assert_eq!(stage.facts[0].value, "15s (Envoy's default)");
}

const DENY: &str = r#"{"@type": "t/envoy.extensions.filters.http.rbac.v3.RBACPerRoute",
  "rbac": {"rules": {"action": "ALLOW", "policies": {}}}}"#;

/// A manager with an access filter of no rules.
fn guarded(hosts: &str) -> Case {
    Case::of(format!(
        r#"{{"http_filters": [{{"name": "rbac", "typed_config": {{"@type":
          "t/envoy.extensions.filters.http.rbac.v3.RBAC"}}}}, {{"name": "router", "typed_config":
          {{"@type": "t/envoy.extensions.filters.http.router.v3.Router"}}}}],
          "route_config": {{"virtual_hosts": [{hosts}]}}}}"#
    ))
}

#[test]
fn filters_are_configured_by_the_most_specific_and_by_nothing_without_a_route() {
    let denied = "403 - rbac_access_denied_matched_policy[none]";
    let per = format!(r#""typed_per_filter_config": {{"rbac": {DENY}}}"#);
    let of_host = |more: &str| {
        guarded(&format!(
            r#"{{"name": "v", "domains": ["*"], {per}, {more} "routes": [
            {{"match": {{"path": "/r"}}, "redirect": {{"path_redirect": "/x"}}}}]}}"#
        ))
    };
    assert_eq!(of_host("").path("/r").end(), denied);
    assert_eq!(of_host("").path("/none").end(), "404 NR route_not_found");
    assert_eq!(
        of_host(r#""require_tls": "ALL","#).path("/r").end(),
        "301 - direct_response"
    );
    let weighted = guarded(&format!(
        r#"{{"name": "v", "domains": ["*"], "routes": [{{"match": {{"prefix": "/"}}, "route":
        {{"weighted_clusters": {{"clusters": [{{"name": "a", "weight": 1, {per}}},
        {{"name": "b", "weight": 1}}]}}}}}}]}}"#
    ));
    let told: Vec<_> = weighted.all().iter().map(|it| it.told()).collect();
    assert_eq!(told, [denied, "b"]);
}
