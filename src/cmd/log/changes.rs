//! What became of a proxy's levels, and how to put them back.
//!
//! Pure: two lists in, words out. A change of all loggers is said in a line, one
//! of a few logger by logger. What is typed to put it back is as short as it can
//! be: the level that most loggers had, and those that had another.

use super::wanted::Wanted;
use crate::envoy::loggers::Loggers;
use crate::ztunnel::logging::OTHERS;

/// A logger whose level changed.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Change {
    /// Its name.
    pub logger: String,
    /// The level that it had.
    pub from: String,
    /// The level that it has.
    pub to: String,
}

/// The loggers whose level changed, in the order of the list.
#[must_use]
pub fn changes(before: &Loggers, after: &Loggers) -> Vec<Change> {
    // A ztunnel names few modules; the level of the others is theirs, too.
    let level = |list: &Loggers, name: &str| {
        let level = list.level(name).or_else(|| list.level(OTHERS));
        level.map(str::to_owned)
    };
    let gone = before.names().filter(|name| after.level(name).is_none());
    let changed = after.names().chain(gone).filter_map(|name| {
        let (from, to) = (level(before, name)?, level(after, name)?);
        (from != to).then(|| Change {
            logger: name.to_owned(),
            from,
            to,
        })
    });
    changed.collect()
}

/// A few lines on what changed.
#[must_use]
pub fn lines(changes: &[Change], all: usize) -> Vec<String> {
    /// So many loggers are named one by one.
    const FEW: usize = 8;
    let mut kinds: Vec<(&str, &str)> = Vec::new();
    for change in changes {
        let kind = (change.from.as_str(), change.to.as_str());
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let mut lines = Vec::new();
    for (from, to) in kinds {
        let alike = || {
            changes
                .iter()
                .filter(|one| one.from == from && one.to == to)
        };
        match alike().count() {
            number if number <= FEW => {
                lines.extend(alike().map(|one| format!("{}: {from} -> {to}", one.logger)));
            }
            number if number == all => lines.push(format!("all {all} loggers: {from} -> {to}")),
            number => lines.push(format!("{number} of {all} loggers: {from} -> {to}")),
        }
    }
    lines
}

/// What `--level` puts back; nothing where nothing changed.
#[must_use]
pub fn back(before: &Loggers, changes: &[Change]) -> Option<Wanted> {
    if changes.is_empty() {
        return None;
    }
    let pair = |one: &Change| (one.logger.clone(), one.from.clone());
    let (others, named): (Vec<_>, Vec<_>) = changes
        .iter()
        .map(pair)
        .partition(|(name, _)| name == OTHERS);
    let few = Wanted {
        all: others.into_iter().next().map(|(_, level)| level),
        some: named,
        ..Wanted::default()
    };
    if before.level(OTHERS).is_some() {
        return Some(few);
    }
    let usual = before.usual()?;
    let others = before.0.iter().filter(|(_, level)| level != usual);
    let whole = Wanted {
        all: Some(usual.to_owned()),
        some: others.cloned().collect(),
        ..Wanted::default()
    };
    // Setting all is worth it only if it is shorter to type than the few.
    Some(if whole.some.len() < few.some.len() {
        whole
    } else {
        few
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn loggers(levels: &[(&str, &str)]) -> Loggers {
        let pair = |(name, level): &(&str, &str)| ((*name).to_owned(), (*level).to_owned());
        Loggers(levels.iter().map(pair).collect())
    }

    #[test]
    fn a_few_changes_are_named_and_many_counted() {
        let names: Vec<String> = (0..10).map(|number| format!("l{number}")).collect();
        let at = |level: &str| {
            let pairs: Vec<(&str, &str)> =
                names.iter().map(|name| (name.as_str(), level)).collect();
            loggers(&pairs)
        };
        let (before, mut after) = (at("warning"), at("debug"));
        let told = |after: &Loggers| lines(&changes(&before, after), 10);
        assert_eq!(told(&after), ["all 10 loggers: warning -> debug"]);
        after.0[3].1 = "off".to_owned();
        assert_eq!(
            told(&after),
            ["9 of 10 loggers: warning -> debug", "l3: warning -> off"]
        );
        assert_eq!(told(&before), [""; 0]);
    }

    #[test]
    fn what_puts_it_back_brings_every_logger_to_where_it_was() {
        for (before, after, typed) in [
            (
                &[("a", "info"), ("b", "info"), ("c", "off")][..],
                "debug",
                "info,c:off",
            ),
            (&[("a", "info"), ("b", "info")], "debug", "info"),
            (
                &[("a", "info"), ("b", "debug"), ("c", "debug")],
                "debug",
                "a:info",
            ),
        ] {
            let before = loggers(before);
            let names = before
                .0
                .iter()
                .map(|(name, _)| (name.clone(), after.to_owned()));
            let after = Loggers(names.collect());
            let back = back(&before, &changes(&before, &after)).unwrap();
            assert_eq!(back.to_string(), typed);
            let mut again = after;
            for (name, level) in &mut again.0 {
                let own = back.some.iter().find(|(other, _)| other == name);
                *level = own
                    .map(|(_, level)| level.clone())
                    .or(back.all.clone())
                    .unwrap_or(level.clone());
            }
            assert_eq!(again, before);
        }
    }

    #[test]
    fn a_module_that_a_ztunnel_did_not_name_had_the_level_of_the_others() {
        let before = loggers(&[(OTHERS, "info")]);
        let after = loggers(&[(OTHERS, "info"), ("ztunnel::xds", "debug")]);
        let there = changes(&before, &after);
        assert_eq!(lines(&there, 2), ["ztunnel::xds: info -> debug"]);
        assert_eq!(
            back(&before, &there).unwrap().to_string(),
            "ztunnel::xds:info"
        );
        let again = changes(&after, &before);
        assert_eq!(lines(&again, 1), ["ztunnel::xds: debug -> info"]);
        let all = changes(&before, &loggers(&[(OTHERS, "debug")]));
        assert_eq!(back(&before, &all).unwrap().to_string(), "info");
    }
}
