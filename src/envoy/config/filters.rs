//! The configurations of HTTP filters that decide, by their types.
//!
//! A filter's configuration is an `Any`; who it belongs to is told by the message's
//! package, and in dumps older than Envoy 1.13 by the filter's name alone. It is
//! decoded when the first request comes to it, and kept.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::any::Any;
use super::fault::Fault;
use super::jwt::JwtAuthentication;
use super::matcher::{Fraction, HeaderMatcher, RuntimeFraction, StringMatcher};
use super::rbac::{MetadataMatcher, Rbac};
use crate::envoy::lenient;

/// A configuration that says something about a request's way.
pub enum Config<'a> {
    /// Access rules.
    Rbac(Box<Rbac<'a>>),
    /// Injected faults.
    Fault(Box<Fault<'a>>),
    /// Required tokens.
    Jwt(Box<JwtAuthentication<'a>>),
    /// A question to an authorization service.
    ExtAuthz(Box<ExtAuthz<'a>>),
    /// A bucket of tokens.
    LocalRateLimit(Box<LocalRateLimit>),
    /// Istio's choice of protocols.
    Alpn(Alpn),
    /// Keys that later stages read.
    SetFilterState(SetFilterState),
    /// Changes of headers.
    HeaderMutation(HeaderMutation),
    /// Answers to health checks.
    HealthCheck(HealthCheck<'a>),
    /// Refused changes from other sites.
    Csrf(Csrf<'a>),
    /// One of a type that needs no more than its name.
    Plain,
}

/// The decoded configuration, once it was looked at.
#[derive(Default)]
pub struct Decoded<'a>(OnceCell<Result<Config<'a>, String>>);

// What a clone is asked for, it decodes again.
impl Clone for Decoded<'_> {
    fn clone(&self) -> Self {
        Decoded::default()
    }
}

impl std::fmt::Debug for Decoded<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.get().is_some() {
            "decoded"
        } else {
            "not decoded"
        })
    }
}

impl<'a> Decoded<'a> {
    /// The configuration of a filter of some kind (see [`kind`]).
    ///
    /// # Errors
    /// That it cannot be decoded, and why.
    pub fn get(&self, kind: &str, any: &Any<'a>) -> Result<&Config<'a>, &str> {
        let read = || Config::read(kind, any);
        self.0.get_or_init(read).as_ref().map_err(String::as_str)
    }
}

impl<'a> Config<'a> {
    /// Decodes the configuration of a filter of some kind.
    ///
    /// # Errors
    /// That it cannot be decoded, and why.
    pub fn read(kind: &str, any: &Any<'a>) -> Result<Config<'a>, String> {
        Ok(match kind {
            "rbac" => Config::Rbac(any.read()?),
            "fault" => Config::Fault(any.read()?),
            "jwt_authn" => Config::Jwt(any.read()?),
            "ext_authz" => Config::ExtAuthz(any.read()?),
            "local_ratelimit" => Config::LocalRateLimit(any.read()?),
            "istio.alpn" => Config::Alpn(any.read()?),
            "set_filter_state" => Config::SetFilterState(any.read()?),
            "header_mutation" => Config::HeaderMutation(any.read()?),
            "health_check" => Config::HealthCheck(any.read()?),
            "csrf" => Config::Csrf(any.read()?),
            _ => Config::Plain,
        })
    }
}

/// What kind of filter it is, by its configuration's type or else its name:
/// `rbac`, `istio.alpn`; a type of no package that is known as it is.
#[must_use]
pub fn kind<'n>(type_name: &'n str, name: &'n str) -> &'n str {
    let part = |rest: &'n str| rest.split('.').next().unwrap_or(rest);
    if let Some(rest) = type_name
        .strip_prefix("envoy.extensions.filters.http.")
        .or_else(|| type_name.strip_prefix("envoy.config.filter.http."))
    {
        return part(rest);
    }
    match type_name {
        "istio.envoy.config.filter.http.alpn.v2alpha1.FilterConfig" => "istio.alpn",
        "istio.envoy.config.filter.http.authn.v2alpha1.FilterConfig" => "istio_authn",
        "istio.mixer.v1.config.client.HttpClientConfig" => "mixer",
        "stats.PluginConfig" => "istio.stats",
        "io.istio.http.peer_metadata.Config" => "istio.peer_metadata",
        "" => match name {
            "jwt-auth" => "istio_jwt",
            "envoy.http_jwt_authn" => "jwt_authn",
            "envoy.health_check" => "health_check",
            _ => name
                .strip_prefix("envoy.filters.http.")
                .or_else(|| name.strip_prefix("envoy."))
                .unwrap_or(name),
        },
        _ => type_name,
    }
}

/// `envoy.config.route.v3.FilterConfig`: a route's say over a filter.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct FilterConfig<'a> {
    /// The configuration.
    #[serde(borrow)]
    pub config: Any<'a>,
    /// Whether the filter does not run.
    pub disabled: bool,
}

/// `ExtAuthz`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ExtAuthz<'a> {
    /// How many of the requests are asked about; all without.
    #[serde(alias = "filterEnabled")]
    pub filter_enabled: Option<RuntimeFraction>,
    /// Which of the requests are asked about, by what other filters wrote.
    #[serde(alias = "filterEnabledMetadata", borrow)]
    pub filter_enabled_metadata: Option<MetadataMatcher<'a>>,
    /// Whether requests that are not asked about are refused.
    #[serde(alias = "denyAtDisable")]
    pub deny_at_disable: Option<FeatureFlag>,
    /// The status of a refusal when the service cannot be reached.
    #[serde(alias = "statusOnError")]
    pub status_on_error: Option<IgnoredAny>,
}

