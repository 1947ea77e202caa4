//! Istiods that fail, that are slow, that disagree, and that answer for another.

use serde_json::{Value, json};

use super::support::{Port, Reply};
use super::world::{World, connections, elsewhere, istiod, not_found};
use super::{DETAILS, ISTIOD};

const PROXY: &str = "details-v1-6895559f75-cnf7k.bookinfo";

/// Bookinfo's istiod beside one that answers so.
fn beside(answer: impl Fn(&str) -> Reply + Send + Sync + 'static) -> World {
    let world = World::bookinfo();
    world.istiod("istiod-a", "canary", answer);
    world
}

fn status(code: u16) -> Reply {
    Reply::Full(code, "text/plain", b"no\n".to_vec())
}

#[test]
fn a_broken_one_of_two_costs_its_own_rows_and_exit_75() {
    for (code, words) in [
        (401, "with 401 Unauthorized"),
        (403, "with 403 Forbidden"),
        (404, "with 404 Not Found"),
        (500, "with 500 Internal Server Error"),
    ] {
        let world = beside(move |_| status(code));
        let ran = world.run(&["xds", "connections", "--all"]);
        assert_eq!(ran.code, 75, "{ran:?}");
        assert_eq!(
            ran.out.lines().count(),
            13,
            "the other one's rows: {}",
            ran.out
        );
        let told =
            format!("warning: istiod istiod-a.istio-system answered /debug/connections {words}");
        assert!(ran.err.contains(&told), "{}", ran.err);
        assert!(ran.err.contains("hint: "), "{}", ran.err);
        let ran = world.run(&["xds", "connections", "--all", "-o", "json"]);
        let value: Value = serde_json::from_str(&ran.out).unwrap();
        let names = value.as_object().unwrap().keys();
        let names: Vec<&str> = names.map(String::as_str).collect();
        assert_eq!((ran.code, names), (75, vec![ISTIOD]));
    }
}

#[test]
fn a_broken_one_alone_is_the_failure_in_its_own_exit_code() {
    for (code, exit) in [(401, 77), (403, 77), (404, 69), (500, 69)] {
        let world = World::new();
        world.istiod(ISTIOD, "default", move |_| status(code));
        for args in [
            &["xds", "syncz"][..],
            &["xds", "syncz", "--all"],
            &["ps", DETAILS],
        ] {
            let ran = world.run(args);
            assert_eq!(
                (ran.code, ran.out.as_str()),
                (exit, ""),
                "{args:?}: {ran:?}"
            );
        }
    }
}

#[test]
fn a_silent_a_slow_and_a_half_answer_are_told_and_the_other_one_is_shown() {
    for reply in [
        Reply::Silent,
        Reply::Stalled(b"{\"clients\": [".to_vec(), 5),
        Reply::Cut(vec![b' '; 400], 100),
    ] {
        let world = beside(move |_| reply.clone());
        let ran = world.run(&["xds", "connections", "--all", "--timeout", "1s"]);
        assert_eq!((ran.code, ran.out.lines().count()), (75, 13), "{ran:?}");
        assert!(ran.err.contains("istiod-a.istio-system"), "{}", ran.err);
    }
}

