//! Each verb of `mesh proxy-config` against what the test told the proxy.

use crate::config::{
    bootstrap, cluster, eds_cluster, endpoints, file, inline, listener, rds, routes, service,
    update,
};
use crate::mesh::{ask, run};
use crate::server::Envoy;
use serde_json::{Value, json};

const PLAIN: &str = "a|plain";

/// What the proxies of this file are told, beside the static listener, route table and cluster.
fn told() -> [Value; 6] {
    [
        listener("0.0.0.0_9080", rds("9080", file("rds.json"))),
        listener("second", inline("in line")),
        routes("9080", &["b.example", "a.example"]),
        cluster(PLAIN, &[("10.0.0.2", 80), ("10.0.0.1", 80)]),
        eds_cluster(&service(1), "", file("eds.json")),
        endpoints(&service(1), &[("10.1.0.1", 9080)]),
    ]
}

fn envoy() -> Envoy {
    let [first, second, table, plain, fed, assigned] = told();
    Envoy::start(&[
        ("bootstrap.json", bootstrap()),
        ("rds.json", update("rds-1", &[table])),
        ("eds.json", update("eds-1", &[assigned])),
        ("cds.json", update("cds-1", &[plain, fed])),
        ("lds.json", update("lds-1", &[first, second])),
    ])
}

/// A resource as it is printed: in protobuf's names, its type left to the verb.
fn as_printed(told: &Value) -> Value {
    let mut printed = renamed(told);
    printed.as_object_mut().unwrap().remove("@type");
    printed
}

/// The same in protobuf's names.
fn renamed(told: &Value) -> Value {
    let rename = |key: &str| {
        let mut words = key.split('_');
        let first = words.next().unwrap().to_owned();
        let rest = words.map(|word| word[..1].to_uppercase() + &word[1..]);
        first + &rest.collect::<String>()
    };
    match told {
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (rename(key), renamed(value)))
            .collect(),
        Value::Array(items) => items.iter().map(renamed).collect(),
        other => other.clone(),
    }
}

fn named<'v>(document: &'v Value, field: &str, name: &str) -> &'v Value {
    let found = |item: &&Value| item[field] == name;
    let items = document.as_array().unwrap();
    items
        .iter()
        .find(found)
        .unwrap_or_else(|| panic!("no {name} in {document}"))
}

#[test]
fn tables_show_what_the_proxy_was_told() {
    let envoy = envoy();
    let expected: [(&str, &[&str]); 5] = [
        (
            "listeners",
            &[
                "ADDRESSES PORT MATCH DESTINATION",
                "127.0.0.1 0 ALL Route: 9080",
                "127.0.0.1 0 ALL Inline Route: /*",
                "127.0.0.1 0 ALL Inline Route: /*",
            ],
        ),
        (
            "routes",
            &[
                "NAME VHOST NAME DOMAINS MATCH VIRTUAL SERVICE",
                "9080 host-0 b.example /*",
                "9080 host-1 a.example /*",
                "in line host-0 * /*",
                "static-routes host-0 * /*",
            ],
        ),
        (
            "clusters",
            &[
                "SERVICE FQDN PORT SUBSET DIRECTION TYPE DESTINATION RULE",
                "a|plain - - - STATIC",
                "dead - - - STATIC",
                "svc-1.ns.svc.cluster.local 9080 v1 outbound EDS",
            ],
        ),
        (
            "endpoints",
            &[
                "ENDPOINT STATUS OUTLIER CHECK CLUSTER",
                "10.0.0.1:80 HEALTHY OK a|plain",
                "10.0.0.2:80 HEALTHY OK a|plain",
                "10.1.0.1:9080 HEALTHY OK outbound|9080|v1|svc-1.ns.svc.cluster.local",
                "127.0.0.1:1 HEALTHY OK dead",
            ],
        ),
        (
            "eds",
            &[
                "NAME STATUS LOCALITY CLUSTER",
                "10.0.0.2:80 HEALTHY r/z a|plain",
                "10.0.0.1:80 HEALTHY r/z a|plain",
                "127.0.0.1:1 HEALTHY r/z dead",
                "10.1.0.1:9080 HEALTHY r/z outbound|9080|v1|svc-1.ns.svc.cluster.local",
            ],
        ),
    ];
    for (verb, rows) in expected {
        let run = ask(&envoy, &[verb]);
        let mut shown = run.rows();
        if verb == "routes" {
            // Tables whose names are no numbers stay as they came, and Envoy keeps them by hash.
            shown[3..].sort();
        }
        assert_eq!(shown, rows, "{verb}: {run}");
        assert_eq!(run.err, "", "{verb}");
    }
}

