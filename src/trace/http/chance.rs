//! Shares of requests that a filter takes by a roll of its own dice.
//!
//! A share is configured and may be replaced by the runtime: by a fraction, or by a
//! whole number of a hundred (`S:common/runtime/runtime_impl.cc`,
//! `SnapshotImpl::featureEnabled`). Unlike a route's fraction, each filter rolls anew.

use crate::envoy::config::matcher::Fraction;
use crate::trace::walk::Walk;

/// Whether a request is among the share; `what` tells what happens to those, as
/// `a fault is injected`.
pub fn falls(walk: &mut Walk<'_, '_, '_>, key: &str, share: &Fraction, what: &str) -> bool {
    let set = walk.runtime.get(key).filter(|_| !key.is_empty());
    let (some, of) = match set {
        None => (share.numerator.unwrap_or(0), share.denominator()),
        Some(value) => match read(value) {
            Some(share) => share,
            None => {
                return walk.fork.unknown(format!(
                    "the share that the runtime's {key} = {value} means"
                ));
            }
        },
    };
    if some >= of {
        return true;
    }
    let name = |side: usize| match side {
        0 => format!("{what} ({some} of {of})"),
        _ => format!("without this: {what} ({} of {of})", of - some),
    };
    walk.fork.pick(&[some, of - some], name) == Some(0)
}

/// Whether a flag is set, by the runtime where that says so.
pub fn flag(walk: &mut Walk<'_, '_, '_>, key: &str, default: bool) -> bool {
    match walk.runtime.get(key).map(String::as_str) {
        Some("true" | "1") => true,
        Some("false" | "0") => false,
        Some(value) => walk
            .fork
            .unknown(format!("the flag that the runtime's {key} = {value} means")),
        None => default,
    }
}

fn read(value: &str) -> Option<(u64, u64)> {
    if let Ok(percent) = value.parse() {
        return Some((percent, 100));
    }
    let fraction: Fraction = serde_json::from_str(value).ok()?;
    Some((fraction.numerator.unwrap_or(0), fraction.denominator()))
}
