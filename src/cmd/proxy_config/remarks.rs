//! The sentences that stand beside an answer, on stderr.

use crate::envoy::fault::Fault;
use crate::envoy::stats::Rejections;
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

/// What could not be decoded: the first few, and how many more.
pub(super) fn lost(faults: &[Fault]) -> Vec<String> {
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
