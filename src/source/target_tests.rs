//! What people type, and the pods that it names.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::cell::RefCell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Selection, Target, resolve};
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::{Origin, Via, Whom};
use crate::source::question::{Answer, Question};

fn pod(name: &str, namespace: &str, containers: &[&str], labels: Value) -> Value {
    let names: Vec<Value> = containers
        .iter()
        .map(|name| json!({"name": name}))
        .collect();
    let states: Vec<Value> = containers
        .iter()
        .map(|name| json!({"name": name, "state": {"running": {}}}))
        .collect();
    json!({
        "metadata": {"name": name, "namespace": namespace, "labels": labels},
        "spec": {"nodeName": "n1", "containers": names},
        "status": {"phase": "Running", "containerStatuses": states}
    })
}

fn with_proxy(name: &str, namespace: &str, app: &str) -> Value {
    pod(
        name,
        namespace,
        &["app", "istio-proxy"],
        json!({"app": app}),
    )
}

/// What is known of a cluster: (path without query, status, body); all else is 404.
struct World {
    via: Via,
    answers: Vec<(String, u16, Value)>,
    asked: RefCell<Vec<String>>,
}

impl World {
    fn of(via: Via, pods: &[Value], objects: Vec<(&str, Value)>) -> World {
        let mut answers: Vec<(String, u16, Value)> = objects
            .into_iter()
            .map(|(path, object)| (path.to_owned(), 200, object))
            .collect();
        answers.push(("/api/v1/pods".into(), 200, json!({"items": pods})));
        let mut namespaces: Vec<&str> = Vec::new();
        for pod in pods {
            let (name, namespace) = (
                pod["metadata"]["name"].as_str().unwrap(),
                pod["metadata"]["namespace"].as_str().unwrap(),
            );
            let path = format!("/api/v1/namespaces/{namespace}/pods/{name}");
            answers.push((path, 200, pod.clone()));
            namespaces.push(namespace);
        }
        for namespace in ["default", "shop", "other"] {
            let items: Vec<&Value> = pods
                .iter()
                .filter(|pod| pod["metadata"]["namespace"] == namespace)
                .collect();
            let path = format!("/api/v1/namespaces/{namespace}/pods");
            answers.push((path, 200, json!({"items": items})));
        }
        World {
            via,
            answers,
            asked: RefCell::default(),
        }
    }

    fn live(pods: &[Value]) -> World {
        World::of(Via::Cluster, pods, Vec::new())
    }

    fn recorded(pods: &[Value], objects: Vec<(&str, Value)>) -> World {
        World::of(Via::Recording("demo".into()), pods, objects)
    }

    fn answer(&self, question: &Question) -> Result<Answer> {
        self.asked.borrow_mut().push(question.path.clone());
        let path = question.path.split('?').next().unwrap();
        let found = self.answers.iter().find(|(known, _, _)| known == path);
        let (status, body) = match found {
            Some((_, status, body)) => (*status, body.clone()),
            None => (404, json!({"kind": "Status", "message": "not found"})),
        };
        if status == 0 {
            return Err(Error::cannot_tell("not recorded"));
        }
        Ok(Answer {
            status,
            body: body.to_string().into_bytes(),
            cut: None,
            origin: Origin {
                who: Whom::Kubernetes,
                via: self.via.clone(),
                when: Timestamp::UNIX_EPOCH,
            },
        })
    }

    fn resolve(&self, selection: &Selection) -> Result<Vec<Target>> {
        let ask = async |question: Question| self.answer(&question);
        let mut work = pin!(resolve(&ask, selection, "default"));
        // Nothing here waits, so one poll is the whole of it.
        match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(result) => result,
            Poll::Pending => unreachable!("the answers are ready"),
        }
    }

    fn one(&self, text: &str) -> Result<Target> {
        let selection = Selection::One {
            text: text.into(),
            namespace: None,
        };
        self.resolve(&selection).map(|mut targets| {
            assert_eq!(targets.len(), 1);
            targets.remove(0)
        })
    }
}

