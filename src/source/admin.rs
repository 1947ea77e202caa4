//! Asks an Envoy's admin interface for no more than is needed.
//!
//! Printing a whole `/config_dump` holds Envoy's main thread, and with it the
//! readiness probe, for seconds in a large mesh. So a question names the lists it
//! needs (`mask=`) and, where it can, the resources (`name_regex=`). Older Envoys
//! lack parts of this and answer 400 or 404 to the whole request; then the same
//! is asked again, wider. Whoever asks must not rely on the narrowing: every
//! filter is applied again to what came.

use super::question::Answer;
use super::status::NOT_ZTUNNEL;
use crate::error::{Error, Result};
use crate::exit::Exit;
use crate::origin::Whom;

/// A question to an admin interface, with wider ones to fall back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdminQuestion {
    /// Paths with their queries, the narrowest first.
    pub paths: Vec<String>,
    /// Whether the answer to the command stands without this one.
    pub optional: bool,
}

/// The lists of a config dump, by the message that holds them.
const LISTS: [(&str, &[&str]); 7] = [
    ("BootstrapConfigDump", &["bootstrap", "last_updated"]),
    (
        "ListenersConfigDump",
        &["dynamic_listeners", "static_listeners"],
    ),
    (
        "ClustersConfigDump",
        &[
            "dynamic_active_clusters",
            "dynamic_warming_clusters",
            "static_clusters",
        ],
    ),
    (
        "RoutesConfigDump",
        &["dynamic_route_configs", "static_route_configs"],
    ),
    (
        "EndpointsConfigDump",
        &["dynamic_endpoint_configs", "static_endpoint_configs"],
    ),
    (
        "SecretsConfigDump",
        &[
            "dynamic_active_secrets",
            "dynamic_warming_secrets",
            "static_secrets",
        ],
    ),
    ("EcdsConfigDump", &["ecds_filters"]),
];

impl AdminQuestion {
    /// One section of the config dump, in all states.
    ///
    /// `section` is the message's name, such as `ClustersConfigDump`; `name` a
    /// regular expression (RE2) that the wanted resources' whole names match.
    #[must_use]
    pub fn section(section: &str, name: Option<&str>) -> AdminQuestion {
        let lists = LISTS
            .iter()
            .find(|(message, _)| *message == section)
            .map_or(&[][..], |(_, lists)| lists);
        let endpoints = section == "EndpointsConfigDump";
        let eds = if endpoints { "include_eds&" } else { "" };
        let mask = format!("/config_dump?{eds}mask={}", lists.join(","));
        let whole = if endpoints {
            "/config_dump?include_eds"
        } else {
            "/config_dump"
        }
        .to_owned();
        let named = name.map(|name| format!("{mask}&name_regex={}", escape(name)));
        AdminQuestion {
            paths: named.into_iter().chain([mask, whole]).collect(),
            optional: false,
        }
    }

    /// The whole config dump, with endpoints where this Envoy can tell them.
    #[must_use]
    pub fn whole() -> AdminQuestion {
        AdminQuestion {
            paths: vec!["/config_dump?include_eds".to_owned()],
            optional: false,
        }
    }

    /// The extension configurations (ECDS).
    ///
    /// Envoy has no section for them while it holds none, and refuses a mask that
    /// fits no section. A question for the list itself is then answered with "not
    /// found", which [`tells_of_none`] takes for what it is; it is not asked first,
    /// since it leaves out all sections but one. The whole dump is never asked for.
    #[must_use]
    pub fn extensions(name: Option<&str>) -> AdminQuestion {
        let mut question = AdminQuestion::section("EcdsConfigDump", name);
        question.paths.pop();
        question
            .paths
            .push("/config_dump?resource=ecds_filters".to_owned());
        question
    }

    /// The clusters with their hosts as they fare.
    ///
    /// `name` is a regular expression (RE2) that the wanted clusters' whole names
    /// match. Envoys before 1.38 answer with all clusters all the same.
    #[must_use]
    pub fn clusters(name: Option<&str>) -> AdminQuestion {
        let whole = "/clusters?format=json".to_owned();
        // Unlike `name_regex`, this is searched for anywhere in a name.
        let named = name.map(|name| format!("{whole}&filter={}", escape(&format!("^({name})$"))));
        AdminQuestion {
            paths: named.into_iter().chain([whole]).collect(),
            optional: false,
        }
    }

    /// Which build this is, and how it was started.
    #[must_use]
    pub fn server_info() -> AdminQuestion {
        AdminQuestion {
            paths: vec!["/server_info".to_owned()],
            optional: true,
        }
    }

