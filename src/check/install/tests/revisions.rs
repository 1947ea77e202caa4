//! Which installation it is: revisions, versions, values, charts, none.

use serde_json::{Value, json};

use super::*;

#[test]
fn no_installation_is_said_to_be_none() {
    let mut lists = Lists::of("bookinfo");
    let elsewhere = Scope {
        namespace: "mesh".to_owned(),
        revision: None,
    };
    lists.each(DAEMON_SET).clear();
    for kind in [SERVICE, ACCOUNT, ROLE, BINDING] {
        lists.each(kind).retain(|one| {
            !one["metadata"]["name"]
                .as_str()
                .unwrap()
                .contains("gateway")
        });
    }
    lists
        .each(DEPLOYMENT)
        .retain(|one| one["metadata"]["name"] == "istiod");
    let error = verify(&lists.evidence(), &elsewhere).unwrap_err();
    assert_eq!(error.exit, Exit::Unreachable);
    assert_eq!(
        error.message,
        "no Istio installation found in namespace mesh"
    );
    assert_eq!(
        error.hints[0],
        "there is one in namespace istio-system: -i istio-system"
    );
    let mut evidence = lists.evidence();
    evidence.note(DEPLOYMENT, Err(Error::new(Exit::Denied, "no")));
    assert_eq!(
        verify(&evidence, &elsewhere).unwrap_err().exit,
        Exit::CannotTell
    );
    assert_eq!(
        verify(&lists.evidence(), &scope(Some("canary")))
            .unwrap_err()
            .exit,
        Exit::Unreachable
    );
}

#[test]
fn revisions_are_checked_each_under_its_names() {
    let lists = Lists::of("bookinfo");
    let canary = lists.renamed("canary");
    let both = lists.beside(&canary);
    let report = both.verify();
    assert_eq!(bad(&report), []);
    let names: Vec<&str> = report
        .revisions
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["canary", "default"]);
    assert_eq!(report.counts().deployments, 4);
    let only_canary = verify(&both.evidence(), &scope(Some("canary"))).unwrap();
    assert_eq!(only_canary.revisions.len(), 1);
    let has =
        |report: &Report, name: &str| report.checked.iter().any(|one| one.wanted.name == name);
    assert!(has(&only_canary, "istio-sidecar-injector-canary"));
    let others: Vec<_> = only_canary
        .checked
        .iter()
        .filter(|one| one.wanted.name == "istio-sidecar-injector")
        .collect();
    assert!(others.is_empty(), "{others:?}");
    assert!(has(
        &verify(&both.evidence(), &scope(Some("default"))).unwrap(),
        "istiod"
    ));
    let mut broken = both.clone();
    broken.remove(CONFIG_MAP.path, "istio-system", "istio-canary");
    assert_eq!(
        only(&broken.verify()).0,
        "ConfigMap istio-canary.istio-system"
    );
}

#[test]
fn a_half_removed_revision_is_one_complaint() {
    let lists = Lists::of("bookinfo");
    let mut both = lists.beside(&lists.renamed("canary"));
    both.remove(DEPLOYMENT.path, "istio-system", "istiod-canary");
    both.remove(SERVICE.path, "istio-system", "istiod-canary");
    let (title, fault) = only(&both.verify());
    assert_eq!(title, "Deployment istiod-canary.istio-system");
    assert_eq!(
        fault.cause,
        "not found, nor its Service: revision canary is half removed"
    );
    assert!(
        fault.evidence.contains(
            &"MutatingWebhookConfiguration istio-sidecar-injector-canary is left".to_owned()
        ),
        "{fault:?}"
    );
}

#[test]
fn another_version_is_held_against_what_all_have() {
    let mut lists = Lists::of("bookinfo");
    let image = &mut lists.object(DEPLOYMENT, "istiod")["spec"]["template"]["spec"]["containers"]
        [0]["image"];
    *image = "docker.io/istio/pilot:1.20.3".into();
    lists.remove(DEFINITION.path, "", "trafficextensions.extensions.istio.io");
    lists.remove(CONFIG_MAP.path, "istio-system", "values");
    lists.remove(VALIDATING.path, "", "istiod-default-validator");
    let report = lists.verify();
    assert_eq!(bad(&report), []);
    assert_eq!(report.revisions[0].version.as_deref(), Some("1.20.3"));
    lists.remove(CLUSTER_BINDING.path, "", "istiod-clusterrole-istio-system");
    assert_eq!(
        only(&lists.verify()).0,
        "ClusterRoleBinding istiod-clusterrole-istio-system"
    );
}

