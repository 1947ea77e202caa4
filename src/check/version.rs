//! Releases as far as support goes: major and minor.
//!
//! Istio and Kubernetes promise what works with what by minor release, so a check
//! compares those and nothing finer. Where a version comes from matters more than
//! how it is written: an image's tag says what runs, a label says what somebody
//! installed, and the charts in Istio's source tree are all labelled 1.0.0, which
//! says nothing at all.

use std::fmt;

use super::evidence::Object;

/// A minor release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// 1, until further notice.
    pub major: u32,
    /// What support is counted in.
    pub minor: u32,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// What charts carry that were never released.
const UNRELEASED: &str = "1.0.0";

impl Version {
    /// Reads `1.27.3`, `v1.36.1+k3s1`, `1.32-alpha.eed52ebb66ad`, `1.29`; not `latest`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Version> {
        let text = text.trim();
        let (major, rest) = text.strip_prefix('v').unwrap_or(text).split_once('.')?;
        let end = rest.find(|letter: char| !letter.is_ascii_digit());
        let minor = rest.get(..end.unwrap_or(rest.len()))?;
        Some(Version {
            major: major.parse().ok()?,
            minor: minor.parse().ok()?,
        })
    }

    /// The version that an image's tag names.
    #[must_use]
    pub fn of_image(image: &str) -> Option<Version> {
        let name = image.split('@').next().unwrap_or_default();
        let last = name.rsplit('/').next().unwrap_or_default();
        Version::parse(last.split_once(':')?.1)
    }

    /// The version that whoever installed an object wrote on it: istioctl, then Helm.
    #[must_use]
    pub fn of_labels(object: &Object) -> Option<Version> {
        let chart = object.label("helm.sh/chart");
        let chart = chart
            .and_then(|chart| chart.rsplit_once('-'))
            .map(|it| it.1);
        [
            object.label("operator.istio.io/version"),
            chart,
            object.label("app.kubernetes.io/version"),
        ]
        .into_iter()
        .flatten()
        .filter(|text| *text != UNRELEASED)
        .find_map(Version::parse)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    fn read(text: &str) -> Option<(u32, u32)> {
        Version::parse(text).map(|it| (it.major, it.minor))
    }

    #[test]
    fn versions_are_read_however_builds_write_them() {
        assert_eq!(read("1.27.3"), Some((1, 27)));
        assert_eq!(read("v1.36.1-gke.100"), Some((1, 36)));
        assert_eq!(read("1.32-alpha.eed52ebb66ad"), Some((1, 32)));
        assert_eq!(read("1.29"), Some((1, 29)));
        for text in ["latest", "1", "", "v", "1.", "1.x", "99999999999.1", ".1"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn an_images_registry_port_is_no_tag() {
        let of = |image| Version::of_image(image).map(|it| it.minor);
        assert_eq!(of("docker.io/istio/pilot:1.27.3-distroless"), Some(27));
        assert_eq!(of("localhost:5000/istio/pilot:1.26.0@sha256:ab"), Some(26));
        assert_eq!(of("localhost:5000/istio/pilot"), None);
        assert_eq!(of("istio/pilot@sha256:1.2"), None);
        assert_eq!(of("auto"), None);
    }

    #[test]
    fn a_chart_that_was_never_released_says_nothing() {
        let object = |labels| Object {
            name: String::new(),
            namespace: String::new(),
            value: json!({"metadata": {"labels": labels}}),
        };
        let of = |labels| Version::of_labels(&object(labels)).map(|it| it.minor);
        let chart = "helm.sh/chart";
        assert_eq!(of(json!({chart: "base-1.27.3"})), Some(27));
        assert_eq!(of(json!({chart: "base-1.0.0"})), None);
        let both = json!({chart: "base-1.0.0", "operator.istio.io/version": "1.32-alpha.x"});
        assert_eq!(of(both), Some(32));
    }
}
