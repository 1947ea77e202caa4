//! Where a command looks: addresses, kubeconfigs, contexts, users, time.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use serde_json::json;

use super::*;
use crate::support::Reply;
use crate::support::cluster::write_kubeconfig;

/// Serves an admin interface at an address.
pub fn serve(answer: impl Fn(&str, &str) -> Reply + Send + Sync + 'static) -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    let answer = Arc::new(answer);
    let app = Router::new().fallback(async move |request: Request<Body>| {
        let path = request.uri().path_and_query().unwrap().as_str();
        let Reply::Full(status, kind, body) = answer(request.method().as_str(), path) else {
            panic!("no plain answer to {path}");
        };
        let answer = Response::builder()
            .status(status)
            .header("content-type", kind);
        answer.body(Body::from(body)).unwrap()
    });
    std::thread::spawn(move || {
        support::block(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, app).await.unwrap();
        });
    });
    format!("http://{address}")
}

#[test]
fn an_address_takes_no_target_and_says_what_is_wrong_there() {
    let address = serve(productpage());
    let ran = run(&["pc", "l", "--url", &address]);
    assert_eq!((ran.code, &*ran.err), (0, ""), "{ran:?}");
    let ran = run(&["pc", "l", PRODUCTPAGE, "--url", &address]);
    assert_eq!(ran.code, 64, "{ran:?}");
    let closed = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let ran = run(&["pc", "l", "--url", &closed]);
    assert_eq!(ran.code, 69);
    assert!(
        ran.err
            .starts_with(&format!("error: {closed}: connection refused\nhint: ")),
        "{ran:?}"
    );
    let page = serve(|_, _| Reply::Full(200, "text/html", support::fault::PAGE.into()));
    let ran = run(&["pc", "l", "--url", &page]);
    assert_eq!(ran.code, 65, "{ran:?}");
    assert!(
        ran.err.contains("a web page came instead of an answer"),
        "{ran:?}"
    );
}

#[test]
fn istioctls_word_for_the_time_limit_is_understood() {
    let mesh = bookinfo();
    mesh.replace(Port::program(|_, _| Reply::Silent));
    for flag in ["--timeout", "--kubeclient-timeout"] {
        let ran = mesh.pc(&["l", PRODUCTPAGE, flag, "700ms"]);
        assert_eq!(ran.code, 69);
        assert!(ran.err.contains("within 0.7 s"), "{ran:?}");
    }
}

#[test]
fn a_context_and_a_user_are_chosen_by_flags() {
    let mesh = bookinfo();
    let ran = mesh.pc(&["l", PRODUCTPAGE, "--context", "prod"]);
    assert_eq!(ran.code, 64, "{ran:?}");
    assert_eq!(
        ran.err,
        "error: the kubeconfig has no context `prod`\nhint: it has the contexts fake, bare\n"
    );
    let ran = mesh.pc(&[
        "l",
        PRODUCTPAGE,
        "--as",
        "eve",
        "--as-group",
        "a",
        "--as-group",
        "b",
    ]);
    assert_eq!(ran.code, 0, "{ran:?}");
    for request in mesh.fake.log() {
        assert_eq!(request.headers["impersonate-user"], "eve");
        assert_eq!(
            request.headers.get_all("impersonate-group").iter().count(),
            2
        );
    }
}

#[test]
fn kubeconfigs_come_from_a_list_and_plugins_are_run() {
    let mesh = bookinfo();
    let folder = tempfile::tempdir().unwrap();
    let credential = r#"{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential",
        "status":{"token":"from-the-plugin"}}"#;
    let user = json!({"exec": {"apiVersion": "client.authentication.k8s.io/v1",
        "command": "echo", "args": [credential], "interactiveMode": "Never"}});
    let config = write_kubeconfig(&folder.path().join("config"), &mesh.fake.url(), &user);
    let list = std::env::join_paths([folder.path().join("absent"), config]).unwrap();
    let mut program = program(&["pc", "l", PRODUCTPAGE, "-n", "bookinfo", "--log", "trace"]);
    program
        .env("KUBECONFIG", list)
        .env("PATH", std::env::var_os("PATH").unwrap());
    let ran = ended(program);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(!ran.err.contains("from-the-plugin"), "{ran:?}");
    let headers = &mesh.fake.log()[0].headers;
    assert_eq!(headers["authorization"], "Bearer from-the-plugin");
}

#[test]
fn without_any_cluster_the_ways_to_do_without_are_told() {
    let ran = ended(program(&["pc", "l", "some-pod"]));
    assert_eq!((ran.code, &*ran.out), (69, ""), "{ran:?}");
    for way in [
        "KUBECONFIG",
        "--kubeconfig",
        "--demo",
        "-f FILE",
        "--from",
        "--url",
    ] {
        assert!(ran.err.contains(way), "no {way} in {ran:?}");
    }
    let ran = ended(program(&[
        "pc",
        "l",
        "some-pod",
        "-c",
        "/nonexistent/config",
    ]));
    assert_eq!(ran.code, 65, "{ran:?}");
    assert!(ran.err.contains("/nonexistent/config"), "{ran:?}");
}

#[test]
fn a_recording_given_as_a_file_is_told_from_a_dump() {
    let file = fixture("bookinfo").display().to_string();
    let ran = run(&["pc", "l", "-f", &file]);
    assert_eq!((ran.code, &*ran.out), (65, ""), "{ran:?}");
    assert!(
        ran.err
            .contains(" is an archive (tar), such as a recording, not "),
        "{ran:?}"
    );
    assert!(
        ran.err.contains("hint: `--from FILE` reads a recording"),
        "{ran:?}"
    );
}

#[test]
fn no_command_shows_the_commands_and_calls_nothing_an_error() {
    for args in [&[][..], &["pc"]] {
        let ran = ended(program(args));
        assert_eq!((ran.code, &*ran.out), (64, ""), "{ran:?}");
        assert!(
            ran.err.contains("Commands:") && !ran.err.contains("error:"),
            "{ran:?}"
        );
    }
}
