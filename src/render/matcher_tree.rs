//! A matcher tree, drawn beside the rows of what its ways lead to.
//!
//! Each way from the root to an action has a row, so a tree needs no rows of its
//! own: a step is written where it first occurs, what follows it stands to its
//! right, and further branches stand below each other. What is drawn of a row
//! depends on the row above (which steps they share) and on the rows below
//! (whether a step has another branch to come), so one look upwards and one
//! downwards draw it all. A row's own way cannot be read from the row alone; the
//! wide table has it in a column.

use super::rows::width;
use super::safe;
use crate::envoy::matcher::Leaf;

/// The text of every way, in the order of the leaves.
#[must_use]
pub fn draw(leaves: &[Leaf]) -> Vec<String> {
    let more = branches_below(leaves);
    let one_root = more.first().is_none_or(|first| !first.contains(&0));
    let mut drawn = Vec::with_capacity(leaves.len());
    for (index, leaf) in leaves.iter().enumerate() {
        let has_more = |level: usize| more[index].contains(&level);
        let mut text = String::new();
        for (level, step) in leaf.path.iter().enumerate() {
            let step = safe::cell(step);
            let known = index > 0 && level < shared(leaf);
            let below = index > 0 && level == shared(leaf);
            let rail = match (level, known, below, has_more(level)) {
                (0, ..) if one_root => "",
                (0, true, _, true) => "│  ",
                (0, true, _, false) => "   ",
                (0, false, _, true) => "├─ ",
                (0, false, _, false) => "└─ ",
                (_, true, _, true) => "  │  ",
                (_, true, _, false) => "     ",
                (_, _, true, true) => "  ├─ ",
                (_, _, true, false) => "  └─ ",
                (_, _, false, true) => " ─┬─ ",
                (_, _, false, false) => " ─── ",
            };
            text.push_str(rail);
            if known {
                text.extend(std::iter::repeat_n(' ', width(&step)));
            } else {
                text.push_str(&step);
            }
        }
        drawn.push(text);
    }
    drawn
}

/// How many steps a way has in common with the one before. Its last is always its
/// own, be it that a step both ends and goes on.
fn shared(leaf: &Leaf) -> usize {
    leaf.shared.min(leaf.path.len().saturating_sub(1))
}

/// The levels of each way at which another branch follows further down.
fn branches_below(leaves: &[Leaf]) -> Vec<Vec<usize>> {
    let mut below: Vec<usize> = Vec::new();
    let mut all = Vec::with_capacity(leaves.len());
    for leaf in leaves.iter().rev() {
        all.push(below.clone());
        // Above this row its own branch is one to come, and those to its right are not there yet.
        let level = shared(leaf);
        below.retain(|other| *other < level);
        below.push(level);
    }
    all.reverse();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves(ways: &[(&[&str], usize)]) -> Vec<Leaf> {
        let leaf = |(path, shared): &(&[&str], usize)| Leaf {
            path: path.iter().map(|step| (*step).to_owned()).collect(),
            action: String::new(),
            shared: *shared,
        };
        ways.iter().map(leaf).collect()
    }

    fn drawn(ways: &[(&[&str], usize)]) -> String {
        let rows = draw(&leaves(ways));
        rows.iter().map(|row| format!("{row}\n")).collect()
    }

    #[test]
    fn what_ways_share_is_drawn_once_and_branches_stand_below_each_other() {
        let tree = drawn(&[
            (&["ip=1", "port=80", "sni=a"], 0),
            (&["ip=1", "port=80", "else"], 2),
            (&["ip=1", "port=9000"], 1),
            (&["ip=22", "port=80"], 0),
            (&["else"], 0),
        ]);
        assert_eq!(
            tree,
            "\
├─ ip=1 ─┬─ port=80 ─┬─ sni=a
│        │           └─ else
│        └─ port=9000
├─ ip=22 ─── port=80
└─ else
"
        );
    }

    #[test]
    fn a_tree_of_one_branch_begins_without_a_rail() {
        assert_eq!(
            drawn(&[(&["ip=1", "a"], 0), (&["ip=1", "b"], 1)]),
            "ip=1 ─┬─ a\n      └─ b\n"
        );
        assert_eq!(drawn(&[(&["else"], 0)]), "else\n");
        assert_eq!(drawn(&[]), "");
    }

    #[test]
    fn a_step_that_ends_and_goes_on_stands_twice() {
        assert_eq!(
            drawn(&[(&["a", "b"], 0), (&["a"], 1)]),
            "├─ a ─── b\n└─ a\n"
        );
    }

    #[test]
    fn steps_of_one_text_are_drawn_as_the_two_that_they_are() {
        assert_eq!(
            drawn(&[(&["a", "b"], 0), (&["a", "c"], 0)]),
            "├─ a ─── b\n└─ a ─── c\n"
        );
    }

    #[test]
    fn what_a_terminal_would_obey_shifts_nothing() {
        let tree = drawn(&[(&["\u{1b}世", "a"], 0), (&["\u{1b}世", "b"], 1)]);
        assert_eq!(tree, "\\x1b世 ─┬─ a\n        └─ b\n");
    }
}
