//! What each command asks, request by request: the least that answers it.

use super::*;
use crate::support::Reply;

const LISTENERS: &str = "/config_dump?mask=dynamic_listeners,static_listeners";
const ROUTES: &str = "/config_dump?mask=dynamic_route_configs,static_route_configs";
const CLUSTERS: &str =
    "/config_dump?mask=dynamic_active_clusters,dynamic_warming_clusters,static_clusters";
const EDS: &str = "/config_dump?include_eds&mask=dynamic_endpoint_configs,static_endpoint_configs";
const SECRETS: &str =
    "/config_dump?mask=dynamic_active_secrets,dynamic_warming_secrets,static_secrets";
const EXTENSIONS: &str = "/config_dump?mask=ecds_filters";
const HEALTH: &str = "/clusters?format=json";
const REVIEWS: &str = "outbound|9080||reviews.bookinfo.svc.cluster.local";
const REVIEWS_REGEX: &str = r"outbound\|9080\|\|reviews\.bookinfo\.svc\.cluster\.local";

/// The question for the counters of refused updates.
fn refused(counters: &str) -> String {
    format!("/stats?format=json&usedonly&type=Counters&filter={counters}")
}

fn refused_clusters() -> String {
    refused(r"^cluster_manager\.cds\.update_rejected$")
}

fn refused_routes() -> String {
    refused(r"^http\..*\.rds\..*\.update_rejected$")
}

fn refused_endpoints() -> String {
    refused(r"^cluster\..*\.update_rejected$")
}

fn refused_secrets() -> String {
    refused(r"^sds\..*\.update_rejected$")
}

pub(super) fn pod(name: &str) -> String {
    format!("GET /api/v1/namespaces/bookinfo/pods/{name}")
}

/// Asserts that a command on the productpage asks this and nothing else.
fn asks<T: AsRef<str>>(args: &[&str], questions: &[T]) {
    let mesh = bookinfo();
    let mut line = args.to_vec();
    line.insert(1, PRODUCTPAGE);
    let ran = mesh.pc(&line);
    assert_eq!(ran.code, 0, "{args:?}: {ran:?}");
    let questions: Vec<&str> = questions.iter().map(AsRef::as_ref).collect();
    assert_eq!(mesh.asked(PRODUCTPAGE), questions, "{args:?}");
    assert_eq!(mesh.looked_up(), [pod(PRODUCTPAGE)], "{args:?}");
    assert_eq!(mesh.forwards(), 1, "{args:?}");
}

#[test]
fn listeners_are_one_question_whatever_is_shown_of_them() {
    for args in [
        &["l"][..],
        &["l", "--address", "0.0.0.0", "--port", "15001", "-o", "json"],
        &["l", "--type", "http", "--verbose=false"],
        &["l", "--state", "all"],
        &["l", "-o", "wide"],
        &["l", "-o", "yaml"],
        &["l", "-o", "name"],
        &["l", "--raw"],
        &["l", "--jq", ".[].name"],
    ] {
        asks(args, &[LISTENERS]);
    }
    asks(
        &["l", "--name", "0.0.0.0_9080"],
        &[format!(r"{LISTENERS}&name_regex=0\.0\.0\.0_9080")],
    );
}

#[test]
fn a_bootstrap_is_one_question_in_every_form() {
    for form in [&[][..], &["-o", "short"], &["-o", "wide"], &["--jq", "."]] {
        let asked = "/config_dump?mask=bootstrap,last_updated";
        asks(&[&["b"], form].concat(), &[asked]);
    }
}

#[test]
fn routes_and_clusters_are_their_section_and_the_counter_of_refusals() {
    asks(&["r"], &[ROUTES, &refused_routes()]);
    asks(
        &["r", "--name", "inbound|9080||", "-o", "json"],
        &[
            format!(r"{ROUTES}&name_regex=inbound\|9080\|\|"),
            refused_routes(),
        ],
    );
    asks(&["c"], &[CLUSTERS, &refused_clusters()]);
    asks(&["c", "--state", "all"], &[CLUSTERS, &refused_clusters()]);
}

#[test]
fn clusters_are_asked_for_by_any_part_of_their_names() {
    for (args, name) in [
        (["c", "--direction", "inbound"], "inbound.*[|_.].*"),
        (["c", "--port", "9080"], ".*[|_.]9080[|_.]+.*.*"),
        (["c", "--subset", "v1"], ".*[|_.]v1[|_.]+.*"),
    ] {
        asks(
            &args,
            &[format!("{CLUSTERS}&name_regex={name}"), refused_clusters()],
        );
    }
}

