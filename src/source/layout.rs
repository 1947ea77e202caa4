//! Finds the sections of a config dump without parsing it.
//!
//! A table needs one section of five, yet a dump of a large mesh is 80 MB. Envoy's
//! own layout allows a shortcut: it indents by one space, so a member of `configs`
//! begins with a newline, two spaces, `{`, a newline, three spaces and its
//! `"@type"`; and since no raw newline can stand inside a JSON string, that text
//! is never data. One pass over the file in windows finds where the sections are,
//! with no more memory than a window.
//!
//! The shortcut is taken only if the whole frame is as Envoy writes it: the file
//! begins and ends so, every section ends where the next begins. Anything else
//! (compact, re-indented, compressed, cut, doubled) is read whole. What is given
//! up: bytes broken inside a section that nobody asked for go unnoticed, as they
//! do when a live proxy is asked for one section.

use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;

use memchr::memmem::Finder;

/// How Envoy begins a dump.
const BEGIN: &[u8] = b"{\n \"configs\": [";
/// How a section begins, up to its type.
const SECTION: &[u8] = b"\n  {\n   \"@type\": \"type.googleapis.com/envoy.admin.";
/// How a section ends where another follows.
const NEXT: &[u8] = b"\n  },";
/// How a dump ends, but for a newline.
const END: &[u8] = b"\n  }\n ]\n}";
/// How much is looked at at once.
const WINDOW: usize = 256 * 1024;
/// How much must be there behind a section's beginning before it is judged: its type, and what follows.
const LOOKAHEAD: usize = 160;
/// How much of a window is kept for the next: a beginning that is cut by its end, and what stands before it.
const CARRY: usize = 512;

/// One section: its type, such as `v3.ClustersConfigDump`, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The type's name behind `envoy.admin.`.
    pub message: String,
    /// From its opening brace to behind its closing one.
    pub span: Range<u64>,
}

/// The sections of a dump in Envoy's own layout, in their order; none if the file
/// is laid out in any other way.
///
/// # Errors
/// Those of the file.
pub fn sections<F: Read + Seek>(file: &mut F) -> io::Result<Option<Vec<Section>>> {
    let length = file.seek(SeekFrom::End(0))?;
    let Some(end) = end(file, length)? else {
        return Ok(None);
    };
    let Some(begins) = begins(file)? else {
        return Ok(None);
    };
    let mut sections: Vec<Section> = Vec::with_capacity(begins.len());
    for (index, (at, message)) in begins.iter().enumerate() {
        // Its brace stands behind a newline and two spaces; it ends before a comma or the frame.
        let behind = begins.get(index + 1).map_or(end, |(next, _)| next - 1);
        sections.push(Section {
            message: message.clone(),
            span: at + 3..behind,
        });
    }
    Ok(Some(sections))
}

/// Where the last section ends, if the file ends as a dump does.
fn end<F: Read + Seek>(file: &mut F, length: u64) -> io::Result<Option<u64>> {
    let from = length.saturating_sub(END.len() as u64 + 1);
    let mut tail = Vec::new();
    file.seek(SeekFrom::Start(from))?;
    file.take(END.len() as u64 + 1).read_to_end(&mut tail)?;
    let text = tail.strip_suffix(b"\n").unwrap_or(&tail);
    if !text.ends_with(END) {
        return Ok(None);
    }
    // Behind `\n  }` of the frame's last bytes.
    Ok(Some(from + (text.len() - END.len()) as u64 + 4))
}

/// Where each section begins (at its newline) and of which type it is, if the
/// frame around every one is as it must be.
fn begins<F: Read + Seek>(file: &mut F) -> io::Result<Option<Vec<(u64, String)>>> {
    let finder = Finder::new(SECTION);
    let mut begins: Vec<(u64, String)> = Vec::new();
    // The window, where in the file it starts, and up to where the file has been searched.
    let (mut window, mut offset, mut searched) = (Vec::with_capacity(CARRY + WINDOW), 0, 0);
    file.seek(SeekFrom::Start(0))?;
    loop {
        let last = file.take(WINDOW as u64).read_to_end(&mut window)? < WINDOW;
        while let Some(found) = finder.find(&window[searched - offset..]) {
            let at = searched - offset + found;
            let typed = at + SECTION.len();
            if !last && window.len() - typed < LOOKAHEAD {
                break;
            }
            let framed = match begins.last() {
                Some(_) => window[..at].ends_with(NEXT),
                None => offset == 0 && window[..at] == *BEGIN,
            };
            let Some(message) = message(&window[typed..]).filter(|_| framed) else {
                return Ok(None);
            };
            begins.push(((offset + at) as u64, message));
            searched = offset + typed;
        }
        if last {
            return Ok((!begins.is_empty()).then_some(begins));
        }
        let drop = window.len().saturating_sub(CARRY);
        window.drain(..drop);
        offset += drop;
        searched = searched.max(offset);
    }
}

