//! Matcher trees (`xds.type.matcher.v3.Matcher`), as a listener's `filter_chain_matcher` holds them.
//!
//! Ambient proxies choose their filter chains with such trees, and a table that
//! left them out would show chains without saying when each is taken. The tree
//! is read as it is; [`Matcher::leaves`] lays it out as one path a leaf, which is
//! what a reader of a table wants. Predicates that this module does not know
//! are named by their type and never silently dropped.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::lenient;

/// A node of the tree.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Matcher {
    /// Predicates tried in order.
    #[serde(alias = "matcherList")]
    pub matcher_list: Option<MatcherList>,
    /// One input looked up in a map.
    #[serde(alias = "matcherTree")]
    pub matcher_tree: Option<MatcherTree>,
    /// What happens when nothing above matched.
    #[serde(alias = "onNoMatch")]
    pub on_no_match: Option<Box<OnMatch>>,
}

/// `Matcher.MatcherList`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct MatcherList {
    /// The items.
    pub matchers: Vec<FieldMatcher>,
}

/// `Matcher.MatcherList.FieldMatcher`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct FieldMatcher {
    /// What must hold.
    pub predicate: Predicate,
    /// What follows then.
    #[serde(alias = "onMatch")]
    pub on_match: OnMatch,
}

/// `Matcher.MatcherList.Predicate`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Predicate {
    /// One input against one value.
    #[serde(alias = "singlePredicate")]
    pub single_predicate: Option<SinglePredicate>,
    /// Any of several.
    #[serde(alias = "orMatcher")]
    pub or_matcher: Option<Predicates>,
    /// All of several.
    #[serde(alias = "andMatcher")]
    pub and_matcher: Option<Predicates>,
    /// The opposite of one.
    #[serde(alias = "notMatcher")]
    pub not_matcher: Option<Box<Predicate>>,
}

/// A list of predicates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Predicates {
    /// The predicates.
    pub predicate: Vec<Predicate>,
}

/// `Matcher.MatcherList.Predicate.SinglePredicate`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct SinglePredicate {
    /// What is looked at.
    pub input: Extension,
    /// The text that it must match.
    #[serde(alias = "valueMatch")]
    pub value_match: Option<StringMatcher>,
    /// An extension that decides.
    #[serde(alias = "customMatch")]
    pub custom_match: Option<Extension>,
}

/// `envoy.type.matcher.v3.StringMatcher`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct StringMatcher {
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
}

/// `envoy.type.matcher.v3.RegexMatcher`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Regex {
    /// RE2 syntax.
    pub regex: String,
}

/// `Matcher.MatcherTree`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct MatcherTree {
    /// What is looked at.
    pub input: Extension,
    /// Whole values.
    #[serde(alias = "exactMatchMap")]
    pub exact_match_map: Option<MatchMap>,
    /// Beginnings, the longest first.
    #[serde(alias = "prefixMatchMap")]
    pub prefix_match_map: Option<MatchMap>,
    /// An extension, such as IP ranges.
    #[serde(alias = "customMatch")]
    pub custom_match: Option<Extension>,
}

/// `Matcher.MatcherTree.MatchMap`. Its order in a dump is not stable, so it is read sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct MatchMap {
    /// What follows, by the value.
    pub map: BTreeMap<String, OnMatch>,
}

/// `Matcher.OnMatch`: a further tree, or the end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct OnMatch {
    /// The tree to go on with.
    pub matcher: Option<Box<Matcher>>,
    /// The end: for filter chains the name of one.
    pub action: Option<Extension>,
}

/// `TypedExtensionConfig`, with the fields of the extensions that are understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Extension {
    /// A label.
    pub name: String,
    /// The extension's own configuration.
    #[serde(alias = "typedConfig")]
    pub typed_config: ExtensionConfig,
}

/// The union of what the understood extensions hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct ExtensionConfig {
    /// Its type.
    #[serde(rename = "@type")]
    pub type_url: String,
    /// `google.protobuf.StringValue`: the text.
    pub value: Option<serde_json::Value>,
    /// The key of a filter state input.
    pub key: String,
    /// The ranges of `xds.type.matcher.v3.IPMatcher`.
    #[serde(alias = "rangeMatchers")]
    pub range_matchers: Vec<RangeMatcher>,
    /// The domains of `xds.type.matcher.v3.ServerNameMatcher`.
    #[serde(alias = "domainMatchers")]
    pub domain_matchers: Vec<DomainMatcher>,
}

