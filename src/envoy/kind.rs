//! Which lists of a dump hold which kind of resource.
//!
//! Sections are chosen by the names of their lists, never by a version: the same
//! lists carry the same things from Envoy 1.0 (`envoy.admin.v2alpha`) to today,
//! and a tool that re-marshals a dump with Go changes the spelling only.

use super::state::State;

/// What every kind of resource has.
pub trait Resource {
    /// The name under which xDS delivers it; empty where a resource has none.
    fn name(&self) -> &str;
}

/// Makes a summary stand for itself where one with its text could stand too.
macro_rules! resource {
    ($type:ty, $name:ident) => {
        impl $crate::envoy::kind::Resource for $type {
            fn name(&self) -> &str {
                &self.$name
            }
        }

        impl AsRef<$type> for $type {
            fn as_ref(&self) -> &$type {
                self
            }
        }
    };
}
pub(super) use resource;

/// One of a section's lists.
pub struct List {
    /// Its name as Envoy prints it.
    pub name: &'static str,
    /// The state of what it holds; none where each item names its states itself.
    pub state: Option<State>,
    /// Whether the list holds the resources themselves, not items around them.
    pub plain: bool,
}

/// A kind of resource in a config dump.
pub struct Kind {
    /// The message that holds it, without its package: `ClustersConfigDump`.
    pub section: &'static str,
    /// The lists of that message, in the order in which they are shown.
    pub lists: &'static [List],
    /// What one of them is called.
    pub singular: &'static str,
    /// What several are called.
    pub plural: &'static str,
    /// The word for several that istioctl has when there are none.
    pub short_plural: &'static str,
    /// Whether every working proxy holds some, so that none at all is a failure.
    pub needs_entries: bool,
    /// What answer holds them, in words.
    pub wanted: &'static str,
}

/// What holds all kinds but one.
const CONFIG_DUMP: &str = "an Envoy config dump";

const fn list(name: &'static str, state: State) -> List {
    List {
        name,
        state: Some(state),
        plain: false,
    }
}

/// What the proxy was started with: the one thing of a dump that is no list.
pub static BOOTSTRAP: Kind = Kind {
    section: "BootstrapConfigDump",
    lists: &[],
    singular: "bootstrap",
    plural: "bootstraps",
    short_plural: "bootstraps",
    needs_entries: true,
    wanted: CONFIG_DUMP,
};

/// Listeners (LDS). Until Envoy 1.12 each state had a list of its own.
pub static LISTENERS: Kind = Kind {
    section: "ListenersConfigDump",
    lists: &[
        List {
            name: "dynamic_listeners",
            state: None,
            plain: false,
        },
        list("dynamic_active_listeners", State::Active),
        list("dynamic_warming_listeners", State::Warming),
        list("dynamic_draining_listeners", State::Draining),
        list("static_listeners", State::Static),
    ],
    singular: "listener",
    plural: "listeners",
    short_plural: "listeners",
    needs_entries: true,
    wanted: CONFIG_DUMP,
};

/// Clusters (CDS).
pub static CLUSTERS: Kind = Kind {
    section: "ClustersConfigDump",
    lists: &[
        list("dynamic_active_clusters", State::Active),
        list("static_clusters", State::Static),
        list("dynamic_warming_clusters", State::Warming),
    ],
    singular: "cluster",
    plural: "clusters",
    short_plural: "clusters",
    needs_entries: true,
    wanted: CONFIG_DUMP,
};

/// Route configurations (RDS), and those that stand inline in a listener.
pub static ROUTES: Kind = Kind {
    section: "RoutesConfigDump",
    lists: &[
        list("dynamic_route_configs", State::Active),
        list("static_route_configs", State::Static),
    ],
    singular: "route configuration",
    plural: "route configurations",
    short_plural: "routes",
    needs_entries: true,
    wanted: CONFIG_DUMP,
};

/// Endpoints as the clusters hold them (`?include_eds`).
pub static ENDPOINTS: Kind = Kind {
    section: "EndpointsConfigDump",
    lists: &[
        list("dynamic_endpoint_configs", State::Active),
        list("static_endpoint_configs", State::Static),
    ],
    singular: "load assignment",
    plural: "load assignments",
    short_plural: "endpoints",
    needs_entries: false,
    wanted: CONFIG_DUMP,
};

/// Endpoints as they fare: `/clusters?format=json`, which lists active clusters alone.
pub static CLUSTER_STATUSES: Kind = Kind {
    section: "Clusters",
    lists: &[List {
        name: "cluster_statuses",
        state: Some(State::Active),
        plain: true,
    }],
    singular: "cluster",
    plural: "clusters",
    short_plural: "endpoints",
    needs_entries: false,
    wanted: "the answer of /clusters?format=json",
};

/// Secrets (SDS), and those of the bootstrap. What is waited for comes first, as in istioctl.
pub static SECRETS: Kind = Kind {
    section: "SecretsConfigDump",
    lists: &[
        list("dynamic_warming_secrets", State::Warming),
        list("dynamic_active_secrets", State::Active),
        list("static_secrets", State::Static),
    ],
    singular: "secret",
    plural: "secrets",
    short_plural: "secrets",
    needs_entries: false,
    wanted: CONFIG_DUMP,
};

/// Extension configurations (ECDS). Envoy prints a section for each kind of
/// filter that has some, and none at all without.
pub static EXTENSIONS: Kind = Kind {
    section: "EcdsConfigDump",
    lists: &[list("ecds_filters", State::Active)],
    singular: "extension configuration",
    plural: "extension configurations",
    short_plural: "extension configurations",
    needs_entries: false,
    wanted: CONFIG_DUMP,
};

impl Kind {
    /// Whether a whole dump of an Envoy that holds none of these lacks their section.
    #[must_use]
    pub fn may_lack_section(&self) -> bool {
        self.section == EXTENSIONS.section
    }

    /// Whether this kind stands in a config dump.
    #[must_use]
    pub fn in_dump(&self) -> bool {
        self.wanted == CONFIG_DUMP
    }

    /// Whether a proxy has exactly one, which is shown as itself and not in a list.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.section == BOOTSTRAP.section
    }

    /// The list of this name, spelt as Envoy prints it or as Go does.
    #[must_use]
    pub fn list(&self, key: &str) -> Option<&'static List>
    where
        Self: 'static,
    {
        self.lists.iter().find(|list| same_field(list.name, key))
    }
}

/// Whether a JSON key is this protobuf field, in snake or lower camel case.
#[must_use]
pub fn same_field(snake: &str, key: &str) -> bool {
    if snake == key {
        return true;
    }
    let mut key = key.chars();
    let mut raise = false;
    for letter in snake.chars() {
        if letter == '_' {
            raise = true;
            continue;
        }
        let wanted = if raise {
            letter.to_ascii_uppercase()
        } else {
            letter
        };
        raise = false;
        if key.next() != Some(wanted) {
            return false;
        }
    }
    key.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::same_field;

    #[test]
    fn a_field_is_known_in_both_spellings_and_in_no_other() {
        assert!(same_field("dynamic_listeners", "dynamic_listeners"));
        assert!(same_field("dynamic_listeners", "dynamicListeners"));
        assert!(!same_field("dynamic_listeners", "dynamiclisteners"));
        assert!(!same_field("dynamic_listeners", "dynamicListenersX"));
    }
}
