//! Access rules: trees of permissions and principals, in HTTP filters and in chains.

use serde_json::{Map, Value, json};

use super::aim::{Aim, SOURCES};
use super::dice::Dice;
use super::texts;

const TEMPLATE_MATCH: &str =
    "type.googleapis.com/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig";
const RBAC: &str = "type.googleapis.com/envoy.extensions.filters.http.rbac.v3";

/// A filter for HTTP; aims are turned to what it asks of headers.
pub fn rbac(dice: &mut Dice, aims: &mut [Aim]) -> Value {
    let mut aim = Aim::new();
    let mut filter = enforced(dice, &mut aim, true);
    for one in aims {
        if dice.chance(50) {
            for (name, value) in &aim.headers {
                one.set(name, value);
            }
        }
    }
    if dice.chance(15) {
        filter["shadow_rules"] = self::rules(dice, &mut aim, true);
    }
    json!({"rbac": filter})
}

/// Configuration of a route for filters that the connection manager may have.
pub fn per_route(dice: &mut Dice) -> Value {
    let mut aim = Aim::new();
    match dice.below(4) {
        0 => json!({"envoy.filters.http.rbac": {"@type": format!("{RBAC}.RBACPerRoute")}}),
        1 => json!({"envoy.filters.http.rbac": {
            "@type": format!("{RBAC}.RBACPerRoute"), "rbac": {"rules": rules(dice, &mut aim, true)},
        }}),
        2 => json!({"envoy.filters.http.fault": {
            "@type": "type.googleapis.com/envoy.extensions.filters.http.fault.v3.HTTPFault",
            "abort": {"http_status": 429, "percentage": {"numerator": 100}},
        }}),
        _ => json!({"envoy.filters.http.rbac": {
            "@type": "type.googleapis.com/envoy.config.route.v3.FilterConfig", "disabled": true,
        }}),
    }
}

/// What a filter enforces: rules, or a tree in their place.
pub fn enforced(dice: &mut Dice, aim: &mut Aim, http: bool) -> Value {
    match dice.chance(20) {
        true => json!({"matcher": tree(dice, aim, http)}),
        false => json!({"rules": rules(dice, aim, http)}),
    }
}

/// A list of conditions, each with an action.
fn tree(dice: &mut Dice, aim: &mut Aim, http: bool) -> Value {
    let action = |dice: &mut Dice| {
        let name = dice.word(&["z", "a b", "m"]);
        let does = dice.word(&["ALLOW", "ALLOW", "DENY", "LOG"]);
        json!({"action": {"name": "action", "typed_config": {
            "@type": "type.googleapis.com/envoy.config.rbac.v3.Action", "name": name, "action": does,
        }}})
    };
    const NETWORK: &str = "envoy.extensions.matching.common_inputs.network.v3";
    const SSL: &str = "envoy.extensions.matching.common_inputs.ssl.v3";
    let mut conditions = vec![
        (
            format!("{NETWORK}.SourceIPInput"),
            json!({"prefix": "10.3."}),
        ),
        (
            format!("{NETWORK}.DirectSourceIPInput"),
            json!({"prefix": "127.77."}),
        ),
        (
            format!("{NETWORK}.DestinationIPInput"),
            json!({"prefix": "10.20"}),
        ),
        (
            format!("{NETWORK}.DestinationPortInput"),
            json!({"exact": "80"}),
        ),
        (
            format!("{NETWORK}.ServerNameInput"),
            json!({"suffix": ".example"}),
        ),
        (
            format!("{SSL}.UriSanInput"),
            json!({"contains": "/ns/one/"}),
        ),
        (
            format!("{SSL}.DnsSanInput"),
            json!({"contains": "dora.example"}),
        ),
        (format!("{SSL}.SubjectInput"), json!({"contains": "CN="})),
    ];
    if http {
        let header = "envoy.type.matcher.v3.HttpRequestHeaderMatchInput".to_owned();
        conditions.extend(vec![(header, json!({"prefix": "v"})); 3]);
        aim.set("x-a", "v1");
    }
    let matchers: Vec<Value> = (0..dice.between(1, 3))
        .map(|_| {
            let (input, fits) = dice.pick(&conditions).clone();
            let mut input = json!({"@type": format!("type.googleapis.com/{input}")});
            if input["@type"]
                .as_str()
                .unwrap()
                .ends_with("HeaderMatchInput")
            {
                input["header_name"] = "x-a".into();
            }
            let mut predicate = json!({"single_predicate": {
                "input": {"name": "input", "typed_config": input}, "value_match": fits,
            }});
            if dice.chance(30) {
                predicate = json!({"not_matcher": predicate});
            }
            json!({"predicate": predicate, "on_match": action(dice)})
        })
        .collect();
    let mut tree = json!({"matcher_list": {"matchers": matchers}});
    if dice.chance(40) {
        tree["on_no_match"] = action(dice);
    }
    tree
}

/// Rules with a few policies; `http` says whether there is a request to look at.
pub fn rules(dice: &mut Dice, aim: &mut Aim, http: bool) -> Value {
    let mut policies = Map::new();
    for _ in 0..dice.between(0, 3) {
        let name = dice.word(&["ns[a]-policy[b]-rule[0]", "z", "a b", "m"]);
        let permissions: Vec<Value> = (0..dice.between(1, 2))
            .map(|_| permission(dice, aim, http, 0))
            .collect();
        let principals: Vec<Value> = (0..dice.between(1, 2))
            .map(|_| principal(dice, aim, http, 0))
            .collect();
        policies.insert(
            name,
            json!({"permissions": permissions, "principals": principals}),
        );
    }
    json!({"action": dice.word(&["ALLOW", "DENY", "DENY", "ALLOW", "LOG"]), "policies": policies})
}