    /// All that a ztunnel says of itself: it cannot be asked for less.
    #[must_use]
    pub fn ztunnel() -> AdminQuestion {
        AdminQuestion {
            paths: vec!["/config_dump".to_owned()],
            optional: false,
        }
    }

    /// Whom it says that it gets its configuration from, where it keeps that.
    #[must_use]
    pub fn control_plane() -> AdminQuestion {
        let names = escape("^control_plane\\.");
        AdminQuestion {
            paths: vec![format!("/stats?format=json&usedonly&filter={names}")],
            optional: true,
        }
    }

    /// The same question, without whose answer there is one all the same.
    #[must_use]
    pub fn optional(mut self) -> AdminQuestion {
        self.optional = true;
        self
    }

    /// The counters of refused updates whose names match a regular expression.
    #[must_use]
    pub fn rejections(counters: &str) -> AdminQuestion {
        let path = format!(
            "/stats?format=json&usedonly&type=Counters&filter={}",
            escape(counters)
        );
        AdminQuestion {
            paths: vec![path],
            optional: true,
        }
    }
}

/// Whether a path asks for what people save, which is all that a file can answer.
pub(super) fn is_resource_question(path: &str) -> bool {
    ["/config_dump", "/clusters", "/logging"]
        .iter()
        .any(|admin| {
            path.strip_prefix(admin)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('?'))
        })
}

/// The sections that hold the lists a path's mask names; none without a mask.
pub(super) fn sections(path: &str) -> Option<&'static [&'static str]> {
    let query = path.strip_prefix("/config_dump?")?;
    let mask = query
        .split('&')
        .find_map(|part| part.strip_prefix("mask="))?;
    let first = mask.split(',').next()?;
    LISTS
        .iter()
        .find(|(_, lists)| lists.contains(&first))
        .map(|(message, _)| std::slice::from_ref(message))
}

/// Whether an answer means that the proxy holds none of the resources asked for.
#[must_use]
pub fn tells_of_none(path: &str, answer: &Answer) -> bool {
    path.starts_with("/config_dump?resource=")
        && answer.status == 404
        && memchr::memmem::find(&answer.body, b"not found in config dump").is_some()
}

/// Whether an answer means that this Envoy cannot be asked so narrowly.
#[must_use]
pub fn asks_too_much(answer: &Answer) -> bool {
    // 414 and 431: the expression is longer than a request line may be.
    matches!(answer.status, 400 | 404 | 414 | 431)
}

/// The answer, or what its status means.
///
/// # Errors
/// Every status but 200.
pub fn accept(whom: &Whom, path: &str, answer: Answer) -> Result<Answer> {
    if answer.status == 200 {
        return Ok(answer);
    }
    let said = String::from_utf8_lossy(&answer.body);
    let said = said
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or("")
        .trim();
    let said: String = said.chars().take(120).collect();
    let exit = if matches!(answer.status, 401 | 403) {
        Exit::Denied
    } else {
        Exit::Unreachable
    };
    let path = path.split('?').next().unwrap_or(path);
    let said = if said.is_empty() {
        String::new()
    } else {
        format!(": {said}")
    };
    Err(Error::new(
        exit,
        format!("{whom} answered {} to {path}{said}", answer.status),
    )
    .hint(match whom {
        Whom::Ztunnel(_) => NOT_ZTUNNEL,
        _ => "is this port Envoy's admin interface? --proxy-admin-port names another",
    }))
}

/// Escapes what a query cannot hold, as `encodeURIComponent` does.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_asked_for_narrowly_first() {
        let question = AdminQuestion::section("RoutesConfigDump", Some("inbound\\|9080\\|\\|"));
        let masked = "/config_dump?mask=dynamic_route_configs,static_route_configs";
        let named = format!("{masked}&name_regex=inbound%5C%7C9080%5C%7C%5C%7C");
        assert_eq!(question.paths, [named.as_str(), masked, "/config_dump"]);
        assert_eq!(sections(masked), Some(&["RoutesConfigDump"][..]));
        assert_eq!(sections("/config_dump"), None);
    }

    #[test]
    fn extensions_are_never_asked_for_with_the_whole_dump() {
        let paths = AdminQuestion::extensions(Some("a")).paths;
        let masked = "/config_dump?mask=ecds_filters";
        let named = format!("{masked}&name_regex=a");
        let listed = "/config_dump?resource=ecds_filters";
        assert_eq!(paths, [named.as_str(), masked, listed]);
    }
}
