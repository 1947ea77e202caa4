//! What may be done: the permissions of a policy
//! (`S:extensions/filters/common/rbac/matchers.cc`).

use super::Asked;
use super::leaf;
use super::tree::{Rule, Shape, Told};
use crate::envoy::config::rbac::Permission;
use crate::trace::fork::Fork;
use crate::trace::text;

impl Rule for Permission<'_> {
    fn shape(&self) -> Shape<'_, Self> {
        match self {
            Permission::AndRules(set) => Shape::All(&set.rules),
            Permission::OrRules(set) => Shape::One(&set.rules),
            Permission::NotRule(rule) => Shape::Not(rule),
            Permission::Any(_) => Shape::Always,
            _ => Shape::Leaf,
        }
    }

    fn fits(&self, asked: &Asked<'_>, fork: &mut Fork) -> bool {
        let port = asked.local().map(|local| local.port());
        match self {
            Permission::Header(matcher) => leaf::header(matcher, asked, fork),
            Permission::UrlPath(matcher) => leaf::url_path(&matcher.path, asked, fork),
            Permission::UriTemplate(it) => leaf::template(&it.typed_config, asked, fork),
            // An internal listener's own address is in no range and has no port.
            Permission::DestinationIp(range) => asked.local().is_some_and(|local| {
                leaf::address(range, Some(local.ip()), "the destination", fork)
            }),
            Permission::DestinationPort(wanted) => {
                port.is_some_and(|port| u32::from(port) == *wanted)
            }
            Permission::DestinationPortRange(range) => {
                port.is_some_and(|port| (range.start..range.end).contains(&i64::from(port)))
            }
            Permission::Metadata(matcher) => leaf::metadata(matcher, asked, fork),
            Permission::SourcedMetadata(matcher) => leaf::sourced(matcher, asked, fork),
            Permission::RequestedServerName(matcher) => text::matches(matcher, asked.sni(), fork),
            Permission::Matcher(extension) => fork.unknown(format!(
                "whether the access rule's extension {} fits",
                extension.typed_config.type_name()
            )),
            Permission::AndRules(_)
            | Permission::OrRules(_)
            | Permission::NotRule(_)
            | Permission::Any(_) => super::tree::matches(self, asked, fork),
        }
    }

    fn told(&self, asked: &Asked<'_>) -> Told {
        let local = asked.local();
        let port = |wanted: String| Told {
            what: "destination port".to_owned(),
            value: local.map_or_else(|| "(none)".to_owned(), |it| it.port().to_string()),
            wanted,
        };
        match self {
            Permission::Header(matcher) => leaf::header_told(matcher, asked),
            Permission::UrlPath(matcher) => leaf::path_told(text::told(&matcher.path), asked),
            Permission::UriTemplate(it) => {
                leaf::path_told(format!("template {}", it.typed_config.path_template), asked)
            }
            Permission::DestinationIp(range) => {
                leaf::address_told("destination", range, local.map(|it| it.ip()))
            }
            Permission::DestinationPort(wanted) => port(wanted.to_string()),
            Permission::DestinationPortRange(range) => {
                port(format!("in {}..{}", range.start, range.end))
            }
            Permission::Metadata(matcher) => leaf::metadata_told(matcher, asked.noted),
            Permission::SourcedMetadata(it) => {
                leaf::metadata_told(&it.metadata_matcher, asked.noted)
            }
            Permission::RequestedServerName(matcher) => {
                leaf::text_told("server name", asked.sni(), matcher)
            }
            Permission::Matcher(extension) => Told {
                what: "request".to_owned(),
                value: String::new(),
                wanted: extension.typed_config.type_name().to_owned(),
            },
            Permission::AndRules(_)
            | Permission::OrRules(_)
            | Permission::NotRule(_)
            | Permission::Any(_) => Told {
                what: "request".to_owned(),
                value: String::new(),
                wanted: "several rules".to_owned(),
            },
        }
    }
}
