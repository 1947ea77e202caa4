//! `version`: skew, failures, and no cluster at all.

use super::*;

fn other(version: &'static str, proxies: &'static [(&str, &str)]) -> Mesh {
    Mesh::with_other(move |path| match path {
        "/version" => Reply::Full(200, "text/plain", version.into()),
        _ => Reply::json(syncz(proxies)),
    })
}

#[test]
fn versions_that_do_not_go_together_are_pointed_out() {
    let mesh = other(
        "1.29.0-abc-Clean",
        &[
            ("old.x", "1.26.3"),
            ("new.x", "1.30.0"),
            ("fine.x", "1.28.0"),
        ],
    );
    let ran = mesh.run(&["version"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let lines: Vec<&str> = ran.out.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "pilot version: 1.29.0 (revision canary, 1 pod)",
            "pilot version: 1.32-alpha.eed52ebb66ad (revision default, 1 pod)",
            "data plane version: 1.26.3 (1 proxies), 1.28.0 (1 proxies), 1.30.0 (1 proxies), 1.32-alpha.eed52ebb66ad (12 proxies)",
        ]
    );
    for said in [
        "warning: the control plane has 2 versions: 1.29.0, 1.32-alpha.eed52ebb66ad\n",
        "more than 2 minor releases behind their control plane (1.26.3, 1.29.0): old.x\n",
        "newer than the control plane that serves them (1.30.0, 1.29.0): new.x\n",
    ] {
        assert!(ran.err.contains(said), "no `{said}` in {}", ran.err);
    }
    let ran = mesh.run(&["version", "-r", "canary", "-o", "json"]);
    let document = ran.json();
    assert_eq!(document["meshVersion"][0]["Revision"], "canary");
    assert_eq!(document["meshVersion"].as_array().unwrap().len(), 1);
    assert_eq!(document["dataPlaneVersion"].as_array().unwrap().len(), 3);
}

#[test]
fn an_istiod_that_does_not_tell_its_version_still_tells_its_proxies() {
    let mesh = Mesh::with_other(|path| match path {
        "/version" => Reply::Full(404, "text/plain", Vec::new()),
        _ => Reply::json(syncz(&[("a.x", "1.28.0")])),
    });
    let ran = mesh.run(&["version"]);
    assert_eq!(ran.code, 75, "{ran:?}");
    assert!(ran.out.contains("1.28.0 (1 proxies)"), "{ran:?}");
    assert!(ran.err.contains("answered /version with 404"), "{ran:?}");
    assert!(
        !ran.err.contains("behind"),
        "against what cannot be told: {ran:?}"
    );
}

#[test]
fn a_proxy_that_two_istiods_know_is_counted_once() {
    let mesh = other(
        "1.32.0-a-Clean",
        &[("db-0.stateful", "1.32-alpha.eed52ebb66ad")],
    );
    let ran = mesh.run(&["version"]);
    assert!(ran.out.contains("(12 proxies)"), "{ran:?}");
}

#[test]
fn without_any_kubeconfig_the_programs_own_version_is_the_answer() {
    let ran = |args: &[&str]| {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_mesh"));
        for name in ["KUBECONFIG", "MESH_LOG", "KUBERNETES_SERVICE_HOST"] {
            program.env_remove(name);
        }
        let output = program
            .env("HOME", "/nonexistent")
            .args(args)
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (
            output.status.code().unwrap(),
            text(output.stdout),
            text(output.stderr),
        )
    };
    let client = format!("client version: {}\n", env!("CARGO_PKG_VERSION"));
    let (code, out, err) = ran(&["version"]);
    assert_eq!((code, &out), (0, &client));
    assert!(err.starts_with("no kubeconfig: "), "{err}");
    assert_eq!(
        ran(&["version", "--remote=false"]),
        (0, client.clone(), String::new())
    );
    // What was asked for in so many words is an error.
    let (code, out, err) = ran(&["version", "-c", "/nonexistent/config"]);
    assert_eq!((code, &out), (65, &client), "{err}");
    let (code, ..) = ran(&["ps"]);
    assert_eq!(code, 69);
}