fn several(dice: &mut Dice, mut one: impl FnMut(&mut Dice) -> Value) -> Vec<Value> {
    (0..dice.between(1, 3)).map(|_| one(dice)).collect()
}

fn permission(dice: &mut Dice, aim: &mut Aim, http: bool, depth: usize) -> Value {
    let kinds = if depth > 2 { 10 } else { 13 };
    match dice.below(kinds) {
        0 => json!({"any": true}),
        1 | 2 if http => json!({"header": texts::header(dice, aim)}),
        3 if http => json!({"url_path": {"path": dice.pick(&[
            json!({"exact": "/a"}), json!({"prefix": "/a"}), json!({"suffix": "/x"}), json!({"contains": "b"}),
            json!({"safe_regex": {"regex": "/[a-z]+"}}), json!({"prefix": "/A", "ignore_case": true}),
        ])}}),
        4 if http => json!({"uri_template": {"name": "t", "typed_config": {
            "@type": TEMPLATE_MATCH, "path_template": dice.word(&["/a/*", "/{x}/b/**", "/*"]),
        }}}),
        5 => json!({"destination_ip": dice.pick(&[
            json!({"address_prefix": "SELF.1", "prefix_len": 32}), json!({"address_prefix": "10.0.0.0", "prefix_len": 8}),
            json!({"address_prefix": "11.0.0.0", "prefix_len": 8}),
        ])}),
        6 => json!({"destination_port": dice.pick(&[80, 81])}),
        7 => {
            json!({"destination_port_range": dice.pick(&[json!({"start": 80, "end": 81}), json!({"start": 79, "end": 80})])})
        }
        8 => {
            json!({"requested_server_name": dice.pick(&[json!({"suffix": ".example"}), json!({"exact": "a.example"}), json!({"exact": ""})])})
        }
        9 => {
            json!({"metadata": {"filter": "f", "path": [{"key": "k"}], "value": {"present_match": true}}})
        }
        10 => {
            json!({"and_rules": {"rules": several(dice, |dice| permission(dice, aim, http, depth + 1))}})
        }
        11 => {
            json!({"or_rules": {"rules": several(dice, |dice| permission(dice, aim, http, depth + 1))}})
        }
        12 => json!({"not_rule": permission(dice, aim, http, depth + 1)}),
        _ => json!({"any": true}),
    }
}

fn principal(dice: &mut Dice, aim: &mut Aim, http: bool, depth: usize) -> Value {
    let kinds = if depth > 2 { 10 } else { 13 };
    match dice.below(kinds) {
        0 => json!({"any": true}),
        1 if http => json!({"header": texts::header(dice, aim)}),
        2 if http => json!({"url_path": {"path": {"prefix": dice.word(&["/a", "/b"])}}}),
        3 | 4 => json!({"authenticated": {"principal_name": dice.pick(&[
            json!({"exact": "spiffe://cluster.local/ns/one/sa/alice"}), json!({"suffix": "/sa/bob"}),
            json!({"prefix": "spiffe://"}), json!({"safe_regex": {"regex": ".*/ns/one/.*"}}),
            json!({"exact": "dora.example"}), json!({"exact": "bob.example"}), json!({"contains": "CN=sam"}),
        ])}}),
        5 => json!({"authenticated": {}}),
        6 => {
            json!({"direct_remote_ip": range(dice, &["127.77.0.0/16", "127.0.0.0/8", "10.3.0.0/16"])})
        }
        7 => json!({"remote_ip": range(dice, &["10.3.0.0/16", "10.3.0.1/32", "127.0.0.0/8"])}),
        8 => json!({"source_ip": range(dice, &["10.3.0.0/16", "10.3.0.1/32", "127.0.0.0/8"])}),
        9 => {
            json!({"metadata": {"filter": "f", "path": [{"key": "k"}], "value": {"present_match": true}}})
        }
        10 => {
            json!({"and_ids": {"ids": several(dice, |dice| principal(dice, aim, http, depth + 1))}})
        }
        11 => {
            json!({"or_ids": {"ids": several(dice, |dice| principal(dice, aim, http, depth + 1))}})
        }
        12 => json!({"not_id": principal(dice, aim, http, depth + 1)}),
        _ => json!({"any": true}),
    }
}

/// One of some ranges of addresses.
pub fn range(dice: &mut Dice, of: &[&str]) -> Value {
    let (prefix, length) = dice.pick(of).split_once('/').unwrap();
    json!({"address_prefix": prefix, "prefix_len": length.parse::<u8>().unwrap()})
}

/// A source, its socket and perhaps a certificate.
pub fn client(dice: &mut Dice, aim: &mut Aim, tls: bool) {
    if dice.chance(60) {
        aim.option("from", &dice.word(&SOURCES));
    }
    if dice.chance(25) {
        aim.option("peer", "127.77.0.9");
    }
    if tls {
        aim.option("sni", &dice.word(&["a.example", "b.example", "other"]));
        if dice.chance(70) {
            aim.option("cert", &dice.word(&super::aim::CLIENTS));
        }
    }
}
