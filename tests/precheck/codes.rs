//! Every code three ways: what triggers it, what does not, and "cannot tell".

use data_encoding::BASE64;
use mesh::check::finding::{Finding, Verdict};
use mesh::check::precheck::codes::ALL;
use mesh::istio::release::Version;
use serde_json::{Value, json};

use super::world::World;

const TAG: &str = "istio-revision-tag-default";
const MUTATING: &str = "MutatingWebhookConfiguration";
const DEFINITION: &str = "CustomResourceDefinition";

/// A code, what triggers it, what must not be seen for it to be unknown.
type Case = (&'static str, fn(&mut World), &'static str);

const CASES: [Case; 20] = [
    (
        "IST0123",
        |world| world.label("Namespace", "bookinfo", "istio.io/rev", "default"),
        "Namespace",
    ),
    (
        "IST0136",
        |world| annotate(world, "Pod", "db-0", "sidecar.istio.io/logLevel"),
        "Pod",
    ),
    (
        "IST0139",
        |world| without(world, "Service", "istiod"),
        "Service",
    ),
    (
        "IST0141",
        |world| may_not(world, "create clusterroles"),
        "reviews",
    ),
    ("IST0142", |world| world.kubernetes = "v1.30.9", "version"),
    (
        "IST0156",
        |world| unserve(world, "referencegrants", "v1beta1"),
        DEFINITION,
    ),
    ("IST0169", |world| service(world, "zipkin"), "Service"),
    (
        "IST0172",
        |world| unserve(world, "httproutes", "v1"),
        DEFINITION,
    ),
    (
        "MESH0001",
        |world| may_not(world, "create pods/portforward"),
        "reviews",
    ),
    (
        "MESH0002",
        |world| world.object("EndpointSlice", "istiod-6")["endpoints"] = json!([]),
        "EndpointSlice",
    ),
    (
        "MESH0003",
        |world| *root(world) = foreign(world),
        "ConfigMap",
    ),
    (
        "MESH0004",
        |world| {
            world.label(
                DEFINITION,
                "sidecars",
                "operator.istio.io/version",
                "1.27.0",
            )
        },
        DEFINITION,
    ),
    (
        "MESH0005",
        |world| {
            world.object(DEFINITION, "sidecars")["status"]["storedVersions"] =
                json!(["v1alpha2", "v1"])
        },
        DEFINITION,
    ),
    ("MESH0006", |world| again(world, TAG), MUTATING),
    (
        "MESH0007",
        |world| world.label(MUTATING, TAG, "istio.io/rev", "1-27"),
        MUTATING,
    ),
    (
        "MESH0008",
        |world| crash(world.object("Pod", "istiod")),
        "Pod",
    ),
    (
        "MESH0009",
        |world| world.label("Namespace", "plain", "istio.io/rev", "gone"),
        MUTATING,
    ),
    (
        "MESH0010",
        |world| world.label("Pod", "details", "istio.io/rev", "gone"),
        "Pod",
    ),
    (
        "MESH0011",
        |world| proxy(world, "docker.io/istio/proxyv2:1.26.3"),
        "Pod",
    ),
    ("MESH0012", |world| world.kubernetes = "v1.36.1", "version"),
];

fn annotate(world: &mut World, kind: &str, name: &str, annotation: &str) {
    world.object(kind, name)["metadata"]["annotations"][annotation] = "debug".into();
}

/// The mesh's root certificates.
fn root(world: &mut World) -> &mut Value {
    let maps = world.list("ConfigMap").iter_mut();
    let mut ours = maps.filter(|map| map["metadata"]["namespace"] == "istio-system");
    let root = ours.find(|map| map["metadata"]["name"] == "istio-ca-root-cert");
    &mut root.unwrap()["data"]["root-cert.pem"]
}

/// The root of somebody else: that of Kubernetes.
fn foreign(world: &mut World) -> Value {
    world.object("ConfigMap", "kube-root-ca.crt")["data"]["ca.crt"].clone()
}

fn without(world: &mut World, kind: &str, name: &str) {
    world
        .list(kind)
        .retain(|object| object["metadata"]["name"] != name);
}

