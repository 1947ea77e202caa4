//! Secrets and extension configurations of a real Envoy, as `mesh` asks for them and shows them.
//!
//! The certificates are those of `fixtures/certificates`, the one key that Envoy needs with them
//! stands in a fixture that shows what happens to keys. What is measured: a narrow question is
//! answered narrowly, a secret that is waited for stands among the warming ones, the text of a
//! refused one takes the place of the one in use while a counter tells, and an Envoy without
//! extension configurations refuses the mask and says of the list that it is "not found".

use std::fs;

use serde_json::{Value, json};

use crate::config::{bootstrap, file, inline, listener, never, update};
use crate::mesh::ask;
use crate::server::Envoy;

const AT: &str = "2026-12-01T00:00:00Z";
const SECRETS: &str =
    "/config_dump?mask=dynamic_active_secrets,dynamic_warming_secrets,static_secrets";
const SECRET: &str = "type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.Secret";

fn pem(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/certificates");
    fs::read_to_string(format!("{folder}/{name}.pem")).unwrap()
}

/// The key of `leaf.pem`, in base64.
fn key() -> Value {
    let dump = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/fixtures/dumps/secrets-kinds/dump.json"
    );
    let dump: Value = serde_json::from_slice(&fs::read(dump).unwrap()).unwrap();
    let secrets = dump["configs"][0]["dynamic_active_secrets"]
        .as_array()
        .unwrap();
    let secret = secrets.iter().find(|one| one["name"] == "key-in-base64");
    secret.unwrap()["secret"]["tls_certificate"]["private_key"].clone()
}

fn own(chain: &str) -> Value {
    json!({"@type": SECRET, "name": "default", "tls_certificate": {
        "certificate_chain": {"inline_string": chain}, "private_key": key(),
    }})
}

fn roots() -> Value {
    let roots = json!({"trusted_ca": {"inline_string": pem("root")}});
    json!({"@type": SECRET, "name": "ROOTCA", "validation_context": roots})
}

/// A listener whose certificate comes from a source, under a name.
fn tls(name: &str, secret: &str, source: Value) -> Value {
    let mut listener = listener(name, inline(name));
    let roots = json!({"name": "ROOTCA", "sds_config": file("roots.json")});
    listener["filter_chains"][0]["transport_socket"] = json!({
        "name": "envoy.transport_sockets.tls",
        "typed_config": {
            "@type": "type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext",
            "common_tls_context": {
                "tls_certificate_sds_secret_configs": [{"name": secret, "sds_config": source}],
                "validation_context_sds_secret_config": roots,
            },
        },
    });
    listener
}

fn envoy() -> Envoy {
    let mut bootstrap = bootstrap();
    bootstrap["static_resources"]["secrets"] =
        json!([{"name": "token", "generic_secret": {"secret": {"inline_string": "hunter2"}}}]);
    Envoy::start(&[
        ("bootstrap.json", bootstrap),
        (
            "lds.json",
            update("lds-1", &[tls("tls", "default", file("own.json"))]),
        ),
        ("cds.json", update("cds-1", &[])),
        (
            "own.json",
            update("1", &[own(&(pem("leaf") + &pem("inter")))]),
        ),
        ("roots.json", update("1", &[roots()])),
    ])
}