/// `envoy.config.core.v3.RuntimeFeatureFlag`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct FeatureFlag {
    /// What holds unless the runtime says otherwise.
    #[serde(alias = "defaultValue")]
    pub default_value: Option<bool>,
    /// The runtime's key.
    #[serde(alias = "runtimeKey")]
    pub runtime_key: String,
}

/// `ExtAuthzPerRoute`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ExtAuthzPerRoute {
    /// Nothing is asked.
    pub disabled: bool,
}

/// `LocalRateLimit`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct LocalRateLimit {
    /// The bucket; of no effect without.
    #[serde(alias = "tokenBucket")]
    pub token_bucket: Option<IgnoredAny>,
    /// How many of the requests are counted; none without.
    #[serde(alias = "filterEnabled")]
    pub filter_enabled: Option<RuntimeFraction>,
    /// How many of those without a token are refused; none without.
    #[serde(alias = "filterEnforced")]
    pub filter_enforced: Option<RuntimeFraction>,
    /// The status of a refusal: 429 unless said.
    pub status: Status,
}

/// `envoy.type.v3.HttpStatus`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Status {
    /// Its name or number.
    #[serde(deserialize_with = "lenient::word")]
    pub code: Option<String>,
}

/// `istio.envoy.config.filter.http.alpn.v2alpha1.FilterConfig`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Alpn {
    /// The protocols, by the one that the request is sent with.
    #[serde(alias = "alpnOverride")]
    pub alpn_override: Vec<AlpnOverride>,
}

/// `FilterConfig.AlpnOverride`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct AlpnOverride {
    /// `HTTP10` unless said, `HTTP11`, `HTTP2`.
    #[serde(alias = "upstreamProtocol", deserialize_with = "lenient::word")]
    pub upstream_protocol: Option<String>,
    /// What is offered.
    #[serde(alias = "alpnOverride")]
    pub alpn_override: Vec<String>,
}

/// `envoy.extensions.filters.http.set_filter_state.v3.Config`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SetFilterState {
    /// What is set when the request comes.
    #[serde(alias = "onRequestHeaders")]
    pub on_request_headers: Vec<FilterStateValue>,
    /// Whether the route is chosen again.
    #[serde(alias = "clearRouteCache")]
    pub clear_route_cache: bool,
}

