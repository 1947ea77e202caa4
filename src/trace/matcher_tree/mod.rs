//! Trees of conditions, evaluated as Envoy does (`S:common/matcher/*`,
//! `S:extensions/common/matcher/*`).
//!
//! A branch that leads nowhere is as if it had not matched, and the search goes on
//! with the next item, the next shorter prefix or range, or with what holds "if
//! nothing else does". A branch with `keep_matching` leads nowhere on purpose. Until
//! Envoy 1.35 all that held for ranges of addresses alone: a list's item or a map's
//! entry was the last word, even if it led nowhere. A value that is not there yet ends
//! the whole evaluation, which everyone who asks takes for "no match".
//!
//! A tree may hold another behind each extension, so its depth is bounded here and
//! not by the reader alone.

use std::net::IpAddr;

use crate::envoy::config::cidr::Cidr;
use crate::envoy::config::matcher::Extension;
use crate::envoy::config::matcher_tree::{
    Branches, Custom, DomainMatcher, MatchMap, Matcher, MatcherTree, OnMatch, Predicate,
    RangeMatcher, Single,
};
use crate::trace::fork::Fork;
use crate::trace::inputs::{Input, Inputs};
use crate::trace::proxy::Proxy;
use crate::trace::text;
use crate::trace::verdict::{Step, Stop};

/// Trees deeper than this are not followed.
const DEPTH: usize = 64;

/// A tree and all that is needed to evaluate it.
struct Evaluation<'w> {
    inputs: &'w dyn Inputs,
    fork: &'w mut Fork,
    /// Whether the search goes on after a branch that led nowhere.
    goes_on: bool,
    /// Whether it does so with a shorter prefix.
    resumes: bool,
    depth: usize,
}

/// What a part of a tree comes to.
enum Found<'m, 'd> {
    Action(&'m OnMatch<'d>),
    Nothing,
    /// Nothing, and nothing else is tried.
    End,
    /// A value is not there yet.
    Unavailable,
}

/// The action that a tree comes to, if any.
///
/// # Errors
/// What is missing to say it.
pub fn evaluate<'m, 'd>(
    proxy: &Proxy<'_>,
    matcher: &'m Matcher<'d>,
    inputs: &dyn Inputs,
    fork: &mut Fork,
) -> Step<Option<&'m Extension<'d>>> {
    let end = end(proxy, matcher, inputs, fork)?;
    Ok(end.and_then(|end| end.action.as_ref()))
}

/// The end that a tree comes to, if any: the same, with what was decoded of it.
///
/// # Errors
/// What is missing to say it.
pub fn end<'m, 'd>(
    proxy: &Proxy<'_>,
    matcher: &'m Matcher<'d>,
    inputs: &dyn Inputs,
    fork: &mut Fork,
) -> Step<Option<&'m OnMatch<'d>>> {
    let mut evaluation = Evaluation {
        inputs,
        fork,
        goes_on: proxy.since([1, 35, 0]),
        resumes: proxy.has("prefix_map_matcher_resume_after_subtree_miss", [1, 35, 0]),
        depth: 0,
    };
    Ok(match evaluation.matcher(matcher)? {
        Found::Action(end) => Some(end),
        Found::Nothing | Found::End | Found::Unavailable => None,
    })
}

