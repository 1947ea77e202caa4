//! Filters that run somebody's code: Lua and WebAssembly.
//!
//! What such code does stands nowhere, but for two cases: there is none, or it is one
//! of the modules that Istio itself shipped (until 1.17 its statistics were WebAssembly
//! compiled into the proxy), which leave a request's way alone.

use serde::Deserialize;

use super::PerRoute;
use super::filters::{self, At};
use crate::envoy::config::any::Any;
use crate::envoy::config::filters::Source;
use crate::trace::verdict::{Step, Stop};

/// Istio's own modules (`istio/proxy: extensions/`).
const ISTIO: [&str; 4] = [
    "envoy.wasm.stats",
    "envoy.wasm.metadata_exchange",
    "envoy.wasm.attributegen",
    "envoy.wasm.access_log_policy",
];

#[derive(Default, Deserialize)]
#[serde(default)]
struct Wasm {
    config: Plugin,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Plugin {
    #[serde(alias = "vmConfig")]
    vm_config: Vm,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Vm {
    runtime: String,
    code: Code,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Code {
    local: Source,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Lua {
    #[serde(alias = "inlineCode")]
    inline_code: String,
    #[serde(alias = "defaultSourceCode")]
    default_source_code: Option<serde::de::IgnoredAny>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct LuaPerRoute {
    disabled: bool,
}

/// Whether a filter's code is known to leave a request's way alone.
///
/// # Errors
/// That its configuration cannot be decoded.
pub fn harmless(
    kind: &str,
    any: &Any<'_>,
    per_route: &PerRoute<'_, '_>,
    at: &At<'_>,
) -> Step<bool> {
    let undecodable = |why: String| {
        Stop::cannot_tell(format!(
            "the HTTP filter {} at {}, which cannot be decoded: {why}",
            at.name,
            at.place()
        ))
    };
    Ok(match kind {
        "wasm" => {
            let wasm: Wasm = any.read().map_err(undecodable)?;
            let vm = &wasm.config.vm_config;
            let code = vm.code.local.inline_string.as_deref().unwrap_or_default();
            let own = vm.runtime.rsplit('.').next() == Some("null") || vm.runtime.is_empty();
            own && ISTIO.contains(&code)
        }
        "lua" => {
            let lua: Lua = any.read().map_err(undecodable)?;
            match filters::of_route::<LuaPerRoute>(per_route, at)? {
                Some(route) => route.disabled,
                None => lua.inline_code.is_empty() && lua.default_source_code.is_none(),
            }
        }
        _ => false,
    })
}
