//! Which address a name stands for, as far as the proxy itself tells.
//!
//! A sidecar's virtual hosts list every name of a service and its address side by
//! side, because a client may use either (`pilot/pkg/networking/core/httproute.go`,
//! `generateVirtualHostDomains`). So the table that answers for a port resolves most
//! names of the mesh without asking anyone.

use std::net::IpAddr;

use super::proxy::{Found, Proxy};

/// The address of a name, and where it was found.
#[must_use]
pub fn resolve(proxy: &Proxy<'_>, host: &str, port: u16) -> Option<(IpAddr, String)> {
    tables(proxy, host, port).iter().find_map(|name| {
        let Found::Found(table) = proxy.route_table(name) else {
            return None;
        };
        let domains = table.domains();
        let with_port = format!("{host}:{port}");
        let hit = domains.find(host).or_else(|| domains.find(&with_port))?;
        let address = domains.address(hit.index)?;
        let how = format!(
            "virtual host {} of route table {name} has it",
            domains.name(hit.index)
        );
        Some((address, how))
    })
}

/// Whether a table that may know the name is yet to be asked for.
#[must_use]
pub fn awaits_tables(proxy: &Proxy<'_>, host: &str, port: u16) -> bool {
    let tables = tables(proxy, host, port);
    tables.iter().any(|name| proxy.wants_table(name))
}

/// The route tables in which a name may stand.
fn tables(proxy: &Proxy<'_>, host: &str, port: u16) -> [String; 3] {
    // `pod.namespace`'s own names end as its node id says: `namespace.svc.cluster.local`.
    let own = proxy.node_id.rsplit('~').next().unwrap_or_default();
    [
        port.to_string(),
        format!("{host}:{port}"),
        format!("{host}.{own}:{port}"),
    ]
}

/// The full name of a host, as a proxy with this node id understands it; none of an address.
#[must_use]
pub fn full(host: &str, node_id: &str) -> Option<String> {
    if host.parse::<IpAddr>().is_ok() {
        return None;
    }
    // `namespace.svc.cluster.local`
    let own = node_id.rsplit('~').next().unwrap_or_default();
    let Some((_, suffix)) = own.split_once('.') else {
        return Some(host.to_owned());
    };
    let service = suffix.split_once('.').map_or("", |(_, domain)| domain);
    let labels: Vec<&str> = host.split('.').collect();
    Some(match labels.as_slice() {
        _ if host.ends_with(&format!(".{suffix}")) => host.to_owned(),
        [_] => format!("{host}.{own}"),
        [_, _] => format!("{host}.{suffix}"),
        [_, _, "svc"] => format!("{host}.{service}"),
        _ => host.to_owned(),
    })
}

/// Whether a name that a client uses stands for a service's full name, seen from a namespace.
#[must_use]
pub fn stands_for(host: &str, hostname: &str, namespace: Option<&str>) -> bool {
    if host == hostname {
        return true;
    }
    let rest = |prefix: &str| {
        hostname
            .strip_prefix(prefix)
            .and_then(|rest| rest.strip_prefix('.'))
    };
    match rest(host) {
        // `reviews.bookinfo`, `reviews.bookinfo.svc`
        Some(_) if host.contains('.') => true,
        Some(rest) => namespace.is_some_and(|own| rest.split('.').next() == Some(own)),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{full, stands_for};

    #[test]
    fn a_short_name_is_completed_as_the_proxys_own_namespace_has_it() {
        let id = "sidecar~10.0.0.1~a-1.bookinfo~bookinfo.svc.cluster.local";
        let whole = Some("reviews.bookinfo.svc.cluster.local".to_owned());
        for host in [
            "reviews",
            "reviews.bookinfo",
            "reviews.bookinfo.svc",
            "reviews.bookinfo.svc.cluster.local",
        ] {
            assert_eq!(full(host, id), whole, "{host}");
        }
        assert_eq!(full("10.0.0.2", id), None);
        assert_eq!(
            full("api.example.com.", "").as_deref(),
            Some("api.example.com.")
        );
    }

    #[test]
    fn a_short_name_is_a_service_of_the_own_namespace() {
        let full = "reviews.bookinfo.svc.cluster.local";
        assert!(stands_for("reviews", full, Some("bookinfo")));
        assert!(!stands_for("reviews", full, Some("other")));
        assert!(stands_for("reviews.bookinfo", full, Some("other")));
        assert!(stands_for(full, full, None));
        assert!(!stands_for("view", full, Some("bookinfo")));
        assert!(!stands_for("reviews.book", full, None));
    }
}
