//! The filters together, against what a real Envoy (1.40) answered.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::filter_samples::{DENIED, FILTERS, ends, entry, filter, walked};

#[test]
fn the_filters_of_a_production_sidecar_let_an_ordinary_request_through() {
    let istio = |name: &str, kind: &str| {
        format!(
            r#"{{"name": "{name}", "typed_config": {{
                "@type": "type.googleapis.com/udpa.type.v1.TypedStruct",
                "type_url": "type.googleapis.com/{kind}", "value": {{}}}}}}"#
        )
    };
    let alpn = r#"{"name": "istio.alpn", "typed_config": {"@type":
        "type.googleapis.com/istio.envoy.config.filter.http.alpn.v2alpha1.FilterConfig",
        "alpn_override": [{"alpn_override": ["istio-http/1.0"]},
            {"upstream_protocol": "HTTP2", "alpn_override": ["istio-h2", "istio", "h2"]}]}}"#;
    let filters = [
        istio(
            "istio.metadata_exchange",
            "io.istio.http.peer_metadata.Config",
        ),
        filter(
            "envoy.filters.http.grpc_stats",
            "grpc_stats.v3.FilterConfig",
            "",
        ),
        alpn.to_owned(),
        filter("envoy.filters.http.fault", "fault.v3.HTTPFault", ""),
        filter("envoy.filters.http.cors", "cors.v3.Cors", ""),
        filter(
            "envoy.filters.http.compressor.gzip",
            "compressor.v3.Compressor",
            "",
        ),
        istio("istio.stats", "stats.PluginConfig"),
    ];
    let filters: Vec<&str> = filters.iter().map(String::as_str).collect();
    let ends = walked(&filters, &[], "GET /\norigin: http://x", Some("reviews"));
    assert_eq!(ends.len(), 1);
    assert_eq!(ends[0].told, "-");
    assert_eq!(ends[0].noted.alpn["HTTP2"], ["istio-h2", "istio", "h2"]);
    assert_eq!(ends[0].noted.alpn["HTTP10"], ["istio-http/1.0"]);
    assert_eq!(ends[0].stages[0].facts.len(), filters.len());
}

#[test]
fn a_filter_that_nobody_knows_cannot_be_told() {
    let mine = r#"{"name": "mine", "typed_config": {"@type": "type.googleapis.com/x.Mine"}}"#;
    let ends = ends(&[mine], &[], "GET /");
    assert_eq!(
        ends,
        ["cannot tell: what the HTTP filter mine (x.Mine) does"]
    );
}

