//! The few counters that say what a dump keeps to itself.
//!
//! Envoy fills `error_state` for listeners alone; that it refused a cluster, a
//! route table or endpoints shows only in a counter named `…update_rejected`.
//! Istio may keep most statistics out of a proxy, so a counter that is absent
//! proves nothing.

use serde::Deserialize;

use super::lenient;

/// `/stats?format=json`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Stats {
    stats: Vec<Stat>,
}

/// One of them; histograms come in the same list, without a name.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Stat {
    name: String,
    #[serde(deserialize_with = "number_or_text")]
    value: Option<u64>,
}

fn number_or_text<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<u64>, D::Error> {
    let text = lenient::word(deserializer)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

/// A counter of refused updates that is above zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejections {
    /// The whole name, such as `cluster_manager.cds.update_rejected`.
    pub counter: String,
    /// How many updates were refused since the proxy started.
    pub count: u64,
}

/// What those `update_rejected` counters of an answer say whose names match a
/// regular expression, leaving out zeros: a recording answers with more than it
/// was asked for. None where the text is not a list of statistics.
#[must_use]
pub fn rejections(answer: &[u8], counters: &str) -> Option<Vec<Rejections>> {
    let counters = regex::Regex::new(counters).ok()?;
    let stats: Stats = serde_json::from_slice(answer).ok()?;
    let refused = |stat: &Stat| counters.is_match(&stat.name);
    Some(
        stats
            .stats
            .into_iter()
            .filter(refused)
            .filter_map(|stat| {
                stat.value
                    .filter(|count| *count > 0)
                    .map(|count| Rejections {
                        counter: stat.name,
                        count,
                    })
            })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_above_zero_are_told_and_histograms_passed_over() {
        let answer = br#"{"stats": [
            {"name": "cluster_manager.cds.update_rejected", "value": 2},
            {"name": "listener_manager.lds.update_rejected", "value": 0},
            {"name": "text", "value": "a text readout"},
            {"histograms": {"supported_quantiles": [0, 25]}}]}"#;
        let told = rejections(answer, "update_rejected$");
        assert_eq!(
            told,
            Some(vec![Rejections {
                counter: "cluster_manager.cds.update_rejected".to_owned(),
                count: 2
            }])
        );
        assert_eq!(rejections(b"<html>", "update_rejected$"), None);
    }

    #[test]
    fn counters_of_other_kinds_are_passed_over() {
        let answer =
            br#"{"stats": [{"name": "listener_manager.lds.update_rejected", "value": 5}]}"#;
        assert_eq!(
            rejections(answer, r"^cluster_manager\.cds\.update_rejected$"),
            Some(vec![])
        );
    }
}
