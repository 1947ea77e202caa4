//! What becomes of requests before a route is looked for, and the virtual host.
#![allow(clippy::unwrap_used)]

use super::samples::{Case, host, route, with};
use crate::trace::request::{Peer, Tls, Version};
use crate::trace::stage::Kind;

/// A manager with one route for all.
fn manager(fields: &str) -> Case {
    with(
        fields,
        "",
        &host("v", "\"*\"", &route("any", r#""prefix": "/""#)),
    )
}

/// The path that was routed.
fn path(case: Case) -> String {
    let ended = case.one();
    let forward = ended.forward();
    forward.http.as_ref().unwrap().path.clone().unwrap()
}

// The answers below are those of Envoy 1.40.

#[test]
fn requests_that_no_route_ever_sees() {
    let mut nameless = manager("");
    nameless.http.authority = None;
    assert_eq!(nameless.end(), "400 - missing_host_header");
    for (host, path, end) in [
        ("a b", "/", "400 DPE http.invalid_authority"),
        ("a.com", "*", "400 DPE http1.invalid_url"),
        ("a.com", "a", "400 DPE http1.codec_error"),
        ("a.com", "/é", "400 DPE http1.codec_error"),
        ("a.com", "/a\u{1}", "400 DPE http1.invalid_characters"),
        ("a.com", "/a#b", "400 - path_normalization_failed"),
        ("", "/", "any"),
    ] {
        assert_eq!(manager("").to(host).path(path).end(), end, "{host} {path}");
    }
    let mut options = manager("").path("*");
    options.http.method = "OPTIONS".to_owned();
    assert_eq!(options.end(), "404 - absolute_path_rejected");
    let mut second = manager("").path("");
    second.http.version = Version::Http2;
    assert_eq!(second.end(), "404 - missing_path_rejected");
}

#[test]
fn http_1_0_is_taken_where_it_is_allowed() {
    let old = |fields: &str, host: Option<&str>| {
        let mut case = manager(fields);
        case.http.version = Version::Http10;
        case.http.authority = host.map(str::to_owned);
        case.end()
    };
    let accept = r#""http_protocol_options": {"accept_http_10": true}"#;
    let default = r#""http_protocol_options": {"accept_http_10": true,
        "default_host_for_http_10": "d"}"#;
    assert_eq!(old("", Some("a.com")), "426 DPE low_version");
    assert_eq!(old(accept, Some("a.com")), "any");
    assert_eq!(old(accept, None), "400 - missing_host_header");
    assert_eq!(old(default, None), "any");
}

#[test]
fn an_absolute_url_is_taken_apart() {
    let ended = manager("").path("http://x.com/?q").one();
    let http = ended.forward().http.clone().unwrap();
    assert_eq!(http.authority.as_deref(), Some("x.com"));
    assert_eq!(http.path.as_deref(), Some("/?q"));
    let edge = r#""use_remote_address": true"#;
    let secure = |fields: &str| manager(fields).path("https://x.com/");
    let refused = "403 DPE http1.https_url_on_plaintext_connection";
    assert_eq!(secure(edge).end(), refused);
    assert_eq!(secure("").end(), "any");
    assert_eq!(secure(edge).over(Tls::default()).end(), "any");
    let trusting = r#""use_remote_address": true, "xff_num_trusted_hops": 1"#;
    assert_eq!(secure(trusting).end(), "any");
    let bare = manager("").path("http://x.com?q").end();
    assert_eq!(bare, "404 - absolute_path_rejected");
}

#[test]
fn paths_are_normalised_where_the_manager_or_the_runtime_says_so() {
    let normal = r#""normalize_path": true, "merge_slashes": true"#;
    assert_eq!(path(manager("").path("/a/..//b")), "/a/..//b");
    assert_eq!(path(manager(normal).path("/a/..//b")), "/b");
    let key = "http_connection_manager.normalize_path";
    assert_eq!(path(manager("").runtime(key, "100").path("/a/../b")), "/b");
    assert_eq!(
        manager("").runtime(key, "50").path("/a/../b").all().len(),
        2
    );
    assert_eq!(
        manager(normal).path("/%00").end(),
        "400 - path_normalization_failed"
    );
    let guard = "envoy.reloadable_features.strip_dotdot_segments_with_parameters";
    for (version, wanted) in [
        ([1, 38, 3], "/a/..;x/b"),
        ([1, 38, 4], "/b"),
        ([1, 39, 0], "/a/..;x/b"),
    ] {
        let case = || manager(normal).version(version).path("/a/..;x/b");
        assert_eq!(path(case()), wanted, "{version:?}");
        assert_eq!(path(case().runtime(guard, "true")), "/b");
    }
}

#[test]
fn escaped_slashes_are_kept_refused_redirected_or_unescaped() {
    let action = |word: &str| {
        let fields = format!(r#""path_with_escaped_slashes_action": "{word}""#);
        manager(&fields).path("/a%2fb?x=%2f")
    };
    assert_eq!(path(action("KEEP_UNCHANGED")), "/a%2fb?x=%2f");
    assert_eq!(path(action("UNESCAPE_AND_FORWARD")), "/a/b?x=%2f");
    assert_eq!(
        action("REJECT_REQUEST").end(),
        "400 - path_normalization_failed"
    );
    let redirect = action("UNESCAPE_AND_REDIRECT").one();
    assert_eq!(redirect.told(), "307 - path_normalization_failed");
    assert_eq!(redirect.verdict().location.as_deref(), Some("/a/b?x=%2f"));
    let grpc = action("UNESCAPE_AND_REDIRECT").header("content-type", "application/grpc");
    assert_eq!(grpc.end(), "200 - path_normalization_failed");
}

#[test]
fn dots_and_ports_are_taken_off_the_host() {
    let host = |fields: &str, host: &str| {
        let ended = manager(fields).to(host).one();
        ended
            .forward()
            .http
            .as_ref()
            .unwrap()
            .authority
            .clone()
            .unwrap()
    };
    let any = r#""strip_any_host_port": true, "strip_trailing_host_dot": true"#;
    let own = r#""strip_matching_host_port": true"#;
    assert_eq!(host("", "a.com.:80"), "a.com.:80");
    assert_eq!(host(any, "a.com.:81"), "a.com");
    assert_eq!(host(own, "a.com:81"), "a.com:81");
    assert_eq!(host(own, "a.com:80"), "a.com");
}

#[test]
fn the_scheme_is_what_a_trusted_client_says() {
    let hosts = format!(
        r#"{{"name": "v", "domains": ["*"], "require_tls": "ALL", "routes": [{}]}}"#,
        route("any", r#""prefix": "/""#)
    );
    let case = |fields: &str| with(fields, "", &hosts);
    assert_eq!(case("").end(), "301 - direct_response");
    assert_eq!(case("").header("x-forwarded-proto", "https").end(), "any");
    // Case counts.
    let upper = case("").header("x-forwarded-proto", "HTTPS");
    assert_eq!(upper.end(), "301 - direct_response");
    // Several are one text, which is no scheme.
    let twice = case("").header("x-forwarded-proto", "https");
    let twice = twice.header("x-forwarded-proto", "https");
    assert_eq!(twice.end(), "301 - direct_response");
    // Without a scheme there is no route at all.
    let empty = case("").header("x-forwarded-proto", "").one();
    assert_eq!(empty.told(), "404 NR route_not_found");
    assert_eq!(empty.taken.virtual_host.as_deref(), Some("v"));
    let direct = case(r#""use_remote_address": true"#).header("x-forwarded-proto", "https");
    assert_eq!(direct.end(), "301 - direct_response");
    let hops = r#""use_remote_address": true, "xff_num_trusted_hops": 1"#;
    assert_eq!(case(hops).header("x-forwarded-proto", "https").end(), "any");
    let overwritten = r#""scheme_header_transformation": {"scheme_to_overwrite": "https"}"#;
    assert_eq!(case(overwritten).end(), "any");
    assert_eq!(case("").over(Tls::default()).end(), "any");
    let to = case("").to("a.com:80").path("/x?y").one();
    let location = to.verdict().location.as_deref();
    assert_eq!(location, Some("https://a.com:80/x?y"));
    assert_eq!(to.taken.virtual_host.as_deref(), Some("v"));
    assert_eq!(to.taken.route, None);
}

#[test]
fn internal_clients_are_known_by_their_address() {
    let hosts = format!(
        r#"{{"name": "v", "domains": ["*"], "require_tls": "EXTERNAL_ONLY", "routes": [{}]}}"#,
        route("any", r#""prefix": "/""#)
    );
    let ranges = r#""internal_address_config": {"cidr_ranges":
        [{"address_prefix": "10.0.0.0", "prefix_len": 8}]}"#;
    let direct = format!(r#""use_remote_address": true, {ranges}"#);
    let case = |fields: &str| with(fields, "", &hosts);
    let strange = "301 - direct_response";
    assert_eq!(case(ranges).end(), strange);
    assert_eq!(
        case(ranges).header("x-envoy-internal", "true").end(),
        strange
    );
    let forwarded = |value: &str| case(ranges).header("x-forwarded-for", value).end();
    assert_eq!(forwarded("10.1.2.3"), "any");
    assert_eq!(forwarded("8.8.8.8, 10.1.2.3"), strange);
    assert_eq!(forwarded("10.1.2.3,"), strange);
    assert_eq!(case(&direct).end(), "any");
    assert_eq!(
        case(&direct).header("x-forwarded-for", "10.1.2.3").end(),
        strange
    );
    // Private networks were internal until 1.33.
    let own = r#""use_remote_address": true"#;
    assert_eq!(case(own).version([1, 33, 0]).end(), strange);
    assert_eq!(case(own).version([1, 32, 9]).end(), "any");
}

#[test]
fn a_stranger_names_no_original_path_at_the_edge() {
    let condition = r#""prefix": "/", "headers": [{"name": "x-envoy-original-path"}]"#;
    let routes = [route("named", condition), route("none", r#""prefix": "/""#)];
    let case = |fields: &str| {
        let case = with(fields, "", &host("v", "\"*\"", &routes.join(", ")));
        let case = case.header("x-envoy-original-path", "/x");
        // A stranger also where private networks are internal.
        case.header("x-forwarded-for", "8.8.8.8")
    };
    let edge = r#""use_remote_address": true"#;
    assert_eq!(case("").end(), "named");
    assert_eq!(case(edge).end(), "none");
    assert_eq!(case(edge).version([1, 24, 3]).end(), "named");
    assert_eq!(case(edge).version([1, 24, 4]).end(), "none");
}

#[test]
fn an_address_is_appended_without_a_comma_to_what_is_empty() {
    let condition =
        r#""prefix": "/", "headers": [{"name": "x-forwarded-for", "prefix_match": ","}]"#;
    let routes = [route("comma", condition), route("none", r#""prefix": "/""#)];
    let hosts = host("v", "\"*\"", &routes.join(", "));
    let mut case = with(r#""use_remote_address": true"#, "", &hosts).header("x-forwarded-for", "");
    case.connection.remote = "10.1.1.1:1".parse().ok();
    assert_eq!(case.end(), "none");
}

#[test]
fn what_the_proxy_makes_up_is_there_and_its_value_is_not_known() {
    let id = |condition: &str| {
        let routes = format!(
            "{}, {}",
            route(
                "id",
                &format!(r#""prefix": "/", "headers": [{{"name": "x-request-id"{condition}}}]"#)
            ),
            route("none", r#""prefix": "/""#)
        );
        let all = with("", "", &host("v", "\"*\"", &routes)).all();
        all.iter().map(|it| it.told()).collect::<Vec<_>>()
    };
    assert_eq!(id(""), ["id"]);
    assert_eq!(id(r#", "string_match": {"prefix": "a"}"#), ["id", "none"]);
}

#[test]
fn a_change_of_protocol_must_be_allowed() {
    let plain = r#""prefix": "/""#;
    let upgraded = |name: &str, path: &str, upgrade: &str| {
        format!(
            r#"{{"name": "{name}", "match": {{"prefix": "{path}"}}, "route": {{"cluster": "{name}",
            "upgrade_configs": [{upgrade}]}}}}"#
        )
    };
    let routes = [
        upgraded("ws", "/ws", r#"{"upgrade_type": "websocket"}"#),
        upgraded(
            "off",
            "/off",
            r#"{"upgrade_type": "foo", "enabled": false}"#,
        ),
        route("connect", r#""connect_matcher": {}"#),
        route("any", plain),
    ];
    let fields = r#""upgrade_configs": [{"upgrade_type": "foo"}]"#;
    let case = || with(fields, "", &host("v", "\"*\"", &routes.join(", ")));
    let end = |path: &str, protocol: &str| {
        let case = case()
            .path(path)
            .header("connection", "keep-alive, Upgrade");
        case.header("upgrade", protocol).end()
    };
    let refused = "403 - upgrade_failed";
    for (path, protocol, wanted) in [
        ("/ws", "WebSocket", "ws"),
        ("/ws", "foo", "ws"),
        ("/off", "websocket", refused),
        ("/off", "foo", refused),
        ("/", "websocket", refused),
        ("/", "foo", "any"),
        ("/", "h2c", "any"),
    ] {
        assert_eq!(end(path, protocol), wanted, "{path} {protocol}");
    }
    assert_eq!(case().path("/off").header("upgrade", "foo").end(), "off");
    let mut connect = case().to("a.com:80");
    (connect.http.method, connect.http.path) = ("CONNECT".to_owned(), None);
    assert_eq!(connect.end(), refused);
    let nowhere = with("", "", &host("v", "\"*\"", &route("x", r#""path": "/x""#)));
    let nowhere = nowhere.header("connection", "upgrade");
    let nowhere = nowhere.header("upgrade", "websocket");
    assert_eq!(nowhere.end(), "404 NR route_not_found");
}

#[test]
fn a_virtual_host_without_a_fitting_route_is_the_end() {
    let hosts = [
        host("one", "\"a.com\"", &route("only", r#""path": "/only""#)),
        host("all", "\"*\"", &route("any", r#""prefix": "/""#)),
    ];
    let case = || with("", "", &hosts.join(", "));
    assert_eq!(case().path("/only").end(), "only");
    assert_eq!(case().to("A.COM").path("/only").end(), "only");
    let ended = case().path("/x").one();
    assert_eq!(ended.told(), "404 NR route_not_found");
    assert_eq!(ended.taken.virtual_host.as_deref(), Some("one"));
    let other = case().to("a.com:8080").one();
    assert_eq!(other.told(), "any");
    let stage = other
        .stages
        .iter()
        .find(|it| it.stage == Kind::VirtualHost)
        .unwrap();
    assert_eq!(
        stage.considered[0].reason,
        "domain a.com differs from a.com:8080 in its port"
    );
    assert!(stage.considered[0].near);
    assert_eq!(
        stage.reason,
        "domain * is for any host; no other domain fits a.com:8080"
    );
}

#[test]
fn ports_and_another_header_may_tell_the_virtual_host() {
    let one = host(
        "one",
        "\"a.com\", \"b.com:99\"",
        &route("r", r#""prefix": "/""#),
    );
    let ignored = |host: &str| {
        with("", r#""ignore_port_in_host_matching": true"#, &one)
            .to(host)
            .end()
    };
    assert_eq!(ignored("a.com:x"), "r");
    assert_eq!(ignored("b.com:99"), "404 NR route_not_found");
    let by_header = || with("", r#""vhost_header": "x-vh""#, &one);
    assert_eq!(by_header().end(), "404 NR route_not_found");
    assert_eq!(by_header().to("y").header("x-vh", "A.com").end(), "r");
}

#[test]
fn a_table_that_never_came_is_no_route_and_one_on_demand_cannot_be_told() {
    let filters = r#""http_filters": []"#;
    let absent = Case::of(format!(
        r#"{{{filters}, "rds": {{"route_config_name": "9080"}}}}"#
    ));
    assert_eq!(absent.end(), "cannot tell route table 9080");
    let vhds = with("", r#""vhds": {}"#, "");
    assert!(
        vhds.end()
            .starts_with("cannot tell the virtual host of a.com")
    );
    let broken = with("", "", r#"{"name": "v", "domains": ["*"], "routes": 7}"#);
    assert!(
        broken
            .end()
            .starts_with("cannot tell manager.typed_config.route_config.virtual_hosts[0]")
    );
}

#[test]
fn a_scope_is_found_by_the_parts_of_its_key() {
    let any = host("v", "\"*\"", &route("any", r#""prefix": "/""#));
    let scoped = format!(
        r#"{{"http_filters": [], "scoped_routes": {{"name": "s", "scope_key_builder": {{"fragments": [
          {{"header_value_extractor": {{"name": "x-k", "element_separator": ";",
            "element": {{"separator": "=", "key": "b"}}}}}},
          {{"header_value_extractor": {{"name": "x-i", "element_separator": ",", "index": 1}}}}]}},
        "scoped_route_configurations_list": {{"scoped_route_configurations": [
          {{"name": "one", "key": {{"fragments": [{{"string_key": "2"}}, {{"string_key": "z"}}]}},
            "route_configuration": {{"name": "t", "virtual_hosts": [{any}]}}}}]}}}}}}"#
    );
    let case = |k: &str, i: &str| {
        Case::of(scoped.clone())
            .header("x-k", k)
            .header("x-i", i)
            .end()
    };
    assert_eq!(case("a=1;b=2", "y,z"), "any");
    assert_eq!(case("a=1;b=3", "y,z"), "404 NR route_not_found");
    assert_eq!(case("a=1;b=2", "y"), "404 NR route_not_found");
}

#[test]
fn a_certificate_is_forwarded_as_the_manager_says() {
    let routes = format!(
        "{}, {}",
        route(
            "cert",
            r#""prefix": "/", "headers": [{"name": "x-forwarded-client-cert"}]"#
        ),
        route("none", r#""prefix": "/""#)
    );
    let tls = |peer| Tls {
        peer,
        ..Tls::default()
    };
    let shown = || Peer::Certificate {
        uris: vec![],
        dns: vec![],
        subject: None,
    };
    let case = |mode: &str| {
        let fields = format!(r#""forward_client_cert_details": "{mode}""#);
        with(&fields, "", &host("v", "\"*\"", &routes)).header("x-forwarded-client-cert", "x")
    };
    for (mode, plain, with) in [
        ("SANITIZE", "none", "none"),
        ("FORWARD_ONLY", "none", "cert"),
        ("APPEND_FORWARD", "none", "cert"),
        ("ALWAYS_FORWARD_ONLY", "cert", "cert"),
    ] {
        assert_eq!(case(mode).end(), plain, "{mode}");
        assert_eq!(case(mode).over(tls(Peer::None)).end(), plain, "{mode}");
        assert_eq!(case(mode).over(tls(shown())).end(), with, "{mode}");
    }
}

#[test]
fn a_host_that_nothing_fits_is_told_what_domains_there_are() {
    let hosts = [
        host("lab", "\"bookinfo.lab\"", ""),
        host("broken", "\"broken.lab\", \"*.broken.lab\"", ""),
        host("other", "\"a.example\"", ""),
    ];
    let ended = with("", "", &hosts.join(", "))
        .to("bookinfo.lap:8080")
        .one();
    let mut stages = ended.stages.iter();
    let stage = stages.find(|it| it.stage == Kind::VirtualHost).unwrap();
    let near = stage.considered.iter().filter(|other| other.near);
    let near: Vec<&str> = near.map(|other| other.reason.as_str()).collect();
    assert_eq!(near, ["domain bookinfo.lab is not bookinfo.lap:8080"]);
    assert_eq!(stage.considered.len(), 4);
}
