//! When all is well: what is asked, how often, and over which connection.

use super::*;

#[test]
fn a_list_and_a_proxy_are_read_and_every_request_is_known() {
    let fake = with_proxy(Reply::json(r#"{"configs":[]}"#));
    block(async {
        let cluster = Cluster::connect(&options(&fake)).await.unwrap();
        assert_eq!(cluster.default_namespace(), "shop");
        let answer = cluster.ask(&dump()).await.unwrap();
        assert_eq!(answer.status, 200);
        assert_eq!(answer.body, br#"{"configs":[]}"#);
        assert_eq!(answer.origin.who, cart());
        assert_eq!(answer.origin.via, Via::Cluster);
        let again = Question::get(cart(), "/clusters?format=json");
        cluster.ask(&again).await.unwrap();
    });
    assert_eq!(fake.lines(), [format!("GET {FORWARD}?&ports=15000")]);
    assert_eq!(
        fake.admin_lines(),
        [
            "cart.shop:15000 GET /config_dump?mask=dynamic_listeners",
            "cart.shop:15000 GET /clusters?format=json"
        ]
    );
}

#[test]
fn an_answer_of_many_frames_comes_whole() {
    let body: Vec<u8> = (0..5_000_000_u32)
        .map(|n| b"0123456789"[(n % 10) as usize])
        .collect();
    let fake = with_proxy(Reply::json(body.clone()));
    assert!(ask(&options(&fake), &dump()).unwrap().body == body);
}

#[test]
fn a_proxys_refusal_is_an_answer_for_the_asker_to_judge() {
    let fake = with_proxy(Reply::unknown_path());
    let answer = ask(&options(&fake), &dump()).unwrap();
    assert_eq!(answer.status, 404);
    let error = status::accept(&dump(), answer).unwrap_err();
    assert_says(
        &error,
        Exit::Unreachable,
        "proxy cart.shop answered /config_dump with 404 Not Found: \
         invalid path. admin commands are: /: Admin home page",
        "--proxy-admin-port",
    );
}

#[test]
fn a_kept_connection_that_ended_is_opened_again() {
    let fake = with_proxy(Reply::Last(b"{}".to_vec()));
    block(async {
        let cluster = Cluster::connect(&options(&fake)).await.unwrap();
        for _ in 0..3 {
            assert_eq!(cluster.ask(&dump()).await.unwrap().body, b"{}");
        }
    });
    assert_eq!(fake.lines().len(), 3);
    assert_eq!(fake.admin_lines().len(), 3);
}

#[test]
fn a_released_pod_is_let_go() {
    let fake = with_proxy(Reply::json("{}"));
    block(async {
        let cluster = Cluster::connect(&options(&fake)).await.unwrap();
        cluster.ask(&dump()).await.unwrap();
        cluster.release(&cart());
        cluster.ask(&dump()).await.unwrap();
    });
    assert_eq!(fake.lines().len(), 2);
}

#[test]
fn one_proxy_is_asked_one_thing_at_a_time() {
    let fake = with_proxy(Reply::json("{}"));
    block(async {
        let cluster = Cluster::connect(&options(&fake)).await.unwrap();
        let question = dump();
        let (a, b, c) = futures_util::join!(
            cluster.ask(&question),
            cluster.ask(&question),
            cluster.ask(&question)
        );
        assert!(a.is_ok() && b.is_ok() && c.is_ok());
    });
    assert_eq!(fake.most_forwards(), 1);
    assert_eq!(fake.admin_lines().len(), 3);
}

#[test]
fn istiod_is_asked_on_its_own_port() {
    let fake = FakeCluster::start();
    fake.put(
        "api/v1",
        "pods",
        objects::pod("istiod-1", "istio-system", "istiod"),
    );
    let port = Port::program(|_, _| Reply::json("[]"));
    fake.listen("istiod-1.istio-system", 15014, port);
    let istiod = Whom::Istiod(PodName::new("istiod-1", "istio-system"));
    let answer = ask(
        &options(&fake),
        &Question::get(istiod.clone(), "/debug/syncz"),
    )
    .unwrap();
    assert_eq!(
        (answer.body.as_slice(), answer.origin.who),
        (&b"[]"[..], istiod)
    );
}

#[test]
fn names_resolve_against_the_cluster_with_gets_and_labelled_lists_only() {
    let fake = with_proxy(Reply::json("{}"));
    fake.put(
        "apis/apps/v1",
        "deployments",
        objects::deployment("cart", "shop"),
    );
    let targets = block(async {
        let cluster = Cluster::connect(&options(&fake)).await.unwrap();
        let selection = Selection::One {
            text: "deploy/cart".into(),
            namespace: None,
        };
        let ask = async |question: Question| cluster.ask(&question).await;
        resolve(&ask, &selection, cluster.default_namespace()).await
    })
    .unwrap();
    assert_eq!(targets[0].pod, PodName::new("cart", "shop"));
    assert_eq!(
        fake.lines(),
        [
            "GET /apis/apps/v1/namespaces/shop/deployments/cart",
            "GET /api/v1/namespaces/shop/pods?labelSelector=app%3Dcart"
        ]
    );
}
