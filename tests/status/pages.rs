//! Long lists come in pages, tell of one moment, and are whole where they are kept.

use super::support::fault::Fault;
use super::support::objects;
use super::*;

/// How many pods there are beside Bookinfo's.
const MANY: usize = 1100;

/// Bookinfo's mesh with many pods more, whose proxies no istiod knows.
fn many() -> Mesh {
    let mesh = Mesh::new();
    for number in 0..MANY {
        let mut pod = objects::pod(&format!("svc-{number:04}"), "many", "svc");
        pod["spec"]["volumes"] = json!([{"name": "v"}]);
        mesh.fake.put("api/v1", "pods", pod);
    }
    mesh
}

/// What the API server was asked of all pods, to the letter.
fn asked(mesh: &Mesh) -> Vec<String> {
    let lines = mesh.fake.log().into_iter().map(|logged| logged.line);
    lines
        .filter(|line| line.starts_with("GET /api/v1/pods"))
        .collect()
}

const PAGES: [&str; 3] = [
    "GET /api/v1/pods?limit=500",
    "GET /api/v1/pods?limit=500&continue=at-500",
    "GET /api/v1/pods?limit=500&continue=at-1000",
];

#[test]
fn a_long_list_is_asked_for_in_pages_and_shown_whole() {
    let mesh = many();
    let ran = mesh.run(&["ps", "-o", "name"]);
    let of_many = ran.out.lines().filter(|line| line.ends_with(".many"));
    assert_eq!(of_many.count(), MANY, "{}", ran.err);
    assert_eq!(asked(&mesh), PAGES);
}

#[test]
fn a_list_whose_moment_is_over_is_begun_again_once() {
    let whole = many().run(&["ps"]);
    let gone = Fault::Status(410, "The provided continue parameter is too old", None);
    let mesh = many();
    mesh.fake.fault(&PAGES[2]["GET ".len()..], gone.clone(), 1);
    assert_eq!(mesh.run(&["ps"]), whole);
    assert_eq!(asked(&mesh), [PAGES, PAGES].concat());
    let mesh = many();
    mesh.fake.fault(&PAGES[1]["GET ".len()..], gone, 2);
    let ran = mesh.run(&["ps"]);
    assert_eq!((ran.code, ran.rows().len()), (80, 12), "{ran:?}");
    let told = "cannot list pods: twice the list was out of date before its end (410)";
    assert!(ran.err.contains(told), "{}", ran.err);
    assert_eq!(asked(&mesh).len(), 4);
}

#[test]
fn a_page_that_is_refused_or_lost_is_the_end_of_the_list() {
    for (fault, told) in [
        (
            Fault::Status(403, "no more", None),
            "not allowed to list pods",
        ),
        (
            Fault::Text(200, "{\"items\": ["),
            "cannot read a page of list pods",
        ),
        (Fault::Cut, "list pods"),
    ] {
        let mesh = many();
        mesh.fake.fault(&PAGES[1]["GET ".len()..], fault.clone(), 9);
        let ran = mesh.run(&["ps"]);
        assert_eq!((ran.code, ran.rows().len()), (80, 12), "{fault:?}");
        assert!(ran.err.contains(told), "{fault:?}: {}", ran.err);
    }
}

#[test]
fn a_recording_holds_the_list_whole_and_with_all_that_came() {
    let mesh = many();
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("kept.mesh.tgz").display().to_string();
    let live = mesh.run(&["ps", "--record", &kept]);
    let again = run(&["ps", "--from", &kept, "--at", "2026-11-21T13:13:00Z"]);
    assert_eq!(live, again);
    let recording = Recording::open(kept.as_ref()).unwrap();
    let list = Question::get(Whom::Kubernetes, "/api/v1/pods");
    let list: Value = serde_json::from_slice(&recording.ask(&list).unwrap().body).unwrap();
    let items = list["items"].as_array().unwrap();
    assert!(items.len() > MANY && list["metadata"].get("continue").is_none());
    assert_eq!(items.last().unwrap()["spec"]["volumes"][0]["name"], "v");
}
