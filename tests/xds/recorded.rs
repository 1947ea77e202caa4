//! Views and differences on what the fixtures' istiods said.

use std::collections::BTreeMap;

use serde_json::Value;

use super::support::schema;
use super::world::recording;
use super::{DETAILS, fixture, run};

fn document(args: &[&str]) -> (u8, Value) {
    let ran = run(args);
    let value = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {ran:?}"));
    (ran.code, value)
}

#[test]
fn no_proxy_of_the_healthy_mesh_differs_in_any_kind() {
    let proxies = recording().proxies();
    assert_eq!(proxies.len(), 12);
    for pod in proxies {
        let (code, told) = document(&["ps", &pod.to_string(), "-o", "json", "--demo"]);
        schema::check("proxy-difference", &told);
        assert_eq!((code, &told["result"]), (0, &"match".into()), "{pod}");
        let types = told["types"].as_array().unwrap();
        let titles: Vec<&str> = types
            .iter()
            .map(|one| one["type"].as_str().unwrap())
            .collect();
        assert_eq!(
            titles,
            ["clusters", "listeners", "routes", "endpoints", "roots"]
        );
        for one in types {
            assert_eq!(one["result"], "match", "{pod} {}", one["type"]);
        }
        let compared = |title: &str| {
            let one = types.iter().find(|one| one["type"] == title).unwrap();
            one["compared"].as_u64().unwrap()
        };
        assert!(
            compared("clusters") > 30 && compared("endpoints") > 25,
            "{pod}: {told}"
        );
        assert_eq!(compared("roots"), 1, "{pod}");
    }
}

#[test]
fn of_the_gateway_that_refused_its_listener_that_one_is_named_alone() {
    let args = [
        "ps",
        "istio-ingressgateway-b664fc5dd-tm42k.istio-system",
        "--from",
        &fixture("rejected"),
    ];
    let ran = run(&[&args[..], &["-o", "name"]].concat());
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (79, "listeners/0.0.0.0_8080\n")
    );
    let (code, told) = document(&[&args[..], &["-o", "json"]].concat());
    schema::check("proxy-difference", &told);
    assert_eq!((code, &told["result"]), (79, &"differs".into()));
    let one = &told["types"][1]["differences"][0];
    assert_eq!(
        (&one["change"], &one["envoy"]),
        (&"onlyIstiod".into(), &Value::Null)
    );
    let words = "Not supported field in StreamInfo: LISTENER_METADATA";
    assert_eq!(one["refused"], words);
    let ran = run(&args);
    let lines: Vec<&str> = ran.out.lines().take(6).collect();
    assert_eq!(
        lines[1..],
        [
            "Clusters Match",
            "Listeners Don't Match",
            &format!("0.0.0.0_8080: Envoy refused it: {words}"),
            "--- Istiod",
            "+++ Envoy"
        ]
    );
    assert!(
        ran.out
            .ends_with("\nRoutes Match\nEndpoints Match\nRoots Match\n"),
        "{}",
        ran.out
    );
    // The diff is long: what it comes to is the last that is said, in every form.
    let told = "warning: listeners differ in 1 of 1: 0.0.0.0_8080, which Envoy refused; clusters, routes, endpoints and roots match\n";
    for form in ["table", "json", "name"] {
        let ran = run(&[&args[..], &["-o", form]].concat());
        assert!(ran.err.ends_with(told), "{}", ran.err);
    }
    assert!(lines[0].starts_with("istio-ingressgateway-b664fc5dd-tm42k.istio-system is connected to istiod-b9975f9ff-jvv5x.istio-system"));
}

#[test]
fn of_other_proxies_that_refused_listeners_all_of_these_are_named() {
    for (fixture_name, proxy, number) in [
        ("rejected", "productpage-v1-59894f9cb6-fkphn.bookinfo", 21),
        ("ambient", "waypoint-76b7448d7f-bgzln.ambient", 3),
    ] {
        let ran = run(&["ps", proxy, "-o", "name", "--from", &fixture(fixture_name)]);
        assert_eq!((ran.code, ran.out.lines().count()), (79, number), "{ran:?}");
        assert!(
            ran.out.lines().all(|line| line.starts_with("listeners/")),
            "{ran:?}"
        );
    }
}

