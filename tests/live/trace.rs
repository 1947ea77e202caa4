//! What a trace asks of a cluster: narrow questions, and only what the walk meets.

use super::requests::pod;
use super::*;
use crate::support::Reply;

const ISTIOD: &str = "istiod-b9975f9ff-nmj8b";
const URL: &str = "http://reviews:9080/reviews/0";

/// Runs `mesh trace …` on the productpage, against the cluster.
fn trace(mesh: &Mesh, args: &[&str]) -> Ran {
    let lead = ["trace", PRODUCTPAGE];
    run(&[&lead, args, &["-n", "bookinfo", "-c", &mesh.config]].concat())
}

/// The Bookinfo mesh with an istiod that answers as it did when it was recorded.
fn with_istiod() -> Mesh {
    let mesh = bookinfo();
    let recording = recording("bookinfo");
    let whom = Whom::Istiod(PodName::new(ISTIOD, "istio-system"));
    let answers = move |_: &str, path: &str| {
        let answer = recording.ask(&Question::get(whom.clone(), path));
        answer.map_or_else(
            |_| Reply::unknown_path(),
            |answer| Reply::json(String::from_utf8(answer.body).unwrap()),
        )
    };
    mesh.fake.listen(
        &format!("{ISTIOD}.istio-system"),
        15014,
        Port::program(answers),
    );
    mesh
}

/// The questions about one cluster.
fn about(direction: &str, port: u16, subset: &str, host: &str) -> [String; 3] {
    let host = host.replace('.', r"\.");
    let name = format!(r"{direction}\|{port}\|{subset}\|{host}");
    [
        format!(
            "/config_dump?mask=dynamic_active_clusters,dynamic_warming_clusters,static_clusters&name_regex={name}"
        ),
        format!(
            "/config_dump?include_eds&mask=dynamic_endpoint_configs,static_endpoint_configs&name_regex={name}"
        ),
        format!("/clusters?format=json&filter=^({name})$"),
    ]
}

const FIRST: [&str; 5] = [
    "/config_dump?mask=dynamic_listeners,static_listeners",
    "/config_dump?mask=bootstrap,last_updated",
    "/config_dump?mask=ecds_filters",
    "/config_dump?resource=ecds_filters",
    "/config_dump?mask=dynamic_active_secrets,dynamic_warming_secrets,static_secrets",
];

#[test]
fn only_the_pods_that_the_request_meets_are_looked_up() {
    let mesh = with_istiod();
    let ran = trace(&mesh, &[URL]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(
        mesh.looked_up(),
        [
            pod(PRODUCTPAGE),
            pod(PRODUCTPAGE),
            "GET /api/v1/pods?fieldSelector=status.podIP%3D10.244.0.17".to_owned(),
            "GET /api/v1/pods?fieldSelector=status.podIP%3D10.244.0.19".to_owned(),
            pod("reviews-v1-567f55b9d4-v4bq9"),
            pod("reviews-v3-675c6d7d6b-x95kb"),
        ]
    );
    assert_eq!(mesh.forwards(), 3, "the proxy, two destinations");
}

#[test]
fn a_name_that_no_route_table_has_is_looked_for_at_istiod_and_then_in_the_services() {
    let istiods = "GET /api/v1/namespaces/istio-system/pods?labelSelector=app%3Distiod".to_owned();
    for (mesh, how) in [
        (
            with_istiod(),
            "istiod's registry has it for server.plain.svc.cluster.local",
        ),
        (bookinfo(), "it is the address of service server.plain"),
    ] {
        let ran = trace(&mesh, &["tcp://server.plain:9090"]);
        assert!(ran.out.contains(how), "{ran:?}");
        assert!(
            mesh.looked_up().contains(&istiods),
            "{:?}",
            mesh.looked_up()
        );
    }
}

#[test]
fn a_proxy_is_asked_by_name_for_the_table_and_the_clusters_that_the_request_meets() {
    let mesh = bookinfo();
    let ran = trace(&mesh, &[URL]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let asked = mesh.asked(PRODUCTPAGE);
    let (first, rest) = asked.split_at(FIRST.len());
    assert_eq!(first, FIRST);
    let tables = rest
        .iter()
        .filter(|line| line.contains("route_configs"))
        .count();
    let host = "reviews.bookinfo.svc.cluster.local";
    let clusters = ["v1", "v3"].map(|subset| about("outbound", 9080, subset, host));
    assert_eq!(rest[tables..], clusters.concat());
    assert!((1..=3).contains(&tables), "{rest:?}");
    let destination = mesh.asked("reviews-v1-567f55b9d4-v4bq9");
    let inbound = about("inbound", 9080, "", "");
    assert_eq!(
        destination,
        [&FIRST.map(str::to_owned)[..], &inbound].concat()
    );
}

#[test]
fn a_cluster_and_its_recording_give_one_answer() {
    let mesh = with_istiod();
    let recording = mesh.recording.display().to_string();
    for args in [
        &[URL][..],
        &[URL, "-H", "end-user: jason", "-o", "json"],
        &["http://ratings:9080/ratings/0", "--explain"],
        &["http://nobody.example/"],
        &["http://10.96.99.99:9080/"],
    ] {
        let live = trace(&mesh, args);
        let lead = ["trace", PRODUCTPAGE];
        let recorded = run(&[&lead, args, &["-n", "bookinfo", "--from", &recording]].concat());
        assert_eq!(live, recorded, "{args:?}");
        assert!(!live.out.is_empty(), "{args:?}: {live:?}");
    }
}

#[test]
fn what_may_not_be_looked_up_is_a_destination_that_was_not_examined() {
    let mesh = with_istiod();
    mesh.fake.fault(
        "/api/v1/pods?",
        support::fault::Fault::Status(403, "pods is forbidden", None),
        9,
    );
    let ran = trace(&mesh, &[URL]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let why = "destination: not examined: whose address it is cannot be told: not allowed to";
    assert_eq!(ran.out.matches(why).count(), 2, "{ran:?}");
    assert!(
        ran.err.contains("warning: not allowed to list pods"),
        "{ran:?}"
    );
    assert!(
        ran.err.contains("hint: add this rule to a ClusterRole: "),
        "{ran:?}"
    );
}
