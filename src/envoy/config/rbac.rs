//! Access rules (`envoy.config.rbac.v3`) and the two filters that hold them
//! (`envoy.extensions.filters.{http,network}.rbac.v3`).
//!
//! Istio turns each AuthorizationPolicy into policies here, and a mesh may have
//! hundreds. They are decoded one by one, when a request comes to them, so that one
//! that is newer than this program costs itself and not the others. A rule or an
//! identity is exactly one condition, so both are enums: a condition that nobody here
//! knows does not decode, and the answer becomes "cannot tell", never "allowed".

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::downstream_tls::NameMatcher;
use super::lazy::{Lazy, Placed};
use super::matcher::{Extension, HeaderMatcher, StringMatcher};
use super::matcher_tree::Matcher;
use crate::envoy::lenient;

/// `RBAC` of either filter.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Rbac<'a> {
    /// The rules that are enforced; ignored where there is a matcher.
    #[serde(borrow)]
    pub rules: Option<Rules<'a>>,
    /// A matcher tree that is enforced.
    #[serde(borrow)]
    pub matcher: Option<Matcher<'a>>,
    /// Rules that are only counted and told.
    #[serde(alias = "shadowRules", borrow)]
    pub shadow_rules: Option<Rules<'a>>,
    /// A matcher tree that is only counted and told.
    #[serde(alias = "shadowMatcher", borrow)]
    pub shadow_matcher: Option<&'a RawValue>,
    /// Stands before the metadata keys of the shadow rules' result.
    #[serde(alias = "shadowRulesStatPrefix")]
    pub shadow_rules_stat_prefix: String,
}

/// `RBACPerRoute`: replaces the filter's rules; without, there are none.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct RbacPerRoute<'a> {
    /// The rules.
    #[serde(borrow)]
    pub rbac: Option<Rbac<'a>>,
}

/// `envoy.config.rbac.v3.RBAC`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Rules<'a> {
    /// `ALLOW` unless said, `DENY`, `LOG`.
    #[serde(deserialize_with = "lenient::word")]
    pub action: Option<String>,
    /// The policies; Envoy tries them in the order of their names.
    #[serde(borrow)]
    pub policies: BTreeMap<String, Lazy<'a, Placed, Policy<'a>>>,
}

/// `envoy.config.rbac.v3.Action`: what a matcher tree comes to.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MatchedAction {
    /// The name that is logged.
    pub name: String,
    /// `ALLOW` unless said, `DENY`, `LOG`.
    #[serde(deserialize_with = "lenient::word")]
    pub action: Option<String>,
}

/// What becomes of who fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Only who fits may pass.
    Allow,
    /// Who fits may not pass.
    Deny,
    /// All pass; who fits is marked for the access log.
    Log,
}

impl Rules<'_> {
    /// The action.
    ///
    /// # Errors
    /// The name of one that is not known.
    pub fn action(&self) -> Result<Action, &str> {
        action(self.action.as_deref())
    }
}

impl MatchedAction {
    /// The action.
    ///
    /// # Errors
    /// The name of one that is not known.
    pub fn action(&self) -> Result<Action, &str> {
        action(self.action.as_deref())
    }
}

fn action(name: Option<&str>) -> Result<Action, &str> {
    match name {
        None | Some("ALLOW" | "0") => Ok(Action::Allow),
        Some("DENY" | "1") => Ok(Action::Deny),
        Some("LOG" | "2") => Ok(Action::Log),
        Some(other) => Err(other),
    }
}

/// `Policy`: fits where one of the permissions, one of the principals and the condition do.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Policy<'a> {
    /// What may be done.
    #[serde(borrow)]
    pub permissions: Vec<Permission<'a>>,
    /// By whom.
    #[serde(borrow)]
    pub principals: Vec<Principal<'a>>,
    /// A CEL expression.
    #[serde(borrow)]
    pub condition: Option<&'a RawValue>,
    /// A CEL expression whose types were checked.
    #[serde(alias = "checkedCondition", borrow)]
    pub checked_condition: Option<&'a RawValue>,
    /// How the expression is evaluated.
    #[serde(alias = "celConfig")]
    pub cel_config: IgnoredAny,
}

