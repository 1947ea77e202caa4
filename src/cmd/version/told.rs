//! Versions in the forms that istioctl prints them in.
//!
//! The keys of the document are istioctl's, mixed case and all. Go's version is not
//! told of what is not made with Go, and a version that nobody said is left out
//! rather than empty.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use serde::Serialize;

use crate::istio::release::BuildInfo;
use crate::istio::sync::Proxy;
use crate::render::safe;

/// All of it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Told {
    client_version: BuildInfo,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) mesh_version: Vec<ControlPlane>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) data_plane_version: Option<Vec<DataPlane>>,
}

/// One istiod.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ControlPlane {
    component: &'static str,
    revision: String,
    info: BuildInfo,
    #[serde(skip)]
    pod: String,
}

/// One proxy.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct DataPlane {
    #[serde(rename = "ID")]
    pub(super) id: String,
    #[serde(rename = "IstioVersion")]
    pub(super) version: String,
    #[serde(rename = "Type", skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
}

impl Default for Told {
    fn default() -> Told {
        let version = env!("CARGO_PKG_VERSION").to_owned();
        Told {
            client_version: BuildInfo {
                tag: version.clone(),
                version,
                ..BuildInfo::default()
            },
            mesh_version: Vec::new(),
            data_plane_version: None,
        }
    }
}

impl ControlPlane {
    pub(super) fn new(revision: String, info: BuildInfo, pod: String) -> ControlPlane {
        ControlPlane {
            component: "pilot",
            revision,
            info,
            pod,
        }
    }

    pub(super) fn version(&self) -> &str {
        &self.info.version
    }
}

impl DataPlane {
    /// istioctl calls a router a gateway.
    pub(super) fn of(proxy: &Proxy) -> DataPlane {
        let kind = proxy.kind.as_deref().map(|kind| match kind {
            "router" => "gateway",
            other => other,
        });
        DataPlane {
            id: proxy.id.to_string(),
            version: proxy.version.to_string(),
            kind: kind.map(str::to_owned),
        }
    }
}

/// Proxies in the order of their names; one that two istiods know stands there once.
pub(super) fn each_once(mut planes: Vec<DataPlane>) -> Vec<DataPlane> {
    planes.sort();
    planes.dedup();
    planes
}

impl Told {
    /// Prints lines.
    ///
    /// # Errors
    /// Those of the stream.
    pub(super) fn print(&self, short: bool, out: &mut dyn Write) -> io::Result<()> {
        let client = &self.client_version.version;
        writeln!(out, "client version: {client}")?;
        if short {
            self.control_planes(out)?;
        } else {
            for one in &self.mesh_version {
                let ControlPlane {
                    info,
                    revision,
                    pod,
                    ..
                } = one;
                let built = [info.revision.as_str(), info.status.as_str()];
                let built: Vec<&str> = built.into_iter().filter(|text| !text.is_empty()).collect();
                let line = format!(
                    "control plane version: {} (revision {revision}, {pod}; {})",
                    or_unknown(&info.version),
                    or_unknown(&built.join(", "))
                );
                writeln!(out, "{}", safe::cell(&line))?;
            }
        }
        let Some(planes) = &self.data_plane_version else {
            return Ok(());
        };
        let told = by_version(planes, !short);
        let told = if told.is_empty() {
            "none".to_owned()
        } else {
            told.join(", ")
        };
        writeln!(out, "data plane version: {}", safe::cell(&told))
    }

    /// One line where all are alike, as in istioctl, else one for each version.
    fn control_planes(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut versions: BTreeMap<&str, (BTreeSet<&str>, usize)> = BTreeMap::new();
        for one in &self.mesh_version {
            let (revisions, pods) = versions.entry(one.version()).or_default();
            revisions.insert(&one.revision);
            *pods += 1;
        }
        let alike = versions.len() == 1;
        for (version, (revisions, pods)) in versions {
            let line = if alike {
                format!("control plane version: {}", or_unknown(version))
            } else {
                let revisions: Vec<&str> = revisions.into_iter().collect();
                let word = if revisions.len() == 1 {
                    "revision"
                } else {
                    "revisions"
                };
                let number = if pods == 1 {
                    "1 pod".to_owned()
                } else {
                    format!("{pods} pods")
                };
                let revisions = revisions.join(", ");
                format!(
                    "pilot version: {} ({word} {revisions}, {number})",
                    or_unknown(version)
                )
            };
            writeln!(out, "{}", safe::cell(&line))?;
        }
        Ok(())
    }
}