/// `IPMatcher.IPRangeMatcher`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct RangeMatcher {
    /// The ranges, any of which is enough.
    pub ranges: Vec<CidrRange>,
    /// What follows.
    #[serde(alias = "onMatch")]
    pub on_match: OnMatch,
}

/// `ServerNameMatcher.DomainMatcher`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct DomainMatcher {
    /// The domains, any of which is enough.
    pub domains: Vec<String>,
    /// What follows.
    #[serde(alias = "onMatch")]
    pub on_match: OnMatch,
}

/// `envoy.config.core.v3.CidrRange`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct CidrRange {
    /// An address.
    #[serde(alias = "addressPrefix")]
    pub address_prefix: String,
    /// How many of its bits count; none stands for zero.
    #[serde(alias = "prefixLen", deserialize_with = "lenient::number")]
    pub prefix_len: Option<u64>,
}

/// One way through a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The tests on the way, in their order.
    pub path: Vec<String>,
    /// What it ends in: a filter chain's name.
    pub action: String,
    /// How many of its first tests are those of the way before it; equal texts may
    /// be tests at two places of the tree.
    pub shared: usize,
}

/// A walk through a tree.
#[derive(Default)]
struct Walk {
    /// The tests on the way to where it stands.
    path: Vec<String>,
    /// How far it went back since the last leaf.
    back: usize,
    leaves: Vec<Leaf>,
}

impl Walk {
    /// Goes on below a test, and comes back.
    fn below(&mut self, test: String, go: impl FnOnce(&mut Walk)) {
        self.path.push(test);
        go(self);
        self.path.pop();
        self.back = self.back.min(self.path.len());
    }

    fn leaf(&mut self, action: String) {
        self.leaves.push(Leaf {
            path: self.path.clone(),
            action,
            shared: self.back,
        });
        self.back = self.path.len();
    }
}

impl Matcher {
    /// Every way from the root to an action, in the order of evaluation.
    #[must_use]
    pub fn leaves(&self) -> Vec<Leaf> {
        let mut walk = Walk::default();
        self.walk(&mut walk);
        walk.leaves
    }

    fn walk(&self, walk: &mut Walk) {
        if let Some(list) = &self.matcher_list {
            for item in &list.matchers {
                item.on_match.walk(item.predicate.to_string(), walk);
            }
        }
        if let Some(tree) = &self.matcher_tree {
            let input = tree.input.input();
            for (value, next) in tree.exact_match_map.iter().flat_map(|map| &map.map) {
                next.walk(format!("{input}={value}"), walk);
            }
            for (value, next) in tree.prefix_match_map.iter().flat_map(|map| &map.map) {
                next.walk(format!("{input}^{value}"), walk);
            }
            if let Some(custom) = &tree.custom_match {
                custom.walk(&input, walk);
            }
        }
        if let Some(rest) = &self.on_no_match {
            rest.walk("else".to_owned(), walk);
        }
    }
}

impl OnMatch {
    fn walk(&self, test: String, walk: &mut Walk) {
        walk.below(test, |walk| {
            if let Some(matcher) = &self.matcher {
                matcher.walk(walk);
            }
            if let Some(action) = &self.action {
                walk.leaf(action.action().to_owned());
            }
        });
    }
}

impl Extension {
    fn walk(&self, input: &str, walk: &mut Walk) {
        let config = &self.typed_config;
        if config.range_matchers.is_empty() && config.domain_matchers.is_empty() {
            let action = format!("not understood: {}", short_type(&config.type_url));
            walk.below(format!("{input}=?"), |walk| walk.leaf(action));
        }
        for item in &config.range_matchers {
            let ranges: Vec<_> = item.ranges.iter().map(CidrRange::to_string).collect();
            item.on_match
                .walk(format!("{input}={}", ranges.join(",")), walk);
        }
        for item in &config.domain_matchers {
            item.on_match
                .walk(format!("{input}={}", item.domains.join(",")), walk);
        }
    }

    /// What an input looks at, by its type, since its name is only a label.
    fn input(&self) -> String {
        let kind = short_type(&self.typed_config.type_url);
        match kind.strip_suffix("Input").unwrap_or(kind) {
            "DestinationIP" => "ip".to_owned(),
            "DestinationPort" => "port".to_owned(),
            "SourceIP" => "source ip".to_owned(),
            "SourcePort" => "source port".to_owned(),
            "DirectSourceIP" => "direct source ip".to_owned(),
            "SourceType" => "source type".to_owned(),
            "ServerName" => "sni".to_owned(),
            "TransportProtocol" => "transport".to_owned(),
            "ApplicationProtocol" => "alpn".to_owned(),
            "FilterState" => format!("filter state {}", self.typed_config.key),
            "" => self.name.clone(),
            other => other.to_owned(),
        }
    }

