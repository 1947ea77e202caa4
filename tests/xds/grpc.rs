//! Over gRPC it is the same question with the same answer.

use std::collections::BTreeMap;

use serde_json::json;

use super::istiod::{Istiod, NAME, Root, Speaks, recorded};
use super::support::{FakeCluster, Port, Reply, TOKEN};
use super::world::{World, connections, not_found};
use super::{DETAILS, ISTIOD, Ran, run};

/// A mesh whose istiod is reached on its port 15012 alone.
pub fn closed(root: &Root, istiod: &Istiod) -> World {
    let world = World::with_root(&root.pem());
    world.pod(ISTIOD, "default", json!({"running": {}}));
    join(&world, 15012, istiod);
    world
}

/// Puts it behind a port of istiod's pod.
pub fn join(world: &World, port: u16, istiod: &Istiod) {
    let pod = format!("{ISTIOD}.istio-system");
    world.fake.listen(&pod, port, Port::Socket(istiod.address));
}

/// One that answers what Bookinfo's did, of this root.
pub fn verified(root: &Root) -> Istiod {
    Istiod::bookinfo(Speaks::Tls(root.signs(&[NAME], 2100)))
}

#[test]
fn over_grpc_every_command_says_what_it_says_over_http() {
    for args in [
        &["xds", "list"][..],
        &["xds", "syncz"],
        &["xds", "syncz", "-o", "json"],
        &["xds", "connections", "--all"],
        &["xds", "connections", "--jq", "."],
        &["xds", "endpoints", DETAILS],
        &["xds", "config_dump", DETAILS, "--kind", "clusters"],
        &["ps", "-o", "wide"],
        &["ps", DETAILS],
        &["version", "-o", "json"],
    ] {
        let root = Root::new();
        let http = World::bookinfo().run(args);
        assert_eq!(http.code, 0, "{http:?}");
        let istiod = verified(&root);
        assert_eq!(closed(&root, &istiod).run(args), http, "{args:?}");
        assert!(istiod.knows_token());
        assert!(istiod.told(|told| told.authorities.iter().all(|name| name == NAME)));
    }
}

#[test]
fn one_connection_and_one_token_are_enough_for_a_run() {
    let root = Root::new();
    let istiod = verified(&root);
    let ran = closed(&root, &istiod).run(&["ps", DETAILS]);
    assert_eq!(ran.code, 0, "{ran:?}");
    istiod.told(|told| {
        let questions = [
            "istio.io/debug connections".to_owned(),
            format!("istio.io/debug config_dump?proxyID={DETAILS}.bookinfo"),
            format!("istio.io/debug edsz?proxyID={DETAILS}.bookinfo"),
        ];
        assert_eq!((told.connections, &told.questions[..]), (1, &questions[..]));
        for headers in &told.headers {
            assert_eq!(headers["authorization"], format!("Bearer {TOKEN}"));
        }
    });
}

#[test]
fn a_debug_port_that_refuses_is_closed_and_one_that_fails_is_not() {
    let status = |code, text: &str| Reply::Full(code, "text/plain", text.into());
    for (reply, asks) in [
        (status(401, ""), true),
        (status(403, ""), true),
        (not_found(), true),
        (status(404, "no"), false),
        (status(500, "boom"), false),
        (Reply::HangUp, false),
        (Reply::Silent, false),
        (Reply::json("[]"), false),
    ] {
        let said = format!("{reply:?}");
        let root = Root::new();
        let (istiod, world) = (verified(&root), World::with_root(&root.pem()));
        world.istiod(ISTIOD, "default", move |_| reply.clone());
        join(&world, 15012, &istiod);
        let ran = world.run(&["ps", "--timeout", "2s"]);
        let connections = istiod.told(|told| told.connections);
        assert_eq!(connections, usize::from(asks), "{said}: {ran:?}");
        if asks {
            assert_eq!(
                (ran.code, ran.out.lines().count()),
                (0, 8),
                "{said}: {ran:?}"
            );
        }
    }
}

