//! Against a cluster: what is asked, and what each fault costs.

use mesh::check::install::kinds::{AUTOSCALER, CONFIG_MAP, DEPLOYMENT, MUTATING, SLICE};

use super::support::Fault;
use super::*;

#[test]
fn what_is_asked_is_what_the_readme_says_one_list_for_each_kind() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let rows = readme
        .lines()
        .filter_map(|line| line.strip_prefix("| `verify-install` | `"));
    let mut told: Vec<&str> = rows
        .map(|row| {
            let (request, rest) = row.split_once('`').unwrap();
            assert!(rest.starts_with(" | 1 | "), "{row}");
            request
        })
        .collect();
    told.sort_unstable();
    let fake = cluster();
    assert_eq!(on(&fake, &[]).code, 0);
    let mut asked = fake.lines();
    asked.sort_unstable();
    assert_eq!(asked, told);
    assert!(!asked.iter().any(|line| line.contains("secrets")));
}

#[test]
fn a_refused_list_costs_its_own_lines_and_says_which_rule_to_add() {
    let fake = cluster();
    let message = "configmaps is forbidden: User \"eve\" cannot list";
    fake.fault(CONFIG_MAP.path, Fault::Status(403, message, None), 1);
    let ran = on(&fake, &[]);
    assert_eq!((ran.code, &*ran.err), (80, ""), "{ran:?}");
    let unknown: Vec<&str> = ran
        .out
        .lines()
        .filter(|line| line.starts_with("? "))
        .collect();
    assert!(
        unknown.contains(&"? ConfigMap: istio.istio-system: cannot tell: not allowed to list configmaps: configmaps is forbidden: User \"eve\" cannot list"),
        "{unknown:#?}"
    );
    // Whether the injector's certificate is the mesh's hangs on a ConfigMap.
    assert!(unknown.iter().any(|line| line.starts_with("? MutatingWebhookConfiguration: istio-sidecar-injector:")));
    let rule = "    hint: add this rule to a ClusterRole: {apiGroups: [\"\"], resources: [\"configmaps\"], verbs: [\"get\", \"list\"]}";
    assert_eq!(
        ran.out.lines().filter(|line| *line == rule).count(),
        1,
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("✔ Deployment: istiod.istio-system checked successfully")
    );
    assert!(
        ran.out
            .lines()
            .last()
            .unwrap()
            .starts_with("? cannot tell whether Istio is installed well: ")
    );
}

#[test]
fn a_list_of_nothing_that_is_required_is_missed_all_the_same() {
    let fake = cluster();
    fake.fault(AUTOSCALER.path, Fault::Status(403, "no", None), 1);
    let ran = on(&fake, &[]);
    assert_eq!(ran.code, 80);
    assert!(
        ran.out
            .contains("\n? cannot tell: not allowed to list horizontalpodautoscalers: no\n"),
        "{}",
        ran.out
    );
}

#[test]
fn a_list_that_fails_makes_the_answer_partial() {
    for fault in [
        Fault::Status(500, "broken", None),
        Fault::Cut,
        Fault::Page(502),
        Fault::Hang,
    ] {
        let fake = cluster();
        fake.fault(DEPLOYMENT.path, fault.clone(), 9);
        let ran = on(&fake, &["--timeout", "700ms"]);
        assert_eq!(ran.code, 75, "{fault:?} {ran:?}");
        assert!(
            ran.out
                .contains("\n? Deployment: istiod.istio-system: cannot tell: "),
            "{fault:?} {ran:?}"
        );
        assert!(
            ran.out
                .contains("✔ Service: istiod.istio-system checked successfully"),
            "{fault:?}"
        );
    }
}

#[test]
fn bad_news_beats_what_cannot_be_told() {
    let fake = cluster_without(&[(MUTATING, "istio-sidecar-injector")]);
    fake.fault(SLICE.path, Fault::Status(403, "no", None), 1);
    let ran = on(&fake, &[]);
    assert_eq!(ran.code, 79, "{ran:?}");
    assert!(
        ran.out
            .contains("✘ MutatingWebhookConfiguration: istio-sidecar-injector: not found\n")
    );
    assert!(ran.out.contains(
        "? Service: istiod.istio-system: cannot tell: not allowed to list endpointslices"
    ));
}

#[test]
fn a_kind_that_the_cluster_does_not_know_has_no_objects() {
    let fake = cluster();
    fake.fault(AUTOSCALER.path, Fault::Text(404, "404 page not found\n"), 1);
    assert_eq!(on(&fake, &[]).code, 0);
}

#[test]
fn a_token_that_nobody_takes_is_told_once() {
    let fake = cluster();
    fake.fault("/", Fault::Status(401, "Unauthorized", None), 99);
    let ran = on(&fake, &[]);
    assert_eq!((ran.code, &*ran.out), (77, ""), "{ran:?}");
    assert_eq!(ran.err.matches("error: ").count(), 1, "{ran:?}");
}

#[test]
fn no_installation_has_words_of_its_own() {
    let empty = FakeCluster::start();
    let ran = on(&empty, &[]);
    assert_eq!((ran.code, &*ran.out), (69, ""), "{ran:?}");
    assert!(
        ran.err
            .starts_with("error: no Istio installation found in namespace istio-system\nhint: "),
        "{ran:?}"
    );
    let ran = on(&cluster(), &["--revision", "canary"]);
    assert_eq!(ran.code, 69);
    assert!(ran.err.starts_with("error: no Istio of a revision or tag canary in namespace istio-system\nhint: there is default\n"), "{ran:?}");
    let nobody = FakeCluster::start();
    nobody.fault("/", Fault::Text(404, "not here"), 99);
    let ran = on(&nobody, &[]);
    assert_eq!(ran.code, 69);
    assert!(ran.err.contains("it is no Kubernetes API"), "{ran:?}");
}

#[test]
fn what_was_recorded_is_told_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("seen.mesh.tgz").display().to_string();
    let fake = cluster_without(&[(CONFIG_MAP, "istio")]);
    let live = on(&fake, &["--record", &file]);
    assert_eq!(live.code, 79);
    assert_eq!(run(&["--from", &file]), live);
}

#[test]
fn flags_that_make_no_sense_together_are_wrong_usage() {
    let ran = run(&["-f", "x.yaml", "-r", "canary", "--demo"]);
    assert_eq!(ran.code, 64);
    assert_eq!(
        ran.err,
        "error: supply either a file or revision, but not both\n"
    );
    assert_eq!(run(&["--url", "http://localhost:15000"]).code, 64);
    assert_eq!(run(&["--demo", "-d", "manifests/"]).code, 0);
}
