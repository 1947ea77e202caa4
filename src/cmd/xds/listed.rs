//! `mesh xds list`: what an istiod answers, with what each of it is.

use super::view::{KNOWN, Of, View};
use crate::exit::Exit;
use crate::render::rows::Rows;
use crate::render::style::Tone;

/// The columns.
pub(super) const COLUMNS: [&str; 3] = ["VIEW", "OF", "SHOWS"];

/// Adds the rows of istiod's list, which may name a path with its parameters.
pub(super) fn add(body: &[u8], rows: &mut Rows) -> serde_json::Result<()> {
    let names: Option<Vec<String>> = serde_json::from_slice(body)?;
    for name in names.unwrap_or_default() {
        let (bare, query) = name.split_once('?').unwrap_or((&name, ""));
        let known = KNOWN.iter().find(|known| known.name == bare);
        let of = match known.map(|known| known.of) {
            Some(Of::Mesh) => "mesh",
            Some(Of::Proxy) => "TARGET",
            Some(Of::Either) => "mesh or TARGET",
            None => "-",
        };
        let refused = View::parse(&name, false).or_else(|_| View::parse(&name, true));
        let refused = refused.err().filter(|error| error.exit == Exit::Usage);
        let (tone, about) = match (&refused, known) {
            (Some(error), _) => (Tone::Faint, error.message.as_str()),
            (None, Some(known)) if query.is_empty() => (Tone::Plain, known.about),
            (None, _) => (Tone::Plain, "-"),
        };
        rows.resource(&name);
        rows.push(tone, &[name.as_str(), of, about]);
    }
    Ok(())
}
