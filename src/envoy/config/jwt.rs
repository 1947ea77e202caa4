//! Required tokens (`envoy.extensions.filters.http.jwt_authn.v3`).
//!
//! Istio makes one filter of all RequestAuthentications: a provider for each rule, and
//! a requirement that lets requests without any token pass.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::matcher::{HeaderMatcher, Regex};

/// `JwtAuthentication`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct JwtAuthentication<'a> {
    /// Who issues tokens, by a name of the configuration's own.
    pub providers: BTreeMap<String, Provider>,
    /// What is required of which request; the first that fits.
    #[serde(borrow)]
    pub rules: Vec<RequirementRule<'a>>,
    /// What is required, by what other filters stored.
    #[serde(alias = "filterStateRules", borrow)]
    pub filter_state_rules: Option<&'a RawValue>,
    /// Whether preflights pass.
    #[serde(alias = "bypassCorsPreflight")]
    pub bypass_cors_preflight: bool,
    /// What is required, by name.
    #[serde(alias = "requirementMap", borrow)]
    pub requirement_map: BTreeMap<String, Requirement<'a>>,
}

/// `PerRouteConfig`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PerRoute {
    /// The message's own type.
    #[serde(rename = "@type")]
    pub type_url: IgnoredAny,
    /// Nothing is required.
    pub disabled: bool,
    /// What is required, by its name in the map.
    #[serde(alias = "requirementName")]
    pub requirement_name: String,
}

/// `JwtProvider`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Provider {
    /// The issuer of its tokens; any where it is empty.
    pub issuer: String,
    /// For whom its tokens must be; for anybody where it is empty.
    pub audiences: Vec<String>,
    /// Whether the token stays in the request.
    pub forward: bool,
    /// The headers that a token may stand in.
    #[serde(alias = "fromHeaders")]
    pub from_headers: Vec<FromHeader>,
    /// The query parameters that a token may stand in.
    #[serde(alias = "fromParams")]
    pub from_params: Vec<String>,
    /// The cookies that a token may stand in.
    #[serde(alias = "fromCookies")]
    pub from_cookies: Vec<String>,
    /// The metadata key for the token's claims.
    #[serde(alias = "payloadInMetadata")]
    pub payload_in_metadata: String,
    /// The header that gets the claims, for the upstream.
    #[serde(alias = "forwardPayloadHeader")]
    pub forward_payload_header: String,
    /// How claims are changed before they become metadata.
    #[serde(alias = "normalizePayloadInMetadata")]
    pub normalize_payload_in_metadata: Normalize,
    /// Headers that get single claims.
    #[serde(alias = "claimToHeaders")]
    pub claim_to_headers: Vec<ClaimToHeader>,
    /// Whether the route is chosen again.
    #[serde(alias = "clearRouteCache")]
    pub clear_route_cache: bool,
}

/// `JwtHeader`.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct FromHeader {
    /// The header.
    pub name: String,
    /// What stands before the token, such as `Bearer `.
    #[serde(alias = "valuePrefix")]
    pub value_prefix: String,
}

/// `JwtProvider.NormalizePayload`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Normalize {
    /// Claims whose text becomes a list of its words.
    #[serde(alias = "spaceDelimitedClaims")]
    pub space_delimited_claims: Vec<String>,
}

/// `JwtClaimToHeader`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ClaimToHeader {
    /// The header.
    #[serde(alias = "headerName")]
    pub header_name: String,
    /// The claim.
    #[serde(alias = "claimName")]
    pub claim_name: String,
}

/// `RequirementRule`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RequirementRule<'a> {
    /// Of which requests.
    #[serde(rename = "match", borrow)]
    pub matched: RuleMatch<'a>,
    /// What is required; nothing without.
    #[serde(borrow)]
    pub requires: Option<Requirement<'a>>,
    /// What is required, by its name in the map.
    #[serde(alias = "requirementName")]
    pub requirement_name: Option<String>,
}

/// The parts of `envoy.config.route.v3.RouteMatch` that rules use.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RuleMatch<'a> {
    /// The path's beginning.
    pub prefix: Option<String>,
    /// The whole path.
    pub path: Option<String>,
    /// The path's beginning, in whole segments.
    #[serde(alias = "pathSeparatedPrefix")]
    pub path_separated_prefix: Option<String>,
    /// An expression for the whole path.
    #[serde(alias = "safeRegex")]
    pub safe_regex: Option<Regex>,
    /// A template for the path.
    #[serde(alias = "pathMatchPolicy")]
    pub path_match_policy: Option<IgnoredAny>,
    /// A CONNECT request.
    #[serde(alias = "connectMatcher")]
    pub connect_matcher: Option<IgnoredAny>,
    /// Whether the case counts; it does unless said.
    #[serde(alias = "caseSensitive")]
    pub case_sensitive: Option<bool>,
    /// How many.
    #[serde(alias = "runtimeFraction")]
    pub runtime_fraction: Option<IgnoredAny>,
    /// Conditions on headers.
    #[serde(borrow)]
    pub headers: Vec<HeaderMatcher<'a>>,
    /// Conditions on query parameters.
    #[serde(alias = "queryParameters")]
    pub query_parameters: Vec<IgnoredAny>,
    /// Conditions on cookies.
    pub cookies: Vec<IgnoredAny>,
    /// That it is gRPC.
    pub grpc: Option<IgnoredAny>,
    /// Conditions on the client's certificate.
    #[serde(alias = "tlsContext")]
    pub tls_context: Option<IgnoredAny>,
    /// Conditions on metadata.
    #[serde(alias = "dynamicMetadata")]
    pub dynamic_metadata: Vec<IgnoredAny>,
    /// Conditions on filter state.
    #[serde(alias = "filterState")]
    pub filter_state: Vec<IgnoredAny>,
}

/// `JwtRequirement`.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Requirement<'a> {
    /// A token of this provider.
    #[serde(alias = "providerName")]
    ProviderName(String),
    /// A token of a provider for certain audiences.
    #[serde(alias = "providerAndAudiences")]
    ProviderAndAudiences(ProviderAndAudiences),
    /// One of them.
    #[serde(alias = "requiresAny", borrow)]
    RequiresAny(Requirements<'a>),
    /// All of them.
    #[serde(alias = "requiresAll", borrow)]
    RequiresAll(Requirements<'a>),
    /// Nothing; what is there is looked at.
    #[serde(alias = "allowMissingOrFailed")]
    AllowMissingOrFailed(IgnoredAny),
    /// No token, or a good one.
    #[serde(alias = "allowMissing")]
    AllowMissing(IgnoredAny),
    /// Nothing; claims are taken from what is there without a check.
    #[serde(alias = "extractOnlyWithoutValidation", borrow)]
    ExtractOnlyWithoutValidation(&'a RawValue),
}

/// `ProviderWithAudiences`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ProviderAndAudiences {
    /// The provider.
    #[serde(alias = "providerName")]
    pub provider_name: String,
    /// For whom the tokens must be; empty leaves it to the provider.
    pub audiences: Vec<String>,
}

/// `JwtRequirementOrList` and `JwtRequirementAndList`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Requirements<'a> {
    /// The requirements.
    #[serde(borrow)]
    pub requirements: Vec<Requirement<'a>>,
}
