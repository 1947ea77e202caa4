//! Names that a terminal would obey: never obeyed, and never changed in a pipe.

use mesh::render::safe;

use super::folders::{each, folders};
use super::run::{KINDS, on_terminal, run};

#[test]
fn a_terminal_is_never_given_what_it_would_obey() {
    let mut all = folders("hostile");
    all.retain(|folder| {
        let names = [
            "-names",
            "utf8",
            "nul-",
            "surrogates",
            "-in-data",
            "binary",
            "leading",
        ];
        names.iter().any(|part| folder.name.contains(part))
    });
    assert!(all.len() > 8, "{}", all.len());
    each(
        &all,
        |folder| folder.name.clone(),
        |folder| {
            for kind in KINDS {
                let forms: [&[&str]; 5] = [
                    &["-o", "wide", "--state", "all"],
                    &["-o", "name"],
                    &["--state", "all", "-o", "json"],
                    &["-o", "yaml"],
                    &["--jq", ".[].name, .[].version?"],
                ];
                for form in forms {
                    let words = [&["-f", &folder.file, "--color", "never"], form].concat();
                    let said = on_terminal(kind, &words);
                    // Tabs are what `@tsv` prints, and harmless.
                    let obeyed = |letter| safe::is_unsafe(letter) && !matches!(letter, '\n' | '\t');
                    let text = said.out.clone() + &said.err;
                    assert!(!text.chars().any(obeyed), "{kind} {form:?} {text:?}");
                }
            }
        },
    );
}

#[test]
fn json_in_a_pipe_leaves_every_character_as_it_is() {
    for (fixture, letter) in [("bidi-names", '\u{202e}'), ("zero-width-names", '\u{200b}')] {
        let file = format!("fixtures/hostile/{fixture}/dump.json");
        let form = ["-f", &file, "-o", "json"];
        let (piped, shown) = (run("clusters", &form), on_terminal("clusters", &form));
        assert!(piped.out.contains(letter), "{fixture}");
        assert!(!shown.out.contains(letter), "{fixture}");
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(value(&piped.out), value(&shown.out), "{fixture}");
    }
}
