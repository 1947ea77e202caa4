//! Whether this Kubernetes and this Istio were made for each other.
//!
//! istioctl compares with the one minimum that it was built with, its own Istio's,
//! which says nothing of the one that runs. Here the table of what
//! each release was tested with decides for every control plane that is installed.
//! Its source is istio.io's page of supported releases, where a release is added
//! every quarter: of newer ones than are written here only the least is known, since
//! a minimum never went down.

use super::Seen;
use super::codes::{IST0142, MESH0012};
use super::istiod::{ControlPlane, control_planes};
use crate::check::finding::{Finding, Severity};
use crate::error::{Error, Result};
use crate::istio::release::Version;

/// What an Istio minor supports: Kubernetes minors from, to, and until when it is
/// supported itself, where that is known here.
struct Supported(u32, u32, u32, &'static str);

/// From istio.io/latest/docs/releases/supported-releases.
const SUPPORTED: [Supported; 23] = [
    Supported(7, 16, 18, ""),
    Supported(8, 16, 19, ""),
    Supported(9, 17, 20, ""),
    Supported(10, 18, 21, ""),
    Supported(11, 18, 22, ""),
    Supported(12, 19, 22, ""),
    Supported(13, 20, 23, ""),
    Supported(14, 21, 24, ""),
    Supported(15, 22, 25, ""),
    Supported(16, 22, 25, ""),
    Supported(17, 23, 26, ""),
    Supported(18, 24, 27, ""),
    Supported(19, 25, 28, ""),
    Supported(20, 25, 29, "2024-06"),
    Supported(21, 26, 29, "2024-09"),
    Supported(22, 27, 30, "2025-01"),
    Supported(23, 27, 30, "2025-04"),
    Supported(24, 28, 31, "2025-06"),
    Supported(25, 29, 32, "2025-09"),
    Supported(26, 29, 33, "2025-12"),
    Supported(27, 29, 33, "2026-03"),
    Supported(28, 30, 34, "2026-05"),
    Supported(29, 31, 35, "2026-08"),
];

/// The first and last Istio minor whose own sources state this minimum.
const NEWEST_MINIMUM: (u32, u32, u32) = (31, 32, 32);

/// What is known of the Kubernetes that an Istio needs.
#[derive(Debug, PartialEq, Eq)]
struct Minimum {
    /// Less is too little.
    least: u32,
    /// This is enough.
    enough: Option<u32>,
}

fn supported(istio: Version) -> Option<&'static Supported> {
    let minor = |row: &&Supported| istio.major == 1 && row.0 == istio.minor;
    SUPPORTED.iter().find(minor)
}

/// Minimums never went down, so neighbours bound what is not written.
fn minimum(istio: Version) -> Minimum {
    let (first, last, newest) = NEWEST_MINIMUM;
    let older = |row: &&Supported| row.0 <= istio.minor;
    let least = SUPPORTED.iter().rev().find(older).map_or(0, |row| row.1);
    let newer = |row: &&Supported| row.0 >= istio.minor;
    let enough = SUPPORTED.iter().find(newer).map(|row| row.1);
    match istio {
        Version { major, .. } if major != 1 => Minimum {
            least: 0,
            enough: None,
        },
        Version { minor, .. } if minor >= first => Minimum {
            least: newest,
            enough: (minor <= last).then_some(newest),
        },
        _ => Minimum {
            least,
            enough: enough.or(Some(newest)),
        },
    }
}

/// The cluster's version as it calls itself, and read.
fn here(seen: &Seen) -> Result<(&str, Version)> {
    let text = seen.kubernetes.as_deref().map_err(Clone::clone)?;
    let version = Version::parse(text);
    let unread = || Error::cannot_tell(format!("Kubernetes calls its version `{text}`"));
    let version = version.filter(|version| version.major == 1);
    Ok((text, version.ok_or_else(unread)?))
}