#[test]
fn a_ztunnel_is_told_apart() {
    let ran = run(&[
        "ps",
        "ztunnel-mlc68.istio-system",
        "--from",
        &fixture("ambient"),
    ]);
    assert_eq!((ran.code, ran.out.as_str()), (69, ""));
    assert!(
        ran.err
            .contains("no difference can be shown: pod ztunnel-mlc68.istio-system is a ztunnel"),
        "{}",
        ran.err
    );
}

#[test]
fn what_istiod_would_send_goes_through_the_views_of_proxy_config() {
    for (kind, filter) in [
        ("clusters", &["--fqdn", "reviews"][..]),
        ("clusters", &["--direction", "inbound", "-o", "name"]),
        ("listeners", &["--port", "9080", "-o", "wide"]),
        ("listeners", &["--type", "tcp", "--jq", ".[].name"]),
        (
            "routes",
            &["--name", "9080", "--jq", ".[].virtualHosts[].domains"],
        ),
        ("eds", &["--cluster", "outbound|9080||*"]),
    ] {
        let meant = [
            &["xds", "config_dump", DETAILS, "--kind", kind, "--demo"],
            filter,
        ]
        .concat();
        let has = [&["pc", kind, DETAILS, "--demo"], filter].concat();
        let (meant, has) = (run(&meant), run(&has));
        assert_eq!((meant.code, has.code), (0, 0), "{meant:?}");
        assert!(!has.out.is_empty(), "{kind} {filter:?}");
        if filter.contains(&"wide") {
            // What is static, and when it came, only the proxy knows.
            assert_eq!(meant.out.lines().count(), has.out.lines().count());
        } else {
            assert_eq!(meant.out, has.out, "{kind} {filter:?}");
        }
    }
}

#[test]
fn every_view_that_the_recording_holds_is_shown() {
    let list: Vec<String> =
        serde_json::from_str(&run(&["xds", "-o", "json", "--demo"]).out).unwrap();
    let mut shown = 0;
    for view in &list {
        let ran = run(&["xds", view, "--demo"]);
        match ran.code {
            0 => shown += 1,
            // It is of one proxy, or changes something; or nobody recorded it.
            64 | 80 => continue,
            _ => panic!("{view}: {ran:?}"),
        }
        let ran = run(&["xds", view, "-o", "json", "--demo"]);
        let _: Value =
            serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{view}: {error}"));
        let all = document(&["xds", view, "-o", "json", "--all", "--demo"]).1;
        assert!(all.get("istiod-b9975f9ff-nmj8b").is_some(), "{view}");
    }
    assert!(shown >= 18, "{shown} of {list:?}");
    for view in [
        "config_dump",
        "edsz",
        "ecdsz",
        "ndsz",
        "sidecarz",
        "endpoints",
    ] {
        let ran = run(&["xds", view, DETAILS, "--demo", "-o", "json"]);
        assert_eq!(ran.code, 0, "{view}: {ran:?}");
        let written = format!("{view}?proxyID={DETAILS}.bookinfo");
        let same = run(&["xds", &written, "--demo", "-o", "json"]);
        assert_eq!(same.out, ran.out, "{view}");
    }
}

#[test]
fn the_list_says_what_each_view_is_and_what_is_refused() {
    let ran = run(&["xds", "--demo", "--no-headers"]);
    let line = |name: &str| {
        let mut lines = ran.out.lines();
        let line = lines.find(|line| line.split(' ').next() == Some(name));
        line.unwrap_or_else(|| panic!("{name}: {}", ran.out))
            .to_owned()
    };
    assert!(line("edsz").contains("TARGET"), "{}", line("edsz"));
    assert!(line("registryz").ends_with("services as they are known"));
    assert!(line("adsz?push=true").ends_with("mesh changes nothing"));
    assert_eq!(run(&["xds", "-L", "--demo", "--no-headers"]).out, ran.out);
    assert_eq!(
        run(&["x", "internal-debug", "list", "--demo", "--no-headers"]).out,
        ran.out
    );
}

#[test]
fn names_jq_and_sorting_go_with_the_tables() {
    let ran = run(&["xds", "registry", "-o", "name", "--demo"]);
    assert_eq!(ran.out.lines().next(), Some("api.external.lab"), "{ran:?}");
    let ran = run(&["xds", "endpoints", "-o", "name", "--demo"]);
    assert_eq!(
        ran.out
            .lines()
            .filter(|line| line.starts_with("details."))
            .count(),
        1
    );
    let ran = run(&["xds", "connections", "--jq", ".totalClients", "--demo"]);
    assert_eq!(ran.out, "12\n");
    let ran = run(&[
        "xds",
        "connections",
        "--sort-by",
        "address:desc",
        "--no-headers",
        "--demo",
    ]);
    assert!(ran.out.starts_with("db-1.stateful"), "{}", ran.out);
    let ran = run(&["xds", "mesh", "-o", "name", "--demo"]);
    assert_eq!(ran.code, 64, "what has no table has no names");
    let ran = run(&["xds", "registry", "--port", "80", "--demo"]);
    assert_eq!(
        ran.code, 64,
        "a filter that does nothing is refused: {ran:?}"
    );
}