fn names(dump: &Value, list: &str) -> Vec<String> {
    let items = dump["configs"][0][list].as_array();
    let names = items.into_iter().flatten();
    names
        .map(|item| item["name"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn secrets_are_narrowed_by_lists_and_by_names() {
    let envoy = envoy();
    let all = envoy.json(SECRETS);
    assert_eq!(names(&all, "dynamic_active_secrets").len(), 2);
    assert_eq!(names(&all, "static_secrets"), ["token"]);
    let one = envoy.json(&format!("{SECRETS}&name_regex=ROOTCA"));
    assert_eq!(names(&one, "dynamic_active_secrets"), ["ROOTCA"]);
    assert_eq!(names(&one, "static_secrets"), [""; 0]);
    let two = envoy.json(&format!("{SECRETS}&name_regex=(default)|ROOTCA"));
    assert_eq!(names(&two, "dynamic_active_secrets").len(), 2);
    assert_eq!(names(&two, "static_secrets"), [""; 0]);
}

#[test]
fn certificates_are_told_and_keys_are_not() {
    let envoy = envoy();
    let mut rows = ask(&envoy, &["secrets", "--at", AT, "--no-headers"]).rows();
    rows.sort();
    assert_eq!(
        rows,
        [
            "ROOTCA CA ACTIVE true 00000000000000000000000000001001 2036-01-01T00:00:00Z 2026-01-01T00:00:00Z -",
            "default Cert Chain ACTIVE true 8534d03d32a55e23f2fa16a6d6a14c76 2027-11-20T08:00:00Z 2026-11-20T08:00:00Z cluster.local",
        ]
    );
    let wide = ask(
        &envoy,
        &["secrets", "--at", AT, "-o", "wide", "--name", "default"],
    );
    assert!(
        wide.out
            .contains("1 of 2: its own     by ROOTCA (O=cluster.local)"),
        "{wide}"
    );
    for form in [
        &["-o", "json"][..],
        &["--raw"],
        &["--state", "all", "-o", "yaml"],
    ] {
        let run = ask(&envoy, &[&["secrets"], form].concat());
        assert!(
            !run.out.contains("PRIVATE KEY") && !run.out.contains("hunter2"),
            "{run}"
        );
    }
    let json = ask(&envoy, &["secrets", "-o", "json"]).json();
    assert_eq!(json["dynamicActiveSecrets"].as_array().unwrap().len(), 2);
}

#[test]
fn a_secret_that_is_waited_for_says_so() {
    let envoy = envoy();
    let listeners = [
        tls("tls", "default", file("own.json")),
        tls("late", "late", never()),
    ];
    envoy.push("lds.json", &update("lds-2", &listeners));
    envoy.until("the secret to be asked for", |envoy| {
        names(&envoy.json(SECRETS), "dynamic_warming_secrets") == ["late"]
    });
    let rows = ask(&envoy, &["secrets", "--at", AT, "--no-headers"]).rows();
    assert_eq!(rows[0], "late - WARMING - not delivered yet - - -");
}

#[test]
fn a_refused_secret_is_told_by_its_counter() {
    let envoy = envoy();
    // The key is that of another certificate.
    envoy.push("own.json", &update("2", &[own(&pem("foreign"))]));
    envoy.until("the update to be refused", |envoy| {
        envoy.stat("sds.default.update_rejected") == 1
    });
    let run = ask(&envoy, &["secrets", "--at", AT]);
    assert!(
        run.err
            .contains("the proxy refused 1 update since it started (sds.default.update_rejected)"),
        "{run}"
    );
}

/// A listener whose HTTP filters are delivered apart from it.
fn with_extension(name: &str) -> Value {
    let mut listener = listener(name, inline(name));
    listener["filter_chains"][0]["filters"][0]["typed_config"]["http_filters"] = json!([{
        "name": "late-router",
        "config_discovery": {
            "config_source": file("ecds.json"),
            "type_urls": ["envoy.extensions.filters.http.router.v3.Router"],
        },
    }]);
    listener
}

#[test]
fn an_envoy_without_extension_configurations_says_so_in_two_short_answers() {
    let envoy = envoy();
    assert_eq!(envoy.get("/config_dump?mask=ecds_filters").status, 400);
    let listed = envoy.get("/config_dump?resource=ecds_filters");
    assert_eq!(
        (listed.status, listed.text().trim()),
        (404, "ecds_filters not found in config dump")
    );
    let run = ask(&envoy, &["ecds"]);
    assert_eq!(run.rows(), ["ECDS NAME TYPE"]);
    assert!(
        run.err.contains("no extension configurations found"),
        "{run}"
    );
}

#[test]
fn extension_configurations_are_shown_and_narrowed() {
    let router = "type.googleapis.com/envoy.extensions.filters.http.router.v3.Router";
    let extension = |ty: &str| {
        json!({
            "@type": "type.googleapis.com/envoy.config.core.v3.TypedExtensionConfig",
            "name": "late-router", "typed_config": {"@type": ty},
        })
    };
    let envoy = Envoy::start(&[
        ("bootstrap.json", bootstrap()),
        ("lds.json", update("lds-1", &[with_extension("ext")])),
        ("cds.json", update("cds-1", &[])),
        ("ecds.json", update("7", &[extension(router)])),
    ]);
    let named = ask(&envoy, &["ecds", "--name", "late-router", "--no-headers"]);
    assert_eq!(
        named.rows(),
        ["late-router envoy.extensions.filters.http.router.v3.Router"]
    );
    let json = ask(&envoy, &["ecds", "--type", "Router", "-o", "json"]).json();
    assert_eq!(json["ecdsFilters"][0]["versionInfo"], "7");
    assert_eq!(
        ask(&envoy, &["ecds", "--type", "Buffer", "--no-headers"]).out,
        ""
    );
    let buffer = "type.googleapis.com/envoy.extensions.filters.http.buffer.v3.Buffer";
    envoy.push("ecds.json", &update("8", &[extension(buffer)]));
    let counter = "extension_config_discovery.http_filter.late-router.update_rejected";
    envoy.until("the update to be refused", |envoy| envoy.stat(counter) == 1);
    let run = ask(&envoy, &["ecds"]);
    assert!(run.err.contains(counter), "{run}");
}
