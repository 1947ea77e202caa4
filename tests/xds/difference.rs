//! `proxy-status TARGET` on a cluster: differences, and what cannot be compared.

use serde_json::Value;

use super::envoy::{Age, envoy};
use super::support::{Fault, Port, Reply, schema};
use super::world::{World, istiod, recording};
use super::{DETAILS, ISTIOD, run};
use mesh::origin::{PodName, Whom};
use mesh::source::Question;

/// Bookinfo with something else in the text that istiod answers to a path.
fn meaning(path: &'static str, from: &'static str, to: &'static str) -> World {
    let world = World::new();
    world.istiod(ISTIOD, "default", move |asked| match istiod(asked) {
        Reply::Full(200, kind, body) if asked.starts_with(path) => {
            let text = String::from_utf8(body).unwrap();
            assert!(text.contains(from), "{from}");
            Reply::Full(200, kind, text.replacen(from, to, 1).into_bytes())
        }
        reply => reply,
    });
    world
}

fn differs(world: &World) -> Value {
    let ran = world.run(&["ps", DETAILS, "-o", "json"]);
    assert_eq!(ran.code, 79, "{ran:?}");
    let told = serde_json::from_str(&ran.out).unwrap();
    schema::check("proxy-difference", &told);
    told
}

#[test]
fn a_field_that_differs_is_named_with_both_values() {
    let world = meaning(
        "/debug/config_dump",
        "\"connectTimeout\":\"10s\"",
        "\"connectTimeout\":\"11.000s\"",
    );
    let told = differs(&world);
    let one = &told["types"][0]["differences"];
    assert_eq!(one.as_array().unwrap().len(), 1);
    let fields = &one[0]["fields"];
    assert_eq!(fields[0]["path"], "connectTimeout");
    assert_eq!(
        (&fields[0]["istiod"], &fields[0]["envoy"]),
        (&"11s".into(), &"10s".into())
    );
    let ran = world.run(&["ps", DETAILS]);
    assert_eq!(ran.code, 79);
    assert!(
        ran.out
            .contains("\n-  \"connectTimeout\": \"11s\",\n+  \"connectTimeout\": \"10s\",\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("Clusters Don't Match\n--- Istiod\n+++ Envoy\n@@ "),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("Listeners Match\n"), "{}", ran.out);
    let coloured = world.run(&["ps", DETAILS, "--color", "always"]);
    assert!(
        coloured.out.contains("\u{1b}[31m-  \"connectTimeout\""),
        "{}",
        coloured.out
    );
}

#[test]
fn an_endpoint_that_did_not_arrive_is_named_by_its_address() {
    let world = meaning("/debug/edsz", "10.244.0.20", "10.244.0.99");
    let told = differs(&world);
    let paths: Vec<&str> = told["types"][3]["differences"][0]["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| field["path"].as_str().unwrap())
        .collect();
    assert_eq!(paths.len(), 2, "{paths:?}");
    assert!(
        paths
            .iter()
            .any(|path| path.ends_with("lbEndpoints[10.244.0.99:9080]")),
        "{paths:?}"
    );
    assert!(told["types"][2]["result"] == "match");
}

#[test]
fn a_kind_that_cannot_be_compared_costs_itself() {
    let world = World::new();
    world.istiod(ISTIOD, "default", |path| {
        if path.starts_with("/debug/edsz") {
            return Reply::Full(500, "text/plain", b"panic\n".to_vec());
        }
        istiod(path)
    });
    let ran = world.run(&["ps", DETAILS]);
    assert_eq!(ran.code, 75, "{ran:?}");
    assert!(
        ran.out.contains("Endpoints cannot be compared: istiod "),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("Clusters Match\n"), "{}", ran.out);
}

#[test]
fn the_proxys_own_word_on_its_connection_is_told() {
    let world = World::bookinfo();
    let whom = Whom::Proxy(PodName::new(DETAILS, "bookinfo"));
    let well = envoy(&recording(), &whom, Age::New);
    let port = Port::program(move |method, path| match path.starts_with("/stats") {
        true => Reply::json(
            r#"{"stats": [{"name": "control_plane.connected_state", "value": 0},
            {"name": "control_plane.identifier", "value": "{\"Component\":\"istiod\",\"ID\":\"istiod-old\"}"}]}"#,
        ),
        false => well(method, path),
    });
    world
        .fake
        .listen(&format!("{DETAILS}.bookinfo"), 15000, port);
    let ran = world.run(&["ps", DETAILS]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.out
            .lines()
            .next()
            .unwrap()
            .ends_with("but says that it is not"),
        "{}",
        ran.out
    );
    assert!(
        ran.err.contains("the proxy names istiod-old as its istiod"),
        "{}",
        ran.err
    );
    let ran = world.run(&["ps", DETAILS, "--jq", ".connectedState, .namedByProxy"]);
    assert_eq!(ran.out, "false\nistiod-old\n");
}

#[test]
fn a_saved_dump_stands_for_the_proxy_and_is_asked_whose_it_is() {
    let whom = Whom::Proxy(PodName::new(DETAILS, "bookinfo"));
    let dump = Question::get(whom, "/config_dump?include_eds");
    let dump = recording().ask(&dump).unwrap().body;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("dump.json");
    std::fs::write(&file, dump).unwrap();
    let file = file.display().to_string();
    let ran = run(&["ps", DETAILS, "-f", &file, "--demo"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    let ran = run(&["ps", "deploy/ratings-v1", "-f", &file, "--demo"]);
    assert_eq!(ran.code, 79, "{ran:?}");
    let told = format!("is of {DETAILS}.bookinfo, and not of ratings-v1-b54bf4fff-ggl9j.bookinfo");
    assert!(ran.err.contains(&told), "{}", ran.err);
}

#[test]
fn a_root_that_is_not_the_meshs_is_a_difference_and_one_that_is_denied_cannot_be_told() {
    let world = World::bookinfo();
    let path = "/api/v1/namespaces/bookinfo/configmaps";
    world.fake.fault(path, Fault::Status(403, "no", None), 1);
    let ran = world.run(&["ps", DETAILS]);
    assert_eq!(ran.code, 75, "{ran:?}");
    assert!(
        ran.out
            .contains("Roots cannot be compared: not allowed to get configmaps"),
        "{}",
        ran.out
    );
    let mut other: Value = serde_json::from_str(
        r#"{"metadata": {"name": "istio-ca-root-cert", "namespace": "bookinfo"}, "data": {}}"#,
    )
    .unwrap();
    let pem = format!(
        "{}/fixtures/certificates/other.pem",
        env!("CARGO_MANIFEST_DIR")
    );
    other["data"]["root-cert.pem"] = std::fs::read_to_string(pem).unwrap().into();
    let world = World::bookinfo();
    let answer = Fault::Text(200, other.to_string().leak());
    world.fake.fault(path, answer, 1);
    let told = differs(&world);
    assert_eq!(told["types"][4]["differences"].as_array().unwrap().len(), 2);
}