#[test]
fn routes_switch_filters_off_and_on() {
    let on = filter("rbac", "rbac.v3.RBAC", r#""rules": {}"#);
    let off = on.replacen('{', r#"{"disabled": true, "#, 1);
    let wrapped = |fields: &str| entry("rbac", "envoy.config.route.v3.FilterConfig", fields);
    let (enabled, disabled) = (wrapped(r#""config": {}"#), wrapped(r#""disabled": true"#));
    let none = entry("rbac", "rbac.v3.RBACPerRoute", "");
    let deny = entry("rbac", "rbac.v3.RBACPerRoute", r#""rbac": {"rules": {}}"#);
    let (none, deny): (&str, &str) = (&none, &deny);
    let (enabled, disabled): (&str, &str) = (&enabled, &disabled);
    let cases: &[(&str, &[&str], &str)] = &[
        (&off, &[], "-"),
        (&off, &[enabled], DENIED),
        (&off, &[none], "-"),
        (&off, &[deny], DENIED),
        (&on, &[disabled], "-"),
        // The most specific entry says whether it runs, the most specific with a
        // configuration says how.
        (&on, &[enabled, disabled], DENIED),
        (&on, &[enabled, none], "-"),
        (&on, &["{}", disabled], "-"),
    ];
    for (filter, maps, expected) in cases {
        assert_eq!(
            ends(&[filter], maps, "GET /"),
            [*expected],
            "{filter} {maps:?}"
        );
    }
}

#[test]
fn an_extension_that_did_not_come_answers_500() {
    let filter = r#"{"name": "ecds", "config_discovery": {"type_urls": ["x"]}}"#;
    assert_eq!(ends(&[filter], &[], "GET /"), ["500 NFCF "]);
    let with_default = format!(
        r#"{{"name": "ecds", "config_discovery": {{"default_config":
            {{"@type": "{FILTERS}rbac.v3.RBAC", "rules": {{}}}}}}}}"#
    );
    assert_eq!(ends(&[&with_default], &[], "GET /"), [DENIED]);
}

#[test]
fn aborts_answer_with_their_status_and_the_flag_of_a_fault() {
    let all = r#""percentage": {"numerator": 100}"#;
    let fault = |fields: &str| filter("fault", "fault.v3.HTTPFault", fields);
    let http = fault(&format!(r#""abort": {{"http_status": 503, {all}}}"#));
    let grpc = fault(&format!(r#""abort": {{"grpc_status": 14, {all}}}"#));
    let header = fault(&format!(r#""abort": {{"header_abort": {{}}, {all}}}"#));
    let delay = format!(r#""delay": {{"fixed_delay": "1s", {all}}}"#);
    let both = fault(&format!(
        r#"{delay}, "abort": {{"http_status": 503, {all}}}"#
    ));
    let cases = [
        (&http, "GET /", "503 FI fault_filter_abort"),
        (&grpc, "GET /", "200 FI fault_filter_abort"),
        (&header, "GET /", "-"),
        (
            &header,
            "GET /\nx-envoy-fault-abort-request: 444",
            "444 FI fault_filter_abort",
        ),
        (&header, "GET /\nx-envoy-fault-abort-request: 700", "-"),
        (
            &header,
            "GET /\nx-envoy-fault-abort-request: 444\nx-envoy-fault-abort-request-percentage: 0",
            "-",
        ),
        (
            &header,
            "GET /\nx-envoy-fault-abort-grpc-request: 5",
            "200 FI fault_filter_abort",
        ),
        (&both, "GET /", "503 DI,FI fault_filter_abort"),
        (&fault(&delay), "GET /", "-"),
    ];
    for (filter, request, expected) in cases {
        assert_eq!(
            ends(&[filter], &[], request),
            [expected],
            "{filter} {request}"
        );
    }
}

#[test]
fn a_share_of_faults_is_chance() {
    let abort = r#""abort": {"http_status": 500, "percentage": {"numerator": 10}}"#;
    let filter = filter("fault", "fault.v3.HTTPFault", abort);
    let ends = walked(&[&filter], &[], "GET /", None);
    let told: Vec<_> = ends
        .iter()
        .map(|end| (end.told.as_str(), end.way.share()))
        .collect();
    assert_eq!(told, [("500 FI fault_filter_abort", 0.1), ("-", 0.9)]);
}

#[test]
fn a_routes_fault_replaces_the_filters_and_may_be_for_one_cluster_or_node() {
    let all = r#""percentage": {"numerator": 100}"#;
    let own = filter(
        "fault",
        "fault.v3.HTTPFault",
        &format!(r#""abort": {{"http_status": 503, {all}}}"#),
    );
    let route = |fields: &str| {
        let abort = format!(r#""abort": {{"http_status": 418, {all}}}, {fields}"#);
        entry("fault", "fault.v3.HTTPFault", &abort)
    };
    let (here, there) = (
        route(r#""upstream_cluster": "reviews""#),
        route(r#""upstream_cluster": "x""#),
    );
    assert_eq!(
        ends(&[&own], &[&here], "GET /"),
        ["418 FI fault_filter_abort"]
    );
    assert_eq!(ends(&[&own], &[&there], "GET /"), ["-"]);
    let node = route(r#""downstream_nodes": ["nn"]"#);
    let of = |node: &str| format!("GET /\nx-envoy-downstream-service-node: {node}");
    assert_eq!(ends(&[&own], &[&node], &of("zz")), ["-"]);
    assert_eq!(
        ends(&[&own], &[&node], &of("nn")),
        ["418 FI fault_filter_abort"]
    );
    let user = route(r#""headers": [{"name": "end-user", "string_match": {"exact": "jason"}}]"#);
    assert_eq!(ends(&[&own], &[&user], "GET /"), ["-"]);
    assert_eq!(
        ends(&[&own], &[&user], "GET /\nend-user: jason"),
        ["418 FI fault_filter_abort"]
    );
}

#[test]
fn a_preflight_is_answered_where_the_policy_names_its_origin() {
    const NAME: &str = "envoy.filters.http.cors";
    let cors = filter(NAME, "cors.v3.Cors", "");
    let policy = |fields: &str| entry(NAME, "cors.v3.CorsPolicy", fields);
    let origins = r#""allow_origin_string_match": [{"exact": "http://ok"}]"#;
    let off = r#""filter_enabled": {"default_value": {"numerator": 0}}"#;
    let preflight =
        |origin: &str| format!("OPTIONS /\norigin: {origin}\naccess-control-request-method: GET");
    let ok = policy(origins);
    let answered = "200 - cors_response";
    let end = |maps: &[&str], request: &str| ends(&[&cors], maps, request);
    assert_eq!(end(&[&ok], &preflight("http://ok")), [answered]);
    assert_eq!(end(&[&ok], &preflight("http://no")), ["-"]);
    assert_eq!(end(&[&ok], "OPTIONS /\norigin: http://ok"), ["-"]);
    assert_eq!(end(&[&ok], "GET /\norigin: http://no"), ["-"]);
    assert_eq!(end(&[], &preflight("http://ok")), ["-"]);
    let keeps = policy(&format!(
        r#"{origins}, "forward_not_matching_preflights": false"#
    ));
    assert_eq!(end(&[&keeps], &preflight("http://no")), [answered]);
    assert_eq!(end(&[&keeps], "OPTIONS /\norigin: http://no"), ["-"]);
    let star = policy(r#""allow_origin_string_match": [{"exact": "*"}]"#);
    assert_eq!(end(&[&star], &preflight("http://any")), [answered]);
    // The first policy says whether it is on, the first with origins says which.
    let methods = policy(r#""allow_methods": "GET""#);
    let disabled = policy(&format!("{origins}, {off}"));
    assert_eq!(
        end(&[&methods, &disabled], &preflight("http://ok")),
        [answered]
    );
    assert_eq!(end(&[&policy(off), &ok], &preflight("http://ok")), ["-"]);
    // A route that leads to no cluster has no policy.
    let direct = walked(&[&cors], &[&ok], &preflight("http://ok"), None);
    assert_eq!(direct[0].told, "-");
}

#[test]
fn an_authorizer_is_asked_only_about_what_shadow_rules_marked() {
    let shadow = filter(
        "envoy.filters.http.rbac",
        "rbac.v3.RBAC",
        r#""shadow_rules": {"action": "DENY", "policies": {
            "istio-ext-authz-opa-ns[a]-policy[b]-rule[0]": {"permissions": [
                {"url_path": {"path": {"prefix": "/admin"}}}], "principals": [{"any": true}]}}},
           "shadow_rules_stat_prefix": "istio_ext_authz_""#,
    );
    let authz = filter(
        "envoy.filters.http.ext_authz",
        "ext_authz.v3.ExtAuthz",
        r#""filter_enabled_metadata": {"filter": "envoy.filters.http.rbac",
            "path": [{"key": "istio_ext_authz_shadow_effective_policy_id"}],
            "value": {"string_match": {"prefix": "istio-ext-authz"}}}"#,
    );
    assert_eq!(ends(&[&shadow, &authz], &[], "GET /"), ["-"]);
    let asked = ends(&[&shadow, &authz], &[], "GET /admin");
    assert_eq!(asked, ["-", "? UAEX ext_authz_denied"]);
}

#[test]
fn guards_act_only_where_they_are_set_to() {
    let limit = |fields: &str| {
        let bucket = r#""token_bucket": {"max_tokens": 1}"#;
        filter(
            "l",
            "local_ratelimit.v3.LocalRateLimit",
            &format!("{bucket}{fields}"),
        )
    };
    let all = r#"{"default_value": {"numerator": 100}}"#;
    assert_eq!(ends(&[&limit("")], &[], "GET /"), ["-"]);
    let on = limit(&format!(
        r#", "filter_enabled": {all}, "filter_enforced": {all}"#
    ));
    assert_eq!(
        ends(&[&on], &[], "GET /"),
        ["-", "429 RL local_rate_limited"]
    );
    let denies = r#""filter_enabled": {"default_value": {"numerator": 0}},
        "deny_at_disable": {"default_value": true, "runtime_key": "a"}"#;
    let authz = filter("x", "ext_authz.v3.ExtAuthz", denies);
    assert_eq!(ends(&[&authz], &[], "GET /"), ["403 UAEX ext_authz_error"]);
    let health = filter(
        "h",
        "health_check.v3.HealthCheck",
        r#""pass_through_mode": false, "headers": [{"name": ":path", "string_match": {"exact": "/hz"}}]"#,
    );
    assert_eq!(ends(&[&health], &[], "GET /x"), ["-"]);
    assert_eq!(ends(&[&health], &[], "GET /hz")[0], "200 - health_check_ok");
    let csrf = filter(
        "s",
        "csrf.v3.CsrfPolicy",
        &format!(r#""filter_enabled": {all}"#),
    );
    assert_eq!(ends(&[&csrf], &[], "GET /"), ["-"]);
    assert_eq!(
        ends(&[&csrf], &[], "POST /"),
        ["403 - csrf_origin_mismatch"]
    );
}

#[test]
fn code_of_istios_own_and_none_at_all_leave_a_request_alone() {
    let wasm = |code: &str| {
        let config = format!(
            r#""config": {{"vm_config": {{"runtime": "envoy.wasm.runtime.null",
                "code": {{"local": {{"inline_string": "{code}"}}}}}}}}"#
        );
        filter("w", "wasm.v3.Wasm", &config)
    };
    assert_eq!(ends(&[&wasm("envoy.wasm.stats")], &[], "GET /"), ["-"]);
    assert_eq!(ends(&[&wasm("mine")], &[], "GET /").len(), 2);
    assert_eq!(ends(&[&filter("l", "lua.v3.Lua", "")], &[], "GET /"), ["-"]);
    let lua = filter("l", "lua.v3.Lua", r#""inline_code": "x""#);
    assert_eq!(ends(&[&lua], &[], "GET /").len(), 2);
    let off = entry("l", "lua.v3.LuaPerRoute", r#""disabled": true"#);
    assert_eq!(ends(&[&lua], &[&off], "GET /"), ["-"]);
}

#[test]
fn headers_that_a_filter_sets_are_seen_by_rules_behind_it() {
    let set = |value: &str| {
        let header = format!(r#""header": {{"key": "x-a", "value": "{value}"}}"#);
        let mutations =
            format!(r#""mutations": {{"request_mutations": [{{"append": {{{header}}}}}]}}"#);
        filter("m", "header_mutation.v3.HeaderMutation", &mutations)
    };
    let rules = r#""rules": {"policies": {"p": {"principals": [{"any": true}], "permissions": [
        {"header": {"name": "x-a", "string_match": {"exact": "1"}}}]}}}"#;
    let rbac = filter("rbac", "rbac.v3.RBAC", rules);
    assert_eq!(ends(&[&rbac], &[], "GET /"), [DENIED]);
    assert_eq!(ends(&[&set("1"), &rbac], &[], "GET /"), ["-"]);
    assert_eq!(
        ends(&[&set("%REQ(y)%"), &rbac], &[], "GET /"),
        ["-", DENIED]
    );
}
