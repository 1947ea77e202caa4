//! What a ztunnel says, as tables and as documents.
//!
//! The tables have istioctl's columns in istioctl's words; the wide ones add what
//! it hides. What was not told is `-` there, and empty where istioctl leaves it
//! empty.

pub mod certificate;
pub mod connection;
pub mod document;
pub mod policy;
pub mod service;
pub mod workload;

use crate::ztunnel::told::Told;

/// A text that was told, or `-`.
fn dash(told: &Told) -> String {
    told.text().unwrap_or("-").to_owned()
}

/// Texts parted by commas, or `-`.
fn list<'a>(texts: impl IntoIterator<Item = &'a Told>) -> String {
    let texts: Vec<&str> = texts.into_iter().filter_map(Told::text).collect();
    if texts.is_empty() {
        "-".to_owned()
    } else {
        texts.join(",")
    }
}

/// Parts of a key by which entries are sorted: whatever follows a shorter part
/// comes after it.
fn key(parts: &[&str]) -> String {
    parts.join("\0")
}
