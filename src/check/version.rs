//! The version that an object's labels tell.
//!
//! Where a version comes from matters more than how it is written: an image's tag
//! says what runs, a label says what somebody installed, and the charts in Istio's
//! source tree are all labelled 1.0.0, which says nothing at all.

use super::evidence::Object;
use crate::istio::release::Version;

/// What charts carry that were never released.
const UNRELEASED: &str = "1.0.0";

/// The version that whoever installed an object wrote on it: istioctl, then Helm.
#[must_use]
pub fn of_labels(object: &Object) -> Option<Version> {
    let chart = object.label("helm.sh/chart");
    let chart = chart
        .and_then(|chart| chart.rsplit_once('-'))
        .map(|it| it.1);
    [
        object.label("operator.istio.io/version"),
        chart,
        object.label("app.kubernetes.io/version"),
    ]
    .into_iter()
    .flatten()
    .filter(|text| *text != UNRELEASED)
    .find_map(Version::parse)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_chart_that_was_never_released_says_nothing() {
        let object = |labels| Object {
            name: String::new(),
            namespace: String::new(),
            value: json!({"metadata": {"labels": labels}}),
        };
        let of = |labels| of_labels(&object(labels)).map(|it| it.minor);
        let chart = "helm.sh/chart";
        assert_eq!(of(json!({chart: "base-1.27.3"})), Some(27));
        assert_eq!(of(json!({chart: "base-1.0.0"})), None);
        let both = json!({chart: "base-1.0.0", "operator.istio.io/version": "1.32-alpha.x"});
        assert_eq!(of(both), Some(32));
    }
}
