//! Listeners with several filter chains, by criteria and by matcher trees.

use serde_json::{Value, json};

use super::access;
use super::aim::Aim;
use super::dice::Dice;

const NETWORK: &str = "type.googleapis.com/envoy.extensions.matching.common_inputs.network.v3";

/// A listener at a port of its own; and aims at its chains.
pub fn listener(dice: &mut Dice, port: usize) -> (Value, Vec<Aim>) {
    let mut aims = Vec::new();
    let mut chains: Vec<Value> = Vec::new();
    for index in 0..dice.between(1, 6) {
        let (mut aim, mut criteria) = (aim(dice, port), json!({}));
        for _ in 0..dice.between(0, 3) {
            criterion(dice, &mut criteria, &mut aim, port);
        }
        if chains.iter().all(|chain| chain["match"] != criteria) {
            chains.push(chain(dice, index, criteria));
            aims.push(aim);
        }
    }
    // Beside a chain without ranges Envoy's memory decides about this one; a table holds that.
    if dice.chance(15) {
        for chain in &mut chains {
            if chain["match"].get("prefix_ranges").is_none() {
                chain["match"]["prefix_ranges"] = json!([access::range(dice, &["0.0.0.0/0"])]);
            }
        }
    }
    let mut listener = json!({"at": format!("0.0.0.0:{port}"), "inspectors": inspectors(dice)});
    if dice.chance(20) {
        listener["filter_chain_matcher"] = tree(dice, chains.len(), 0);
    }
    listener["chains"] = chains.into();
    if dice.chance(30) {
        listener["default_chain"] = json!({"tcp": "up3"});
    }
    (listener, aims)
}

fn inspectors(dice: &mut Dice) -> Vec<Value> {
    let all = [json!("tls"), json!("http")];
    match dice.below(5) {
        0 => Vec::new(),
        1 => all[..1].to_vec(),
        _ => all.to_vec(),
    }
}

fn aim(dice: &mut Dice, port: usize) -> Aim {
    let mut aim = Aim::new();
    let to = dice.word(&["SELF.1", "SELF.2", "10.200.0.1", "10.201.0.1"]);
    aim.option("to", &format!("{to}:{port}"));
    access::client(dice, &mut aim, false);
    match dice.below(6) {
        0 => aim.option("http", "2"),
        1 => aim.option("http", "1.0"),
        2 => aim.option("raw", ""),
        3 => aim.option("sni", &dice.word(&["a.example", "b.example", "other"])),
        _ => {}
    }
    aim
}

/// One of the nine criteria, which the aim is turned to fit.
fn criterion(dice: &mut Dice, criteria: &mut Value, aim: &mut Aim, port: usize) {
    match dice.below(9) {
        0 => criteria["destination_port"] = (*dice.pick(&[port, port, port + 1])).into(),
        1 => {
            let ranges = ["SELF.0/24", "SELF.1/32", "10.0.0.0/8", "10.200.0.0/16"];
            criteria["prefix_ranges"] = json!([access::range(dice, &ranges)]);
        }
        2 => {
            let (name, sni) = dice.pick(&[
                ("a.example", "a.example"),
                ("*.example", "x.example"),
                ("*.a.example", "x.a.example"),
                ("B.example", "b.example"),
            ]);
            criteria["server_names"] = json!([name]);
            tls(aim, sni);
        }
        3 => {
            let protocol = dice.word(&["tls", "raw_buffer"]);
            if protocol == "tls" {
                tls(aim, "other");
            }
            criteria["transport_protocol"] = protocol.into();
        }
        4 => {
            let protocol = dice.word(&["h2", "http/1.1", "http/1.0", "h2c", "istio"]);
            match protocol.as_str() {
                "h2" | "istio" => {
                    tls(aim, "a.example");
                    aim.option("alpn", &dice.word(&[&protocol, "istio,h2", "foo"]));
                }
                "h2c" => aim.option("http", "2"),
                "http/1.0" => aim.option("http", "1.0"),
                _ => {}
            }
            criteria["application_protocols"] = json!([protocol]);
        }
        5 => {
            let ranges = ["127.77.0.0/16", "127.77.0.9/32", "127.0.0.0/8"];
            criteria["direct_source_prefix_ranges"] = json!([access::range(dice, &ranges)]);
        }
        6 => criteria["source_type"] = dice.word(&["SAME_IP_OR_LOOPBACK", "EXTERNAL"]).into(),
        7 => {
            let ranges = ["10.3.0.0/16", "10.3.0.1/32", "10.0.0.0/8"];
            criteria["source_prefix_ranges"] = json!([access::range(dice, &ranges)]);
        }
        _ => criteria["source_ports"] = json!([dice.between(1, 3)]),
    }
}

fn tls(aim: &mut Aim, sni: &str) {
    aim.options.retain(|(key, _)| key != "raw" && key != "http");
    aim.option("sni", sni);
}

