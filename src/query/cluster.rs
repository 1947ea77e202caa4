//! Which clusters are asked for: by host, port, subset, direction, or whole name.

use super::Query;
use super::pattern::Pattern;
use crate::envoy::cluster::Cluster;
use crate::istio::cluster_name::ClusterName;

/// The directions of Istio's clusters.
pub const DIRECTIONS: &[&str] = &["inbound", "outbound", "inbound-vip"];

/// The filters of `proxy-config clusters`; all of them must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClusterQuery {
    /// The host, whole or short (`reviews`, `reviews.bookinfo`), or a whole cluster name.
    pub fqdn: Option<Pattern>,
    /// `inbound`, `outbound`; a waypoint's `inbound-vip` is inbound, too.
    pub direction: Option<Pattern>,
    /// The subset; `-` is "no subset".
    pub subset: Option<Pattern>,
    /// The service's port.
    pub port: Option<u32>,
    /// The whole cluster name.
    pub name: Option<Pattern>,
}

impl Query<Cluster> for ClusterQuery {
    fn matches(&self, cluster: &Cluster) -> bool {
        self.matches_name(&cluster.name)
    }

    fn loosened(&self) -> Option<(Self, String)> {
        let mut loose = self.clone();
        let mut flags = Vec::new();
        let texts = [
            ("--name", &mut loose.name),
            ("--fqdn", &mut loose.fqdn),
            ("--subset", &mut loose.subset),
            ("--direction", &mut loose.direction),
        ];
        for (flag, pattern) in texts {
            super::pattern::loosen(flag, pattern, &mut flags);
        }
        (!flags.is_empty()).then(|| (loose, flags.join(" ")))
    }
}

impl ClusterQuery {
    fn matches_name(&self, name: &str) -> bool {
        let parts = ClusterName::parse_any(name);
        let fits = |filter: &Option<Pattern>, field: Option<&str>| {
            filter
                .as_ref()
                .is_none_or(|pattern| field.is_some_and(|field| pattern.matches(field)))
        };
        let subset = parts.map_or("", |parts| parts.subset);
        let subset_fits = match &self.subset {
            Some(pattern) if pattern.text() == "-" => subset.is_empty(),
            Some(pattern) => pattern.matches(subset),
            None => true,
        };
        subset_fits
            && fits(&self.name, Some(name))
            && self.direction.as_ref().is_none_or(|wanted| {
                parts.is_some_and(|parts| direction_fits(wanted, parts.direction))
            })
            && self
                .port
                .is_none_or(|port| parts.is_some_and(|parts| parts.port.parse() == Ok(port)))
            && self
                .fqdn
                .as_ref()
                .is_none_or(|host| host_fits(host, parts.map_or(name, |parts| parts.host), name))
    }

    /// A regular expression (RE2) for whole names that lets pass at least what
    /// matches, so that a proxy can leave out the rest before it answers. None
    /// where everything could match.
    #[must_use]
    pub fn name_regex(&self) -> Option<String> {
        if let Some(name) = &self.name {
            return Some(name.whole_regex());
        }
        // The parts stand in one order, parted by bars or, in names that a gateway
        // finds by SNI, by `_.`. What stands between two that are given is anything.
        let mut parts = self
            .direction
            .as_ref()
            .map_or_else(String::new, |direction| direction.regex(8).0);
        parts.push_str(".*[|_.]");
        if let Some(port) = self.port {
            parts.push_str(&format!("{port}[|_.]+"));
        }
        let subset = self.subset.as_ref().filter(|pattern| pattern.text() != "-");
        if let Some((subset, whole)) = subset.map(|pattern| pattern.regex(12)) {
            parts.push_str(&subset);
            parts.push_str(if whole { "[|_.]+" } else { "" });
        } else if self.port.is_some() {
            parts.push_str(".*");
        }
        let Some(host) = &self.fqdn else {
            // Names that are not Istio's have no subset, and neither direction nor port.
            let only_ours = self.direction.is_some()
                || self.port.is_some()
                || subset.is_some_and(|pattern| !pattern.matches(""));
            return only_ours.then(|| format!("{parts}.*"));
        };
        // The whole name, a name that is not Istio's, or a host that may be given short.
        let (host, whole) = host.regex(40);
        Some(format!(
            "({parts})?{host}{}",
            if whole { r"(\..*)?" } else { "" }
        ))
    }
}

/// Whether a direction is the one meant, whole or without what a waypoint adds to it.
fn direction_fits(pattern: &Pattern, direction: &str) -> bool {
    let plain = direction.split('-').next().unwrap_or_default();
    pattern.matches(direction) || pattern.matches(plain)
}

