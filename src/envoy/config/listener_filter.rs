//! Listener filters (`envoy.config.listener.v3.ListenerFilter`).

use serde::Deserialize;

use super::any::Any;
use super::http::Discovery;
use super::network_filter::kind_of;
use super::tried::Tried;
use crate::envoy::lenient;

/// `envoy.config.listener.v3.ListenerFilter`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ListenerFilter<'a> {
    /// A label; until v3 the key by which the filter was found.
    pub name: String,
    /// Its configuration.
    #[serde(alias = "typedConfig", alias = "config", borrow)]
    pub typed_config: Any<'a>,
    /// That its configuration comes by ECDS, under its name.
    #[serde(alias = "configDiscovery", borrow)]
    pub config_discovery: Option<Discovery<'a>>,
    /// The connections that it is not asked about.
    #[serde(alias = "filterDisabled")]
    pub filter_disabled: Option<Tried<Ports>>,
}

impl ListenerFilter<'_> {
    /// Which filter it is, by its type or else its name: `tls_inspector`.
    #[must_use]
    pub fn kind(&self) -> String {
        kind_of(&self.name, &self.typed_config)
    }
}

/// `ListenerFilterChainMatchPredicate`, of which one field is set.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Ports {
    /// Any of these.
    #[serde(alias = "orMatch")]
    pub or_match: Option<Set>,
    /// All of these.
    #[serde(alias = "andMatch")]
    pub and_match: Option<Set>,
    /// Not this.
    #[serde(alias = "notMatch")]
    pub not_match: Option<Box<Ports>>,
    /// All connections.
    #[serde(alias = "anyMatch")]
    pub any_match: Option<bool>,
    /// Those to local ports from the first up to and without the second.
    #[serde(alias = "destinationPortRange")]
    pub destination_port_range: Option<Range>,
}

/// `ListenerFilterChainMatchPredicate.MatchSet`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Set {
    /// The parts.
    pub rules: Vec<Ports>,
}

/// `envoy.type.v3.Int32Range`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Range {
    /// The first that is in.
    #[serde(deserialize_with = "lenient::integer")]
    pub start: i64,
    /// The first that is out.
    #[serde(deserialize_with = "lenient::integer")]
    pub end: i64,
}

impl Ports {
    /// Whether a connection to a local port is meant; none stands for a connection
    /// without one, of which no range holds
    /// (`S:common/network/listener_filter_impl / filter_matcher.cc`).
    #[must_use]
    pub fn holds(&self, port: Option<u16>) -> bool {
        if let Some(set) = &self.or_match {
            set.rules.iter().any(|rule| rule.holds(port))
        } else if let Some(set) = &self.and_match {
            set.rules.iter().all(|rule| rule.holds(port))
        } else if let Some(rule) = &self.not_match {
            !rule.holds(port)
        } else if let Some(range) = &self.destination_port_range {
            port.is_some_and(|port| (range.start..range.end).contains(&i64::from(port)))
        } else {
            self.any_match.unwrap_or(false)
        }
    }
}
