//! The folders of `fixtures/`: what is said of each, and what their `about.json`
//! promises of it.

use std::fs;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;
use serde_json::Value;

use super::run::{KINDS, run};
use super::shot;

/// One fixture.
pub struct Folder {
    pub name: String,
    /// Its file, as it is typed.
    pub file: String,
    pub about: Value,
    pub bytes: Vec<u8>,
}

impl Folder {
    fn read(folder: &Path, kind: &str) -> Folder {
        let about = fs::read(folder.join("about.json")).unwrap();
        let about: Value = serde_json::from_slice(&about).unwrap();
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let file = about["file"].as_str().unwrap_or("dump.json");
        let file = format!("fixtures/{kind}/{name}/{file}");
        let bytes = fs::read(&file).unwrap();
        Folder {
            name,
            file,
            about,
            bytes,
        }
    }

    /// Its text, unpacked and with what is no UTF-8 replaced.
    pub fn text(&self) -> String {
        let mut unpacked = Vec::new();
        if self.is_packed() {
            let _ = MultiGzDecoder::new(self.bytes.as_slice()).read_to_end(&mut unpacked);
        } else {
            unpacked.clone_from(&self.bytes);
        }
        String::from_utf8_lossy(&unpacked).into_owned()
    }

    pub fn is_packed(&self) -> bool {
        self.bytes.starts_with(&[0x1f, 0x8b])
    }

    /// The good fixture that this one must be read like.
    fn twin(&self) -> Option<&str> {
        let twin = |key: &str| self.about.get(key)?.as_str();
        twin("same_as").or_else(|| twin("reads_as"))
    }
}

/// All fixtures of a kind (`dumps`, `hostile`), by name.
pub fn folders(kind: &str) -> Vec<Folder> {
    let root = Path::new("fixtures").join(kind);
    let mut paths: Vec<PathBuf> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    paths.sort();
    paths.iter().map(|path| Folder::read(path, kind)).collect()
}

/// Looks at every one, also after one that is not as it should be, and names those.
pub fn each<T>(things: &[T], name: impl Fn(&T) -> String, look: impl Fn(&T)) {
    let wrong: Vec<String> = things
        .iter()
        .filter(|thing| catch_unwind(AssertUnwindSafe(|| look(thing))).is_err())
        .map(name)
        .collect();
    assert!(wrong.is_empty(), "not as they should be: {wrong:?}");
}

/// Holds what is said now against what was accepted.
pub fn hold(name: String, said: String) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, said));
}

fn snapshots(kind: &str) {
    each(
        &folders(kind),
        |folder| folder.name.clone(),
        |folder| {
            if folder.twin().is_some() {
                return;
            }
            let shows = folder.about["shows"].as_str().unwrap();
            let title = format!("{}: {shows}", folder.file);
            let said = shot::all(&title, &shot::FORMS, &folder.text(), |kind, flags| {
                run(kind, &[&["-f", &folder.file], flags].concat())
            });
            hold(format!("{kind}@{}", folder.name), said);
        },
    );
}

#[test]
fn dumps_are_shown_as_accepted() {
    snapshots("dumps");
}

#[test]
fn hostile_files_are_answered_as_accepted() {
    snapshots("hostile");
}

#[test]
fn what_is_the_same_in_another_guise_reads_the_same() {
    let mut all = folders("dumps");
    all.extend(folders("hostile"));
    each(
        &all,
        |folder| folder.name.clone(),
        |folder| {
            let Some(twin) = folder.twin() else {
                return;
            };
            let twin = format!("fixtures/dumps/{twin}/dump.json");
            for kind in KINDS {
                // Numbers in quotes stay so in JSON: it is the proxy's own text.
                let own = folder.about.get("reads_as").is_some();
                let forms: &[&[&str]] = if own {
                    &[&[], &["-o", "wide"], &["--state", "all"], &["-o", "name"]]
                } else {
                    &[
                        &[],
                        &["-o", "wide"],
                        &["--state", "all"],
                        &["-o", "name"],
                        &["-o", "json"],
                        &["-o", "yaml"],
                        &["--state", "all", "-o", "json"],
                    ]
                };
                for form in forms {
                    let said = |file: &str| {
                        run(kind, &[&["-f", file], *form].concat()).about(file, "FILE")
                    };
                    assert_eq!(said(&folder.file), said(&twin), "{} {kind}", folder.name);
                }
            }
        },
    );
}

#[test]
fn what_is_partial_says_so_and_what_is_no_dump_cannot_be_read() {
    each(
        &folders("hostile"),
        |folder| folder.name.clone(),
        |folder| {
            let said: Vec<_> = KINDS
                .iter()
                .map(|kind| run(kind, &["-f", &folder.file]))
                .collect();
            let is = folder.about["is"].as_str().unwrap();
            match (is, folder.about.get("partial").and_then(Value::as_bool)) {
                ("config_dump", Some(true)) => {
                    // Of what a dump holds, something tells of the loss.
                    let dump = [&said[..3], &said[4..]].concat();
                    assert!(
                        dump.iter().any(|said| [65, 75].contains(&said.exit)),
                        "{said:?}"
                    );
                }
                ("config_dump", _) | ("clusters", _) => {}
                _ => assert!(said.iter().all(|said| said.exit == 65), "{said:?}"),
            }
        },
    );
}
