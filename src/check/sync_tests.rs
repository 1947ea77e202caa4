//! When a proxy is bad news, when it is early, and when nobody can tell.
//!
//! Times are the point: the clock stands still, and answers tell of nonces that were
//! sent before and after the patience ends, or of none.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::istio::sync::read;

const NOW: &str = "2026-11-21T14:00:00Z";

fn now() -> Timestamp {
    NOW.parse().unwrap()
}

/// The proxies of an answer in which each has a type in this state.
fn told(entries: &[(&str, &str)]) -> Vec<Proxy> {
    let entries = entries.iter().map(|(id, lds)| {
        format!(r#"{{"proxy": "{id}", "cluster_id": "c", "resources": {{"type.googleapis.com/envoy.config.listener.v3.Listener": {lds}}}}}"#)
    });
    let body = format!("[{}]", entries.collect::<Vec<_>>().join(","));
    let reading = read(body.as_bytes());
    assert!(reading.faults.is_none(), "{:?}", reading.faults);
    reading.proxies
}

const SYNCED: &str = r#"{"sent": "1", "acked": "1"}"#;

fn pod(id: &str, since: Option<&str>) -> Pod {
    Pod {
        id: id.to_owned(),
        since: since.map(|since| since.parse().unwrap()),
        leaving: false,
        problem: None,
    }
}

fn exits(rows: &[Row]) -> Vec<Exit> {
    let concerns = rows.iter().flat_map(|row| &row.concerns);
    concerns.map(Concern::exit).collect()
}

#[test]
fn silence_is_bad_news_after_a_minute_and_unclear_where_nobody_says_since_when() {
    let at = |time: &str| format!(r#"{{"sent": "2", "acked": "1", "sentTime": "{time}"}}"#);
    for (lds, exit) in [
        (at("2026-11-21T13:59:30Z"), Exit::Fine),
        (at("2026-11-21T14:00:30Z"), Exit::Fine),
        (at("2026-11-21T13:58:59Z"), Exit::BadNews),
        (r#"{"sent": "2"}"#.to_owned(), Exit::CannotTell),
    ] {
        let rows = rows(vec![(0, told(&[("a.b", &lds)]))], &[], true, now());
        assert_eq!(exits(&rows), [exit], "{lds}");
        assert_eq!(rows[0].is_odd(), exit != Exit::Fine);
    }
}

#[test]
fn a_refusal_is_bad_news_with_envoys_words() {
    let refused =
        r#"{"sent": "2", "sentTime": "2026-11-21T13:59:59Z", "lastError": "first\nsecond\n"}"#;
    let rows = rows(vec![(0, told(&[("a.b", refused)]))], &[], true, now());
    assert_eq!(exits(&rows), [Exit::BadNews]);
    let finding = rows[0].concerns[0].finding(&rows[0], &["istiod-1.x".to_owned()]);
    assert_eq!(finding.message, "refused the LDS that istiod-1.x sent it");
    assert_eq!(finding.evidence, ["first", "second"]);
    assert!(finding.advice.contains("listeners a.b --state rejected"));
}

#[test]
fn a_proxy_that_two_istiods_know_is_told_by_both() {
    let each = |place| (place, told(&[("a.b", SYNCED), ("c.d", SYNCED)]));
    let mut once = each(1);
    once.1.pop();
    let rows = rows(vec![each(0), once], &[], true, now());
    let shown: Vec<_> = rows
        .iter()
        .map(|row| (&*row.proxy.id, row.istiod))
        .collect();
    assert_eq!(
        shown,
        [("a.b", Some(0)), ("a.b", Some(1)), ("c.d", Some(0))]
    );
    let by: Rc<[usize]> = vec![0, 1].into();
    assert_eq!(rows[0].concerns, [Concern::Known { by, times: 2 }]);
    assert_eq!(rows[0].concerns, rows[1].concerns);
    assert!(rows[2].concerns.is_empty());
    assert_eq!(exits(&rows), [Exit::Fine; 2]);
}

#[test]
fn the_same_name_in_two_clusters_is_two_proxies() {
    let mut other = told(&[("a.b", SYNCED)]);
    other[0].cluster = "west".into();
    let rows = rows(
        vec![(0, told(&[("a.b", SYNCED)])), (1, other)],
        &[],
        true,
        now(),
    );
    assert!(rows.iter().all(|row| row.concerns.is_empty()));
}

#[test]
fn a_pod_that_no_istiod_knows_is_bad_news_unless_one_did_not_answer() {
    let old = Some("2026-11-21T12:00:00Z");
    let pods = [pod("a.b", old), pod("z.z", old)];
    let judged = |whole| rows(vec![(0, told(&[("a.b", SYNCED)]))], &pods, whole, now());
    let found = judged(true);
    assert_eq!((&*found[1].proxy.id, found[1].istiod), ("z.z", None));
    assert_eq!(exits(&found), [Exit::BadNews]);
    assert_eq!(exits(&judged(false)), [Exit::CannotTell]);
    // Nobody says since when: it does not only just start.
    let unsaid = rows(Vec::new(), &[pod("z.z", None)], true, now());
    assert_eq!(exits(&unsaid), [Exit::BadNews]);
}

#[test]
fn who_starts_or_leaves_or_does_not_run_is_no_bad_news() {
    let young = pod("young.x", Some("2026-11-21T13:59:50Z"));
    let leaving = Pod {
        leaving: true,
        ..pod("leaving.x", None)
    };
    let down = Pod {
        problem: Some("CrashLoopBackOff".to_owned()),
        ..pod("down.x", None)
    };
    let found = rows(Vec::new(), &[young, leaving, down], false, now());
    let codes: Vec<_> = found.iter().map(|row| row.concerns[0].code()).collect();
    assert_eq!(codes, ["MESH0105", "MESH0103"], "down, young");
    let found = rows(Vec::new(), &[pod("young.x", Some(NOW))], true, now());
    assert_eq!(exits(&found), [Exit::Fine]);
    assert_eq!(found[0].concerns[0].severity(), Severity::Info);
}
