//! The quick way and the full pass answer alike.
//!
//! Of a dump in Envoy's own layout only the sections that a question names are
//! read. Whoever saves a file cannot know that, so it must not show. A blank
//! before the first brace takes a text out of that layout and changes nothing
//! else, so the same text with one is what the full pass says.
//!
//! One thing is given up, and told in `src/source/layout.rs`: bytes that are
//! broken inside a section that nobody asked for go unnoticed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use mesh::origin::{PodName, Whom};
use mesh::source::Question;
use mesh::source::snapshot::Recording;
use mesh::ui::Ui;

const KINDS: [&str; 6] = ["listeners", "routes", "clusters", "eds", "secrets", "ecds"];

/// What a run said, and how it ended.
fn said(place: &Path, text: &[u8], kind: &str, form: &str) -> (u8, String, String) {
    fs::write(place, text).unwrap();
    let file = place.to_str().unwrap();
    let at = "2026-11-21T15:00:00Z";
    let words = [
        "mesh", "pc", kind, "-f", file, "-o", form, "--state", "all", "--at", at,
    ];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut ui = Ui::new(&mut out, &mut err);
    let exit = mesh::run(words.map(OsString::from), &|_| None, &mut ui).code();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (exit, text(out), text(err))
}

fn alike(place: &Path, text: &[u8], what: &str, forms: &[&str]) {
    let full = [b" ", text].concat();
    for kind in KINDS {
        for form in forms {
            let (quick, full) = (
                said(place, text, kind, form),
                said(place, &full, kind, form),
            );
            assert!(quick == full, "{what} {kind} {form}:\n{quick:?}\n{full:?}");
        }
    }
}

/// Every fixture in Envoy's layout that is JSON, by name.
fn fixtures() -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for kind in ["dumps", "hostile"] {
        for folder in fs::read_dir(Path::new("fixtures").join(kind)).unwrap() {
            let folder = folder.unwrap().path();
            let Ok(text) = fs::read(folder.join("dump.json")) else {
                continue;
            };
            let is_json = serde_json::from_slice::<serde::de::IgnoredAny>(&text).is_ok();
            if text.starts_with(b"{\n \"configs\": [") && is_json {
                found.push((folder.display().to_string(), text));
            }
        }
    }
    found.sort();
    assert!(found.len() > 15, "{}", found.len());
    found
}

/// A dump with one of its sections once more at its end.
fn repeated(text: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(text).ok()?;
    let start = text.find("\n  {\n")?;
    let end = text[start..].find("\n  },")? + start + "\n  }".len();
    let behind = text.rfind("\n ]")?;
    let (head, tail) = text.split_at(behind);
    Some(format!("{head},{}{tail}", &text[start..end]).into_bytes())
}

#[test]
fn fixtures_read_alike_whole_doubled_and_with_a_section_repeated() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("dump.json");
    for (name, text) in fixtures() {
        alike(&place, &text, &name, &["wide", "json"]);
        alike(
            &place,
            &[text.clone(), text.clone()].concat(),
            &name,
            &["wide"],
        );
        if let Some(text) = repeated(&text) {
            alike(&place, &text, &name, &["wide"]);
        }
    }
}

#[test]
fn fixtures_read_alike_wherever_they_are_cut() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("dump.json");
    for (name, text) in fixtures() {
        // That every cut takes the full pass is tested beside the layout, byte by
        // byte; here is what people see of it, at the end and at odd places.
        let end = text.len() - 8..text.len();
        // Within the first line the blank would show in the place of the fault.
        let inside = (20..text.len()).step_by(text.len() / 4 + 1);
        for cut in end.chain(inside) {
            let what = format!("{name} cut at {cut}");
            let (quick, full) = (&text[..cut], [b" ", &text[..cut]].concat());
            let kind = KINDS[cut % KINDS.len()];
            let (quick, full) = (
                said(&place, quick, kind, "wide"),
                said(&place, &full, kind, "wide"),
            );
            assert!(quick == full, "{what}: {quick:?}\n{full:?}");
        }
    }
}

#[test]
fn real_dumps_read_alike() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("dump.json");
    let demo = Recording::open(Path::new("fixtures/bookinfo.mesh.tgz")).unwrap();
    for pod in demo.proxies().iter().step_by(4) {
        let PodName { name, namespace } = pod;
        let whom = Whom::Proxy(PodName::new(name, namespace));
        let asked = demo
            .ask(&Question::get(whom, "/config_dump?include_eds"))
            .unwrap();
        alike(&place, &asked.body, &pod.to_string(), &["wide"]);
    }
}
