//! Every verb of `ztunnel-config` on every ztunnel that there is: the folders of
//! `fixtures/ztunnel`, and those of the recordings.

use std::ffi::OsString;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use mesh::render::safe;
use mesh::source::snapshot::Recording;
use mesh::ui::Ui;
use serde_json::Value;

use super::folders::{each, folders, hold};
use super::run::NOW;

const VERBS: [&str; 6] = [
    "workloads",
    "services",
    "policies",
    "certificates",
    "connections",
    "all",
];

/// JSON up to this many bytes is kept whole.
const SHORT: usize = 12 * 1024;

struct Said {
    out: String,
    err: String,
    exit: u8,
}

fn run(verb: &str, rest: &[&str]) -> Said {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let fixed = ["mesh", "ztunnel-config", verb, "--at", NOW];
    let words = fixed.iter().chain(rest).map(OsString::from);
    let exit = mesh::run(words, &|_| None, &mut Ui::new(&mut out, &mut err)).code();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said {
        out: text(out),
        err: text(err),
        exit,
    }
}

#[test]
fn a_namespace_chooses_entries_and_is_refused_where_there_are_none_to_choose() {
    let demo = ["--from", "fixtures/ambient.mesh.tgz"];
    let of = |verb: &str, rest: &[&str]| run(verb, &[&demo, rest].concat());
    for (verb, flag) in [
        ("workloads", "--workload-namespace"),
        ("services", "--service-namespace"),
        ("policies", "--policy-namespace"),
        ("connections", "--workload-namespace"),
    ] {
        for namespace in ["ambient", "none"] {
            for form in ["table", "json", "name"] {
                let short = of(verb, &["-n", namespace, "-o", form]);
                let long = of(verb, &[flag, namespace, "-o", form]);
                assert_eq!(
                    (short.out, short.err, short.exit),
                    (long.out, long.err, long.exit),
                    "{verb} {namespace} {form}"
                );
            }
        }
    }
    let rows = |said: &Said| said.out.lines().count();
    let (some, all) = (of("workloads", &["-n", "ambient"]), of("workloads", &[]));
    assert!(1 < rows(&some) && rows(&some) < rows(&all), "{}", some.out);
    // The flag of the entries themselves says more than the shared one.
    let both = of(
        "workloads",
        &["-n", "none", "--workload-namespace", "ambient"],
    );
    assert_eq!(both.out, some.out);
    let certificates = of("certificates", &["-n", "ambient"]);
    assert!(rows(&certificates) > 1, "{}", certificates.err);
    let shown = certificates.out.lines().skip(1);
    for line in shown {
        assert!(line.contains("/ns/ambient/"), "{line}");
    }
    // A header without rows would leave open what that means.
    for form in ["table", "json", "name"] {
        let none = of("workloads", &["-n", "none", "-o", form]);
        assert_eq!(none.exit, 0);
        assert!(none.err.ends_with("\nno workloads match\n"), "{}", none.err);
    }
    for verb in ["all", "log"] {
        let said = of(verb, &["-n", "ambient"]);
        assert_eq!((said.exit, said.out.as_str()), (64, ""), "{verb}");
        assert!(said.err.contains("workloads -n ambient"), "{}", said.err);
    }
}

/// All that is said of one ztunnel, which `place` chooses.
fn said(title: &str, place: &[&str]) -> String {
    let mut kept = format!("{title}\n");
    for verb in VERBS {
        writeln!(kept, "\n==== {verb}").unwrap();
        let json = run(verb, &[place, &["-o", "json"]].concat());
        for form in ["table", "wide", "name", "json", "yaml"] {
            let said = run(verb, &[place, &["-o", form]].concat());
            assert!(
                !(said.out.is_empty() && said.err.is_empty()),
                "{verb} {form}"
            );
            writeln!(kept, "-- {form}: exit {}", said.exit).unwrap();
            for line in said.err.lines() {
                writeln!(kept, "! {line}").unwrap();
            }
            let body = match form {
                "json" => document(&said.out),
                "yaml" => yaml(&said.out, &json.out),
                _ => {
                    let obeyed = |letter| safe::is_unsafe(letter) && letter != '\n';
                    assert!(!said.out.chars().any(obeyed), "{:?}", said.out);
                    said.out
                }
            };
            for line in body.lines() {
                writeln!(kept, "    {line}").unwrap();
            }
        }
    }
    kept
}

/// A document, whole or as how many entries and bytes it has.
fn document(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let value: Value = serde_json::from_str(text).unwrap();
    let entries = value.as_array().map_or(1, Vec::len);
    if text.len() <= SHORT {
        safe::json(text).into_owned()
    } else {
        format!("{entries} entries, {} lines", text.lines().count())
    }
}

/// YAML adds nothing: it must read back as the JSON.
fn yaml(text: &str, json: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let back: Value = serde_saphyr::from_str(text).unwrap();
    assert_eq!(back, serde_json::from_str::<Value>(json).unwrap());
    "reads back as the JSON".to_owned()
}

#[test]
fn the_ztunnels_of_files_are_shown_as_accepted() {
    each(
        &folders("ztunnel"),
        |folder| folder.name.clone(),
        |folder| {
            let shows = folder.about["shows"].as_str().unwrap();
            let title = format!("{}: {shows}", folder.file);
            let kept = said(&title, &["-f", &folder.file]);
            hold(format!("ztunnel@{}", folder.name), kept);
        },
    );
}

