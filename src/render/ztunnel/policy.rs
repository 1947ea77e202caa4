//! Policies: one row each, or one a rule.

use super::key as parts;
use crate::fault::Fault;
use crate::render::rows::Rows;
use crate::render::style::Tone;
use crate::render::table::Table;
use crate::ztunnel::policy::Policy;

/// The table without rows.
#[must_use]
pub fn table(wide: bool) -> Table {
    let mut columns = vec!["NAMESPACE", "POLICY NAME", "ACTION", "SCOPE"];
    if wide {
        columns.extend(["DRY RUN", "APPLIES TO"]);
    }
    Table::new(columns, 1)
}

/// By what policies are sorted.
#[must_use]
pub fn key(policy: &Policy) -> String {
    parts(&[&policy.namespace, &policy.name])
}

/// What a workload calls it.
#[must_use]
pub fn name(policy: &Policy) -> String {
    format!("{}/{}", policy.namespace, policy.name)
}

/// Adds the rows of one, and hands back what of its rules could not be read.
pub fn add(policy: &Policy, wide: bool, rows: &mut Rows) -> Option<Fault> {
    let cells = vec![
        policy.namespace.clone(),
        policy.name.clone(),
        policy.action.or_empty().to_owned(),
        policy.scope.or_empty().to_owned(),
    ];
    if !wide {
        rows.push(Tone::Plain, &cells);
        return None;
    }
    let (rules, fault) = match policy.rules() {
        Ok(rules) => (rules, None),
        Err(fault) => (vec!["cannot be read".to_owned()], Some(fault)),
    };
    for rule in rules {
        let more = [super::dash(&policy.dry_run), rule];
        rows.push(Tone::Plain, &[cells.as_slice(), &more].concat());
    }
    fault
}
