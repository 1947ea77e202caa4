//! Every fixture and every recorded proxy is walked through: what is said of each lies in
//! one file for a reviewer, a line for a question.

use std::fmt::Write;
use std::path::Path;

use mesh::source::snapshot::Recording;
use serde_json::Value;

use crate::{Ran, run};

/// What is asked of a file: something on its way out, in, and without HTTP.
const OF_FILES: [&[&str]; 4] = [
    &["http://10.96.0.10:9080/reviews/0"],
    &["http://example.com/", "--dst-ip", "10.96.0.10"],
    &["tcp://10.96.0.10:5432"],
    &["http://10.0.0.1:9080/", "--inbound"],
];

/// What is asked of a recorded proxy.
const OF_PROXIES: [&[&str]; 4] = [
    &["http://reviews.bookinfo:9080/reviews/0"],
    &["http://bookinfo.lab:8080/productpage"],
    &["tls://10.96.0.1:443"],
    &["http://10.244.0.20:9080/", "--inbound"],
];

/// One line: how it ended, and what was taken.
fn told(ran: &Ran) -> String {
    let first = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    if ran.out.is_empty() {
        return format!("{} {}", ran.code, first(&ran.err));
    }
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    crate::schema::check("trace", &answer);
    let mut line = format!("{} {}", ran.code, answer["result"].as_str().unwrap());
    for way in answer["ways"].as_array().unwrap() {
        let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
        let end = match way.get("cannotTell") {
            Some(missing) => format!("? {}", text(missing)),
            None => {
                let verdict = &way["verdict"];
                let code = verdict["code"]
                    .as_u64()
                    .map_or("-".to_owned(), |code| code.to_string());
                format!(
                    "{code} {} {}",
                    text(&verdict["flag"]),
                    text(&verdict["details"])
                )
            }
        };
        let taken = &way["taken"];
        write!(
            line,
            "\n    {} > {} > {} > {} = {end}",
            text(&taken["listener"]),
            text(&taken["filterChain"]),
            text(&taken["virtualHost"]),
            text(&taken["cluster"]),
        )
        .unwrap();
    }
    line
}

fn hold(name: &str, said: String) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, said));
}

#[test]
fn every_file_is_walked_through_as_accepted() {
    let mut said = String::new();
    for kind in ["dumps", "hostile"] {
        let mut folders: Vec<_> = std::fs::read_dir(format!("fixtures/{kind}"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        folders.sort();
        for folder in folders {
            let about = std::fs::read(folder.join("about.json")).unwrap();
            let about: Value = serde_json::from_slice(&about).unwrap();
            let file = folder.join(about["file"].as_str().unwrap_or("dump.json"));
            let file = file.to_str().unwrap();
            for question in OF_FILES {
                let ran = run(&[&["trace", "-f", file, "-o", "json"], question].concat());
                assert!(
                    [0, 64, 65, 75, 79, 80].contains(&ran.code),
                    "{file}: {ran:?}"
                );
                writeln!(said, "{file} {}: {}", question.join(" "), told(&ran)).unwrap();
            }
        }
    }
    hold("files", said);
}

#[test]
fn every_recorded_proxy_is_walked_through_as_accepted() {
    let mut said = String::new();
    for mesh in ["bookinfo", "rejected", "ambient"] {
        let file = format!("fixtures/{mesh}.mesh.tgz");
        let recording = Recording::open(Path::new(&file)).unwrap();
        for pod in recording.proxies() {
            let pod = pod.to_string();
            for question in OF_PROXIES {
                let words = ["trace", "--from", &file, "-o", "json", &pod];
                let ran = run(&[&words, question].concat());
                assert!(
                    [0, 65, 69, 79, 80].contains(&ran.code),
                    "{mesh} {pod} {question:?}: {ran:?}"
                );
                writeln!(said, "{mesh} {pod} {}: {}", question.join(" "), told(&ran)).unwrap();
            }
        }
    }
    hold("proxies", said);
}
