//! The same bytes through another door: standard input, and gzip.
//!
//! A file in Envoy's layout is read by its sections, all else whole; whoever
//! packs or pipes a file must not be told anything else for it.

use std::fs;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::folders::{each, folders};
use super::run::{KINDS, process, run};

#[test]
fn standard_input_reads_like_the_file() {
    let mut all = folders("dumps");
    all.extend(folders("hostile"));
    each(
        &all,
        |folder| folder.name.clone(),
        |folder| {
            let piped = process("listeners", &["-f", "-", "-o", "json"], &folder.bytes);
            let piped = piped.about("standard input", "FILE");
            let said = run("listeners", &["-f", &folder.file, "-o", "json"]);
            assert_eq!(said.about(&folder.file, "FILE"), piped, "{}", folder.name);
        },
    );
}

#[test]
fn a_gzipped_file_reads_like_the_file() {
    let place = tempfile::tempdir().unwrap();
    let packed = place.path().join("packed");
    let packed = packed.to_str().unwrap();
    let mut all = folders("dumps");
    all.extend(folders("hostile"));
    all.retain(|folder| !folder.is_packed());
    each(
        &all,
        |folder| folder.name.clone(),
        |folder| {
            let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
            gzip.write_all(&folder.bytes).unwrap();
            fs::write(packed, gzip.finish().unwrap()).unwrap();
            for kind in KINDS {
                let said = |file: &str| run(kind, &["-f", file]).about(file, "FILE");
                assert_eq!(said(&folder.file), said(packed), "{} {kind}", folder.name);
            }
        },
    );
}
