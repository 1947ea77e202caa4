//! What a set of rules comes to (`S:extensions/filters/common/rbac/engine_impl.cc`).
//!
//! Policies are tried in the order of their names, the first that fits decides. Where
//! something is missing, the rules are first tried every way by themselves: if all
//! come to the same, nothing was missing, and the walk needs not part.

use super::{Asked, tree};
use crate::envoy::config::rbac::{Action, Policy, Rules};
use crate::trace::fork::{self, Fork};
use crate::trace::stage::Considered;

/// How many policies that did not fit are told.
const TOLD: usize = 10;

/// What rules come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ruling<'r> {
    /// What the rules are for.
    pub action: Action,
    /// The policy that fits.
    pub fits: Option<&'r str>,
}

impl Ruling<'_> {
    /// Whether the request may go on.
    pub fn allowed(&self) -> bool {
        match self.action {
            Action::Allow => self.fits.is_some(),
            Action::Deny => self.fits.is_none(),
            Action::Log => true,
        }
    }
}

/// What the rules come to, where nothing that matters is missing; `exactly` says whether
/// it matters which of several policies lets a request through.
pub fn known<'r>(
    rules: &'r Rules<'_>,
    action: Action,
    asked: &Asked<'_>,
    exactly: bool,
) -> Option<Ruling<'r>> {
    let (ends, all) = fork::every(|fork| rule(rules, action, asked, fork));
    let mut ends = ends.into_iter().map(|(_, ruling)| ruling);
    let first = ends.next()?;
    let same =
        |other: Ruling<'_>| other == first || (!exactly && first.allowed() && other.allowed());
    (all && ends.all(same)).then_some(first)
}

/// What the rules come to; the fork is asked for what is missing.
pub fn rule<'r>(
    rules: &'r Rules<'_>,
    action: Action,
    asked: &Asked<'_>,
    fork: &mut Fork,
) -> Ruling<'r> {
    let mut policies = rules.policies.iter();
    let found = policies.find(|(name, policy)| match policy.get() {
        Ok(policy) => fits(policy, name, asked, fork),
        Err(why) => fork.unknown(format!(
            "whether policy {name} fits, which cannot be decoded: {why}"
        )),
    });
    let fits = found.map(|(name, _)| name.as_str());
    Ruling { action, fits }
}

fn fits(policy: &Policy<'_>, name: &str, asked: &Asked<'_>, fork: &mut Fork) -> bool {
    let permitted = policy
        .permissions
        .iter()
        .any(|rule| tree::matches(rule, asked, fork));
    if !permitted {
        return false;
    }
    let is = policy
        .principals
        .iter()
        .any(|id| tree::matches(id, asked, fork));
    if !is {
        return false;
    }
    let condition = policy.condition.is_some() || policy.checked_condition.is_some();
    !condition || fork.unknown(format!("whether the CEL condition of policy {name} holds"))
}

/// Why a policy fits.
pub fn why(rules: &Rules<'_>, name: &str, asked: &Asked<'_>) -> String {
    let Some(Ok(policy)) = rules.policies.get(name).map(|policy| policy.get()) else {
        return "it is taken to fit".to_owned();
    };
    let parts = [
        tree::why_one(&policy.permissions, asked, true),
        tree::why_one(&policy.principals, asked, true),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    match parts.is_empty() {
        true => "it is for everyone and everything".to_owned(),
        false => parts.join(" and "),
    }
}

/// The policies that do not fit, each with what it lacked, up to the one that does.
pub fn misses(rules: &Rules<'_>, asked: &Asked<'_>, until: Option<&str>) -> Vec<Considered> {
    let mut misses = Vec::new();
    for (name, policy) in &rules.policies {
        if Some(name.as_str()) == until || misses.len() >= TOLD {
            break;
        }
        let Ok(policy) = policy.get() else {
            misses.push(Considered::new(name, "it cannot be decoded"));
            continue;
        };
        let one = |known: Option<bool>| known == Some(true);
        let permitted = policy
            .permissions
            .iter()
            .any(|it| one(tree::known(it, asked)));
        let is = policy
            .principals
            .iter()
            .any(|it| one(tree::known(it, asked)));
        let miss = match (permitted, is) {
            (false, true) => {
                Considered::new(name, tree::why_one(&policy.permissions, asked, false)).near()
            }
            (true, false) => {
                Considered::new(name, tree::why_one(&policy.principals, asked, false)).near()
            }
            (true, true) => Considered::new(name, "its condition does not hold").near(),
            (false, false) => {
                Considered::new(name, tree::why_one(&policy.permissions, asked, false))
            }
        };
        misses.push(miss);
    }
    misses
}