impl Evaluation<'_> {
    fn matcher<'m, 'd>(&mut self, matcher: &'m Matcher<'d>) -> Step<Found<'m, 'd>> {
        if self.depth >= DEPTH {
            return Err(Stop::cannot_tell(format!(
                "the end of a matcher tree that is more than {DEPTH} levels deep"
            )));
        }
        self.depth += 1;
        let found = self.matcher_inside(matcher);
        self.depth -= 1;
        found
    }

    fn matcher_inside<'m, 'd>(&mut self, matcher: &'m Matcher<'d>) -> Step<Found<'m, 'd>> {
        if let Some(list) = &matcher.matcher_list {
            for item in &list.matchers {
                match self.predicate(&item.predicate)? {
                    None => return Ok(Found::Unavailable),
                    Some(false) => continue,
                    Some(true) => {}
                }
                match self.branch(&item.on_match)? {
                    Found::Nothing => {}
                    found => return Ok(found),
                }
            }
        } else if let Some(tree) = &matcher.matcher_tree {
            match self.tree(tree)? {
                Found::Nothing => {}
                found => return Ok(found),
            }
        }
        match &matcher.on_no_match {
            Some(on_no_match) => self.on_match(on_no_match),
            None => Ok(Found::Nothing),
        }
    }

    fn on_match<'m, 'd>(&mut self, on_match: &'m OnMatch<'d>) -> Step<Found<'m, 'd>> {
        let found = match (&on_match.matcher, &on_match.action) {
            (Some(matcher), _) => self.matcher(matcher)?,
            (None, Some(_)) => Found::Action(on_match),
            (None, None) => Found::Nothing,
        };
        Ok(match found {
            Found::Action(_) if on_match.keep_matching => Found::Nothing,
            Found::End => Found::Nothing,
            found => found,
        })
    }

    /// A branch of a list or a map.
    fn branch<'m, 'd>(&mut self, on_match: &'m OnMatch<'d>) -> Step<Found<'m, 'd>> {
        Ok(match self.on_match(on_match)? {
            Found::Nothing if !self.goes_on => Found::End,
            found => found,
        })
    }

    /// The first of several branches that leads anywhere.
    fn first<'m, 'd: 'm>(
        &mut self,
        branches: impl IntoIterator<Item = &'m OnMatch<'d>>,
    ) -> Step<Found<'m, 'd>> {
        for branch in branches {
            match self.on_match(branch)? {
                Found::Nothing => {}
                found => return Ok(found),
            }
        }
        Ok(Found::Nothing)
    }

    fn tree<'m, 'd>(&mut self, tree: &'m MatcherTree<'d>) -> Step<Found<'m, 'd>> {
        let value = match self.inputs.value(&tree.input.typed_config) {
            Input::Absent => return Ok(Found::Nothing),
            Input::Unavailable => return Ok(Found::Unavailable),
            Input::Text(text) => Value::Known(text),
            Input::Unknown(what) => Value::Unknown(what),
        };
        if let Some(map) = &tree.exact_match_map {
            let branch = match &value {
                Value::Known(text) => map.map.get(text.as_str()),
                Value::Unknown(what) => self.guessed(map, |key| format!("whether {what} is {key}")),
            };
            branch.map_or(Ok(Found::Nothing), |branch| self.branch(branch))
        } else if let Some(map) = &tree.prefix_match_map {
            self.prefixes(map, &value)
        } else if let Some(custom) = &tree.custom_match {
            self.custom(custom, &value)
        } else {
            Err(Stop::cannot_tell("a matcher tree without branches"))
        }
    }

    /// The branch of a value that nobody knows.
    fn guessed<'m, 'd>(
        &mut self,
        map: &'m MatchMap<'d>,
        question: impl Fn(&str) -> String,
    ) -> Option<&'m OnMatch<'d>> {
        let mut branches = map.map.iter();
        let found = branches.find(|(key, _)| self.fork.unknown(question(key)));
        found.map(|(_, branch)| branch)
    }

    fn prefixes<'m, 'd>(&mut self, map: &'m MatchMap<'d>, value: &Value) -> Step<Found<'m, 'd>> {
        let mut fits: Vec<(&str, &OnMatch<'d>)> = Vec::new();
        for (key, branch) in &map.map {
            let fit = match value {
                Value::Known(text) => text.starts_with(key.as_ref()),
                Value::Unknown(what) => self
                    .fork
                    .unknown(format!("whether {what} begins with {key}")),
            };
            if fit {
                fits.push((key, branch));
            }
        }
        fits.sort_by_key(|(key, _)| std::cmp::Reverse(key.len()));
        if self.resumes {
            return self.first(fits.into_iter().map(|(_, branch)| branch));
        }
        Ok(match fits.first() {
            None => Found::Nothing,
            Some((_, longest)) => match self.on_match(longest)? {
                Found::Nothing => Found::End,
                found => found,
            },
        })
    }

    fn custom<'m, 'd>(&mut self, custom: &'m Custom<'d>, value: &Value) -> Step<Found<'m, 'd>> {
        let name = custom.typed_config.message();
        match custom.branches() {
            Ok(Branches::Ranges(ranges)) => self.ranges(ranges, value),
            Ok(Branches::Domains(domains)) => self.domains(domains, value),
            Ok(Branches::Unknown) => Err(Stop::cannot_tell(format!(
                "what the matcher {name} chooses"
            ))),
            Err(cause) => Err(Stop::cannot_tell(format!(
                "what the matcher {name} chooses, since it cannot be decoded: {cause}"
            ))),
        }
    }

    fn ranges<'m, 'd>(
        &mut self,
        ranges: &'m [RangeMatcher<'d>],
        value: &Value,
    ) -> Step<Found<'m, 'd>> {
        let known: Option<IpAddr> = match value {
            Value::Known(text) => match text.parse() {
                Ok(ip) => Some(ip),
                Err(_) => return Ok(Found::Nothing),
            },
            Value::Unknown(_) => None,
        };
        let mut all: Vec<(&Cidr, &RangeMatcher<'d>)> = ranges
            .iter()
            .flat_map(|matcher| matcher.ranges.iter().map(move |range| (range, matcher)))
            .collect();
        if let Some(ip) = known {
            all.retain(|(range, _)| range.contains(ip));
        }
        // A stable sort keeps the order of declaration among equals.
        all.sort_by_key(|(range, _)| std::cmp::Reverse(range.length()));
        let mut first = true;
        for (range, matcher) in all {
            if let Value::Unknown(what) = value
                && !self.fork.unknown(format!("whether {what} is in {range}"))
            {
                continue;
            }
            if !first && matcher.exclusive {
                continue;
            }
            match self.on_match(&matcher.on_match)? {
                Found::Nothing => first = false,
                found => return Ok(found),
            }
        }
        Ok(Found::Nothing)
    }

    fn domains<'m, 'd>(
        &mut self,
        domains: &'m [DomainMatcher<'d>],
        value: &Value,
    ) -> Step<Found<'m, 'd>> {
        let mut fits: Vec<(usize, &OnMatch<'d>)> = Vec::new();
        for matcher in domains {
            for domain in &matcher.domains {
                let rank = match value {
                    Value::Known(name) => rank(domain, name),
                    Value::Unknown(what) => self
                        .fork
                        .unknown(format!("whether {what} fits {domain}"))
                        .then_some(domain.len()),
                };
                fits.extend(rank.map(|rank| (rank, &matcher.on_match)));
            }
        }
        fits.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
        self.first(fits.into_iter().map(|(_, branch)| branch))
    }

    /// Whether a condition holds; none if a value is not there yet.
    fn predicate(&mut self, predicate: &Predicate<'_>) -> Step<Option<bool>> {
        if let Some(single) = &predicate.single_predicate {
            self.single(single)
        } else if let Some(all) = &predicate.and_matcher {
            for part in &all.predicate {
                match self.predicate(part)? {
                    Some(true) => {}
                    other => return Ok(other),
                }
            }
            Ok(Some(true))
        } else if let Some(any) = &predicate.or_matcher {
            let mut unavailable = false;
            for part in &any.predicate {
                match self.predicate(part)? {
                    Some(true) => return Ok(Some(true)),
                    Some(false) => {}
                    None => unavailable = true,
                }
            }
            Ok((!unavailable).then_some(false))
        } else if let Some(not) = &predicate.not_matcher {
            Ok(self.predicate(not)?.map(|holds| !holds))
        } else {
            Err(Stop::cannot_tell(
                "whether a matcher without a condition holds",
            ))
        }
    }

    fn single(&mut self, single: &Single<'_>) -> Step<Option<bool>> {
        let value = match self.inputs.value(&single.input.typed_config) {
            Input::Absent => return Ok(Some(false)),
            Input::Unavailable => return Ok(None),
            Input::Text(text) => Value::Known(text),
            Input::Unknown(what) => Value::Unknown(what),
        };
        if let Some(condition) = &single.value_match {
            return Ok(Some(match value {
                Value::Known(text) => text::matches(condition, &text, self.fork),
                Value::Unknown(what) => self
                    .fork
                    .unknown(format!("whether {what} is {}", text::told(condition))),
            }));
        }
        let Some(custom) = &single.custom_match else {
            return Err(Stop::cannot_tell(
                "whether a matcher without a condition holds",
            ));
        };
        let name = custom.typed_config.message();
        let what = match (&value, name) {
            (Value::Known(text), "Ip") => match ip_fits(custom, text) {
                Ok(fits) => return Ok(Some(fits)),
                Err(cause) => {
                    return Err(Stop::cannot_tell(format!(
                        "whether the matcher {name} fits, since it cannot be decoded: {cause}"
                    )));
                }
            },
            (Value::Known(text), _) => format!("'{text}'"),
            (Value::Unknown(what), _) => what.clone(),
        };
        let question = format!("whether {what} fits the matcher {name}");
        Ok(Some(self.fork.unknown(question)))
    }
}

enum Value {
    Known(String),
    Unknown(String),
}

/// How well a domain of a server name matcher fits: whole names, then the longest
/// suffix, then `*`; none if it does not.
fn rank(domain: &str, name: &str) -> Option<usize> {
    if domain == "*" {
        return Some(0);
    }
    if let Some(suffix) = domain.strip_prefix("*.") {
        let before = name.strip_suffix(suffix)?;
        return before.ends_with('.').then_some(suffix.len());
    }
    (domain == name).then_some(usize::MAX)
}

/// Whether an address is in one of the ranges of `input_matchers.ip.v3.Ip`; a text that
/// is none is in no range.
fn ip_fits(custom: &Extension<'_>, text: &str) -> Result<bool, String> {
    #[derive(Default, serde::Deserialize)]
    #[serde(default)]
    struct Fields {
        #[serde(alias = "cidrRanges")]
        cidr_ranges: Vec<Cidr>,
    }
    let fields: Fields = custom.typed_config.read()?;
    let ip: Option<IpAddr> = text.parse().ok();
    Ok(ip.is_some_and(|ip| fields.cidr_ranges.iter().any(|range| range.contains(ip))))
}

#[cfg(test)]
mod tests;