/// A type's name up to its closing quote, if what follows is the next member or the section's end.
fn message(text: &[u8]) -> Option<String> {
    let quote = memchr::memchr(b'"', text.get(..LOOKAHEAD.min(text.len()))?)?;
    let (name, rest) = (&text[..quote], &text[quote + 1..]);
    let plain = name
        .iter()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_'));
    let followed = rest.starts_with(b",\n   \"") || rest.starts_with(b"\n  }");
    (plain && followed).then(|| String::from_utf8_lossy(name).into_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::io::Cursor;

    fn dump(bodies: &[&str]) -> String {
        let sections: Vec<String> = bodies
            .iter()
            .map(|body| {
                format!("\n  {{\n   \"@type\": \"type.googleapis.com/envoy.admin.v3.{body}\n  }}")
            })
            .collect();
        format!("{{\n \"configs\": [{}\n ]\n}}\n", sections.join(","))
    }

    fn found(text: &str) -> Option<Vec<(String, String)>> {
        let sections = sections(&mut Cursor::new(text.as_bytes())).unwrap()?;
        let text_of = |span: &Range<u64>| {
            text[usize::try_from(span.start).unwrap()..usize::try_from(span.end).unwrap()]
                .to_owned()
        };
        Some(
            sections
                .into_iter()
                .map(|section| (text_of(&section.span), section.message))
                .collect(),
        )
    }

    #[test]
    fn each_section_is_found_whole() {
        let sections = found(&dump(&["ADump\"", "BDump\",\n   \"x\": [\n    {}\n   ]"])).unwrap();
        let messages: Vec<_> = sections
            .iter()
            .map(|(_, message)| message.as_str())
            .collect();
        assert_eq!(messages, ["v3.ADump", "v3.BDump"]);
        for (text, _) in sections {
            assert!(text.starts_with('{') && text.ends_with('}'), "{text}");
            serde_json::from_str::<serde_json::Value>(&text).unwrap();
        }
    }

    #[test]
    fn sections_are_found_across_the_edges_of_windows() {
        // The second section's beginning slides over the first window's edge, byte by byte.
        let frame = dump(&["ADump\",\n   \"x\": \"\"", "BDump\""]).len();
        for slide in 0..600 {
            let filler = "x".repeat(WINDOW - frame + slide);
            let text = dump(&[&format!("ADump\",\n   \"x\": \"{filler}\""), "BDump\""]);
            assert_eq!(found(&text).unwrap().len(), 2, "{slide}");
        }
    }

    #[test]
    fn any_other_layout_is_left_to_the_full_pass() {
        let good = dump(&["ADump\"", "BDump\""]);
        let doubled = format!("{good}{good}");
        let spaced = good.replace("\n  },", "\n  } ,");
        for other in [
            "",
            "{}",
            &doubled,
            &spaced,
            &good.replace("\n ", "\n\t"),
            &format!(" {good}"),
            &format!("{good}\n"),
        ] {
            assert_eq!(found(other), None, "{other}");
        }
        for cut in 0..good.len() - 1 {
            assert_eq!(found(&good[..cut]), None, "{cut}");
        }
    }

    #[test]
    fn text_within_a_string_is_never_a_section() {
        let inside = "ADump\",\n   \"x\": \"\\n  {\\n   \\\"@type\\\": \\\"type.googleapis.com/envoy.admin.v3.B\\\"\"";
        assert_eq!(found(&dump(&[inside])).unwrap().len(), 1);
    }

    #[test]
    fn fixtures_in_envoys_layout_are_read_by_sections_and_no_others_and_no_part_of_one() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
        let mut quick = 0;
        for kind in ["dumps", "hostile"] {
            for folder in std::fs::read_dir(root.join(kind)).unwrap() {
                let path = folder.unwrap().path().join("dump.json");
                let Ok(text) = std::fs::read(&path) else {
                    continue;
                };
                let is_quick = |text: &[u8]| sections(&mut Cursor::new(text)).unwrap().is_some();
                let framed = text.starts_with(BEGIN)
                    && text.trim_ascii_end().ends_with(END)
                    && memchr::memmem::find_iter(&text, "\n}").count() == 1
                    && memchr::memmem::find(&text, SECTION).is_some();
                assert_eq!(is_quick(&text), framed, "{}", path.display());
                if !framed {
                    continue;
                }
                quick += 1;
                let whole = text.trim_ascii_end().len();
                let step = text.len() / 20_000 + 1;
                for cut in (0..whole).step_by(step).chain(whole - 64..whole) {
                    assert!(!is_quick(&text[..cut]), "{} cut at {cut}", path.display());
                }
                assert!(
                    !is_quick(&[text.clone(), text].concat()),
                    "{}",
                    path.display()
                );
            }
        }
        assert!(quick > 15, "{quick}");
    }
}
