//! What is missing or broken, and what follows from it.

use serde_json::{Value, json};

use super::*;

#[test]
fn every_recorded_installation_is_whole() {
    for (name, daemon_sets) in [("bookinfo", 0), ("rejected", 0), ("ambient", 1)] {
        let report = Lists::of(name).verify();
        assert_eq!(bad(&report), [], "{name}");
        assert_eq!(
            (report.exit(), report.unknown().count()),
            (Exit::Fine, 0),
            "{name}"
        );
        let counts = report.counts();
        assert_eq!(
            (counts.definitions, counts.deployments, counts.daemon_sets),
            (15, 3, daemon_sets)
        );
        assert_eq!(report.installers, ["istioctl"], "{name}");
    }
}

#[test]
fn each_required_object_that_is_deleted_is_one_complaint_that_names_it() {
    for name in ["bookinfo", "ambient"] {
        let whole = Lists::of(name);
        let evidence = whole.evidence();
        let required: Vec<Checked> = whole
            .verify()
            .checked
            .into_iter()
            .filter(|one| one.wanted.why != "found by its labels")
            .collect();
        assert!(required.len() >= 45, "{}", required.len());
        for one in required {
            let one = one.wanted;
            let mut lists = whole.clone();
            lists.remove(&one.path, &one.namespace, &one.name);
            let report = verify(&lists.changed(&evidence, &one.path), &scope(None)).unwrap();
            let (title, fault) = only(&report);
            assert_eq!(title, format!("{} {}", one.kind, one.title()));
            assert_eq!(fault.cause, "not found");
            assert!(
                !fault.advice.is_empty() && !fault.evidence.is_empty(),
                "{fault:?}"
            );
            assert_eq!(report.exit(), Exit::BadNews);
            assert_eq!(report.unknown().count(), 0);
        }
    }
}

#[test]
fn what_follows_from_a_missing_object_stands_beneath_it() {
    let whole = Lists::of("bookinfo");
    let without = |kind: Kind, namespace: &str, name: &str| {
        let mut lists = whole.clone();
        lists.remove(kind.path, namespace, name);
        follows(&only(&lists.verify()).1)
    };
    assert_eq!(
        without(SERVICE, "istio-system", "istiod"),
        [
            "MutatingWebhookConfiguration istio-revision-tag-default",
            "MutatingWebhookConfiguration istio-sidecar-injector",
            "ValidatingWebhookConfiguration istio-validator-istio-system",
            "ValidatingWebhookConfiguration istiod-default-validator",
        ]
    );
    assert_eq!(
        without(ACCOUNT, "istio-system", "istiod"),
        [
            "ClusterRoleBinding istiod-clusterrole-istio-system",
            "ClusterRoleBinding istiod-gateway-controller-istio-system",
            "Deployment istiod",
            "RoleBinding istiod",
        ]
    );
    assert_eq!(
        without(CLUSTER_ROLE, "", "istiod-clusterrole-istio-system"),
        ["ClusterRoleBinding istiod-clusterrole-istio-system"]
    );
    let told = without(CONFIG_MAP, "istio-system", "istio-ca-root-cert");
    assert_eq!(told.len(), 6, "{told:?}");
    assert!(told.contains(&"Deployment istio-ingressgateway".to_owned()));
    assert!(without(DEFINITION, "", "sidecars.networking.istio.io").is_empty());
}

#[test]
fn a_control_plane_that_does_not_come_up_is_one_cause_of_all_that_fails() {
    let mut lists = Lists::of("bookinfo");
    lists.object(DEPLOYMENT, "istiod")["status"] = json!({"observedGeneration": 1, "replicas": 1, "updatedReplicas": 1,
        "conditions": [{"type": "Available", "status": "False", "reason": "MinimumReplicasUnavailable", "message": "no minimum"}]});
    for slice in lists.each(SLICE) {
        if slice["metadata"]["labels"]["app"] == "istiod" {
            slice["endpoints"][0]["conditions"]["ready"] = false.into();
        }
    }
    let (title, fault) = only(&lists.verify());
    assert_eq!(
        (title.as_str(), fault.cause.as_str()),
        (
            "Deployment istiod.istio-system",
            "0 of 1 updated replicas are available"
        )
    );
    assert_eq!(
        fault.evidence,
        ["condition Available is False: MinimumReplicasUnavailable: no minimum"]
    );
    let told = follows(&fault);
    assert!(
        told.contains(&"Service istiod".to_owned())
            && told.contains(&"MutatingWebhookConfiguration istio-sidecar-injector".to_owned()),
        "{told:?}"
    );
    // It is deleted altogether: its Service has no endpoint any more.
    lists.remove(DEPLOYMENT.path, "istio-system", "istiod");
    let (title, fault) = only(&lists.verify());
    assert_eq!(
        (title.as_str(), fault.cause.as_str()),
        ("Deployment istiod.istio-system", "not found")
    );
    assert!(follows(&fault).contains(&"Service istiod".to_owned()));
}