/// The control planes to be judged, each of a version that can be read.
fn versions<'a>(seen: &'a Seen) -> Result<Vec<(ControlPlane<'a>, Version)>> {
    let planes = control_planes(seen)?;
    let known = |plane: ControlPlane<'a>| {
        let version = plane.version.ok_or_else(|| plane.nameless())?;
        Ok((plane, version))
    };
    planes.into_iter().map(known).collect()
}

/// IST0142.
pub(super) fn too_old(seen: &Seen) -> Result<Vec<Finding>> {
    let (text, kubernetes) = here(seen)?;
    let planes = versions(seen)?;
    let told = |least: u32| {
        let least = format!("1.{least}");
        IST0142
            .found("", format!("The Kubernetes Version {text:?} is lower than the minimum version: {least}"))
            .seen(format!("Kubernetes calls itself {text}"))
            .advise(format!("upgrade Kubernetes to {least} or newer, or choose an Istio that supports {kubernetes}"))
    };
    if planes.is_empty() {
        // Nothing installed: some Istio must go with this Kubernetes, any one.
        let oldest = SUPPORTED.first().map_or(0, |row| row.1);
        let none = kubernetes.major == 1 && kubernetes.minor < oldest;
        return Ok(none.then(|| told(oldest)).into_iter().collect());
    }
    let mut findings = Vec::new();
    for (plane, istio) in planes {
        let Minimum { least, enough } = minimum(istio);
        if kubernetes.minor < least {
            findings.push(told(least).seen(plane.told()));
        } else if enough.is_none_or(|enough| kubernetes.minor < enough) {
            let error = Error::cannot_tell(format!(
                "it is not known here which Kubernetes Istio {istio} needs"
            ));
            let finding = IST0142.cannot_tell(&error.hint(PAGE));
            // Kubernetes that carries the newest Istio known will hardly be too old for the next.
            let recent = kubernetes.minor >= NEWEST_MINIMUM.2;
            findings.push(if recent { quiet(finding) } else { finding });
        }
    }
    Ok(findings)
}

/// What came after this program is no reason for alarm.
fn quiet(finding: Finding) -> Finding {
    Finding {
        severity: Severity::Info,
        ..finding
    }
}

const PAGE: &str = "look at https://istio.io/latest/docs/releases/supported-releases/";

/// MESH0012.
pub(super) fn too_new(seen: &Seen) -> Result<Vec<Finding>> {
    let (text, kubernetes) = here(seen)?;
    let mut findings = Vec::new();
    for (plane, istio) in versions(seen)? {
        let Some(Supported(_, from, to, until)) = supported(istio) else {
            let error = Error::cannot_tell(format!(
                "it is not known here which Kubernetes Istio {istio} was tested with"
            ));
            findings.push(quiet(MESH0012.cannot_tell(&error.hint(PAGE))));
            continue;
        };
        if kubernetes.minor > *to {
            let message = format!(
                "Kubernetes {text:?} is newer than Istio {istio} was tested with: 1.{from} to 1.{to}"
            );
            let advice =
                format!("upgrade Istio to a version that supports Kubernetes {kubernetes}");
            let mut finding = MESH0012
                .found("", message)
                .seen(plane.told())
                .advise(advice);
            if !until.is_empty() {
                finding = finding.seen(format!("Istio {istio} is supported until {until}"));
            }
            findings.push(finding);
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_only_ever_goes_up() {
        let up =
            |a: &Supported, b: &Supported| a.0 + 1 == b.0 && a.1 <= b.1 && a.2 <= b.2 && a.3 <= b.3;
        assert!(SUPPORTED.is_sorted_by(up));
        assert!(SUPPORTED.iter().all(|row| row.1 < row.2));
    }

    #[test]
    fn of_an_istio_that_is_not_in_the_table_its_neighbours_tell() {
        let of = |minor| {
            let Minimum { least, enough } = minimum(Version { major: 1, minor });
            (least, enough)
        };
        assert_eq!(of(29), (31, Some(31)));
        assert_eq!(of(30), (31, Some(32)));
        assert_eq!(of(32), (32, Some(32)));
        assert_eq!(of(33), (32, None));
        assert_eq!(of(4), (0, Some(16)));
    }
}
