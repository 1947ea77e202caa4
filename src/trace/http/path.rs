//! A path made into the one spelling that routes are compared with
//! (`S:common/http/path_utility.cc`, and Chromium's `url_canon_path.cc` under it).
//!
//! Attackers write one path in many ways, and a proxy that reads it in another way than
//! the server behind it can be walked around; so the rules here are Envoy's to the
//! letter, down to their oddities: `//` stays `//` when slashes are merged, a broken
//! escape that decoding would complete gets its `%` escaped, `/..;x/` goes up (since
//! the patches for CVE-2026-73551) and `/%2e%2e;x/` does not. Each was asked of
//! Envoy 1.40.

/// The path without its query and fragment.
#[must_use]
pub fn without_query(path: &str) -> &str {
    let end = path.find(['?', '#']).unwrap_or(path.len());
    path.get(..end).unwrap_or(path)
}

/// The path and its query, which begins with `?` or is empty.
fn parts(path: &str) -> (&str, &str) {
    path.split_at(path.find('?').unwrap_or(path.len()))
}

/// `%2F` and `%5C` of the path made into characters; none if there are none.
#[must_use]
pub fn unescape_slashes(path: &str) -> Option<String> {
    let (own, query) = parts(path);
    let mut text = own.to_owned();
    for (escape, slash) in [("%2F", "/"), ("%2f", "/"), ("%5C", "\\"), ("%5c", "\\")] {
        text = text.replace(escape, slash);
    }
    (text.len() != own.len()).then(|| text + query)
}

/// Slashes in a row made into one; a path of slashes alone keeps two.
#[must_use]
pub fn merge_slashes(path: &str) -> String {
    let (own, query) = parts(path);
    if !own.contains("//") {
        return path.to_owned();
    }
    let segments: Vec<&str> = own.split('/').filter(|it| !it.is_empty()).collect();
    let slash = |there: bool| if there { "/" } else { "" };
    format!(
        "{}{}{}{query}",
        slash(own.starts_with('/')),
        segments.join("/"),
        slash(own.ends_with('/'))
    )
}

/// The path in its canonical form; none if it holds what no path may (`%00`).
/// `dotted_parameters` tells whether `..;x` is a step up.
#[must_use]
pub fn canonical(path: &str, dotted_parameters: bool) -> Option<String> {
    let (own, query) = parts(path);
    let stripped = if dotted_parameters && own.contains(';') {
        Some(without_parameters_of_dots(own))
    } else {
        None
    };
    let own = stripped.as_deref().unwrap_or(own);
    let mut canonical = String::from_utf8(canonical_bytes(own.as_bytes())?).ok()?;
    canonical.push_str(query);
    Some(canonical)
}

/// `/a/..;x/b` as `/a/../b`.
fn without_parameters_of_dots(path: &str) -> String {
    let segments = path
        .split('/')
        .map(|segment| match segment.split_once(';') {
            Some((dots @ ("." | ".."), _)) => dots,
            _ => segment,
        });
    segments.collect::<Vec<_>>().join("/")
}

/// A path as `ignore_path_parameters_in_path_matching` compares it: each segment up to
/// its first `;`, or before the patches for CVE-2026-73511 the whole up to its first.
#[must_use]
pub fn without_parameters(path: &str, per_segment: bool) -> String {
    if !per_segment {
        return path.split(';').next().unwrap_or(path).to_owned();
    }
    let own = without_query(path);
    let segments = own.split('/').map(|segment| segment.split(';').next());
    segments.flatten().collect::<Vec<_>>().join("/")
}

fn canonical_bytes(path: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(path.len());
    // Where a `%` stands that began no escape.
    let mut broken: Option<usize> = None;
    let mut index = 0;
    if !path.first().is_some_and(|byte| slash(*byte)) {
        out.push(b'/');
    }
    while let Some(byte) = path.get(index).copied() {
        let dot = dot(path, index);
        if dot > 0 && out.last() == Some(&b'/') {
            match after_dot(path, index + dot) {
                Some((up, length)) => {
                    if up {
                        go_up(&mut out);
                        broken = broken.filter(|at| *at < out.len());
                    }
                    index += dot + length;
                }
                None => {
                    out.push(b'.');
                    index += dot;
                }
            }
            continue;
        }
        match byte {
            _ if dot > 0 => {
                out.push(b'.');
                index += dot - 1;
            }
            b'\\' => out.push(b'/'),
            b'%' => match escaped(path, index) {
                Some(0) => return None,
                Some(value) if unreserved(value) => {
                    out.push(value);
                    index += 2;
                    if let Some(at) = broken.filter(|at| at + 3 >= out.len()) {
                        escape_nested(path.get(index + 1), at, &mut out);
                    }
                }
                Some(_) => {
                    out.extend(path.get(index..index + 3).unwrap_or_default());
                    index += 2;
                }
                None => {
                    broken = Some(out.len());
                    out.push(b'%');
                }
            },
            b' ' | b'"' | b'<' | b'>' | b'^' | b'`' | b'{' | b'|' | b'}' => {
                out.extend(format!("%{byte:02X}").into_bytes());
            }
            byte => out.push(byte),
        }
        index += 1;
    }
    Some(out)
}

fn slash(byte: u8) -> bool {
    matches!(byte, b'/' | b'\\')
}

fn unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// The character of an escape at a place.
fn escaped(path: &[u8], at: usize) -> Option<u8> {
    let digit = |index: usize| char::from(*path.get(index)?).to_digit(16);
    match path.get(at)? {
        b'%' => u8::try_from(digit(at + 1)? * 16 + digit(at + 2)?).ok(),
        _ => None,
    }
}

