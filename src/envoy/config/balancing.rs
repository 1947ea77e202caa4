//! How one of a cluster's endpoints is picked (`Cluster.CommonLbConfig`,
//! `Cluster.LbSubsetConfig`, `envoy.extensions.load_balancing_policies.*.v3`).
//!
//! The same settings stand in two places: in the cluster itself, and, since Envoy
//! 1.23, in extensions that the cluster lists. The field names are the same, so one
//! struct reads both.

use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::matcher::Extension;
use crate::envoy::lenient;

/// `envoy.config.cluster.v3.LoadBalancingPolicy`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BalancingPolicy<'a> {
    /// The extensions, the most wanted first.
    #[serde(borrow)]
    pub policies: Vec<Policy<'a>>,
}

/// `LoadBalancingPolicy.Policy`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Policy<'a> {
    /// The extension.
    #[serde(alias = "typedExtensionConfig", borrow)]
    pub typed_extension_config: Extension<'a>,
}

/// The fields of those extensions that decide.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Settings<'a> {
    /// Of most: what localities have to say.
    #[serde(alias = "localityLbConfig")]
    pub locality_lb_config: LocalityConfig,
    /// Of the hashing ones.
    #[serde(alias = "localityWeightedLbConfig")]
    pub locality_weighted_lb_config: Option<IgnoredAny>,
    /// Of round robin and least request: set for endpoints that take less while they are young.
    #[serde(alias = "slowStartConfig")]
    pub slow_start_config: Option<IgnoredAny>,
    /// Of weighted localities: what picks within one.
    #[serde(alias = "endpointPickingPolicy", borrow)]
    pub endpoint_picking_policy: Option<BalancingPolicy<'a>>,
    /// Of subsets: what picks within one.
    #[serde(alias = "subsetLbPolicy", borrow)]
    pub subset_lb_policy: Option<BalancingPolicy<'a>>,
}

/// `envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LocalityConfig {
    /// Endpoints of the own zone first.
    #[serde(alias = "zoneAwareLbConfig")]
    pub zone_aware_lb_config: Option<ZoneAware>,
    /// Localities by their weights.
    #[serde(alias = "localityWeightedLbConfig")]
    pub locality_weighted_lb_config: Option<IgnoredAny>,
}

/// `Cluster.CommonLbConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CommonConfig {
    /// Below this share of endpoints in health all are used; none stands for 50 %.
    #[serde(alias = "healthyPanicThreshold")]
    pub healthy_panic_threshold: Option<Percent>,
    /// Endpoints of the own zone first.
    #[serde(alias = "zoneAwareLbConfig")]
    pub zone_aware_lb_config: Option<ZoneAware>,
    /// Localities by their weights.
    #[serde(alias = "localityWeightedLbConfig")]
    pub locality_weighted_lb_config: Option<IgnoredAny>,
}

/// `envoy.type.v3.Percent`.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Percent {
    /// The number.
    pub value: f64,
}

/// `Cluster.CommonLbConfig.ZoneAwareLbConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ZoneAware {
    /// Whether in panic nothing is sent instead of everything everywhere.
    #[serde(alias = "failTrafficOnPanic")]
    pub fail_traffic_on_panic: bool,
}

/// `Cluster.LbSubsetConfig`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SubsetConfig {
    /// What is done where no subset fits.
    #[serde(alias = "fallbackPolicy", deserialize_with = "lenient::word")]
    pub fallback_policy: Option<String>,
    /// The labels of the subset for such requests.
    #[serde(alias = "defaultSubset")]
    pub default_subset: Map<String, Value>,
    /// By which labels the endpoints are divided.
    #[serde(alias = "subsetSelectors")]
    pub subset_selectors: Vec<Selector>,
    /// Whether localities' weights count within a subset.
    #[serde(alias = "localityWeightAware")]
    pub locality_weight_aware: bool,
    /// Whether those are made less by what the subset lacks of the locality.
    #[serde(alias = "scaleLocalityWeight")]
    pub scale_locality_weight: bool,
    /// Whether all endpoints are tried where the fallback has none.
    #[serde(alias = "panicModeAny")]
    pub panic_mode_any: bool,
    /// Whether a label that is a list counts as each of its elements.
    #[serde(alias = "listAsAny")]
    pub list_as_any: bool,
    /// `FALLBACK_LIST` for requests that bring a list of criteria.
    #[serde(alias = "metadataFallbackPolicy", deserialize_with = "lenient::word")]
    pub metadata_fallback_policy: Option<String>,
    /// Whether criteria that no selector has are passed over; only of the extension.
    #[serde(alias = "allowRedundantKeys")]
    pub allow_redundant_keys: bool,
}

/// `LbSubsetConfig.LbSubsetSelector`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Selector {
    /// The labels' names.
    pub keys: Vec<String>,
    /// What is done where no subset fits, instead of what the whole says.
    #[serde(alias = "fallbackPolicy", deserialize_with = "lenient::word")]
    pub fallback_policy: Option<String>,
    /// The names that are tried again.
    #[serde(alias = "fallbackKeysSubset")]
    pub fallback_keys_subset: Vec<String>,
    /// Whether each subset has one endpoint only.
    #[serde(alias = "singleHostPerSubset")]
    pub single_host_per_subset: bool,
}

/// What is done where no subset fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fallback {
    /// What the whole says; only of selectors.
    Undefined,
    /// Nothing is sent.
    None,
    /// Any endpoint.
    Any,
    /// Those with certain labels.
    Default,
    /// The same again with fewer names; only of selectors.
    Keys,
    /// Something that is not known.
    Unknown,
}

impl SubsetConfig {
    /// What is done where no subset fits.
    #[must_use]
    pub fn fallback(&self) -> Fallback {
        match self.fallback_policy.as_deref() {
            None | Some("NO_FALLBACK" | "0") => Fallback::None,
            Some("ANY_ENDPOINT" | "1") => Fallback::Any,
            Some("DEFAULT_SUBSET" | "2") => Fallback::Default,
            Some(_) => Fallback::Unknown,
        }
    }
}

impl Selector {
    /// What is done where no subset fits.
    #[must_use]
    pub fn fallback(&self) -> Fallback {
        match self.fallback_policy.as_deref() {
            None | Some("NOT_DEFINED" | "0") => Fallback::Undefined,
            Some("NO_FALLBACK" | "1") => Fallback::None,
            Some("ANY_ENDPOINT" | "2") => Fallback::Any,
            Some("DEFAULT_SUBSET" | "3") => Fallback::Default,
            Some("KEYS_SUBSET" | "4") => Fallback::Keys,
            Some(_) => Fallback::Unknown,
        }
    }
}

/// Reads a subset configuration; one without selectors divides nothing
/// (`S:common/upstream/upstream_impl.cc`, `lbSubsetInfo().isEnabled`).
pub(super) fn subset<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<SubsetConfig>, D::Error> {
    let config = Option::<SubsetConfig>::deserialize(deserializer)?;
    Ok(config.filter(|config| !config.subset_selectors.is_empty()))
}
