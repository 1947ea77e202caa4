//! One item of a dump's list, and the entries that it stands for.
//!
//! An item holds a resource with its version and its time; a listener's holds one
//! per state that it is in. All items of all kinds are read through one struct
//! with the fields of all of them, for no two kinds use one name for two things.

use std::collections::HashSet;

use serde::Deserialize;

use super::dump::Entry;
use super::kind::{List, Resource};
use super::state::State;

/// One item of any list: the fields of all of them, under every spelling.
#[derive(Deserialize)]
#[serde(bound(deserialize = "R: Deserialize<'de>"))]
pub(super) struct Item<R> {
    #[serde(default, alias = "versionInfo")]
    version_info: Option<String>,
    #[serde(default, alias = "lastUpdated")]
    last_updated: Option<String>,
    #[serde(
        default = "Option::default",
        alias = "listener",
        alias = "cluster",
        alias = "route_config",
        alias = "routeConfig",
        alias = "endpoint_config",
        alias = "endpointConfig",
        alias = "secret",
        alias = "ecds_filter",
        alias = "ecdsFilter"
    )]
    resource: Option<R>,
    #[serde(default = "Option::default", alias = "activeState")]
    active_state: Option<Held<R>>,
    #[serde(default = "Option::default", alias = "warmingState")]
    warming_state: Option<Held<R>>,
    #[serde(default = "Option::default", alias = "drainingState")]
    draining_state: Option<Held<R>>,
    #[serde(default = "Option::default", alias = "errorState")]
    error_state: Option<Failure<R>>,
}

/// `ListenersConfigDump.DynamicListenerState`.
#[derive(Deserialize)]
#[serde(bound(deserialize = "R: Deserialize<'de>"))]
struct Held<R> {
    #[serde(default, alias = "versionInfo")]
    version_info: Option<String>,
    #[serde(default, alias = "lastUpdated")]
    last_updated: Option<String>,
    listener: R,
}

/// `envoy.admin.v3.UpdateFailureState`.
#[derive(Deserialize)]
#[serde(bound(deserialize = "R: Deserialize<'de>"))]
struct Failure<R> {
    #[serde(default = "Option::default", alias = "failedConfiguration")]
    failed_configuration: Option<R>,
    #[serde(default, alias = "lastUpdateAttempt")]
    last_update_attempt: Option<String>,
    #[serde(default)]
    details: String,
    #[serde(default, alias = "versionInfo")]
    version_info: Option<String>,
}

/// The entries that one item of a list stands for.
///
/// # Errors
/// Text that is no such item.
pub fn entries<'de, R: Deserialize<'de>>(
    list: &List,
    text: &'de str,
) -> serde_json::Result<Vec<Entry<R>>> {
    let item = if list.plain {
        Item::of(serde_json::from_str(text)?)
    } else {
        serde_json::from_str(text)?
    };
    let mut entries = Vec::new();
    item.unfold(list.state, &mut |entry| entries.push(entry));
    Ok(entries)
}

impl<R> Item<R> {
    /// An item around a resource that stands in its list bare.
    pub(super) fn of(resource: R) -> Item<R> {
        Item {
            resource: Some(resource),
            version_info: None,
            last_updated: None,
            active_state: None,
            warming_state: None,
            draining_state: None,
            error_state: None,
        }
    }

    /// An entry for each state that the item holds.
    pub(super) fn unfold(self, state: Option<State>, take: &mut dyn FnMut(Entry<R>)) {
        if let Some(resource) = self.resource {
            let (version, last_updated) = (self.version_info, self.last_updated);
            let state = state.unwrap_or(State::Active);
            take(Entry {
                state,
                version,
                last_updated,
                error: None,
                resource,
            });
        }
        let held = [
            (State::Active, self.active_state),
            (State::Warming, self.warming_state),
            (State::Draining, self.draining_state),
        ];
        for (state, held) in held {
            if let Some(Held {
                version_info,
                last_updated,
                listener,
            }) = held
            {
                take(Entry {
                    state,
                    version: version_info,
                    last_updated,
                    error: None,
                    resource: listener,
                });
            }
        }
        if let Some(failure) = self.error_state
            && let Some(resource) = failure.failed_configuration
        {
            take(Entry {
                state: State::Rejected,
                version: failure.version_info,
                last_updated: failure.last_update_attempt,
                error: Some(failure.details),
                resource,
            });
        }
    }
}

impl<R> Entry<R> {
    /// The same of what the resource is made into.
    pub(super) fn map<S>(self, make: impl FnOnce(R) -> S) -> Entry<S> {
        let Entry {
            state,
            version,
            last_updated,
            error,
            resource,
        } = self;
        Entry {
            state,
            version,
            last_updated,
            error,
            resource: make(resource),
        }
    }
}

/// Envoy 1.40 tells every rejection twice: once under the listener's name, once
/// as an item without a name and without a time. The second says nothing new.
pub(super) fn merge_twins<R: Resource>(rejected: &mut Vec<Entry<R>>) {
    let told: HashSet<(String, Option<String>)> = rejected
        .iter()
        .filter(|entry| entry.last_updated.is_some())
        .map(|entry| (entry.resource.name().to_owned(), entry.error.clone()))
        .collect();
    let mut timeless = HashSet::new();
    rejected.retain(|entry| {
        if entry.last_updated.is_some() {
            return true;
        }
        let key = (entry.resource.name().to_owned(), entry.error.clone());
        !told.contains(&key) && timeless.insert(key)
    });
}
