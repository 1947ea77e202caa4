//! Which endpoints have the labels that a route asks for
//! (`S:extensions/load_balancing_policies/subset/subset_lb.cc`).
//!
//! Endpoints are divided by the selectors' label names; a route's criteria find a
//! subset if they are exactly the names of one selector and some endpoint has those
//! values, be it in health or not. Where they find none, the selector with these
//! names says what is done, or else the whole.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::hosts::Host;
use crate::envoy::config::balancing::{Fallback, Selector, SubsetConfig};

/// For whom the labels are that divide endpoints.
const FOR: &str = "envoy.lb";

/// What a route's criteria come to.
#[derive(Debug, PartialEq)]
pub(super) enum Division {
    /// These endpoints, by their places in the list, and why.
    Some {
        /// The places.
        hosts: Vec<usize>,
        /// Why.
        reason: String,
        /// Whether all endpoints are tried where these cannot take it.
        any_else: bool,
        /// Whether only one of these is in the subset, whichever.
        single: bool,
    },
    /// None, and why.
    None(String),
    /// Nobody can say, for want of this.
    CannotTell(String),
}

/// What a route's criteria come to.
pub(super) fn choose(
    config: &SubsetConfig,
    hosts: &[Host<'_>],
    criteria: &BTreeMap<String, Value>,
) -> Division {
    if hosts.iter().any(|host| host.labels.is_none()) {
        return Division::CannotTell("the labels of its endpoints (?include_eds)".to_owned());
    }
    let listed = matches!(
        config.metadata_fallback_policy.as_deref(),
        Some("FALLBACK_LIST" | "1")
    );
    if listed && criteria.contains_key("fallback_list") {
        return Division::CannotTell("which of a list of criteria is taken".to_owned());
    }
    let criteria: BTreeMap<&str, &Value> = criteria
        .iter()
        .map(|(name, value)| (name.as_str(), value))
        .collect();
    Search { config, hosts }.run(&criteria, config.subset_selectors.len())
}

struct Search<'s, 'p> {
    config: &'s SubsetConfig,
    hosts: &'s [Host<'p>],
}

type Criteria<'s> = BTreeMap<&'s str, &'s Value>;

