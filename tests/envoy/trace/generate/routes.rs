//! Connection managers with virtual hosts and routes of every kind.

use serde_json::{Value, json};

use super::access;
use super::aim::Aim;
use super::dice::Dice;
use super::{texts, trees};

const TEMPLATE_MATCH: &str =
    "type.googleapis.com/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig";

const TEMPLATE_REWRITE: &str =
    "type.googleapis.com/envoy.extensions.path.rewrite.uri_template.v3.UriTemplateRewriteConfig";

/// Domains, with a host that each takes.
const DOMAINS: [(&str, &str); 14] = [
    ("a.example", "a.example"),
    ("a.example:80", "a.example:80"),
    ("b.example", "b.EXAMPLE"),
    ("B.example:8080", "b.example:8080"),
    ("*.example", "x.example"),
    ("*.a.example", "x.a.example"),
    ("*-x.com", "a-x.com"),
    ("*x.com", "xx.com"),
    ("www.*", "www.q"),
    ("www.a.*", "www.a.q"),
    ("w*", "web"),
    ("[::1]", "[::1]"),
    ("10.0.0.1", "10.0.0.1"),
    ("*", "else.where"),
];

/// Connection manager, virtual hosts, filters; and aims at them.
pub fn manager(dice: &mut Dice) -> (Value, Vec<Aim>) {
    let mut domains = dice.shuffled(&DOMAINS);
    let mut aims = Vec::new();
    let hosts: Vec<Value> = (0..dice.between(1, 4))
        .map(|index| {
            let own = domains.split_off(domains.len() - dice.between(1, 3));
            virtual_host(dice, index, &own, &mut aims)
        })
        .collect();
    let mut config = json!({"virtual_hosts": hosts});
    let mut filters = Vec::new();
    if dice.chance(15) {
        filters.push(access::rbac(dice, &mut aims));
    }
    if dice.chance(15) {
        filters.push(fault(dice));
    }
    if dice.chance(10) {
        filters.push(json!({"cors": {}}));
    }
    config["http_filters"] = filters.into();
    config["manager"] = options(dice);
    config["table"] = json!({});
    for key in [
        "ignore_port_in_host_matching",
        "ignore_path_parameters_in_path_matching",
    ] {
        if dice.chance(20) {
            config["table"][key] = true.into();
        }
    }
    if dice.chance(5) {
        config["table"]["vhost_header"] = "x-a".into();
    }
    (config, aims)
}

fn options(dice: &mut Dice) -> Value {
    let mut options = json!({});
    for key in [
        "normalize_path",
        "merge_slashes",
        "strip_trailing_host_dot",
        "use_remote_address",
    ] {
        if dice.chance(25) {
            options[key] = true.into();
        }
    }
    match dice.below(6) {
        0 => options["strip_any_host_port"] = true.into(),
        1 => options["strip_matching_host_port"] = true.into(),
        _ => {}
    }
    if dice.chance(20) {
        let action = [
            "KEEP_UNCHANGED",
            "REJECT_REQUEST",
            "UNESCAPE_AND_REDIRECT",
            "UNESCAPE_AND_FORWARD",
        ];
        options["path_with_escaped_slashes_action"] = (*dice.pick(&action)).into();
    }
    if dice.chance(4) {
        options["codec_type"] = dice.word(&["HTTP1", "HTTP2"]).into();
    }
    if dice.chance(15) {
        options["xff_num_trusted_hops"] = dice.between(1, 2).into();
    }
    options
}

fn virtual_host(
    dice: &mut Dice,
    index: usize,
    domains: &[(&str, &str)],
    aims: &mut Vec<Aim>,
) -> Value {
    let first = aims.len();
    let routes: Vec<Value> = (0..dice.between(1, 7))
        .map(|_| {
            let mut aim = Aim::new();
            aim.host = dice.pick(domains).1.to_owned();
            let route = route(dice, &mut aim);
            aims.push(aim);
            route
        })
        .collect();
    let mut host = json!({
        "name": format!("host-{index}"), "routes": routes,
        "domains": domains.iter().map(|(domain, _)| domain).collect::<Vec<_>>(),
    });
    if dice.chance(6) {
        trees::plant(dice, &mut host, &mut aims[first..]);
    }
    if dice.chance(8) {
        host["require_tls"] = dice.word(&["ALL", "EXTERNAL_ONLY"]).into();
        for aim in &mut aims[first..] {
            if dice.chance(60) {
                aim.set("x-forwarded-proto", "https");
            }
        }
    }
    host
}

