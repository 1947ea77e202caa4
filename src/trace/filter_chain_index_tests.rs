//! The maps of the first three levels against the plain rule of each level: of every set
//! of chains and for every connection both leave the same.

#![allow(clippy::unwrap_used)]
use std::collections::BTreeMap;

use super::*;
use crate::trace::{fork, samples};

const PORTS: [&str; 4] = ["", r#""destination_port": 0"#, "80", "81"];
const RANGES: [&str; 6] = [
    "",
    "0.0.0.0/0",
    "10.0.0.0/8",
    "10.0.0.0/16 10.9.0.0/16",
    "10.0.0.1/32 0.0.0.0/0",
    "::/0",
];
const NAMES: [&str; 10] = [
    "-",
    "",
    "*",
    "*.a",
    ".a",
    "b.a",
    "*.b.a *.a",
    "c.b.a",
    "*. a",
    "a. *",
];

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        all[usize::try_from(self.0 % all.len() as u64).unwrap()]
    }

    fn chain(&mut self) -> FilterChainMatch {
        let ranges = self.of(&RANGES).split_whitespace().map(|range| {
            let (address, length) = range.split_once('/').unwrap();
            format!(r#"{{"address_prefix": "{address}", "prefix_len": {length}}}"#)
        });
        let names = self.of(&NAMES);
        let names: Vec<&str> = match names {
            "-" => Vec::new(),
            names => names.split(' ').collect(),
        };
        let port = match self.of(&PORTS) {
            "80" => r#""destination_port": 80"#,
            "81" => r#""destination_port": 81"#,
            port => port,
        };
        let fields = [
            port.to_owned(),
            format!(
                r#""prefix_ranges": [{}]"#,
                ranges.collect::<Vec<_>>().join(",")
            ),
            format!(r#""server_names": {names:?}"#),
        ];
        let fields = fields.into_iter().filter(|it| !it.is_empty());
        let text = format!("{{{}}}", fields.collect::<Vec<_>>().join(","));
        serde_json::from_str(&text).unwrap()
    }
}

/// What the levels leave, one after the other, by the plain rule.
fn plainly(chains: &[FilterChainMatch], walk: &mut Walk<'_, '_, '_>) -> Vec<Vec<usize>> {
    let mut left: Vec<usize> = (0..chains.len()).collect();
    let mut all = Vec::new();
    for level in &Level::ALL[..3] {
        let of: Vec<&FilterChainMatch> = left.iter().map(|number| &chains[*number]).collect();
        if let Some(kept) = level.narrow(&of, walk) {
            let mut kept = kept.into_iter();
            left.retain(|_| kept.next().unwrap());
        }
        all.push(left.clone());
    }
    all
}

#[test]
fn the_maps_leave_the_chains_that_the_plain_rules_leave() {
    let dump = samples::dump("1.40.0", "");
    let proxy = samples::proxy(&dump);
    let (mut dice, runtime) = (Dice(0x2545_F491_4F6C_DD1D), BTreeMap::new());
    let (mut left, mut ways) = (0, 0);
    for round in 0..3000 {
        let chains: Vec<FilterChainMatch> = (0..round % 9).map(|_| dice.chain()).collect();
        let index = ChainIndex::of(chains.iter());
        let local = dice.of(&[
            "10.0.0.1:80",
            "10.0.7.1:81",
            "10.7.0.1:80",
            "9.0.0.1:82",
            "[::1]:80",
        ]);
        let name = dice.of(&["", "a", "b.a", "c.b.a", "x.b.a", ".a", "x.", "a.", "..a"]);
        let connection = samples::connection(local);
        let both = |mapped: bool| {
            let (ends, _) = fork::every(|fork| {
                let mut walk = Walk::new(&proxy, &connection, &runtime, fork);
                walk.inspected.local = Some(connection.destination).filter(|_| round % 50 != 0);
                walk.inspected.server_name = name.to_owned();
                match mapped {
                    true => indexed(&index, &|number| &chains[number], &mut walk)
                        .map(<[usize]>::to_vec)
                        .to_vec(),
                    false => plainly(&chains, &mut walk),
                }
            });
            let ends = ends.into_iter().map(|(way, end)| (way.choices, end));
            ends.collect::<Vec<_>>()
        };
        let (mapped, plain) = (both(true), both(false));
        assert_eq!(mapped, plain, "{chains:#?} {local} '{name}'");
        ways += mapped.len() - 1;
        left += mapped.iter().filter(|(_, it)| !it[2].is_empty()).count();
    }
    assert!(left > 1000 && ways > 50, "{left} {ways}");
}
