//! Manifests: read from anywhere, each object held against the mesh.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use mesh::check::install::kinds::{DEFINITION, SERVICE};
use serde_json::json;

use super::*;

/// A folder with files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn at(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).display().to_string()
}

/// What `istioctl manifest generate` would have printed: all of Istio's objects.
fn generated() -> String {
    let ours =
        |object: &Value| object["metadata"]["labels"]["operator.istio.io/component"].is_string();
    let kinds = ALL.iter().filter(|kind| kind.name != "EndpointSlice");
    let objects: Vec<Value> = kinds
        .flat_map(|kind| items(kind.path))
        .filter(ours)
        .collect();
    assert!(objects.len() > 40, "{}", objects.len());
    objects
        .iter()
        .map(|object| format!("---\n{}", serde_saphyr::to_string(object).unwrap()))
        .collect()
}

#[test]
fn a_manifest_that_was_applied_is_there() {
    let folder = folder(&[("istio.yaml", &generated())]);
    let ran = run(&["-f", &at(&folder, "istio.yaml"), "--demo"]);
    assert_eq!((ran.code, &*ran.err), (0, ""), "{ran:?}");
    assert!(ran.out.ends_with("\nChecked 15 custom resource definitions\nChecked 3 Istio Deployments\n✔ Istio is installed and verified successfully\n"), "{}", ran.out);
}

