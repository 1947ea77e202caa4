//! Help: short on a screen, long and whole, every flag under a heading.

use super::*;

/// What stands on a laptop's screen in a small font.
const SCREEN: usize = 56;

#[test]
fn every_flag_stands_under_a_heading() {
    for (path, command) in commands() {
        for arg in command.get_arguments().filter(|arg| !arg.is_positional()) {
            let name = arg.get_id().as_str();
            let known = ["help", "version"].contains(&name) || arg.get_help_heading().is_some();
            assert!(known, "{path}: --{name} needs a help_heading");
            assert!(arg.get_help().is_some(), "{path}: --{name} says nothing");
        }
    }
}

#[test]
fn every_value_has_a_name_in_capitals() {
    for (path, command) in commands() {
        for arg in command.get_arguments() {
            let takes = arg.get_num_args().is_some_and(|count| count.takes_values());
            let names = arg.get_value_names().filter(|_| takes).unwrap_or_default();
            for name in names {
                let capital = name
                    .chars()
                    .all(|c| c.is_ascii_uppercase() || "/=-|:".contains(c));
                assert!(capital, "{path}: {name}");
                let own = arg.get_id().as_str().to_ascii_uppercase().replace('-', "_");
                let is_derived = name.contains('_') && **name == *own;
                assert!(!is_derived, "{path}: {name} is only the field's name");
            }
        }
    }
}

#[test]
fn short_help_fits_a_screen_with_a_line_for_each_flag() {
    for (path, command) in commands() {
        let text = command.clone().term_width(100).render_help().to_string();
        let lines = text.lines().count();
        assert!(
            lines <= SCREEN,
            "{path} -h: {lines} lines; hide_short_help what is rare"
        );
        let mut in_flags = false;
        for line in text.lines() {
            if line.ends_with(':') && !line.starts_with(' ') {
                in_flags = !["Commands:", "Examples:"].contains(&line);
            } else if in_flags && !line.is_empty() {
                let begins = line.trim_start().starts_with(['-', '[', '<']);
                assert!(begins, "{path} -h: more than one line for a flag: `{line}`");
            }
        }
    }
}

#[test]
fn long_help_says_more_than_the_short_one_and_shows_examples() {
    for (path, command) in commands() {
        let long = command.get_long_about().map(ToString::to_string);
        let long = long.unwrap_or_else(|| {
            panic!("{path}: no long help (a comment on the variant would hide the arguments')")
        });
        let short = command.get_about().unwrap().to_string();
        assert!(long.len() > short.len() + 20, "{path}: {long}");
        let after = command.get_after_help().map(ToString::to_string);
        let after = after.unwrap_or_default();
        assert!(after.starts_with("Examples:\n  "), "{path}: no examples");
    }
}

#[test]
fn help_is_found_by_every_road() {
    let (exit, asked, _) = run(&["proxy-config", "listeners", "--help"]);
    assert_eq!(exit, 0);
    assert!(asked.contains("--proxy-admin-port"));
    for road in [
        &["help", "proxy-config", "listeners"][..],
        &["help", "pc", "l"],
        &["x", "pc", "l", "--help"],
        &["pc", "help", "listeners"],
        &["--demo", "pc", "l", "x", "--help"],
    ] {
        let (exit, out, err) = run(road);
        assert_eq!((exit, &*err), (0, ""), "{road:?}");
        // The usage names the road; what follows is the same.
        let rest = |text: &str| text.split("Arguments:").nth(1).unwrap().to_owned();
        assert_eq!(rest(&out), rest(&asked), "{road:?}");
    }
    for group in [&["pc"][..], &["x"], &[]] {
        let (exit, out, err) = run(group);
        assert_eq!((exit, &*out), (64, ""), "{group:?}");
        assert!(
            err.contains("Commands:") && err.contains("Usage: mesh"),
            "{err}"
        );
    }
}
