//! One thing asked of an Envoy of 5,000 clusters: what passes over the wire, and nothing else.

use crate::config::{
    bootstrap, cluster, file, files, inline, listener, rds, routes, service, update,
};
use crate::mesh::ask_at;
use crate::server::Envoy;
use crate::toll::Toll;
use crate::wire::percent;

/// Far above what one resource takes, far below what 5,000 do.
const BOUND: usize = 16_000;

#[test]
fn one_of_thousands_is_asked_for_alone() {
    let hosts = [("10.0.0.1", 9080), ("10.0.0.2", 9080), ("10.0.0.3", 9080)];
    let clusters: Vec<_> = (0..5_000).map(|n| cluster(&service(n), &hosts)).collect();
    let tables: Vec<_> = (0..200)
        .map(|n| listener(&format!("l-{n}"), inline(&format!("r-{n}"))))
        .collect();
    let served = listener("served", rds("9080", file("rds.json")));
    let envoy = Envoy::start(&[
        ("bootstrap.json", bootstrap()),
        ("rds.json", update("1", &[routes("9080", &["a.example"])])),
        ("cds.json", update("1", &clusters)),
        ("lds.json", update("1", &[tables, vec![served]].concat())),
    ]);
    let toll = Toll::before(envoy.admin);
    let one = service(77);
    let escaped = "outbound%5C%7C9080%5C%7Cv1%5C%7Csvc%5C-77%5C.ns%5C.svc%5C.cluster%5C.local";
    let stats = |filter: &str| format!("/stats?format=json&usedonly&type=Counters&filter={filter}");
    let host = "svc\\-77\\.ns\\.svc\\.cluster\\.local";
    let by_host = percent(&format!("(.*[|_.]v1[|_.]+)?{host}(\\..*)?"));
    let clusters =
        "/config_dump?mask=dynamic_active_clusters,dynamic_warming_clusters,static_clusters";
    let routes = "/config_dump?mask=dynamic_route_configs,static_route_configs";
    let endpoints =
        "/config_dump?include_eds&mask=dynamic_endpoint_configs,static_endpoint_configs";

    // The command for one, the verb for all, and the only questions it may put.
    for (arguments, row, questions) in [
        (
            &[
                "clusters",
                "--fqdn",
                "svc-77.ns.svc.cluster.local",
                "--subset",
                "v1",
            ][..],
            "svc-77.ns.svc.cluster.local 9080 v1 outbound STATIC",
            [
                format!("{clusters}&name_regex={by_host}"),
                stats("^cluster_manager\\.cds\\.update_rejected$"),
            ],
        ),
        (
            &["routes", "--name", "9080"],
            "9080 host-0 a.example /*",
            [
                format!("{routes}&name_regex=9080"),
                stats("^http\\..*\\.rds\\..*\\.update_rejected$"),
            ],
        ),
        (
            &["endpoints", "--cluster", &one],
            "10.0.0.1:9080 HEALTHY OK outbound|9080|v1|svc-77.ns.svc.cluster.local",
            [
                format!("/clusters?format=json&filter=^((?i:{escaped}))$"),
                stats("^cluster\\..*\\.update_rejected$"),
            ],
        ),
        (
            &["eds", "--cluster", &one],
            "10.0.0.1:9080 HEALTHY r/z outbound|9080|v1|svc-77.ns.svc.cluster.local",
            [
                format!("{endpoints}&name_regex=(?i:{escaped})"),
                stats("^cluster\\..*\\.update_rejected$"),
            ],
        ),
    ] {
        let found = ask_at(toll.address, arguments);
        let narrow = toll.take();
        assert_eq!(found.rows()[1], row, "{found}");
        let asked: Vec<String> = narrow.paths.iter().map(|path| decoded(path)).collect();
        assert_eq!(asked, questions.map(|path| decoded(&path)), "{arguments:?}");
        assert!(
            narrow.bytes < BOUND,
            "{arguments:?}: {} bytes",
            narrow.bytes
        );

        let all = ask_at(toll.address, &arguments[..1]);
        let wide = toll.take();
        println!(
            "{}: {} bytes for one, {} for all",
            arguments[0], narrow.bytes, wide.bytes
        );
        assert!(all.out.len() > 20 * found.out.len(), "{}", arguments[0]);
        assert!(wide.bytes > 10 * narrow.bytes, "{}", arguments[0]);
    }
}

/// Envoy bears expressions of at most 100 instructions: a question with a longer
/// one is answered 400, and everything would be asked for instead.
#[test]
fn names_of_any_length_are_asked_for_narrowly() {
    let hosts = [
        "productpage.bookinfo".to_owned(),
        format!("{}.namespace", "very-long-name-".repeat(8)),
    ];
    let name =
        |host: &str| format!("outbound|15443|version-of-the-subset|{host}.svc.cluster.local");
    let clusters: Vec<_> = hosts
        .iter()
        .map(|host| cluster(&name(host), &[("10.0.0.1", 9080)]))
        .collect();
    let envoy = Envoy::start(&files(&[], &clusters));
    let toll = Toll::before(envoy.admin);
    for host in &hosts {
        let fqdn = format!("{host}.svc.cluster.local");
        let parts = [
            "--subset",
            "version-of-the-subset",
            "--port",
            "15443",
            "--direction",
            "outbound",
        ];
        let by_host = [&["clusters", "--fqdn", &fqdn][..], &parts].concat();
        let name = name(host);
        for arguments in [
            &by_host[..],
            &by_host[..3],
            &["clusters", "--name", &name],
            &["endpoints", "--cluster", &name],
            &["eds", "--cluster", &name],
        ] {
            let found = ask_at(toll.address, arguments);
            assert_eq!(found.rows().len(), 2, "{arguments:?}: {found}");
            let asked = toll.take().paths;
            assert_eq!(asked.len(), 2, "{arguments:?} asked {asked:#?}");
        }
    }
}

/// Without percent escapes: how a byte is written is not what is asked.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first == b'%' {
            let digits = std::str::from_utf8(&after[..2]).unwrap();
            bytes.push(u8::from_str_radix(digits, 16).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).unwrap()
}
