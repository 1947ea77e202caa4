//! What a user sees when the cluster, or something before it, misbehaves: for
//! each fault one line, a way on, the right exit code, and no more requests than
//! a gentle client may send.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

mod api;
mod forward;
mod identity;
mod program;
mod sound;

use std::time::Duration;

use mesh::error::{Error, Result};
use mesh::exit::Exit;
use mesh::origin::{PodName, Via, Whom};
use mesh::source::{
    Answer, Cluster, ClusterOptions, Limits, Method, Question, Selection, resolve, status,
};
use serde_json::json;
use support::{FakeCluster, Fault, Port, Reply, block, objects};

const PODS: &str = "/api/v1/namespaces/shop/pods";
const FORWARD: &str = "/api/v1/namespaces/shop/pods/cart/portforward";

fn options(fake: &FakeCluster) -> ClusterOptions {
    ClusterOptions {
        kubeconfig: Some(fake.kubeconfig()),
        ..ClusterOptions::default()
    }
}

/// Options under which bytes without end do end.
fn limited(fake: &FakeCluster) -> ClusterOptions {
    ClusterOptions {
        limits: Limits {
            answer: 1 << 20,
            inflated: 1 << 20,
        },
        ..options(fake)
    }
}

/// Options under which waiting without end does end.
fn impatient(fake: &FakeCluster) -> ClusterOptions {
    ClusterOptions {
        timeout: Duration::from_secs(1),
        ..limited(fake)
    }
}

fn ask(options: &ClusterOptions, question: &Question) -> Result<Answer> {
    block(async { Cluster::connect(options).await?.ask(question).await })
}

fn list() -> Question {
    Question::get(Whom::Kubernetes, PODS)
}

fn cart() -> Whom {
    Whom::Proxy(PodName::new("cart", "shop"))
}

fn dump() -> Question {
    Question::get(cart(), "/config_dump?mask=dynamic_listeners")
}

/// A cluster with one proxy that answers so.
fn with_proxy(reply: Reply) -> FakeCluster {
    let fake = FakeCluster::start();
    fake.proxy("cart", "shop", "cart", move |_, _| reply.clone());
    fake
}

/// The error of listing pods under a fault that stays.
fn refused(fault: Fault) -> (Error, usize) {
    let fake = FakeCluster::start();
    let options = match fault {
        Fault::Hang | Fault::Drip => impatient(&fake),
        _ => limited(&fake),
    };
    fake.fault(PODS, fault, usize::MAX);
    let error = ask(&options, &list())
        .and_then(|answer| status::accept(&list(), answer))
        .unwrap_err();
    (error, fake.lines().len())
}

/// The error of asking a proxy that answers so, or what kept its answer from coming whole.
fn broken(reply: Reply) -> Error {
    let waits = matches!(reply, Reply::Silent | Reply::Drip);
    let fake = with_proxy(reply);
    let options = if waits {
        impatient(&fake)
    } else {
        limited(&fake)
    };
    match ask(&options, &dump()) {
        Ok(answer) => answer.cut.expect("a whole answer"),
        Err(error) => error,
    }
}

/// The error of a port-forward under a fault.
fn unforwarded(fault: Fault) -> Error {
    let fake = with_proxy(Reply::json("{}"));
    let options = match fault {
        Fault::Hang => impatient(&fake),
        _ => limited(&fake),
    };
    fake.fault(FORWARD, fault, usize::MAX);
    ask(&options, &dump()).unwrap_err()
}

fn assert_says(error: &Error, exit: Exit, message: &str, hint: &str) {
    assert_eq!(error.message, message);
    assert_eq!(error.exit, exit, "{error:?}");
    assert!(
        error.hints.iter().any(|line| line.contains(hint)),
        "no `{hint}` in {:?}",
        error.hints
    );
    assert!(!error.message.contains('\n') && !error.message.ends_with('.'));
}
