//! What a recording must hold to, through the door that everyone uses: kept by
//! a `Recorder`, asked as a `Recording`. Here is what the tests share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod archive;
mod playback;
mod properties;

use std::fs;
use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use proptest::prelude::*;

use mesh::exit::Exit;
use mesh::origin::{Origin, PodName, Via, Whom};
use mesh::source::snapshot::{Recorder, Recording, narrow, widen};
use mesh::source::{Answer, Method, Question};

fn proxy(name: &str) -> Whom {
    Whom::Proxy(PodName::new(name, "shop"))
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).unwrap()
}

fn answer(whom: &Whom, second: i64, status: u16, body: &[u8]) -> Answer {
    Answer {
        status,
        body: body.to_vec(),
        cut: None,
        origin: Origin {
            who: whom.clone(),
            via: Via::Cluster,
            when: at(second),
        },
    }
}

fn pod(namespace: &str, name: &str, app: &str, phase: &str) -> String {
    format!(
        r#"{{"metadata":{{"name":"{name}","namespace":"{namespace}","labels":{{"app":"{app}"}}}},"status":{{"phase":"{phase}"}}}}"#
    )
}

fn pods(items: &[String]) -> String {
    format!(
        r#"{{"kind":"PodList","apiVersion":"v1","metadata":{{"resourceVersion":"7"}},"items":[{}]}}"#,
        items.join(",")
    )
}

fn some_pods() -> Vec<String> {
    vec![
        pod("shop", "cart-1", "cart", "Running"),
        pod("shop", "cart-2", "cart", "Pending"),
        pod("shop", "pay-1", "pay", "Running"),
        pod("other", "cart-1", "cart", "Running"),
    ]
}

/// Records the answers and gives the archive's bytes.
fn archive(answers: &[(Question, Answer)]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.mesh.tgz");
    let mut recorder = Recorder::new(&path, "shop").unwrap();
    for (question, answer) in answers {
        recorder.keep(question, answer).unwrap();
    }
    recorder.finish().unwrap();
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
    fs::read(path).unwrap()
}

fn open(bytes: Vec<u8>) -> mesh::error::Result<Recording> {
    // A recording in memory is one in the binary: it lives as long as the process.
    Recording::from_bytes(bytes.leak(), "test")
}

fn get(whom: &Whom, path: &str, second: i64, body: &str) -> (Question, Answer) {
    (
        Question::get(whom.clone(), path),
        answer(whom, second, 200, body.as_bytes()),
    )
}

fn recorded() -> Vec<(Question, Answer)> {
    let mut all = vec![
        get(&proxy("cart-1"), "/config_dump?include_eds", 1, "whole"),
        get(&proxy("cart-1"), "/stats?usedonly&format=json", 2, "stats"),
        get(&proxy("pay-1"), "/config_dump", 3, "without endpoints"),
        get(&Whom::Kubernetes, "/api/v1/pods", 9, &pods(&some_pods())),
        get(
            &Whom::Istiod(PodName::new("istiod-1", "istio-system")),
            "/debug/syncz",
            4,
            "[]",
        ),
    ];
    let mut post = Question::get(
        Whom::Kubernetes,
        "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
    );
    post.method = Method::Post;
    post.body = b"{\"may\":\"I\"}".to_vec();
    let said = answer(&Whom::Kubernetes, 5, 201, b"yes");
    all.push((post, said));
    let gone = Question::get(Whom::Kubernetes, "/apis/networking.istio.io/v1/sidecars");
    all.push((
        gone,
        answer(&Whom::Kubernetes, 6, 404, b"404 page not found"),
    ));
    let denied = Question::get(Whom::Kubernetes, "/api/v1/nodes");
    all.push((denied, answer(&Whom::Kubernetes, 7, 403, b"no")));
    all
}

/// The tar inside, as other tools would unpack it.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut tar = Vec::new();
    MultiGzDecoder::new(bytes).read_to_end(&mut tar).unwrap();
    tar
}

fn gzip(tar: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(tar).unwrap();
    gzip.finish().unwrap()
}
