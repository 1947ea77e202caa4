//! What is typed wrongly: one line of cause, hints, exit code 64, nothing on stdout.

use super::*;

#[test]
fn a_wrong_line_is_told_in_the_form_of_every_error() {
    for line in [
        &["pc", "lisetners"][..],
        &["analyze"],
        &["install"],
        &["x", "describe", "pod", "a"],
        &["pc", "l", "--no-such-flag"],
        &["pc", "l", "--port", "99999999", "--demo"],
        &["pc", "l", "--port", "http", "--demo"],
        &["pc", "l", "-o", "xml", "--demo"],
        &["pc", "l", "-o", "--demo"],
        &["pc", "l", "--demo", "--url", "http://x"],
        &["pc", "l", "a", "b", "--demo"],
        &["pc", "l", "--timeout", "0", "--demo"],
        &["pc", "l", "--state", "ready", "--demo"],
        &["pc", "l", "-A", "-n", "x", "--demo"],
        &["pc", "l", "--jq", ".[", "--demo"],
        &["pc", "l", "--at", "yesterday", "--demo"],
        &["completion"],
        &["completion", "tcsh"],
        &["--color", "sometimes", "version"],
        &["version", "--remote=perhaps"],
    ] {
        let (exit, out, err) = run(line);
        assert_eq!((exit, &*out), (64, ""), "{line:?}: {err}");
        let mut lines = err.lines();
        let cause = lines.next().unwrap().strip_prefix("error: ");
        let cause = cause.unwrap_or_else(|| panic!("{line:?}: {err}"));
        let first = cause.chars().next().unwrap();
        assert!(
            !first.is_uppercase() && !cause.ends_with('.'),
            "{line:?}: {cause}"
        );
        let hints: Vec<&str> = lines.collect();
        assert!(!hints.is_empty(), "{line:?}: {err}");
        assert!(
            hints.iter().all(|hint| hint.starts_with("hint: ")),
            "{line:?}: {err}"
        );
    }
}

#[test]
fn a_slip_names_what_was_meant() {
    for (line, meant) in [
        (&["pc", "lisetners"][..], "'listeners'"),
        (&["proxy-confg"], "'proxy-config'"),
        (&["pc", "l", "--prot", "80"], "'--port'"),
        (&["pc", "l", "--namespce", "a"], "'--namespace'"),
        (&["pc", "l", "-o", "jsn"], "'json'"),
        (&["completion", "bsh"], "'bash'"),
    ] {
        let (_, _, err) = run(line);
        assert!(err.contains(meant), "{line:?}: {err}");
    }
}

#[test]
fn a_name_that_is_not_there_names_its_neighbours() {
    for (target, neighbour) in [
        (
            "deploy/reviews",
            "there is deploy/reviews-v1, deploy/reviews-v2",
        ),
        ("svc/review", "there is svc/reviews"),
        ("reviews", "there is reviews-v1-"),
    ] {
        let (exit, _, err) = run(&["pc", "l", target, "--demo"]);
        assert_eq!(exit, 69, "{err}");
        assert!(err.contains(neighbour), "{target}: {err}");
    }
}

#[test]
fn an_empty_namespace_is_none_as_scripts_have_it() {
    let line = ["pc", "l", "deploy/reviews-v1", "--demo", "--context", ""];
    assert_eq!(run(&[&line[..], &["-n", ""]].concat()), run(&line));
}