fn may_not(world: &mut World, permission: &'static str) {
    world.may_not.insert(permission);
}

fn unserve(world: &mut World, definition: &str, version: &str) {
    let versions = &mut world.object(DEFINITION, definition)["spec"]["versions"];
    let versions = versions.as_array_mut().unwrap();
    let named = versions.iter_mut().find(|one| one["name"] == version);
    named.unwrap()["served"] = false.into();
}

fn service(world: &mut World, name: &str) {
    let service = json!({"metadata": {"name": name, "namespace": "istio-system"}});
    world.list("Service").push(service);
}

fn again(world: &mut World, name: &str) {
    let mut copy = world.object(MUTATING, name).clone();
    copy["metadata"]["name"] = "left-behind".into();
    world.list(MUTATING).push(copy);
}

fn crash(pod: &mut Value) {
    let conditions = pod["status"]["conditions"].as_array_mut().unwrap();
    let ready = conditions.iter_mut().find(|one| one["type"] == "Ready");
    ready.unwrap()["status"] = "False".into();
    pod["status"]["containerStatuses"] = json!([{"name": "discovery", "restartCount": 7,
        "state": {"waiting": {"reason": "CrashLoopBackOff", "message": "back-off 5m0s"}},
        "lastState": {"terminated": {"exitCode": 255}}}]);
}

fn proxy(world: &mut World, image: &str) {
    let containers = world.object("Pod", "details")["spec"]["initContainers"].as_array_mut();
    let proxy = containers
        .unwrap()
        .iter_mut()
        .find(|one| one["name"] == "istio-proxy");
    proxy.unwrap()["image"] = image.into();
}

fn of<'a>(findings: &'a [Finding], code: &str) -> Vec<&'a Finding> {
    findings.iter().filter(|one| one.code == code).collect()
}

#[test]
fn a_sound_cluster_has_nothing_to_say() {
    assert_eq!(World::sound().findings(), []);
}

#[test]
fn every_code_is_triggered_absent_and_unknown_where_it_ought_to_be() {
    let listed: Vec<&str> = CASES.iter().map(|case| case.0).collect();
    let all: Vec<&str> = ALL.iter().map(|code| code.id).collect();
    assert_eq!(listed, all, "a case for each code");
    let sound = World::sound();
    for (code, trigger, needed) in CASES {
        assert_eq!(
            of(&sound.findings(), code).len(),
            0,
            "{code} of a sound cluster"
        );

        let mut broken = sound.clone();
        trigger(&mut broken);
        let findings = broken.findings();
        let told = of(&findings, code);
        assert!(!told.is_empty(), "{code} is not triggered: {findings:#?}");
        for finding in told {
            assert_eq!(finding.verdict, Verdict::Found, "{finding:?}");
            assert!(!finding.advice.is_empty(), "{finding:?}");
        }

        // Whatever is wrong: what may not be seen is not judged, neither way.
        for mut world in [sound.clone(), broken] {
            world.hidden.insert(needed);
            let findings = world.findings();
            let told = of(&findings, code);
            assert!(!told.is_empty(), "{code} without {needed} is passed over");
            for finding in told {
                assert_eq!(finding.verdict, Verdict::CannotTell, "{finding:?}");
                let why = "not allowed to list it".to_owned();
                assert!(finding.evidence.contains(&why), "{finding:?}");
                assert_eq!(finding.advice, "add this rule");
            }
        }
    }
}

#[test]
fn nothing_seen_is_nothing_told() {
    let mut world = World::sound();
    let kinds: Vec<&str> = world
        .scope
        .lists()
        .iter()
        .map(|(kind, _)| kind.name)
        .collect();
    world.hidden = kinds.into_iter().chain(["version", "reviews"]).collect();
    let findings = world.findings();
    assert!(
        findings
            .iter()
            .all(|one| one.verdict == Verdict::CannotTell)
    );
    for code in ALL {
        assert!(!of(&findings, code.id).is_empty(), "{}", code.id);
    }
}