#[test]
fn a_control_plane_scaled_to_nothing_leaves_its_service_without_endpoints() {
    let mut lists = Lists::of("bookinfo");
    lists.object(DEPLOYMENT, "istiod")["spec"]["replicas"] = 0.into();
    lists.object(DEPLOYMENT, "istiod")["status"] = json!({"observedGeneration": 1});
    lists
        .each(SLICE)
        .retain(|slice| slice["metadata"]["labels"]["app"] != "istiod");
    let report = lists.verify();
    let bad = bad(&report);
    let titles: Vec<&str> = bad.iter().map(|(title, _)| title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Service istiod.istio-system",
            "Service istiod-revision-tag-default.istio-system"
        ]
    );
    assert!(
        bad[0]
            .1
            .evidence
            .contains(&"Deployment istiod.istio-system is scaled to 0".to_owned()),
        "{bad:?}"
    );
}

#[test]
fn a_webhook_must_hold_the_meshs_root() {
    let mut lists = Lists::of("bookinfo");
    lists.object(MUTATING, "istio-sidecar-injector")["webhooks"][0]["clientConfig"]["caBundle"] =
        "AAAA".into();
    lists.object(VALIDATING, "istio-validator-istio-system")["webhooks"][0]["clientConfig"]["caBundle"] =
        Value::Null;
    let bad = bad(&lists.verify());
    assert_eq!(bad.len(), 2, "{bad:?}");
    assert!(bad[0].1.cause.contains("is not the mesh's CA"), "{bad:?}");
    assert!(bad[1].1.cause.contains("have no caBundle"), "{bad:?}");
    assert!(
        bad[0].1.evidence[1].starts_with(
            "ConfigMap istio-ca-root-cert.istio-system holds O=cluster.local (sha256 "
        ),
        "{bad:?}"
    );
}

#[test]
fn a_port_that_the_service_has_not_is_no_way_to_call_a_webhook() {
    let mut lists = Lists::of("bookinfo");
    lists.object(VALIDATING, "istiod-default-validator")["webhooks"][0]["clientConfig"]["service"]
        ["port"] = 444.into();
    assert_eq!(
        only(&lists.verify()).1.cause,
        "calls port 444 of Service istiod.istio-system, which has none"
    );
}

#[test]
fn a_refused_list_is_not_an_empty_one() {
    let lists = Lists::of("bookinfo");
    for kind in ALL {
        let mut evidence = lists.evidence();
        evidence.note(kind, Err(Error::new(Exit::Denied, "no")));
        let report = verify(&evidence, &scope(None)).unwrap();
        assert_eq!(bad(&report), [], "{kind:?}");
        assert_eq!(report.exit(), Exit::CannotTell, "{kind:?}");
        evidence.note(kind, Err(Error::unreachable("cut")));
        let report = verify(&evidence, &scope(None)).unwrap();
        assert_eq!(report.exit(), Exit::Partial, "{kind:?}");
    }
}

#[test]
fn when_nothing_can_be_listed_that_is_the_error() {
    let mut evidence = Evidence::default();
    for kind in ALL {
        evidence.note(
            kind,
            Err(Error::new(Exit::Denied, format!("no {}", kind.name))),
        );
    }
    let error = verify(&evidence, &scope(None)).unwrap_err();
    assert_eq!(
        (error.exit, error.message.as_str()),
        (Exit::Denied, "no CustomResourceDefinition")
    );
}

#[test]
fn objects_of_wrong_shapes_are_no_reason_to_fall() {
    let lists = Lists::of("bookinfo");
    for wrong in [
        json!(7),
        json!([7, null, {}]),
        json!({"x": [[]]}),
        Value::Null,
        json!("x"),
    ] {
        let mut bent = lists.clone();
        for object in bent.0.values_mut().flatten() {
            for key in [
                "spec",
                "status",
                "data",
                "webhooks",
                "subjects",
                "roleRef",
                "endpoints",
            ] {
                object[key] = wrong.clone();
            }
        }
        let report = bent.verify();
        assert_eq!(report.exit(), Exit::BadNews, "{wrong}");
        bent.0
            .values_mut()
            .flatten()
            .for_each(|object| object["metadata"] = wrong.clone());
        assert_eq!(
            verify(&bent.evidence(), &scope(None)).unwrap_err().exit,
            Exit::Unreachable
        );
    }
}
