//! The lines that scripts know, and the document with its schema.

use mesh::check::install::kinds::{CONFIG_MAP, SERVICE};

use super::support::{Fault, schema};
use super::*;

fn document(ran: &Ran) -> Value {
    let document: Value = serde_json::from_str(&ran.out).unwrap();
    schema::check("install-verification", &document);
    document
}

#[test]
fn a_sound_installation_is_told_in_istioctls_words() {
    let ran = run(&["--demo"]);
    assert_eq!((ran.code, &*ran.err), (0, ""));
    let lines: Vec<&str> = ran.out.lines().collect();
    let (tail, objects) = (&lines[lines.len() - 3..], &lines[..lines.len() - 3]);
    assert_eq!(
        tail,
        [
            "Checked 15 custom resource definitions",
            "Checked 3 Istio Deployments",
            "✔ Istio is installed and verified successfully"
        ]
    );
    assert!(
        objects
            .iter()
            .all(|line| line.starts_with("✔ ") && line.ends_with(" checked successfully"))
    );
    assert!(lines.contains(&"✔ Deployment: istiod.istio-system checked successfully"));
    // What stands in no namespace is given none.
    assert!(lines.contains(&"✔ ClusterRole: istiod-clusterrole-istio-system checked successfully"));
    let ambient = run(&["--from", "fixtures/ambient.mesh.tgz"]);
    assert!(
        ambient.out.contains("\nChecked 1 Istio Daemonsets\n"),
        "{ambient:?}"
    );
}

#[test]
fn a_missing_object_is_one_line_with_what_follows_beneath() {
    let fake = cluster_without(&[(SERVICE, "istiod")]);
    let ran = on(&fake, &[]);
    assert_eq!((ran.code, &*ran.err), (79, ""), "{ran:?}");
    let bad: Vec<&str> = ran
        .out
        .lines()
        .filter(|line| line.starts_with('✘'))
        .collect();
    assert_eq!(
        bad,
        [
            "✘ Service: istiod.istio-system: not found",
            "✘ Istio installation failed: 1 of 46 objects are not as they must be"
        ]
    );
    let begin = ran.out.find("✘ Service").unwrap();
    let beneath: Vec<&str> = ran.out[begin..]
        .lines()
        .skip(1)
        .take_while(|line| line.starts_with("    "))
        .collect();
    let so = "its webhooks cannot be called: what they cover is refused (failurePolicy Fail)";
    // The tag's webhooks have taken over from the revision's.
    let off = "its webhooks cannot be called: nothing is refused as long as they are switched off (istio.io/deactivated)";
    assert_eq!(
        beneath,
        [
            "    required by istiod default: istio-control/istio-discovery/templates/service.yaml",
            &format!("    so MutatingWebhookConfiguration istio-revision-tag-default: {so}"),
            &format!("    so MutatingWebhookConfiguration istio-sidecar-injector: {off}"),
            &format!("    so ValidatingWebhookConfiguration istio-validator-istio-system: {so}"),
            &format!("    so ValidatingWebhookConfiguration istiod-default-validator: {so}"),
            "    hint: `istioctl install` with the same settings puts it back",
        ]
    );
    assert!(
        !ran.out.contains("✔ MutatingWebhookConfiguration"),
        "{ran:?}"
    );
}

#[test]
fn every_document_is_as_its_schema_says_and_yaml_is_the_same() {
    let sound = document(&run(&["--demo", "-o", "json"]));
    assert_eq!(sound["verdict"], "verified");
    assert_eq!(
        sound["revisions"][0]["tags"],
        serde_json::json!(["default"])
    );
    assert_eq!(sound["installers"], serde_json::json!(["istioctl"]));
    let yaml: Value = serde_saphyr::from_str(&run(&["--demo", "-o", "yaml"]).out).unwrap();
    assert_eq!(yaml, sound);

    let broken = on(&cluster_without(&[(SERVICE, "istiod")]), &["-o", "json"]);
    assert_eq!(broken.code, 79);
    let broken = document(&broken);
    assert_eq!(broken["verdict"], "failed");
    let of = |verdict: &str| {
        let objects = broken["objects"].as_array().unwrap().iter();
        objects
            .filter(|object| object["verdict"] == verdict)
            .count()
    };
    assert_eq!((of("bad"), of("follows")), (1, 4));

    let fake = cluster();
    fake.fault(CONFIG_MAP.path, Fault::Status(403, "no", None), 1);
    let denied = on(&fake, &["-o", "json"]);
    assert_eq!(denied.code, 80);
    assert_eq!(document(&denied)["verdict"], "cannotTell");
}

#[test]
fn a_jq_program_runs_over_the_document() {
    let ran = run(&["--demo", "--jq", ".checked.deployments, .verdict"]);
    assert_eq!((ran.code, &*ran.out), (0, "3\nverified\n"));
    assert_eq!(run(&["--demo", "--jq", "nonsense("]).code, 64);
}

#[test]
fn every_recording_is_told_as_accepted() {
    for name in ["bookinfo", "rejected", "ambient"] {
        let ran = run(&["--from", &format!("fixtures/{name}.mesh.tgz")]);
        assert_eq!((ran.code, &*ran.err), (0, ""), "{name}");
        insta::assert_snapshot!(name, ran.out);
    }
}

#[test]
fn colour_only_repeats_what_the_marks_say() {
    let plain = run(&["--demo"]);
    let painted = run(&["--demo", "--color", "always"]);
    assert!(
        painted.out.contains("\u{1b}[32m✔ Deployment"),
        "{painted:?}"
    );
    let mut bare = painted.out;
    for code in ["\u{1b}[32m", "\u{1b}[0m"] {
        bare = bare.replace(code, "");
    }
    assert_eq!(bare, plain.out);
}

#[test]
fn a_namespace_that_would_choose_nothing_is_refused() {
    let ran = run(&["--demo", "-n", "bookinfo"]);
    assert_eq!((ran.code, ran.out.as_str()), (64, ""), "{ran:?}");
    assert!(ran.err.contains("hint: -i names the namespace"), "{ran:?}");
}
