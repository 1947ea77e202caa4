//! What can be typed, and what is said of what cannot.

use crate::{run, trace};

#[test]
fn a_question_without_a_place_to_start_says_what_is_missing() {
    let ran = trace(&["http://reviews:9080/"]);
    assert_eq!(ran.code, 64);
    assert!(
        ran.err.contains("which proxy does the request start at?"),
        "{ran:?}"
    );
    assert_eq!(trace(&[]).code, 64);
    assert_eq!(trace(&["deploy/productpage-v1", "ftp://x"]).code, 64);
    assert_eq!(
        trace(&[
            "deploy/productpage-v1",
            "http://reviews:9080/",
            "-H",
            "nonsense"
        ])
        .code,
        64
    );
    assert_eq!(trace(&["deploy/nobody", "http://reviews:9080/"]).code, 69);
}

#[test]
fn one_file_is_enough() {
    let file = "fixtures/dumps/layout-envoy/dump.json";
    let ran = run(&["trace", "-f", file, "http://10.96.0.10:9080/", "-o", "json"]);
    assert_ne!(ran.json()["result"], "notExamined", "{ran:?}");
}

#[test]
fn a_missing_subset_is_explained_as_that() {
    let ran = trace(&["deploy/shop-v1.broken", "http://shop:8080/"]);
    assert_eq!(ran.code, 79, "{ran:?}");
    assert!(ran.out.contains("503 NC cluster_not_found"), "{ran:?}");
    assert!(
        ran.out.contains("subset") && ran.out.contains("canary"),
        "{ran:?}"
    );
    assert!(ran.out.contains("DestinationRule"), "{ran:?}");
}

#[test]
fn shares_are_told_for_so_many_requests() {
    let ran = trace(&[
        "deploy/productpage-v1.bookinfo",
        "http://reviews:9080/",
        "--repeat",
        "1000",
    ]);
    assert!(ran.out.contains("of 1000)"), "{ran:?}");
    let ran = trace(&[
        "deploy/productpage-v1.bookinfo",
        "http://reviews:9080/",
        "--repeat",
        "1000",
        "--jq",
        ".ways[].expected",
    ]);
    assert_eq!(ran.out, "500\n500\n", "{ran:?}");
}

#[test]
fn near_misses_are_shown_and_the_rest_on_request() {
    let args = ["deploy/productpage-v1.bookinfo", "http://reviews:9080/"];
    let short = trace(&args);
    assert!(short.out.contains("end-user"), "{short:?}");
    let long = trace(&[&args[..], &["--explain"]].concat());
    assert!(long.out.lines().count() > short.out.lines().count());
}

#[test]
fn a_file_that_is_no_dump_is_named_as_what_it_is() {
    let of = |file: &str| run(&["trace", "-f", file, "http://a:9080/"]);
    let readme = of("README.md");
    assert_eq!(readme.code, 65, "{readme:?}");
    assert!(readme.err.contains("README.md is not JSON"), "{readme:?}");
    assert_eq!(readme.err.matches("warning").count(), 0, "{readme:?}");
    let empty = tempfile::NamedTempFile::new().unwrap();
    let empty = of(empty.path().to_str().unwrap());
    assert_eq!(empty.code, 65, "{empty:?}");
    assert!(empty.err.contains("is empty"), "{empty:?}");
}

#[test]
fn a_file_has_no_target_and_standard_input_is_read_once() {
    let file = "fixtures/dumps/layout-envoy/dump.json";
    let ran = run(&["trace", "-f", file, "deploy/x", "http://a:9080/"]);
    assert_eq!(ran.code, 64, "{ran:?}");
    assert!(ran.err.contains("leave out TARGET"), "{ran:?}");
    let ran = run(&["trace", "-f", "-", "--batch", "-"]);
    assert_eq!(ran.code, 64, "{ran:?}");
}

#[test]
fn what_was_typed_wrongly_is_told_before_anyone_is_asked() {
    let of = |more: &[&str]| {
        let ran = trace(&[&["deploy/nobody", "http://a:9080/"], more].concat());
        (ran.code, ran.err)
    };
    for (more, told) in [
        (["-H", "novalue"], "`novalue` is no header"),
        (["-X", ""], "the method is empty"),
        (["--dst-ip", "10.0.0.1:80"], "10.0.0.1 is meant"),
    ] {
        let (code, err) = of(&more);
        assert!(code == 64 && err.contains(told), "{code} {err}");
    }
}
