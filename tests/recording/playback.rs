//! What is kept, and what is played back of it.

use super::*;

#[test]
fn what_was_kept_is_played_back_with_its_status_and_time() {
    let recording = open(archive(&recorded())).unwrap();
    for (question, kept) in recorded() {
        let played = recording.ask(&question).unwrap();
        assert_eq!(played.status, kept.status);
        assert_eq!(played.body, kept.body);
        assert_eq!(played.origin.when, kept.origin.when);
        assert_eq!(played.origin.who, question.whom);
        assert_eq!(played.origin.via, Via::Recording("test".into()));
    }
    assert_eq!(recording.default_namespace(), "shop");
    assert_eq!(recording.taken(), at(9));
    assert!(recording.by().starts_with("mesh "));
    assert_eq!(recording.notes(), &[] as &[String]);
    let names: Vec<_> = recording
        .proxies()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(names, ["cart-1.shop", "pay-1.shop"]);
    assert_eq!(recording.istiods().len(), 1);
}

#[test]
fn a_narrower_question_is_answered_from_a_wider_answer() {
    let recording = open(archive(&recorded())).unwrap();
    for (name, path, body) in [
        ("cart-1", "/config_dump", "whole"),
        (
            "cart-1",
            "/config_dump?resource=dynamic_listeners&name_regex=a",
            "whole",
        ),
        (
            "cart-1",
            "/config_dump?include_eds=true&mask=dynamic_endpoint_configs",
            "whole",
        ),
        (
            "cart-1",
            "/stats?format=json&filter=update_rejected",
            "stats",
        ),
        (
            "pay-1",
            "/config_dump?mask=dynamic_listeners",
            "without endpoints",
        ),
    ] {
        let played = recording.ask(&Question::get(proxy(name), path)).unwrap();
        assert_eq!(played.body, body.as_bytes(), "{path}");
    }
}

#[test]
fn what_was_not_recorded_is_cannot_tell_and_never_empty() {
    let recording = open(archive(&recorded())).unwrap();
    for (whom, path, hint) in [
        (
            proxy("pay-1"),
            "/config_dump?include_eds",
            "of proxy pay-1.shop it holds /config_dump",
        ),
        (
            proxy("pay-1"),
            "/certs",
            "of proxy pay-1.shop it holds /config_dump",
        ),
        (
            proxy("gone"),
            "/config_dump",
            "it holds answers of proxy cart-1.shop, proxy pay-1.shop",
        ),
        (
            Whom::Kubernetes,
            "/api/v1/services",
            "it holds /api/v1/nodes, /api/v1/pods",
        ),
        (
            Whom::Kubernetes,
            "/api/v1/nodes/a",
            "of the Kubernetes API it holds /api/v1/nodes",
        ),
        (
            Whom::Kubernetes,
            "/apis/x.io/v1/pods",
            "it holds /api/v1/pods",
        ),
        (
            Whom::Kubernetes,
            "/version",
            "of the Kubernetes API it holds",
        ),
        (
            Whom::Kubernetes,
            "/api/v1/pods?watch=true",
            "it holds /api/v1/pods",
        ),
    ] {
        let error = recording.ask(&Question::get(whom, path)).unwrap_err();
        assert_eq!(error.exit, Exit::CannotTell, "{path}: {error}");
        assert!(error.hints[0].contains(hint), "{path}: {:?}", error.hints);
    }
    let mut other = recorded().swap_remove(5).0;
    other.body.push(b' ');
    assert_eq!(recording.ask(&other).unwrap_err().exit, Exit::CannotTell);
}