#[test]
fn one_that_does_not_run_is_not_asked_and_the_next_one_answers() {
    let world = World::bookinfo();
    let waiting = json!({"waiting": {"reason": "CrashLoopBackOff"}});
    world.pod("istiod-a", "canary", waiting);
    let ran = world.run(&["xds", "clusterz"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.err.contains("CrashLoopBackOff"), "{}", ran.err);
    assert!(world.asked().iter().all(|line| line.starts_with(ISTIOD)));
    let ran = world.run(&["xds", "clusterz", "--revision", "canary"]);
    assert_eq!((ran.code, ran.out.as_str()), (69, ""), "{ran:?}");
}

#[test]
fn a_path_that_istiod_does_not_know_is_answered_with_those_that_it_does() {
    let world = World::bookinfo();
    // A path is meant as it is written.
    assert_eq!(world.run(&["xds", "/debug/sidecars"]).code, 69);
    let ran = world.run(&["xds", "sidecars", "--all"]);
    assert_eq!(ran.code, 64, "{ran:?}");
    let ran = world.run(&["xds", "sidecars"]);
    assert_eq!(ran.code, 64, "{ran:?}");
    assert!(
        ran.err.contains("hint: this istiod answers adsz,"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("did you mean sidecarz?"), "{}", ran.err);
}

#[test]
fn what_is_no_json_is_kept_as_a_text_and_no_table() {
    let world = World::new();
    world.istiod(ISTIOD, "default", |_| {
        Reply::Full(200, "text/plain", b"<html>".to_vec())
    });
    let ran = world.run(&["xds", "mesh"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "\"<html>\"\n"));
    let ran = world.run(&["xds", "syncz"]);
    assert_eq!((ran.code, ran.out.as_str()), (65, ""), "{ran:?}");
    assert!(ran.err.contains("cannot be read"), "{}", ran.err);
}

#[test]
fn an_entry_that_cannot_be_read_costs_itself() {
    let world = World::new();
    world.istiod(ISTIOD, "default", |_| {
        Reply::json(json!([{"proxy": 1}, {"proxy": "a.b"}]).to_string())
    });
    let ran = world.run(&["xds", "syncz", "--no-headers"]);
    assert_eq!((ran.code, ran.out.lines().count()), (75, 1), "{ran:?}");
    assert!(ran.out.starts_with("a.b "), "{}", ran.out);
    assert!(ran.err.contains("1 entry: "), "{}", ran.err);
}

#[test]
fn the_istiod_that_has_the_proxy_is_asked_and_no_other() {
    let world = beside(|path| match path {
        "/debug/connections" => connections(&[]),
        _ => elsewhere(),
    });
    let ran = world.run(&["ps", DETAILS]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let asked = world.asked();
    let other: Vec<&String> = asked
        .iter()
        .filter(|line| line.starts_with("istiod-a."))
        .collect();
    assert_eq!(
        other,
        ["istiod-a.istio-system:15014 GET /debug/connections"]
    );
}

#[test]
fn of_two_that_both_claim_a_proxy_the_newest_connection_counts() {
    let older = format!("{PROXY}-77");
    let world = beside(move |path| match path {
        "/debug/connections" => connections(&[(&older, "2026-11-21T13:00:00Z")]),
        _ => Reply::json("{\"configs\": []}"),
    });
    let ran = world.run(&["ps", DETAILS]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.err.contains(&format!(
            "{PROXY} is connected to istiod-a.istio-system as well: the newest connection counts, that to {ISTIOD}.istio-system"
        )),
        "{}",
        ran.err
    );
}

#[test]
fn a_proxy_whose_name_is_part_of_anothers_is_asked_for_by_its_connection() {
    let world = World::new();
    // istiod takes the first that holds the text: the wrong one.
    world.istiod(ISTIOD, "default", |path| {
        let (name, wanted) = path.split_once("?proxyID=").unwrap_or((path, ""));
        match (name, wanted) {
            ("/debug/connections", _) => connections(&[
                (&format!("other-{PROXY}-3"), "2026-11-21T13:00:00Z"),
                (&format!("{PROXY}-5"), "2026-11-21T13:00:00Z"),
            ]),
            (name, wanted) if wanted == format!("{PROXY}-5") => {
                istiod(&format!("{name}?proxyID={PROXY}"))
            }
            _ => Reply::json("{\"configs\": [], \"wrong\": true}"),
        }
    });
    let ran = world.run(&["xds", "ndsz", DETAILS]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.out.contains("NameTable") && !ran.out.contains("wrong"),
        "{}",
        ran.out
    );
    assert_eq!(world.run(&["ps", DETAILS]).code, 0);
}

#[test]
fn a_proxy_that_cannot_be_meant_alone_is_not_guessed() {
    let world = World::new();
    world.istiod(ISTIOD, "default", |path| match path {
        "/debug/connections" => connections(&[
            (&format!("{PROXY}-5"), "2026-11-21T13:00:00Z"),
            (&format!("other-{PROXY}-55"), "2026-11-21T13:00:00Z"),
        ]),
        _ => Reply::json("{\"configs\": []}"),
    });
    let ran = world.run(&["xds", "edsz", DETAILS]);
    assert_eq!((ran.code, ran.out.as_str()), (80, ""), "{ran:?}");
    assert!(
        ran.err.contains("it would take it for any of"),
        "{}",
        ran.err
    );
}

#[test]
fn a_proxy_that_nobody_has_is_no_answer() {
    let world = World::new();
    world.istiod(ISTIOD, "default", |path| match path {
        "/debug/connections" => connections(&[("details-v1-6895559f75-other.bookinfo-1", "")]),
        _ => elsewhere(),
    });
    let ran = world.run(&["xds", "edsz", DETAILS]);
    assert_eq!((ran.code, ran.out.as_str()), (69, ""), "{ran:?}");
    assert!(
        ran.err.contains(&format!(
            "{PROXY} is not connected to {ISTIOD}.istio-system"
        )),
        "{}",
        ran.err
    );
    assert!(
        ran.err
            .contains("hint: connected is details-v1-6895559f75-other.bookinfo"),
        "{}",
        ran.err
    );
}

#[test]
fn where_nobody_may_see_connections_the_answer_stands_and_that_is_said() {
    for code in [403, 404] {
        let world = World::new();
        world.istiod(ISTIOD, "default", move |path| match path {
            "/debug/connections" if code == 404 => not_found(),
            "/debug/connections" => status(code),
            path => istiod(path),
        });
        let ran = world.run(&["xds", "endpoints", DETAILS]);
        assert_eq!(ran.code, 0, "{ran:?}");
        let told = format!("warning: that the answer is of {PROXY} alone could not be checked");
        assert!(ran.err.contains(&told), "{}", ran.err);
    }
}

#[test]
fn an_istiod_behind_a_closed_port_is_told_with_its_pod() {
    let world = World::new();
    world.pod(ISTIOD, "default", json!({"running": {}}));
    let refused = Port::Refused(
        "error forwarding port to pod: dial tcp4 127.0.0.1:15014: connect: connection refused",
    );
    world
        .fake
        .listen(&format!("{ISTIOD}.istio-system"), 15014, refused);
    let ran = world.run(&["xds", "syncz"]);
    assert_eq!((ran.code, ran.out.as_str()), (69, ""), "{ran:?}");
    assert!(
        ran.err.contains(ISTIOD) && ran.err.contains("15014"),
        "{}",
        ran.err
    );
}

#[test]
fn no_envoys_address_and_no_recording_without_istiods_lead_to_one() {
    let world = World::new();
    let ran = world.run(&["xds", "syncz"]);
    assert_eq!(ran.code, 69);
    assert!(
        ran.err.contains("no istiod in namespace istio-system"),
        "{}",
        ran.err
    );
    let ran = super::run(&["xds", "syncz", "--url", "http://127.0.0.1:1"]);
    assert_eq!(ran.code, 64, "{ran:?}");
}
