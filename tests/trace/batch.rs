//! Many questions at once: a line for a line.

use crate::trace;

fn batch(lines: &str, more: &[&str]) -> crate::Ran {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), lines).unwrap();
    let path = file.path().to_str().unwrap();
    trace(&[&["deploy/productpage-v1.bookinfo", "--batch", path], more].concat())
}

#[test]
fn each_line_is_answered_in_its_order() {
    let ran = batch(
        "{\"url\": \"http://details:9080/details/0\"}\n\n{\"url\": \"http://reviews:9080/\", \"header\": [\"end-user: jason\"]}\n",
        &["-o", "json", "--jq", ".ways[0].taken.cluster"],
    );
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        lines,
        [
            "outbound|9080||details.bookinfo.svc.cluster.local",
            "outbound|9080|v2|reviews.bookinfo.svc.cluster.local"
        ],
        "{ran:?}"
    );
    assert_eq!(ran.code, 0, "{ran:?}");
}

#[test]
fn a_line_of_the_access_log_is_a_question() {
    let line = r#"[2026-11-21T13:13:43.871Z] "GET /reviews/0 HTTP/1.1" 200 - via_upstream - "-" 0 280 4 3 "-" "curl/8" "id" "reviews:9080" "10.244.0.17:9080" outbound|9080|v1|reviews.bookinfo.svc.cluster.local 10.244.0.15:53690 10.96.172.45:9080 10.244.0.15:39410 - split"#;
    let ran = batch(line, &[]);
    assert!(
        ran.out
            .contains("outbound|9080|v1|reviews.bookinfo.svc.cluster.local"),
        "{ran:?}"
    );
    assert!(
        ran.out
            .contains("outbound|9080|v3|reviews.bookinfo.svc.cluster.local"),
        "{ran:?}"
    );
}

#[test]
fn a_line_that_is_no_question_costs_itself() {
    let ran = batch(
        "{\"url\": \"http://details:9080/\"}\nhello\n{\"uri\": 1}\n",
        &[],
    );
    assert_eq!((ran.code, ran.out.lines().count()), (75, 1), "{ran:?}");
    assert!(
        ran.err
            .contains("line 2: it is neither JSON nor a line of Istio's access log"),
        "{ran:?}"
    );
    assert!(ran.err.contains("line 3: unknown field `uri`"), "{ran:?}");
    assert_eq!(batch("hello\n", &[]).code, 65);
}
