//! `rootca-compare` on recordings and files: istioctl's sentence where it holds,
//! what decides where it does not, and an exit code that tells them apart.

#![allow(clippy::unwrap_used)]

use mesh::exit::Exit;
use mesh::ui::Ui;
use serde_json::Value;

const AT: &str = "2026-12-01T00:00:00Z";

/// Runs `mesh proxy-config rootca-compare`.
fn run(line: &[&str]) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let words = ["mesh", "pc", "rootca-compare", "--at", AT];
    let args = words.into_iter().chain(line.iter().copied());
    let mut ui = Ui::new(&mut out, &mut err);
    let exit = mesh::run(args.map(Into::into), &|_| None, &mut ui);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (exit, text(out), text(err))
}

fn dump(name: &str) -> String {
    format!("fixtures/dumps/secrets-{name}/dump.json")
}

fn files(first: &str, second: &str, more: &[&str]) -> (Exit, String, String) {
    let (first, second) = (dump(first), dump(second));
    run(&[&["-f", &first, "-f", &second], more].concat())
}

#[test]
fn two_pods_of_one_mesh_have_the_identical_root() {
    let (exit, out, err) = run(&["deploy/productpage-v1", "deploy/reviews-v1", "--demo"]);
    assert_eq!(exit, Exit::Fine, "{err}");
    assert!(out.starts_with(
        "Both [productpage-v1-59894f9cb6-lhqtg.bookinfo] and [reviews-v1-567f55b9d4-v4bq9.bookinfo] \
         have the identical ROOTCA, theoretically the connectivity between them is available\n"
    ));
    assert!(out.contains("both"));
}

#[test]
fn two_meshes_have_not() {
    let lives = dump("lives");
    let line = ["deploy/reviews-v1", "-f", &lives, "--demo"];
    let (exit, out, err) = run(&line);
    assert_eq!(exit, Exit::BadNews, "{err}");
    assert!(out.contains(
        "have the non identical ROOTCA, theoretically the connectivity between them is unavailable"
    ));
    assert!(
        err.contains("whose O=cluster.local has another key"),
        "{err}"
    );
}

#[test]
fn a_shared_root_does_not_hide_a_certificate_of_another() {
    let (exit, out, err) = files("lives", "rotating", &[]);
    assert_eq!(exit, Exit::BadNews);
    assert!(
        out.contains("an identical ROOTCA, but not all that it takes"),
        "{out}"
    );
    let told = [
        "is not trusted by fixtures/dumps/secrets-lives/dump.json, which lacks its issuer O=other.example",
        "trust domains differ, cluster.local and other.example",
    ];
    assert!(told.iter().all(|text| err.contains(text)), "{err}");
}

#[test]
fn the_document_tells_roots_holders_and_reasons() {
    let (exit, out, _) = files("lives", "rotating", &["-o", "json"]);
    assert_eq!(exit, Exit::BadNews);
    let document: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(document["apiVersion"], "mesh/v1");
    assert_eq!(document["kind"], "RootCertificateComparison");
    assert_eq!(
        (&document["identical"], &document["available"]),
        (&true.into(), &false.into())
    );
    let roots = document["roots"].as_array().unwrap();
    let held: Vec<_> = roots
        .iter()
        .map(|root| root["heldBy"].as_array().unwrap().len())
        .collect();
    assert_eq!(held, [2, 1]);
    assert_eq!(roots[0]["fingerprint"].as_str().unwrap().len(), 64);
    let proxies = document["proxies"].as_array().unwrap();
    let trusted: Vec<_> = proxies
        .iter()
        .map(|proxy| &proxy["trustedByOther"])
        .collect();
    assert_eq!(trusted, [true, false]);
    let (_, yaml, _) = files("lives", "rotating", &["-o", "yaml"]);
    assert_eq!(serde_saphyr::from_str::<Value>(&yaml).unwrap(), document);
    let (_, picked, _) = files("lives", "rotating", &["--jq", ".roots[].subject"]);
    assert_eq!(picked, "O=cluster.local\nO=other.example\n");
}

#[test]
fn roots_that_are_nearly_over_are_told() {
    let (first, second) = (dump("lives"), dump("domains"));
    let line = ["-f", &first, "-f", &second, "--at", "2035-06-01T00:00:00Z"];
    let mut words = vec!["mesh", "pc", "rc"];
    words.extend(line);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = mesh::run(
        words.into_iter().map(Into::into),
        &|_| None,
        &mut Ui::new(&mut out, &mut err),
    );
    assert_eq!(exit, Exit::Fine);
    let err = String::from_utf8(err).unwrap();
    let root = "the root O=cluster.local expires in 214d: less than a tenth of its life is left";
    assert!(
        err.contains(root) && err.contains("its certificate expired"),
        "{err}"
    );
}

#[test]
fn without_roots_nothing_can_be_told() {
    let (exit, out, err) = files("lives", "waiting", &[]);
    assert_eq!((exit, out.as_str()), (Exit::CannotTell, ""));
    assert!(err.contains("was not delivered yet"), "{err}");
    let (exit, out, err) = files("lives", "unreadable", &[]);
    assert_eq!((exit, out.as_str()), (Exit::CannotTell, ""));
    assert!(err.contains("holds no ROOTCA"), "{err}");
    let layout = "fixtures/dumps/layout-envoy/dump.json";
    let (exit, ..) = run(&["-f", &dump("lives"), "-f", layout]);
    assert_eq!(exit, Exit::CannotTell);
}

#[test]
fn two_are_compared_and_no_other_number() {
    for line in [
        &[][..],
        &["deploy/reviews-v1", "--demo"],
        &["-f", "a.json"],
        &["a", "b", "-f", "c.json", "--demo"],
        &["a", "--url", "http://127.0.0.1:1"],
    ] {
        let (exit, out, err) = run(line);
        assert_eq!((exit, out.as_str()), (Exit::Usage, ""), "{line:?}");
        assert!(err.contains("two proxies are compared"), "{err}");
    }
}