fn route(dice: &mut Dice, aim: &mut Aim) -> Value {
    let mut criteria = path(dice, aim);
    if dice.chance(8) {
        criteria["case_sensitive"] = false.into();
    }
    let mut add = |dice: &mut Dice,
                   aim: &mut Aim,
                   percent,
                   key: &str,
                   one: fn(&mut Dice, &mut Aim) -> Value| {
        if dice.chance(percent) {
            let many = if dice.chance(25) { 2 } else { 1 };
            criteria[key] = (0..many).map(|_| one(dice, aim)).collect();
        }
    };
    add(dice, aim, 40, "headers", texts::header);
    add(dice, aim, 20, "query_parameters", texts::query);
    add(dice, aim, 6, "cookies", texts::cookie);
    if dice.chance(4) {
        criteria["grpc"] = json!({});
        aim.set(
            "content-type",
            &dice.word(&[
                "application/grpc",
                "application/grpc+proto",
                "application/grpc-web",
            ]),
        );
    }
    if dice.chance(8) {
        let share = dice.pick(&[0, 100, 50, 25]);
        criteria["runtime_fraction"] = json!({"default_value": {"numerator": share}});
    }
    if dice.chance(3) {
        let inverted = dice.chance(60);
        criteria["dynamic_metadata"] = json!([{
            "filter": "f", "path": [{"key": "k"}], "value": {"present_match": true}, "invert": inverted,
        }]);
    }
    if dice.chance(3) {
        criteria["tls_context"] = json!({"presented": dice.chance(50)});
    }
    let mut route = action(dice, aim);
    if criteria.get("path_match_policy").is_some() {
        for action in ["route", "redirect"] {
            if let Some(action) = route.get_mut(action).and_then(Value::as_object_mut) {
                // Envoy refuses the two together.
                let rewritten = action.remove("prefix_rewrite").is_some();
                if rewritten && action.contains_key("cluster") {
                    action.insert("path_rewrite_policy".to_owned(), written(&criteria));
                }
            }
        }
    }
    if dice.chance(6) {
        route["typed_per_filter_config"] = access::per_route(dice);
    }
    route["match"] = criteria;
    route
}

/// Another template, with what a route's own one holds.
fn written(criteria: &Value) -> Value {
    let own = criteria["path_match_policy"]["typed_config"]["path_template"].as_str();
    let other = match own.unwrap_or_default() {
        own if own.contains("{x") => "/x/{x}/x",
        own if own.contains("{y") => "/{y}{y}",
        _ => "/none",
    };
    json!({
        "name": "envoy.path.rewrite.uri_template.uri_template_rewriter",
        "typed_config": {"@type": TEMPLATE_REWRITE, "path_template_rewrite": other},
    })
}

fn path(dice: &mut Dice, aim: &mut Aim) -> Value {
    let base = dice.word(&["/a", "/a/b", "/ab", "/A", "/b", "/a/", "/b.html", "/~x"]);
    let tail = dice.word(&[
        "", "/", "/x", "b", "/b/c", "?z", "%2Fx", "//x", "/./x", "/../b", ";v=1/c",
    ]);
    aim.path = format!("{base}{tail}");
    if let Some((path, query)) = aim.path.clone().split_once('?') {
        aim.path = path.to_owned();
        aim.query.push(query.to_owned());
    }
    match dice.below(12) {
        0..=3 => json!({"prefix": base}),
        4 => json!({"prefix": "/"}),
        5 | 6 => {
            aim.path.clone_from(&base);
            json!({"path": base})
        }
        7 | 8 => json!({"path_separated_prefix": base.trim_end_matches('/')}),
        9 | 10 => {
            let (regex, fits) = dice.pick(&[
                ("/[a-z]+", "/abc"),
                ("/a.*", "/a/b/c"),
                ("/(a|b)/?", "/b/"),
                (".*[.]html", "/x/y.html"),
                ("/\\d+/.", "/12/x"),
            ]);
            aim.path = (*fits).to_owned();
            json!({"safe_regex": {"regex": regex}})
        }
        _ => {
            let (template, fits) = dice.pick(&[
                ("/a/*", "/a/b"),
                ("/{x}/b/**", "/q/b/c/d"),
                ("/a/{y=*}/c", "/a/b/c"),
                ("/**", "/a/b"),
                ("/*/*.html", "/a/b.html"),
            ]);
            aim.path = (*fits).to_owned();
            json!({"path_match_policy": {
                "name": "envoy.path.match.uri_template.uri_template_matcher",
                "typed_config": {"@type": TEMPLATE_MATCH, "path_template": template},
            }})
        }
    }
}

