//! Names that an exact filter must find, whatever they consist of.
//!
//! A name goes from the command line into a regular expression, into a URL, through Envoy's HTTP
//! codec, its decoder and RE2, comes back in a JSON text with escapes of Envoy's choice, and is
//! compared again. Each step has characters of its own; Envoy takes nearly any of them in a name.

use crate::config::{bootstrap, cluster, file, inline, listener, rds, routes, service, update};
use crate::mesh::{Run, ask};
use crate::server::Envoy;

/// A name, and what to type for it where that differs: a star is a pattern otherwise.
const NAMES: [(&str, &str); 14] = [
    ("outbound|9080|v1|svc-1.ns.svc.cluster.local", ""),
    ("BlackHoleCluster", ""),
    ("quo\"te'", ""),
    ("a blank", ""),
    ("x+y", ""),
    ("a&b#c%20=d?", ""),
    ("(a|b)*[c]{2}^$\\d", "(a|b)\\*[c]{2}^$\\d"),
    ("*.example.com", "\\*.example.com"),
    ("a\tb\nc", ""),
    ("<x>", ""),
    ("bidi\u{202e}name", ""),
    ("\u{7f}\u{2028}", ""),
    ("é😀", ""),
    ("ÀÉ", ""),
];

/// Names of which one above is a part, or which one above would match were it not escaped.
const OTHERS: [&str; 5] = [
    "outbound|9080|v1|svc-1.ns.svc.cluster.local.",
    "outbound|9080|v1|svc-1xnsxsvcxclusterxlocal",
    "xxy",
    "a blank more",
    "www.example.com",
];

fn typed<'n>((name, typed): &(&'n str, &'n str)) -> &'n str {
    if typed.is_empty() { name } else { typed }
}

fn the_only_one_is(run: &Run, field: &str, name: &str) {
    let found = run.json();
    let found: Vec<_> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|item| &item[field])
        .collect();
    assert_eq!(found, [name], "{name}: {run}");
    assert_eq!(run.err, "", "{name}");
}

#[test]
fn clusters_of_any_name_are_found_by_their_exact_name() {
    let names = NAMES.iter().map(|(name, _)| *name).chain(OTHERS);
    let clusters: Vec<_> = names
        .map(|name| cluster(name, &[("10.0.0.1", 80)]))
        .collect();
    let envoy = Envoy::start(&[
        ("bootstrap.json", bootstrap()),
        ("cds.json", update("1", &clusters)),
        ("lds.json", update("1", &[])),
    ]);
    for pair in &NAMES {
        for (verb, flag, field) in [
            ("clusters", "--name", "name"),
            ("clusters", "--fqdn", "name"),
            ("endpoints", "--cluster", "name"),
            ("eds", "--cluster", "clusterName"),
        ] {
            let run = ask(&envoy, &[verb, flag, typed(pair), "-o", "json"]);
            the_only_one_is(&run, field, pair.0);
        }
    }
    // The whole is also found by its parts, and in any case where the filter takes any.
    let parts = [
        "clusters", "--fqdn", "svc-1", "--port", "9080", "--subset", "v1", "-o", "json",
    ];
    assert_eq!(ask(&envoy, &parts).json().as_array().unwrap().len(), 2);
    for verb in ["endpoints", "eds"] {
        let run = ask(
            &envoy,
            &[verb, "--cluster", "blackholeCLUSTER", "-o", "name"],
        );
        assert_eq!(run.rows(), ["BlackHoleCluster"], "{verb}");
    }
}

#[test]
fn listeners_and_route_tables_of_any_name_are_found_by_it() {
    let names = || NAMES.iter().map(|(name, _)| *name).chain(OTHERS);
    let listeners: Vec<_> = names().map(|name| listener(name, inline(name))).collect();
    let served = listener("served", rds(&service(7), file("rds.json")));
    let envoy = Envoy::start(&[
        ("bootstrap.json", bootstrap()),
        ("rds.json", update("1", &[routes(&service(7), &["*"])])),
        ("cds.json", update("1", &[])),
        ("lds.json", update("1", &[listeners, vec![served]].concat())),
    ]);
    for pair in &NAMES {
        for verb in ["listeners", "routes"] {
            let run = ask(&envoy, &[verb, "--name", typed(pair), "-o", "json"]);
            the_only_one_is(&run, "name", pair.0);
        }
    }
    let run = ask(&envoy, &["routes", "--name", &service(7), "-o", "json"]);
    the_only_one_is(&run, "name", &service(7));
}

#[test]
fn a_name_that_is_none_is_said_to_be_part_of_some() {
    let clusters = [1, 2, 10].map(|n| cluster(&service(n), &[("10.0.0.1", 80)]));
    let envoy = Envoy::start(&[
        ("bootstrap.json", bootstrap()),
        ("cds.json", update("1", &clusters)),
        ("lds.json", update("1", &[])),
    ]);
    let run = ask(&envoy, &["clusters", "--fqdn", "svc-1.", "--no-headers"]);
    assert_eq!(
        (run.out.as_str(), run.err.as_str()),
        ("", "1 name contains 'svc-1.': try --fqdn '*svc-1.*'\n")
    );
    let run = ask(&envoy, &["endpoints", "--cluster", "SVC-1", "--no-headers"]);
    assert_eq!(
        (run.out.as_str(), run.err.as_str()),
        ("", "2 names contain 'SVC-1': try --cluster '*SVC-1*'\n")
    );
}