#[test]
fn a_cluster_is_asked_for_by_a_name_that_holds_all_the_filters() {
    let host = r"reviews\.bookinfo\.svc\.cluster\.local";
    asks(
        &[
            "c",
            "--fqdn",
            "reviews.bookinfo.svc.cluster.local",
            "--subset",
            "v1",
            "--port",
            "9080",
            "--direction",
            "outbound",
        ],
        &[
            format!(r"{CLUSTERS}&name_regex=(outbound.*[|_.]9080[|_.]+v1[|_.]+)?{host}(\..*)?"),
            refused_clusters(),
        ],
    );
    asks(
        &["c", "--name", "BlackHole*"],
        &[
            format!("{CLUSTERS}&name_regex=BlackHole.*"),
            refused_clusters(),
        ],
    );
}

#[test]
fn endpoints_are_asked_of_clusters_and_eds_of_the_dump() {
    asks(&["ep"], &[HEALTH, &refused_endpoints()]);
    asks(
        &["ep", "--port", "9080", "--status", "healthy", "-o", "wide"],
        &[HEALTH, &refused_endpoints()],
    );
    asks(
        &["ep", "--cluster", REVIEWS],
        &[
            format!("{HEALTH}&filter=^((?i:{REVIEWS_REGEX}))$"),
            refused_endpoints(),
        ],
    );
    asks(&["eds"], &[EDS, &refused_endpoints()]);
    asks(
        &["eds", "--cluster", REVIEWS],
        &[
            format!("{EDS}&name_regex=(?i:{REVIEWS_REGEX})"),
            refused_endpoints(),
        ],
    );
}

#[test]
fn secrets_are_their_section_and_the_roots_come_along_where_trust_is_told() {
    asks(&["s"], &[SECRETS, &refused_secrets()]);
    asks(
        &["secret", "-o", "wide", "--state", "all"],
        &[SECRETS, &refused_secrets()],
    );
    asks(
        &["s", "--name", "default"],
        &[format!("{SECRETS}&name_regex=default"), refused_secrets()],
    );
    asks(
        &["s", "--name", "default", "-o", "wide"],
        &[
            format!("{SECRETS}&name_regex=(default)|ROOTCA"),
            refused_secrets(),
        ],
    );
}

#[test]
fn a_proxy_without_extension_configurations_is_not_asked_for_its_whole_dump() {
    let refused = refused(r"^extension_config_discovery\..*\.update_rejected$");
    let listed = "/config_dump?resource=ecds_filters";
    asks(&["ec"], &[EXTENSIONS, listed, &refused]);
    asks(
        &["ec", "--name", "stats"],
        &[
            &*format!("{EXTENSIONS}&name_regex=stats"),
            EXTENSIONS,
            listed,
            &refused,
            &*format!("{EXTENSIONS}&name_regex=.*stats.*"),
            EXTENSIONS,
            listed,
        ],
    );
}

