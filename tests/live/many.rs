//! Many proxies in one answer: whose they are, and that none holds up the others.

use super::*;
use crate::support::Reply;

/// The first column of each row, without the header.
fn proxies(ran: &Ran) -> Vec<&str> {
    let firsts = ran.out.lines().skip(1);
    let mut firsts: Vec<&str> = firsts.filter_map(|row| row.split(' ').next()).collect();
    firsts.dedup();
    firsts
}

const REVIEWS: [&str; 3] = [
    "reviews-v1-567f55b9d4-v4bq9.bookinfo",
    "reviews-v2-5fb95fdb54-kcx25.bookinfo",
    "reviews-v3-675c6d7d6b-x95kb.bookinfo",
];

#[test]
fn every_pod_of_a_service_is_shown_live_and_from_the_recording() {
    let mesh = bookinfo();
    let args = ["c", "svc/reviews", "--all-pods", "--direction", "inbound"];
    let ran = mesh.pc(&args);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(proxies(&ran), REVIEWS);
    assert_eq!(mesh.forwards(), 3);
    assert_eq!(ran.out, mesh.recorded(&args).out);
    let one = mesh.pc(&["c", REVIEWS[0], "--all-pods", "-o", "json"]);
    let document: Value = serde_json::from_str(&one.out).unwrap();
    assert_eq!(
        document[0]["proxy"], REVIEWS[0],
        "one of many is an array too"
    );
}

#[test]
fn a_pod_of_the_workload_that_cannot_be_read_costs_its_row() {
    let mesh = bookinfo();
    mesh.fake
        .listen(REVIEWS[1], 15000, Port::Refused("connection refused"));
    let ran = mesh.pc(&["c", "svc/reviews", "--all-pods"]);
    assert_eq!(ran.code, 75, "{ran:?}");
    assert_eq!(
        proxies(&ran),
        REVIEWS,
        "in the order of their names all the same"
    );
    let broken = ran.out.lines().find(|row| row.contains("cannot be read"));
    assert!(
        broken.is_some_and(|row| row.starts_with(REVIEWS[1])),
        "{ran:?}"
    );
}

#[test]
fn what_is_said_beside_a_table_stands_in_the_order_of_the_proxies() {
    let mesh = bookinfo();
    for (pod, size) in REVIEWS.iter().zip([9_000, 5_000, 7_000]) {
        mesh.fake.listen(
            pod,
            15000,
            Port::program(move |_, path| {
                let whole = body(productpage()("GET", path));
                Reply::json(whole[..size.min(whole.len())].to_vec())
            }),
        );
    }
    let ran = mesh.pc(&["c", "svc/reviews", "--all-pods"]);
    let warned: Vec<&str> = ran
        .err
        .lines()
        .filter_map(|line| line.strip_prefix("warning: "))
        .filter_map(|line| line.split(':').next())
        .collect();
    assert_eq!(warned, REVIEWS, "{ran:?}");
}

#[test]
fn a_column_that_there_is_not_is_refused_before_anyone_is_asked() {
    let mesh = bookinfo();
    for form in ["table", "wide", "json", "name"] {
        let ran = mesh.pc(&["c", "--sort-by", "colour", "-o", form]);
        assert_eq!((ran.code, &*ran.out), (64, ""), "{form}");
        assert!(ran.err.contains("no column `colour`"), "{ran:?}");
    }
    assert!(mesh.fake.lines().is_empty(), "{:?}", mesh.fake.lines());
}
