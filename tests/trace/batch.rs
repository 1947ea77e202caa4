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
    let lines: Vec<&str> = ran.out.lines().collect();
    let [head, row] = lines.as_slice() else {
        panic!("{ran:?}")
    };
    assert!(!ran.out.contains('\t'), "{ran:?}");
    for (column, cell) in [
        ("LINE", "1 "),
        ("HOST", "reviews:9080"),
        ("PATH", "/reviews/0"),
        ("RESULT", "works"),
        ("VERDICT", "via_upstream"),
        (
            "SENT TO",
            "50 % outbound|9080|v1|reviews.bookinfo.svc.cluster.local, 50 % outbound|9080|v3|reviews.bookinfo.svc.cluster.local",
        ),
        ("LOG", "200 - via_upstream"),
        ("AGREES", "same"),
    ] {
        let at = head.find(column).unwrap();
        assert!(row[at..].starts_with(cell), "{column}: {ran:?}");
    }
    let other = line.replace("200 - via", "503 UC via");
    let other = other.replace("via_upstream", "upstream_reset");
    let ran = batch(&format!("agent says\n{other}"), &["-o", "json"]);
    let document = ran.json();
    assert_eq!(
        (&document["line"], &document["log"]["agrees"]),
        (&2.into(), &false.into())
    );
    assert!(
        ran.err.contains("skipped 1 line that is no access log"),
        "{ran:?}"
    );
}

#[test]
fn what_a_line_leaves_out_the_flags_say() {
    let lines = "{\"url\": \"http://reviews:9080/\"}\n{\"url\": \"http://reviews:9080/\", \"header\": \"end-user: x\"}\n";
    let ran = batch(lines, &["-H", "end-user: jason", "--jq", ".ways | length"]);
    assert_eq!(ran.out, "1\n2\n", "{ran:?}");
    assert_eq!(batch(lines, &["-H", "nonsense"]).code, 64);
}

#[test]
fn documents_of_yaml_are_parted() {
    let lines = "{\"url\": \"http://details:9080/\"}\n{\"url\": \"http://details:9080/\"}\n";
    let ran = batch(lines, &["-o", "yaml"]);
    let starts = ran.out.split("---\napiVersion: mesh/v1\n").count();
    assert_eq!(starts, 3, "{ran:?}");
}

#[test]
fn a_line_that_is_no_question_costs_itself() {
    let ran = batch(
        "{\"url\": \"http://details:9080/\"}\nhello\n{\"uri\": 1}\n",
        &[],
    );
    assert_eq!((ran.code, ran.out.lines().count()), (75, 2), "{ran:?}");
    assert!(ran.err.contains("line 3: unknown field `uri`"), "{ran:?}");
    assert_eq!(batch("hello\n", &[]).code, 65);
}
