//! The house rules that a compiler does not know.
//!
//! Data flows one way: `source` → `envoy`, `istio` → `query` → `trace`, `check` →
//! `render` → `cmd`. A rule that nobody checks is broken by the tenth change, so
//! the imports are read here, from the text itself: simple, and it needs no more
//! than that a path to another room is written `crate::room`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

/// What each room may use beside itself and what is [`FOR_ALL`].
const ROOMS: [(&str, &[&str]); 10] = [
    ("source", &[]),
    ("envoy", &[]),
    ("ztunnel", &[]),
    ("istio", &["envoy"]),
    ("query", &["envoy", "istio", "ztunnel"]),
    ("trace", &["envoy", "istio", "ztunnel", "query"]),
    ("check", &["envoy", "istio", "ztunnel", "query"]),
    (
        "render",
        &["envoy", "istio", "ztunnel", "query", "trace", "check"],
    ),
    (
        "cmd",
        &[
            "source", "envoy", "istio", "ztunnel", "query", "trace", "check", "render", "cli", "ui",
        ],
    ),
    ("cli", &["cmd", "ui"]),
];

/// Plain data and tools without a room, for every room.
const FOR_ALL: [&str; 8] = [
    "error",
    "exit",
    "fault",
    "origin",
    "ui",
    "redact",
    "json_text",
    "certificate",
];

/// What the tools for all may use themselves, beside each other.
const TOOLS_USE: [(&str, &[&str]); 1] = [("ui", &["render::safe", "render::style"])];

struct Source {
    /// Below `src`, such as `envoy/dump.rs`.
    path: String,
    text: String,
}

impl Source {
    /// The room, or the file's own name where it stands at the top.
    fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// Its lines of code: comments do not import, and tests may.
    fn code(&self) -> String {
        let end = self.text.find("#[cfg(test)]\nmod ");
        let code = &self.text[..end.unwrap_or(self.text.len())];
        code.lines()
            .map(|line| line.split("//").next().unwrap_or_default())
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn is_test(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap();
        name == "tests.rs" || name.ends_with("_tests.rs") || self.path.contains("/tests/")
    }
}

fn sources() -> Vec<Source> {
    fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.extension().is_some_and(|end| end == "rs") {
                into.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    walk(&root, &mut paths);
    assert!(paths.len() > 50, "{}", paths.len());
    let mut sources: Vec<Source> = paths
        .iter()
        .map(|path| Source {
            path: path
                .strip_prefix(&root)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/"),
            text: fs::read_to_string(path).unwrap(),
        })
        .collect();
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// The paths behind `crate::`, groups unfolded by one level: `render::safe`, `cmd`.
fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let word = |text: &str| -> String {
            text.chars()
                .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                .collect()
        };
        let (room, lead) = match rest.strip_prefix('{') {
            Some(group) => (group, ""),
            None => (rest, "x"),
        };
        if lead.is_empty() {
            for part in group(room) {
                found.push(part);
            }
            continue;
        }
        let first = word(room);
        match room[first.len()..].strip_prefix("::") {
            Some(inner) if inner.starts_with('{') => {
                let parts = group(&inner[1..]);
                found.extend(parts.iter().map(|part| format!("{first}::{part}")));
            }
            Some(inner) => found.push(format!("{first}::{}", word(inner))),
            None => found.push(first),
        }
    }
    found
}

/// The parts of a group up to its closing brace, each with all that hangs on it.
fn group(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
        match letter {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().unwrap().push(letter);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Why a file may not import a path; none if it may.
fn forbidden(room: &str, import: &str) -> Option<String> {
    let target = import.split("::").next().unwrap();
    if target == room || room == "lib" || room == "main" {
        return None;
    }
    let allowed = match ROOMS.iter().find(|(name, _)| *name == room) {
        Some((_, allowed)) => allowed.contains(&target) || FOR_ALL.contains(&target),
        None if FOR_ALL.contains(&room) => {
            let own = TOOLS_USE.iter().find(|(name, _)| *name == room);
            let own = own.is_some_and(|(_, paths)| {
                paths
                    .iter()
                    .any(|path| import == *path || import.starts_with(&format!("{path}::")))
            });
            own || FOR_ALL.contains(&target)
        }
        None => return Some(format!("the room {room} is not known here")),
    };
    (!allowed).then(|| format!("{room} uses crate::{import}"))
}

#[test]
fn imports_are_found_however_they_are_written() {
    let code = "use crate::a::b;\nuse crate::{c, d::{e, f}};\nuse crate::g::{h, i};\nlet x = crate::j::k();";
    assert_eq!(
        imports(code),
        ["a::b", "c", "d::{e,f}", "g::h", "g::i", "j::k"]
    );
    assert!(forbidden("envoy", "istio::origin").is_some());
    assert!(forbidden("source", "envoy::dump").is_some());
    assert!(forbidden("ui", "render::table").is_some());
    assert!(forbidden("ui", "render::safe").is_none());
    assert!(forbidden("render", "query::states").is_none());
    assert!(forbidden("cellar", "envoy").is_some());
}

#[test]
fn data_flows_one_way() {
    let wrong: Vec<String> = sources()
        .iter()
        .filter(|source| !source.is_test())
        .flat_map(|source| {
            let why = |import: String| forbidden(source.room(), &import);
            imports(&source.code())
                .into_iter()
                .filter_map(why)
                .map(|why| format!("{}: {why}", source.path))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_source_looks_outside() {
    const OUTSIDE: [&str; 13] = [
        "std::fs",
        "TcpStream",
        "UdpSocket",
        "std::process",
        "std::env",
        "std::time::SystemTime",
        "tokio::",
        "async fn",
        ".await",
        "hyper",
        "reqwest::",
        "kube::",
        "Timestamp::now",
    ];
    let mut wrong = Vec::new();
    for source in sources() {
        // The program itself hands over its streams, its words and its environment.
        if source.room() == "source" || source.room() == "main" || source.is_test() {
            continue;
        }
        let code = source.code();
        for sign in OUTSIDE {
            let ours = format!("crate::source::{sign}");
            if code.replace(&ours, "").contains(sign) {
                wrong.push(format!("{}: {sign}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_file_is_short_and_begins_with_what_it_is_for() {
    let mut wrong = Vec::new();
    for source in sources() {
        let lines = source.text.lines().count();
        if lines > 500 {
            wrong.push(format!("{}: {lines} lines", source.path));
        }
        if !source.is_test() && !source.text.starts_with("//! ") {
            wrong.push(format!("{}: no `//!` to begin with", source.path));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn there_is_one_tls_provider() {
    // With two of them in the tree rustls refuses to choose, and panics.
    let lock =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).unwrap();
    let has = |name: &str| lock.contains(&format!("\nname = \"{name}\"\n"));
    assert!(has("ring"));
    for other in [
        "aws-lc-rs",
        "aws-lc-sys",
        "openssl",
        "openssl-sys",
        "native-tls",
    ] {
        assert!(!has(other), "{other}");
    }
}