impl<'s> Search<'s, '_> {
    fn run(&self, criteria: &Criteria<'s>, turns: usize) -> Division {
        if criteria.is_empty() {
            return self.fall_back("the route asks for no labels");
        }
        let asked = told(criteria);
        let found = if self.config.allow_redundant_keys {
            self.descend(criteria)
        } else {
            let names: BTreeSet<&str> = criteria.keys().copied().collect();
            self.selector(&names)
                .and_then(|selector| self.found(selector, criteria))
        };
        if let Some((hosts, selector)) = found {
            return Division::Some {
                single: selector.single_host_per_subset && hosts.len() > 1,
                hosts,
                reason: format!("the route asks for {asked}"),
                any_else: false,
            };
        }
        let names: BTreeSet<&str> = criteria.keys().copied().collect();
        let own = self.selector(&names).map(|it| (it, it.fallback()));
        let own = own.filter(|(_, fallback)| *fallback != Fallback::Undefined);
        let why = format!("no subset has {asked}");
        match own {
            None => self.fall_back(&why),
            // Measured: such an Envoy finds nothing where the selector says "any".
            Some(_) if self.config.allow_redundant_keys => Division::CannotTell(
                "what a selector's own fallback does where redundant keys are allowed".to_owned(),
            ),
            Some((_, Fallback::None)) => Division::None(why),
            Some((_, Fallback::Any)) => self.any(&why),
            Some((_, Fallback::Default)) => self.default(&why, false),
            Some((selector, Fallback::Keys)) if turns > 0 => {
                let kept = &selector.fallback_keys_subset;
                let fewer: Criteria<'s> = criteria
                    .iter()
                    .filter(|(name, _)| kept.iter().any(|kept| kept == *name))
                    .map(|(name, value)| (*name, *value))
                    .collect();
                self.run(&fewer, turns - 1)
            }
            Some(_) => Division::CannotTell("what its subset selector falls back to".to_owned()),
        }
    }

    /// The selector with exactly these names.
    fn selector(&self, names: &BTreeSet<&str>) -> Option<&'s Selector> {
        let same = |selector: &&Selector| {
            let keys: BTreeSet<&str> = selector.keys.iter().map(String::as_str).collect();
            keys == *names
        };
        self.config.subset_selectors.iter().find(same)
    }

    /// The endpoints with such labels.
    fn found(
        &self,
        selector: &'s Selector,
        criteria: &Criteria<'_>,
    ) -> Option<(Vec<usize>, &'s Selector)> {
        let hosts = self.having(|labels| {
            criteria
                .iter()
                .all(|(name, wanted)| self.fits(labels, name, wanted))
        });
        (!hosts.is_empty()).then_some((hosts, selector))
    }

    /// The same with criteria passed over that lead nowhere: label by label in the
    /// order of their names, as far as some selector and endpoint go.
    fn descend(&self, criteria: &Criteria<'s>) -> Option<(Vec<usize>, &'s Selector)> {
        let mut path: Criteria<'s> = BTreeMap::new();
        for (name, wanted) in criteria {
            let leads = self.config.subset_selectors.iter().any(|selector| {
                let keys: BTreeSet<&str> = selector.keys.iter().map(String::as_str).collect();
                let ahead = keys.iter().copied().take(path.len() + 1);
                let here = path.keys().copied().chain([*name]);
                let all = |labels: &Map<String, Value>| {
                    keys.iter().all(|key| labels.contains_key(*key))
                        && path
                            .iter()
                            .all(|(key, value)| self.fits(labels, key, value))
                };
                ahead.eq(here) && !self.having(all).is_empty()
            });
            if !leads {
                continue;
            }
            path.insert(name, wanted);
            let values = |labels: &Map<String, Value>| {
                path.iter()
                    .all(|(key, value)| self.fits(labels, key, value))
            };
            if self.having(values).is_empty() {
                return None;
            }
        }
        let names = path.keys().copied().collect();
        self.found(self.selector(&names)?, &path)
    }

    fn having(&self, fit: impl Fn(&Map<String, Value>) -> bool) -> Vec<usize> {
        let empty = Map::new();
        let labels = |host: &Host<'_>| fit(host.labels.and_then(|it| it.of(FOR)).unwrap_or(&empty));
        let each = self.hosts.iter().enumerate();
        each.filter(|(_, host)| labels(host))
            .map(|(index, _)| index)
            .collect()
    }

    fn fits(&self, labels: &Map<String, Value>, name: &str, wanted: &Value) -> bool {
        match labels.get(name) {
            Some(Value::Array(several)) if self.config.list_as_any => {
                several.iter().any(|one| super::labels::same(one, wanted))
            }
            Some(value) => super::labels::same(value, wanted),
            None => false,
        }
    }

    fn fall_back(&self, why: &str) -> Division {
        match self.config.fallback() {
            Fallback::None => Division::None(format!("{why}, and there is no fallback")),
            Fallback::Any => self.any(why),
            Fallback::Default => self.default(why, self.config.panic_mode_any),
            _ => Division::CannotTell("what its subsets fall back to".to_owned()),
        }
    }

    fn any(&self, why: &str) -> Division {
        Division::Some {
            hosts: (0..self.hosts.len()).collect(),
            reason: format!("{why}; the fallback is any endpoint"),
            any_else: false,
            single: false,
        }
    }

    fn default(&self, why: &str, any_else: bool) -> Division {
        let wanted = &self.config.default_subset;
        let hosts = self.having(|labels| {
            wanted
                .iter()
                .all(|(name, value)| self.fits(labels, name, value))
        });
        let criteria = wanted.iter().map(|(name, value)| (name.as_str(), value));
        let named = told(&criteria.collect());
        Division::Some {
            hosts,
            reason: format!("{why}; the fallback is the subset {named}"),
            any_else,
            single: false,
        }
    }
}

/// Criteria as a reader would say them: `stage=canary, version=v1`.
fn told(criteria: &Criteria<'_>) -> String {
    let each = criteria.iter().map(|(name, value)| match value {
        Value::String(text) => format!("{name}={text}"),
        other => format!("{name}={other}"),
    });
    each.collect::<Vec<_>>().join(", ")
}
