//! Versions of Istio: what `/version` says, and which two may work together.
//!
//! istiod answers `version-revision-status` in one word, and all three may hold
//! dashes; only the ends are sure. Istio promises what works with what by minor
//! release, so that is all that is compared.

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

/// A minor release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minor {
    major: u32,
    minor: u32,
}

impl Minor {
    /// Reads `1.27.3`, `v1.28`, `1.32-alpha.eed52ebb66ad`; not `latest`.
    #[must_use]
    pub fn parse(version: &str) -> Option<Minor> {
        let (major, rest) = version.trim_start_matches('v').split_once('.')?;
        let end = rest.find(|letter: char| !letter.is_ascii_digit());
        let minor = &rest[..end.unwrap_or(rest.len())];
        Some(Minor {
            major: major.parse().ok()?,
            minor: minor.parse().ok()?,
        })
    }

    /// How many minors this one is behind another; none across majors or ahead of it.
    #[must_use]
    pub fn behind(self, other: Minor) -> Option<u32> {
        let same = self.major == other.major;
        other.minor.checked_sub(self.minor).filter(|_| same)
    }
}

impl fmt::Display for Minor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
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

    #[test]
    fn minors_are_compared_and_nothing_finer() {
        let minor = |text| Minor::parse(text).unwrap();
        assert_eq!(minor("1.27.3").behind(minor("1.30.0")), Some(3));
        assert_eq!(minor("1.27.9").behind(minor("v1.27.0")), Some(0));
        assert_eq!(minor("1.28").behind(minor("1.27.3")), None);
        assert!(minor("1.32-alpha.x") > minor("1.9.1"));
        assert_eq!(minor("1.9.1").to_string(), "1.9");
        for odd in ["", "latest", "1", "1.", "1.x", "99999999999.1"] {
            assert_eq!(Minor::parse(odd), None, "{odd}");
        }
    }
}
