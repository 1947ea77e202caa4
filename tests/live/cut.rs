//! A stream that ends half way: nothing is lost of what did come.

use super::*;
use crate::support::Reply;

/// The productpage's answers to the first question, given in this way.
fn broken(way: impl Fn(Vec<u8>) -> Reply + Send + Sync + 'static) -> Mesh {
    let mesh = bookinfo();
    let whole = productpage();
    mesh.replace(Port::program(move |method, path| {
        match whole(method, path) {
            Reply::Full(200, _, body) if !path.starts_with("/stats") => way(body),
            other => other,
        }
    }));
    mesh
}

#[test]
fn what_came_before_the_cut_is_shown_and_the_cut_is_told() {
    let all = bookinfo().pc(&["c", PRODUCTPAGE, "-o", "name"]);
    let mesh = broken(|body| {
        let half = body.len() / 2;
        Reply::Cut(body, half)
    });
    let ran = mesh.pc(&["c", PRODUCTPAGE, "-o", "name"]);
    assert_eq!(ran.code, 75, "{ran:?}");
    let whole: Vec<&str> = all.out.lines().collect();
    let came: Vec<&str> = ran.out.lines().collect();
    assert!(came.len() > 3 && came.len() < whole.len(), "{ran:?}");
    assert!(came.iter().all(|name| whole.contains(name)), "{ran:?}");
    assert!(
        ran.err.starts_with(&format!(
            "warning: the answer from port 15000 of pod {PRODUCTPAGE}.bookinfo broke off after "
        )) && ran.err.contains("; what came before is shown\n"),
        "{ran:?}"
    );
    assert!(ran.err.contains("hint: ask again"), "{ran:?}");
    let json = mesh.pc(&["c", PRODUCTPAGE, "-o", "json"]);
    assert_eq!(json.code, 75);
    let resources: Vec<Value> = serde_json::from_str(&json.out).unwrap();
    assert_eq!(resources.len(), came.len());
}

#[test]
fn what_came_before_time_ran_out_is_shown() {
    let mesh = broken(|body| {
        let half = body.len() / 2;
        Reply::Stalled(body, half)
    });
    let ran = mesh.pc(&["ep", PRODUCTPAGE, "--timeout", "1s"]);
    assert_eq!(ran.code, 75, "{ran:?}");
    assert!(ran.out.lines().count() > 3, "{ran:?}");
    assert!(
        ran.err.contains("did not finish its answer within 1 s: "),
        "{ran:?}"
    );
}

#[test]
fn among_many_the_cut_one_is_named() {
    let mesh = broken(|body| {
        let half = body.len() / 2;
        Reply::Cut(body, half)
    });
    let ran = mesh.pc(&["c"]);
    assert_eq!(ran.code, 75, "{ran:?}");
    assert!(!ran.out.contains("cannot be read"));
    assert!(
        ran.err.contains(&format!(
            "warning: {PRODUCTPAGE}.bookinfo: the answer from port"
        )),
        "{ran:?}"
    );
}

#[test]
fn a_cut_before_anything_of_use_is_a_failure() {
    let mesh = broken(|body| Reply::Cut(body, 20));
    let ran = mesh.pc(&["c", PRODUCTPAGE]);
    assert_eq!((ran.code, &*ran.out), (69, ""), "{ran:?}");
    assert!(ran.err.contains("broke off after 20 bytes"), "{ran:?}");
}

#[test]
fn a_cut_answer_is_recorded_as_far_as_it_came() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cut.mesh.tgz").display().to_string();
    let mesh = broken(|body| {
        let half = body.len() / 2;
        Reply::Cut(body, half)
    });
    let live = mesh.pc(&["c", PRODUCTPAGE, "-o", "name", "--record", &file]);
    let again = run(&["pc", "c", PRODUCTPAGE, "-o", "name", "--from", &file]);
    assert_eq!((again.code, again.out), (75, live.out));
    assert!(again.err.contains("breaks off"), "{}", again.err);
}