#[test]
fn a_recorded_ztunnel_is_shown_as_accepted() {
    let file = "fixtures/ambient.mesh.tgz";
    let recording = Recording::open(Path::new(file)).unwrap();
    let pods = recording.ztunnels();
    assert_eq!(pods.len(), 1);
    for pod in pods {
        let target = pod.to_string();
        let kept = said(&format!("{file}: {target}"), &[&target, "--from", file]);
        hold(format!("ambient@{target}"), kept);
    }
}

#[test]
fn what_is_partial_says_so_and_the_rest_is_whole() {
    each(
        &folders("ztunnel"),
        |folder| folder.name.clone(),
        |folder| {
            let exits = VERBS.map(|verb| run(verb, &["-f", &folder.file]).exit);
            let partial = folder.about.get("partial").and_then(Value::as_bool);
            if partial == Some(true) {
                assert!(exits.contains(&75), "{exits:?}");
            } else {
                assert!(exits.iter().all(|exit| [0, 80].contains(exit)), "{exits:?}");
            }
        },
    );
}

#[test]
fn what_is_no_ztunnels_dump_cannot_be_read_and_is_named() {
    let mut files: Vec<String> = folders("dumps")
        .iter()
        .map(|one| one.file.clone())
        .collect();
    let hostile = folders("hostile");
    files.extend(
        hostile
            .iter()
            .filter(|one| one.about["is"] != "ztunnel")
            .map(|one| one.file.clone()),
    );
    each(&files, Clone::clone, |file| {
        for verb in VERBS {
            let said = run(verb, &["-f", file]);
            assert_eq!(
                (said.exit, said.out.as_str()),
                (65, ""),
                "{verb} {}",
                said.err
            );
            assert!(said.err.starts_with("error: "), "{}", said.err);
        }
    });
}

#[test]
fn standard_input_gzip_and_other_layouts_read_alike() {
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write as _;

    let place = tempfile::tempdir().unwrap();
    let file = "fixtures/ztunnel/everything/dump.json";
    let bytes = fs::read(file).unwrap();
    let value: Value = serde_json::from_slice(&bytes).unwrap();
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(&bytes).unwrap();
    let others = [
        ("compact", serde_json::to_vec(&value).unwrap()),
        ("gzip", gzip.finish().unwrap()),
        ("marked", [b"\xef\xbb\xbf", bytes.as_slice()].concat()),
    ];
    for (name, bytes) in others {
        let other = place.path().join(name);
        fs::write(&other, bytes).unwrap();
        for verb in &VERBS[..5] {
            let whole = run(verb, &["-f", file, "-o", "wide"]);
            let same = run(verb, &["-f", other.to_str().unwrap(), "-o", "wide"]);
            assert_eq!((same.out, same.exit), (whole.out, whole.exit), "{name}");
        }
    }
}

#[test]
fn entries_in_another_order_are_shown_in_the_same() {
    let file = "fixtures/ztunnel/everything/dump.json";
    let mut value: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    for section in ["workloads", "services", "policies"] {
        value[section].as_array_mut().unwrap().reverse();
    }
    let place = tempfile::tempdir().unwrap();
    let other = place.path().join("reversed");
    fs::write(&other, value.to_string()).unwrap();
    let other = other.to_str().unwrap();
    for verb in &VERBS[..3] {
        for form in ["wide", "json", "name"] {
            let before = run(verb, &["-f", file, "-o", form]).out;
            let after = run(verb, &["-f", other, "-o", form]).out;
            if form == "json" {
                let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
                assert_eq!(value(&before), value(&after), "{verb}");
            } else {
                assert_eq!(before, after, "{verb} {form}");
            }
        }
    }
}

#[test]
fn a_mesh_without_ztunnels_cannot_tell_what_one_would_hold() {
    for verb in VERBS {
        for place in [
            &["--demo"][..],
            &["--demo", "-A"],
            &["--demo", "--node", "lab-node"],
        ] {
            let said = run(verb, place);
            assert_eq!((said.exit, said.out.as_str()), (80, ""), "{}", said.err);
            assert!(said.err.contains("no pod is a ztunnel") && said.err.contains("hint: -f FILE"));
        }
    }
}

#[test]
fn flags_that_contradict_each_other_or_mean_nothing_are_wrong_usage() {
    let file = "fixtures/ztunnel/everything/dump.json";
    for (verb, flags) in [
        ("workloads", &["-f", file, "--node", "node-a"][..]),
        ("workloads", &["-f", file, "ztunnel-a"]),
        ("workloads", &["ztunnel-a", "--node", "node-a"]),
        ("workloads", &["-A", "--node", "node-a"]),
        ("connections", &["-f", file, "--direction", "sideways"]),
        ("services", &["-f", file, "-o", "xml"]),
        ("policies", &["-f", file, "--jq", ".["]),
        ("all", &["-f", file, "-o", "name"]),
    ] {
        let said = run(verb, flags);
        assert_eq!((said.exit, said.out.as_str()), (64, ""), "{verb} {flags:?}");
    }
    let said = run("connections", &["-f", file, "--direction", "INBOUND"]);
    assert_eq!((said.exit, said.out.lines().count()), (0, 3));
}
