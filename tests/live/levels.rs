//! `proxy-config log`: the one command that changes a proxy, and what it asks on the way.

use std::sync::Mutex;

use super::*;
use crate::support::Reply;

/// An Envoy's loggers, which can be set as a real one's can.
struct Loggers {
    levels: Mutex<Vec<(String, String)>>,
    /// Whether it knows how to set several at once.
    new: bool,
}

const NAMES: [&str; 4] = ["admin", "config", "misc", "rbac"];

impl Loggers {
    fn new(new: bool) -> Arc<Loggers> {
        let level = |name: &str| if name == "misc" { "error" } else { "warning" };
        let levels = NAMES.map(|name| (name.to_owned(), level(name).to_owned()));
        Arc::new(Loggers {
            levels: Mutex::new(levels.to_vec()),
            new,
        })
    }

    fn level(&self, name: &str) -> String {
        let levels = self.levels.lock().unwrap();
        levels
            .iter()
            .find(|(one, _)| one == name)
            .unwrap()
            .1
            .clone()
    }

    /// Sets one, or all; whether there is such a logger.
    fn set(&self, name: &str, level: &str) -> bool {
        let mut levels = self.levels.lock().unwrap();
        let of = levels
            .iter_mut()
            .filter(|(one, _)| name == "level" || one == name);
        of.map(|(_, old)| *old = level.to_owned()).count() > 0
    }

    fn answer(&self, method: &str, path: &str) -> Reply {
        let refused = |text: &str| Reply::Full(400, "text/plain", text.into());
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        match (method, path) {
            ("GET", "/server_info") => Reply::json(
                r#"{"command_line_options": {"log_level": "warning", "component_log_level": "misc:error"}}"#,
            ),
            ("POST", "/logging") => {
                let pairs: Vec<(String, String)> = match query.strip_prefix("paths=") {
                    Some(paths) if self.new => {
                        let pair = |pair: &str| pair.split_once(':').map(own);
                        paths.split(',').filter_map(pair).collect()
                    }
                    _ => query.split_once('=').map(own).into_iter().collect(),
                };
                for (name, level) in &pairs {
                    if !self.set(name, level) {
                        return refused("error: unknown logger name\n");
                    }
                }
                let mut list = "active loggers:\n".to_owned();
                for (name, level) in &*self.levels.lock().unwrap() {
                    list.push_str(&format!("  {name}: {level}\n"));
                }
                Reply::Full(200, "text/plain; charset=UTF-8", format!("{list}\n").into())
            }
            ("GET", "/logging") => Reply::Full(405, "text/plain", "POST required".into()),
            _ => Reply::unknown_path(),
        }
    }
}

fn own((name, level): (&str, &str)) -> (String, String) {
    (name.to_owned(), level.to_owned())
}

/// The Bookinfo mesh, where these pods have such loggers.
fn mesh(pods: &[(&str, &Arc<Loggers>)]) -> Mesh {
    let mesh = bookinfo();
    for (pod, loggers) in pods {
        let loggers = Arc::clone(loggers);
        let port = Port::program(move |method, path| loggers.answer(method, path));
        mesh.fake.listen(&format!("{pod}.bookinfo"), 15000, port);
    }
    mesh
}

/// What the proxies were asked, in order, without the names of the pods.
fn asked(mesh: &Mesh) -> Vec<String> {
    let lines = mesh.fake.admin_lines();
    let question = |line: &String| line.split_once(' ').unwrap().1.to_owned();
    lines.iter().map(question).collect()
}

const REVIEWS: [&str; 3] = [
    "reviews-v1-567f55b9d4-v4bq9",
    "reviews-v2-5fb95fdb54-kcx25",
    "reviews-v3-675c6d7d6b-x95kb",
];

#[test]
fn a_list_is_one_question_and_reads_as_istioctl_prints_it() {
    let recorded =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/istioctl/bookinfo.json.gz");
    let file = std::fs::File::open(recorded).unwrap();
    let runs: Vec<Value> = serde_json::from_reader(flate2::read::GzDecoder::new(file)).unwrap();
    let target = format!("{PRODUCTPAGE}.bookinfo");
    let run = runs
        .iter()
        .find(|run| run["args"] == serde_json::json!(["pc", "log", target]))
        .unwrap();
    let theirs = run["stdout"].as_str().unwrap();
    let list = theirs.split_once('\n').unwrap().1.to_owned();
    let mesh = bookinfo();
    mesh.replace(Port::program(move |_, _| {
        Reply::Full(200, "text/plain", list.clone().into_bytes())
    }));
    let ran = mesh.pc(&["log", &target]);
    assert_eq!((ran.code, &*ran.out), (0, theirs), "{ran:?}");
    assert_eq!(asked(&mesh), ["POST /logging"]);
}

#[test]
fn a_level_is_read_set_and_read_again() {
    for (args, sets) in [
        (
            &["--level", "debug"][..],
            &["POST /logging?level=debug"][..],
        ),
        (&["--level", "admin:debug"], &["POST /logging?admin=debug"]),
        (
            &["--level", "admin:debug,rbac:info"],
            &["POST /logging?paths=admin:debug,rbac:info"],
        ),
        (
            &["--level", "info,rbac:off"],
            &["POST /logging?level=info", "POST /logging?rbac=off"],
        ),
    ] {
        let loggers = Loggers::new(true);
        let mesh = mesh(&[(PRODUCTPAGE, &loggers)]);
        let ran = mesh.pc(&[&["log", PRODUCTPAGE], args].concat());
        assert_eq!(ran.code, 0, "{args:?} {ran:?}");
        let whole = [&["POST /logging"], sets, &["POST /logging"]].concat();
        assert_eq!(asked(&mesh), whole, "{args:?}");
        // What is said to put it back does.
        let line = ran
            .err
            .lines()
            .find(|line| line.ends_with(" puts it back"))
            .unwrap();
        let line = line.strip_prefix("hint: mesh ").unwrap();
        let words: Vec<&str> = line
            .strip_suffix(" puts it back")
            .unwrap()
            .split(' ')
            .collect();
        assert_eq!(super::run(&words).code, 0, "{words:?}");
        let fresh = Loggers::new(true);
        for name in NAMES {
            assert_eq!(loggers.level(name), fresh.level(name), "{args:?} {name}");
        }
    }
}