#[test]
fn an_object_that_is_not_there_is_named_with_its_manifest() {
    let folder = folder(&[("istio.yaml", &generated())]);
    let file = at(&folder, "istio.yaml");
    let ran = on(&cluster_without(&[(SERVICE, "istiod")]), &["-f", &file]);
    assert_eq!(ran.code, 79);
    assert!(
        ran.out
            .contains("✘ Service: istiod.istio-system: not found\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("    so MutatingWebhookConfiguration istio-sidecar-injector: "),
        "{}",
        ran.out
    );
    let last = ran.out.lines().last().unwrap();
    assert!(
        last.starts_with(&format!(
            "✘ Istio installation failed, incomplete or does not match {file}: 1 of "
        )),
        "{last}"
    );
}

#[test]
fn each_kind_is_one_list_and_only_what_is_needed_is_asked() {
    let text = "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: bookinfo\n---\n\
                apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: shop\n  namespace: broken\n---\n\
                apiVersion: gateway.networking.k8s.io/v1\nkind: GatewayClass\nmetadata:\n  name: istio\n---\n\
                apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\n  namespace: stateful\n---\n\
                apiVersion: v1\nkind: Secret\nmetadata:\n  name: istio-ca-secret\n";
    let folder = folder(&[("a.yaml", text)]);
    let fake = cluster();
    let ran = on(&fake, &["-f", &at(&folder, "a.yaml"), "-n", "bookinfo"]);
    assert_eq!(ran.code, 80, "{ran:?}");
    let objects: Vec<&str> = ran.out.lines().take(5).collect();
    assert_eq!(
        objects[..4],
        [
            "✔ VirtualService: bookinfo.bookinfo checked successfully",
            "✔ VirtualService: shop.broken checked successfully",
            "✔ GatewayClass: istio checked successfully",
            "✔ StatefulSet: db.stateful checked successfully",
        ],
        "{ran:?}"
    );
    assert!(
        objects[4].ends_with("cannot tell: mesh reads no Secrets"),
        "{ran:?}"
    );
    let mut asked = fake.lines();
    asked.sort_unstable();
    assert_eq!(
        asked,
        [
            "GET /api/v1/configmaps",
            "GET /api/v1/serviceaccounts",
            "GET /apis/apiextensions.k8s.io/v1/customresourcedefinitions",
            "GET /apis/apps/v1/statefulsets",
            "GET /apis/gateway.networking.k8s.io/v1/gatewayclasses",
            "GET /apis/networking.istio.io/v1/virtualservices",
        ]
    );
}

#[test]
fn what_no_recording_holds_and_no_cluster_knows_are_two_things() {
    let text = "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: a\n---\n\
                apiVersion: widgets.io/v1\nkind: Widget\nmetadata:\n  name: b\n---\n\
                apiVersion: networking.istio.io/v9\nkind: Sidecar\nmetadata:\n  name: c\n";
    let folder = folder(&[("a.yaml", text)]);
    let file = at(&folder, "a.yaml");
    let ran = run(&["-f", &file, "--demo"]);
    assert_eq!(ran.code, 79);
    assert!(
        ran.out.contains("? Ingress: a.bookinfo: cannot tell: "),
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("✘ Widget: b: the cluster knows no kind Widget of widgets.io/v1\n"),
        "{}",
        ran.out
    );
    let live = on(&cluster(), &["-f", &file]);
    assert!(
        live.out.contains(
            "✘ Sidecar: c.shop: the cluster does not serve /apis/networking.istio.io/v9/sidecars\n"
        ),
        "{}",
        live.out
    );
}

#[test]
fn a_resource_without_its_definition_follows_from_that() {
    let text = "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: sidecars.networking.istio.io\n---\n\
                apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata:\n  name: c\n";
    let folder = folder(&[("a.yaml", text)]);
    let fake = cluster_without(&[(DEFINITION, "sidecars.networking.istio.io")]);
    let ran = on(&fake, &["-f", &at(&folder, "a.yaml")]);
    assert_eq!(ran.code, 79);
    assert!(
        ran.out
            .contains("✘ CustomResourceDefinition: sidecars.networking.istio.io: not found\n"),
        "{}",
        ran.out
    );
}

#[test]
fn an_operators_order_is_not_rendered_and_said_so() {
    let order = "apiVersion: install.istio.io/v1alpha1\nkind: IstioOperator\nmetadata:\n  name: demo\nspec:\n  profile: demo\n";
    let pod = json!({"apiVersion": "v1", "kind": "Service", "metadata": {"name": "istiod", "namespace": "istio-system"}});
    let folder = folder(&[
        ("a.yml", order),
        ("b.json", &pod.to_string()),
        ("notes.txt", "not: read"),
    ]);
    let ran = run(&["-f", &folder.path().display().to_string(), "--demo"]);
    assert_eq!(ran.code, 80, "{ran:?}");
    assert!(ran.out.starts_with("✔ Service: istiod.istio-system checked successfully\n? cannot tell: IstioOperator demo of "), "{}", ran.out);
    assert!(
        ran.out
            .contains("istioctl manifest generate -f FILE | mesh verify-install -f -"),
        "{}",
        ran.out
    );
}

#[test]
fn what_is_no_manifest_is_said_to_be_none() {
    let folder = folder(&[
        ("values.yaml", "global:\n  hub: x\n"),
        ("broken.yaml", "kind: [\n"),
    ]);
    for name in ["values.yaml", "broken.yaml"] {
        let ran = run(&["-f", &at(&folder, name), "--demo"]);
        assert_eq!(ran.code, 75, "{ran:?}");
        assert!(ran.out.starts_with("? "), "{ran:?}");
    }
    assert_eq!(run(&["-f", &at(&folder, "absent.yaml"), "--demo"]).code, 65);
}

#[test]
fn standard_input_is_a_manifest_too() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_mesh"))
        .args(["verify-install", "-f", "-", "--demo"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let text = "{\"apiVersion\": \"v1\", \"kind\": \"Service\",\n\t\"metadata\": {\"name\": \"ratings\", \"namespace\": \"bookinfo\"}}";
    child
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    let ended = child.wait_with_output().unwrap();
    let out = String::from_utf8(ended.stdout).unwrap();
    assert!(
        out.starts_with("✔ Service: ratings.bookinfo checked successfully\n"),
        "{out}"
    );
    assert_eq!(ended.status.code(), Some(0));
}
