//! The small conditions that all matchers are built from (`envoy.type.matcher.v3`,
//! `envoy.config.route.v3.HeaderMatcher`).
//!
//! Each message is read in every spelling since v2; what none of them names makes
//! the message undecodable, which its reader must tell as "cannot tell". Regular
//! expressions are compiled once, when they are first tried.

use serde::Deserialize;

use super::any::Any;
use super::re2::Expression;
use crate::envoy::lenient;

/// `envoy.type.matcher.v3.StringMatcher`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StringMatcher<'a> {
    /// The whole text.
    pub exact: Option<String>,
    /// Its beginning.
    pub prefix: Option<String>,
    /// Its end.
    pub suffix: Option<String>,
    /// A part of it.
    pub contains: Option<String>,
    /// A regular expression that matches the whole.
    #[serde(alias = "safeRegex")]
    pub safe_regex: Option<Regex>,
    /// The same until Envoy 1.12, in ECMAScript's syntax.
    #[serde(
        alias = "hidden_envoy_deprecated_regex",
        alias = "hiddenEnvoyDeprecatedRegex"
    )]
    pub regex: Option<String>,
    /// An extension.
    #[serde(borrow)]
    pub custom: Option<Extension<'a>>,
    /// Whether letters' case counts not (ASCII; of no effect on expressions).
    #[serde(alias = "ignoreCase")]
    pub ignore_case: bool,
}

/// `envoy.type.matcher.v3.RegexMatcher`: RE2's syntax, always for the whole text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Regex {
    /// The expression.
    pub regex: String,
    /// The engine's settings, of no effect on what matches.
    #[serde(alias = "googleRe2")]
    pub google_re2: serde::de::IgnoredAny,
    #[serde(skip)]
    expression: Expression,
}

impl Regex {
    /// The expression anchored at both ends, as Envoy uses it for matching; none where
    /// our engine cannot say what RE2 would (`S:common/common/regex.cc`: RE2 FullMatch).
    #[must_use]
    pub fn whole(&self) -> Option<&regex::bytes::Regex> {
        self.expression.whole(&self.regex)
    }

    /// The expression for any part of a text, as Envoy uses it for rewriting.
    #[must_use]
    pub fn part(&self) -> Option<&regex::bytes::Regex> {
        self.expression.part(&self.regex)
    }
}

/// `envoy.config.core.v3.TypedExtensionConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Extension<'a> {
    /// A label; until v3 the key by which the extension was found.
    pub name: String,
    /// Its configuration.
    #[serde(alias = "typedConfig", alias = "config", borrow)]
    pub typed_config: Any<'a>,
}

/// `envoy.config.route.v3.HeaderMatcher`, with the operators that have been replaced since.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HeaderMatcher<'a> {
    /// The header.
    pub name: String,
    /// The text that its value must match.
    #[serde(alias = "stringMatch", borrow)]
    pub string_match: Option<StringMatcher<'a>>,
    /// The whole value; an empty text matches any value that is there.
    #[serde(
        alias = "exactMatch",
        alias = "hidden_envoy_deprecated_exact_match",
        alias = "hiddenEnvoyDeprecatedExactMatch"
    )]
    pub exact_match: Option<String>,
    /// Its beginning.
    #[serde(alias = "prefixMatch")]
    pub prefix_match: Option<String>,
    /// Its end.
    #[serde(alias = "suffixMatch")]
    pub suffix_match: Option<String>,
    /// A part of it.
    #[serde(alias = "containsMatch")]
    pub contains_match: Option<String>,
    /// A regular expression for the whole.
    #[serde(alias = "safeRegexMatch")]
    pub safe_regex_match: Option<Regex>,
    /// The same until Envoy 1.12, in ECMAScript's syntax.
    #[serde(
        alias = "regexMatch",
        alias = "hidden_envoy_deprecated_regex_match",
        alias = "hiddenEnvoyDeprecatedRegexMatch"
    )]
    pub regex_match: Option<String>,
    /// A range of whole numbers.
    #[serde(alias = "rangeMatch")]
    pub range_match: Option<Int64Range>,
    /// That it is there, or is not.
    #[serde(alias = "presentMatch")]
    pub present_match: Option<bool>,
    /// The opposite of all of this.
    #[serde(alias = "invertMatch")]
    pub invert_match: bool,
    /// Whether a header that is not there counts as an empty one.
    #[serde(alias = "treatMissingHeaderAsEmpty")]
    pub treat_missing_header_as_empty: bool,
}

/// `envoy.type.v3.Int64Range`: from `start` up to and without `end`.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Int64Range {
    /// The first that is in.
    #[serde(deserialize_with = "lenient::integer")]
    pub start: i64,
    /// The first that is out.
    #[serde(deserialize_with = "lenient::integer")]
    pub end: i64,
}

/// `envoy.config.core.v3.RuntimeFractionalPercent`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RuntimeFraction {
    /// What holds unless the runtime says otherwise.
    #[serde(alias = "defaultValue")]
    pub default_value: Fraction,
    /// The runtime's key.
    #[serde(alias = "runtimeKey")]
    pub runtime_key: String,
}

/// `envoy.type.v3.FractionalPercent`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Fraction {
    /// How many.
    #[serde(deserialize_with = "lenient::number")]
    pub numerator: Option<u64>,
    /// Of how many: `HUNDRED` unless said, `TEN_THOUSAND`, `MILLION`.
    #[serde(deserialize_with = "lenient::word")]
    pub denominator: Option<String>,
}

impl Fraction {
    /// Of how many.
    #[must_use]
    pub fn denominator(&self) -> u64 {
        match self.denominator.as_deref() {
            Some("TEN_THOUSAND" | "1") => 10_000,
            Some("MILLION" | "2") => 1_000_000,
            _ => 100,
        }
    }
}