/// What is found after a change.
fn found(change: impl Fn(&mut World)) -> Vec<String> {
    let mut world = World::sound();
    change(&mut world);
    world.found()
}

#[test]
fn an_empty_cluster_is_fit_for_istio() {
    let nothing = |world: &mut World| {
        for (kind, _) in world.scope.lists() {
            world.list(kind.name).clear();
        }
    };
    assert_eq!(found(nothing), [""; 0]);
    let mut world = World::sound();
    nothing(&mut world);
    assert_eq!(world.findings(), []);
    world.kubernetes = "v1.15.0";
    assert_eq!(
        world.found(),
        [r#"IST0142 () The Kubernetes Version "v1.15.0" is lower than the minimum version: 1.16"#]
    );
}

#[test]
fn a_webhook_that_fails_open_or_is_turned_off_is_less_bad() {
    let severity = |name: &str, closed: bool| {
        let mut world = World::sound();
        without(&mut world, "Service", "istiod");
        if !closed {
            for webhook in world.object(MUTATING, name)["webhooks"]
                .as_array_mut()
                .unwrap()
            {
                webhook["failurePolicy"] = "Ignore".into();
            }
        }
        let findings = world.findings();
        let one = findings
            .iter()
            .find(|one| one.subject.ends_with(name))
            .unwrap();
        (one.code, one.severity.to_string(), one.evidence[0].clone())
    };
    let (code, level, why) = severity(TAG, true);
    assert_eq!((code, &*level), ("IST0139", "Error"));
    assert!(
        why.contains("no pod of an injected namespace can be created"),
        "{why}"
    );
    let (_, level, why) = severity(TAG, false);
    assert_eq!(level, "Warning");
    assert!(why.contains("start without a sidecar"), "{why}");
    let (_, level, why) = severity("istio-sidecar-injector", true);
    assert_eq!(level, "Info");
    assert!(why.contains("turned off"), "{why}");
}

#[test]
fn a_webhook_may_trust_more_than_the_mesh_but_not_less() {
    let bundle = |change: &dyn Fn(&mut World, String) -> String| {
        let mut world = World::sound();
        let own = root(&mut world).as_str().unwrap().to_owned();
        let pem = change(&mut world, own);
        for webhook in world.object(MUTATING, TAG)["webhooks"]
            .as_array_mut()
            .unwrap()
        {
            webhook["clientConfig"]["caBundle"] = BASE64.encode(pem.as_bytes()).into();
        }
        world.found()
    };
    let other = |world: &mut World| foreign(world).as_str().unwrap().to_owned();
    assert_eq!(bundle(&|_, own| own.replace('\n', "\r\n")), [""; 0]);
    assert_eq!(bundle(&|world, own| other(world) + &own), [""; 0]);
    let subject = format!("MESH0003 ({MUTATING} {TAG}) The webhook");
    for (told, what) in [
        (
            bundle(&|world, _| other(world)),
            "trusts a certificate that is not the mesh's root",
        ),
        (bundle(&|_, _| String::new()), "has no CA bundle"),
        (
            bundle(&|_, _| "no certificate".into()),
            "has a CA bundle without a certificate",
        ),
    ] {
        assert_eq!(told, [format!("{subject} {what}")]);
    }
}

#[test]
fn a_pod_that_asks_for_the_revision_behind_its_namespaces_tag_is_no_contradiction() {
    let change = |pod: &'static str| {
        move |world: &mut World| {
            let namespace = world.object("Namespace", "bookinfo");
            namespace["metadata"]["labels"] = json!({"istio.io/rev": "prod"});
            world.label(MUTATING, TAG, "istio.io/tag", "prod");
            let tag = world.object(MUTATING, TAG);
            for webhook in tag["webhooks"].as_array_mut().unwrap() {
                if webhook["name"] == "rev.namespace.sidecar-injector.istio.io" {
                    webhook["namespaceSelector"]["matchExpressions"][0]["values"] = json!(["prod"]);
                }
            }
            world.label("Pod", "details", "istio.io/rev", pod);
        }
    };
    assert_eq!(found(change("default")), [""; 0]);
    let told = found(change("1-27"));
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].contains("overruled by the namespace's istio.io/rev=prod"),
        "{told:?}"
    );
}

