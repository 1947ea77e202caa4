//! Rules and identities are trees of conditions; both are walked here.
//!
//! The same walk answers "does it fit" and, afterwards, "what decided": the first leaf
//! that made the difference, with the value that it met. Telling is done apart from
//! deciding, so that the hundreds of policies which are far off cost no words.

use super::Asked;
use crate::trace::fork::{self, Fork};

/// How many alternatives are told by name.
const TOLD: usize = 4;

/// A condition that may be made of others.
pub trait Rule: Sized {
    /// What it is made of.
    fn shape(&self) -> Shape<'_, Self>;
    /// Whether a single condition fits.
    fn fits(&self, asked: &Asked<'_>, fork: &mut Fork) -> bool;
    /// A single condition in words.
    fn told(&self, asked: &Asked<'_>) -> Told;
}

/// What a condition is made of.
pub enum Shape<'r, R> {
    /// All of these.
    All(&'r [R]),
    /// One of these.
    One(&'r [R]),
    /// Not this.
    Not(&'r R),
    /// Always so.
    Always,
    /// A single condition.
    Leaf,
}

/// A single condition in words: `principal`, what it is, what it should be.
pub struct Told {
    /// What is looked at.
    pub what: String,
    /// What it is here.
    pub value: String,
    /// What fits.
    pub wanted: String,
}

/// Whether a condition fits.
pub fn matches<R: Rule>(rule: &R, asked: &Asked<'_>, fork: &mut Fork) -> bool {
    match rule.shape() {
        Shape::All(rules) => rules.iter().all(|rule| matches(rule, asked, fork)),
        Shape::One(rules) => rules.iter().any(|rule| matches(rule, asked, fork)),
        Shape::Not(rule) => !matches(rule, asked, fork),
        Shape::Always => true,
        Shape::Leaf => rule.fits(asked, fork),
    }
}

/// Whether a condition fits, where that can be known.
pub fn known<R: Rule>(rule: &R, asked: &Asked<'_>) -> Option<bool> {
    let (ends, all) = fork::every(|fork| matches(rule, asked, fork));
    let mut ends = ends.into_iter().map(|(_, fits)| fits);
    let first = ends.next()?;
    (all && ends.all(|fits| fits == first)).then_some(first)
}

/// Why one of these fits, or none does.
pub fn why_one<R: Rule>(rules: &[R], asked: &Asked<'_>, fits: bool) -> String {
    if fits {
        let first = rules.iter().find(|rule| known(*rule, asked) != Some(false));
        return first.map_or_else(String::new, |rule| why(rule, asked, true));
    }
    if let [only] = rules {
        return why(only, asked, false);
    }
    if let Some(told) = alike(rules, asked) {
        return told;
    }
    let mut parts: Vec<String> = rules
        .iter()
        .take(TOLD)
        .map(|rule| why(rule, asked, false))
        .collect();
    if rules.len() > TOLD {
        parts.push(format!("and {} more", rules.len() - TOLD));
    }
    match parts.is_empty() {
        true => "there is none".to_owned(),
        false => parts.join(", "),
    }
}

/// Why a condition fits, or does not: empty where it always does.
pub fn why<R: Rule>(rule: &R, asked: &Asked<'_>, fits: bool) -> String {
    match rule.shape() {
        Shape::All(rules) if fits => {
            let parts: Vec<String> = rules
                .iter()
                .map(|rule| why(rule, asked, true))
                .filter(|part| !part.is_empty())
                .collect();
            parts.join(" and ")
        }
        Shape::All(rules) => {
            let missed = rules.iter().find(|rule| known(*rule, asked) != Some(true));
            missed.map_or_else(String::new, |rule| why(rule, asked, false))
        }
        Shape::One(rules) => why_one(rules, asked, fits),
        Shape::Not(rule) => match (fits, rule.shape()) {
            (false, Shape::Always) => "nothing fits it".to_owned(),
            _ => why(rule, asked, !fits),
        },
        Shape::Always => String::new(),
        Shape::Leaf => {
            let Told {
                what,
                value,
                wanted,
            } = rule.told(asked);
            match (fits, value == wanted) {
                (true, true) => format!("{what} is {wanted}"),
                (true, false) if wanted.starts_with("in ") => format!("{what} {value} is {wanted}"),
                (true, false) => format!("{what} {value} fits {wanted}"),
                (false, _) => format!("{what} {value} is not {wanted}"),
            }
        }
    }
}

/// Several single conditions on one thing, none of which fits, in one sentence.
fn alike<R: Rule>(rules: &[R], asked: &Asked<'_>) -> Option<String> {
    let leaf = |rule: &R| match rule.shape() {
        Shape::Leaf => Some(rule.told(asked)),
        _ => None,
    };
    let told: Option<Vec<Told>> = rules.iter().take(TOLD).map(leaf).collect();
    let told = told?;
    let first = told.first()?;
    if told.iter().any(|other| other.what != first.what) {
        return None;
    }
    let wanted: Vec<&str> = told.iter().map(|told| told.wanted.as_str()).collect();
    let more = match rules.len().saturating_sub(TOLD) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let Told { what, value, .. } = first;
    Some(format!(
        "{what} {value} is none of {}{more}",
        wanted.join(", ")
    ))
}