/// Whether a host is the one meant: the same, the same cluster name, or a
/// Kubernetes name that begins with the short one given.
fn host_fits(pattern: &Pattern, host: &str, name: &str) -> bool {
    if pattern.matches(host) || pattern.matches(name) {
        return true;
    }
    let Some(short) = pattern.exact() else {
        return false;
    };
    let Some(rest) = host
        .strip_prefix(short)
        .and_then(|rest| rest.strip_prefix('.'))
    else {
        return false;
    };
    let mut rest = rest.split('.');
    // What follows a short name must complete it: `ns.svc…` after a service, `svc…` after a namespace.
    match short.matches('.').count() {
        0 => rest.nth(1) == Some("svc"),
        1 => rest.next() == Some("svc"),
        2 => short.ends_with(".svc"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn query(fqdn: &str, subset: Option<&str>, port: Option<u32>) -> ClusterQuery {
        let subset = subset.map(Pattern::new);
        ClusterQuery {
            fqdn: Some(Pattern::new(fqdn)),
            subset,
            port,
            ..ClusterQuery::default()
        }
    }

    #[test]
    fn a_host_may_be_given_whole_or_short() {
        let name = "outbound|9080|v1|reviews.bookinfo.svc.cluster.local";
        for host in [
            "reviews.bookinfo.svc.cluster.local",
            "reviews",
            "reviews.bookinfo",
            "reviews.bookinfo.svc",
            name,
        ] {
            assert!(query(host, None, None).matches_name(name), "{host}");
        }
        for host in ["review", "reviews.book", "bookinfo", "reviews.other"] {
            assert!(!query(host, None, None).matches_name(name), "{host}");
        }
    }

    #[test]
    fn a_subset_is_the_subset_and_a_dash_is_none() {
        let host = "dev1.ns.svc.cluster.local";
        assert!(
            !query(host, Some("v1"), None).matches_name("outbound|80||dev1.ns.svc.cluster.local")
        );
        assert!(
            query(host, Some("-"), None).matches_name("outbound|80||dev1.ns.svc.cluster.local")
        );
        assert!(
            !query(host, Some("-"), None).matches_name("outbound|80|v1|dev1.ns.svc.cluster.local")
        );
    }

    #[test]
    fn a_port_is_a_number_not_a_part_of_one() {
        let name = "outbound|8080||a.b.svc.cluster.local";
        assert!(query("a", None, Some(8080)).matches_name(name));
        assert!(!query("a", None, Some(80)).matches_name(name));
    }

    #[test]
    fn any_part_of_a_name_narrows_the_question_unless_names_without_parts_may_match() {
        let narrowed = |direction: Option<&str>, subset: Option<&str>, port| {
            let query = ClusterQuery {
                direction: direction.map(Pattern::new),
                subset: subset.map(Pattern::new),
                port,
                ..ClusterQuery::default()
            };
            query.name_regex()
        };
        assert_eq!(
            narrowed(Some("inbound"), None, None).unwrap(),
            "inbound.*[|_.].*"
        );
        assert_eq!(
            narrowed(None, None, Some(80)).unwrap(),
            ".*[|_.]80[|_.]+.*.*"
        );
        assert_eq!(
            narrowed(None, Some("v1"), None).unwrap(),
            ".*[|_.]v1[|_.]+.*"
        );
        assert_eq!(narrowed(None, Some("-"), None), None);
        assert_eq!(narrowed(None, Some("*"), None), None);
        assert_eq!(narrowed(None, None, None), None);
    }

    #[test]
    fn a_waypoints_direction_is_found_whole_and_as_inbound() {
        let name = "inbound-vip|80|http|reviews.bookinfo.svc.cluster.local";
        let query = |direction: &str| ClusterQuery {
            direction: Some(Pattern::new(direction)),
            ..query("reviews", None, None)
        };
        for (direction, found) in [
            ("inbound", true),
            ("inbound-vip", true),
            ("outbound", false),
        ] {
            let query = query(direction);
            assert_eq!(query.matches_name(name), found, "{direction}");
            let regex = format!("^(?:{})$", query.name_regex().unwrap());
            let passes = regex::Regex::new(&regex).unwrap().is_match(name);
            assert_eq!(passes, found, "{direction}");
        }
    }

    #[test]
    fn a_gateways_clusters_by_sni_are_found_by_the_same_parts() {
        let name = "outbound_.80_.v1_.reviews.bookinfo.svc.cluster.local";
        assert!(query("reviews", Some("v1"), Some(80)).matches_name(name));
        assert!(!query("reviews", Some("-"), None).matches_name(name));
        assert!(!query("ratings", None, None).matches_name(name));
    }

    proptest! {
        #[test]
        fn the_regular_expression_lets_pass_whatever_matches(
            fqdn in proptest::option::of("[ab.*|]{1,6}"), direction in proptest::option::of("(in|out|\\*)"), subset in proptest::option::of("[ab*-]{1,2}"), port in proptest::option::of(0u32..3),
            name in "(in|out)(\\||_\\.)[0-2](\\||_\\.)[ab]{0,2}(\\||_\\.)[ab.]{0,8}(\\.svc)?|[ab.]{0,6}",
        ) {
            let pattern = |text: Option<String>| text.as_deref().map(Pattern::new);
            let query = ClusterQuery {
                fqdn: pattern(fqdn),
                direction: pattern(direction),
                subset: pattern(subset),
                port,
                name: None,
            };
            if let Some(regex) = query.name_regex() {
                let regex = regex::Regex::new(&format!("^(?:{regex})$")).unwrap();
                prop_assert!(!query.matches_name(&name) || regex.is_match(&name));
            }
        }
    }
}
