//! Trees of conditions that end in an action (`xds.type.matcher.v3.Matcher`).
//!
//! Unlike the summary that tables show, nothing is left out here: an order or a
//! `keep_matching` that is lost would be another answer. Actions and inputs stay
//! `Any`, since only who asks knows their types.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::any::Any;
use super::cidr::Cidr;
use super::matcher::{Extension, StringMatcher};
use super::route::Route;

/// `xds.type.matcher.v3.Matcher`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Matcher<'a> {
    /// Conditions, one after the other.
    #[serde(alias = "matcherList", borrow)]
    pub matcher_list: Option<MatcherList<'a>>,
    /// One value that decides.
    #[serde(alias = "matcherTree", borrow)]
    pub matcher_tree: Option<MatcherTree<'a>>,
    /// What holds if nothing else does.
    #[serde(alias = "onNoMatch", borrow)]
    pub on_no_match: Option<Box<OnMatch<'a>>>,
    /// The type's name, where the message stands as an `Any`.
    #[serde(rename = "@type")]
    pub type_url: IgnoredAny,
}

/// `Matcher.MatcherList`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MatcherList<'a> {
    /// The conditions with what follows.
    #[serde(borrow)]
    pub matchers: Vec<Item<'a>>,
}

/// `Matcher.MatcherList.FieldMatcher`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Item<'a> {
    /// The condition.
    #[serde(borrow)]
    pub predicate: Predicate<'a>,
    /// What follows.
    #[serde(alias = "onMatch", borrow)]
    pub on_match: OnMatch<'a>,
}

/// `Matcher.MatcherList.Predicate`, of which one field is set.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Predicate<'a> {
    /// One value.
    #[serde(alias = "singlePredicate", borrow)]
    pub single_predicate: Option<Single<'a>>,
    /// Any of these.
    #[serde(alias = "orMatcher", borrow)]
    pub or_matcher: Option<Predicates<'a>>,
    /// All of these.
    #[serde(alias = "andMatcher", borrow)]
    pub and_matcher: Option<Predicates<'a>>,
    /// Not this.
    #[serde(alias = "notMatcher", borrow)]
    pub not_matcher: Option<Box<Predicate<'a>>>,
}

/// `Matcher.MatcherList.Predicate.PredicateList`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Predicates<'a> {
    /// The parts.
    #[serde(borrow)]
    pub predicate: Vec<Predicate<'a>>,
}

/// `Matcher.MatcherList.Predicate.SinglePredicate`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Single<'a> {
    /// What is looked at.
    #[serde(borrow)]
    pub input: Extension<'a>,
    /// The text that it must be.
    #[serde(alias = "valueMatch", borrow)]
    pub value_match: Option<StringMatcher<'a>>,
    /// An extension that says whether it fits.
    #[serde(alias = "customMatch", borrow)]
    pub custom_match: Option<Extension<'a>>,
}

/// `Matcher.MatcherTree`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MatcherTree<'a> {
    /// What is looked at.
    #[serde(borrow)]
    pub input: Extension<'a>,
    /// By the whole value.
    #[serde(alias = "exactMatchMap", borrow)]
    pub exact_match_map: Option<MatchMap<'a>>,
    /// By its beginning.
    #[serde(alias = "prefixMatchMap", borrow)]
    pub prefix_match_map: Option<MatchMap<'a>>,
    /// By an extension.
    #[serde(alias = "customMatch", borrow)]
    pub custom_match: Option<Custom<'a>>,
}

/// `Matcher.MatcherTree.MatchMap`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MatchMap<'a> {
    /// What follows, by the value.
    #[serde(borrow)]
    pub map: BTreeMap<Cow<'a, str>, OnMatch<'a>>,
}

/// `Matcher.OnMatch`: a further tree, or the end.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OnMatch<'a> {
    /// The tree to go on with.
    #[serde(borrow)]
    pub matcher: Option<Box<Matcher<'a>>>,
    /// The end.
    #[serde(borrow)]
    pub action: Option<Extension<'a>>,
    /// Whether the search goes on as if nothing had matched.
    #[serde(alias = "keepMatching")]
    pub keep_matching: bool,
    #[serde(skip)]
    routes: OnceCell<Result<Vec<Route<'a>>, String>>,
}

/// An extension that chooses among branches.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Custom<'a> {
    /// Its configuration.
    #[serde(alias = "typedConfig", alias = "config", borrow)]
    pub typed_config: Any<'a>,
    #[serde(skip)]
    branches: OnceCell<Result<Branches<'a>, String>>,
}

/// The branches of an extension.
pub enum Branches<'a> {
    /// By ranges of addresses (`xds.type.matcher.v3.IPMatcher`).
    Ranges(Vec<RangeMatcher<'a>>),
    /// By names with wildcards (`xds.type.matcher.v3.ServerNameMatcher`).
    Domains(Vec<DomainMatcher<'a>>),
    /// By something that is not known here.
    Unknown,
}

/// `IPMatcher.IPRangeMatcher`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RangeMatcher<'a> {
    /// The ranges, any of which is enough.
    pub ranges: Vec<Cidr>,
    /// What follows.
    #[serde(alias = "onMatch", borrow)]
    pub on_match: OnMatch<'a>,
    /// Whether it counts only where it is the narrowest.
    pub exclusive: bool,
}

/// `ServerNameMatcher.DomainMatcher`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DomainMatcher<'a> {
    /// The names: whole, `*.suffix`, or `*`.
    pub domains: Vec<String>,
    /// What follows.
    #[serde(alias = "onMatch", borrow)]
    pub on_match: OnMatch<'a>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct IpMatcher<'a> {
    #[serde(rename = "@type")]
    _type: IgnoredAny,
    #[serde(alias = "rangeMatchers", borrow)]
    range_matchers: Vec<RangeMatcher<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct ServerNameMatcher<'a> {
    #[serde(rename = "@type")]
    _type: IgnoredAny,
    #[serde(alias = "domainMatchers", borrow)]
    domain_matchers: Vec<DomainMatcher<'a>>,
}

impl<'a> OnMatch<'a> {
    /// The routes of its action, where trees find routes: one, or a list.
    ///
    /// # Errors
    /// That they cannot be decoded, and why.
    pub fn routes(&self) -> Result<&[Route<'a>], &str> {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct RouteList<'a> {
            #[serde(borrow)]
            routes: Vec<Route<'a>>,
        }
        let decode = || {
            let action = self.action.as_ref().map(|action| action.typed_config);
            let action = action.unwrap_or_default();
            match action.message() {
                "Route" => action.read().map(|route| vec![route]),
                "RouteList" => action.read::<RouteList<'a>>().map(|list| list.routes),
                other => Err(format!("its action {other} is no route")),
            }
        };
        self.routes
            .get_or_init(decode)
            .as_deref()
            .map_err(String::as_str)
    }
}

impl<'a> Custom<'a> {
    /// The branches.
    ///
    /// # Errors
    /// That they cannot be decoded, and why.
    pub fn branches(&self) -> Result<&Branches<'a>, &str> {
        let decode = || {
            Ok(match self.typed_config.message() {
                "IPMatcher" => {
                    Branches::Ranges(self.typed_config.read::<IpMatcher<'a>>()?.range_matchers)
                }
                "ServerNameMatcher" => Branches::Domains(
                    self.typed_config
                        .read::<ServerNameMatcher<'a>>()?
                        .domain_matchers,
                ),
                _ => Branches::Unknown,
            })
        };
        self.branches
            .get_or_init(decode)
            .as_ref()
            .map_err(String::as_str)
    }
}