/// `Permission`.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Permission<'a> {
    /// All of them.
    #[serde(alias = "andRules", borrow)]
    AndRules(PermissionSet<'a>),
    /// One of them.
    #[serde(alias = "orRules", borrow)]
    OrRules(PermissionSet<'a>),
    /// Not this.
    #[serde(alias = "notRule", borrow)]
    NotRule(Box<Permission<'a>>),
    /// Anything.
    Any(bool),
    /// A header.
    #[serde(borrow)]
    Header(Box<HeaderMatcher<'a>>),
    /// The path without its query.
    #[serde(alias = "urlPath", borrow)]
    UrlPath(PathMatcher<'a>),
    /// A template for the path without its query.
    #[serde(alias = "uriTemplate", borrow)]
    UriTemplate(Template<'a>),
    /// The original destination's address.
    #[serde(alias = "destinationIp")]
    DestinationIp(CidrRange),
    /// The original destination's port.
    #[serde(alias = "destinationPort")]
    DestinationPort(u32),
    /// A range that the original destination's port is in.
    #[serde(alias = "destinationPortRange")]
    DestinationPortRange(PortRange),
    /// What other filters wrote.
    #[serde(borrow)]
    Metadata(MetadataMatcher<'a>),
    /// What other filters wrote, or what stands in the route.
    #[serde(alias = "sourcedMetadata", borrow)]
    SourcedMetadata(SourcedMetadata<'a>),
    /// The server name that the client asked for.
    #[serde(alias = "requestedServerName", borrow)]
    RequestedServerName(StringMatcher<'a>),
    /// An extension.
    #[serde(borrow)]
    Matcher(Extension<'a>),
}

/// `Permission.Set`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PermissionSet<'a> {
    /// The rules.
    #[serde(borrow)]
    pub rules: Vec<Permission<'a>>,
}

/// `Principal`.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Principal<'a> {
    /// All of them.
    #[serde(alias = "andIds", borrow)]
    AndIds(PrincipalSet<'a>),
    /// One of them.
    #[serde(alias = "orIds", borrow)]
    OrIds(PrincipalSet<'a>),
    /// Not this.
    #[serde(alias = "notId", borrow)]
    NotId(Box<Principal<'a>>),
    /// Anyone.
    Any(bool),
    /// Who the client's certificate says it is.
    #[serde(borrow)]
    Authenticated(Authenticated<'a>),
    /// The connection's remote address.
    #[serde(alias = "sourceIp")]
    SourceIp(CidrRange),
    /// The address at the socket's other end, whatever PROXY or a header say.
    #[serde(alias = "directRemoteIp")]
    DirectRemoteIp(CidrRange),
    /// The request's remote address, from PROXY or `x-forwarded-for`.
    #[serde(alias = "remoteIp")]
    RemoteIp(CidrRange),
    /// A header.
    #[serde(borrow)]
    Header(Box<HeaderMatcher<'a>>),
    /// The path without its query.
    #[serde(alias = "urlPath", borrow)]
    UrlPath(PathMatcher<'a>),
    /// What other filters wrote.
    #[serde(borrow)]
    Metadata(MetadataMatcher<'a>),
    /// What other filters wrote, or what stands in the route.
    #[serde(alias = "sourcedMetadata", borrow)]
    SourcedMetadata(SourcedMetadata<'a>),
    /// What other filters stored.
    #[serde(alias = "filterState", borrow)]
    FilterState(FilterState<'a>),
    /// An extension.
    #[serde(borrow)]
    Custom(Extension<'a>),
}

/// `Principal.Set`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PrincipalSet<'a> {
    /// The identities.
    #[serde(borrow)]
    pub ids: Vec<Principal<'a>>,
}

/// `Principal.Authenticated`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Authenticated<'a> {
    /// What a URI name, a DNS name or the subject must be; any TLS client without.
    #[serde(alias = "principalName", borrow)]
    pub principal_name: Option<StringMatcher<'a>>,
    /// The same, as it was until Envoy 1.9: the whole name.
    pub name: Option<String>,
}

/// `envoy.type.matcher.v3.PathMatcher`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PathMatcher<'a> {
    /// The text.
    #[serde(borrow)]
    pub path: StringMatcher<'a>,
}

/// A `TypedExtensionConfig` with `UriTemplateMatchConfig`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Template<'a> {
    /// A label.
    pub name: IgnoredAny,
    /// The template.
    #[serde(alias = "typedConfig", borrow)]
    pub typed_config: super::path_template::PathTemplate<'a>,
}

/// `envoy.config.core.v3.CidrRange`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CidrRange {
    /// An address in it.
    #[serde(alias = "addressPrefix")]
    pub address_prefix: String,
    /// How many bits count; none that do where it is not set.
    #[serde(alias = "prefixLen")]
    pub prefix_len: Option<u32>,
}

/// `envoy.type.v3.Int32Range`: from `start` up to and without `end`.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PortRange {
    /// The first that is in.
    #[serde(deserialize_with = "lenient::integer")]
    pub start: i64,
    /// The first that is out.
    #[serde(deserialize_with = "lenient::integer")]
    pub end: i64,
}

/// `envoy.type.matcher.v3.MetadataMatcher`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MetadataMatcher<'a> {
    /// The filter that wrote it.
    pub filter: String,
    /// The keys down to the value.
    pub path: Vec<Segment>,
    /// What the value must be.
    #[serde(borrow)]
    pub value: Option<ValueMatcher<'a>>,
    /// The opposite.
    pub invert: bool,
}

/// `MetadataMatcher.PathSegment`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Segment {
    /// The key.
    pub key: String,
}

/// `envoy.config.rbac.v3.SourcedMetadata`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SourcedMetadata<'a> {
    /// The condition.
    #[serde(alias = "metadataMatcher", borrow)]
    pub metadata_matcher: MetadataMatcher<'a>,
    /// `DYNAMIC` unless said, or `ROUTE`.
    #[serde(alias = "metadataSource", deserialize_with = "lenient::word")]
    pub metadata_source: Option<String>,
}

/// `envoy.type.matcher.v3.ValueMatcher`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueMatcher<'a> {
    /// Null.
    #[serde(alias = "nullMatch")]
    NullMatch(IgnoredAny),
    /// A number.
    #[serde(alias = "doubleMatch")]
    DoubleMatch(DoubleMatcher),
    /// A text.
    #[serde(alias = "stringMatch", borrow)]
    StringMatch(Box<StringMatcher<'a>>),
    /// A truth value.
    #[serde(alias = "boolMatch")]
    BoolMatch(bool),
    /// Whether it is there; `false` fits nothing.
    #[serde(alias = "presentMatch")]
    PresentMatch(bool),
    /// An element of a list.
    #[serde(alias = "listMatch", borrow)]
    ListMatch(ListMatcher<'a>),
    /// One of them.
    #[serde(alias = "orMatch", borrow)]
    OrMatch(OrMatcher<'a>),
}

/// `envoy.type.matcher.v3.DoubleMatcher`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoubleMatcher {
    /// A range, without its end.
    Range(DoubleRange),
    /// The number.
    Exact(f64),
}

/// `envoy.type.v3.DoubleRange`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DoubleRange {
    /// The first that is in.
    pub start: f64,
    /// The first that is out.
    pub end: f64,
}

/// `envoy.type.matcher.v3.ListMatcher`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListMatcher<'a> {
    /// One of the elements.
    #[serde(alias = "oneOf", borrow)]
    OneOf(Box<ValueMatcher<'a>>),
}

/// `envoy.type.matcher.v3.OrMatcher`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OrMatcher<'a> {
    /// The conditions.
    #[serde(alias = "valueMatchers", borrow)]
    pub value_matchers: Vec<ValueMatcher<'a>>,
}

/// `envoy.type.matcher.v3.FilterStateMatcher`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FilterState<'a> {
    /// The key.
    pub key: String,
    /// What its text must be.
    #[serde(alias = "stringMatch", borrow)]
    pub string_match: Option<StringMatcher<'a>>,
    /// What its address must be in.
    #[serde(alias = "addressMatch")]
    pub address_match: Option<AddressMatcher>,
}

/// `envoy.type.matcher.v3.AddressMatcher`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AddressMatcher {
    /// The ranges.
    pub ranges: Vec<CidrRange>,
    /// The opposite.
    #[serde(alias = "invertMatch")]
    pub invert_match: bool,
}

/// `envoy.extensions.rbac.principals.mtls_authenticated.v3.Config`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MtlsAuthenticated<'a> {
    /// The message's own type.
    #[serde(rename = "@type")]
    pub type_url: IgnoredAny,
    /// The name that the certificate must carry.
    #[serde(alias = "sanMatcher", borrow)]
    pub san_matcher: Option<NameMatcher<'a>>,
    /// That any certificate does that was validated.
    #[serde(alias = "anyValidatedClientCertificate")]
    pub any_validated_client_certificate: Option<IgnoredAny>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_policy_that_cannot_be_decoded_costs_itself() {
        let text = r#"{"action": "DENY", "policies": {
            "b": {"permissions": [{"any": true}], "principals": [{"new_thing": {}}]},
            "a": {"permissions": [{"andRules": {"rules": [{"urlPath": {"path": {"exact": "/"}}}]}}],
                  "principals": [{"authenticated": {"principalName": {"exact": "x"}}}]}}}"#;
        let rules: Rules<'_> = serde_json::from_str(text).unwrap();
        assert_eq!(rules.action(), Ok(Action::Deny));
        let names: Vec<_> = rules.policies.keys().collect();
        assert_eq!(names, ["a", "b"]);
        assert!(rules.policies["a"].get().is_ok());
        let refused = rules.policies["b"].get().err().unwrap();
        assert!(refused.contains("new_thing"), "{refused}");
    }

    #[test]
    fn a_rule_of_two_conditions_or_none_is_none() {
        for text in [
            "{}",
            r#"{"any": true, "destination_port": 1}"#,
            r#"{"header": {"nme": "x"}}"#,
        ] {
            assert!(serde_json::from_str::<Permission<'_>>(text).is_err());
        }
    }
}
