//! The sentences that stand beside an answer, on stderr.

use crate::envoy::stats::Rejections;
use crate::fault::{Cut, Fault};
use crate::origin::Whom;
use crate::source::session::Proxy;

/// What a substring would have found where an exact filter found nothing.
pub(in crate::cmd) fn near(number: usize, flags: &str) -> String {
    let typed: Vec<&str> = flags
        .split('\'')
        .skip(1)
        .step_by(2)
        .map(|text| text.trim_matches('*'))
        .collect();
    let (names, contain) = if number == 1 {
        ("name", "contains")
    } else {
        ("names", "contain")
    };
    format!(
        "{number} {names} {contain} '{}': try {flags}",
        typed.join("', '")
    )
}

/// That a proxy refused updates, which its dump does not tell.
pub(super) fn refused(rejected: &Rejections, plural: &str) -> String {
    let times = if rejected.count == 1 {
        "1 update".to_owned()
    } else {
        format!("{} updates", rejected.count)
    };
    format!(
        "the proxy refused {times} since it started ({}): it may hold older {plural} than it was sent",
        rejected.counter,
    )
}

/// What is said of an answer whose bytes had to be replaced to be text.
pub(in crate::cmd) const REPAIRED: &str =
    "the answer holds bytes that are no UTF-8: they are shown as \u{fffd}";

/// What is said of text that stands before an answer.
pub(in crate::cmd) fn begins_after(before: &str) -> String {
    let first = before.lines().next().unwrap_or_default();
    let words: String = first.chars().take(60).collect();
    match before.lines().count() {
        1 => format!("the answer begins after a line that is none of it: {words}"),
        lines => format!("the answer begins after {lines} lines that are none of it: {words}"),
    }
}

/// What is said of an answer that does not end where it should.
pub(in crate::cmd) fn cut(cut: &Cut) -> String {
    let cause = cut.cause();
    match cut {
        Cut::Ends(_) => format!("the answer breaks off, what came before is shown: {cause}"),
        Cut::Malformed(_) => {
            format!("the answer is malformed, what came before is shown: {cause}")
        }
        Cut::Followed(_) => format!("more follows the answer and is not read: {cause}"),
    }
}

/// What could not be decoded: the first few, and how many more.
pub(in crate::cmd) fn lost(faults: &[Fault]) -> Vec<String> {
    const SHOWN: usize = 5;
    let told = |fault: &Fault| format!("{} cannot be decoded: {}", fault.place, fault.cause);
    let mut lost: Vec<String> = faults.iter().take(SHOWN).map(told).collect();
    if faults.len() > SHOWN {
        let more = faults.len() - SHOWN;
        lost.push(format!("{more} more entries cannot be decoded"));
    }
    lost
}

/// How a proxy is called in a table of many.
pub(in crate::cmd) fn label(proxy: &Proxy) -> String {
    match &proxy.whom {
        Whom::Proxy(pod) | Whom::Ztunnel(pod) => pod.to_string(),
        other => other.to_string(),
    }
}
