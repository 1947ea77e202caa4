//! The names that Istio gives to clusters: `direction|port|subset|host`.
//!
//! From Istio's `pilot/pkg/model/push_context.go` (`BuildSubsetKey`). An inbound
//! cluster has neither subset nor host; names without three bars (`BlackHoleCluster`,
//! `agent`) say nothing but themselves. A gateway that passes TLS through by SNI
//! writes the same four parts as `outbound_.8080_.v1_.host` (`BuildDNSSrvSubsetKey`);
//! tables show such a name whole, as istioctl does, but filters look into it.

/// A cluster's name in its four parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClusterName<'a> {
    /// `inbound`, `outbound`, or a waypoint's `inbound-vip`.
    pub direction: &'a str,
    /// The port as it is written.
    pub port: &'a str,
    /// The subset; empty for "no subset". A waypoint writes the protocol here.
    pub subset: &'a str,
    /// The host; empty for what is inbound. It may contain further bars.
    pub host: &'a str,
}

impl<'a> ClusterName<'a> {
    /// Takes a name apart; none if it is not of this form.
    #[must_use]
    pub fn parse(name: &'a str) -> Option<ClusterName<'a>> {
        ClusterName::split(name, "|")
    }

    /// The same, also for the names that a gateway finds by SNI.
    #[must_use]
    pub fn parse_any(name: &'a str) -> Option<ClusterName<'a>> {
        ClusterName::parse(name).or_else(|| ClusterName::split(name, "_."))
    }

    fn split(name: &'a str, separator: &str) -> Option<ClusterName<'a>> {
        let mut parts = name.splitn(4, separator);
        let (direction, port) = (parts.next()?, parts.next()?);
        let (subset, host) = (parts.next()?, parts.next()?);
        Some(ClusterName {
            direction,
            port,
            subset,
            host,
        })
    }

    /// The port as a number; zero where it is none, as istioctl shows it.
    #[must_use]
    pub fn port_number(&self) -> u32 {
        self.port.parse().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::ClusterName;

    #[test]
    fn a_name_has_four_parts_or_is_opaque() {
        let name = ClusterName::parse("outbound|9080|v1|reviews.bookinfo.svc.cluster.local");
        let wanted = ClusterName {
            direction: "outbound",
            port: "9080",
            subset: "v1",
            host: "reviews.bookinfo.svc.cluster.local",
        };
        assert_eq!(name, Some(wanted));
        assert_eq!(
            ClusterName::parse("inbound|9080||").map(|name| name.host),
            Some("")
        );
        assert_eq!(ClusterName::parse("outbound_.8080_.v1_.host"), None);
        assert_eq!(ClusterName::parse("inbound|9080|"), None);
    }

    #[test]
    fn a_name_found_by_sni_has_the_same_parts() {
        let parts = |name| {
            ClusterName::parse_any(name)
                .map(|name| (name.direction, name.port, name.subset, name.host))
        };
        assert_eq!(
            parts("outbound_.8080_.v1_.a.b.svc"),
            Some(("outbound", "8080", "v1", "a.b.svc"))
        );
        assert_eq!(
            parts("outbound_.80_._.a.b.svc"),
            Some(("outbound", "80", "", "a.b.svc"))
        );
        assert_eq!(parts("agent"), None);
    }
}
