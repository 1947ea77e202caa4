//! Versions of Istio: what `/version` says, and which two may work together.
//!
//! istiod answers `version-revision-status` in one word, and all three may hold
//! dashes; only the ends are sure. Istio promises what works with what by minor
//! release, as Kubernetes does, so that is all that is compared. A version is read
//! here alone, wherever it stands: in an answer, a label or an image's tag.

use std::fmt;

/// What a program says of its build, in istioctl's spelling.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct BuildInfo {
    /// `1.28.0`.
    pub version: String,
    /// The commit.
    pub revision: String,
    /// The version of Go; not told by `/version`.
    pub golang_version: String,
    /// `Clean` or `Modified`.
    pub status: String,
    /// The tag, which is the version's.
    pub tag: String,
}

impl BuildInfo {
    /// Reads what `/version` answers. A word that is not so built is the version.
    #[must_use]
    pub fn parse(text: &str) -> BuildInfo {
        let text = text.trim();
        let (version, revision, status) = parts(text).unwrap_or((text, "", ""));
        BuildInfo {
            version: version.to_owned(),
            revision: revision.to_owned(),
            golang_version: String::new(),
            status: status.to_owned(),
            tag: version.to_owned(),
        }
    }
}

/// `1.28.0-016bc46f-dirty-Modified`: the revision of changed sources ends in `-dirty`.
fn parts(text: &str) -> Option<(&str, &str, &str)> {
    let (rest, status) = text.rsplit_once('-')?;
    let clean = rest.strip_suffix("-dirty").unwrap_or(rest);
    let (version, _) = clean.rsplit_once('-')?;
    let revision = rest.get(version.len() + 1..)?;
    Some((version, revision, status))
}

/// A minor release, of Istio or of Kubernetes: both promise what works with what by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// 1, until further notice.
    pub major: u32,
    /// What support is counted in.
    pub minor: u32,
}

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
        Version::parse(image_tag(image)?)
    }

    /// How many minors this one is behind another; none across majors or ahead of it.
    #[must_use]
    pub fn behind(self, other: Version) -> Option<u32> {
        let same = self.major == other.major;
        other.minor.checked_sub(self.minor).filter(|_| same)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// The tag of an image's name. A registry's port is none.
#[must_use]
pub fn image_tag(image: &str) -> Option<&str> {
    let name = image.split('@').next().unwrap_or_default();
    let last = name.rsplit('/').next().unwrap_or_default();
    Some(last.split_once(':')?.1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_build_is_told_by_its_ends() {
        for (text, version, revision, status) in [
            (
                "1.32-alpha.eed52ebb66ad-eed52ebb66ad-Clean",
                "1.32-alpha.eed52ebb66ad",
                "eed52ebb66ad",
                "Clean",
            ),
            (
                "1.28.0-016bc46f-dirty-Modified\n",
                "1.28.0",
                "016bc46f-dirty",
                "Modified",
            ),
            ("1.28.0", "1.28.0", "", ""),
            ("1.28.0-rc", "1.28.0-rc", "", ""),
            ("", "", "", ""),
            ("--", "", "", ""),
        ] {
            let build = BuildInfo::parse(text);
            let told = (&*build.version, &*build.revision, &*build.status);
            assert_eq!(told, (version, revision, status), "{text}");
            assert_eq!(build.tag, version);
        }
    }

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
    fn minors_are_compared_and_nothing_finer() {
        let minor = |text| Version::parse(text).unwrap();
        assert_eq!(minor("1.27.3").behind(minor("1.30.0")), Some(3));
        assert_eq!(minor("1.27.9").behind(minor("v1.27.0")), Some(0));
        assert_eq!(minor("1.28").behind(minor("1.27.3")), None);
        assert!(minor("1.32-alpha.x") > minor("1.9.1"));
        assert_eq!(minor("1.9.1").to_string(), "1.9");
        for odd in ["", "latest", "1", "1.", "1.x", "99999999999.1"] {
            assert_eq!(Version::parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_tag_is_what_stands_behind_an_images_name() {
        assert_eq!(
            image_tag("hub:5000/istio/pilot:1.26.1-distroless"),
            Some("1.26.1-distroless")
        );
        assert_eq!(image_tag("hub:5000/istio/pilot"), None);
        assert_eq!(image_tag("pilot:1.32@sha256:00"), Some("1.32"));
        assert_eq!(read("1.32-alpha.eed52"), Some((1, 32)));
        assert_eq!(read("v1.9.0"), Some((1, 9)));
    }
}
