//! Who may call from other sites (`envoy.extensions.filters.http.cors.v3`).
//!
//! The filter itself has no settings; the policy is the route's or the virtual
//! host's, as configuration of the filter or, until Istio 1.17, as their `cors`.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::matcher::{RuntimeFraction, StringMatcher};

/// `CorsPolicy`, of the filter's package or the route's.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CorsPolicy<'a> {
    /// The origins that may.
    #[serde(alias = "allowOriginStringMatch", borrow)]
    pub allow_origin_string_match: Vec<StringMatcher<'a>>,
    /// The same until Envoy 1.13: whole texts, or `*`.
    #[serde(alias = "allowOrigin")]
    pub allow_origin: Vec<String>,
    /// The same as expressions, until Envoy 1.13.
    #[serde(alias = "allowOriginRegex")]
    pub allow_origin_regex: Vec<IgnoredAny>,
    /// How many of the requests it holds for; all without.
    #[serde(alias = "filterEnabled")]
    pub filter_enabled: Option<RuntimeFraction>,
    /// Whether preflights of other origins go on (the default) or are answered.
    #[serde(alias = "forwardNotMatchingPreflights")]
    pub forward_not_matching_preflights: Option<bool>,
}
