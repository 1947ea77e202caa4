//! Whether an endpoint is in health (`S:common/upstream/upstream_impl.h`, `HostImplBase::health`).
//!
//! Three questions, not one: whether it takes requests, whether it takes them only
//! for want of better, and whether it counts at all when shares of healthy endpoints
//! are reckoned. An endpoint that nobody says anything of is healthy.

use crate::envoy::host;

/// An endpoint's health.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Health {
    /// Whether it takes requests.
    pub(super) state: State,
    /// Whether it is left out where shares are reckoned.
    pub(super) excluded: bool,
    /// Why it is not healthy; empty where it is.
    pub(super) reason: &'static str,
}

/// Whether an endpoint takes requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum State {
    /// It does.
    #[default]
    Healthy,
    /// Where too few are healthy.
    Degraded,
    /// Only in panic.
    Unhealthy,
}

/// The guard behind which draining endpoints stopped to count, and since when.
pub(super) const DRAINING: (&str, [u64; 3]) = ("exclude_host_in_eds_status_draining", [1, 30, 0]);

/// Health as `/clusters` tells it; `draining` says whether the draining are left out.
pub(super) fn live(flags: &host::Health, draining: bool) -> Health {
    let mut health = said(flags.eds_health_status.as_deref(), draining);
    if flags.failed_active_health_check {
        let reason = match (flags.pending_active_hc, flags.active_hc_timeout) {
            (true, _) => "its health check did not run yet",
            (_, true) => "its health check timed out",
            _ => "its health check fails",
        };
        (health.state, health.reason) = (State::Unhealthy, reason);
    }
    if flags.failed_outlier_check {
        (health.state, health.reason) = (State::Unhealthy, "ejected as an outlier");
    }
    if flags.failed_active_degraded_check && health.state == State::Healthy {
        let reason = "its health check says degraded";
        (health.state, health.reason) = (State::Degraded, reason);
    }
    health.excluded |= flags.pending_active_hc || flags.excluded_via_immediate_hc_fail;
    health
}

/// Health as the control plane tells it.
pub(super) fn said(status: Option<&str>, draining: bool) -> Health {
    let unhealthy = |reason| Health {
        state: State::Unhealthy,
        excluded: false,
        reason,
    };
    match status {
        Some("UNHEALTHY" | "2") => unhealthy("its control plane says unhealthy"),
        Some("TIMEOUT" | "4") => unhealthy("its control plane says timeout"),
        Some("DRAINING" | "3") => Health {
            excluded: draining,
            ..unhealthy("draining")
        },
        Some("DEGRADED" | "5") => Health {
            state: State::Degraded,
            excluded: false,
            reason: "degraded",
        },
        _ => Health::default(),
    }
}

/// Health as a dump prints it: what is not healthy may be draining, or ejected.
pub(super) fn printed(status: Option<&str>) -> Health {
    let health = said(status, false);
    match health.state {
        State::Unhealthy => Health {
            reason: "unhealthy",
            ..health
        },
        _ => health,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn flags(text: &str) -> host::Health {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn one_flag_is_enough_to_be_unhealthy() {
        for text in [
            r#"{"failed_active_health_check": true}"#,
            r#"{"failed_outlier_check": true, "eds_health_status": "HEALTHY"}"#,
            r#"{"eds_health_status": "UNHEALTHY"}"#,
            r#"{"eds_health_status": "TIMEOUT"}"#,
            r#"{"eds_health_status": "DRAINING", "failed_active_degraded_check": true}"#,
        ] {
            assert_eq!(live(&flags(text), true).state, State::Unhealthy, "{text}");
        }
    }

    #[test]
    fn who_is_to_be_removed_or_of_unknown_health_is_healthy() {
        for text in ["{}", r#"{"pending_dynamic_removal": true}"#] {
            assert_eq!(live(&flags(text), true), Health::default(), "{text}");
        }
    }

    #[test]
    fn the_draining_count_not_since_1_30() {
        let draining = flags(r#"{"eds_health_status": "DRAINING"}"#);
        assert!(live(&draining, true).excluded);
        assert!(!live(&draining, false).excluded);
    }

    #[test]
    fn who_was_not_checked_yet_counts_not() {
        let pending = flags(r#"{"failed_active_health_check": true, "pending_active_hc": true}"#);
        let health = live(&pending, true);
        assert!(health.excluded);
        assert_eq!(health.reason, "its health check did not run yet");
    }

    #[test]
    fn degraded_is_between() {
        let degraded = flags(r#"{"eds_health_status": "DEGRADED"}"#);
        assert_eq!(live(&degraded, true).state, State::Degraded);
        let checked = flags(r#"{"failed_active_degraded_check": true}"#);
        assert_eq!(live(&checked, true).state, State::Degraded);
    }
}
