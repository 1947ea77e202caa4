//! Colour in what clap writes: help on stdout, usage and refusals on stderr.

use super::*;

const HELP: [&str; 2] = ["pc", "--help"];
/// A group without a command: its help goes to stderr.
const USAGE: [&str; 1] = ["pc"];
const WRONG: [&str; 2] = ["pc", "lisetners"];

/// Which of the two streams have escapes.
fn coloured(words: &[&str], terminal: bool, environment: &[(&str, &str)]) -> (bool, bool) {
    let on_terminal = |ui: &mut Ui| {
        ui.out_terminal = terminal;
        ui.err_terminal = terminal;
    };
    let (_, out, err) = run_in(words, on_terminal, environment);
    assert!(out.len() + err.len() > 20, "{words:?}");
    (out.contains('\u{1b}'), err.contains('\u{1b}'))
}

#[test]
fn help_and_refusals_are_coloured_on_a_terminal_only() {
    for (words, streams) in [
        (&HELP[..], (true, false)),
        (&USAGE, (false, true)),
        (&WRONG, (false, true)),
    ] {
        assert_eq!(coloured(words, true, &[]), streams, "{words:?}");
        assert_eq!(coloured(words, false, &[]), (false, false), "{words:?}");
        let force = [("CLICOLOR_FORCE", "1")];
        assert_eq!(coloured(words, false, &force), streams, "{words:?}");
        for no in [("NO_COLOR", "1"), ("TERM", "dumb"), ("CLICOLOR", "0")] {
            assert_eq!(
                coloured(words, true, &[no]),
                (false, false),
                "{words:?} {no:?}"
            );
        }
        for (value, streams) in [("never", (false, false)), ("always", streams)] {
            for line in [vec!["--color", value], vec![&*format!("--color={value}")]] {
                let line = [&line[..], words].concat();
                let force = [("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")];
                assert_eq!(coloured(&line, true, &force), streams, "{line:?}");
                assert_eq!(
                    coloured(&line, false, &[("NO_COLOR", "")]),
                    streams,
                    "{line:?}"
                );
            }
        }
        let behind = [words, &["--color", "always"]].concat();
        assert_eq!(coloured(&behind, false, &[]), streams, "{behind:?}");
    }
    let nonsense = [&["--color", "sometimes"][..], &HELP].concat();
    assert_eq!(coloured(&nonsense, false, &[]), (false, false));
}