#[test]
fn a_path_that_an_open_istiod_does_not_know_is_not_asked_over_grpc() {
    let root = Root::new();
    let (istiod, world) = (verified(&root), World::with_root(&root.pem()));
    world.istiod(ISTIOD, "default", super::world::istiod);
    join(&world, 15012, &istiod);
    let ran = world.run(&["xds", "sidecars"]);
    assert_eq!(ran.code, 64, "{ran:?}");
    assert!(ran.err.contains("did you mean sidecarz?"), "{ran:?}");
    assert_eq!(istiod.told(|told| told.connections), 0);
}

#[test]
fn a_refusal_over_grpc_is_that_of_the_http_path() {
    let root = Root::new();
    let says = |answer: fn(&str) -> super::istiod::Said| {
        let istiod = Istiod::start(Speaks::Tls(root.signs(&[NAME], 2100)), answer);
        closed(&root, &istiod).run(&["xds", "sidecars"])
    };
    let http = World::bookinfo().run(&["xds", "sidecars"]);
    let ran = says(|resource| match resource {
        "sidecars" => super::istiod::Said::Bytes(b"404 page not found\n".to_vec()),
        other => recorded(other),
    });
    assert_eq!(ran, http);
    let ran = says(|resource| match resource {
        "sidecars" => super::istiod::Said::Bytes(b"{\"statusCode\":\"500\"}boom".to_vec()),
        other => recorded(other),
    });
    assert_eq!(ran.code, 69);
    assert!(
        ran.err.contains("with 500 Internal Server Error: boom"),
        "{ran:?}"
    );
}

