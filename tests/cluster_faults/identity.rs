//! Who asks, and where: kubeconfig, contexts, credentials, addresses.

use super::*;

#[test]
fn the_user_is_sent_and_impersonation_too() {
    let fake = FakeCluster::start();
    let options = ClusterOptions {
        impersonate: Some("system:serviceaccount:shop:viewer".into()),
        impersonate_uid: Some("42".into()),
        impersonate_groups: vec!["a".into(), "b".into()],
        ..options(&fake)
    };
    ask(&options, &list()).unwrap();
    let headers = fake.log()[0].headers.clone();
    let all = |name: &str| -> Vec<String> {
        let values = headers.get_all(name).iter();
        values
            .map(|value| value.to_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(all("authorization"), ["Bearer secret-token"]);
    assert_eq!(
        all("impersonate-user"),
        ["system:serviceaccount:shop:viewer"]
    );
    assert_eq!(all("impersonate-uid"), ["42"]);
    assert_eq!(all("impersonate-group"), ["a", "b"]);
    let groups_alone = ClusterOptions {
        impersonate: None,
        ..options
    };
    let error = ask(&groups_alone, &list()).unwrap_err();
    assert_eq!(error.exit, Exit::Usage);
}

#[test]
fn a_context_chooses_the_namespace_and_an_unknown_one_is_told_with_the_known() {
    let fake = FakeCluster::start();
    let namespace = |context: Option<&str>, flag: Option<&str>| {
        let options = ClusterOptions {
            context: context.map(str::to_owned),
            namespace: flag.map(str::to_owned),
            ..options(&fake)
        };
        block(async {
            let cluster = Cluster::connect(&options).await?;
            Ok::<_, Error>(cluster.default_namespace().to_owned())
        })
    };
    assert_eq!(namespace(None, None).unwrap(), "shop");
    assert_eq!(namespace(Some("bare"), None).unwrap(), "default");
    assert_eq!(namespace(None, Some("other")).unwrap(), "other");
    assert_says(
        &namespace(Some("prod"), None).unwrap_err(),
        Exit::Usage,
        "the kubeconfig has no context `prod`",
        "it has the contexts fake, bare",
    );
}

#[test]
fn a_kubeconfig_that_is_absent_is_named() {
    let fake = FakeCluster::start();
    let path = fake.kubeconfig().with_file_name("absent");
    let options = ClusterOptions {
        kubeconfig: Some(path.clone()),
        ..options(&fake)
    };
    let error = ask(&options, &list()).unwrap_err();
    assert_eq!(error.exit, Exit::Input);
    assert!(
        error
            .message
            .starts_with(&format!("cannot read the kubeconfig {}: ", path.display())),
        "{error:?}"
    );
}

#[test]
fn a_credential_plugin_is_run_and_its_failure_told_without_its_output() {
    let fake = FakeCluster::start();
    let run = |name: &str, command: &str, args: &[&str]| {
        let user = json!({"exec": {"apiVersion": "client.authentication.k8s.io/v1",
            "command": command, "args": args, "interactiveMode": "Never"}});
        let options = ClusterOptions {
            kubeconfig: Some(fake.write_kubeconfig(name, &user)),
            ..options(&fake)
        };
        ask(&options, &list())
    };
    let credential = r#"{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential",
        "status":{"token":"from-the-plugin"}}"#;
    run("good", "echo", &[credential]).unwrap();
    assert_eq!(
        fake.log()[0].headers["authorization"],
        "Bearer from-the-plugin"
    );
    let error = run("absent", "mesh-test-no-such-plugin", &[]).unwrap_err();
    assert_eq!(error.exit, Exit::Denied);
    assert!(
        error
            .message
            .starts_with("the credential plugin `mesh-test-no-such-plugin` does not start: "),
        "{error:?}"
    );
    let error = run("failing", "sh", &["-c", "echo hunter2; exit 3"]).unwrap_err();
    assert_eq!(
        error.message,
        "the credential plugin `sh` failed (exit status: 3)"
    );
    let error = run("babbling", "echo", &["hunter2"]).unwrap_err();
    assert_eq!(error.exit, Exit::Denied);
    assert!(!format!("{error:?}").contains("hunter2"), "{error:?}");
}

#[test]
fn nobody_at_the_address_is_told_with_the_address() {
    let fake = FakeCluster::start();
    let closed = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap()
    };
    let path = fake.kubeconfig().with_file_name("closed");
    support::cluster::write_kubeconfig(&path, &format!("http://{closed}"), &json!({}));
    let options = ClusterOptions {
        kubeconfig: Some(path),
        ..options(&fake)
    };
    let error = ask(&options, &list()).unwrap_err();
    assert_says(
        &error,
        Exit::Unreachable,
        &format!("http://{closed}: cannot list pods in namespace shop: connection refused"),
        "--context",
    );
    let error = ask(&options, &dump()).unwrap_err();
    assert_eq!(
        error.message,
        "cannot create pods/portforward cart in namespace shop: connection refused"
    );
}

#[test]
fn an_https_address_has_a_tls_provider_and_a_failure_of_it_has_words() {
    let fake = FakeCluster::start();
    let path = fake.kubeconfig().with_file_name("https");
    let https = fake.url().replace("http://", "https://");
    support::cluster::write_kubeconfig(&path, &https, &json!({}));
    let options = ClusterOptions {
        kubeconfig: Some(path),
        ..options(&fake)
    };
    let error = ask(&options, &list()).unwrap_err();
    assert_eq!(error.exit, Exit::Unreachable);
    assert!(error.message.contains("TLS failed: "), "{error:?}");
    assert!(error.hints[0].contains("certificate-authority-data"));
}
