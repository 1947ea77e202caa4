//! What a half-typed line says of where to look.
//!
//! The line cannot be parsed yet: it is unfinished, and it may hold a mistake
//! that its writer has not seen. So only the flags that choose the place are
//! picked out, and those go through the parser that every run goes through. A
//! value that looks like a flag (`--jq --demo`) is taken for one: the price is a
//! name too few.

use std::ffi::OsString;

use clap::Parser;

use crate::cli::{Cli, Global};

/// What is typed, as far as it chooses the place.
pub(super) struct Line {
    /// The shared flags that were typed; others are as they are by default.
    pub(super) global: Global,
    /// Whether the command reads ztunnels.
    pub(super) ztunnel: bool,
    /// Whether evidence is one nameless proxy, so that no target can be chosen.
    pub(super) one_proxy: bool,
}

/// The flags that choose the place and take a value.
const CHOOSING: [(&str, &str); 7] = [
    ("-n", "--namespace"),
    ("-c", "--kubeconfig"),
    ("", "--context"),
    ("", "--from"),
    ("", "--as"),
    ("", "--as-uid"),
    ("", "--as-group"),
];

impl Line {
    /// Reads the words before the one that is being typed, the program's name first.
    pub(super) fn read(
        words: &[OsString],
        variable: &dyn Fn(&str) -> Option<String>,
    ) -> Option<Line> {
        let mut kept = vec!["mesh".to_owned(), "version".to_owned()];
        let (mut ztunnel, mut one_proxy) = (false, false);
        let mut words = words.iter().skip(1).filter_map(|word| word.to_str());
        while let Some(word) = words.next() {
            match word {
                "--" => break,
                "--demo" => kept.push(word.to_owned()),
                "ztunnel-config" | "zc" => ztunnel = true,
                _ if word.starts_with("-f") => one_proxy = true,
                _ => {}
            }
            let (name, value) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (word, None),
            };
            one_proxy |= name == "--file" || name == "--url";
            let chosen = CHOOSING.iter().find_map(|(short, long)| {
                let attached = word.strip_prefix(short).filter(|_| !short.is_empty());
                match attached {
                    Some("") => Some((long, None)),
                    Some(value) => Some((long, Some(value.strip_prefix('=').unwrap_or(value)))),
                    None => (name == *long).then_some((long, value)),
                }
            });
            if let Some((long, value)) = chosen
                && let Some(value) = value.or_else(|| words.next())
            {
                kept.push(format!("{long}={}", at_home(value, variable)));
            }
        }
        let global = Cli::try_parse_from(kept).ok()?.global;
        Some(Line {
            global,
            ztunnel,
            one_proxy,
        })
    }
}

/// A path as the shell will hand it over: it has not expanded anything yet.
fn at_home(value: &str, variable: &dyn Fn(&str) -> Option<String>) -> String {
    match (value.strip_prefix("~/"), variable("HOME")) {
        (Some(rest), Some(home)) => format!("{home}/{rest}"),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(line: &str) -> Line {
        let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let home = |name: &str| (name == "HOME").then(|| "/home/me".to_owned());
        Line::read(&words, &home).unwrap()
    }

    #[test]
    fn the_place_is_read_in_every_spelling_of_its_flags() {
        for line in [
            "mesh pc l -n shop --context far --as=me",
            "mesh -nshop --context=far pc l --as me",
            "mesh pc --no-such-flag -n=shop --jq ( --context far --as me -x",
        ] {
            let global = read(line).global;
            assert_eq!(global.namespace.as_deref(), Some("shop"), "{line}");
            assert_eq!(global.context.as_deref(), Some("far"), "{line}");
            assert_eq!(global.impersonate.as_deref(), Some("me"), "{line}");
        }
        assert!(read("mesh --demo pc l").global.demo);
        let from = read("mesh pc l --from ~/a.tgz -c ~/b").global;
        assert_eq!(from.from.unwrap().to_str(), Some("/home/me/a.tgz"));
        assert_eq!(from.kubeconfig.unwrap().to_str(), Some("/home/me/b"));
    }

    #[test]
    fn what_is_unfinished_or_behind_two_dashes_says_nothing() {
        assert!(read("mesh pc l -n").global.namespace.is_none());
        assert!(read("mesh pc l -- -n shop").global.namespace.is_none());
    }

    #[test]
    fn a_file_or_an_address_is_one_proxy() {
        for line in [
            "mesh pc l -f x",
            "mesh pc l --url=http://x",
            "mesh pc l --file x",
        ] {
            assert!(read(line).one_proxy, "{line}");
        }
        assert!(!read("mesh pc l --from x").one_proxy);
    }
}
