//! What the API server refuses, or somebody before it.

use super::*;

#[test]
fn unknown_credentials_are_told_with_where_to_go() {
    let (error, requests) = refused(Fault::Status(401, "Unauthorized", None));
    assert_says(
        &error,
        Exit::Denied,
        "cannot list pods in namespace shop: the API server does not accept your \
         credentials (401): Unauthorized",
        "--context",
    );
    assert_eq!(requests, 1);
}

#[test]
fn a_denied_list_prints_the_rule_to_add() {
    let message = "pods is forbidden: User \"eve\" cannot list resource \"pods\"";
    let (error, requests) = refused(Fault::Status(403, message, None));
    assert_says(
        &error,
        Exit::Denied,
        &format!("not allowed to list pods in namespace shop: {message}"),
        r#"{apiGroups: [""], resources: ["pods"], verbs: ["get", "list"]}"#,
    );
    assert_eq!(requests, 1);
}

#[test]
fn what_is_gone_or_in_trouble_says_so_and_is_not_asked_twice() {
    for (code, message, says, hint) in [
        (404, "pods \"x\" not found", "pods \"x\" not found", ""),
        (
            410,
            "too old resource version",
            "the API server cannot list pods in namespace shop: 410 Gone: too old resource version",
            "ask again",
        ),
        (
            500,
            "etcd is sad",
            "the API server cannot list pods in namespace shop: \
             500 Internal Server Error: etcd is sad",
            "readyz",
        ),
    ] {
        let fake = FakeCluster::start();
        fake.fault(PODS, Fault::Status(code, message, None), usize::MAX);
        let answer = ask(&options(&fake), &list()).unwrap();
        let error = status::accept(&list(), answer).unwrap_err();
        assert_eq!((error.exit, &*error.message), (Exit::Unreachable, says));
        assert!(
            hint.is_empty() || error.hints[0].contains(hint),
            "{error:?}"
        );
        assert_eq!(fake.lines().len(), 1, "{code}");
    }
}

#[test]
fn a_server_that_sheds_load_is_asked_three_times_at_most() {
    let (error, requests) = refused(Fault::Status(429, "slow down", Some(0)));
    assert_says(
        &error,
        Exit::Unreachable,
        "the API server cannot list pods in namespace shop: 429 Too Many Requests: slow down",
        "sheds load",
    );
    assert_eq!(requests, 3);
}

#[test]
fn a_wish_to_wait_longer_than_we_may_ends_at_once() {
    let (error, requests) = refused(Fault::Status(429, "slow down", Some(60)));
    assert!(error.message.contains("429"), "{error:?}");
    assert_eq!(requests, 1);
}

#[test]
fn an_unavailable_server_is_asked_once_more_and_no_silent_minutes_follow() {
    let (error, requests) = refused(Fault::Status(503, "not ready", None));
    assert_says(
        &error,
        Exit::Unreachable,
        "the API server cannot list pods in namespace shop: 503 Service Unavailable: not ready",
        "readyz",
    );
    assert_eq!(requests, 2);
    let fake = FakeCluster::start();
    fake.fault(PODS, Fault::Status(503, "not ready", None), 1);
    assert_eq!(ask(&options(&fake), &list()).unwrap().status, 200);
}

#[test]
fn what_changes_something_is_never_asked_twice() {
    let fake = FakeCluster::start();
    let path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
    fake.fault(path, Fault::Status(503, "not ready", None), usize::MAX);
    let question = Question {
        method: Method::Post,
        body: b"{}".to_vec(),
        ..Question::get(Whom::Kubernetes, path)
    };
    assert_eq!(ask(&options(&fake), &question).unwrap().status, 503);
    assert_eq!(fake.lines(), [format!("POST {path}")]);
}

#[test]
fn a_page_instead_of_a_status_is_told_in_its_own_few_words() {
    let (error, _) = refused(Fault::Page(502));
    assert_says(
        &error,
        Exit::Unreachable,
        "cannot list pods in namespace shop: 502 Bad Gateway: Corporate Gateway, \
         not in the API server's words",
        "proxy-url",
    );
    let (error, _) = refused(Fault::Page(403));
    assert_says(
        &error,
        Exit::Denied,
        "not allowed to list pods in namespace shop: 403 Forbidden: Corporate Gateway, \
         not in the API server's words",
        "NO_PROXY",
    );
    let (error, _) = refused(Fault::Page(200));
    assert!(
        error
            .message
            .ends_with("answered with a web page: Corporate Gateway")
    );
    assert_eq!(error.exit, Exit::Unreachable);
    let (error, _) = refused(Fault::Text(404, "404 page not found\n"));
    assert_says(
        &error,
        Exit::Unreachable,
        "the API server has no pods: 404 Not Found: page not found",
        "is the kind installed",
    );
}

#[test]
fn a_list_that_never_ends_or_never_comes_is_given_up() {
    let (error, _) = refused(Fault::Hang);
    assert!(
        error
            .message
            .ends_with("did not let us list pods in namespace shop within 1 s: 0 bytes came"),
        "{error:?}"
    );
    let (error, _) = refused(Fault::Drip);
    assert!(error.message.contains("within 1 s"), "{error:?}");
    let (error, _) = refused(Fault::Endless);
    assert_says(
        &error,
        Exit::Input,
        "list pods in namespace shop: the answer goes past the limit of 1.0 MiB",
        "narrow the question",
    );
    let (error, _) = refused(Fault::Huge);
    assert_says(
        &error,
        Exit::Input,
        "list pods in namespace shop: the answer is 2.0 GiB, more than the limit of 1.0 MiB",
        "narrow the question",
    );
    let (error, _) = refused(Fault::Cut);
    assert!(
        error
            .message
            .contains("the answer to list pods in namespace shop broke off after"),
        "{error:?}"
    );
    assert_eq!(error.exit, Exit::Unreachable);
}

#[test]
fn a_list_that_is_cut_short_is_no_empty_list() {
    let fake = FakeCluster::start();
    fake.fault(
        PODS,
        Fault::Text(200, r#"{"kind":"List","items":[{"meta"#),
        1,
    );
    let error = block(async {
        let cluster = Cluster::connect(&options(&fake)).await?;
        let ask = async |question: Question| cluster.ask(&question).await;
        resolve(&ask, &Selection::Namespace("shop".into()), "shop").await
    })
    .unwrap_err();
    assert_eq!(error.exit, Exit::Input);
    assert!(
        error
            .message
            .starts_with("cannot read the list of pods: EOF while parsing"),
        "{error:?}"
    );
}