#[test]
fn roots_are_compared_by_two_secrets_of_each() {
    let mesh = bookinfo();
    let ran = mesh.pc(&["rc", PRODUCTPAGE, "deploy/details-v1"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let question = format!("{SECRETS}&name_regex=ROOTCA|default");
    assert_eq!(mesh.asked(PRODUCTPAGE), [question.as_str()]);
    assert_eq!(mesh.fake.admin_lines().len(), 2);
    assert_eq!(mesh.forwards(), 2);
}

#[test]
fn a_miss_asks_once_more_over_the_same_connection_for_what_holds_the_text() {
    let wide = ".*review.*";
    asks(
        &["r", "--name", "review"],
        &[
            format!("{ROUTES}&name_regex=review"),
            refused_routes(),
            format!("{ROUTES}&name_regex={wide}"),
        ],
    );
    asks(
        &["ep", "--cluster", "review"],
        &[
            format!("{HEALTH}&filter=^((?i:review))$"),
            refused_endpoints(),
            format!("{HEALTH}&filter=^((?i:{wide}))$"),
        ],
    );
    // What came holds all there is: nothing more to ask.
    asks(&["l", "--address", "10.0"], &[LISTENERS]);
    // A pattern was meant as it stands.
    asks(
        &["l", "--name", "nothing*"],
        &[format!("{LISTENERS}&name_regex=nothing.*")],
    );
}

#[test]
fn an_old_envoy_is_asked_wider_until_it_understands() {
    let asked = |age, args: &[&str]| {
        let mesh = Mesh::of("bookinfo", age);
        let ran = mesh.pc(args);
        assert_eq!(ran, bookinfo().pc(args), "{args:?}");
        mesh.asked(PRODUCTPAGE)
    };
    let routes = ["r", PRODUCTPAGE, "--name", "9080"];
    let named = format!("{ROUTES}&name_regex=9080");
    assert_eq!(
        asked(Age::Old, &routes),
        [&*named, ROUTES, &refused_routes()]
    );
    assert_eq!(
        asked(Age::Ancient, &routes),
        [&*named, ROUTES, "/config_dump", &refused_routes()]
    );
    assert_eq!(
        asked(Age::Ancient, &["eds", PRODUCTPAGE]),
        [EDS, "/config_dump?include_eds", &refused_endpoints()]
    );
    let filtered = format!("{HEALTH}&filter=^((?i:{REVIEWS_REGEX}))$");
    let endpoints = ["ep", PRODUCTPAGE, "--cluster", REVIEWS];
    assert_eq!(
        asked(Age::Old, &endpoints),
        [&*filtered, &refused_endpoints()]
    );
    assert_eq!(
        asked(Age::Ancient, &endpoints),
        [&*filtered, HEALTH, &refused_endpoints()]
    );
}

#[test]
fn a_target_costs_a_look_at_it_and_its_pods() {
    let looked_up = |args: &[&str]| {
        let mesh = bookinfo();
        let ran = mesh.pc(args);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert_eq!(mesh.forwards(), 1);
        mesh.looked_up()
    };
    let pods = "GET /api/v1/namespaces/bookinfo/pods?labelSelector=";
    assert_eq!(
        looked_up(&["l", "deploy/productpage-v1"]),
        [
            "GET /apis/apps/v1/namespaces/bookinfo/deployments/productpage-v1".to_owned(),
            format!("{pods}app%3Dproductpage%2Cversion%3Dv1")
        ]
    );
    assert_eq!(
        looked_up(&["l", "svc/reviews"]),
        [
            "GET /api/v1/namespaces/bookinfo/services/reviews".to_owned(),
            format!("{pods}app%3Dreviews")
        ]
    );
    assert_eq!(
        looked_up(&["l", "gateway/front"]),
        [format!(
            "{pods}gateway.networking.k8s.io%2Fgateway-name%3Dfront"
        )]
    );
    assert_eq!(
        looked_up(&["l", "db-0.stateful"]),
        ["GET /api/v1/namespaces/stateful/pods/db-0"]
    );
}

#[test]
fn a_pod_whose_own_name_holds_a_dot_is_looked_for_twice() {
    let mesh = bookinfo();
    let whom = Whom::Proxy(PodName::new(PRODUCTPAGE, "bookinfo"));
    let port = envoy(&recording("bookinfo"), &whom, Age::New);
    mesh.fake.proxy("canary.v2", "bookinfo", "canary", port);
    let ran = mesh.pc(&["l", "canary.v2"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(
        mesh.looked_up(),
        [
            "GET /api/v1/namespaces/v2/pods/canary".to_owned(),
            pod("canary.v2")
        ]
    );
}

#[test]
fn many_proxies_cost_one_list_and_one_question_each() {
    for (args, list, proxies) in [
        (&["l"][..], "GET /api/v1/namespaces/bookinfo/pods", 7),
        (
            &["l", "-l", "app=reviews"],
            "GET /api/v1/namespaces/bookinfo/pods?labelSelector=app%3Dreviews",
            3,
        ),
        (&["l", "-A"], "GET /api/v1/pods", 12),
    ] {
        let mesh = bookinfo();
        let ran = mesh.pc(args);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert_eq!(mesh.looked_up(), [list]);
        assert_eq!(mesh.forwards(), proxies);
        let asked = mesh.fake.admin_lines();
        assert_eq!(asked.len(), proxies);
        assert!(asked.iter().all(|line| line.ends_with(LISTENERS)));
    }
}

#[test]
fn no_more_proxies_are_asked_at_once_than_allowed() {
    for (args, most) in [
        (&["c", "-A"][..], 8),
        (&["c", "-A", "--concurrency", "1"], 1),
        (&["c", "-A", "--concurrency", "3"], 3),
    ] {
        let mesh = bookinfo();
        for pod in recording("bookinfo").proxies() {
            let whom = Whom::Proxy(pod.clone());
            let answer = envoy(&recording("bookinfo"), &whom, Age::New);
            let late = move |method: &str, path: &str| Reply::Late(body(answer(method, path)));
            mesh.fake
                .listen(&pod.to_string(), 15000, Port::program(late));
        }
        assert_eq!(mesh.pc(args).code, 0);
        assert_eq!(mesh.forwards(), 12, "{args:?}");
        assert!(mesh.fake.most_in_flight() <= most, "{args:?}");
        assert!(most == 1 || mesh.fake.most_in_flight() > 1, "{args:?}");
    }
}

#[test]
fn nobody_is_asked_what_cannot_be_answered() {
    for args in [
        &["l", PRODUCTPAGE, "--jq", ".["][..],
        &["l", "-l", "app in"],
        &["l", "nonsense/x"],
        &["l", "--type", "htp"],
        &["c", "--direction", "out"],
        &["ep", "--status", "helthy"],
        &["r", "--state", "ready"],
        &["l", "a b"],
    ] {
        let mesh = bookinfo();
        let ran = mesh.pc(args);
        assert_eq!(ran.code, 64, "{args:?}: {ran:?}");
        assert!(mesh.fake.lines().is_empty(), "{args:?}");
    }
}
