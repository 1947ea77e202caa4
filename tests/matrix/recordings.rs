//! The recordings: every proxy of three real meshes, and all of each together.

use std::path::Path;

use mesh::origin::PodName;
use mesh::source::snapshot::Recording;

use super::folders::{each, hold};
use super::run::{KINDS, run};
use super::shot;

/// Looks at every `of`th proxy from `part` on: tests run side by side.
fn recording(name: &str, part: usize, of: usize) {
    let file = format!("fixtures/{name}.mesh.tgz");
    let recording = Recording::open(Path::new(&file)).unwrap();
    each(&recording.proxies(), ToString::to_string, |pod| {
        let target = pod.to_string();
        let title = format!("{file}: {target}");
        let said = shot::all(&title, &shot::OF_MUCH, "", |kind, flags| {
            run(kind, &[&[&target, "--from", &file], flags].concat())
        });
        hold(format!("{name}@{target}"), said);
    });
    for kind in KINDS.into_iter().skip(part).step_by(of) {
        let said = run(kind, &["-A", "--from", &file]);
        // A pod whose proxy does not run, or was not recorded, costs its own row.
        assert!([0, 75].contains(&said.exit), "{said:?}");
        // None of these meshes holds any.
        if kind == "ecds" {
            assert!(said.err.contains("no extension configurations found") || said.exit == 75);
            continue;
        }
        // A ztunnel is a proxy, but no Envoy.
        let envoys = |pod: &PodName| !pod.name.starts_with("ztunnel");
        for pod in recording.proxies().into_iter().filter(envoys) {
            assert!(
                said.out.contains(&pod.to_string()),
                "{kind} {pod}: {}",
                said.err
            );
        }
    }
}

#[test]
fn one_half_of_a_healthy_mesh_is_shown_as_accepted() {
    recording("bookinfo", 0, 2);
}

#[test]
fn the_other_half_of_a_healthy_mesh_is_shown_as_accepted() {
    recording("bookinfo", 1, 2);
}

#[test]
fn a_mesh_that_refused_its_listeners_is_shown_as_accepted() {
    recording("rejected", 0, 1);
}

#[test]
fn an_ambient_mesh_is_shown_as_accepted() {
    recording("ambient", 0, 1);
}
