//! Both forms of `/debug/syncz`, and what is left of broken ones.
//!
//! The entries are as older and newer istiods write them, cut down to the fields that
//! decide. The order of the rules is istiod's own, so what counts first is asked for
//! with the conditions of the others holding too.

#![allow(clippy::unwrap_used)]
use serde_json::{Value, json};

use super::*;

const CDS: &str = "type.googleapis.com/envoy.config.cluster.v3.Cluster";
const RDS: &str = "type.googleapis.com/envoy.config.route.v3.RouteConfiguration";

fn one(entry: Value) -> Proxy {
    let reading = read(json!([entry]).to_string().as_bytes());
    assert_eq!((&reading.faults, &reading.broken), (&None, &None));
    reading.proxies.into_iter().next().unwrap()
}

fn state(resource: Value) -> (State, bool) {
    let proxy = one(json!({"proxy": "a.b", "resources": {CDS: resource}}));
    let found = proxy.subscription(CDS).unwrap();
    (found.state, found.never_acknowledged)
}

#[test]
fn a_refusal_counts_before_the_nonces() {
    assert_eq!(
        state(json!({"sent": "1", "acked": "1"})),
        (State::Synced, false)
    );
    assert_eq!(
        state(json!({"sent": "2", "acked": "1"})),
        (State::Stale, false)
    );
    assert_eq!(state(json!({"sent": "2"})), (State::Stale, true));
    assert_eq!(state(json!({})), (State::NotSent, false));
    assert_eq!(
        state(json!({"sent": null, "acked": null})),
        (State::NotSent, false)
    );
    let refused = json!({"sent": "2", "acked": "2", "lastError": "no"});
    assert_eq!(state(refused), (State::Error, false));
    assert_eq!(state(json!({"lastError": "no"})), (State::Error, true));
}

#[test]
fn a_newer_istiod_tells_what_was_asked_for() {
    let proxy = one(json!({
        "proxy": "web-1.shop", "cluster_id": "east", "proxy_type": "router", "istio_version": "1.28.0",
        "resources": {CDS: {"sent": "1", "acked": "1", "sentTime": "2026-11-21T13:11:00.5Z"}, RDS: {"sentTime": "0001-01-01T00:00:00Z"}},
    }));
    assert_eq!(
        (&*proxy.id, proxy.namespace(), &*proxy.cluster),
        ("web-1.shop", "shop", "east")
    );
    assert_eq!(
        (proxy.kind.as_deref(), &*proxy.version),
        (Some("router"), "1.28.0")
    );
    assert_eq!(proxy.subscribed(), [CDS, RDS], "also what was not sent");
    let at = |type_url| proxy.subscription(type_url).unwrap().sent_at;
    assert_eq!(at(CDS), "2026-11-21T13:11:00.5Z".parse().ok());
    assert_eq!(at(RDS), None, "Go's zero time is none");
}

#[test]
fn an_older_istiod_tells_what_was_sent() {
    let proxy = one(json!({
        "proxy": "web-1.shop", "istio_version": "1.20.1",
        "cluster_sent": "1", "cluster_acked": "1", "listener_sent": "2", "listener_acked": "1",
        "endpoint_sent": "3", "route_sent": "",
    }));
    let states: Vec<_> = proxy.subscriptions.iter().map(|one| one.state).collect();
    // By URL: CDS, ECDS, EDS, LDS, RDS.
    let wanted = [
        State::Synced,
        State::NotSent,
        State::Stale,
        State::Stale,
        State::NotSent,
    ];
    assert_eq!(states, wanted);
    assert!(proxy.flat && proxy.kind.is_none());
    let letters: Vec<_> = proxy.subscribed().into_iter().map(xds_type::name).collect();
    assert_eq!(letters, ["CDS", "LDS", "EDS"]);
}

#[test]
fn an_odd_entry_costs_no_other() {
    let reading =
        read(br#"[{"proxy": "a.b", "resources": {}}, 7, {"proxy": null}, {"proxy": "c.d"}]"#);
    let ids: Vec<&str> = reading.proxies.iter().map(|one| &*one.id).collect();
    assert_eq!(ids, ["a.b", "c.d"]);
    assert_eq!(reading.faults.unwrap().0, 2);
}

#[test]
fn what_breaks_off_is_read_as_far_as_it_came() {
    let reading = read(br#"[{"proxy": "a.b", "resources": {}}, {"proxy": "c"#);
    assert_eq!(reading.proxies.len(), 1);
    assert!(reading.broken.is_some());
    for none in ["null", "[]"] {
        let reading = read(none.as_bytes());
        assert!(
            reading.proxies.is_empty() && reading.broken.is_none(),
            "{none}"
        );
    }
    for odd in ["", "{}", "404 page not found", "[] []", "\u{0}"] {
        assert!(read(odd.as_bytes()).broken.is_some(), "{odd}");
    }
}

#[test]
fn words_that_all_share_are_kept_once() {
    let proxies = [
        json!({"proxy": "a.b", "istio_version": "1"}),
        json!({"proxy": "c.b", "istio_version": "1"}),
    ];
    let reading = read(json!(proxies).to_string().as_bytes());
    let [a, c] = &reading.proxies[..] else {
        unreachable!()
    };
    assert!(Rc::ptr_eq(&a.version, &c.version));
}

proptest::proptest! {
    #[test]
    fn any_answer_can_be_read(before in 0usize..2000, noise: Vec<u8>, after in 0usize..2000) {
        let whole = json!([
            {"proxy": "a.b", "cluster_sent": "1", "route_acked": null},
            {"proxy": "c.d", "resources": {CDS: {"sent": "1", "lastError": "x\u{202e}"}, "x": {}}},
        ]);
        let whole = whole.to_string().into_bytes();
        let cut = |at: usize| at.min(whole.len());
        let text = [&whole[..cut(before)], &noise, &whole[cut(after)..]].concat();
        for proxy in read(&text).proxies {
            // What is asked of every row must hold for any.
            let _ = (proxy.namespace(), proxy.subscribed(), proxy.subscription(CDS));
        }
    }
}