#[test]
fn json_is_the_resource_that_the_proxy_was_told_in_protobufs_names() {
    let envoy = envoy();
    let [first, second, table, plain, fed, _] = told();
    let listeners = ask(&envoy, &["listeners", "-o", "json"]).json();
    assert_eq!(listeners.as_array().unwrap().len(), 3);
    assert_eq!(
        named(&listeners, "name", "0.0.0.0_9080"),
        &as_printed(&first)
    );
    assert_eq!(named(&listeners, "name", "second"), &as_printed(&second));

    let tables = ask(&envoy, &["routes", "-o", "json", "--name", "9080"]).json();
    assert_eq!(tables, json!([as_printed(&table)]));
    let mut every = ask(&envoy, &["routes", "-o", "name"]).rows();
    every.sort();
    assert_eq!(every, ["9080", "in line", "static-routes"]);

    let clusters = ask(&envoy, &["clusters", "-o", "json"]).json();
    assert_eq!(clusters.as_array().unwrap().len(), 3);
    assert_eq!(named(&clusters, "name", PLAIN), &as_printed(&plain));
    // An empty name is the default and not printed.
    let mut printed = as_printed(&fed);
    printed["edsClusterConfig"]
        .as_object_mut()
        .unwrap()
        .remove("serviceName");
    assert_eq!(named(&clusters, "name", &service(1)), &printed);
}

#[test]
fn json_of_endpoints_has_every_host_under_its_cluster() {
    let envoy = envoy();
    let statuses = ask(&envoy, &["endpoints", "-o", "json"]).json();
    let hosts = named(&statuses, "name", PLAIN)["hostStatuses"]
        .as_array()
        .unwrap();
    let mut addresses: Vec<_> = hosts.iter().map(|host| &host["address"]).collect();
    addresses.sort_by_key(|address| address.to_string());
    let address = |ip: &str| json!({"socketAddress": {"address": ip, "portValue": 80}});
    assert_eq!(addresses, [&address("10.0.0.1"), &address("10.0.0.2")]);

    let assigned = ask(&envoy, &["eds", "-o", "json", "--cluster", &service(1)]).json();
    assert_eq!(assigned.as_array().unwrap().len(), 1);
    assert_eq!(assigned[0]["clusterName"], service(1));
    assert_eq!(
        assigned[0]["endpoints"][0]["lbEndpoints"][0]["endpoint"]["address"],
        json!({"socketAddress": {"address": "10.1.0.1", "portValue": 9080}})
    );
}

#[test]
fn what_was_recorded_answers_as_the_proxy_did() {
    let envoy = envoy();
    let folder = tempfile::tempdir().unwrap();
    for (n, arguments) in [
        &["listeners", "-o", "json"][..],
        &["listeners", "--state", "all"],
        &["routes", "--name", "9080", "-o", "wide"],
        &[
            "clusters", "--fqdn", "svc-1", "--subset", "v1", "-o", "json",
        ],
        &["clusters", "--direction", "outbound"],
        &["endpoints", "--cluster", PLAIN, "-o", "yaml"],
        &["eds", "--cluster", &service(1)],
    ]
    .into_iter()
    .enumerate()
    {
        let file = folder.path().join(format!("{n}.tar.gz"));
        let file = file.to_str().unwrap();
        let live = ask(&envoy, &[arguments, &["--record", file]].concat());
        let replayed = run(&[arguments, &["--from", file]].concat());
        assert_eq!(replayed.code, 0, "{replayed}");
        assert!(live.out.len() > 30, "{live}");
        assert_eq!((&live.out, &live.err), (&replayed.out, &replayed.err));
    }
}

#[test]
fn a_proxy_that_is_gone_leaves_no_document() {
    let url = format!("http://{}", envoy().admin);
    for format in ["json", "yaml", "name", "table"] {
        let run = run(&["clusters", "-o", format, "--url", &url]);
        assert_eq!((run.code, run.out.as_str()), (69, ""), "{format}: {run}");
    }
}