#[test]
fn a_pod_that_wants_what_its_namespace_forbids_or_nobody_has_is_named() {
    let told = found(|world| {
        world.label("Namespace", "plain", "istio-injection", "disabled");
        world.label("Pod", "client", "sidecar.istio.io/inject", "true");
    });
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].contains("istio-injection=disabled turns them off"),
        "{told:?}"
    );
    let told = found(|world| world.label("Pod", "client", "istio.io/rev", "gone"));
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].starts_with("MESH0009 (Namespace plain)"),
        "{told:?}"
    );
    let told = found(|world| world.label("Namespace", "plain", "istio-injection", "yes"));
    assert!(
        told[0].contains("istio-injection=yes asks for sidecars"),
        "{told:?}"
    );
    // A pod may always refuse.
    assert_eq!(
        found(|world| world.label("Pod", "details", "sidecar.istio.io/inject", "false")),
        [""; 0]
    );
}

#[test]
fn scope_leaves_out_what_is_elsewhere() {
    let in_namespace = |only: &str| {
        found(|world| {
            world.scope.namespace = Some(only.into());
            world.label("Namespace", "bookinfo", "istio.io/rev", "default");
            proxy(world, "docker.io/istio/proxyv2:1.26.3");
        })
    };
    assert_eq!(in_namespace("bookinfo").len(), 2);
    assert_eq!(in_namespace("plain"), [""; 0]);
    let of_revision = |only: &str| {
        found(|world| {
            world.scope.revision = Some(only.into());
            crash(world.object("Pod", "istiod"));
            without(world, "Service", "istiod");
        })
    };
    assert!(of_revision("default").len() > 1);
    assert_eq!(of_revision("1-29"), [""; 0]);
    // Only namespaces and pods, and the notes.
    let skipped = found(|world| {
        world.scope.skip_control_plane = true;
        world.kubernetes = "v1.20.0";
        world.label("Namespace", "bookinfo", "istio.io/rev", "default");
        crash(world.object("Pod", "istiod"));
        service(world, "zipkin");
    });
    let codes: Vec<&str> = skipped.iter().map(|one| &one[..7]).collect();
    assert_eq!(codes, ["IST0123", "IST0169"]);
    assert_eq!(
        found(|world| {
            world.scope.from = Version::parse("1.22");
            service(world, "zipkin");
        }),
        [""; 0]
    );
}

#[test]
fn a_control_plane_without_pods_and_proxies_ahead_of_it_are_told() {
    let told = found(|world| {
        world
            .list("Pod")
            .retain(|pod| pod["metadata"]["labels"]["app"] != "istiod")
    });
    assert_eq!(
        told,
        [
            "MESH0008 (Deployment istio-system/istiod) The control plane of revision default has no pod"
        ]
    );
    let told = found(|world| proxy(world, "docker.io/istio/proxyv2:1.30.0"));
    assert_eq!(
        told,
        ["MESH0011 (Pod) 1 proxy of version 1.30 newer than its control plane of version 1.29"]
    );
    // Two behind is supported.
    assert_eq!(
        found(|world| proxy(world, "docker.io/istio/proxyv2:1.27.0")),
        [""; 0]
    );
}

#[test]
fn objects_of_any_shape_are_judged_without_a_panic() {
    for odd in [
        json!(7),
        json!("x"),
        json!(null),
        json!([]),
        json!({}),
        json!([7, null, {"name": 7}]),
    ] {
        let mut world = World::sound();
        for (kind, _) in world.scope.lists() {
            for object in world.list(kind.name) {
                let fields: Vec<String> = object.as_object().unwrap().keys().cloned().collect();
                for field in fields.iter().filter(|field| *field != "metadata") {
                    object[field] = odd.clone();
                }
                object["metadata"]["labels"] = odd.clone();
                object["metadata"]["annotations"] = odd.clone();
            }
        }
        world.findings();
    }
}
