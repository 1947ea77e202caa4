//! Shares of chance: one request again and again, counted against what `mesh` foretells.
//!
//! [`super::compare`] asks only whether Envoy's choice is possible; a wrong share would
//! never be noticed. Here the requests of one table are sent hundreds of times each. By
//! Chernoff's bound a count that is off by as much happens to true shares with a chance of
//! less than `2·exp(−n·KL)`, so the bound is sharp where a share is small, needs no list of
//! deviations, and fails without a cause once in a thousand million runs.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use mesh::trace::proxy::Proxy;
use mesh::trace::verdict::Outcome;
use mesh::trace::walk::every;

use super::case::Case;
use super::ground::Truth;
use super::lab::{Lab, Told};
use super::tables;

/// How often each request is sent.
const TIMES: usize = 400;

/// The chance at which a run may fail that should not.
const CHANCE: f64 = 1e-9;

/// The table.
pub const TABLE: &str = "shares";

/// One request, and how often it came where: an endpoint, or an end by its flag.
pub struct Counted {
    pub case: Case,
    socket: SocketAddr,
    counts: BTreeMap<String, usize>,
}

/// Sends all of them.
pub fn ask() -> (Told, Vec<Counted>) {
    let families = tables::read(TABLE);
    let mut lab = Lab::start(&families);
    assert_eq!(lab.refused, []);
    let asked = tables::cases(&families, &lab);
    let counted = asked.into_iter().map(|(case, ..)| {
        let answers = lab.ask(&vec![case.clone(); TIMES]);
        let socket = answers[0].0;
        let mut counts = BTreeMap::new();
        for (_, truth) in answers {
            let place = place(truth.expect("a line in the log for each request"));
            *counts.entry(place).or_default() += 1;
        }
        Counted {
            case,
            socket,
            counts,
        }
    });
    let counted = counted.collect();
    (lab.told, counted)
}

fn place(truth: Truth) -> String {
    truth.host.or(truth.flags).unwrap_or_default()
}

/// What `mesh` foretells of a request, by where it comes.
fn foretold(proxy: &Proxy<'_>, counted: &Counted) -> BTreeMap<String, f64> {
    let (ways, _) = every(proxy, &counted.case.request(counted.socket));
    let mut shares = BTreeMap::new();
    for (way, end) in ways {
        let mut add = |place: &str, share: f64| {
            *shares.entry(place.to_owned()).or_default() += way.share() * share;
        };
        match end.verdict {
            Ok(verdict) if verdict.outcome == Outcome::Reaches => {
                for endpoint in &end.taken.endpoints {
                    add(&endpoint.address, endpoint.share.unwrap_or(f64::NAN));
                }
            }
            Ok(verdict) => add(verdict.flag.unwrap_or("-"), 1.0),
            Err(missing) => add(&missing, f64::NAN),
        }
    }
    shares
}

/// What is too unlikely to be chance, if anything is.
pub fn unlikely(proxy: &Proxy<'_>, counted: &Counted) -> Option<String> {
    let shares = foretold(proxy, counted);
    let mut places: Vec<&String> = shares.keys().chain(counted.counts.keys()).collect();
    places.dedup();
    let wrong = places.into_iter().find(|place| {
        let share = shares.get(*place).copied().unwrap_or(0.0);
        let count = counted.counts.get(*place).copied().unwrap_or(0);
        let chance = chance(share, count);
        // A share that mesh does not know is no share.
        chance.is_nan() || chance < CHANCE / 100.0
    })?;
    Some(format!(
        "{}: {wrong} is unlikely: mesh says {shares:?}, of {TIMES} Envoy sent {:?}",
        counted.case.line, counted.counts
    ))
}

/// The most that the chance of so many of [`TIMES`] can be.
fn chance(share: f64, count: usize) -> f64 {
    let seen = count as f64 / TIMES as f64;
    let part = |seen: f64, share: f64| match seen {
        0.0 => 0.0,
        _ => seen * (seen / share).ln(),
    };
    // Sums of shares are not exact.
    let share = share.clamp(0.0, 1.0);
    let apart = part(seen, share) + part(1.0 - seen, 1.0 - share);
    2.0 * (-(TIMES as f64) * apart).exp()
}

#[test]
fn chance_falls_as_mesh_foretells() {
    let (told, all) = ask();
    let proxy = told.proxy();
    let wrong: Vec<String> = all.iter().filter_map(|it| unlikely(&proxy, it)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(all.iter().any(|one| one.counts.len() > 2));
}

#[test]
fn a_share_that_is_off_is_noticed() {
    assert!(chance(0.5, TIMES / 2) > 0.9 && chance(1.0, TIMES) > 0.9);
    assert!(chance(0.5, TIMES * 7 / 10) < CHANCE);
    assert_eq!(chance(0.0, 1), 0.0);
    assert_eq!(chance(1.0, TIMES - 1), 0.0);
    assert!(chance(f64::NAN, TIMES).is_nan());
}
