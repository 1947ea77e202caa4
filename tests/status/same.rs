//! Offline is live: a cluster and its recording give the same answer, word for word.

use super::*;

#[test]
fn both_commands_say_the_same_of_the_cluster_and_of_its_recording() {
    let mesh = Mesh::new();
    for args in [
        &["ps"][..],
        &["ps", "-v", "1"],
        &["ps", "-o", "wide", "-n", "stateful"],
        &["ps", "-o", "json"],
        &["ps", "-o", "yaml"],
        &["ps", "-o", "name", "--sort-by", "name:desc"],
        &["ps", "--jq", ".proxies[].name"],
        &["ps", "-r", "default", "--no-headers"],
        &["version"],
        &["version", "-s=false"],
        &["version", "-o", "json"],
        &["version", "-o", "yaml"],
        &["version", "--jq", ".dataPlaneVersion | length"],
    ] {
        let live = mesh.run(args);
        let same = recorded(
            "bookinfo",
            &[args, &["--at", "2026-11-21T13:13:00Z"]].concat(),
        );
        assert_eq!(live, same, "{args:?}");
        assert!(
            live.code == 0 && live.err.is_empty() && !live.out.is_empty(),
            "{live:?}"
        );
    }
}

#[test]
fn every_namespace_and_a_level_without_a_number_may_be_said() {
    let all = recorded("bookinfo", &["ps"]);
    assert_eq!(recorded("bookinfo", &["ps", "-A"]), all);
    let wide = recorded("bookinfo", &["ps", "-o", "wide"]);
    assert_eq!(recorded("bookinfo", &["ps", "-v"]), wide);
    assert_eq!(
        recorded("bookinfo", &["ps", "-v", "--all-namespaces"]),
        wide
    );
    for odd in [
        &["ps", "-A", "-n", "bookinfo"][..],
        &["ps", "-A", "x"],
        &["ps", "-v", "x"],
    ] {
        let ran = recorded("bookinfo", odd);
        assert_eq!((ran.code, ran.out.as_str()), (64, ""), "{odd:?}");
    }
}

#[test]
fn what_was_recorded_while_looking_answers_again() {
    let mesh = Mesh::new();
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("kept.mesh.tgz").display().to_string();
    for args in [&["ps"][..], &["version"]] {
        let live = mesh.run(&[args, &["--record", &kept]].concat());
        let again = run(&[args, &["--from", &kept, "--at", "2026-11-21T13:13:00Z"]].concat());
        assert_eq!(live, again, "{args:?}");
    }
}

#[test]
fn what_is_not_recorded_cannot_be_told() {
    let mesh = Mesh::new();
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("kept.mesh.tgz").display().to_string();
    // It asks for the pods of istiod alone, and for no status.
    mesh.run(&["ps", "-r", "default", "--record", &kept]);
    let ran = run(&["ps", "--from", &kept]);
    assert_eq!((ran.code, ran.rows().len()), (80, 12), "{ran:?}");
    assert!(
        ran.err
            .contains("cannot tell which proxies no istiod knows"),
        "{ran:?}"
    );
    let ran = run(&["version", "--from", &kept]);
    assert_eq!(ran.code, 80, "{ran:?}");
    assert!(ran.out.contains("data plane version: 1.32"), "{ran:?}");
    let dump = run(&["ps", "-o", "json", "--from", &kept]).json();
    support::schema::check("proxy-status", &dump);
    assert_eq!(dump["cannotTell"].as_array().unwrap().len(), 1);
}