#[test]
fn an_old_envoy_is_told_level_by_level() {
    let loggers = Loggers::new(false);
    let mesh = mesh(&[(PRODUCTPAGE, &loggers)]);
    let ran = mesh.pc(&["log", PRODUCTPAGE, "--level", "admin:debug,rbac:info"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(
        ran.out,
        format!("{PRODUCTPAGE}.bookinfo:\n  admin: warning -> debug\n  rbac: warning -> info\n")
    );
    assert_eq!(
        asked(&mesh)[1..4],
        [
            "POST /logging?paths=admin:debug,rbac:info",
            "POST /logging?admin=debug",
            "POST /logging?rbac=info"
        ]
    );
}

#[test]
fn a_reset_sets_what_the_proxy_says_it_was_started_with() {
    let loggers = Loggers::new(true);
    let mesh = mesh(&[(PRODUCTPAGE, &loggers)]);
    loggers.set("level", "trace");
    let ran = mesh.pc(&["o", PRODUCTPAGE, "--reset"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(loggers.level("admin"), "warning");
    assert_eq!(loggers.level("misc"), "error");
    assert_eq!(
        asked(&mesh),
        [
            "POST /logging",
            "GET /server_info",
            "POST /logging?level=warning",
            "POST /logging?misc=error",
            "POST /logging"
        ]
    );
}

#[test]
fn a_workload_is_all_its_pods_and_one_that_fails_costs_its_row() {
    let loggers = Loggers::new(true);
    let mesh = mesh(&[(REVIEWS[0], &loggers), (REVIEWS[1], &loggers)]);
    let ran = mesh.pc(&["log", "svc/reviews", "--level", "rbac:debug", "-o", "json"]);
    // The third is an Envoy whose admin interface has no such path.
    assert_eq!(ran.code, 75, "{ran:?}");
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (&told["kind"], &told["apiVersion"]),
        (&"LogLevels".into(), &"mesh/v1".into())
    );
    let proxies = told["proxies"].as_array().unwrap();
    assert_eq!(proxies.len(), 3);
    assert_eq!(proxies[0]["loggers"]["rbac"], "debug");
    assert_eq!(proxies[0]["changed"][0]["from"], "warning");
    assert!(proxies[2]["error"].as_str().unwrap().contains("404"));
    assert_eq!(proxies[2].get("loggers"), None);
    for form in ["text", "table"] {
        let ran = mesh.pc(&["log", "-l", "app=reviews", "--level", "info", "-o", form]);
        assert_eq!(ran.code, 75, "{ran:?}");
        assert!(ran.out.contains("failed: "), "{ran:?}");
    }
}

#[test]
fn nothing_is_changed_anywhere_where_one_name_or_level_is_wrong() {
    let (one, other) = (Loggers::new(true), Loggers::new(true));
    other
        .levels
        .lock()
        .unwrap()
        .retain(|(name, _)| name != "rbac");
    let mesh = mesh(&[(REVIEWS[0], &one), (REVIEWS[1], &other), (REVIEWS[2], &one)]);
    let ran = mesh.pc(&["log", "svc/reviews", "--level", "rbac:debug"]);
    assert_eq!(ran.code, 64, "{ran:?}");
    assert!(
        ran.err
            .contains(&format!("{}.bookinfo has no logger 'rbac'", REVIEWS[1])),
        "{ran:?}"
    );
    assert_eq!(one.level("rbac"), "warning");
    assert!(asked(&mesh).iter().all(|line| line == "POST /logging"));
    for args in [
        &["svc/reviews", "--level", "loud"][..],
        &["svc/reviews", "--level", "debug", "--reset"],
        &["--level", "debug"],
        &["--reset"],
        &["svc/reviews", "--jq", ".", "--level", "admin:"],
    ] {
        let before = mesh.fake.lines().len();
        let ran = mesh.pc(&[&["log"], args].concat());
        assert_eq!(ran.code, 64, "{args:?} {ran:?}");
        assert_eq!(mesh.fake.lines().len(), before, "{args:?}");
    }
    for args in [&["--demo", "--reset"][..], &["-f", "x", "--level", "info"]] {
        let ran = super::run(&[&["pc", "log"], args].concat());
        assert_eq!(ran.code, 64, "{args:?}");
        assert!(ran.err.contains("set on a live proxy"), "{ran:?}");
    }
}

#[test]
fn a_recorded_list_is_played_back_and_one_that_is_not_is_unknown() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("r.tgz").display().to_string();
    let loggers = Loggers::new(true);
    let mesh = mesh(&[(PRODUCTPAGE, &loggers)]);
    let live = mesh.pc(&["log", PRODUCTPAGE, "--record", &file]);
    let back = super::run(&["pc", "log", PRODUCTPAGE, "-n", "bookinfo", "--from", &file]);
    assert_eq!(live, back);
    let unknown = super::run(&["pc", "log", PRODUCTPAGE, "--demo"]);
    assert_eq!((unknown.code, &*unknown.out), (80, ""), "{unknown:?}");
}
