//! Families grown from a seed: combinations that nobody thinks of.
//!
//! The grammar reaches every matcher with few values, so that conditions often meet. Each
//! request is aimed at one entry and then, as often as not, bent a little; which entry it
//! really takes is for Envoy to say.

mod access;
mod aim;
mod chains;
mod clusters;
mod dice;
mod routes;
mod texts;
mod tokens;
mod trees;

use serde_json::Value;

use super::family::Family;
use aim::Aim;
pub use dice::Dice;

/// A family of a number, with this many requests.
pub fn family(dice: &mut Dice, number: usize, requests: usize) -> Family {
    let name = format!("g{number}x");
    let (config, aims) = match dice.below(22) {
        0..=10 => routes::manager(dice),
        11..=14 => chains::listener(dice, 3000 + number % 20_000),
        15..=17 => guarded(dice),
        18 | 19 => tokens::required(dice),
        _ => clusters::clusters(dice, &name),
    };
    let line = |dice: &mut Dice| {
        let mut aim = dice.pick(&aims).clone();
        while dice.chance(45) {
            aim.bend(dice);
        }
        aim.line()
    };
    Family {
        requests: (0..requests).map(|_| line(dice)).collect(),
        name,
        config,
    }
}

/// Access rules on a chain with TLS or without.
fn guarded(dice: &mut Dice) -> (Value, Vec<Aim>) {
    let tls = dice.chance(60);
    let mut aims: Vec<Aim> = (0..8)
        .map(|_| {
            let mut aim = Aim::new();
            aim.path = dice.word(&["/a", "/a/b", "/b", "/abc", "/q/b/c"]);
            access::client(dice, &mut aim, tls);
            aim
        })
        .collect();
    let mut config = serde_json::json!({"routes": [{}]});
    if tls {
        config["inspectors"] = serde_json::json!(["tls"]);
        config["tls"] = true.into();
    }
    let filters: Vec<Value> = (0..dice.between(1, 2))
        .map(|_| access::rbac(dice, &mut aims))
        .collect();
    config["http_filters"] = filters.into();
    if dice.chance(30) {
        config["manager"] = serde_json::json!({"use_remote_address": true});
    }
    if dice.chance(20) {
        config["network"] =
            serde_json::json!([{"rbac": {"rules": access::rules(dice, &mut Aim::new(), false)}}]);
    }
    (config, aims)
}
