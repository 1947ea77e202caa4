//! What --record kept, --from plays back: the same answer, and no secret in it.

use super::*;
use crate::support::{Fault, Reply};

/// Runs a command with --record, and the same with --from what it wrote.
fn both(live: impl Fn(&[&str]) -> Ran, args: &[&str]) -> (Ran, Ran) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("seen.mesh.tgz").display().to_string();
    let live = live(&[args, &["--record", &file]].concat());
    let names = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(names, 1, "nothing but the recording: {live:?}");
    let again = run(&[&["pc"], args, &["--from", &file]].concat());
    (live, again)
}

#[test]
fn every_command_is_played_back_as_it_was() {
    let mesh = bookinfo();
    for args in [
        &["l", PRODUCTPAGE][..],
        &["r", "deploy/productpage-v1", "--name", "9080", "-o", "json"],
        &["c", "svc/reviews", "--fqdn", "ratings", "--subset", "-"],
        &["ep", "gateway/front", "-o", "wide"],
        &[
            "ep",
            PRODUCTPAGE,
            "--cluster",
            "outbound|9080||reviews.bookinfo.svc.cluster.local",
        ],
        &["eds", "--port", "9080", "-o", "yaml"],
        &["l", "-l", "app=reviews", "-o", "name"],
        &["r", PRODUCTPAGE, "--name", "no-such-route"],
        &["c", "db-0.stateful", "--jq", "length"],
        &["s", PRODUCTPAGE, "--name", "default", "-o", "wide"],
        &["ec", PRODUCTPAGE],
        &["rc", PRODUCTPAGE, "svc/reviews"],
    ] {
        let (live, again) = both(|args| mesh.pc(args), args);
        assert_eq!(live, again, "{args:?}");
        assert_eq!(live.code, 0, "{live:?}");
    }
    let (live, again) = both(|args| mesh.pc(args), &["l", "-A", "--port", "15006"]);
    assert_eq!(live, again);
}

#[test]
fn an_address_and_a_file_are_played_back_too() {
    let address = place::serve(productpage());
    let at = |args: &[&str]| run(&[&["pc"], args, &["--url", &address]].concat());
    for args in [
        &["c"][..],
        &["ep", "-o", "json"],
        &["r", "--name", "9080"],
        &["s", "-o", "json"],
        &["ec"],
    ] {
        let (live, again) = both(at, args);
        assert_eq!(live.code, 0, "{live:?}");
        assert_eq!(live, again, "{args:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let dump = folder.path().join("dump.json");
    let answer = body(productpage()("GET", "/config_dump?include_eds"));
    std::fs::write(&dump, answer).unwrap();
    let dump = dump.display().to_string();
    let file = |args: &[&str]| run(&[&["pc"], args, &["-f", &dump]].concat());
    for args in [
        &["l"][..],
        &["eds", "-o", "json"],
        &["c", "--fqdn", "reviews"],
        &["s", "-o", "wide"],
        &["ec"],
    ] {
        let (live, again) = both(file, args);
        assert_eq!(live.code, 0, "{live:?}");
        assert_eq!(live, again, "{args:?}");
    }
}

#[test]
fn a_refusal_is_kept_and_played_back_as_one() {
    let mesh = bookinfo();
    let denied = Fault::Status(403, "pods is forbidden: User \"eve\" cannot list", None);
    mesh.fake
        .fault("/api/v1/namespaces/bookinfo/pods", denied, usize::MAX);
    let (live, again) = both(|args| mesh.pc(args), &["l"]);
    assert_eq!(live.code, 77, "{live:?}");
    assert_eq!((again.code, &again.out), (live.code, &live.out));
    assert_eq!(again.err.lines().next(), live.err.lines().next());
    // Nobody who looks at a recording is sent to kubectl.
    assert!(live.err.contains("kubectl") && !again.err.contains("kubectl"));
    let mesh = bookinfo();
    mesh.replace(Port::program(|_, _| {
        Reply::Full(403, "text/plain", b"RBAC: denied".into())
    }));
    let (live, again) = both(|args| mesh.pc(args), &["l", PRODUCTPAGE]);
    assert_eq!(live.code, 77, "{live:?}");
    assert_eq!(live, again);
}

#[test]
fn a_run_that_got_no_answer_leaves_an_older_recording_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("seen.mesh.tgz");
    std::fs::write(&file, "older").unwrap();
    let args = [
        "c",
        "--record",
        &file.display().to_string(),
        "--timeout",
        "1s",
    ];
    let mesh = bookinfo();
    mesh.fake.fault("/api/", Fault::Hang, usize::MAX);
    assert_eq!(mesh.pc(&args).code, 69);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "older");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn no_token_and_no_secret_is_in_a_recording() {
    let mesh = bookinfo();
    let dump = r#"{"configs":[{"@type":"type.googleapis.com/envoy.admin.v3.RoutesConfigDump",
        "dynamic_route_configs":[{"route_config":{"name":"r","virtual_hosts":[{"name":"é","domains":["*"],
        "request_headers_to_add":[{"header":{"key":"authorization","value":"Bearer hunter2"}}],
        "routes":[]}]}}]}]}"#;
    mesh.replace(Port::program(move |_, path| {
        if path.starts_with("/stats") {
            Reply::json("{\"stats\":[]}")
        } else {
            Reply::json(dump)
        }
    }));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("seen.mesh.tgz");
    let path = file.display().to_string();
    for form in ["json", "yaml", "table"] {
        let ran = mesh.pc(&["r", PRODUCTPAGE, "-o", form, "--record", &path]);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(!format!("{ran:?}").contains("hunter2"), "{ran:?}");
    }
    let mut text = String::new();
    let bytes = std::fs::File::open(&file).unwrap();
    let mut bytes = flate2::read::MultiGzDecoder::new(bytes);
    std::io::Read::read_to_string(&mut bytes, &mut text).unwrap();
    assert!(text.contains("virtual_hosts"), "{text}");
    assert!(!text.contains("hunter2") && !text.contains("secret-token"));
}
