//! Kinds of configuration, by the names that people call them.
//!
//! On the wire a kind is a type URL; everybody says CDS and LDS. The letters are
//! Istio's own (`pilot/pkg/xds/v3/model.go`); a kind that has none keeps its URL.

const PREFIX: &str = "type.googleapis.com/";

/// Types and their letters, the ones that every Envoy takes first.
const LETTERS: [(&str, &str); 12] = [
    ("envoy.config.cluster.v3.Cluster", "CDS"),
    ("envoy.config.listener.v3.Listener", "LDS"),
    ("envoy.config.endpoint.v3.ClusterLoadAssignment", "EDS"),
    ("envoy.config.route.v3.RouteConfiguration", "RDS"),
    ("envoy.extensions.transport_sockets.tls.v3.Secret", "SDS"),
    ("envoy.config.core.v3.TypedExtensionConfig", "ECDS"),
    ("istio.networking.nds.v1.NameTable", "NDS"),
    ("istio.mesh.v1alpha1.ProxyConfig", "PCDS"),
    ("istio.workload.Address", "WDS"),
    ("istio.workload.Workload", "WDS"),
    ("istio.security.Authorization", "WADS"),
    ("envoy.config.bootstrap.v3.Bootstrap", "BDS"),
];

/// How many of [`LETTERS`] come first in a list for people.
const CORE: usize = 4;

/// The type URLs that a flat answer of an older istiod tells of, as its fields begin.
pub(super) const FLAT: [(&str, &str); 5] = [
    (
        "cluster",
        "type.googleapis.com/envoy.config.cluster.v3.Cluster",
    ),
    (
        "listener",
        "type.googleapis.com/envoy.config.listener.v3.Listener",
    ),
    (
        "route",
        "type.googleapis.com/envoy.config.route.v3.RouteConfiguration",
    ),
    (
        "endpoint",
        "type.googleapis.com/envoy.config.endpoint.v3.ClusterLoadAssignment",
    ),
    (
        "extensionconfig",
        "type.googleapis.com/envoy.config.core.v3.TypedExtensionConfig",
    ),
];

fn place(type_url: &str) -> Option<usize> {
    let name = type_url.strip_prefix(PREFIX)?;
    LETTERS.iter().position(|(known, _)| *known == name)
}

/// The letters of a type: `LDS`; none where it has none.
#[must_use]
pub fn letters(type_url: &str) -> Option<&'static str> {
    LETTERS.get(place(type_url)?).map(|(_, letters)| *letters)
}

/// The letters of a type, or its URL.
#[must_use]
pub fn name(type_url: &str) -> &str {
    letters(type_url).unwrap_or(type_url)
}

/// By what types are sorted for people: CDS, LDS, EDS, RDS, then the others by URL.
#[must_use]
pub fn order(type_url: &str) -> (usize, &str) {
    match place(type_url) {
        Some(core) if core < CORE => (core, ""),
        _ => (CORE, type_url),
    }
}

/// The type URL of letters, for the columns that a table always has.
#[must_use]
pub fn url(letters: &str) -> Option<String> {
    let (name, _) = LETTERS.iter().find(|(_, known)| *known == letters)?;
    Some(format!("{PREFIX}{name}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_core_comes_first_and_the_rest_by_url() {
        let mut types = ["NDS", "WDS", "RDS", "ECDS", "EDS", "LDS", "WADS", "CDS"]
            .map(|letters| url(letters).unwrap());
        types.sort_by(|a, b| order(a).cmp(&order(b)));
        let letters: Vec<_> = types.iter().map(|one| name(one)).collect();
        assert_eq!(
            letters,
            ["CDS", "LDS", "EDS", "RDS", "ECDS", "NDS", "WADS", "WDS"]
        );
    }

    #[test]
    fn a_type_without_letters_keeps_its_url() {
        let odd = "type.googleapis.com/acme.Thing";
        assert_eq!((name(odd), letters(odd)), (odd, None));
        assert_eq!(url("XDS"), None);
        for (_, known) in FLAT {
            assert!(letters(known).is_some(), "{known}");
        }
    }
}
