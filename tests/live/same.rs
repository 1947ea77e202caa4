//! Offline is live: a cluster and its recording give the same answer, word for word.

use super::*;

#[test]
fn every_command_says_the_same_of_the_cluster_and_of_its_recording() {
    let mesh = bookinfo();
    let subset = [
        "c",
        "deploy/productpage-v1",
        "--fqdn",
        "reviews",
        "--subset",
        "v1",
    ];
    for args in [
        &["l", PRODUCTPAGE][..],
        &["l", PRODUCTPAGE, "--name", "0.0.0.0_9080", "-o", "wide"],
        &["l", "deploy/productpage-v1", "--verbose=false"],
        &["l", "svc/reviews", "-o", "json"],
        &["l", "gateway/front", "--state", "all"],
        &["r", "db-0.stateful", "-o", "wide"],
        &["r", "--name", "9080", "-o", "json"],
        &["r", "--name", "9080", "-o", "name"],
        &["r", PRODUCTPAGE, "--name", "review"],
        &["c", "-A", "--fqdn", "ratings"],
        &subset,
        &["c", PRODUCTPAGE, "--raw"],
        &[
            "c",
            "-l",
            "app=reviews",
            "-o",
            "yaml",
            "--direction",
            "inbound",
        ],
        &[
            "ep",
            PRODUCTPAGE,
            "--cluster",
            "outbound|9080||reviews.bookinfo.svc.cluster.local",
        ],
        &["ep", "sts/db.stateful", "-o", "json", "--status", "healthy"],
        &["ep", PRODUCTPAGE, "--cluster", "ratings"],
        &["eds", "-o", "wide", "--port", "9080"],
        &["eds", PRODUCTPAGE, "-o", "json", "--jq", ".[0]"],
        &["b", PRODUCTPAGE],
        &["b", "-A", "-o", "wide"],
        &["b", "-l", "app=reviews", "-o", "yaml"],
        &["s", "-o", "wide", "--name", "default"],
        &["s", PRODUCTPAGE, "-o", "json"],
        &["s", "-A", "-o", "json", "--name", "ROOTCA"],
        &["ec", PRODUCTPAGE, "-o", "json"],
        &["rc", PRODUCTPAGE, "db-0.stateful", "-o", "json"],
    ] {
        let live = mesh.pc(args);
        assert_eq!(live, mesh.recorded(args), "{args:?}");
        assert!(live.code == 0 && !live.out.is_empty(), "{args:?}: {live:?}");
    }
}

#[test]
fn a_proxy_that_refused_its_listeners_is_shown_alike() {
    let mesh = Mesh::of("rejected", Age::New);
    let pod = "productpage-v1-59894f9cb6-fkphn";
    for args in [
        &["l", pod][..],
        &["l", pod, "--state", "all"],
        &["l", pod, "--state", "rejected", "-o", "json"],
        // The error states of other listeners come along, whatever name was asked for.
        &["l", pod, "--name", "virtualInbound", "--state", "all"],
    ] {
        let live = mesh.pc(args);
        assert_eq!(live, mesh.recorded(args), "{args:?}");
    }
    let rejected = mesh.pc(&["l", pod, "--state", "rejected", "-o", "name"]);
    assert_eq!(rejected.out.lines().count(), 21, "{rejected:?}");
    let named = mesh.pc(&[
        "l",
        pod,
        "--name",
        "virtualInbound",
        "--state",
        "all",
        "-o",
        "name",
    ]);
    assert_eq!(named.out, "virtualInbound\n");
}

#[test]
fn an_address_says_what_the_proxy_behind_it_says() {
    let mesh = bookinfo();
    let address = place::serve(productpage());
    for args in [
        &["l"][..],
        &["r", "--name", "9080", "-o", "json"],
        &["ep", "--cluster", "*reviews*", "-o", "wide"],
    ] {
        let mut line = vec!["pc"];
        line.extend(args);
        let at_address = run(&[&line[..], &["--url", &address]].concat());
        line.insert(2, PRODUCTPAGE);
        let live = mesh.pc(&line[1..]);
        assert_eq!(at_address, live, "{args:?}");
    }
}