/// `envoy.extensions.filters.common.set_filter_state.v3.FilterStateValue`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct FilterStateValue {
    /// The key.
    #[serde(alias = "objectKey")]
    pub object_key: String,
    /// The value, with access-log operators.
    #[serde(alias = "formatString")]
    pub format_string: Format,
    /// Whether an empty value is left out.
    #[serde(alias = "skipIfEmpty")]
    pub skip_if_empty: bool,
}

/// `envoy.config.core.v3.SubstitutionFormatString`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Format {
    /// The text.
    #[serde(alias = "textFormat")]
    pub text_format: Option<String>,
    /// The text, by a data source.
    #[serde(alias = "textFormatSource")]
    pub text_format_source: Source,
}

/// `envoy.config.core.v3.DataSource`, as far as it stands in the dump.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Source {
    /// The text.
    #[serde(alias = "inlineString")]
    pub inline_string: Option<String>,
}

/// `HeaderMutation` and, with the same fields, `HeaderMutationPerRoute`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct HeaderMutation {
    /// The changes.
    pub mutations: Mutations,
}

/// `envoy.extensions.filters.http.header_mutation.v3.Mutations`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Mutations {
    /// Of the request.
    #[serde(alias = "requestMutations")]
    pub request_mutations: Vec<Mutation>,
}

/// `envoy.config.common.mutation_rules.v3.HeaderMutation`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Mutation {
    /// A header that goes.
    pub remove: Option<String>,
    /// A header that comes.
    pub append: Option<Append>,
}

/// `envoy.config.core.v3.HeaderValueOption`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Append {
    /// The header.
    pub header: HeaderValue,
    /// What becomes of one that is there.
    #[serde(alias = "appendAction", deserialize_with = "lenient::word")]
    pub append_action: Option<String>,
}

/// `envoy.config.core.v3.HeaderValue`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct HeaderValue {
    /// Its name.
    pub key: String,
    /// Its value, with access-log operators.
    pub value: String,
}

/// `HealthCheck`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct HealthCheck<'a> {
    /// Whether checks go on to the upstream; else the filter answers.
    #[serde(alias = "passThroughMode")]
    pub pass_through_mode: Option<bool>,
    /// What makes a request a check.
    #[serde(borrow)]
    pub headers: Vec<HeaderMatcher<'a>>,
}

/// `CsrfPolicy`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Csrf<'a> {
    /// How many of the requests are looked at.
    #[serde(alias = "filterEnabled")]
    pub filter_enabled: Option<RuntimeFraction>,
    /// Origins beside the host itself.
    #[serde(alias = "additionalOrigins", borrow)]
    pub additional_origins: Vec<StringMatcher<'a>>,
}

/// All of a hundred: what a share is that nothing limits.
#[must_use]
pub fn all() -> RuntimeFraction {
    let default_value = Fraction {
        numerator: Some(100),
        denominator: None,
    };
    RuntimeFraction {
        default_value,
        runtime_key: String::new(),
    }
}

/// Maps of a route's configuration, by the filters' names.
pub type PerFilter<'a> = BTreeMap<String, Any<'a>>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_is_known_by_its_type_and_else_by_its_name() {
        let cases = [
            ("envoy.extensions.filters.http.rbac.v3.RBAC", "x", "rbac"),
            ("envoy.config.filter.http.fault.v2.HTTPFault", "x", "fault"),
            ("", "envoy.cors", "cors"),
            ("", "envoy.filters.http.rbac", "rbac"),
            ("", "mixer", "mixer"),
            ("stats.PluginConfig", "istio.stats", "istio.stats"),
            ("some.Other", "envoy.cors", "some.Other"),
        ];
        for (type_name, name, expected) in cases {
            assert_eq!(kind(type_name, name), expected);
        }
    }
}
