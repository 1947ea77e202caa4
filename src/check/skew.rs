//! Versions that do not go together.
//!
//! Istio supports a control plane with proxies of its own minor release and of the
//! two before; a proxy that is newer than the control plane it talks to was never
//! tested. Several versions of the control plane are normal during an upgrade, and
//! forgotten after one, so they are told as well. Each is one sentence, however many
//! proxies it is about.

use std::collections::BTreeMap;

use crate::istio::release::Version;

/// How many minors a proxy may be behind.
const BEHIND: u32 = 2;
/// So many proxies are named.
const NAMED: usize = 3;

/// A proxy, its version, and that of the control plane it talks to.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// `pod.namespace`.
    pub proxy: &'a str,
    /// Its version.
    pub version: &'a str,
    /// The version of its istiod, where that is known.
    pub control: Option<&'a str>,
}

/// What is to be said of the versions of control planes and proxies.
#[must_use]
pub fn remarks(control: &[&str], pairs: &[Pair<'_>]) -> Vec<String> {
    let mut remarks = Vec::new();
    let mut versions: Vec<&str> = control.to_vec();
    versions.sort_unstable();
    versions.dedup();
    if versions.len() > 1 {
        remarks.push(format!(
            "the control plane has {} versions: {}",
            versions.len(),
            versions.join(", ")
        ));
    }
    let mut groups: BTreeMap<(bool, &str, &str), Vec<&str>> = BTreeMap::new();
    for pair in pairs {
        let Some(control) = pair.control else {
            continue;
        };
        let minors = (Version::parse(pair.version), Version::parse(control));
        let (Some(own), Some(its)) = minors else {
            continue;
        };
        let newer = own > its;
        if newer || own.behind(its).is_none_or(|behind| behind > BEHIND) {
            let group = groups.entry((newer, pair.version, control)).or_default();
            group.push(pair.proxy);
        }
    }
    for ((newer, version, control), proxies) in groups {
        let many = match proxies.len() {
            1 => "1 proxy is".to_owned(),
            number => format!("{number} proxies are"),
        };
        let what = if newer {
            format!("newer than the control plane that serves them ({version}, {control})")
        } else {
            format!(
                "more than {BEHIND} minor releases behind their control plane ({version}, {control})"
            )
        };
        let mut names = proxies[..proxies.len().min(NAMED)].join(", ");
        if proxies.len() > NAMED {
            names.push_str(&format!(" and {} more", proxies.len() - NAMED));
        }
        remarks.push(format!("{many} {what}: {names}"));
    }
    remarks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair<'a>(proxy: &'a str, version: &'a str, control: &'a str) -> Pair<'a> {
        Pair {
            proxy,
            version,
            control: Some(control),
        }
    }

    #[test]
    fn two_minors_behind_are_fine_three_are_not_and_ahead_never_is() {
        let all = [
            pair("same.x", "1.28.3", "1.28.0"),
            pair("two.x", "1.26.0", "1.28.0"),
            pair("three.x", "1.25.9", "1.28.0"),
            pair("newer.x", "1.29.0", "1.28.0"),
            pair("major.x", "0.8.0", "1.28.0"),
            pair("odd.x", "latest", "1.28.0"),
            Pair {
                control: None,
                ..pair("alone.x", "1.2.0", "")
            },
        ];
        let told = remarks(&["1.28.0"], &all);
        assert_eq!(
            told,
            [
                "1 proxy is more than 2 minor releases behind their control plane (0.8.0, 1.28.0): major.x",
                "1 proxy is more than 2 minor releases behind their control plane (1.25.9, 1.28.0): three.x",
                "1 proxy is newer than the control plane that serves them (1.29.0, 1.28.0): newer.x",
            ]
        );
    }

    #[test]
    fn many_proxies_are_one_sentence() {
        let names: Vec<String> = (0..5).map(|at| format!("p{at}.x")).collect();
        let all: Vec<_> = names
            .iter()
            .map(|name| pair(name, "1.20.0", "1.28.0"))
            .collect();
        let told = remarks(&["1.28.0", "1.28.0"], &all);
        assert_eq!(told.len(), 1);
        assert!(told[0].ends_with("p0.x, p1.x, p2.x and 2 more"), "{told:?}");
    }

    #[test]
    fn several_control_planes_are_told() {
        let told = remarks(&["1.28.0", "1.27.1", "1.28.0"], &[]);
        assert_eq!(told, ["the control plane has 2 versions: 1.27.1, 1.28.0"]);
    }
}