/// `1.27 (3 proxies)`, or with kinds: `1.27 (2 sidecars, 1 gateway)`.
fn by_version(planes: &[DataPlane], kinds: bool) -> Vec<String> {
    let mut versions: BTreeMap<(bool, &str), BTreeMap<&str, usize>> = BTreeMap::new();
    for plane in planes {
        // Those that nobody said come last.
        let version = (plane.version.is_empty(), plane.version.as_str());
        let kind = match &plane.kind {
            Some(kind) if kinds => kind,
            _ => "",
        };
        *versions
            .entry(version)
            .or_default()
            .entry(kind)
            .or_default() += 1;
    }
    let told = |((_, version), kinds): ((bool, &str), BTreeMap<&str, usize>)| {
        let parts: Vec<String> = kinds
            .into_iter()
            .map(|(kind, number)| part(kind, number))
            .collect();
        format!("{} ({})", or_unknown(version), parts.join(", "))
    };
    versions.into_iter().map(told).collect()
}

/// istioctl says `1 proxies`, and so do scripts.
fn part(kind: &str, number: usize) -> String {
    match (kind, number) {
        ("", _) => format!("{number} proxies"),
        (_, 1) => format!("1 {kind}"),
        _ => format!("{number} {kind}s"),
    }
}

fn or_unknown(text: &str) -> &str {
    if text.is_empty() { "unknown" } else { text }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn plane(id: &str, version: &str, kind: &str) -> DataPlane {
        DataPlane {
            id: id.to_owned(),
            version: version.to_owned(),
            kind: (!kind.is_empty()).then(|| kind.to_owned()),
        }
    }

    fn control(revision: &str, version: &str) -> ControlPlane {
        let info = BuildInfo::parse(version);
        ControlPlane::new(
            revision.to_owned(),
            info,
            format!("istiod-{revision}.istio-system"),
        )
    }

    fn lines(told: &Told, short: bool) -> Vec<String> {
        let mut out = Vec::new();
        told.print(short, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        text.lines().skip(1).map(str::to_owned).collect()
    }

    #[test]
    fn control_planes_that_are_alike_are_one_line_and_others_one_for_each_version() {
        let mut told = Told {
            mesh_version: vec![
                control("default", "1.28.0-a-Clean"),
                control("default", "1.28.0-a-Clean"),
            ],
            ..Told::default()
        };
        assert_eq!(lines(&told, true), ["control plane version: 1.28.0"]);
        told.mesh_version.push(control("canary", "1.29.0-b-Clean"));
        assert_eq!(
            lines(&told, true),
            [
                "pilot version: 1.28.0 (revision default, 2 pods)",
                "pilot version: 1.29.0 (revision canary, 1 pod)"
            ]
        );
        assert_eq!(
            lines(&told, false)[2],
            "control plane version: 1.29.0 (revision canary, istiod-canary.istio-system; b, Clean)"
        );
    }

    #[test]
    fn proxies_are_counted_by_version_and_those_that_said_none_come_last() {
        let planes = vec![
            plane("a.x", "1.28.0", "sidecar"),
            plane("b.x", "", "ztunnel"),
            plane("c.x", "1.27.1", "sidecar"),
            plane("d.x", "1.28.0", "gateway"),
            plane("e.x", "1.28.0", "sidecar"),
            plane("a.x", "1.28.0", "sidecar"),
        ];
        let told = Told {
            data_plane_version: Some(each_once(planes)),
            ..Told::default()
        };
        assert_eq!(
            lines(&told, true),
            ["data plane version: 1.27.1 (1 proxies), 1.28.0 (3 proxies), unknown (1 proxies)"]
        );
        assert_eq!(
            lines(&told, false),
            [
                "data plane version: 1.27.1 (1 sidecar), 1.28.0 (1 gateway, 2 sidecars), unknown (1 ztunnel)"
            ]
        );
        let none = Told {
            data_plane_version: Some(Vec::new()),
            ..Told::default()
        };
        assert_eq!(lines(&none, true), ["data plane version: none"]);
    }

    #[test]
    fn the_document_has_istioctls_keys_and_leaves_out_what_was_not_asked() {
        let told = Told {
            mesh_version: vec![control("default", "1.28.0-a-Clean")],
            data_plane_version: Some(vec![plane("a.x", "1.28.0", "sidecar")]),
            ..Told::default()
        };
        let value = serde_json::to_value(&told).unwrap();
        assert_eq!(value["meshVersion"][0]["Component"], "pilot");
        assert_eq!(value["meshVersion"][0]["Info"]["golang_version"], "");
        assert_eq!(value["dataPlaneVersion"][0]["IstioVersion"], "1.28.0");
        let alone = serde_json::to_value(Told::default()).unwrap();
        assert_eq!(alone.as_object().unwrap().len(), 1);
    }
}