#[test]
fn a_name_stands_in_the_default_namespace_and_a_suffix_in_its_own() {
    let world = World::live(&[
        with_proxy("cart", "default", "cart"),
        with_proxy("cart", "shop", "cart"),
    ]);
    assert_eq!(world.one("cart").unwrap().pod.to_string(), "cart.default");
    assert_eq!(world.one("cart.shop").unwrap().pod.to_string(), "cart.shop");
    assert_eq!(world.one("pod/cart.shop").unwrap().chosen, None);
    let selection = Selection::One {
        text: "cart".into(),
        namespace: Some("shop".into()),
    };
    let pod = world.resolve(&selection).unwrap().remove(0).pod;
    assert_eq!(pod.to_string(), "cart.shop");
}

#[test]
fn a_pod_whose_own_name_holds_a_dot_is_found() {
    let world = World::live(&[with_proxy("cart.v2", "default", "cart")]);
    let pod = world.one("cart.v2").unwrap().pod;
    assert_eq!((&*pod.name, &*pod.namespace), ("cart.v2", "default"));
    let pod = world.one("cart.v2.default").unwrap().pod;
    assert_eq!((&*pod.name, &*pod.namespace), ("cart.v2", "default"));
}

#[test]
fn a_pod_that_is_gone_is_told_with_its_neighbours() {
    let world = World::live(&[
        with_proxy("reviews-v1-abc", "default", "reviews"),
        with_proxy("reviews-v2-def", "default", "reviews"),
        with_proxy("ratings-v1-ghi", "default", "ratings"),
        with_proxy("reviews-v1-xyz", "shop", "reviews"),
    ]);
    let error = world.one("reviews-v1-xyz").unwrap_err();
    assert_eq!(error.exit, Exit::Unreachable);
    assert_eq!(error.message, "no pod reviews-v1-xyz in namespace default");
    assert_eq!(error.hints[0], "there is reviews-v1-abc, reviews-v2-def");
    assert!(error.hints[1].contains("-n"), "{:?}", error.hints);
}

#[test]
fn a_recording_takes_the_only_pod_of_that_name_and_says_so() {
    let pods = [
        with_proxy("cart", "shop", "cart"),
        with_proxy("twin", "shop", "twin"),
        with_proxy("twin", "other", "twin"),
    ];
    let world = World::recorded(&pods, Vec::new());
    let target = world.one("cart").unwrap();
    assert_eq!(target.pod.to_string(), "cart.shop");
    assert_eq!(target.chosen.unwrap(), "cart is in namespace shop");
    let error = world.one("twin").unwrap_err();
    assert_eq!(
        error.hints[0],
        "it stands in the namespaces shop, other: add .NAMESPACE or -n"
    );
    assert!(World::live(&pods).one("cart").is_err());
    // A namespace that was named is meant.
    assert!(world.one("cart.other").is_err());
}

#[test]
fn who_may_not_look_pods_up_goes_on_without() {
    let path = "/api/v1/namespaces/default/pods/cart".to_owned();
    for status in [403, 0] {
        let mut world = World::live(&[]);
        world.answers.push((path.clone(), status, json!({})));
        let target = world.one("cart").unwrap();
        assert_eq!(target.pod.to_string(), "cart.default");
        assert_eq!(target.problem, None);
    }
    let mut world = World::live(&[]);
    world.answers.push((path, 401, json!({})));
    assert_eq!(world.one("cart").unwrap_err().exit, Exit::Denied);
}

