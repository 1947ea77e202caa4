//! Every form on every recording: as accepted, and as the schema says.

use std::fmt::Write;

use super::*;

fn hold(name: &str, said: String) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, said));
}

#[test]
fn every_recording_is_answered_as_accepted() {
    for name in ["bookinfo", "rejected", "ambient"] {
        let mut kept = String::new();
        for args in [
            &["proxy-status"][..],
            &["ps", "-v", "1", "-n", "bookinfo"],
            &["ps", "-n", "ambient", "-o", "json"],
            &[
                "ps",
                "-n",
                "istio-system",
                "-o",
                "yaml",
                "--jq",
                ".findings",
            ],
            &["ps", "-o", "name", "-n", "stateful"],
            &["version"],
            &["version", "--short=false"],
        ] {
            let ran = recorded(name, args);
            writeln!(
                kept,
                "==== {}: exit {}\n{}",
                args.join(" "),
                ran.code,
                ran.out
            )
            .unwrap();
            ran.err
                .lines()
                .for_each(|line| writeln!(kept, "! {line}").unwrap());
        }
        hold(name, kept);
    }
}

#[test]
fn a_document_is_as_its_schema_says_and_every_form_ends_alike() {
    for name in ["bookinfo", "rejected", "ambient"] {
        let ran = recorded(name, &["ps", "-o", "json"]);
        let document = ran.json();
        support::schema::check("proxy-status", &document);
        let yaml = recorded(name, &["ps", "-o", "yaml"]);
        let same: Value = serde_saphyr::from_str(&yaml.out).unwrap();
        assert_eq!(same, document);
        for form in [
            &["-o", "table"][..],
            &["-o", "wide"],
            &["-o", "name"],
            &["--jq", "."],
        ] {
            let other = recorded(name, &[&["ps"], form].concat());
            assert_eq!(
                (other.code, other.err),
                (ran.code, ran.err.clone()),
                "{form:?}"
            );
        }
    }
}

#[test]
fn a_mesh_that_refused_its_listeners_does_not_look_well() {
    let ran = recorded("rejected", &["ps"]);
    assert_eq!(ran.code, 79);
    let told =
        "LDS ERROR (5m57s): Not supported field in StreamInfo: LISTENER_METADATA (20 of them)";
    assert!(ran.out.contains(told), "{}", ran.out);
    assert!(
        ran.err.contains("9 proxies refused what istiod sent"),
        "{ran:?}"
    );
    let document = recorded("rejected", &["ps", "-o", "json"]).json();
    let errors = document["proxies"].as_array().unwrap().iter();
    let errors = errors.flat_map(|proxy| proxy["resources"].as_array().unwrap());
    let errors: Vec<&str> = errors.filter_map(|one| one["error"].as_str()).collect();
    assert_eq!(errors.len(), 9);
    assert!(
        errors[0].contains("virtualInbound: Not supported field"),
        "whole"
    );
}

#[test]
fn a_hostile_istiod_cannot_draw_on_the_terminal() {
    let mesh = Mesh::with_other(|_| {
        let odd = "\u{1b}[2J\u{202e}x.y";
        Reply::json(
            json!([{"proxy": odd, "cluster_id": "a\tb\nc", "istio_version": odd,
                    "resources": {odd: {"sent": "1", "lastError": odd}}}])
            .to_string(),
        )
    });
    for args in [
        &["ps"][..],
        &["ps", "-o", "wide"],
        &["ps", "-o", "name"],
        &["version"],
        &["version", "-s=false"],
    ] {
        let ran = mesh.run(args);
        let said = ran.out + &ran.err;
        assert!(
            !said.contains('\u{1b}') && !said.contains('\u{202e}'),
            "{args:?}: {said}"
        );
    }
}
