//! Which route tables are asked for: by name.

use super::Query;
use super::pattern::Pattern;
use crate::envoy::route::RouteConfiguration;

/// The filter of `proxy-config routes`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RouteQuery {
    /// The table's name: `9080`, `http.8080`, `inbound|9080||`.
    pub name: Option<Pattern>,
}

impl Query<RouteConfiguration> for RouteQuery {
    fn matches(&self, table: &RouteConfiguration) -> bool {
        self.name
            .as_ref()
            .is_none_or(|name| name.matches(&table.name))
    }

    fn loosened(&self) -> Option<(Self, String)> {
        let mut loose = self.clone();
        let mut flags = Vec::new();
        super::pattern::loosen("--name", &mut loose.name, &mut flags);
        (!flags.is_empty()).then(|| (loose, flags.join(" ")))
    }
}