#[test]
fn values_say_what_was_left_out_on_purpose() {
    let mut lists = Lists::of("bookinfo");
    lists.remove(VALIDATING.path, "", "istio-validator-istio-system");
    lists.remove(VALIDATING.path, "", "istiod-default-validator");
    assert_eq!(bad(&lists.verify()).len(), 2);
    let values = &mut lists.object(CONFIG_MAP, "values")["data"]["merged-values"];
    let mut told: Value = serde_json::from_str(values.as_str().unwrap()).unwrap();
    told["global"]["configValidation"] = false.into();
    told["autoscaleEnabled"] = true.into();
    *values = told.to_string().into();
    assert_eq!(
        only(&lists.verify()).0,
        "HorizontalPodAutoscaler istiod.istio-system"
    );
}

#[test]
fn helm_is_told_from_istioctl_by_several_marks() {
    let mut lists = Lists::of("bookinfo");
    let metadata = &mut lists.object(DEPLOYMENT, "istiod")["metadata"];
    metadata["annotations"]["meta.helm.sh/release-name"] = "istiod".into();
    assert_eq!(
        lists.verify().installers,
        ["istioctl", "helm release istiod"]
    );
}

#[test]
fn a_gateway_of_its_own_chart_needs_its_workload_and_account() {
    let mut lists = Lists::of("bookinfo");
    let labels = json!({"helm.sh/chart": "gateway-1.26.0", "istio": "edge", "app": "edge", "app.kubernetes.io/version": "1.26.0"});
    let mut service = lists.object(SERVICE, "istio-ingressgateway").clone();
    service["metadata"] = json!({"name": "edge", "namespace": "edge", "labels": labels});
    service["spec"]["selector"] = json!({"app": "edge"});
    lists.each(SERVICE).push(service);
    let (title, fault) = only(&lists.verify());
    assert_eq!(title, "Deployment edge.edge");
    assert_eq!(follows(&fault), ["Service edge"]);
}

#[test]
fn a_tag_stands_for_its_revision() {
    let mut lists = Lists::of("bookinfo");
    lists.object(MUTATING, "istio-revision-tag-default")["metadata"]["labels"]["istio.io/tag"] =
        "prod".into();
    let report = verify(&lists.evidence(), &scope(Some("prod"))).unwrap();
    assert_eq!(
        (
            report.revisions[0].name.as_str(),
            report.revisions[0].tags.as_slice()
        ),
        ("default", &["prod".to_owned()][..])
    );
}

#[test]
fn a_ztunnel_is_known_by_its_charts_label_wherever_it_runs() {
    let mut lists = Lists::of("ambient");
    for kind in [ACCOUNT, DAEMON_SET] {
        let metadata = &mut lists.object(kind, "ztunnel")["metadata"];
        *metadata = json!({"name": "ztunnel", "namespace": "nodes", "generation": 1, "labels": {"app.kubernetes.io/name": "ztunnel"}});
    }
    assert_eq!(
        (bad(&lists.verify()), lists.verify().counts().daemon_sets),
        (vec![], 1)
    );
    lists.remove(DAEMON_SET.path, "nodes", "ztunnel");
    assert_eq!(only(&lists.verify()).0, "DaemonSet ztunnel.nodes");
}

#[test]
fn a_node_agent_is_held_against_its_own_settings() {
    let mut lists = Lists::of("bookinfo");
    let labels = json!({"k8s-app": "istio-cni-node", "operator.istio.io/component": "Cni", "operator.istio.io/version": "1.32-alpha"});
    let metadata = json!({"name": "istio-cni-node", "namespace": "kube-system", "labels": labels});
    lists.each(DAEMON_SET).push(json!({"metadata": metadata}));
    let missing = |lists: &Lists| -> Vec<String> {
        bad(&lists.verify())
            .into_iter()
            .map(|(title, _)| title)
            .collect()
    };
    assert_eq!(
        missing(&lists),
        [
            "ServiceAccount istio-cni.kube-system",
            "ConfigMap istio-cni-config.kube-system",
            "ClusterRole istio-cni",
            "ClusterRoleBinding istio-cni",
        ]
    );
    let metadata = json!({"name": "istio-cni-config", "namespace": "kube-system"});
    lists.each(CONFIG_MAP).push(json!({"metadata": metadata, "data": {"AMBIENT_ENABLED": "true", "REPAIR_ENABLED": "false"}}));
    assert!(missing(&lists).contains(&"ClusterRole istio-cni-ambient".to_owned()));
    assert!(!missing(&lists).contains(&"ClusterRole istio-cni-repair-role".to_owned()));
}

#[test]
fn a_generated_manifest_that_was_applied_has_no_tag_and_no_default_validator() {
    let mut lists = Lists::of("bookinfo");
    lists.remove(VALIDATING.path, "", "istiod-default-validator");
    lists.remove(MUTATING.path, "", "istio-revision-tag-default");
    lists.remove(SERVICE.path, "istio-system", "istiod-revision-tag-default");
    assert_eq!(bad(&lists.verify()), []);
}