#[test]
fn a_workload_is_the_best_of_its_pods_and_says_which() {
    let deployment = json!({"spec": {"selector": {"matchLabels": {"app": "reviews"}}}});
    let path = "/apis/apps/v1/namespaces/default/deployments/reviews";
    let mut waiting = with_proxy("reviews-a", "default", "reviews");
    waiting["status"]["containerStatuses"][1]["state"] =
        json!({"waiting": {"reason": "CrashLoopBackOff"}});
    let pods = [
        waiting.clone(),
        with_proxy("reviews-b", "default", "reviews"),
        with_proxy("ratings-a", "default", "ratings"),
    ];
    let world = World::of(Via::Cluster, &pods, vec![(path, deployment.clone())]);
    let target = world.one("deploy/reviews").unwrap();
    assert_eq!(target.pod.name, "reviews-b");
    assert_eq!(
        target.chosen.unwrap(),
        "deploy/reviews: chose reviews-b of 2 pods"
    );
    assert_eq!(
        *world.asked.borrow(),
        [
            path,
            "/api/v1/namespaces/default/pods?labelSelector=app%3Dreviews"
        ]
    );
    let world = World::of(Via::Cluster, &[waiting], vec![(path, deployment.clone())]);
    assert_eq!(
        world.one("deploy/reviews").unwrap_err().message,
        "deploy/reviews: the proxy of pod reviews-a.default does not run \
         (the pod is Running): CrashLoopBackOff"
    );
    let world = World::of(Via::Cluster, &[], vec![(path, deployment)]);
    assert_eq!(
        world.one("deploy/reviews").unwrap_err().message,
        "deploy/reviews has no pods"
    );
    assert_eq!(
        world.one("deploy/details").unwrap_err().message,
        "no deploy/details in namespace default"
    );
}

#[test]
fn each_pod_of_a_workload_is_taken_also_those_that_cannot_be_read() {
    let deployment = json!({"spec": {"selector": {"matchLabels": {"app": "reviews"}}}});
    let path = "/apis/apps/v1/namespaces/default/deployments/reviews";
    let mut waiting = with_proxy("reviews-b", "default", "reviews");
    waiting["status"]["containerStatuses"][1]["state"] =
        json!({"waiting": {"reason": "CrashLoopBackOff"}});
    let bare = pod("reviews-c", "default", &["app"], json!({"app": "reviews"}));
    let each = |text: &str| Selection::Each {
        text: text.to_owned(),
        namespace: None,
    };
    let pods = [
        waiting,
        with_proxy("reviews-a", "default", "reviews"),
        bare.clone(),
        with_proxy("ratings-a", "default", "ratings"),
    ];
    let world = World::of(Via::Cluster, &pods, vec![(path, deployment.clone())]);
    let targets = world.resolve(&each("deploy/reviews")).unwrap();
    let told: Vec<(&str, bool)> = targets
        .iter()
        .map(|target| (target.pod.name.as_str(), target.problem.is_some()))
        .collect();
    assert_eq!(told, [("reviews-a", false), ("reviews-b", true)]);
    let targets = world.resolve(&each("ratings-a")).unwrap();
    assert_eq!(targets.len(), 1, "a pod is itself");
    let world = World::of(Via::Cluster, &[bare], vec![(path, deployment.clone())]);
    assert_eq!(
        world.resolve(&each("deploy/reviews")).unwrap_err().message,
        "none of the 1 pods of deploy/reviews has a proxy"
    );
    let world = World::of(Via::Cluster, &[], vec![(path, deployment)]);
    assert_eq!(
        world.resolve(&each("deploy/reviews")).unwrap_err().message,
        "deploy/reviews has no pods"
    );
}

#[test]
fn a_recording_finds_a_workload_that_stands_in_one_namespace_only() {
    let deployment = json!({
        "metadata": {"name": "cart", "namespace": "shop"},
        "spec": {"selector": {"matchLabels": {"app": "cart"}}}
    });
    let mut gateway = with_proxy("front-istio-1", "shop", "front");
    gateway["metadata"]["labels"] = json!({"gateway.networking.k8s.io/gateway-name": "front"});
    let world = World::recorded(
        &[with_proxy("cart-1", "shop", "cart"), gateway],
        vec![("/apis/apps/v1/deployments", json!({"items": [deployment]}))],
    );
    let target = world.one("deploy/cart").unwrap();
    assert_eq!(
        target.chosen.unwrap(),
        "deploy/cart: chose cart-1 in namespace shop, its only pod"
    );
    let target = world.one("gateway/front").unwrap();
    assert_eq!(target.pod.to_string(), "front-istio-1.shop");
    assert_eq!(
        world.one("gateway/back").unwrap_err().message,
        "no pods of a Gateway back in namespace default"
    );
}

