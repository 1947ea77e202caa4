//! Required tokens: rules, requirements one in the other, access by what tokens claim, and
//! requests with tokens of every kind.
//!
//! The key is a shared one, so a token is a text that stands here, signed once and good for
//! ever. `mesh` checks no signatures: where a token has the right form and issuer, that it
//! cannot tell is right, unless the requirement lets pass what fails too.

use serde_json::{Value, json};

use super::aim::Aim;
use super::dice::Dice;

const KEYS: &str = r#"{"keys":[{"kty":"oct","kid":"k","alg":"HS256","k":"YSBrZXkgdGhhdCBldmVyeWJvZHkgbWF5IGtub3cgMzI"}]}"#;

/// Of issuer `one` for audience `x`.
const ONE: &str = "eyJhbGciOiJIUzI1NiIsImtpZCI6ImsifQ.eyJpc3MiOiJvbmUiLCJzdWIiOiJzIiwiYXVkIjpbIngiXSwiayI6InYifQ.Kh0wOqG5ah2s3xEIJhcNxkraWDmyxQ1XxtUMXAu8zH4";

/// Of issuer `two`.
const TWO: &str = "eyJhbGciOiJIUzI1NiIsImtpZCI6ImsifQ.eyJpc3MiOiJ0d28iLCJzdWIiOiJzIn0.H9To69ucYy4UBphql5F9q1O5GyuVAMfupNtCKip7Wms";

/// Of issuer `three`, whom nobody trusts.
const THREE: &str = "eyJhbGciOiJIUzI1NiIsImtpZCI6ImsifQ.eyJpc3MiOiJ0aHJlZSJ9.OdDSAORWsV6wruoKti0ct_WNfBGaXttYg0yrwF8Y_Pg";

/// Of issuer `one`, and expired since 1970.
const LATE: &str = "eyJhbGciOiJIUzI1NiIsImtpZCI6ImsifQ.eyJpc3MiOiJvbmUiLCJleHAiOjF9._2kiZn7KpOqbFhgEvY8z6X4ixCqkhNtoUZhQbHdmPmM";

/// The header in which one provider looks.
const HEADER: &str = "x-token";

/// A connection manager with the filter; and aims with tokens and without.
pub fn required(dice: &mut Dice) -> (Value, Vec<Aim>) {
    let names = ["one", "two"];
    let providers: Vec<(&str, Value)> = names[..dice.between(1, 2)]
        .iter()
        .map(|name| (*name, provider(dice, name)))
        .collect();
    let known: Vec<&str> = providers.iter().map(|(name, _)| *name).collect();
    let rules: Vec<Value> = (0..dice.between(1, 3))
        .map(|_| rule(dice, &known))
        .collect();
    let mut filter = json!({
        "rules": rules, "requirement_map": {"named": requirement(dice, &known, 0)},
    });
    for (name, provider) in providers {
        filter["providers"][name] = provider;
    }
    if dice.chance(30) {
        filter["bypass_cors_preflight"] = true.into();
    }
    let mut routes = vec![json!({"match": {"prefix": "/"}})];
    if dice.chance(70) {
        let own = *dice.pick(&["named", "unnamed", ""]);
        let mut config = json!({
            "@type": "type.googleapis.com/envoy.extensions.filters.http.jwt_authn.v3.PerRouteConfig",
        });
        match own {
            "" => config["disabled"] = true.into(),
            own => config["requirement_name"] = own.into(),
        }
        routes.insert(
            0,
            json!({
                "match": {"prefix": "/own"},
                "typed_per_filter_config": {"envoy.filters.http.jwt_authn": config},
            }),
        );
    }
    let mut filters = vec![json!({"jwt": filter})];
    if dice.chance(50) {
        filters.push(json!({"rbac": {"rules": {
            "action": dice.word(&["ALLOW", "DENY"]),
            "policies": {"claim": {"permissions": [{"any": true}], "principals": [claim(dice)]}},
        }}}));
    }
    let aims = (0..8).map(|_| aim(dice)).collect();
    (json!({"http_filters": filters, "routes": routes}), aims)
}