/// How long a dot at a place is: 1, 3 if it is escaped, 0 if it is none.
fn dot(path: &[u8], at: usize) -> usize {
    match path.get(at) {
        Some(b'.') => 1,
        Some(b'%') if escaped(path, at) == Some(b'.') => 3,
        _ => 0,
    }
}

/// What comes after a slash and a dot: whether it is a step up, and how much of the path
/// it takes; none for a name that begins with a dot.
fn after_dot(path: &[u8], at: usize) -> Option<(bool, usize)> {
    let ends = |at: usize| match path.get(at) {
        None => Some(0),
        Some(byte) if slash(*byte) => Some(1),
        Some(_) => None,
    };
    if let Some(length) = ends(at) {
        return Some((false, length));
    }
    let second = dot(path, at);
    let length = (second > 0).then(|| ends(at + second)).flatten()?;
    Some((true, second + length))
}

/// Takes the last segment off; the first slash stays.
fn go_up(out: &mut Vec<u8>) {
    let before = out.len().saturating_sub(1);
    let slash = out
        .get(..before)
        .and_then(|bytes| bytes.iter().rposition(|byte| *byte == b'/'));
    out.truncate(slash.unwrap_or(0) + 1);
}

/// Decoding has put characters behind a `%` that stood alone: where they now make an
/// escape together, perhaps with the next character, the `%` is escaped itself.
fn escape_nested(next: Option<&u8>, at: usize, out: &mut Vec<u8>) {
    let length = out.len();
    let with_next = at + 2 == length;
    if with_next {
        match next {
            Some(next) if next.is_ascii() => out.push(*next),
            _ => return,
        }
    }
    let nested = escaped(out, at).is_some();
    if with_next {
        out.truncate(length);
    }
    if nested {
        // The `%` becomes `%25`; what follows it stays.
        out.splice(at + 1..at + 1, *b"25");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_brought_into_one_spelling_as_envoy_does() {
        // Asked of Envoy 1.40.
        for (path, wanted) in [
            ("/a/./b", "/a/b"),
            ("/a/../b", "/b"),
            ("/../b", "/b"),
            ("/a/..", "/"),
            ("/a/.", "/a/"),
            ("/a//../b", "/a/b"),
            ("/a/%2e%2E/b", "/b"),
            ("/a/.%2e", "/"),
            ("/a\\b", "/a/b"),
            ("/a/..\\b", "/b"),
            ("/a/.../b", "/a/.../b"),
            ("/a/..b", "/a/..b"),
            ("/a/b../c", "/a/b../c"),
            ("/a%2", "/a%2"),
            ("/a%", "/a%"),
            ("/%%34%31", "/%2541"),
            ("/%2%45", "/%252E"),
            ("/a/..;x/b", "/b"),
            ("/a/.;x/b", "/a/b"),
            ("/a/..;x", "/"),
            ("/a/b;x/c", "/a/b;x/c"),
            ("/a/%2e%2e;x/b", "/a/..;x/b"),
            ("/a?x=/../b", "/a?x=/../b"),
            ("/a/%2e?q", "/a/?q"),
            ("/..", "/"),
            ("/a/../..", "/"),
            ("//a//b", "//a//b"),
            ("/a;/../b", "/b"),
            ("/;../x", "/;../x"),
            ("/..;", "/"),
            ("/a/...;x/b", "/a/...;x/b"),
            ("/a/..%3bx/b", "/a/..%3bx/b"),
            ("/a/..;x;y/b", "/b"),
            ("/a%41%7e%2f%5c%25", "/aA~%2f%5c%25"),
            ("/a<b>\"^`{|}", "/a%3Cb%3E%22%5E%60%7B%7C%7D"),
            ("/!$&'()*+,-.:;=@[]_~", "/!$&'()*+,-.:;=@[]_~"),
        ] {
            assert_eq!(canonical(path, true).as_deref(), Some(wanted), "{path}");
        }
        assert_eq!(canonical("/a/..;x/b", false).as_deref(), Some("/a/..;x/b"));
        assert_eq!(canonical("/a%00", true), None);
    }

    #[test]
    fn slashes_are_merged_but_for_a_path_of_nothing_else() {
        for (path, wanted) in [
            ("//", "//"),
            ("///", "//"),
            ("//a", "/a"),
            ("/a//", "/a/"),
            ("/a//b//", "/a/b/"),
            ("/a//b?x=//", "/a/b?x=//"),
            ("/a/%2f/b", "/a/%2f/b"),
        ] {
            assert_eq!(merge_slashes(path), wanted, "{path}");
        }
    }

    #[test]
    fn escaped_slashes_are_those_of_the_path() {
        for (path, wanted) in [
            ("/a%2fb", Some("/a/b")),
            ("/a%5C..%2Fb?x=%2f", Some("/a\\../b?x=%2f")),
            ("/a%252fb", None),
            ("/a?x=%2f", None),
        ] {
            assert_eq!(unescape_slashes(path).as_deref(), wanted, "{path}");
        }
    }

    #[test]
    fn parameters_of_every_segment_or_from_the_first_on() {
        for (path, each, first) in [
            ("/a;x/b", "/a/b", "/a"),
            ("/a;x=1/b;y=2/c", "/a/b/c", "/a"),
            ("/a;x?q", "/a", "/a"),
            ("/a?q=;/", "/a", "/a?q="),
            ("/c;/d;", "/c/d", "/c"),
        ] {
            assert_eq!(without_parameters(path, true), each, "{path}");
            assert_eq!(without_parameters(path, false), first, "{path}");
        }
    }
}