/// The names in a list, or the status of what is none.
fn names(recording: &Recording, path: &str) -> String {
    let played = recording
        .ask(&Question::get(Whom::Kubernetes, path))
        .unwrap();
    let json: serde_json::Value = serde_json::from_slice(&played.body).unwrap_or_default();
    match json["items"].as_array() {
        Some(items) => {
            assert_eq!(
                (&json["kind"], &json["apiVersion"]),
                (&"PodList".into(), &"v1".into())
            );
            let name =
                |item: &serde_json::Value| item["metadata"]["name"].as_str().map(str::to_owned);
            items.iter().filter_map(name).collect::<Vec<_>>().join(" ")
        }
        None => played.status.to_string(),
    }
}

#[test]
fn a_recorded_list_answers_for_namespaces_selectors_and_single_objects() {
    let recording = open(archive(&recorded())).unwrap();
    for (path, found) in [
        ("/api/v1/pods?limit=500", "cart-1 cart-2 pay-1 cart-1"),
        ("/api/v1/namespaces/shop/pods", "cart-1 cart-2 pay-1"),
        ("/api/v1/namespaces/nowhere/pods", ""),
        (
            "/api/v1/namespaces/shop/pods?labelSelector=app%3Dcart",
            "cart-1 cart-2",
        ),
        (
            "/api/v1/pods?labelSelector=app+in+(pay,x),app!=cart",
            "pay-1",
        ),
        (
            "/api/v1/pods?fieldSelector=status.phase%21%3DRunning",
            "cart-2",
        ),
        (
            "/api/v1/pods?fieldSelector=metadata.namespace=other&labelSelector=app",
            "cart-1",
        ),
        ("/api/v1/namespaces/other/pods/pay-1", "404"),
        ("/api/v1/pods?labelSelector=a%20b", "400"),
        ("/api/v1/pods?fieldSelector=phase", "400"),
        (
            "/apis/networking.istio.io/v1/namespaces/shop/sidecars",
            "404",
        ),
        (
            "/apis/networking.istio.io/v1/namespaces/shop/sidecars/a",
            "404",
        ),
    ] {
        assert_eq!(names(&recording, path), found, "{path}");
    }
    let one = Question::get(Whom::Kubernetes, "/api/v1/namespaces/other/pods/cart-1");
    let json: serde_json::Value =
        serde_json::from_slice(&recording.ask(&one).unwrap().body).unwrap();
    assert_eq!(
        (&json["kind"], &json["apiVersion"]),
        (&"Pod".into(), &"v1".into())
    );
    assert_eq!(json["metadata"]["namespace"], "other");
    let none = Question::get(Whom::Kubernetes, "/api/v1/namespaces/shop/pods/x");
    let status: serde_json::Value =
        serde_json::from_slice(&recording.ask(&none).unwrap().body).unwrap();
    assert_eq!(status["message"], "pods \"x\" not found");
    assert_eq!(
        (&status["reason"], &status["code"]),
        (&"NotFound".into(), &404.into())
    );
}

#[test]
fn one_page_of_a_list_does_not_stand_for_the_list() {
    let page = r#"{"kind":"PodList","apiVersion":"v1","metadata":{"continue":"more"},"items":[]}"#;
    let recording = open(archive(&[get(
        &Whom::Kubernetes,
        "/api/v1/pods?limit=1",
        1,
        page,
    )]))
    .unwrap();
    let asked = Question::get(Whom::Kubernetes, "/api/v1/namespaces/shop/pods/x");
    assert_eq!(recording.ask(&asked).unwrap_err().exit, Exit::CannotTell);
}

#[test]
fn a_question_asked_twice_is_answered_as_it_was_last() {
    let twice = [
        get(&proxy("a"), "/ready", 1, "INITIALIZING"),
        get(&proxy("a"), "/ready", 2, "LIVE"),
    ];
    let recording = open(archive(&twice)).unwrap();
    assert_eq!(recording.ask(&twice[0].0).unwrap().body, b"LIVE");
}

