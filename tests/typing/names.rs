//! `-o name` is what the next command takes.

use super::*;

const POD: &str = "deploy/productpage-v1";

/// The names of one answer, each handed to the next command, which must find one.
fn chained(verb: &str, next: &str, flag: &str) {
    let (exit, out, err) = run(&["pc", verb, POD, "-o", "name", "--demo"]);
    assert_eq!(exit, 0, "{err}");
    // Inline route tables have no name to be asked for by.
    let names: Vec<&str> = out.lines().filter(|name| !name.is_empty()).collect();
    assert!(names.len() > 5, "{verb}: {names:?}");
    for name in names {
        let (exit, out, err) = run(&["pc", next, POD, flag, name, "-o", "name", "--demo"]);
        assert_eq!(exit, 0, "{verb} → {next} {flag} {name}: {err}");
        assert_eq!(
            out.lines().collect::<Vec<_>>(),
            [name],
            "{next} {flag}: {err}"
        );
    }
}

#[test]
fn names_of_one_command_are_the_filters_of_the_next() {
    chained("listeners", "listeners", "--name");
    chained("routes", "routes", "--name");
    chained("clusters", "clusters", "--name");
    chained("endpoints", "endpoints", "--cluster");
    chained("eds", "eds", "--cluster");
    chained("endpoints", "clusters", "--name");
}