/// TLS is only ended where nothing else can come.
fn chain(dice: &mut Dice, index: usize, criteria: Value) -> Value {
    let mut chain = json!({"name": format!("c{index}")});
    let http = match criteria["transport_protocol"].as_str() {
        Some("tls") => {
            chain["tls"] = true.into();
            dice.chance(60)
        }
        Some("raw_buffer") => dice.chance(40),
        _ => false,
    };
    if dice.chance(20) {
        let mut aim = Aim::new();
        chain["network"] = json!([{"rbac": access::enforced(dice, &mut aim, false)}]);
    }
    if http {
        chain["routes"] = json!([{}]);
    } else {
        chain["tcp"] = match dice.below(8) {
            0 => json!("nowhere"),
            1 => json!("empty"),
            2 => {
                json!({"weighted_clusters": {"clusters": [{"name": "up", "weight": 1}, {"name": "up2", "weight": 3}]}})
            }
            _ => json!(*dice.pick(&["up", "up2"])),
        };
    }
    chain["match"] = criteria;
    chain
}

/// A matcher in place of the criteria.
fn tree(dice: &mut Dice, chains: usize, depth: usize) -> Value {
    let of = |dice: &mut Dice| -> Value {
        if depth < 2 && dice.chance(35) {
            return json!({"matcher": tree(dice, chains, depth + 1)});
        }
        let name = format!("c{}", dice.below(chains.max(1)));
        json!({"action": {"name": name, "typed_config": {
            "@type": "type.googleapis.com/google.protobuf.StringValue", "value": name,
        }}})
    };
    let mut matcher = match dice.below(4) {
        0 => {
            let ranges = dice.shuffled(&["SELF.1/32", "SELF.0/24", "10.0.0.0/8", "10.200.0.0/16"]);
            let ranges: Vec<Value> = ranges[..2]
                .iter()
                .map(|range| json!({"ranges": [access::range(dice, &[range])], "on_match": of(dice)}))
                .collect();
            let input = dice.word(&["DestinationIPInput", "DestinationIPInput", "SourceIPInput"]);
            json!({"matcher_tree": {"input": self::input(&input), "custom_match": {
                "name": "ip", "typed_config": {"@type": "type.googleapis.com/xds.type.matcher.v3.IPMatcher", "range_matchers": ranges},
            }}})
        }
        1 => {
            let (input, values): (&str, &[&str]) = *dice.pick(&[
                ("ServerNameInput", &["a.example", "b.example", "other"][..]),
                ("TransportProtocolInput", &["tls", "raw_buffer"][..]),
                (
                    "ApplicationProtocolInput",
                    &["'http/1.1'", "'h2c'", "'http/1.0'"][..],
                ),
                ("SourcePortInput", &["1", "2", "3"][..]),
            ]);
            let mut map = json!({});
            for value in values {
                if dice.chance(60) || *value == values[0] {
                    map[value] = of(dice);
                }
            }
            json!({"matcher_tree": {"input": self::input(input), "exact_match_map": {"map": map}}})
        }
        2 => {
            let map = json!({"10.": of(dice), "10.3.": of(dice), "127.": of(dice)});
            json!({"matcher_tree": {"input": self::input("SourceIPInput"), "prefix_match_map": {"map": map}}})
        }
        _ => {
            let matchers: Vec<Value> = (0..dice.between(1, 3))
                .map(|_| json!({"predicate": predicate(dice, 0), "on_match": of(dice)}))
                .collect();
            json!({"matcher_list": {"matchers": matchers}})
        }
    };
    if dice.chance(40) {
        matcher["on_no_match"] = of(dice);
    }
    matcher
}

fn input(name: &str) -> Value {
    json!({"name": "input", "typed_config": {"@type": format!("{NETWORK}.{name}")}})
}

fn predicate(dice: &mut Dice, depth: usize) -> Value {
    let kinds = if depth > 1 { 1 } else { 4 };
    match dice.below(kinds) {
        1 => {
            json!({"and_matcher": {"predicate": [predicate(dice, depth + 1), predicate(dice, depth + 1)]}})
        }
        2 => {
            json!({"or_matcher": {"predicate": [predicate(dice, depth + 1), predicate(dice, depth + 1)]}})
        }
        3 => json!({"not_matcher": predicate(dice, depth + 1)}),
        _ => {
            let conditions = [
                ("ServerNameInput", json!({"suffix": ".example"})),
                ("TransportProtocolInput", json!({"exact": "tls"})),
                ("SourceIPInput", json!({"prefix": "10."})),
                ("DirectSourceIPInput", json!({"prefix": "127.77."})),
                ("SourceTypeInput", json!({"exact": "local"})),
                ("ApplicationProtocolInput", json!({"contains": "http/1"})),
                ("DestinationPortInput", json!({"prefix": "3"})),
            ];
            let (name, value) = dice.pick(&conditions);
            json!({"single_predicate": {"input": input(name), "value_match": value}})
        }
    }
}
