//! Extension configurations that came over ECDS: filters that are delivered apart
//! from the listeners which use them.

use serde::Deserialize;

use super::kind::resource;

/// `envoy.config.core.v3.TypedExtensionConfig`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Extension {
    /// The name by which listeners refer to it.
    pub name: String,
    /// Its configuration.
    #[serde(alias = "typedConfig")]
    pub typed_config: Option<Typed>,
}

/// Any message, by its type alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// `type.googleapis.com/` and the message's name.
    #[serde(rename = "@type")]
    pub type_url: String,
}

impl Extension {
    /// The name of the message that configures it; empty where there is none.
    #[must_use]
    pub fn message(&self) -> &str {
        let url = self.typed_config.as_ref().map(|typed| &typed.type_url);
        url.map_or("", |url| {
            url.strip_prefix("type.googleapis.com/").unwrap_or(url)
        })
    }
}

resource!(Extension, name);