#[test]
fn many_are_all_that_were_made_with_a_proxy_and_have_not_finished() {
    let mut crashing = with_proxy("crashing", "shop", "x");
    crashing["status"]["containerStatuses"][1]["state"] = json!({"waiting": {"reason": "Oops"}});
    let mut done = with_proxy("done", "shop", "x");
    done["status"]["phase"] = json!("Succeeded");
    let world = World::live(&[
        with_proxy("zeta", "shop", "z"),
        crashing,
        done,
        pod("plain", "shop", &["app"], json!({"app": "x"})),
        pod(
            "ztunnel-1",
            "other",
            &["istio-proxy"],
            json!({"app": "ztunnel"}),
        ),
        with_proxy("alpha", "other", "x"),
    ]);
    let names = |selection: Selection| -> Vec<String> {
        let targets = world.resolve(&selection).unwrap();
        targets
            .iter()
            .map(|target| target.pod.to_string())
            .collect()
    };
    assert_eq!(
        names(Selection::All),
        ["alpha.other", "crashing.shop", "zeta.shop"]
    );
    assert_eq!(
        names(Selection::Namespace("shop".into())),
        ["crashing.shop", "zeta.shop"]
    );
    let labelled = |selector: &str| Selection::Selector {
        selector: selector.into(),
        namespace: None,
    };
    assert_eq!(names(labelled("app=x")), ["alpha.other", "crashing.shop"]);
    assert_eq!(names(labelled("app=ztunnel")), ["ztunnel-1.other"]);
    let targets = world.resolve(&Selection::Namespace("shop".into())).unwrap();
    assert!(targets[0].problem.is_some() && targets[1].problem.is_none());
}

#[test]
fn a_place_without_proxies_is_an_error_and_not_an_empty_answer() {
    let world = World::live(&[pod("plain", "shop", &["app"], json!({}))]);
    let error = |namespace: &str| {
        let selection = Selection::Namespace(namespace.into());
        world.resolve(&selection).unwrap_err().message
    };
    assert_eq!(
        error("shop"),
        "no proxy in namespace shop: none of its 1 pods has one"
    );
    assert_eq!(error("default"), "no pod in namespace default");
}

#[test]
fn what_cannot_be_a_name_never_reaches_a_path() {
    let world = World::live(&[]);
    for text in [
        "",
        "..",
        "../secrets",
        "a b",
        "Cart",
        "cart?x=y",
        "cart%2f",
        "deploy/",
        "cart\u{202e}",
        "-cart",
        "deploy/a/b/../c",
        "cronjob/x",
    ] {
        let error = world.one(text).unwrap_err();
        assert_eq!(error.exit, Exit::Usage, "{text}");
    }
    assert!(world.asked.borrow().is_empty());
}

proptest::proptest! {
    #[test]
    fn whatever_is_typed_only_plain_names_reach_a_path(
        text in "(deploy/|pod/|svc/|gtw/|\\.|/|-|%|\\?|[a-c0]|\\PC){0,12}"
    ) {
        let world = World::recorded(&[with_proxy("a", "b", "c")], Vec::new());
        let _ = world.one(&text);
        for path in world.asked.borrow().iter() {
            let plain = |c: char| c.is_ascii_alphanumeric() || "/-._?=%".contains(c);
            proptest::prop_assert!(path.chars().all(plain), "{path}");
            proptest::prop_assert!(!path.contains("/../") && !path.ends_with("/.."), "{path}");
        }
    }
}