    /// The name that an action stands for.
    #[must_use]
    pub fn action(&self) -> &str {
        self.typed_config
            .value
            .as_ref()
            .and_then(serde_json::Value::as_str)
            .unwrap_or(&self.name)
    }
}

/// The last part of a type's name.
fn short_type(type_url: &str) -> &str {
    type_url.rsplit(['.', '/']).next().unwrap_or(type_url)
}

impl std::fmt::Display for CidrRange {
    /// `10.0.0.0/8`; a range of one address is written as that address.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let bits = self.prefix_len.unwrap_or(0);
        let whole = if self.address_prefix.contains(':') {
            128
        } else {
            32
        };
        if bits == whole {
            f.write_str(&self.address_prefix)
        } else {
            write!(f, "{}/{bits}", self.address_prefix)
        }
    }
}

impl std::fmt::Display for Predicate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let join = |f: &mut std::fmt::Formatter<'_>, of: &Predicates, word: &str| {
            let parts: Vec<_> = of.predicate.iter().map(Predicate::to_string).collect();
            write!(f, "({})", parts.join(word))
        };
        if let Some(single) = &self.single_predicate {
            let input = single.input.input();
            match (&single.value_match, &single.custom_match) {
                (Some(value), _) => write!(f, "{input}{value}"),
                (None, Some(custom)) => {
                    write!(f, "{input}~{}", short_type(&custom.typed_config.type_url))
                }
                (None, None) => write!(f, "{input}=?"),
            }
        } else if let Some(any) = &self.or_matcher {
            join(f, any, " or ")
        } else if let Some(all) = &self.and_matcher {
            join(f, all, " and ")
        } else if let Some(not) = &self.not_matcher {
            write!(f, "not {not}")
        } else {
            f.write_str("?")
        }
    }
}

impl std::fmt::Display for StringMatcher {
    /// An operator and its operand: `=x`, `^x` (begins), `$x` (ends), `~x` (contains or matches).
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (
            &self.exact,
            &self.prefix,
            &self.suffix,
            &self.contains,
            &self.safe_regex,
        ) {
            (Some(text), ..) => write!(f, "={text}"),
            (_, Some(text), ..) => write!(f, "^{text}"),
            (_, _, Some(text), ..) => write!(f, "${text}"),
            (_, _, _, Some(text), _) => write!(f, "~{text}"),
            (_, _, _, _, Some(regex)) => write!(f, "~/{}/", regex.regex),
            _ => f.write_str("=?"),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn each_way_through_a_tree_is_a_leaf_in_order_of_evaluation() {
        let tree: Matcher = serde_json::from_str(
            r#"{"matcher_tree": {
                "input": {"name": "x", "typed_config": {"@type": "a/b.DestinationIPInput"}},
                "custom_match": {"name": "ip", "typed_config": {"@type": "x.IPMatcher", "range_matchers": [
                  {"ranges": [{"address_prefix": "10.0.0.1", "prefix_len": 32}, {"address_prefix": "10.1.0.0", "prefix_len": 16}],
                   "on_match": {"matcher": {"matcher_tree": {
                     "input": {"typed_config": {"@type": "x.DestinationPortInput"}},
                     "exact_match_map": {"map": {"80": {"action": {"name": "label", "typed_config": {"value": "web"}}}}}},
                     "on_no_match": {"action": {"name": "other"}}}}}]}}}}"#,
        )
        .unwrap();
        let shared: Vec<usize> = tree.leaves().iter().map(|leaf| leaf.shared).collect();
        assert_eq!(shared, [0, 1]);
        let leaves: Vec<_> = tree
            .leaves()
            .into_iter()
            .map(|leaf| (leaf.path.join(" -> "), leaf.action))
            .collect();
        assert_eq!(
            leaves,
            [
                (
                    "ip=10.0.0.1,10.1.0.0/16 -> port=80".to_owned(),
                    "web".to_owned()
                ),
                (
                    "ip=10.0.0.1,10.1.0.0/16 -> else".to_owned(),
                    "other".to_owned()
                ),
            ]
        );
    }

    #[test]
    fn an_extension_that_is_not_understood_is_named() {
        let tree: Matcher = serde_json::from_str(
            r#"{"matcher_tree": {"input": {"name": "in"}, "custom_match": {"typed_config": {"@type": "t/x.CelMatcher"}}}}"#,
        )
        .unwrap();
        assert_eq!(tree.leaves()[0].action, "not understood: CelMatcher");
    }
}