/// What an access rule asks of the claims, which are metadata to it.
fn claim(dice: &mut Dice) -> Value {
    let (key, value) = dice
        .pick(&[
            ("iss", json!({"string_match": {"exact": "one"}})),
            ("iss", json!({"string_match": {"prefix": "t"}})),
            ("iss", json!({"present_match": true})),
            (
                "aud",
                json!({"list_match": {"one_of": {"string_match": {"exact": "x"}}}}),
            ),
            ("k", json!({"present_match": true})),
        ])
        .clone();
    let claim = json!({"metadata": {
        "filter": "envoy.filters.http.jwt_authn", "path": [{"key": "claims"}, {"key": key}],
        "value": value,
    }});
    match dice.chance(40) {
        true => json!({"not_id": claim}),
        false => claim,
    }
}

fn provider(dice: &mut Dice, issuer: &str) -> Value {
    let mut provider = json!({"local_jwks": {"inline_string": KEYS}});
    if dice.chance(80) {
        provider["issuer"] = issuer.into();
    }
    match dice.below(5) {
        0 => provider["from_headers"] = json!([{"name": HEADER, "value_prefix": "T "}]),
        1 => provider["from_headers"] = json!([{"name": HEADER}]),
        2 => provider["from_params"] = json!(["t"]),
        3 => provider["from_cookies"] = json!(["k"]),
        _ => {}
    }
    for key in ["forward", "clear_route_cache"] {
        if dice.chance(20) {
            provider[key] = true.into();
        }
    }
    if dice.chance(30) {
        provider["audiences"] = json!(["x"]);
    }
    if dice.chance(60) {
        provider["payload_in_metadata"] = "claims".into();
    }
    if dice.chance(20) {
        provider["forward_payload_header"] = "x-b".into();
    }
    provider
}

fn rule(dice: &mut Dice, providers: &[&str]) -> Value {
    let mut rule = json!({"match": dice.pick(&[
        json!({"prefix": "/"}), json!({"prefix": "/a"}), json!({"path": "/a"}),
        json!({"path_separated_prefix": "/a"}), json!({"safe_regex": {"regex": "/a.*"}}),
        json!({"prefix": "/A", "case_sensitive": false}),
        json!({"prefix": "/", "headers": [{"name": "x-a", "string_match": {"exact": "a"}}]}),
    ])});
    match dice.below(8) {
        0 => rule["requirement_name"] = "named".into(),
        1 => {}
        _ => rule["requires"] = requirement(dice, providers, 0),
    }
    rule
}

fn requirement(dice: &mut Dice, providers: &[&str], depth: usize) -> Value {
    let kinds = if depth > 1 { 4 } else { 9 };
    // Lists of fewer than two are refused.
    let list = |dice: &mut Dice| -> Vec<Value> {
        (0..dice.between(2, 3))
            .map(|_| requirement(dice, providers, depth + 1))
            .collect()
    };
    match dice.below(kinds) {
        2 => json!({"allow_missing": {}}),
        3 => json!({"allow_missing_or_failed": {}}),
        4 => {
            json!({"provider_and_audiences": {"provider_name": dice.pick(providers), "audiences": ["x"]}})
        }
        5 | 6 => json!({"requires_any": {"requirements": list(dice)}}),
        7 => json!({"requires_all": {"requirements": list(dice)}}),
        _ => json!({"provider_name": dice.pick(providers)}),
    }
}

fn aim(dice: &mut Dice) -> Aim {
    let mut aim = Aim::new();
    aim.path = dice.word(&["/a", "/a/b", "/ab", "/A", "/own", "/"]);
    if dice.chance(20) {
        aim.set("x-a", "a");
    }
    if dice.chance(15) {
        aim.method = "OPTIONS".to_owned();
        aim.set("origin", "http://a");
        aim.set("access-control-request-method", "GET");
    }
    // One that may be good is rarely among them, for mesh cannot tell.
    let token = match dice.below(12) {
        0..=3 => return aim,
        4 => (*dice.pick(&[ONE, TWO, LATE])).to_owned(),
        5 | 6 => THREE.to_owned(),
        _ => dice.word(&["abc", "a.b", "a.b.c.d", "..", "x.y~z", "a.b,c"]),
    };
    match dice.below(8) {
        0 => aim.query.push(format!("t={token}")),
        1 => aim.query.push(format!("access_token={token}")),
        2 => aim.cookies.push(format!("k={token}")),
        3 => aim.set(HEADER, &format!("T {token}")),
        4 => aim.set(HEADER, &token),
        _ => aim.set("authorization", &format!("Bearer {token}")),
    }
    aim
}
