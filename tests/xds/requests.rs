//! Exactly what is asked.

use super::support::Reply;
use super::world::World;
use super::{DETAILS, ISTIOD};

const FIND: &str = "GET /api/v1/namespaces/istio-system/pods?labelSelector=app%3Distiod";

fn istiod(path: &str) -> String {
    format!("{ISTIOD}.istio-system:15014 GET /debug/{path}")
}

#[test]
fn a_view_of_the_mesh_is_one_list_of_pods_and_one_question() {
    for (view, path) in [
        ("syncz", "syncz"),
        ("registry", "registryz"),
        ("endpoints", "endpointShardz"),
        ("cachez?sizes=true", "cachez?sizes=true"),
        ("connections", "connections"),
    ] {
        let world = World::new();
        world.istiod(ISTIOD, "default", |path| match path {
            "/debug/cachez?sizes=true" => Reply::json("{}"),
            path => super::world::istiod(path),
        });
        world.run(&["xds", view]);
        assert_eq!(world.asked(), [istiod(path)], "{view}");
        assert_eq!(world.looked_up(), [FIND], "{view}");
    }
}

#[test]
fn a_view_of_a_proxy_asks_who_has_it_first() {
    let world = World::bookinfo();
    let ran = world.run(&["xds", "config_dump", DETAILS, "--kind", "clusters"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let question = format!("config_dump?proxyID={DETAILS}.bookinfo");
    assert_eq!(world.asked(), [istiod("connections"), istiod(&question)]);
    let pod = format!("GET /api/v1/namespaces/bookinfo/pods/{DETAILS}");
    assert_eq!(world.looked_up(), [FIND.to_owned(), pod]);
}

#[test]
fn a_difference_asks_istiod_twice_and_the_proxy_section_by_section() {
    let world = World::bookinfo();
    let ran = world.run(&["ps", DETAILS]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let proxy = |path: &str| format!("{DETAILS}.bookinfo:15000 GET {path}");
    let of = |path: &str| istiod(&format!("{path}?proxyID={DETAILS}.bookinfo"));
    assert_eq!(
        world.asked(),
        [
            istiod("connections"),
            of("config_dump"),
            of("edsz"),
            proxy(
                "/config_dump?mask=dynamic_active_clusters,dynamic_warming_clusters,static_clusters"
            ),
            proxy("/config_dump?mask=dynamic_listeners,static_listeners"),
            proxy("/config_dump?mask=dynamic_route_configs,static_route_configs"),
            proxy("/config_dump?include_eds&mask=dynamic_endpoint_configs,static_endpoint_configs"),
            proxy(
                "/config_dump?mask=dynamic_active_secrets,dynamic_warming_secrets,static_secrets&name_regex=ROOTCA"
            ),
            proxy("/stats?format=json&usedonly&filter=^control_plane\\."),
        ]
    );
    assert_eq!(
        world.looked_up(),
        [
            format!("GET /api/v1/namespaces/bookinfo/pods/{DETAILS}"),
            FIND.to_owned(),
            "GET /api/v1/namespaces/bookinfo/configmaps/istio-ca-root-cert".to_owned(),
        ]
    );
}

#[test]
fn what_is_refused_is_refused_before_anyone_is_asked() {
    let world = World::bookinfo();
    for args in [
        &["xds", "adsz?push=true"][..],
        &["xds", "force_disconnect", DETAILS],
        &["xds", "cachez?clear=true", "--all"],
        &["xds", "edsz"],
        &["xds", "registry", DETAILS],
        &[
            "xds",
            "config_dump",
            DETAILS,
            "--kind",
            "listeners",
            "--fqdn",
            "x",
        ],
        &["xds", "mesh", "--jq", "."],
    ] {
        let ran = world.run(args);
        let asked = if args[1] == "mesh" { 1 } else { 0 };
        assert_eq!(
            ran.code,
            if asked == 1 { 0 } else { 64 },
            "{args:?}: {ran:?}"
        );
        assert_eq!(world.asked().len(), asked, "{args:?}");
    }
    let ran = world.run(&["xds", "mesh", "--jq", ".["]);
    assert_eq!(ran.code, 64, "{ran:?}");
}

/// The requests of a command in the README's table.
fn promised(command: &str) -> Vec<String> {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let lead = format!("| `{command}` | `");
    let rows = readme.lines().filter_map(|line| line.strip_prefix(&lead));
    let request = |row: &str| {
        let request = row.split('`').next().unwrap();
        request
            .replace("NAMESPACE", "bookinfo")
            .replace("NAME", DETAILS)
    };
    let mut requests: Vec<String> = rows.map(request).collect();
    requests.sort();
    requests
}

#[test]
fn the_readmes_table_says_what_the_api_server_is_asked() {
    for (command, args) in [
        ("xds", &["xds", "registry", "--all"][..]),
        ("xds TARGET", &["xds", "endpoints", DETAILS]),
        ("proxy-status TARGET", &["proxy-status", DETAILS]),
    ] {
        let world = World::bookinfo();
        let ran = world.run(args);
        assert_eq!(ran.code, 0, "{ran:?}");
        let mut asked = world.looked_up();
        asked.sort();
        assert_eq!(asked, promised(command), "{command}");
    }
}
