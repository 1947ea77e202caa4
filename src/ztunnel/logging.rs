//! What a ztunnel says of its log levels.
//!
//! One line: `current log level is hickory_server::server=off,info`, which are the
//! directives of Rust's `tracing`: a level for modules that are named, and one for
//! all others. A later directive for the same module wins, and ztunnel appends what
//! it is told, so the same module may stand there several times.

/// How the line begins.
const HEADING: &str = "current log level is";

/// What the level of all modules that are not named is listed as.
pub const OTHERS: &str = "(all others)";

/// The modules and their levels, in the order of the line; none where a text is
/// something else.
#[must_use]
pub fn levels(body: &[u8]) -> Option<Vec<(String, String)>> {
    let text = String::from_utf8_lossy(body);
    let line = text
        .lines()
        .find_map(|line| line.trim().strip_prefix(HEADING))?;
    let mut levels: Vec<(String, String)> = Vec::new();
    for directive in line.split(',').map(str::trim).filter(|one| !one.is_empty()) {
        let (module, level) = directive.rsplit_once('=').unwrap_or((OTHERS, directive));
        let level = match level.to_ascii_lowercase().as_str() {
            "warn" => "warning".to_owned(),
            other => other.to_owned(),
        };
        match levels.iter_mut().find(|(known, _)| known == module) {
            Some((_, known)) => *known = level,
            None => levels.push((module.to_owned(), level)),
        }
    }
    Some(levels)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_last_directive_for_a_module_counts() {
        let line =
            b"current log level is hickory_server::server=off,info,ztunnel::xds=debug,WARN\n";
        let told = levels(line).unwrap();
        let told: Vec<_> = told.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(
            told,
            [
                ("hickory_server::server", "off"),
                (OTHERS, "warning"),
                ("ztunnel::xds", "debug")
            ]
        );
        assert_eq!(levels(b"active loggers:\n  admin: info\n"), None);
        assert_eq!(levels(b"current log level is "), Some(vec![]));
    }
}