#[test]
fn a_misspelt_view_is_told_with_the_one_that_was_meant() {
    for (typed, meant) in [
        ("synczz", "syncz"),
        ("conections", "connections"),
        ("registy", "registry"),
        ("endpoint", "endpoints"),
    ] {
        let ran = run(&["xds", typed, "--demo"]);
        let told = format!("error: there is no view `{typed}`; did you mean {meant}?\n");
        assert_eq!((ran.code, ran.out.as_str()), (64, ""), "{ran:?}");
        assert!(ran.err.starts_with(&told), "{}", ran.err);
        assert!(
            ran.err.contains("hint: this istiod answers "),
            "{}",
            ran.err
        );
    }
    let ran = run(&["xds", "qwertyuiop", DETAILS, "--demo"]);
    assert_eq!(ran.code, 64, "{ran:?}");
    assert!(!ran.err.contains("did you mean"), "{}", ran.err);
    // What is known and was not recorded, and what is written as a path, is another thing.
    for typed in ["config_distribution", "/debug/synczz", "debug/synczz"] {
        let ran = run(&["xds", typed, "--demo"]);
        assert_eq!(ran.code, 80, "{typed}: {ran:?}");
    }
}

#[test]
fn a_view_of_the_whole_mesh_says_that_a_namespace_chooses_nothing_from_it() {
    let whole = run(&["xds", "syncz", "--demo"]);
    let ran = run(&["xds", "syncz", "-n", "stateful", "--demo"]);
    assert_eq!((ran.code, &ran.out), (0, &whole.out), "{ran:?}");
    assert_eq!(
        ran.err,
        "-n is TARGET's namespace; without one syncz is of the whole mesh\n"
    );
    assert!(whole.err.is_empty(), "{}", whole.err);
    let ran = run(&["xds", "endpointz", DETAILS, "--demo"]);
    assert_eq!(ran.code, 64, "{ran:?}");
    assert!(
        ran.err.contains("hint: `mesh xds endpoints TARGET`"),
        "{}",
        ran.err
    );
}

/// The cells of a table by the row's first and the column's header.
fn cells(ran: &super::Ran) -> BTreeMap<(String, String), String> {
    let split = |line: &str| -> Vec<String> {
        let cells = line.split("  ").map(str::trim);
        let cells = cells.filter(|cell| !cell.is_empty());
        cells.map(str::to_owned).collect()
    };
    let mut lines = ran.out.lines();
    let header = split(lines.next().unwrap());
    let mut cells = BTreeMap::new();
    for line in lines.map(split) {
        for (column, cell) in header.iter().zip(&line) {
            cells.insert((line[0].clone(), column.clone()), cell.clone());
        }
    }
    cells
}

#[test]
fn one_answer_reads_the_same_in_both_commands_that_show_it() {
    for (name, word) in [
        ("bookinfo", "SYNCED ("),
        ("rejected", "ERROR ("),
        ("ambient", "SYNCED ("),
    ] {
        let of = |args: &[&str]| cells(&run(&[args, &["--from", &fixture(name)]].concat()));
        let (answer, status) = (of(&["xds", "syncz"]), of(&["ps", "-o", "wide"]));
        let mut compared = 0;
        for ((proxy, column), cell) in &answer {
            if column.ends_with("DS") {
                let other = status.get(&(proxy.clone(), column.clone()));
                assert_eq!(other, Some(cell), "{name} {proxy} {column}");
                compared += 1;
            }
        }
        assert!(compared >= 60, "{name}: {compared}");
        assert!(answer.values().any(|cell| cell.starts_with(word)), "{name}");
    }
    let ambient = run(&["xds", "syncz", "--from", &fixture("ambient")]);
    let header = ambient.out.lines().next().unwrap();
    for column in ["NDS", "WDS", "WADS"] {
        let mut columns = header.split_whitespace();
        assert!(columns.any(|one| one == column), "{header}");
    }
}
