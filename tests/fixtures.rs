//! The fixtures themselves: each says what it is, and is what it says.
//!
//! Other tests walk over these folders, so a fixture without its facts would
//! quietly test nothing. What readers make of them is tested with the readers.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use serde::Deserialize;
use serde_json::Value;

/// `about.json` of a dump.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Dump {
    program: String,
    made: String,
    path: String,
    layout: String,
    reads: String,
    shows: String,
    file: Option<String>,
    same_as: Option<String>,
}

/// `about.json` of a ztunnel's dump.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ztunnel {
    program: String,
    made: String,
    shows: String,
    partial: Option<bool>,
}

/// `about.json` of a hostile file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    dead_code,
    reason = "partial is for the tests of the readers; here it must only be a bool"
)]
struct Hostile {
    made: String,
    is: String,
    shows: String,
    partial: Option<bool>,
    reads_as: Option<String>,
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn folders(kind: &str) -> Vec<PathBuf> {
    let found: Vec<_> = fs::read_dir(fixtures().join(kind))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert!(found.len() > 20, "{kind}: {}", found.len());
    found
}

fn inflate(file: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    GzDecoder::new(fs::File::open(file).unwrap())
        .read_to_end(&mut bytes)
        .unwrap();
    bytes
}

#[test]
fn every_dump_says_what_it_is_and_is_json_in_its_layout() {
    for folder in folders("dumps") {
        let at = folder.display();
        let about = fs::read(folder.join("about.json")).unwrap();
        let about: Dump =
            serde_json::from_slice(&about).unwrap_or_else(|error| panic!("{at}: {error}"));
        assert!(
            ![&about.program, &about.made, &about.shows]
                .iter()
                .any(|text| text.is_empty()),
            "{at}"
        );
        assert!(about.path.starts_with('/'), "{at}");
        assert!(
            ["config_dump", "clusters"].contains(&about.reads.as_str()),
            "{at}"
        );
        if let Some(other) = about.same_as {
            assert!(fixtures().join("dumps").join(other).is_dir(), "{at}");
        }
        let file = folder.join(about.file.as_deref().unwrap_or("dump.json"));
        let bytes = if about.layout == "gzip" {
            inflate(&file)
        } else {
            fs::read(file).unwrap()
        };
        let text = String::from_utf8(bytes).unwrap();
        let begins = match about.layout.as_str() {
            "envoy" | "gzip" => "{\n \"",
            "jq" => "{\n  \"",
            "go" => "{\n    \"",
            "compact" => "{\"",
            "crlf" => "{\r\n \"",
            "bom" => "\u{feff}{\n \"",
            other => panic!("{at}: unknown layout {other}"),
        };
        // An empty object has no second line.
        assert!(text.starts_with(begins) || text.trim() == "{}", "{at}");
        let json: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap();
        assert!(json.is_object(), "{at}");
    }
}

#[test]
fn every_dump_of_a_ztunnel_says_what_it_is_and_is_json_unless_it_is_partial() {
    let folders = fs::read_dir(fixtures().join("ztunnel")).unwrap();
    for folder in folders.map(|entry| entry.unwrap().path()) {
        let at = folder.display();
        let about = fs::read(folder.join("about.json")).unwrap();
        let about: Ztunnel =
            serde_json::from_slice(&about).unwrap_or_else(|error| panic!("{at}: {error}"));
        let told = [&about.program, &about.made, &about.shows];
        assert!(!told.iter().any(|text| text.is_empty()), "{at}");
        let text = fs::read(folder.join("dump.json")).unwrap();
        let json = serde_json::from_slice::<Value>(&text);
        assert!(json.is_ok() || about.partial == Some(true), "{at}");
    }
}

#[test]
fn every_hostile_file_says_what_it_is() {
    for folder in folders("hostile") {
        let at = folder.display();
        let about = fs::read(folder.join("about.json")).unwrap();
        let about: Hostile =
            serde_json::from_slice(&about).unwrap_or_else(|error| panic!("{at}: {error}"));
        assert!(
            ![&about.made, &about.is, &about.shows]
                .iter()
                .any(|text| text.is_empty()),
            "{at}"
        );
        assert!(folder.join("dump.json").is_file(), "{at}");
        if let Some(other) = about.reads_as {
            assert!(fixtures().join("dumps").join(other).is_dir(), "{at}");
        }
    }
}

#[test]
fn the_yardstick_holds_every_run_of_istioctl() {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "read to see that every run has them")]
    struct Run {
        args: Vec<String>,
        exit: i32,
        stdout: String,
        stderr: String,
    }
    let recorded = [
        ("bookinfo", 364),
        ("rejected", 74),
        ("ambient", 57),
        ("dumps", 739),
        ("ztunnel", 103),
    ];
    for (mesh, runs) in recorded {
        let bytes = inflate(&fixtures().join(format!("istioctl/{mesh}.json.gz")));
        let found: Vec<Run> = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(found.len(), runs, "{mesh}");
        assert!(found.iter().all(|run| !run.args.is_empty()), "{mesh}");
    }
}