#[test]
fn an_istiod_of_a_revision_is_known_by_its_own_name() {
    let root = Root::new();
    let name = "istiod-1-28.istio-system.svc";
    let istiod = Istiod::bookinfo(Speaks::Tls(root.signs(&[name], 2100)));
    assert_eq!(closed(&root, &istiod).run(&["xds", "syncz"]).code, 0);
    let istiod = Istiod::bookinfo(Speaks::Tls(root.signs(&["pilot.example.com"], 2100)));
    let world = closed(&root, &istiod);
    let ran = world.run(&["xds", "syncz", "--authority", "pilot.example.com"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(istiod.told(|told| told.authorities == ["pilot.example.com"]));
}

/// A cluster with nothing in it but the root, and a command in it.
fn elsewhere(root: &Root, istiod: &Istiod, args: &[&str]) -> (FakeCluster, Ran) {
    let fake = FakeCluster::start();
    fake.put(
        "api/v1",
        "configmaps",
        json!({"metadata": {"name": "istio-ca-root-cert", "namespace": "istio-system"},
               "data": {"root-cert.pem": root.pem()}}),
    );
    let (config, address) = (fake.kubeconfig(), istiod.address.to_string());
    let flags = ["-c", config.to_str().unwrap(), "--xds-address", &address];
    let ran = run(&[args, &flags].concat());
    (fake, ran)
}

#[test]
fn at_an_address_no_pod_is_looked_up_and_the_recording_plays_it_back() {
    let root = Root::new();
    for args in [
        &["xds", "syncz"][..],
        &["xds", "registry", "--all", "-o", "json"],
        &["version"],
        &["version", "-o", "json"],
        &["ps", "-r", "canary", "-o", "json"],
    ] {
        let istiod = verified(&root);
        let folder = tempfile::tempdir().unwrap();
        let recording = folder.path().join("x.mesh.tgz").display().to_string();
        let (fake, ran) = elsewhere(&root, &istiod, &[args, &["--record", &recording]].concat());
        assert_eq!(ran.code, 0, "{args:?}: {ran:?}");
        assert_eq!(
            fake.lines(),
            [
                "GET /api/v1/namespaces/istio-system/configmaps/istio-ca-root-cert",
                "POST /api/v1/namespaces/istio-system/serviceaccounts/default/token",
            ],
            "{args:?}"
        );
        let played = run(&[args, &["--from", &recording]].concat());
        assert_eq!(
            (played.code, played.out),
            (ran.code, ran.out),
            "{args:?}: {}",
            played.err
        );
    }
}

#[test]
fn an_address_is_the_name_of_what_is_asked_there() {
    let root = Root::new();
    let istiod = Istiod::start(Speaks::Tls(root.signs(&["127.0.0.1"], 2100)), |_| {
        super::istiod::Said::Status(14, "not%20ready")
    });
    let (_, ran) = elsewhere(&root, &istiod, &["xds", "syncz"]);
    let error = format!(
        "error: istiod {} is not ready (UNAVAILABLE): not ready\n",
        istiod.address
    );
    assert!(ran.code == 69 && ran.err.starts_with(&error), "{ran:?}");
    let fake = FakeCluster::start();
    let config = fake.kubeconfig();
    let config = config.to_str().unwrap();
    let ran = run(&[
        "xds",
        "syncz",
        "-c",
        config,
        "--insecure",
        "--xds-address",
        "127.0.0.1:1",
    ]);
    assert!(
        ran.code == 69
            && ran
                .err
                .starts_with("error: istiod 127.0.0.1:1 is not reached: connection refused\n"),
        "{ran:?}"
    );
    for args in [
        &["xds", "syncz", "--xds-address", "https://a"][..],
        &["ps", "--xds-address", "a:b"],
        &["version", "--xds-address", "a", "--demo"],
        &["ps", "--authority", "a b"],
        &["ps", "--plaintext", "--cert-dir", "x"],
    ] {
        assert_eq!(run(args).code, 64, "{args:?}");
    }
}

#[test]
fn what_came_over_grpc_is_recorded_as_the_path_that_it_answers() {
    let root = Root::new();
    let istiod = verified(&root);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.mesh.tgz");
    let recording = path.display().to_string();
    let ran = closed(&root, &istiod).run(&["ps", "-o", "json", "--record", &recording]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let played = run(&["ps", "-o", "json", "-n", "bookinfo", "--from", &recording]);
    assert_eq!((played.code, played.out), (ran.code, ran.out));
    let held = mesh::source::snapshot::Recording::open(&path).unwrap();
    let whom = mesh::origin::Whom::Istiod(mesh::origin::PodName::new(ISTIOD, "istio-system"));
    let answer = held
        .ask(&mesh::source::Question::get(whom, "/debug/syncz"))
        .unwrap();
    assert!(
        !String::from_utf8(answer.body)
            .unwrap()
            .contains("mesh_debug")
    );
    // Neither the token nor that there was one.
    for member in unpacked(&path) {
        assert!(
            !member.contains(&TOKEN[..6]) && !member.contains("serviceaccounts"),
            "{member}"
        );
    }
}

/// The files of a recording.
fn unpacked(path: &std::path::Path) -> Vec<String> {
    let file = std::fs::File::open(path).unwrap();
    let mut archive = tar::Archive::new(flate2::read::MultiGzDecoder::new(file));
    let mut members = Vec::new();
    for member in archive.entries().unwrap() {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut member.unwrap(), &mut text).unwrap();
        members.push(text);
    }
    assert!(members.len() > 2);
    members
}

#[test]
fn a_certificate_of_ones_own_needs_no_kubernetes_for_it() {
    let (root, other) = (Root::new(), Root::new());
    let istiod = verified(&root);
    let folder = tempfile::tempdir().unwrap();
    let own = root.signs(&["x"], 2100);
    for (name, text) in [
        ("root-cert.pem", &root.pem()),
        ("cert-chain.pem", &own.certificate),
        ("key.pem", &own.key),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let directory = folder.path().to_str().unwrap();
    let (fake, ran) = elsewhere(&other, &istiod, &["xds", "syncz", "--cert-dir", directory]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(fake.lines().is_empty() && !istiod.knows_token());
    std::fs::remove_file(folder.path().join("key.pem")).unwrap();
    let (_, ran) = elsewhere(&other, &istiod, &["xds", "syncz", "--cert-dir", directory]);
    assert!(ran.code == 65 && ran.err.contains("key.pem"), "{ran:?}");
}

/// How often each thing was asked of the API server, an istiod's name replaced.
fn asked(world: &World) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for line in world.fake.lines() {
        let line = line.replace(ISTIOD, "ISTIOD").replace("?&", "?");
        *counts.entry(line).or_default() += 1;
    }
    counts
}

#[test]
fn what_grpc_costs_beside_is_what_the_readme_says() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let rows = readme
        .lines()
        .filter_map(|line| line.strip_prefix("| any of these over gRPC | `"));
    let promised: Vec<&str> = rows.map(|row| row.split_once('`').unwrap().0).collect();
    assert_eq!(promised.len(), 3);
    for args in [
        &["xds", "syncz"][..],
        &["xds", "endpoints", DETAILS],
        &["ps"],
        &["ps", DETAILS],
        &["version"],
    ] {
        let root = Root::new();
        let http = World::bookinfo();
        assert_eq!(http.run(args).code, 0);
        let world = closed(&root, &verified(&root));
        assert_eq!(world.run(args).code, 0);
        let mut wanted = asked(&http);
        for request in &promised {
            *wanted.entry((*request).to_owned()).or_default() += 1;
        }
        // The debug port is tried again for what is asked beside its paths.
        let debug = "GET /api/v1/namespaces/istio-system/pods/ISTIOD/portforward?ports=15014";
        let mut asked = asked(&world);
        assert!(
            asked.remove(debug) <= Some(2) && wanted.remove(debug) == Some(1),
            "{args:?}"
        );
        assert_eq!(asked, wanted, "{args:?}");
    }
}

#[test]
fn over_grpc_who_is_connected_is_asked_of_each_istiod() {
    let root = Root::new();
    let istiod = verified(&root);
    let world = closed(&root, &istiod);
    world.istiod("istiod-a", "canary", |path| match path {
        "/debug/connections" => connections(&[]),
        _ => not_found(),
    });
    let ran = world.run(&["xds", "endpoints", DETAILS]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.err
            .contains(&format!("is connected to istiod {ISTIOD}")),
        "{ran:?}"
    );
}

#[test]
fn where_the_debug_paths_are_off_it_is_still_told_how_proxies_stand() {
    let root = Root::new();
    let off = || {
        Istiod::start(Speaks::Tls(root.signs(&[NAME], 2100)), |_| {
            super::istiod::Said::Bytes(b"404 page not found\n".to_vec())
        })
    };
    let world = || {
        let world = World::with_root(&root.pem());
        world.istiod(ISTIOD, "default", |path| match path {
            "/version" => super::world::istiod(path),
            _ => not_found(),
        });
        world
    };
    for (args, rows) in [
        (
            &["ps", "-v", "1"][..],
            ["a.bookinfo - SYNCED", "b.bookinfo - STALE"],
        ),
        (
            &["xds", "syncz"],
            ["a.bookinfo - - SYNCED", "b.bookinfo - - STALE"],
        ),
    ] {
        let (world, istiod) = (world(), off());
        join(&world, 15012, &istiod);
        let ran = world.run(args);
        let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines: Vec<String> = ran.out.lines().skip(1).map(words).collect();
        for row in rows {
            assert!(
                lines.iter().any(|line| line.starts_with(row)),
                "{row}: {ran:?}"
            );
        }
        let questions = istiod.told(|told| told.questions.clone());
        assert_eq!(questions, ["istio.io/debug syncz", "istio.io/debug/syncz "]);
    }
    let (world, istiod) = (world(), off());
    join(&world, 15012, &istiod);
    let ran = world.run(&["version"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("(2 proxies)"), "{ran:?}");
    let ran = world.run(&["xds", "connections"]);
    assert_eq!(ran.code, 69, "{ran:?}");
    assert!(
        ran.err.contains("ENABLE_DEBUG_ON_HTTP is false there"),
        "{ran:?}"
    );
}
