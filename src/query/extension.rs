//! Which extension configurations are asked for: by name and by type.

use super::Query;
use super::pattern::Pattern;
use crate::envoy::extension::Extension;

/// The filters of `proxy-config ecds`; both must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExtensionQuery {
    /// The configuration's name.
    pub name: Option<Pattern>,
    /// The message's name: `envoy.extensions.filters.http.wasm.v3.Wasm`, or its last part.
    pub message: Option<Pattern>,
}

impl Query<Extension> for ExtensionQuery {
    fn matches(&self, extension: &Extension) -> bool {
        let message = extension.message();
        let last = message.rsplit('.').next().unwrap_or(message);
        let name = &self.name;
        name.as_ref()
            .is_none_or(|name| name.matches(&extension.name))
            && self
                .message
                .as_ref()
                .is_none_or(|wanted| wanted.matches(message) || wanted.matches(last))
    }

    fn loosened(&self) -> Option<(Self, String)> {
        let mut loose = self.clone();
        let mut flags = Vec::new();
        super::pattern::loosen("--name", &mut loose.name, &mut flags);
        super::pattern::loosen("--type", &mut loose.message, &mut flags);
        (!flags.is_empty()).then(|| (loose, flags.join(" ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::envoy::extension::Typed;

    #[test]
    fn a_type_is_named_whole_or_by_its_last_part() {
        let extension = Extension {
            name: "stats".to_owned(),
            typed_config: Some(Typed {
                type_url: "type.googleapis.com/envoy.extensions.filters.http.wasm.v3.Wasm"
                    .to_owned(),
            }),
        };
        let finds = |text: &str| {
            let query = ExtensionQuery {
                name: None,
                message: Some(Pattern::new(text)),
            };
            query.matches(&extension)
        };
        assert!(finds("envoy.extensions.filters.http.wasm.v3.Wasm"));
        assert!(finds("Wasm"));
        assert!(finds("*http.wasm*"));
        assert!(!finds("wasm"));
    }
}
