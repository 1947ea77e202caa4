//! The host of a request: which are refused, and what is taken off it
//! (`S:common/http/header_utility.cc`).

/// Whether a host may hold these characters. The set was measured (Envoy 1.40).
#[must_use]
pub fn is_valid(host: &str) -> bool {
    let refused = br##""#/<>?\^`{|}"##;
    host.bytes()
        .all(|byte| byte.is_ascii_graphic() && !refused.contains(&byte))
}

/// Where the port begins: at the last colon, unless that is within brackets.
fn port_start(host: &str) -> Option<usize> {
    let colon = host.rfind(':')?;
    match host.rfind(']') {
        Some(bracket) if bracket > colon => None,
        _ => Some(colon),
    }
}

/// The host without what follows its last colon, be it a number or not, as a table with
/// `ignore_port_in_host_matching` compares it.
#[must_use]
pub fn without_port(host: &str) -> &str {
    port_start(host)
        .and_then(|start| host.get(..start))
        .unwrap_or(host)
}

/// Whether there is a port, or at least its colon.
#[must_use]
pub fn has_port(host: &str) -> bool {
    port_start(host).is_some()
}

/// The host without its port, and the port; none if there is no number, or not the one
/// that is `wanted`.
#[must_use]
pub fn strip_port(host: &str, wanted: Option<u16>) -> Option<(&str, u32)> {
    let start = port_start(host)?;
    let port: u32 = host.get(start + 1..)?.parse().ok()?;
    let fits = wanted.is_none_or(|wanted| u32::from(wanted) == port);
    fits.then(|| Some((host.get(..start)?, port))).flatten()
}

/// The host without its last dot, before a port too; none if there is no such dot.
#[must_use]
pub fn strip_dot(host: &str) -> Option<String> {
    let dot = host.rfind('.')?;
    let (before, after) = (host.get(..dot)?, host.get(dot + 1..)?);
    (after.is_empty() || after.starts_with(':')).then(|| format!("{before}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    // The answers below are those of Envoy 1.40.

    #[test]
    fn a_port_is_a_number_behind_the_last_colon() {
        for (host, stripped) in [
            ("a.com:80", Some("a.com")),
            ("a.com:+80", Some("a.com")),
            ("::1:80", Some("::1")),
            ("[::1]:80", Some("[::1]")),
            ("a:b:1", Some("a:b")),
            ("a.com:", None),
            ("a.com:x", None),
            ("[::1]", None),
            ("a.com:99999999999", None),
            ("", None),
        ] {
            assert_eq!(strip_port(host, None).map(|it| it.0), stripped, "{host}");
        }
        assert_eq!(strip_port("a:80", Some(80)), Some(("a", 80)));
        assert_eq!(strip_port("a:80", Some(81)), None);
    }

    #[test]
    fn a_table_that_ignores_ports_ignores_any_text_there() {
        for (host, bare) in [
            ("a.com:x", "a.com"),
            ("a.com:", "a.com"),
            ("[::1]", "[::1]"),
        ] {
            assert_eq!(without_port(host), bare);
        }
    }

    #[test]
    fn the_last_dot_goes_also_before_a_port() {
        for (host, stripped) in [
            ("a.com.", Some("a.com")),
            ("a.com.:80", Some("a.com:80")),
            ("a.com..", Some("a.com.")),
            (".", Some("")),
            ("a.com", None),
            ("a", None),
        ] {
            assert_eq!(strip_dot(host).as_deref(), stripped, "{host}");
        }
    }

    #[test]
    fn hosts_with_other_characters_are_refused() {
        for host in [
            "a b", "a\"b", "a/b", "a?b", "a#b", "a\\b", "a|b", "a^b", "é", "a\tb", "a:80/",
        ] {
            assert!(!is_valid(host), "{host}");
        }
        for host in ["", "a.com:80", "[::1]", "!$%&'()*+,;=@~_"] {
            assert!(is_valid(host), "{host}");
        }
    }
}
