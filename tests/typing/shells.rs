//! Completion scripts: each is at least a sound program of its shell.
//!
//! What bash offers is tried key by key in `tests/live/complete.rs`. The other
//! shells are asked to read their scripts, where this machine has them.

use super::*;

/// The shell, how it reads a script without running it, and the file.
const SHELLS: [(&str, &[&str], &str); 4] = [
    ("bash", &["-n"], "mesh.bash"),
    ("zsh", &["-n"], "_mesh"),
    ("fish", &["--no-execute"], "mesh.fish"),
    ("pwsh", &["-NoProfile", "-File"], "_mesh.ps1"),
];

fn sound(shell: &str, how: &[&str], script: &std::path::Path) {
    match std::process::Command::new(shell)
        .args(how)
        .arg(script)
        .output()
    {
        Ok(read) => {
            let said = String::from_utf8_lossy(&read.stderr).into_owned();
            assert!(
                read.status.success() && said.is_empty(),
                "{shell} {script:?}: {said}"
            );
        }
        Err(_) => eprintln!("skipped: there is no {shell} here"),
    }
}

#[test]
fn the_scripts_in_the_folder_are_sound() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    for (shell, how, file) in SHELLS {
        sound(shell, how, &folder.join(file));
    }
}

#[test]
fn the_live_hooks_are_sound_and_call_this_program() {
    let folder = tempfile::tempdir().unwrap();
    for (shell, how, _) in SHELLS {
        let environment = [("COMPLETE", shell), ("PWD", "/some where")];
        let (exit, hook, err) = run_in(&[], |_| {}, &environment);
        assert_eq!((exit, &*err), (0, ""), "{shell}");
        assert!(
            hook.contains("mesh") && hook.contains("COMPLETE"),
            "{shell}: {hook}"
        );
        let script = folder.path().join(format!("hook-{shell}.ps1"));
        std::fs::write(&script, hook).unwrap();
        sound(shell, how, &script);
    }
}

#[test]
fn another_meaning_of_the_variable_is_left_alone() {
    for value in ["", "0", "1", "yes", "tcsh"] {
        let (exit, out, _) = run_in(&["version"], |_| {}, &[("COMPLETE", value)]);
        assert_eq!(exit, 0);
        assert!(out.starts_with("client version: "), "{value}: {out}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(64))]
    #[test]
    fn whatever_is_typed_completing_it_is_silent(
        words in proptest::collection::vec(
            "(pc|l|x|help|zc|-n|-o|--|-|=|:|--state|--jq|--context=|-f|-vn|deploy/|rev|'|\\PC){0,3}", 0..6),
        shell in "bash|zsh|fish|powershell|elvish",
        index in "[0-7]|-1|x",
    ) {
        // On a recording, whatever else is typed: no cluster is asked.
        let mut line = vec!["--", "mesh", "--demo"];
        line.extend(words.iter().map(String::as_str));
        let environment = [("COMPLETE", shell.as_str()), ("_CLAP_COMPLETE_INDEX", index.as_str())];
        let (exit, _, err) = run_in(&line, |_| {}, &environment);
        proptest::prop_assert_eq!((exit, err.as_str()), (0, ""));
    }
}
