//! Which secrets are asked for: by name.

use super::Query;
use super::pattern::Pattern;
use crate::envoy::secret::Secret;

/// The filter of `proxy-config secrets`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SecretQuery {
    /// The secret's name: `default`, `ROOTCA`, `kubernetes://front-tls`.
    pub name: Option<Pattern>,
}

impl Query<Secret> for SecretQuery {
    fn matches(&self, secret: &Secret) -> bool {
        let name = &self.name;
        name.as_ref().is_none_or(|name| name.matches(&secret.name))
    }

    fn loosened(&self) -> Option<(Self, String)> {
        let mut loose = self.clone();
        let mut flags = Vec::new();
        super::pattern::loosen("--name", &mut loose.name, &mut flags);
        (!flags.is_empty()).then(|| (loose, flags.join(" ")))
    }
}
