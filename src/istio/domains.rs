//! Shortens a virtual host's domains to what a person reads.
//!
//! Istio lists every spelling of a service's name. istioctl drops those that
//! follow from another and shows the first two; scripts and eyes are used to it,
//! so the same rules stand here.

/// The domains as a table shows them: without ports, without the long forms of a
/// shorter one, two of them, and how many more.
#[must_use]
pub fn shorten(domains: &[String]) -> String {
    if let [only] = domains {
        return only.clone();
    }
    let kept: Vec<&str> = domains
        .iter()
        .map(String::as_str)
        .filter(|domain| shown(domain, domains))
        .collect();
    match kept.as_slice() {
        [first, second, rest @ ..] if !rest.is_empty() => {
            format!("{first}, {second} + {} more...", rest.len())
        }
        few => few.join(", "),
    }
}

fn shown(domain: &str, all: &[String]) -> bool {
    // An IPv6 address has colons of its own: in brackets and without a port it stays.
    let address = domain.starts_with('[') && domain.ends_with(']');
    if domain.contains(':') && !address {
        return false;
    }
    let long_of = |suffix: &str| {
        domain
            .strip_suffix(suffix)
            .is_some_and(|short| all.iter().any(|other| other == short))
    };
    !long_of(".svc.cluster.local") && !long_of(".svc")
}

#[cfg(test)]
mod tests {
    use super::shorten;

    fn of(domains: &[&str]) -> String {
        shorten(
            &domains
                .iter()
                .map(|domain| (*domain).to_owned())
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn long_forms_and_ports_are_dropped_and_two_are_shown() {
        assert_eq!(of(&["*"]), "*");
        assert_eq!(of(&[]), "");
        let spellings = [
            "a.ns.svc.cluster.local",
            "a.ns.svc.cluster.local:80",
            "a.ns",
            "a.ns.svc",
            "a",
            "10.0.0.1",
        ];
        assert_eq!(of(&spellings), "a.ns, a + 1 more...");
        assert_eq!(of(&["[fd00::1]", "[fd00::1]:80"]), "[fd00::1]");
    }
}