#[test]
fn tokens_are_left_out_and_secrets_lose_their_values() {
    let mut token = Question::get(
        Whom::Kubernetes,
        "/api/v1/namespaces/a/serviceaccounts/b/token",
    );
    token.method = Method::Post;
    let secret = r#"{"kind":"SecretList","apiVersion":"v1","items":[{"metadata":{"name":"a"},"data":{"k":"aHVudGVyMg=="}}]}"#;
    let bytes = archive(&[
        (token.clone(), answer(&Whom::Kubernetes, 1, 201, b"hunter2")),
        get(&Whom::Kubernetes, "/api/v1/secrets", 2, secret),
    ]);
    let mut text = String::new();
    MultiGzDecoder::new(&bytes[..])
        .read_to_string(&mut text)
        .unwrap();
    assert!(!text.contains("hunter2") && !text.contains("aHVudGVyMg"));
    let recording = open(bytes).unwrap();
    assert_eq!(recording.ask(&token).unwrap_err().exit, Exit::CannotTell);
    let kept = Question::get(Whom::Kubernetes, "/api/v1/namespaces/x/secrets");
    assert_eq!(recording.ask(&kept).unwrap().status, 200);
}

#[test]
fn a_recording_that_is_broken_off_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.tgz");
    fs::write(&path, "before").unwrap();
    let mut recorder = Recorder::new(&path, "shop").unwrap();
    let (question, answer) = &recorded()[0];
    recorder.keep(question, answer).unwrap();
    drop(recorder);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    assert_eq!(fs::read(&path).unwrap(), b"before");
    assert_eq!(
        Recorder::new(folder.path(), "x").unwrap_err().exit,
        Exit::Failed
    );
    assert_eq!(
        Recorder::new(&folder.path().join("no/such"), "x")
            .unwrap_err()
            .exit,
        Exit::Failed
    );
}

#[test]
fn while_recording_the_whole_list_is_asked_for_and_only_then() {
    let wide = |path: &str| widen(&Question::get(Whom::Kubernetes, path)).path;
    assert_eq!(
        wide("/api/v1/namespaces/a/pods/b"),
        "/api/v1/namespaces/a/pods"
    );
    assert_eq!(wide("/api/v1/pods?labelSelector=a&limit=5"), "/api/v1/pods");
    assert_eq!(
        wide("/apis/apps/v1/namespaces/a/deployments/b"),
        "/apis/apps/v1/namespaces/a/deployments"
    );
    assert_eq!(wide("/api/v1/namespaces/a"), "/api/v1/namespaces");
    for same in [
        "/version",
        "/api/v1/namespaces/a/secrets/b",
        "/api/v1/namespaces/a/pods/b/log",
        "/api/v1/pods?watch=1",
    ] {
        assert_eq!(wide(same), same);
    }
    let dump = Question::get(proxy("a"), "/config_dump?mask=a");
    assert_eq!(widen(&dump), dump);
    let denied = answer(&Whom::Kubernetes, 1, 403, b"no");
    let asked = Question::get(Whom::Kubernetes, "/api/v1/namespaces/a/pods/b");
    assert_eq!(narrow(&asked, &denied).status, 403);
}

#[test]
fn a_ztunnel_that_was_once_recorded_as_a_proxy_still_answers() {
    let recording = open(archive(&recorded())).unwrap();
    let ask = |name: &str| {
        let whom = Whom::Ztunnel(PodName::new(name, "shop"));
        recording.ask(&Question::get(whom, "/config_dump"))
    };
    assert_eq!(ask("pay-1").unwrap().body, b"without endpoints");
    assert_eq!(ask("other").unwrap_err().exit, Exit::CannotTell);
    // One that is recorded by its own name is no proxy.
    let whom = Whom::Ztunnel(PodName::new("z-1", "shop"));
    let recording = open(archive(&[get(&whom, "/config_dump", 1, "its own")])).unwrap();
    assert!(recording.proxies().is_empty());
    assert_eq!(recording.ztunnels().len(), 1);
    let asked = Question::get(whom, "/config_dump");
    assert_eq!(recording.ask(&asked).unwrap().body, b"its own");
}