fn action(dice: &mut Dice, aim: &mut Aim) -> Value {
    match dice.below(10) {
        0 | 1 => json!({"redirect": redirect(dice)}),
        2 => json!({"direct_response": {"status": dice.pick(&[200, 204, 302, 404, 503])}}),
        _ => json!({"route": forward(dice, aim)}),
    }
}

fn redirect(dice: &mut Dice) -> Value {
    let mut redirect = json!({});
    match dice.below(4) {
        0 => redirect["https_redirect"] = true.into(),
        1 => redirect["scheme_redirect"] = dice.word(&["https", "http", "FTP"]).into(),
        _ => {}
    }
    if dice.chance(40) {
        redirect["host_redirect"] = "to.example".into();
    }
    if dice.chance(30) {
        redirect["port_redirect"] = (*dice.pick(&[80, 443, 8443])).into();
    }
    match dice.below(5) {
        0 => redirect["path_redirect"] = dice.word(&["/new", "/new?own=1"]).into(),
        1 => redirect["prefix_rewrite"] = "/new".into(),
        2 => {
            redirect["regex_rewrite"] =
                json!({"pattern": {"regex": "[a-b]"}, "substitution": "<\\0>"})
        }
        _ => {}
    }
    if dice.chance(25) {
        redirect["strip_query"] = true.into();
    }
    if dice.chance(40) {
        redirect["response_code"] = dice
            .word(&[
                "FOUND",
                "SEE_OTHER",
                "TEMPORARY_REDIRECT",
                "PERMANENT_REDIRECT",
            ])
            .into();
    }
    redirect
}

fn forward(dice: &mut Dice, aim: &mut Aim) -> Value {
    let cluster = dice.word(&["up", "up", "up2", "up3", "empty", "nowhere", "refusing"]);
    let mut forward = match dice.below(10) {
        0 | 1 => json!({"weighted_clusters": weighted(dice, aim)}),
        2 => {
            if dice.chance(80) {
                aim.set("x-d", &cluster);
            }
            json!({"cluster_header": "x-d"})
        }
        _ => json!({"cluster": cluster}),
    };
    if dice.chance(10) {
        forward["cluster_not_found_response_code"] =
            dice.word(&["NOT_FOUND", "INTERNAL_SERVER_ERROR"]).into();
    }
    match dice.below(8) {
        0 => forward["prefix_rewrite"] = dice.word(&["/", "/new", "/new/"]).into(),
        1 => {
            let (regex, substitution) = dice.pick(&[
                ("[a-b]", "z"),
                ("^/([^/]+)(/.*)?$", "/\\1-x\\2"),
                ("/a", ""),
            ]);
            forward["regex_rewrite"] =
                json!({"pattern": {"regex": regex}, "substitution": substitution});
        }
        _ => {}
    }
    match dice.below(12) {
        0 => forward["host_rewrite_literal"] = "literal.example".into(),
        1 => forward["host_rewrite_header"] = "x-b".into(),
        2 => {
            forward["host_rewrite_path_regex"] =
                json!({"pattern": {"regex": "^/([^/?]+).*$"}, "substitution": "\\1.example"});
        }
        _ => {}
    }
    forward
}

fn weighted(dice: &mut Dice, aim: &mut Aim) -> Value {
    let names = dice.shuffled(&["up", "up2", "up3", "empty"]);
    let clusters: Vec<Value> = names[..dice.between(1, 3)]
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let weight = if index == 0 {
                10
            } else {
                *dice.pick(&[0, 1, 10, 50])
            };
            let mut cluster = json!({"name": name, "weight": weight});
            if dice.chance(10) {
                cluster["host_rewrite_literal"] = "weighted.example".into();
            }
            cluster
        })
        .collect();
    let mut weighted = json!({"clusters": clusters});
    if dice.chance(30) {
        weighted["header_name"] = "x-c".into();
        aim.set("x-c", &dice.word(&["0", "5", "10", "1000", "x"]));
    }
    weighted
}

fn fault(dice: &mut Dice) -> Value {
    let mut aim = Aim::new();
    let share = dice.pick(&[0, 100, 100, 50]);
    let mut fault = json!({"abort": {"http_status": 418, "percentage": {"numerator": share}}});
    if dice.chance(70) {
        fault["headers"] = json!([texts::header(dice, &mut aim)]);
    }
    json!({"fault": fault})
}
